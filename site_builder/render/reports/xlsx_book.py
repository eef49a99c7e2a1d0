"""A workbook as the office prints it: safe text, one look for every sheet, A4 landscape, the same bytes for the same cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from io import BytesIO
from math import ceil
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from site_builder.render.words import for_xml

FONT = "Times New Roman"
LONGEST_TEXT = 32_767
_LONGEST_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_A4 = 9
_BORDER = "#808080"
_DAY_ZERO = date(1899, 12, 30).toordinal()  # days are numbers that a format shows as dates
_MOST_LINES = 12
_LINE = 15.5  # points of one line of wrapped text

Cell = str | int | float | date | None


class Kind(StrEnum):
    """What a column holds; see `_LOOKS`."""

    TEXT = "text"
    CENTRED = "centred"
    NUMBER = "number"
    YEAR = "year"
    SHARE = "share"
    DATE = "date"


_LOOKS: dict[Kind, dict[str, object]] = {
    Kind.TEXT: {"text_wrap": True},
    Kind.CENTRED: {"text_wrap": True, "align": "center"},
    Kind.NUMBER: {"num_format": "#,##0", "align": "center"},
    Kind.YEAR: {"num_format": "0", "align": "center"},
    Kind.SHARE: {"num_format": "0.0%", "align": "center"},
    Kind.DATE: {"num_format": "dd/mm/yyyy", "align": "center"},
}


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in characters of the workbook's font."""

    name: str
    width: float
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula and the value that it has, for viewers that do not calculate."""

    text: str
    value: int | float | str


def cell_name(row: int, column: int) -> str:
    """`B4` for row 3, column 1: both count from 0."""
    name, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return f"{name}{row + 1}"


def safe_text(text: str) -> str:
    """The text as a cell can hold it: no characters outside XML, at most LONGEST_TEXT of UTF-16."""
    clean = for_xml(text).replace("\r\n", "\n").replace("\r", "\n")
    if len(clean) > LONGEST_TEXT // 2:
        clean = clean.encode("utf-16-le")[: 2 * LONGEST_TEXT - 2].decode("utf-16-le", errors="ignore")
    # XlsxWriter takes text between these marks for finished XML
    return f"{clean} " if clean.startswith("<r>") and clean.endswith("</r>") else clean


def sheet_name(wanted: str, taken: Iterable[str], ending: str = "") -> str:
    """The name as Excel allows it: at most 31 characters, none of []:*?/\\, no quote at its ends, unlike those taken.

    `ending` stays whole, whatever is cut before it.
    """
    clean = " ".join(_FORBIDDEN.sub(" ", for_xml(wanted)).split()).strip("' ") or "Trang"
    if clean.casefold() == "history":  # Excel keeps this one for itself
        clean = "Trang History"
    used = {name.casefold() for name in taken}
    name, number = _cut(clean, _LONGEST_NAME - len(ending)) + ending, 1
    while name.casefold() in used:
        number += 1
        mark = f"{ending} ({number})"
        name = _cut(clean, _LONGEST_NAME - len(mark)) + mark
    return name


def _cut(name: str, limit: int) -> str:
    whole = name.encode("utf-16-le")
    if len(whole) <= 2 * limit:
        return name
    return whole[: 2 * limit - 2].decode("utf-16-le", errors="ignore").rstrip("' ,;-–") + "…"


def lines_of(text: str, width: float) -> int:
    """How many lines the text takes in a cell of this width, about."""
    # words that do not fit leave a few characters of a line empty
    return sum(1 if len(line) <= width else ceil(len(line) / max(1, width - 3)) for line in text.split("\n"))


class Book:
    """Sheets in the order in which they are asked for; `bytes()` closes it."""

    def __init__(self, today: date, title: str) -> None:
        self._file = BytesIO()
        options = {"in_memory": True, "default_format_properties": {"font_name": FONT, "font_size": 11}}
        self._book = Workbook(self._file, options)
        self._formats: dict[tuple[tuple[str, object], ...], Any] = {}
        self._names: list[str] = []
        self._texts: dict[str, str] = {}
        # the clock must not show in the bytes
        self._book.set_properties({"title": safe_text(title)[:255], "created": datetime.combine(today, time())})

    def format(self, **properties: object) -> Any:
        """One format for equal properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({"font_name": FONT, "font_size": 11, **properties})
        return self._formats[key]

    def text(self, text: str) -> str:
        """The text as a cell can hold it; most texts come many times."""
        found = self._texts.get(text)
        if found is None:
            found = self._texts[text] = safe_text(text)
        return found

    def cell_format(self, kind: Kind, **properties: object) -> Any:
        return self.format(**{"border": 1, "border_color": _BORDER, "valign": "vcenter", **_LOOKS[kind], **properties})

    def sheet(self, name: str, columns: Sequence[Column], printed: int | None = None, ending: str = "") -> Sheet:
        """A new sheet of about this name; see `sheet_name`."""
        named = sheet_name(name, self._names, ending)
        self._names.append(named)
        return Sheet(self, self._book.add_worksheet(named), columns, printed)

    def bytes(self) -> bytes:
        self._book.close()
        return self._file.getvalue()


