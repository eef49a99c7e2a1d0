"""The weekly feed, one item a week with the whole script; and each week's own, one item a story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from lxml import etree

from site_builder.collect.collections import Collections
from site_builder.collect.scripts import Line, Script, ScriptItem
from site_builder.model import addresses
from site_builder.model.site import Recording
from site_builder.render.output import Output
from site_builder.render.radio.words import BREAK, HOSTS, duration, programme
from site_builder.render.rss import (
    CONTENT,
    DC,
    ITUNES,
    PODCAST,
    RADIO_NAMESPACES,
    FeedHead,
    feed_of,
    guid,
    rfc822,
    text,
)
from site_builder.render.words import summary_of

# a year of weeks
ITEMS = 52


def radio_feeds(found: Collections, site_url: str, site_name: str) -> Iterator[Output]:
    """`/phat-thanh/feed.xml` and the feed of every week."""
    maker = _RadioFeeds(found.publication.site.recordings, found.publication.plan.place, site_url, site_name)
    yield maker.weekly(found.scripts)
    for script in found.scripts:
        yield maker.week(script)


class _RadioFeeds:
    def __init__(self, recordings: Mapping[str, Recording], place: str, site_url: str, site_name: str) -> None:
        self.recordings, self.place, self.site_url, self.site_name = recordings, place, site_url, site_name

    def weekly(self, scripts: Sequence[Script]) -> Output:
        """One item a week, newest first; weeks without anything to read give none."""
        filled = [script for script in scripts if script.items][:ITEMS]
        head = FeedHead(
            path=addresses.RADIO_FEED,
            page=addresses.RADIO,
            title=f"Bản tin phát thanh – {self.site_name}",
            about=f"Mỗi tuần một bản tin về gương điển hình tiên tiến của {self.place}",
            newest=max((script.bulletin.newest for script in filled), default=None),
        )
        return feed_of(head, self.site_url, self._own(scripts), map(self._week_item, filled), radio=True)

    def week(self, script: Script) -> Output:
        """The pieces of one week in running order, one item each."""
        bulletin = script.bulletin
        head = FeedHead(
            path=addresses.feed_of(bulletin.address),
            page=bulletin.address,
            title=f"{programme(script.week)} – {self.site_name}",
            about=f"Gương điển hình và tin, bài của {self.place} đọc trong tuần {script.week.number} năm {script.week.year}",
            newest=bulletin.newest if bulletin.items else None,
        )
        return feed_of(head, self.site_url, self._own((script,)), map(self._piece_item, script.items), radio=True)

    def _own(self, scripts: Sequence[Script]) -> Iterator[etree._Element]:
        """What programmes that take podcasts want to know of the channel."""
        author = etree.Element(f"{{{ITUNES}}}author", nsmap=RADIO_NAMESPACES)
        author.text = scripts[0].station
        yield author
        yield etree.Element(f"{{{ITUNES}}}category", text="Society & Culture")
        explicit = etree.Element(f"{{{ITUNES}}}explicit")
        explicit.text = "false"
        yield explicit

    def _week_item(self, script: Script) -> etree._Element:
        bulletin = script.bulletin
        item = etree.Element("item", nsmap=RADIO_NAMESPACES)
        text(item, "title", programme(script.week))
        text(item, "link", addresses.absolute(self.site_url, bulletin.address))
        text(item, "description", "; ".join(piece.title for piece in bulletin.items))
        text(item, f"{{{CONTENT}}}encoded", "\n".join(_whole(script)))
        etree.SubElement(item, "guid", isPermaLink="false").text = f"phat-thanh:{script.week.code}"
        text(item, "pubDate", rfc822(script.week.first))
        self._sound(item, bulletin.recording)
        transcript = addresses.absolute(self.site_url, addresses.script_text(bulletin.address))
        etree.SubElement(item, f"{{{PODCAST}}}transcript", url=transcript, type="text/plain", language="vi")
        return item

    def _piece_item(self, entry: ScriptItem) -> etree._Element:
        piece = entry.piece
        item = etree.Element("item", nsmap=RADIO_NAMESPACES)
        text(item, "title", piece.title)
        text(item, "link", addresses.absolute(self.site_url, piece.address))
        text(item, "description", summary_of(piece))
        text(item, f"{{{CONTENT}}}encoded", "\n".join(_read(entry.lines)))
        if piece.author:
            text(item, f"{{{DC}}}creator", piece.author)
        etree.SubElement(item, "guid", isPermaLink="false").text = guid(piece)
        text(item, "pubDate", rfc822(piece.day))
        self._sound(item, self.recordings.get(piece.audio))
        return item

    def _sound(self, item: etree._Element, recording: Recording | None) -> None:
        if recording is None:
            return
        address = addresses.absolute(self.site_url, addresses.media(recording.file))
        etree.SubElement(item, "enclosure", url=address, length=str(recording.length), type=recording.type)
        text(item, f"{{{ITUNES}}}duration", str(recording.seconds))


def _whole(script: Script) -> Iterator[str]:
    yield f"<p><em>{escape(script.station)}. {escape(duration(script.seconds))}.</em></p>"
    yield from _read(script.opening)
    for at, item in enumerate(script.items):
        if at:
            yield f"<p><em>{BREAK}</em></p>"
        yield f"<h2>{escape(item.piece.title)}</h2>"
        yield from _read(item.lines)
    yield from _read(script.closing)


def _read(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        if line.is_played:
            yield f"<p><em>{escape(line.words)}</em></p>"
        else:
            host = f"<strong>{HOSTS[line.voice]}:</strong> " if line.voice else ""
            yield f"<p>{host}{escape(line.words)}</p>"
