"""Pictures made ready for print: small enough, bare of what a camera wrote, drawings sharp."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from site_builder.pictures.printed import Picture, prepared
from site_builder.render.yearbooks.pictures import Box, key_of
from tests.pictures.photographs import a_photograph, saved

BOX = Box(300, 200)


def opened(made: Picture) -> Image.Image:
    image = Image.open(io.BytesIO(made.data))
    image.load()
    return image


def test_a_large_picture_is_made_to_fit_and_keeps_its_shape(tmp_path: Path) -> None:
    made = prepared(saved(tmp_path, "a.jpg", a_photograph()), BOX)
    assert (made.width, made.height, made.suffix) == (267, 200, ".jpg")
    assert opened(made).size == (267, 200)


def test_a_small_picture_is_not_enlarged(tmp_path: Path) -> None:
    assert prepared(saved(tmp_path, "a.jpg", a_photograph((90, 60))), BOX)[2:] == (90, 60)


def test_a_turned_picture_is_set_upright_and_tells_nothing_of_its_camera(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010F] = "Máy ảnh của ông An"
    exif.get_ifd(0x8825)[1] = "N"  # where it was taken
    made = prepared(saved(tmp_path, "a.jpg", a_photograph(), exif=exif), BOX)
    assert made.height > made.width
    assert dict(opened(made).getexif()) == {}
    assert "Máy ảnh".encode() not in made.data


@pytest.mark.parametrize("mode", ["L", "CMYK", "YCbCr"])
def test_every_kind_of_colours_becomes_rgb(tmp_path: Path, mode: str) -> None:
    made = prepared(saved(tmp_path, "a.jpg", a_photograph(mode=mode)), BOX)
    assert opened(made).mode == "RGB"


@pytest.mark.parametrize("name", ["a.png", "a.webp", "a.gif", "a.avif", "a.jpg"])
def test_every_kind_of_file_that_content_may_hold_can_be_shown(tmp_path: Path, name: str) -> None:
    made = prepared(saved(tmp_path, name, a_photograph((400, 400))), BOX)
    assert (made.width, made.height) == (200, 200)


def test_paper_shows_through_what_is_transparent(tmp_path: Path) -> None:
    image = Image.new("RGBA", (50, 50), (200, 0, 0, 0))
    image.paste((200, 0, 0, 255), (0, 0, 25, 50))
    made = prepared(saved(tmp_path, "a.png", image), BOX)
    assert made.suffix == ".png"
    assert opened(made).getpixel((40, 10))[3] == 0  # type: ignore[index]
    whole = prepared(saved(tmp_path, "b.png", a_photograph((400, 400)).convert("RGBA")), BOX)
    assert whole.suffix == ".jpg"


def test_a_drawing_stays_sharp(tmp_path: Path) -> None:
    image = Image.new("RGB", (120, 80), "white")
    image.paste("black", (10, 10, 60, 40))
    made = prepared(saved(tmp_path, "a.png", image), BOX)
    assert made.suffix == ".png"
    assert opened(made).getcolors() == image.getcolors()


def test_grey_has_no_colour(tmp_path: Path) -> None:
    made = prepared(saved(tmp_path, "a.jpg", a_photograph()), BOX._replace(grey=True))
    assert opened(made).mode == "L"


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.jpg", a_photograph())
    assert prepared(path, BOX) == prepared(path, BOX)


def test_what_a_picture_is_kept_under_changes_with_the_file_and_with_what_is_wanted(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.jpg", a_photograph())
    keys = {key_of(tmp_path, "a.jpg", BOX), key_of(tmp_path, "a.jpg", BOX._replace(grey=True))}
    saved(tmp_path, "a.jpg", a_photograph((1201, 900)))
    keys.add(key_of(tmp_path, "a.jpg", BOX))
    assert len(keys) == 3
    assert key_of(tmp_path, path.name, BOX) in keys
