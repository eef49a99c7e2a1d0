"""A report small enough to be worked out by hand, with every state, every kind of note and awkward names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from site_builder.collect.report import Report, report
from site_builder.model.duties import DueRule, Milestone, MilestoneKind, Obligation
from site_builder.model.period import Quarter, Span
from site_builder.model.story import Status
from site_builder.model.terms import Subject
from site_builder.problems import Code, Level, Problem, Where
from tests.builders import (
    FIELD,
    a_field,
    a_group,
    a_person,
    a_place,
    a_plan,
    a_story,
    a_unit,
    an_award,
    published,
)

VILLAGES, OFFICES = a_group("Các thôn"), a_group("Ban ngành")
KHE_LIM = a_unit("Thôn Khe Lim", groups=(VILLAGES,))
CLINIC = a_unit("Trạm Y tế xã", groups=(OFFICES,))
SCHOOL = a_unit("Trường Tiểu học Suối Ngàn", groups=(OFFICES,))
FARMERS = a_unit("Hội Nông dân xã")
HEALTH = a_field("Y tế")
OBLIGATION = Obligation(
    id="gioi-thieu",
    name="Giới thiệu gương / điển hình [hằng quý]",
    units=(KHE_LIM, CLINIC, SCHOOL),
    due=DueRule(5),
    to="Văn phòng UBND xã",
)
PROBLEM = Problem(
    Code.UNKNOWN_UNIT,
    Level.ERROR,
    Where("content/sai.md", 4, 1),
    "unit: không có đơn vị “Thôn Khe Lin”.",
    "Có phải “Thôn Khe Lim”?",
)


def the_plan(**given: Any) -> Any:
    values: dict[str, Any] = {
        "period": Span(date(2025, 1, 1), date(2025, 12, 31)),
        "decree": "12/KH-UBND",
        "issued": date(2025, 1, 5),
        "issuer": "UBND xã Suối Ngàn",
        "fields": (FIELD, HEALTH),
        "units": (KHE_LIM, CLINIC, SCHOOL, FARMERS),
        "groups": (VILLAGES, OFFICES),
        "obligations": (OBLIGATION,),
        "milestones": (
            Milestone(when=date(2025, 5, 2), name="Báo cáo sơ kết", kind=MilestoneKind.REPORT),
            Milestone(when=Quarter(2025, 4), name="Hội nghị điển hình tiên tiến"),
        ),
    }
    return a_plan(**{**values, **given})


def small_report(**plan: Any) -> Report:
    """On 15/5/2025: owed 12, on time 2, late 1, missing 9 (1 of them overdue), 1 beyond; 5 stories, 4 of them published."""
    stories = (
        a_story(
            "vuon-rau",
            unit=KHE_LIM,
            day=date(2025, 3, 3),
            submitted=date(2025, 3, 1),
            honorees=(a_person("Bà Lê Thị Hoa", role="Chi hội trưởng", place=a_place("Thôn Khe Lim", "thon-khe-lim")),),
            awards=(an_award(decision="45/QĐ-UBND", day=date(2025, 4, 1), by="Chủ tịch UBND xã"),),
        ),
        a_story(
            "truc-dem",
            title="Đêm trực",
            unit=CLINIC,
            fields=(HEALTH, FIELD),
            day=date(2025, 3, 25),
            submitted=date(2025, 3, 20),
        ),
        a_story(
            "to-cham-me",
            title="Tổ chăm mẹ",
            unit=CLINIC,
            fields=(HEALTH,),
            subject=Subject.COLLECTIVE,
            day=date(2025, 5, 2),
            submitted=date(2025, 5, 1),
        ),
        a_story(
            "tu-thuoc",
            title="Tủ thuốc",
            unit=CLINIC,
            fields=(HEALTH,),
            day=date(2025, 5, 4),
            submitted=None,
            status=Status.SUBMITTED,
            approval=None,
        ),
        a_story("con-duong", title="Con đường", unit=FARMERS, day=date(2025, 5, 6)),
    )
    made = report(published(*stories, plan=the_plan(**plan), today=date(2025, 5, 15)))
    return replace(made, problems=(PROBLEM,))


def empty_report() -> Report:
    """Of a plan without obligations, units and stories."""
    return report(published(plan=a_plan(units=(), fields=()), today=date(2025, 5, 15)))


def report_with(text: str) -> Report:
    """The text wherever a writer can put one."""
    unit, field = a_unit(text, id="x"), a_field(text, id="y")
    story = a_story(
        title=text,
        unit=unit,
        fields=(field,),
        author=text,
        honorees=(a_person(text, role=text, place=a_place(text, "z")),),
        awards=(an_award(decision=text, by=text),),
        submitted=None,
    )
    plan = the_plan(
        title=text,
        place=text,
        decree=text,
        issuer=text,
        units=(unit,),
        fields=(field,),
        obligations=(replace(OBLIGATION, name=text, units=(unit,), to=text),),
        milestones=(Milestone(when=date(2025, 5, 2), name=text),),
    )
    made = report(published(story, plan=plan, today=date(2025, 5, 15)))
    return replace(made, problems=(replace(PROBLEM, message=text, help=text),))
