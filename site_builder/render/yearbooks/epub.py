"""A yearbook as an EPUB 3: one document a section and a story, in the order of the book. Source: W3C EPUB 3.3.

The package is our own zip of templates; the same book gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from markupsafe import Markup

from site_builder.collect.yearbooks import Yearbook
from site_builder.render.words import for_html
from site_builder.render.yearbooks.epub_cover import cover_picture
from site_builder.render.yearbooks.epub_package import (
    COVER,
    NAV,
    Item,
    Landmark,
    Pages,
    Resource,
    package_document,
)
from site_builder.render.yearbooks.page_edition import (
    CONTENTS,
    Edition,
    Section,
    media_type,
    part_id,
    part_name,
    part_of_look,
    piece,
    templates,
)
from site_builder.render.yearbooks.pictures import Pictures, Shown
from site_builder.render.yearbooks.press import Press

_FOLDER = "EPUB"
_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


def epub(book: Yearbook, press: Press, pictures: Pictures, modified: datetime) -> bytes:
    """The whole file.

    Pictures that `pictures` lacks are left out with their figures. `modified` is the time of every entry; one without a zone is
    taken for UTC. Raises OSError where a picture cannot be read.
    """
    modified = modified.replace(tzinfo=UTC) if modified.tzinfo is None else modified.astimezone(UTC)
    packed = _Packed({})
    edition = Edition(
        book=book,
        press=press,
        pictures=pictures,
        story_at=story_file,
        section_at=_section_file,
        shown=packed.source,
        top=1,
        is_epub=True,
    )
    items = tuple(_documents(edition))
    resources = (
        Resource("book.css", "text/css", part_of_look("book.css").encode()),
        Resource(COVER, "image/png", cover_picture(book, press)),
        *packed.resources(),
    )
    pages = Pages(edition=edition, items=items, resources=resources, modified=modified)
    files = {
        "META-INF/container.xml": _CONTAINER.encode(),
        f"{_FOLDER}/package.opf": package_document(pages),
        **{f"{_FOLDER}/{item.file}": item.data for item in items},
        **{f"{_FOLDER}/{resource.file}": resource.data for resource in resources},
    }
    return _zip(files, modified)


def story_file(id: str) -> str:
    """The name of a story's document, beside all others."""
    return f"guong-{id}.xhtml"


def _section_file(id: str) -> str:
    return NAV if id == CONTENTS else f"{id}.xhtml"


@dataclass(frozen=True, slots=True)
class _Packed:
    """The pictures that documents show, numbered as they come."""

    names: dict[Shown, str]

    def source(self, shown: Shown) -> str:
        return self.names.setdefault(shown, f"images/anh-{len(self.names) + 1:04}{shown.path.suffix.lower()}")

    def resources(self) -> Iterator[Resource]:
        for shown, name in self.names.items():
            yield Resource(name, media_type(shown), shown.path.read_bytes())


def _documents(edition: Edition) -> Iterator[Item]:
    """Every document, in the order in which the book is read."""
    contents = _contents(edition)
    yield Item("cover.xhtml", _framed(edition.title, piece("cover", edition, COVER), "frontmatter"))
    front = list(edition.front)
    # figures tell of the stories: the contents, where they come first, stand before them
    before = [section for section in front if section.piece != "overview"]
    for section in before:
        yield _section(edition, section, "frontmatter")
    if edition.book.printing.contents_first:
        yield contents
    for section in front[len(before) :]:
        yield _section(edition, section, "frontmatter")
    yield from _stories(edition)
    for section in edition.back:
        yield _section(edition, section, "backmatter")
    if not edition.book.printing.contents_first:
        yield contents
    yield _section(edition, edition.imprint, "backmatter")


def _stories(edition: Edition) -> Iterator[Item]:
    for number, part in enumerate(edition.book.parts, start=1):
        if part.name:
            id = part_id(number)
            html = piece("part", edition, part, number, id)
            yield Item(_section_file(id), _framed(part_name(number, part), html, "bodymatter"))
        for story in part.stories:
            html = piece("story", edition, story, 1)
            yield Item(story_file(story.id), _framed(story.title, html, "bodymatter"))


def _section(edition: Edition, section: Section, matter: str) -> Item:
    html = piece(section.piece, edition, section)
    return Item(_section_file(section.id), _framed(section.name, html, matter))


def _contents(edition: Edition) -> Item:
    landmarks = [
        Landmark("cover", "Bìa", "cover.xhtml"),
        Landmark("titlepage", "Trang tên sách", _section_file(edition.front[0].id)),
        Landmark("toc", "Mục lục", NAV),
    ]
    if edition.book.parts:
        first = edition.book.parts[0]
        begin = _section_file(part_id(1)) if first.name else story_file(first.stories[0].id)
        landmarks.append(Landmark("bodymatter", "Các gương", begin))
    landmarks += [
        Landmark("index", section.name, _section_file(section.id))
        for section in edition.back
        if section.piece == "people"
    ]
    html = piece("navigation", edition.contents, landmarks)
    matter = "frontmatter" if edition.book.printing.contents_first else "backmatter"
    return Item(NAV, _framed("Mục lục", html, matter))


def _framed(title: str, html: Markup, matter: str) -> bytes:
    text = templates().get_template("document.xhtml").render(title=title, html=html, matter=matter)
    return for_html(text).encode()


def _zip(files: Mapping[str, bytes], modified: datetime) -> bytes:
    """The files after `mimetype`, which stands first and as it is. Source: EPUB OCF 3.3, 4.2–4.3."""
    # a zip knows no year before 1980 and none after 2107
    year = min(max(modified.year, 1980), 2107)
    when = (year, modified.month, modified.day, modified.hour, modified.minute, modified.second)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in {"mimetype": b"application/epub+zip", **files}.items():
            entry = zipfile.ZipInfo(name, when)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            is_packed = name == "mimetype" or name.endswith((".png", ".jpg", ".jpeg", ".webp", ".gif"))
            entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return made.getvalue()
