"""Everything that a report says, counted once for every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from site_builder.collect.compliance import Standing, Uncounted, compliance, delivered_stories
from site_builder.collect.matrix import Matrix, matrices
from site_builder.collect.publication import Publication
from site_builder.collect.scores import Totals, YearOfScores, scores
from site_builder.model.duties import Milestone
from site_builder.model.period import HalfYear, Month, Quarter, Span, Year
from site_builder.model.plan import Plan
from site_builder.model.site import Site
from site_builder.model.story import Story
from site_builder.model.terms import AWARD_LEVEL_NAMES, SUBJECT_NAMES, AwardLevel, Subject
from site_builder.problems import Level, Problem

Chosen = Year | HalfYear | Quarter | Month
T = TypeVar("T", bound=Hashable)


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
    title. Each counts is of the primary field, so that every table adds up to the number of stories. `problems` are those errors
    whose pieces the report had to leave out.
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
    awards: tuple[tuple[str, int], ...]
    milestones: tuple[Milestone, ...]
    uncounted: tuple[Uncounted, ...]
    undated: tuple[Story, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def totals(self) -> Totals:
        return Totals.of(self.standings)

    @property
    def matrices(self) -> tuple[Matrix, ...]:
        return matrices(self.standings)

    @property
    def scores(self) -> tuple[YearOfScores, ...]:
        return scores(self.standings)


def report(publication: Publication, period: Chosen | None = None, problems: Sequence[Problem] = ()) -> Report:
    """The report of what is known on the publication's day; with `period`, of the periods that lie in it."""
    plan, today = publication.plan, publication.today
    kept = compliance(publication)
    span = Span(period.first, period.last) if period is not None else Span(date.min)
    units = {unit.id: number for number, unit in enumerate(plan.units)}
    stories = sorted(
        (story for story in delivered_stories(publication) if _inside(span, story.quarter, story.month)),
        key=lambda s: (s.quarter, units.get(s.unit.id, len(units)), s.title, s.id),
    )
    by_quarter = sorted({story.quarter for story in stories})
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
        awards=_awards(stories),
        milestones=tuple(m for m in plan.milestones if span.meets(m.first, m.last)),
        uncounted=tuple(u for u in kept.uncounted if _inside(span, *_periods_of(u))),
        undated=tuple(story for story in stories if story.submitted is None),
        problems=_left_out(publication.site, problems),
    )


def _left_out(site: Site, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The errors of files that gave no piece: broken stories and articles, and what is wrong in the plan and the log."""
    loaded = {piece.where.file for piece in (*site.stories, *site.articles)}
    return tuple(p for p in problems if p.level is Level.ERROR and p.where.file not in loaded)


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


def _awards(stories: Iterable[Story]) -> tuple[tuple[str, int], ...]:
    levels = Counter(award.level for story in stories for award in story.standing_awards)
    return tuple((AWARD_LEVEL_NAMES[level], levels[level]) for level in AwardLevel)
