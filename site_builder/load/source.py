"""Bytes of a file → clean text, or the reason why not."""

from __future__ import annotations

from site_builder.problems import Code
from site_builder.vietnamese.legacy import legacy_encoding
from site_builder.vietnamese.normalise import clean

LARGEST = 2 * 1024 * 1024


class UnreadableText(ValueError):
    """The bytes are not a text we can take; `way_out` says what to do."""

    def __init__(
        self, message: str, way_out: str, line: int = 1, column: int = 1, *, old_letters: bool = False
    ) -> None:
        super().__init__(message)
        self.message, self.way_out, self.line, self.column = message, way_out, line, column
        self.code = Code.LEGACY_ENCODING if old_letters else Code.NOT_UTF8


def text_of(data: bytes) -> str:
    """The text of a file: NFC, `\\n` line ends, without BOM, zero-width and control characters.

    Lines keep their numbers. Raises UnreadableText for bytes that are not UTF-8 and for letters typed in an old Vietnamese
    encoding, naming it.
    """
    return clean(decoded(data))


def decoded(data: bytes) -> str:
    """The text of a file as it stands. Raises UnreadableText like `text_of`."""
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
    # asked before cleaning: some letters of TCVN3 look like invisible characters
    old = legacy_encoding(text)
    if old is not None:
        message = f"chữ trong tệp gõ bằng bảng mã cũ {old}, đọc trên máy khác sẽ thành chữ lạ"
        raise UnreadableText(message, "dùng Unikey (Ctrl+Shift+F6) chuyển sang Unicode rồi lưu lại", old_letters=True)
    return text


_SAVE_AS = "mở tệp bằng Word hoặc Notepad, chọn Lưu thành (Save As), mục Mã hóa (Encoding) chọn UTF-8 rồi lưu lại"
