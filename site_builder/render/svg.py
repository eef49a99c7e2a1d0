"""Charts as inline SVG that a page styles by classes: no script, no style attribute, no text that could run out of its place.

Lengths along the width are percentages and letters keep their size, so that one drawing fits a phone and a projector.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from site_builder.render.words import grouped, percent

# as many letters stand on a phone's line
_LETTERS = 40
_LINE, _BAR, _GAP = 20, 16, 14
# how much of the width the longest bar takes: its figure stands behind it
_LONGEST = 84
_TOP, _PLOT, _FOOT = 24, 150, 46
# a longer row of columns is wider than a phone and is scrolled
_NARROW, _STEP = 14, 28
# more columns than this do not fit on a sheet of paper with their figures
_MANY = 36


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar or column; `kind` is the class that colours it."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a chart: its name, and the parts of its bar one after another."""

    name: str
    parts: tuple[Part, ...]

    @property
    def count(self) -> int:
        return sum(part.count for part in self.parts)


@dataclass(frozen=True, slots=True)
class Column:
    """A column over time: `label` stands below it, `group` below its neighbours of the same group, `figure` above it."""

    label: str
    group: str
    figure: str
    parts: tuple[Part, ...]

    @property
    def count(self) -> int:
        return sum(part.count for part in self.parts)


def bars(id: str, title: str, description: str, rows: Sequence[Bar]) -> Markup:
    """Bars in the given order, each below its name, measured against the longest."""
    longest = max((row.count for row in rows), default=0) or 1
    drawn, y = [], 0
    for row in rows:
        for line in _lines(row.name):
            drawn.append(_text(line, y + 15, "0", "name"))
            y += _LINE
        end = 0.0
        for part in row.parts:
            length = _LONGEST * part.count / longest
            drawn.append(_rect(part.kind, end, y, length, _BAR))
            end += length
        drawn.append(_text(grouped(row.count), y + 13, _percent(end), "figure", 'dx="8"'))
        y += _BAR + _GAP
    return _svg(id, title, description, "100%", max(y - _GAP, 1), drawn)


def stack(id: str, title: str, description: str, rows: Sequence[Bar]) -> Markup:
    """One bar as long as the whole, with a line of words for each of its parts."""
    whole = sum(row.count for row in rows) or 1
    drawn, end, y = [], 0.0, 54
    for row in rows:
        kind = row.parts[0].kind
        length = 100 * row.count / whole
        drawn.append(_rect(kind, end, 0, length, 32))
        end += length
        drawn.append(Markup('<rect class="{}" y="{}" width="14" height="14"/>').format(kind, y - 12))
        part = percent(row.count / whole if whole else None)
        drawn.append(_text(f"{row.name}: {grouped(row.count)} ({part})", y, "22", "name"))
        y += _LINE + 4
    return _svg(id, title, description, "100%", y - 14, drawn)


def columns(id: str, title: str, description: str, row: Sequence[Column], *, shares: bool = False) -> Markup:
    """Columns side by side in order of time, measured against the highest; with `shares` every one is its own whole."""
    highest = max((column.count for column in row), default=0)
    step = 100 / max(len(row), 1)
    floor = _TOP + _PLOT
    drawn = [Markup('<line class="floor" x1="0" x2="100%" y1="{0}" y2="{0}"/>').format(floor)]
    for at, column in enumerate(row):
        middle = _percent((at + 0.5) * step)
        y = float(floor)
        for part in column.parts:
            height = _PLOT * part.count / ((column.count if shares else highest) or 1)
            if part.count:
                drawn.append(
                    Markup('<line class="column {}" x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}"/>').format(
                        part.kind, middle, middle, y, y - height
                    )
                )
            y -= height
        drawn.append(_text(column.figure, y - 6, middle, "figure middle"))
        drawn.append(_text(column.label, floor + 18, middle, "label middle"))
    drawn.extend(_groups(row, step, floor))
    width = str(_STEP * len(row)) if is_wide(row) else "100%"
    return _svg(id, title, description, width, floor + _FOOT, drawn, "drawing many" if len(row) > _MANY else "drawing")


def is_wide(row: Sequence[Column]) -> bool:
    """Whether columns so many are drawn wider than a phone."""
    return len(row) > _NARROW


def _groups(row: Sequence[Column], step: float, floor: int) -> Iterator[Markup]:
    at = 0
    for name, members in groupby(row, key=lambda column: column.group):
        count = len(tuple(members))
        if at and name:
            x = _percent(at * step)
            yield Markup('<line class="edge" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>').format(x, floor, floor + 42)
        yield _text(name, floor + 38, _percent((at + count / 2) * step), "group middle")
        at += count


def _lines(name: str) -> list[str]:
    return textwrap.wrap(name, _LETTERS, break_on_hyphens=False) or [""]


def _text(words: str, y: float, x: str, kind: str, more: str = "") -> Markup:
    if not words:
        return Markup("")
    return Markup('<text class="{}" x="{}" y="{:g}" {}>{}</text>').format(kind, x, round(y, 1), Markup(more), words)


def _rect(kind: str, x: float, y: int, length: float, height: int) -> Markup:
    if length <= 0:
        return Markup("")
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
        kind, _percent(x), y, _percent(length), height
    )


def _percent(number: float) -> str:
    return f"{number:.2f}%"


def _svg(
    id: str, title: str, description: str, width: str, height: int, drawn: Sequence[Markup], kind: str = "drawing"
) -> Markup:
    head = Markup(
        '<svg class="{5}" role="img" aria-labelledby="{0}-ten {0}-ta" width="{1}" height="{2}">'
        '<title id="{0}-ten">{3}</title><desc id="{0}-ta">{4}</desc>'
    ).format(id, width, height, title, description, kind)
    return head + Markup('<g aria-hidden="true">') + Markup("").join(drawn) + Markup("</g></svg>")
