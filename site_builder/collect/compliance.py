"""Obligations measured against what units delivered: who owed what in which period, what came on time, late or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.collect.due_days import KINDS, CountedPeriod, periods
from site_builder.collect.publication import Publication
from site_builder.model.duties import Counts, Every, Obligation
from site_builder.model.period import Period
from site_builder.model.plan import Plan
from site_builder.model.site import Broadcast
from site_builder.model.story import Article, Piece, Status, Story
from site_builder.model.terms import Unit
from site_builder.problems import Where
from site_builder.vietnamese.fold import same_word_key

_IN_HAND = (Status.SUBMITTED, Status.APPROVED)


class State(StrEnum):
    """How a unit stands with an obligation in a period; see STATE_NAMES."""

    MET = "met"
    LATE = "late"
    SHORT = "short"
    OPEN = "open"


STATE_NAMES: Mapping[State, str] = {
    State.MET: "đạt",
    State.LATE: "đủ nhưng chậm",
    State.SHORT: "thiếu",
    State.OPEN: "chưa đến hạn",
}


@dataclass(frozen=True, slots=True)
class Delivery:
    """Something that counts, and the day it was received; for a broadcast the day it was aired."""

    item: Story | Article | Broadcast
    received: date

    @property
    def order(self) -> tuple[date, str]:
        return self.received, self.item.id if isinstance(self.item, Piece) else f"{self.item.where.line:06}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one unit stands with one obligation in one period; deliveries in order of receipt."""

    obligation: Obligation
    unit: Unit
    period: CountedPeriod
    due_before: date
    on_time: tuple[Delivery, ...]
    late: tuple[Delivery, ...]
    state: State

    @property
    def owed(self) -> int:
        return self.obligation.at_least

    @property
    def delivered(self) -> int:
        return len(self.on_time) + len(self.late)

    @property
    def missing(self) -> int:
        """What is still owed: owed = on time (no more than owed) + late ones that are needed + missing."""
        return max(0, self.owed - self.delivered)


class Reason(StrEnum):
    """Why something that was delivered serves no obligation."""

    NOT_YET = "ngày nhận ghi sau hôm nay nên chưa tính"
    NO_UNIT = "không ghi đơn vị nên không tính cho ai"
    NOT_OWING = "đơn vị không có chỉ tiêu trong kỳ này"
    GONE = "đơn vị không có trong kỳ này"
    OUTSIDE = "kỳ này nằm ngoài các kỳ của chỉ tiêu"


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A delivery of a kind that some obligation counts, and that yet serves none."""

    delivery: Delivery
    reason: Reason

    @property
    def where(self) -> Where:
        """The line to look at."""
        item = self.delivery.item
        if isinstance(item, Broadcast):
            return item.where
        return item.at("submitted" if self.reason is Reason.NOT_YET else "unit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Compliance:
    """Standings in the plan's order of obligations and units, then by period."""

    plan: Plan
    today: date
    standings: tuple[Standing, ...]
    uncounted: tuple[Uncounted, ...]


def compliance(publication: Publication, until: date | None = None) -> Compliance:
    """Measures every obligation of the plan against what had been delivered by the publication's day.

    A story counts for its unit in its month or quarter once it is submitted (neither draft nor withdrawn). An article counts in
    the period in which it was received; for an obligation on a column, in that in which it was posted there. A broadcast counts
    in the period in which it was aired. Where only one unit owes, the column and the station are its own, whoever wrote.
    A plan without an end is measured at least up to `until`.
    """
    plan, today = publication.plan, publication.today
    shelves = _Shelves(publication)
    standings: list[Standing] = []
    served: set[Delivery] = set()
    for obligation in plan.obligations:
        found = shelves.of(obligation)
        for standing in _standings(obligation, periods(obligation, plan, today, until), today, found):
            standings.append(standing)
            served.update(standing.on_time)
            served.update(standing.late)
    order = {obligation.id: number for number, obligation in enumerate(plan.obligations)}
    units = {unit.id: number for number, unit in enumerate(plan.units)}
    standings.sort(key=lambda s: (order[s.obligation.id], units.get(s.unit.id, len(units)), s.period.first))
    return Compliance(
        plan=plan, today=today, standings=tuple(standings), uncounted=tuple(shelves.uncounted(served, plan))
    )


def _standings(
    obligation: Obligation,
    owed: Iterable[CountedPeriod],
    today: date,
    found: Mapping[tuple[str, Period], list[Delivery]],
) -> Iterator[Standing]:
    for period in owed:
        due_before = obligation.due.due_before(period)
        for unit in obligation.owing(period):
            deliveries = sorted(found.get((unit.id, period), ()), key=lambda delivery: delivery.order)
            on_time = tuple(delivery for delivery in deliveries if delivery.received < due_before)
            late = tuple(delivery for delivery in deliveries if delivery.received >= due_before)
            yield Standing(
                obligation=obligation,
                unit=unit,
                period=period,
                due_before=due_before,
                on_time=on_time,
                late=late,
                state=_state(len(on_time), len(late), obligation.at_least, is_due=today >= due_before),
            )


def _state(on_time: int, late: int, owed: int, *, is_due: bool) -> State:
    if on_time >= owed:
        return State.MET
    if on_time + late >= owed:
        return State.LATE
    return State.SHORT if is_due else State.OPEN


