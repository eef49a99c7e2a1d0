"""Figures of what is published: counts by field, unit, quarter, subject kind and award level. Nobody is blamed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.collect.categories import Axis, Category
from site_builder.collect.publication import Publication
from site_builder.model.terms import AWARD_LEVEL_NAMES, AwardLevel


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart: a name, its address where it has a page, and its count."""

    name: str
    address: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    stories: int
    articles: int
    people: int
    units: int
    awards: int
    by_field: tuple[Bar, ...]
    by_unit: tuple[Bar, ...]
    by_quarter: tuple[Bar, ...]
    by_subject: tuple[Bar, ...]
    by_level: tuple[Bar, ...]


def statistics(publication: Publication, found: Mapping[Axis, tuple[Category, ...]], people: int) -> Statistics:
    """Counts over everything published; `people` is how many persons the index holds."""
    levels = Counter(award.level for story in publication.stories for award in story.standing_awards)
    return Statistics(
        stories=len(publication.stories),
        articles=len(publication.articles),
        people=people,
        units=len({story.unit.id for story in publication.stories}),
        awards=levels.total(),
        by_field=_bars(found[Axis.FIELD]),
        by_unit=_bars(found[Axis.UNIT]),
        by_quarter=_bars(tuple(reversed(found[Axis.QUARTER]))),
        by_subject=_bars(found[Axis.SUBJECT]),
        by_level=tuple(Bar(AWARD_LEVEL_NAMES[level], "", levels[level]) for level in AwardLevel),
    )


def _bars(found: tuple[Category, ...]) -> tuple[Bar, ...]:
    return tuple(Bar(category.name, category.address, len(category.stories)) for category in found)
