"""The copy of the sample site in Chromium, opened from a folder as a village secretary would."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import html5lib
import pytest
from playwright.sync_api import Browser, Page, Request

from tests.conftest import SAMPLE_DAY, Run
from tests.folders import a_content, a_sound, a_story_text

DAY = "2025-01-10"
ADDRESSES = ("href", "src", "action", "poster")
XHTML = "{http://www.w3.org/1999/xhtml}"

PAGES = (
    "index.html",
    "guong/index.html",
    "guong/anh-cu-suoi-ngan/index.html",
    "guong/cau-moi-khe-lim/index.html",
    "tin-bai/index.html",
    "linh-vuc/index.html",
    "linh-vuc/nong-nghiep/index.html",
    "don-vi/index.html",
    "quy/2026-q4/index.html",
    "nguoi/index.html",
    "ky-yeu/index.html",
    "ky-yeu/2025/index.html",
    "ky-yeu/2025/ky-yeu-2025.html",
    "phat-thanh/index.html",
    "phat-thanh/2026-w47/index.html",
    "so-lieu/index.html",
    "ke-hoach/index.html",
    "du-lieu/index.html",
    "huong-dan/index.html",
    "huong-dan/viet-guong/index.html",
)


@pytest.fixture(scope="module")
def copy(sample_content: Path, sample_site: Path, site_builder: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the zip of the sample site unpacks into; the sample itself is left as it is."""
    work = tmp_path_factory.mktemp("usb")
    for name in ("content", "mkdocs.yml"):
        (work / name).symlink_to(sample_content / name)
    done = site_builder("build", "--offline", "--today", SAMPLE_DAY, "--output", "trang", folder=work)
    assert done.returncode == 0, done.stderr
    assert "  Bản mang theo  xa-suoi-ngan-mang-theo.zip, " in done.stdout
    folder = tmp_path_factory.mktemp("USB của xã")
    with ZipFile(work / "xa-suoi-ngan-mang-theo.zip") as archive:
        archive.extractall(folder)
    return folder / "xa-suoi-ngan"


