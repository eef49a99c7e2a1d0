"""The weekly radio package in Chromium: the way to the script, the script on screen and on paper, what was recorded."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import Run, missing
from tests.folders import a_content, a_sound, a_story_text
from tests.site.conftest import Served

THIS_WEEK = "phat-thanh/2026-w47/"
# the week of the small site, which has what the sample has not: sound, a title of 300 letters, more than the airtime
WEEK = "phat-thanh/2023-w24/"
LONG = ("Tổ phụ nữ thôn Đông trồng rau sạch trên đất bỏ hoang " * 6)[:300].strip()
PLAN = """preset: thuong-ninh-2023-2025
channels:
  - {id: radio, name: Đài truyền thanh xã, minutes: 5, weekday: 5, hour: "17:00", voices: 2, signal: Quê em}
"""
HONOREE = {"name": "Lò Thị Ẻn", "role": "Tổ trưởng"}
BODY = "".join(
    f"Ngày thứ {at}, cả tổ ra đồng từ sáng sớm, người cuốc đất, người gánh nước, người ươm cây; trưa về ăn cơm chung một mâm, "
    "chuyện nhà ai cũng kể, việc khó của ai cũng bàn cho ra.\n\n"
    for at in range(1, 12)
)
HARD = "Ông Y Blơk kể chuyện này trên Facebook.\n\n"
PIECES = ("rau-sach", "to-thu-hai", "to-thu-ba", "to-thu-tu")


@pytest.fixture(scope="module")
def sample(sample_site: Path, served: Served) -> Iterator[str]:
    with served(sample_site) as address:
        yield address


def _built(folder: Path, files: dict[str, str | bytes], run: Run) -> Path:
    a_content(folder, files)
    done = run("build", "--content", "content", "--today", "2023-06-16", "--output", "site", folder=folder)
    assert done.returncode == 0, done.stderr + done.stdout
    return folder / "site"


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory, site_builder: Run) -> Path:
    """Four stories of one week, pinned beyond the airtime; the first has the long title, the second a recording."""
    common = {"date": date(2023, 6, 13), "honoree": HONOREE, "subject": "ca-nhan"}
    titles = (LONG, "Con đường mới", "Chiếc cầu tre", "Lớp học buổi tối")
    files: dict[str, str | bytes] = {
        f"stories/2023/{id}.md": a_story_text(
            HARD + BODY, title=title, audio="media/x.wav" if id == "to-thu-hai" else None, **common
        )
        for id, title in zip(PIECES, titles, strict=True)
    }
    files |= {
        "plan.yml": PLAN,
        "media/x.wav": a_sound(95),
        "media/phat-thanh/2023-w24.wav": a_sound(130),
        "radio/2023-W24.yml": f"items: [{', '.join(PIECES)}]\n",
    }
    return _built(tmp_path_factory.mktemp("loa"), files, site_builder)


@pytest.fixture(scope="module")
def small(small_site: Path, served: Served) -> Iterator[str]:
    with served(small_site) as address:
        yield address


@contextmanager
def opened(browser: Browser, width: int = 1280, *, scripts: bool = True) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, java_script_enabled=scripts, locale="vi-VN", reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scripts", [True, False], ids=["", "without JavaScript"])
def test_home_leads_to_this_weeks_script_in_one_click_and_the_menu_in_two(
    browser: Browser, sample: str, scripts: bool
) -> None:
    with opened(browser, 360, scripts=scripts) as page:
        page.goto(sample)
        panel = page.get_by_role("region", name="Tuần này trên loa")
        assert re.search(r"Cả bản tin: \d+ phút", panel.inner_text())
        panel.get_by_role("link", name="Mở kịch bản tuần này").click()
        assert page.url == sample + THIS_WEEK
        page.get_by_role("article", name="Kịch bản").wait_for(state="visible")
    with opened(browser, scripts=scripts) as page:
        page.goto(sample)
        page.get_by_role("navigation", name="Mục chính").get_by_role("link", name="Phát thanh").click()
        page.get_by_role("main").get_by_role("link", name="Mở kịch bản tuần này").click()
        assert page.url == sample + THIS_WEEK


def said_in_text(site: Path, week: str) -> list[tuple[str, str]]:
    """(voice, words) of everything that `kich-ban.txt` reads or plays."""
    found = []
    for line in (site / week / "kich-ban.txt").read_bytes().decode().splitlines():
        voice = re.match(r"\[(Giọng \w+)\] ", line)
        if voice:
            found.append((voice[1], line[voice.end() :]))
        elif line.startswith("[Nhạc"):
            found.append(("", line[1:-1]))
        elif line and not line.startswith("["):
            found.append(("", line))
    return found


_SAID = """all => all.map(one => [
  (one.querySelector('.line__voice')?.firstChild.textContent ?? ''),
  (one.querySelector('.line__words') ?? one).textContent,
  one.getBoundingClientRect().height > 20 && one.checkVisibility()])"""


@pytest.mark.parametrize("width", [360, 1280])
def test_the_script_is_whole_and_in_order_without_javascript(
    browser: Browser, small_site: Path, small: str, sample_site: Path, sample: str, width: int
) -> None:
    for site, address, week in ((small_site, small, WEEK), (sample_site, sample, THIS_WEEK)):
        expected = said_in_text(site, week)
        assert len(expected) > 15
        with opened(browser, width, scripts=False) as page:
            page.goto(address + week)
            said = page.locator(".script .line, .script .cue").evaluate_all(_SAID)
        assert [(voice, words) for voice, words, _ in said] == expected
        assert all(visible for _, _, visible in said)


def test_a_host_is_told_all_before_the_microphone_is_on(browser: Browser, small: str) -> None:
    with opened(browser) as page:
        page.goto(small + WEEK)
        main = page.get_by_role("main")
        assert main.get_by_role("heading", level=1).inner_text() == "Tuần 24 năm 2023"
        head = main.locator(".top").inner_text()
        assert "17:00, thứ Sáu" in head
        assert re.search(r"\d+ phút \d+ giây \(chương trình có 5 phút, dài hơn \d+ phút", head)
        assert "Bản tin dài hơn giờ phát." in head
        order = page.get_by_role("region", name="Thứ tự đọc").get_by_role("listitem").all_inner_texts()
        assert [text.split("\n")[0] for text in order] == [LONG, "Con đường mới", "Chiếc cầu tre", "Lớp học buổi tối"]
        assert all(re.search(r"\d+ phút", text) for text in order)
        levels = main.locator("h1, h2, h3, h4").evaluate_all("all => all.map(one => Number(one.tagName[1]))")
        assert all(after <= before + 1 for before, after in pairwise(levels))
        second = page.get_by_role("region", name="Bài 2/4: Con đường mới")
        notes = " ".join((second.locator(".say").text_content() or "").split())
        assert notes == "Cách đọc Facebook đọc là→ Phây búc Tên, chữ ít gặp, hỏi trước cách đọc: Blơk."
        assert {"Lò Thị Ẻn", "Phây búc", "Blơk"} <= set(second.locator(".line b").all_inner_texts())
        assert page.get_by_text("Chữ đậm: đọc chậm, rõ").is_visible()
        # the two voices differ in words, and not by colour alone
        shapes = page.locator(".line:not(.line--same) .line__voice").evaluate_all(
            "all => all.map(one => one.firstChild.textContent + ' ' + getComputedStyle(one).borderTopStyle)"
        )
        assert set(shapes) == {"Giọng một solid", "Giọng hai double"}
        assert page.get_by_role("button", name="In kịch bản").is_visible()
    with opened(browser, scripts=False) as page:
        page.goto(small + WEEK)
        assert not page.get_by_text("In kịch bản", exact=True).is_visible()
        assert page.get_by_role("link", name="Tải bản chữ .txt").is_visible()


def printed(browser: Browser, address: str, folder: Path) -> tuple[list[str], str]:
    """The text of every page that a printer would give, and what is said of the paper."""
    if not (shutil.which("pdftotext") and shutil.which("pdfinfo")):
        missing("pdftotext", "apt-get install poppler-utils")
    with opened(browser) as page:
        page.goto(address)
        page.pdf(path=folder / "in.pdf", prefer_css_page_size=True)
    read = partial(subprocess.run, capture_output=True, text=True, check=True, timeout=60)
    text = read(["pdftotext", "-layout", folder / "in.pdf", "-"]).stdout
    return [sheet.strip() for sheet in text.split("\f")[:-1]], read(["pdfinfo", folder / "in.pdf"]).stdout


@pytest.mark.parametrize("which", ["small", "sample"])
def test_printed_it_is_one_run_of_a4_with_every_item_on_a_page_of_its_own(
    browser: Browser, small: str, sample: str, tmp_path: Path, which: str
) -> None:
    address = small + WEEK if which == "small" else sample + THIS_WEEK
    sheets, about = printed(browser, address, tmp_path)
    assert re.search(r"Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)", about)
    count = int(re.findall(r"Bài 1/(\d+):", "\n".join(sheets))[0])
    assert count >= 4
    starts = [re.match(r"Bài (\d+)/", sheet) for sheet in sheets]
    assert [int(start[1]) for start in starts if start] == list(range(1, count + 1))
    assert sum(len(re.findall(r"^\s*Bài \d+/\d+:", sheet, re.MULTILINE)) for sheet in sheets) == count
    first = sheets[0]
    for words in ("Người duyệt", "Ký tên", "Ngày", "Đài truyền thanh xã", "17:00", "Thời lượng", "Kính thưa"):
        assert words in first, words
    for at, sheet in enumerate(sheets, 1):
        body, _, foot = sheet.rpartition("\n")
        assert foot.strip() == f"Trang {at}/{len(sheets)}"
        assert len(body.split()) >= 8, "a blank page"
        assert not body.startswith("Nhạc")
        assert body.rstrip().rsplit("\n", 1)[-1].strip() not in ("Mở đầu", "Kết thúc")
    whole = " ".join(" ".join(sheets).split())
    assert "Nhạc cắt" in whole
    for words in ("http", "RSS", "Danh mục", "Kỷ yếu", "Tải", "In kịch bản", "Thứ tự đọc", "Bản tin trước", "Nghe b"):
        assert words not in whole, words
    assert not re.search("Lên đầu trang|Trang chủ|minh họa|Thi đua yêu nước ·", whole)


@pytest.mark.parametrize("where", [WEEK, f"{WEEK}#bai-2", "phat-thanh/", "guong/to-thu-hai/"])
def test_a_recording_is_fetched_and_played_from_the_keyboard_alone(browser: Browser, small: str, where: str) -> None:
    with opened(browser, 360) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(small + where)
        region = "#bai-2 ~ .listen" if "#" in where else ".listen"
        listen = page.locator(region).first
        audio = listen.locator("audio")
        assert re.match(r"Nghe (bài này|bản tin)\s+\d phút", listen.inner_text())
        assert (audio.get_attribute("aria-label") or "").startswith("Nghe ")
        take = listen.get_by_role("link", name=re.compile(r"Tải tệp tiếng.* \([\d,]+ (kB|MB)\)"))
        assert page.request.get(take.evaluate("one => one.href")).body().startswith(b"RIFF")
        assert take.bounding_box()["height"] >= 44  # type: ignore[index]
        assert not [url for url in asked if url.endswith(".wav")], "a phone pays for what nobody has asked for"
        # the keyboard reaches it: from the link after it, one stop back is inside the player
        take.focus()
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement.tagName") == "AUDIO"
        audio.focus()
        page.keyboard.press("Space")
        page.wait_for_function("one => !one.paused && one.currentTime > 0", arg=audio.element_handle(), timeout=10_000)


# whatever reaches beyond the window and is not the inside of something that scrolls on its own
_BEYOND = """() => [...document.querySelectorAll('main *')].filter(one => one.checkVisibility()
  && one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_a_phone(browser: Browser, small: str, sample: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    addresses = [sample, f"{sample}phat-thanh/", sample + THIS_WEEK, small, f"{small}phat-thanh/", small + WEEK]
    for address in addresses:
        page.goto(address)
        page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
        assert page.evaluate("document.documentElement.scrollWidth") == 360, address
        assert page.evaluate(_BEYOND) == [], address
    # the title of 300 letters stands there in full
    assert LONG in page.get_by_role("region", name="Bài 1/4").get_by_role("heading", level=3).inner_text()
    context.close()


def test_everything_to_press_is_big_enough_for_a_finger(browser: Browser, sample: str, small: str) -> None:
    with opened(browser, 360) as page:
        for address in (f"{sample}phat-thanh/", sample + THIS_WEEK, small + WEEK):
            page.goto(address)
            sizes = page.locator("main :is(a, button, summary, audio)").evaluate_all(
                "all => all.filter(one => one.checkVisibility()).map(one =>"
                " [one.textContent.trim().slice(0, 40), Math.round(one.getBoundingClientRect().height)])"
            )
            assert sizes
            assert [(name, height) for name, height in sizes if height < 44] == []


def test_the_archive_has_every_week_behind_this_one(browser: Browser, sample: str, sample_site: Path) -> None:
    texts = (sample_site / "phat-thanh").glob("*/kich-ban.txt")
    weeks = {f"{path.parent.name}/" for path in texts if "[Bài 1/" in path.read_text(encoding="utf-8")}
    assert len(weeks) > 100
    with opened(browser, 360, scripts=False) as page:
        page.goto(f"{sample}phat-thanh/")
        panels = page.get_by_role("main").locator("section.panel h2").all_inner_texts()
        assert panels[0] == "Tuần này: tuần 47 năm 2026"
        linked = page.locator("main a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        assert weeks <= {link.removeprefix("../phat-thanh/") for link in linked}
        years = page.locator("main details").evaluate_all(
            "all => all.map(one => [one.querySelector('h3').textContent, one.open])"
        )
        assert years == [["Năm 2026", True], ["Năm 2025", False], ["Năm 2024", False]]
        row = page.locator("main details[open] li").first
        assert re.search(r"Tuần 46.*9/11/2026 – 15/11/2026.*\d+ phút", row.inner_text(), re.DOTALL)
        assert page.locator(".follow code").inner_text() == "https://suoi-ngan.example/phat-thanh/feed.xml"
        assert page.get_by_role("img", name="Mã QR").locator("svg").is_visible()


def test_a_week_that_was_recorded_says_so(browser: Browser, small: str) -> None:
    with opened(browser) as page:
        page.goto(f"{small}phat-thanh/")
        assert page.get_by_role("region", name="Tuần này").locator("audio").count() == 1
        # nobody can subscribe to an address that is not yet known
        assert page.locator(".follow code, .follow svg").count() == 0
        page.goto(small + WEEK)
        order = page.get_by_role("region", name="Thứ tự đọc").get_by_role("listitem").all_inner_texts()
        assert ["có tiếng" in text for text in order] == [False, True, False, False]


def test_a_week_without_anything_new_is_a_short_bulletin(
    browser: Browser, served: Served, tmp_path: Path, site_builder: Run
) -> None:
    site = _built(tmp_path, {"plan.yml": "preset: thuong-ninh-2023-2025\nchannels: {only: []}\n"}, site_builder)
    with served(site) as address, opened(browser, 360) as page:
        page.goto(address)
        page.get_by_role("link", name="Mở kịch bản tuần này").click()
        assert page.url == address + WEEK
        assert "Tuần này chưa có bài mới." in page.get_by_role("region", name="Thứ tự đọc").inner_text()
        assert "Giờ phát" not in page.get_by_role("main").inner_text()
        said = page.locator(".script .line, .script .cue").evaluate_all(_SAID)
        assert [(voice, words) for voice, words, _ in said] == said_in_text(site, WEEK)
        assert page.locator(".script .line--greeting").count() == 2
        assert page.locator(".script .line--farewell").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") == 360
