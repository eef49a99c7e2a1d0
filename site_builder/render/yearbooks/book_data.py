"""A yearbook as plain data for the templates of the PDF: every word as it is printed, in the order of the pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import unquote

from site_builder.collect.book_order import Chapter, Part
from site_builder.collect.people import PersonEntry
from site_builder.collect.publication import linked_html
from site_builder.collect.yearbooks import Yearbook
from site_builder.model.duties import MILESTONE_NAMES
from site_builder.model.period import spoken_day
from site_builder.model.story import ROOT, Body, Photo, Story
from site_builder.model.terms import AWARD_LEVEL_NAMES
from site_builder.model.yearbook import PAGE_SIZE_NAMES, PageSize
from site_builder.render.qr import qr_svg
from site_builder.render.yearbooks.body_tree import Words, blocks
from site_builder.render.yearbooks.body_xhtml import address_on_site, safe_address
from site_builder.render.yearbooks.book_words import SAMPLE, UNDESCRIBED, comparisons, figures, imprint, part_number
from site_builder.render.yearbooks.facts import facts, who
from site_builder.render.yearbooks.pictures import Pictures, Shown
from site_builder.render.yearbooks.print_text import PrintText


class Edition(StrEnum):
    """For whom a PDF is made: read on a screen and kept in an archive, or sent to a printer."""

    SCREEN = "screen"
    PRINT = "print"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How one PDF is made; `fonts` are families, first choice first."""

    edition: Edition = Edition.SCREEN
    size: PageSize = PageSize.A5
    grey: bool = False
    draft: bool = False
    fonts: tuple[str, ...] = ()


def book_data(
    book: Yearbook,
    setting: Setting,
    published: frozenset[str],
    site_url: str,
    pictures: Pictures,
    text: PrintText,
) -> dict[str, Any]:
    """Everything that the templates print, as JSON takes it; see `typ/book.typ` for who reads what."""
    inside = {story.address: story.id for story in book.stories}
    positions = {story.id: at for at, story in enumerate(book.stories)}
    return _Book(book, setting, published, site_url, pictures, text, inside, positions).data()


