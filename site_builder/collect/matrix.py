"""Units × periods of one obligation in one year, as the office lays it on the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from site_builder.collect.compliance import Standing
from site_builder.collect.due_days import CountedPeriod
from site_builder.collect.scores import Totals
from site_builder.model.duties import Obligation
from site_builder.model.terms import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """`cells` holds a standing where the unit owed in the period; units in the plan's order, periods in order of time."""

    obligation: Obligation
    year: int
    units: tuple[Unit, ...]
    periods: tuple[CountedPeriod, ...]
    cells: Mapping[tuple[str, str], Standing]
    by_unit: Mapping[str, Totals]
    by_period: Mapping[str, Totals]

    def cell(self, unit: Unit, period: CountedPeriod) -> Standing | None:
        return self.cells.get((unit.id, period.code))

    def of_unit(self, unit: Unit) -> Totals:
        return self.by_unit[unit.id]

    def of_period(self, period: CountedPeriod) -> Totals:
        return self.by_period[period.code]

    @property
    def totals(self) -> Totals:
        return Totals.of(self.cells.values())


def matrices(standings: Iterable[Standing]) -> tuple[Matrix, ...]:
    """A matrix for each obligation and year in which it is owed, in the order of the standings, years in order of time."""
    found: dict[tuple[str, int], list[Standing]] = {}
    for standing in standings:
        found.setdefault((standing.obligation.id, standing.period.year), []).append(standing)
    order = {id: number for number, id in enumerate(dict.fromkeys(id for id, _ in found))}
    return tuple(
        Matrix(
            obligation=group[0].obligation,
            year=year,
            units=tuple(dict.fromkeys(standing.unit for standing in group)),
            periods=tuple(sorted({standing.period for standing in group}, key=lambda period: period.first)),
            cells={(standing.unit.id, standing.period.code): standing for standing in group},
            by_unit=totals_by(group, lambda standing: standing.unit.id),
            by_period=totals_by(group, lambda standing: standing.period.code),
        )
        for (_, year), group in sorted(found.items(), key=lambda entry: (order[entry[0][0]], entry[0][1]))
    )


def totals_by(standings: Iterable[Standing], key: Callable[[Standing], str]) -> dict[str, Totals]:
    """Sums of the standings that have one key, in order of their first appearance."""
    found: dict[str, list[Standing]] = {}
    for standing in standings:
        found.setdefault(key(standing), []).append(standing)
    return {name: Totals.of(some) for name, some in found.items()}


def by_obligation(every: Iterable[Matrix]) -> tuple[tuple[Matrix, ...], ...]:
    """The matrices of each obligation together, in the order of both."""
    return tuple(tuple(group) for _, group in groupby(every, key=lambda matrix: matrix.obligation.id))


def year_to_show(years: Iterable[int], today: date) -> int:
    """The newest year that has begun; the first where none has."""
    every = sorted(years)
    return max((year for year in every if year <= today.year), default=every[0] if every else today.year)
