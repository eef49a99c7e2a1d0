"""The site as one file to carry on a stick: a zip of pages that open from a folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from site_builder.model import addresses
from site_builder.render.offline.carried_html import CarriedPages
from site_builder.render.offline.carried_paths import carried_paths
from site_builder.render.offline.carried_words import OPENED_FIRST, READ_FIRST, opened_first, read_first
from site_builder.site_folder import not_ours
from site_builder.write import whole

# the folder of the site in the folder that the zip holds
SITE = "trang"
# the addresses of the pieces in the copy, by which a later build knows whether one of them was withdrawn since
PIECES = f"{SITE}/da-dang.txt"
_SIGN = b"site_builder"
# of use only on the web
_LEFT_BEHIND = frozenset((addresses.WORKER, addresses.MANIFEST, "404.html", "sitemap.xml", "robots.txt"))
_LEFT_FOLDERS = (addresses.OFFLINE, addresses.SEARCH_INDEX)
# would not become smaller
_PACKED = (
    ".jpg",
    ".jpeg",
    ".png",
    ".webp",
    ".avif",
    ".gif",
    ".mp3",
    ".m4a",
    ".ogg",
    ".pdf",
    ".epub",
    ".docx",
    ".xlsx",
    ".zip",
)
_READABLE_BY_ALL = 0o644 << 16
# as made on Unix, wherever it is made: the same site gives the same bytes
_UNIX = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What a copy is made of: the finished site, what it is called, its address on the web, the pieces published on it.

    `folder` is the folder in the zip; every file bears the moment `made_on`.
    """

    site: Path
    folder: str
    name: str
    site_url: str
    pieces: Sequence[str]
    made_on: datetime


def is_carried(zip: Path) -> bool:
    """True where there is nothing yet, or a copy made before: it may be replaced."""
    return not zip.exists() or _pieces(zip) is not None


def holds_withdrawn(zip: Path, pieces: Sequence[str]) -> bool:
    """True for a copy made before in which a piece stands that is not among the published `pieces` any more."""
    held = _pieces(zip)
    return held is not None and not held <= set(pieces)


def _pieces(zip: Path) -> frozenset[str] | None:
    """The pieces in a copy made before; None where the file is no such copy."""
    try:
        with ZipFile(zip) as archive:
            listed = next((name for name in archive.namelist() if name.partition("/")[2] == PIECES), None)
            if archive.comment != _SIGN or listed is None:
                return None
            return frozenset(archive.read(listed).decode().split())
    except (OSError, BadZipFile, ValueError):
        return None


def carry(copy: Carried, zip: Path) -> Iterator[tuple[int, int]]:
    """Makes the zip, which takes the place of a former one only when it is whole. Yields how many files of how many are in it."""
    paths = list(_files(copy.site))
    names = carried_paths(paths)
    pages = CarriedPages(names, copy.site_url)
    with whole(zip) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.comment = _SIGN
        for name, data in (
            (READ_FIRST, read_first(copy.name, copy.site_url, copy.made_on.date())),
            (OPENED_FIRST, opened_first(copy.name, f"{SITE}/{names['index.html']}")),
            (PIECES, "".join(f"{piece}\n" for piece in sorted(copy.pieces)).encode()),
        ):
            archive.writestr(_entry(copy, name), data)
        for number, path in enumerate(paths, 1):
            entry = _entry(copy, f"{SITE}/{names[path]}")
            source = copy.site / path
            if path.endswith((".html", ".htm")):
                archive.writestr(entry, pages.page(path, source.read_text(encoding="utf-8")).encode())
            else:
                entry.file_size = source.stat().st_size
                with source.open("rb") as read, archive.open(entry, "w") as write:
                    shutil.copyfileobj(read, write, 1 << 18)
            yield number, len(paths)


def _files(site: Path) -> Iterator[str]:
    """The files of the site that go along, in one order on every machine."""
    strange = {path.name for path in not_ours(site)} - addresses.FILES
    for folder, inner, names in os.walk(site):
        inner.sort()
        for name in sorted(names):
            path = Path(folder, name).relative_to(site).as_posix()
            if path.partition("/")[0] in strange or path in _LEFT_BEHIND or path.startswith(_LEFT_FOLDERS):
                continue
            yield path


def _entry(copy: Carried, name: str) -> ZipInfo:
    entry = ZipInfo(f"{copy.folder}/{name}", copy.made_on.timetuple()[:6])
    entry.create_system, entry.external_attr = _UNIX, _READABLE_BY_ALL
    entry.compress_type = ZIP_STORED if name.lower().endswith(_PACKED) else ZIP_DEFLATED
    return entry
