"""RSS feeds of written pieces: the newest stories, one feed a category and crossing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from site_builder.collect.categories import AXIS_NAMES
from site_builder.collect.collections import Collections
from site_builder.collect.publication import Publication, linked_html
from site_builder.model import addresses
from site_builder.model.picture import NO_PICTURES, WebPictures
from site_builder.model.story import ROOT, Piece, Story
from site_builder.render.output import Output
from site_builder.render.picture_html import for_feeds, with_pictures
from site_builder.render.rss import CONTENT, DC, NAMESPACES, FeedHead, feed_of, guid, rfc822, text
from site_builder.render.words import summary_of

ITEMS = 20


def feeds(found: Collections, site_url: str, site_name: str, pictures: WebPictures = NO_PICTURES) -> Iterator[Output]:
    """Every RSS feed of the site, with its address."""
    maker = _Feeds(found.publication, site_url, pictures)
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


class _Feeds:
    def __init__(self, publication: Publication, site_url: str, pictures: WebPictures) -> None:
        self.publication, self.site_url, self.pictures = publication, site_url, pictures
        self._items: dict[str, etree._Element] = {}

    def feed(self, path: str, page: str, title: str, about: str, stories: Sequence[Story]) -> Output:
        shown = stories[:ITEMS]
        newest = max((story.day for story in shown), default=None)
        items = (self._item(story) for story in shown)
        return feed_of(
            FeedHead(path=path, page=page, title=title, about=about, newest=newest), self.site_url, (), items
        )

    def _item(self, piece: Story) -> etree._Element:
        """The item of a piece, made once; a feed takes a copy, because an element stands in one tree only."""
        if piece.id not in self._items:
            self._items[piece.id] = self._new_item(piece)
        return deepcopy(self._items[piece.id])

    def _new_item(self, piece: Story) -> etree._Element:
        item = etree.Element("item", nsmap=NAMESPACES)
        text(item, "title", piece.title)
        text(item, "link", addresses.absolute(self.site_url, piece.address))
        text(item, "description", summary_of(piece))
        text(item, f"{{{CONTENT}}}encoded", absolute_html(piece, self.publication, self.site_url, self.pictures))
        if piece.author:
            text(item, f"{{{DC}}}creator", piece.author)
        etree.SubElement(item, "guid", isPermaLink="false").text = guid(piece)
        text(item, "pubDate", rfc822(piece.day))
        for field in piece.fields:
            text(item, "category", field.name)
        return item


def absolute_html(piece: Piece, publication: Publication, site_url: str, pictures: WebPictures) -> str:
    """The body of a piece with absolute addresses, for readers outside the site."""
    html = with_pictures(linked_html(piece.body, publication.ids), piece.body.files, pictures, for_feeds)
    html = html.replace(ROOT, site_url)
    html = html.replace('href="#', f'href="{addresses.absolute(site_url, piece.address)}#')
    return html.replace('href="//', 'href="https://')


def is_feed(path: str) -> bool:
    """True for the path of a feed."""
    return path.rpartition("/")[2] in (addresses.FEED, addresses.JSON_FEED)
