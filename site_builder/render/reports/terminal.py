"""The report as tables for a terminal, or as plain text of the same shape."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from site_builder.collect.compliance import Standing, State
from site_builder.collect.deadlines import Deadline, latest_overdue, next_due
from site_builder.collect.due_days import CountedPeriod
from site_builder.collect.matrix import Matrix, by_obligation, year_to_show
from site_builder.collect.report import Report
from site_builder.collect.scores import Totals
from site_builder.model.duties import COUNTS_NAMES
from site_builder.model.period import small_initial, spoken_day
from site_builder.model.site import Broadcast
from site_builder.render.reports.signs import LEGEND, SIGNS
from site_builder.render.words import grouped, percent

# columns of a text file; a terminal has its own
WIDTH = 120
_COLOURS: Mapping[State, str] = {State.MET: "green", State.LATE: "yellow", State.SHORT: "red", State.OPEN: "cyan"}
_MOST_NAMES = 30
# more periods than this stand close together
_MOST_WIDE = 6
# narrower terminals than this get narrow cells; what a cell and the sums take
_ROOMY, _CELL, _SUM = 80, 5, 8
# columns that a unit's name may ask for
_NAME = 36


def text(report: Report, width: int = WIDTH) -> bytes:
    """The report as plain text in UTF-8, without colours."""
    console = Console(file=io.StringIO(), width=width, color_system=None, force_terminal=False)
    show(report, console)
    found = console.file
    assert isinstance(found, io.StringIO)
    return "".join(f"{line.rstrip()}\n" for line in found.getvalue().splitlines()).encode()


def show(report: Report, console: Console) -> None:
    """Prints sums, the newest year of each obligation as units × periods, other years as sums, and what is due or late."""
    for part in _parts(report, console.width):
        console.print(part, soft_wrap=False, highlight=False, markup=False)


def _parts(report: Report, width: int) -> Iterator[RenderableType]:
    plan, totals = report.plan, report.totals
    yield Text(plan.title + (" (kế hoạch minh họa)" if plan.sample else ""), style="bold")
    yield Text(f"{plan.place} – theo dõi đến ngày {spoken_day(report.today)}{_chosen(report)}\n")
    if report.standings:
        yield Text(_sums(totals))
        for years in by_obligation(report.matrices):
            yield from _obligation(years, report.today, width)
        yield from _deadlines(report)
        yield from _scores(report, width)
    else:
        yield Text(
            "Kế hoạch không có chỉ tiêu nào trong kỳ này."
            if report.period
            else "Kế hoạch không có chỉ tiêu nào cho đơn vị."
        )
    yield Text(f"\nGương đã nhận: {grouped(len(report.stories))}, đã đăng: {grouped(report.out)}.")
    yield from _notes(report)


def _chosen(report: Report) -> str:
    return f", {small_initial(report.period.name)}" if report.period else ""


def _sums(totals: Totals) -> str:
    parts = [
        f"Phải có {grouped(totals.owed)}",
        f"đúng hạn {grouped(totals.on_time)}",
        f"chậm {grouped(totals.late)}",
        f"quá hạn còn thiếu {grouped(totals.overdue)}",
        f"chưa đến hạn {grouped(totals.missing - totals.overdue)}",
    ]
    return " · ".join(parts)


def _obligation(years: Sequence[Matrix], today: date, width: int) -> Iterator[RenderableType]:
    """This year, or the one nearest before it, as a matrix; every year as one line."""
    year = year_to_show((matrix.year for matrix in years), today)
    shown = next(matrix for matrix in years if matrix.year == year)
    yield Text(f"\n{shown.obligation.name} – năm {shown.year}", style="bold")
    yield Text(f"{shown.obligation.what}, {shown.obligation.by_when}. {LEGEND}", style="dim")
    yield from _matrix(shown, width)
    if len(years) > 1:
        table = _table("Năm", "Phải có", "Đúng hạn", "Chậm", "Còn thiếu", "Tỷ lệ đạt")
        for matrix in years:
            totals = matrix.totals
            table.add_row(str(matrix.year), *_numbers(totals), percent(totals.share_met))
        yield _fitted(table, width)


def _numbers(totals: Totals) -> tuple[str, ...]:
    return tuple(grouped(number) for number in (totals.owed, totals.on_time, totals.late, totals.missing))


def _matrix(matrix: Matrix, width: int) -> Iterator[Table]:
    """The matrix in as many tables as the width asks for; sums of units stand in the last."""
    narrow = len(matrix.periods) > _MOST_WIDE or width < _ROOMY
    name = min(_NAME // 2 if narrow else _NAME, max(len(unit.name) for unit in matrix.units))
    heads = max(len(_head(period)) for period in matrix.periods)
    column = heads + 1 if narrow else max(heads, _CELL) + 3
    most = max(1, (width - name - _SUM) // column)
    for start in range(0, len(matrix.periods), most):
        part = matrix.periods[start : start + most]
        yield _part_of(matrix, part, name, narrow=narrow, is_last=start + most >= len(matrix.periods))


def _part_of(matrix: Matrix, periods: Sequence[CountedPeriod], name: int, *, narrow: bool, is_last: bool) -> Table:
    table = _table("Đơn vị", *map(_head, periods), *(("Cộng",) if is_last else ()), no_wrap=True)
    table.padding = (0, 0 if narrow else 1)
    table.columns[0].min_width = name
    for unit in matrix.units:
        cells = [_cell(matrix.cell(unit, period), narrow=narrow) for period in periods]
        table.add_row(Text(unit.name), *cells, *((_share(matrix.of_unit(unit)),) if is_last else ()))
    table.add_section()
    sums = (_share(matrix.of_period(period)) for period in periods)
    whole = (Text(_share(matrix.totals), style="bold"),) if is_last else ()
    table.add_row(Text("Cộng", style="bold"), *sums, *whole)
    return table


def _head(period: CountedPeriod) -> str:
    return period.name_in_year.replace("Tháng ", "T").replace("6 tháng", "6T")


def _share(totals: Totals) -> str:
    return f"{totals.owed - totals.missing}/{totals.owed}"


def _cell(standing: Standing | None, *, narrow: bool) -> Text:
    if standing is None:
        return Text("–", style="dim")
    counts = f"{standing.delivered}" if narrow else f" {standing.delivered}/{standing.owed}"
    return Text(f"{SIGNS[standing.state]}{counts}", style=_COLOURS[standing.state])


def _table(first: str, *others: str, no_wrap: bool = False) -> Table:
    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    table.add_column(first, overflow="fold", min_width=12)
    for head in others:
        table.add_column(head, justify="right", no_wrap=no_wrap)
    return table


def _fitted(table: Table, width: int) -> Table:
    """The table with no more room between columns than the terminal has."""
    if width < _ROOMY:
        table.padding = (0, 0)
        table.columns[0].min_width = 4
    return table


def _deadlines(report: Report) -> Iterator[RenderableType]:
    coming, passed = next_due(report.standings, report.today), latest_overdue(report.standings, report.today)
    if coming:
        yield Text("\nSắp đến hạn", style="bold")
        for deadline in coming:
            yield Text(f"• {_named(deadline)}, hạn cuối {spoken_day(deadline.last_day)}: {_who(deadline)}")
    if passed:
        yield Text("\nĐã quá hạn", style="bold")
        for deadline in passed:
            yield Text(f"• {_named(deadline)}, hạn cuối {spoken_day(deadline.last_day)}: {_who(deadline)}")


def _named(deadline: Deadline) -> str:
    return f"{deadline.obligation.name} – {small_initial(deadline.period.name)}"


def _who(deadline: Deadline) -> str:
    missing = deadline.missing
    if not missing:
        return "tất cả đơn vị đã đủ"
    obligation = deadline.obligation
    if len(deadline.standings) == 1:
        return f"{missing[0].unit.name} còn thiếu {missing[0].missing} {COUNTS_NAMES[obligation.counts]}"
    names = [
        f"{standing.unit.name} ({standing.missing})" if obligation.at_least > 1 else standing.unit.name
        for standing in missing[:_MOST_NAMES]
    ]
    more = f" và {len(missing) - _MOST_NAMES} đơn vị nữa" if len(missing) > _MOST_NAMES else ""
    return f"{len(missing)}/{len(deadline.standings)} đơn vị còn thiếu: {', '.join(names)}{more}"


def _scores(report: Report, width: int) -> Iterator[RenderableType]:
    decided = [year for year in report.scores if year.totals.decided]
    if not decided:
        return
    year = decided[-1]
    yield Text(f"\nTỷ lệ hoàn thành chỉ tiêu {report.scored(year.year)} (các kỳ đã đạt hoặc đã quá hạn)", style="bold")
    table = _table("Đơn vị", "Số kỳ", "Đúng hạn", "Chậm", "Thiếu", "Đạt đúng hạn", "Đạt kể cả chậm")
    for score in year.scores:
        totals = score.totals
        table.add_row(Text(score.unit.name), *_score(totals))
    table.add_section()
    table.add_row(Text("Cộng", style="bold"), *_score(year.totals))
    yield _fitted(table, width)


def _score(totals: Totals) -> tuple[str, ...]:
    counts = (totals.decided, totals.met, totals.met_late, totals.short)
    return (*(grouped(count) for count in counts), percent(totals.share_on_time), percent(totals.share_met))


def _notes(report: Report) -> Iterator[RenderableType]:
    if report.uncounted:
        yield Text(f"\nKhông tính cho chỉ tiêu nào ({len(report.uncounted)})", style="bold")
        for uncounted in report.uncounted:
            item = uncounted.delivery.item
            name = f"buổi phát {spoken_day(item.day)}" if isinstance(item, Broadcast) else f"“{item.title}”"
            yield Text(f"• {name} ({uncounted.where.file}:{uncounted.where.line}): {uncounted.reason.value}")
    if report.undated:
        yield Text(
            f"\n{len(report.undated)} gương không ghi ngày nhận (submitted); ngày duyệt hoặc ngày đăng được dùng thay."
        )
    if report.problems:
        yield Text(f"\nChưa tính vào báo cáo vì có lỗi ({len(report.problems)})", style="bold")
        for problem in report.problems:
            yield Text(f"• {problem.where}: {problem.message}")
