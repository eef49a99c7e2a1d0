"""By when an obligation is due next, whoever delivered."""

from __future__ import annotations

from datetime import date

from site_builder.collect.due_days import next_period, periods
from site_builder.model.duties import DueRule, Every, Obligation
from site_builder.model.period import Month, Quarter, Span, Year
from tests.builders import a_plan, a_unit

HAMLET, SCHOOL = a_unit("Thôn Khe Lim"), a_unit("Trường Tiểu học", term=Span(date(2024, 1, 1), date(2025, 6, 30)))
QUARTERLY = Obligation(id="quy", name="Hằng quý", units=(HAMLET,), due=DueRule(5))


def test_after_the_due_day_the_next_period_is_due() -> None:
    plan = a_plan(obligations=(QUARTERLY,))
    assert next_period(QUARTERLY, plan, date(2025, 3, 4)) == Quarter(2025, 1)
    assert next_period(QUARTERLY, plan, date(2025, 3, 5)) == Quarter(2025, 2)


def test_nothing_is_due_after_the_plan() -> None:
    plan = a_plan(period=Span(date(2024, 1, 1), date(2024, 12, 31)))
    assert next_period(QUARTERLY, plan, date(2024, 12, 4)) == Quarter(2024, 4)
    assert next_period(QUARTERLY, plan, date(2024, 12, 5)) is None


def test_a_period_in_which_nobody_owes_is_passed_over() -> None:
    turns = Obligation(id="luan-phien", name="Luân phiên", rotation=((1, (HAMLET,)), (3, (SCHOOL,))))
    plan = a_plan()
    assert next_period(turns, plan, date(2025, 1, 1)) == Quarter(2025, 1)
    assert next_period(turns, plan, date(2025, 4, 1)) == Quarter(2026, 1)  # the school is gone by the third quarter


def test_a_plan_without_an_end_goes_on_to_the_end_of_the_year_that_it_is_in_three_months() -> None:
    plan = a_plan(period=Span(date(2024, 11, 1)))
    monthly = Obligation(id="thang", name="Hằng tháng", units=(HAMLET,), every=Every.MONTH)
    assert list(periods(monthly, plan, date(2025, 2, 1))) == [
        Month(2024, 11),
        Month(2024, 12),
        *(Month(2025, number) for number in range(1, 13)),
    ]
    assert list(periods(monthly, plan, date(2025, 10, 1)))[-1] == Month(2026, 12)
    assert list(periods(monthly, plan, date(2025, 9, 30)))[-1] == Month(2025, 12)
    assert next_period(QUARTERLY, plan, date(2025, 12, 20)) == Quarter(2026, 1)
    yearly = Obligation(id="nam", name="Hằng năm", units=(HAMLET,), every=Every.YEAR)
    assert next_period(yearly, plan, date(2025, 2, 1)) == Year(2025)
