"""What stories and articles have in common, from their front matter."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.load.bodies import Surroundings, find_file, finished, missing_alt, picture
from site_builder.load.body import Target
from site_builder.load.document import Document
from site_builder.load.files import AUDIO_KINDS
from site_builder.load.terms import Terms
from site_builder.load.values import Findings, Reader
from site_builder.model.story import ApprovalRecord, Photo, Status
from site_builder.model.terms import Movement
from site_builder.problems import Code
from site_builder.vietnamese.slug import slug

PIECE_KEYS = (
    "id",
    "title",
    "summary",
    "date",
    "submitted",
    "month",
    "status",
    "approved",
    "author",
    "movements",
    "photos",
    "audio",
    "aliases",
    "radio",
)

STATUS_WORDS: Mapping[str, Status] = {
    **{status.value: status for status in Status},
    "bản nháp": Status.DRAFT,
    "nháp": Status.DRAFT,
    "chờ thẩm định": Status.SUBMITTED,
    "đã gửi": Status.SUBMITTED,
    "đã thẩm định": Status.APPROVED,
    "đã duyệt": Status.APPROVED,
    "đã rút": Status.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One Markdown file on its way to a piece: its path in `content/`, its name on screen, its document and its values."""

    path: str
    shown: str
    document: Document
    reader: Reader
    id: str

    @property
    def stem(self) -> str:
        return posixpath.basename(self.path).rsplit(".", 1)[0]

    @property
    def folder(self) -> str:
        return posixpath.dirname(self.path)


# names that no file or folder can have on Windows
_WINDOWS_NAMES = frozenset(
    ("con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10)))
)


def id_of(reader: Reader, path: str) -> str:
    """The permanent id: the key `id`, else the file's stem made into one."""
    stem = posixpath.basename(path).rsplit(".", 1)[0]
    given = reader.text("id")
    if not given:
        return slug(stem)
    if given in _WINDOWS_NAMES:
        help = f"Windows không cho đặt tên này; ví dụ dùng “{given}-nguoi-tot”"
        reader.error(Code.BAD_ID, reader.where("id"), f"mã “{given}” không dùng được", help)
    if slug(given, 200) != given:
        help = f"chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ “{slug(given)}”"
        reader.error(Code.BAD_ID, reader.where("id"), f"mã “{given}” không hợp lệ", help)
    return given


def piece_values(source: SourceFile, movements: Terms[Movement], around: Surroundings) -> dict[str, Any] | None:
    """The arguments that every piece takes; None where one that it cannot do without is missing or wrong."""
    reader, findings, document = source.reader, source.reader.findings, source.document
    file = f"{source.shown}/{source.path}"
    reader.required("title", "status")
    reader.required("date", help="thêm dòng “date: …”: ngày đăng bài, ví dụ 2023-05-12")
    day, submitted = reader.day("date"), reader.day("submitted")
    status = reader.choice("status", STATUS_WORDS)
    body = finished(document.body, source.path, source.shown, around, findings)
    if not document.body.words:
        reader.error(Code.EMPTY_BODY, reader.at(), "bài chưa có nội dung", "viết thân bài sau dòng “---” thứ hai")
    approval = _approval(reader)
    values: dict[str, Any] = {
        "id": source.id,
        "title": reader.text("title"),
        "summary": reader.text("summary"),
        "day": day,
        "submitted": submitted,
        "status": status,
        "approval": approval,
        "author": reader.text("author"),
        "movements": movements.several(reader, "movements"),
        "photos": _photos(source, file, around, findings),
        "audio": _audio(source, around),
        "aliases": _aliases(reader),
        "body": body,
        "where": reader.at(),
        "marks": reader.marks(),
        "digest": document.digest,
        "on_radio": _on_radio(reader),
        "read_aloud": document.read_aloud,
    }
    return None if day is None or status is None else values


def _approval(reader: Reader) -> ApprovalRecord | None:
    inner = reader.reader("approved")
    if inner is None:
        return None
    inner.known(("by", "on"))
    inner.required("by", help="ghi chức vụ người thẩm định")
    return ApprovalRecord(by=inner.text("by"), on=inner.day("on"))


def _photos(source: SourceFile, file: str, around: Surroundings, findings: Findings) -> tuple[Photo, ...]:
    found = []
    for inner in source.reader.readers("photos"):
        inner.known(("file", "alt", "caption", "credit"))
        inner.required("file")
        name = inner.text("file")
        if not name:
            continue
        where = inner.where("file")
        path = picture(Target(name, where.line, where.column), source.folder, file, around.media, findings)
        if path is None:
            continue
        alt = inner.text("alt")
        if not alt:
            missing_alt(findings, where, name)
        photo = Photo(
            file=path,
            alt=alt or inner.text("caption"),
            caption=inner.text("caption"),
            credit=inner.text("credit"),
            where=where,
        )
        found.append(photo)
    return tuple(found)


def _on_radio(reader: Reader) -> bool:
    inner = reader.reader("radio")
    if inner is None:
        return True
    inner.known(("say", "skip"))
    # what it says is followed where the text is made ready to be read aloud; here its mistakes are told
    inner.pairs("say")
    return not inner.boolean("skip")


def _audio(source: SourceFile, around: Surroundings) -> str:
    name = source.reader.text("audio")
    if not name:
        return ""
    path = find_file(name, source.folder, around.media)
    if path is not None and path.lower().endswith(AUDIO_KINDS):
        return path
    message = f"không thấy tệp tiếng “{name}”" if path is None else f"“{name}” không phải loại tệp tiếng dùng được"
    help = source.reader.findings.nearest_file(name, (m for m in around.media if m.lower().endswith(AUDIO_KINDS)))
    help = help or "chép tệp tiếng vào thư mục media; dùng được: " + ", ".join(AUDIO_KINDS)
    source.reader.findings.error(Code.MISSING_AUDIO, source.reader.where("audio"), message, help)
    return ""


_ALIAS = re.compile(r"[\w~.,+&=@()'!-]+(?:/[\w~.,+&=@()'!-]+)*/?")


def _aliases(reader: Reader) -> tuple[str, ...]:
    found = []
    for scalar in reader.scalars("aliases"):
        address = scalar.text.strip().lstrip("/")
        if scalar.text.strip().startswith("//") or not _ALIAS.fullmatch(address) or ".." in address.split("/"):
            message = f"địa chỉ cũ “{scalar.text}” không dùng được"
            reader.findings.warning(Code.BAD_ADDRESS, reader.at(scalar), message, "viết như /bai-viet/123/")
        else:
            found.append(address)
    return tuple(dict.fromkeys(found))
