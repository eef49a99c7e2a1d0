"""What the first bytes of a picture file say of it: a wrong file is told before anything is made of it."""

from __future__ import annotations

from pathlib import Path

_HEAD = 512
_HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
NOT_A_PICTURE = "không phải tệp ảnh, hoặc đã hỏng"


def why_no_picture(path: Path) -> str:
    """Why the file is none of the kinds of pictures that can be used, in Vietnamese, after its name; empty where it is one.

    What it is called does not matter: a PNG that is named `.jpg` is a picture. Whether it can be read to its end is not known.
    """
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return "không mở được"
    if not head:
        return "là tệp trống"
    if head.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")):
        return ""
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return ""
    if head[4:8] == b"ftyp":
        return _why_no_avif(head)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<svg") or (start.startswith((b"<?xml", b"<!")) and b"<svg" in start):
        return "là hình vẽ SVG, loại tệp có thể chứa mã lệnh,"
    if start.startswith((b"<!doctype html", b"<html")):
        return "là một trang web lưu lại, không phải tệp ảnh"
    return NOT_A_PICTURE


def _why_no_avif(head: bytes) -> str:
    """Of a file of the family to which AVIF and HEIC belong; which of them it is stands in the list of its brands."""
    brands = head[8 : int.from_bytes(head[:4], "big")]
    if b"avif" in brands or b"avis" in brands:
        return ""
    if any(brand in brands for brand in _HEIF):
        return "là ảnh HEIC của iPhone, trình duyệt không mở được"
    return NOT_A_PICTURE
