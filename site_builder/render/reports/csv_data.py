"""The tracking list as CSV: one row for each obligation, unit and period."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.collect.compliance import STATE_NAMES
from site_builder.collect.report import Report
from site_builder.collect.scores import Totals
from site_builder.render.csv_table import csv_table

HEAD = (
    "Chỉ tiêu",
    "Đơn vị",
    "Khối, cụm",
    "Kỳ",
    "Ngày cuối còn đúng hạn",
    "Phải có",
    "Đúng hạn",
    "Chậm",
    "Còn thiếu",
    "Vượt chỉ tiêu",
    "Kết quả",
)


def csv_data(report: Report) -> bytes:
    """UTF-8 with the mark that Excel needs; days are ISO 8601, the last row sums up.

    On time and late are those that were needed, so that owed = on time + late + missing in every row.
    """
    return csv_table(HEAD, _rows(report))


def _rows(report: Report) -> Iterator[tuple[str | int, ...]]:
    for standing in report.standings:
        yield (
            standing.obligation.name,
            standing.unit.name,
            "; ".join(group.name for group in standing.unit.groups),
            standing.period.name,
            standing.obligation.last_in_time(standing.period).isoformat(),
            *_amounts(Totals.of((standing,))),
            STATE_NAMES[standing.state],
        )
    yield ("Cộng", "", "", "", "", *_amounts(report.totals), "")


def _amounts(totals: Totals) -> tuple[int, ...]:
    return totals.owed, totals.on_time, totals.late, totals.missing, totals.beyond
