"""The workbook, read again by openpyxl: what it shows, of which types, and that nothing a person writes can break it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from itertools import pairwise
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from site_builder.collect.report import Report, report
from site_builder.model.duties import Every, Obligation
from site_builder.model.period import Span
from site_builder.render.reports.xlsx import xlsx
from site_builder.render.reports.xlsx_book import LONGEST_TEXT, cell_name, safe_text, sheet_name
from site_builder.render.words import for_xml
from tests.builders import a_plan, a_unit, published
from tests.render.reports.small_report import OBLIGATION, empty_report, report_with, small_report
from tests.strategies import nasty_text

MATRIX = "Giới thiệu gương điển hình hằn…"
SHEETS = [
    "Tổng hợp",
    MATRIX,
    "Theo dõi",
    "Danh sách gương",
    "Đơn vị",
    "Lĩnh vực",
    "Đối tượng",
    "Quý",
    "Năm",
    "Phong trào",
    "Địa bàn",
    "Cuộc thi",
    "Chấm điểm",
    "Ghi chú",
]


def opened(made: Report, **options: Any) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(xlsx(made)), **options)


def rows(sheet: Worksheet) -> list[tuple[Any, ...]]:
    """The rows as they are, without the empty cells at their ends."""
    return [
        tuple(row[: max((n for n, v in enumerate(row, 1) if v not in (None, "")), default=0)]) for row in sheet.values
    ]


def row_of(sheet: Worksheet, first: object) -> tuple[Any, ...]:
    return next(row for row in rows(sheet) if row and row[0] == first)


@pytest.fixture(scope="module")
def values() -> openpyxl.Workbook:
    """The cached values, as a viewer without a calculator shows them."""
    return opened(small_report(), data_only=True)


@pytest.fixture(scope="module")
def formulas() -> openpyxl.Workbook:
    return opened(small_report())


def test_sheets_have_vietnamese_names(values: openpyxl.Workbook) -> None:
    assert values.sheetnames == SHEETS


def test_the_summary_shows_the_totals_of_the_report(values: openpyxl.Workbook, formulas: openpyxl.Workbook) -> None:
    t = small_report().totals
    expected = (t.owed, t.on_time, t.late, t.missing, t.overdue, t.beyond, t.met, t.met_late, t.short, t.open)
    assert expected == (12, 2, 1, 9, 1, 1, 2, 1, 1, 8)
    assert row_of(values["Tổng hợp"], "Cộng") == ("Cộng", None, None, *expected)
    assert all(str(cell).startswith("=SUM(") for cell in row_of(formulas["Tổng hợp"], "Cộng")[3:])
    assert rows(values["Tổng hợp"])[:4] == [
        ("TỔNG HỢP THỰC HIỆN CHỈ TIÊU GIỚI THIỆU GƯƠNG ĐIỂN HÌNH",),
        ("Kế hoạch tuyên truyền gương điển hình tiên tiến",),
        ("Số 12/KH-UBND ngày 05/01/2025 của UBND xã Suối Ngàn",),
        ("Xã Suối Ngàn – số liệu đến ngày 15/05/2025",),
    ]


def test_the_matrix(values: openpyxl.Workbook) -> None:
    days = (datetime(2025, 3, 4), datetime(2025, 6, 4), datetime(2025, 9, 4), datetime(2025, 12, 4))
    assert rows(values[MATRIX])[2:] == [
        ("Ít nhất 01 gương điển hình mỗi quý, trước ngày 05 của tháng cuối quý. Số trong ô: gương điển hình đã có.",),
        ("✓ đạt  ◷ đủ nhưng chậm  ✗ thiếu  … chưa đến hạn  – không có chỉ tiêu trong kỳ",),
        ("Đơn vị", "Năm 2025", None, None, None, "Đã có", "Phải có", "Còn thiếu"),
        (None, "Quý I", "Quý II", "Quý III", "Quý IV"),
        ("Hạn cuối", *days),
        ("Thôn Khe Lim", 1, 0, 0, 0, 1, 4, 3),
        ("Trạm Y tế xã", 1, 2, 0, 0, 3, 4, 2),
        ("Trường Tiểu học Suối Ngàn", 0, 0, 0, 0, 0, 4, 4),
        ("Cộng đã có", 2, 2, 0, 0, 4, 12, 9),
        ("Phải có", 3, 3, 3, 3, 12),
        ("Còn thiếu", 1, 2, 3, 3, 9),
    ]


def test_states_are_told_by_sign_and_by_colour(formulas: openpyxl.Workbook) -> None:
    sheet = formulas[MATRIX]
    looks = {
        (cell.number_format, cell.fill.fgColor.rgb) for cell in (sheet["B8"], sheet["B9"], sheet["B10"], sheet["C8"])
    }
    assert looks == {
        ('0" ✓"', "FFC6EFCE"),
        ('0" ◷"', "FFFFEB9C"),
        ('0" ✗"', "FFFFC7CE"),
        ('0" …"', "FFEDEDED"),
    }


def test_tracking_has_a_row_for_each_standing_with_real_dates(values: openpyxl.Workbook) -> None:
    sheet = values["Theo dõi"]
    assert row_of(sheet, "Cộng các dòng đang lọc")[4:] == (12, 2, 1, 9, 1)
    listed = rows(sheet)[4:]
    assert len(listed) == len(small_report().standings) == 12
    assert listed[5] == (
        OBLIGATION.name,
        "Trạm Y tế xã",
        "Quý II năm 2025",
        datetime(2025, 6, 4),
        *(1, 1, 0, 0, 1),
        "✓ đạt",
    )
    assert sheet["D5"].number_format == "dd/mm/yyyy"
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A4:J16", "C5")


def test_stories_have_all_their_columns(values: openpyxl.Workbook) -> None:
    sheet = values["Danh sách gương"]
    names, first = rows(sheet)[3:5]
    assert dict(zip(names, first, strict=True)) == {
        "TT": 1,
        "Họ tên, tập thể, hộ gia đình": "Bà Lê Thị Hoa",
        "Tên bài": "Vườn rau của bà Hoa",
        "Đối tượng": "Cá nhân",
        "Đơn vị giới thiệu": "Thôn Khe Lim",
        "Lĩnh vực": "Nông nghiệp",
        "Quý": "Quý I/2025",
        "Ngày nhận": datetime(2025, 3, 1),
        "Ngày đăng": datetime(2025, 3, 3),
        "Tình trạng": "đã thẩm định",
        "Đã đăng": "có",
        "Tháng": "03/2025",
        "Chức danh, vai trò": "Chi hội trưởng",
        "Địa bàn": "Thôn Khe Lim",
        "Lĩnh vực khác": None,
        "Phong trào thi đua": None,
        "Người thẩm định": "Phó Chủ tịch UBND xã",
        "Ngày thẩm định": datetime(2025, 3, 3),
        "Khen thưởng": "Giấy khen",
        "Quyết định khen thưởng": "45/QĐ-UBND ngày 01/04/2025, Chủ tịch UBND xã",
        "Cuộc thi": None,
        "Tác giả": None,
        "Mã bài": "vuon-rau",
    }
    waiting = rows(sheet)[7]
    assert (waiting[2], waiting[7], waiting[9], waiting[10]) == ("Tủ thuốc", None, "chờ thẩm định", "chưa")


@pytest.mark.parametrize("axis", ["Đơn vị", "Lĩnh vực", "Đối tượng", "Quý", "Năm"])
def test_every_axis_adds_up_to_the_number_of_stories(
    values: openpyxl.Workbook, formulas: openpyxl.Workbook, axis: str
) -> None:
    assert rows(values[axis])[-1] == ("", "Cộng", 5, 4)
    assert [str(cell)[:5] for cell in rows(formulas[axis])[-1][2:]] == ["=SUM(", "=SUM("]
    assert sum(row[4] for row in rows(values[axis])[3:-1]) == pytest.approx(1)


def test_scores(values: openpyxl.Workbook) -> None:
    assert rows(values["Chấm điểm"])[4:] == [
        (2025, "Thôn Khe Lim", 4, 1, 1, 0, 0, 1, 1),
        (2025, "Trạm Y tế xã", 4, 2, 1, 1, 0, 0.5, 1),
        (2025, "Trường Tiểu học Suối Ngàn", 4, 1, 0, 0, 1, 0, 0),
        (2025, "Cộng cả năm 2025", 12, 4, 2, 1, 1, 0.5, 0.75),
    ]


def test_notes_say_what_the_figures_leave_out(values: openpyxl.Workbook) -> None:
    undated = "ngày thẩm định hoặc ngày đăng được dùng thay; xin ghi ngày nhận (submitted)"
    assert rows(values["Ghi chú"])[3:] == [
        (
            "Tệp có lỗi, chưa tính",
            "unit: không có đơn vị “Thôn Khe Lin”.",
            "content/sai.md:4",
            "Có phải “Thôn Khe Lim”?",
        ),
        ("Không tính cho chỉ tiêu nào", "Con đường", "content/con-duong.md:1", "đơn vị không có chỉ tiêu trong kỳ này"),
        ("Gương không ghi ngày nhận", "Tủ thuốc", "content/tu-thuoc.md:1", undated),
    ]


def test_every_sheet_prints_on_a4_landscape_with_its_head_on_every_page(formulas: openpyxl.Workbook) -> None:
    for sheet in formulas:
        setup = sheet.page_setup
        assert (setup.orientation, int(setup.paperSize), setup.fitToWidth, setup.fitToHeight) == (
            "landscape",
            9,
            None,
            0,
        )
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "Trang &P/&N" in sheet.oddFooter.center.text.replace("&10", "")
        if sheet.title != "Tổng hợp":
            assert sheet.print_title_rows
            assert sheet.freeze_panes


def test_months_of_several_years_take_a_sheet_for_each_year() -> None:
    unit = a_unit()
    duty = Obligation(id="thang", name="Giới thiệu điển hình hằng tháng", units=(unit,), every=Every.MONTH)
    plan = a_plan(units=(unit,), obligations=(duty,), period=Span(date(2024, 1, 1), date(2025, 12, 31)))
    names = opened(report(published(plan=plan))).sheetnames
    assert names[1:3] == ["Giới thiệu điển hình hằ… (2024)", "Giới thiệu điển hình hằ… (2025)"]


def test_a_plan_without_anything_is_still_a_workbook() -> None:
    book = opened(empty_report())
    assert book.sheetnames == [name for name in SHEETS if name != MATRIX]
    words = {str(cell) for sheet in book for row in sheet.values for cell in row if cell}
    assert "Kế hoạch không có chỉ tiêu nào phải thực hiện trong thời gian này." in words
    assert "Chưa có gương điển hình nào được gửi về." in words
    shown = opened(empty_report(), data_only=True)
    assert rows(shown["Đối tượng"])[-1] == ("", "Cộng", 0, 0)


def test_an_invented_plan_says_so_on_every_sheet() -> None:
    for sheet in opened(small_report(sample=True)):
        assert any("không có thật" in str(row[0]) for row in list(sheet.values)[:6]), sheet.title


def test_the_same_report_gives_the_same_bytes() -> None:
    assert xlsx(small_report()) == xlsx(small_report())
    assert opened(small_report()).properties.created == datetime(2025, 5, 15)


@given(st.one_of(nasty_text, nasty_text.map(lambda text: f"={text}")))
@example('=HYPERLINK("https://a.example";"x")')
@example("@SUM(1)")
@example("-1+1")
@example("<r><t>rau</t></r>")
@example("<r>&</r>")
@example("_x0041_")
@example("rau " * 20_000)
@example("🌾" * 20_000)
def test_any_text_is_a_text_and_stays(text: str) -> None:
    book = opened(report_with(text))
    expected = for_xml(text).replace("\r\n", "\n").replace("\r", "\n").strip()
    listed = list(book["Danh sách gương"].values)
    value = next(after[2] for head, after in pairwise(listed) if head[0] == "TT")
    found = (value or "").strip()
    if len(expected.encode("utf-16-le")) > 2 * LONGEST_TEXT:
        assert expected.startswith(found)
        assert len(found) > 15_000
    else:
        assert found == expected
    for sheet in book:
        for row in sheet.iter_rows():
            assert all(str(cell.value)[:4] in ("=SUM", "=SUB", "=IF(") for cell in row if cell.data_type == "f")


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("Giới thiệu [quý]: a/b?*\\", "Giới thiệu quý a b"),
        ("'Rau'", "Rau"),
        ("", "Trang"),
        ("\x00[]", "Trang"),
        ("History", "Trang History"),
        ("Theo dõi", "Theo dõi (2)"),
        ("THEO DÕI", "THEO DÕI (2)"),
        ("a" * 32, "a" * 30 + "…"),
        ("🌾" * 16, "🌾" * 15 + "…"),
    ],
)
def test_sheet_names(wanted: str, expected: str) -> None:
    assert sheet_name(wanted, ["Theo dõi"]) == expected


@given(st.lists(nasty_text | st.text("aA'[/", min_size=25, max_size=40), max_size=12))
def test_sheet_names_are_allowed_and_unlike_each_other(wanted: list[str]) -> None:
    taken: list[str] = []
    for name in wanted:
        taken.append(sheet_name(name, taken, " (2024)"))
    assert len({name.casefold() for name in taken}) == len(taken)
    for name in taken:
        assert 0 < len(name.encode("utf-16-le")) <= 62
        assert not set(name) & set("[]:*?/\\")
        assert name.strip("'") == name


def test_cell_names() -> None:
    assert [cell_name(0, column) for column in (0, 25, 26, 51, 52, 701, 702)] == [
        "A1",
        "Z1",
        "AA1",
        "AZ1",
        "BA1",
        "ZZ1",
        "AAA1",
    ]


def test_a_text_is_cut_at_a_whole_character() -> None:
    assert safe_text("🌾" * 20_000) == "🌾" * 16_383
    assert len(safe_text("a" * 40_000)) == LONGEST_TEXT - 1


def test_a_report_of_one_period_says_so() -> None:
    from site_builder.model.period import Quarter

    sheet = opened(replace(small_report(), period=Quarter(2025, 1)))["Theo dõi"]
    assert sheet["A2"].value == "Xã Suối Ngàn – số liệu đến ngày 15/05/2025, quý I năm 2025"
