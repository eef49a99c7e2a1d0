"""What MkDocs says of a configuration, in Vietnamese, with the line it speaks of."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping

from site_builder.vietnamese.nearest import nearest

_SAID = (
    (r"Config value '(\w+)': Plugin '[\w/-]+' option '(\w+)': (“.*)", "{1}: {2}"),
    (r"Config value '(\w+)': The URL isn't valid.*", "địa chỉ phải có đủ https:// ở đầu, ví dụ https://ten-xa.gov.vn/"),
    (r"Config value '(\w+)': The \"(.+)\" plugin is not installed", "máy chưa cài phần mở rộng “{1}”"),
    (r"Config value '(\w+)': Unrecognised theme name: '(.+?)'.*", "máy không có giao diện “{1}”; viết name: material"),
    (r"Config value '(\w+)': Failed to load extension '(.+?)'.*", "máy không có phần mở rộng Markdown “{1}”"),
    (r"Config value '(\w+)': Expected type: <class 'str'>.*", "phải là chữ: đặt giá trị vào giữa hai dấu nháy"),
    (r"Config value '(\w+)': Expected type: <class 'bool'>.*", "phải là true hoặc false"),
    (r"Config value '(\w+)': Expected type: <class 'list'>.*", "phải là một danh sách, mỗi mục một dòng “- …”"),
    (r"Config value '(\w+)': Expected type: <class 'dict'>.*", "phải gồm các dòng “mục: giá trị” thụt vào"),
    (r"Config value '(\w+)': Required configuration not provided.*", "thiếu giá trị"),
    (r"Config value '(\w+)': (?:The path|Directory|The 'docs_dir').*", "không có tệp hay thư mục ấy"),
    (r"Config value '(\w+)': (.*)", "giá trị không dùng được (MkDocs báo: {1})"),
)


# what MkDocs says without naming a key
_OF_THE_FILE = (
    (r"Inherited config file '(.+?)' does not exist.*", "không có tệp “{0}” mà mục INHERIT nêu tên"),
    (
        r"(?:month must be|day is out of range|day \d+ must be).*",
        "có ngày không có thật; đặt giá trị ấy vào giữa hai dấu nháy",
    ),
    (
        r"A reference to '(.+?)' is included in the 'nav' configuration, which is not found.*",
        "nav: không có trang “{0}”",
    ),
    (r"(.*)", "có giá trị không đọc được (MkDocs báo: {0})"),
)
_OPTION = re.compile(
    r"Config value '\w+': Plugin '([\w/-]+)' option '([\w.-]+)': Unrecognised configuration name.*", re.DOTALL
)


class WordsOfMkDocs(logging.Handler):
    """Keeps what MkDocs would print, so that it can be told in one place."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())

    def text(self) -> str:
        return "; ".join(self.lines)

    def __enter__(self) -> WordsOfMkDocs:
        logger = logging.getLogger("mkdocs")
        logger.addHandler(self)
        logger.propagate = False
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)


def in_vietnamese(line: str, file: str, lines: Mapping[str, int]) -> str:
    """One message of MkDocs on a value, as `file:line: key: words`. `lines` says where the keys of the file stand."""
    for pattern, words in _SAID:
        found = re.fullmatch(pattern, line, re.DOTALL)
        if found:
            key, *rest = found.groups()
            return f"{file}:{lines.get(key, 1)}: {key}: {words.format(key, *rest)}"
    return next(
        f"{file}: {words.format(*found.groups())}"
        for pattern, words in _OF_THE_FILE
        if (found := re.fullmatch(pattern, " ".join(line.split())))
    )


def unknown_keys(keys: Mapping[str, int], known: Iterable[str], file: str) -> list[str]:
    """A warning for each key of the configuration that means nothing, with the one that was probably meant."""
    names = tuple(known)
    said = []
    for key, line in keys.items():
        if key not in names:
            likely = nearest(key, names, 1)
            way_out = f"có phải “{likely[0]}”?" if likely else "xóa dòng ấy nếu không dùng"
            said.append(f"{file}:{line}: cảnh báo: cấu hình không có mục “{key}”; {way_out}")
    return said


def unknown_options(said: Iterable[str], keys: Mapping[str, int], file: str) -> list[str]:
    """A warning for each option of a plugin that means nothing, as MkDocs said it."""
    found = (_OPTION.match(line) for line in sorted(said))
    line = keys.get("plugins", 1)
    return [
        f"{file}:{line}: cảnh báo: phần mở rộng “{match[1]}” không có mục “{match[2]}”; xóa mục ấy"
        for match in found
        if match
    ]
