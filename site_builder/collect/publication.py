"""What readers may see on a given day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from site_builder.collect.due_days import next_period
from site_builder.model.period import Quarter, Week, spoken_day
from site_builder.model.plan import Plan
from site_builder.model.site import Site
from site_builder.model.story import LINK, ROOT, Article, Body, Piece, Status, Story, without_link

P = TypeVar("P", Story, Article)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextChange:
    """The next day on which a build of the same content shows something else than the new date, and why."""

    day: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The pieces that are out on `today`, newest first; with `drafts` also those that are not yet, for a preview."""

    site: Site
    today: date
    drafts: bool
    stories: tuple[Story, ...]
    articles: tuple[Article, ...]
    waiting: tuple[Story | Article, ...]
    scheduled: tuple[Story | Article, ...]
    next_change: NextChange
    ids: frozenset[str]

    @property
    def pieces(self) -> tuple[Story | Article, ...]:
        """Stories, then articles, each newest first."""
        return (*self.stories, *self.articles)

    @property
    def plan(self) -> Plan:
        return self.site.plan

    @property
    def media(self) -> frozenset[str]:
        """The files of `content/` that published pieces show: nothing else of the folder may be copied."""
        return frozenset(file for piece in self.pieces for file in piece.media)

    def unpublished_because(self, piece: Piece) -> str:
        """Why a piece shown in a preview is not out; empty where it is."""
        if piece.status is Status.DRAFT:
            return "Bản nháp"
        if not _cleared(piece, self.plan):
            return "Chờ thẩm định"
        return f"Hẹn đăng ngày {spoken_day(piece.day)}" if piece.day > self.today else ""


def publication(site: Site, today: date, *, drafts: bool = False) -> Publication:
    """Chooses what is published on `today` by the plan's rules.

    Published is what is approved (where the plan asks for approval; else also what is submitted), not withdrawn, of a day that
    has come and not without the consent of whom it honours. `drafts` adds, for a preview, all but the withdrawn.
    """
    plan = site.plan
    everything = site.pieces
    coming = tuple(p for p in everything if _cleared(p, plan) and p.day > today)
    waiting = tuple(p for p in everything if p.status is Status.SUBMITTED and not _cleared(p, plan))

    def shown(piece: Piece) -> bool:
        if drafts:
            return piece.status is not Status.WITHDRAWN and not refused(piece)
        return _cleared(piece, plan) and piece.day <= today

    stories, articles = _newest_first(site.stories, shown), _newest_first(site.articles, shown)
    return Publication(
        site=site,
        today=today,
        drafts=drafts,
        stories=stories,
        articles=articles,
        waiting=tuple(sorted(waiting, key=lambda p: (p.submitted or p.day, p.id))),
        scheduled=tuple(sorted(coming, key=lambda p: (p.day, p.id))),
        next_change=_next_change(today, coming, plan),
        ids=frozenset(piece.id for piece in (*stories, *articles)),
    )


def _cleared(piece: Piece, plan: Plan) -> bool:
    return passed(piece, plan) and not refused(piece)


def passed(piece: Piece, plan: Plan) -> bool:
    """Whether the office has done with the piece what the plan asks before publication."""
    allowed = (Status.APPROVED,) if plan.approval.required else (Status.APPROVED, Status.SUBMITTED)
    return piece.status in allowed


def refused(piece: Piece) -> bool:
    """Whether the honoree has not agreed to publication."""
    return isinstance(piece, Story) and piece.consent is not None and not piece.consent.given


def _newest_first(pieces: tuple[P, ...], shown: Callable[[Piece], bool]) -> tuple[P, ...]:
    return tuple(sorted((piece for piece in pieces if shown(piece)), key=lambda p: (-p.day.toordinal(), p.id)))


def _next_change(today: date, coming: tuple[Story | Article, ...], plan: Plan) -> NextChange:
    changes = [
        (Week.of(today).next().first, 1, "sang tuần mới, bản tin phát thanh đổi"),
        (Quarter.of(today).next().first, 0, "sang quý mới, trang chủ và trang quý đổi"),
        *((piece.day, 2, f"đến ngày đăng “{piece.title}”") for piece in coming),
        *(
            (milestone.last + timedelta(days=1), 3, f"mốc “{milestone.name}” đã qua, trang kế hoạch đổi")
            for milestone in plan.milestones
            if milestone.last >= today
        ),
        *((day, 4, f"hạn của “{name}” đã qua, trang kế hoạch đổi") for day, name in _due_days(today, plan)),
        *(
            (day, 5, f"cuộc thi “{name}” {what}, trang cuộc thi đổi")
            for day, name, what in _contest_days(plan)
            if day > today
        ),
    ]
    day, _, reason = min(changes)
    return NextChange(day=day, reason=reason)


def _due_days(today: date, plan: Plan) -> Iterator[tuple[date, str]]:
    """The day after each obligation's next due day."""
    for obligation in plan.obligations:
        period = next_period(obligation, plan, today)
        if period is not None:
            yield obligation.last_in_time(period) + timedelta(days=1), obligation.name


def _contest_days(plan: Plan) -> Iterator[tuple[date, str, str]]:
    """The days on which contests open, and those on which they are closed."""
    for contest in plan.contests:
        if contest.opens:
            yield contest.opens, contest.name, "mở"
        if contest.closes:
            yield contest.closes + timedelta(days=1), contest.name, "đã đóng"


def linked_html(body: Body, published: frozenset[str]) -> str:
    """The body's HTML with its links to published pieces; a link to any other piece is left as plain words.

    Addresses of the site still begin with `ROOT`.
    """
    html = body.html
    for number, link in enumerate(body.links):
        if not link.piece:
            continue
        mark = f"{LINK}{number}{LINK}"
        out = link.piece in published
        html = html.replace(mark, ROOT + link.address) if out else without_link(html, mark)
    return html
