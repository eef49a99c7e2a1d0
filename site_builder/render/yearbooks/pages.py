"""The pages of the yearbooks: the shelf of all of them, and each book as one page to read from cover to imprint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from site_builder.collect.book_overview import IndexEntry
from site_builder.collect.people import PeopleIndex
from site_builder.collect.yearbooks import Yearbook
from site_builder.model import addresses
from site_builder.model.story import Body
from site_builder.render.charts import book_charts
from site_builder.render.page import HOME_CRUMB, Crumb, Page
from site_builder.render.words import grouped
from site_builder.render.yearbooks.book_words import figures, given_imprint
from site_builder.render.yearbooks.downloads import AllDownloads, Downloads
from site_builder.vietnamese.roman import to_roman

NO_FILES = Downloads()
# an index of more lines is folded: on a phone it is longer than everything before it
_LONG = 60
_MOST_NUMERALS = 39
_HEADING = re.compile(r"<(/?)h([1-5])>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """An index of the book by something that its stories share; `of` is what it counts."""

    id: str
    title: str
    of: str
    entries: tuple[IndexEntry, ...]

    @property
    def is_long(self) -> bool:
        return sum(1 + len(entry.stories) for entry in self.entries) > _LONG


def yearbook_pages(books: Sequence[Yearbook], downloads: AllDownloads) -> Iterator[Page]:
    """The list of the books, then each of them; `downloads` are the files that were made of them."""
    yield Page(
        address=addresses.YEARBOOKS,
        template="yearbooks.html",
        title="Kỷ yếu",
        description="Kỷ yếu gương điển hình tiên tiến theo năm và theo giai đoạn.",
        section="yearbooks",
        trail=(HOME_CRUMB,),
        data={"yearbooks": shelf(books, downloads)}.copy,
    )
    for book in books:
        yield Page(
            address=book.address,
            template="yearbook.html",
            title=book.title,
            description=f"{book.title}: {', '.join(_counts(book)) or 'chưa có gương nào'}.",
            section="yearbooks",
            trail=(HOME_CRUMB, Crumb("Kỷ yếu", addresses.YEARBOOKS)),
            data=partial(_book, book, downloads.get(book.id, NO_FILES)),
            modified=max((story.day for story in book.stories), default=None),
        )


def shelf(books: Sequence[Yearbook], downloads: AllDownloads) -> tuple[tuple[Yearbook, Downloads], ...]:
    """The books with the files that can be taken away of each."""
    return tuple((book, downloads.get(book.id, NO_FILES)) for book in books)


def _book(book: Yearbook, files: Downloads) -> Mapping[str, object]:
    return {
        "book": book,
        "files": files,
        "counts": _counts(book),
        "foreword": _below(book.foreword.body) if book.foreword else None,
        "figures": figures(book.overview) if book.stories else (),
        "charts": book_charts(book.overview),
        "numerals": _numerals(len(book.parts)),
        "people_are_many": _lines(book.people) > _LONG,
        "indexes": tuple(_indexes(book)),
        "imprint": given_imprint(book),
    }


def _counts(book: Yearbook) -> tuple[str, ...]:
    """What the cover says of the size of the book, leaving out what there is none of."""
    rows = (
        (book.overview.stories, "gương"),
        (book.overview.units, "đơn vị"),
        (book.overview.awards, "lượt khen thưởng"),
    )
    return tuple(f"{grouped(count)} {name}" for count, name in rows if count)


def _below(body: Body) -> Body:
    """The body with its headings one level lower: on a page of its own it stands below the title, here below a heading."""
    return replace(body, html=_HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) + 1}>", body.html))


def _numerals(count: int) -> tuple[str, ...]:
    """The numbers of the parts as books print them; none where there is only one part, or more than anybody numbers so."""
    return tuple(map(to_roman, range(1, count + 1))) if 1 < count <= _MOST_NUMERALS else ()


def _lines(people: PeopleIndex) -> int:
    entries = (*(entry for _, found in people.letters for entry in found), *people.collectives)
    return sum(len(entry.stories) for entry in entries)


def _indexes(book: Yearbook) -> Iterator[Index]:
    if book.units:
        yield Index(id="theo-don-vi", title="Mục lục đơn vị", of="đơn vị", entries=book.units)
    if book.places:
        yield Index(id="theo-dia-ban", title="Mục lục địa bàn", of="địa bàn", entries=book.places)
