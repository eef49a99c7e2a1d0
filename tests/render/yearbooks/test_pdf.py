"""The PDF of a yearbook: its words in order, its structure, its pages on paper, and what bad content does to it."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.check.content import checked
from site_builder.collect.publication import publication
from site_builder.collect.yearbooks import yearbooks
from site_builder.model.plan import Plan
from site_builder.model.site import Site
from site_builder.model.terms import Subject
from site_builder.model.yearbook import BookOrder, PageSize
from site_builder.render.yearbooks.book_data import Edition, Setting
from site_builder.render.yearbooks.page_boxes import StrangePdfError, with_bleed
from tests.builders import (
    TODAY,
    a_body,
    a_foreword,
    a_person,
    a_photo,
    a_story,
    an_award,
)
from tests.render.yearbooks.binding import (
    a_book,
    a_picture,
    bookmarked_pages,
    bound,
    drawn,
    pages_of,
    plain,
    poppler,
    reader,
    words_of,
    words_on,
)
from tests.strategies import sites

PRINT = Setting(edition=Edition.PRINT)
BODY = (
    "<p>Bà Hoa trồng rau sạch đã <strong>mười năm</strong>, không thuốc, không phân hóa học, sáng nào cũng ra vườn.</p>"
    "<h2>Cách làm</h2><p>Một: ủ phân.<br>Hai: bắt sâu.</p><ul><li>cải</li><li>su hào<ol><li>tím</li></ol></li></ul>"
    "<blockquote><p>Rau này để <em>cháu</em> ăn.</p></blockquote>"
    "<table><thead><tr><th>Năm</th><th>Sào</th></tr></thead><tbody><tr><td>2024</td><td>3</td></tr></tbody></table>"
    "<p>Cuối vụ còn 12.500 đồng.</p>"
)


def three_stories() -> tuple[Any, ...]:
    return (
        a_story(
            "hoa", title="Vườn rau bà Hoa", body=a_body(BODY), summary="Rau sạch cho cả thôn.", author="Lò Thị Mai"
        ),
        a_story("an", title="Con đường ông An", honorees=(a_person("Ông Vi Văn An", role="trưởng thôn"),)),
        a_story("to", title="Tổ đan lát", subject=Subject.COLLECTIVE, honorees=(a_person("Tổ đan lát Khe Lim"),)),
    )


def test_the_words_of_every_story_are_there_in_their_order() -> None:
    book = a_book(*three_stories())
    made = bound(book).data
    starts = pages_of(made, book)
    for story in book.stories:
        assert words_on(made, starts[story.id], starts[story.id]) == words_of(story, book), story.id


def test_the_words_of_the_sample_commune_are_there_in_their_order(tmp_path: Path) -> None:
    site = checked(Path("content"), "content").site
    assert site is not None
    book = next(b for b in yearbooks(publication(site, date(2026, 11, 20))) if b.id == "2025")
    made = bound(book)
    assert made.keeps_standards
    starts, marks = pages_of(made.data, book), bookmarked_pages(made.data)
    for story in book.stories:
        end = next(page for page in marks if page > starts[story.id])
        assert words_on(made.data, starts[story.id], end - 1) == words_of(story, book), story.id


def test_a_book_for_the_screen_is_tagged_and_kept() -> None:
    made = bound(a_book(*three_stories()))
    assert made.keeps_standards
    with pikepdf.open(io.BytesIO(made.data)) as found:
        said = dict(found.open_metadata())
        assert said["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert said["{http://www.aiim.org/pdfa/ns/id/}part"] == "2"
        assert said["{http://www.aiim.org/pdfa/ns/id/}conformance"] == "A"
        assert said["{http://purl.org/dc/elements/1.1/}title"] == "Kỷ yếu hai năm"
        assert str(found.Root.Lang) == "vi-VN"
        assert found.Root.MarkInfo.Marked
        assert found.Root.ViewerPreferences.DisplayDocTitle
        assert found.check_pdf_syntax() == []
        assert roles(found.Root.StructTreeRoot) >= {
            "H1",
            "H2",
            "H3",
            "P",
            "Table",
            "TH",
            "L",
            "LI",
            "TOC",
            "TOCI",
            "BlockQuote",
        }
    assert reader(made.data).page_labels[:3] == ["1", "2", "3"]


def roles(element: Any) -> set[str]:
    """The kinds of the elements in a tree of tags."""
    found, waiting = set(), [element]
    while waiting:
        here = waiting.pop()
        if isinstance(here, pikepdf.Array):
            waiting += list(here)
        elif isinstance(here, pikepdf.Dictionary):
            if "/S" in here:
                found.add(str(here.S).strip("/"))
            if "/K" in here:
                waiting.append(here.K)
    return found


def test_every_font_is_inside() -> None:
    for setting in (Setting(), PRINT):
        lines = poppler("pdffonts", bound(a_book(*three_stories()), setting).data).splitlines()[2:]
        assert lines
        assert all("Libertinus" in line for line in lines)
        assert all(re.search(r"Identity-H +yes yes yes", line) for line in lines)


def test_bookmarks_lead_to_parts_fields_and_stories() -> None:
    book = a_book(*three_stories())
    found = reader(bound(book).data)
    starts = pages_of(bound(book).data, book)

    def lines(level: list[Any], depth: int = 0) -> list[tuple[int, str, int]]:
        told = []
        for entry in level:
            if isinstance(entry, list):
                told += lines(entry, depth + 1)
            else:
                told.append((depth, str(entry.title), found.get_destination_page_number(entry) + 1))  # type: ignore[operator]
        return told

    told = [line for line in lines(found.outline) if line[0] == 2]
    assert told == [(2, story.title, starts[story.id]) for story in book.stories]
    assert [name for depth, name, _ in lines(found.outline) if depth == 0][:3] == ["Nhìn lại", "Tập thể", "Cá nhân"]


def test_a_link_to_a_story_of_the_book_stays_inside() -> None:
    from site_builder.model.story import LINK, ROOT, Link

    html = f'<p><a href="{LINK}0{LINK}">bà Hoa</a> và <a href="{ROOT}ke-hoach/">kế hoạch</a></p>'
    body = a_body(html, links=(Link(address="guong/hoa/", piece="hoa"),))
    book = a_book(*three_stories()[:1], a_story("xem", body=body))
    made = bound(book).data
    with pikepdf.open(io.BytesIO(made)) as found:
        page = found.pages[pages_of(made, book)["xem"] - 1]
        notes = [note for note in page.Annots if note.Subtype == "/Link"]
        inside = [note for note in notes if "/A" not in note or note.A.S == "/GoTo"]
        outside = [str(note.A.URI) for note in notes if "/A" in note and note.A.S == "/URI"]
    assert len(inside) == 1
    assert "https://suoi-ngan.example/ke-hoach/" in outside
    assert "https://suoi-ngan.example/guong/xem/" in outside


@pytest.mark.parametrize("size", list(PageSize))
def test_sizes_on_paper(size: PageSize) -> None:
    book = a_book(*three_stories())
    for edition, around in ((Edition.SCREEN, 0), (Edition.PRINT, 10)):
        found = reader(bound(book, Setting(edition=edition, size=size)).data)
        width, height = size.millimetres
        for page in found.pages:
            assert (millimetres(page.trimbox), millimetres(page.mediabox)) == (
                (width, height),
                (width + 2 * around, height + 2 * around),
            )
            if edition is Edition.PRINT:
                assert millimetres(page.bleedbox) == (width + 6, height + 6)


def millimetres(box: Any) -> tuple[int, int]:
    return round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)


def test_a_printed_book_begins_its_parts_on_right_pages() -> None:
    book = a_book(*three_stories())
    made = bound(book, PRINT).data
    text = [
        plain(poppler("pdftotext", made, "-f", str(n), "-l", str(n))) for n in range(1, len(reader(made).pages) + 1)
    ]
    dividers = [n for n, words in enumerate(text, start=1) if words[:1] == ["PHẦN"]]
    assert len(dividers) == 2
    assert all(n % 2 for n in dividers)
    assert all(text[n] == [] for n in dividers)
    assert text[1] == []


def test_contents_stand_last_or_first() -> None:
    last, first = (
        a_book(*three_stories()),
        a_book(*three_stories(), forewords=(a_foreword("sach", contents_first=True),)),
    )
    for book, is_first in ((last, False), (first, True)):
        made = bound(book).data
        titles = [str(entry.title) for entry in reader(made).outline if not isinstance(entry, list)]
        assert (titles.index("Mục lục") < titles.index("Cá nhân")) is is_first


def test_grey_has_no_colour(tmp_path: Path) -> None:
    picture = a_picture(tmp_path, mode="RGB")
    book = a_book(a_story("hoa", photos=(a_photo("media/rau.png"),)))
    made = bound(book, Setting(edition=Edition.PRINT, grey=True), {"media/rau.png": picture})
    picture_of = drawn("pdftoppm", made.data, "-r", "20", "-f", "1", "-l", "3", "-")
    from PIL import Image

    first = Image.open(io.BytesIO(picture_of)).convert("RGB")
    assert all(max(colour) - min(colour) < 6 for _, colour in first.getcolors(1 << 20) or ())


def test_a_draft_says_across_the_page_what_is_not_out() -> None:
    from site_builder.model.story import Status

    book = a_book(*three_stories(), a_story("nhap", title="Chưa ai duyệt", status=Status.SUBMITTED), drafts=True)
    made = bound(book, Setting(draft=True)).data
    starts = pages_of(made, book)
    said = {id: poppler("pdftotext", made, "-f", str(page), "-l", str(page)) for id, page in starts.items()}
    assert "Bản nháp nội bộ: Chờ thẩm định" in said["nhap"]
    # the letters across the page stand one by one for a machine
    assert "ẨM" in said["nhap"]
    assert all("ẨM" not in text and "Bản nháp" not in text for id, text in said.items() if id != "nhap")


def test_the_same_book_gives_the_same_bytes_in_another_process() -> None:
    code = (
        "import hashlib, sys\n"
        "from tests.render.yearbooks.binding import a_book, bound\n"
        "from tests.render.yearbooks.test_pdf import PRINT, three_stories\n"
        "book = a_book(*three_stories())\n"
        "sys.stdout.write(hashlib.sha256(bound(book).data + bound(book, PRINT).data).hexdigest())\n"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1
    assert len(next(iter(made))) == 64


@given(sites(), st.sampled_from((BookOrder.SUBJECT, BookOrder.DATE)))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_book_holds_exactly_its_stories_in_their_order(site: Site, order: BookOrder) -> None:
    from dataclasses import replace

    from site_builder.model.yearbook import YearbookDefinition

    definition = YearbookDefinition(id="sach", title="Kỷ yếu", first_year=2000, last_year=2100, order=order)
    plan: Plan = replace(site.plan, yearbooks=(definition,))
    found = publication(replace(site, plan=plan), TODAY)
    book = yearbooks(found)[0]
    assert {story.id for story in book.stories} == {story.id for story in found.stories}
    if not book.stories:
        return
    made = bound(book)
    starts = pages_of(made.data, book)
    assert set(reader(made.data).named_destinations) >= set(starts)
    assert {id for id in reader(made.data).named_destinations if id.startswith("guong-")} == set(starts)
    assert list(starts.values()) == sorted(starts.values())


# --- bad input ---------------------------------------------------------------------------------------------------------

WIDE = (
    "<table><thead><tr>"
    + "".join(f"<th>Cột số {n}</th>" for n in range(20))
    + "</tr></thead><tbody><tr>"
    + ("".join(f"<td>giá trị dài thứ {n}</td>" for n in range(20)) + "</tr></tbody></table>")
)
HOSTILE = (
    "<p>"
    + "https://suoi-ngan.example/mot/dia/chi/rat/dai/"
    + "a" * 300
    + "</p>"
    + WIDE
    + "<table><tr><td colspan='9'>Một ô</td></tr><tr><td rowspan='7'>cao</td><td>x</td></tr></table>"
    + "<p>#set page(width: 1cm) $x$ *không* _phải_ @mã [lệnh] \\u{41} `eval`</p>"
    + "<pre><code>"
    + "x" * 400
    + "\n  thụt vào</code></pre>"
    + "<p>Cười 😀 và chữ 日本, ក.</p>"
    + "<ul>"
    + "<li>sâu<ul>" * 12
    + "<li>đáy</li>"
    + "</ul></li>" * 12
    + "</ul>"
    + "<p>"
    + "từ " * 20_000
    + "</p>"
)


def hostile() -> Any:
    long_title = "Một cái tên bài rất dài không ai đọc hết được trong một hơi thở của người đọc " * 4
    return a_book(
        a_story(
            "xau",
            title=long_title[:300],
            body=a_body(HOSTILE),
            summary="T" * 200,
            awards=(an_award(day=None),),
            honorees=(),
        ),
        a_story("trong", title="Không ảnh, không chữ", body=a_body(""), summary="", honorees=(), photos=()),
    )


WORD = r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">'


def test_nothing_runs_off_the_page() -> None:
    for setting in (Setting(), Setting(size=PageSize.A4), PRINT):
        made = bound(hostile(), setting)
        assert made.keeps_standards
        assert made.lacking == frozenset("😀日本ក")
        box = reader(made.data).pages[0].trimbox
        left, right = float(box.left) + 20, float(box.right) - 20
        for word in re.finditer(WORD, poppler("pdftotext", made.data, "-bbox")):
            across = (float(word[1]), float(word[3]))
            assert across[0] >= left, word[0]
            assert across[1] <= right, word[0]


def test_no_text_is_ever_typst_code() -> None:
    book = hostile()
    made = bound(book).data
    text = " ".join(plain(poppler("pdftotext", made, "-raw")))
    assert "#set page(width: 1cm) $x$ *không* _phải_ @mã [lệnh] \\u{41} `eval`" in text


def test_what_the_font_lacks_is_left_out_or_shown_as_missing() -> None:
    made = bound(a_book(a_story("a", title="Cười 😀 lên", body=a_body("<p>Chữ 日 lạ ✓ → ½.</p>"))))
    text = " ".join(plain(poppler("pdftotext", made.data, "-raw")))
    assert "Cười lên" in text
    assert "Chữ □ lạ ✓ → ½." in text
    assert made.keeps_standards


def test_a_picture_that_cannot_be_shown_is_left_out(tmp_path: Path) -> None:
    photos = (a_photo("media/a.png", caption="Có ảnh"), a_photo("media/b.png", caption="Không ảnh"))
    book = a_book(a_story("hoa", photos=photos))
    made = bound(book, pictures={"media/a.png": a_picture(tmp_path, "a.png")})
    text = poppler("pdftotext", made.data, "-raw")
    assert "Có ảnh" in text
    assert "Không ảnh" not in text
    assert made.keeps_standards


def test_an_empty_alt_text_breaks_no_standard(tmp_path: Path) -> None:
    book = a_book(a_story("hoa", photos=(a_photo("media/a.png", alt=""),)))
    assert bound(book, pictures={"media/a.png": a_picture(tmp_path, "a.png")}).keeps_standards


def test_an_undivided_book() -> None:
    book = a_book(*three_stories(), order=BookOrder.LISTED, stories=("to", "hoa"))
    made = bound(book)
    assert list(pages_of(made.data, book)) == ["to", "hoa"]
    assert made.keeps_standards


def test_the_state_honours_of_five_years_are_alone_in_their_book() -> None:
    """65/KH-UBND of Thượng Ninh: titles and commendations of the state's level 2020–2025."""
    from site_builder.load.plan import preset
    from site_builder.load.values import Findings
    from tests.builders import published

    plan = preset("thuong-ninh-2023-2025", Findings())
    assert plan is not None
    field, unit = plan.fields[3], plan.units[0]
    given = (
        ("nhat", (an_award("bang-khen-thu-tuong", day=date(2024, 9, 2)), an_award("giay-khen", day=date(2024, 3, 1)))),
        ("nhi", (an_award("huan-chuong-lao-dong", rank="ba", day=date(2021, 5, 5)),)),
        ("ba", (an_award("chien-si-thi-dua-tinh", day=date(2023, 1, 9)),)),
        ("tu", (an_award("bang-khen-thu-tuong", day=date(2019, 9, 2)),)),
        ("nam", (an_award("anh-hung-lao-dong", day=date(2022, 9, 2), revoked=True),)),
    )
    stories = [
        a_story(
            id,
            title=f"Bài {id}",
            fields=(field,),
            unit=unit,
            awards=awards,
            honorees=(a_person(f"Ông Lê Văn {id.title()}"),),
        )
        for id, awards in given
    ]
    book = next(b for b in yearbooks(published(*stories, plan=plan)) if b.id == "2020-2025")
    assert {story.id for story in book.stories} == {"nhat", "nhi"}
    text = " ".join(plain(poppler("pdftotext", bound(book).data, "-raw")))
    assert "Giấy khen" not in text
    assert "Chiến sĩ thi đua" not in text
    assert "Anh hùng" not in text
    table = text[text.index("Bảng vàng khen thưởng Cấp Nhà nước") :]
    assert table.index("Huân chương Lao động") < table.index("Bằng khen của Thủ tướng")
    assert "Cấp bộ" not in text
    assert "Cấp cơ sở" not in text


