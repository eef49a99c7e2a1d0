"""The service worker in Chromium: what a reader still reads when the network is gone, and what goes from the device."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import Run
from tests.folders import a_content, a_sound, a_story_text
from tests.site.conftest import Served

DAY = "2025-01-10"
# the worker tells nobody when it has done its work: asked again and again, up to ten seconds
WAIT = 10_000


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 360, "height": 800}, locale="vi-VN")
    yield made
    made.close()


@contextmanager
def no_network(context: BrowserContext) -> Iterator[None]:
    context.set_offline(True)
    yield
    context.set_offline(False)


def kept(page: Page, cache: str) -> list[str]:
    """The addresses in the site's cache whose name begins so, oldest first; only one site stands at an origin in these tests."""
    return page.evaluate(
        """async begin => {
          const found = [];
          for (const name of await caches.keys()) if (name.split(" ")[2].startsWith(begin))
            for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
          return found;
        }""",
        cache,
    )


def saying(page: Page, words: str) -> list[str]:
    """What is kept in which these words stand, each with the name of its cache."""
    return page.evaluate(
        """async words => {
          const found = [];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
              const text = await (await cache.match(request)).text();
              if (text.includes(words)) found.push(`${name}: ${request.url}`);
            }
          }
          return found;
        }""",
        words,
    )


def wait_for(page: Page, condition: Callable[[], bool]) -> None:
    for _ in range(WAIT // 50):
        if condition():
            return
        page.wait_for_timeout(50)
    raise AssertionError("the worker has not done it in time")


def at_rest(page: Page, address: str) -> None:
    """Opens the page and waits until it is kept."""
    page.goto(address)
    path = "/" + address.split("/", 3)[3]
    wait_for(page, lambda: path in kept(page, "visited") + kept(page, "newest") + kept(page, "shell"))


def stories(site: Path) -> list[str]:
    """The addresses of the newest stories, as the worker names them."""
    line = (site / "sw.js").read_text(encoding="utf-8").splitlines()[1]
    return list(json.loads(line.removeprefix("var KEPT=").removesuffix(";"))["newest"])


def test_a_first_visit_does_not_pay_for_the_list_of_pieces(
    context: BrowserContext, sample_site: Path, served: Served
) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    with served(sample_site) as root:
        page = context.new_page()
        at_rest(page, f"{root}linh-vuc/nong-nghiep/")
        wait_for(page, lambda: len(kept(page, "newest")) == 10)
        # the worker's own questions are among these
        assert [url for url in asked if url.endswith(stories(sample_site)[9])]
        assert [url for url in asked if "da-dang" in url] == []


def test_a_reader_without_a_network(context: BrowserContext, sample_site: Path, served: Served) -> None:
    newest = stories(sample_site)
    with served(sample_site) as root:
        page = context.new_page()
        at_rest(page, f"{root}linh-vuc/nong-nghiep/")
        wait_for(page, lambda: len(kept(page, "newest")) == len(newest) == 10)
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        with no_network(context):
            # visited; its look too
            page.goto(f"{root}linh-vuc/nong-nghiep/")
            assert page.locator("h1").inner_text().endswith("Nông nghiệp")
            assert (
                page.evaluate("getComputedStyle(document.querySelector('.head')).backgroundColor") == "rgb(125, 23, 18)"
            )
            # never visited, but among the newest
            page.goto(f"{root}{newest[7]}")
            assert f"{root}{newest[7]}" == page.url
            assert page.locator(".story h1").inner_text()
            # the home page is always there
            page.goto(root)
            assert "Suối Ngàn" in page.title()
            # never visited: what can be read instead, in words and links
            page.goto(f"{root}so-lieu/")
            assert page.url == f"{root}ngoai-mang/?den=so-lieu%2F"
            assert page.locator("[data-wanted] a").get_attribute("href") == f"{root}so-lieu/"
            ready = page.locator("[data-kept] a")
            wait_for(page, lambda: ready.count() >= 11)
            assert "Nông nghiệp" in "".join(ready.all_inner_texts())
            assert page.locator("[data-none]").is_hidden()
            ready.first.click()
            assert page.locator("h1").inner_text()
            # a search is answered in the same way, not by a page that can find nothing
            page.goto(f"{root}tim-kiem/?q=lúa")
            assert page.url.startswith(f"{root}ngoai-mang/")
        page.goto(f"{root}ngoai-mang/?den=so-lieu%2F")
        page.locator("[data-wanted] a").click()
        assert page.locator("h1").inner_text() == "Số liệu"
        assert errors == []


def test_the_way_back_never_leads_out_of_the_site(context: BrowserContext, sample_site: Path, served: Served) -> None:
    with served(sample_site) as root:
        page = context.new_page()
        for elsewhere in ("https://example.com/", "//example.com/", "javascript:alert(1)", "%2F%2Fexample.com"):
            page.goto(f"{root}ngoai-mang/?den={elsewhere}")
            assert page.locator("[data-wanted]").is_hidden()


def test_pictures_are_kept_but_no_sound_no_feed_and_no_part(
    context: BrowserContext, tmp_path: Path, site_builder: Run, served: Served
) -> None:
    photo = (Path(__file__).parents[2] / "content" / "media" / "anh-cu-suoi-ngan.jpg").read_bytes()
    story = a_story_text(audio="media/vuon.wav", photos=[{"file": "media/anh.jpg", "alt": "Vườn rau"}])
    a_content(tmp_path, {"stories/vuon.md": story, "media/anh.jpg": photo, "media/vuon.wav": a_sound()})
    assert site_builder("build", "--today", DAY, folder=tmp_path).returncode == 0
    with served(tmp_path / "site") as root:
        page = context.new_page()
        at_rest(page, f"{root}guong/vuon/")
        page.reload()
        wait_for(page, lambda: any("media/" in path for path in kept(page, "files")))
        answer = page.evaluate(
            "async url => { const got = await fetch(url, {headers: {Range: 'bytes=0-9'}}); return got.url; }",
            f"{root}assets/favicon.svg",
        )
        assert answer.endswith("favicon.svg")
        for path in ("feed.xml", "media/vuon.wav", "du-lieu/guong.json", "sitemap.xml"):
            page.evaluate("url => fetch(url).then(answer => answer.blob())", f"{root}{path}")
        page.wait_for_timeout(300)
        everything = kept(page, "")
        assert not [path for path in everything if re.search(r"\.(wav|xml|json)$", path)]
        with no_network(context):
            page.goto(f"{root}guong/vuon/")
            assert (
                page.locator("main img").first.evaluate("picture => picture.decode().then(() => picture.naturalWidth)")
                > 0
            )


def test_who_saves_data_gets_no_more_than_they_asked_for(
    context: BrowserContext, sample_site: Path, served: Served
) -> None:
    context.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'connection', {get: () => ({saveData: true, effectiveType: '4g'})})"
    )
    with served(sample_site) as root:
        page = context.new_page()
        at_rest(page, f"{root}nguoi/")
        page.wait_for_timeout(500)
        assert kept(page, "newest") == []
        assert "/nguoi/" in kept(page, "visited")


