"""Which stories make a yearbook, and in which order."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.collect.publication import publication
from site_builder.collect.yearbooks import Yearbook, yearbooks
from site_builder.load.plan import plan_of
from site_builder.load.values import Findings
from site_builder.model.period import Quarter, Span
from site_builder.model.site import Site
from site_builder.model.story import Status
from site_builder.model.terms import AwardLevel, Subject
from site_builder.model.yearbook import YearbookDefinition
from tests.builders import (
    TODAY,
    a_field,
    a_foreword,
    a_movement,
    a_person,
    a_plan,
    a_story,
    a_unit,
    an_award,
    an_award_outside_the_list,
    published,
)
from tests.strategies import days, shuffled, sites


def a_definition(**given: Any) -> YearbookDefinition:
    return YearbookDefinition(**{"id": "sach", "title": "Kỷ yếu", "first_year": 2024, "last_year": 2025, **given})


def the_book(id: str, books: tuple[Yearbook, ...]) -> Yearbook:
    return next(book for book in books if book.definition.id == id)


def ids(book: Yearbook) -> list[str]:
    return [story.id for story in book.stories]


@given(sites(), days)
def test_the_books_of_the_years_hold_exactly_the_published_stories_each_once(site: Site, today: date) -> None:
    found = publication(site, today)
    held = [story for book in yearbooks(found) for story in book.stories]
    assert len(held) == len(set(held))
    assert set(held) == set(found.stories)


@given(sites(), st.integers(0, 99))
def test_the_order_of_the_content_changes_nothing(site: Site, seed: int) -> None:
    assert yearbooks(publication(site, TODAY)) == yearbooks(publication(shuffled(site, seed), TODAY))


@given(sites())
def test_awards_stand_from_high_to_low_and_revoked_ones_nowhere(site: Site) -> None:
    for book in yearbooks(publication(site, TODAY)):
        rows = [row for _, found in book.honours for row in found]
        assert [row.award.order for row in rows] == sorted(row.award.order for row in rows)
        assert not any(row.award.revoked for row in rows)
        given = [row.award.day.year if row.award.day else row.story.quarter.year for row in rows]
        assert all(book.definition.first_year <= year <= book.definition.last_year for year in given)
        assert [level for level, _ in book.honours] == [level for level in AwardLevel if level in dict(book.honours)]
        assert all(row.award.level is level for level, found in book.honours for row in found)


def test_parts_by_subject_chapters_by_field_stories_by_given_name() -> None:
    culture, farming = a_field("Văn hóa"), a_field("Nông nghiệp")
    plan = a_plan(fields=(culture, farming), subjects=(Subject.PERSON, Subject.COLLECTIVE))

    def honouring(id: str, name: str, **given: Any) -> Any:
        return a_story(id, honorees=(a_person(name),), **given)

    found = published(
        honouring("tap-the", "Tổ thủy lợi", subject=Subject.COLLECTIVE, fields=(farming,)),
        honouring("ho", "Gia đình ông Lê Văn Bá", subject=Subject.HOUSEHOLD, fields=(farming,)),
        honouring("dung", "Trần Thị Dung", fields=(farming,)),
        honouring("anh", "Bà Vi Thị Ánh", fields=(farming, culture)),
        honouring("duc", "Lê Văn Đức", fields=(culture,)),
        plan=plan,
    )
    book = the_book("2025", yearbooks(found))
    assert [(part.name, len(part.stories)) for part in book.parts] == [
        ("Cá nhân", 3),
        ("Tập thể", 1),
        ("Hộ gia đình", 1),
    ]
    assert [chapter.field and chapter.field.id for chapter in book.parts[0].chapters] == ["van-hoa", "nong-nghiep"]
    assert ids(book) == ["duc", "anh", "dung", "tap-the", "ho"]


def test_the_plans_own_books_then_the_years_that_have_begun_newest_first() -> None:
    plan = a_plan(yearbooks=(a_definition(id="2024", title="Của kế hoạch"),), period=Span(date(2023, 6, 1)))
    books = yearbooks(published(plan=plan))
    assert [(book.definition.id, book.title) for book in books] == [
        ("2024", "Của kế hoạch"),
        ("2025", "Kỷ yếu gương điển hình tiên tiến năm 2025"),
        ("2023", "Kỷ yếu gương điển hình tiên tiến năm 2023"),
    ]


def test_a_year_is_that_of_the_quarter_in_which_a_story_counts() -> None:
    books = yearbooks(published(a_story("a", day=date(2025, 1, 4), quarter=Quarter(2024, 4))))
    assert (ids(the_book("2024", books)), ids(the_book("2025", books))) == (["a"], [])


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({}, ["a", "b"]),
        ({"fields": (a_field("Giáo dục"),)}, ["b"]),
        ({"movements": (a_movement("Khuyến học"),)}, ["b"]),
        ({"units": (a_unit("Trường Tiểu học"),)}, ["b"]),
        ({"subjects": (Subject.COLLECTIVE,)}, ["b"]),
        ({"first_year": 2024, "last_year": 2024}, []),
        ({"award_levels": (AwardLevel.STATE,)}, ["b"]),
        ({"award_levels": (AwardLevel.STATE,), "fields": (a_field(),)}, []),
    ],
)
def test_every_given_selection_must_hold(selection: dict[str, Any], expected: list[str]) -> None:
    other = a_story(
        "b",
        fields=(a_field(), a_field("Giáo dục")) if "award_levels" not in selection else (a_field("Giáo dục"),),
        movements=(a_movement("Khuyến học"),),
        unit=a_unit("Trường Tiểu học"),
        subject=Subject.COLLECTIVE,
        awards=(an_award("bang-khen-thu-tuong", day=date(2025, 1, 9)),),
    )
    plan = a_plan(fields=(a_field(), a_field("Giáo dục")), yearbooks=(a_definition(**selection),))
    book = yearbooks(published(a_story("a"), other, plan=plan))[0]
    assert sorted(ids(book)) == expected


def test_the_state_awards_of_thuong_ninh() -> None:
    """65/KH-UBND asks for a yearbook 2020–2025 of awards of the state's level, and of no other."""
    plan = plan_of(b"preset: thuong-ninh-2023-2025\nplace: Th\xc6\xb0\xe1\xbb\xa3ng Ninh\n", "plan.yml", Findings())
    assert plan is not None
    values: dict[str, Any] = {"fields": plan.fields[:1], "unit": plan.units[0], "day": date(2024, 2, 1)}
    found = published(
        a_story("nha-nuoc", awards=(an_award("bang-khen-thu-tuong", day=date(2020, 1, 1)), an_award()), **values),
        a_story("tinh", awards=(an_award("chien-si-thi-dua-tinh", day=date(2024, 1, 1)),), **values),
        a_story("co-so", awards=(an_award(),), **values),
        a_story("som", awards=(an_award("bang-khen-thu-tuong", day=date(2019, 12, 31)),), **values),
        a_story("huy", awards=(an_award("bang-khen-thu-tuong", revoked=True),), **values),
        a_story("rut", awards=(an_award("bang-khen-thu-tuong"),), status=Status.WITHDRAWN, **values),
        a_story("khong", **values),
        plan=plan,
    )
    book = the_book("2020-2025", yearbooks(found))
    assert ids(book) == ["nha-nuoc"]
    ((level, rows),) = book.honours
    assert level is AwardLevel.STATE
    assert [row.award.full_name for row in rows] == ["Bằng khen của Thủ tướng Chính phủ"]


