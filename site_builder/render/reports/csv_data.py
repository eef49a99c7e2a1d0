"""The tracking list as CSV: one row for each obligation, unit and period."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.collect.compliance import STATE_NAMES
from site_builder.collect.report import Report
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
    "Kết quả",
)


def csv_data(report: Report) -> bytes:
    """UTF-8 with the mark that Excel needs; days are ISO 8601, the last row sums up."""
    return csv_table(HEAD, _rows(report))


def _rows(report: Report) -> Iterator[tuple[str | int, ...]]:
    for standing in report.standings:
        yield (
            standing.obligation.name,
            standing.unit.name,
            "; ".join(group.name for group in standing.unit.groups),
            standing.period.name,
            standing.obligation.last_in_time(standing.period).isoformat(),
            standing.owed,
            len(standing.on_time),
            len(standing.late),
            standing.missing,
            STATE_NAMES[standing.state],
        )
    every = report.standings
    delivered = (sum(len(s.on_time) for s in every), sum(len(s.late) for s in every))
    yield ("Cộng", "", "", "", "", report.totals.owed, *delivered, report.totals.missing, "")
