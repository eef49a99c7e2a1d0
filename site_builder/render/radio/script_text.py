"""`kich-ban.txt`: the script as plain text; what is not read stands in square brackets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder.collect.scripts import Line, Script
from site_builder.model import addresses
from site_builder.render.output import Output
from site_builder.render.radio.words import BREAK, HOSTS, days, duration, left_out, programme, timing


def script_text(script: Script) -> Output:
    """UTF-8 with line ends that every editor of Windows understands."""
    text = "\n".join(_lines(script)) + "\n"
    return Output(addresses.script_text(script.bulletin.address), text.replace("\n", "\r\n").encode())


def _lines(script: Script) -> Iterator[str]:
    yield f"[{script.station}]"
    yield f"[{programme(script.week)}: {days(script.week)}]"
    if script.column:
        yield f"[Chuyên mục: {script.column}]"
    if script.on_air:
        yield f"[Giờ phát: {script.on_air}]"
    yield f"[Thời lượng: {timing(script)}]"
    yield from _read(script.opening)
    for at, item in enumerate(script.items, 1):
        yield from ("", f"[{BREAK}]") if at > 1 else ()
        yield ""
        yield f"[Bài {at}/{len(script.items)}: {item.piece.title} – {duration(item.seconds)}]"
        yield from (f"[Cách đọc: {note.written} – {note.said}]" for note in item.notes if note.written != note.said)
        yield from _read(item.lines)
    yield from _read(script.closing)
    if script.bulletin.carried_over:
        yield ""
        yield f"[{left_out(script)}:]"
        yield from (f"[- {piece.title}]" for piece in script.bulletin.carried_over)
    yield ""
    yield f"[Người duyệt: {script.approval or '…………………'}    Ký tên: …………………    Ngày: ……………]"


def _read(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        yield ""
        if line.is_played:
            yield f"[{line.words}]"
        else:
            yield f"[{HOSTS[line.voice]}] {line.words}" if line.voice else line.words
