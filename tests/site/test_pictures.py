"""Pictures as readers get them: never the file itself, never what it tells; the right width, no jump, a light-box for all."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html as lxml_html
from PIL import Image
from playwright.sync_api import Browser, Page, Route

from tests.conftest import Run
from tests.folders import a_content, a_story_text, an_article_text
from tests.pictures.photographs import (
    SVG,
    a_moving,
    a_photograph,
    a_telling_exif,
    a_telling_file,
    data_of,
    what_it_tells,
)
from tests.site.conftest import Served

TODAY = "2023-11-20"
PHOTOS = [
    {"file": "media/rau.jpg", "alt": "Bà Hoa bên luống rau", "caption": "Buổi sớm ở Khe Lim", "credit": "Anh Tuấn"},
    {"file": "media/dung.jpg", "alt": "Bà Hoa đứng trước nhà"},
]
BODY = """Mười hai hộ cùng trồng rau.

![Rau buộc lạt tre](../media/buoc.png "Rau buộc lạt")

Xem [ảnh to](../media/to.webp) và ![hoa](../media/hoa.gif) giữa câu.
"""


def files() -> dict[str, str | bytes]:
    return {
        "stories/rau.md": a_story_text(BODY, photos=PHOTOS),
        "stories/khong-anh.md": a_story_text(title="Bài không ảnh", date="2023-05-01"),
        "stories/hong.md": a_story_text(
            "Chữ.\n\n![Ảnh dở dang](../media/cut.jpg)\n",
            title="Bài có ảnh hỏng",
            photos=[{"file": "media/cut.jpg", "alt": "Không ai thấy"}, {"file": "media/ve.jpg", "alt": "Vẽ"}],
        ),
        "stories/nhap.md": a_story_text(
            title="Bài nháp", status="draft", photos=[{"file": "media/kin.jpg", "alt": "Kín"}]
        ),
        "articles/tin.md": an_article_text(title="Tin", photos=[{"file": "media/rong.jpg", "alt": "Hội nghị"}]),
        "huong-dan/mot.md": "# Một\n\n![Cách chụp](../media/rong.jpg)\n\n[tải ảnh](../media/rong.jpg)\n",
        "media/rau.jpg": a_telling_file("JPEG", (2000, 1400)),
        "media/dung.jpg": data_of(a_photograph((1200, 900)), exif=a_telling_exif(6)),
        "media/buoc.png": a_telling_file("PNG"),
        "media/to.webp": a_telling_file("WEBP"),
        "media/hoa.gif": a_moving("GIF"),
        "media/rong.jpg": a_telling_file("JPEG", (1600, 500)),
        "media/cut.jpg": a_telling_file("JPEG")[:-20_000],
        "media/ve.jpg": SVG,
        "media/kin.jpg": a_telling_file("JPEG", (640, 480)),
        "media/thua.jpg": a_telling_file("JPEG", (320, 240)),
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, site_builder: Run) -> Path:
    folder = tmp_path_factory.mktemp("anh")
    a_content(folder, files())
    done = site_builder("build", "--today", TODAY, folder=folder)
    assert done.returncode == 0, done.stderr
    (folder / "noi-gi.txt").write_text(done.stderr, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    return project / "site"


def everything(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


# --- what is published --------------------------------------------------------------------------------------------


def test_no_original_is_published_nor_anything_that_it_tells(site: Path) -> None:
    found = everything(site)
    for name, data in files().items():
        if name.startswith("media/") and isinstance(data, bytes):
            # neither the file nor a piece of its middle
            piece = data[len(data) // 2 :][:64]
            assert [path for path, published in found.items() if piece in published] == [], name
            assert name not in found
    pictures = {path: data for path, data in found.items() if path.startswith("media/")}
    assert len(pictures) > 20
    assert {path: told for path, data in pictures.items() if (told := what_it_tells(data))} == {}


def test_pictures_of_what_is_not_out_are_nowhere(site: Path, project: Path) -> None:
    names = " ".join(everything(site))
    assert "/kin-" not in names
    assert "/thua-" not in names
    kept = {path.name for path in (project / ".site-builder/pictures/web").iterdir() if path.is_dir()}
    assert len(kept) == 8, "those that are shown, and why two cannot be"


def test_every_address_of_a_picture_leads_to_one(site: Path) -> None:
    found = everything(site)
    told: set[str] = set()
    for path, data in found.items():
        if path.endswith((".html", ".xml", ".json")):
            told |= set(re.findall(r"media/[^\s\"'<>,)&\\]+", data.decode()))
    assert len(told) > 20
    assert {unquote(address) for address in told} <= set(found)
    unasked = {path for path in found if path.startswith("media/")} - told
    assert {path for path in unasked if not path.startswith("media/to-")} == set(), "but of the one that is only linked"


def test_what_others_are_told_of_the_picture(site: Path) -> None:
    page = lxml_html.parse(str(site / "guong/rau/index.html"))
    (shared,) = page.xpath('//meta[@property="og:image"]/@content')
    assert re.search(r"/media/rau-[0-9a-f]{8}-chia-se\.jpg$", shared)
    (data,) = page.xpath('//script[@type="application/ld+json"]/text()')
    assert [re.sub(r"[0-9a-f]{8}", "x", address) for address in json.loads(data)["image"]] == [
        "https://guong-dien-hinh.example/media/rau-x-1600.jpg",
        "https://guong-dien-hinh.example/media/dung-x-900.jpg",
    ]
    (item,) = (item for item in json.loads((site / "feed.json").read_text())["items"] if item["id"] == "guong:rau")
    assert item["image"].endswith("-1600.jpg")
    assert "https://guong-dien-hinh.example/media/buoc-" in item["content_html"]


def test_problems_are_told_once_with_their_lines(project: Path) -> None:
    told = (project / "noi-gi.txt").read_text(encoding="utf-8")
    lines = [line for line in told.splitlines() if "-picture]" in line]
    assert len(lines) == len(set(lines)) == 3
    assert re.search(r"stories/hong\.md:\d+:\d+: cảnh báo\[broken-picture\] ảnh “media/ve.jpg” là hình vẽ SVG", told)
    assert told.count("ảnh “media/cut.jpg” đã hỏng hay tải về dở dang") == 1
    assert re.search(r"stories/rau\.md:\d+:\d+: cảnh báo\[moving-picture\] “media/hoa.gif” là ảnh động", told)


def test_where_a_picture_is_lost_a_page_shows_words_or_a_placeholder(site: Path) -> None:
    page = (site / "guong/hong/index.html").read_text(encoding="utf-8")
    assert '<span class="lost">Ảnh dở dang</span>' in page
    assert "<img" not in page.partition('<article class="story"')[2].partition("</article>")[0]
    # others are shown a card
    assert re.search(r'property="og:image" content="[^"]*/guong/hong/chia-se-[0-9a-f]{8}\.png"', page)
    assert "light-box" not in page
    home = (site / "index.html").read_text(encoding="utf-8")
    card = home.partition("Bài có ảnh hỏng")[0].rpartition("<article")[2]
    assert 'class="blank"' in card


def test_a_page_without_pictures_does_not_ask_for_the_light_box(site: Path) -> None:
    assert "light-box.js" not in (site / "guong/khong-anh/index.html").read_text(encoding="utf-8")
    assert "light-box.js" in (site / "guong/rau/index.html").read_text(encoding="utf-8")
    assert "light-box.js" in (site / "huong-dan/mot/index.html").read_text(encoding="utf-8")
    assert not list(site.glob("huong-dan/**/*.jpg"))


def test_a_second_build_makes_nothing_and_gives_the_same(project: Path, site: Path, site_builder: Run) -> None:
    before = everything(site)
    kept = project / ".site-builder/pictures/web"
    # what is not opened need not be a picture; its size and its time are the same
    media = {path: path.read_bytes() for path in (project / "content/media").iterdir()}
    for path in media:
        stat = path.stat()
        path.write_bytes(b"\xff\xd8\xff" + b"?" * (stat.st_size - 3))
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    times = {path: path.stat().st_mtime_ns for path in kept.rglob("*.jpg")}
    done = site_builder("build", "--today", TODAY, folder=project)
    assert done.returncode == 0, done.stderr
    assert everything(site) == before
    assert {path: path.stat().st_mtime_ns for path in kept.rglob("*.jpg")} == times
    for path, data in media.items():
        path.write_bytes(data)


def test_a_withdrawn_story_takes_its_pictures_along(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, files())
    assert site_builder("build", "--today", TODAY, folder=tmp_path).returncode == 0
    page = (tmp_path / "site/guong/khong-anh/index.html").stat().st_mtime_ns
    a_content(tmp_path, {"stories/rau.md": a_story_text(BODY, photos=PHOTOS, status="withdrawn")})
    done = site_builder("build", "--today", TODAY, "--only", "feeds", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    left = " ".join(everything(tmp_path / "site"))
    assert not re.search(r"media/(rau|dung|buoc|to|hoa)-", left)
    assert "media/rong-" in left
    assert len([path for path in (tmp_path / ".site-builder/pictures/web").iterdir() if path.is_dir()]) == 3
    assert (tmp_path / "site/guong/khong-anh/index.html").stat().st_mtime_ns >= page


def test_feeds_alone_keep_the_pictures_of_the_pages(project: Path, site: Path, site_builder: Run) -> None:
    before = everything(site)
    done = site_builder("build", "--today", TODAY, "--only", "feeds", folder=project)
    assert done.returncode == 0, done.stderr
    assert everything(site) == before


def test_another_picture_under_the_same_name_is_shown_everywhere(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, files())
    assert site_builder("build", "--today", TODAY, folder=tmp_path).returncode == 0
    a_content(tmp_path, {"media/rau.jpg": data_of(a_photograph((1300, 800)))})
    assert site_builder("build", "--today", TODAY, folder=tmp_path).returncode == 0
    found = everything(tmp_path / "site")
    told = {name for path, data in found.items() for name in re.findall(rb"media/rau-[\w.-]+", data)}
    assert {name.decode() for name in told} == {path for path in found if path.startswith("media/rau-")}
    assert len({name[:18] for name in told}) == 1


# --- in a browser -------------------------------------------------------------------------------------------------


def test_without_a_folder_to_keep_things_in_the_site_is_whole(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, files())
    # as good as a folder that may only be read, which the administrator's account would write to
    (tmp_path / ".site-builder").write_bytes(b"")
    done = site_builder("build", "--today", TODAY, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "cảnh báo: không ghi được vào “.site-builder”" in done.stderr
    assert list((tmp_path / "site" / "media").glob("rau-*-1600.jpg"))
    assert list((tmp_path / "site" / "ky-yeu").rglob("*.pdf"))
    assert (tmp_path / "site" / "tim-kiem" / "pagefind").is_dir()


NAMED = ("anh #1.JPG", "anh?.jpeg", "50%.jpg", "Ảnh a%20b.jpg")


def test_pictures_of_any_name_are_shown_on_every_kind_of_page(tmp_path: Path, site_builder: Run) -> None:
    text = "".join(f"![Ảnh {number}]({{}}media/{name})\n\n" for number, name in enumerate(NAMED))
    photos = [{"file": f"media/{name}", "alt": f"Ảnh {number}"} for number, name in enumerate(NAMED)]
    colours = ("red", "green", "blue", "black")
    pictures = {
        f"media/{name}": data_of(Image.new("RGB", (600, 400), colour))
        for name, colour in zip(NAMED, colours, strict=True)
    }
    a_content(
        tmp_path,
        {
            "stories/trong-bai.md": a_story_text(f"Chữ.\n\n{text.format(*['../'] * 4)}"),
            "stories/khai-bao.md": a_story_text(title="Khai báo", photos=photos),
            "huong-dan/mot.md": f"# Một\n\n{text.format(*['../'] * 4)}",
            "huong-dan/hai.md": f"# Hai\n\n{text.format(*['../'] * 4).replace(' #', '%20%23').replace('?', '%3F')}",
            "index.md": f"# Chào\n\n{text.format(*[''] * 4)}",
            **pictures,
        },
    )
    done = site_builder("build", "--today", TODAY, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert re.findall(r"\[(.*?)\]", done.stderr) == ["no-site-url"]
    site = tmp_path / "site"
    assert len({path.name.rpartition("-")[0] for path in (site / "media").glob("*-600.jpg")}) == 4
    for page in ("guong/trong-bai", "guong/khai-bao", "huong-dan/mot", "huong-dan/hai", "."):
        html = lxml_html.parse(str(site / page / "index.html"))
        shown = [image.get("src") for image in html.iter("img") if (image.get("alt") or "").startswith("Ảnh ")]
        assert len(set(shown)) == 4, page
        assert [src for src in shown if not (site / page / src).is_file()] == [], page


@pytest.fixture
def address(site: Path, served: Served) -> Iterator[str]:
    with served(site) as base:
        yield base


def opened(browser: Browser, address: str, width: int, density: float = 1, **options: object) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 800}, device_scale_factor=density, **options)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    return page


@pytest.mark.parametrize(
    ("width", "density", "chosen"), [(360, 2, 720), (360, 3, 1080), (1280, 1, 720), (1280, 2, 1600)]
)
def test_the_browser_takes_the_width_it_needs(
    browser: Browser, address: str, width: int, density: float, chosen: int
) -> None:
    page = opened(browser, f"{address}guong/rau/", width, density)
    assert re.search(
        rf"/rau-[0-9a-f]{{8}}-{chosen}\.avif$", page.evaluate("document.querySelector('.photo img').currentSrc")
    )
    page.context.close()


@pytest.mark.parametrize("path", ["", "guong/", "guong/rau/", "guong/hong/", "tin-bai/tin/", "huong-dan/mot/"])
@pytest.mark.parametrize("width", [360, 600, 768, 1024, 1150, 1280, 1600])
def test_sizes_say_how_wide_pictures_stand(browser: Browser, address: str, path: str, width: int) -> None:
    page = opened(browser, f"{address}{path}", width)
    # the width of what is cut to fill its box is that which it would have uncut
    rows = page.evaluate(
        """() => [...document.querySelectorAll("picture img")].map(function (img) {
          var box = img.getBoundingClientRect(), ratio = img.getAttribute("width") / img.getAttribute("height");
          var probe = document.createElement("img");
          probe.sizes = img.sizes;
          var said = img.sizes.split(",").map(function (part) {
            var found = /^\\((.*?)\\)\\s*(.*)$/.exec(part.trim());
            return found ? (matchMedia("(" + found[1] + ")").matches ? found[2] : "") : part.trim();
          }).filter(Boolean)[0];
          var ruler = document.createElement("div");
          ruler.style.cssText = "position:absolute;width:" + said;
          document.body.appendChild(ruler);
          var wide = ruler.getBoundingClientRect().width;
          ruler.remove();
          var cut = getComputedStyle(img).objectFit === "cover";
          var uncut = cut ? Math.max(box.width, box.height * Math.min(ratio, 1.5)) : box.width;
          return [uncut, wide, +img.getAttribute("width"), cut];
        })"""
    )
    for stands, said, own, cut in rows:
        # one that is smaller than its place is loaded whole all the same
        assert stands <= own + 1
        if stands < own - 1:
            # of a strip of a picture on a phone, half the pixels must do
            assert (0.5 if cut else 0.9) * stands <= said <= (2.2 if cut else 1.25) * stands, (path, width, rows)
    page.context.close()


@pytest.mark.parametrize("path", ["", "guong/rau/", "tin-bai/tin/", "huong-dan/mot/"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_while_pictures_arrive(browser: Browser, address: str, path: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    held: list[Route] = []
    let_through = False
    page.route("**/media/**", lambda route: route.continue_() if let_through else held.append(route))
    page.goto(f"{address}{path}", wait_until="domcontentloaded")
    page.wait_for_timeout(300)
    places = """() => [...document.querySelectorAll('picture img, h2, footer')]
        .map(el => Math.round(el.getBoundingClientRect().top))"""
    before = page.evaluate(places)
    let_through = True
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    assert page.evaluate(places) == before
    assert held
    page.close()


def test_the_first_picture_comes_first_and_the_others_when_they_are_near(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}guong/rau/", 360)
    found = page.evaluate("[...document.querySelectorAll('picture img')].map(i => [i.fetchPriority, i.loading])")
    assert found[0] == ["high", "auto"]
    assert set(map(tuple, found[1:])) == {("auto", "lazy")}
    page.context.close()


def test_the_light_box_with_the_keyboard_alone(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}guong/rau/", 1280)
    page.focus(".photo a.enlarge")
    page.keyboard.press("Enter")
    box = page.locator("dialog.light-box")
    assert box.is_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Đóng ảnh"
    assert box.locator("img").get_attribute("alt") == "Bà Hoa bên luống rau"
    assert box.locator(".light-box__said").inner_text() == "Buổi sớm ở Khe Lim Ảnh: Anh Tuấn"
    assert box.locator(".light-box__count").inner_text() == "Ảnh 1 trong 3"
    assert box.locator("img").evaluate("i => i.decode().then(() => i.currentSrc)").endswith("-1600.avif")
    page.keyboard.press("ArrowLeft")
    assert box.locator(".light-box__count").inner_text() == "Ảnh 3 trong 3"
    assert box.locator("img").get_attribute("alt") == "Bà Hoa đứng trước nhà"
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert box.locator("img").get_attribute("alt") == "Rau buộc lạt tre"
    # focus stays inside
    seen = set()
    for _ in range(8):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.closest('dialog') ? 'in' : document.activeElement.tagName"))
    assert seen <= {"in", "BODY"}
    page.keyboard.press("Escape")
    assert not box.is_visible()
    assert page.evaluate("document.activeElement.matches('.photo a.enlarge')")
    page.context.close()


@pytest.mark.parametrize(("width", "height"), [(360, 640), (640, 360), (1280, 800)])
def test_a_picture_fits_the_screen_and_buttons_are_large(
    browser: Browser, address: str, width: int, height: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(f"{address}guong/rau/")
    for number in (0, 2):
        page.locator("a.enlarge").nth(number).click()
        page.wait_for_timeout(250)
        image = page.locator(".light-box img")
        image.evaluate("i => i.decode()")
        box = image.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
        assert box["width"] > 100
        for button in page.locator(".light-box button").all():
            size = button.bounding_box()
            assert size
            assert min(size["width"], size["height"]) >= 44
        page.keyboard.press("Escape")
    page.close()


def test_a_window_of_its_own_for_whoever_asks_for_one(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}guong/rau/", 1280)
    with page.context.expect_page() as other:
        page.locator(".photo a.enlarge").first.click(modifiers=["Control"])
    assert other.value.url.endswith(".jpg")
    assert not page.locator("dialog.light-box").is_visible()
    page.context.close()


def test_without_scripts_a_picture_is_a_link_to_its_largest(browser: Browser, address: str) -> None:
    page = opened(browser, f"{address}guong/rau/", 360, java_script_enabled=False)
    page.locator(".photo a.enlarge").first.click()
    page.wait_for_url(re.compile(r"/media/rau-[0-9a-f]{8}-1600\.jpg$"))
    page.context.close()


def test_nothing_on_the_page_needs_more_than_the_policy_will_allow(
    browser: Browser, site: Path, served: Served
) -> None:
    for path in site.rglob("*.html"):
        root = lxml_html.parse(str(path))
        styled = root.xpath("//*[self::picture or self::source or self::img or contains(@class, 'enlarge')][@style]")
        assert not styled, path
    with served(site) as base:
        page = browser.new_page()
        broken: list[str] = []
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.route(
            "**/guong/rau/",
            lambda route: route.fulfill(
                response=route.fetch(),
                headers={
                    "content-type": "text/html; charset=utf-8",
                    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:",
                },
            ),
        )
        page.goto(f"{base}guong/rau/")
        page.locator("a.enlarge").first.click()
        assert page.locator("dialog.light-box img").is_visible()
        assert not broken
        page.close()
