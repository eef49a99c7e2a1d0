"""Yearbooks as the office writes them: every key is read, every slip is told with its place and the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.load.plan import plan_of
from site_builder.load.values import Findings
from site_builder.model.plan import Plan
from site_builder.model.terms import AwardLevel, Subject
from site_builder.model.yearbook import BookOrder, Foreword, Imprint, PageSize, Printing, YearbookDefinition
from site_builder.problems import Code, Level, Problem, Where
from tests.folders import loaded, the_site

BARE = """\
title: a
place: b
level: commune
period: 2024..2026
fields: [{id: y-te, name: Y tế}, {id: nong-nghiep, name: Nông nghiệp}]
movements: [{id: dan-van-kheo, name: Dân vận khéo}]
units: [{id: tram-y-te, name: Trạm Y tế}]
"""
FIRST_LINE = BARE.count("\n") + 1
PRESET = "thuong-ninh-2023-2025"


def read(text: str) -> tuple[Plan, list[Problem]]:
    """The plan of the text behind `BARE`, or over a preset where it names one."""
    findings = Findings()
    plan = plan_of((text if text.startswith("preset") else BARE + text).encode(), "plan.yml", findings)
    assert plan is not None
    return plan, findings.problems


def the_plan(text: str) -> Plan:
    plan, problems = read(text)
    assert problems == []
    return plan


def the_book(keys: str) -> YearbookDefinition:
    """The one yearbook of these keys beside id, title and years."""
    (book,) = the_plan(f"yearbooks: [{{id: sach, title: Sách, years: 2024, {keys}}}]\n").yearbooks
    return book


def the_foreword(tmp_path: Path, head: str) -> Foreword:
    (foreword,) = the_site(tmp_path, {"yearbooks/2024.md": f"---\ntitle: Kỷ yếu\n{head}---\nLời.\n"}).forewords
    return foreword


# --- a yearbook of the plan -------------------------------------------------------------------------------------------


def test_every_key_of_a_yearbook() -> None:
    text = """\
yearbooks:
  - id: tram-xa
    title: Kỷ yếu ngành y
    about: Mười năm.
    years: 2024..2026
    awards: [nha-nuoc, Cấp cơ sở]
    fields: [y-te, Nông nghiệp]
    movements: Dân vận khéo
    units: [tram-y-te]
    subjects: [ca-nhan, Hộ gia đình]
    order: date
    stories: [bac-si-hang, to-tiem]
