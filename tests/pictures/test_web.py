"""Pictures for the web: a few widths, never larger than the file, bare of all that nobody else may know."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from site_builder.pictures.web import SHARE, WIDTHS, web_files, widths
from tests.conftest import ROOT
from tests.pictures.photographs import a_photograph, a_telling_exif, a_telling_file, saved, what_it_tells


def image_of(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@given(st.integers(1, 12_000))
def test_widths_rise_and_none_is_wider_than_the_picture(width: int) -> None:
    found = widths(width)
    assert list(found) == sorted(set(found))
    assert found[-1] == min(width, WIDTHS[-1])
    assert 1 <= len(found) <= 4
    assert all(narrow * 1.15 < wide for narrow, wide in pairwise(found))


def test_a_photograph_is_made_in_two_kinds_and_four_widths(tmp_path: Path) -> None:
    made = web_files(saved(tmp_path, "a.jpg", a_photograph((2000, 1500))), share=False)
    assert made.sizes == ((320, 240), (720, 540), (1080, 810), (1600, 1200))
    assert set(made.files) == {f"{width}.{kind}" for width in WIDTHS for kind in ("avif", "jpg")}
    for name, data in made.files.items():
        image = image_of(data)
        width, kind = name.split(".")
        assert image.size in made.sizes
        assert image.width == int(width)
        assert image.format == {"avif": "AVIF", "jpg": "JPEG"}[kind]
    assert len(made.files["1600.avif"]) < len(made.files["1600.jpg"])


def test_a_turned_photograph_has_the_widths_of_how_it_stands(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.jpg", a_photograph((1200, 900)), exif=a_telling_exif(6))
    assert web_files(path, share=False).sizes[-1] == (900, 1200)


@pytest.mark.parametrize("size", [(1, 1), (5, 900), (900, 5), (40, 16_000)])
def test_a_picture_of_any_shape_is_made(tmp_path: Path, size: tuple[int, int]) -> None:
    made = web_files(saved(tmp_path, "a.png", a_photograph(size)), share=True)
    assert made.sizes[-1][0] <= size[0]
    assert made.sizes[-1][1] <= min(size[1], 12_000)
    assert made.share is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_nothing_tells_of_the_camera_the_place_and_the_owner(tmp_path: Path, kind: str) -> None:
    data = a_telling_file(kind)
    assert {"exif", "EXIF 271"} <= what_it_tells(data), "the test itself must have something to find"
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    made = web_files(path, share=True)
    assert {name: what_it_tells(file) for name, file in made.files.items() if what_it_tells(file)} == {}
    assert len(made.files) == 7


def test_a_drawing_stays_sharp_where_that_is_lighter(tmp_path: Path) -> None:
    image = Image.new("RGB", (600, 400), "white")
    image.paste("navy", (100, 100, 300, 200))
    made = web_files(saved(tmp_path, "a.png", image), share=False)
    assert (made.modern, made.plain) == ("webp", "png")
    assert image_of(made.files["600.webp"]).convert("RGB").tobytes() == image.tobytes()
    assert image_of(made.files["600.png"]).convert("RGB").tobytes() == image.tobytes()


def test_the_page_shows_through_where_it_did(tmp_path: Path) -> None:
    image = Image.new("RGBA", (600, 400), (200, 0, 0, 0))
    image.paste((200, 0, 0, 255), (0, 0, 300, 400))
    made = web_files(saved(tmp_path, "a.png", image), share=True)
    assert image_of(made.files[f"600.{made.modern}"]).convert("RGBA").getpixel((500, 100))[3] == 0  # type: ignore[index]
    # what has no transparency is on white, not on black
    assert image_of(made.files["share.jpg"]).getpixel((590, 100)) == pytest.approx((255, 255, 255), abs=6)


def test_a_photograph_with_a_clear_edge_is_no_heavy_png(tmp_path: Path) -> None:
    image = a_photograph((800, 600)).convert("RGBA")
    noise = Image.effect_noise((800, 600), 60)
    image = Image.merge("RGBA", (*(Image.blend(band, noise, 0.5) for band in image.split()[:3]), image.getchannel("A")))
    image.putpixel((0, 0), (0, 0, 0, 0))
    made = web_files(saved(tmp_path, "a.png", image), share=False)
    assert (made.modern, made.plain) == ("avif", "jpg")


@pytest.mark.parametrize(
    ("size", "share"),
    [
        ((2400, 1600), SHARE),
        ((1200, 630), SHARE),
        ((1600, 400), (762, 400)),
        ((800, 600), (800, 420)),
        ((599, 400), None),
        ((900, 1200), SHARE),
        ((200, 300), None),
    ],
    ids=["large", "just so", "wide", "small", "too small", "upright", "small and upright"],
)
def test_what_is_shared(tmp_path: Path, size: tuple[int, int], share: tuple[int, int] | None) -> None:
    made = web_files(saved(tmp_path, "a.jpg", a_photograph(size)), share=True)
    assert made.share == share
    if share:
        image = image_of(made.files["share.jpg"])
        assert (image.size, image.format) == (share, "JPEG")
    else:
        assert "share.jpg" not in made.files


def test_an_upright_picture_is_shared_whole(tmp_path: Path) -> None:
    image = Image.new("RGB", (630, 1260), "grey")
    image.paste("red", (0, 0, 630, 60))
    image.paste("blue", (0, 1200, 630, 1260))
    made = image_of(web_files(saved(tmp_path, "a.jpg", image, quality=95), share=True).files["share.jpg"])
    red, blue = made.getpixel((600, 8)), made.getpixel((600, 620))
    assert red[0] > 200 > red[2]  # type: ignore[index]
    assert blue[2] > 200 > blue[0]  # type: ignore[index]


def test_the_same_file_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.jpg", a_photograph(), exif=a_telling_exif(3))
    code = (
        "import hashlib, sys; from pathlib import Path; from site_builder.pictures.web import web_files;"
        "made = web_files(Path(sys.argv[1]), share=True).files;"
        "print(hashlib.sha256(b''.join(made[name] for name in sorted(made))).hexdigest())"
    )
    told = subprocess.run([sys.executable, "-c", code, path], cwd=ROOT, capture_output=True, text=True, check=True)
    made = web_files(path, share=True).files
    assert told.stdout.strip() == hashlib.sha256(b"".join(made[name] for name in sorted(made))).hexdigest()
