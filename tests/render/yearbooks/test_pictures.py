"""Pictures made ready for print: upright, small enough, bare of what a camera wrote; what cannot be shown says why."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from site_builder.render.yearbooks.pictures import MOST_PIXELS, Box, BrokenPicture, Picture, key_of, prepared

BOX = Box(300, 200)


def saved(folder: Path, name: str, image: Image.Image, **options: object) -> Path:
    path = folder / name
    image.save(path, **options)
    return path


def a_photograph(size: tuple[int, int] = (1200, 900), mode: str = "RGB") -> Image.Image:
    """A picture of very many colours."""
    down, around = Image.linear_gradient("L").resize(size), Image.radial_gradient("L").resize(size)
    return Image.merge("RGB", (down, around, Image.new("L", size, 40))).convert(mode)


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


def huge_png() -> bytes:
    """The head of a picture that says it is larger than any: nothing of it may be read."""
    made = io.BytesIO()
    Image.new("1", (1, 1)).save(made, "PNG")
    data = bytearray(made.getvalue())
    side = int(MOST_PIXELS**0.5) + 1
    data[16:24] = side.to_bytes(4, "big") * 2
    import zlib

    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "không phải tệp ảnh"),
        (b"GIF89a", "không phải tệp ảnh"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "không phải tệp ảnh"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "đã hỏng"),
        (huge_png(), "quá"),
    ],
    ids=["empty", "no more than a name", "not a picture", "cut off", "too large"],
)
def test_what_cannot_be_shown_says_why(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    with pytest.raises(BrokenPicture, match=why):
        prepared(path, BOX)


def test_a_picture_that_was_cut_off_is_not_shown_in_part(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.jpg", a_photograph())
    path.write_bytes(path.read_bytes()[:-3000])
    with pytest.raises(BrokenPicture, match="dở dang"):
        prepared(path, BOX)


def test_a_picture_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BrokenPicture):
        prepared(tmp_path / "a.jpg", BOX)


def test_what_a_picture_is_kept_under_changes_with_the_file_and_with_what_is_wanted(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.jpg", a_photograph())
    keys = {key_of(tmp_path, "a.jpg", BOX), key_of(tmp_path, "a.jpg", BOX._replace(grey=True))}
    saved(tmp_path, "a.jpg", a_photograph((1201, 900)))
    keys.add(key_of(tmp_path, "a.jpg", BOX))
    assert len(keys) == 3
    assert key_of(tmp_path, path.name, BOX) in keys
