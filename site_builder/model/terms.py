"""The terms of a plan: by what stories are sorted, and who hands them in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.model.period import Span


class Subject(StrEnum):
    """Whom a story honours (đối tượng)."""

    COLLECTIVE = "tap-the"
    PERSON = "ca-nhan"
    HOUSEHOLD = "ho-gia-dinh"


SUBJECT_NAMES: Mapping[Subject, str] = {
    Subject.COLLECTIVE: "Tập thể",
    Subject.PERSON: "Cá nhân",
    Subject.HOUSEHOLD: "Hộ gia đình",
}


class AwardLevel(StrEnum):
    STATE = "nha-nuoc"
    MINISTRY_OR_PROVINCE = "bo-tinh"
    GRASSROOTS = "co-so"


AWARD_LEVEL_NAMES: Mapping[AwardLevel, str] = {
    AwardLevel.STATE: "Cấp Nhà nước",
    AwardLevel.MINISTRY_OR_PROVINCE: "Cấp bộ, ban, ngành, tỉnh",
    AwardLevel.GRASSROOTS: "Cấp cơ sở",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What the plan asks of exemplars: for all of them, and by subject kind."""

    general: tuple[str, ...] = ()
    by_subject: tuple[tuple[Subject, tuple[str, ...]], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.general or self.by_subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field (lĩnh vực): the category of a story, with what the plan says of it."""

    id: str
    name: str
    about: str = ""
    lead: str = ""
    partners: tuple[str, ...] = ()
    criteria: Criteria = Criteria()


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    id: str
    name: str
    about: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A block or cluster (khối, cụm) of units that carry the same obligations."""

    id: str
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Who introduces stories. `term` bounds its existence; `formerly` lists names it had before."""

    id: str
    name: str
    groups: tuple[Group, ...] = ()
    about: str = ""
    formerly: tuple[str, ...] = ()
    term: Span = Span(date.min)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A contest; `rules` are its rules (thể lệ), one sentence or paragraph each."""

    id: str
    name: str
    about: str = ""
    rules: tuple[str, ...] = ()
    lead: str = ""
    opens: date | None = None
    closes: date | None = None
