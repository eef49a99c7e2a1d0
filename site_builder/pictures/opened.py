"""One way to open a picture that anybody may have put there: whole, upright, in sRGB, bare of what a camera wrote into it."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from site_builder.load.picture_file import NOT_A_PICTURE, NoPicture, why_no_picture

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

# more pixels than any camera of today has: such a file is a mistake or an attack
MOST_PIXELS = 250_000_000
# The only readers that are ever tried: the others are of no use to us and open to attack. With each the most pixels that it may
# hold in memory, so that no picture takes more than half a gigabyte and most take 200 MB: bytes for each pixel are many where
# copies are made on the way. A JPEG is made smaller while it is read.
_READ: Mapping[str, int] = {
    "JPEG": 40_000_000,
    "PNG": 40_000_000,
    "GIF": 40_000_000,
    "AVIF": 30_000_000,
    "WEBP": 20_000_000,
}
# a JPEG that becomes clearer while it loads is held whole before it is made smaller
_PROGRESSIVE = 60_000_000
MAKE_SMALLER = "thu nhỏ ảnh còn cạnh dài khoảng 4.000 điểm rồi lưu thành .jpg, thay tệp cũ"
_LEAVE_ALONE = "đừng mở tệp này, máy có thể treo; xóa nó rồi xin người gửi một ảnh khác"
_ORIENTATION, _SIDEWAYS = 0x0112, (5, 6, 7, 8)
# a drawing has no more colours
_FEW_COLOURS = 256


class BrokenPicture(Exception):
    """A picture that cannot be shown, with the reason."""

    def __init__(self, fault: NoPicture) -> None:
        super().__init__(fault)
        self.fault = fault

    def __str__(self) -> str:
        return self.fault.why


class Opened(NamedTuple):
    """A picture in RGB or RGBA, with no information but its pixels.

    `moves` where it is the first of several that follow each other; `is_drawing` where the file has few colours.
    """

    image: Image
    moves: bool
    is_drawing: bool


def opened(path: Path, width: int, height: int) -> Opened:
    """The picture in the file, made smaller where it is wider or higher than this. Raises BrokenPicture."""
    from PIL import Image, UnidentifiedImageError

    why = why_no_picture(path)
    if why:
        raise BrokenPicture(why)
    try:
        # a file is opened whatever size it claims, which is looked at before anything is read
        Image.MAX_IMAGE_PIXELS = None
        # Pillow's own words are English, and ours follow
        with warnings.catch_warnings(action="ignore"), Image.open(path, formats=tuple(_READ)) as file:
            if file.width * file.height > MOST_PIXELS:
                raise _too_large(file.size, _LEAVE_ALONE)
            if not _is_jpeg(file) and file.width * file.height > _READ[file.format or ""]:
                raise _too_large(file.size, MAKE_SMALLER)
            return _read(file, width, height)
    except BrokenPicture:
        raise
    except UnidentifiedImageError:
        raise BrokenPicture(NOT_A_PICTURE) from None
    except Exception:  # whatever a decoder finds to say of damaged bytes, it is one picture that is not shown
        raise BrokenPicture(NoPicture("đã hỏng hay tải về dở dang")) from None


def fitted(size: tuple[int, int], width: int, height: int) -> tuple[int, int]:
    """The size of a picture made to fit, never larger than it is and never without a pixel."""
    scale = min(1.0, width / size[0], height / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _is_jpeg(file: ImageFile) -> bool:
    # two photographs in one file, as some cameras write them, are a JPEG to whoever wants the first
    return file.format in ("JPEG", "MPO")


def _too_large(size: tuple[int, int], help: str) -> BrokenPicture:
    return BrokenPicture(NoPicture(f"có {size[0]} × {size[1]} điểm, quá lớn", help))


def _read(file: ImageFile, width: int, height: int) -> Opened:
    from PIL import Image

    moves = file.format != "MPO" and bool(getattr(file, "is_animated", False))
    profile, whole = file.info.get("icc_profile"), file.size
    turn = _orientation(file)
    wanted = fitted((file.height, file.width) if turn in _SIDEWAYS else file.size, width, height)
    # a JPEG is read at a half, a quarter or an eighth where that is enough
    file.draft("RGB", wanted[::-1] if turn in _SIDEWAYS else wanted)
    is_held_whole = "progressive" in file.info and whole[0] * whole[1] > _PROGRESSIVE
    if is_held_whole or (_is_jpeg(file) and file.width * file.height > _READ["JPEG"]):
        raise _too_large(whole, MAKE_SMALLER)
    file.load()
    image = _plain(file)
    is_drawing = not _is_jpeg(file) and image.getcolors(_FEW_COLOURS) is not None
    image = _turned(image, turn)
    if image.size != wanted:
        image = image.resize(wanted, Image.Resampling.LANCZOS, reducing_gap=3.0)
    image = _in_srgb(image, profile)
    if image is file:
        # free of all that belongs to a file
        image = image.copy()
    # words, profiles and places that the file brought along
    image.info.clear()
    return Opened(image, moves, is_drawing)


def _orientation(file: Image) -> int:
    """How the camera was held; upright where what it wrote cannot be read."""
    try:
        found = file.getexif().get(_ORIENTATION, 1)
    except Exception:  # notes that are damaged in any way; the picture itself may be sound
        return 1
    return found if isinstance(found, int) else 1


def _turned(image: Image, turn: int) -> Image:
    from PIL.Image import Transpose

    ways = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return image.transpose(ways[turn]) if turn in ways else image


def _plain(image: Image) -> Image:
    """The picture in eight bits a colour, RGBA only where something shows through; CMYK is left to its profile."""
    if image.mode.startswith("I") or image.mode == "F":
        # sixteen bits of grey, as scanners write them: all but the darkest would become white
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image if image.mode == "RGBA" else image.convert("RGBA")
        if clear.getchannel("A").getextrema() != (255, 255):
            return clear
        return clear.convert("RGB")
    return image if image.mode in ("RGB", "L", "CMYK") else image.convert("RGB")


def _in_srgb(image: Image, profile: Any) -> Image:
    """The picture in the colours of the web; one whose profile is broken or of other colours is taken as it is."""
    from PIL import ImageCms

    if profile:
        with suppress(Exception):  # whatever it is, it is no reason not to show the picture
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            if image.mode == "CMYK" or "srgb" not in ImageCms.getProfileDescription(source).lower():
                return _converted(image, source)
    return image if image.mode == "RGBA" else image.convert("RGB")


def _converted(image: Image, source: Any) -> Image:
    from PIL import ImageCms

    clear = image.getchannel("A") if image.mode == "RGBA" else None
    solid = image.convert("RGB") if clear else image
    made = ImageCms.profileToProfile(solid, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    assert made is not None
    if clear:
        made.putalpha(clear)
    return made
