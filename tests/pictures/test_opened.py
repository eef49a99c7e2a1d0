"""One way to open what anybody may have put there: whole, upright, in the colours of the web; what cannot be shown says why."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps

from site_builder.load.picture_file import why_no_picture
from site_builder.pictures.opened import BrokenPicture, fitted, opened
from tests.pictures.photographs import (
    CORNERS,
    SVG,
    a_cornered,
    a_heic,
    a_huge_png,
    a_jpeg_as_large_as,
    a_large_jpeg,
    a_large_png,
    a_moving,
    a_photograph,
    a_telling_exif,
    corners_of,
    data_of,
    saved,
)

MOST = (2_000, 2_000)


def written(folder: Path, data: bytes, name: str = "a.jpg") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("most", [MOST, (60, 60)], ids=["as it is", "smaller"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_however_the_camera_was_held_the_picture_stands_upright(
    tmp_path: Path, orientation: int, most: tuple[int, int], kind: str
) -> None:
    exif = a_telling_exif(orientation)
    turned = a_cornered()
    # as a camera that was held so would have written it
    path = written(tmp_path, data_of(turned, kind, exif=exif, **({"quality": 95} if kind != "PNG" else {})))
    with Image.open(path) as file:
        wanted = ImageOps.exif_transpose(file)
    found = opened(path, *most).image
    assert found.size == fitted(wanted.size, *most)
    assert corners_of(found) == corners_of(wanted)
    assert (corners_of(found) == tuple(CORNERS.values())) == (orientation == 1)


def test_a_way_of_holding_that_is_none_leaves_the_picture_as_it_is(tmp_path: Path) -> None:
    path = written(tmp_path, data_of(a_cornered(), exif=a_telling_exif(77)))
    assert corners_of(opened(path, *MOST).image) == tuple(CORNERS.values())


@pytest.mark.parametrize("mode", ["L", "CMYK", "YCbCr"])
def test_every_kind_of_colours_becomes_rgb(tmp_path: Path, mode: str) -> None:
    found = opened(saved(tmp_path, "a.jpg", a_photograph(mode=mode)), *MOST).image
    assert found.mode == "RGB"
    wanted = a_photograph(mode=mode).convert("RGB").getpixel((600, 700))
    assert found.getpixel((600, 700)) == pytest.approx(wanted, abs=12)


def test_sixteen_bits_of_grey_keep_their_middle_tones(tmp_path: Path) -> None:
    image = Image.new("I;16", (40, 40), 0x8000)
    assert opened(saved(tmp_path, "a.png", image), *MOST).image.getpixel((5, 5)) == (128, 128, 128)


def test_a_palette_that_lets_the_page_through_keeps_doing_so(tmp_path: Path) -> None:
    image = Image.new("P", (40, 40), 1)
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.paste(0, (0, 0, 20, 40))
    found = opened(saved(tmp_path, "a.gif", image, transparency=0), *MOST).image
    assert found.mode == "RGBA"
    assert found.getpixel((5, 5))[3] == 0  # type: ignore[index]
    assert found.getpixel((30, 5)) == (0, 0, 255, 255)


def test_colours_of_a_wider_space_are_brought_into_that_of_the_web(tmp_path: Path) -> None:
    image = Image.new("RGB", (40, 40), (200, 60, 30))
    red, green, blue = opened(saved(tmp_path, "a.png", image, icc_profile=display_p3()), *MOST).image.getpixel((5, 5))  # type: ignore[misc]
    # the same colour needs more of the primaries of sRGB, which are less strong
    assert red > 210
    assert green < 55
    assert blue < 30
    clear = image.convert("RGBA")
    clear.putpixel((0, 0), (0, 0, 0, 0))
    found = opened(saved(tmp_path, "c.png", clear, icc_profile=display_p3()), *MOST).image
    assert found.getpixel((5, 5)) == (red, green, blue, 255)
    assert found.getpixel((0, 0))[3] == 0  # type: ignore[index]
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert opened(saved(tmp_path, "b.png", image, icc_profile=srgb), *MOST).image.getpixel((5, 5)) == (200, 60, 30)


def display_p3() -> bytes:
    """The colours of today's phones, as an ICC profile of the simplest kind: three primaries and one curve."""

    def fixed(*values: float) -> bytes:
        return b"".join(round(value * 65536).to_bytes(4, "big", signed=True) for value in values)

    curve = b"para\0\0\0\0\0\3\0\0" + fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    words = b"Display P3"
    tags = {
        b"desc": b"desc\0\0\0\0" + (len(words) + 1).to_bytes(4, "big") + words + b"\0" * 79,
        b"wtpt": b"XYZ \0\0\0\0" + fixed(0.96419, 1.0, 0.82489),
        b"rXYZ": b"XYZ \0\0\0\0" + fixed(0.51512, 0.2412, -0.00105),
        b"gXYZ": b"XYZ \0\0\0\0" + fixed(0.29198, 0.69225, 0.04189),
        b"bXYZ": b"XYZ \0\0\0\0" + fixed(0.1571, 0.06657, 0.78407),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body, start = b"", b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + (start + len(body)).to_bytes(4, "big") + len(data).to_bytes(4, "big")
        body += data + b"\0" * (-len(data) % 4)
    head = b"\0" * 4 + b"lcms" + b"\x04\0\0\0" + b"mntrRGB XYZ " + b"\0" * 12 + b"acsp" + b"\0" * 28
    head += fixed(0.9642, 1.0, 0.8249)
    whole = head.ljust(128, b"\0") + len(tags).to_bytes(4, "big") + table + body
    return len(whole).to_bytes(4, "big") + whole[4:]


@pytest.mark.parametrize("profile", [b"khong phai ho so mau", b"\0" * 200])
def test_a_broken_profile_costs_nothing(tmp_path: Path, profile: bytes) -> None:
    path = saved(tmp_path, "a.png", Image.new("RGB", (40, 40), (120, 60, 30)), icc_profile=profile)
    assert opened(path, *MOST).image.getpixel((5, 5)) == (120, 60, 30)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "AVIF"])
