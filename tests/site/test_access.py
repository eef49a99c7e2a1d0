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


# light, as WCAG measures it, of colours that a page computes
CONTRAST = """(wanted) => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((one) => Number(one) / 255)
      .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const apart = (one, other) => {
    const [more, less] = [light(one), light(other)].sort((x, y) => y - x);
    return (more + 0.05) / (less + 0.05);
  };
  const ground = (el) => {
    for (; el; el = el.parentElement) {
      const colour = getComputedStyle(el).backgroundColor;
      if (colour !== 'rgba(0, 0, 0, 0)') return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll(wanted)].filter((el) => el.checkVisibility()).map((el) => {
    const { backgroundColor, color } = getComputedStyle(el);
    return [el.textContent.trim().slice(0, 30), apart(backgroundColor, ground(el.parentElement)), apart(color, backgroundColor)];
  });
}"""


@pytest.mark.parametrize("more", [False, True], ids=["as it is", "more contrast"])
@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_what_is_to_be_pressed_stands_out(browser: Browser, server: str, scheme: str, more: bool) -> None:
    context = a_context(browser, server, 360, scheme)
    page = context.new_page()
    page.emulate_media(contrast="more" if more else "no-preference")
    seen = set()
    for kind in ("story with pictures", "search", "stories", "without a network", "plan"):
        page.goto(server + KINDS[kind])
        page.evaluate("document.querySelectorAll('[hidden]').forEach(el => { el.hidden = false; })")
        page.locator(".aids summary").click()
        wanted = ".button--main, .aids__choice input:checked + span, .pages [aria-current]"
        for name, from_ground, of_words in page.evaluate(CONTRAST, wanted):
            seen.add(name)
            assert from_ground >= 3, (kind, name)
            assert of_words >= (7 if scheme == "contrast" else 4.5), (kind, name)
    assert {"Nghe bài", "Tìm", "Thử mở lại trang ấy", "1"} <= seen
    context.close()


@pytest.mark.parametrize("size", ["auto", "1", "2", "3"])
def test_no_line_begins_with_a_sign(browser: Browser, server: str, size: str) -> None:
    context = a_context(browser, server, 360, "light")
    page = context.new_page()
    page.goto(server + "404.html")
    page.evaluate("size => localStorage.setItem('co-chu', size)", size)
    found = {}
    for kind, address in KINDS.items():
        page.goto(server + address)
        unfolded(page)
        first = page.evaluate(
            """() => {
              const found = [], range = document.createRange();
              const place = (node, at) => {
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                return range.getBoundingClientRect();
              };
              for (const el of document.querySelectorAll('.trail li')) {
                const sign = getComputedStyle(el, '::before').content;
                if (sign !== 'none') found.push(sign);
              }
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node; (node = walk.nextNode());) {
                if (!node.parentElement.checkVisibility()) continue;
                const said = node.data;
                for (let at = said.indexOf('·'); at > 1; at = said.indexOf('·', at + 1)) {
                  const before = place(node, at - 2), sign = place(node, at);
                  const begins = before.height && sign.height && sign.top > before.top + sign.height / 2;
                  if (begins) found.push(said.trim().slice(0, 60));
                }
              }
              return found;
            }"""
        )
        if first:
            found[kind] = first
    context.close()
    assert found == {}


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
