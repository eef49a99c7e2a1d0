"""The package document of an EPUB: what the book is, what it is made of, in which order it is read, who can read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from site_builder.render.words import for_html
from site_builder.render.yearbooks.page_edition import Edition, templates

NAV, COVER = "nav.xhtml", "cover.png"

# a picture of a body without words for those who do not see it
_NO_WORDS = 'alt=""'


class Item(NamedTuple):
    """A document of the book."""

    file: str
    data: bytes

    @property
    def has_drawing(self) -> bool:
        """Whether an SVG stands in it, which the package must say."""
        return b"<svg" in self.data


class Resource(NamedTuple):
    """A file that documents need: stylesheet or picture."""

    file: str
    media: str
    data: bytes


class Landmark(NamedTuple):
    """A place to which reading apps lead at once; `kind` is of EPUB's Structural Semantics."""

    kind: str
    name: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Everything that the package lists, in order; `modified` is in UTC."""

    edition: Edition
    items: tuple[Item, ...]
    resources: tuple[Resource, ...]
    modified: datetime


def package_document(pages: Pages) -> bytes:
    """`package.opf`. Source: EPUB 3.3, 5; accessibility by EPUB Accessibility 1.1 and the terms of schema.org."""
    book = pages.edition.book
    text = (
        templates()
        .get_template("package.opf")
        .render(
            edition=pages.edition,
            book=book,
            editors=book.foreword.editors if book.foreword else (),
            publisher=book.imprint.publisher or book.issuer,
            modified=pages.modified.strftime("%Y-%m-%dT%H:%M:%SZ"),
            documents=[(f"doc-{number}", item) for number, item in enumerate(pages.items, start=1)],
            resources=[(f"tep-{number}", resource) for number, resource in enumerate(pages.resources, start=1)],
            nav=NAV,
            cover=COVER,
            has_pictures=_has_pictures(pages),
            all_described=all(_descriptions(pages.edition)),
        )
    )
    return for_html(text).encode()


def _has_pictures(pages: Pages) -> bool:
    return any(resource.file.startswith("images/") for resource in pages.resources)


def _descriptions(edition: Edition) -> Iterator[bool]:
    """Of every story, and of the foreword, whether words say what their pictures show."""
    foreword = edition.book.foreword
    yield foreword is None or _NO_WORDS not in foreword.body.html
    for story in edition.book.stories:
        yield all(photo.alt.strip() for photo, _ in edition.photos(story)) and _NO_WORDS not in story.body.html
