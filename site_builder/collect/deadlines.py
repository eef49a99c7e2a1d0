"""What is due next, and what the latest due day left undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.collect.compliance import Standing, State
from site_builder.collect.due_days import CountedPeriod
from site_builder.model.duties import Milestone, Obligation


@dataclass(frozen=True, slots=True)
class Deadline:
    """One due day of one obligation: the standings of every unit that owes by it, in the plan's order of units."""

    obligation: Obligation
    period: CountedPeriod
    standings: tuple[Standing, ...]

    @property
    def last_day(self) -> date:
        """The last day on which a delivery is in time."""
        return self.obligation.last_in_time(self.period)

    @property
    def missing(self) -> tuple[Standing, ...]:
        """Those that still owe something."""
        return tuple(standing for standing in self.standings if standing.missing)


def deadlines(standings: Iterable[Standing]) -> tuple[Deadline, ...]:
    """Every due day, the earliest first; on one day in the order of the standings."""
    found: dict[tuple[str, CountedPeriod], list[Standing]] = {}
    for standing in standings:
        found.setdefault((standing.obligation.id, standing.period), []).append(standing)
    made = (Deadline(group[0].obligation, group[0].period, tuple(group)) for group in found.values())
    return tuple(sorted(made, key=lambda deadline: deadline.last_day))


def due_within(standings: Iterable[Standing], today: date, days: int) -> tuple[Deadline, ...]:
    """The due days from `today` to `days` days later."""
    last = today + timedelta(days=days)
    return tuple(deadline for deadline in deadlines(standings) if today <= deadline.last_day <= last)


def milestones_within(milestones: Sequence[Milestone], today: date, days: int) -> tuple[Milestone, ...]:
    """The milestones that end from `today` to `days` days later."""
    last = today + timedelta(days=days)
    return tuple(milestone for milestone in milestones if today <= milestone.last <= last)


def next_due(standings: Iterable[Standing], today: date) -> tuple[Deadline, ...]:
    """For each obligation the due day that comes next, the earliest first."""
    found: dict[str, Deadline] = {}
    for deadline in deadlines(standings):
        if deadline.last_day >= today:
            found.setdefault(deadline.obligation.id, deadline)
    return tuple(found.values())


def latest_overdue(standings: Iterable[Standing], today: date) -> tuple[Deadline, ...]:
    """For each obligation the latest due day that has passed and of which a unit fell short."""
    found: dict[str, Deadline] = {}
    for deadline in deadlines(standings):
        if deadline.last_day < today and any(standing.state is State.SHORT for standing in deadline.standings):
            found[deadline.obligation.id] = deadline
    return tuple(found.values())
