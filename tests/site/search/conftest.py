"""The sample site below a path, and a page on which nothing may go wrong unseen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.conftest import Served

SUB_PATH = "xa/suoi-ngan/"


@pytest.fixture(scope="module")
def server(sample_site: Path, served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The sample site below a path, as a commune's page on the province's server is."""
    root = tmp_path_factory.mktemp("tinh")
    (root / SUB_PATH).parent.mkdir(parents=True)
    (root / SUB_PATH.rstrip("/")).symlink_to(sample_site)
    with served(root) as address:
        yield f"{address}{SUB_PATH}"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which nothing may go wrong unseen: no error, no breach of the policy, nothing asked of others."""
    made = context.new_page()
    wrong: list[str] = []
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    yield made
    assert wrong == []