def test_honours_by_level_title_rank_day_and_name() -> None:
    def medal(rank: str, day: date) -> Any:
        return an_award("huan-chuong-lao-dong", rank=rank, day=day)

    found = published(
        a_story("a", awards=(medal("ba", date(2025, 2, 1)), an_award(), an_award_outside_the_list("Nhà nông giỏi"))),
        a_story("b", awards=(medal("nhat", date(2025, 3, 1)), an_award("huan-chuong-doc-lap", rank="ba"))),
        a_story("c", awards=(medal("ba", date(2025, 1, 1)), an_award("gia-dinh-van-hoa"))),
    )
    rows = [
        (row.award.full_name, row.story.id) for _, rows in the_book("2025", yearbooks(found)).honours for row in rows
    ]
    assert rows == [
        ("Huân chương Độc lập hạng Ba", "b"),
        ("Huân chương Lao động hạng Nhất", "b"),
        ("Huân chương Lao động hạng Ba", "c"),
        ("Huân chương Lao động hạng Ba", "a"),
        ("Gia đình văn hóa", "c"),
        ("Giấy khen", "a"),
        ("Nhà nông giỏi", "a"),
    ]


def test_awards_of_other_years_stand_in_their_own_book() -> None:
    found = published(
        a_story("a", awards=(an_award(day=date(2024, 6, 1)), an_award("bang-khen", day=date(2025, 6, 1))))
    )
    book = the_book("2025", yearbooks(found))
    assert [row.award.name for _, rows in book.honours for row in rows] == ["Bằng khen"]


def test_a_foreword_names_the_book() -> None:
    books = yearbooks(published(forewords=(a_foreword("2025", title="Hoa của núi"), a_foreword("2024"))))
    assert [book.title for book in books] == ["Hoa của núi", "Kỷ yếu gương điển hình tiên tiến năm 2024"]


def test_a_story_that_honours_nobody_by_name_stands_by_its_title() -> None:
    found = published(
        a_story("c", honorees=(), title="Con đường"),
        a_story("a", honorees=(), title="Ánh đèn"),
        a_story("b", honorees=(), title="Con đường"),
    )
    assert ids(the_book("2025", yearbooks(found))) == ["a", "b", "c"]
