"""Pictures as people hand them in, made for a test: photographs with all that a camera writes into them, and broken ones."""

from __future__ import annotations

import io
import re
import zlib
from pathlib import Path

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

CAMERA = "Máy ảnh của ông An"
WORDS = "Ngõ 7 thôn Đồng Tâm"
# a corner of each colour: how a picture lies is seen by it
CORNERS = {(0, 0): "red", (1, 0): "lime", (0, 1): "blue", (1, 1): "white"}


def saved(folder: Path, name: str, image: Image.Image, **options: object) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, **options)
    return path


def data_of(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """The picture as the bytes of a file."""
    made = io.BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def a_photograph(size: tuple[int, int] = (1200, 900), mode: str = "RGB") -> Image.Image:
    """A picture of very many colours."""
    down, around = Image.linear_gradient("L").resize(size), Image.radial_gradient("L").resize(size)
    return Image.merge("RGB", (down, around, Image.new("L", size, 40))).convert(mode)


def a_cornered(size: tuple[int, int] = (120, 80)) -> Image.Image:
    """A grey picture with a corner of each colour of `CORNERS`."""
    image, (width, height) = Image.new("RGB", size, "grey"), size
    for (right, low), colour in CORNERS.items():
        left, top = right * (width - width // 3), low * (height - height // 3)
        image.paste(colour, (left, top, left + width // 3, top + height // 3))
    return image


def corners_of(image: Image.Image) -> tuple[str, ...]:
    """The names of the colours in the corners: top left, top right, bottom left, bottom right."""
    width, height = image.size
    named = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}

    def name(pixel: tuple[int, ...]) -> str:
        return min(named, key=lambda colour: sum((a - b) ** 2 for a, b in zip(named[colour], pixel, strict=True)))

    places = ((5, 5), (width - 6, 5), (5, height - 6), (width - 6, height - 6))
    return tuple(name(image.convert("RGB").getpixel(place)) for place in places)  # type: ignore[arg-type]


def a_telling_exif(orientation: int = 1) -> Image.Exif:
    """What a phone writes: who made it, how it was held, and where it was."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = CAMERA
    exif[0x010E] = WORDS
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (18.0, 44.0, 12.5)
    place[3], place[4] = "E", (104.0, 58.0, 3.25)
    return exif


def a_telling_file(kind: str, size: tuple[int, int] = (900, 600)) -> bytes:
    """A photograph as a file of this kind with everything in it that nobody else may know."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{WORDS} exif:GPSLatitude</x:xmpmeta>".encode()
    options: dict[str, object] = {"exif": a_telling_exif(), "icc_profile": profile}
    if kind in ("JPEG", "WEBP", "AVIF"):
        options["xmp"] = xmp
    if kind == "JPEG":
        options["comment"] = WORDS.encode()
    if kind == "PNG":
        words = PngInfo()
        words.add_itxt("Comment", WORDS)
        words.add_itxt("XML:com.adobe.xmp", xmp.decode())
        options["pnginfo"] = words
    data = data_of(a_photograph(size), kind, **options)
    return _with_iptc(data) if kind == "JPEG" else data


def _with_iptc(jpeg: bytes) -> bytes:
    """The JPEG with a record as press agencies write it, and words behind its end."""
    record = b"\x1c\x02\x78" + len(WORDS.encode()).to_bytes(2, "big") + WORDS.encode()
    block = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + len(record).to_bytes(4, "big") + record
    segment = b"\xff\xed" + (len(block) + 2).to_bytes(2, "big") + block
    return jpeg[:2] + segment + jpeg[2:] + WORDS.encode()


def a_huge_png(side: int) -> bytes:
    """The head of a picture that says it is so large: nothing of it may be read."""
    data = bytearray(data_of(Image.new("1", (1, 1)), "PNG"))
    data[16:24] = side.to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    return bytes(data)


def a_jpeg_as_large_as(width: int, height: int, *, progressive: bool = False) -> bytes:
    """The beginning of a JPEG that says it is so large: nothing of it may be read."""
    return _said_to_be(data_of(Image.new("RGB", (64, 64)), progressive=progressive), width, height)


def a_large_jpeg(width: int, height: int) -> bytes:
    """A JPEG that is so large, made without so much memory: the same stripe again and again, at most 15 lines too many."""
    data = data_of(a_photograph((width, 128)), quality=60, subsampling="4:2:0", restart_marker_rows=1)
    start = data.index(b"\xff\xda")
    start += 2 + int.from_bytes(data[start + 2 : start + 4], "big")
    stripes = re.split(rb"\xff[\xd0-\xd7]", data[start:-2])
    rows = -(-height // 16)
    lines = b"".join(stripes[row % 8] + bytes((0xFF, 0xD0 + row % 8)) for row in range(rows))
    return _said_to_be(data[:start] + lines[:-2] + b"\xff\xd9", width, rows * 16)


def _said_to_be(jpeg: bytes, width: int, height: int) -> bytes:
    at = next(found.start() for found in re.finditer(rb"\xff[\xc0\xc2]\x00\x11\x08", jpeg)) + 5
    return jpeg[:at] + height.to_bytes(2, "big") + width.to_bytes(2, "big") + jpeg[at + 4 :]


def a_large_png(width: int, height: int, mode: str = "RGBA") -> bytes:
    """A PNG that is so large, made line by line."""
    colours, kind = {"RGBA": (4, 6), "RGB": (3, 2)}[mode]
    packed = zlib.compressobj(1)
    line = b"\0" + bytes(range(256)) * (width * colours // 256) + b"\0" * (width * colours % 256)
    data = b"".join(packed.compress(line) for _ in range(height)) + packed.flush()
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    chunks = ((b"IHDR", size + bytes((8, kind, 0, 0, 0))), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(held).to_bytes(4, "big") + name + held + zlib.crc32(name + held).to_bytes(4, "big") for name, held in chunks
    )


def a_heic() -> bytes:
    """The beginning of a photo as iPhones write it."""
    return b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 200


SVG = b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


def a_moving(kind: str, count: int = 3) -> bytes:
    """A picture of several that follow each other."""
    images = [Image.new("RGB", (60, 40), colour) for colour in ("red", "lime", "blue")[:count]]
    return data_of(images[0], kind, save_all=True, append_images=images[1:], duration=100)


def what_it_tells(data: bytes) -> set[str]:
    """What a file still tells of its camera, its place and its owner."""
    image = Image.open(io.BytesIO(data))
    image.load()
    found = {name for name in ("exif", "xmp", "icc_profile", "comment", "photoshop") if image.info.get(name)}
    found |= {f"EXIF {tag}" for tag in image.getexif()}
    signs = (CAMERA.encode(), WORDS.encode(), b"Exif\0", b"GPS", b"xmpmeta", b"8BIM", b"ICC_PROFILE", b"Photoshop")
    return found | {sign.decode() for sign in signs if sign in data}
