"""Redirect pages at the old addresses of pieces."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote, urljoin

from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.model.story import Story
from site_builder.render.html import base_of
from site_builder.render.output import Output


def redirects(publication: Publication, site_url: str, taken: frozenset[str]) -> Iterator[Output]:
    """One small page for each alias of a published piece, in order; files in `taken` are never overwritten."""
    written = set(taken)
    for piece in sorted((*publication.stories, *publication.articles), key=lambda piece: piece.id):
        address = addresses.story(piece.id) if isinstance(piece, Story) else addresses.article(piece.id)
        for alias in piece.aliases:
            path = alias if alias.endswith((".html", ".htm")) else f"{alias.rstrip('/')}/index.html"
            if path not in written:
                written.add(path)
                yield Output(path, _page(piece.title, path, address, site_url))


def _page(title: str, path: str, address: str, site_url: str) -> bytes:
    folder = path.rpartition("/")[0]
    there = f"{base_of(f'{folder}/' if folder else '')}/{quote(address)}"
    absolute = urljoin(site_url, quote(address))
    return (
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n"
        f'<link rel="canonical" href="{escape(absolute)}">\n'
        '<meta name="robots" content="noindex">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta http-equiv="refresh" content="0; url={escape(there)}">\n'
        "</head>\n<body>\n"
        f'<p>Bài này đã chuyển sang địa chỉ mới: <a href="{escape(there)}">{escape(title)}</a>.</p>\n'
        "</body>\n</html>\n"
    ).encode()
