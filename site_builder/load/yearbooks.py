"""What an office says of yearbooks: their definitions and their printing in the plan, their forewords in files of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from site_builder.load.periods import parse_span
from site_builder.load.terms import Terms
from site_builder.load.values import Reader, words_of
from site_builder.model.story import Body
from site_builder.model.terms import AwardLevel, Field, Movement, Subject, Unit
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

T = TypeVar("T")

_ORDERS = words_of(BOOK_ORDER_NAMES)
_SIZES = {
    **{size.value: size for size in PageSize},
    "16 x 24": PageSize.BOOK,
    "16×24": PageSize.BOOK,
    "16 × 24": PageSize.BOOK,
    "16x24 cm": PageSize.BOOK,
    "16 × 24 cm": PageSize.BOOK,
}
_PLACES = {"last": False, "first": True, "cuối": False, "đầu": True, "ở cuối": False, "ở đầu": True}

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
    years = reader.parsed("years", parse_span, Code.BAD_PERIOD, "viết như 2020..2025 hoặc 2024")
    levels = _choices(reader, "awards", {level.value: level for level in AwardLevel})
    subjects = _choices(reader, "subjects", {subject.value: subject for subject in Subject})
    chosen = (fields.several(reader, "fields"), movements.several(reader, "movements"), units.several(reader, "units"))
    order, listed = _order(reader)
    if reader.failed or years is None:
        return None
    last = years.last or years.first
    return YearbookDefinition(
        id=reader.text("id"),
        title=reader.text("title"),
        about=reader.text("about"),
        first_year=years.first.year,
        last_year=last.year,
        award_levels=tuple(levels),
        fields=chosen[0],
        movements=chosen[1],
        units=chosen[2],
        subjects=tuple(subjects),
        order=order or BookOrder.SUBJECT,
        stories=tuple(listed),
        marks=listed,
    )


def _order(reader: Reader) -> tuple[BookOrder | None, Mapping[str, Where]]:
    """The order that is asked for, and the listed stories with their places; a list alone asks for its own order."""
    order = reader.choice("order", _ORDERS)
    listed = {scalar.text.strip(): reader.at(scalar) for scalar in reader.scalars("stories")}
    if listed and order is None:
        order = BookOrder.LISTED
    if order is BookOrder.LISTED and not listed:
        help = "thêm “stories: [mã bài, mã bài, …]” theo thứ tự muốn in, hoặc bỏ “order”"
        reader.error(Code.MISSING_KEY, reader.where("order"), "kỷ yếu xếp theo danh sách mà không có danh sách", help)
        order = None
    return order, listed


def printing(reader: Reader | None) -> Printing:
    """How the plan wants its yearbooks made."""
    if reader is None:
        return Printing()
    reader.known(("size", "contents", "grey", "fonts", "font"))
    return Printing(
        size=reader.choice("size", _SIZES) or PageSize.A5,
        contents_first=reader.choice("contents", _PLACES) or False,
        grey=reader.boolean("grey"),
        fonts=reader.text("fonts").strip("/"),
        font=reader.text("font"),
    )


def foreword(reader: Reader, yearbook: str, body: Body) -> Foreword:
    """The foreword of the yearbook of this id."""
    reader.known(FOREWORD_KEYS)
    order, listed = _order(reader)
    return Foreword(
        yearbook=yearbook,
        title=reader.text("title"),
        cover=reader.text("cover"),
        editors=reader.texts("editors"),
        dedication=reader.text("dedication"),
        quotation=reader.text("quotation"),
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
        body=body,
        where=reader.at(),
        marks=listed,
    )


def _choices(reader: Reader, key: str, known: Mapping[str, T]) -> list[T]:
    found = []
    for scalar in reader.scalars(key):
        choice = known.get(scalar.text.strip())
        if choice is None:
            reader.error(
                Code.BAD_CHOICE,
                reader.at(scalar),
                f"“{key}” không nhận “{scalar.text}”",
                "chọn trong: " + ", ".join(known),
            )
        else:
            found.append(choice)
    return found
