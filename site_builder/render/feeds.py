"""RSS 2.0 feeds: newest stories, one feed a category, and the weekly feed of bulletins.

By the W3C validator's rules: `guid isPermaLink="false"`, stable across renames of everything but the id; `dc:creator`, never bare
`author`; `content:encoded` after `description`; absolute addresses; RFC 822 dates at +0700; `atom:link rel="self"`; and
`lastBuildDate` from the content, not from the clock, so that the same content gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from datetime import date, datetime, time, timedelta, timezone
from email.utils import format_datetime
from html import escape

from lxml import etree

from site_builder.collect.bulletins import Bulletin
from site_builder.collect.categories import AXIS_NAMES
from site_builder.collect.collections import Collections
from site_builder.collect.publication import Publication, linked_html
from site_builder.model import addresses
from site_builder.model.story import ROOT, Article, Piece, Story
from site_builder.render.output import Output
from site_builder.render.words import for_xml, summary_of

ITEMS = 20
VIETNAM = timezone(timedelta(hours=7))
# pieces have a day, not an hour; the feed gives them the morning's
MORNING = time(7, 0, tzinfo=VIETNAM)

_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_DC = "http://purl.org/dc/elements/1.1/"
_ATOM = "http://www.w3.org/2005/Atom"
_NAMESPACES = {"content": _CONTENT, "dc": _DC, "atom": _ATOM}


def feeds(found: Collections, site_url: str, site_name: str) -> Iterator[Output]:
    """Every RSS feed of the site, with its address."""
    maker = _Feeds(found.publication, site_url, site_name)
    publication = found.publication
    place = publication.plan.place
    yield maker.feed(
        addresses.FEED,
        addresses.HOME,
        site_name,
        f"Gương điển hình tiên tiến mới đăng của {place}",
        publication.stories,
    )
    for axis, categories in found.categories.items():
        for category in categories:
            title = f"{AXIS_NAMES[axis]}: {category.name}"
            about = category.about or f"Gương điển hình tiên tiến của {place}, {title}"
            yield maker.feed(
                addresses.feed_of(category.address), category.address, f"{title} – {site_name}", about, category.stories
            )
    for crossing in found.crossings:
        about = f"Gương điển hình tiên tiến của {place}: {crossing.name}"
        yield maker.feed(
            addresses.feed_of(crossing.address),
            crossing.address,
            f"{crossing.name} – {site_name}",
            about,
            crossing.stories,
        )
    yield maker.weekly(found.bulletins)
    for bulletin in found.bulletins:
        yield maker.week(bulletin)


class _Feeds:
    def __init__(self, publication: Publication, site_url: str, site_name: str) -> None:
        self.publication, self.site_url, self.site_name = publication, site_url, site_name
        self._items: dict[str, etree._Element] = {}

    def feed(self, path: str, page: str, title: str, about: str, stories: Sequence[Story]) -> Output:
        shown = stories[:ITEMS]
        newest = max((story.day for story in shown), default=None)
        items = (self._item(story) for story in shown)
        return self._channel(path, page, title, about, newest, items)

    def weekly(self, bulletins: Sequence[Bulletin]) -> Output:
        """One item a week, newest first; weeks without material give none."""
        filled = [bulletin for bulletin in bulletins if bulletin.items][:52]
        newest = max((bulletin.newest for bulletin in filled), default=None)
        return self._channel(
            addresses.RADIO_FEED,
            addresses.RADIO,
            f"Bản tin phát thanh – {self.site_name}",
            f"Mỗi tuần một bản tin về gương điển hình tiên tiến của {self.publication.plan.place}",
            newest,
            (self._week_item(bulletin) for bulletin in filled),
        )

    def week(self, bulletin: Bulletin) -> Output:
        """The pieces of one week, one item each, newest first."""
        week = bulletin.week
        return self._channel(
            addresses.feed_of(bulletin.address),
            bulletin.address,
            f"Bản tin phát thanh tuần {week.number} năm {week.year} – {self.site_name}",
            f"Gương điển hình và tin, bài của {self.publication.plan.place} trong tuần {week.number} năm {week.year}",
            bulletin.newest if bulletin.items else None,
            (self._item(piece) for piece in bulletin.items),
        )

    def _channel(
        self, path: str, page: str, title: str, about: str, newest: date | None, items: Iterable[etree._Element]
    ) -> Output:
        root = etree.Element("rss", version="2.0", nsmap=_NAMESPACES)
        channel = etree.SubElement(root, "channel")
        _text(channel, "title", title)
        _text(channel, "link", addresses.absolute(self.site_url, page))
        _text(channel, "description", about)
        own = addresses.absolute(self.site_url, path)
        etree.SubElement(channel, f"{{{_ATOM}}}link", href=own, rel="self", type="application/rss+xml")
        _text(channel, "language", "vi")
        if newest is not None:
            _text(channel, "lastBuildDate", rfc822(newest))
        _text(channel, "generator", "site_builder")
        for item in items:
            channel.append(item)
        return Output(path, etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))

    def _item(self, piece: Story | Article) -> etree._Element:
        """The item of a piece, made once; a feed takes a copy, because an element stands in one tree only."""
        if piece.id not in self._items:
            self._items[piece.id] = self._new_item(piece)
        return deepcopy(self._items[piece.id])

    def _new_item(self, piece: Story | Article) -> etree._Element:
        item = etree.Element("item", nsmap=_NAMESPACES)
        _text(item, "title", piece.title)
        _text(item, "link", addresses.absolute(self.site_url, piece.address))
        _text(item, "description", summary_of(piece))
        _text(item, f"{{{_CONTENT}}}encoded", absolute_html(piece, self.publication, self.site_url))
        if piece.author:
            _text(item, f"{{{_DC}}}creator", piece.author)
        etree.SubElement(item, "guid", isPermaLink="false").text = guid(piece)
        _text(item, "pubDate", rfc822(piece.day))
        if isinstance(piece, Story):
            for field in piece.fields:
                _text(item, "category", field.name)
        return item

    def _week_item(self, bulletin: Bulletin) -> etree._Element:
        item = etree.Element("item", nsmap=_NAMESPACES)
        week = bulletin.week
        _text(item, "title", f"Bản tin phát thanh tuần {week.number} năm {week.year}")
        _text(item, "link", addresses.absolute(self.site_url, bulletin.address))
        _text(item, "description", "; ".join(piece.title for piece in bulletin.items))
        _text(item, f"{{{_CONTENT}}}encoded", self._week_html(bulletin))
        etree.SubElement(item, "guid", isPermaLink="false").text = f"phat-thanh:{week.code}"
        _text(item, "pubDate", rfc822(week.first))
        return item

    def _week_html(self, bulletin: Bulletin) -> str:
        parts = []
        for piece in bulletin.items:
            address = addresses.absolute(self.site_url, piece.address)
            parts.append(f'<h2><a href="{escape(address)}">{escape(piece.title)}</a></h2>')
            parts.append(absolute_html(piece, self.publication, self.site_url))
        return "\n".join(parts)


def absolute_html(piece: Piece, publication: Publication, site_url: str) -> str:
    """The body of a piece with absolute addresses, for readers outside the site."""
    html = linked_html(piece.body, publication.ids).replace(ROOT, site_url)
    html = html.replace('href="#', f'href="{addresses.absolute(site_url, piece.address)}#')
    return html.replace('href="//', 'href="https://')


def is_feed(path: str) -> bool:
    """True for the path of a feed."""
    return path.rpartition("/")[2] in (addresses.FEED, addresses.JSON_FEED)


def guid(piece: Story | Article) -> str:
    """What readers know an item by: it never changes, whatever becomes of title, date and address."""
    return f"{'guong' if isinstance(piece, Story) else 'tin-bai'}:{piece.id}"


def rfc822(day: date) -> str:
    """`Fri, 12 May 2023 07:00:00 +0700`."""
    return format_datetime(datetime.combine(day, MORNING))


def _text(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, name).text = for_xml(text)
