"""Pictures as a book needs them: upright, no larger than they are printed, without what a camera writes into them."""

from __future__ import annotations

import hashlib
import os
import warnings
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

# more pixels than any camera of today has: such a file is a mistake or an attack
MOST_PIXELS = 200_000_000
_QUALITY = 86
# an opaque picture of more pixels is a photograph: as PNG it would be many times as heavy
_DRAWING = 400_000


class BrokenPicture(Exception):
    """A picture that cannot be shown; its text says why, in Vietnamese, after the picture's name."""


class Picture(NamedTuple):
    """A picture made ready; `suffix` is `.jpg` or `.png`."""

    data: bytes
    suffix: str
    width: int
    height: int


class Box(NamedTuple):
    """The most pixels that a picture may have in width and height; `grey` takes its colours away."""

    width: int
    height: int
    grey: bool = False


def prepared(path: Path, box: Box) -> Picture:
    """The picture in the file, ready to be printed: JPEG, or PNG where it is drawn or lets the paper through.

    Raises BrokenPicture.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        # Pillow's own words are English, and ours follow
        with warnings.catch_warnings(action="ignore"), Image.open(path) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise BrokenPicture(f"có {opened.width} × {opened.height} điểm, quá lớn")
            # a JPEG is read at a half, a quarter or an eighth where that is enough; it may yet be turned
            longest = max(box.width, box.height)
            opened.draft("RGB", (longest, longest))
            upright = ImageOps.exif_transpose(opened)
            image = _in_colours(upright, grey=box.grey)
    except BrokenPicture:
        raise
    except Image.DecompressionBombError:
        raise BrokenPicture("có quá nhiều điểm ảnh") from None
    except UnidentifiedImageError:
        raise BrokenPicture("không phải tệp ảnh, hoặc đã hỏng") from None
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError):
        raise BrokenPicture("đã hỏng hay tải về dở dang") from None
    image.thumbnail((box.width, box.height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return _saved(image)


def _in_colours(image: Image, *, grey: bool) -> Image:
    """The picture in grey or RGB, with its transparency if it has any."""
    if image.mode.startswith("I"):
        # sixteen bits of grey, as scanners write them: all but the darkest would become white
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    is_clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    if is_clear:
        image = image.convert("RGBA")
        is_clear = any(image.getchannel("A").histogram()[:255])
    if grey:
        return image.convert("LA" if is_clear else "L")
    return image if is_clear else image.convert("RGB")


def _saved(image: Image) -> Picture:
    made = BytesIO()
    # words, profiles and places that the file brought along
    image.info.clear()
    if image.mode in ("RGBA", "LA"):
        image.save(made, "PNG", compress_level=6)
        return Picture(made.getvalue(), ".png", image.width, image.height)
    if image.width * image.height <= _DRAWING and image.getcolors(256):
        image.save(made, "PNG", compress_level=6)
        return Picture(made.getvalue(), ".png", image.width, image.height)
    image.save(made, "JPEG", quality=_QUALITY, progressive=False, optimize=True, subsampling="4:2:0")
    return Picture(made.getvalue(), ".jpg", image.width, image.height)


class Shown(NamedTuple):
    """A picture made ready and kept in the file `path`."""

    path: Path
    width: int
    height: int


# by the path inside `content/`; a picture that cannot be shown is not there
Pictures = Mapping[str, Shown]


def key_of(content: Path, file: str, box: Box) -> str:
    """What a picture made ready is kept under: changes with the file and with how it is wanted."""
    try:
        found = os.stat(content / file)
        state = f"{found.st_size} {found.st_mtime_ns}"
    except OSError:
        state = "missing"
    return hashlib.blake2b(f"{file}\0{state}\0{tuple(box)}".encode(), digest_size=16).hexdigest()
