"""The plan's milestones in the order of time, as seen from a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from site_builder.model.duties import Milestone
from site_builder.model.period import spoken_day
from site_builder.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Moment:
    """`state` is `past`, `next` (the first that is not over) or `later`."""

    milestone: Milestone
    when: str
    state: str


def timeline(plan: Plan, today: date) -> tuple[Moment, ...]:
    """Every milestone, oldest first."""
    ordered = sorted(plan.milestones, key=lambda milestone: (milestone.last, milestone.first, milestone.name))
    following = next((milestone for milestone in ordered if milestone.last >= today), None)
    return tuple(
        Moment(
            milestone,
            _when(milestone),
            "past" if milestone.last < today else "next" if milestone is following else "later",
        )
        for milestone in ordered
    )


def _when(milestone: Milestone) -> str:
    return spoken_day(milestone.when) if isinstance(milestone.when, date) else milestone.when.name