def test_of_a_picture_that_moves_the_first_is_taken(tmp_path: Path, kind: str) -> None:
    found = opened(written(tmp_path, a_moving(kind)), *MOST)
    assert found.moves
    assert found.image.convert("RGB").getpixel((5, 5)) == pytest.approx((255, 0, 0), abs=6)
    assert not opened(written(tmp_path, a_moving(kind, 1)), *MOST).moves


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF", "AVIF", "JPEG"])
def test_what_a_file_is_called_does_not_matter(tmp_path: Path, kind: str) -> None:
    path = written(tmp_path, data_of(a_photograph((90, 60)), kind))
    assert opened(path, *MOST).image.size == (90, 60)
    assert why_no_picture(path) is None


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "ICO", "PPM", "EPS"])
def test_a_kind_that_nobody_needs_is_not_even_tried(tmp_path: Path, kind: str) -> None:
    with pytest.raises(BrokenPicture, match="không phải tệp ảnh"):
        opened(written(tmp_path, data_of(a_photograph((90, 60)), kind)), *MOST)


LARGE = ("large", "large progressive", "larger than any camera's")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "trống"),
        (b"GIF89a", "không phải tệp ảnh"),
        (SVG, "SVG, loại tệp có thể chứa mã lệnh"),
        (b"<svg onload='alert(1)'/>", "SVG"),
        (a_heic(), "HEIC của iPhone"),
        (b"<!doctype html><title>404", "trang web lưu lại"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "đã hỏng"),
        (a_huge_png(6_500), "6500 × 6500 điểm, quá lớn"),
        (a_jpeg_as_large_as(9_000, 7_000, progressive=True), "9000 × 7000 điểm, quá lớn"),
        (a_jpeg_as_large_as(16_400, 16_400), "quá lớn"),
        (a_huge_png(60_000), "quá lớn"),
        (b"\0" * 5000, "không phải tệp ảnh"),
    ],
    ids=["empty", "no more than a name", "svg", "bare svg", "heic", "page", "cut off", *LARGE, "bomb", "noughts"],
)
def test_what_cannot_be_shown_says_why(tmp_path: Path, data: bytes, why: str) -> None:
    with pytest.raises(BrokenPicture, match=why):
        opened(written(tmp_path, data), *MOST)


