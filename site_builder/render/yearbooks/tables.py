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
    across: int
    down: int
    align: str
    is_head: bool


def table(element: HtmlElement, inside: Inside) -> Iterator[Block]:
    """The table as a block `table`, or `records` where its columns do not fit side by side; its caption goes before it."""
    for caption in element.iterchildren("caption"):
        yield from ({**block, "k": "p", "caption": True} for block in inside(caption))
    rows = [[_cell(cell, inside) for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    rows = [row for row in rows if row]
    if not rows:
        return
    columns = max(sum(cell.across for cell in row) for row in rows)
    heads = 1 if all(cell.is_head for cell in rows[0]) and len(rows) > 1 else 0
    needed = _needed(rows, columns)
    if sum(needed) > _LINE:
        yield {"k": "records", "rows": list(_records(rows, heads))}
        return
    wanted = _wanted(rows, columns)
    yield {
        "k": "table",
        "columns": [max(need, min(want, 3 * need)) for need, want in zip(needed, wanted, strict=True)],
        "head": [[_data(cell) for cell in row] for row in rows[:heads]],
        "rows": [[_data(cell) for cell in row] for row in rows[heads:]],
        "small": sum(needed) > _LINE * 2 // 3 or columns > 6,
    }


def _cell(element: HtmlElement, inside: Inside) -> _Cell:
    return _Cell(
        words=inside(element),
        text=" ".join("".join(element.itertext()).split()),
        across=_span(element.get("colspan")),
        down=_span(element.get("rowspan")),
        align=element.get("align", "") if element.get("align") in ("left", "center", "right") else "",
        is_head=element.tag == "th",
    )


def _span(text: str | None) -> int:
    number = int(text) if text and text.isascii() and text.isdigit() and len(text) < 4 else 1
    return min(max(number, 1), _MOST_SPAN)


def _needed(rows: list[list[_Cell]], columns: int) -> list[int]:
    """Letters that each column needs so that no word of it is broken."""
    return _widest(rows, columns, lambda cell: max(map(len, cell.text.split()), default=0), _WIDEST)


def _wanted(rows: list[list[_Cell]], columns: int) -> list[int]:
    """Letters that each column would take if nothing were broken."""
    return _widest(rows, columns, lambda cell: len(cell.text), 200)


def _widest(rows: list[list[_Cell]], columns: int, width: Callable[[_Cell], int], most: int) -> list[int]:
    found = [_NARROWEST] * columns
    for row in rows:
        at = 0
        for cell in row:
            if cell.across == 1 and at < columns:
                found[at] = max(found[at], min(width(cell), most))
            at += cell.across
    return found


def _data(cell: _Cell) -> dict[str, object]:
    return {"c": cell.words, "x": cell.across, "y": cell.down, "a": cell.align, "h": cell.is_head}


def _records(rows: list[list[_Cell]], heads: int) -> Iterator[list[list[object]]]:
    """Each row as pairs of its column's head and its words."""
    labels = [cell.text for cell in rows[0] for _ in range(cell.across)] if heads else []
    for row in rows[heads:]:
        record: list[list[object]] = []
        at = 0
        for cell in row:
            record.append([labels[at] if at < len(labels) else "", cell.words])
            at += cell.across
        yield record
