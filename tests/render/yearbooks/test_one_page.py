"""The yearbook as one page to keep: whole in one file, readable by every browser, in the order of the book."""

from __future__ import annotations

import re
from base64 import b64decode
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from lxml.etree import _Element
from PIL import Image

from site_builder.collect.publication import publication
from site_builder.collect.yearbooks import Yearbook, yearbooks
from site_builder.model.site import Site
from site_builder.model.story import LINK, ROOT, Link, Status
from site_builder.model.terms import Subject
from site_builder.model.yearbook import BookOrder, YearbookDefinition
from site_builder.render.yearbooks.one_page import one_page
from site_builder.render.yearbooks.pictures import Pictures, Shown
from tests.builders import (
    SITE_URL,
    TODAY,
    a_body,
    a_foreword,
    a_person,
    a_photo,
    a_place,
    a_plan,
    a_story,
    an_award,
    published,
)
from tests.render.yearbooks.binding import a_press
from tests.strategies import shuffled, sites


def book_of(id: str, *stories: Any, **given: Any) -> Yearbook:
    return next(book for book in yearbooks(published(*stories, **given)) if book.id == id)


def made(book: Yearbook, pictures: Pictures | None = None) -> bytes:
    return one_page(book, a_press(book), pictures or {})


def parsed(data: bytes) -> _Element:
    """The page as browsers read it; any parse error fails."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False)
    root = parser.parse(data, transport_encoding="utf-8").getroot()
    assert isinstance(root, _Element)
    return root


def found(root: _Element, path: str) -> list[Any]:
    nodes = root.xpath(path)
    assert isinstance(nodes, list)
    return nodes


def said(element: _Element) -> str:
    return " ".join("".join(element.itertext()).split())


def stories_of(root: _Element) -> list[str]:
    return [str(story.get("id")) for story in found(root, "//article")]


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    path = tmp_path / "rau.png"
    Image.new("RGB", (6, 4), "#35602d").save(path)
    return {"media/rau.jpg": Shown(path, 6, 4)}


def a_book() -> Yearbook:
    body = a_body(
        f'<p>Bà cùng <a href="{LINK}0{LINK}">tổ</a>, <a href="{LINK}1{LINK}">tin</a>, <a href="{ROOT}quy/2025-q1/">quý</a>.</p>'
        f'<h2>Cách làm</h2><figure><img src="{ROOT}media/rau.jpg" alt="Rau" loading="lazy"><figcaption>Rau</figcaption></figure>'
        f'<figure><img src="{ROOT}media/mat.jpg" alt="Mất"></figure><table><tr><td align="right">1</td></tr></table>',
        links=(Link(address="guong/to-phu-nu/", piece="to-phu-nu"), Link(address="tin-bai/tin/", piece="tin")),
    )
    return book_of(
        "2025",
        a_story(
            "vuon-rau",
            title="Rau & <hoa> “lạ” 🌾 \x07" + "dài " * 60,
            body=body,
            photos=(a_photo(credit="Lê Minh"),),
            awards=(an_award(), an_award("bang-khen", day=date(2025, 3, 1))),
            honorees=(a_person(place=a_place("Thôn Khe Lim")), a_person("Ông Vi Văn Ánh")),
        ),
        a_story("to-phu-nu", subject=Subject.COLLECTIVE, honorees=(a_person("Tổ phụ nữ thôn Đồng Tâm"),)),
        a_story("muc-luc", title="Mang tên một mục của sách"),
        a_story("nhap", status=Status.DRAFT),
        drafts=True,
        plan=a_plan(sample=True, issuer="UBND xã Suối Ngàn"),
        forewords=(a_foreword(quotation="Thi đua là yêu nước.", dedication="Tặng bà con."),),
    )


def test_nothing_is_fetched_and_nothing_runs(pictures: Pictures) -> None:
    data = made(a_book(), pictures)
    root = parsed(data)
    sources = found(root, "//@src")
    assert len(sources) == 2
    assert all(source.startswith("data:image/png;base64,") for source in sources)
    assert b64decode(sources[0].partition(",")[2]) == pictures["media/rau.jpg"].path.read_bytes()
    assert (
        found(
            root,
            "//script | //link[@rel!='canonical'] | //iframe | //object | //embed | //video | //audio | //@srcset | //@poster",
        )
        == []
    )
    assert [name for name in found(root, "//@*") if name.attrname.startswith("on")] == []
    style = "".join(found(root, "//style/text()"))
    assert not re.search(r"url\(|@import|@font-face", style)
    (policy,) = found(root, "//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def test_every_id_is_one_and_every_anchor_leads_to_one() -> None:
    root = parsed(made(a_book()))
    ids = Counter(found(root, "//@id"))
    assert [id for id, count in ids.items() if count > 1] == []
    within = [address[1:] for address in found(root, "//a/@href") if address.startswith("#")]
    within += [id for names in found(root, "//@aria-labelledby") for id in names.split()]
    assert len(within) > 20
    assert set(within) <= set(ids)


def test_every_other_link_says_its_whole_address() -> None:
    others = [address for address in found(parsed(made(a_book())), "//a/@href") if not address.startswith("#")]
    assert set(others) == {
        f"{SITE_URL}ky-yeu/2025/",
        f"{SITE_URL}quy/2025-q1/",
        *(f"{SITE_URL}guong/{id}/" for id in ("vuon-rau", "to-phu-nu", "muc-luc", "nhap")),
    }


def test_links_of_a_body_lead_to_stories_on_the_page() -> None:
    links = found(parsed(made(a_book())), "//article[@id='vuon-rau']//div[@class='prose']//a")
    assert [(said(link), link.get("href")) for link in links] == [
        ("tổ", "#to-phu-nu"),
        ("quý", f"{SITE_URL}quy/2025-q1/"),
    ]


def test_stories_and_contents_stand_in_the_order_of_the_book() -> None:
    book = a_book()
    root = parsed(made(book))
    ids = [story.id for story in book.stories]
    assert stories_of(root) == ids
    listed = [address[1:] for address in found(root, "//nav//li[not(ol)]/a/@href")]
    assert [id for id in listed if id in ids] == ids
    names = [said(heading) for heading in found(root, "//h2")]
    assert names == [
        "Lời nói đầu",
        "Mục lục",
        "Nhìn lại",
        "Phần I Tập thể",
        "Phần II Cá nhân",
        "Bảng vàng khen thưởng",
        "Mục lục tên người",
        "Mục lục đơn vị",
        "Mục lục địa bàn",
        "Thông tin xuất bản",
    ]


@pytest.mark.parametrize("order", BookOrder)
def test_no_level_of_headings_is_skipped(order: BookOrder) -> None:
    body = a_body("<h2>Một</h2><h3>Hai</h3><h4>Ba</h4><h5>Bốn</h5>")
    chosen = ("b", "a") if order is BookOrder.LISTED else ()
    definition = YearbookDefinition(
        id="sach", title="Sách", first_year=2024, last_year=2025, order=order, stories=chosen
    )
    stories = (a_story("a", body=body), a_story("b", body=body, day=date(2024, 5, 1)))
    root = parsed(made(book_of("sach", *stories, plan=a_plan(yearbooks=(definition,)))))
    levels = [int(heading.tag[1]) for heading in found(root, "//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(stories_of(root)) == 2
    if chosen:
        assert stories_of(root) == ["b", "a"]


@examples(max_examples=15)
@given(sites(most=5), st.integers(0, 99))
def test_the_order_of_the_content_changes_nothing(site: Site, seed: int) -> None:
    books = zip(yearbooks(publication(site, TODAY)), yearbooks(publication(shuffled(site, seed), TODAY)), strict=True)
    for book, other in books:
        data = made(book)
        assert made(other) == data
        root = parsed(data)
        assert stories_of(root) == [story.id for story in book.stories]
        assert len(set(found(root, "//@id"))) == len(found(root, "//@id"))


def test_the_reader_is_helped(pictures: Pictures) -> None:
    root = parsed(made(a_book(), pictures))
    assert root.get("lang") == "vi"
    first = found(root, "//body//a")[0]
    assert (said(first), first.get("href")) == ("Đến phần nội dung", f"#{found(root, '//main/@id')[0]}")
    assert found(root, "//img[not(@alt)] | //table[not(.//th)][not(ancestor::div[@class='prose'])]") == []
    assert found(root, "//div[@class='prose']//td/@class") == ["right"]
    assert found(root, "//@align | //@loading") == []


def test_what_people_paste_still_makes_a_page_that_parses() -> None:
    pasted = (
        "<ul>lạc<li>một</li><ul><li>hai</li></ul></ul><b><p>đậm</p></b><dl><dd>nghĩa</dd></dl><li>bơ vơ</li><pre>\n\nmã</pre>"
        "<table><caption>tên</caption><tr><td colspan='x'><ul><li>trong</li></ul></td></tr></table><p>\x0b\x85\ufdd0🌾</p>"
        "<em><h2>Đề</h2></em>" + "<blockquote>" * 300 + "đáy" + "</blockquote>" * 300
    )
    root = parsed(made(book_of("2025", a_story(title="</title><script>" * 9, body=a_body(pasted)))))
    (prose,) = found(root, "//article//div[@class='prose']")
    assert said(prose) == "lạc một hai đậm nghĩa bơ vơ mã tên trong 🌾 Đề đáy"


def test_a_missing_picture_leaves_no_figure(pictures: Pictures) -> None:
    assert len(found(parsed(made(a_book(), pictures)), "//figure")) == 2
    assert found(parsed(made(a_book())), "//figure | //img") == []


def test_drafts_and_samples_say_so() -> None:
    root = parsed(made(a_book()))
    assert [said(note) for note in found(root, "//article//p[@class='draft']")] == ["Bản nháp nội bộ: Bản nháp"]
    assert found(root, "//article[.//p[@class='draft']]/@id") == ["nhap"]
    assert found(root, "//meta[@name='robots']/@content") == ["noindex"]
    assert "Kỷ yếu minh họa" in said(found(root, "//footer")[-1])
    whole = parsed(made(book_of("2025", a_story())))
    assert found(whole, "//p[@class='draft']") == []
    assert "Kỷ yếu minh họa" not in said(whole)


def test_a_book_without_stories_says_so() -> None:
    root = parsed(made(book_of("2025")))
    assert "Kỷ yếu này chưa có gương nào." in said(found(root, "//body")[0])


def test_honours_lead_to_their_stories_from_high_to_low() -> None:
    rows = found(parsed(made(a_book())), "//section[@id='bang_vang']//tbody/tr")
    assert [[said(cell) for cell in row][0::3] for row in rows] == [["Bằng khen", "1/3/2025"], ["Giấy khen", "–"]]
    assert {row.xpath(".//a/@href")[0] for row in rows} == {"#vuon-rau"}
