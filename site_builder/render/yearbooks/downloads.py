"""The files of a book that its page offers to take away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Downloads:
    """Sizes in bytes, 0 for a file that is not there; `pages` is how many pages the PDF has."""

    pdf: int = 0
    pages: int = 0
    epub: int = 0
    page: int = 0

    def __bool__(self) -> bool:
        return bool(self.pdf or self.epub or self.page)


# by the id of the book; one without files is not there
AllDownloads = Mapping[str, Downloads]
