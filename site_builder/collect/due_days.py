"""The periods of an obligation and the days by which it is due, whoever delivers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

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


# the first days of a year are planned in the last months of the one before
_AHEAD = timedelta(days=92)
_A_YEAR = timedelta(days=366)


def periods(obligation: Obligation, plan: Plan, today: date, until: date | None = None) -> Iterator[CountedPeriod]:
    """The periods for which something can be owed, in order.

    Of a plan without an end, those up to the end of the year that it will be in three months, or to that of a later `until`.
    """
    kind = KINDS[obligation.every]
    ends = [span.last for span in (plan.period, obligation.term) if span.last is not None]
    last = min(ends, default=date(max(today + _AHEAD, until or today).year, 12, 31))
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
            for period in periods(obligation, plan, today, today + _A_YEAR)
            if obligation.last_in_time(period) >= today and obligation.owing(period)
        ),
        None,
    )
