"""Whether a page would come out the same: a digest of everything its template is handed.

Frozen records are digested field by field, each object once; what a link in a body looks like depends on whether its piece is
published, so that is part of it. A value of an unknown kind makes its page always new.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from hashlib import blake2b

from site_builder.model.picture import NO_PICTURES, WebPicture, WebPictures
from site_builder.model.site import Recording
from site_builder.model.story import Body, Link, Piece
from site_builder.render.output import Document
from site_builder.render.page import Page

_SIZE = 16
# shared with templates, but code: the stamp stands for it
_CODE = frozenset(("axes", "addresses"))
# shared by all pages, each of which is made of its own pieces' alone
_OF_PIECES = frozenset(("recordings", "pictures"))
# where something is written shows nowhere
_UNSEEN = frozenset(("where", "marks"))


class UnknownValue(TypeError):
    """A value whose digest cannot be known."""


class Fingerprints:
    """Digests of pages and settings, for one publication."""

    def __init__(
        self, published: frozenset[str], recordings: Mapping[str, Recording], pictures: WebPictures = NO_PICTURES
    ) -> None:
        self.published, self.recordings, self.pictures = published, recordings, pictures
        self._known: dict[int, bytes] = {}
        # an object must live as long as its id stands for it
        self._alive: list[object] = []
        self._names: dict[type, tuple[str, ...]] = {}

    def page(self, page: Page, data: Mapping[str, object], settings: str) -> str:
        """The digest of a page with the data of its template; empty where it cannot be known."""
        head = (page.address, page.template, page.title, page.description, page.section, page.trail, page.feed)
        tail = (page.image, page.is_article, page.listed, page.canonical, page.structured is None)
        if not settings:
            return ""
        try:
            return self._of((settings, head, tail, data)).hex()
        except UnknownValue:
            return ""

    def document(self, document: Document, settings: str) -> str:
        """The digest of what a document is made of; empty where it cannot be known."""
        if not settings:
            return ""
        try:
            return self._of((settings, document.path, document.of)).hex()
        except UnknownValue:
            return ""

    def values(self, *values: object) -> str:
        """The digest of anything else; empty where it cannot be known."""
        try:
            return self._of(values).hex()
        except UnknownValue:
            return ""

    def settings(self, values: Mapping[str, object], stamp: str) -> str:
        """The digest of what all pages share; what is code is left to `stamp`."""
        known = {name: value for name, value in sorted(values.items()) if name not in _CODE | _OF_PIECES}
        try:
            return self._of((known, stamp)).hex()
        except UnknownValue:
            return ""

    def _of(self, value: object) -> bytes:
        kind = type(value)
        if kind is str:
            return b"s" + str.encode(value)  # type: ignore[arg-type]
        if kind is tuple or kind is list:
            return _hash(b"list", [self._of(item) for item in value])  # type: ignore[attr-defined]
        known = self._known.get(id(value))
        if known is not None:
            return known
        if value is None or isinstance(value, (str, int, float, date, Enum)):
            return f"{kind.__name__}:{value}".encode()
        if isinstance(value, Mapping):
            return _hash(b"map", [self._of(item) for item in value.items()])
        if isinstance(value, (frozenset, set)):
            return _hash(b"set", sorted(self._of(item) for item in value))
        if is_dataclass(value) and not isinstance(value, type):
            return self._record(value)
        raise UnknownValue(kind.__name__)

    def _record(self, value: object) -> bytes:
        kind = type(value)
        names = self._names.get(kind)
        if names is None:
            names = self._names[kind] = tuple(field.name for field in fields(value) if field.name not in _UNSEEN)  # type: ignore[arg-type]
        inputs = self._piece(value) if isinstance(value, Piece) else [getattr(value, name) for name in names]
        parts = [self._of(part) for part in inputs]
        if isinstance(value, Link):
            parts.append(b"out" if value.piece in self.published else b"in")
        elif isinstance(value, Body):
            parts.append(self._of(self._pictures(value.files)))
        digest = self._known[id(value)] = _hash(kind.__name__.encode(), parts)
        self._alive.append(value)
        return digest

    def _pictures(self, files: tuple[str, ...]) -> tuple[WebPicture | None, ...]:
        """How the pictures among the files are published."""
        return tuple(self.pictures.get(file) for file in files)

    def _piece(self, piece: Piece) -> list[object]:
        """A piece is what its file says under the plan; the plan is part of the settings, what else it leans on is here."""
        return [
            piece.id,
            piece.digest,
            piece.body.links,
            tuple(photo.file for photo in piece.photos),
            piece.media,
            self._pictures(piece.media),
            self.recordings.get(piece.audio),
        ]


def _hash(kind: bytes, parts: list[bytes]) -> bytes:
    # the lengths keep two neighbours from being taken for one
    lengths = ",".join([str(len(part)) for part in parts]).encode()
    return blake2b(b"".join((kind, lengths, b":", *parts)), digest_size=_SIZE).digest()
