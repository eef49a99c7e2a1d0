"""The plain formats of the report: JSON, CSV, calendar, terminal and reminder say the same as `collect.report` counted."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from icalendar import Calendar

from site_builder.collect.publication import publication
from site_builder.collect.report import Chosen, Report, report
from site_builder.model.duties import DueRule, Every, Milestone, MilestoneKind, Obligation
from site_builder.model.period import HalfYear, Month, Quarter, Span, Year
from site_builder.model.story import Status
from site_builder.problems import Code, Level, Problem, Where
from site_builder.render.reports.csv_data import HEAD, csv_data
from site_builder.render.reports.due_calendar import due_calendar
from site_builder.render.reports.json_data import json_data
from site_builder.render.reports.reminder import reminder
from site_builder.render.reports.terminal import text
from tests.builders import a_plan, a_site, a_story, a_unit
from tests.strategies import nasty_text

THON, TRAM = a_unit("Thôn Khe Lim"), a_unit("Trạm Y tế xã")
TODAY = date(2025, 5, 26)
MILESTONES = (
    Milestone(when=date(2025, 6, 1), name="Báo cáo sơ kết", kind=MilestoneKind.REPORT, to="UBND xã"),
    Milestone(when=Quarter(2025, 4), name="Hội nghị", kind=MilestoneKind.CONGRESS),
)


def a_report(period: Chosen | None = None, today: date = TODAY, unit: str = THON.name, **given: Any) -> Report:
    """Two units that owe one a quarter before day 5 of the last month: one on time, one late, one missing, the rest open."""
    thon = replace(THON, name=unit)
    duty = Obligation(
        id="gioi-thieu",
        name="Giới thiệu gương hằng quý",
        units=(thon, TRAM),
        due=DueRule(5),
        to="UBND xã",
        **given,
    )
    plan = a_plan(
        period=Span(date(2025, 1, 1), date(2025, 12, 31)),
        units=(thon, TRAM),
        obligations=(duty,),
        milestones=MILESTONES,
    )
    stories = (
        a_story("dung-han", unit=thon, quarter=Quarter(2025, 1), submitted=date(2025, 3, 4), day=date(2025, 3, 10)),
        a_story("cham", unit=TRAM, quarter=Quarter(2025, 1), submitted=date(2025, 3, 5), day=date(2025, 3, 10)),
        a_story(
            "cho", unit=TRAM, quarter=Quarter(2025, 2), submitted=TODAY, day=date(2025, 6, 10), status=Status.SUBMITTED
        ),
    )
    wrong = (
        Problem(Code.UNKNOWN_UNIT, Level.ERROR, Where("content/stories/x.md", 4, 7), "không có đơn vị “x”"),
        Problem(Code.MISSING_ALT, Level.ERROR, stories[0].where, "ảnh thiếu lời tả"),
    )
    return report(publication(a_site(*stories, plan=plan), today), period, wrong)


# --- what is counted ------------------------------------------------------------------------------------------


def test_a_file_that_gave_no_story_is_left_out_one_that_gave_a_story_without_its_picture_is_not() -> None:
    assert [problem.where.file for problem in a_report().problems] == ["content/stories/x.md"]


@pytest.mark.parametrize(
    ("period", "standings", "stories", "milestones"),
    [
        (None, 8, 3, 2),
        (Year(2025), 8, 3, 2),
        (HalfYear(2025, 1), 4, 3, 1),
        (Quarter(2025, 1), 2, 2, 0),
        # a half-year does not lie in a quarter
        (Month(2025, 3), 0, 2, 0),
        (Quarter(2025, 2), 2, 1, 1),
        (Year(2024), 0, 0, 0),
        (Month(2025, 6), 0, 1, 1),
    ],
)
def test_a_period_chooses_what_lies_in_it(period: Chosen | None, standings: int, stories: int, milestones: int) -> None:
    found = a_report(period)
    assert (len(found.standings), len(found.stories), len(found.milestones)) == (standings, stories, milestones)


def test_a_longer_period_than_the_chosen_one_is_left_out() -> None:
    assert [s.period for s in a_report(HalfYear(2025, 1), every=Every.HALF_YEAR).standings] == [HalfYear(2025, 1)] * 2
    assert a_report(Quarter(2025, 1), every=Every.HALF_YEAR).standings == ()


def test_every_table_adds_up_to_the_stories() -> None:
    found = a_report()
    for counts in (found.by_unit, found.by_field, found.by_subject, found.by_quarter):
        assert sum(count.introduced for count in counts) == len(found.stories) == 3
        assert sum(count.published for count in counts) == 2


# --- JSON -----------------------------------------------------------------------------------------------------


def test_json() -> None:
    told = json.loads(json_data(a_report(Quarter(2025, 1))))
    assert list(told)[:6] == ["plan", "today", "period", "obligations", "milestones", "totals"]
    assert (told["today"], told["period"], told["stories"]) == ("2025-05-26", "2025-Q1", 2)
    row = {"obligation": "gioi-thieu", "period": "2025-Q1", "due_before": "2025-03-05", "owed": 1}
    assert told["obligations"] == [
        {**row, "unit": THON.id, "on_time": 1, "late": 0, "missing": 0, "state": "met", "beyond": 0},
        {**row, "unit": TRAM.id, "on_time": 0, "late": 1, "missing": 0, "state": "late", "beyond": 0},
    ]
    assert told["totals"] == {
        "standings": 2,
        "owed": 2,
        "on_time": 1,
        "late": 1,
        "missing": 0,
        "overdue": 0,
        "beyond": 0,
        "met": 1,
        "met_late": 1,
        "short": 0,
        "open": 0,
    }
    assert [left["file"] for left in told["left_out"]] == ["content/stories/x.md"]


def test_json_of_milestones() -> None:
    assert json.loads(json_data(a_report()))["milestones"] == [
        {"name": "Báo cáo sơ kết", "kind": "report", "first": "2025-06-01", "last": "2025-06-01", "to": "UBND xã"},
        {"name": "Hội nghị", "kind": "congress", "first": "2025-10-01", "last": "2025-12-31", "to": ""},
    ]


# --- CSV ------------------------------------------------------------------------------------------------------


def rows(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data[3:].decode(), newline="")))


def test_csv_for_excel() -> None:
    head, *body, last = rows(csv_data(a_report()))
    assert tuple(head) == HEAD
    assert len(body) == 8
    assert body[4] == [
        *("Giới thiệu gương hằng quý", TRAM.name, "", "Quý I năm 2025", "2025-03-04"),
        *("1", "0", "1", "0", "0", "đủ nhưng chậm"),
    ]
    assert last == ["Cộng", "", "", "", "", "8", "2", "1", "5", "0", ""]


@given(nasty_text)
@settings(max_examples=30)
def test_no_cell_runs_as_a_formula_and_no_name_breaks_a_row(name: str) -> None:
    for row in rows(csv_data(a_report(unit=f"={name}")))[1:-1]:
        assert len(row) == len(HEAD)
        assert row[1] == TRAM.name or row[1].startswith("'=")


# --- calendar -------------------------------------------------------------------------------------------------


def events(data: bytes) -> dict[str, Any]:
    return {str(event["uid"]): event for event in Calendar.from_ical(data).walk("VEVENT")}


def test_the_calendar_has_every_due_day_and_every_milestone() -> None:
    found = events(due_calendar(a_report()))
    assert list(found) == [
        *(f"gioi-thieu-2025-q{number}@xa-suoi-ngan" for number in (1, 2, 3, 4)),
        *("moc-2025-06-01-bao-cao-so-ket@xa-suoi-ngan", "moc-2025-10-01-hoi-nghi@xa-suoi-ngan"),
    ]
    june = found["gioi-thieu-2025-q2@xa-suoi-ngan"]
    assert (june["dtstart"].dt, june["dtend"].dt) == (date(2025, 6, 4), date(2025, 6, 5))
    assert str(june["summary"]) == "Hạn cuối: Giới thiệu gương hằng quý – quý II năm 2025"
    assert str(june["description"]).endswith("Đã đủ: 1/2 đơn vị.\nCòn thiếu: Thôn Khe Lim")
    alarms = [alarm["trigger"].dt for alarm in june.walk("VALARM")]
    assert alarms == [timedelta(days=-6, hours=-16), timedelta(hours=-16)]
    meeting = found["moc-2025-10-01-hoi-nghi@xa-suoi-ngan"]
    assert (meeting["dtstart"].dt, meeting["dtend"].dt) == (date(2025, 12, 31), date(2026, 1, 1))

    assert str(meeting["summary"]) == "Hội nghị (trong quý IV năm 2025)"


def test_what_came_beyond_is_no_more_on_time_than_was_owed() -> None:
    duty = Obligation(id="gioi-thieu", name="Giới thiệu", units=(THON,))
    plan = a_plan(period=Span(date(2025, 1, 1), date(2025, 12, 31)), units=(THON,), obligations=(duty,))
    made = [a_story(id, unit=THON, quarter=Quarter(2025, 1), submitted=date(2025, 2, 1)) for id in ("a", "b", "c")]
    found = report(publication(a_site(*made, plan=plan), TODAY))
    told = json.loads(json_data(found))
    assert [told["obligations"][0][key] for key in ("owed", "on_time", "late", "missing", "beyond")] == [1, 1, 0, 0, 2]
    for key in ("owed", "on_time", "late", "missing", "beyond"):
        assert sum(row[key] for row in told["obligations"]) == told["totals"][key]
    assert rows(csv_data(found))[-1][5:10] == ["4", "1", "0", "3", "2"]


def test_the_calendar_keeps_the_rules_of_its_format() -> None:
    data = due_calendar(a_report())
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert data == due_calendar(a_report())


def test_events_keep_their_uid_whatever_the_day() -> None:
    assert list(events(due_calendar(a_report()))) == list(events(due_calendar(a_report(today=date(2025, 12, 1)))))


def test_two_milestones_of_one_name_and_day_are_two_events() -> None:
    twice = a_report()
    doubled = report(publication(a_site(plan=a_plan(milestones=(MILESTONES[0], MILESTONES[0]), units=(THON,))), TODAY))
    assert len(doubled.milestones) == 2
    assert len(events(due_calendar(doubled))) == 2
    assert twice.milestones[0] == MILESTONES[0]


@given(nasty_text)
@settings(max_examples=30)
def test_any_name_fits_into_the_calendar(name: str) -> None:
    found = events(due_calendar(a_report(unit=f"Thôn {name}")))
    assert len(found) == 6


# --- terminal -------------------------------------------------------------------------------------------------


def test_the_text_shows_units_by_periods_with_signs() -> None:
    said = text(a_report()).decode()
    line = next(line for line in said.splitlines() if line.startswith("Trạm Y tế xã"))
    assert line.split() == [
        "Trạm",
        "Y",
        "tế",
        "xã",
        "│",
        "◷",
        "1/1",
        "│",
        "✓",
        "1/1",
        *("│ … 0/1 │ … 0/1 │ 2/4".split()),
    ]
    assert "Phải có 8 · đúng hạn 2 · chậm 1 · quá hạn còn thiếu 0 · chưa đến hạn 5" in said
    assert "hạn cuối 4/6/2025: 1/2 đơn vị còn thiếu: Thôn Khe Lim" in said
    assert "content/stories/x.md:4:7: không có đơn vị “x”" in said
    assert "\x1b" not in said


def test_a_plan_without_obligations_says_so() -> None:
    said = text(report(publication(a_site(plan=a_plan(obligations=())), TODAY))).decode()
    assert "Kế hoạch không có chỉ tiêu nào cho đơn vị." in said


def test_a_period_in_which_nothing_is_owed_says_so() -> None:
    assert "Kế hoạch không có chỉ tiêu nào trong kỳ này." in text(a_report(Year(2024))).decode()


@given(nasty_text)
@settings(max_examples=20)
def test_names_are_words_never_markup(name: str) -> None:
    said = text(a_report(unit=f"[bold]{name}[/bold]")).decode()
    assert "[bold]" in said


# --- reminder -------------------------------------------------------------------------------------------------


def test_the_reminder_is_ready_to_paste() -> None:
    assert reminder(a_report(), 14) == (
        "NHẮC HẠN GƯƠNG ĐIỂN HÌNH – xã Suối Ngàn\n"
        "Từ 26/5/2025 đến 9/6/2025\n"
        "\n"
        "• Giới thiệu gương hằng quý: quý II năm 2025, hạn cuối 4/6/2025 (còn 9 ngày)\n"
        "Gửi về: UBND xã\n"
        "Còn thiếu (1/2 đơn vị):\n"
        "- Thôn Khe Lim: 1 gương điển hình\n"
        "\n"
        "• Báo cáo sơ kết: 1/6/2025 (còn 6 ngày)\n"
        "Gửi về: UBND xã\n"
    )


@pytest.mark.parametrize(
    ("today", "days", "said"),
    [
        (date(2025, 5, 26), 3, "Từ nay đến 29/5/2025 không có hạn nào của kế hoạch.\n"),
        (date(2025, 6, 4), 0, "hạn cuối 4/6/2025 (hôm nay)"),
        (date(2025, 6, 3), 1, "hạn cuối 4/6/2025 (ngày mai)"),
        (date(2025, 6, 5), 0, "Từ nay đến 5/6/2025 không có hạn nào của kế hoạch.\n"),
    ],
)
def test_how_near_it_is(today: date, days: int, said: str) -> None:
    assert said in reminder(a_report(today=today), days)


def test_a_milestone_of_a_period_has_no_day_of_its_own_and_one_of_today_is_told() -> None:
    assert "• Hội nghị: trong quý IV năm 2025\n" in reminder(a_report(today=date(2025, 12, 20)), 14)
    assert "• Báo cáo sơ kết: 1/6/2025 (hôm nay)\n" in reminder(a_report(today=date(2025, 6, 1)), 0)


def test_where_all_have_done_their_part_they_are_thanked() -> None:
    done = a_report(today=date(2025, 3, 4), every=Every.YEAR)
    assert "Còn thiếu" in reminder(done, 300)
    all_done = a_report(today=date(2025, 5, 26), every=Every.HALF_YEAR)
    assert "Cả 2 đơn vị đã đủ. Xin cảm ơn." in reminder(all_done, 10)
