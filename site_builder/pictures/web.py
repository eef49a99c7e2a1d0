"""A picture as the web needs it: a few widths, each as light AVIF or WebP and as a file that everything reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from site_builder.pictures.opened import fitted, opened

if TYPE_CHECKING:
    from PIL.Image import Image

# changes whenever the same file would become other files than before
RECIPE = 2
# a card on a phone; a phone's width at two pixels a point and at three; a column of text at two pixels, or a whole screen
WIDTHS = (320, 720, 1080, 1600)
# no step so near below the widest that both would look the same
_APART = 1.15
# an endless strip is still a picture, but no encoder takes more than 16,383
_TALLEST = 12_000
# AVIF at this quality is as good to the eye as WebP at 80 and a fifth lighter, as JPEG at 76 and half as heavy (SSIM of drawn
# pictures and of noise like that of photographs). Faster is heavier, slower hardly lighter. Bytes are the same with one thread.
_AVIF: Mapping[str, Any] = {"quality": 50, "speed": 8, "max_threads": 1}
_JPEG: Mapping[str, Any] = {"quality": 76, "optimize": True, "progressive": True, "subsampling": "4:2:0"}
_WEBP: Mapping[str, Any] = {"lossless": True, "method": 4}
_PNG: Mapping[str, Any] = {"optimize": True}
TYPES: Mapping[str, str] = {"avif": "image/avif", "webp": "image/webp"}

SHARE = (1200, 630)
# the least that social networks show as a large picture
_LEAST_SHARE = (600, 315)
# a picture higher than this beside its width is not cut but set before itself: people stand in it
_UPRIGHT = 0.85
# where a picture must be cut, heads are nearer to its top than feet to its bottom
_CENTRE = (0.5, 0.35)


class WebFiles(NamedTuple):
    """The files of one picture, by name (`720.avif`, `share.jpg`), and what is to be known of them without opening any."""

    files: Mapping[str, bytes]
    modern: str
    plain: str
    sizes: tuple[tuple[int, int], ...]
    share: tuple[int, int] | None
    moves: bool


def widths(width: int) -> tuple[int, ...]:
    """The widths in which a picture of this width is made: at most four, the widest its own where that is not too wide."""
    widest = min(width, WIDTHS[-1])
    return (*(step for step in WIDTHS if step * _APART < widest), widest)


def web_files(path: Path, *, share: bool) -> WebFiles:
    """Everything that the site needs of the picture in the file. Raises BrokenPicture."""
    found = opened(path, WIDTHS[-1], _TALLEST)
    image, is_clear = found.image, found.image.mode == "RGBA"
    modern, plain = _kinds(image, is_special=is_clear or found.is_drawing)
    files: dict[str, bytes] = {}
    sizes: list[tuple[int, int]] = []
    for smaller in _smaller(image):
        sizes.append(smaller.size)
        for kind in (modern, plain):
            files[f"{smaller.width}.{kind}"] = _encoded(smaller, kind)
    shared = _share(_on_white(image)) if share else None
    if shared:
        files["share.jpg"] = _encoded(shared, "jpg")
    return WebFiles(files, modern, plain, tuple(sorted(sizes)), shared.size if shared else None, found.moves)


def _smaller(image: Image) -> Iterator[Image]:
    """The picture in its widths, the widest first; each is made of the one before it."""
    from PIL.Image import Resampling

    whole = image.size
    for width in reversed(widths(image.width)):
        size = width, max(1, round(whole[1] * width / whole[0]))
        image = image if image.size == size else image.resize(size, Resampling.LANCZOS)
        yield image


def _kinds(image: Image, *, is_special: bool) -> tuple[str, str]:
    """The kinds of files: a drawing, and one that lets the page show through, stay as they are where that is lighter."""
    if not is_special:
        return "avif", "jpg"
    weight = {kind: len(_encoded(image, kind)) for kind in ("avif", "webp", "jpg", "png")}
    return min(("avif", "webp"), key=weight.__getitem__), min(("jpg", "png"), key=weight.__getitem__)


def _encoded(image: Image, kind: str) -> bytes:
    made = BytesIO()
    if kind == "avif":
        image.save(made, "AVIF", **_AVIF)
    elif kind == "webp":
        image.save(made, "WEBP", **_WEBP)
    elif kind == "png":
        image.save(made, "PNG", **_PNG)
    else:
        _on_white(image).save(made, "JPEG", **_JPEG)
    return made.getvalue()


def _on_white(image: Image) -> Image:
    from PIL import Image as Images

    if image.mode != "RGBA":
        return image
    paper = Images.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _share(image: Image) -> Image | None:
    """The part that a social network shows, at most `SHARE`; None of a picture too small for that."""
    from PIL import ImageOps
    from PIL.Image import Resampling

    if image.height > image.width * _UPRIGHT:
        return _before_itself(image) if min(image.width, image.height) >= _LEAST_SHARE[1] else None
    whole = SHARE[0] / SHARE[1]
    width, height = fitted(SHARE, min(image.width, round(image.height * whole)), image.height)
    if (width, height) < _LEAST_SHARE:
        return None
    return ImageOps.fit(image, (width, height), Resampling.LANCZOS, centering=_CENTRE)


def _before_itself(image: Image) -> Image:
    """An upright picture whole, before a dim and blurred larger one."""
    from PIL import ImageFilter, ImageOps
    from PIL.Image import Resampling

    # blurred while it is small: what is enlarged then is smooth
    small = ImageOps.fit(image, (SHARE[0] // 10, SHARE[1] // 10), Resampling.BOX, centering=_CENTRE)
    behind = small.filter(ImageFilter.GaussianBlur(4)).resize(SHARE, Resampling.BICUBIC).point(lambda v: v * 0.6)
    front = image.resize(fitted(image.size, *SHARE), Resampling.LANCZOS)
    behind.paste(front, ((SHARE[0] - front.width) // 2, (SHARE[1] - front.height) // 2))
    return behind
