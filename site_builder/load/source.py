"""Bytes of a file → clean text, or the reason why not."""

from __future__ import annotations

from site_builder.vietnamese.legacy import legacy_encoding
from site_builder.vietnamese.normalise import clean

LARGEST = 2 * 1024 * 1024


class UnreadableText(ValueError):
    """The bytes are not a text we can take; `way_out` says what to do."""

    def __init__(self, message: str, way_out: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message, self.way_out, self.line, self.column = message, way_out, line, column


def text_of(data: bytes) -> str:
    """The text of a file: NFC, `\\n` line ends, without BOM, zero-width and control characters.

    Lines keep their numbers. Raises UnreadableText for bytes that are not UTF-8, naming the old Vietnamese encoding they
    seem to be in.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableText("tệp lưu bằng bảng mã UTF-16, không phải UTF-8", _SAVE_AS)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        old = legacy_encoding(data)
        seems = f", có vẻ là {old}" if old else ""
        raise UnreadableText(f"tệp không phải UTF-8{seems}", _SAVE_AS, line, column) from None
    return clean(text)


_SAVE_AS = "mở tệp bằng Word hoặc Notepad, chọn Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8 rồi lưu lại"
