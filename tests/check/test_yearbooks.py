"""Yearbooks that list what is not there, or are to be set in fonts that are not there."""

from __future__ import annotations

from typing import Any

import pytest

from site_builder.check.yearbooks import no_fonts, unknown_listed_story
from site_builder.load.values import MOST_COMPARED
from site_builder.model.site import Site
from site_builder.model.story import Status
from site_builder.model.yearbook import BookOrder, Printing, YearbookDefinition
from site_builder.problems import Code, Level, Where
from tests.builders import a_foreword, a_plan, a_site, a_story, an_article

AT, ELSEWHERE = Where("content/plan.yml", 9, 14), Where("content/yearbooks/2025.md", 4, 11)


def a_site_listing(*ids: str, **given: Any) -> Site:
    """Two stories and an article, under a plan whose yearbook lists the ids."""
    marks = {id: Where(AT.file, AT.line, AT.column + at) for at, id in enumerate(ids)}
    book = YearbookDefinition(
        id="sach",
        title="Sách",
        first_year=2025,
        last_year=2025,
        order=BookOrder.LISTED,
        stories=ids,
        marks=marks,
    )
    stories = a_story("rau-sach"), a_story("lop-hoc", status=Status.WITHDRAWN)
    return a_site(*stories, articles=[an_article("tin-moi")], plan=a_plan(yearbooks=(book,)), **given)


def test_what_is_there_may_be_listed_whatever_its_state() -> None:
    assert list(unknown_listed_story(a_site_listing("rau-sach", "lop-hoc"))) == []
    assert list(unknown_listed_story(a_site_listing())) == []


def test_a_slip_in_an_id_is_told_where_it_stands() -> None:
    (problem,) = unknown_listed_story(a_site_listing("rau-sach", "rau-sac"))
    assert (problem.code, problem.level) == (Code.UNKNOWN_ITEM, Level.ERROR)
    assert problem.where == Where(AT.file, AT.line, AT.column + 1)
    assert problem.message == "kỷ yếu “sach” liệt kê “rau-sac” nhưng không có gương nào mang mã ấy"
    assert problem.help == "có phải “rau-sach”?"


def test_an_id_that_is_like_no_other_is_told_how_ids_are_found() -> None:
    (problem,) = unknown_listed_story(a_site_listing("zzzzzz"))
    assert "mã là phần cuối trong địa chỉ của bài" in problem.help


def test_articles_do_not_belong_into_yearbooks() -> None:
    (problem,) = unknown_listed_story(a_site_listing("tin-moi"))
    assert "không phải gương điển hình" in problem.message
    assert "bỏ mã này" in problem.help


def test_lists_of_forewords_are_looked_at_too() -> None:
    foreword = a_foreword("2025", stories=("rau-sach", "lop-hok"), marks={"lop-hok": ELSEWHERE})
    (problem,) = unknown_listed_story(a_site_listing(forewords=(foreword,)))
    assert (problem.where, problem.help) == (ELSEWHERE, "có phải “lop-hoc”?")
    assert "“2025”" in problem.message


def test_a_list_of_nothing_but_slips_is_told_whole() -> None:
    ids = tuple(f"rau-sac-{number}" for number in range(MOST_COMPARED + 5))
    problems = list(unknown_listed_story(a_site_listing(*ids)))
    assert len(problems) == MOST_COMPARED + 5
    assert all(problem.help for problem in problems)


def of_fonts(printing: Printing, *media: str) -> list[tuple[Where, str, str]]:
    marks = {"printing/fonts": AT, "printing/font": ELSEWHERE}
    found = list(no_fonts(a_site(plan=a_plan(printing=printing, marks=marks), media=frozenset(media))))
    assert all((problem.code, problem.level) == (Code.NO_FONTS, Level.WARNING) for problem in found)
    return [(problem.where, problem.message, problem.help) for problem in found]


@pytest.mark.parametrize("file", ["a.ttf", "A.TTF", "sau/a.otf", "a.ttc", "a.otc"])
def test_a_folder_with_a_font_is_well(file: str) -> None:
    assert of_fonts(Printing(fonts="media/phong", font="Noto Serif"), f"media/phong/{file}") == []


@pytest.mark.parametrize("file", ["media/phong/a.woff2", "media/phong/a.ttf.txt", "media/phong-khac/a.ttf", "a.ttf"])
def test_a_folder_without_a_font_is_told(file: str) -> None:
    ((where, message, help),) = of_fonts(Printing(fonts="media/phong", font="Noto Serif"), file)
    assert where == AT
    assert message == "thư mục “media/phong” không có tệp phông chữ nào, nên kỷ yếu in bằng phông có sẵn"
    assert help == "chép tệp phông (.ttf, .otf, .ttc, .otc) vào content/media/phong, hoặc bỏ “fonts” và “font”"


def test_a_font_of_no_folder_is_told() -> None:
    ((where, message, help),) = of_fonts(Printing(font="Noto Serif"), "media/phong/a.ttf")
    assert where == ELSEWHERE
    assert "“Noto Serif”" in message
    assert "fonts: media/phong-chu" in help


def test_nothing_is_asked_of_a_plan_that_leaves_the_fonts_to_us() -> None:
    assert of_fonts(Printing(grey=True)) == []
