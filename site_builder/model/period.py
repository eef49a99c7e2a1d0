"""Months, quarters, half-years, years and ISO weeks, as the plans count them.

A period has its first and last day, a code (`2023-Q2`, as written in front matter and reports), a slug (as used in
addresses) and a Vietnamese name. Weeks are those of ISO 8601; days are days in Việt Nam (Asia/Ho_Chi_Minh).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Protocol

_ROMAN = ("I", "II", "III", "IV")


class Period(Protocol):
    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date: ...
    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...


@total_ordering
@dataclass(frozen=True, slots=True)
class Year:
    year: int

    @property
    def first(self) -> date:
        return date(self.year, 1, 1)

    @property
    def last(self) -> date:
        return date(self.year, 12, 31)

    @property
    def code(self) -> str:
        return f"{self.year}"

    @property
    def slug(self) -> str:
        return self.code

    @property
    def name(self) -> str:
        return f"Năm {self.year}"

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        return tuple(Quarter(self.year, number) for number in (1, 2, 3, 4))

    @classmethod
    def of(cls, day: date) -> Year:
        return cls(day.year)

    def next(self) -> Year:
        return Year(self.year + 1)

    def __lt__(self, other: Year) -> bool:
        return self.year < other.year


@total_ordering
@dataclass(frozen=True, slots=True)
class HalfYear:
    year: int
    number: int

    @property
    def first(self) -> date:
        return date(self.year, 6 * self.number - 5, 1)

    @property
    def last(self) -> date:
        return Month(self.year, 6 * self.number).last

    @property
    def code(self) -> str:
        return f"{self.year}-H{self.number}"

    @property
    def name(self) -> str:
        return f"Sáu tháng {'đầu' if self.number == 1 else 'cuối'} năm {self.year}"

    @classmethod
    def of(cls, day: date) -> HalfYear:
        return cls(day.year, 1 if day.month <= 6 else 2)

    def next(self) -> HalfYear:
        return HalfYear(self.year, 2) if self.number == 1 else HalfYear(self.year + 1, 1)

    def __lt__(self, other: HalfYear) -> bool:
        return (self.year, self.number) < (other.year, other.number)


@total_ordering
@dataclass(frozen=True, slots=True)
class Quarter:
    year: int
    number: int

    @property
    def first(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        return Month(self.year, 3 * self.number).last

    @property
    def code(self) -> str:
        return f"{self.year}-Q{self.number}"

    @property
    def slug(self) -> str:
        return f"{self.year}-q{self.number}"

    @property
    def name(self) -> str:
        return f"Quý {_ROMAN[self.number - 1]} năm {self.year}"

    @property
    def short_name(self) -> str:
        return f"Quý {_ROMAN[self.number - 1]}/{self.year}"

    @property
    def months(self) -> tuple[Month, ...]:
        return tuple(Month(self.year, 3 * self.number - 2 + step) for step in (0, 1, 2))

    @classmethod
    def of(cls, day: date) -> Quarter:
        return cls(day.year, (day.month + 2) // 3)

    def next(self) -> Quarter:
        return Quarter(self.year, self.number + 1) if self.number < 4 else Quarter(self.year + 1, 1)

    def __lt__(self, other: Quarter) -> bool:
        return (self.year, self.number) < (other.year, other.number)


@total_ordering
@dataclass(frozen=True, slots=True)
class Month:
    year: int
    number: int

    @property
    def first(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        return self.next().first - timedelta(days=1)

    @property
    def code(self) -> str:
        return f"{self.year}-{self.number:02}"

    @property
    def name(self) -> str:
        return f"Tháng {self.number} năm {self.year}"

    @property
    def quarter(self) -> Quarter:
        return Quarter.of(self.first)

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    def next(self) -> Month:
        return Month(self.year, self.number + 1) if self.number < 12 else Month(self.year + 1, 1)

    def __lt__(self, other: Month) -> bool:
        return (self.year, self.number) < (other.year, other.number)


@total_ordering
@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week: Monday to Sunday; `year` is the ISO year, which differs from the calendar's around New Year."""

    year: int
    number: int

    @property
    def first(self) -> date:
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def last(self) -> date:
        return self.first + timedelta(days=6)

    @property
    def code(self) -> str:
        return f"{self.year}-W{self.number:02}"

    @property
    def slug(self) -> str:
        return f"{self.year}-w{self.number:02}"

    @property
    def name(self) -> str:
        return f"Tuần {self.number} năm {self.year}"

    @classmethod
    def of(cls, day: date) -> Week:
        year, number, _ = day.isocalendar()
        return cls(year, number)

    def next(self) -> Week:
        return Week.of(self.first + timedelta(days=7))

    def __lt__(self, other: Week) -> bool:
        return (self.year, self.number) < (other.year, other.number)


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` to `last`, both included; `last` None where the plan has no end."""

    first: date
    last: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def touches(self, period: Period) -> bool:
        """True when at least one day of the period lies in the span."""
        return period.last >= self.first and (self.last is None or period.first <= self.last)

    @property
    def name(self) -> str:
        whole_years = (self.first.month, self.first.day) == (1, 1) and (
            self.last is None or (self.last.month, self.last.day) == (12, 31)
        )
        if whole_years and self.last is not None:
            return f"{self.first.year}" if self.first.year == self.last.year else f"{self.first.year}–{self.last.year}"
        if self.last is None:
            return f"từ {spoken_day(self.first)}"
        return f"từ {spoken_day(self.first)} đến {spoken_day(self.last)}"


def spoken_day(day: date) -> str:
    """`12/5/2023`: the day as Vietnamese pages print it."""
    return f"{day.day}/{day.month}/{day.year}"


# Years that plans speak of. Any other is a slip of the hand, and at the ends of the calendar sums of days fail.
YEARS = range(1900, 2200)


def parse_year(text: str) -> Year | None:
    """The year written as `2023`; None where it is none of `YEARS`."""
    text = text.strip()
    return Year(int(text)) if re.fullmatch(r"[0-9]{4}", text) and int(text) in YEARS else None


_QUARTER = re.compile(
    r"(?:(?P<y1>[0-9]{4})[-/ ]?q(?:uý|uy|úy)? ?(?P<q1>[1-4]|i{1,3}|iv))"
    r"|(?:q(?:uý|uy|úy)?[ .]*(?P<q2>[1-4]|i{1,3}|iv)(?: ?[-/,. ] ?| )?(?:năm|nam)? ?(?P<y2>[0-9]{4}))"
)
_NUMBERS = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}


def parse_quarter(text: str) -> Quarter | None:
    """The quarter written as `2023-Q2`, `Q2/2023`, `Quý II/2023` or `quý 2 năm 2023`, in either case; else None."""
    found = _QUARTER.fullmatch(" ".join(text.lower().replace("quí", "quý").split()))
    if found is None:
        return None
    year = parse_year(found["y1"] or found["y2"])
    return Quarter(year.year, _NUMBERS[found["q1"] or found["q2"]]) if year else None


def parse_half_year(text: str) -> HalfYear | None:
    """The half-year written as `2023-H1`; else None."""
    head, _, half = text.strip().lower().partition("-h")
    year = parse_year(head)
    return HalfYear(year.year, int(half)) if year and half in ("1", "2") else None


_MONTH = re.compile(
    r"(?P<y1>[0-9]{4})[-/](?P<m1>[0-9]{1,2})|(?:tháng |t)?(?P<m2>[0-9]{1,2})(?: ?[-/] ?| năm )(?P<y2>[0-9]{4})"
)


def parse_month(text: str) -> Month | None:
    """The month written as `2023-05`, `5/2023` or `tháng 5 năm 2023`; else None."""
    found = _MONTH.fullmatch(" ".join(text.lower().split()))
    if found is None:
        return None
    year, number = parse_year(found["y1"] or found["y2"]), int(found["m1"] or found["m2"])
    return Month(year.year, number) if year and 1 <= number <= 12 else None


_WEEK = re.compile(r"(?P<year>[0-9]{4})-?w(?P<week>[0-9]{1,2})")


def parse_week(text: str) -> Week | None:
    """The ISO week written as `2023-W18`; None where it is not one or that year has no such week."""
    found = _WEEK.fullmatch(text.strip().lower())
    year = parse_year(found["year"]) if found else None
    if found is None or year is None:
        return None
    try:
        return Week.of(date.fromisocalendar(year.year, int(found["week"]), 1))
    except ValueError:
        return None


_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_SPOKEN_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")


def parse_day(text: str) -> date | None:
    """The day written as `2023-05-12` or, as people here write it, `12/5/2023`; None where `YEARS` have no such day."""
    text = text.strip()
    if found := _DAY.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _SPOKEN_DAY.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def parse_span(text: str) -> Span | None:
    """The span written as `2023..2025`, `2020-09-28..2025-12-31` or, without end, `2020-09-28..`; else None.

    Plans themselves write `2023 - 2025`.
    """
    text = re.sub(r"^\s*([0-9]{4})\s*-\s*([0-9]{4})\s*$", r"\1..\2", text.replace("–", ".."))
    first, dots, last = (part.strip() for part in text.partition(".."))
    if not dots:
        last = first
    start, end = _edge(first, end=False), _edge(last, end=True)
    if start is None or (last and end is None) or (end is not None and end < start):
        return None
    return Span(start, end)


def _edge(text: str, *, end: bool) -> date | None:
    year = parse_year(text)
    if year is None:
        return parse_day(text)
    return year.last if end else year.first
