"""In Chromium, no page of the sample breaks its own policy, and a script that got into a story does not run."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.conftest import Served

# one of each page kind
KINDS = [
    *("", "guong/", "guong/rau-sach-dong-tam/", "tin-bai/", "linh-vuc/", "linh-vuc/nong-nghiep/", "nguoi/", "so-lieu/"),
    *(
        "ky-yeu/",
        "ky-yeu/2025/",
        "phat-thanh/",
        "phat-thanh/2026-w47/",
        "ke-hoach/",
        "tim-kiem/?q=dong+tam",
        "du-lieu/",
        "huong-dan/viet-guong/",
    ),
    *("linh-vuc/nong-nghiep/2024-q2/", "404.html"),
]


def test_no_page_breaks_the_policy(sample_site: Path, browser: Browser, served: Served) -> None:
    told: list[str] = []
    with served(sample_site) as address:
        page = browser.new_page()
        page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: told.append(str(error)))
        for kind in KINDS:
            page.goto(address + kind)
            policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
            assert policy is not None
            assert "unsafe-inline" not in policy
        page.close()
    assert told == []


ATTACKS = [
    "<script>window.ran = 1</script>",
    '<img src="khong-co.png" onerror="window.ran = 1">',
    '<script src="https://ke-gian.example/a.js"></script>',
    '<a id="bay" href="javascript:window.ran=1">bấm</a>',
    '<iframe srcdoc="&lt;script&gt;parent.ran = 1&lt;/script&gt;"></iframe>',
]


def opened(site: Path, browser: Browser, served: Served, folder: Path, attack: str, *, policy: bool = True) -> object:
    """What a script inside the story has set by the time its page has been read and its link, if any, pressed."""
    story = Path("guong") / "rau-sach-dong-tam"
    shutil.copytree(site / story, folder / story)
    shutil.copytree(site / "assets", folder / "assets")
    html = (folder / story / "index.html").read_text(encoding="utf-8")
    html, count = re.subn(r'(<div class="prose">)', lambda found: found[1] + attack, html, count=1)
    assert count == 1
    if not policy:
        html = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
    (folder / story / "index.html").write_text(html, encoding="utf-8")
    with served(folder) as address:
        page = browser.new_page()
        page.goto(f"{address}{story.as_posix()}/")
        if page.locator("#bay").count():
            page.locator("#bay").click()
        page.wait_for_timeout(200)
        ran: object = page.evaluate("window.ran")
        page.close()
    return ran


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_script_inside_a_story_does_not_run(
    sample_site: Path, browser: Browser, served: Served, tmp_path: Path, attack: str
) -> None:
    """Bodies are sanitised; this is the second lock: as if the first had failed."""
    assert opened(sample_site, browser, served, tmp_path, attack) is None


def test_without_the_policy_it_would(sample_site: Path, browser: Browser, served: Served, tmp_path: Path) -> None:
    assert opened(sample_site, browser, served, tmp_path, ATTACKS[0], policy=False) == 1
