"""Yearbooks (kỷ yếu) as an office defines them: what is chosen, in which order, on which paper, with what in front."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from site_builder.model.story import Body
from site_builder.model.terms import AwardLevel, Field, Movement, Subject, Unit
from site_builder.problems import Where


class BookOrder(StrEnum):
    """In which order the stories of a yearbook stand."""

    SUBJECT = "subject"
    DATE = "date"
    LISTED = "listed"


BOOK_ORDER_NAMES: Mapping[BookOrder, str] = {
    BookOrder.SUBJECT: "theo đối tượng",
    BookOrder.DATE: "theo thời gian",
    BookOrder.LISTED: "theo danh sách",
}


class PageSize(StrEnum):
    """The sizes in which Vietnamese yearbooks are printed (khổ)."""

    A4 = "a4"
    A5 = "a5"
    BOOK = "16x24"

    @property
    def millimetres(self) -> tuple[int, int]:
        """Width and height of the trimmed page."""
        return {PageSize.A4: (210, 297), PageSize.A5: (148, 210), PageSize.BOOK: (160, 240)}[self]


PAGE_SIZE_NAMES: Mapping[PageSize, str] = {
    PageSize.A4: "A4 (21 × 29,7 cm)",
    PageSize.A5: "A5 (14,8 × 21 cm)",
    PageSize.BOOK: "16 × 24 cm",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """How yearbooks are set; `fonts` is a folder of `content/`, `font` the family in it, empty for those inside Typst."""

    size: PageSize = PageSize.A5
    contents_first: bool = False
    grey: bool = False
    fonts: str = ""
    font: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearbookDefinition:
    """Which stories make a yearbook: every given selection must hold; an empty one selects all.

    `stories` are ids, in the order of the book where that is `LISTED`; `marks` is where each is written.
    """

    id: str
    title: str
    about: str = ""
    first_year: int
    last_year: int
    award_levels: tuple[AwardLevel, ...] = ()
    fields: tuple[Field, ...] = ()
    movements: tuple[Movement, ...] = ()
    units: tuple[Unit, ...] = ()
    subjects: tuple[Subject, ...] = ()
    order: BookOrder = BookOrder.SUBJECT
    stories: tuple[str, ...] = ()
    marks: Mapping[str, Where] = field(default_factory=dict, compare=False, hash=False)

    @property
    def is_selective(self) -> bool:
        """Whether anything but the years decides which stories are in."""
        chosen = (self.award_levels, self.fields, self.movements, self.units, self.subjects, self.stories)
        return any(chosen)

    @property
    def years(self) -> str:
        if self.first_year == self.last_year:
            return str(self.first_year)
        return f"{self.first_year}–{self.last_year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What stands on the last page (in tại, giấy phép xuất bản, số lượng, nộp lưu chiểu), as it is to be printed."""

    publisher: str = ""
    licence: str = ""
    copies: str = ""
    printer: str = ""
    deposit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreword:
    """`content/yearbooks/<id>.md`: what people write in front of a yearbook, and how they want it made.

    `order`, `size`, `contents_first` and `grey` are None where the plan's own hold.
    """

    yearbook: str
    title: str
    cover: str = ""
    editors: tuple[str, ...]
    dedication: str
    quotation: str
    imprint: Imprint = Imprint()
    order: BookOrder | None = None
    stories: tuple[str, ...] = ()
    size: PageSize | None = None
    contents_first: bool | None = None
    grey: bool | None = None
    is_draft: bool = False
    body: Body
    where: Where
    marks: Mapping[str, Where] = field(default_factory=dict, compare=False, hash=False)