def test_the_worker_of_a_site_in_a_folder_keeps_to_it(
    context: BrowserContext, sample_site: Path, tmp_path: Path, served: Served
) -> None:
    shutil.copytree(sample_site, tmp_path / "xa" / "guong-sang", copy_function=_linked)
    (tmp_path / "index.html").write_text("<title>của xã</title>", encoding="utf-8")
    newest = stories(sample_site)
    with served(tmp_path) as root:
        page = context.new_page()
        at_rest(page, f"{root}xa/guong-sang/guong/")
        wait_for(page, lambda: len(kept(page, "newest")) == 10)
        scopes = page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.scope))")
        assert scopes == [f"{root}xa/guong-sang/"]
        with no_network(context):
            page.goto(f"{root}xa/guong-sang/{newest[0]}")
            assert page.locator(".story h1").inner_text()
            page.goto(f"{root}xa/guong-sang/ke-hoach/")
            assert page.url == f"{root}xa/guong-sang/ngoai-mang/?den=ke-hoach%2F"
            with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
                page.goto(root)


def _linked(source: str, target: str) -> None:
    Path(target).hardlink_to(source)


def test_the_oldest_pages_go_first(context: BrowserContext, sample_site: Path, tmp_path: Path, served: Served) -> None:
    site = tmp_path / "site"
    shutil.copytree(sample_site, site, copy_function=_linked)
    script = (site / "sw.js").read_text(encoding="utf-8").replace("MOST_PAGES = 60", "MOST_PAGES = 3")
    (site / "sw.js").unlink()
    (site / "sw.js").write_text(script, encoding="utf-8")
    with served(site) as root:
        page = context.new_page()
        for address in ("nguoi/", "so-lieu/", "ke-hoach/", "nguoi/", "quy/"):
            at_rest(page, f"{root}{address}")
        wait_for(page, lambda: kept(page, "visited") == ["/ke-hoach/", "/nguoi/", "/quy/"])


