"""Stories (gương điển hình) and articles (tin, bài): what writers hand in, typed and complete."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.model import addresses
from site_builder.model.awards import RANK_NAMES, AwardTitle
from site_builder.model.period import Month, Quarter
from site_builder.model.read_aloud import ReadAloud
from site_builder.model.terms import AwardLevel, Contest, Field, Movement, Place, Subject, Unit
from site_builder.problems import Where


class Status(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


STATUS_NAMES: Mapping[Status, str] = {
    Status.DRAFT: "bản nháp",
    Status.SUBMITTED: "chờ thẩm định",
    Status.APPROVED: "đã thẩm định",
    Status.WITHDRAWN: "đã rút",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Honoree:
    """A person, collective or household whom the story honours."""

    name: str
    role: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture of the story; `file` is its path inside `content/`."""

    file: str
    alt: str
    caption: str = ""
    credit: str = ""
    where: Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """A title or commendation received, with the decision that gave it; `title` None for one outside the law's list."""

    name: str
    title: AwardTitle | None
    level: AwardLevel
    rank: str = ""
    decision: str = ""
    day: date | None = None
    by: str = ""
    revoked: bool = False

    @property
    def full_name(self) -> str:
        return f"{self.name} {RANK_NAMES[self.rank]}" if self.rank else self.name

    @property
    def order(self) -> tuple[int, int, int]:
        """From high to low: level, place in the law's list, rank."""
        level = (AwardLevel.STATE, AwardLevel.MINISTRY_OR_PROVINCE, AwardLevel.GRASSROOTS).index(self.level)
        return level, self.title.rank if self.title else 999, ("nhat", "nhi", "ba", "").index(self.rank)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRecord:
    by: str
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """Consent of the honoree (Law 91/2025/QH15); `guardian` names who consented for a child."""

    given: bool
    on: date | None = None
    guardian: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link inside a body to another piece (by id) or to an address or file of the site."""

    address: str
    piece: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Sanitised HTML shared by every output.

    Addresses of the site begin with `ROOT` where an output puts its own base; links to pieces stand as `LINK<n>` + `LINK`
    until it is known which pieces are published. `files` are the pictures and documents of `content/` that it shows or links.
    """

    html: str
    words: int
    links: tuple[Link, ...] = ()
    files: tuple[str, ...] = ()


ROOT = "\x02"
LINK = "\x03"


def without_link(html: str, mark: str) -> str:
    """The HTML with the link of this mark left as plain words."""
    return re.sub(f'<a [^>]*href="{mark}"[^>]*>(.*?)</a>', r"\1", html, flags=re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Piece:
    """What a story and an article have in common. Two pieces are the same only if they are one object: ids are unique."""

    id: str
    title: str
    summary: str
    day: date
    submitted: date | None
    status: Status
    approval: ApprovalRecord | None
    author: str
    movements: tuple[Movement, ...]
    photos: tuple[Photo, ...]
    audio: str
    aliases: tuple[str, ...]
    body: Body
    where: Where
    marks: Mapping[str, tuple[int, int]]
    digest: str
    on_radio: bool = True
    read_aloud: ReadAloud = ReadAloud()

    @property
    def address(self) -> str:
        """Where it stands on the site."""
        raise NotImplementedError

    def at(self, key: str) -> Where:
        """Where the key of this name is written, or the piece's first line."""
        line, column = self.marks.get(key, (self.where.line, self.where.column))
        return Where(self.where.file, line, column)

    @property
    def media(self) -> tuple[str, ...]:
        """Every file of `content/` that the piece needs when it is published."""
        audio = (self.audio,) if self.audio else ()
        return (*(photo.file for photo in self.photos), *self.body.files, *audio)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Story(Piece):
    fields: tuple[Field, ...]
    unit: Unit
    quarter: Quarter
    month: Month
    subject: Subject
    honorees: tuple[Honoree, ...]
    consent: Consent | None
    awards: tuple[Award, ...]
    contest: Contest | None

    @property
    def address(self) -> str:
        return addresses.story(self.id)

    @property
    def field(self) -> Field:
        """The primary field."""
        return self.fields[0]

    @property
    def standing_awards(self) -> tuple[Award, ...]:
        """Awards that were not revoked, from high to low."""
        return tuple(sorted((award for award in self.awards if not award.revoked), key=lambda award: award.order))

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(dict.fromkeys(honoree.place for honoree in self.honorees if honoree.place))


class ArticleKind(StrEnum):
    POLICY = "chinh-sach"
    MOVEMENT = "phong-trao"
    MODEL = "mo-hinh"
    NEWS = "tin"


ARTICLE_KIND_NAMES: Mapping[ArticleKind, str] = {
    ArticleKind.POLICY: "Chính sách, quy định",
    ArticleKind.MOVEMENT: "Phong trào thi đua",
    ArticleKind.MODEL: "Mô hình, cách làm",
    ArticleKind.NEWS: "Tin tức",
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Article(Piece):
    kind: ArticleKind
    unit: Unit | None
    column: str

    @property
    def address(self) -> str:
        return addresses.article(self.id)
