"""Stories along every axis of the plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from site_builder.collect.publication import Publication
from site_builder.model.period import Quarter, Year, small_initial
from site_builder.model.story import Article, Story
from site_builder.model.terms import SUBJECT_NAMES, Contest, Field, Movement, Place, Subject, Unit
from site_builder.vietnamese.fold import same_word_key
from site_builder.vietnamese.order import sort_key
from site_builder.vietnamese.slug import distinct_slugs


class Axis(StrEnum):
    """The axes by their address; see AXIS_NAMES for their names."""

    FIELD = "linh-vuc"
    UNIT = "don-vi"
    QUARTER = "quy"
    YEAR = "nam"
    MOVEMENT = "phong-trao"
    SUBJECT = "doi-tuong"
    PLACE = "dia-ban"
    CONTEST = "cuoc-thi"


AXIS_NAMES: Mapping[Axis, str] = {
    Axis.FIELD: "Lĩnh vực",
    Axis.UNIT: "Đơn vị",
    Axis.QUARTER: "Quý",
    Axis.YEAR: "Năm",
    Axis.MOVEMENT: "Phong trào thi đua",
    Axis.SUBJECT: "Đối tượng",
    Axis.PLACE: "Địa bàn",
    Axis.CONTEST: "Cuộc thi",
}

P = TypeVar("P")


class HasId(Protocol):
    @property
    def id(self) -> str: ...


Term = Field | Unit | Quarter | Year | Movement | Subject | Place | Contest


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """The published stories of one term, newest first; for a movement also its articles."""

    axis: Axis
    slug: str
    name: str
    term: Term
    stories: tuple[Story, ...]
    articles: tuple[Article, ...] = ()

    @property
    def address(self) -> str:
        return f"{self.axis.value}/{self.slug}/"

    @property
    def about(self) -> str:
        """What the plan says of the term; empty where it says nothing."""
        return getattr(self.term, "about", "")

    def count(self, subject: Subject) -> int:
        return sum(story.subject is subject for story in self.stories)


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """The published stories of one field in one quarter, newest first; never empty."""

    field: Field
    quarter: Quarter
    stories: tuple[Story, ...]

    @property
    def address(self) -> str:
        return f"{Axis.FIELD.value}/{self.field.id}/{self.quarter.slug}/"

    @property
    def name(self) -> str:
        return f"{self.field.name}, {small_initial(self.quarter.name)}"


def categories(publication: Publication) -> Mapping[Axis, tuple[Category, ...]]:
    """The categories of every axis, in the plan's order; terms of the plan without stories are there too, empty."""
    plan, stories = publication.plan, publication.stories
    articles = _gathered(publication.articles, lambda article: article.movements)
    return {
        Axis.FIELD: _of_terms(Axis.FIELD, plan.fields, _gathered(stories, lambda story: story.fields)),
        Axis.UNIT: _of_terms(Axis.UNIT, plan.units, _gathered(stories, lambda story: (story.unit,))),
        Axis.QUARTER: _quarters(publication),
        Axis.YEAR: _years(publication),
        Axis.MOVEMENT: _of_terms(
            Axis.MOVEMENT, plan.movements, _gathered(stories, lambda story: story.movements), articles
        ),
        Axis.SUBJECT: _subjects(publication),
        Axis.PLACE: _places(publication),
        Axis.CONTEST: _of_terms(
            Axis.CONTEST, plan.contests, _gathered(stories, lambda story: (story.contest,) if story.contest else ())
        ),
    }


def crossings(publication: Publication) -> tuple[Crossing, ...]:
    """Every field and quarter that share a published story, by the plan's fields, newest quarter first."""
    found: dict[tuple[str, Quarter], list[Story]] = defaultdict(list)
    for story in publication.stories:
        for field in story.fields:
            found[field.id, story.quarter].append(story)
    quarters = sorted({quarter for _, quarter in found}, reverse=True)
    return tuple(
        Crossing(field=field, quarter=quarter, stories=tuple(found[field.id, quarter]))
        for field in publication.plan.fields
        for quarter in quarters
        if (field.id, quarter) in found
    )


