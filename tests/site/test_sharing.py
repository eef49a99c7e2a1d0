"""Passing a page on: the picture that goes with its link, the ways to send it, the code that leads to it from paper."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from site_builder.model.addresses import is_card
from tests.conftest import SAMPLE_DAY, Run, missing
from tests.site.conftest import Served

SITE = "https://suoi-ngan.example/"
# a story without a photo
STORY = "guong/bon-the-he-nha-ba-on/"
WIDTHS = (360, 1280)


def meta(html: str) -> dict[str, str]:
    """What the head of a page says to those who show it."""
    found = re.findall(r'<meta (?:property|name)="((?:og|twitter|article):[^"]+)" content="([^"]*)">', html)
    assert len(dict(found)) == len(found)
    return {name: unescape(value) for name, value in found}


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Every page that readers may pass on, by its address."""
    for path in sorted(site.rglob("index.html")):
        text = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in text:
            address = path.relative_to(site).as_posix().removesuffix("index.html")
            yield address, text


# --- what the head says ---------------------------------------------------------------------------------------------


def test_every_page_names_a_picture_that_is_in_the_site(sample_site: Path) -> None:
    shown: dict[str, str] = {}
    for address, text in pages(sample_site):
        said = meta(text)
        assert said["og:image"].startswith(SITE), address
        assert said["og:image:alt"], address
        assert said["twitter:card"] == "summary_large_image", address
        shown[address] = unquote(said["og:image"].removeprefix(SITE))
        assert (sample_site / shown[address]).is_file(), (address, shown[address])
    assert len(shown) > 300
    own = {address: image for address, image in shown.items() if re.fullmatch(r"(guong|tin-bai)/[^/]+/", address)}
    others = {image for address, image in shown.items() if address not in own}
    # lists of stories, which have several pages, are no story
    assert len(set(own.values())) > len(own) - 3
    assert {image for image in others if is_card(image)} == others
    assert len(others) == 1


def test_cards_and_what_is_said_of_them_agree(sample_site: Path) -> None:
    cards = 0
    for address, text in pages(sample_site):
        said = meta(text)
        image = unquote(said["og:image"].removeprefix(SITE))
        if not is_card(image):
            continue
        assert said["og:image:type"] == "image/png"
        with Image.open(sample_site / image) as opened:
            assert opened.size == (int(said["og:image:width"]), int(said["og:image:height"])) == (1200, 630), address
        assert (sample_site / image).stat().st_size < 60_000
        cards += image.startswith(address) and bool(address)
    assert cards > 30


def test_every_card_of_the_site_is_named_by_a_page(sample_site: Path) -> None:
    files = {path.relative_to(sample_site).as_posix() for path in sample_site.rglob("chia-se-*")}
    named = {unquote(meta(text)["og:image"].removeprefix(SITE)) for _, text in pages(sample_site)}
    assert files == {image for image in named if is_card(image)}


def test_a_story_says_when_and_of_what_it_is(sample_site: Path) -> None:
    said = meta((sample_site / STORY / "index.html").read_text(encoding="utf-8"))
    assert said["og:type"] == "article"
    assert said["article:published_time"] == "2026-03-06T00:00:00+07:00"
    assert said["article:section"] == "Đời sống xã hội"
    assert said["og:image:alt"].startswith("Chín người một mâm cơm – Đời sống xã hội")
    article = meta(
        (sample_site / "tin-bai" / "cach-gioi-thieu-mot-guong-tot" / "index.html").read_text(encoding="utf-8")
    )
    assert "article:published_time" in article
    assert "article:section" not in article


def test_search_engines_are_given_the_card_of_a_story_without_a_photo(sample_site: Path) -> None:
    text = (sample_site / STORY / "index.html").read_text(encoding="utf-8")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert json.loads(data)["image"] == [meta(text)["og:image"]]


# --- parts and rebuilding -------------------------------------------------------------------------------------------


@pytest.fixture
def project(sample_site: Path, sample_content: Path, tmp_path: Path) -> Path:
    """The sample with what its build has kept."""
    for name in ("content", "site", ".site-builder"):
        shutil.copytree(sample_content / name, tmp_path / name)
    shutil.copy(sample_content / "mkdocs.yml", tmp_path)
    return tmp_path


def card_of(project: Path, address: str = STORY) -> Path:
    (found,) = (project / "site" / address).glob("chia-se-*.png")
    return found


def kept(project: Path) -> list[str]:
    return sorted(path.name for path in (project / ".site-builder" / "cards").glob("*.png"))


def edit(project: Path, old: str, new: str) -> None:
    path = project / "content" / "stories" / "2026" / "q1" / "bon-the-he-nha-ba-on.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("parts", [(), ("--only", "site"), ("--only", "feeds"), ("--only", "cards")], ids=str)
def test_a_withdrawn_story_takes_its_card_everywhere(parts: tuple[str, ...], project: Path, site_builder: Run) -> None:
    before, card = kept(project), card_of(project).read_bytes()
    edit(project, "status: approved", "status: withdrawn")
    done = site_builder("build", "--today", SAMPLE_DAY, *parts, folder=project)
    assert done.returncode == 0, done.stderr
    assert len(kept(project)) == len(before) - 1
    assert all(path.read_bytes() != card for path in project.rglob("*.png"))


