"""Which stories make a yearbook, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.collect.publication import publication
from site_builder.collect.yearbooks import Yearbook, yearbooks
from site_builder.load.plan import plan_of
from site_builder.load.values import Findings
from site_builder.model.duties import Milestone
from site_builder.model.period import Quarter, Span, Year
from site_builder.model.site import Site
from site_builder.model.story import Status, Story
from site_builder.model.terms import AwardLevel, Subject
from site_builder.model.yearbook import BookOrder, Foreword, PageSize, Printing, YearbookDefinition
from site_builder.vietnamese.fold import same_word_key
from site_builder.vietnamese.order import sort_key
from tests.builders import (
    TODAY,
    a_field,
    a_foreword,
    a_movement,
    a_person,
    a_place,
    a_plan,
    a_story,
    a_unit,
    an_award,
    an_award_outside_the_list,
    published,
)
from tests.strategies import days, definitions, shuffled, sites


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
    state, order = "bang-khen-thu-tuong", "huan-chuong-lao-dong"
    province, grassroots = an_award("chien-si-thi-dua-tinh", day=date(2024, 1, 1)), an_award(day=date(2024, 1, 2))
    out_of_print = {
        "tinh": (province,),
        "co-so": (grassroots,),
        "hon-hop": (province, grassroots),
        "som": (an_award(state, day=date(2019, 12, 31)),),
        "muon": (an_award(state, day=date(2026, 1, 1)),),
        "huy": (an_award(state, revoked=True), province),
        "huy-co-ngay": (an_award(state, day=date(2024, 1, 1), revoked=True),),
        "khong": (),
    }
    found = published(
        # of every level, one of them revoked, given on the first day that counts
        a_story(
            "du-cap",
            awards=(grassroots, province, an_award(state, day=date(2020, 1, 1)), an_award(order, revoked=True)),
            **values,
        ),
        # a day is not known: the award counts in the story's own year
        a_story("khong-ngay", awards=(an_award(order, rank="ba"), grassroots), **values),
        # on the last day that counts; a medal stands above a certificate of merit
        a_story("hai-lan", awards=(an_award(state), an_award(order, rank="nhat", day=date(2025, 12, 31))), **values),
        a_story("rut", awards=(an_award(state),), status=Status.WITHDRAWN, **values),
        *(a_story(id, awards=awards, **values) for id, awards in out_of_print.items()),
        plan=plan,
    )
    book = the_book("2020-2025", yearbooks(found))
    assert sorted(ids(book)) == ["du-cap", "hai-lan", "khong-ngay"]
    ((level, rows),) = book.honours
    assert level is AwardLevel.STATE
    assert [(row.award.full_name, row.story.id, row.inside) for row in rows] == [
        ("Huân chương Lao động hạng Nhất", "hai-lan", True),
        ("Huân chương Lao động hạng Ba", "khong-ngay", True),
        ("Bằng khen của Thủ tướng Chính phủ", "du-cap", True),
        ("Bằng khen của Thủ tướng Chính phủ", "hai-lan", True),
    ]
    assert book.overview.awards == 4
    # beside its story, too, an award of another level is not mentioned
    assert {story.id: [award.full_name for award in book.awards(story)] for story in book.stories} == {
        "du-cap": ["Bằng khen của Thủ tướng Chính phủ"],
        "hai-lan": ["Huân chương Lao động hạng Nhất", "Bằng khen của Thủ tướng Chính phủ"],
        "khong-ngay": ["Huân chương Lao động hạng Ba"],
    }


def test_a_book_of_all_levels_tells_every_standing_award_of_a_story() -> None:
    awards = (an_award(), an_award("bang-khen-thu-tuong"), an_award("bang-khen", revoked=True))
    book = the_book("2025", yearbooks(published(a_story(awards=awards))))
    assert [award.full_name for award in book.awards(book.stories[0])] == [
        "Bằng khen của Thủ tướng Chính phủ",
        "Giấy khen",
    ]


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


# --- order ------------------------------------------------------------------------------------------------------------


def the_own_book(*stories: Story, forewords: tuple[Foreword, ...] = (), **definition: Any) -> Yearbook:
    """The one yearbook that the plan defines, in a site of these stories."""
    fields = tuple({field.id: field for story in stories for field in story.fields}.values())
    plan = a_plan(fields=fields, yearbooks=(a_definition(**definition),))
    return yearbooks(published(*stories, plan=plan, forewords=forewords))[0]


def test_by_date_a_book_of_one_year_has_a_part_for_each_quarter() -> None:
    book = the_own_book(
        a_story("c", day=date(2025, 4, 2)),
        a_story("b", day=date(2025, 3, 31), honorees=(a_person("Bà Vi Thị Bình"),)),
        a_story("a", day=date(2025, 3, 31), honorees=(a_person("Bà Vi Thị Ánh"),)),
        a_story("d", day=date(2025, 1, 2)),
        # it counts in the quarter for which it was handed in
        a_story("e", day=date(2025, 4, 1), quarter=Quarter(2025, 1)),
        order=BookOrder.DATE,
    )
    assert [(part.id, part.name) for part in book.parts] == [
        ("2025-q1", "Quý I năm 2025"),
        ("2025-q2", "Quý II năm 2025"),
    ]
    assert [[story.id for story in part.stories] for part in book.parts] == [["d", "a", "b", "e"], ["c"]]
    assert [chapter.field for part in book.parts for chapter in part.chapters] == [None, None]


def test_by_date_a_book_of_several_years_has_a_part_for_each() -> None:
    book = the_own_book(
        a_story("b", day=date(2025, 1, 2)),
        a_story("c", day=date(2024, 11, 2)),
        a_story("a", day=date(2024, 2, 2)),
        order=BookOrder.DATE,
    )
    assert [(part.id, part.name, [story.id for story in part.stories]) for part in book.parts] == [
        ("2024", "Năm 2024", ["a", "c"]),
        ("2025", "Năm 2025", ["b"]),
    ]


def test_a_list_is_the_book_as_far_as_it_is_out() -> None:
    stories = (
        a_story("mot"),
        a_story("hai", day=date(2019, 1, 1)),  # of another time than the book's years
        a_story("ba"),
        a_story("cho", status=Status.SUBMITTED),
        a_story("rut", status=Status.WITHDRAWN),
        a_story("sau", day=date(2025, 12, 1)),
    )
    book = the_own_book(*stories, stories=("hai", "rut", "ba", "khong-co", "cho", "sau"), order=BookOrder.LISTED)
    assert ids(book) == ["hai", "ba"]
    assert [(part.id, part.name) for part in book.parts] == [("", "")]


def test_a_list_may_choose_and_leave_the_order_to_us() -> None:
    stories = a_story("mot", day=date(2025, 3, 1)), a_story("hai", day=date(2025, 2, 1)), a_story("ba")
    book = the_own_book(*stories, stories=("mot", "hai"), order=BookOrder.DATE)
    assert ids(book) == ["hai", "mot"]


def test_a_foreword_has_the_last_word_on_list_and_order() -> None:
    stories = a_story("mot", day=date(2025, 3, 1)), a_story("hai", day=date(2025, 2, 1)), a_story("ba")
    listed: dict[str, Any] = {"stories": ("mot", "ba"), "order": BookOrder.LISTED}
    own = a_foreword("sach", stories=("hai", "mot"), order=BookOrder.LISTED)
    assert ids(the_own_book(*stories, forewords=(own,), **listed)) == ["hai", "mot"]
    by_date = a_foreword("sach", stories=("mot", "hai"), order=BookOrder.DATE)
    assert ids(the_own_book(*stories, forewords=(by_date,), **listed)) == ["hai", "mot"]
    silent = a_foreword("sach")
    assert ids(the_own_book(*stories, forewords=(silent,), **listed)) == ["mot", "ba"]


@given(sites(), definitions(), days)
def test_parts_hold_every_chosen_story_once_whatever_the_order(
    site: Site, definition: YearbookDefinition, today: date
) -> None:
    held = []
    for order in BookOrder:
        plan = replace(site.plan, yearbooks=(replace(definition, order=order),))
        found = publication(replace(site, plan=plan), today)
        book = yearbooks(found)[0]
        assert len(set(ids(book))) == len(ids(book))
        assert set(book.stories) <= set(found.stories)
        assert all(part.stories and all(chapter.stories for chapter in part.chapters) for part in book.parts)
        held.append(frozenset(ids(book)))
    assert len(set(held)) == 1
    if definition.stories:
        assert held[0] == found.ids.intersection(definition.stories)


@given(sites(), definitions(), st.integers())
def test_the_order_of_files_changes_no_book(site: Site, definition: YearbookDefinition, seed: int) -> None:
    plan = replace(site.plan, yearbooks=(definition,))
    site = replace(site, plan=plan)
    assert yearbooks(publication(site, TODAY)) == yearbooks(publication(shuffled(site, seed), TODAY))


# --- printing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (None, Printing(size=PageSize.A4, contents_first=True, grey=True, fonts="media/phong", font="Be")),
        ({}, Printing(size=PageSize.A4, contents_first=True, grey=True, fonts="media/phong", font="Be")),
        (
            {"size": PageSize.BOOK, "contents_first": False, "grey": False},
            Printing(size=PageSize.BOOK, contents_first=False, grey=False, fonts="media/phong", font="Be"),
        ),
        ({"grey": False}, Printing(size=PageSize.A4, contents_first=True, fonts="media/phong", font="Be")),
    ],
)
def test_a_foreword_says_otherwise_than_the_plan_how_its_book_is_printed(
    said: dict[str, Any] | None, expected: Printing
) -> None:
    plan = a_plan(printing=Printing(size=PageSize.A4, contents_first=True, grey=True, fonts="media/phong", font="Be"))
    forewords = () if said is None else (a_foreword("2025", **said),)
    books = yearbooks(published(plan=plan, forewords=forewords))
    assert the_book("2025", books).printing == expected
    assert the_book("2024", books).printing == plan.printing


# --- the book as a whole ----------------------------------------------------------------------------------------------


@given(sites(), definitions(), days)
def test_the_figures_of_a_book_add_up(site: Site, definition: YearbookDefinition, today: date) -> None:
    plan = replace(site.plan, yearbooks=(definition,))
    for book in yearbooks(publication(replace(site, plan=plan), today)):
        found, count = book.overview, len(book.stories)
        assert found.stories == count
        assert sum(number for _, number in found.fields) == count
        told = {story.field for story in book.stories} if book.definition.is_selective else set(plan.fields)
        assert [field for field, _ in found.fields] == [field for field in plan.fields if field in told]
        assert sum(number for _, number in found.quarters) == count
        assert sum(number for _, number in found.subjects) == count
        quarters = [quarter for quarter, _ in found.quarters]
        assert all(after == before.next() for before, after in pairwise(quarters))
        assert bool(quarters) == bool(count)
        if quarters:
            assert found.quarters[0][1]
            assert found.quarters[-1][1]
        assert found.units == len(book.units)
        assert found.places == len(book.places)
        assert found.people == book.people.count
        assert found.awards == sum(len(rows) for _, rows in book.honours)


@given(sites(), definitions())
def test_every_story_stands_under_its_unit_and_under_each_of_its_places(
    site: Site, definition: YearbookDefinition
) -> None:
    plan = replace(site.plan, yearbooks=(definition,))
    book = yearbooks(publication(replace(site, plan=plan), TODAY))[0]
    assert sorted(story.id for entry in book.units for story in entry.stories) == sorted(ids(book))
    for entry in book.units:
        assert {story.unit.name for story in entry.stories} == {entry.name}
    for index in (book.units, book.places):
        keys = [sort_key(entry.name) for entry in index]
        assert keys == sorted(keys)
        for entry in index:
            places = [ids(book).index(story.id) for story in entry.stories]
            assert places == sorted(set(places)), "once each, in the order of the book"
    under = {(story.id, same_word_key(entry.name)) for entry in book.places for story in entry.stories}
    assert under == {(story.id, same_word_key(place.name)) for story in book.stories for place in story.places}


def test_units_and_places_stand_in_vietnamese_order_and_two_spellings_are_one() -> None:
    def of(id: str, unit: str, *places: str) -> Story:
        persons = tuple(a_person(f"Bà Vi Thị {place}", place=a_place(place)) for place in places)
        return a_story(id, unit=a_unit(unit), honorees=persons)

    book = the_own_book(
        of("a", "Thôn Đồng Xuân", "Hòa Bình", "Cẩm Giàng"),
        of("b", "Thôn Dâu", "Hoà Bình"),
        of("c", "Thôn Đồng Tâm", "Ấm", "Cẩm Giang", "Ấm"),
        of("d", "Thôn Dâu"),
        order=BookOrder.LISTED,
        stories=("d", "c", "b", "a"),
    )
    assert [(entry.name, [story.id for story in entry.stories]) for entry in book.units] == [
        ("Thôn Dâu", ["d", "b"]),
        ("Thôn Đồng Tâm", ["c"]),
        ("Thôn Đồng Xuân", ["a"]),
    ]
    assert [(entry.name, [story.id for story in entry.stories]) for entry in book.places] == [
        ("Ấm", ["c"]),
        ("Cẩm Giang", ["c"]),
        ("Cẩm Giàng", ["a"]),
        ("Hoà Bình", ["b", "a"]),
    ]


def test_milestones_are_those_of_the_years_of_the_book() -> None:
    milestones = (
        Milestone(when=date(2023, 12, 31), name="Trước"),
        Milestone(when=date(2024, 1, 1), name="Ngày đầu"),
        Milestone(when=Quarter(2024, 2), name="Trong quý"),
        Milestone(when=Year(2025), name="Trong năm"),
        Milestone(when=date(2025, 12, 31), name="Ngày cuối"),
        Milestone(when=Quarter(2026, 1), name="Sau"),
    )
    books = yearbooks(published(plan=a_plan(milestones=milestones, yearbooks=(a_definition(),))))
    assert [milestone.name for milestone in the_book("sach", books).milestones] == [
        "Ngày đầu",
        "Trong quý",
        "Trong năm",
        "Ngày cuối",
    ]
    assert [milestone.name for milestone in the_book("2025", books).milestones] == ["Trong năm", "Ngày cuối"]


def test_a_draft_foreword_stands_in_draft_editions_alone() -> None:
    forewords = (a_foreword("2025", title="Bản thảo", is_draft=True),)
    for drafts in (False, True):
        book = the_book("2025", yearbooks(published(a_story("a"), forewords=forewords, drafts=drafts)))
        assert (book.foreword is not None, book.title == "Bản thảo") == (drafts, drafts)
