"""The draft report, read again by python-docx: its layout by Nghị định 30/2020/NĐ-CP, its words, figures and gaps."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.collect.report import Report
from site_builder.model.period import Month, Quarter, Year
from site_builder.render.reports.docx import docx
from site_builder.render.reports.docx_duties import listed
from site_builder.render.reports.docx_office import administrative, office_of, place_name
from site_builder.render.reports.docx_page import TO_BE_FILLED
from site_builder.render.words import for_xml
from tests.render.reports.small_report import empty_report, report_with, small_report, the_plan
from tests.strategies import nasty_text


def opened(made: Report) -> Any:
    return Document(BytesIO(docx(made)))


def paragraphs(document: Any) -> list[Paragraph]:
    """Every paragraph, those in tables among them, in order."""
    return [Paragraph(found, document._body) for found in document.element.body.iter(qn("w:p"))]


def texts(document: Any) -> list[str]:
    """The paragraphs between the tables that say anything."""
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def named(document: Any, start: str) -> list[list[str]]:
    """The cells of the table whose caption, without its number, begins so."""
    for element in document.element.body:
        caption = element.getprevious()
        if element.tag != qn("w:tbl") or caption is None:
            continue
        if Paragraph(caption, document._body).text.partition(". ")[2].startswith(start):
            return cells(Table(element, document._body))
    raise AssertionError(start)


@pytest.fixture(scope="module")
def document() -> Any:
    return opened(small_report())


def test_the_text_reads_as_a_clerk_writes_it(document: Any) -> None:
    name = "Giới thiệu gương / điển hình [hằng quý]"
    subject = "kết quả thực hiện chỉ tiêu giới thiệu gương điển hình tiên tiến"
    assert texts(document) == [
        "BÁO CÁO",
        f"K{subject[1:]}",
        "tính đến ngày 15/05/2025",
        "Kính gửi: [Ghi tên cơ quan nhận báo cáo]",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 của Ủy ban nhân dân xã Suối Ngàn về việc tuyên truyền gương điển hình "
        f"tiên tiến, Ủy ban nhân dân xã Suối Ngàn báo cáo {subject}, số liệu tính đến ngày 15/05/2025, như sau:",
        "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU",
        "Tổng hợp 01 chỉ tiêu của kế hoạch: phải có 12; đã có đúng hạn 02; đã có nhưng chậm 01; còn thiếu 09, trong đó 01 đã "
        "quá hạn và 08 chưa đến hạn.",
        "Có 04 lượt đã có kết quả (mỗi lượt là một đơn vị trong một kỳ): 02 lượt đạt đúng hạn, 01 lượt đủ nhưng chậm, 01 lượt "
        "thiếu. Tỷ lệ đạt đúng hạn: 50%; kể cả chậm: 75%.",
        f"1. {name}",
        "Mức phải có: ít nhất 01 gương điển hình mỗi quý, trước ngày 05 của tháng cuối quý; gửi về Văn phòng UBND xã. Thực hiện: "
        "Thôn Khe Lim; Trạm Y tế xã; Trường Tiểu học Suối Ngàn.",
        f"Bảng 1. {name} – số gương điển hình theo kỳ",
        "Có 01 đơn vị còn thiếu ở các kỳ đã quá hạn:",
        f"Bảng 2. {name} – đơn vị còn thiếu",
        "Kỳ sắp đến hạn là quý II năm 2025, hạn cuối ngày 04/06/2025; hiện còn 2/3 đơn vị chưa có đủ.",
        "II. KẾT QUẢ GIỚI THIỆU, TUYÊN TRUYỀN GƯƠNG ĐIỂN HÌNH",
        "Đã nhận 05 gương điển hình, trong đó 04 gương đã đăng trên trang thông tin điện tử. Số liệu cụ thể như sau:",
        "1. Theo đơn vị giới thiệu",
        "Bảng 3. Số gương điển hình theo đơn vị giới thiệu",
        "2. Theo lĩnh vực chính",
        "Bảng 4. Số gương điển hình theo lĩnh vực chính",
        "3. Theo đối tượng",
        "Bảng 5. Số gương điển hình theo đối tượng",
        "4. Theo quý",
        "Bảng 6. Số gương điển hình theo quý",
        "5. Khen thưởng",
        "Danh hiệu thi đua, hình thức khen thưởng mà các gương điển hình nêu trên đã được trao – cấp cơ sở: 01.",
        "III. DANH SÁCH GƯƠNG ĐIỂN HÌNH",
        "Bảng 7. Danh sách gương điển hình đã được giới thiệu",
        "IV. CÁC MỐC THỜI GIAN CỦA KẾ HOẠCH",
        "Bảng 8. Các mốc của kế hoạch, xét đến ngày 15/05/2025",
        "[Viết kết quả thực hiện từng mốc]",
        "V. ĐÁNH GIÁ CHUNG",
        "1. Ưu điểm",
        "[Viết nhận xét chung và ưu điểm ở đây]",
        "2. Tồn tại, hạn chế",
        "[Viết tồn tại, hạn chế ở đây]",
        "3. Nguyên nhân",
        "[Viết nguyên nhân ở đây]",
        "VI. PHƯƠNG HƯỚNG, KIẾN NGHỊ",
        "1. Phương hướng, nhiệm vụ",
        "[Viết phương hướng, nhiệm vụ ở đây]",
        "2. Kiến nghị",
        "[Viết kiến nghị, đề xuất ở đây]",
        f"Trên đây là báo cáo {subject} của Ủy ban nhân dân xã Suối Ngàn./.",
    ]


def test_head_and_foot(document: Any) -> None:
    _, head, *_, foot = document.tables
    assert cells(head) == [
        ["ỦY BAN NHÂN DÂN\nXÃ SUỐI NGÀN\n", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"],
        ["Số: …/BC-UBND", "Suối Ngàn, ngày … tháng 5 năm 2025"],
    ]
    assert cells(foot) == [
        [
            "Nơi nhận:\n- Như trên;\n- [Ghi nơi nhận khác];\n- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\n\n\n[Họ và tên người ký]",
        ]
    ]


def test_tables_show_the_totals_of_the_report(document: Any) -> None:
    t = small_report().totals
    periods = named(document, "Giới thiệu gương / điển hình [hằng quý] – số")
    assert periods == [
        ["Kỳ", "Hạn cuối", "Phải có", "Đúng hạn", "Chậm", "Còn thiếu"],
        ["Quý I năm 2025", "04/03/2025", "3", "1", "1", "1"],
        ["Quý II năm 2025", "04/06/2025", "3", "1", "0", "2"],
        ["Quý III năm 2025", "04/09/2025", "3", "0", "0", "3"],
        ["Quý IV năm 2025", "04/12/2025", "3", "0", "0", "3"],
        ["Cộng", "", *map(str, (t.owed, t.on_time, t.late, t.missing))],
    ]
    assert named(document, "Giới thiệu gương / điển hình [hằng quý] – đơn vị")[1:] == [
        ["1", "Trường Tiểu học Suối Ngàn", "1", "năm 2025: quý I"],
        ["", "Cộng", "1", ""],
    ]
    for axis in ("đơn vị", "lĩnh vực", "đối tượng", "quý"):
        assert named(document, f"Số gương điển hình theo {axis}")[-1] == ["", "Cộng", "5", "4"]
    assert named(document, "Danh sách")[4] == ["4", "Bà Lê Thị Hoa", "Tủ thuốc", "Trạm Y tế xã", "II/2025", "Y tế"]
    assert named(document, "Các mốc")[1:] == [
        ["1", "Báo cáo sơ kết", "02/05/2025", "đã qua ngày"],
        ["2", "Hội nghị điển hình tiên tiến", "Quý IV năm 2025", "chưa đến ngày"],
    ]


def test_every_gap_is_marked_and_told_once_in_the_box_at_the_top(document: Any) -> None:
    box = document.tables[0]
    assert document.element.body[0] is box._tbl
    lines = box.cell(0, 0).text.split("\n")
    assert lines[0] == TO_BE_FILLED
    told = lines[1 : lines.index("Lưu ý về số liệu")]
    marked = [
        run.text for p in paragraphs(document) for run in p.runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW
    ]
    assert [line.partition(". ")[0] for line in told] == [str(number) for number in range(1, len(marked) + 1)]
    assert len(set(told)) == len(told) == len(marked) == 11
    # nothing in brackets or dots stands unmarked, but for names
    bare = [
        p.text for p in paragraphs(document) for run in p.runs if run.text.startswith("[") and run.text not in marked
    ]
    assert bare == []


def test_the_box_tells_what_the_figures_leave_out(document: Any) -> None:
    text = document.tables[0].cell(0, 0).text
    assert "- 01 lỗi làm cho tệp chưa được tính vào báo cáo này; xem trang “Ghi chú” của tệp Excel." in text
    assert "- 01 gương điển hình không ghi ngày nhận" in text


def test_page_by_the_decree(document: Any) -> None:
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = [
        round(side.mm)
        for side in (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    ]
    assert margins == [20, 20, 30, 15]
    assert section.different_first_page_header_footer
    assert " PAGE " in section.header._element.xml
    assert section.first_page_header.is_linked_to_previous
    body = document.styles["Normal"]
    assert (body.font.name, body.font.size.pt) == ("Times New Roman", 14)
    layout = body.paragraph_format
    assert (round(layout.first_line_indent.mm, 1), layout.space_after.pt, layout.line_spacing) == (12.7, 6, 1.15)
    assert layout.alignment.name == "JUSTIFY"


def test_every_style_in_use_is_times_new_roman_in_every_script_and_vietnamese(document: Any) -> None:
    for name in {paragraph.style.name for paragraph in paragraphs(document)}:
        fonts = document.styles[name].element.rPr.find(qn("w:rFonts"))
        assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {
            "Times New Roman"
        }, name
        assert not [key for key in fonts.attrib if key.endswith("heme")], name
    assert 'w:lang w:val="vi-VN"' in document.styles.element.xml
    assert document.core_properties.language == "vi-VN"


def test_tables_repeat_their_heads_and_do_not_split_rows(document: Any) -> None:
    for table in document.tables[2:-1]:
        first, *others = table._tbl.tr_lst
        assert first.trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in (first, *others))
        assert all(row.trPr.find(qn("w:tblHeader")) is None for row in others)


def test_a_row_of_sums_does_not_stand_alone_on_a_page(document: Any) -> None:
    for table in document.tables[2:-1]:
        *_, before, last = table.rows
        if "Cộng" in (cell.text for cell in last.cells):
            assert all(
                paragraph.paragraph_format.keep_with_next for cell in before.cells for paragraph in cell.paragraphs
            )


def test_no_table_is_wider_than_the_text(document: Any) -> None:
    for table in document.tables:
        widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
        assert sum(widths) <= round(165 / 25.4 * 1440) + len(widths)


def test_an_invented_plan_says_so_in_its_first_line() -> None:
    assert texts(opened(small_report(sample=True)))[0] == (
        "Báo cáo minh họa: tên người, tên đơn vị, số liệu đều không có thật."
    )


def test_what_the_plan_does_not_say_is_a_gap() -> None:
    document = opened(small_report(decree="", issued=None))
    assert any("Kế hoạch số [ghi số kế hoạch] ngày [ghi ngày] của" in text for text in texts(document))
    assert "Số của kế hoạch, ở câu mở đầu." in document.tables[0].cell(0, 0).text


def test_a_plan_without_anything_is_still_a_report() -> None:
    said = texts(opened(empty_report()))
    assert "Trong thời gian báo cáo, kế hoạch không có chỉ tiêu nào giao cho đơn vị." in said
    assert "Đến ngày báo cáo chưa nhận được gương điển hình nào." in said
    assert not [text for text in said if text.startswith("Bảng")]


def test_a_report_of_one_period_says_so() -> None:
    said = texts(opened(replace(small_report(), period=Quarter(2025, 1))))
    assert said[2] == "quý I năm 2025"
    assert said[-1].endswith("tiên tiến quý I năm 2025 của Ủy ban nhân dân xã Suối Ngàn./.")


def test_the_same_report_gives_the_same_bytes_without_a_trace_of_the_clock_or_the_tool() -> None:
    made = docx(small_report())
    assert made == docx(small_report())
    with ZipFile(BytesIO(made)) as file:
        assert {member.date_time[:3] for member in file.infolist()} == {(1980, 1, 1)}
        assert not [name for name in file.namelist() if "thumbnail" in name]
        assert b"python-docx" not in b"".join(file.read(name) for name in file.namelist())


@settings(max_examples=25)  # each makes and opens a whole document
@given(st.one_of(nasty_text, nasty_text.map(lambda text: f"={text}")))
@example("]]><w:p/>&amp;")
@example("rau " * 20_000)
def test_any_text_is_a_text_and_stays(text: str) -> None:
    document = opened(report_with(text))
    assert named(document, "Danh sách")[1][2] == " ".join(for_xml(text).split())


def test_periods_are_told_by_year() -> None:
    quarters = [Quarter(2024, 1), Quarter(2024, 2), Quarter(2025, 4)]
    assert listed(quarters) == "năm 2024: quý I, II; năm 2025: quý IV"
    assert listed([Month(2024, 3), Month(2024, 12)]) == "năm 2024: tháng 3, 12"
    assert listed([Year(2024)]) == "năm 2024: cả năm"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("xã Suối Ngàn", "Suối Ngàn"),
        ("phường 7", "Phường 7"),
        ("thị xã Sơn Tây", "Sơn Tây"),
        ("đặc khu Côn Đảo", "Côn Đảo"),
        ("Huế", "Huế"),
    ],
)
def test_the_place_before_the_day(place: str, expected: str) -> None:
    assert place_name(place) == expected


def test_offices() -> None:
    assert office_of(the_plan(issuer="")).lines == ("ỦY BAN NHÂN DÂN", "XÃ SUỐI NGÀN")
    other = office_of(the_plan(issuer="Sở Nội vụ"))
    assert (other.lines, other.mark, other.signs) == (("SỞ NỘI VỤ",), "", ("THỦ TRƯỞNG CƠ QUAN",))


def test_numbers_as_administrative_texts_write_them() -> None:
    assert [administrative(number) for number in (0, 1, 9, 10, 1234)] == ["0", "01", "09", "10", "1.234"]
