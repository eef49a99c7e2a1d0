"""How units did in a year: the share of their obligations that they met, for the yearly marks (chấm điểm thi đua)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.collect.compliance import Standing, State
from site_builder.model.terms import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums over standings: owed = on_time + late + missing.

    `on_time` and `late` are those that were needed; what came beyond the owed number stands in `beyond`. `overdue` is that part
    of `missing` whose due day has passed.
    """

    standings: int
    owed: int
    on_time: int
    late: int
    missing: int
    overdue: int
    beyond: int
    met: int
    met_late: int
    short: int
    open: int

    @classmethod
    def of(cls, standings: Iterable[Standing]) -> Totals:
        count = owed = on_time = missing = overdue = delivered = 0
        states: Counter[State] = Counter()
        for standing in standings:
            count += 1
            states[standing.state] += 1
            asked, came, left = standing.owed, standing.delivered, standing.missing
            owed += asked
            delivered += came
            missing += left
            on_time += min(len(standing.on_time), asked)
            if standing.state is State.SHORT:
                overdue += left
        return cls(
            standings=count,
            owed=owed,
            on_time=on_time,
            late=owed - on_time - missing,
            missing=missing,
            overdue=overdue,
            beyond=delivered - (owed - missing),
            met=states[State.MET],
            met_late=states[State.LATE],
            short=states[State.SHORT],
            open=states[State.OPEN],
        )

    @property
    def decided(self) -> int:
        """Standings that are met already or whose due day has passed."""
        return self.met + self.met_late + self.short

    @property
    def share_on_time(self) -> float | None:
        """Of the decided ones, the share that was met on time, 0 to 1; None where nothing is decided."""
        return self.met / self.decided if self.decided else None

    @property
    def share_met(self) -> float | None:
        """Of the decided ones, the share that was met, late or not; None where nothing is decided."""
        return (self.met + self.met_late) / self.decided if self.decided else None


@dataclass(frozen=True, slots=True)
class Score:
    unit: Unit
    totals: Totals


@dataclass(frozen=True, slots=True)
class YearOfScores:
    """Units in the plan's order, as far as they owed anything in the year."""

    year: int
    scores: tuple[Score, ...]
    totals: Totals


def scores(standings: Iterable[Standing]) -> tuple[YearOfScores, ...]:
    """The years in which anything was owed, in order."""
    every = tuple(standings)
    found = []
    for year in sorted({standing.period.year for standing in every}):
        of_year = [standing for standing in every if standing.period.year == year]
        by_unit: dict[str, list[Standing]] = {}
        for standing in of_year:
            by_unit.setdefault(standing.unit.id, []).append(standing)
        rows = tuple(Score(group[0].unit, Totals.of(group)) for group in by_unit.values())
        found.append(YearOfScores(year, rows, Totals.of(of_year)))
    return tuple(found)
