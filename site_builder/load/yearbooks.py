"""What an office says of yearbooks: their definitions and their printing in the plan, their forewords in files of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from site_builder.load.key_names import meaning
from site_builder.load.periods import parse_span
from site_builder.load.terms import Terms
from site_builder.load.values import Reader, suggestion, words_of
from site_builder.model.period import Span
from site_builder.model.story import Body
from site_builder.model.terms import (
    AWARD_LEVEL_NAMES,
    SUBJECT_NAMES,
    Field,
    Movement,
    Unit,
)
from site_builder.model.yearbook import (
    BOOK_ORDER_NAMES,
    BookOrder,
    Foreword,
    Imprint,
    PageSize,
    Printing,
    YearbookDefinition,
)
from site_builder.problems import Code, Where

E = TypeVar("E", bound=StrEnum)

_ORDERS = words_of(BOOK_ORDER_NAMES) | {name.removeprefix("theo "): order for order, name in BOOK_ORDER_NAMES.items()}
# the names that are told come first; clerks write the rest
_SIZES = {
    "a4": PageSize.A4,
    "a5": PageSize.A5,
    "16x24": PageSize.BOOK,
    "16 × 24 cm": PageSize.BOOK,
    **{
        f"16{times}24{unit}": PageSize.BOOK
        for times in ("x", " x ", "×", " × ", "*", " * ")
        for unit in ("", "cm", " cm")
    },
}
_PLACES = {"last": False, "cuối": False, "ở cuối": False, "first": True, "đầu": True, "ở đầu": True}

FOREWORD_KEYS = (
    "id title status cover editors dedication quotation licence publisher copies printer deposit "
    "order stories size contents grey"
).split()


def yearbooks(
    readers: Iterable[Reader], fields: Terms[Field], movements: Terms[Movement], units: Terms[Unit]
) -> tuple[YearbookDefinition, ...]:
    """The yearbooks that the plan defines."""
    found = (_yearbook(reader, fields, movements, units) for reader in readers)
    return tuple(definition for definition in found if definition is not None)


def _yearbook(
    reader: Reader, fields: Terms[Field], movements: Terms[Movement], units: Terms[Unit]
) -> YearbookDefinition | None:
    reader.known(("id title about years awards fields movements units subjects order stories").split())
    reader.required("title", called="tên kỷ yếu")
    reader.required("years")
    years = reader.parsed("years", _parse_years, Code.BAD_PERIOD, "viết như 2020..2025 hoặc 2024")
    levels = _choices(reader, "awards", words_of(AWARD_LEVEL_NAMES))
    subjects = _choices(reader, "subjects", words_of(SUBJECT_NAMES))
    chosen = (fields.several(reader, "fields"), movements.several(reader, "movements"), units.several(reader, "units"))
    order, listed = _order(reader)
    if reader.failed or years is None:
        return None
    assert years.last is not None
    return YearbookDefinition(
        id=reader.text("id"),
        title=reader.text("title"),
        about=reader.text("about"),
        first_year=years.first.year,
        last_year=years.last.year,
        award_levels=levels,
        fields=chosen[0],
        movements=chosen[1],
        units=chosen[2],
        subjects=subjects,
        order=order or BookOrder.SUBJECT,
        stories=tuple(listed),
        marks=listed,
    )


def _parse_years(text: str) -> Span | None:
    """Whole years with an end; a book of part of a year, or without end, there is not."""
    span = parse_span(text)
    if span is None or span.last is None:
        return None
    whole = Span(date(span.first.year, 1, 1), date(span.last.year, 12, 31))
    return span if span == whole else None


def _order(reader: Reader) -> tuple[BookOrder | None, Mapping[str, Where]]:
    """The order that is asked for, and the listed stories with their places; a list alone asks for its own order."""
    order, listed = reader.choice("order", _ORDERS), _listed(reader)
    if listed and order is None:
        order = BookOrder.LISTED
    if order is BookOrder.LISTED and not listed:
        order = None
        # a list of the wrong kind is told already
        if reader.has("stories"):
            return order, listed
        help = "thêm “stories: [mã bài, mã bài, …]” theo thứ tự muốn in, hoặc bỏ dòng “order”"
        reader.error(Code.MISSING_KEY, reader.where("order"), "kỷ yếu xếp theo danh sách mà không có danh sách", help)
    return order, listed


def _listed(reader: Reader) -> dict[str, Where]:
    listed: dict[str, Where] = {}
    for scalar in reader.scalars("stories"):
        id, where = scalar.text.strip(), reader.at(scalar)
        if id not in listed:
            listed[id] = where
            continue
        # the book is what was meant all the same, so it is made
        reader.findings.warning(
            Code.DUPLICATE_ID,
            where,
            f"bài “{id}” ghi hai lần trong “stories”; trong sách chỉ có một lần, ở chỗ ghi trước",
            f"đã có ở dòng {listed[id].line}; xóa một trong hai",
        )
    return listed


def printing(reader: Reader | None) -> Printing:
    """How the plan wants its yearbooks made."""
    if reader is None:
        return Printing()
    reader.known(("size", "contents", "grey", "fonts", "font"))
    return Printing(
        size=reader.choice("size", _SIZES) or PageSize.A5,
        contents_first=reader.choice("contents", _PLACES) or False,
        grey=reader.boolean("grey"),
        fonts=reader.text("fonts").replace("\\", "/").strip("/"),
        font=reader.text("font"),
    )


def foreword(reader: Reader, yearbook: str, body: Body, *, is_draft: bool = False) -> Foreword:
    """The foreword of the yearbook of this id; a draft stands in draft editions alone."""
    # of its status a file may say whatever its keys look like: what keeps a text in must not fail for a capital letter
    own = (key.text for key, _ in reader.mapping.entries if key.text.lower() in ("status", "draft"))
    reader.known((*FOREWORD_KEYS, *own))
    order, listed = _order(reader)
    return Foreword(
        yearbook=yearbook,
        title=reader.text("title"),
        cover=reader.text("cover"),
        editors=reader.texts("editors"),
        dedication=reader.text("dedication"),
        quotation=reader.text("quotation").strip('“”" '),
        imprint=Imprint(
            publisher=reader.text("publisher"),
            licence=reader.text("licence"),
            copies=reader.text("copies"),
            printer=reader.text("printer"),
            deposit=reader.text("deposit"),
        ),
        order=order,
        stories=tuple(listed),
        size=reader.choice("size", _SIZES),
        contents_first=reader.choice("contents", _PLACES),
        grey=reader.boolean("grey") if reader.has("grey") else None,
        is_draft=is_draft,
        body=body,
        where=reader.at(),
        marks=listed,
    )


def _choices(reader: Reader, key: str, words: Mapping[str, E]) -> tuple[E, ...]:
    """The members that a list of words names, each once."""
    found: list[E] = []
    for scalar in reader.scalars(key):
        text = " ".join(scalar.text.split())
        choice = words.get(text.lower())
        if choice is None:
            known = dict.fromkeys(f"{member.value} ({word})" for word, member in words.items() if word != member.value)
            help = suggestion(text, words) or "chọn trong: " + ", ".join(known)
            reader.error(Code.BAD_CHOICE, reader.at(scalar), f"“{key}”{meaning(key)} không nhận “{text}”", help)
        elif choice not in found:
            found.append(choice)
    return tuple(found)
