"""The duties of a plan: who owes what and when, what is due on which day, who approves, what is rewarded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from site_builder.model.period import HalfYear, Month, Period, Quarter, Span, Year, small_initial, spoken_day
from site_builder.model.terms import AwardLevel, Unit


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


PERIOD_WORDS: Mapping[Every, str] = {
    Every.MONTH: "tháng",
    Every.QUARTER: "quý",
    Every.HALF_YEAR: "sáu tháng",
    Every.YEAR: "năm",
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

    def due_before(self, period: Period) -> date:
        """The first day on which a delivery for the period is late; in a month without such a day, that after its last."""
        last = Month.of(period.last)
        if self.day is None or self.day > last.last.day:
            return period.last + timedelta(days=1)
        return date(last.year, last.number, self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """Who owes how many of what in each period.

    `rotation`, where given, names who owes in quarter 1, 2, 3, 4. `column` narrows articles to those posted in one column of a
    channel, `relayed` broadcasts to those that another station took over. `term` bounds the periods for which anything is owed,
    where the plan came into force later than its own period begins.
    """

    id: str
    name: str
    about: str = ""
    units: tuple[Unit, ...] = ()
    at_least: int = 1
    every: Every = Every.QUARTER
    counts: Counts = Counts.STORIES
    column: str = ""
    relayed: bool = False
    due: DueRule = DueRule()
    requires: tuple[str, ...] = ()
    to: str = ""
    rotation: tuple[tuple[int, tuple[Unit, ...]], ...] = ()
    term: Span = Span(date.min)

    @property
    def by_when(self) -> str:
        """The due rule in words: `trước ngày 05 của tháng cuối quý`."""
        if self.due.day is None:
            return f"trước khi hết {PERIOD_WORDS[self.every]}"
        month = "hằng tháng" if self.every is Every.MONTH else f"của tháng cuối {PERIOD_WORDS[self.every]}"
        return f"trước ngày {self.due.day:02} {month}"

    def last_in_time(self, period: Period) -> date:
        """The last day on which a delivery for the period is not late."""
        return self.due.due_before(period) - timedelta(days=1)

    def is_owed_within(self, term: Span, period: Period) -> bool:
        """True when a day of `term` lies in the period and is not too late to deliver."""
        last = self.last_in_time(period)
        return term.meets(min(period.first, last), last)

    def owing(self, period: Period) -> tuple[Unit, ...]:
        """The units that owe in this period: by rotation, and if they existed on a day that was not too late to deliver."""
        if not self.is_owed_within(self.term, period):
            return ()
        units = self.units
        if self.rotation:
            units = dict(self.rotation).get(Quarter.of(period.first).number, ())
        return tuple(unit for unit in units if self.is_owed_within(unit.term, period))

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
    def when_said(self) -> str:
        """`31/5/2023`, or `trong quý II năm 2021` where the plan names only a period."""
        if isinstance(self.when, date):
            return spoken_day(self.when)
        return f"trong {small_initial(self.when.name)}"

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
class Commendation:
    """What the plan says of rewarding exemplars."""

    name: str
    level: AwardLevel | None = None
    by: str = ""
    about: str = ""
