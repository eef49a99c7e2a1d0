"""How scripts are named, timed and marked, whatever they are printed on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from site_builder.collect.scripts import Script
from site_builder.model.period import Week, spoken_day

HOSTS = {0: "", 1: "Giọng một", 2: "Giọng hai"}
BREAK = "Nhạc cắt"


def programme(week: Week) -> str:
    """`Bản tin phát thanh tuần 47 năm 2026`."""
    return f"Bản tin phát thanh tuần {week.number} năm {week.year}"


def days(week: Week) -> str:
    """`16/11/2026 – 22/11/2026`."""
    return f"{spoken_day(week.first)} – {spoken_day(week.last)}"


def duration(seconds: int) -> str:
    """`4 phút 20 giây`; below a minute, seconds alone."""
    minutes, rest = divmod(seconds, 60)
    parts = (f"{minutes} phút" if minutes else "", f"{rest} giây" if rest or not minutes else "")
    return " ".join(filter(None, parts))


def timing(script: Script) -> str:
    """How long the programme is, and against what: `14 phút 20 giây (chương trình có 15 phút)`."""
    whole = duration(script.seconds)
    if script.airtime is None:
        return whole
    beyond = f", dài hơn {duration(script.seconds - script.airtime)}" if script.is_too_long else ""
    return f"{whole} (chương trình có {duration(script.airtime)}{beyond})"


def left_out(script: Script) -> str:
    """Why pieces of the week are not in its bulletin."""
    if script.bulletin.is_settled:
        return "Đăng trong tuần, chưa có trong chương trình này"
    return "Chưa đủ giờ để đọc, chuyển sang tuần sau"


def with_slow(words: str, slow: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The words in runs, each with whether it is to be read slowly."""
    pattern = _any_of(tuple(slow))
    if pattern is None:
        yield words, False
        return
    at = 0
    for found in pattern.finditer(words):
        if found.start() > at:
            yield words[at : found.start()], False
        yield found[0], True
        at = found.end()
    if at < len(words):
        yield words[at:], False


# each piece of a week is shown on the week's page and, later, in its document
@lru_cache(maxsize=4096)
def _any_of(slow: tuple[str, ...]) -> re.Pattern[str] | None:
    longest_first = sorted(filter(None, slow), key=lambda words: (-len(words), words))
    if not longest_first:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
