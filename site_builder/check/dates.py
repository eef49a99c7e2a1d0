"""Dates against the plan and against each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from site_builder.model.duties import Every
from site_builder.model.period import spoken_day
from site_builder.model.site import Site
from site_builder.problems import Code, Level, Problem

# a story of the last quarter may well be published some months after the plan's end
_GRACE = timedelta(days=366)
# and articles announce the plan before it begins
_AHEAD = timedelta(days=31)


def date_outside_plan(site: Site) -> Iterator[Problem]:
    """A piece is dated long before the plan begins or after it ends (a month, a year): most often a slip in typing the year."""
    span = site.plan.period
    last = span.last + _GRACE if span.last and span.last < date.max - _GRACE else date.max
    for piece in (*site.stories, *site.articles):
        for key, day in (("date", piece.day), ("submitted", piece.submitted)):
            if day is not None and (day + _AHEAD < span.first or day > last):
                yield Problem(
                    Code.DATE_OUTSIDE_PLAN,
                    Level.WARNING,
                    piece.at(key),
                    f"“{key}” {spoken_day(day)} nằm ngoài giai đoạn {span.name} của kế hoạch",
                    "xem lại năm; nếu đúng thì sửa “period” trong plan.yml",
                )


def unit_outside_term(site: Site) -> Iterator[Problem]:
    """A story counts for a unit that did not exist in its quarter: the count would go to nobody."""
    for story in site.stories:
        if not story.unit.term.touches(story.quarter):
            term = story.unit.term
            until = f"đến {spoken_day(term.last)}" if term.last else ""
            since = f"từ {spoken_day(term.first)}" if term.first != date.min else ""
            yield Problem(
                Code.UNIT_OUTSIDE_TERM,
                Level.WARNING,
                story.at("unit"),
                f"{story.unit.name} chỉ có {' '.join(filter(None, (since, until)))}, không có trong {story.quarter.short_name}",
                "chọn đơn vị của quý ấy, hoặc sửa “from”, “to” của đơn vị trong plan.yml",
            )


def month_outside_quarter(site: Site) -> Iterator[Problem]:
    """The month in which a story counts lies outside its quarter: by months and by quarters the counts would differ."""
    if not any(obligation.every is Every.MONTH for obligation in site.plan.obligations):
        return
    for story in site.stories:
        if story.month.quarter != story.quarter:
            yield Problem(
                Code.MONTH_OUTSIDE_QUARTER,
                Level.WARNING,
                story.at("month"),
                f"{story.month.name} không thuộc {story.quarter.short_name}",
                "sửa “month” hoặc “quarter” cho khớp nhau",
            )


def submitted_after_publication(site: Site) -> Iterator[Problem]:
    """A piece was received after it was published: one of the two days is wrong, and the due day is judged by it."""
    for piece in (*site.stories, *site.articles):
        if piece.submitted is not None and piece.submitted > piece.day:
            yield Problem(
                Code.SUBMITTED_AFTER_PUBLICATION,
                Level.WARNING,
                piece.at("submitted"),
                f"ngày nhận {spoken_day(piece.submitted)} sau ngày đăng {spoken_day(piece.day)}",
                "xem lại “submitted” và “date”",
            )


def contest_closed(site: Site) -> Iterator[Problem]:
    """An entry was received before the contest opened or after it closed: it may not compete."""
    for story in site.stories:
        contest, day = story.contest, story.submitted or story.day
        if contest is None:
            continue
        early = contest.opens is not None and day < contest.opens
        late = contest.closes is not None and day > contest.closes
        if early or late:
            when = f"trước ngày mở {spoken_day(contest.opens)}" if early and contest.opens else ""
            when = when or (f"sau ngày đóng {spoken_day(contest.closes)}" if contest.closes else "")
            yield Problem(
                Code.CONTEST_CLOSED,
                Level.WARNING,
                story.at("contest"),
                f"bài nhận ngày {spoken_day(day)}, {when} của cuộc thi “{contest.name}”",
                "bỏ dòng “contest”, hoặc hỏi ban tổ chức",
            )
