"""The yearbooks in Chromium: a big book, one with a title of 300 letters, one of honours alone, one with nothing in it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import Run, missing
from tests.folders import a_content, a_story_text
from tests.site.conftest import Served

LONG = ("Những tấm gương sáng trong phong trào thi đua yêu nước xã Thượng Ninh " * 5)[:300].strip()
PLAN = f"""preset: thuong-ninh-2023-2025
yearbooks:
  - {{id: dai, title: {LONG}, years: 2023, order: date}}
  - {{id: trong, title: Kỷ yếu năm 2022, years: 2022}}
"""
FOREWORD = """---
cover: Chào mừng Hội nghị điển hình tiên tiến xã Thượng Ninh lần thứ nhất
editors: [Nguyễn Thị Lan, Lò Văn Páo]
dedication: Kính tặng bà con xã Thượng Ninh
quotation: Người tốt, việc tốt nhiều lắm. Ở đâu cũng có.
publisher: UBND xã Thượng Ninh
licence: Số 12/GP-STTTT, ngày 3/4/2024
copies: 300 cuốn
printer: Công ty In Thanh Hóa
deposit: Quý II năm 2024
---
Cuốn sách này ghi lại những việc làm bình dị.

# Vì sao có cuốn sách

Để những người ở thôn trên biết chuyện thôn dưới.
"""
FIELDS = ("nong-nghiep", "giao-duc", "y-te", "van-hoa", "cong-thuong", "doi-song-xa-hoi")
UNITS = ("hoi-phu-nu", "hoi-nong-dan", "doan-thanh-nien")
FAMILIES, MIDDLES = ("Lê", "Lò", "Vi", "Trần", "Nguyễn", "Phạm", "Hà"), ("Thị", "Văn", "Minh", "Thanh", "Đức")
NAMES = ("Ân", "Bình", "Chi", "Dung", "Đào", "Ẻn", "Giang", "Hoa", "Khôi", "Lan", "Mai", "Nga", "Phúc", "Sơn", "Yến")
ADDRESSES = ("ky-yeu/dai/", "ky-yeu/2023/", "ky-yeu/2024/", "ky-yeu/trong/", "ky-yeu/", "")


def _story(at: int) -> str:
    name = f"{FAMILIES[at % 7]} {MIDDLES[at % 5]} {NAMES[at % 15]}"
    award = {"title": "giay-khen", "level": "co-so", "decision": f"{at}/QĐ-UBND", "date": "2023-12-01"}
    return a_story_text(
        title=LONG if at == 7 else f"Việc làm thứ {at} của {name}",
        summary="Giữ vườn rau sạch, giúp ba hộ cùng thôn thoát nghèo, dạy lớp học đêm cho trẻ em trong bản.",
        field=FIELDS[at % 6],
        unit=UNITS[at % 3],
        subject=("ca-nhan", "ho-gia-dinh", "tap-the")[at % 3],
        honoree={"name": name, "place": f"Thôn {at % 20 + 1}"},
        quarter=f"2023-Q{at % 4 + 1}",
        date=date(2023, 3 * (at % 4) + 1, 15),
        submitted=date(2023, 3 * (at % 4) + 1, 1),
        approved={"by": "Chủ tịch UBND xã", "on": date(2023, 1, 1)},
        awards=[{**award, "by": "Chủ tịch UBND xã Thượng Ninh"}] if at % 4 == 0 else None,
    )


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory, site_builder: Run) -> Path:
    """300 stories in two books, one by subject and one by date; awards of a later year; a book of nothing."""
    folder = tmp_path_factory.mktemp("ky-yeu")
    files: dict[str, str | bytes] = {f"stories/bai-{at:03}.md": _story(at) for at in range(300)}
    late = {"title": "giay-khen", "level": "co-so", "decision": "9/QĐ-UBND", "date": date(2024, 2, 1)}
    files["stories/bai-001.md"] = a_story_text(subject="ca-nhan", awards=[late])
    a_content(folder, {**files, "plan.yml": PLAN, "yearbooks/dai.md": FOREWORD})
    done = site_builder("build", "--content", "content", "--today", "2024-06-16", "--output", "site", folder=folder)
    assert done.returncode == 0, done.stderr + done.stdout
    return folder / "site"


@pytest.fixture(scope="module")
def server(books: Path, served: Served) -> Iterator[str]:
    with served(books) as address:
        yield address


@contextmanager
def opened(browser: Browser, width: int = 1280, *, scripts: bool = True, scheme: str = "light") -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        java_script_enabled=scripts,
        reduced_motion="reduce",
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    yield context.new_page()
    context.close()


# whatever reaches beyond the window and is not the inside of something that scrolls on its own
_BEYOND = """() => [...document.querySelectorAll('main *')].filter(one => one.checkVisibility()
  && one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_window(browser: Browser, server: str, width: int, scheme: str) -> None:
    with opened(browser, width, scheme=scheme) as page:
        for address in ADDRESSES:
            page.goto(server + address)
            page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true })")
            assert page.evaluate("document.documentElement.scrollWidth") == width, address
            assert page.evaluate(_BEYOND) == [], address


