"""Sound files of the content folder: whether they are what they claim to be, how long they play."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable
from pathlib import Path

from site_builder.load.files import AUDIO_KINDS
from site_builder.load.periods import parse_week
from site_builder.load.values import Findings
from site_builder.model.period import Week, small_initial
from site_builder.model.site import Recording
from site_builder.problems import Code, Where

FOLDER = "media/phat-thanh"
_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
}


def recording(content: Path, path: str, where: Where, findings: Findings) -> Recording | None:
    """The recording in the file `path` of the content folder; None, with a problem at `where`, for what nobody could hear."""
    from tinytag import TinyTag, TinyTagException

    file = content / path
    kind = posixpath.splitext(path)[1].lower()
    seconds: float | None = None
    try:
        length = os.path.getsize(file)
        if length and _is_of_its_kind(file, kind):
            tag = TinyTag.get(file, tags=False)
            seconds = None if _is_cut(kind, length, tag.duration, tag.bitrate) else tag.duration
    except (OSError, TinyTagException, ValueError, ArithmeticError):
        length = 0
    if not seconds:
        help = "nghe thử tệp; ghi hay chép lại nếu hỏng, đổi đuôi nếu ghi sai loại, hoặc bỏ dòng “audio”"
        message = f"“{path}” trống, bị cụt hoặc không phải tệp tiếng {kind}"
        findings.error(Code.NOT_AUDIO, where, message, help)
        return None
    return Recording(file=path, type=_TYPES[kind], length=length, seconds=max(1, round(seconds)))


def _is_of_its_kind(file: Path, kind: str) -> bool:
    """Whether the first bytes are those of a file of this kind: a reader of tags finds something in any noise."""
    with open(file, "rb") as opened:
        head = opened.read(12)
    if kind == ".mp3":
        return head.startswith(b"ID3") or (head[0] == 0xFF and head[1] & 0xE6 == 0xE2)
    if kind == ".wav":
        return head.startswith(b"RIFF") and head[8:] == b"WAVE"
    if kind == ".m4a":
        return head[4:8] == b"ftyp"
    return head.startswith(b"OggS")


def _is_cut(kind: str, length: int, seconds: float | None, kilobits: float | None) -> bool:
    """Whether a WAV file ends before its sound does; of other kinds the length is that of what is there."""
    return kind == ".wav" and bool(seconds and kilobits and length < 0.9 * seconds * kilobits * 125)


def weekly_recordings(content: Path, shown: str, files: Iterable[str], findings: Findings) -> dict[Week, Recording]:
    """The recordings of whole bulletins: `media/phat-thanh/2026-w47.mp3`; of several for one week the first by name."""
    found: dict[Week, Recording] = {}
    for path in sorted(path for path in files if posixpath.dirname(path) == FOLDER):
        stem, kind = posixpath.splitext(posixpath.basename(path))
        week = parse_week(stem)
        if week is None or kind.lower() not in AUDIO_KINDS:
            kinds = ", ".join(AUDIO_KINDS)
            help = f"đặt tên theo tuần, như 2026-w47.mp3; loại dùng được: {kinds}"
            findings.warning(
                Code.BAD_PERIOD, Where(f"{shown}/{path}"), "không biết tệp này là bản ghi của tuần nào", help
            )
            continue
        if week in found:
            message = f"{small_initial(week.name)} đã có bản ghi {shown}/{found[week].file} nên tệp này không dùng"
            findings.warning(
                Code.DUPLICATE_ID, Where(f"{shown}/{path}"), message, "giữ một tệp, xóa hay chuyển tệp kia"
            )
        else:
            made = recording(content, path, Where(f"{shown}/{path}"), findings)
            if made is not None:
                found[week] = made
    return found
