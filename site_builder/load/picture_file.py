"""What the first bytes of a picture file say of it: a wrong file is told before anything is made of it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

_HEAD = 512
_HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
# as an iPhone says it in Vietnamese
AS_JPEG_ON_IPHONE = (
    "trên iPhone mở ảnh, bấm Chia sẻ rồi gửi qua Mail: ảnh nhận được là .jpg; để từ nay máy chụp ra .jpg, "
    "chọn Cài đặt › Camera › Định dạng › Tương thích nhất"
)


class NoPicture(NamedTuple):
    """Why a file cannot be shown, in Vietnamese, to stand after its name; and the way out."""

    why: str
    help: str = "mở thử ảnh trên máy; chép lại từ máy chụp hoặc lưu lại thành .jpg rồi thay tệp cũ"


NOT_A_PICTURE = NoPicture("không phải tệp ảnh, hoặc đã hỏng")


def why_no_picture(path: Path) -> NoPicture | None:
    """Why the file is none of the kinds of pictures that can be used; None where it is one.

    What it is called does not matter: a PNG that is named `.jpg` is a picture. Whether it can be read to its end is not known.
    """
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return NoPicture("không mở được", "kiểm tra xem tệp còn đó và máy có quyền đọc không")
    if not head:
        return NoPicture("là tệp trống", "chép lại ảnh từ máy chụp rồi thay tệp cũ")
    if head.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")):
        return None
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return None
    if head[4:8] == b"ftyp":
        return _why_no_avif(head)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<svg") or (start.startswith((b"<?xml", b"<!")) and b"<svg" in start):
        return NoPicture("là hình vẽ SVG, loại tệp có thể chứa mã lệnh,", "xuất hình vẽ thành ảnh .png rồi thay tệp cũ")
    if start.startswith((b"<!doctype html", b"<html")):
        return NoPicture(
            "là một trang web lưu lại, không phải tệp ảnh",
            "mở lại trang có ảnh, bấm chuột phải vào ảnh, chọn lưu hình ảnh rồi thay tệp cũ",
        )
    return NOT_A_PICTURE


def _why_no_avif(head: bytes) -> NoPicture | None:
    """Of a file of the family to which AVIF and HEIC belong; which of them it is stands in the list of its brands."""
    brands = head[8 : int.from_bytes(head[:4], "big")]
    if b"avif" in brands or b"avis" in brands:
        return None
    if any(brand in brands for brand in _HEIF):
        return NoPicture("là ảnh HEIC của iPhone, trình duyệt không mở được", AS_JPEG_ON_IPHONE)
    return NOT_A_PICTURE
