"""Charts as inline SVG that a page styles by classes: no script, no style attribute, no text that could run out of its place.

Lengths along the width are percentages, all others are measured by the letters (em), and names are ordinary text between the
drawings: one chart fits a phone, a sheet of paper and a projector, and grows with the text size that a reader chooses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from markupsafe import Markup

from site_builder.render.words import grouped, percent

# how much of the width the longest bar takes at most: its figure stands behind it, also where a line is as short as on a phone
# with the largest text
_LONGEST = 84
_SHORTEST_LINE = 14.5
_TOP, _PLOT, _FOOT = 1.6, 10.0, 3.0
# how much of the width a column takes at most
_THICKEST = 5
# a longer row of columns is wider than a phone and is scrolled
_NARROW = 14
# room that a column needs at least, and one that is scrolled; a figure's digit is as wide as this
_STEP, _WIDE_STEP, _DIGIT = 1.35, 1.9, 0.62
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
    most = max((row.count for row in rows), default=0)
    longest = min(_LONGEST, 100 * (1 - (0.6 + _DIGIT * len(grouped(most))) / _SHORTEST_LINE))
    drawn = []
    for row in rows:
        ends = [longest * end / (most or 1) for end in accumulate((part.count for part in row.parts), initial=0)]
        parts = [_rect(part.kind, x, end - x) for part, (x, end) in zip(row.parts, pairwise(ends), strict=True)]
        parts.append(_text(grouped(row.count), 0.9, _percent(ends[-1]), "figure", 'dx=".5em"'))
        name = Markup('<span class="name">{}</span>').format(row.name)
        drawn.append(Markup('<div class="row">{}{}</div>').format(name, _strip("bar", "1.2em", parts)))
    return _whole(id, title, description, "bars", drawn)


def stack(id: str, title: str, description: str, rows: Sequence[Bar]) -> Markup:
    """One bar as long as the whole, with a line of words for each of its parts."""
    whole = sum(row.count for row in rows) or 1
    ends = [100 * end / whole for end in accumulate((row.count for row in rows), initial=0)]
    kinds = [row.parts[0].kind for row in rows]
    drawn = [
        _strip("bar", "2em", [_rect(kind, x, end - x) for kind, (x, end) in zip(kinds, pairwise(ends), strict=True)])
    ]
    for row, kind in zip(rows, kinds, strict=True):
        key = _strip("key", "1em", [_rect(kind, 0, 100)], "1em")
        part = percent(row.count / whole)
        said = Markup('<span class="name">{}: {} ({})</span>').format(row.name, grouped(row.count), part)
        drawn.append(Markup('<div class="row">{}{}</div>').format(key, said))
    return _whole(id, title, description, "stack", drawn)


def columns(id: str, title: str, description: str, row: Sequence[Column], *, shares: bool = False) -> Markup:
    """Columns side by side in order of time, measured against the highest; with `shares` every one is its own whole.

    They are as wide as the page, but never so narrow that their figures would touch: beyond that they are to be scrolled.
    """
    highest = max((column.count for column in row), default=0)
    step = 100 / max(len(row), 1)
    thick = min(_THICKEST, 0.62 * step)
    floor = _TOP + _PLOT
    drawn = [Markup('<line class="floor" x1="0" x2="100%" y1="{0}" y2="{0}"/>').format(_em(floor))]
    for at, column in enumerate(row):
        middle = _percent((at + 0.5) * step)
        y = floor
        for part in column.parts:
            height = _PLOT * part.count / ((column.count if shares else highest) or 1)
            if part.count:
                drawn.append(_rect(part.kind, (at + 0.5) * step - thick / 2, thick, _em(y - height), _em(height)))
            y -= height
        drawn.append(_text(column.figure, y - 0.4, middle, "figure middle"))
        drawn.append(_text(column.label, floor + 1.2, middle, "label middle"))
    drawn.extend(_groups(row, step, floor))
    return _whole(
        id,
        title,
        description,
        "columns many" if len(row) > _MANY else "columns",
        (_strip("room", "0", (), _em(_room(row))), _strip("plot", _em(floor + _FOOT), drawn)),
    )


def is_wide(row: Sequence[Column]) -> bool:
    """Whether columns so many are drawn wider than a phone."""
    return len(row) > _NARROW


def _room(row: Sequence[Column]) -> float:
    """The width below which the columns are not drawn."""
    longest = max((len(column.figure) for column in row), default=0)
    return len(row) * max(_WIDE_STEP if is_wide(row) else _STEP, _DIGIT * longest + 0.3)


def _groups(row: Sequence[Column], step: float, floor: float) -> Iterator[Markup]:
    at = 0
    for name, members in groupby(row, key=lambda column: column.group):
        count = len(tuple(members))
        if at and name:
            x = _percent(at * step)
            yield Markup('<line class="edge" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>').format(
                x, _em(floor), _em(floor + 2.8)
            )
        yield _text(name, floor + 2.5, _percent((at + count / 2) * step), "group middle")
        at += count


def _text(words: str, y: float, x: str, kind: str, more: str = "") -> Markup:
    if not words:
        return Markup("")
    return Markup('<text class="{}" x="{}" y="{}" {}>{}</text>').format(kind, x, _em(y), Markup(more), words)


def _rect(kind: str, x: float, width: float, y: str = "0", height: str = "100%") -> Markup:
    if width <= 0:
        return Markup("")
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
        kind, _percent(x), y, _percent(width), height
    )


def _percent(number: float) -> str:
    return f"{number:.2f}%"


def _em(number: float) -> str:
    return f"{round(number, 2):g}em"


def _strip(kind: str, height: str, drawn: Sequence[Markup], width: str = "100%") -> Markup:
    """A drawing of its own, which leaves what it says to the chart it is a part of."""
    head = Markup('<svg class="{}" aria-hidden="true" width="{}" height="{}">').format(kind, width, height)
    return head + Markup("").join(drawn) + Markup("</svg>")


def _whole(id: str, title: str, description: str, kind: str, drawn: Iterable[Markup]) -> Markup:
    """A chart, which says its name and its description to those who do not see it and nothing else."""
    head = Markup(
        '<div class="drawing {1}" role="img" aria-labelledby="{0}-ten {0}-ta">'
        '<span id="{0}-ten" hidden>{2}</span><span id="{0}-ta" hidden>{3}</span>'
    ).format(id, kind, title, description)
    return head + Markup("").join(drawn) + Markup("</div>")
