"""Tables of a body on a page of a book: as wide as the page allows, and as records where they would run off it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Block = dict[str, Any]
Inside = Callable[["HtmlElement"], list[Block]]

# letters that fit side by side on a line of the smallest page, in the smallest size of a table
_LINE = 84
# no column is made narrower than this many letters, nor counted as wider
_NARROWEST, _WIDEST = 4, 22
_MOST_SPAN = 50


class _Cell(NamedTuple):
    words: list[Block]
    text: str
    align: str
    is_head: bool
    row: int
    column: int
    across: int
    down: int


def table(element: HtmlElement, inside: Inside) -> Iterator[Block]:
    """The table as a block `table`, or `records` where its columns do not fit side by side; its caption goes before it."""
    for caption in element.iterchildren("caption"):
        yield from ({**block, "k": "p", "caption": True} for block in inside(caption))
    grid = _Grid(list(_rows(element)), inside)
    if not grid.cells:
        return
    needed = grid.widths(lambda cell: max(map(len, cell.text.split()), default=0), _WIDEST)
    if sum(needed) > _LINE:
        yield {"k": "records", "rows": list(grid.records())}
        return
    wanted = grid.widths(lambda cell: len(cell.text), 200)
    yield {
        "k": "table",
        "columns": [max(need, min(want, 3 * need)) for need, want in zip(needed, wanted, strict=True)],
        "heads": grid.heads,
        "cells": [_data(cell) for cell in grid.cells],
        "small": sum(needed) > _LINE * 2 // 3 or grid.columns > 6,
    }


def _rows(element: HtmlElement) -> Iterator[HtmlElement]:
    """The rows of the table itself, not those of a table inside a cell."""
    for child in element:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


class _Grid:
    """The cells in their places: each begins at the first free place of its row, and none covers another."""

    def __init__(self, rows: list[HtmlElement], inside: Inside) -> None:
        found = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        found = [row for row in found if row]
        self.heads = int(len(found) > 1 and all(cell.tag == "th" for cell in found[0]))
        self.cells: list[_Cell] = []
        self.at: dict[tuple[int, int], _Cell] = {}
        self.rows = len(found)
        for number, row in enumerate(found):
            column = 0
            for element in row:
                while (number, column) in self.at:
                    column += 1
                self._put(element, inside, number, column)
        self.columns = max((column + 1 for _, column in self.at), default=0)

    def _put(self, element: HtmlElement, inside: Inside, row: int, column: int) -> None:
        across = 1
        while across < _span(element.get("colspan")) and (row, column + across) not in self.at:
            across += 1
        # a head that is repeated on every page cannot reach into the rows below it
        last = self.heads if row < self.heads else self.rows
        down = 1
        while down < _span(element.get("rowspan")) and row + down < last:
            down += 1
        cell = _Cell(
            words=inside(element),
            text=" ".join("".join(element.itertext()).split()),
            align=element.get("align", "") if element.get("align") in ("left", "center", "right") else "",
            is_head=element.tag == "th",
            row=row,
            column=column,
            across=across,
            down=down,
        )
        self.cells.append(cell)
        for below in range(down):
            for beside in range(across):
                self.at[row + below, column + beside] = cell

    def widths(self, width: Callable[[_Cell], int], most: int) -> list[int]:
        """Letters that each column needs, by its cells that are no wider than it."""
        found = [_NARROWEST] * self.columns
        for cell in self.cells:
            if cell.across == 1:
                found[cell.column] = max(found[cell.column], min(width(cell), most))
        return found

    def records(self) -> Iterator[list[list[object]]]:
        """Each row as pairs of its column's head and its words; a cell that reaches down is in every row that it covers."""
        for row in range(self.heads, self.rows):
            cells = dict.fromkeys(id(self.at[row, n]) for n in range(self.columns) if (row, n) in self.at)
            by_id = {id(cell): cell for cell in self.cells}
            found = [by_id[key] for key in cells]
            yield [[self._label(cell.column), cell.words] for cell in found if cell.words]

    def _label(self, column: int) -> str:
        head = self.at.get((0, column)) if self.heads else None
        return head.text if head else ""


def _span(text: str | None) -> int:
    number = int(text) if text and text.isascii() and text.isdigit() and len(text) < 4 else 1
    return min(max(number, 1), _MOST_SPAN)


def _data(cell: _Cell) -> dict[str, object]:
    return {
        "c": cell.words,
        "row": cell.row,
        "column": cell.column,
        "x": cell.across,
        "y": cell.down,
        "a": cell.align,
        "h": cell.is_head,
    }
