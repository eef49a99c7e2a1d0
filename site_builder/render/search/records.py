"""What a search finds: one record a piece, taken from the pieces themselves and not from their pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.collect.categories import Axis
from site_builder.collect.collections import Collections
from site_builder.model.period import Quarter
from site_builder.model.story import ARTICLE_KIND_NAMES, Article, Piece, Story
from site_builder.model.terms import Place
from site_builder.render.words import plain_text, summary_of

# a facet of the pages' axes has the name of its axis
KIND, LEVEL = "loai", "khen-thuong"
STORY, ARTICLE = "guong", "tin-bai"

Facets = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """A piece as it is searched: `names` of its terms, places and awards, `facets` with the ids by which it is chosen."""

    address: str
    title: str
    honoree: str
    summary: str
    names: str
    body: str
    facets: Facets


def search_records(found: Collections) -> tuple[SearchRecord, ...]:
    """The records of all that is published, oldest first."""
    pieces = sorted(found.publication.pieces, key=lambda piece: (piece.day, piece.id))
    return tuple(
        _of_story(piece, found.place_slugs) if isinstance(piece, Story) else _of_article(piece) for piece in pieces
    )


def _of_story(story: Story, place_slugs: Mapping[Place, str]) -> SearchRecord:
    levels = tuple(dict.fromkeys(award.level for award in story.standing_awards))
    roles = (honoree.role for honoree in story.honorees)
    names = (
        *(place.name for place in story.places),
        story.unit.name,
        *roles,
        *(field.name for field in story.fields),
        *(movement.name for movement in story.movements),
        *(award.full_name for award in story.standing_awards),
        story.contest.name if story.contest else "",
    )
    return SearchRecord(
        address=story.address,
        title=story.title,
        honoree="; ".join(honoree.name for honoree in story.honorees),
        summary=summary_of(story),
        names=_listed(names),
        body=plain_text(story.body.html),
        facets={
            Axis.FIELD: tuple(field.id for field in story.fields),
            Axis.UNIT: (story.unit.id,),
            Axis.QUARTER: (story.quarter.slug,),
            Axis.MOVEMENT: tuple(movement.id for movement in story.movements),
            Axis.SUBJECT: (story.subject.value,),
            Axis.PLACE: tuple(dict.fromkeys(place_slugs[place] for place in story.places)),
            LEVEL: tuple(level.value for level in levels),
            KIND: (STORY,),
        },
    )


def _of_article(article: Piece) -> SearchRecord:
    assert isinstance(article, Article)
    unit = (article.unit,) if article.unit else ()
    names = (
        ARTICLE_KIND_NAMES[article.kind],
        article.column,
        *(unit.name for unit in unit),
        *(movement.name for movement in article.movements),
    )
    return SearchRecord(
        address=article.address,
        title=article.title,
        honoree="",
        summary=summary_of(article),
        names=_listed(names),
        body=plain_text(article.body.html),
        facets={
            Axis.UNIT: tuple(unit.id for unit in unit),
            # a reader who looks for what was published in a quarter means news too
            Axis.QUARTER: (Quarter.of(article.day).slug,),
            Axis.MOVEMENT: tuple(movement.id for movement in article.movements),
            KIND: (ARTICLE,),
        },
    )


def _listed(names: tuple[str, ...]) -> str:
    return "; ".join(dict.fromkeys(name for name in names if name))
