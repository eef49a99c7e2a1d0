"""The five bundled plans say what the five documents say; a plan laid over one of them changes what it names and no more."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.load.plan import KEYS, plan_of, preset, preset_ids, preset_text
from site_builder.load.plan_duties import parse_due
from site_builder.load.plan_names import PRESETS
from site_builder.load.values import Findings
from site_builder.model.duties import Counts, DueRule, Every, MilestoneKind, Obligation
from site_builder.model.period import Quarter, Span, Year
from site_builder.model.plan import Plan, PlanLevel
from site_builder.model.terms import AwardLevel, Subject
from site_builder.problems import Code, Level, Problem

A, B, C, D, E = (
    "thuong-ninh-2023-2025",
    "thach-an-2021-2025",
    "nguyen-thi-minh-khai-2024",
    "con-dao-2020",
    "binh-thuan-2022-2025",
)


def the_preset(id: str) -> Plan:
    findings = Findings()
    plan = preset(id, findings)
    assert findings.problems == []
    assert plan is not None
    return plan


def read(text: str) -> tuple[Plan | None, list[Problem]]:
    findings = Findings()
    return plan_of(text.encode(), "plan.yml", findings), findings.problems


def over(text: str, id: str = A) -> Plan:
    plan, problems = read(f"preset: {id}\n{text}")
    assert problems == []
    assert plan is not None
    return plan


def told(text: str) -> list[tuple[Code, int]]:
    return [(problem.code, problem.where.line) for problem in read(text)[1]]


def obligation(plan: Plan, id: str) -> Obligation:
    return next(found for found in plan.obligations if found.id == id)


# --- the five plans ---------------------------------------------------------------------------------------------------


def test_there_are_five() -> None:
    assert set(preset_ids()) == {A, B, C, D, E}


@pytest.mark.parametrize("id", [A, B, C, D, E])
def test_every_preset_loads_without_a_problem(id: str) -> None:
    plan = the_preset(id)
    assert plan.sample is False
    assert plan.subjects == (Subject.COLLECTIVE, Subject.PERSON, Subject.HOUSEHOLD)
    for terms in (plan.fields, plan.units, plan.movements, plan.groups, plan.obligations, plan.channels):
        assert len({term.id for term in terms}) == len(terms)
        assert all(term.name for term in terms)
    assert all(owing.who for owing in plan.obligations)


@pytest.mark.parametrize(
    ("id", "level", "place", "period", "fields", "movements"),
    [
        (A, PlanLevel.COMMUNE, "xã Thượng Ninh", "2023–2025", 13, 0),
        (B, PlanLevel.DISTRICT, "huyện Thạch An", "2021–2025", 9, 0),
        (C, PlanLevel.WARD, "phường Nguyễn Thị Minh Khai", "2024", 13, 0),
        (D, PlanLevel.DISTRICT, "huyện Côn Đảo", "từ 28/9/2020", 6, 0),
        (E, PlanLevel.PROVINCE, "tỉnh Bình Thuận", "2022–2025", 14, 12),
    ],
)
def test_frame(id: str, level: PlanLevel, place: str, period: str, fields: int, movements: int) -> None:
    plan = the_preset(id)
    assert (plan.level, plan.place, plan.period.name) == (level, place, period)
    assert (len(plan.fields), len(plan.movements)) == (fields, movements)


@pytest.mark.parametrize(
    ("id", "duty", "at_least", "every", "counts", "due", "requires", "owing"),
    [
        (A, "gioi-thieu", 1, Every.QUARTER, Counts.STORIES, DueRule(), (), 23),
        (B, "gioi-thieu-hang-thang", 1, Every.MONTH, Counts.STORIES, DueRule(20), (), 14),
        (C, "tiep-song", 1, Every.QUARTER, Counts.BROADCASTS, DueRule(), (), 1),
        (C, "tin-bai", 4, Every.YEAR, Counts.ARTICLES, DueRule(), (), 1),
        (D, "gioi-thieu-hang-quy", 1, Every.QUARTER, Counts.STORIES, DueRule(5), ("summary",), 10),
        (D, "phan-cong-theo-quy", 1, Every.QUARTER, Counts.STORIES, DueRule(5), ("summary",), 7),
        (D, "bai-viet-hang-thang", 1, Every.MONTH, Counts.ARTICLES, DueRule(), (), 1),
        (E, "gioi-thieu-hang-quy", 3, Every.QUARTER, Counts.STORIES, DueRule(), (), 5),
        (E, "gioi-thieu-sau-thang", 2, Every.HALF_YEAR, Counts.STORIES, DueRule(), (), 11),
    ],
)
def test_obligations(
    id: str, duty: str, at_least: int, every: Every, counts: Counts, due: DueRule, requires: tuple[str, ...], owing: int
) -> None:
    found = obligation(the_preset(id), duty)
    assert (found.at_least, found.every, found.counts, found.due) == (at_least, every, counts, due)
    assert found.requires == requires
    assert len(found.who) == owing


@pytest.mark.parametrize(("id", "count"), [(A, 1), (B, 1), (C, 2), (D, 3), (E, 2)])
def test_no_other_obligations(id: str, count: int) -> None:
    assert len(the_preset(id).obligations) == count


def test_thuong_ninh() -> None:
    plan = the_preset(A)
    assert len(plan.criteria.general) == 4
    assert [field.name for field in plan.fields] == [
        "Xây dựng đảng, chính quyền, đoàn thể",
        "Quốc phòng, an ninh",
        "Công thương, xây dựng, giao thông vận tải",
        "Nông nghiệp",
        "Tài chính, ngân hàng",
        "Y tế",
        "Giáo dục và đào tạo",
        "Khoa học và công nghệ",
        "Văn hóa, nghệ thuật, thể dục thể thao",
        "Thông tin và truyền thông",
        "Cải cách hành chính",
        "An sinh xã hội",
        "Đời sống xã hội",
    ]
    assert all(field.about.startswith("Quan tâm phát hiện") for field in plan.fields)
    assert sum(unit.groups[0].id == "thon" for unit in plan.units) == 11
    # “trước ngày 31/5”: the last day on which it is in time
    reports = [milestone.when for milestone in plan.milestones if milestone.kind is MilestoneKind.REPORT]
    assert reports == [date(2023, 5, 30), date(2025, 5, 30)]
    assert [milestone.when for milestone in plan.milestones] == [
        date(2023, 5, 30),
        date(2023, 6, 11),
        date(2025, 5, 30),
        Year(2025),
    ]
    assert {"website", "radio", "zalo", "facebook"} <= {channel.id for channel in plan.channels}
    assert len(plan.contests) == 1
    (book,) = plan.yearbooks
    assert (book.id, book.first_year, book.last_year, book.award_levels) == (
        "2020-2025",
        2020,
        2025,
        (AwardLevel.STATE,),
    )
    assert plan.approval.required
    assert "Hội đồng Thi đua - Khen thưởng xã" in plan.approval.by
    assert "Văn phòng" in obligation(plan, "gioi-thieu").to


def test_thach_an() -> None:
    plan = the_preset(B)
    assert [field.lead for field in plan.fields] == [
        "Ban Tuyên giáo Huyện ủy",
        "Phòng Nông nghiệp và Phát triển nông thôn",
        "Phòng Tài chính - Kế hoạch",
        "Phòng Lao động - Thương binh và Xã hội",
        "Phòng Nội vụ",
        "Hội Nông dân huyện",
        "Phòng Giáo dục và Đào tạo",
        "Phòng Y tế",
        "Công an huyện, Ban Chỉ huy quân sự huyện, Đoàn Biên phòng Đức Long",
    ]
    kinds = [{subject for subject, _ in field.criteria.by_subject} for field in plan.fields]
    both = {Subject.COLLECTIVE, Subject.PERSON}
    assert [kind >= both for kind in kinds] == [True, True, True, True, True, False, True, True, True]
    assert kinds[5] == {Subject.HOUSEHOLD, Subject.PERSON}
    quarters = [milestone.when for milestone in plan.milestones if isinstance(milestone.when, Quarter)]
    assert quarters == [Quarter(2021, 2), Quarter(2023, 2), Quarter(2025, 2)]
    assert any(
        milestone.kind is MilestoneKind.CONGRESS and milestone.when == Year(2025) for milestone in plan.milestones
    )
    assert obligation(plan, "gioi-thieu-hang-thang").to == "Phòng Nội vụ"


def test_nguyen_thi_minh_khai() -> None:
    plan = the_preset(C)
    assert "danh mục chung" in plan.note  # its fields are not its own, and it says so
    assert plan.approval.required
    assert plan.approval.by == "Lãnh đạo UBND phường"
    assert [who for who, _ in plan.approval.chain][-1] == "Lãnh đạo UBND phường"
    website = plan.channel("website")
    assert website is not None
    assert website.column == obligation(plan, "tin-bai").column == "Thi đua yêu nước"
    assert plan.milestones == ()


def test_con_dao() -> None:
    plan = the_preset(D)
    assert plan.period == Span(date(2020, 9, 28))
    assert plan.issued == date(2020, 9, 28)
    assert plan.required_keys == ("summary",)
    quarterly = obligation(plan, "gioi-thieu-hang-quy")
    days = [quarterly.due.due_before(Quarter(2021, number)) for number in (1, 2, 3, 4)]
    assert days == [date(2021, month, 5) for month in (3, 6, 9, 12)]
    rotating = obligation(plan, "phan-cong-theo-quy")
    assert [[unit.id for unit in rotating.owing(Quarter(2021, number))] for number in (1, 2, 3, 4)] == [
        ["khoi-truong-van-hoa-xa-hoi", "don-bien-phong-con-dao"],
        ["phong-giao-duc-dao-tao"],
        ["khoi-truong-dang-doan-the", "cong-an"],
        ["khoi-truong-kinh-te", "ban-chi-huy-quan-su"],
    ]
    assert [unit.id for unit in obligation(plan, "bai-viet-hang-thang").units] == ["trung-tam-van-hoa"]


def test_binh_thuan() -> None:
    plan = the_preset(E)
    assert plan.fields[4].name == "Tài chính, ngân hàng, thuế"
    assert plan.fields[9].name.lower().startswith("đối ngoại")
    assert plan.steps == ("Phát hiện", "Bồi dưỡng", "Tổng kết", "Nhân rộng")
    by_subject = dict(plan.criteria.by_subject)
    assert len(plan.criteria.general) == 4
    assert (len(by_subject[Subject.COLLECTIVE]), len(by_subject[Subject.PERSON])) == (6, 5)
    three = {group.id for unit in obligation(plan, "gioi-thieu-hang-quy").who for group in unit.groups}
    assert three == {"cum-1", "cum-2", "khoi-7", "khoi-8", "khoi-9-llvt"}
    two = {group.id for unit in obligation(plan, "gioi-thieu-sau-thang").who for group in unit.groups}
    assert two == {f"khoi-{number}" for number in (3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15)}
    when = [milestone.when for milestone in plan.milestones]
    assert Quarter(2023, 1) in when
    assert date(2023, 4, 15) in when
    reports = [milestone.when for milestone in plan.milestones if milestone.kind is MilestoneKind.REPORT]
    assert reports == [Year(2023), Year(2024), Year(2025)]
    congress = [milestone for milestone in plan.milestones if milestone.kind is MilestoneKind.CONGRESS]
    assert [milestone.when for milestone in congress] == [Year(2025)]
    assert "lần thứ IX" in congress[0].name
    assert [contest.name for contest in plan.contests] == ["Gương người tốt quanh ta"]
    levels = {commendation.name.split(" của")[0]: commendation.level for commendation in plan.commendations}
    assert levels["Bằng khen"] is AwardLevel.MINISTRY_OR_PROVINCE
    assert levels["Giấy khen"] is AwardLevel.GRASSROOTS


# --- a plan over a preset ---------------------------------------------------------------------------------------------


def test_one_line_is_a_plan() -> None:
    assert over("") == the_preset(A) or over("").title == the_preset(A).title
    assert over("").preset == A
    assert over("").fields == the_preset(A).fields


def test_a_scalar_replaces_a_scalar() -> None:
    plan = over("place: xã Suối Ngàn\nperiod: 2024..2026\n")
    assert plan.place == "xã Suối Ngàn"
    assert plan.period == Span(date(2024, 1, 1), date(2026, 12, 31))
    assert plan.title == the_preset(A).title


def test_an_item_changes_the_item_of_its_id_alone() -> None:
    plan = over("units:\n  - {id: thon-2, name: Thôn Khe Lim}\n  - {id: thon-12, name: Thôn Mới, group: thon}\n")
    before = the_preset(A).units
    assert [unit.id for unit in plan.units] == [*(unit.id for unit in before), "thon-12"]
    changed = plan.units[1]
    assert (changed.name, [group.id for group in changed.groups]) == ("Thôn Khe Lim", ["thon"])
    assert plan.units[2:-1] == before[2:]
    assert len(obligation(plan, "gioi-thieu").units) == 24


def test_an_item_may_be_removed() -> None:
    plan = over("units:\n  - {id: thon-11, remove: true}\n")
    assert "thon-11" not in {unit.id for unit in plan.units}
    assert len(plan.units) == len(the_preset(A).units) - 1


def test_removing_what_is_not_there_is_told() -> None:
    assert told(f"preset: {A}\nunits:\n  - {{id: thon-111, remove: true}}\n") == [(Code.UNKNOWN_TERM, 3)]


def test_only_gives_the_list_anew() -> None:
    plan = over("units:\n  only:\n    - {id: thon-a, name: Thôn A, group: thon}\n")
    assert [unit.id for unit in plan.units] == ["thon-a"]


def test_only_holds_without_a_list_below_it_too() -> None:
    assert [place.id for place in over("places: {only: [{id: a, name: A}]}\n").places] == ["a"]
    assert over("milestones: {only: []}\n").milestones == ()


def test_mappings_merge_key_by_key() -> None:
    assert over("approval: {by: Chủ tịch UBND xã}\n").approval.required
    assert not over("approval: {required: false}\n").approval.required
    assert "Hội đồng" in over("approval: {required: false}\n").approval.by


def test_lists_without_ids_are_replaced_whole() -> None:
    assert over("basis: [Nghị quyết]\n").basis == ("Nghị quyết",)
    assert [m.name for m in over("milestones: [{date: 2024-01-01, name: Hội nghị}]\n").milestones] == ["Hội nghị"]


def test_a_contest_has_its_rules_line_by_line() -> None:
    rules = (
        over("contests: [{id: guong-tot, name: Gương tốt, rules: [Ai cũng dự được., Có thật.]}]\n").contests[-1].rules
    )
    assert rules == ("Ai cũng dự được.", "Có thật.")


def test_null_takes_a_part_away() -> None:
    assert over("contests:\n").contests == ()
    assert over("note: null\n").note == ""


def test_no_preset_may_be_said() -> None:
    text = "preset: null\ntitle: a\nplace: b\nlevel: commune\nperiod: 2024\nfields: [{id: y-te, name: Y tế}]\n"
    plan, problems = read(text)
    assert problems == []
    assert plan is not None
    assert plan.preset == ""
    assert plan.obligations == ()


def test_terms_of_the_preset_are_known_to_the_plan_above_it() -> None:
    plan = over("obligations:\n  - {id: rieng, every: year, units: [tram-y-te], except: [], at_least: 2}\n")
    assert obligation(plan, "rieng").at_least == 2
    assert obligation(plan, "gioi-thieu").at_least == 1


@pytest.mark.parametrize("text", ["preset: khong-co", "preset: [a]", "preset: ../../etc/passwd", "preset: 5"])
def test_a_preset_that_is_not_there_is_told_alone(text: str) -> None:
    assert told(text) == [(Code.UNKNOWN_PRESET, 1)]


@pytest.mark.parametrize("text", ["", "# trống\n", "~"])
def test_no_plan(text: str) -> None:
    assert [code for code, _ in told(text)] == [Code.NO_PLAN]


@pytest.mark.parametrize(
    ("text", "got"),
    [
        ("\nx", "đang là “x”"),
        (f"\npreset:{A}", f"đang là “preset:{A}”"),
        ("\n''", "đang là “”"),
        ("\n- a", "đang là một danh sách"),
    ],
)
def test_a_plan_that_is_no_list_of_keys_is_not_called_empty(text: str, got: str) -> None:
    _, (problem,) = read(text)
    assert (problem.code, problem.where.line, problem.where.column) == (Code.WRONG_TYPE, 2, 1)
    assert problem.message == f"kế hoạch phải gồm các dòng “khóa: giá trị”; {got}"
    assert "preset: " in problem.help


def test_problems_of_the_preset_part_and_of_the_own_part_have_their_own_files() -> None:
    _, problems = read(f"preset: {A}\nfields:\n  - {{id: y-te, name: }}\n")
    assert [(problem.code, problem.where.file, problem.where.line) for problem in problems] == [
        (Code.MISSING_KEY, "plan.yml", 3)
    ]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    "value",
    ["[[]]", "{a: [{}]}", "x", "[{id: x}, x, {id: [a]}, {}]", "'1'", "[~, {id: ~}]", "{only: x}", "{only: {a: b}}"],
)
def test_any_shape_under_any_key_is_told_and_survived(key: str, value: str) -> None:
    over_preset = f"preset: {A}\n{key}: {value}\n" if key != "preset" else f"preset: {value}\n"
    for text in (over_preset, f"{key}: {value}\n"):
        plan, problems = read(text)
        assert plan is not None or any(problem.level is Level.ERROR for problem in problems)
        for problem in problems:
            assert problem.message
            assert problem.help
            assert inside(problem, text)
    # alone, every shape leaves out what a plan needs
    assert plan is None


def inside(problem: Problem, text: str) -> bool:
    """True where the problem stands on a character of the plan, or of the preset under it; a missing value, behind the last."""
    if problem.where.file != "plan.yml":
        assert problem.where.file.startswith(PRESETS)
        text = preset_text(problem.where.file.removeprefix(PRESETS).removesuffix(".yml")).decode()
    lines = text.splitlines()
    line, column = problem.where.line, problem.where.column
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


@pytest.mark.parametrize("key", [key for key in KEYS if key != "abbreviations"])  # which takes any key
@pytest.mark.parametrize("value", ["{a: [{}]}", "[{id: x}, x, {id: [a]}, {}]"])
def test_a_shape_that_no_key_takes_is_told(key: str, value: str) -> None:
    text = f"preset: {A}\n{key}: {value}\n" if key != "preset" else f"preset: {value}\n"
    assert read(text)[1]


# --- names ------------------------------------------------------------------------------------------------------------

BARE = "title: a\nplace: b\nlevel: commune\nperiod: 2024\nfields: [{id: y-te, name: Y tế}]\n"


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("fields", "lĩnh vực"),
        ("units", "đơn vị"),
        ("movements", "phong trào"),
        ("groups", "khối, cụm"),
        ("contests", "cuộc thi"),
        ("places", "địa danh"),
    ],
)
def test_two_that_share_a_name_are_told(key: str, kind: str) -> None:
    text = BARE.partition("fields")[0] if key == "fields" else BARE
    text += f"{key}:\n  - {{id: mot, name: Thôn Hòa Bình}}\n  - {{id: hai, name: THÔN  HOÀ BÌNH}}\n"
    plan, (problem,) = read(text)
    line = text.count("\n")
    assert plan is not None
    assert len(getattr(plan, key)) == 2
    assert (problem.code, problem.level) == (Code.DUPLICATE_NAME, Level.ERROR)
    assert (problem.where.file, problem.where.line, problem.where.column) == ("plan.yml", line, 21)
    assert problem.message == f"tên “THÔN HOÀ BÌNH” đã là tên của {kind} “mot” ở plan.yml:{line - 1}"
    assert "đổi tên" in problem.help


@pytest.mark.parametrize("unit", ["{id: moi, name: thôn 2}", "{id: thon-1, name: Thôn 2}"])
def test_a_name_that_the_preset_has_already_is_told_in_the_own_plan(unit: str) -> None:
    _, (problem,) = read(f"preset: {A}\nunits:\n  - {unit}\n")
    assert (problem.code, problem.where.file, problem.where.line) == (Code.DUPLICATE_NAME, "plan.yml", 3)
    assert f"“thon-2” ở kế hoạch mẫu {A}" in problem.message


@pytest.mark.parametrize(
    ("old", "new", "told_of"),
    [
        ("to: 2024-06-30", "from: 2024-07-01", 0),
        ("from: 2024-07-01", "to: 2024-06-30", 0),
        ("to: 2024-06-30", "from: 2024-06-30", 1),  # on one day there were both
        ("to: 2024-06-30", "about: mới", 1),
        ("about: cũ", "from: 2024-07-01", 1),
    ],
)
def test_a_unit_may_take_over_the_name_of_one_that_is_gone(old: str, new: str, told_of: int) -> None:
    text = f"{BARE}units: [{{id: cu, name: Thôn 1, {old}}}, {{id: moi, name: thôn 1, {new}}}]\n"
    assert [code for code, _ in told(text)] == [Code.DUPLICATE_NAME] * told_of


def test_other_lists_may_repeat_a_name() -> None:
    text = f"{BARE}units: [{{id: a, name: Y tế}}]\nchannels: [{{id: a, name: Loa}}, {{id: b, name: Loa}}]\n"
    assert told(text) == []


def test_a_station_says_how_it_speaks() -> None:
    text = (
        f"{BARE}channels:\n  - {{id: radio, name: Đài, pace: 180, voices: 2, signal: Xuân, opening: Chào!, closing: Hẹn.,\n"
        '     speak: "doc -i {text} -o {audio}"}\n  - {id: loa, name: Loa}\n'
    )
    plan = plan_of(text.encode(), "plan.yml", Findings())
    assert plan
    radio, other = plan.channels
    assert (radio.pace, radio.voices, radio.signal) == (180, 2, "Xuân")
    assert (radio.opening, radio.closing, radio.speak) == ("Chào!", "Hẹn.", "doc -i {text} -o {audio}")
    assert (other.pace, other.voices, other.signal, other.speak) == (200, 1, "", "")


# --- single rules -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("before day 20", DueRule(20)),
        ("before day 5 of the last month", DueRule(5)),
        ("trước ngày 20", DueRule(20)),
        ("Trước ngày 20 hằng tháng", DueRule(20)),
        ("trước ngày 05 tháng cuối quý", DueRule(5)),
        ("trước ngày 5 của tháng cuối kỳ", DueRule(5)),
        *((text, None) for text in ("", "before day 32", "before day 0", "ngày 5", "before day five", "20")),
    ],
)
def test_due_rules(text: str, rule: DueRule | None) -> None:
    assert parse_due(text) == rule


def test_before_a_day_that_the_month_does_not_have_the_whole_month_is_in_time() -> None:
    assert DueRule(31).due_before(Quarter(2023, 2)) == date(2023, 7, 1)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("units: [{id: a, name: A, from: 2024-01-02, to: 2024-01-01}]", Code.BAD_PERIOD),
        ("units: [{id: a, name: A}, {id: a, name: B}]", Code.DUPLICATE_ID),
        ("obligations: [{id: a, every: quarter}]", Code.MISSING_KEY),
        ("obligations: [{id: a, every: quarter, units: [khong]}]", Code.UNKNOWN_UNIT),
        ("obligations: [{id: a, every: quarter, rotation: {1: [khong]}}]", Code.UNKNOWN_UNIT),
        ("channels: [{id: a, name: A, minutes: 0}]", Code.WRONG_TYPE),
        ("channels: [{id: a, name: A, voices: 3}]", Code.WRONG_TYPE),
        ("channels: [{id: a, name: A, pace: 50}]", Code.WRONG_TYPE),
        ("channels: [{id: a, name: A, speak: 'doc {text}'}]", Code.WRONG_TYPE),
        ("""channels: [{id: a, name: A, speak: "doc '{text} {audio}"}]""", Code.WRONG_TYPE),
        ("subjects: [nguoi]", Code.BAD_CHOICE),
        ("tilte: A", Code.UNKNOWN_KEY),
        ("title: A\ntitle: B", Code.DUPLICATE_KEY),
        ("milestones: [{name: A}]", Code.MISSING_KEY),
        ("milestones: [{name: A, period: 0000}]", Code.BAD_PERIOD),
        ("milestones: [{name: A, period: 9999-Q4}]", Code.BAD_PERIOD),
        ("period: 0001..2025", Code.BAD_PERIOD),
        ("commendations: [{level: co-so}]", Code.MISSING_KEY),
        ("criteria: {ca-nhan: [a], khac: [b]}", Code.UNKNOWN_KEY),
        ("places: [{id: a}]", Code.MISSING_KEY),
    ],
)
def test_mistakes_in_parts(line: str, code: Code) -> None:
    assert code in [found for found, _ in told(f"preset: {A}\n{line}\n")]


def test_a_missing_title_is_called_what_it_is() -> None:
    _, problems = read(
        "place: b\nlevel: commune\nperiod: 2024\nfields: [{id: a, name: A}]\nyearbooks: [{id: a, years: 2024}]\n"
    )
    assert {problem.message for problem in problems} == {"thiếu “title” (tên kế hoạch)", "thiếu “title” (tên kỷ yếu)"}


@pytest.mark.parametrize(
    ("units", "hint"),
    [
        ("units: {only: [{id: a, name: A}, {id: b, name: Thôn B}]}", "chọn trong: “a” (A), “b” (Thôn B)"),
        ("", "Danh sách đơn vị xem bằng lệnh: site-builder plans show plan.yml"),
        ("units: [{id: them, name: Thêm}]", "Danh sách đơn vị xem bằng lệnh: site-builder plans show plan.yml"),
    ],
)
def test_a_hint_is_true_of_the_plan_over_a_preset(units: str, hint: str) -> None:
    _, problems = read(f"preset: {A}\n{units}\nobligations: {{only: [{{id: x, every: quarter, units: [zzz]}}]}}\n")
    assert [problem.help for problem in problems if problem.code is Code.UNKNOWN_UNIT] == [hint]


def test_a_hint_of_a_plan_without_preset_names_the_line() -> None:
    units = "".join(f"  - {{id: u-{number}, name: Bản {number}}}\n" for number in range(13))
    _, problems = read(f"{BARE}units:\n{units}obligations: [{{id: x, every: quarter, units: [zzz]}}]\n")
    assert [problem.help for problem in problems] == ["Danh sách đơn vị ở plan.yml:7"]


def test_every_part_is_read_even_where_the_plan_cannot_be_used() -> None:
    found = told(
        "level: làng\ncontests: [{id: a, name: A, opens: mai}]\nobligations: [{id: a, every: tuần, at_least: một}]\n"
    )
    assert {(Code.BAD_CHOICE, 1), (Code.BAD_DATE, 2), (Code.BAD_CHOICE, 3), (Code.WRONG_TYPE, 3)} <= set(found)


def test_vietnamese_words_are_taken_for_levels_and_periods() -> None:
    plan = over("level: phường\nobligations: [{id: gioi-thieu, every: mỗi quý, due: trước ngày 5 tháng cuối quý}]\n")
    assert plan.level is PlanLevel.WARD
    assert obligation(plan, "gioi-thieu").due == DueRule(5)


def test_presets_are_found_by_id_alone() -> None:
    with pytest.raises(FileNotFoundError):
        preset_text("../pyproject")
