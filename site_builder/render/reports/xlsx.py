"""The report as a workbook: the sums, the matrix of every obligation, the lists, the counts, the scores, the notes."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.collect.compliance import State
from site_builder.collect.report import Report
from site_builder.model.period import small_initial
from site_builder.model.site import Broadcast
from site_builder.render.reports.signs import SIGNS
from site_builder.render.reports.xlsx_book import Book, Cell, Column, Kind
from site_builder.render.reports.xlsx_lists import axes, scores, stories, tracking
from site_builder.render.reports.xlsx_matrix import matrices
from site_builder.render.words import grouped

_SUMMARY = (
    Column("Chỉ tiêu", 40),
    Column("Năm", 9, Kind.YEAR),
    Column("Số đơn vị", 9, Kind.NUMBER),
    Column("Phải có", 9, Kind.NUMBER),
    Column("Đúng hạn", 9, Kind.NUMBER),
    Column("Chậm", 9, Kind.NUMBER),
    Column("Còn thiếu", 9, Kind.NUMBER),
    Column("Trong đó quá hạn", 11, Kind.NUMBER),
    Column("Vượt chỉ tiêu", 9, Kind.NUMBER),
    Column("Lượt đạt", 9, Kind.NUMBER),
    Column("Lượt đủ nhưng chậm", 11, Kind.NUMBER),
    Column("Lượt thiếu", 9, Kind.NUMBER),
    Column("Lượt chưa đến hạn", 11, Kind.NUMBER),
)
_NOTES = (
    Column("Loại ghi chú", 26),
    Column("Nội dung", 62),
    Column("Nơi ghi (tệp:dòng)", 38),
    Column("Lý do, cách xử lý", 52),
)
_HOW_TO_READ = (
    f"{SIGNS[State.MET]} đạt: đủ số phải có và đều đúng hạn.",
    f"{SIGNS[State.LATE]} đủ nhưng chậm: đủ số phải có, nhưng phải tính cả bài gửi sau hạn.",
    f"{SIGNS[State.SHORT]} thiếu: đã quá hạn mà chưa đủ số phải có.",
    f"{SIGNS[State.OPEN]} chưa đến hạn: chưa đủ số phải có, nhưng vẫn còn thời gian.",
    "Phải có = Đúng hạn + Chậm + Còn thiếu. Số gửi nhiều hơn mức phải có ghi ở cột “Vượt chỉ tiêu”.",
    "Một lượt là một đơn vị trong một kỳ của một chỉ tiêu.",
)


def xlsx(report: Report) -> bytes:
    """The workbook; the same report gives the same bytes."""
    book = Book(report.today, report.plan.title)
    lines = _about(report)
    _summary(book, report)
    matrices(book, report, lines)
    tracking(book, report, lines)
    stories(book, report, lines)
    axes(book, report, lines)
    scores(book, report, lines)
    _notes(book, report, lines)
    return book.bytes()


def _about(report: Report) -> tuple[str, ...]:
    """What stands under the title of every sheet: place, day, period, and whether all of it is invented."""
    period = f", {small_initial(report.period.name)}" if report.period else ""
    line = f"{report.plan.place} – số liệu đến ngày {report.today:%d/%m/%Y}{period}"
    return (line[0].upper() + line[1:], *_invented(report))


def _invented(report: Report) -> tuple[str, ...]:
    sample = "Số liệu minh họa: kế hoạch, tên người, tên đơn vị đều do người soạn đặt ra, không có thật."
    return (sample,) if report.plan.sample else ()


def _summary(book: Book, report: Report) -> None:
    plan = report.plan
    sheet = book.sheet("Tổng hợp", _SUMMARY)
    issued = f"ngày {plan.issued:%d/%m/%Y}" if plan.issued else ""
    number = " ".join(part for part in (f"Số {plan.decree}" if plan.decree else "", issued) if part)
    issuer = (f"của {plan.issuer}" if number else f"{plan.issuer} ban hành") if plan.issuer else ""
    source = f"{number} {issuer}".strip()
    sheet.title("TỔNG HỢP THỰC HIỆN CHỈ TIÊU GIỚI THIỆU GƯƠNG ĐIỂN HÌNH")
    sheet.line(plan.title, bold=True, align="center")
    for line in (source[:1].upper() + source[1:], *_about(report)):
        if line:
            sheet.line(line, italic=True, align="center")
    sheet.row += 1
    sheet.head()
    first = sheet.row
    rows = tuple(_obligations(report))
    sheet.rows(rows)
    if rows:
        t = report.totals
        amounts = (t.owed, t.on_time, t.late, t.missing, t.overdue, t.beyond, t.met, t.met_late, t.short, t.open)
        sheet.sums("Cộng", (None, None, *amounts), first, sheet.row - 1)
    else:
        sheet.line("Kế hoạch không có chỉ tiêu nào phải thực hiện trong thời gian này.", italic=True)
    sheet.row += 1
    out = sum(story.id in report.published for story in report.stories)
    sheet.line(f"Gương điển hình đã nhận: {grouped(len(report.stories))}, trong đó đã đăng: {grouped(out)}.", bold=True)
    awards = "; ".join(f"{small_initial(name)}: {grouped(count)}" for name, count in report.awards)
    sheet.line(f"Khen thưởng của các gương này – {awards}.")
    sheet.row += 1
    sheet.line("Cách đọc", bold=True)
    for line in _HOW_TO_READ:
        sheet.line(line)
    sheet.page.activate()


def _obligations(report: Report) -> Iterator[tuple[Cell, ...]]:
    """A row for each obligation and year."""
    for matrix in report.matrices:
        t = matrix.totals
        amounts = (t.owed, t.on_time, t.late, t.missing, t.overdue, t.beyond, t.met, t.met_late, t.short, t.open)
        yield (matrix.obligation.name, matrix.year, len(matrix.units), *amounts)


def _notes(book: Book, report: Report, lines: tuple[str, ...]) -> None:
    """What the figures do not hold, and why."""
    sheet = book.sheet("Ghi chú", _NOTES)
    sheet.title("NHỮNG ĐIỀU CẦN BIẾT KHI DÙNG SỐ LIỆU", *lines)
    head = sheet.row
    sheet.head()
    sheet.keep()
    if sheet.rows(_notes_of(report)):
        sheet.filter(head, sheet.row - 1)
    else:
        sheet.line("Không có ghi chú nào: mọi tệp đều đọc được và mọi bài đã nhận đều được tính.", italic=True)


def _notes_of(report: Report) -> Iterator[tuple[Cell, ...]]:
    for problem in report.problems:
        where = f"{problem.where.file}:{problem.where.line}"
        yield "Tệp có lỗi, chưa tính", problem.message, where, problem.help
    for uncounted in report.uncounted:
        item, reason = uncounted.delivery.item, uncounted.reason.value
        name = f"Buổi phát ngày {item.day:%d/%m/%Y}" if isinstance(item, Broadcast) else item.title
        yield "Không tính cho chỉ tiêu nào", name, f"{uncounted.where.file}:{uncounted.where.line}", reason
    for story in report.undated:
        how = "ngày thẩm định hoặc ngày đăng được dùng thay; xin ghi ngày nhận (submitted)"
        yield "Gương không ghi ngày nhận", story.title, f"{story.where.file}:{story.where.line}", how
