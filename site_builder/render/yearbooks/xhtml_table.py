"""Tables of a body, rebuilt: a caption, one head, bodies, a foot; every head cell says what it is the head of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Inside = Callable[["HtmlElement"], str]

_SCOPES = ("row", "col", "rowgroup", "colgroup")
_GROUPS = ("thead", "tbody", "tfoot")
_ALIGNED = ("left", "center", "right")
_MOST_SPAN = 1000


def table(element: HtmlElement, inside: Inside) -> str:
    """The table in a box that scrolls where it is wider than the page; `inside` gives the markup in a cell.

    One without rows is nothing but its caption.
    """
    said = " ".join(filter(None, map(inside, element.findall("caption"))))
    groups = [(name, found) for name, rows in _groups(element) if (found := _rows(rows, name, inside))]
    if not groups:
        return f"<p>{said}</p>" if said else ""
    first = groups[0][0] == "thead"
    head = groups[0][1] if first else ""
    foot = "".join(rows for name, rows in groups if name == "tfoot")
    bodies = [rows for name, rows in groups[int(first) :] if name != "tfoot"]
    return "".join(
        (
            '<div class="wide" role="region" aria-label="Bảng" tabindex="0"><table>',
            f"<caption>{said}</caption>" if said else "",
            f"<thead>{head}</thead>" if head else "",
            *(f"<tbody>{rows}</tbody>" for rows in bodies),
            f"<tfoot>{foot}</tfoot>" if foot else "",
            "</table></div>",
        )
    )


def _groups(element: HtmlElement) -> Iterator[tuple[str, list[HtmlElement]]]:
    """The rows of each part of the table; those that stand in no part are a body of their own."""
    loose: list[HtmlElement] = []
    for child in element:
        if child.tag == "tr":
            loose.append(child)
        elif child.tag in _GROUPS:
            if loose:
                yield "tbody", loose
            loose = []
            yield child.tag, [row for row in child if row.tag == "tr"]
    if loose:
        yield "tbody", loose


def _rows(rows: list[HtmlElement], group: str, inside: Inside) -> str:
    made = ("".join(_cell(cell, group, inside) for cell in row if cell.tag in ("td", "th")) for row in rows)
    return "".join(f"<tr>{cells}</tr>\n" for cells in made if cells)


def _cell(cell: HtmlElement, group: str, inside: Inside) -> str:
    said = ""
    if cell.tag == "th":
        scope = cell.get("scope")
        said = f' scope="{scope if scope in _SCOPES else "col" if group == "thead" else "row"}"'
    across, down = _span(cell.get("colspan")), _span(cell.get("rowspan"))
    said += f' colspan="{across}"' if across > 1 else ""
    said += f' rowspan="{down}"' if down > 1 else ""
    said += f' class="{cell.get("align")}"' if cell.get("align") in _ALIGNED else ""
    return f"<{cell.tag}{said}>{inside(cell)}</{cell.tag}>"


def _span(text: str | None) -> int:
    number = int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 1
    return min(max(number, 1), _MOST_SPAN)
