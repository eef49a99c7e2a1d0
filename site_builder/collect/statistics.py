"""Figures of what is published: counts by field, unit, quarter, subject kind and award level. Nobody is blamed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.collect.categories import Axis, Category
from site_builder.collect.publication import Publication
from site_builder.model.period import Quarter
from site_builder.model.terms import AWARD_LEVEL_NAMES, AwardLevel


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart: a name, its address where it has a page, and its count.

    Along time also a short name, which says enough under the name of its group.
    """

    name: str
    address: str
    count: int
    short: str = ""
    group: str = ""


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


# a row of quarters longer than this is not filled up with empty ones
_LONGEST_ROW = 80


def statistics(publication: Publication, found: Mapping[Axis, tuple[Category, ...]], people: int) -> Statistics:
    """Counts over everything published; `people` is how many persons the index holds.

    Of units only those with a story are there; quarters stand in order of time, those without a story among them.
    """
    levels = Counter(award.level for story in publication.stories for award in story.standing_awards)
    return Statistics(
        stories=len(publication.stories),
        articles=len(publication.articles),
        people=people,
        units=len({story.unit.id for story in publication.stories}),
        awards=levels.total(),
        by_field=_bars(found[Axis.FIELD]),
        by_unit=tuple(bar for bar in _bars(found[Axis.UNIT]) if bar.count),
        by_quarter=_quarters(found[Axis.QUARTER]),
        by_subject=_bars(found[Axis.SUBJECT]),
        by_level=tuple(Bar(AWARD_LEVEL_NAMES[level], "", levels[level]) for level in AwardLevel),
    )


def _bars(found: tuple[Category, ...]) -> tuple[Bar, ...]:
    return tuple(Bar(category.name, category.address, len(category.stories)) for category in found)


def _quarters(found: tuple[Category, ...]) -> tuple[Bar, ...]:
    """A bar for every quarter from the first to the last one that has a page."""
    counts = {category.slug: category for category in found}
    return tuple(
        Bar(
            quarter.name,
            category.address if category else "",
            len(category.stories) if category else 0,
            quarter.name_in_year.removeprefix("Quý "),
            str(quarter.year),
        )
        for quarter in without_gaps(category.term for category in found if isinstance(category.term, Quarter))
        for category in (counts.get(quarter.slug),)
    )


def without_gaps(quarters: Iterable[Quarter]) -> tuple[Quarter, ...]:
    """Every quarter from the first to the last; those given alone where a slip in a year would make the row endless."""
    given = sorted(set(quarters))
    shown = given[:1]
    while given and shown[-1] < given[-1] and len(shown) < _LONGEST_ROW:
        shown.append(shown[-1].next())
    return tuple(shown if shown[-1:] == given[-1:] else given)
