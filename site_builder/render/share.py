"""Which picture others show with a link to a page of the site (og:image)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.collect.publication import Publication
from site_builder.model.picture import WebPictures
from site_builder.model.story import Piece

_TYPES = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareImage:
    """A picture of the site; `width` and `height` are 0 where they are not known."""

    address: str
    alt: str
    width: int = 0
    height: int = 0

    @property
    def type(self) -> str:
        """Its media type, empty where its ending says none."""
        return _TYPES.get(self.address.rpartition(".")[2].lower(), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareImages:
    """The pictures of pieces by their ids, and the one that stands for every other page."""

    site: ShareImage | None = None
    pieces: Mapping[str, ShareImage] = field(default_factory=dict)

    def of(self, piece: Piece) -> ShareImage | None:
        """The picture of the piece, if it has one of its own."""
        return self.pieces.get(piece.id)


NO_IMAGES = ShareImages()


def photos_to_share(publication: Publication, pictures: WebPictures) -> dict[str, ShareImage]:
    """The photo that stands for each piece, by its id; a piece that is not there is given a card."""
    found = {}
    for piece in publication.pieces:
        photo = next((photo for photo in piece.photos if photo.file in pictures), None)
        if photo is not None:
            crop = pictures[photo.file].share or pictures[photo.file].large
            alt = photo.alt or piece.title
            found[piece.id] = ShareImage(address=crop.address, alt=alt, width=crop.width, height=crop.height)
    return found
