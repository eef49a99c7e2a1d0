"""RSS 2.0 by the W3C validator's rules.

`guid isPermaLink="false"`, stable across renames of everything but the id; `dc:creator`, never bare `author`; `content:encoded`
after `description`; absolute addresses; RFC 822 dates at +0700; `atom:link rel="self"`; and `lastBuildDate` from the content, not
from the clock, so that the same content gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from email.utils import format_datetime

from lxml import etree

from site_builder.model import addresses
from site_builder.model.story import Article, Story
from site_builder.render.output import Output
from site_builder.render.words import for_xml

VIETNAM = timezone(timedelta(hours=7))
# pieces have a day, not an hour; the feed gives them the morning's
MORNING = time(7, 0, tzinfo=VIETNAM)

CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
ATOM = "http://www.w3.org/2005/Atom"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
NAMESPACES = {"content": CONTENT, "dc": DC, "atom": ATOM}
RADIO_NAMESPACES = {**NAMESPACES, "itunes": ITUNES, "podcast": PODCAST}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHead:
    """What a channel says of itself: the feed's path, the page it goes with, and how new it is."""

    path: str
    page: str
    title: str
    about: str
    newest: date | None


def feed_of(
    head: FeedHead,
    site_url: str,
    own: Iterable[etree._Element],
    items: Iterable[etree._Element],
    *,
    radio: bool = False,
) -> Output:
    """The whole feed; `own` are elements of the channel beyond the usual ones."""
    root = etree.Element("rss", version="2.0", nsmap=RADIO_NAMESPACES if radio else NAMESPACES)
    channel = etree.SubElement(root, "channel")
    text(channel, "title", head.title)
    text(channel, "link", addresses.absolute(site_url, head.page))
    text(channel, "description", head.about)
    self_address = addresses.absolute(site_url, head.path)
    etree.SubElement(channel, f"{{{ATOM}}}link", href=self_address, rel="self", type="application/rss+xml")
    text(channel, "language", "vi")
    if head.newest is not None:
        text(channel, "lastBuildDate", rfc822(head.newest))
    text(channel, "generator", "site_builder")
    channel.extend(own)
    channel.extend(items)
    return Output(head.path, etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def guid(piece: Story | Article) -> str:
    """What readers know an item by: it never changes, whatever becomes of title, date and address."""
    return f"{'guong' if isinstance(piece, Story) else 'tin-bai'}:{piece.id}"


def rfc822(day: date) -> str:
    """`Fri, 12 May 2023 07:00:00 +0700`."""
    return format_datetime(datetime.combine(day, MORNING))


def text(parent: etree._Element, name: str, words: str) -> None:
    """Adds an element with this text, without what no XML document may hold."""
    etree.SubElement(parent, name).text = for_xml(words)
