"""Tables that can stand as cards on a phone: every cell carries the name of its column, every part its role.

A stylesheet that changes how a table is laid out takes its meaning away in some browsers; the roles give it back.
"""

from __future__ import annotations

import re
from html import escape, unescape
from itertools import zip_longest

from markupsafe import Markup

# the innermost table alone: one that holds another keeps its shape
_TABLE = re.compile(r"<table((?:\s[^>]*)?)>((?:(?!<table).)*?)</table>", re.DOTALL)
_HEAD = re.compile(r"<thead[\s>].*?</thead>", re.DOTALL)
_ROW = re.compile(r"<tr((?:\s[^>]*)?)>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])((?:\s[^>]*)?)>(.*?)</\1>", re.DOTALL)
_GROUP = re.compile(r"<(thead|tbody|tfoot)(?=[\s>])")
_TAG = re.compile(r"<[^>]*>")


def standing(html: str) -> Markup:
    """The HTML with every plain table under a row of headers made ready; one with joined cells stays as it is."""
    return Markup(_TABLE.sub(_ready, html)) if "<thead" in html else Markup(html)


def _ready(table: re.Match[str]) -> str:
    attributes, inside = table.groups()
    head = _HEAD.search(inside)
    if head is None or head[0].count("<tr") != 1 or "span=" in inside:
        return table[0]
    names = tuple(_words(cell[3]) for cell in _CELL.finditer(head[0]))
    rows = _ROW.sub(lambda row: _row(row, names), inside[head.end() :])
    top = _CELL.sub(r'<\1\2 role="columnheader">\3</\1>', head[0]).replace("<tr", '<tr role="row"')
    whole = _GROUP.sub(r'<\1 role="rowgroup"', inside[: head.start()] + top + rows)
    return f'<table{attributes} role="table" data-cards>{whole}</table>'


def _row(row: re.Match[str], names: tuple[str, ...]) -> str:
    cells = tuple(_CELL.finditer(row[2]))
    made = (_cell(cell, name or "") for cell, name in zip_longest(cells, names[: len(cells)]) if cell)
    return f'<tr{row[1]} role="row">{"".join(made)}</tr>'


def _cell(cell: re.Match[str], name: str) -> str:
    tag, attributes, inside = cell.groups()
    if tag == "th":
        return f'<th{attributes} role="rowheader">{inside}</th>'
    label = f' data-label="{escape(name)}"' if name else ""
    return f'<td{attributes} role="cell"{label}>{inside}</td>'


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())
