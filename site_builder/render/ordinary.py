"""What ordinary pages, which MkDocs renders, link and show of our content."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import unquote

from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.model.picture import NO_PICTURES, WebPictures
from site_builder.model.site import OrdinaryPage
from site_builder.model.story import Link
from site_builder.render.html import base_of
from site_builder.render.picture_html import with_ordinary_pictures
from site_builder.render.tables import standing

_LINK = re.compile(r'<a ([^>]*)href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)


def with_our_links(html: str, page: OrdinaryPage, publication: Publication, pictures: WebPictures = NO_PICTURES) -> str:
    """The HTML of a page with every link that we resolved leading there; one to an unpublished piece is left as plain words.

    Its tables are made ready to stand as cards, its pictures are shown as they are published.

    Links that MkDocs has resolved itself, and those that lead out of the site, stay as they are.
    """
    base = base_of(addresses.page(page.path))
    known = dict(page.links)

    def led(found: re.Match[str]) -> str:
        before, written, after, words = found.groups()
        link: Link | None = known.get(unquote(unescape(written)))
        if link is None or not (link.piece or link.address):
            return found[0]
        if link.piece and link.piece not in publication.ids:
            return words
        return f'<a {before}href="{escape(f"{base}/{link.address}")}"{after}>{words}</a>'

    linked = with_ordinary_pictures(_LINK.sub(led, html), page.path, page.files, pictures, f"{base}/")
    return str(standing(linked))
