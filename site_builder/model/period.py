"""Months, quarters, half-years, years and ISO weeks, as the plans count them.

A period has its first and last day, a code (`2023-Q2`, as written in front matter and reports), a slug (as used in
addresses) and a Vietnamese name. Weeks are those of ISO 8601; days are days in Việt Nam (Asia/Ho_Chi_Minh).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Protocol

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
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
    def name_in_year(self) -> str:
        return "Cả năm"

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

    @property
    def name_in_year(self) -> str:
        return f"6 tháng {'đầu' if self.number == 1 else 'cuối'}"

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
    def name_in_year(self) -> str:
        return f"Quý {_ROMAN[self.number - 1]}"

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
    def name_in_year(self) -> str:
        return f"Tháng {self.number}"

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

    def day(self, weekday: int) -> date:
        """The day of this ISO weekday, 1 for Monday."""
        return self.first + timedelta(days=weekday - 1)

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
        return self.meets(period.first, period.last)

    def meets(self, first: date, last: date) -> bool:
        """True when at least one of the days from `first` to `last` lies in the span."""
        return last >= self.first and (self.last is None or first <= self.last)

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


def weekday_name(number: int) -> str:
    """The name of an ISO weekday, 1 for Monday."""
    return WEEKDAYS[number - 1]


def small_initial(name: str) -> str:
    """A name as it stands inside a sentence: `quý II năm 2024`."""
    return name[:1].lower() + name[1:]
