"""What a book says of itself, in the same words in every edition: its figures, its comparisons, its imprint."""

from __future__ import annotations

from typing import NamedTuple

from site_builder.collect.book_overview import Overview
from site_builder.collect.yearbooks import Yearbook
from site_builder.vietnamese.roman import to_roman

SAMPLE = "Kỷ yếu minh họa: tên người, tên thôn và con số đều do nhóm phát triển đặt ra."


# what is said of a picture that nobody described: without words it would be nothing to who cannot see it
UNDESCRIBED = "Ảnh trong bài"
_MOST_NUMERALS = 39


def part_number(number: int) -> str:
    """`IV`; a book of more parts than numerals go to counts on in figures."""
    return to_roman(number) if number <= _MOST_NUMERALS else str(number)


class Comparison(NamedTuple):
    """Counts of stories by one axis, in order; `of` heads the names."""

    id: str
    title: str
    of: str
    bars: tuple[tuple[str, int], ...]

    @property
    def most(self) -> int:
        return max((count for _, count in self.bars), default=0) or 1


def figures(overview: Overview) -> tuple[tuple[int, str], ...]:
    """Numbers with what they count, those of which there is nothing left out."""
    rows = (
        (overview.stories, "gương điển hình"),
        (overview.people, "người được nêu tên"),
        (overview.units, "đơn vị giới thiệu"),
        (overview.places, "địa bàn"),
        (overview.awards, "lượt khen thưởng"),
    )
    return tuple((count, name) for count, name in rows if count)


def comparisons(overview: Overview) -> tuple[Comparison, ...]:
    """By field, by quarter, by subject kind: where there are at least two values to compare."""
    fields = tuple((field.name, count) for field, count in overview.fields)
    quarters = tuple((quarter.name, count) for quarter, count in overview.quarters)
    made = (
        Comparison("linh_vuc", "Theo lĩnh vực", "Lĩnh vực", fields),
        Comparison("quy", "Theo quý", "Quý", quarters),
        Comparison("doi_tuong", "Theo đối tượng", "Đối tượng", overview.subjects),
    )
    return tuple(found for found in made if sum(count > 0 for _, count in found.bars) > 1)


class ImprintLine(NamedTuple):
    """A line of the imprint; one to be `filled_in` has room for a hand in a printed book where it is not given."""

    label: str
    value: str
    filled_in: bool = False


def imprint(book: Yearbook) -> tuple[ImprintLine, ...]:
    """Every line that an imprint may have, in order."""
    given, foreword = book.imprint, book.foreword
    return (
        ImprintLine("Chịu trách nhiệm xuất bản", given.publisher or book.issuer),
        ImprintLine("Ban biên tập", ", ".join(foreword.editors) if foreword else ""),
        ImprintLine("Giấy phép xuất bản", given.licence, filled_in=True),
        ImprintLine("Số lượng", given.copies, filled_in=True),
        ImprintLine("In tại", given.printer, filled_in=True),
        ImprintLine("Nộp lưu chiểu", given.deposit, filled_in=True),
    )


def given_imprint(book: Yearbook) -> tuple[tuple[str, str], ...]:
    """The lines that have something to say."""
    return tuple((line.label, line.value) for line in imprint(book) if line.value)
