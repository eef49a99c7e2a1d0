"""Chromium, and sites on the loopback address, for the tests that open pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import serving

Served = Callable[[Path], AbstractContextManager[str]]


@pytest.fixture(scope="session")
def served() -> Served:
    """Puts a site on the loopback address, which it gives, until the end of the `with`."""
    return serving.served


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A Chromium that asks nothing of the network by itself."""
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield made
        made.close()
