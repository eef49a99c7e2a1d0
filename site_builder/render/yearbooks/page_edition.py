"""A yearbook as its two editions of pages see it, the EPUB and the page to keep: the same sections in the same order.

Templates choose the words; where a link leads and how a picture is put is the edition's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import unquote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from site_builder.collect.book_order import Chapter, Part
from site_builder.collect.publication import linked_html
from site_builder.collect.yearbooks import Yearbook
from site_builder.model import addresses
from site_builder.model.duties import MILESTONE_NAMES
from site_builder.model.period import spoken_day
from site_builder.model.story import ROOT, Body, Photo, Story
from site_builder.model.terms import AWARD_LEVEL_NAMES
from site_builder.render.words import grouped
from site_builder.render.yearbooks.body_xhtml import Figure, Ways, address_on_site, body_xhtml, safe_address
from site_builder.render.yearbooks.book_data import shown_address
from site_builder.render.yearbooks.book_words import SAMPLE, comparisons, figures, given_imprint, part_number
from site_builder.render.yearbooks.facts import Fact, facts, who
from site_builder.render.yearbooks.pictures import Pictures, Shown
from site_builder.render.yearbooks.press import Press

# an underscore, which no story's id has, keeps the anchors of sections apart from those of stories
TITLE_PAGE, EPIGRAPH, FOREWORD, OVERVIEW = "trang_ten", "loi_de", "loi_noi_dau", "nhin_lai"
HONOURS, MILESTONES, PEOPLE, UNITS, PLACES = "bang_vang", "cac_moc", "ten_nguoi", "ten_don_vi", "ten_dia_ban"
CONTENTS, IMPRINT = "muc_luc", "thong_tin"

# the vocabularies of EPUB 3 Structural Semantics and of DPUB-ARIA; what has no role of its own has none here
_ROLES = {
    "titlepage": "",
    "epigraph": "doc-epigraph",
    "foreword": "doc-foreword",
    "introduction": "doc-introduction",
    "part": "doc-part",
    "chapter": "doc-chapter",
    "appendix": "doc-appendix",
    "index": "doc-index",
    "colophon": "doc-colophon",
}


class Section(NamedTuple):
    """A section that is no story; `id` is its anchor and the stem of its file, `piece` the macro that prints it."""

    id: str
    name: str
    piece: str


class Entry(NamedTuple):
    """A line of the table of contents with the lines below it."""

    name: str
    to: str
    below: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """What the templates ask.

    `story_at` and `section_at` give the address of a story or section in this edition by its id, `shown` that of a picture.
    `top` is the level of the heading of a section.
    """

    book: Yearbook
    press: Press
    pictures: Pictures
    story_at: Callable[[str], str]
    section_at: Callable[[str], str]
    shown: Callable[[Shown], str]
    top: int
    is_epub: bool
    _inside: dict[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_inside", {story.address: story.id for story in self.book.stories})

    @property
    def title(self) -> str:
        return self.book.title

    @property
    def years(self) -> str:
        """The years of the book where its title does not say them."""
        return self.book.definition.years if self.book.shows_years else ""

    @property
    def emblem(self) -> Markup:
        """The drum as part of a page, coloured and measured by its style."""
        shown = ' class="emblem" width="96" height="96" aria-hidden="true" viewBox='
        return Markup(self.press.emblem.replace(" viewBox=", shown, 1))

    @property
    def address(self) -> str:
        """Where the book stands on the site."""
        return self.press.site_url + self.book.address

    @property
    def front(self) -> tuple[Section, ...]:
        """The sections before the stories that the book has, without the contents."""
        foreword, has_stories = self.book.foreword, bool(self.book.stories)
        found = (
            (True, Section(TITLE_PAGE, self.title, "title_page")),
            (foreword and (foreword.quotation or foreword.dedication), Section(EPIGRAPH, "Lời đề", "epigraph")),
            (
                foreword and (foreword.body.html.strip() or foreword.editors),
                Section(FOREWORD, "Lời nói đầu", "foreword"),
            ),
            (has_stories, Section(OVERVIEW, "Nhìn lại", "overview")),
        )
        return tuple(section for given, section in found if given)

    @property
    def back(self) -> tuple[Section, ...]:
        """The sections after the stories that the book has, up to the contents."""
        book = self.book
        found = (
            (book.honours, Section(HONOURS, "Bảng vàng khen thưởng", "honours")),
            (book.milestones, Section(MILESTONES, "Các mốc của kế hoạch", "milestones")),
            (book.people.letters or book.people.collectives, Section(PEOPLE, "Mục lục tên người", "people")),
            (book.units, Section(UNITS, "Mục lục đơn vị", "units")),
            (book.places, Section(PLACES, "Mục lục địa bàn", "places")),
        )
        return tuple(section for given, section in found if given)

    @property
    def imprint(self) -> Section:
        return Section(IMPRINT, "Thông tin xuất bản", "imprint")

    @property
    def contents(self) -> tuple[Entry, ...]:
        """The table of contents, in the order of the book."""
        front = (self._entry(section) for section in self.front if section.piece in ("foreword", "overview"))
        back = (self._entry(section) for section in (*self.back, self.imprint))
        return (*front, *self._parts(), *back)

    def _entry(self, section: Section) -> Entry:
        return Entry(section.name, self.section_at(section.id))

    def _parts(self) -> Iterator[Entry]:
        for number, part in enumerate(self.book.parts, start=1):
            below = tuple(entry for chapter in part.chapters for entry in self._chapter(chapter))
            if part.name:
                yield Entry(part_name(number, part), self.section_at(part_id(number)), below)
            else:
                yield from below

    def _chapter(self, chapter: Chapter) -> Iterator[Entry]:
        stories = tuple(Entry(story.title, self.story_at(story.id)) for story in chapter.stories)
        if chapter.field:
            yield Entry(chapter.field.name, stories[0].to, stories)
        else:
            yield from stories

    def is_a(self, kind: str, label: str = "") -> Markup:
        """Attributes that say what a section of an EPUB is, `label` being the id of its heading; none on a page of the web,
        where a landmark for each story would be in the way."""
        if not self.is_epub:
            return Markup("")
        role = _ROLES[kind]
        said = f' role="{role}" aria-labelledby="{label}"' if role and label else f' role="{role}"' if role else ""
        return Markup(f' epub:type="{kind}"{said}')

    def part_heading(self, part: Part) -> int:
        """The level of the headings of the stories in a part: below the part's own, and its chapters'."""
        if self.is_epub:
            return 1
        return self.top + bool(part.name) + any(chapter.field for chapter in part.chapters)

    def who(self, story: Story) -> str:
        return "; ".join(who(honoree.name, honoree.role) for honoree in story.honorees)

    def facts(self, story: Story) -> tuple[Fact, ...]:
        return facts(story, self.book)

    def photos(self, story: Story) -> tuple[tuple[Photo, Figure], ...]:
        """The photos that can be shown."""
        found = ((photo, self._picture(addresses.media(photo.file))) for photo in story.photos)
        return tuple((photo, figure) for photo, figure in found if figure)

    def body(self, body: Body, level: int) -> Markup:
        """The body as markup, whose highest heading is of this level."""
        return body_xhtml(linked_html(body, self.press.published), Ways(self._link, self._picture), level)

    def _picture(self, address: str) -> Figure | None:
        shown = self.pictures.get(unquote(address.removeprefix(ROOT)))
        return shown and Figure(self.shown(shown), shown.width, shown.height)

    def _link(self, address: str) -> str:
        if not address.startswith(ROOT):
            return safe_address(address)
        inside = address.removeprefix(ROOT)
        id = self._inside.get(inside.partition("#")[0])
        return self.story_at(id) if id else address_on_site(inside, self.press.site_url)


def part_id(number: int) -> str:
    return f"phan_{number}"


def part_name(number: int, part: Part) -> str:
    """`Phần II. Cá nhân`."""
    return f"Phần {part_number(number)}. {part.name}"


def media_type(shown: Shown) -> str:
    kinds = {".png": "image/png", ".webp": "image/webp", ".gif": "image/gif", ".svg": "image/svg+xml"}
    return kinds.get(shown.path.suffix.lower(), "image/jpeg")


@cache
def templates() -> Environment:
    """The environment of both editions; every template is well-formed XML that a reader of HTML takes too."""
    environment = Environment(
        loader=PackageLoader("site_builder.render.yearbooks", "epub"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=spoken_day, count=grouped, roman=part_number, shown_address=shown_address)
    environment.globals.update(
        level_names=AWARD_LEVEL_NAMES,
        milestone_names=MILESTONE_NAMES,
        sample_words=SAMPLE,
        figures=figures,
        comparisons=comparisons,
        given_imprint=given_imprint,
    )
    return environment


@cache
def part_of_look(name: str) -> str:
    """A file of the folder of templates that is no template: stylesheet or drawing."""
    from importlib.resources import files

    return files("site_builder.render.yearbooks").joinpath("epub", name).read_text(encoding="utf-8").strip()


def piece(name: str, *given: Any) -> Markup:
    """What the macro of this name prints."""
    return Markup(_macros()[name](*given))


@cache
def _macros() -> Mapping[str, Callable[..., str]]:
    modules = (
        templates().get_template(name).module for name in ("front.html", "story.html", "back.html", "contents.html")
    )
    return {name: macro for module in modules for name, macro in vars(module).items() if callable(macro)}
