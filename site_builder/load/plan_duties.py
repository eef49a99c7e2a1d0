"""The duties of a plan: obligations with their due rules, milestones, approval."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar, cast

from site_builder.load.periods import parse_day, parse_half_year, parse_month, parse_quarter, parse_year
from site_builder.load.terms import UNIT, Terms
from site_builder.load.values import Reader, suggestion, words_of
from site_builder.model.duties import (
    COUNTS_NAMES,
    EVERY_NAMES,
    MILESTONE_NAMES,
    Approval,
    Counts,
    DueRule,
    Every,
    Milestone,
    MilestoneKind,
    Obligation,
)
from site_builder.model.period import HalfYear, Month, Quarter, Span, Year
from site_builder.model.terms import Group, Unit
from site_builder.problems import Code

T = TypeVar("T")
When = date | Year | HalfYear | Quarter | Month

_DUE = re.compile(
    r"(?:before day|trước ngày)\s+(?P<day>\d{1,2})(?:\s+(?:of the last month|(?:của )?tháng cuối(?: kỳ| quý)?))?"
    r"(?:\s+(?:hằng|hàng|mỗi) tháng)?",
    re.IGNORECASE,
)

REQUIRABLE_KEYS = ("summary", "photos", "author", "awards", "honoree", "movements", "submitted", "audio")


def parse_due(text: str) -> DueRule | None:
    """The rule written as `before day 20`, `before day 5 of the last month` or in Vietnamese; None where it is neither."""
    found = _DUE.fullmatch(" ".join(text.split()))
    if found is None or not 1 <= int(found["day"]) <= 31:
        return None
    return DueRule(int(found["day"]))


def obligations(readers: Iterable[Reader], groups: Terms[Group], units: Terms[Unit]) -> tuple[Obligation, ...]:
    found = (_obligation(reader, groups, units) for reader in readers)
    return tuple(obligation for obligation in found if obligation is not None)


def _obligation(reader: Reader, groups: Terms[Group], units: Terms[Unit]) -> Obligation | None:
    reader.known(
        (
            "id name about groups units except at_least every counts column relayed due requires to rotation from until"
        ).split()
    )
    reader.required("every")
    every = reader.choice("every", words_of(EVERY_NAMES))
    counts = reader.choice("counts", words_of(COUNTS_NAMES)) or Counts.STORIES
    how = "viết như “trước ngày 20” hoặc “trước ngày 5 tháng cuối quý”; không có hạn thì bỏ dòng này"
    due = reader.parsed("due", parse_due, Code.BAD_DUE_RULE, how) or DueRule()
    exempt = units.several(reader, "except")
    in_groups = _members(groups.several(reader, "groups"), units)
    owing = tuple(unit for unit in dict.fromkeys((*in_groups, *units.several(reader, "units"))) if unit not in exempt)
    rotation = _rotation(reader, groups, units)
    requires = reader.texts("requires")
    for scalar in reader.scalars("requires"):
        if scalar.text not in REQUIRABLE_KEYS:
            help = suggestion(scalar.text, REQUIRABLE_KEYS) or "chọn trong: " + ", ".join(REQUIRABLE_KEYS)
            reader.error(Code.BAD_CHOICE, reader.at(scalar), f"chỉ tiêu đòi khóa “{scalar.text}” mà bài không có", help)
    at_least = reader.integer("at_least", 1, low=1, high=1000) or 1
    term = Span(reader.day("from") or date.min, reader.day("until"))
    says_who = any(reader.has(key) for key in ("groups", "units", "rotation"))
    if not says_who and not reader.failed:
        reader.error(
            Code.MISSING_KEY,
            reader.at(),
            "chỉ tiêu không nói đơn vị nào phải làm",
            "thêm “groups: […]” hoặc “units: […]”",
        )
    if rotation:
        _refuse_with_rotation(reader, every)
    if reader.failed or every is None:
        return None
    return Obligation(
        id=reader.text("id"),
        name=reader.text("name") or reader.text("id"),
        about=reader.text("about"),
        units=owing,
        at_least=at_least,
        every=every,
        counts=counts,
        column=reader.text("column"),
        relayed=reader.boolean("relayed"),
        due=due,
        requires=requires,
        to=reader.text("to"),
        rotation=rotation,
        term=term,
    )


def _refuse_with_rotation(reader: Reader, every: Every | None) -> None:
    """Turns go by quarters: in a longer period nobody could say whose it is, nor with units that owe in every quarter."""
    if every in (Every.HALF_YEAR, Every.YEAR):
        help = "dùng “every: quarter” hoặc “every: month”, hoặc bỏ “rotation”"
        message = f"luân phiên theo quý không dùng được với chỉ tiêu {EVERY_NAMES[every]}"
        reader.error(Code.BAD_CHOICE, reader.where("rotation"), message, help)
    for key in ("groups", "units"):
        if reader.has(key):
            help = f"bỏ “{key}”, hoặc tách thành hai chỉ tiêu"
            message = f"chỉ tiêu luân phiên không ghi thêm “{key}”: mỗi quý ai làm đã có ở “rotation”"
            reader.error(Code.BAD_CHOICE, reader.where(key), message, help)


def _members(groups: Iterable[Group], units: Terms[Unit]) -> tuple[Unit, ...]:
    wanted = set(groups)
    return tuple(unit for unit in units.items if wanted.intersection(unit.groups))


def _rotation(reader: Reader, groups: Terms[Group], units: Terms[Unit]) -> tuple[tuple[int, tuple[Unit, ...]], ...]:
    inner = reader.reader("rotation")
    if inner is None:
        return ()
    inner.known(("1", "2", "3", "4"))
    found = []
    for number in (1, 2, 3, 4):
        owing: list[Unit] = []
        for scalar in inner.scalars(str(number)):
            group, unit = groups.find(scalar.text), units.find(scalar.text)
            if group is not None:
                owing.extend(_members((group,), units))
            elif unit is not None:
                owing.append(unit)
            else:
                message = f"kế hoạch không có đơn vị hay khối “{scalar.text}”"
                reader.error(UNIT.code, inner.at(scalar), message, units.hint(scalar.text))
        if owing:
            found.append((number, tuple(dict.fromkeys(owing))))
    return tuple(found)


def milestones(readers: Iterable[Reader]) -> tuple[Milestone, ...]:
    """Milestones by day, then by name."""
    found = (_milestone(reader) for reader in readers)
    return tuple(sorted((m for m in found if m is not None), key=lambda m: (m.last, m.first, m.name)))


def _milestone(reader: Reader) -> Milestone | None:
    reader.known(("id", "date", "period", "name", "kind", "to", "about"))
    reader.required("name")
    kind = reader.choice("kind", words_of(MILESTONE_NAMES)) or MilestoneKind.EVENT
    when: When | None = reader.day("date")
    if reader.has("period"):
        # mypy joins the alternatives to object where it infers them
        parsed = reader.parsed("period", _when, Code.BAD_PERIOD, "viết như 2021-Q2, 2023-05 hoặc 2025")
        when = cast("When | None", parsed)
    else:
        reader.required("date", help="thêm “date: 2023-05-31” hoặc “period: 2021-Q2”")
    if reader.failed or when is None:
        return None
    return Milestone(when=when, name=reader.text("name"), kind=kind, to=reader.text("to"), about=reader.text("about"))


def _when(text: str) -> When | None:
    readings: tuple[Callable[[str], When | None], ...] = (
        parse_year,
        parse_half_year,
        parse_quarter,
        parse_month,
        parse_day,
    )
    return next((found for found in (read(text) for read in readings) if found is not None), None)


def approval(reader: Reader | None) -> Approval:
    if reader is None:
        return Approval()
    reader.known(("required", "by", "chain"))
    chain = []
    for step in reader.readers("chain"):
        step.known(("who", "does"))
        step.required("who", "does")
        chain.append((step.text("who"), step.text("does")))
    return Approval(required=reader.boolean("required", True), by=reader.text("by"), chain=tuple(chain))
