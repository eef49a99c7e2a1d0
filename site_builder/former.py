"""Pages of the former build that may be taken over: unchanged inputs, unchanged file."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from site_builder.write import put

FILE = "pages.json"


class PageRecord(NamedTuple):
    """A page as it was written: the digest of its inputs, and by what its file is known again."""

    digest: str
    size: int
    modified: int


class FormerPages:
    """What the last build of the site at `site` left, as remembered in `folder`; nothing where that cannot be trusted."""

    def __init__(self, folder: Path, site: Path) -> None:
        self.folder, self.site = folder, site
        self.records: Mapping[str, PageRecord] = {}
        # the pieces that were published then; None where nobody knows
        self.published: frozenset[str] | None = None
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            self._read()

    def _read(self) -> None:
        data = json.loads((self.folder / FILE).read_bytes())
        if data["site"] == str(self.site.resolve()):
            records = {path: PageRecord(*row) for path, row in data["pages"].items()}
            self.records = records
            # another build of the site, which could not be remembered, may have published more
            if data["sitemap"] == self._sitemap():
                self.published = frozenset(data["published"])

    def _sitemap(self) -> list[int]:
        """Changes whenever pages come or go."""
        with suppress(OSError):
            found = os.stat(self.site / "sitemap.xml")
            return [found.st_size, found.st_mtime_ns]
        return []

    def take_over(self, path: str, digest: str, new: str) -> PageRecord | None:
        """Puts the former file of the page into the folder `new`, if it is still what a page of this digest was."""
        record = self.records.get(path)
        if record is None or not digest or record.digest != digest:
            return None
        former, target = f"{self.site}/{path}", f"{new}/{path}"
        try:
            found = os.stat(former)
            if (found.st_size, found.st_mtime_ns) != (record.size, record.modified):
                return None
            os.makedirs(os.path.dirname(target), exist_ok=True)
            os.link(former, target)
        except OSError:  # gone, on another disk, or a disk without links: rendered again
            return None
        return record

    def in_place(self, records: Mapping[str, PageRecord]) -> dict[str, PageRecord]:
        """The records of pages that have just come into their places, where one of the same bytes keeps its former time stamp."""
        found: dict[str, PageRecord] = {}
        for path, record in records.items():
            with suppress(OSError):
                there = os.stat(f"{self.site}/{path}")
                found[path] = PageRecord(record.digest, there.st_size, there.st_mtime_ns)
        return found

    def remember(self, records: Mapping[str, PageRecord], published: frozenset[str]) -> None:
        """Keeps what this build has written, and which pieces it has published, for the next one."""
        data = {
            "site": str(self.site.resolve()),
            "sitemap": self._sitemap(),
            "published": sorted(published),
            "pages": records,
        }
        with suppress(OSError):
            put(self.folder, FILE, json.dumps(data, separators=(",", ":")).encode())
