"""A yearbook as a page: every story once and in order, every anchor there, nothing said of what is not there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader
from lxml.html import HtmlElement, document_fromstring

from site_builder.build import collected
from site_builder.collect.collections import Collections
from site_builder.model.duties import Milestone, MilestoneKind
from site_builder.model.period import Quarter
from site_builder.model.site import Site
from site_builder.model.story import Status, Story
from site_builder.model.terms import Subject
from site_builder.model.yearbook import BookOrder, Imprint, YearbookDefinition
from site_builder.render.html import Renderer, escape_only
from site_builder.render.pages import Made, pages
from site_builder.render.yearbooks.downloads import Downloads
from site_builder.theme_files import theme_folder, theme_templates
from tests.builders import (
    FIELD,
    SITE_NAME,
    SITE_URL,
    TODAY,
    a_body,
    a_field,
    a_foreword,
    a_person,
    a_place,
    a_plan,
    a_site,
    a_story,
    a_unit,
    an_award,
)
from tests.strategies import sites

# of Material's base no more than the places that our pages fill
BASE = "<html><head>{% block styles %}{% endblock %}</head><body>{% block container %}{% endblock %}</body></html>"
SCHOOL = a_field("Giáo dục")
FILES = Downloads(pdf=2_100_000, pages=48, epub=1_400_000, page=900_000)
DEFINED = YearbookDefinition(id="sach", title="Sách quý", first_year=2024, last_year=2025)


def html_of(found: Collections, address: str, downloads: Mapping[str, Downloads] | None = None) -> HtmlElement:
    """The page at the address, through its own template."""
    loader = ChoiceLoader([FileSystemLoader(theme_folder()), DictLoader({"base.html": BASE})])
    environment = Environment(loader=loader, autoescape=escape_only(theme_templates()))
    environment.filters["script_tag"] = str  # MkDocs' own
    renderer = Renderer(environment, {}, found, SITE_URL, SITE_NAME)
    made = pages(found, SITE_URL, SITE_NAME, Made(downloads=downloads or {}))
    return document_fromstring(renderer.html(next(page for page in made if page.address == address)))


def book(*stories: Story, of: YearbookDefinition = DEFINED, drafts: bool = False, **given: Any) -> HtmlElement:
    """The page of the book so defined."""
    plan = given.pop("plan", a_plan(fields=(FIELD, SCHOOL), yearbooks=(of,), milestones=given.pop("milestones", ())))
    downloads = given.pop("downloads", None)
    found = collected(a_site(*stories, plan=plan, **given), TODAY, drafts=drafts)
    return html_of(found, f"ky-yeu/{of.id}/", downloads)


def text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def headings(page: HtmlElement) -> list[str]:
    return [text(heading) for heading in page.xpath("//h2")]


def entries(page: HtmlElement) -> list[str]:
    return [str(item.get("id")).removeprefix("guong-") for item in page.xpath("//ul[contains(@class, 'entries')]/li")]


def mend(page: HtmlElement) -> None:
    """Fails where an id stands twice, an anchor or a label leads nowhere, or a level of headings is skipped."""
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    led = {link.removeprefix("#") for link in page.xpath("//a/@href") if link.startswith("#")}
    named = {name for label in page.xpath("//@aria-labelledby") for name in label.split()}
    assert led | named <= set(ids)
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


@settings(max_examples=20)
@given(sites())
def test_every_story_of_a_book_stands_in_it_once_and_in_order(site: Site) -> None:
    found = collected(site, TODAY)
    for made in found.yearbooks:
        page = html_of(found, made.address, {made.id: FILES})
        assert entries(page) == [story.id for story in made.stories]
        mend(page)


@pytest.mark.parametrize("id", ["tap-the", "muc-luc", "khen-thuong", "phan-ca-nhan", "noi-dung", "bieu-sach-quy-ten"])
def test_a_story_may_be_called_like_a_part_of_the_page(id: str) -> None:
    page = book(a_story(id), a_story("b", subject=Subject.COLLECTIVE, honorees=(a_person("Tổ phụ nữ thôn Đông"),)))
    assert id in entries(page)
    mend(page)


def test_parts_are_numbered_as_in_print_and_one_alone_is_not() -> None:
    both = (a_story("a"), a_story("b", subject=Subject.COLLECTIVE))
    assert {"Phần I Tập thể", "Phần II Cá nhân"} <= set(headings(book(*both)))
    assert "Cá nhân" in headings(book(both[0]))


def test_a_book_as_listed_has_neither_parts_nor_fields() -> None:
    listed = replace(DEFINED, order=BookOrder.LISTED, stories=("b", "a"))
    page = book(a_story("a"), a_story("b", fields=(SCHOOL,)), of=listed)
    assert entries(page) == ["b", "a"]
    assert "Các gương" in headings(page)
    assert not [name for name in headings(page) if "Phần" in name]
    assert not page.xpath("//section[@class='chapter']")
    # what no heading says, the entry does
    assert "Giáo dục" in text(page.get_element_by_id("guong-b"))
    mend(page)


def test_an_entry_says_who_from_where_and_when() -> None:
    story = a_story(
        "a",
        honorees=(a_person("Bà Lê Thị Hoa"), a_person("Ông Vi Văn Ân")),
        summary="Trồng rau sạch.",
        awards=(an_award(),),
    )
    said = text(book(story).get_element_by_id("guong-a"))
    assert "Bà Lê Thị Hoa, Ông Vi Văn Ân · Thôn Khe Lim · Quý I/2025" in said
    assert "Trồng rau sạch." in said
    assert "Giấy khen" in said


def test_a_draft_says_why_it_is_not_out() -> None:
    stories = (a_story("a"), a_story("b", status=Status.DRAFT))
    page = book(*stories, drafts=True)
    assert "Bản nháp" in text(page.get_element_by_id("guong-b"))
    assert not page.get_element_by_id("guong-a").find_class("state")
    assert entries(book(*stories)) == ["a"]


def test_files_are_offered_with_what_they_weigh() -> None:
    page = book(a_story(), downloads={"sach": FILES})
    links = {link.get("href"): (text(link), link.get("type")) for link in page.xpath("//a[@download]")}
    assert links == {
        "../../ky-yeu/sach/ky-yeu-sach.pdf": ("PDF để in hay đọc trên máy – 48 trang, 2,1 MB", "application/pdf"),
        "../../ky-yeu/sach/ky-yeu-sach.epub": (
            "EPUB để đọc trên điện thoại, máy đọc sách – 1,4 MB",
            "application/epub+zip",
        ),
        "../../ky-yeu/sach/ky-yeu-sach.html": ("Một trang lưu về máy, đọc khi không có mạng – 900 kB", "text/html"),
    }
    assert headings(page)[0] == "Tải về"


@pytest.mark.parametrize(
    ("files", "shown"),
    [
        (Downloads(), []),
        (Downloads(pdf=999), ["PDF để in hay đọc trên máy – 999 byte"]),
        (Downloads(epub=1000), ["EPUB để đọc trên điện thoại, máy đọc sách – 1 kB"]),
    ],
)
def test_a_file_that_is_not_there_is_not_offered(files: Downloads, shown: list[str]) -> None:
    page = book(a_story(), downloads={"sach": files})
    assert [text(link) for link in page.xpath("//a[@download]")] == shown
    assert ("Tải về" in headings(page)) == bool(shown)


@pytest.mark.parametrize("address", ["ky-yeu/", ""])
def test_shelves_offer_the_files_too(address: str) -> None:
    found = collected(a_site(a_story(), plan=a_plan(yearbooks=(DEFINED,))), TODAY)
    links = html_of(found, address, {"sach": Downloads(pdf=5_000, page=7_000)}).xpath("//a[@download]")
    assert [text(link) for link in links] == ["PDF 5 kB", "Một trang 7 kB"]
    assert links[0].getparent().getparent().get("aria-label") == "Tải Sách quý"
    assert html_of(found, address).xpath("//a[@download]") == []


def test_another_size_of_a_file_makes_the_page_new() -> None:
    found = collected(a_site(a_story(), plan=a_plan(yearbooks=(DEFINED,))), TODAY)
    renderer = Renderer(Environment(), {}, found, SITE_URL, SITE_NAME, stamp="1")

    def digests(size: int) -> dict[str, str]:
        made = pages(found, SITE_URL, SITE_NAME, Made(downloads={"sach": Downloads(pdf=size)}))
        return {page.address: renderer.digest(page, page.data()) for page in made}

    one, same, other = digests(1), digests(1), digests(2)
    assert one == same
    assert all(one.values())
    assert {address for address in one if one[address] != other[address]} == {"", "ky-yeu/", "ky-yeu/sach/"}


def test_figures_and_charts_where_there_is_something_to_compare() -> None:
    stories = (a_story("a"), a_story("b", fields=(SCHOOL,)), a_story("c", day=date(2024, 9, 1), fields=(SCHOOL,)))
    page = book(*stories)
    figures = {text(row.find("dt")): text(row.find("dd")) for row in page.xpath("//dl[@class='strip']/div")}
    assert figures == {"gương điển hình": "3", "người được nêu tên": "1", "đơn vị giới thiệu": "1"}
    charts = [text(chart.find("h3")) for chart in page.find_class("chart")]
    assert charts == ["Theo lĩnh vực", "Theo quý"]
    assert page.xpath("//table[@aria-labelledby='sach-quy']/tbody/tr/td/text()") == ["1", "0", "2"]
    assert not book(a_story()).find_class("chart")


def test_a_book_of_nothing_says_so_and_promises_nothing() -> None:
    page = book()
    assert "Kỷ yếu này chưa có gương nào." in text(page)
    assert headings(page) == []
    mend(page)


def test_a_book_of_honours_alone() -> None:
    award = an_award("bang-khen", decision="45/QĐ-UBND", day=date(2025, 4, 2), by="Chủ tịch UBND tỉnh")
    page = book(a_story("a", day=date(2023, 5, 1), awards=(award,)))
    assert headings(page) == [
        "Mục lục",
        "Bảng vàng khen thưởng",
        "Thông tin xuất bản",
        "Gửi kỷ yếu này cho người quen",
    ]
    (row,) = page.xpath("//table//tbody/tr")
    assert [text(cell) for cell in row] == [
        "Bằng khen",
        "Bà Lê Thị Hoa",
        "45/QĐ-UBND",
        "2/4/2025",
        "Chủ tịch UBND tỉnh",
    ]
    # the story stands in another book, so the name leads to its own page
    assert row.xpath(".//a/@href") == ["../../guong/a/"]
    mend(page)


def test_honours_stand_from_high_to_low() -> None:
    awards = (an_award("giay-khen"), an_award("huan-chuong-lao-dong"), an_award("bang-khen"))
    page = book(a_story("a", awards=awards))
    names = ["Huân chương Lao động", "Bằng khen", "Giấy khen"]
    assert [text(cell) for cell in page.xpath("//table[@role]//tbody//th")] == names
    assert page.xpath("//table[@role]//a/@href") == ["#guong-a"] * 3


def test_milestones_of_the_books_years() -> None:
    milestones = (
        Milestone(when=date(2023, 6, 11), name="Phát động"),
        Milestone(when=Quarter(2024, 4), name="Tổng kết", kind=MilestoneKind.CONGRESS),
        Milestone(when=date(2025, 6, 11), name="Gặp mặt"),
    )
    page = book(a_story(), milestones=milestones)
    assert [text(item) for item in page.xpath("//ol[@class='timeline']/li")] == [
        "trong quý IV năm 2024Tổng kếtĐại hội, hội nghị",
        "11/6/2025Gặp mặtSự kiện",
    ]
    assert "Các mốc thi đua" not in headings(book(a_story()))


def test_the_words_of_the_office() -> None:
    foreword = a_foreword(
        "sach",
        cover="Chào mừng Đại hội",
        editors=("Lan", "Páo"),
        dedication="Kính tặng bà con",
        quotation="Người tốt nhiều lắm",
        body=a_body("<p>Lời đầu.</p><h2>Vì sao</h2><p>Vì thế.</p>"),
        imprint=Imprint(publisher="UBND xã", printer="Công ty In", deposit="Quý II"),
    )
    page = book(a_story(), forewords=(foreword,))
    assert "Chào mừng Đại hội" in text(page.find_class("cover")[0])
    assert text(page.find_class("epigraph")[0]) == "Kính tặng bà con “Người tốt nhiều lắm”"
    assert [text(heading) for heading in page.xpath("//section[@class='foreword']//h3")] == ["Vì sao"]
    rows = [(text(row.find("dt")), text(row.find("dd"))) for row in page.xpath("//dl[@class='imprint']/div")]
    assert rows == [
        ("Chịu trách nhiệm xuất bản", "UBND xã"),
        ("Ban biên tập", "Lan, Páo"),
        ("In tại", "Công ty In"),
        ("Nộp lưu chiểu", "Quý II"),
    ]
    mend(page)


def test_indexes_lead_to_the_entries_of_the_same_page() -> None:
    unit = a_unit("Hội Phụ nữ xã")
    home = a_place("Thôn Đồng Tâm")
    stories = (
        a_story("a", title="Vườn rau", unit=unit, honorees=(a_person("Lê Thị Hoa", place=home),)),
        a_story("b", title="Lớp học", unit=unit, honorees=(a_person("Vi Văn Ân"),)),
    )
    plan = a_plan(units=(unit,), yearbooks=(DEFINED,))
    page = book(*stories, plan=plan)
    assert "Hội Phụ nữ xã 2 gương" in text(_index(page, "theo-don-vi"))
    assert sorted(_index(page, "theo-don-vi").xpath(".//a/@href")) == ["#guong-a", "#guong-b"]
    assert _index(page, "theo-dia-ban").xpath(".//a/@href") == ["#guong-a"]
    assert _index(page, "ten-nguoi").xpath(".//ul[@class='names']//a/@href") == ["#guong-b", "#guong-a"]
    assert not page.xpath("//section[contains(@class, 'part')]//details")


def test_long_indexes_are_folded() -> None:
    page = book(
        *(a_story(f"g{at}", honorees=(a_person(f"Lê Văn Ân {at}", place=a_place("Đông")),)) for at in range(61))
    )
    for id in ("ten-nguoi", "theo-don-vi", "theo-dia-ban"):
        assert len(_index(page, id).xpath(".//details")) == 1
    mend(page)


def _index(page: HtmlElement, id: str) -> HtmlElement:
    found: HtmlElement = page.get_element_by_id(id).getparent()
    return found
