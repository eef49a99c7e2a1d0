"""Everything that a report says, counted once for every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from site_builder.collect.compliance import Standing, Uncounted, compliance, delivered_stories
from site_builder.collect.matrix import Matrix, matrices
from site_builder.collect.publication import Publication
from site_builder.collect.scores import Totals, YearOfScores, scores
from site_builder.model.duties import Milestone
from site_builder.model.period import HalfYear, Month, Quarter, Span, Year, small_initial
from site_builder.model.plan import Plan
from site_builder.model.site import Site
from site_builder.model.story import Story
from site_builder.model.terms import AWARD_LEVEL_NAMES, SUBJECT_NAMES, AwardLevel, Subject
from site_builder.problems import Code, Level, Problem
from site_builder.vietnamese.order import sort_key

Chosen = Year | HalfYear | Quarter | Month
T = TypeVar("T", bound=Hashable)
# the files by which something is counted
_COUNTED = (".md", ".markdown", "/plan.yml", "/plan.yaml", "/broadcasts.yml")
_HARMLESS = (Code.UNKNOWN_ITEM, Code.BROKEN_LINK)


class Named(Protocol):
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Count:
    """How many stories of one name were introduced, and how many of them are published."""

    name: str
    introduced: int
    published: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The obligations and the stories of a plan on a day; with `period`, of that period alone.

    Stories are those that were introduced (neither draft nor withdrawn), by quarter, then in the plan's order of units, then by
    title. Counts by field are of the primary one, so that the tables by unit, field, subject, quarter and year add up to the
    number of stories; those by movement, place and contest cannot: a story has several of them or none. `problems` are those
    errors whose pieces the report had to leave out.
    """

    plan: Plan
    today: date
    period: Chosen | None
    standings: tuple[Standing, ...]
    stories: tuple[Story, ...]
    published: frozenset[str]
    by_unit: tuple[Count, ...]
    by_field: tuple[Count, ...]
    by_subject: tuple[Count, ...]
    by_quarter: tuple[Count, ...]
    by_year: tuple[Count, ...]
    by_movement: tuple[Count, ...]
    by_place: tuple[Count, ...]
    by_contest: tuple[Count, ...]
    awards: tuple[tuple[str, int], ...]
    milestones: tuple[Milestone, ...]
    uncounted: tuple[Uncounted, ...]
    undated: tuple[Story, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def out(self) -> int:
        """How many of the stories are published."""
        return sum(story.id in self.published for story in self.stories)

    def scored(self, year: int) -> str:
        """Of what the scores of a year speak: of the whole year, or of the chosen period alone."""
        if self.period is None or self.is_of_years:
            return f"năm {year}"
        return small_initial(self.period.name)

    @property
    def is_of_years(self) -> bool:
        """True where the report holds whole years."""
        return self.period is None or isinstance(self.period, Year)

    @property
    def totals(self) -> Totals:
        return Totals.of(self.standings)

    @property
    def matrices(self) -> tuple[Matrix, ...]:
        return matrices(self.standings)

    @property
    def scores(self) -> tuple[YearOfScores, ...]:
        return scores(self.standings)


def report(
    publication: Publication,
    period: Chosen | None = None,
    problems: Sequence[Problem] = (),
    until: date | None = None,
) -> Report:
    """The report of what is known on the publication's day; with `period`, of the periods that lie in it.

    A plan without an end is followed at least up to `until`, or to the end of `period`.
    """
    plan, today = publication.plan, publication.today
    kept = compliance(publication, period.last if period is not None else until)
    span = Span(period.first, period.last) if period is not None else Span(date.min)
    units = {unit.id: number for number, unit in enumerate(plan.units)}
    stories = sorted(
        (story for story in delivered_stories(publication) if _inside(span, story.quarter, story.month)),
        key=lambda s: (s.quarter, units.get(s.unit.id, len(units)), sort_key(s.title), s.id),
    )
    by_quarter = sorted({story.quarter for story in stories})
    by_year = sorted({Year(story.quarter.year) for story in stories})
    return Report(
        plan=plan,
        today=today,
        period=period,
        standings=tuple(s for s in kept.standings if s.period.first in span and s.period.last in span),
        stories=tuple(stories),
        published=publication.ids,
        by_unit=_counts(stories, plan.units, lambda s: s.unit, lambda unit: unit.name, publication.ids),
        by_field=_counts(stories, plan.fields, lambda s: s.field, lambda field: field.name, publication.ids),
        by_subject=_counts(stories, tuple(Subject), lambda s: s.subject, SUBJECT_NAMES.__getitem__, publication.ids),
        by_quarter=_counts(stories, by_quarter, lambda s: s.quarter, lambda quarter: quarter.name, publication.ids),
        by_year=_counts(stories, by_year, lambda s: Year(s.quarter.year), lambda year: year.name, publication.ids),
        by_movement=_several(stories, plan.movements, lambda s: s.movements, publication.ids),
        by_place=_several(stories, (), lambda s: s.places, publication.ids),
        by_contest=_several(stories, plan.contests, lambda s: (s.contest,) if s.contest else (), publication.ids),
        awards=_awards(stories),
        milestones=tuple(m for m in plan.milestones if span.meets(m.first, m.last)),
        uncounted=tuple(u for u in kept.uncounted if _inside(span, *_periods_of(u))),
        undated=tuple(story for story in stories if story.submitted is None),
        problems=_left_out(publication.site, problems),
    )


def _left_out(site: Site, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The errors of stories and articles that could not be read, and of what was dropped of the plan and the log.

    An entry of the log that names an unknown piece or unit was aired all the same, and counts.
    """
    whole = {piece.where.file for piece in (*site.stories, *site.articles)}
    whole |= {page.where.file for page in site.pages} | {foreword.where.file for foreword in site.forewords}
    return tuple(
        problem
        for problem in problems
        if problem.level is Level.ERROR
        and problem.where.file not in whole
        and problem.where.file.endswith(_COUNTED)
        and problem.code not in _HARMLESS
        and not problem.where.file.endswith("/index.md")
    )


def _inside(span: Span, *periods: Quarter | Month) -> bool:
    return any(period.first in span and period.last in span for period in periods)


def _periods_of(uncounted: Uncounted) -> tuple[Quarter | Month, ...]:
    item = uncounted.delivery.item
    if isinstance(item, Story):
        return item.quarter, item.month
    return (Month.of(uncounted.delivery.received),)


def _counts(
    stories: Iterable[Story],
    names: Sequence[T],
    of: Callable[[Story], T],
    name: Callable[[T], str],
    published: frozenset[str],
) -> tuple[Count, ...]:
    introduced: Counter[T] = Counter()
    out: Counter[T] = Counter()
    for story in stories:
        introduced[of(story)] += 1
        out[of(story)] += story.id in published
    return tuple(Count(name(term), introduced[term], out[term]) for term in dict.fromkeys((*names, *introduced)))


def _several(
    stories: Sequence[Story],
    listed: Sequence[Named],
    of: Callable[[Story], Sequence[Named]],
    published: frozenset[str],
) -> tuple[Count, ...]:
    """A story counts for each of its terms: those that the plan lists, in its order, then all others in Vietnamese order."""
    introduced = Counter(term.name for story in stories for term in of(story))
    out = Counter(term.name for story in stories if story.id in published for term in of(story))
    names = dict.fromkeys((*(term.name for term in listed), *sorted(introduced, key=sort_key)))
    return tuple(Count(name, introduced[name], out[name]) for name in names)


def _awards(stories: Iterable[Story]) -> tuple[tuple[str, int], ...]:
    levels = Counter(award.level for story in stories for award in story.standing_awards)
    return tuple((AWARD_LEVEL_NAMES[level], levels[level]) for level in AwardLevel)
