"""Months, quarters, half-years, years and ISO weeks, as people write and count them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.load.periods import (
    YEARS,
    parse_day,
    parse_half_year,
    parse_month,
    parse_quarter,
    parse_span,
    parse_week,
    parse_year,
)
from site_builder.model.period import HalfYear, Month, Quarter, Span, Week, Year, spoken_day

DAYS = st.dates(date(YEARS.start, 1, 4), date(YEARS.stop - 2, 12, 31))
KINDS = (Year, HalfYear, Quarter, Month, Week)
PARSERS = {Year: parse_year, HalfYear: parse_half_year, Quarter: parse_quarter, Month: parse_month, Week: parse_week}
kinds = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


@kinds
@given(day=DAYS)
def test_a_period_holds_its_day(kind: type[Quarter], day: date) -> None:
    period = kind.of(day)
    assert period.first <= day <= period.last


@kinds
@given(day=DAYS)
def test_periods_follow_each_other_without_gap(kind: type[Quarter], day: date) -> None:
    period = kind.of(day)
    assert period.next().first == period.last + timedelta(days=1)
    assert period < period.next()
    assert kind.of(period.next().first) == period.next()


@kinds
@given(day=DAYS)
def test_the_code_is_read_back(kind: type[Quarter], day: date) -> None:
    period = kind.of(day)
    assert PARSERS[kind](period.code) == period
    assert PARSERS[kind](f" {period.code.lower()} ") == period


@given(DAYS, DAYS)
def test_order_is_that_of_the_days(one: date, other: date) -> None:
    for kind in KINDS:
        assert (kind.of(one) < kind.of(other)) == (kind.of(one).first < kind.of(other).first)


@given(DAYS)
def test_days_are_read_back(day: date) -> None:
    assert parse_day(day.isoformat()) == parse_day(spoken_day(day)) == day


@given(DAYS, DAYS)
def test_spans_are_read_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert parse_span(f"{first}..{last}") == Span(first, last)
    assert parse_span(f"{first}..") == Span(first)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2023-Q2",
            "2023-q2",
            "2023Q2",
            "2023 Q2",
            "2023/Q2",
            "Q2/2023",
            "q2-2023",
            "Q2 2023",
            "Q2, 2023",
            "Q.2/2023",
        ),
        *("Quý II/2023", "quý 2 năm 2023", "QUÝ II NĂM 2023", "Quý II, 2023", "Quý II - 2023", "quý II  năm  2023"),
        *("Quí II/2023", "Qúy 2/2023", "Quy 2 nam 2023", "QII/2023", "quý ii/2023", "2023-QII", "2023 quý 2"),
    ],
)
def test_every_way_to_write_a_quarter(text: str) -> None:
    assert parse_quarter(text) == Quarter(2023, 2)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "Q9",
            "Q5/2023",
            "Q0/2023",
            "Quý V/2023",
            "2023",
            "2023-05",
            "Q2/23",
            "0000-Q1",
            "99999-Q1",
            "9999-Q4",
            "1899-Q4",
        ),
        *("2023-Q2-1", "Q2/2023 hoặc Q3/2023", "Quý II năm ٢٠٢٣", "quý", "IIII/2023"),
    ],
)
def test_what_is_no_quarter(text: str) -> None:
    assert parse_quarter(text) is None


@pytest.mark.parametrize(
    "text", ["2023-05", "2023-5", "5/2023", "05/2023", "tháng 5 năm 2023", "Tháng 5/2023", "T5/2023"]
)
def test_every_way_to_write_a_month(text: str) -> None:
    assert parse_month(text) == Month(2023, 5)


@pytest.mark.parametrize("text", ["", "2023-13", "2023-00", "tháng 13/2023", "2023", "0000-01", "9999-12", "5"])
def test_what_is_no_month(text: str) -> None:
    assert parse_month(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "2023-02-30", "31/4/2023", "0000-00-00", "99999-01-01", "0001-01-01", "9999-12-31", "12/2023", "hôm qua"],
)
def test_what_is_no_day(text: str) -> None:
    assert parse_day(text) is None


@pytest.mark.parametrize("text", ["2023-5-2", "2/5/2023", "02/05/2023", "2-5-2023", "2.5.2023", " 2023-05-02 "])
def test_every_way_to_write_a_day(text: str) -> None:
    assert parse_day(text) == date(2023, 5, 2)


@pytest.mark.parametrize(
    "text", ["", "..", "..2023", "2025..2023", "2023..2025..2026", "abc..", "2023..abc", "0000..", "9999"]
)
def test_what_is_no_span(text: str) -> None:
    assert parse_span(text) is None


@pytest.mark.parametrize(
    "text", ["2023..2025", "2023 - 2025", "2023–2025", "2023-01-01..2025-12-31", "1/1/2023..31/12/2025"]
)
def test_every_way_to_write_a_span(text: str) -> None:
    assert parse_span(text) == Span(date(2023, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2020, 12, 31), "2020-W53"),
        (date(2021, 1, 3), "2020-W53"),
        (date(2021, 1, 4), "2021-W01"),
        (date(2024, 12, 30), "2025-W01"),
        (date(2025, 1, 5), "2025-W01"),
        (date(2026, 12, 31), "2026-W53"),
        (date(2027, 1, 1), "2026-W53"),
    ],
)
def test_weeks_around_new_year_are_those_of_iso(day: date, code: str) -> None:
    assert Week.of(day).code == code


def test_a_year_without_a_53rd_week() -> None:
    assert parse_week("2023-W53") is None
    assert parse_week("2020-W53") == Week(2020, 53)
    assert Week(2020, 53).next() == Week(2021, 1)
    assert parse_week("2023-W00") is None


@given(DAYS)
def test_a_span_touches_a_period_when_they_share_a_day(day: date) -> None:
    quarter = Quarter.of(day)
    assert Span(day, day).touches(quarter)
    assert Span(date.min).touches(quarter)
    assert not Span(quarter.last + timedelta(days=1)).touches(quarter)
    assert not Span(date.min, quarter.first - timedelta(days=1)).touches(quarter)


def test_names_on_screen() -> None:
    assert Quarter(2023, 2).name == "Quý II năm 2023"
    assert Quarter(2023, 2).short_name == "Quý II/2023"
    assert Quarter(2023, 2).slug == "2023-q2"
    assert HalfYear(2023, 1).name == "Sáu tháng đầu năm 2023"
    assert HalfYear(2023, 2).name == "Sáu tháng cuối năm 2023"
    assert Month(2023, 5).name == "Tháng 5 năm 2023"
    assert Week(2023, 19).name == "Tuần 19 năm 2023"
    assert Span(date(2023, 1, 1), date(2025, 12, 31)).name == "2023–2025"
    assert Span(date(2024, 1, 1), date(2024, 12, 31)).name == "2024"
    assert Span(date(2020, 9, 28)).name == "từ 28/9/2020"
    assert Span(date(2020, 9, 28), date(2021, 3, 1)).name == "từ 28/9/2020 đến 1/3/2021"


def test_months_and_quarters_of_each_other() -> None:
    assert Quarter(2023, 4).months == (Month(2023, 10), Month(2023, 11), Month(2023, 12))
    assert all(month.quarter == Quarter(2023, 4) for month in Quarter(2023, 4).months)
    assert Year(2023).quarters == tuple(Quarter(2023, number) for number in (1, 2, 3, 4))
    assert Month(2024, 2).last == date(2024, 2, 29)