def test_a_jpeg_that_cannot_be_made_smaller_while_it_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, a_jpeg_as_large_as(3_000, 20_000))
    with pytest.raises(BrokenPicture, match="3000 × 20000 điểm, quá lớn"):
        opened(path, 1_600, 12_000)
    assert opened(path, 700, 12_000).image.size == (700, 4_667)


@pytest.mark.parametrize(
    ("data", "help"),
    [
        (a_huge_png(6_500), "thu nhỏ ảnh"),
        (a_jpeg_as_large_as(9_000, 7_000, progressive=True), "thu nhỏ ảnh"),
        (a_huge_png(60_000), "đừng mở tệp này"),
        (a_jpeg_as_large_as(60_000, 60_000), "đừng mở tệp này"),
        (a_heic(), "Cài đặt › Camera › Định dạng › Tương thích nhất"),
        (SVG, "xuất hình vẽ thành ảnh .png"),
    ],
    ids=["large", "large progressive", "bomb", "bomb of a JPEG", "heic", "svg"],
)
def test_each_reason_has_its_own_way_out(tmp_path: Path, data: bytes, help: str) -> None:
    with pytest.raises(BrokenPicture) as raised:
        opened(written(tmp_path, data), *MOST)
    assert help in raised.value.fault.help
    assert "mở thử" not in raised.value.fault.help


@pytest.mark.parametrize(
    ("data", "most"),
    [
        # as the largest phones write it
        (a_large_jpeg(16_320, 12_240), 300),
        (a_large_png(8_000, 5_000, "RGB"), 450),
        (a_large_png(8_000, 5_000), 450),
    ],
    ids=["JPEG of 200 million pixels", "PNG of 40", "clear PNG of 40"],
)
def test_a_large_picture_takes_little_memory(tmp_path: Path, data: bytes, most: int) -> None:
    path = written(tmp_path, data)
    code = (
        "import re, sys; from pathlib import Path; from site_builder.pictures.web import web_files\n"
        "files = web_files(Path(sys.argv[1]), share=True).files\n"
        # of this process alone: what `resource` tells begins with the memory of the one that started it
        "most = re.search(r'VmHWM:\\s+(\\d+) kB', Path('/proc/self/status').read_text())[1]\n"
        "print(len(files), int(most) // 1024)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    count, megabytes = map(int, done.stdout.split())
    assert count == 9
    assert megabytes < most


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_that_was_cut_off_is_not_shown_in_part(tmp_path: Path, kind: str) -> None:
    data = data_of(a_photograph(), kind)
    with pytest.raises(BrokenPicture, match=r"dở dang|không phải tệp ảnh"):
        opened(written(tmp_path, data[: len(data) // 2]), *MOST)


def test_a_picture_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BrokenPicture, match="không mở được"):
        opened(tmp_path / "a.jpg", *MOST)


@given(st.data())
def test_any_damage_is_told_or_harmless(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(["JPEG", "PNG", "WEBP", "GIF", "AVIF"]))
    bytes_ = bytearray(
        data_of(a_photograph((48, 32)), kind, exif=a_telling_exif(6)) if kind != "GIF" else a_moving("GIF")
    )
    for _ in range(data.draw(st.integers(1, 6))):
        bytes_[data.draw(st.integers(0, len(bytes_) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "hong.jpg"
    path.write_bytes(bytes_)
    with suppress(BrokenPicture):
        found = opened(path, 40, 40)
        assert found.image.mode in ("RGB", "RGBA")
        assert max(found.image.size) <= 40


@given(st.tuples(st.integers(1, 20_000), st.integers(1, 20_000)), st.integers(1, 3_000), st.integers(1, 3_000))
def test_what_is_made_to_fit_fits_and_is_never_larger(size: tuple[int, int], width: int, height: int) -> None:
    made = fitted(size, width, height)
    assert 1 <= made[0] <= min(width, size[0])
    assert 1 <= made[1] <= min(height, size[1])
