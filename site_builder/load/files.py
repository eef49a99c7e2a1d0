"""What lies in the content folder: found in one sorted walk that never leaves it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from site_builder.load.source import LARGEST
from site_builder.load.values import Findings
from site_builder.problems import Code, Where
from site_builder.vietnamese.system import reason

PICTURE_KINDS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
AUDIO_KINDS = (".mp3", ".m4a", ".ogg", ".opus", ".wav")


def is_picture(file: str) -> bool:
    """True for the path of a picture, by its name."""
    return file.lower().endswith(PICTURE_KINDS)


@dataclass(frozen=True, slots=True)
class ContentFiles:
    """Paths inside the content folder, with `/`: Markdown files, sorted, and every other file."""

    markdown: tuple[str, ...]
    others: frozenset[str]


def content_files(content: Path, shown: str, findings: Findings) -> ContentFiles:
    """Walks `content`, whose name on screen is `shown`. Links are not followed; those that lead outside are reported.

    Hidden files and folders, and the lock files of Word (`~$…`), are passed over.
    """
    markdown: list[str] = []
    others: list[str] = []
    root = content.resolve()
    for folder, folders, names in os.walk(content, onerror=lambda error: _unreadable(error, content, shown, findings)):
        inside = Path(folder).relative_to(content).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        for name in list(folders):
            if name.startswith("."):
                folders.remove(name)
            elif not _is_text(name):
                folders.remove(name)
                _refuse_name(f"{shown}/{prefix}{name}", findings)
            elif os.path.islink(os.path.join(folder, name)):
                folders.remove(name)
                _refuse_link(Path(folder, name), f"{shown}/{prefix}{name}", root, findings, is_folder=True)
        folders.sort()
        for name in sorted(names):
            if name.startswith((".", "~$")):
                continue
            path = Path(folder, name)
            if not _is_text(name):
                _refuse_name(f"{shown}/{prefix}{name}", findings)
            elif path.is_symlink() and not _stays_inside(path, root):
                _refuse_link(path, f"{shown}/{prefix}{name}", root, findings, is_folder=False)
            elif not path.is_file():
                where = Where(f"{shown}/{prefix}{name}")
                help = "xóa nó, hoặc thay bằng một tệp thường"
                findings.error(Code.UNREADABLE_FILE, where, "đây không phải tệp thường nên không đọc được", help)
            elif name.lower().endswith((".md", ".markdown")):
                markdown.append(prefix + name)
            elif os.access(path, os.R_OK):
                others.append(prefix + name)
            else:
                findings.error(
                    Code.UNREADABLE_FILE,
                    Where(f"{shown}/{prefix}{name}"),
                    "không mở được tệp: máy không cho đọc hay ghi ở đây",
                    "kiểm tra quyền đọc của tệp",
                )
    return ContentFiles(tuple(sorted(markdown)), frozenset(others))


def bytes_of(content: Path, path: str, shown: str, findings: Findings) -> bytes | None:
    """The bytes of one file of the content folder, cut off beyond `LARGEST`; None, with a problem, where it cannot be read."""
    try:
        with Path(content, path).open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        findings.error(
            Code.UNREADABLE_FILE,
            Where(f"{shown}/{path}"),
            f"không mở được tệp: {reason(error)}",
            "kiểm tra quyền đọc của tệp",
        )
        return None


def _is_text(name: str) -> bool:
    """False for a name whose bytes are not UTF-8, as old zip programs leave them; Python carries them as lone surrogates."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _refuse_name(shown: str, findings: Findings) -> None:
    readable = shown.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    message = "tên tệp hay thư mục này có chữ gõ bằng bảng mã cũ, không đọc được"
    findings.error(Code.UNREADABLE_FILE, Where(readable), message, "đổi tên: dùng chữ không dấu, số và gạch nối")


def _stays_inside(path: Path, root: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False


def _refuse_link(path: Path, shown: str, root: Path, findings: Findings, *, is_folder: bool) -> None:
    what = "thư mục" if is_folder else "tệp"
    where = (
        "đường tắt trong thư mục nội dung" if _stays_inside(path, root) else "đường tắt dẫn ra ngoài thư mục nội dung"
    )
    findings.error(
        Code.LINK_OUTSIDE,
        Where(shown),
        f"{what} này là {where}, không được đọc",
        f"chép hẳn {what} vào thư mục nội dung thay cho đường tắt (symlink)",
    )


def _unreadable(error: OSError, content: Path, shown: str, findings: Findings) -> None:
    path = Path(error.filename or content)
    inside = path.relative_to(content).as_posix() if path.is_relative_to(content) else path.name
    findings.error(
        Code.UNREADABLE_FILE, Where(f"{shown}/{inside}"), "không mở được thư mục này", "kiểm tra quyền đọc của thư mục"
    )
