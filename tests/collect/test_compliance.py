"""Deliveries against obligations: the rules of DESIGN §3, one by one, and what must hold whatever is delivered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.collect.compliance import Compliance, Reason, Standing, State, compliance
from site_builder.collect.publication import publication
from site_builder.collect.scores import Totals
from site_builder.model.duties import Counts, DueRule, Every, Obligation
from site_builder.model.period import HalfYear, Month, Quarter, Span, Year
from site_builder.model.plan import Plan
from site_builder.model.site import Broadcast, Site
from site_builder.model.story import ApprovalRecord, Article, Status, Story
from site_builder.problems import Where
from tests.builders import a_plan, a_site, a_story, a_unit, an_article
from tests.strategies import UNITS, sites

THON, TRAM = a_unit("Thôn Khe Lim"), a_unit("Trạm Y tế xã")
YEAR_2025 = Span(date(2025, 1, 1), date(2025, 12, 31))
LATER = date(2030, 1, 1)


def an_obligation(id: str = "gioi-thieu", **given: Any) -> Obligation:
    return Obligation(**{"id": id, "name": "Giới thiệu gương", "units": (THON,), **given})


def a_plan_of(*obligations: Obligation, **given: Any) -> Plan:
    values = {"period": YEAR_2025, "units": (THON, TRAM), "obligations": obligations, **given}
    return a_plan(**values)


def found(plan: Plan, *stories: Story, today: date = LATER, **given: Any) -> Compliance:
    return compliance(publication(a_site(*stories, plan=plan, **given), today))


def by_period(kept: Compliance, unit: str = THON.id) -> dict[str, Standing]:
    return {standing.period.code: standing for standing in kept.standings if standing.unit.id == unit}


def a_delivery(id: str, quarter: Quarter, submitted: date | None, **given: Any) -> Story:
    return a_story(id, **{"unit": THON, "quarter": quarter, "submitted": submitted, "day": date(2025, 12, 30), **given})


Q1, Q2 = Quarter(2025, 1), Quarter(2025, 2)


# --- states ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("submitted", "today", "state", "missing"),
    [
        (date(2025, 6, 4), date(2025, 6, 4), State.MET, 0),
        (date(2025, 6, 5), date(2025, 6, 5), State.LATE, 0),
        (None, date(2025, 6, 4), State.OPEN, 1),
        (None, date(2025, 6, 5), State.SHORT, 1),
    ],
)
def test_before_day_5_of_the_last_month(submitted: date | None, today: date, state: State, missing: int) -> None:
    plan = a_plan_of(an_obligation(due=DueRule(5)))
    stories = [a_delivery("a", Q2, submitted)] if submitted else []
    standing = by_period(found(plan, *stories, today=today))["2025-Q2"]
    assert (standing.due_before, standing.state, standing.missing) == (date(2025, 6, 5), state, missing)


@pytest.mark.parametrize(
    ("every", "due", "code", "due_before"),
    [
        (Every.MONTH, DueRule(20), "2025-02", date(2025, 2, 20)),
        (Every.MONTH, DueRule(31), "2025-02", date(2025, 3, 1)),
        (Every.MONTH, DueRule(28), "2025-02", date(2025, 2, 28)),
        (Every.QUARTER, DueRule(31), "2025-Q2", date(2025, 7, 1)),
        (Every.MONTH, DueRule(), "2025-02", date(2025, 3, 1)),
        (Every.QUARTER, DueRule(), "2025-Q4", date(2026, 1, 1)),
        (Every.HALF_YEAR, DueRule(), "2025-H1", date(2025, 7, 1)),
        (Every.YEAR, DueRule(15), "2025", date(2025, 12, 15)),
    ],
)
def test_due_days(every: Every, due: DueRule, code: str, due_before: date) -> None:
    kept = found(a_plan_of(an_obligation(every=every, due=due)))
    assert by_period(kept)[code].due_before == due_before


@pytest.mark.parametrize(
    ("every", "codes"),
    [
        (Every.MONTH, [f"2025-{number:02}" for number in range(1, 13)]),
        (Every.QUARTER, ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]),
        (Every.HALF_YEAR, ["2025-H1", "2025-H2"]),
        (Every.YEAR, ["2025"]),
    ],
)
def test_every_period_of_the_plan_is_owed_once(every: Every, codes: list[str]) -> None:
    assert list(by_period(found(a_plan_of(an_obligation(every=every))))) == codes


def test_late_ones_fill_what_was_missing() -> None:
    plan = a_plan_of(an_obligation(at_least=3))
    days = (date(2025, 3, 1), date(2025, 3, 31), date(2025, 4, 1), date(2025, 4, 2))
    kept = found(plan, *(a_delivery(f"g{number}", Q1, day) for number, day in enumerate(days)))
    standing = by_period(kept)["2025-Q1"]
    assert (standing.owed, len(standing.on_time), len(standing.late), standing.missing) == (3, 2, 2, 0)
    assert standing.state is State.LATE
    totals = Totals.of([standing])
    assert (totals.owed, totals.on_time, totals.late, totals.missing, totals.beyond) == (3, 2, 1, 0, 1)


# --- what counts ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "counts"),
    [(Status.DRAFT, 0), (Status.SUBMITTED, 1), (Status.APPROVED, 1), (Status.WITHDRAWN, 0)],
)
def test_a_story_counts_once_it_is_submitted(status: Status, counts: int) -> None:
    kept = found(a_plan_of(an_obligation()), a_delivery("a", Q1, date(2025, 2, 1), status=status))
    assert by_period(kept)["2025-Q1"].delivered == counts


def test_what_is_not_received_yet_does_not_count_yet() -> None:
    story = a_delivery("a", Q1, date(2025, 3, 2))
    plan = a_plan_of(an_obligation())
    assert by_period(found(plan, story, today=date(2025, 3, 1)))["2025-Q1"].state is State.OPEN
    assert by_period(found(plan, story, today=date(2025, 3, 2)))["2025-Q1"].state is State.MET


def test_a_story_waiting_for_its_day_of_publication_has_been_received() -> None:
    story = a_delivery("a", Q1, None, approval=None)
    assert by_period(found(a_plan_of(an_obligation()), story, today=date(2025, 3, 1)))["2025-Q1"].state is State.MET


@pytest.mark.parametrize(
    ("approved", "day", "state"),
    [
        (None, date(2025, 3, 31), State.MET),
        (None, date(2025, 4, 1), State.LATE),
        (date(2025, 3, 31), date(2025, 5, 1), State.MET),
    ],
)
def test_without_a_day_of_receipt_approval_or_publication_stand_in(
    approved: date | None, day: date, state: State
) -> None:
    approval = ApprovalRecord(by="Chủ tịch", on=approved) if approved else None
    story = a_delivery("a", Q1, None, day=day, approval=approval)
    assert by_period(found(a_plan_of(an_obligation()), story))["2025-Q1"].state is state


def test_by_month_a_story_counts_in_its_month_by_half_year_and_year_in_that_of_its_quarter() -> None:
    plan = a_plan_of(*(an_obligation(every.value, every=every) for every in Every))
    story = a_delivery("a", Quarter(2025, 3), date(2025, 8, 1), month=Month(2025, 8))
    counted = {standing.period for standing in found(plan, story).standings if standing.delivered}
    assert counted == {Month(2025, 8), Quarter(2025, 3), HalfYear(2025, 2), Year(2025)}


def test_an_article_counts_for_its_unit_when_it_was_received() -> None:
    plan = a_plan_of(an_obligation(every=Every.MONTH, counts=Counts.ARTICLES))
    article = an_article(unit=THON, submitted=date(2025, 1, 31), day=date(2025, 2, 2))
    other = an_article("khac", unit=TRAM, submitted=date(2025, 3, 1), day=date(2025, 3, 2))
    nobody = an_article("khong-ai", submitted=date(2025, 3, 1), day=date(2025, 3, 2))
    kept = found(plan, articles=(article, other, nobody))
    assert [code for code, standing in by_period(kept).items() if standing.delivered] == ["2025-01"]
    assert [(_id(u.delivery.item), u.reason) for u in kept.uncounted] == [
        ("khac", Reason.NOT_OWING),
        ("khong-ai", Reason.NO_UNIT),
    ]


def _id(item: Story | Article | Broadcast) -> str:
    assert not isinstance(item, Broadcast)
    return item.id


def test_a_column_counts_what_was_posted_in_it_whoever_wrote() -> None:
    plan = a_plan_of(an_obligation(every=Every.YEAR, at_least=2, counts=Counts.ARTICLES, column="Thi đua yêu nước"))
    articles = (
        an_article("cua-tram", unit=TRAM, column="thi đua  yêu nước", day=date(2025, 5, 1)),
        an_article("khong-ai", column="Thi đua yêu nước", day=date(2025, 12, 31)),
        an_article("cot-khac", unit=THON, column="Tin tức", day=date(2025, 5, 1)),
        an_article("chua-duyet", column="Thi đua yêu nước", day=date(2025, 5, 1), status=Status.SUBMITTED),
        an_article("nam-sau", column="Thi đua yêu nước", day=date(2026, 1, 1), submitted=date(2025, 12, 1)),
    )
    kept = found(plan, articles=articles)
    assert [_id(d.item) for d in by_period(kept)["2025"].on_time] == ["cua-tram", "khong-ai"]
    assert [_id(u.delivery.item) for u in kept.uncounted] == ["nam-sau"]


def a_broadcast(day: date, line: int = 1, **given: Any) -> Broadcast:
    from site_builder.model.period import Week

    return Broadcast(day=day, week=Week.of(day), items=(), where=Where("broadcasts.yml", line), **given)


def test_broadcasts_count_when_aired_and_where_the_plan_says_so_only_when_relayed() -> None:
    log = (
        a_broadcast(date(2025, 1, 6), 1),
        a_broadcast(date(2025, 2, 3), 2, relay="Đài tỉnh"),
        a_broadcast(date(2025, 7, 7), 3, relay="Đài tỉnh", unit=TRAM),
    )
    all_of_them = a_plan_of(an_obligation(counts=Counts.BROADCASTS))
    relayed = a_plan_of(an_obligation(counts=Counts.BROADCASTS, relayed=True))
    counted = {code: s.delivered for code, s in by_period(found(all_of_them, broadcasts=log)).items()}
    assert counted == {"2025-Q1": 2, "2025-Q2": 0, "2025-Q3": 1, "2025-Q4": 0}
    counted = {code: s.delivered for code, s in by_period(found(relayed, broadcasts=log)).items()}
    assert counted == {"2025-Q1": 1, "2025-Q2": 0, "2025-Q3": 1, "2025-Q4": 0}


def test_where_several_units_owe_a_broadcast_counts_for_the_one_it_names() -> None:
    plan = a_plan_of(an_obligation(counts=Counts.BROADCASTS, units=(THON, TRAM)))
    log = (a_broadcast(date(2025, 1, 6), 1, unit=TRAM), a_broadcast(date(2025, 1, 13), 2))
    kept = found(plan, broadcasts=log)
    assert by_period(kept, TRAM.id)["2025-Q1"].delivered == 1
    assert by_period(kept, THON.id)["2025-Q1"].delivered == 0
    assert [u.reason for u in kept.uncounted] == [Reason.NO_UNIT]


# --- who owes -------------------------------------------------------------------------------------------------


def test_rotation_by_quarter() -> None:
    plan = a_plan_of(an_obligation(units=(), rotation=((1, (THON,)), (3, (TRAM, THON)))))
    owed = [(standing.period.code, standing.unit.id) for standing in found(plan).standings]
    assert owed == [("2025-Q1", THON.id), ("2025-Q3", THON.id), ("2025-Q3", TRAM.id)]


def test_out_of_turn_is_told_not_counted() -> None:
    plan = a_plan_of(an_obligation(units=(), rotation=((1, (THON,)), (3, (TRAM,)))))
    kept = found(plan, a_delivery("a", Q2, date(2025, 5, 1)))
    assert not any(standing.delivered for standing in kept.standings)
    assert [u.reason for u in kept.uncounted] == [Reason.NOT_OWING]


@pytest.mark.parametrize(
    ("term", "codes"),
    [
        (Span(date(2025, 4, 1)), ["2025-Q2", "2025-Q3", "2025-Q4"]),
        (Span(date.min, date(2025, 6, 30)), ["2025-Q1", "2025-Q2"]),
        # it came into being after the last day of the quarter on which it could have delivered in time
        (Span(date(2025, 6, 5)), ["2025-Q3", "2025-Q4"]),
        (Span(date(2025, 6, 4)), ["2025-Q2", "2025-Q3", "2025-Q4"]),
    ],
)
def test_a_unit_owes_while_it_exists(term: Span, codes: list[str]) -> None:
    unit = replace(THON, term=term)
    plan = a_plan_of(an_obligation(units=(unit,), due=DueRule(5)), units=(unit,))
    assert list(by_period(found(plan))) == codes


def test_nothing_is_owed_for_a_due_day_before_the_plan_began() -> None:
    plan = a_plan_of(an_obligation(due=DueRule(5)), period=Span(date(2020, 9, 28)))
    codes = list(by_period(found(plan, today=date(2021, 2, 1))))
    assert codes == ["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"]


def test_an_obligation_may_begin_and_end_within_the_plan() -> None:
    plan = a_plan_of(an_obligation(every=Every.MONTH, term=Span(date(2025, 4, 1), date(2025, 6, 30))))
    assert list(by_period(found(plan))) == ["2025-04", "2025-05", "2025-06"]


def test_a_delivery_for_a_period_that_is_not_owed_is_told() -> None:
    plan = a_plan_of(an_obligation(term=Span(date(2025, 4, 1))))
    kept = found(plan, a_delivery("a", Q1, date(2025, 2, 1)))
    assert [(_id(u.delivery.item), u.reason) for u in kept.uncounted] == [("a", Reason.NOT_OWING)]


def test_a_day_of_receipt_still_to_come_is_told() -> None:
    story = a_delivery("a", Q1, date(2032, 3, 1))
    kept = found(a_plan_of(an_obligation()), story, today=date(2025, 6, 1))
    assert [(_id(u.delivery.item), u.reason) for u in kept.uncounted] == [("a", Reason.NOT_YET)]


def test_a_unit_that_was_not_there_is_told_as_such() -> None:
    unit = replace(THON, term=Span(date.min, date(2025, 3, 31)))
    plan = a_plan_of(an_obligation(units=(unit,)), units=(unit,))
    kept = found(plan, a_delivery("a", Q2, date(2025, 5, 1), unit=unit))
    assert [u.reason for u in kept.uncounted] == [Reason.GONE]


def test_a_plan_without_an_end_is_followed_as_far_as_asked() -> None:
    plan = a_plan_of(an_obligation(due=DueRule(5)), period=Span(date(2023, 1, 1)))
    site = publication(a_site(plan=plan), date(2025, 12, 20))
    assert compliance(site).standings[-1].period == Quarter(2026, 4)
    assert compliance(site, date(2027, 2, 1)).standings[-1].period == Quarter(2027, 4)


def test_a_plan_without_obligations_asks_nothing() -> None:
    kept = found(a_plan_of(), a_delivery("a", Q1, date(2025, 2, 1)))
    assert (kept.standings, kept.uncounted) == ((), ())


# --- whatever is delivered ------------------------------------------------------------------------------------

every = st.sampled_from(Every)
due_rules = st.builds(DueRule, day=st.none() | st.integers(1, 31))
obligations = st.builds(
    an_obligation,
    id=st.sampled_from(("mot", "hai", "ba")),
    units=st.lists(st.sampled_from(UNITS), min_size=1, unique=True).map(tuple),
    at_least=st.integers(1, 3),
    every=every,
    due=due_rules,
    rotation=st.just(()) | st.just(tuple((number, (UNITS[number % 3],)) for number in (1, 2, 3, 4))),
)
todays = st.dates(date(2024, 1, 1), date(2027, 12, 31))


@st.composite
def obliged_sites(draw: st.DrawFn) -> Site:
    site = draw(sites())
    duties = draw(st.lists(obligations, max_size=3, unique_by=lambda obligation: obligation.id))
    period = Span(date(2024, 1, 1), draw(st.sampled_from((None, date(2026, 12, 31)))))
    return replace(site, plan=replace(site.plan, obligations=tuple(duties), period=period))


@given(obliged_sites(), todays)
def test_every_delivered_story_is_counted_once_for_each_obligation_it_can_serve(site: Site, today: date) -> None:
    kept = compliance(publication(site, today))
    told = {_id(u.delivery.item) for u in kept.uncounted}
    for obligation in site.plan.obligations:
        of_it = [s for s in kept.standings if s.obligation is obligation]
        counted = [_id(d.item) for s in of_it for d in (*s.on_time, *s.late)]
        assert len(counted) == len(set(counted))
    counted_at_all = {_id(d.item) for s in kept.standings for d in (*s.on_time, *s.late)}
    in_hand = {story.id for story in site.stories if story.status in (Status.SUBMITTED, Status.APPROVED)}
    assert counted_at_all | told == (in_hand if site.plan.obligations else set())
    assert not counted_at_all & told


@given(obliged_sites(), todays)
def test_sums_hold(site: Site, today: date) -> None:
    kept = compliance(publication(site, today))
    for standing in kept.standings:
        on_time = min(len(standing.on_time), standing.owed)
        late = min(len(standing.late), standing.owed - on_time)
        assert standing.owed == on_time + late + standing.missing
        assert (standing.missing == 0) == (standing.state in (State.MET, State.LATE))
        assert (standing.state is State.OPEN) == (standing.missing > 0 and today < standing.due_before)
    totals = Totals.of(kept.standings)
    assert totals.owed == totals.on_time + totals.late + totals.missing
    assert totals.standings == totals.met + totals.met_late + totals.short + totals.open
    assert totals.owed - totals.missing + totals.beyond == sum(s.delivered for s in kept.standings)


@given(obliged_sites(), todays, st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(site: Site, today: date, random: Random) -> None:
    stories = list(site.stories)
    random.shuffle(stories)
    one, other = publication(site, today), publication(replace(site, stories=tuple(stories)), today)
    assert compliance(one) == compliance(other)


@given(obliged_sites(), todays, st.data())
def test_one_more_approved_story_never_makes_more_missing(site: Site, today: date, data: st.DataObject) -> None:
    quarter = Quarter(data.draw(st.integers(2022, 2060)), data.draw(st.integers(1, 4)))
    more = a_delivery("them", quarter, data.draw(st.none() | todays), unit=data.draw(st.sampled_from(UNITS)))
    before = compliance(publication(site, today))
    after = compliance(publication(replace(site, stories=(*site.stories, more)), today))
    for one, other in zip(before.standings, after.standings, strict=True):
        assert other.missing <= one.missing
        assert (one.unit, one.period, one.obligation.id) == (other.unit, other.period, other.obligation.id)


@given(obliged_sites(), todays)
def test_a_unit_stands_once_in_each_period(site: Site, today: date) -> None:
    standings = compliance(publication(site, today)).standings
    keys = [(s.obligation.id, s.unit.id, s.period.code) for s in standings]
    assert len(keys) == len(set(keys))
