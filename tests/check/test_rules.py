"""Each rule finds what it promises and is silent on the day before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given

from site_builder.check.addresses import alias_taken
from site_builder.check.approval import approval_not_recorded, approved_after_publication, consent_refused
from site_builder.check.dates import (
    contest_closed,
    date_outside_plan,
    month_outside_quarter,
    submitted_after_publication,
    unit_outside_term,
)
from site_builder.check.rules import RULES, Rule, check
from site_builder.collect.publication import publication
from site_builder.model.duties import Approval, Every, Obligation
from site_builder.model.period import Month, Quarter, Span
from site_builder.model.site import Site
from site_builder.model.story import ApprovalRecord, Consent, Status, Story
from site_builder.model.terms import Contest
from site_builder.problems import Code, Level, Problem
from tests.builders import UNIT, a_plan, a_site, a_story, a_unit, an_article
from tests.strategies import sites

DAY = date(2025, 5, 15)
ONE_DAY = timedelta(days=1)


def found(rule: Rule, *stories: Story, **given: Any) -> list[tuple[Code, str]]:
    return [(problem.code, problem.where.file) for problem in rule(a_site(*stories, **given))]


def messages(problems: Iterable[Problem]) -> str:
    return "\n".join(f"{problem.message} {problem.help}" for problem in problems)


def test_every_rule_stands_in_the_list_and_says_why() -> None:
    assert len(RULES) == len(set(RULES)) == 17
    assert all(rule.__doc__ and len(rule.__doc__) > 40 for rule in RULES)


def test_a_good_site_has_no_problem() -> None:
    assert list(check(a_site(a_story(), articles=(an_article(),)))) == []


@given(sites())
def test_rules_survive_any_site_and_their_order_is_fixed(site: Site) -> None:
    once = list(check(site))
    assert once == list(check(site))
    for problem in once:
        assert problem.message
        assert problem.help


# the plan of builders runs from 2024-01-01 to 2026-12-31
@pytest.mark.parametrize(
    ("day", "wrong"),
    [
        (date(2023, 12, 1), False),  # a month before: articles announce the plan
        (date(2023, 11, 30), True),
        (date(2024, 1, 1), False),
        (date(2026, 12, 31), False),
        (date(2028, 1, 1), False),  # a year after: the last quarter is published late
        (date(2028, 1, 2), True),
        (date(2052, 5, 15), True),
    ],
)
def test_date_outside_plan(day: date, wrong: bool) -> None:
    expected = [(Code.DATE_OUTSIDE_PLAN, "content/a.md")] if wrong else []
    assert found(date_outside_plan, a_story("a", day=day, submitted=None)) == expected
    assert found(date_outside_plan, articles=[an_article("a", day=day, submitted=None)]) == expected
    assert found(date_outside_plan, a_story("a", day=DAY, submitted=day)) == expected


@pytest.mark.parametrize("span", [Span(date.min), Span(date.min, date.max), Span(date(1900, 1, 1), date(2199, 12, 31))])
def test_a_plan_may_have_any_span(span: Span) -> None:
    assert found(date_outside_plan, a_story(day=DAY), plan=a_plan(period=span)) == []


def test_a_plan_without_end_has_no_late_dates() -> None:
    plan = a_plan(period=Span(date(2020, 9, 28)))
    assert found(date_outside_plan, a_story(day=date(2150, 1, 1)), plan=plan) == []


@pytest.mark.parametrize(
    ("term", "wrong"),
    [
        (Span(date.min), False),
        (Span(date(2025, 6, 30)), False),
        (Span(date(2025, 7, 1)), True),
        (Span(date.min, date(2025, 4, 1)), False),
        (Span(date.min, date(2025, 3, 31)), True),
    ],
)
def test_unit_outside_term(term: Span, wrong: bool) -> None:
    story = a_story("a", day=DAY, unit=a_unit("Thôn Mới", term=term))
    assert found(unit_outside_term, story) == ([(Code.UNIT_OUTSIDE_TERM, "content/a.md")] if wrong else [])


def test_unit_outside_term_says_its_days() -> None:
    story = a_story(day=DAY, unit=a_unit("Thôn Mới", term=Span(date(2020, 1, 1), date(2024, 12, 31))))
    assert "Thôn Mới chỉ có từ 1/1/2020 đến 31/12/2024" in messages(unit_outside_term(a_site(story)))


@pytest.mark.parametrize(("every", "wrong"), [(Every.MONTH, True), (Every.QUARTER, False)])
def test_month_outside_quarter_matters_where_months_are_counted(every: Every, wrong: bool) -> None:
    plan = a_plan(obligations=(Obligation(id="a", name="A", units=(UNIT,), every=every),))
    story = a_story("a", quarter=Quarter(2025, 2), month=Month(2025, 7))
    assert found(month_outside_quarter, story, plan=plan) == (
        [(Code.MONTH_OUTSIDE_QUARTER, "content/a.md")] if wrong else []
    )
    inside = replace_month(story, Month(2025, 6))
    assert found(month_outside_quarter, inside, plan=plan) == []


def replace_month(story: Story, month: Month) -> Story:
    return replace(story, month=month)


@pytest.mark.parametrize(
    ("submitted", "wrong"), [(None, False), (DAY - ONE_DAY, False), (DAY, False), (DAY + ONE_DAY, True)]
)
def test_submitted_after_publication(submitted: date | None, wrong: bool) -> None:
    expected = [(Code.SUBMITTED_AFTER_PUBLICATION, "content/a.md")] if wrong else []
    assert found(submitted_after_publication, a_story("a", day=DAY, submitted=submitted)) == expected
    assert found(submitted_after_publication, articles=[an_article("a", day=DAY, submitted=submitted)]) == expected


@pytest.mark.parametrize(
    ("opens", "closes", "words"),
    [
        (None, None, ""),
        (DAY, DAY, ""),
        (DAY + ONE_DAY, None, "trước ngày mở 16/5/2025"),
        (None, DAY - ONE_DAY, "sau ngày đóng 14/5/2025"),
    ],
)
def test_contest_closed(opens: date | None, closes: date | None, words: str) -> None:
    contest = Contest(id="thi-viet", name="Thi viết", opens=opens, closes=closes)
    story = a_story("a", day=DAY + timedelta(days=90), submitted=DAY, contest=contest)
    problems = list(contest_closed(a_site(story)))
    assert [problem.code for problem in problems] == ([Code.CONTEST_CLOSED] if words else [])
    assert words in messages(problems)


def test_a_contest_is_judged_by_publication_where_nobody_wrote_when_it_came() -> None:
    contest = Contest(id="thi-viet", name="Thi viết", closes=DAY - ONE_DAY)
    assert found(contest_closed, a_story(day=DAY, submitted=None, contest=contest)) != []


@pytest.mark.parametrize(
    ("approval", "status", "required", "wrong"),
    [
        (None, Status.APPROVED, True, True),
        (ApprovalRecord(by="Chủ tịch", on=None), Status.APPROVED, True, True),
        (ApprovalRecord(by="Chủ tịch", on=DAY), Status.APPROVED, True, False),
        (None, Status.APPROVED, False, False),
        (None, Status.SUBMITTED, True, False),
        (None, Status.DRAFT, True, False),
        (None, Status.WITHDRAWN, True, False),
    ],
)
def test_approval_not_recorded(approval: ApprovalRecord | None, status: Status, required: bool, wrong: bool) -> None:
    plan = a_plan(approval=Approval(required=required, by="Lãnh đạo"))
    expected = [(Code.APPROVAL_NOT_RECORDED, "content/a.md")] if wrong else []
    assert found(approval_not_recorded, a_story("a", approval=approval, status=status), plan=plan) == expected
    assert (
        found(approval_not_recorded, articles=[an_article("a", approval=approval, status=status)], plan=plan)
        == expected
    )


@pytest.mark.parametrize(("on", "wrong"), [(None, False), (DAY, False), (DAY + ONE_DAY, True)])
def test_approved_after_publication(on: date | None, wrong: bool) -> None:
    story = a_story("a", day=DAY, approval=ApprovalRecord(by="Chủ tịch", on=on))
    assert found(approved_after_publication, story) == (
        [(Code.APPROVED_AFTER_PUBLICATION, "content/a.md")] if wrong else []
    )


@pytest.mark.parametrize(
    ("consent", "status", "wrong"),
    [
        (None, Status.APPROVED, False),
        (Consent(given=True), Status.APPROVED, False),
        (Consent(given=False), Status.APPROVED, True),
        (Consent(given=False), Status.DRAFT, False),
        (Consent(given=False), Status.WITHDRAWN, False),
    ],
)
def test_consent_refused(consent: Consent | None, status: Status, wrong: bool) -> None:
    problems = list(consent_refused(a_site(a_story("a", consent=consent, status=status))))
    assert [(problem.code, problem.level) for problem in problems] == (
        [(Code.CONSENT_REFUSED, Level.ERROR)] if wrong else []
    )


@pytest.mark.parametrize("required", [True, False])
@pytest.mark.parametrize("status", list(Status))
def test_refusal_is_told_of_just_those_that_consent_would_let_out(status: Status, required: bool) -> None:
    plan = a_plan(approval=Approval(required=required))
    agreed, against = (a_story(status=status, consent=Consent(given=given), day=DAY) for given in (True, False))
    out = publication(a_site(agreed, plan=plan), DAY).stories
    assert bool(found(consent_refused, against, plan=plan)) == bool(out)


def test_a_submitted_story_without_consent_is_refused_where_submitting_publishes() -> None:
    plan = a_plan(approval=Approval(required=False))
    story = a_story(status=Status.SUBMITTED, consent=Consent(given=False))
    assert [code for code, _ in found(consent_refused, story, plan=plan)] == [Code.CONSENT_REFUSED]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (("bai/1/",), ("bai/2/",), []),
        (("bai/1/",), ("bai/1",), ["content/b.md"]),
        ((), ("guong/a/",), ["content/b.md"]),
        (("guong/b/",), (), ["content/a.md"]),
        (("guong/a/",), (), []),  # its own address: nothing is taken from anybody
    ],
)
def test_alias_taken(first: tuple[str, ...], second: tuple[str, ...], told: list[str]) -> None:
    stories = a_story("a", aliases=first), a_story("b", aliases=second)
    assert [file for _, file in found(alias_taken, *stories)] == told


def test_aliases_of_articles_count_too() -> None:
    site = a_site(a_story("a", aliases=("tin-bai/b/",)), articles=[an_article("b")])
    assert [problem.where.file for problem in alias_taken(site)] == ["content/a.md"]
