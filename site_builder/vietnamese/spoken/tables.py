"""Tables of Markdown → rows that the ear can follow: every cell behind the head of its column, every figure with its unit."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from site_builder.vietnamese.spoken.blocks import Block, Kind
from site_builder.vietnamese.spoken.units import UNITS, WORDS_OF_ONE, WORDS_OF_TIME

Span = tuple[int, int]

_RULE: Final = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,60}\|?[ \t]*")
_BAR: Final = re.compile(r"(?<!\\)\|")
_NOTHING: Final = frozenset(("", "-", "–", "—", "…", "..."))
_TOTALS: Final = frozenset(("cộng", "tổng", "tổng cộng", "tổng số", "bình quân", "toàn xã"))
_LONGEST_HEAD: Final = 120
"""In characters; a head beyond it is no name that could be repeated."""

_ROWS_WITH_HEADS: Final = 20
_COUNTS_ROWS: Final = frozenset(("stt", "tt", "số tt", "số thứ tự", "#"))
_FIGURE: Final = re.compile(r"(?:.*[^\w/])?[-−]?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?", re.DOTALL)
_COUNTED: Final = (
    r"(?:(?:trăm |nghìn |ngàn |triệu |tỷ |tỉ )?đồng|trăm|nghìn|ngàn|triệu|tỷ|tỉ|tạ|yến|sào|điểm"
    rf"|{WORDS_OF_TIME}|{WORDS_OF_ONE}|{'|'.join(map(re.escape, sorted(UNITS, key=len, reverse=True)))})"
)
_UNIT: Final = re.compile(rf"\((?:ĐVT: ?|đơn vị: ?)?({_COUNTED}(?:/{_COUNTED}){{0,2}})\)[*_]*\Z")


def begins(text: str, line: Span, following: Span) -> bool:
    """Whether the line is the head of a table: the next one is the rule that parts it from the rows."""
    return (
        text.find("|", *line) >= 0 and text.find("|", *following) >= 0 and _RULE.fullmatch(text, *following) is not None
    )


def rows(text: str, head: Span, lines: Sequence[Span]) -> Iterator[Block]:
    """The rows as they are said; the head alone if there is no row below it."""
    heads = _cells(text, head)
    if not lines:
        yield Block(*head, Kind.ROW)
    for number, line in enumerate(lines):
        # by then the ear knows what each column holds
        parts = tuple(_said(text, heads if number < _ROWS_WITH_HEADS else (), _cells(text, line)))
        if parts:
            yield Block(*line, Kind.ROW, parts=parts)


def _cells(text: str, line: Span) -> list[Span]:
    start, end = line
    start += len(text[start:end]) - len(text[start:end].lstrip(" \t>"))
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    start += text.startswith("|", start, end)
    end -= start < end and text[end - 1] == "|" and text[end - 2] != "\\"
    bars = [found.start() for found in _BAR.finditer(text, start, end)]
    return [
        _bare(text, first, last) for first, last in zip([start, *(bar + 1 for bar in bars)], [*bars, end], strict=True)
    ]


def _bare(text: str, start: int, end: int) -> Span:
    cell = text[start:end]
    return start + len(cell) - len(cell.lstrip()), end - (len(cell) - len(cell.rstrip())) if cell.strip() else start


def _said(text: str, heads: Sequence[Span], cells: Sequence[Span]) -> Iterator[Block | str]:
    """`Thôn: Khe Lim; Số hộ: 12 (hộ)`, a cell with nothing in it left out."""
    figures = any(_is_figure(text[slice(*cell)]) for cell in cells[1:])
    measure = _unit(text, cells[0]) if figures else None
    separator = ""
    for column, (start, end) in enumerate(cells):
        words = text[start:end].strip("*_ ")
        if words in _NOTHING:
            continue
        head = heads[column] if column < len(heads) else (0, 0)
        if head[1] - head[0] > _LONGEST_HEAD:
            head = (0, 0)
        named = text[slice(*head)].strip("*_: ")
        if separator:
            yield separator
        separator = "; "
        unit = _unit(text, head)
        if named.lower() in _COUNTS_ROWS:
            separator = ". "
        elif named and words.strip(":").lower() not in _TOTALS:
            yield Block(head[0], unit.start() if unit else head[1], Kind.ROW)
            yield ": "
        own = measure if not column else None
        yield Block(start, own.start() if own else end, Kind.ROW, ahead=f"{named}: " if named else "")
        unit = unit or (measure if column else None)
        if unit and _is_figure(words):
            yield " "
            yield UNITS.get(unit[1]) or Block(*unit.span(1), Kind.ROW)


def _unit(text: str, cell: Span) -> re.Match[str] | None:
    """The unit in the brackets that close a head: (triệu đồng), (tấn/ha)."""
    at = text.rfind("(", *cell)
    return _UNIT.match(text, at, cell[1]) if at >= 0 else None


def _is_figure(words: str) -> bool:
    return _FIGURE.fullmatch(words[-_LONGEST_HEAD:].strip("*_ ")) is not None
