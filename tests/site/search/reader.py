"""What a reader does on the search page, and what they see."""

from __future__ import annotations

import re

from playwright.sync_api import Page


def search(page: Page, server: str, address: str = "") -> None:
    """Opens the search page and waits until it has answered."""
    page.goto(f"{server}tim-kiem/{address}")
    if address:
        page.wait_for_selector("[data-shown]:not([aria-busy])")


def ask(page: Page, question: str) -> None:
    page.locator("#seek-q").fill(question)
    page.wait_for_selector(f'[data-shown="{question}"]:not([aria-busy])')


def titles(page: Page) -> list[str]:
    return page.locator(".hit__title").all_inner_texts()


def count(page: Page) -> str:
    return page.locator("[data-count]").inner_text()


def facet(page: Page, name: str, value: str) -> None:
    """Ticks a value, opening its facet where it is closed."""
    box = page.locator(".facet").filter(has=page.locator("summary", has_text=re.compile(f"^{name}$")))
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    box.get_by_label(re.compile(f"^{value}")).check()
