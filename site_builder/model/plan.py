"""The plan (kế hoạch): what a commune or province has promised, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from site_builder.model.period import HalfYear, Month, Period, Quarter, Span, Year
from site_builder.problems import Where


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


class PlanLevel(StrEnum):
    COMMUNE = "commune"
    WARD = "ward"
    SPECIAL_ZONE = "special-zone"
    DISTRICT = "district"
    PROVINCE = "province"


PLAN_LEVEL_NAMES: Mapping[PlanLevel, str] = {
    PlanLevel.COMMUNE: "Cấp xã",
    PlanLevel.WARD: "Phường",
    PlanLevel.SPECIAL_ZONE: "Đặc khu",
    PlanLevel.DISTRICT: "Cấp huyện",
    PlanLevel.PROVINCE: "Cấp tỉnh",
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


class Every(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"


EVERY_NAMES: Mapping[Every, str] = {
    Every.MONTH: "mỗi tháng",
    Every.QUARTER: "mỗi quý",
    Every.HALF_YEAR: "mỗi sáu tháng",
    Every.YEAR: "mỗi năm",
}


class Counts(StrEnum):
    STORIES = "stories"
    ARTICLES = "articles"
    BROADCASTS = "broadcasts"


COUNTS_NAMES: Mapping[Counts, str] = {
    Counts.STORIES: "gương điển hình",
    Counts.ARTICLES: "tin, bài",
    Counts.BROADCASTS: "lượt phát sóng",
}


@dataclass(frozen=True, slots=True)
class DueRule:
    """Deliveries must come before `day` of the last month of the period; without a day, before the period ends."""

    day: int | None = None
    of_last_month: bool = False

    def due_before(self, period: Period) -> date:
        """The first day on which a delivery for the period is late."""
        if self.day is None:
            return period.last + timedelta(days=1)
        last = Month.of(period.last)
        return date(last.year, last.number, min(self.day, last.last.day))

    @property
    def name(self) -> str:
        if self.day is None:
            return "trước khi hết kỳ"
        return f"trước ngày {self.day:02}" + (" của tháng cuối kỳ" if self.of_last_month else " của tháng")


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """Who owes how many of what in each period.

    `rotation`, where given, names who owes in quarter 1, 2, 3, 4. `term` bounds the periods for which anything is owed, where the
    plan came into force later than its own period begins.
    """

    id: str
    name: str
    about: str = ""
    units: tuple[Unit, ...] = ()
    at_least: int = 1
    every: Every = Every.QUARTER
    counts: Counts = Counts.STORIES
    column: str = ""
    due: DueRule = DueRule()
    requires: tuple[str, ...] = ()
    to: str = ""
    rotation: tuple[tuple[int, tuple[Unit, ...]], ...] = ()
    term: Span = Span(date.min)

    def owing(self, period: Period) -> tuple[Unit, ...]:
        """The units that owe in this period, by rotation and by the term in which each unit exists."""
        if not self.term.touches(period):
            return ()
        units = self.units
        if self.rotation:
            units = dict(self.rotation).get(Quarter.of(period.first).number, ())
        return tuple(unit for unit in units if unit.term.touches(period))

    @property
    def who(self) -> tuple[Unit, ...]:
        """Every unit that owes at some time, once, in order."""
        rotating = (unit for _, units in self.rotation for unit in units)
        return tuple(dict.fromkeys((*self.units, *rotating)))

    @property
    def what(self) -> str:
        return f"ít nhất {self.at_least:02} {COUNTS_NAMES[self.counts]} {EVERY_NAMES[self.every]}"


class MilestoneKind(StrEnum):
    PLAN = "plan"
    SELECTION = "selection"
    REPORT = "report"
    REVIEW = "review"
    EVENT = "event"
    CONGRESS = "congress"


MILESTONE_NAMES: Mapping[MilestoneKind, str] = {
    MilestoneKind.PLAN: "Lập kế hoạch",
    MilestoneKind.SELECTION: "Lựa chọn điển hình",
    MilestoneKind.REPORT: "Báo cáo",
    MilestoneKind.REVIEW: "Sơ kết, đánh giá",
    MilestoneKind.EVENT: "Sự kiện",
    MilestoneKind.CONGRESS: "Đại hội, hội nghị",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A dated duty of the plan: a day, or a whole period where the plan names only that."""

    when: date | Year | HalfYear | Quarter | Month
    name: str
    kind: MilestoneKind = MilestoneKind.EVENT
    to: str = ""
    about: str = ""

    @property
    def first(self) -> date:
        return self.when if isinstance(self.when, date) else self.when.first

    @property
    def last(self) -> date:
        return self.when if isinstance(self.when, date) else self.when.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Whether stories need approval before publication, by whom, and the steps on the way."""

    required: bool = True
    by: str = ""
    chain: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Where stories are made known. `weekday` is ISO (1 Monday); `minutes` the airtime; `hour` as written (17:00)."""

    id: str
    name: str
    column: str = ""
    about: str = ""
    url: str = ""
    minutes: int | None = None
    weekday: int | None = None
    hour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    id: str
    name: str
    about: str = ""
    lead: str = ""
    opens: date | None = None
    closes: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearbookDefinition:
    """Which stories make a yearbook: every given selection must hold; an empty one selects all."""

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

    @property
    def years(self) -> str:
        if self.first_year == self.last_year:
            return str(self.first_year)
        return f"{self.first_year}–{self.last_year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commendation:
    """What the plan says of rewarding exemplars."""

    name: str
    level: AwardLevel | None = None
    by: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    title: str
    place: str
    level: PlanLevel
    period: Span
    decree: str = ""
    issued: date | None = None
    issuer: str = ""
    basis: tuple[str, ...] = ()
    about: str = ""
    note: str = ""
    preset: str = ""
    subjects: tuple[Subject, ...] = tuple(Subject)
    steps: tuple[str, ...] = ()
    criteria: Criteria = Criteria()
    fields: tuple[Field, ...] = ()
    movements: tuple[Movement, ...] = ()
    groups: tuple[Group, ...] = ()
    units: tuple[Unit, ...] = ()
    places: tuple[Place, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    approval: Approval = Approval()
    channels: tuple[Channel, ...] = ()
    contests: tuple[Contest, ...] = ()
    yearbooks: tuple[YearbookDefinition, ...] = ()
    commendations: tuple[Commendation, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
    sample: bool = False
    where: Where = Where("plan.yml")
    # where each unit, field, … is written, by id: for the hints of problems
    marks: Mapping[str, Where] = field(default_factory=dict, compare=False, hash=False)

    @property
    def required_keys(self) -> tuple[str, ...]:
        """Story keys that an obligation of the plan asks for beyond the usual ones."""
        return tuple(dict.fromkeys(key for obligation in self.obligations for key in obligation.requires))

    def channel(self, id: str) -> Channel | None:
        return next((channel for channel in self.channels if channel.id == id), None)
