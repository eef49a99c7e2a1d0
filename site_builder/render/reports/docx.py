"""A draft “Báo cáo” as a Word file: the figures are in it, what a person must write is marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.collect.report import Count, Report
from site_builder.model.duties import COUNTS_NAMES, Counts, Milestone
from site_builder.model.period import Span, small_initial
from site_builder.render.docx_table import TableColumn
from site_builder.render.reports.docx_duties import duties
from site_builder.render.reports.docx_office import administrative, amount, office_of, place_name, plan_named
from site_builder.render.reports.docx_page import Gap, Page
from site_builder.render.words import grouped

SUBJECT = "kết quả thực hiện chỉ tiêu giới thiệu gương điển hình tiên tiến"
SAMPLE = "Báo cáo minh họa: tên người, tên đơn vị, số liệu đều không có thật."
_STORIES = (
    TableColumn("TT", 12, centred=True),
    TableColumn("Họ tên, tập thể, hộ gia đình", 36),
    TableColumn("Tên bài", 40),
    TableColumn("Đơn vị giới thiệu", 30),
    TableColumn("Quý", 19, centred=True),
    TableColumn("Lĩnh vực", 28),
)


def docx(report: Report) -> bytes:
    """The Word file; the same report gives the same bytes."""
    page = Page(f"Báo cáo {SUBJECT}", report.today)
    _head(page, report)
    page.heading(1, "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU")
    duties(page, report)
    page.heading(1, "II. KẾT QUẢ GIỚI THIỆU, TUYÊN TRUYỀN GƯƠNG ĐIỂN HÌNH")
    _counts(page, report)
    page.heading(1, "III. DANH SÁCH GƯƠNG ĐIỂN HÌNH")
    _stories(page, report)
    page.heading(1, "IV. CÁC MỐC THỜI GIAN CỦA KẾ HOẠCH")
    _milestones(page, report)
    _assessment(page)
    _foot(page, report)
    return page.bytes(before=(SAMPLE,) if report.plan.sample else (), notes=tuple(_notes(report)))


def _head(page: Page, report: Report) -> None:
    plan, today = report.plan, report.today
    office = office_of(plan)
    # the annex of the decree writes January and February with two digits, the other months plainly
    month = f"{today.month:02}" if today.month < 3 else f"{today.month}"
    mark = office.mark or Gap("…", "Chữ viết tắt tên cơ quan, trong số của báo cáo.")
    page.head(
        office.lines,
        ("Số: ", Gap("…", "Số của báo cáo, ở đầu trang."), "/BC-", mark),
        (f"{place_name(plan.place)}, ngày ", Gap("…", "Ngày ký, ở đầu trang."), f" tháng {month} năm {today.year}"),
    )
    period = small_initial(report.period.name) if report.period else f"tính đến ngày {today:%d/%m/%Y}"
    page.title("BÁO CÁO", SUBJECT[0].upper() + SUBJECT[1:], period)
    page.text(
        "Kính gửi: ",
        Gap("[Ghi tên cơ quan nhận báo cáo]", "Cơ quan nhận báo cáo, sau chữ “Kính gửi”."),
        style="Giữa",
    )
    page.space(6)
    until = f", {small_initial(report.period.name)}" if report.period else ""
    page.text(
        *plan_named(plan),
        f", {office.name} báo cáo {SUBJECT}{until}, số liệu tính đến ngày {today:%d/%m/%Y}, như sau:",
    )


def _counts(page: Page, report: Report) -> None:
    """How many stories there are, in all and along each axis; then the awards."""
    out = sum(story.id in report.published for story in report.stories)
    if not report.stories:
        page.text("Đến ngày báo cáo chưa nhận được gương điển hình nào.")
        return
    page.text(
        f"Đã nhận {administrative(len(report.stories))} gương điển hình, trong đó {administrative(out)} gương đã đăng "
        "trên trang thông tin điện tử. Số liệu cụ thể như sau:"
    )
    for number, (name, column, counts) in enumerate(
        (
            ("Theo đơn vị giới thiệu", "Đơn vị", report.by_unit),
            ("Theo lĩnh vực chính", "Lĩnh vực", report.by_field),
            ("Theo đối tượng", "Đối tượng", report.by_subject),
            ("Theo quý", "Quý", report.by_quarter),
        ),
        1,
    ):
        page.heading(2, f"{number}. {name}")
        _axis(page, f"Số gương điển hình {small_initial(name)}", column, counts)
    page.heading(2, "5. Khen thưởng")
    if not any(count for _, count in report.awards):
        page.text("Chưa ghi nhận hình thức khen thưởng nào của các gương điển hình nêu trên.")
        return
    awards = "; ".join(f"{small_initial(name)}: {administrative(count)}" for name, count in report.awards if count)
    page.text(f"Danh hiệu thi đua, hình thức khen thưởng mà các gương điển hình nêu trên đã được trao – {awards}.")


def _axis(page: Page, caption: str, column: str, counts: Iterable[Count]) -> None:
    known = tuple(counts)
    if not known:
        page.text("Chưa có số liệu.")
        return
    columns = (
        TableColumn("TT", 12, centred=True),
        TableColumn(column, 89),
        TableColumn("Đã giới thiệu", 32, centred=True),
        TableColumn("Đã đăng", 32, centred=True),
    )
    rows = (
        (str(number), count.name, grouped(count.introduced), grouped(count.published))
        for number, count in enumerate(known, 1)
    )
    introduced, published = sum(count.introduced for count in known), sum(count.published for count in known)
    page.table(caption, columns, rows, ("", "Cộng", grouped(introduced), grouped(published)))


def _stories(page: Page, report: Report) -> None:
    if not report.stories:
        page.text("Chưa có gương điển hình nào.")
        return
    rows = (
        (
            str(number),
            "; ".join(honoree.name for honoree in story.honorees),
            story.title,
            story.unit.name,
            story.quarter.short_name.removeprefix("Quý "),
            story.field.name,
        )
        for number, story in enumerate(report.stories, 1)
    )
    page.table("Danh sách gương điển hình đã được giới thiệu", _STORIES, rows)


def _milestones(page: Page, report: Report) -> None:
    if not report.milestones:
        page.text("Trong thời gian báo cáo, kế hoạch không đặt mốc nào.")
        return
    columns = (
        TableColumn("TT", 12, centred=True),
        TableColumn("Nội dung", 81),
        TableColumn("Thời gian", 40, centred=True),
        TableColumn("Tình trạng", 32, centred=True),
    )
    rows = (
        (str(number), milestone.name, _when(milestone), _state(milestone, report))
        for number, milestone in enumerate(report.milestones, 1)
    )
    page.table(f"Các mốc của kế hoạch, xét đến ngày {report.today:%d/%m/%Y}", columns, rows)
    page.text(Gap("[Viết kết quả thực hiện từng mốc]", "Mục IV: kết quả thực hiện các mốc của kế hoạch."))


def _when(milestone: Milestone) -> str:
    return f"{milestone.last:%d/%m/%Y}" if milestone.first == milestone.last else getattr(milestone.when, "name", "")


def _state(milestone: Milestone, report: Report) -> str:
    """By the date alone: whether it was done, a person must say."""
    if report.today in Span(milestone.first, milestone.last):
        return "đúng hôm nay" if milestone.first == milestone.last else "đang trong kỳ"
    return "đã qua ngày" if milestone.last < report.today else "chưa đến ngày"


def _assessment(page: Page) -> None:
    """What figures cannot say."""
    page.heading(1, "V. ĐÁNH GIÁ CHUNG")
    for title, shown, told in (
        ("1. Ưu điểm", "[Viết nhận xét chung và ưu điểm ở đây]", "Mục V.1: nhận xét chung, ưu điểm."),
        ("2. Tồn tại, hạn chế", "[Viết tồn tại, hạn chế ở đây]", "Mục V.2: tồn tại, hạn chế."),
        ("3. Nguyên nhân", "[Viết nguyên nhân ở đây]", "Mục V.3: nguyên nhân khách quan, chủ quan."),
    ):
        page.heading(2, title)
        page.text(Gap(shown, told))
    page.heading(1, "VI. PHƯƠNG HƯỚNG, KIẾN NGHỊ")
    for title, shown, told in (
        ("1. Phương hướng, nhiệm vụ", "[Viết phương hướng, nhiệm vụ ở đây]", "Mục VI.1: phương hướng, nhiệm vụ."),
        ("2. Kiến nghị", "[Viết kiến nghị, đề xuất ở đây]", "Mục VI.2: kiến nghị, đề xuất với cấp trên."),
    ):
        page.heading(2, title)
        page.text(Gap(shown, told))


def _foot(page: Page, report: Report) -> None:
    office = office_of(report.plan)
    period = f" {small_initial(report.period.name)}" if report.period else ""
    page.text(f"Trên đây là báo cáo {SUBJECT}{period} của {office.name}./.", stays=True)
    page.foot(
        (
            ("- Như trên;",),
            ("- ", Gap("[Ghi nơi nhận khác]", "Nơi nhận khác, ở cuối báo cáo."), ";"),
            ("- Lưu: VT.",),
        ),
        office.signs,
        Gap("[Họ và tên người ký]", "Họ và tên người ký; sửa chức vụ nếu người khác ký thay."),
    )


def _notes(report: Report) -> Iterator[str]:
    """What the figures leave out, for the one who writes; details stand in the workbook."""
    where = "xem trang “Ghi chú” của tệp Excel"
    if report.problems:
        yield f"{amount(len(report.problems), 'lỗi')} làm cho tệp chưa được tính vào báo cáo này; {where}."
    if report.uncounted:
        yield f"{amount(len(report.uncounted), 'bài, buổi phát')} đã nhận nhưng không tính cho chỉ tiêu nào; {where}."
    if report.undated:
        yield (
            f"{amount(len(report.undated), COUNTS_NAMES[Counts.STORIES])} không ghi ngày nhận, "
            "được tính theo ngày thẩm định hoặc ngày đăng."
        )