"""
    (book,) = the_plan(text).yearbooks
    assert (book.id, book.title, book.about, book.years) == ("tram-xa", "Kỷ yếu ngành y", "Mười năm.", "2024–2026")
    assert book.award_levels == (AwardLevel.STATE, AwardLevel.GRASSROOTS)
    assert [field.id for field in book.fields] == ["y-te", "nong-nghiep"]
    assert [movement.id for movement in book.movements] == ["dan-van-kheo"]
    assert [unit.id for unit in book.units] == ["tram-y-te"]
    assert book.subjects == (Subject.PERSON, Subject.HOUSEHOLD)
    assert (book.order, book.stories) == (BookOrder.DATE, ("bac-si-hang", "to-tiem"))
    last = FIRST_LINE + 11
    assert book.marks == {"bac-si-hang": Where("plan.yml", last, 15), "to-tiem": Where("plan.yml", last, 28)}


def test_what_a_yearbook_does_not_say() -> None:
    book = the_book("")
    assert book == YearbookDefinition(id="sach", title="Sách", first_year=2024, last_year=2024)
    assert (book.order, book.years) == (BookOrder.SUBJECT, "2024")


@pytest.mark.parametrize(
    ("written", "order"),
    [
        ("subject", BookOrder.SUBJECT),
        ("Theo đối tượng", BookOrder.SUBJECT),
        ("date", BookOrder.DATE),
        ("theo thời gian", BookOrder.DATE),
        ("thời gian", BookOrder.DATE),
        ("listed", BookOrder.LISTED),
        ("theo  danh sách", BookOrder.LISTED),
    ],
)
def test_orders_in_english_and_in_vietnamese(tmp_path: Path, written: str, order: BookOrder) -> None:
    keys = f"order: {written}\nstories: [a]\n"
    assert the_book(keys.strip().replace("\n", ", ")).order is order
    assert the_foreword(tmp_path, keys).order is order


def test_a_list_alone_asks_for_its_own_order() -> None:
    assert the_book("stories: [b, a]").order is BookOrder.LISTED
    assert the_book("stories: [b, a]").stories == ("b", "a")
    assert the_book("stories: chi-mot-bai").stories == ("chi-mot-bai",)
    assert the_book("stories: [b, a], order: subject").order is BookOrder.SUBJECT


@pytest.mark.parametrize(
    ("years", "first", "last"),
    [("2024", 2024, 2024), ("2020..2025", 2020, 2025), ("2020 - 2025", 2020, 2025), ("2020–2025", 2020, 2025)],
)
def test_years(years: str, first: int, last: int) -> None:
    (book,) = the_plan(f"yearbooks: [{{id: a, title: A, years: {years}}}]\n").yearbooks
    assert (book.first_year, book.last_year) == (first, last)


@pytest.mark.parametrize(
    ("keys", "code", "found", "words"),
    [
        # a book has an end, and holds whole years
        ("title: A, years: 2020..", Code.BAD_PERIOD, "2020..", "viết như 2020..2025"),
        ("title: A, years: 2020-05-01..2021-12-31", Code.BAD_PERIOD, "2020-05-01", "viết như 2020..2025"),
        ("title: A, years: 2025..2020", Code.BAD_PERIOD, "2025..2020", "viết như 2020..2025"),
        ("title: A, years: ba năm", Code.BAD_PERIOD, "ba năm", "“years” (các năm); đang là “ba năm”"),
        ("title: A", Code.MISSING_KEY, "{id", "thêm dòng “years: …”"),
        ("years: 2024", Code.MISSING_KEY, "{id", "“title” (tên kỷ yếu)"),
        ("title: A, years: 2024, awards: [tinh]", Code.BAD_CHOICE, "tinh]", "“awards” (khen thưởng)"),
        ("title: A, years: 2024, awards: [nha-nuocc]", Code.BAD_CHOICE, "nha-nuocc", "có phải “nha-nuoc”"),
        ("title: A, years: 2024, awards: [zzz]", Code.BAD_CHOICE, "zzz", "bo-tinh (cấp bộ, ban, ngành, tỉnh)"),
        ("title: A, years: 2024, subjects: [nguoi]", Code.BAD_CHOICE, "nguoi", "“subjects” (đối tượng)"),
        ("title: A, years: 2024, fields: [khong]", Code.UNKNOWN_FIELD, "khong", "chọn trong: “y-te” (Y tế)"),
        ("title: A, years: 2024, movements: [khong]", Code.UNKNOWN_MOVEMENT, "khong", "“dan-van-kheo”"),
        ("title: A, years: 2024, units: [khong]", Code.UNKNOWN_UNIT, "khong", "“tram-y-te”"),
        ("title: A, years: 2024, order: ngày", Code.BAD_CHOICE, "ngày", "“order” (thứ tự các bài)"),
        ("title: A, years: 2024, order: zzz", Code.BAD_CHOICE, "zzz", "date (theo thời gian)"),
        ("title: A, years: 2024, order: listed", Code.MISSING_KEY, "listed", "thêm “stories: [mã bài, mã bài, …]”"),
        ("title: A, years: 2024, order: listed, stories: []", Code.MISSING_KEY, "listed", "hoặc bỏ dòng “order”"),
        ("title: A, years: 2024, order: listed, stories: {a: b}", Code.WRONG_TYPE, "{a", "phải là chữ hoặc danh sách"),
        ("title: A, years: 2024, stories: [{a: b}]", Code.WRONG_TYPE, "{a", "mỗi mục của “stories” phải là chữ"),
    ],
)
def test_a_slip_leaves_the_yearbook_out_and_is_told(keys: str, code: Code, found: str, words: str) -> None:
    line = f"  - {{id: sach, {keys}}}\n"
    plan, (problem,) = read(f"yearbooks:\n{line}")
    assert plan.yearbooks == ()
    assert (problem.code, problem.level) == (code, Level.ERROR)
    assert problem.where == Where("plan.yml", FIRST_LINE + 1, line.index(found) + 1)
    assert words in f"{problem.message} {problem.help}"
    assert problem.help


def test_an_unknown_key_spares_the_yearbook() -> None:
    plan, (problem,) = read("yearbooks: [{id: a, title: A, years: 2024, oder: date}]\n")
    assert [book.id for book in plan.yearbooks] == ["a"]
    assert (problem.code, problem.level, problem.help) == (Code.UNKNOWN_KEY, Level.WARNING, "có phải “order”?")


def test_a_story_listed_twice_stands_once_and_is_told() -> None:
    plan, (problem,) = read("yearbooks:\n  - id: a\n    title: A\n    years: 2024\n    stories: [b, c, b]\n")
    assert plan.yearbooks[0].stories == ("b", "c")
    assert (problem.code, problem.level) == (Code.DUPLICATE_ID, Level.WARNING)
    assert problem.where == Where("plan.yml", FIRST_LINE + 4, 21)
    assert f"đã có ở dòng {FIRST_LINE + 4}" in problem.help


def test_two_yearbooks_of_one_id_are_told() -> None:
    plan, (problem,) = read("yearbooks: [{id: a, title: A, years: 2024}, {id: a, title: B, years: 2025}]\n")
    assert [book.title for book in plan.yearbooks] == ["A"]
    assert problem.code is Code.DUPLICATE_ID


# --- over a preset ----------------------------------------------------------------------------------------------------


def test_a_plan_changes_adds_and_removes_yearbooks_of_its_preset() -> None:
    changed = the_plan(f'preset: {PRESET}\nyearbooks: [{{id: "2020-2025", order: date}}]\n').yearbooks
    assert [(book.id, book.years, book.award_levels, book.order) for book in changed] == [
        ("2020-2025", "2020–2025", (AwardLevel.STATE,), BookOrder.DATE)
    ]
    added = the_plan(f"preset: {PRESET}\nyearbooks: [{{id: moi, title: Mới, years: 2024}}]\n").yearbooks
    assert [book.id for book in added] == ["2020-2025", "moi"]
    assert the_plan(f'preset: {PRESET}\nyearbooks: [{{id: "2020-2025", remove: true}}]\n').yearbooks == ()


def test_printing_is_laid_over_that_of_the_preset(monkeypatch: pytest.MonkeyPatch) -> None:
    from site_builder.load import plan as module

    def with_printing(id: str) -> bytes:
        return original(id) + b"\nprinting: {size: a4, contents: first, fonts: media/phong, font: Be}\n"

    original = module.preset_text
    monkeypatch.setattr(module, "preset_text", with_printing)
    plan = the_plan(f"preset: {PRESET}\nprinting: {{size: a5, grey: true, font: Bee}}\n")
    assert plan.printing == Printing(size=PageSize.A5, contents_first=True, grey=True, fonts="media/phong", font="Bee")
    assert plan.marks["printing/font"] == Where("plan.yml", 2, 40)
    assert plan.marks["printing/fonts"].file.endswith(f"{PRESET}.yml")


# --- printing ---------------------------------------------------------------------------------------------------------


def test_every_key_of_printing() -> None:
    text = "printing: {size: 16x24, contents: đầu, grey: true, fonts: /media/phong-chu/, font: Noto Serif}\n"
    plan = the_plan(text)
    assert plan.printing == Printing(
        size=PageSize.BOOK, contents_first=True, grey=True, fonts="media/phong-chu", font="Noto Serif"
    )
    assert plan.marks["printing/fonts"] == Where("plan.yml", FIRST_LINE, text.index("/media") + 1)
    assert plan.marks["printing/font"] == Where("plan.yml", FIRST_LINE, text.index("Noto") + 1)


def test_without_a_word_books_are_a5_in_colour_with_contents_last() -> None:
    for text in ("", "printing:\n", "printing: {}\n"):
        plan = the_plan(text)
        assert plan.printing == Printing()
        assert (plan.printing.size, plan.printing.contents_first) == (PageSize.A5, False)
        assert not {"printing/fonts", "printing/font"} & set(plan.marks)


@pytest.mark.parametrize(
    ("written", "size"),
    [
        *((text, PageSize.A4) for text in ("a4", "A4", '"A4 "')),
        *((text, PageSize.A5) for text in ("a5", "A5")),
        *((text, PageSize.BOOK) for text in ("16x24", "16 x 24", "16×24", "16 × 24 cm", "16X24cm", "16 * 24")),
    ],
)
def test_sizes_as_printers_write_them(tmp_path: Path, written: str, size: PageSize) -> None:
    assert the_plan(f"printing: {{size: {written}}}\n").printing.size is size
    assert the_foreword(tmp_path, f"size: {written}\n").size is size


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("first", True),
        ("đầu", True),
        ("ở đầu", True),
        ("Đầu", True),
        ("last", False),
        ("cuối", False),
        ("ở cuối", False),
    ],
)
def test_where_the_contents_stand(tmp_path: Path, written: str, first: bool) -> None:
    assert the_plan(f"printing: {{contents: {written}}}\n").printing.contents_first is first
    assert the_foreword(tmp_path, f"contents: {written}\n").contents_first is first


@pytest.mark.parametrize(
    ("line", "code", "found", "words"),
    [
        ("printing: {size: a3}", Code.BAD_CHOICE, "a3", "“size” (khổ giấy) không nhận giá trị “a3”"),
        ("printing: {size: to}", Code.BAD_CHOICE, "to", "16x24 (16 × 24 cm)"),
        ("printing: {contents: giữa}", Code.BAD_CHOICE, "giữa", "last (cuối), first (đầu)"),
        ("printing: {grey: hơi}", Code.WRONG_TYPE, "hơi", "“grey” (in đen trắng) phải là true (có) hoặc false"),
        ("printing: {fonts: [a]}", Code.WRONG_TYPE, "[a]", "“fonts” phải là chữ"),
        ("printing: {font: [a]}", Code.WRONG_TYPE, "[a]", "“font” phải là chữ"),
        ("printing: {sise: a5}", Code.UNKNOWN_KEY, "sise", "có phải “size”?"),
        ("printing: a5", Code.WRONG_TYPE, "a5", "viết như “printing: {size: a5, contents: last}”"),
    ],
)
def test_slips_in_printing(line: str, code: Code, found: str, words: str) -> None:
    plan, (problem,) = read(line)
    assert plan.printing == Printing()
    assert (problem.code, problem.where) == (code, Where("plan.yml", FIRST_LINE, line.index(found) + 1))
    assert words in f"{problem.message} {problem.help}"


# --- forewords --------------------------------------------------------------------------------------------------------

HEAD = """\
---
id: "2024"
title: Hoa của núi
status: approved
cover: Những người giữ lửa
editors: [Bà Mai, Ông An]
dedication: Kính tặng bà con.
quotation: Có công mài sắt, có ngày nên kim.
publisher: UBND xã
licence: số 12/GP
copies: 300 cuốn
printer: Xưởng in huyện
deposit: quý I năm 2025
order: theo danh sách
stories: [rau, lua]
size: A4
contents: đầu
grey: true
---
Lời nói đầu.
"""


def test_every_key_of_a_foreword(tmp_path: Path) -> None:
    (foreword,) = the_site(tmp_path, {"yearbooks/2024.md": HEAD}).forewords
    assert (foreword.yearbook, foreword.title, foreword.cover) == ("2024", "Hoa của núi", "Những người giữ lửa")
    assert foreword.editors == ("Bà Mai", "Ông An")
    assert (foreword.dedication, foreword.quotation) == ("Kính tặng bà con.", "Có công mài sắt, có ngày nên kim.")
    assert foreword.imprint == Imprint(
        publisher="UBND xã",
        licence="số 12/GP",
        copies="300 cuốn",
        printer="Xưởng in huyện",
        deposit="quý I năm 2025",
    )
    assert (foreword.order, foreword.stories) == (BookOrder.LISTED, ("rau", "lua"))
    assert (foreword.size, foreword.contents_first, foreword.grey) == (PageSize.A4, True, True)
    assert "Lời nói đầu." in foreword.body.html
    assert foreword.where.file == "content/yearbooks/2024.md"
    assert foreword.marks == {
        "rau": Where("content/yearbooks/2024.md", 15, 11),
        "lua": Where("content/yearbooks/2024.md", 15, 16),
    }


def test_what_a_foreword_does_not_say_is_left_to_the_plan(tmp_path: Path) -> None:
    foreword = the_foreword(tmp_path, "grey: false\n")
    assert (foreword.order, foreword.stories, foreword.size, foreword.contents_first) == (None, (), None, None)
    assert foreword.grey is False
    assert the_foreword(tmp_path, "").grey is None


@pytest.mark.parametrize(
    ("line", "code", "column", "words"),
    [
        ("order: ngẫu nhiên", Code.BAD_CHOICE, 8, "“order” (thứ tự các bài)"),
        ("order: listed", Code.MISSING_KEY, 8, "thêm “stories: [mã bài, mã bài, …]”"),
        ("stories: {a: b}", Code.WRONG_TYPE, 10, "phải là chữ hoặc danh sách"),
        ("stories: [a, a]", Code.DUPLICATE_ID, 14, "đã có ở dòng 3"),
        ("size: a3", Code.BAD_CHOICE, 7, "“size” (khổ giấy)"),
        ("contents: giữa", Code.BAD_CHOICE, 11, "“contents” (chỗ của mục lục)"),
        ("grey: hơi", Code.WRONG_TYPE, 7, "“grey” (in đen trắng)"),
        ("editors: {a: b}", Code.WRONG_TYPE, 10, "“editors” phải là chữ hoặc danh sách"),
        ("cover: [a]", Code.WRONG_TYPE, 8, "“cover” phải là chữ"),
        ("dedication: [a]", Code.WRONG_TYPE, 13, "“dedication” phải là chữ"),
        ("quotation: [a]", Code.WRONG_TYPE, 12, "“quotation” phải là chữ"),
        ("licence: [a]", Code.WRONG_TYPE, 10, "“licence” phải là chữ"),
        ("copies: [a]", Code.WRONG_TYPE, 9, "“copies” phải là chữ"),
        ("editor: Bà Mai", Code.UNKNOWN_KEY, 1, "có phải “editors”?"),
    ],
)
def test_slips_in_a_foreword_spare_the_rest_of_it(
    tmp_path: Path, line: str, code: Code, column: int, words: str
) -> None:
    site, (problem,) = loaded(tmp_path, {"yearbooks/2024.md": f"---\ntitle: Kỷ yếu\n{line}\n---\nLời.\n"})
    assert site is not None
    (foreword,) = site.forewords
    assert foreword.title == "Kỷ yếu"
    assert foreword.order is (BookOrder.LISTED if code is Code.DUPLICATE_ID else None)
    assert (problem.code, problem.where) == (code, Where("content/yearbooks/2024.md", 3, column))
    assert words in f"{problem.message} {problem.help}"


@pytest.mark.parametrize(
    ("status", "is_out"),
    [
        ("status: draft", False),
        ("status: nháp", False),
        ("status: submitted", False),
        ("status: approved", True),
        ("", True),
    ],
)
def test_a_foreword_that_is_not_approved_stays_in(tmp_path: Path, status: str, is_out: bool) -> None:
    site = the_site(tmp_path, {"yearbooks/2024.md": f"---\ntitle: Kỷ yếu\n{status}\n---\nLời.\n"})
    assert [foreword.is_draft for foreword in site.forewords] == [not is_out]


def test_forewords_belong_to_yearbooks_that_exist(tmp_path: Path) -> None:
    text = "---\ntitle: Lời nói đầu\n---\n\nNhững tấm gương.\n"
    files: dict[str, str | bytes] = {
        "yearbooks/2024.md": text,
        "yearbooks/2020-2025.md": text,
        "yearbooks/2031.md": text,
        "yearbooks/khac.md": text.replace("title", "id: '2025'\ntitle"),
    }
    site, problems = loaded(tmp_path, files)
    assert site is not None
    assert sorted(foreword.yearbook for foreword in site.forewords) == ["2020-2025", "2024", "2025"]
    assert [(p.code, p.where.file) for p in problems] == [(Code.UNKNOWN_YEARBOOK, "content/yearbooks/2031.md")]


def test_of_two_forewords_the_first_by_path_stays(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"yearbooks/{name}": "---\ntitle: Lời\n---\nLời.\n" for name in ("2024.md", "cu/2024.md")
    }
    site, problems = loaded(tmp_path, files)
    assert site is not None
    assert len(site.forewords) == 1
    assert [(p.code, p.where.file) for p in problems] == [(Code.DUPLICATE_ID, "content/yearbooks/cu/2024.md")]
