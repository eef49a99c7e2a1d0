"""Tables of a document, built by copying a row: python-docx alone takes minutes for ten thousand rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from site_builder.render.words import for_xml

_EMPTY = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t/></w:r></w:p>'
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True, slots=True)
class TableColumn:
    """`width` in mm."""

    name: str
    width: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A row of one cell that stands over a group of rows."""

    text: str


def clean(text: str) -> str:
    """The text without what XML cannot hold, every run of white space as one blank; blanks at the ends stay."""
    whole = for_xml(text)
    inside = " ".join(whole.split())
    return f"{' ' if whole[:1].isspace() else ''}{inside}{' ' if inside and whole[-1:].isspace() else ''}"


def dxa(mm: float) -> int:
    """Twentieths of a point, Word's unit."""
    return round(mm * 1440 / 25.4)


def frame(widths: Sequence[float], rows: int = 1, *, borders: bool = False) -> Any:
    """A table of cells without content, for the caller to fill; on one page as far as it can be."""
    made = _table(widths, borders=borders, padding=2 if borders else 0)
    for _ in range(rows):
        made.append(
            parse_xml(f"<w:tr {nsdecls('w')}><w:trPr><w:cantSplit/></w:trPr>{''.join(map(_cell, widths))}</w:tr>")
        )
    return made


def cells_of(made: Any) -> list[list[Any]]:
    """The cells of a frame by rows."""
    return [list(row.iter(qn("w:tc"))) for row in made.iter(qn("w:tr"))]


def table(
    columns: Sequence[TableColumn], rows: Iterable[Sequence[str] | Band], total: Sequence[str] | None = None
) -> Any:
    """A table with borders, a head that comes again on every page, and the row of sums at its end."""
    widths = [column.width for column in columns]
    made = _table(widths, borders=True, padding=1.2)
    made.append(
        _filled(_row([(width, "Ô đầu") for width in widths], is_head=True), [column.name for column in columns])
    )
    styles = [(column.width, "Ô giữa" if column.centred else "Ô chữ") for column in columns]
    pattern, band = _row(styles), _row([(sum(widths), "Ô nhóm")], span=len(columns))
    for row in rows:
        made.append(_filled(deepcopy(band), (row.text,)) if isinstance(row, Band) else _filled(deepcopy(pattern), row))
    if total is not None:
        _hold(made[-1])
        made.append(_filled(_row([(width, "Ô đầu") for width in widths]), total))
    return made


def _filled(row: Any, texts: Sequence[str]) -> Any:
    for place, text in zip(row.iter(qn("w:t")), texts, strict=True):
        place.text = clean(text).strip()
    return row


def _hold(row: Any) -> None:
    """Keeps the row on one page with the next one."""
    for style in row.iter(qn("w:pStyle")):
        style.addnext(parse_xml(f"<w:keepNext {nsdecls('w')}/>"))


def _table(widths: Sequence[float], *, borders: bool, padding: float) -> Any:
    grid = "".join(f'<w:gridCol w:w="{dxa(width)}"/>' for width in widths)
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in _EDGES)
    sides = {"top": padding / 3, "left": padding, "bottom": padding / 3, "right": padding}
    margins = "".join(f'<w:{side} w:w="{dxa(room)}" w:type="dxa"/>' for side, room in sides.items())
    return parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>"
        f'<w:tblW w:w="{sum(map(dxa, widths))}" w:type="dxa"/><w:jc w:val="center"/>'
        f"{f'<w:tblBorders>{edges}</w:tblBorders>' if borders else ''}"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid></w:tbl>"
    )


def _row(cells: Sequence[tuple[float, str]], *, is_head: bool = False, span: int = 1) -> Any:
    """A row of empty texts; each cell has a width and a paragraph style, whose id is its name without blanks."""
    inside = "".join(_cell(width, _EMPTY.format(style.replace(" ", "")), span) for width, style in cells)
    head = "<w:tblHeader/>" if is_head else ""
    return parse_xml(f"<w:tr {nsdecls('w')}><w:trPr><w:cantSplit/>{head}</w:trPr>{inside}</w:tr>")


def _cell(width: float, content: str = "", span: int = 1) -> str:
    joined = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    middle = '<w:vAlign w:val="center"/>' if content else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{dxa(width)}" w:type="dxa"/>{joined}{middle}</w:tcPr>{content}</w:tc>'