def test_a_strange_pdf_is_refused() -> None:
    with pytest.raises(StrangePdfError):
        with_bleed(b"%PDF-1.7\nnothing", 3)


def test_the_file_bears_the_day_that_it_is_given() -> None:
    book = a_book(*three_stories())
    assert str(reader(bound(book).data).metadata["/CreationDate"]).startswith("D:20250515")  # type: ignore[index]


def test_a_picture_among_words_is_as_large_as_any_other(tmp_path: Path) -> None:
    from site_builder.model.story import ROOT

    html = f'<p>Sáng sớm <img src="{ROOT}media/a.png" alt="Vườn"> ra vườn.</p>'
    book = a_book(a_story("hoa", body=a_body(html)))
    made = bound(book, pictures={"media/a.png": a_picture(tmp_path, "a.png")})
    with pikepdf.open(io.BytesIO(made.data)) as found:
        page = found.pages[pages_of(made.data, book)["hoa"] - 1]
        drawn_at = [
            [float(number) for number in numbers]
            for numbers, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "cm" and len(numbers) == 6
        ]
    assert max(abs(numbers[0]) for numbers in drawn_at) > 200
    assert "Sáng sớm ra vườn." in " ".join(plain(poppler("pdftotext", made.data, "-raw")))


def test_a_printed_book_ends_on_a_left_page() -> None:
    for count in (1, 2, 3):
        assert len(reader(bound(a_book(*three_stories()[:count]), PRINT).data).pages) % 2 == 0
