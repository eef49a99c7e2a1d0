"""The sheets that are lists: every standing, every story, the counts along each axis, the yearly scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder.collect.compliance import STATE_NAMES
from site_builder.collect.report import Count, Report
from site_builder.collect.scores import Totals
from site_builder.model.story import STATUS_NAMES, Award, Story
from site_builder.model.terms import SUBJECT_NAMES
from site_builder.render.reports.signs import SIGNS
from site_builder.render.reports.xlsx_book import Book, Cell, Column, Formula, Kind, Sheet, cell_name

_TRACKING = (
    Column("Chỉ tiêu", 38),
    Column("Đơn vị", 34),
    Column("Kỳ", 24),
    Column("Hạn cuối", 12, Kind.DATE),
    Column("Phải có", 10, Kind.NUMBER),
    Column("Đúng hạn", 10, Kind.NUMBER),
    Column("Chậm", 10, Kind.NUMBER),
    Column("Còn thiếu", 10, Kind.NUMBER),
    Column("Vượt chỉ tiêu", 10, Kind.NUMBER),
    Column("Kết quả", 20),
)
_STORIES = (
    Column("TT", 6, Kind.NUMBER),
    Column("Họ tên, tập thể, hộ gia đình", 30),
    Column("Tên bài", 42),
    Column("Đối tượng", 12),
    Column("Đơn vị giới thiệu", 28),
    Column("Lĩnh vực", 26),
    Column("Quý", 12, Kind.CENTRED),
    Column("Ngày nhận", 12, Kind.DATE),
    Column("Ngày đăng", 12, Kind.DATE),
    Column("Tình trạng", 15),
    Column("Đã đăng", 10, Kind.CENTRED),
    Column("Tháng", 12, Kind.CENTRED),
    Column("Chức danh, vai trò", 40),
    Column("Địa bàn", 36),
    Column("Lĩnh vực khác", 40),
    Column("Phong trào thi đua", 60),
    Column("Người thẩm định", 36),
    Column("Ngày thẩm định", 12, Kind.DATE),
    Column("Khen thưởng", 60),
    Column("Quyết định khen thưởng", 60),
    Column("Cuộc thi", 40),
    Column("Tác giả", 24),
    Column("Mã bài", 40),
)
_PRINTED_OF_STORIES = 11
_SCORES = (
    Column("Năm", 8, Kind.YEAR),
    Column("Đơn vị", 44),
    Column("Số kỳ có chỉ tiêu", 12, Kind.NUMBER),
    Column("Số kỳ đã có kết quả", 13, Kind.NUMBER),
    Column("Đạt đúng hạn", 11, Kind.NUMBER),
    Column("Đủ nhưng chậm", 11, Kind.NUMBER),
    Column("Thiếu", 10, Kind.NUMBER),
    Column("Tỷ lệ đạt đúng hạn", 13, Kind.SHARE),
    Column("Tỷ lệ đạt, kể cả chậm", 13, Kind.SHARE),
)


def tracking(book: Book, report: Report, lines: Sequence[str]) -> None:
    """A row for each standing; the sums above follow the filter."""
    sheet = book.sheet("Theo dõi", _TRACKING)
    sheet.title("THEO DÕI TỪNG ĐƠN VỊ, TỪNG KỲ", *lines)
    t = report.totals
    count = len(report.standings)
    if count:
        amounts = (None, None, None, t.owed, t.on_time, t.late, t.missing, t.beyond, None)
        first = sheet.row + 2
        sheet.sums("Cộng các dòng đang lọc", amounts, first, first + count - 1, filtered=True)
    _listed(sheet, _standings(report), "Không có chỉ tiêu nào trong thời gian này.", frozen=2)


def _listed(sheet: Sheet, rows: Iterator[tuple[Cell | Formula, ...]], empty: str, frozen: int = 0) -> None:
    """A frozen head with a filter over the rows, or a line that says that there are none."""
    head = sheet.row
    sheet.head()
    sheet.keep(frozen)
    if sheet.rows(rows):
        sheet.filter(head, sheet.row - 1)
    else:
        sheet.line(empty, italic=True)


def _standings(report: Report) -> Iterator[tuple[Cell, ...]]:
    for standing in report.standings:
        t = Totals.of((standing,))
        yield (
            standing.obligation.name,
            standing.unit.name,
            standing.period.name,
            standing.obligation.last_in_time(standing.period),
            *(t.owed, t.on_time, t.late, t.missing, t.beyond),
            f"{SIGNS[standing.state]} {STATE_NAMES[standing.state]}",
        )


def stories(book: Book, report: Report, lines: Sequence[str]) -> None:
    """Every story with all its columns; on paper go those that fit there."""
    sheet = book.sheet("Danh sách gương", _STORIES, printed=_PRINTED_OF_STORIES)
    last = _STORIES[_PRINTED_OF_STORIES - 1].name
    sheet.title(
        "DANH SÁCH GƯƠNG ĐIỂN HÌNH", *lines, f"Bản in có các cột đến “{last}”; các cột sau để tra cứu trên máy."
    )
    rows = (_story(number, story, report) for number, story in enumerate(report.stories, 1))
    _listed(sheet, rows, "Chưa có gương điển hình nào được gửi về.", frozen=3)
    sheet.page.print_area(0, 0, sheet.row - 1, _PRINTED_OF_STORIES - 1)


def _story(number: int, story: Story, report: Report) -> tuple[Cell, ...]:
    approval = story.approval
    awards = sorted(story.awards, key=lambda award: award.order)
    return (
        number,
        "; ".join(honoree.name for honoree in story.honorees),
        story.title,
        SUBJECT_NAMES[story.subject],
        story.unit.name,
        story.field.name,
        story.quarter.short_name,
        story.submitted,
        story.day,
        STATUS_NAMES[story.status],
        "có" if story.id in report.published else "chưa",
        f"{story.month.number:02}/{story.month.year}",
        "; ".join(honoree.role for honoree in story.honorees if honoree.role),
        "; ".join(place.name for place in story.places),
        "; ".join(field.name for field in story.fields[1:]),
        "; ".join(movement.name for movement in story.movements),
        approval.by if approval else "",
        approval.on if approval else None,
        "; ".join(award.full_name + (" (đã thu hồi)" if award.revoked else "") for award in awards),
        "; ".join(filter(None, map(_decision, awards))),
        story.contest.name if story.contest else "",
        story.author,
        story.id,
    )


def _decision(award: Award) -> str:
    day = f"ngày {award.day:%d/%m/%Y}" if award.day else ""
    return ", ".join(part for part in (" ".join(filter(None, (award.decision, day))), award.by) if part)


def axes(book: Book, report: Report, lines: Sequence[str]) -> None:
    """A sheet for each way in which stories are counted."""
    for name, title, counts in (
        ("Đơn vị", "THEO ĐƠN VỊ", report.by_unit),
        ("Lĩnh vực", "THEO LĨNH VỰC CHÍNH", report.by_field),
        ("Đối tượng", "THEO ĐỐI TƯỢNG", report.by_subject),
        ("Quý", "THEO QUÝ", report.by_quarter),
        ("Năm", "THEO NĂM", report.by_year),
    ):
        _axis(book, name, f"SỐ GƯƠNG ĐIỂN HÌNH {title}", counts, lines)
    for name, title, counts in (
        ("Phong trào", "THEO PHONG TRÀO THI ĐUA", report.by_movement),
        ("Địa bàn", "THEO ĐỊA BÀN", report.by_place),
        ("Cuộc thi", "THEO CUỘC THI", report.by_contest),
    ):
        _shared_axis(book, name, f"SỐ GƯƠNG ĐIỂN HÌNH {title}", counts, lines)


def _counted(name: str) -> tuple[Column, ...]:
    return (
        Column("TT", 6, Kind.NUMBER),
        Column(name, 60),
        Column("Đã giới thiệu", 14, Kind.NUMBER),
        Column("Đã đăng", 14, Kind.NUMBER),
    )


def _shared_axis(book: Book, name: str, title: str, counts: Sequence[Count], lines: Sequence[str]) -> None:
    """A story may be in several of these rows, or in none: there is nothing to sum up."""
    sheet = book.sheet(name, _counted(name))
    sheet.title(title, *lines, "Một gương có thể ở nhiều dòng, hoặc không ở dòng nào, nên không cộng các dòng.")
    rows = ((number, count.name, count.introduced, count.published) for number, count in enumerate(counts, 1))
    _listed(sheet, iter(rows), "Không có.")


def _axis(book: Book, name: str, title: str, counts: Sequence[Count], lines: Sequence[str]) -> None:
    sheet = book.sheet(name, (*_counted(name), Column("Tỷ trọng", 14, Kind.SHARE)))
    sheet.title(title, *lines)
    first = sheet.row + 1
    introduced, published = sum(c.introduced for c in counts), sum(c.published for c in counts)
    whole = cell_name(first + len(counts), 2).replace("C", "C$")

    def share(row: int, count: int) -> Formula:
        return Formula(f"=IF({whole}=0,0,{cell_name(row, 2)}/{whole})", count / introduced if introduced else 0)

    rows = (
        (number, count.name, count.introduced, count.published, share(first + number - 1, count.introduced))
        for number, count in enumerate(counts, 1)
    )
    _listed(sheet, iter(rows), "Chưa có gương điển hình nào được gửi về.")
    if counts:
        sheet.sums("", ("Cộng", introduced, published, None), first, sheet.row - 1)


def scores(book: Book, report: Report, lines: Sequence[str]) -> None:
    """Units by year, then every year in one row that sums them up."""
    sheet = book.sheet("Chấm điểm", _SCORES)
    note = "Tỷ lệ tính trên số kỳ đã có kết quả: đã đạt hoặc đã quá hạn."
    when = "HẰNG NĂM" if report.is_of_years else report.period.name.upper() if report.period else ""
    sheet.title(f"TỶ LỆ HOÀN THÀNH CHỈ TIÊU {when} CỦA TỪNG ĐƠN VỊ", *lines, note)
    first = sheet.row + 1
    rows = (
        (year.year, score.unit.name, *_score(first + number, score.totals))
        for number, (year, score) in enumerate((year, score) for year in report.scores for score in year.scores)
    )
    _listed(sheet, iter(rows), "Không có chỉ tiêu nào để chấm điểm.")
    last = sheet.row - 1
    for year in report.scores:
        look, t = {"bold": True, "bg_color": "#F2F2F2"}, year.totals
        amounts = (t.standings, t.decided, t.met, t.met_late, t.short)
        cells: list[Cell | Formula] = [year.year, f"Cộng cả năm {year.year}"]
        cells += [_sum_of_year(number, first, last, value, sheet.row) for number, value in enumerate(amounts, 2)]
        sheet.rows([(*cells, *_shares(sheet.row, t))], **look)


def _sum_of_year(column: int, first: int, last: int, value: int, row: int) -> Formula:
    years, numbers = (f"{cell_name(first, at)}:{cell_name(last, at)}" for at in (0, column))
    return Formula(f"=SUMIF({years},{cell_name(row, 0)},{numbers})", value)


def _score(row: int, totals: Totals) -> tuple[Cell | Formula, ...]:
    counts = (totals.standings, totals.decided, totals.met, totals.met_late, totals.short)
    return (*counts, *_shares(row, totals))


def _shares(row: int, totals: Totals) -> tuple[Formula, Formula]:
    """Shares of the row; empty where nothing is decided."""
    decided, met, late = (cell_name(row, column) for column in (3, 4, 5))
    on_time, in_all = totals.share_on_time, totals.share_met
    return (
        Formula(f'=IF({decided}=0,"",{met}/{decided})', "" if on_time is None else on_time),
        Formula(f'=IF({decided}=0,"",({met}+{late})/{decided})', "" if in_all is None else in_all),
    )