def received(piece: Piece, today: date) -> date:
    """The day on which the office had the piece: as it is written, else by approval or publication, at the latest today."""
    if piece.submitted is not None:
        return piece.submitted
    approved = piece.approval.on if piece.approval is not None else None
    return min(piece.day, approved or piece.day, today)


def delivered_stories(publication: Publication) -> tuple[Story, ...]:
    """The stories that the office has in hand on the publication's day, out or not, by id."""
    today = publication.today
    return tuple(story for story in publication.site.stories if _is_delivered(story, today))


def _is_delivered(piece: Piece, today: date) -> bool:
    return piece.status in _IN_HAND and received(piece, today) <= today


class _Shelves:
    """Deliveries by unit and period, as each obligation counts them."""

    def __init__(self, publication: Publication) -> None:
        self.publication, self.today = publication, publication.today
        self.stories = [Delivery(story, received(story, self.today)) for story in delivered_stories(publication)]
        self.articles = [
            Delivery(article, received(article, self.today))
            for article in publication.site.articles
            if _is_delivered(article, self.today)
        ]
        self.posted = [
            Delivery(article, article.day)
            for article in publication.site.articles
            if article.id in publication.ids and article.day <= self.today
        ]
        self.broadcasts = [Delivery(log, log.day) for log in publication.site.broadcasts if log.day <= self.today]

    def of(self, obligation: Obligation) -> Mapping[tuple[str, Period], list[Delivery]]:
        sole = obligation.who[0] if len(obligation.who) == 1 else None
        found: defaultdict[tuple[str, Period], list[Delivery]] = defaultdict(list)
        for delivery in self.countable(obligation):
            unit = _unit(delivery, obligation, sole)
            if unit is not None:
                found[unit.id, _period(delivery, obligation.every)].append(delivery)
        return found

    def countable(self, obligation: Obligation) -> Iterable[Delivery]:
        """Everything of the kind that the obligation counts."""
        if obligation.counts is Counts.STORIES:
            return self.stories
        if obligation.counts is Counts.BROADCASTS:
            return (delivery for delivery in self.broadcasts if not obligation.relayed or _relay(delivery))
        if not obligation.column:
            return self.articles
        column = same_word_key(obligation.column)
        return (delivery for delivery in self.posted if same_word_key(_column(delivery)) == column)

    def uncounted(self, served: set[Delivery], plan: Plan) -> Iterator[Uncounted]:
        """What obligations count by kind and none counts in fact, in order of receipt."""
        left: dict[Delivery, Reason] = dict.fromkeys(self.not_yet(plan), Reason.NOT_YET)
        owing: dict[tuple[str, CountedPeriod], frozenset[str]] = {}
        for obligation in plan.obligations:
            known = {unit.id for unit in obligation.who}
            sole = obligation.who[0] if len(obligation.who) == 1 else None
            for delivery in self.countable(obligation):
                if delivery in served:
                    continue
                unit = _unit(delivery, obligation, sole)
                reason = Reason.NO_UNIT if unit is None else Reason.NOT_OWING
                if unit is not None and unit.id in known:
                    key = obligation.id, _period(delivery, obligation.every)
                    if key not in owing:
                        owing[key] = frozenset(unit.id for unit in obligation.owing(key[1]))
                    gone = Reason.NOT_OWING if unit.term.touches(key[1]) else Reason.GONE
                    reason = Reason.OUTSIDE if unit.id in owing[key] else gone
                # the obligation that came nearest to counting it tells why it does not
                order = tuple(Reason)
                left[delivery] = max(left.get(delivery, reason), reason, key=order.index)
        for delivery in sorted(left, key=lambda delivery: delivery.order):
            yield Uncounted(delivery, left[delivery])

    def not_yet(self, plan: Plan) -> Iterator[Delivery]:
        """What is in hand by its status and yet said to be received on a later day: most often a slip in typing."""
        counted = {obligation.counts for obligation in plan.obligations}
        pieces: tuple[Story | Article, ...] = (
            *(self.publication.site.stories if Counts.STORIES in counted else ()),
            *(self.publication.site.articles if Counts.ARTICLES in counted else ()),
        )
        for piece in pieces:
            if piece.status in _IN_HAND and received(piece, self.today) > self.today:
                yield Delivery(piece, received(piece, self.today))


def _unit(delivery: Delivery, obligation: Obligation, sole: Unit | None) -> Unit | None:
    is_its_own = obligation.counts is Counts.BROADCASTS or bool(obligation.column)
    return sole if sole is not None and is_its_own else delivery.item.unit


def _period(delivery: Delivery, every: Every) -> CountedPeriod:
    item = delivery.item
    if not isinstance(item, Story):
        return KINDS[every].of(delivery.received)
    if every is Every.MONTH:
        return item.month
    return item.quarter if every is Every.QUARTER else KINDS[every].of(item.quarter.first)


def _relay(delivery: Delivery) -> str:
    return delivery.item.relay if isinstance(delivery.item, Broadcast) else ""


def _column(delivery: Delivery) -> str:
    return delivery.item.column if isinstance(delivery.item, Article) else ""
