"""A QR code leads to the address it was made of, whatever its length, and is the one that segno makes."""

from __future__ import annotations

import re
from itertools import product

import pytest
import segno
import zxingcpp
from PIL import Image

from site_builder.render.qr import qr_code, qr_svg
from tests.builders import SITE_URL

DRAWN = re.compile(r"h(\d+)|m(-?\d+) (\d)")
# the longest address of each size
FULL = (14, 26, 42, 62, 84, 106, 122, 152, 180)


def modules(svg: str) -> list[list[int]]:
    """The squares that the lines of the code cover, with its quiet zone."""
    side = int(re.search(r'viewBox="0 0 (\d+) ', svg)[1])  # type: ignore[index]
    path = re.findall(r' d="([^"]*)"', svg)[-1]
    start = re.match(r"M(\d+) (\d+)\.5", path)
    assert start is not None
    x, y = int(start[1]), int(start[2])
    rows = [[0] * side for _ in range(side)]
    for across, aside, down in DRAWN.findall(path):
        if across:
            rows[y][x : x + int(across)] = [1] * int(across)
            x += int(across)
        else:
            x, y = x + int(aside), y + int(down)
    return rows


def read(svg: str) -> str:
    rows = modules(svg)
    image = Image.new("L", (len(rows), len(rows)), 255)
    for y, x in product(range(len(rows)), repeat=2):
        if rows[y][x]:
            image.putpixel((x, y), 0)
    (found,) = zxingcpp.read_barcodes(
        image.resize((len(rows) * 4, len(rows) * 4), Image.Resampling.NEAREST), formats=zxingcpp.BarcodeFormat.QRCode
    )
    return str(found.text)


def of_length(length: int) -> str:
    return (SITE_URL + "guong/vo-chong-quyen-thuan/%C4%91?a=1&b=~" * 20)[:length]


@pytest.mark.parametrize("length", range(1, 200))
def test_a_code_of_any_length_leads_to_its_address(length: int) -> None:
    assert read(str(qr_code(of_length(length)))) == of_length(length)


@pytest.mark.parametrize(
    "address", ["https://xã.vn/gương/", "HTTPS://X.VN/", "0123456789", "https://x.vn/" + "a" * 1500]
)
def test_other_addresses_are_read_too(address: str) -> None:
    assert read(str(qr_code(address))) == address


@pytest.mark.parametrize("length", FULL)
def test_a_full_code_is_that_of_segno(length: int) -> None:
    address = of_length(length)
    made = segno.make(address, error="m", mode="byte", micro=False, boost_error=False, mask=3)
    assert modules(qr_svg(address)) == [list(row) for row in made.matrix]


@pytest.mark.parametrize("length", range(1, 181, 7))
def test_a_code_has_the_size_that_segno_gives_it(length: int) -> None:
    made = segno.make(of_length(length), error="m", mode="byte", micro=False, boost_error=False)
    assert len(modules(qr_svg(of_length(length)))) == len(made.matrix)


def test_a_page_shows_black_on_white_with_a_quiet_zone() -> None:
    svg = str(qr_code("https://x.vn/?a=1&b=2", "ma"))
    rows = modules(svg)
    assert not any(map(any, (*rows[:4], *rows[-4:])))
    assert not any(any(row[:4]) or any(row[-4:]) for row in rows)
    assert 'fill="#fff"' in svg
    assert 'id="ma"' in svg
    assert "style" not in svg