def _gathered(pieces: Iterable[P], terms: Callable[[P], Iterable[HasId]]) -> Mapping[str, tuple[P, ...]]:
    found: dict[str, list[P]] = defaultdict(list)
    for piece in pieces:
        for term in terms(piece):
            found[term.id].append(piece)
    return {id: tuple(gathered) for id, gathered in found.items()}


def _of_terms(
    axis: Axis,
    terms: Iterable[Field | Unit | Movement | Contest],
    stories: Mapping[str, tuple[Story, ...]],
    articles: Mapping[str, tuple[Article, ...]] | None = None,
) -> tuple[Category, ...]:
    return tuple(
        Category(
            axis=axis,
            slug=term.id,
            name=term.name,
            term=term,
            stories=stories.get(term.id, ()),
            articles=(articles or {}).get(term.id, ()),
        )
        for term in terms
    )


def _quarters(publication: Publication) -> tuple[Category, ...]:
    """The plan's quarters that have begun and those with stories, newest first."""
    found: dict[Quarter, list[Story]] = defaultdict(list)
    for story in publication.stories:
        found[story.quarter].append(story)
    for quarter in _begun(publication):
        found.setdefault(quarter, [])
    return tuple(
        Category(axis=Axis.QUARTER, slug=quarter.slug, name=quarter.name, term=quarter, stories=tuple(found[quarter]))
        for quarter in sorted(found, reverse=True)
    )


def _begun(publication: Publication) -> Iterable[Quarter]:
    span = publication.plan.period
    quarter, last = Quarter.of(span.first), min(span.last or publication.today, publication.today)
    while quarter.first <= last:
        yield quarter
        quarter = quarter.next()


def _years(publication: Publication) -> tuple[Category, ...]:
    found: dict[int, list[Story]] = defaultdict(list)
    for story in publication.stories:
        found[story.quarter.year].append(story)
    for quarter in _begun(publication):
        found.setdefault(quarter.year, [])
    return tuple(
        Category(axis=Axis.YEAR, slug=str(year), name=f"Năm {year}", term=Year(year), stories=tuple(found[year]))
        for year in sorted(found, reverse=True)
    )


def _subjects(publication: Publication) -> tuple[Category, ...]:
    subjects = dict.fromkeys((*publication.plan.subjects, *(story.subject for story in publication.stories)))
    return tuple(
        Category(
            axis=Axis.SUBJECT,
            slug=subject.value,
            name=SUBJECT_NAMES[subject],
            term=subject,
            stories=tuple(story for story in publication.stories if story.subject is subject),
        )
        for subject in subjects
    )


def place_slugs(publication: Publication) -> Mapping[Place, str]:
    """The address part of every place that a published story names; two spellings of one name share it."""
    places = {place for story in publication.stories for place in story.places}
    # ids stand among the names, so that a name of the same letters makes way for them
    slugs = distinct_slugs(place.id or place.name for place in places)
    return {place: place.id or slugs[place.name] for place in places}


def _places(publication: Publication) -> tuple[Category, ...]:
    slugs = place_slugs(publication)
    places: dict[str, Place] = {}
    found: dict[str, list[Story]] = defaultdict(list)
    for place in sorted(slugs, key=lambda place: (place.id, same_word_key(place.name), place.name)):
        places.setdefault(slugs[place], place)
    for story in publication.stories:
        for slug in dict.fromkeys(slugs[place] for place in story.places):
            found[slug].append(story)
    return tuple(
        Category(axis=Axis.PLACE, slug=slug, name=places[slug].name, term=places[slug], stories=tuple(found[slug]))
        for slug in sorted(found, key=lambda slug: (sort_key(places[slug].name), slug))
    )
