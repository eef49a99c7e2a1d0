"""Front matter to Story: every way a writer may say it, and what is told when it cannot be understood."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from site_builder.load.terms import UNIT, Terms
from site_builder.model.awards import AWARD_TITLES
from site_builder.model.period import Month, Quarter, Span
from site_builder.model.story import ArticleKind, Status, Story
from site_builder.model.terms import AwardLevel, Subject, Unit
from site_builder.problems import Code, Level
from tests.folders import a_sound, a_story_text, an_article_text, codes, loaded, the_site

PLAN = """\
preset: thuong-ninh-2023-2025
movements:
  - {id: nong-thon-moi, name: Chung sức xây dựng nông thôn mới}
  - {id: dan-van-kheo, name: Dân vận khéo}
units:
  - {id: thon-hoa-binh, name: Thôn Hòa Bình, group: thon, formerly: [Thôn Thuỷ Lợi, Thôn 1]}
places:
  - {id: khe-lim, name: Khe Lim}
contests:
  - {id: guong-tot, name: Gương tốt quanh ta}
"""


def the_story(folder: Path, plan: str = PLAN, **changes: object) -> Story:
    (story,) = the_site(folder, {"plan.yml": plan, "stories/a.md": a_story_text(**changes)}).stories
    return story


def told(folder: Path, plan: str = PLAN, **changes: object) -> tuple[bool, list[tuple[str, int]]]:
    """Whether there is a story all the same, and the problems with their lines."""
    site, problems = loaded(folder, {"plan.yml": plan, "stories/a.md": a_story_text(**changes)})
    assert site is not None
    return bool(site.stories), [(problem.code.value, problem.where.line) for problem in problems]


# --- terms by id or by name --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "thon-hoa-binh",
        "THON-HOA-BINH",
        "Thôn Hòa Bình",
        "Thôn Hoà Bình",
        "thôn hòa bình",
        "THÔN HOÀ BÌNH",
        "  Thôn  Hòa   Bình ",
        unicodedata.normalize("NFD", "Thôn Hòa Bình"),
        "Thôn Hòa\u200b Bình",
        "Thôn Thủy Lợi",
        "Thôn Thuỷ Lợi",
    ],
)
def test_one_unit_said_in_many_ways(tmp_path: Path, said: str) -> None:
    assert the_story(tmp_path, unit=said).unit.id == "thon-hoa-binh"


@pytest.mark.parametrize("said", ["Thon Hoa Binh", "Thôn Hóa Bình", "thon-hoa-bin"])
def test_another_word_is_not_that_unit_but_near_it(tmp_path: Path, said: str) -> None:
    _, problems = loaded(tmp_path, {"plan.yml": PLAN, "stories/a.md": a_story_text(unit=said)})
    assert codes(problems) == ["unknown-unit"]
    assert "có phải “thon-hoa-binh” (Thôn Hòa Bình)" in problems[0].help


def test_a_name_of_today_goes_before_a_former_one() -> None:
    moved = Unit(id="moi", name="Thôn Mới", formerly=("Thôn 5", "Thôn 6"))
    units = Terms(UNIT, (moved, Unit(id="thon-5", name="Thôn 5")))
    assert [getattr(units.find(name), "id", None) for name in ("Thôn 5", "Thôn 6", "Thôn 7")] == ["thon-5", "moi", None]


LIVED_ON = """\
preset: thuong-ninh-2023-2025
units:
  - {id: hoa-binh-cu, name: Thôn Hòa Bình, group: thon, to: 2024-06-30}
  - {id: hoa-binh-moi, name: Thôn Hoà Bình, group: thon, from: 2024-07-01}
