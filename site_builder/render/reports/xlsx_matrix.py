"""Units × periods of an obligation: numbers that can be summed, with a sign and a colour for the state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from site_builder.collect.compliance import State
from site_builder.collect.due_days import CountedPeriod
from site_builder.collect.matrix import Matrix, by_obligation, totals_by
from site_builder.collect.report import Report
from site_builder.collect.scores import Totals
from site_builder.model.duties import COUNTS_NAMES
from site_builder.model.terms import Unit
from site_builder.render.reports.signs import LEGEND, SIGNS
from site_builder.render.reports.xlsx_book import Book, Cell, Column, Formula, Kind, Sheet, cell_name, lines_of

# as many periods as can be read on A4 beside the names of the units
MOST_PERIODS = 16
# fill and letters; the sign in the number format says the same without colour
STATE_COLOURS: Mapping[State, tuple[str, str]] = {
    State.MET: ("#C6EFCE", "#006100"),
    State.LATE: ("#FFEB9C", "#7F6000"),
    State.SHORT: ("#FFC7CE", "#9C0006"),
    State.OPEN: ("#EDEDED", "#404040"),
}
_SUMS = ("Đã có", "Phải có", "Còn thiếu")


def matrices(book: Book, report: Report, lines: Sequence[str]) -> None:
    """A sheet for each obligation; where its periods are too many for one sheet of paper, one for each few years."""
    for years in by_obligation(report.matrices):
        parts = tuple(_parts(years))
        for part in parts:
            _sheet(book, part, lines, is_whole=len(parts) == 1)


def _parts(years: Iterable[Matrix]) -> Iterator[list[Matrix]]:
    """Whole years that have at most MOST_PERIODS together."""
    part: list[Matrix] = []
    for year in years:
        if part and sum(len(matrix.periods) for matrix in (*part, year)) > MOST_PERIODS:
            yield part
            part = []
        part.append(year)
    yield part


def _sheet(book: Book, years: Sequence[Matrix], lines: Sequence[str], *, is_whole: bool) -> None:
    obligation = years[0].obligation
    span = f"{years[0].year}" if len(years) == 1 else f"{years[0].year}–{years[-1].year}"
    periods = tuple(period for matrix in years for period in matrix.periods)
    columns = [Column("Đơn vị", 36)]
    columns += [Column(period.name_in_year, 10.5, Kind.NUMBER) for period in periods]
    columns += [Column(name, 8, Kind.NUMBER) for name in _SUMS]
    sheet = book.sheet(obligation.name, columns, ending="" if is_whole else f" ({span})")
    sheet.title(f"{obligation.name} – {span}", *lines)
    counted = COUNTS_NAMES[obligation.counts]
    sheet.line(f"{obligation.what[0].upper()}{obligation.what[1:]}, {obligation.by_when}. Số trong ô: {counted} đã có.")
    sheet.line(f"{LEGEND}  – không có chỉ tiêu trong kỳ", bold=True)
    _heads(sheet, years, periods)
    _body(sheet, years, periods)


def _heads(sheet: Sheet, years: Sequence[Matrix], periods: Sequence[CountedPeriod]) -> None:
    """Years over periods over the last days in time; all of it is frozen and repeated on paper."""
    book, page, first = sheet.book, sheet.page, sheet.row
    look = book.cell_format(Kind.CENTRED, bold=True, bg_color="#DDEBF7")
    day = book.cell_format(Kind.DATE, italic=True, bg_color="#DDEBF7", font_size=10)
    page.merge_range(first, 0, first + 1, 0, "Đơn vị", look)
    page.write_string(first + 2, 0, "Hạn cuối", book.cell_format(Kind.TEXT, italic=True, bg_color="#DDEBF7"))
    column = 1
    for matrix in years:
        last = column + len(matrix.periods) - 1
        if last > column:
            page.merge_range(first, column, first, last, f"Năm {matrix.year}", look)
        else:
            page.write_string(first, column, f"Năm {matrix.year}", look)
        column = last + 1
    for number, period in enumerate(periods, 1):
        page.write_string(first + 1, number, period.name_in_year, look)
        sheet.put(first + 2, number, years[0].obligation.last_in_time(period), day)
    for number, name in enumerate(_SUMS, 1 + len(periods)):
        page.merge_range(first, number, first + 2, number, name, look)
    sheet.row = first + 3
    page.freeze_panes(sheet.row, 1)
    page.repeat_rows(first, first + 2)


def _body(sheet: Sheet, years: Sequence[Matrix], periods: Sequence[CountedPeriod]) -> None:
    standings = [standing for matrix in years for standing in matrix.cells.values()]
    of_unit = totals_by(standings, lambda standing: standing.unit.id)
    of_period = totals_by(standings, lambda standing: standing.period.code)
    looks = {state: _look(sheet.book, state) for state in State}
    name, number = sheet.book.cell_format(Kind.TEXT), sheet.book.cell_format(Kind.NUMBER, bold=True)
    nothing = sheet.book.cell_format(Kind.CENTRED, font_color="#808080")
    found = {(s.unit.id, s.period.code): s for s in standings}
    first = sheet.row
    for unit in _units(years):
        sheet.put(sheet.row, 0, unit.name, name)
        sheet.high(lines_of(unit.name, sheet.columns[0].width))
        for column, period in enumerate(periods, 1):
            standing = found.get((unit.id, period.code))
            if standing is None:
                sheet.put(sheet.row, column, "–", nothing)
            else:
                sheet.put(sheet.row, column, standing.delivered, looks[standing.state])
        totals = of_unit[unit.id]
        span = f"{cell_name(sheet.row, 1)}:{cell_name(sheet.row, len(periods))}"
        whole: tuple[Cell | Formula, ...] = (Formula(f"=SUM({span})", _delivered(totals)), totals.owed, totals.missing)
        for column, value in enumerate(whole, 1 + len(periods)):
            sheet.put(sheet.row, column, value, number)
        sheet.row += 1
    _foot(sheet, first, [of_period[period.code] for period in periods], Totals.of(standings))


def _foot(sheet: Sheet, first: int, of_periods: Sequence[Totals], whole: Totals) -> None:
    """Sums of the columns, then what every period asks for and what it lacks."""
    last = sheet.row - 1
    sums = (_delivered(whole), whole.owed, whole.missing)
    sheet.sums("Cộng đã có", (*map(_delivered, of_periods), *sums), first, last)
    for name, values, value in (
        ("Phải có", [totals.owed for totals in of_periods], whole.owed),
        ("Còn thiếu", [totals.missing for totals in of_periods], whole.missing),
    ):
        span = f"{cell_name(sheet.row, 1)}:{cell_name(sheet.row, len(values))}"
        sheet.rows([(name, *values, Formula(f"=SUM({span})", value), None, None)], bold=True, bg_color="#F2F2F2")


def _look(book: Book, state: State) -> Any:
    fill, letters = STATE_COLOURS[state]
    return book.cell_format(Kind.NUMBER, num_format=f'0" {SIGNS[state]}"', bg_color=fill, font_color=letters)


def _units(years: Sequence[Matrix]) -> tuple[Unit, ...]:
    return tuple(dict.fromkeys(unit for matrix in years for unit in matrix.units))


def _delivered(totals: Totals) -> int:
    return totals.owed - totals.missing + totals.beyond
