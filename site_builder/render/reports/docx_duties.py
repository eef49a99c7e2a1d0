"""What the draft report says of the obligations: in all, by period, and which units have not met theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from site_builder.collect.compliance import Standing, State
from site_builder.collect.deadlines import next_due
from site_builder.collect.due_days import CountedPeriod
from site_builder.collect.matrix import Matrix, by_obligation
from site_builder.collect.report import Report
from site_builder.collect.scores import Totals
from site_builder.model.duties import COUNTS_NAMES, Obligation
from site_builder.model.period import Month, Quarter, small_initial
from site_builder.model.terms import Unit
from site_builder.render.docx_table import Band, TableColumn
from site_builder.render.reports.docx_office import administrative, amount
from site_builder.render.reports.docx_page import Page
from site_builder.render.words import grouped, percent

_PERIODS = (
    TableColumn("Kỳ", 48),
    TableColumn("Hạn cuối", 27, centred=True),
    TableColumn("Phải có", 22, centred=True),
    TableColumn("Đúng hạn", 23, centred=True),
    TableColumn("Chậm", 22, centred=True),
    TableColumn("Còn thiếu", 23, centred=True),
)
_SHORT = (
    TableColumn("TT", 12, centred=True),
    TableColumn("Đơn vị", 58),
    TableColumn("Số còn thiếu", 22, centred=True),
    TableColumn("Các kỳ còn thiếu", 73),
)
_MOST_NAMES = 5


def duties(page: Page, report: Report) -> None:
    """The whole of section I."""
    if not report.standings:
        page.text("Trong thời gian báo cáo, kế hoạch không có chỉ tiêu nào giao cho đơn vị.")
        return
    found = {years[0].obligation.id: years for years in by_obligation(report.matrices)}
    _sums(page, report.totals, len(found))
    coming = {deadline.obligation.id: deadline for deadline in next_due(report.standings, report.today)}
    for number, (id, years) in enumerate(found.items(), 1):
        page.heading(2, f"{number}. {years[0].obligation.name}")
        _obligation(page, years)
        if id in coming and coming[id].missing:
            deadline = coming[id]
            page.text(
                f"Kỳ sắp đến hạn là {small_initial(deadline.period.name)}, hạn cuối ngày {deadline.last_day:%d/%m/%Y}; "
                f"hiện còn {len(deadline.missing)}/{len(deadline.standings)} đơn vị chưa có đủ."
            )


def _sums(page: Page, t: Totals, obligations: int) -> None:
    page.text(
        f"Tổng hợp {amount(obligations, 'chỉ tiêu')} của kế hoạch: phải có {administrative(t.owed)}; đã có đúng hạn "
        f"{administrative(t.on_time)}; đã có nhưng chậm {administrative(t.late)}; còn thiếu {administrative(t.missing)}, "
        f"trong đó {administrative(t.overdue)} đã quá hạn và {administrative(t.missing - t.overdue)} chưa đến hạn."
    )
    if t.decided:
        results = ((t.met, "đạt đúng hạn"), (t.met_late, "đủ nhưng chậm"), (t.short, "thiếu"))
        told = ", ".join(f"{amount(count, 'lượt')} {name}" for count, name in results if count)
        page.text(
            f"Có {amount(t.decided, 'lượt')} đã có kết quả (mỗi lượt là một đơn vị trong một kỳ): {told}. "
            f"Tỷ lệ đạt đúng hạn: {percent(t.share_on_time)}; kể cả chậm: {percent(t.share_met)}."
        )


def _obligation(page: Page, years: Sequence[Matrix]) -> None:
    obligation = years[0].obligation
    standings = tuple(standing for matrix in years for standing in matrix.cells.values())
    to = f"; gửi về {obligation.to}" if obligation.to else ""
    page.text(f"Mức phải có: {obligation.what}, {obligation.by_when}{to}. Thực hiện: {_who(obligation)}.")
    periods = tuple((period, matrix.of_period(period)) for matrix in years for period in matrix.periods)
    rows = (
        (period.name, f"{obligation.last_in_time(period):%d/%m/%Y}", *_numbers(totals)) for period, totals in periods
    )
    counted = COUNTS_NAMES[obligation.counts]
    page.table(
        f"{obligation.name} – số {counted} theo kỳ", _PERIODS, rows, ("Cộng", "", *_numbers(Totals.of(standings)))
    )
    _short(page, obligation, [standing for standing in standings if standing.state is State.SHORT])


def _who(obligation: Obligation) -> str:
    units = obligation.who
    if len(units) <= _MOST_NAMES:
        return "; ".join(unit.name for unit in units)
    groups = dict.fromkeys(unit.groups[0].name for unit in units if unit.groups)
    return amount(len(units), "đơn vị") + (f" ({'; '.join(groups)})" if groups else "")


def _numbers(t: Totals) -> tuple[str, ...]:
    return tuple(grouped(number) for number in (t.owed, t.on_time, t.late, t.missing))


def _short(page: Page, obligation: Obligation, short: Sequence[Standing]) -> None:
    """The units whose due day has passed without enough, under the names of their groups."""
    if not short:
        page.text("Không có đơn vị nào để quá hạn mà còn thiếu.")
        return
    found: defaultdict[Unit, list[Standing]] = defaultdict(list)
    for unit in obligation.who:  # keeps the plan's order
        found[unit] = [standing for standing in short if standing.unit.id == unit.id]
    units = {unit: standings for unit, standings in found.items() if standings}
    page.text(f"Có {amount(len(units), 'đơn vị')} còn thiếu ở các kỳ đã quá hạn:")
    whole = sum(standing.missing for standing in short)
    page.table(f"{obligation.name} – đơn vị còn thiếu", _SHORT, _units(units), ("", "Cộng", grouped(whole), ""))


def _units(units: dict[Unit, list[Standing]]) -> Iterator[tuple[str, ...] | Band]:
    """The units of one group after the other, groups in the order in which they come first."""
    groups: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        groups[unit.groups[0].name if unit.groups else ""].append(unit)
    number = 0
    for name, members in groups.items():
        if 1 < len(groups) <= len(units) / 2:
            yield Band(name or "Đơn vị khác")
        for unit in members:
            number += 1
            missing = sum(standing.missing for standing in units[unit])
            yield str(number), unit.name, grouped(missing), listed([standing.period for standing in units[unit]])


def listed(periods: Sequence[CountedPeriod]) -> str:
    """`năm 2024: quý I, II, IV; năm 2025: tháng 3, 4`: periods in order of time, by year."""
    years = groupby(periods, key=lambda period: period.year)
    return "; ".join(f"năm {year}: {_in_year(list(group))}" for year, group in years)


def _in_year(periods: Sequence[CountedPeriod]) -> str:
    names = [small_initial(period.name_in_year) for period in periods]
    if isinstance(periods[0], Month | Quarter):
        kind = names[0].partition(" ")[0]
        return f"{kind} {', '.join(name.removeprefix(f'{kind} ') for name in names)}"
    return ", ".join(names)