class Sheet:
    """A sheet that is written from top to bottom; `row` is the next free one. The first `printed` columns go on paper."""

    def __init__(self, book: Book, page: Any, columns: Sequence[Column], printed: int | None = None) -> None:
        self.book, self.page, self.columns = book, page, tuple(columns)
        self.printed = printed or len(self.columns)
        self.row = 0
        page.set_landscape()
        page.set_paper(_A4)
        page.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.7)
        page.center_horizontally()
        page.fit_to_pages(1, 0)
        page.hide_gridlines(2)
        page.set_footer("&C&10Trang &P/&N&R&10&A")
        for number, column in enumerate(self.columns):
            page.set_column(number, number, column.width)

    @property
    def width(self) -> float:
        """Of what is printed, in characters."""
        return sum(column.width for column in self.columns[: self.printed])

    def line(self, text: str, **properties: object) -> None:
        """A line of text over all printed columns, as high as it needs."""
        clean, size = safe_text(text), float(str(properties.get("font_size", 11)))
        look = self.book.format(text_wrap=True, valign="vcenter", **properties)
        height = lines_of(clean, self.width * 11 / size) * _LINE * size / 11
        self.page.set_row(self.row, min(height, 409))
        if self.printed > 1:
            self.page.merge_range(self.row, 0, self.row, self.printed - 1, "", look)
        self.page.write_string(self.row, 0, clean, look)
        self.row += 1

    def title(self, text: str, *lines: str) -> None:
        self.line(text, bold=True, font_size=14, align="center")
        for line in lines:
            self.line(line, italic=True, align="center")

    def head(self) -> None:
        """The row of column names; it stays on screen and comes again on every printed page."""
        look = self.book.cell_format(Kind.CENTRED, bold=True, bg_color="#DDEBF7")
        names = [column.name for column in self.columns]
        height = max(lines_of(name, column.width) for name, column in zip(names, self.columns, strict=True))
        self.page.set_row(self.row, height * _LINE + 4)
        for number, name in enumerate(names):
            self.page.write_string(self.row, number, name, look)
        self.row += 1

    def keep(self, columns: int = 0) -> None:
        """Freezes everything above, and the first columns; repeats the row above on every printed page."""
        self.page.freeze_panes(self.row, columns)
        self.page.repeat_rows(self.row - 1)

    def rows(self, rows: Iterable[Sequence[Cell | Formula]], **properties: object) -> int:
        """Writes the rows and tells how many there were. Empty cells of plain rows are not written, but have borders too."""
        looks = [self.book.cell_format(column.kind, **properties) for column in self.columns]
        widths = [column.width for column in self.columns]
        first, put = self.row, self.put
        for cells in rows:
            row, lines = self.row, 1
            for number, value in enumerate(cells):
                if properties or (value is not None and value != ""):
                    put(row, number, value, looks[number])
                    if isinstance(value, str) and (len(value) > widths[number] or "\n" in value):
                        lines = max(lines, lines_of(value, widths[number]))
            if lines > 1:
                self.high(lines)
            self.row += 1
        if self.row > first and not properties:
            borders = {"type": "blanks", "format": self.book.format(border=1, border_color=_BORDER)}
            self.page.conditional_format(first, 0, self.row - 1, len(self.columns) - 1, borders)
        return self.row - first

    def high(self, lines: int) -> None:
        """Makes the next row so many lines high: not every program finds that out by itself."""
        self.page.set_row(self.row, min(lines, _MOST_LINES) * _LINE)

    def put(self, row: int, column: int, value: Cell | Formula, look: Any) -> None:
        """Writes by type: a text is never a formula, a date is a date."""
        page = self.page
        if isinstance(value, str):
            page.write_string(row, column, self.book.text(value), look)
        elif isinstance(value, date):
            page.write_number(row, column, value.toordinal() - _DAY_ZERO, look)
        elif isinstance(value, Formula):
            page.write_formula(row, column, value.text, look, value.value)
        elif value is None:
            page.write_blank(row, column, None, look)
        else:
            page.write_number(row, column, value, look)

    def sums(
        self, name: str, values: Sequence[int | str | None], first: int, last: int, *, filtered: bool = False
    ) -> None:
        """A row of sums over the rows from `first` to `last`; a value that is no number stands as it is.

        `values` are what the sums come to, for the columns after the first. With `filtered` they follow the filter.
        """
        call = "SUBTOTAL(109," if filtered else "SUM("
        cells: list[Cell | Formula] = [name]
        for column, value in enumerate(values, 1):
            span = f"{cell_name(first, column)}:{cell_name(last, column)}"
            cells.append(Formula(f"={call}{span})", value) if isinstance(value, int) and last >= first else value)
        self.rows([cells], bold=True, bg_color="#F2F2F2")

    def filter(self, head: int, last: int) -> None:
        """Filter buttons on the head row, over the rows down to `last`."""
        if last > head:
            self.page.autofilter(head, 0, last, len(self.columns) - 1)
