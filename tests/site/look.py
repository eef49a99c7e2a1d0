"""How pages look, kept small. `python -m tests.site.look` takes the pictures anew after a wanted change; look before committing.

A picture is the first screens of a page, made narrow enough to be light and wide enough to show what has moved. Two are compared
by squares, so that another version of a font or browser, which draws the edge of a letter otherwise, is no change.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import ROOT, SAMPLE_DAY
from tests.serving import served
from tests.site.kinds import KINDS

FOLDER = Path(__file__).parent / "look"
SHOWN = (
    "home",
    "story with pictures",
    "story without pictures",
    "field",
    "yearbook",
    "radio",
    "week",
    "figures",
    "search",
)
WIDTHS = {360: 144, 768: 216, 1280: 280}
# the part of a page that is kept, in pixels of the screen
HEIGHT = 2600
_SQUARE = 8


def name_of(kind: str, width: int, scheme: str = "light") -> str:
    chosen = "" if scheme == "light" else f"-{scheme}"
    return f"{kind.replace(' ', '-')}-{width}{chosen}.webp"


@contextmanager
def window(browser: Browser, address: str, width: int, scheme: str = "light") -> Iterator[Page]:
    """A page in a window of this width, in the colours that a reader has chosen, at rest, with all its pictures."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        locale="vi-VN",
        reduced_motion="reduce",
        service_workers="block",
    )
    context.add_init_script(f"localStorage.setItem('giao-dien', '{scheme}')")
    try:
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        # a picture that has come need not have been drawn
        page.evaluate(
            """() => Promise.all([...document.images].map(el => {
              el.loading = 'eager';
              el.decoding = 'sync';
              return el.decode().catch(() => {});
            }))"""
        )
        yield page
    finally:
        context.close()


def picture(page: Page) -> Image.Image:
    """What the window shows of the page, small."""
    width = page.viewport_size["width"]  # type: ignore[index]
    height = min(HEIGHT, page.evaluate("document.documentElement.scrollHeight"))
    page.set_viewport_size({"width": width, "height": height})
    shot = Image.open(BytesIO(page.screenshot(animations="disabled", caret="hide"))).convert("RGB")
    small = WIDTHS[width]
    return shot.resize((small, round(shot.height * small / width)), Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of squares that are not the same, 0 to 1; a difference of height counts as far as it goes."""
    width, height = one.width, max(one.height, other.height)
    shown = []
    for image in (one, other):
        ground = Image.new("RGB", (width, height), "black")
        ground.paste(image.convert("RGB"))
        shown.append(ground.filter(ImageFilter.BoxBlur(1)))
    apart = ImageChops.difference(*shown).convert("L")
    squares = apart.resize((width // _SQUARE, max(1, height // _SQUARE)), Image.Resampling.BOX)
    counts = squares.histogram()
    return sum(counts[10:]) / sum(counts)


def main() -> None:
    """Builds the sample as tests do and takes every picture."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="look-") as name, sync_playwright() as playwright:
        site = Path(name) / "site"
        command = [sys.executable, "-m", "site_builder", "build", "--today", SAMPLE_DAY, "--output", str(site)]
        subprocess.run(command, cwd=ROOT, check=True)
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        with served(site) as address:
            for kind, width, scheme in wanted():
                with window(browser, address + KINDS[kind], width, scheme) as page:
                    picture(page).save(FOLDER / name_of(kind, width, scheme), "WEBP", quality=60, method=6)
        browser.close()


def wanted() -> Iterator[tuple[str, int, str]]:
    """Every picture: kinds at three widths in light, two of them in other colours on a phone."""
    for kind in SHOWN:
        for width in WIDTHS:
            yield kind, width, "light"
    for kind in ("home", "story with pictures"):
        for scheme in ("dark", "contrast"):
            yield kind, 360, scheme


if __name__ == "__main__":
    main()