def test_every_address_leads_to_a_file(copy: Path) -> None:
    pages = sorted(copy.rglob("*.html"))
    assert len(pages) > 350
    outside: set[str] = set()
    for page in pages:
        for element in html5lib.parse(page.read_text(encoding="utf-8")).iter():
            written = [element.get(name) for name in ADDRESSES]
            written += [part.split()[0] for part in (element.get("srcset") or "").split(", ") if part]
            for address in filter(None, written):
                parts = urlsplit(address)
                if parts.scheme:
                    is_name = element.tag == f"{XHTML}link" and element.get("rel") == "canonical"
                    if not is_name and parts.scheme != "data":
                        outside.add(f"{parts.scheme}://{parts.netloc}")
                elif parts.path:
                    there = (page.parent / unquote(parts.path)).resolve()
                    assert there.is_file(), f"{page.relative_to(copy)}: {address}"
                    assert there.is_relative_to(copy)
    assert "https://suoi-ngan.example" not in outside
    assert all(len(str(path.relative_to(copy.parent))) < 200 for path in copy.rglob("*"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN")
    yield context.new_page()
    context.close()


@pytest.fixture
def said(page: Page) -> Iterator[list[str]]:
    """What goes wrong on the page: said on the console, thrown, asked for in vain or of another than this disk."""
    found: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith(("file://", "data:")):
            found.append(f"asked {request.url}")

    def failed(request: Request) -> None:
        # who walks on before a page is there wants the rest of it no more
        if request.failure != "net::ERR_ABORTED":
            found.append(f"failed {request.url}: {request.failure}")

    page.on("console", lambda message: found.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("request", asked)
    page.on("requestfailed", failed)
    yield found
    assert found == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_from_a_folder(path: str, copy: Path, page: Page, said: list[str]) -> None:
    page.goto((copy / "trang" / path).as_uri())
    assert page.locator("h1").first.inner_text()
    assert page.evaluate("document.styleSheets.length") > 0
    for picture in page.locator("img").all():
        picture.evaluate("picture => { picture.loading = 'eager'; return picture.decode(); }")


def test_a_walk_from_the_way_in(copy: Path, page: Page, said: list[str]) -> None:
    page.goto((copy / "MO-TRANG.html").as_uri())
    page.wait_for_url("**/trang/index.html")
    head = "getComputedStyle(document.querySelector('.head')).backgroundColor"
    assert page.evaluate(head) == "rgb(125, 23, 18)"
    page.locator("main a[href*='linh-vuc/nong-nghiep/']").first.click()
    assert page.locator("h1").inner_text().endswith("Nông nghiệp")
    page.locator("main a[href*='guong/']").first.click()
    assert page.locator(".story h1").inner_text()
    # what is passed on is the address on the web
    shared = page.locator("[data-copy]").first.get_attribute("data-copy")
    assert shared is not None
    assert shared.startswith("https://suoi-ngan.example/guong/")
    assert shared == page.locator("link[rel=canonical]").get_attribute("href")
    page.locator(".brand").click()
    assert page.url.endswith("/trang/index.html")
    page.goto((copy / "trang" / "so-lieu" / "index.html").as_uri())
    page.locator("main details summary").first.click()
    assert page.locator("main details[open] table").first.is_visible()
    page.goto((copy / "trang" / "ky-yeu" / "2025" / "index.html").as_uri())
    page.locator(".entries a").first.click()
    assert page.locator(".story h1").inner_text()


def test_sound_and_downloads(
    tmp_path: Path, site_builder: Run, page: Page, said: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    a_content(tmp_path, {"stories/con.md": a_story_text(audio="media/Con.wav"), "media/Con.wav": a_sound()})
    assert site_builder("build", "--offline", "--today", DAY, folder=tmp_path).returncode == 0
    (zip,) = tmp_path.glob("*.zip")
    with ZipFile(zip) as archive:
        archive.extractall(tmp_path / "usb")
    (story,) = tmp_path.glob("usb/*/trang/guong/_con/index.html")
    page.goto(story.as_uri())
    seconds = page.locator("audio").evaluate(
        "sound => new Promise(done => { sound.onloadedmetadata = () => done(sound.duration); sound.preload = 'auto'; })"
    )
    assert seconds == 2
    book = page.goto((story.parents[2] / "ky-yeu" / "2023" / "index.html").as_uri())
    assert book is not None
    for kind in ("pdf", "epub"):
        link = page.locator(f".downloads a[href$='.{kind}']").first.get_attribute("href")
        assert link is not None
        assert (story.parents[2] / "ky-yeu" / "2023" / link).is_file()


def test_a_copy_forgets_who_was_withdrawn(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {"stories/vuon.md": a_story_text(), "stories/cau.md": a_story_text(title="Cây cầu")})
    assert site_builder("build", "--offline", "--today", DAY, folder=tmp_path).returncode == 0
    (zip,) = tmp_path.glob("*-mang-theo.zip")
    first = zip.read_bytes()
    # a build without the option leaves the copy as it is, and takes it for no part of the site
    done = site_builder("build", "--today", DAY, folder=tmp_path)
    assert "Bản mang theo" not in done.stdout + done.stderr
    assert zip.read_bytes() == first
    assert not list((tmp_path / "site").rglob("*.zip"))
    # made anew of the same content it is the same
    assert site_builder("build", "--offline", "--today", DAY, folder=tmp_path).returncode == 0
    assert zip.read_bytes() == first
    a_content(tmp_path, {"stories/cau.md": a_story_text(title="Cây cầu", status="withdrawn")})
    done = site_builder("build", "--today", DAY, folder=tmp_path)
    assert f"Bản mang theo cũ có bài đã rút nên đã làm lại; chép {zip.name} đè lên mọi bản đã đưa đi." in done.stderr
    with ZipFile(zip) as archive:
        assert not [name for name in archive.namelist() if "/guong/cau/" in name]
        assert not [name for name in archive.namelist() if "Cây cầu".encode() in archive.read(name)]


def test_a_zip_of_others_stays(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {"stories/vuon.md": a_story_text()})
    assert site_builder("build", "--offline", "--today", DAY, folder=tmp_path).returncode == 0
    (zip,) = tmp_path.glob("*-mang-theo.zip")
    zip.write_bytes(b"cua nguoi khac")
    shutil.rmtree(tmp_path / "site")
    done = site_builder("build", "--offline", "--today", DAY, folder=tmp_path)
    assert done.returncode == 1
    assert f"“{zip.name}” là tệp khác, không phải do site-builder làm" in done.stderr
    assert zip.read_bytes() == b"cua nguoi khac"
    assert (tmp_path / "site" / "index.html").is_file()