"""


@pytest.mark.parametrize(
    ("quarter", "unit"),
    [("2023-Q2", "hoa-binh-cu"), ("2024-Q2", "hoa-binh-cu"), ("2024-Q3", "hoa-binh-moi"), ("2025-Q1", "hoa-binh-moi")],
)
def test_of_two_units_that_had_one_name_it_is_the_one_of_the_quarter(tmp_path: Path, quarter: str, unit: str) -> None:
    text = a_story_text(unit="thôn hòa bình", quarter=quarter)
    (story,) = the_site(tmp_path, {"plan.yml": LIVED_ON, "stories/a.md": text}).stories
    assert story.unit.id == unit


def test_without_a_period_it_is_the_latest() -> None:
    old = Unit(id="cu", name="Thôn 1", term=Span(date.min, date(2024, 5, 15)))
    new = Unit(id="moi", name="Thôn 1", term=Span(date(2024, 5, 16)))
    for units in (Terms(UNIT, (old, new)), Terms(UNIT, (new, old))):
        assert units.find("thôn 1") == new
        assert units.find("Thôn 1", Quarter(2024, 1)) == old
        assert units.find("Thôn 1", Quarter(2024, 2)) == new  # both were there: the one that has it now
        assert units.find("cu", Quarter(2025, 1)) == old


def test_fields_in_order_and_once(tmp_path: Path) -> None:
    story = the_story(tmp_path, field=["Y tế", "nong-nghiep", "y-te"])
    assert [field.id for field in story.fields] == ["y-te", "nong-nghiep"]
    assert story.field.id == "y-te"


def test_movements_and_contest_by_name(tmp_path: Path) -> None:
    story = the_story(tmp_path, movements=["dân vận khéo", "nong-thon-moi"], contest="Gương tốt quanh ta")
    assert [movement.id for movement in story.movements] == ["dan-van-kheo", "nong-thon-moi"]
    assert story.contest is not None


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("field", "Du lịch", "unknown-field"),
        ("field", [], "missing-key"),
        ("field", [""], "missing-key"),
        ("unit", "Thôn 99", "unknown-unit"),
        ("unit", ["thon-1", "thon-2"], "wrong-type"),
        ("unit", {"id": "thon-1"}, "wrong-type"),
        ("movements", ["khong-co"], "unknown-movement"),
        ("contest", "khong-co", "unknown-contest"),
        ("quarter", "Q9", "bad-period"),
        ("quarter", "9999-Q4", "bad-period"),
        ("quarter", "2030-Q1", "quarter-outside-plan"),
        ("month", "13/2023", "bad-period"),
        ("subject", "nhóm", "bad-choice"),
        ("status", "xong", "bad-choice"),
        ("date", "2023-02-29", "bad-date"),
        ("title", ["a"], "wrong-type"),
        ("id", "../../etc", "bad-id"),
        ("id", "Rau Sạch", "bad-id"),
        ("honoree", "Bà Hoa", "wrong-type"),
        ("honoree", {"role": "nông dân"}, "missing-key"),
    ],
)
def test_without_it_there_is_no_story(tmp_path: Path, key: str, value: object, code: str) -> None:
    exists, problems = told(tmp_path, **{key: value})
    assert not exists
    assert code in [found for found, _ in problems]


@pytest.mark.parametrize("key", ["title", "field", "unit", "quarter", "subject", "status", "date"])
@pytest.mark.parametrize("value", [None, "", "  "])
def test_required_keys_are_told_once(tmp_path: Path, key: str, value: str | None) -> None:
    exists, problems = told(tmp_path, **{key: value})
    assert not exists
    assert [code for code, _ in problems] == ["missing-key"]


# --- periods ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["2023-Q2", "Q2/2023", "Quý II/2023", "quý 2 năm 2023"])
def test_quarters(tmp_path: Path, said: str) -> None:
    assert the_story(tmp_path, quarter=said).quarter == Quarter(2023, 2)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        *(
            (said, "có năm nằm ngoài khoảng được nhận, từ 1900 đến 2199")
            for said in ("12/5/23", "12-5-23", "1899-12-31")
        ),
        *((said, "có năm nằm ngoài khoảng được nhận, từ 1900 đến 2199") for said in ("2200-01-01", "20230-05-12")),
        *((said, "không phải ngày có thật") for said in ("2023-02-29", "30/2/23", "0000-00-00", "mai", "2023")),
    ],
)
def test_a_year_out_of_range_is_not_called_unreal(tmp_path: Path, said: str, wrong: str) -> None:
    _, (problem,) = loaded(tmp_path, {"stories/a.md": a_story_text(submitted=said)})
    assert problem.message == f"“submitted” (ngày Văn phòng nhận) {wrong}; đang là “{said}”"


@pytest.mark.parametrize(
    ("changes", "month"),
    [
        ({"submitted": date(2023, 5, 3)}, 5),
        ({"submitted": date(2023, 3, 31)}, 4),  # delivered early: it counts in the first month of its quarter
        ({"submitted": date(2023, 7, 2), "date": date(2023, 7, 5)}, 6),
        ({}, 5),
        ({"month": "2023-04", "submitted": date(2023, 5, 3)}, 4),
        ({"month": "tháng 6 năm 2023"}, 6),
    ],
)
def test_the_month_in_which_it_counts(tmp_path: Path, changes: dict[str, object], month: int) -> None:
    assert the_story(tmp_path, **changes).month == Month(2023, month)


# --- people -----------------------------------------------------------------------------------------------------------


def test_one_honoree_or_several(tmp_path: Path) -> None:
    one = the_story(tmp_path / "1", honoree={"name": "Bà Hoa", "role": "nông dân", "place": "Thôn Hoà Bình"})
    (person,) = one.honorees
    assert (person.name, person.role, getattr(person.place, "id", "")) == ("Bà Hoa", "nông dân", "thon-hoa-binh")
    two = the_story(
        tmp_path / "2", honoree=[{"name": "Bà Hoa", "place": "khe-lim"}, {"name": "Ông An", "place": "Bản Nưa"}]
    )
    assert [(p.name, p.place.id, p.place.name) for p in two.honorees if p.place] == [
        ("Bà Hoa", "khe-lim", "Khe Lim"),
        ("Ông An", "", "Bản Nưa"),
    ]
    assert the_story(tmp_path / "3").honorees == ()


def test_a_place_that_looks_like_an_id_must_be_known(tmp_path: Path) -> None:
    exists, problems = told(tmp_path, honoree={"name": "Bà Hoa", "place": "khe-lin"})
    assert exists
    assert problems == [("unknown-place", 10)]


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("tap-the", Subject.COLLECTIVE),
        ("Tập thể", Subject.COLLECTIVE),
        ("ca-nhan", Subject.PERSON),
        ("CÁ NHÂN", Subject.PERSON),
        ("ho-gia-dinh", Subject.HOUSEHOLD),
        ("hộ gia đình", Subject.HOUSEHOLD),
        ("hộ", Subject.HOUSEHOLD),
    ],
)
def test_subjects(tmp_path: Path, said: str, subject: Subject) -> None:
    assert the_story(tmp_path, subject=said).subject is subject


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("draft", Status.DRAFT),
        ("Nháp", Status.DRAFT),
        ("submitted", Status.SUBMITTED),
        ("đã gửi", Status.SUBMITTED),
        ("Approved", Status.APPROVED),
        ("đã duyệt", Status.APPROVED),
        ("đã rút", Status.WITHDRAWN),
    ],
)
def test_statuses(tmp_path: Path, said: str, status: Status) -> None:
    assert the_story(tmp_path, status=said).status is status


def test_consent(tmp_path: Path) -> None:
    assert the_story(tmp_path / "1").consent is None
    given = the_story(tmp_path / "2", consent={"given": True, "on": date(2023, 5, 1), "guardian": "Bà Mai"}).consent
    assert given is not None
    assert (given.given, given.on, given.guardian) == (True, date(2023, 5, 1), "Bà Mai")
    refused = the_story(tmp_path / "3", consent={"given": False}).consent
    assert refused is not None
    assert not refused.given


@pytest.mark.parametrize(("said", "given"), [("có", True), ("đã", True), ("không", False), ("chưa", False)])
def test_yes_and_no_in_vietnamese(tmp_path: Path, said: str, given: bool) -> None:
    consent = the_story(tmp_path, consent={"given": said}).consent
    assert consent is not None
    assert consent.given is given


@pytest.mark.parametrize("said", ["no", "yes", "on", "1", "maybe"])
def test_what_is_neither_yes_nor_no_counts_as_no_consent(tmp_path: Path, said: str) -> None:
    _, problems = told(tmp_path, consent={"given": said})
    assert problems == [("wrong-type", 10)]


# --- awards -----------------------------------------------------------------------------------------------------------


def test_a_missing_title_of_an_award_is_not_called_that_of_a_piece(tmp_path: Path) -> None:
    _, problems = loaded(tmp_path, {"stories/a.md": a_story_text(title=None, awards=[{"rank": "nhat"}])})
    told_of = {problem.message for problem in problems}
    assert told_of == {"thiếu “title” (tên bài)", "thiếu “title” (danh hiệu, hình thức khen)"}


def test_an_award_by_id_takes_its_level_from_the_law(tmp_path: Path) -> None:
    award = the_story(
        tmp_path, awards=[{"title": "giay-khen", "decision": "45/QĐ-UBND", "date": date(2023, 6, 1), "by": "Chủ tịch"}]
    ).awards[0]
    assert award.title is AWARD_TITLES["giay-khen"]
    assert (award.level, award.name, award.decision) == (AwardLevel.GRASSROOTS, "Giấy khen", "45/QĐ-UBND")
    assert (award.day, award.by, award.revoked) == (date(2023, 6, 1), "Chủ tịch", False)


def test_awards_by_name_with_rank_and_level(tmp_path: Path) -> None:
    awards = the_story(
        tmp_path,
        awards=[
            {"title": "Huân chương Lao động", "rank": "Nhì"},
            {"title": "bằng khen", "level": "nha-nuoc"},
            {"title": "Bằng khen"},
            {"title": "Bằng khen của Liên hiệp Hội", "level": "Cấp bộ, ban, ngành, tỉnh"},
        ],
    ).awards
    assert [award.full_name for award in awards] == [
        "Huân chương Lao động hạng Nhì",
        "Bằng khen",
        "Bằng khen",
        "Bằng khen của Liên hiệp Hội",
    ]
    assert [award.level for award in awards] == [
        AwardLevel.STATE,
        AwardLevel.STATE,
        *[AwardLevel.MINISTRY_OR_PROVINCE] * 2,
    ]
    assert awards[3].title is None


def test_revoked_awards_do_not_stand_and_the_rest_go_from_high_to_low(tmp_path: Path) -> None:
    story = the_story(
        tmp_path,
        awards=[
            {"title": "giay-khen"},
            {"title": "huan-chuong-lao-dong", "rank": "ba"},
            {"title": "bang-khen", "revoked": True},
            {"title": "huan-chuong-lao-dong", "rank": "nhat"},
        ],
    )
    assert [award.full_name for award in story.standing_awards] == [
        "Huân chương Lao động hạng Nhất",
        "Huân chương Lao động hạng Ba",
        "Giấy khen",
    ]


@pytest.mark.parametrize(
    ("award", "code", "kept"),
    [
        ({"title": "giay-khenn"}, "unknown-award", 0),
        ({"title": "Cái gì đó"}, "unknown-award", 0),
        ({"title": "giay-khen", "level": "nha-nuoc"}, "award-level", 1),
        ({"title": "giay-khen", "level": "trung-uong"}, "bad-choice", 1),
        ({"title": "huan-chuong-lao-dong", "rank": "tư"}, "bad-choice", 1),
        ({"level": "co-so"}, "missing-key", 0),
        ({"title": "giay-khen", "date": "31/6/2023"}, "bad-date", 1),
        ({"title": "giay-khen", "tilte": "x"}, "unknown-key", 1),
    ],
)
def test_a_wrong_award_does_not_cost_the_story(tmp_path: Path, award: dict[str, object], code: str, kept: int) -> None:
    site, problems = loaded(tmp_path, {"plan.yml": PLAN, "stories/a.md": a_story_text(awards=[award])})
    assert site is not None
    assert codes(problems) == [code]
    assert len(site.stories[0].awards) == kept


# --- keys -------------------------------------------------------------------------------------------------------------


def test_unknown_keys_are_told_with_the_nearest(tmp_path: Path) -> None:
    _, problems = loaded(tmp_path, {"plan.yml": PLAN, "stories/a.md": a_story_text(honore={"name": "Bà Hoa"})})
    (problem,) = problems
    assert (problem.code, problem.level, problem.where.line, problem.where.column) == (
        Code.UNKNOWN_KEY,
        Level.WARNING,
        10,
        1,
    )
    assert "“honoree”" in problem.help


def test_a_key_written_twice_is_told_at_the_second(tmp_path: Path) -> None:
    text = a_story_text().replace("---\nMười", "unit: thon-1\n---\nMười")
    site, problems = loaded(tmp_path, {"stories/a.md": text})
    assert site is not None
    assert [(problem.code, problem.where.line) for problem in problems] == [(Code.DUPLICATE_KEY, 10)]
    assert "dòng 4" in problems[0].help


def test_what_the_plan_requires(tmp_path: Path) -> None:
    of_con_dao: dict[str, object] = {"field": "day-tot-hoc-tot", "unit": "phong-giao-duc-dao-tao"}
    plan = "preset: con-dao-2020\n"
    assert told(tmp_path / "1", plan, **of_con_dao) == (False, [("missing-required", 2)])
    assert told(tmp_path / "2", plan, **of_con_dao, summary="Mười hai hộ trồng rau.") == (True, [])
    assert told(tmp_path / "3", plan, **of_con_dao, summary="")[0] is False


@pytest.mark.parametrize("key", ["photos", "honoree", "movements", "submitted", "author"])
def test_any_key_may_be_required(tmp_path: Path, key: str) -> None:
    plan = f"{PLAN}obligations:\n  - {{id: gioi-thieu, requires: [{key}]}}\n"
    assert told(tmp_path, plan) == (False, [("missing-required", 2)])


def test_the_radio_and_what_it_says(tmp_path: Path) -> None:
    story = the_story(tmp_path, radio={"say": {"QL45": "quốc lộ bốn mươi lăm", "OCOP": "o cóp"}, "skip": True})
    assert not story.on_radio
    assert the_story(tmp_path / "2").on_radio


def test_old_addresses(tmp_path: Path) -> None:
    site, problems = loaded(
        tmp_path,
        {
            "stories/a.md": a_story_text(
                aliases=["/bai/1/", "bai/2.html", "/bai/1/", "/../x/", "a/../b", "https://x.vn/a?b", "/", "//"]
            )
        },
    )
    assert site is not None
    assert site.stories[0].aliases == ("bai/1/", "bai/2.html")
    assert codes(problems) == ["bad-address"] * 5


def test_pictures_and_sound(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "stories/a.md": a_story_text(
            photos=[{"file": "media/rau.jpg", "alt": "Ruộng rau", "caption": "Sáng sớm", "credit": "Minh"}],
            audio="../media/rau.wav",
        ),
        "media/rau.jpg": b"x",
        "media/rau.wav": a_sound(),
    }
    (story,) = the_site(tmp_path, files).stories
    assert [(p.file, p.alt, p.caption, p.credit) for p in story.photos] == [
        ("media/rau.jpg", "Ruộng rau", "Sáng sớm", "Minh")
    ]
    assert story.audio == "media/rau.wav"
    assert story.media == ("media/rau.jpg", "media/rau.wav")


def test_the_place_of_every_key_is_known(tmp_path: Path) -> None:
    story = the_story(tmp_path)
    assert (story.at("unit").line, story.at("unit").column) == (4, 7)
    assert story.at("contest") == story.where


def test_title_and_summary_are_one_line_each(tmp_path: Path) -> None:
    text = a_story_text(title=None, summary=None).replace(
        "---\nMười", "title: >-\n  Vườn rau\n  sạch\nsummary: |\n  Một.\n\n  Hai.\n---\nMười"
    )
    (story,) = the_site(tmp_path, {"stories/a.md": text}).stories
    assert (story.title, story.summary) == ("Vườn rau sạch", "Một. Hai.")


# --- articles ---------------------------------------------------------------------------------------------------------


def test_articles(tmp_path: Path) -> None:
    text = an_article_text(
        kind="Chính sách, quy định", unit="Thôn Hoà Bình", column="Thi đua yêu nước", movements="dan-van-kheo"
    )
    (article,) = the_site(tmp_path, {"plan.yml": PLAN, "articles/a.md": text}).articles
    assert (article.kind, article.column) == (ArticleKind.POLICY, "Thi đua yêu nước")
    assert article.unit is not None
    assert [movement.id for movement in article.movements] == ["dan-van-kheo"]


def test_an_article_is_news_of_nobody_unless_said(tmp_path: Path) -> None:
    (article,) = the_site(tmp_path, {"articles/a.md": an_article_text()}).articles
    assert (article.kind, article.unit, article.column) == (ArticleKind.NEWS, None, "")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "thơ"}, "bad-choice"),
        ({"unit": "khong"}, "unknown-unit"),
        ({"date": None}, "missing-key"),
        ({"body": ""}, "empty-body"),
    ],
)
def test_articles_without_what_they_need(tmp_path: Path, changes: dict[str, str], code: str) -> None:
    site, problems = loaded(tmp_path, {"articles/a.md": an_article_text(**changes)})
    assert site is not None
    assert site.articles == ()
    assert codes(problems) == [code]
