"""Charts: bars measured against the longest of their own chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.collect.statistics import Bar, Statistics


@dataclass(frozen=True, slots=True)
class Measured:
    """A bar with its length in percent of the longest."""

    bar: Bar
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    id: str
    title: str
    of: str
    bars: tuple[Measured, ...]

    @property
    def is_empty(self) -> bool:
        return not any(measured.bar.count for measured in self.bars)


def charts(statistics: Statistics) -> tuple[Chart, ...]:
    """Every chart of the page of figures, in order."""
    return (
        Chart(id="quy", title="Theo quý", of="Quý", bars=_measured(statistics.by_quarter)),
        Chart(id="linh-vuc", title="Theo lĩnh vực", of="Lĩnh vực", bars=_measured(statistics.by_field)),
        Chart(id="doi-tuong", title="Theo đối tượng", of="Đối tượng", bars=_measured(statistics.by_subject)),
        Chart(id="don-vi", title="Theo đơn vị giới thiệu", of="Đơn vị", bars=_measured(statistics.by_unit)),
        Chart(
            id="khen-thuong", title="Khen thưởng theo cấp", of="Cấp khen thưởng", bars=_measured(statistics.by_level)
        ),
    )


def _measured(bars: Sequence[Bar]) -> tuple[Measured, ...]:
    longest = max((bar.count for bar in bars), default=0) or 1
    return tuple(Measured(bar, round(100 * bar.count / longest)) for bar in bars)
