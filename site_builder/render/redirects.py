"""Redirect pages at the old addresses of pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import quote

from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.render.html import base_of
from site_builder.render.output import Output

# an old address that ends so was a file, not a page; a folder of its name would stand in the way of ours
_FILES = frozenset(
    "xml json csv txt css js mjs map svg png jpg jpeg gif webp avif ico pdf epub docx xlsx ics mp3 m4a ogg wav mp4 "
    "woff woff2 zip gz".split()
)
_NOT_FOUND = "404.html"


def redirects(publication: Publication, site_url: str, taken: Iterable[str]) -> Iterator[Output]:
    """One small page for each alias of a published piece, in order of ids.

    Nothing is given for an alias that would overwrite a file of the paths `taken`, or be in the way of one.
    """
    files = {*taken, _NOT_FOUND}
    folders = {folder for path in files for folder in _folders(path)}
    for piece in sorted((*publication.stories, *publication.articles), key=lambda piece: piece.id):
        for alias in piece.aliases:
            path = _file_of(alias)
            if not path or path in files or path in folders or not files.isdisjoint(_folders(path)):
                continue
            files.add(path)
            folders.update(_folders(path))
            yield Output(path, _page(piece.title, path, piece.address, site_url))


def _file_of(alias: str) -> str:
    """The path of the file that answers at the alias; empty for an alias that is no page's."""
    steps = [step for step in alias.split("/") if step not in ("", ".")]
    if not steps or ".." in steps:
        return ""
    _, dot, ending = steps[-1].lower().rpartition(".")
    if dot and ending in _FILES:
        return ""
    return "/".join(steps if dot and ending in ("html", "htm") else [*steps, "index.html"])


def _folders(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path


def _page(title: str, path: str, address: str, site_url: str) -> bytes:
    there = f"{base_of(path)}/{quote(address)}"
    absolute = addresses.absolute(site_url, quote(address))
    return (
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n"
        f'<link rel="canonical" href="{escape(absolute)}">\n'
        '<meta name="generator" content="site_builder">\n'
        '<meta name="robots" content="noindex">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta http-equiv="refresh" content="0; url={escape(there)}">\n'
        "</head>\n<body>\n"
        f'<p>Bài này đã chuyển sang địa chỉ mới: <a href="{escape(there)}">{escape(title)}</a>.</p>\n'
        "</body>\n</html>\n"
    ).encode()
