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
    seconds: float | None = None
    try:
        length = os.path.getsize(file)
        if length:
            seconds = TinyTag.get(file, tags=False).duration
    except (OSError, TinyTagException, ValueError, ArithmeticError):
        length = 0
    if not seconds:
        help = "nghe thử tệp; ghi hay chép lại nếu hỏng, hoặc bỏ dòng “audio”"
        findings.error(Code.NOT_AUDIO, where, f"“{path}” trống hoặc không phải tệp tiếng", help)
        return None
    kind = posixpath.splitext(path)[1].lower()
    return Recording(file=path, type=_TYPES[kind], length=length, seconds=max(1, round(seconds)))


def weekly_recordings(content: Path, shown: str, files: Iterable[str], findings: Findings) -> dict[Week, Recording]:
    """The recordings of whole bulletins: `media/phat-thanh/2026-w47.mp3`; of several for one week the first by name."""
    found: dict[Week, Recording] = {}
    for path in sorted(files):
        folder, name = posixpath.split(path)
        stem, kind = posixpath.splitext(name)
        week = parse_week(stem) if folder == FOLDER and kind.lower() in AUDIO_KINDS else None
        if week is None:
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
