"""What every book of a site is made with, whatever its edition."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """The drum as an SVG document in `currentColor`, a folder of fonts, the site's address, the ids of published pieces.

    `site_url` ends in a slash; without `fonts` those inside Typst are used.
    """

    emblem: str
    fonts: Path | None
    site_url: str
    published: frozenset[str]
