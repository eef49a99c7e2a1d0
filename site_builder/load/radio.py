"""What belongs to the station in the content folder: pins of bulletins, recordings of stories and of whole weeks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from site_builder.load.files import bytes_of
from site_builder.load.pins import is_pin, radio_pin
from site_builder.load.recordings import recording, weekly_recordings
from site_builder.load.values import Findings
from site_builder.model.period import small_initial
from site_builder.model.site import RadioPin, Recording, Site
from site_builder.model.story import Article, Story
from site_builder.problems import Code, Where

P = TypeVar("P", Story, Article)


def with_radio(site: Site, content: Path, shown: str, files: Collection[str], findings: Findings) -> Site:
    """The site with its pins and recordings; a story whose sound file is none keeps everything but that."""
    recordings: dict[str, Recording] = {}

    def heard(piece: P) -> P:
        if piece.audio and piece.audio not in recordings:
            made = recording(content, piece.audio, piece.at("audio"), findings)
            if made is None:
                return replace(piece, audio="")
            recordings[piece.audio] = made
        return piece

    ids = frozenset(piece.id for piece in (*site.stories, *site.articles))
    return replace(
        site,
        stories=tuple(map(heard, site.stories)),
        articles=tuple(map(heard, site.articles)),
        recordings=recordings,
        weekly_recordings=weekly_recordings(content, shown, files, findings),
        pins=_pins(content, shown, files, ids, findings),
    )


def _pins(
    content: Path, shown: str, files: Collection[str], ids: frozenset[str], findings: Findings
) -> tuple[RadioPin, ...]:
    """By week; a second file for a week is refused."""
    found: dict[str, RadioPin] = {}
    for path in sorted(filter(is_pin, files)):
        data = bytes_of(content, path, shown, findings)
        pin = None if data is None else radio_pin(data, f"{shown}/{path}", ids, findings)
        if pin is None:
            continue
        if pin.week.code in found:
            message = f"{small_initial(pin.week.name)} đã được ghim ở {found[pin.week.code].where.file}"
            findings.error(Code.DUPLICATE_ID, Where(f"{shown}/{path}"), message, "giữ một tệp, xóa tệp kia")
            continue
        found[pin.week.code] = pin
    return tuple(found[code] for code in sorted(found))