@dataclass(frozen=True, slots=True)
class _Book:
    book: Yearbook
    setting: Setting
    published: frozenset[str]
    site_url: str
    pictures: Pictures
    text: PrintText
    inside: Mapping[str, str]
    positions: Mapping[str, int]

    def data(self) -> dict[str, Any]:
        book, text = self.book, self.text
        foreword = book.foreword
        width, height = self.setting.size.millimetres
        return {
            "title": text(book.title),
            "years": book.definition.years if book.shows_years else "",
            "issuer": text(book.issuer),
            "place": text(book.place),
            "cover": text(foreword.cover) if foreword else "",
            "about": text(book.definition.about),
            "count": f"{len(book.stories)} gương · {book.overview.units} đơn vị",
            "address": self.site_url + book.address,
            "shown_address": text(shown_address(self.site_url + book.address)),
            "year": book.definition.last_year,
            "story_level": 1
            + any(part.name for part in book.parts)
            + any(c.field for p in book.parts for c in p.chapters),
            "width": width,
            "height": height,
            "print": self.setting.edition is Edition.PRINT,
            "grey": self.setting.grey,
            "draft": self.setting.draft,
            "fonts": list(self.setting.fonts),
            "contents_first": book.printing.contents_first,
            "dedication": text(foreword.dedication) if foreword else "",
            "quotation": text(foreword.quotation) if foreword else "",
            "foreword": self._body(foreword.body) if foreword else [],
            "editors": [text(name) for name in foreword.editors] if foreword else [],
            "figures": [list(row) for row in figures(book.overview)],
            "charts": [
                {"title": found.title, "bars": [[text(name), count] for name, count in found.bars]}
                for found in comparisons(book.overview)
            ],
            "parts": [self._part(number, part) for number, part in enumerate(book.parts, start=1)],
            "honours": self._honours(),
            "milestones": [[text(m.when_said), text(m.name), MILESTONE_NAMES[m.kind]] for m in book.milestones],
            "people": [[letter, [self._person(p) for p in entries]] for letter, entries in book.people.letters],
            "collectives": [self._person(entry) for entry in book.people.collectives],
            "units": [[text(entry.name), _ids(entry.stories)] for entry in book.units],
            "places": [[text(entry.name), _ids(entry.stories)] for entry in book.places],
            "imprint": list(self._imprint()),
            "sample": SAMPLE if book.is_sample else "",
        }

    def _part(self, number: int, part: Part) -> dict[str, object]:
        return {
            "name": part.name,
            "number": part_number(number),
            "count": f"{len(part.stories)} gương",
            "chapters": [self._chapter(chapter) for chapter in part.chapters],
        }

    def _chapter(self, chapter: Chapter) -> dict[str, object]:
        return {
            "field": self.text(chapter.field.name) if chapter.field else "",
            "stories": [self._story(story) for story in chapter.stories],
        }

    def _story(self, story: Story) -> dict[str, object]:
        text = self.text
        address = self.site_url + story.address
        return {
            "id": story.id,
            "title": text(story.title),
            "field": text(story.field.name),
            "who": text("; ".join(who(h.name, h.role) for h in story.honorees)),
            "summary": text(story.summary),
            "facts": [[fact.label, [text(line) for line in fact.lines]] for fact in facts(story, self.book)],
            "photos": [shown for photo in story.photos if (shown := photo_data(photo, self.pictures, text))],
            "body": self._body(story.body),
            "author": text(story.author),
            "address": address,
            "shown_address": text(shown_address(address)),
            "qr": qr_svg(address),
            "draft": self.book.unpublished.get(story.id, ""),
        }

    def _picture(self, address: str) -> dict[str, object] | None:
        return _shown(self.pictures.get(unquote(address.removeprefix(ROOT))))

    def _body(self, body: Body) -> list[dict[str, Any]]:
        return blocks(linked_html(body, self.published), Words(self.text, self._link, self._picture))

    def _link(self, address: str) -> str:
        """Where a link leads: `#<id>` for a story of this book."""
        if not address.startswith(ROOT):
            return safe_address(address)
        inside = address.removeprefix(ROOT)
        id = self.inside.get(inside.partition("#")[0])
        return f"#{id}" if id else address_on_site(inside, self.site_url)

    def _honours(self) -> list[dict[str, object]]:
        return [
            {
                "level": AWARD_LEVEL_NAMES[level],
                "rows": [
                    [
                        self.text(row.award.full_name),
                        self.text(_honoured(row.story)),
                        self.text(row.award.decision),
                        spoken_day(row.award.day) if row.award.day else "",
                        self.text(row.award.by),
                        row.story.id if row.inside else "",
                    ]
                    for row in rows
                ],
            }
            for level, rows in self.book.honours
        ]

    def _person(self, entry: PersonEntry) -> list[object]:
        in_order = sorted(entry.stories, key=lambda story: self.positions[story.id])
        return [self.text(entry.name), self.text(entry.place), _ids(in_order)]

    def _imprint(self) -> Iterator[list[str]]:
        """The lines of the last page; in a printed book with room for what is filled in by hand."""
        is_print = self.setting.edition is Edition.PRINT
        for line in imprint(self.book):
            if line.value or (line.filled_in and is_print):
                yield [line.label, self.text(line.value)]
        yield ["Khổ", PAGE_SIZE_NAMES[self.setting.size]]


def _ids(stories: Sequence[Story]) -> list[str]:
    return [story.id for story in stories]


def _honoured(story: Story) -> str:
    return ", ".join(honoree.name for honoree in story.honorees) or story.title


def photo_data(photo: Photo, pictures: Pictures, text: PrintText) -> dict[str, object] | None:
    """A photo of a story with its words; None where it cannot be shown."""
    shown = _shown(pictures.get(photo.file))
    if shown is None:
        return None
    credit = f"Ảnh: {photo.credit}" if photo.credit else ""
    caption = " ".join(part for part in (photo.caption, credit) if part)
    return {**shown, "alt": text(photo.alt or photo.caption or UNDESCRIBED), "caption": text(caption)}


def _shown(picture: Shown | None) -> dict[str, object] | None:
    return picture and {"file": picture.path.name, "w": picture.width, "h": picture.height}


def shown_address(address: str) -> str:
    """The address as a reader types it."""
    return unquote(address).removeprefix("https://").removeprefix("http://").rstrip("/")
