"""A reader's walk in Chromium: home → field → story → yearbook → feed, without JavaScript and at a phone's width too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.site.conftest import Served


@pytest.fixture(scope="module")
def server(sample_site: Path, served: Served) -> Iterator[str]:
    """The sample site on the loopback address; gone with the tests."""
    with served(sample_site) as address:
        yield address


@pytest.fixture(params=[(1280, True), (360, True), (360, False)], ids=["wide", "phone", "phone without JavaScript"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, scripts = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=scripts, locale="vi-VN")
    yield context.new_page()
    context.close()


def fits(page: Page) -> bool:
    """True when nothing makes the page wider than the window."""
    box = page.locator("html").bounding_box()
    size = page.viewport_size
    assert box is not None
    assert size is not None
    return box["width"] <= size["width"]


def test_from_home_to_the_feed(page: Page, server: str) -> None:
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # playwright marks the function
    page.goto(server)
    assert "Suối Ngàn" in page.title()
    assert fits(page)

    page.locator("main a[href*='linh-vuc/nong-nghiep/']").first.click()
    assert page.locator("h1").inner_text().endswith("Nông nghiệp")
    assert "nông nghiệp sạch" in page.locator("main").inner_text()
    assert fits(page)

    page.locator("main a[href*='guong/']").first.click()
    assert "/guong/" in page.url
    title = page.locator("h1").inner_text()
    assert title
    assert fits(page)

    page.goto(f"{server}ky-yeu/2024/")
    assert "2024" in page.locator("h1").inner_text()
    assert fits(page)
    page.locator("main a[href*='guong/']").first.click()
    assert "/guong/" in page.url

    feeds = page.locator("link[type='application/rss+xml']")
    address = feeds.first.get_attribute("href")
    assert address is not None
    answer = page.request.get(
        page.evaluate("document.baseURI") + address if not address.startswith("http") else _here(address, server)
    )
    assert answer.status == 200
    assert answer.text().startswith("<?xml")
    assert {request.url.split("/")[2] for request in asked} == {server.split("/")[2]}


def test_a_phone_shows_the_first_headline_at_once(page: Page, server: str) -> None:
    page.goto(server)
    box = page.locator(".lead__title").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 640


@pytest.mark.parametrize("address", ["guong/cau-moi-khe-lim/", "ky-yeu/2025/", "huong-dan/viet-guong/", "so-lieu/"])
def test_no_table_hides_a_part_of_itself(page: Page, server: str, address: str) -> None:
    page.goto(f"{server}{address}")
    tables = page.locator("main table")
    assert tables.count()
    for table in tables.all():
        assert table.evaluate(_REACHES) <= table.evaluate(_ROOM) + 1
    assert fits(page)


# how far to the right anything in a table reaches, its hidden row of headers aside, and how far its frame lets one see
_REACHES = (
    "table => Math.max(...[...table.querySelectorAll('tbody *')].map(part => part.getBoundingClientRect().right))"
)
_ROOM = "table => table.parentElement.getBoundingClientRect().right"


def test_cells_stand_after_the_names_of_their_columns_on_a_phone(page: Page, server: str) -> None:
    page.goto(f"{server}guong/cau-moi-khe-lim/")
    cell = page.locator(".awards td").nth(1)
    label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    is_phone = page.viewport_size is not None and page.viewport_size["width"] < 640
    assert ("Quyết định" in label) == is_phone
    # laid out as blocks they must still be a table to those who listen
    awards = page.get_by_role("region", name="Khen thưởng").get_by_role("table")
    assert awards.get_by_role("row").count() == 2
    assert awards.get_by_role("columnheader").count() == 5
    assert awards.get_by_role("rowheader").count() == 1
    assert awards.get_by_role("cell").count() == 4


def _here(address: str, server: str) -> str:
    return server + address.split("/", 3)[3]


def test_the_host_is_two_clicks_from_this_week(page: Page, server: str) -> None:
    page.goto(server)
    page.locator("main a[href*='phat-thanh/']").first.click()
    if not page.url.rstrip("/").endswith("2026-w47"):
        page.locator("main a[href*='2026-w47/']").first.click()
    assert "2026-w47" in page.url
    assert "Tuần 47" in page.locator("main").inner_text() or "tuần 47" in page.locator("main").inner_text()
