"""Every page kind can be used by everybody: axe-core finds nothing, targets are large, headings in order, focus seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.conftest import Served
from tests.site.kinds import KINDS

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def server(sample_site: Path, served: Served) -> Iterator[str]:
    with served(sample_site) as address:
        yield address


def a_context(browser: Browser, server: str, width: int, scheme: str) -> BrowserContext:
    """A reader's browser with the scheme chosen; nothing on the page moves."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, locale="vi-VN", reduced_motion="reduce", has_touch=width < 600
    )
    page = context.new_page()
    page.goto(server + "404.html")
    page.evaluate("scheme => localStorage.setItem('giao-dien', scheme)", scheme)
    page.close()
    return context


def unfolded(page: Page) -> None:
    """Opens what is folded: what stands there is read too."""
    page.evaluate("document.querySelectorAll('main details, footer details').forEach(el => { el.open = true; })")


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(browser: Browser, server: str, axe: str, width: int, scheme: str) -> None:
    context = a_context(browser, server, width, scheme)
    page = context.new_page()
    found: dict[str, list[str]] = {}
    for kind, address in KINDS.items():
        page.goto(server + address)
        unfolded(page)
        page.evaluate(axe)
        told = page.evaluate("rules => axe.run({ runOnly: rules, resultTypes: ['violations'] })", RULES)
        assert told["passes"], "axe has looked"
        wrong = [f"{one['id']}: {node['html'][:200]}" for one in told["violations"] for node in one["nodes"][:3]]
        if wrong:
            found[kind] = wrong
    context.close()
    assert found == {}


# of every link, button and field: the words where a finger 44 px wide and high, laid on its middle, would miss it
TARGETS = """() => {
  const missed = [];
  for (const el of document.querySelectorAll('a[href], button, summary, select, input, textarea')) {
    if (!el.checkVisibility({ checkVisibilityCSS: true, checkOpacity: false }) || el.closest('.skip, [hidden]')) continue;
    const shown = el.matches('input') && el.closest('label') ? el.closest('label') : el;
    shown.scrollIntoView({ block: 'center', inline: 'center' });
    const box = shown.getBoundingClientRect();
    if (!box.width) continue;
    // a link among the words of a sentence is as high as its line (WCAG 2.5.8, exception for inline targets)
    const among = [...el.parentElement.childNodes].some((one) => one.nodeType === 3 && one.textContent.trim().length > 3);
    if (getComputedStyle(el).display === 'inline' && (among || el.closest('.prose'))) continue;
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    // what covers the middle, half a finger up, down, and to the sides
    const hits = [[0, -21], [0, 21], [-21, 0], [21, 0]].every(([dx, dy]) => {
      const px = Math.min(Math.max(x + dx, 1), innerWidth - 1), py = y + dy;
      const at = document.elementFromPoint(px, py);
      if (!at) return false;
      return shown.contains(at) || at.contains(shown) && at.closest('a, button, summary, label') !== null || at === shown;
    });
    if (!hits && (box.height < 43.5 || box.width < 43.5)) {
      const size = `${Math.round(box.width)}x${Math.round(box.height)}`;
      missed.push(`${el.tagName} ${size} ${(el.textContent || el.name).trim().slice(0, 60)}`);
    }
  }
  return missed;
}"""


def test_targets_are_as_large_as_a_finger(browser: Browser, server: str) -> None:
    context = a_context(browser, server, 360, "light")
    page = context.new_page()
    found = {}
    for kind, address in KINDS.items():
        page.goto(server + address)
        unfolded(page)
        missed = page.evaluate(TARGETS)
        if missed:
            found[kind] = missed
    context.close()
    assert found == {}


def test_headings_go_down_one_step_at_a_time(browser: Browser, server: str) -> None:
    context = a_context(browser, server, 1280, "light")
    page = context.new_page()
    for kind, address in KINDS.items():
        page.goto(server + address)
        levels = page.locator("main").locator("h1,h2,h3,h4,h5,h6").evaluate_all("all => all.map(el => +el.tagName[1])")
        assert levels.count(1) == 1, kind
        assert levels[0] == 1, kind
        assert all(b <= a + 1 for a, b in pairwise(levels)), (kind, levels)
    context.close()


def test_the_first_key_leads_past_the_menu_and_focus_is_seen(browser: Browser, server: str) -> None:
    context = a_context(browser, server, 1280, "light")
    page = context.new_page()
    for kind, address in KINDS.items():
        page.goto(server + address)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip", kind
        assert page.locator(".skip").bounding_box()["y"] >= 0, kind  # type: ignore[index]
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "noi-dung", kind
        page.keyboard.press("Tab")
        outline = "el => { const s = getComputedStyle(el); return [s.outlineStyle, parseFloat(s.outlineWidth)]; }"
        seen = page.evaluate(
            f"""() => {{ const outline = {outline}; let el = document.activeElement;
            const own = outline(el); const around = el.closest('.card, .mini, .tile, label');
            return own[0] !== 'none' && own[1] >= 2 || !!around && outline(around)[0] !== 'none'
              || !!el.nextElementSibling && outline(el.nextElementSibling)[0] !== 'none'; }}"""
        )
        assert seen, kind
    context.close()


def test_nothing_moves_for_those_who_asked_for_rest(browser: Browser, server: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    for kind, address in KINDS.items():
        page.goto(server + address)
        moving = page.evaluate(
            """() => [...document.querySelectorAll('*')].filter(el => {
              const s = getComputedStyle(el);
              return s.scrollBehavior === 'smooth' || s.animationName !== 'none' && parseFloat(s.animationDuration) > 0
                || s.transitionProperty !== 'none' && parseFloat(s.transitionDuration) > 0;
            }).map(el => el.className)"""
        )
        assert moving == [], kind
    context.close()


@pytest.mark.parametrize("size", ["1", "2", "3"])
def test_the_largest_text_fits_the_smallest_phone(browser: Browser, server: str, size: str) -> None:
    context = a_context(browser, server, 360, "light")
    page = context.new_page()
    page.goto(server + "404.html")
    page.evaluate("size => localStorage.setItem('co-chu', size)", size)
    wide = {}
    for kind, address in KINDS.items():
        page.goto(server + address)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 360:
            wide[kind] = width
    context.close()
    assert wide == {}


def test_pages_have_names_and_one_main(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    titles = []
    for kind, address in KINDS.items():
        page.goto(server + address)
        titles.append(page.title())
        assert page.locator("main").count() == 1, kind
        assert page.locator("html").get_attribute("lang") == "vi", kind
        assert page.locator("h1").inner_text().strip(), kind
    context.close()
    assert len(set(titles)) == len(titles)