def test_pages_without_new_cards_name_only_cards_that_are_there(project: Path, site_builder: Run) -> None:
    # one part alone is built only after a whole build of the same site
    site_builder("build", "--today", SAMPLE_DAY, folder=project)
    edit(project, "title: ", "title: Nhà bà Ơn, ")
    build = ("build", "--today", SAMPLE_DAY, "--only")
    done = site_builder(*build, "site", folder=project)
    assert done.returncode == 0, done.stderr
    said = meta((project / "site" / STORY / "index.html").read_text(encoding="utf-8"))
    assert said["og:image"].startswith(f"{SITE}media/chia-se-")
    for address, text in pages(project / "site"):
        assert (project / "site" / unquote(meta(text)["og:image"].removeprefix(SITE))).is_file(), address
    assert site_builder(*build, "site,cards", folder=project).returncode == 0
    said = meta((project / "site" / STORY / "index.html").read_text(encoding="utf-8"))
    assert said["og:image"] == f"{SITE}{STORY}{card_of(project).name}"


def test_cards_alone_leave_pages_the_cards_that_they_name(project: Path, site_builder: Run) -> None:
    site_builder("build", "--today", SAMPLE_DAY, folder=project)
    named = card_of(project).name
    edit(project, "title: ", "title: Nhà bà Ơn, ")
    assert site_builder("build", "--today", SAMPLE_DAY, "--only", "cards", folder=project).returncode == 0
    assert len(list((project / "site" / STORY).glob("chia-se-*.png"))) == 2
    assert named in (project / "site" / STORY / "index.html").read_text(encoding="utf-8")
    for address, text in pages(project / "site"):
        assert (project / "site" / unquote(meta(text)["og:image"].removeprefix(SITE))).is_file(), address


def test_a_new_title_is_seen_on_the_page_that_names_its_card(project: Path, site_builder: Run) -> None:
    before = card_of(project).name
    edit(project, "title: ", "title: Nhà bà Ơn, ")
    assert site_builder("build", "--today", SAMPLE_DAY, folder=project).returncode == 0
    after = card_of(project).name
    assert after != before
    assert after in (project / "site" / STORY / "index.html").read_text(encoding="utf-8")


def test_a_site_without_an_address_offers_nothing_to_send(project: Path, site_builder: Run) -> None:
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(config.replace(f"site_url: {SITE}\n", ""), encoding="utf-8")
    assert site_builder("build", "--today", SAMPLE_DAY, folder=project).returncode == 0
    text = (project / "site" / STORY / "index.html").read_text(encoding="utf-8")
    for words in ("zalo", "facebook", 'class="qr"', "data-copy"):
        assert words not in text
    assert "In bài" in text


# --- the share row --------------------------------------------------------------------------------------------------

GIVEN = 'Object.defineProperty(navigator, "%s", {configurable: true, value: %s});'
DONE = "window.taken = []; function take(given) { window.taken.push(given); return Promise.resolve(); }"
SHARES = DONE + GIVEN % ("share", "take")
WITHOUT_SHARING = GIVEN % ("share", "undefined")
KEEPS_COPIES = DONE + GIVEN % ("clipboard", "{writeText: take}")
WITHOUT_CLIPBOARD = GIVEN % ("clipboard", "undefined")
REFUSES_COPIES = GIVEN % ("clipboard", "{writeText: () => Promise.reject()}") + "document.execCommand = () => false;"


@contextmanager
def opened(browser: Browser, url: str, width: int, *scripts: str, **options: object) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)  # type: ignore[arg-type]
    try:
        for script in scripts:
            context.add_init_script(script)
        page = context.new_page()
        page.goto(url)
        yield page
    finally:
        context.close()


@pytest.fixture(scope="module")
def base(sample_site: Path, served: Served) -> Iterator[str]:
    with served(sample_site) as url:
        yield url


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])
def test_plain_links_lead_to_zalo_and_facebook(browser: Browser, base: str, width: int, scripts: bool) -> None:
    with opened(browser, base + STORY, width, WITHOUT_SHARING, java_script_enabled=scripts) as page:
        row = page.get_by_role("region", name="Gửi bài này cho người quen")
        facebook, zalo = (row.get_by_role("link", name=name) for name in ("Facebook", "Zalo"))
        query = parse_qs(urlsplit(facebook.get_attribute("href") or "").query)
        assert query == {"u": [SITE + STORY]}
        link = urlsplit(zalo.get_attribute("href") or "")
        (data,) = parse_qs(link.query)["d"]
        assert link.netloc == "button-share.zalo.me"
        assert json.loads(base64.b64decode(data, validate=True)) == {"url": SITE + STORY}
        for one in (facebook, zalo):
            expect(one).to_have_attribute("rel", "noopener nofollow")
            expect(one).to_have_attribute("target", "_blank")
            assert "mở thẻ mới" in one.inner_text()
        expect(row.get_by_label("Liên kết của bài")).to_have_value(SITE + STORY)
        expect(row.get_by_label("Liên kết của bài")).not_to_be_editable()
        # what needs a script, or a phone that can, is not there without
        expect(row.get_by_role("button")).to_have_count(2 if scripts else 0)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_too_small_to_touch_or_too_wide(browser: Browser, base: str, width: int) -> None:
    with opened(browser, base + STORY, width, SHARES) as page:
        row = page.locator(".share")
        row.locator("summary").click()
        for one in row.locator("a, button, input, summary").all():
            box = one.bounding_box()
            assert box is not None
            assert box["height"] >= 44, one.inner_text()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_copying_tells_that_it_is_done(browser: Browser, base: str) -> None:
    with opened(browser, base + STORY, 360, KEEPS_COPIES) as page:
        said = page.locator(".share").get_by_role("status")
        expect(said).to_have_text("")
        page.get_by_role("button", name="Sao chép").click()
        expect(said).to_have_text("Đã sao chép liên kết.")
        assert page.evaluate("window.taken") == [SITE + STORY]


