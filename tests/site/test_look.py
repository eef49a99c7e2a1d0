"""Pages look as they did when somebody last looked at them; the pictures are in `look/`, taken by `make look`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.site.conftest import Served
from tests.site.kinds import KINDS
from tests.site.look import FOLDER, difference, name_of, picture, wanted, window

# squares of a picture that another font or browser may draw otherwise
ALLOWED = 0.015


@pytest.fixture(scope="module")
def server(sample_site: Path, served: Served) -> Iterator[str]:
    with served(sample_site) as address:
        yield address


@pytest.mark.parametrize(("kind", "width", "scheme"), list(wanted()), ids=lambda value: str(value))
def test_a_page_looks_as_it_did(
    browser: Browser, server: str, tmp_path: Path, kind: str, width: int, scheme: str
) -> None:
    name = name_of(kind, width, scheme)
    with window(browser, server + KINDS[kind], width, scheme) as page:
        now = picture(page)
    found = difference(Image.open(FOLDER / name), now)
    if found > ALLOWED:
        now.save(tmp_path / name)
        pytest.fail(f"{name}: {found:.1%} đổi khác; hình mới ở {tmp_path / name}. Nếu đúng ý: make look")


@pytest.mark.parametrize(
    "change",
    [
        ".head{display:none}",
        ".story__summary{display:none}",
        ".story{display:block}",
        "h1{font-size:1rem!important}",
        ":root{--paper:#fff!important;--ink:#777!important}",
    ],
)
def test_a_change_that_people_would_see_is_seen(browser: Browser, server: str, change: str) -> None:
    kind, width = "story without pictures", 1280
    with window(browser, server + KINDS[kind], width) as page:
        page.evaluate(
            "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }", change
        )
        changed = picture(page)
    assert difference(Image.open(FOLDER / name_of(kind, width)), changed) > ALLOWED


def test_pictures_are_kept_small() -> None:
    sizes = {path.name: path.stat().st_size for path in FOLDER.iterdir()}
    assert set(sizes) == {name_of(*one) for one in wanted()}
    assert max(sizes.values()) < 40_000
    assert sum(sizes.values()) < 650_000
