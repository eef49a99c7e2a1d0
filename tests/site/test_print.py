"""Every page kind printed from the browser: black on white whatever stands on the screen, nothing that only a screen can use."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageOps
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


# on these, parts begin on a page of their own
PARTED = {"yearbook", "week"}


def test_pages_of_paper_are_full_and_no_heading_stands_alone(browser: Browser, server: str, tmp_path: Path) -> None:
    """No page but the last is left white below its middle, and none ends in a heading whose text stands on the next."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN", reduced_motion="reduce")
    page = context.new_page()
    white, alone = {}, {}
    for kind, address in KINDS.items():
        page.goto(server + address, wait_until="networkidle")
        file = tmp_path / "page.pdf"
        page.evaluate(
            "() => Promise.all([...document.images].map(el => { el.loading = 'eager'; return el.decode(); }))"
        )
        page.pdf(path=file, format="A4")
        # without those that also stand in a list, of which they may be the last on a page
        headings = page.evaluate(
            """() => { const said = (el) => el.innerText.replace(/\\s+/g, ' ').trim();
            const listed = new Set([...document.querySelectorAll('main li a')].map(said));
            return [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5)')].map(said).filter(one => !listed.has(one)); }"""
        )
        ends = [end for end in _last_lines(file) if any(end and heading.endswith(end) for heading in headings)]
        if ends:
            alone[kind] = ends
        full = _filled(file, tmp_path)
        if kind not in PARTED and min(full[:-1], default=1.0) < 0.6:
            white[kind] = full
    context.close()
    assert alone == {}
    assert white == {}


def _last_lines(file: Path) -> list[str]:
    """The last line of every page but the last."""
    text = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True).stdout
    return [" ".join(page.rstrip().rpartition("\n")[2].split()) for page in text.removesuffix("\f").split("\f")[:-1]]


def _filled(file: Path, folder: Path) -> list[float]:
    """How far down each page there is ink, as a share of its height."""
    subprocess.run(["pdftoppm", "-r", "20", "-gray", "-png", file, folder / "sheet"], check=True)
    found = []
    for sheet in sorted(folder.glob("sheet-*.png")):
        with Image.open(sheet) as image:
            box = ImageOps.invert(image.convert("L")).point(lambda ink: 255 if ink > 40 else 0).getbbox()
            found.append(box[3] / image.height if box else 0.0)
        sheet.unlink()
    return found


def test_charts_on_paper_have_their_names_and_greys(browser: Browser, server: str) -> None:
    """Parts of a bar that colour alone tells apart on the screen are of different greys."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(server + KINDS["figures"])
    page.emulate_media(media="print")
    fills = page.locator(".stack .bar rect").evaluate_all("all => all.map(el => getComputedStyle(el).fill)")
    assert len(set(fills)) == len(fills) == 3
    context.close()


def test_printed_search_says_what_was_asked(browser: Browser, server: str) -> None:
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    page.goto(server + KINDS["search"], wait_until="networkidle")
    page.locator(".hit").first.wait_for()
    page.emulate_media(media="print")
    assert page.locator(".seek input").is_visible()
    assert page.locator(".seek input").input_value() == "dong tam"
    assert page.locator(".chosen").inner_text().strip() == "Tập thể"
    assert not page.locator(".seek button, .facets, .found__sort").first.is_visible()
    context.close()


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
