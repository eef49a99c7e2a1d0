"""What a page costs a reader on a slow network: bytes over the wire, requests, nobody else asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.conftest import Served
from tests.site.kinds import KINDS

KIB = 1024


@pytest.fixture(scope="module")
def server(sample_site: Path, served: Served) -> Iterator[str]:
    with served(sample_site) as address:
        yield address


def asked_for(browser: Browser, address: str) -> dict[str, int]:
    """Every request that a first visit makes, with the bytes that came over the wire, heads and all."""
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, device_scale_factor=2, service_workers="block"
    )
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    names: dict[str, str] = {}
    sizes: dict[str, int] = {}
    session.on("Network.requestWillBeSent", lambda event: names.setdefault(event["requestId"], event["request"]["url"]))
    session.on(
        "Network.loadingFinished", lambda event: sizes.__setitem__(event["requestId"], int(event["encodedDataLength"]))
    )
    page.goto(address, wait_until="networkidle")
    context.close()
    return {url: sizes.get(id, 0) for id, url in names.items() if not url.startswith("data:")}


def test_a_story_without_pictures(browser: Browser, server: str, sample_site: Path) -> None:
    """Not one chosen story: all that have no picture of their own or beside them."""
    light = [
        path.parent.name
        for path in sorted((sample_site / "guong").glob("*/index.html"))
        if path.parent.name != "trang" and "<img" not in path.read_text(encoding="utf-8").partition("<main")[2]
    ]
    assert len(light) >= 2
    for id in light[:12]:
        found = asked_for(browser, f"{server}guong/{id}/")
        assert sum(found.values()) <= 60 * KIB, (id, found)
        assert len(found) <= 12, (id, list(found))


def test_no_page_asks_anybody_else(browser: Browser, server: str) -> None:
    for kind, address in KINDS.items():
        found = asked_for(browser, server + address)
        assert all(url.startswith(server) for url in found), (kind, list(found))
        # what a search asks for by way of its worker is not counted here: tests/bench/search
        assert kind == "search" or all(found.values()), (kind, found)


def test_styles_of_material_are_read_on_ordinary_pages_alone(sample_site: Path) -> None:
    material = {path.name for path in (sample_site / "assets" / "stylesheets").glob("main*.css")}
    assert len(material) == 1
    with_it = {
        kind
        for kind, address in KINDS.items()
        if next(iter(material)) in _page(sample_site, address).read_text(encoding="utf-8")
    }
    assert with_it == {"guide"}
    assert not list((sample_site / "assets").rglob("*.map"))
    assert not (sample_site / "assets" / "javascripts").exists()


def _page(site: Path, address: str) -> Path:
    path = address.partition("?")[0]
    return site / path if path.endswith(".html") else site / path / "index.html"
