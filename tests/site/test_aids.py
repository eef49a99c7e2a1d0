"""How a reader likes to read is remembered on the machine; “Nghe bài” reads with a Vietnamese voice where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.conftest import Served

STORY = "guong/bac-loi-co-mai/"
# a machine that speaks: what is said stands in `said`, and each sentence ends when `finish` is called
VOICES = """
window.said = [];
const speech = new EventTarget();
let now = null;
Object.assign(speech, {
  getVoices: () => window.voices,
  speak: (one) => { window.said.push([one.text, one.lang, one.rate]); now = one; },
  cancel: () => { now = null; },
});
window.voices = VOICES;
window.finish = () => { const one = now; now = null; if (one && one.onend) one.onend(); };
window.fail = () => { if (now && now.onerror) now.onerror(); };
Object.defineProperty(window, 'speechSynthesis', { value: speech });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
VIETNAMESE = "[{lang: 'en-US'}, {lang: 'vi_VN', name: 'Linh'}]"


@pytest.fixture(scope="module")
def server(sample_site: Path, served: Served) -> Iterator[str]:
    with served(sample_site) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    yield made
    made.close()


def choose(page: Page, name: str, label: str) -> None:
    if not page.locator(".aids").evaluate("el => el.open"):
        page.locator(".aids summary").click()
    page.locator(f".aids input[name={name}]").locator("..").filter(has_text=label).first.click()


def test_choices_hold_on_the_next_page(context: BrowserContext, server: str) -> None:
    page = context.new_page()
    page.goto(server)
    before = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    choose(page, "co-chu", "Rất lớn")
    choose(page, "giao-dien", "Tương phản cao")
    choose(page, "be-rong", "Rộng")
    page.goto(server + STORY)
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == pytest.approx(
        before * 1.3, rel=0.01
    )
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".prose").first.evaluate("el => getComputedStyle(el).maxWidth") == f"{54 * 16 * 1.3:g}px"
    page.locator(".aids summary").click()
    assert page.locator(".aids input:checked").evaluate_all("all => all.map(el => el.value)") == ["2", "contrast", "2"]
    choose(page, "co-chu", "Vừa")
    page.reload()
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == before


def test_a_choice_is_shown_before_the_page_is_drawn(context: BrowserContext, server: str) -> None:
    """The first frame has the reader's colours: the script that sets them comes before the styles and waits for nothing."""
    page = context.new_page()
    page.goto(server)
    page.evaluate("localStorage.setItem('giao-dien', 'dark')")
    page.add_init_script(
        "document.addEventListener('DOMContentLoaded', () => { window.first = document.documentElement.dataset.scheme; })"
    )
    page.route("**/site.js*", lambda route: route.abort())
    page.goto(server + STORY)
    assert page.evaluate("window.first") == "dark"


def test_the_panel_is_used_by_keyboard_and_closes_with_escape(context: BrowserContext, server: str) -> None:
    page = context.new_page()
    page.goto(server)
    summary = page.locator(".aids summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.documentElement.dataset.size") == "1"
    page.keyboard.press("Escape")
    assert not page.locator(".aids").evaluate("el => el.open")
    assert summary.evaluate("el => el === document.activeElement")


