"""Periods and days as people write them → model."""

from __future__ import annotations

import re
from datetime import date

from site_builder.model.period import HalfYear, Month, Quarter, Span, Week, Year

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


# years of other lengths are read only to say what is wrong with them
_DAY = re.compile(r"(?P<year>[0-9]{1,6})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_SPOKEN_DAY = re.compile(r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{1,6})")


def parse_day(text: str) -> date | None:
    """The day written as `2023-05-12` or, as people here write it, `12/5/2023`; None where `YEARS` have no such day."""
    found = _written_day(text)
    year = parse_year(found["year"]) if found else None
    return _day_of(year.year, found) if found and year else None


def no_day_because(text: str) -> str:
    """What is wrong with a text of which `parse_day` makes no day, as the end of a sentence."""
    found = _written_day(text)
    # a leap year has every day that there is
    if found and _day_of(2000, found) and parse_year(found["year"]) is None:
        return f"có năm nằm ngoài khoảng được nhận, từ {YEARS[0]} đến {YEARS[-1]}"
    return "không phải ngày có thật"


def _written_day(text: str) -> re.Match[str] | None:
    return _DAY.fullmatch(text.strip()) or _SPOKEN_DAY.fullmatch(text.strip())


def _day_of(year: int, found: re.Match[str]) -> date | None:
    try:
        return date(year, int(found["month"]), int(found["day"]))
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
