"""The periods of an obligation and the days by which it is due, whoever delivers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from site_builder.model.duties import Every, Obligation
from site_builder.model.period import HalfYear, Month, Quarter, Year
from site_builder.model.plan import Plan

CountedPeriod = Month | Quarter | HalfYear | Year
KINDS: Mapping[Every, type[CountedPeriod]] = {
    Every.MONTH: Month,
    Every.QUARTER: Quarter,
    Every.HALF_YEAR: HalfYear,
    Every.YEAR: Year,
}


def periods(obligation: Obligation, plan: Plan, today: date) -> Iterator[CountedPeriod]:
    """The periods for which something can be owed, in order; of a plan without an end, those up to the end of this year."""
    kind = KINDS[obligation.every]
    ends = [span.last for span in (plan.period, obligation.term) if span.last is not None]
    last = min(ends, default=date(today.year, 12, 31))
    period = kind.of(max(plan.period.first, obligation.term.first))
    while period.first <= last:
        if obligation.is_owed_within(plan.period, period) and obligation.is_owed_within(obligation.term, period):
            yield period
        period = period.next()


def next_period(obligation: Obligation, plan: Plan, today: date) -> CountedPeriod | None:
    """The period that is due next, on `today` or later, and for which a unit owes; None where the plan asks for nothing more."""
    return next(
        (
            period
            for period in periods(obligation, plan, today)
            if obligation.last_in_time(period) >= today and obligation.owing(period)
        ),
        None,
    )