@pytest.mark.parametrize(("width", "height"), [(360, 640), (320, 256), (1280, 600)])
def test_all_of_the_panel_is_reached_on_a_small_screen_with_the_largest_text(
    context: BrowserContext, server: str, width: int, height: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(server + STORY)
    choose(page, "co-chu", "Lớn nhất")
    panel = page.locator(".aids__panel").bounding_box()
    assert panel
    assert panel["x"] >= 0
    assert panel["y"] >= 0
    assert panel["x"] + panel["width"] <= width
    assert panel["y"] + panel["height"] <= height
    page.locator(".aids summary").focus()
    reached = []
    for _ in range(4):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => { const el = document.activeElement, box = el.getBoundingClientRect();
            const panel = el.closest('.aids__panel')?.getBoundingClientRect();
            return [el.name || el.textContent, !!panel && box.top >= panel.top - 1 && box.bottom <= panel.bottom + 1]; }"""
        )
        reached.append(seen)
    assert reached == [["co-chu", True], ["giao-dien", True], ["be-rong", True], ["Xong", True]]
    page.keyboard.press("Enter")
    assert not page.locator(".aids").evaluate("el => el.open")
    assert page.locator(".aids summary").evaluate("el => el === document.activeElement")


def test_without_a_store_a_choice_holds_for_the_page(context: BrowserContext, server: str) -> None:
    page = context.new_page()
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('không có'); } })")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(server + STORY)
    choose(page, "giao-dien", "Tối")
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    assert errors == []


def test_without_scripts_no_button_promises_anything(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + STORY)
    assert not page.locator(".aids").is_visible()
    assert not page.locator("[data-aloud]").is_visible()
    context.close()


@pytest.fixture
def speaking(context: BrowserContext, server: str) -> Page:
    page = context.new_page()
    page.add_init_script(VOICES.replace("VOICES", VIETNAMESE))
    page.goto(server + STORY)
    return page


def test_the_story_is_read_sentence_by_sentence_to_its_end(speaking: Page) -> None:
    page = speaking
    play = page.locator("[data-play]")
    play.click()
    assert play.inner_text() == "Tạm dừng"
    assert page.locator("[data-aloud] [role=status]").inner_text().startswith("Đang đọc đoạn 1/")
    for _ in range(500):
        if play.inner_text() != "Tạm dừng":
            break
        page.evaluate("window.finish()")
    assert play.inner_text() == "Nghe bài"
    assert page.locator("[data-aloud] [role=status]").inner_text() == "Đã đọc hết bài."
    said = page.evaluate("window.said")
    assert said[0] == ["Hai người em chưa kịp cảm ơn ở trường tiểu học.", "vi_VN", 1]
    whole = " ".join(words for words, _, _ in said)
    given = page.locator("[data-aloud] script").evaluate("el => JSON.parse(el.textContent).join(' ')")
    assert whole.split() == given.split()
    assert "20/11" not in whole, "numbers and signs are in words"
    assert "hai mươi tháng mười một" in whole


def test_it_pauses_goes_on_and_stops(speaking: Page) -> None:
    page = speaking
    play, stop = page.locator("[data-play]"), page.locator("[data-stop]")
    assert not stop.is_visible()
    play.click()
    page.evaluate("window.finish()")
    play.click()
    assert play.inner_text() == "Nghe tiếp"
    paused_at = page.evaluate("window.said.length")
    page.evaluate("window.finish()")
    assert page.evaluate("window.said.length") == paused_at, "a voice that was hushed does not go on"
    play.click()
    said = page.evaluate("window.said")
    assert said[-1][0] == said[-2][0], "the sentence that was broken off is read again"
    stop.click()
    assert play.inner_text() == "Nghe bài"
    assert play.evaluate("el => el === document.activeElement")
    play.click()
    assert page.evaluate("window.said")[-1][0] == said[0][0]


def test_the_pace_is_remembered(speaking: Page) -> None:
    speaking.locator("[data-aloud] select").select_option(label="Chậm")
    speaking.reload()
    speaking.locator("[data-play]").click()
    assert speaking.evaluate("window.said")[0][2] == 0.8


def test_a_voice_that_fails_is_told(speaking: Page) -> None:
    speaking.locator("[data-play]").click()
    speaking.evaluate("window.fail()")
    assert "không đọc được" in speaking.locator("[data-aloud] [role=status]").inner_text()
    assert speaking.locator("[data-play]").inner_text() == "Nghe bài"


def test_without_a_vietnamese_voice_nothing_is_offered_until_one_comes(context: BrowserContext, server: str) -> None:
    page = context.new_page()
    page.add_init_script(VOICES.replace("VOICES", "[{lang: 'en-US'}, {lang: 'vic-US'}]"))
    page.goto(server + STORY)
    assert not page.locator("[data-aloud]").is_visible()
    page.evaluate("window.voices = [{lang: 'vi-VN'}]; speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
    assert page.locator("[data-aloud]").is_visible()


def test_where_there_is_a_recording_it_is_what_is_heard(sample_site: Path) -> None:
    """A story with a recording has a player, any other a text for the machine: never both."""
    for path in sorted((sample_site / "guong").glob("*/index.html")):
        html = path.read_text(encoding="utf-8")
        if path.parent.name != "trang":
            assert ('class="listen"' in html) != ("data-aloud" in html), path