def test_where_the_clipboard_is_missing_the_address_is_marked_and_copied(browser: Browser, base: str) -> None:
    with opened(browser, base + STORY, 360, WITHOUT_CLIPBOARD) as page:
        page.evaluate("document.addEventListener('copy', () => { window.copied = String(document.getSelection()); })")
        page.get_by_role("button", name="Sao chép").click()
        assert page.evaluate("window.copied") == SITE + STORY
        expect(page.get_by_label("Liên kết của bài")).to_be_focused()
        expect(page.locator(".share").get_by_role("status")).to_have_text("Đã sao chép liên kết.")


def test_where_nothing_may_be_copied_the_address_is_marked_for_the_hand(browser: Browser, base: str) -> None:
    with opened(browser, base + STORY, 1280, REFUSES_COPIES) as page:
        page.get_by_role("button", name="Sao chép").click()
        expect(page.locator(".share").get_by_role("status")).to_contain_text("nhấn Ctrl + C")
        chosen = page.evaluate("(e => e.value.slice(e.selectionStart, e.selectionEnd))(document.activeElement)")
        assert chosen == SITE + STORY


def test_the_address_of_the_feed_is_copied_too(browser: Browser, base: str) -> None:
    with opened(browser, base + "phat-thanh/", 360, WITHOUT_CLIPBOARD) as page:
        page.evaluate("document.addEventListener('copy', () => { window.copied = String(document.getSelection()); })")
        page.get_by_role("button", name="Sao chép địa chỉ").click()
        assert page.evaluate("window.copied") == f"{SITE}phat-thanh/feed.xml"
        expect(page.get_by_role("status").filter(has_text="Đã sao chép địa chỉ.")).to_be_visible()


@pytest.mark.parametrize(
    "address", [STORY, "tin-bai/cach-gioi-thieu-mot-guong-tot/", "ky-yeu/2025/", "phat-thanh/2026-w47/"]
)
def test_a_phone_sends_through_its_own_sheet(browser: Browser, base: str, address: str) -> None:
    with opened(browser, base + address, 360, SHARES) as page:
        page.get_by_role("button", name="Gửi qua ứng dụng").click()
        (sent,) = page.evaluate("window.taken")
        assert sent["url"] == SITE + address
        assert sent["title"]


# --- the code -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_code_on_the_screen_leads_to_the_story(
    browser: Browser, base: str, tmp_path: Path, scripts: bool, scheme: str
) -> None:
    with opened(browser, base + STORY, 360, java_script_enabled=scripts, color_scheme=scheme) as page:
        code = page.get_by_role("img", name="Mã QR của bài này")
        expect(code).to_be_hidden()
        page.get_by_text("Mã QR cho Zalo, máy ảnh").click()
        code.screenshot(path=tmp_path / "ma.png")
    (found,) = zxingcpp.read_barcodes(Image.open(tmp_path / "ma.png"))
    assert found.text == SITE + STORY


@pytest.mark.parametrize("address", [STORY, "tin-bai/cach-gioi-thieu-mot-guong-tot/"])
def test_a_printed_page_leads_back_to_the_site(browser: Browser, base: str, tmp_path: Path, address: str) -> None:
    if not shutil.which("pdftoppm"):
        missing("Poppler", "apt-get install poppler-utils")
    with opened(browser, base + address, 1280) as page:
        page.pdf(path=tmp_path / "bai.pdf", format="A4")
    subprocess.run(["pdftoppm", "-r", "150", "-png", tmp_path / "bai.pdf", tmp_path / "trang"], check=True)
    read = [found.text for path in sorted(tmp_path.glob("*.png")) for found in zxingcpp.read_barcodes(Image.open(path))]
    assert read == [SITE + address]
    text = subprocess.run(["pdftotext", tmp_path / "bai.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert SITE + address in text.replace("\n", "")
    assert "Facebook" not in text


def test_a_code_weighs_little(sample_site: Path) -> None:
    text = (sample_site / STORY / "index.html").read_text(encoding="utf-8")
    (code,) = re.findall(r'<svg class="qr".*?</svg>', text, re.DOTALL)
    assert len(code) < 4_000
