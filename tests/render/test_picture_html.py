"""Pictures in the HTML of bodies, ordinary pages and feeds: derived files alone, words where a picture is lost."""

from __future__ import annotations

import re

import pytest
from lxml import html as lxml_html

from site_builder.model.picture import WebPicture
from site_builder.model.story import ROOT
from site_builder.render.picture_html import (
    PLACES,
    enlarged_html,
    for_feeds,
    picture_html,
    with_ordinary_pictures,
    with_pictures,
)
from tests.builders import a_web_picture

FILE = "media/rau xanh.jpg"
ADDRESS = "media/rau%20xanh.jpg"
PICTURES = {FILE: a_web_picture("rau-xanh", 320, 720, 1080, 1600)}
FIGURE = (
    f'<figure><img src="{ROOT}{ADDRESS}" alt="Luống rau" loading="lazy" decoding="async">'
    "<figcaption>Rau</figcaption></figure>"
)
AMONG_WORDS = f'<p>Xem <img src="{ROOT}{ADDRESS}" alt="Luống &quot;rau&quot;" title="Rau" loading="lazy"> này.</p>'


def parsed(html: str) -> lxml_html.HtmlElement:
    return lxml_html.fragment_fromstring(html, create_parent="div")


def widths(srcset: str) -> list[int]:
    return [int(width) for width in re.findall(r" (\d+)w", srcset)]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("first", [True, False])
def test_the_browser_chooses_among_kinds_and_widths(place: str, first: bool) -> None:
    root = parsed(picture_html(PICTURES[FILE], "../../", "Luống “rau” & <hoa>", place, first=first))
    (source,), (image,) = root.findall(".//source"), root.findall(".//img")
    assert source.get("type") == "image/avif"
    assert source.get("sizes") == image.get("sizes") == PLACES[place].sizes
    assert widths(source.get("srcset")) == widths(image.get("srcset"))
    assert max(widths(image.get("srcset"))) <= PLACES[place].widest
    assert all(part.strip().startswith("../../media/") for part in image.get("srcset").split(","))
    assert (image.get("width"), image.get("height")) == ("1600", "1066")
    assert image.get("alt") == "Luống “rau” & <hoa>"
    assert image.get("src").endswith(".jpg")
    assert (image.get("loading"), image.get("fetchpriority")) == ((None, "high") if first else ("lazy", None))
    assert not any(name.startswith("on") or name == "style" for el in root.iter() for name in el.attrib)


def test_a_picture_is_a_link_to_its_largest_jpeg_where_that_shows_more() -> None:
    (link,) = parsed(enlarged_html(PICTURES[FILE], "./", "a", "story")).findall("a")
    assert link.get("href") == "./media/rau-xanh-0123abcd-1600.jpg"
    assert not parsed(enlarged_html(a_web_picture("nho", 300), "./", "a", "story")).findall("a")


def test_a_narrow_picture_keeps_the_one_width_it_has() -> None:
    small = a_web_picture("nho", 900)
    assert widths(picture_html(small, "./", "a", "mini")) == [900, 900]


def test_a_figure_of_a_body() -> None:
    root = parsed(with_pictures(FIGURE, [FILE], PICTURES))
    assert root.xpath("./figure/a[@data-enlarge]//img/@alt") == ["Luống rau"]
    assert root.xpath("./figure/figcaption/text()") == ["Rau"]
    assert ADDRESS not in with_pictures(FIGURE, [FILE], PICTURES)


def test_a_picture_among_words_is_no_link_and_keeps_its_hint() -> None:
    root = parsed(with_pictures(AMONG_WORDS, [FILE], PICTURES))
    assert root.xpath("./p//img/@title") == ["Rau"]
    assert root.xpath("./p//img/@alt") == ['Luống "rau"']
    assert not root.findall(".//a")


@pytest.mark.parametrize("html", [FIGURE, AMONG_WORDS])
def test_of_a_lost_picture_the_words_remain(html: str) -> None:
    found = with_pictures(html, [FILE], {})
    assert "<img" not in found
    assert "Luống" in found
    assert ADDRESS not in found


def test_a_link_to_a_picture_leads_to_its_largest_jpeg() -> None:
    html = f'<p><a href="{ROOT}{ADDRESS}">ảnh</a> <a href="{ROOT}media/a.pdf">tệp</a></p>'
    found = with_pictures(html, [FILE, "media/a.pdf"], PICTURES)
    assert f'href="{ROOT}media/rau-xanh-0123abcd-1600.jpg"' in found
    assert f'href="{ROOT}media/a.pdf"' in found
    assert with_pictures(html, [FILE], {}) == f'<p>ảnh <a href="{ROOT}media/a.pdf">tệp</a></p>'


def test_a_picture_that_is_a_link_already_is_not_made_one_twice() -> None:
    html = f'<p><a href="{ROOT}{ADDRESS}"><img src="{ROOT}{ADDRESS}" alt="a"></a></p>'
    root = parsed(with_pictures(html, [FILE], PICTURES))
    assert len(root.findall(".//a")) == 1
    assert root.xpath("./p/a/picture")


def test_a_body_without_pictures_stays_as_it_is() -> None:
    html = "<p>Chữ</p>"
    assert with_pictures(html, ["media/a.pdf"], PICTURES) is html


def test_feeds_get_one_file_that_everything_opens() -> None:
    found = with_pictures(FIGURE, [FILE], PICTURES, for_feeds)
    assert '<img src="\x02media/rau-xanh-0123abcd-1080.jpg" width="1080" height="720" alt="Luống rau">' in found
    assert "srcset" not in found


@pytest.mark.parametrize(
    "written",
    [
        "../../media/rau%20xanh.jpg",  # as MkDocs makes it, seen from the page
        "../media/rau%20xanh.jpg",  # as it stands in the file
        "/media/rau xanh.jpg",
        "media/rau xanh.jpg",
    ],
)
def test_a_picture_of_an_ordinary_page_however_it_is_written(written: str) -> None:
    html = f'<p><img alt="Luống" src="{written}"></p>'
    found = with_ordinary_pictures(html, "huong-dan/mot.md", [FILE], PICTURES, "../../")
    assert parsed(found).xpath("./p/a//img/@src") == ["../../media/rau-xanh-0123abcd-720.jpg"]
    assert with_ordinary_pictures(html, "huong-dan/mot.md", [FILE], {}, "../../") == (
        '<p><span class="lost">Luống</span></p>'
    )


def test_links_and_pictures_of_an_ordinary_page_that_are_not_ours_stay() -> None:
    html = '<p><a href="../hai/">hai</a> <a href="../../media/rau%20xanh.jpg">ảnh</a> <img src="x.png" alt=""></p>'
    found = with_ordinary_pictures(html, "huong-dan/mot.md", [FILE], PICTURES, "../../")
    assert '<a href="../hai/">hai</a> <a href="../../media/rau-xanh-0123abcd-1600.jpg">ảnh</a>' in found
    assert '<img src="x.png" alt="">' in found


def test_near() -> None:
    picture: WebPicture = PICTURES[FILE]
    assert [picture.near(width).width for width in (1, 320, 321, 1600, 4000)] == [320, 320, 720, 1600, 1600]
