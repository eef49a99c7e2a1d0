"""What every book of a site is made with, whatever its edition."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from site_builder.model.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """The drum as an SVG document in `currentColor`, a folder of fonts, the site's address, the ids of published pieces.

    `site_url` ends in a slash; without `fonts` those inside Typst are used.
    """

    emblem: str
    fonts: Path | None
    site_url: str
    published: frozenset[str]


def fonts_of(plan: Plan, content: Path) -> Path | None:
    """The plan's folder of fonts inside `content`, if it is there."""
    name = plan.printing.fonts
    folder = (content / name).resolve()
    is_inside = bool(name) and folder.is_relative_to(content.resolve())
    return folder if is_inside and folder.is_dir() else None
