"""Every page kind printed from the browser: black on white whatever stands on the screen, nothing that only a screen can use."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, Page

from tests.site.conftest import Served
from tests.site.kinds import KINDS

USELESS = ".nav, .aids, .skip, .trail, .find, .share button, .foot, .pages, .feed, .aloud, .listen, .button"


@pytest.fixture(scope="module")
def server(sample_site: Path, served: Served) -> Iterator[str]:
    with served(sample_site) as address:
        yield address


@pytest.fixture(params=["light", "dark", "contrast"])
def reader(request: pytest.FixtureRequest, browser: Browser, server: str) -> Iterator[Page]:
    """A page of somebody who reads in this scheme, with the largest text."""
    scheme = "dark" if request.param == "dark" else "light"
    # a colour on its way to another is neither
    context = browser.new_context(color_scheme=scheme, locale="vi-VN", reduced_motion="reduce")
    page = context.new_page()
    page.goto(server + "404.html")
    page.evaluate("one => { localStorage['giao-dien'] = one; localStorage['co-chu'] = '3'; }", request.param)
    yield page
    context.close()


def test_ink_on_paper(reader: Page, server: str) -> None:
    page = reader
    for kind, address in KINDS.items():
        page.goto(server + address)
        page.emulate_media(media="print")
        body = page.evaluate("(s => [s.color, s.backgroundColor])(getComputedStyle(document.body))")
        assert body in (["rgb(0, 0, 0)", "rgb(255, 255, 255)"], ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]), kind
        left = page.locator(USELESS).evaluate_all(
            "all => all.filter(el => el.checkVisibility()).map(el => el.className)"
        )
        assert left == [], kind
        size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
        assert size == 16, kind
        pale = page.evaluate(
            """() => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dd, dt, td, th, a)')]
            .filter(el => el.checkVisibility() && el.textContent.trim())
            .filter(el => { const [r, g, b] = getComputedStyle(el).color.match(/[\\d.]+/g).map(Number);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b > 110; })
            .map(el => `${el.tagName}.${el.className} ${el.textContent.trim().slice(0, 40)}`).slice(0, 5)"""
        )
        assert pale == [], kind
        page.emulate_media(media="screen")


def test_a_story_on_paper_is_whole(browser: Browser, server: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(server + KINDS["story with pictures"])
    page.evaluate("() => Promise.all([...document.images].map(el => { el.loading = 'eager'; return el.decode(); }))")
    with pikepdf.open(BytesIO(page.pdf(format="A4"))) as made:
        assert 2 <= len(made.pages) <= 4
        pictures = {name for one in made.pages for name in one.get_images()}
    assert len(pictures) >= 2
    context.close()
