"""The page for the meeting: its figures are the report's, nothing is fetched, and people with a screen reader can read it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.collect.report import Report, report
from site_builder.collect.scores import Totals
from site_builder.model.duties import Every, Milestone, Obligation
from site_builder.model.period import Quarter, Year
from site_builder.model.plan import Plan
from site_builder.model.story import Status, Story
from site_builder.problems import Code, Level, Problem, Where
from site_builder.render.reports.html import html
from tests.builders import REFUSED, a_person, a_plan, a_site, a_story, a_unit, published
from tests.strategies import FIELDS, UNITS, nasty_text, sites

SVG = "{http://www.w3.org/2000/svg}"
TODAY = date(2025, 5, 15)
QUARTERLY = Obligation(id="quy", name="Giới thiệu hằng quý", units=UNITS, at_least=2)
YEARLY = Obligation(id="nam", name="Tổng hợp hằng năm", units=UNITS[:2], every=Every.YEAR)


def a_report(*stories: Story, **given: Any) -> Report:
    """The report of these stories on TODAY under a plan with two obligations."""
    plan = given.pop("plan", None) or a_plan(fields=FIELDS, units=UNITS, obligations=(QUARTERLY, YEARLY))
    return report(published(*stories, plan=plan, today=TODAY), **given)


def parsed(page: bytes) -> Element:
    """The page as a browser reads it; a parse error fails."""
    found: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        page, transport_encoding="utf-8"
    )
    return found


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def one(element: Element, tag: str) -> Element:
    found = element.find(tag)
    assert found is not None
    return found


def figures(page: Element) -> dict[str, str]:
    return {name: words(each) for each in page.iter() if (name := each.get("data-figure"))}


def test_figures_are_those_of_the_report() -> None:
    made = a_report(
        *(a_story(f"som-{at}", unit=UNITS[0], quarter=Quarter(2025, 1), day=date(2025, 2, at)) for at in (3, 4, 5)),
        a_story("muon", unit=UNITS[1], quarter=Quarter(2024, 4), day=date(2025, 2, 1)),
        a_story("muon-2", unit=UNITS[1], quarter=Quarter(2024, 4), day=date(2025, 2, 2)),
    )
    totals = made.totals
    assert (totals.met, totals.met_late, totals.beyond) == (2, 2, 4)
    found = figures(parsed(html(made)))
    assert found["share_met"].endswith("%")
    for name in (
        "standings",
        "met",
        "met_late",
        "short",
        "open",
        "owed",
        "on_time",
        "late",
        "missing",
        "overdue",
        "beyond",
    ):
        assert found[name] == str(getattr(totals, name)), name


@given(sites())
def test_tables_add_up_to_the_totals(site: Any) -> None:
    plan = replace(site.plan, obligations=(QUARTERLY, YEARLY))
    made = a_report(*site.stories, plan=plan)
    page = parsed(html(made))
    assert figures(page)["stories"] == str(len(made.stories))
    signs = [cell.get("class") for table in page.iter("table") for cell in table.findall("./tbody/tr/td")]
    of_state = made.totals.met, made.totals.met_late, made.totals.short, made.totals.open
    assert tuple(signs.count(state) for state in ("met", "late", "short", "open")) == of_state
    listed = [
        row for table in page.iter("table") if table.get("class") == "stories" for row in table.findall("./tbody/tr")
    ]
    assert len(listed) == len(made.stories)


@given(st.lists(nasty_text, min_size=8, max_size=8))
def test_words_of_people_are_text(said: list[str]) -> None:
    title, unit_name, name, place, duty, milestone, message, sent = said
    unit = a_unit(unit_name, id="thon")
    duty_of_all = replace(QUARTERLY, name=duty, to=sent, units=(unit,))
    plan = a_plan(
        title=title,
        place=place,
        units=(unit,),
        obligations=(duty_of_all,),
        milestones=(Milestone(when=date(2025, 6, 1), name=milestone, to=sent),),
    )
    problem = Problem(Code.BAD_DATE, Level.ERROR, Where(f"content/{name}.md", 3, 4), message, message)
    story = a_story(title=title, unit=unit, honorees=(a_person(name),), submitted=None)
    page = html(a_report(story, plan=plan, problems=(problem,)))
    tags = {element.tag for element in parsed(page).iter() if isinstance(element.tag, str)}
    assert not tags & {"b", "script", "img", "iframe", "object"}
    assert page == html(a_report(story, plan=plan, problems=(problem,)))


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = html(a_report(a_story()))
    text = page.decode()
    assert "http" not in text.replace("http-equiv", "")
    assert "//" not in text.replace("<!", "")
    assert re.findall(r'(?:src|href)="([^#"][^"]*)"', text) == ["data:,"]
    assert "<script" not in text
    assert " style=" not in text
    assert not re.search(r"@import|url\(", text)
    policy = next(meta for meta in parsed(page).iter("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    assert policy.get("content", "").startswith("default-src 'none'; style-src 'sha256-")


def test_the_page_says_what_it_is() -> None:
    made = a_report(
        a_story(), plan=a_plan(obligations=(QUARTERLY,), decree="12/KH-UBND", sample=True), period=Year(2025)
    )
    text = words(parsed(html(made)))
    for said in ("Tài liệu nội bộ", "Dữ liệu minh họa", "12/KH-UBND", "xã Suối Ngàn", "15/5/2025", "Năm 2025"):
        assert said in text
    assert "Dữ liệu minh họa" not in words(parsed(html(a_report(a_story()))))


def test_nothing_english_is_left() -> None:
    made = a_report(
        a_story("a", submitted=None, unit=UNITS[0], quarter=Quarter(2025, 1)),
        a_story("b", unit=a_unit("Trạm Y tế"), status=Status.SUBMITTED),
        problems=(Problem(Code.BAD_DATE, Level.ERROR, Where("content/a.md", 3), "ngày sai", "viết lại"),),
    )
    page = parsed(html(made))
    codes = {id(code) for code in page.iter("code")}
    seen = " ".join(
        " ".join((one.text or "", *(child.tail or "" for child in one)))
        for one in page.iter()
        if isinstance(one.tag, str) and one.tag not in {"style", "script"} and id(one) not in codes
    )
    english = r"\b(met|late|short|open|None|True|False|error|warning|stories|quarter|unit|published|story)\b"
    assert not re.search(english, seen)


def test_headings_follow_each_other_and_ids_are_single() -> None:
    page = parsed(html(a_report(a_story(), a_story("b", status=Status.SUBMITTED))))
    levels = [int(one.tag[1]) for one in page.iter() if isinstance(one.tag, str) and re.fullmatch(r"h[1-6]", one.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    for one in page.iter():
        for label in (one.get("aria-labelledby") or "").split():
            assert label in ids
        if (one.get("href") or "").startswith("#"):
            assert one.get("href", "")[1:] in ids


def test_every_cell_has_its_headers() -> None:
    page = parsed(html(a_report(a_story(), a_story("b", unit=UNITS[1]))))
    tables = list(page.iter("table"))
    assert len(tables) >= 8
    for table in tables:
        assert words(one(table, "caption"))
        width = len(table.findall("./thead/tr/th[@scope='col']"))
        assert width == len(table.findall("./thead/tr/*"))
        for row in (*table.findall("./tbody/tr"), *table.findall("./tfoot/tr")):
            assert len(list(row)) == width
            assert len(row.findall("./th[@scope='row']")) == 1
    drawings = [found for found in page.iter() if found.get("role") == "img"]
    assert len(drawings) == 5
    ids = {found.get("id"): found for found in page.iter()}
    for drawing in drawings:
        assert all(words(ids[id]) for id in drawing.get("aria-labelledby", "").split())
    assert {found.get("aria-hidden") for found in page.iter(f"{SVG}svg")} == {"true"}


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (a_plan(), "Kế hoạch chưa giao chỉ tiêu nào"),
        (a_plan(obligations=(replace(QUARTERLY, units=()),)), "không đơn vị nào có chỉ tiêu phải thực hiện"),
    ],
)
def test_a_plan_without_obligations_or_stories_is_told_of(plan: Plan, said: str) -> None:
    text = words(parsed(html(a_report(plan=plan))))
    assert said in text
    assert "Chưa có gương nào được giới thiệu" in text
    assert "Không có gì bị bỏ ra ngoài" in text


def test_how_far_each_story_has_come() -> None:
    waiting = a_story("cho", title="Bài chờ", status=Status.SUBMITTED)
    coming = a_story("hen", title="Bài hẹn", day=date(2025, 6, 1), submitted=date(2025, 4, 1), quarter=Quarter(2025, 2))
    refused = a_story("khong", title="Bài không thuận", consent=REFUSED)
    page = parsed(html(a_report(a_story(title="Bài ra"), waiting, coming, refused)))
    rows = {
        words(cells[0]): words(cells[-1]) for row in page.iter("tr") if (cells := list(row)) and cells[-1].tag == "td"
    }
    assert rows["Bài ra"] == "đã đăng"
    assert rows["Bài chờ"] == "chờ thẩm định"
    assert rows["Bài hẹn"] == "hẹn đăng 1/6/2025"
    assert rows["Bài không thuận"] == "người được viết không đồng ý"


def test_what_was_left_out_is_told_with_its_place() -> None:
    story = a_story(
        "ngoai", title="Gương của đơn vị khác", unit=a_unit("Tổ 9"), where=Where("content/stories/ngoai.md", 7, 2)
    )
    problem = Problem(
        Code.BAD_DATE, Level.ERROR, Where("content/stories/hong.md", 3, 9), "ngày 31/2 không có", "sửa ngày"
    )
    text = words(parsed(html(a_report(story, problems=(problem,)))))
    assert "content/stories/hong.md:3 lỗi: ngày 31/2 không có" in text
    assert "Cách sửa: sửa ngày" in text
    assert "Không tính vào chỉ tiêu nào: đơn vị không có chỉ tiêu trong kỳ này" in text
    assert "content/stories/ngoai.md:7" in text


def test_who_owes_next_and_who_is_late_are_named() -> None:
    met = (a_story(f"a{at}", unit=UNITS[0], quarter=Quarter(2025, 2), day=date(2025, 4, 9)) for at in (1, 2))
    page = parsed(html(a_report(*met)))
    sections = {one.get("aria-labelledby"): one for one in page.iter("section")}
    coming = words(sections["den-han"])
    assert "quý II năm 2025" in coming
    assert "Hạn cuối 30/6/2025, còn 46 ngày" in coming
    assert "2 trong 3 đơn vị chưa nộp đủ" in coming
    late = words(sections["con-thieu"])
    assert "Quý I năm 2025: 3 đơn vị thiếu" in late
    assert "Quý II năm 2025" not in late


def test_a_chosen_period_leaves_the_others_out() -> None:
    made = a_report(a_story(quarter=Quarter(2025, 1)), a_story("cu", day=date(2024, 5, 1)), period=Quarter(2025, 1))
    page = parsed(html(made))
    assert figures(page)["standings"] == str(Totals.of(made.standings).standings) == "3"
    assert "Năm 2024" not in words(page)


def test_a_site_without_a_plan_of_its_own_still_has_a_page() -> None:
    assert parsed(html(report(published(*a_site().stories, today=TODAY))))
