"""Old addresses lead to the new ones and take nobody's place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from site_builder.build import small_outputs
from site_builder.model.story import Status
from site_builder.render.pages import pages
from site_builder.render.redirects import redirects
from tests.builders import SITE_NAME, SITE_URL, a_photo, a_story, an_article, gathered, published
from tests.strategies import nasty_text


def made(*aliases: str, taken: Iterable[str] = (), **given: Any) -> dict[str, bytes]:
    found = published(a_story(aliases=aliases, **given))
    outputs = list(redirects(found, SITE_URL, frozenset(taken)))
    assert len({output.path for output in outputs}) == len(outputs)
    return {output.path: output.data for output in outputs}


def destination(path: str, data: bytes) -> str:
    """Where a reader of the file at `path` ends up."""
    document: Any = html.document_fromstring(data.decode())
    (refresh,) = document.xpath('//meta[@http-equiv="refresh"]/@content')
    (link,) = document.xpath("//a/@href")
    delay, _, address = refresh.partition("; url=")
    assert (delay, address) == ("0", link)
    return urljoin(SITE_URL + path, str(address))


@pytest.mark.parametrize(
    ("alias", "path"),
    [
        ("cu", "cu/index.html"),
        ("bai-viet/123/", "bai-viet/123/index.html"),
        ("a/b/c/d/", "a/b/c/d/index.html"),
        ("tin/bai.html", "tin/bai.html"),
        ("bai.htm", "bai.htm"),
        ("Default.aspx", "Default.aspx/index.html"),
        ("tin/123.vnp", "tin/123.vnp/index.html"),
        ("a/./b", "a/b/index.html"),
        ("bài-viết/một", "bài-viết/một/index.html"),
    ],
)
def test_an_old_address_leads_to_the_story(alias: str, path: str) -> None:
    found = made(alias)
    assert list(found) == [path]
    assert destination(path, found[path]) == f"{SITE_URL}guong/vuon-rau/"


def test_an_article_too() -> None:
    found = published(articles=[an_article(aliases=("tin/1/",))])
    (output,) = redirects(found, SITE_URL, frozenset())
    assert destination(*output) == f"{SITE_URL}tin-bai/phat-dong/"


def test_what_is_not_published_has_no_old_address_either() -> None:
    assert not made("cu/", status=Status.WITHDRAWN)


def test_a_redirect_tells_search_engines_the_right_address_and_to_stay_away() -> None:
    document = html.document_fromstring(made("cu/")["cu/index.html"].decode())
    assert document.xpath('//link[@rel="canonical"]/@href') == [f"{SITE_URL}guong/vuon-rau/"]
    assert document.xpath('//meta[@name="robots"]/@content') == ["noindex"]


@given(nasty_text)
def test_titles_are_words_never_markup(title: str) -> None:
    data = made("cu/", title=f"a<script>{title}")["cu/index.html"].decode()
    assert data.count("<script") == 0
    document = html.document_fromstring(data.replace("\x00", ""))
    assert [element.tag for element in document.iter()] == [
        *("html", "head", "meta", "title", "link", "meta", "meta", "meta", "meta", "body", "p", "a"),
    ]


@pytest.mark.parametrize("alias", ["guong/ban", "guong/ban/", "guong/ban/index.html", "./guong/ban", "guong/./ban"])
def test_a_page_is_never_overwritten(alias: str) -> None:
    assert not made(alias, taken=["guong/ban/index.html"])


@pytest.mark.parametrize("alias", ["..", "../x", "a/../b", ".", "./", "", "/", "index.html"])
def test_nor_the_home_page_nor_anything_outside_the_site(alias: str) -> None:
    assert not made(alias, taken=["index.html"])


@pytest.mark.parametrize(
    "alias",
    [
        *("feed.xml", "linh-vuc/nong-nghiep/feed.xml", "feed.json", "sitemap.xml", "robots.txt", "404.html"),
        *("du-lieu/guong.csv", "media/rau.jpg", "assets/main.css", "phat-thanh/2025-w14/kich-ban.txt", "ANH.JPG/"),
    ],
)
def test_no_folder_takes_the_place_of_a_file_that_the_site_needs(alias: str) -> None:
    assert not made(alias)


def test_a_file_is_no_folder_and_a_folder_no_file() -> None:
    assert list(made("a.html", "a.html/b")) == ["a.html"]
    assert list(made("a.html/b", "a.html")) == ["a.html/b/index.html"]
    assert not made("huong-dan/x.html/b", taken=["huong-dan/x.html"])
    assert not made("b.html", taken=["b.html/c/index.html"])


def test_one_address_of_two_pieces_goes_to_the_first_by_id() -> None:
    found = published(a_story("b", aliases=("cu/",)), a_story("a", aliases=("cu/", "moi/")))
    outputs = {output.path: output.data for output in redirects(found, SITE_URL, frozenset())}
    assert list(outputs) == ["cu/index.html", "moi/index.html"]
    assert destination("cu/index.html", outputs["cu/index.html"]) == f"{SITE_URL}guong/a/"


_ALIASES = st.lists(
    st.sampled_from(
        "feed.xml index.html guong guong/trang/2 media media/rau.jpg du-lieu huong-dan/x.html linh-vuc/nong-nghiep "
        "nguoi/index.html a.html a.html/b.html a ./a a/index.html sitemap.xml".split()
    ),
    max_size=6,
)


@given(_ALIASES, _ALIASES)
def test_no_two_outputs_claim_one_place(first: list[str], second: list[str]) -> None:
    found = gathered(
        a_story("a", aliases=tuple(first), photos=(a_photo("media/rau.jpg"),)),
        articles=[an_article("b", aliases=tuple(second))],
    )
    sheets = tuple(pages(found, SITE_URL, SITE_NAME))
    outputs = small_outputs(found, sheets, SITE_URL, SITE_NAME, ["huong-dan/x.html/"], ("site", "feeds", "data"))
    paths = [*(output.path for output in outputs), *(page.path for page in sheets), *found.publication.media]
    assert len(set(paths)) == len(paths)
    folders = {
        "/".join(parts[:count]) for path in paths for parts in [path.split("/")] for count in range(1, len(parts))
    }
    assert not folders & set(paths)