def test_everything_to_press_is_big_enough_for_a_finger(browser: Browser, server: str) -> None:
    with opened(browser, 360) as page:
        for address in ADDRESSES[:-1]:
            page.goto(server + address)
            page.locator("main details").evaluate_all("all => all.forEach(one => { one.open = true })")
            small = page.locator("main :is(a, button, summary)").evaluate_all(
                "all => all.filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)"
                ".map(one => one.outerHTML.slice(0, 120))"
            )
            assert small == [], address


@pytest.mark.parametrize("scripts", [True, False], ids=["", "without JavaScript"])
def test_the_contents_lead_through_a_big_book_and_its_folded_indexes_back_into_it(
    browser: Browser, server: str, scripts: bool
) -> None:
    with opened(browser, scripts=scripts) as page:
        page.goto(f"{server}ky-yeu/2023/")
        assert page.locator(".entries li").count() == 300
        contents = page.get_by_role("navigation", name="Mục lục")
        for name in ("Bảng vàng khen thưởng", "Cá nhân"):
            contents.get_by_role("link", name=name).click()
            # beside the book they stay in sight
            for shown in (page.get_by_role("heading", name=name), contents):
                box = shown.bounding_box()
                assert box is not None
                assert 0 <= box["y"] < 200
        page.get_by_text("Xem 3 đơn vị").click()
        link = page.get_by_role("region", name="Mục lục đơn vị").get_by_role("link", name="Việc làm thứ 4 của")
        target = link.get_attribute("href")
        link.click()
        assert page.url.endswith(f"{target}")
        assert page.locator(":target").get_by_role("link", name="Việc làm thứ 4 của").is_visible()


def printed(browser: Browser, address: str, folder: Path) -> list[str]:
    """The text of every page that a printer would give."""
    if not shutil.which("pdftotext"):
        missing("pdftotext", "apt-get install poppler-utils")
    with opened(browser) as page:
        page.goto(address)
        page.pdf(path=folder / "in.pdf", prefer_css_page_size=True)
    read = partial(subprocess.run, capture_output=True, text=True, check=True, timeout=60)
    return [sheet.strip() for sheet in read(["pdftotext", "-layout", folder / "in.pdf", "-"]).stdout.split("\f")[:-1]]


def test_printed_from_the_browser_it_is_the_whole_book(browser: Browser, server: str, tmp_path: Path) -> None:
    sheets = printed(browser, f"{server}ky-yeu/dai/", tmp_path)
    assert "Những tấm gương sáng" in sheets[0]
    assert "Lời nói đầu" not in sheets[0], "the cover is a page of its own"
    whole = " ".join(" ".join(sheets).split())
    assert len(set(re.findall(r"Việc làm thứ \d+", whole))) == 298
    # folded on screen, but a part of the book: the last of its people, and what stands in its last places
    for words in ("Vi Đức Yến", "Thôn 20 15 gương", "Nộp lưu chiểu", "Phần IV"):
        assert words in whole, words
    for words in ("Tải về", "Về mục lục", "In kỷ yếu", "Xem 3 đơn vị", "Danh mục", "Lên đầu trang"):
        assert words not in whole, words
    starts = [sheet.split("\n")[0].strip() for sheet in sheets]
    assert [start for start in starts if start.startswith("Phần")] == ["Phần I", "Phần II", "Phần III", "Phần IV"]
    assert all(len(sheet.split()) > 3 for sheet in sheets), "a blank page"
