"""Links from ordinary pages, which MkDocs renders, to stories and articles, which we do."""

from __future__ import annotations

import re
from html import escape

from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.render.html import base_of


def with_links_to_pieces(html: str, path: str, publication: Publication) -> str:
    """The HTML of the page `path` with its links to published pieces leading there, and those to others as plain words."""
    page = next((page for page in publication.site.pages if page.path == path), None)
    if page is None:
        return html
    base = base_of(addresses.page(path))
    for written, link in dict(page.links).items():
        if not link.piece:
            continue
        href = f'href="{escape(written)}"'
        if link.piece in publication.ids:
            html = html.replace(href, f'href="{base}/{link.address}"')
        else:
            html = re.sub(rf"<a [^>]*{re.escape(href)}[^>]*>(.*?)</a>", r"\1", html, flags=re.DOTALL)
    return html
