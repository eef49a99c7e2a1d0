"""The pipeline on one page: checked content → publication → collections → outputs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from site_builder.collect.collections import Collections, collections
from site_builder.collect.publication import publication
from site_builder.forked import forked
from site_builder.former import FormerPages, PageRecord
from site_builder.load.documents import Progress, quiet
from site_builder.load.files import is_picture
from site_builder.model import addresses
from site_builder.model.picture import NO_PICTURES, WebPictures
from site_builder.model.site import Site
from site_builder.render.feeds import feeds, is_feed
from site_builder.render.html import Renderer
from site_builder.render.json_feed import json_feed
from site_builder.render.offline.manifest import manifest
from site_builder.render.offline.worker import no_worker, worker
from site_builder.render.open_data import open_data
from site_builder.render.output import Document, Output
from site_builder.render.page import Page
from site_builder.render.radio.feeds import radio_feeds
from site_builder.render.radio.script_text import script_text
from site_builder.render.redirects import redirects
from site_builder.render.sitemap import robots, sitemap
from site_builder.write import put_new

CHUNK = 50
FEW = 200


def collected(site: Site, today: date, *, drafts: bool = False) -> Collections:
    """What is published on `today`, in all its groups."""
    return collections(publication(site, today, drafts=drafts))


PARTS = ("site", "feeds", "data", "books", "cards", "search")


def part_of(path: str) -> str:
    """The part of the site to which a file belongs."""
    if is_feed(path):
        return "feeds"
    if path.startswith(addresses.YEARBOOKS) and not path.endswith("/index.html"):
        return "books"
    if addresses.is_card(path):
        return "cards"
    if path.startswith(addresses.SEARCH_INDEX):
        return "search"
    return "data" if path in (addresses.OPEN_DATA_JSON, addresses.OPEN_DATA_CSV) else "site"


def stays(path: str, parts: Sequence[str]) -> bool:
    """Whether a file of the former site stays when only these parts are built; pages that stay keep the cards they name."""
    part = part_of(path)
    return part not in parts or (part == "cards" and "site" not in parts)


def small_outputs(
    found: Collections,
    pages: Sequence[Page],
    site_url: str,
    site_name: str,
    ordinary: Sequence[str],
    parts: Sequence[str],
    pictures: WebPictures = NO_PICTURES,
) -> Iterator[Output]:
    """Every file that is not a page: feeds, data, redirects, sitemap. `ordinary` are the addresses of ordinary pages."""
    if "feeds" in parts:
        yield from feeds(found, site_url, site_name, pictures)
        yield from radio_feeds(found, site_url, site_name)
        yield json_feed(found.publication, site_url, site_name, pictures)
    if "data" in parts:
        yield from open_data(found.publication, site_url)
    if "site" in parts:
        yield from map(script_text, found.scripts)
        others = (unquote(f"{address}index.html") for address in ordinary)
        recordings = (file for file in found.publication.media if not is_picture(file))
        taken = (*(page.path for page in pages), *others, *recordings)
        yield from redirects(found.publication, site_url, taken)
        listed = [(page.address, page.modified) for page in pages if page.listed]
        yield sitemap([*listed, *((address, None) for address in ordinary)], site_url)
        yield robots(site_url)


def offline_outputs(found: Collections, site_name: str, kept: Path | None) -> Iterator[Output]:
    """What browsers need to keep pages of the finished site in the folder `kept`; without one, what makes them let go of them."""
    plan = found.publication.plan
    yield manifest(site_name, plan.place, plan.title)
    if kept is None:
        yield no_worker()
    else:
        yield from worker(found.publication, lambda path: (kept / path).read_bytes())


def documents(found: Collections) -> Iterator[Document]:
    """Files that take longer to make than a page."""
    from site_builder.render.radio.script_docx import script_docx

    for script in found.scripts:
        yield Document(addresses.script_docx(script.bulletin.address), script, script_docx)


def write_pages(
    renderer: Renderer,
    pages: Sequence[Page | Document],
    folder: Path,
    *,
    jobs: int,
    former: FormerPages | None = None,
    progress: Progress = quiet,
) -> dict[str, PageRecord]:
    """Makes the pages and documents and writes them under `folder`, in several processes where that pays.

    One of which `former` holds the same is taken over instead. Gives a record of each, by path.
    """
    _Work.renderer, _Work.pages, _Work.folder, _Work.former = renderer, pages, str(folder), former
    chunks = [range(start, min(start + CHUNK, len(pages))) for start in range(0, len(pages), CHUNK)]
    written: dict[str, PageRecord] = {}
    try:
        for records in forked(_write_chunk, chunks, jobs if len(pages) > FEW else 1):
            written.update(records)
            progress("Dựng trang", len(written), len(pages))
    finally:
        _Work.renderer, _Work.pages, _Work.former = None, (), None
    return written


class _Work:
    """What forked processes inherit: templates and stories cannot be sent, only shared."""

    renderer: Renderer | None = None
    pages: Sequence[Page | Document] = ()
    folder: str = ""
    former: FormerPages | None = None


def _write_chunk(numbers: range) -> dict[str, PageRecord]:
    return {_Work.pages[number].path: _write(_Work.pages[number]) for number in numbers}


def _write(page: Page | Document) -> PageRecord:
    renderer, former, folder = _Work.renderer, _Work.former, _Work.folder
    assert renderer is not None
    data = {} if isinstance(page, Document) else page.data()
    digest = ""
    if former is not None:
        digest = renderer.document_digest(page) if isinstance(page, Document) else renderer.digest(page, data)
    same = former.take_over(page.path, digest, folder) if former is not None else None
    if same is not None:
        return same
    made = page.make(page.of).data if isinstance(page, Document) else renderer.html(page, data).encode()
    put_new(folder, page.path, made)
    found = os.stat(f"{folder}/{page.path}")
    return PageRecord(digest, found.st_size, found.st_mtime_ns)
