"""Pictures as the site publishes them: made of a file of `content/`, which itself is never published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Variant:
    """One file of a picture: its address relative to the root of the site, its pixels."""

    address: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPicture:
    """The same picture in several widths, in two kinds of file; both run from narrow to wide, over the same widths.

    `modern` is of the media type `type`, light and not known to every old device; `plain` is JPEG or PNG, which everything
    reads. `share` is a part of the picture for previews in social networks, where it was asked for and can be had.
    """

    type: str
    modern: tuple[Variant, ...]
    plain: tuple[Variant, ...]
    share: Variant | None = None

    @property
    def large(self) -> Variant:
        """The widest that every reader can open."""
        return self.plain[-1]

    def near(self, width: int) -> Variant:
        """The narrowest plain one that is at least so wide, else the widest."""
        return next((variant for variant in self.plain if variant.width >= width), self.large)


# by the path inside `content/`; a picture that cannot be shown is not there
WebPictures = Mapping[str, WebPicture]
NO_PICTURES: WebPictures = MappingProxyType({})


class HasFile(Protocol):
    """Anything that is a picture of `content/`."""

    @property
    def file(self) -> str: ...


def first_shown(photos: Iterable[HasFile], pictures: WebPictures) -> WebPicture | None:
    """The first of the photos that can be shown."""
    return next((pictures[photo.file] for photo in photos if photo.file in pictures), None)
