"""Pictures as a book needs them: no larger than they are printed, as JPEG, or as PNG where they are drawn."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from site_builder.pictures.opened import opened
from site_builder.render.yearbooks.pictures import Box

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY = 86
# an opaque picture of more pixels is a photograph: as PNG it would be many times as heavy
_DRAWING = 400_000


class Picture(NamedTuple):
    """A picture made ready; `suffix` is `.jpg` or `.png`."""

    data: bytes
    suffix: str
    width: int
    height: int


def prepared(path: Path, box: Box) -> Picture:
    """The picture in the file, ready to be printed: JPEG, or PNG where it is drawn or lets the paper through.

    Raises BrokenPicture.
    """
    image = opened(path, box.width, box.height).image
    if box.grey:
        image = image.convert("LA" if image.mode == "RGBA" else "L")
    return _saved(image)


def _saved(image: Image) -> Picture:
    made = BytesIO()
    is_clear = image.mode in ("RGBA", "LA")
    if is_clear or (image.width * image.height <= _DRAWING and image.getcolors(256)):
        image.save(made, "PNG", compress_level=6)
        return Picture(made.getvalue(), ".png", image.width, image.height)
    image.save(made, "JPEG", quality=_QUALITY, progressive=False, optimize=True, subsampling="4:2:0")
    return Picture(made.getvalue(), ".jpg", image.width, image.height)
