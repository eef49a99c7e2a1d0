"""The charts of what is published: each a drawing, and the table of its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_builder.collect.book_overview import Overview
from site_builder.collect.statistics import Bar, Statistics
from site_builder.model.period import Quarter, small_initial
from site_builder.render import svg
from site_builder.render.words import grouped
from site_builder.render.yearbooks.book_words import comparisons

# a chart with more bars is folded
_LONG = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """`of` heads the column of names, `counted` that of figures; `note` is what a reader must know of the counting.

    A drawing that `scrolls` may be wider than a small screen.
    """

    id: str
    title: str
    of: str
    counted: str
    note: str
    bars: tuple[Bar, ...]
    drawing: Markup
    scrolls: bool = False
    is_wide: bool = False

    @property
    def is_long(self) -> bool:
        """Whether it is taller than a screen by far."""
        return len(self.bars) > _LONG and not self.is_wide

    @property
    def is_empty(self) -> bool:
        return not any(bar.count for bar in self.bars)


def charts(statistics: Statistics) -> tuple[Chart, ...]:
    """Every chart of the page of figures, in order: quarters as columns, shares of a whole as one bar, the others as bars."""
    return (
        _columns("quy", "Theo quý", "Quý", statistics.by_quarter),
        _stack("doi-tuong", "Theo đối tượng", "Đối tượng", statistics.by_subject),
        _bars("khen-thuong", "Khen thưởng theo cấp", "Cấp khen thưởng", statistics.by_level, counted="Số lượt"),
        _bars(
            "linh-vuc",
            "Theo lĩnh vực",
            "Lĩnh vực",
            statistics.by_field,
            note="Một gương có thể thuộc nhiều lĩnh vực." if _overlap(statistics) else "",
        ),
        _bars("don-vi", "Theo đơn vị giới thiệu", "Đơn vị", statistics.by_unit),
    )


def book_charts(overview: Overview) -> tuple[Chart, ...]:
    """What a yearbook compares, drawn."""
    quarters = tuple(_quarter(quarter, count) for quarter, count in overview.quarters)
    made = []
    for found in comparisons(overview):
        bars = quarters if found.id == "quy" else tuple(Bar(name, "", count) for name, count in found.bars)
        id = f"sach-{found.id.replace('_', '-')}"
        if found.id == "linh_vuc":
            made.append(_bars(id, found.title, found.of, bars))
        elif found.id == "quy":
            made.append(_columns(id, found.title, found.of, bars, said="số gương"))
        else:
            made.append(_stack(id, found.title, found.of, bars, said="số gương"))
    return tuple(made)


def _quarter(quarter: Quarter, count: int) -> Bar:
    return Bar(quarter.name, "", count, quarter.name_in_year.removeprefix("Quý "), str(quarter.year))


def _overlap(statistics: Statistics) -> bool:
    return sum(bar.count for bar in statistics.by_field) > statistics.stories


def _columns(id: str, title: str, of: str, bars: tuple[Bar, ...], *, said: str = "số gương đã đăng") -> Chart:
    row = [svg.Column(bar.short, bar.group, grouped(bar.count), (svg.Part("main", bar.count),)) for bar in bars]
    drawing = svg.columns(f"bieu-{id}", f"{title}: {said}", _said(bars), row)
    return _chart(id, title, of, bars, drawing, scrolls=True, is_wide=svg.is_wide(row))


def _bars(id: str, title: str, of: str, bars: tuple[Bar, ...], *, counted: str = "Số gương", note: str = "") -> Chart:
    rows = [svg.Bar(bar.name, (svg.Part("main", bar.count),)) for bar in bars]
    drawing = svg.bars(f"bieu-{id}", f"{title}: {small_initial(counted)}", _said(bars), rows)
    return _chart(id, title, of, bars, drawing, counted=counted, note=note)


def _stack(id: str, title: str, of: str, bars: tuple[Bar, ...], *, said: str = "số gương đã đăng") -> Chart:
    rows = [svg.Bar(bar.name, (svg.Part(f"kind-{at}", bar.count),)) for at, bar in enumerate(bars, 1)]
    return _chart(id, title, of, bars, svg.stack(f"bieu-{id}", f"{title}: {said}", _said(bars), rows))


def _chart(
    id: str,
    title: str,
    of: str,
    bars: tuple[Bar, ...],
    drawing: Markup,
    *,
    counted: str = "Số gương",
    note: str = "",
    scrolls: bool = False,
    is_wide: bool = False,
) -> Chart:
    return Chart(
        id=id,
        title=title,
        of=of,
        counted=counted,
        note=note,
        bars=bars,
        drawing=drawing,
        scrolls=scrolls,
        is_wide=is_wide,
    )


def _said(bars: Sequence[Bar]) -> str:
    """The whole chart in a sentence where it is short, else how many rows it has and which is the longest."""
    if not bars:
        return ""
    if len(bars) <= 4:
        return "; ".join(f"{bar.name} {grouped(bar.count)}" for bar in bars) + "."
    most = max(bars, key=lambda bar: bar.count)
    return f"{len(bars)} mục, nhiều nhất là {most.name}: {grouped(most.count)}. Số đầy đủ ở bảng ngay bên dưới."