FILES = {
    "stories/vuon.md": a_story_text(title="Vườn rau sạch của tổ phụ nữ"),
    "stories/cau.md": a_story_text(title="Cây cầu của thôn", date="2023-05-13"),
}


def test_a_withdrawn_story_goes_from_the_device(
    context: BrowserContext, tmp_path: Path, site_builder: Run, served: Served
) -> None:
    a_content(tmp_path, FILES)
    assert site_builder("build", "--today", DAY, folder=tmp_path).returncode == 0
    with served(tmp_path / "site") as root:
        page = context.new_page()
        for address in ("guong/vuon/", "guong/cau/", "guong/", "nguoi/"):
            at_rest(page, f"{root}{address}")
        wait_for(page, lambda: len(kept(page, "newest")) == 2)

        a_content(tmp_path, {"stories/vuon.md": a_story_text(title="Vườn rau sạch của tổ phụ nữ", status="withdrawn")})
        assert site_builder("build", "--today", DAY, folder=tmp_path).returncode == 0
        # whatever page is opened next: the story goes, so does every page that leads to it; what does not stays
        page.goto(f"{root}ke-hoach/")
        wait_for(page, lambda: "/guong/vuon/" not in kept(page, ""))
        wait_for(page, lambda: "/guong/" not in kept(page, "visited"))
        wait_for(page, lambda: "/guong/cau/" in kept(page, "newest"))
        wait_for(page, lambda: "/ke-hoach/" in kept(page, "visited"))
        assert saying(page, "Cây cầu của thôn")
        wait_for(page, lambda: saying(page, "Vườn rau sạch") == [])
        with no_network(context):
            page.goto(f"{root}guong/vuon/")
            assert page.url.startswith(f"{root}ngoai-mang/")
            assert "Vườn rau" not in page.locator("main").inner_text()


def test_a_page_that_is_gone_is_not_kept(
    context: BrowserContext, tmp_path: Path, site_builder: Run, served: Served
) -> None:
    a_content(tmp_path, FILES)
    assert site_builder("build", "--today", DAY, folder=tmp_path).returncode == 0
    with served(tmp_path / "site") as root:
        page = context.new_page()
        at_rest(page, f"{root}guong/vuon/")
        wait_for(page, lambda: len(kept(page, "newest")) == 2)
        # taken off the server by hand, with the worker of former days still there
        shutil.rmtree(tmp_path / "site" / "guong" / "vuon")
        answer = page.goto(f"{root}guong/vuon/")
        assert answer is not None
        assert answer.status == 404
        wait_for(page, lambda: "/guong/vuon/" not in kept(page, ""))


def test_a_site_that_opts_out_empties_the_device(
    context: BrowserContext, tmp_path: Path, site_builder: Run, served: Served
) -> None:
    a_content(tmp_path, FILES)
    assert site_builder("build", "--today", DAY, folder=tmp_path).returncode == 0
    with served(tmp_path / "site") as root:
        page = context.new_page()
        at_rest(page, f"{root}guong/vuon/")
        (tmp_path / "mkdocs.yml").write_text(
            "site_name: Gương sáng\nplugins:\n  - exemplars:\n      offline: false\n", encoding="utf-8"
        )
        done = site_builder("build", "--today", DAY, folder=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "data-worker" not in (tmp_path / "site" / "guong" / "vuon" / "index.html").read_text(encoding="utf-8")
        page.goto(f"{root}guong/cau/")
        registered = "navigator.serviceWorker.getRegistrations().then(all => all.length)"
        wait_for(page, lambda: page.evaluate(registered) == 0 and kept(page, "") == [])
        page.goto(f"{root}guong/vuon/")
        page.wait_for_timeout(300)
        assert page.evaluate(registered) == 0


def test_the_same_content_gives_the_same_worker(tmp_path: Path, site_builder: Run) -> None:
    made = []
    for name in ("a", "b"):
        a_content(tmp_path / name, FILES)
        assert site_builder("build", "--today", DAY, folder=tmp_path / name).returncode == 0
        made.append((tmp_path / name / "site" / "sw.js").read_bytes())
    assert made[0] == made[1]
    a_content(
        tmp_path / "b", {"stories/cau.md": a_story_text("Cầu gỗ lim.\n", title="Cây cầu của thôn", date="2023-05-13")}
    )
    assert site_builder("build", "--today", DAY, folder=tmp_path / "b").returncode == 0
    assert (tmp_path / "b" / "site" / "sw.js").read_bytes() != made[0]
