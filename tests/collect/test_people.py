"""Whom the stories honour, in the order of Vietnamese books."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.collect.people import PeopleIndex, people_in, people_index
from site_builder.model.site import Site
from site_builder.model.story import Story
from site_builder.model.terms import Subject
from tests.builders import a_person, a_place, a_story
from tests.strategies import nasty_text, shuffled, sites

PERSON, HOUSEHOLD, COLLECTIVE = Subject.PERSON, Subject.HOUSEHOLD, Subject.COLLECTIVE


@pytest.mark.parametrize(
    ("name", "subject", "expected"),
    [
        ("Bà Lê Thị Hoa", PERSON, ["Lê Thị Hoa"]),
        ("Đồng chí Thiếu tá Lê Văn Đức", PERSON, ["Lê Văn Đức"]),
        ("Y Bhiăo", PERSON, ["Y Bhiăo"]),
        ("Bà Sáu", PERSON, ["Sáu"]),
        ("nguyễn văn an", PERSON, ["nguyễn văn an"]),
        # two people
        ("Gia đình anh Vi Văn Quyền và chị Lò Thị Thuận", HOUSEHOLD, ["Vi Văn Quyền", "Lò Thị Thuận"]),
        ("Vợ chồng anh Lò Văn Páo, chị Quàng Thị Mai", HOUSEHOLD, ["Lò Văn Páo", "Quàng Thị Mai"]),
        ("Nguyễn Văn An, Trần Thị Bình", PERSON, ["Nguyễn Văn An", "Trần Thị Bình"]),
        ("Nguyễn Văn An - Trần Thị Bình", HOUSEHOLD, ["Nguyễn Văn An", "Trần Thị Bình"]),
        ("Nguyễn Văn An/Trần Thị Bình", HOUSEHOLD, ["Nguyễn Văn An", "Trần Thị Bình"]),
        # what follows a name is none
        ("Ông Lê Văn Bá (thôn Tân Lập Hạ)", HOUSEHOLD, ["Lê Văn Bá"]),
        ("Hộ ông Lê Văn Bá ở thôn Tân Lập Hạ", HOUSEHOLD, ["Lê Văn Bá"]),
        ("Hộ ông Lê Văn Bá, xã Suối Ngàn Thượng", HOUSEHOLD, ["Lê Văn Bá"]),
        ("Bà Lê Thị Bé, Phó Chủ tịch Hội Nông dân", PERSON, ["Lê Thị Bé"]),
        ("Bà Lê Thị Bé – Bí thư Chi bộ thôn 3", PERSON, ["Lê Thị Bé"]),
        ("Em Lò Thị Mây, học sinh Trường Tiểu học Suối Ngàn", PERSON, ["Lò Thị Mây"]),
        # collectives
        ("Tổ phụ nữ thôn Đồng Tâm", COLLECTIVE, []),
        ("Đội Văn Nghệ", COLLECTIVE, []),
        ("Câu Lạc Bộ Thơ", COLLECTIVE, []),
        ("Hợp tác xã Rau Sạch", COLLECTIVE, []),
        ("Gia đình bà Sáu", HOUSEHOLD, []),
        # members of a collective, each named
        ("Chị Lò Thị Mây", COLLECTIVE, ["Lò Thị Mây"]),
        ("Đoàn Văn Hậu", COLLECTIVE, ["Đoàn Văn Hậu"]),
    ],
)
def test_the_persons_in_a_name(name: str, subject: Subject, expected: list[str]) -> None:
    assert list(people_in(name, subject)) == expected


@given(nasty_text, st.sampled_from(Subject))
def test_any_text_is_a_name_of_somebody_or_of_nobody(name: str, subject: Subject) -> None:
    assert all(person.strip() == person and person for person in people_in(name, subject)) or not name.strip()


def names(index: PeopleIndex) -> list[str]:
    return [entry.name for _, entries in index.letters for entry in entries]


def of(*honoured: str, subject: Subject = PERSON) -> list[Story]:
    return [a_story(f"guong-{n}", honorees=(a_person(name),), subject=subject) for n, name in enumerate(honoured)]


def test_given_name_first_then_family_name_then_the_names_between() -> None:
    index = people_index(of("Trần Văn Đức", "Lê Thị Hoa", "Bà Lê Thị Ánh", "Lê Văn Đức", "Lê Bá Đức", "Vi Thị Dung"))
    assert names(index) == ["Lê Thị Ánh", "Vi Thị Dung", "Lê Bá Đức", "Lê Văn Đức", "Trần Văn Đức", "Lê Thị Hoa"]
    assert [letter for letter, _ in index.letters] == ["A", "D", "Đ", "H"]


def test_titles_do_not_part_one_person_of_one_place() -> None:
    place = a_place("Thôn Khe Lim")
    stories = [
        a_story("b", honorees=(a_person("Ông Lê Hòa", place=place),), day=date(2025, 2, 1)),
        a_story("a", honorees=(a_person("Đồng chí Lê Hoà", place=place, role="Trưởng thôn"),)),
        a_story("c", honorees=(a_person("Lê Hòa", place=a_place("Thôn Tân Lập")),)),
    ]
    first, second = people_index(stories).letters[0][1]
    assert (first.name, first.role, first.place, [s.id for s in first.stories]) == (
        "Lê Hòa",
        "Trưởng thôn",
        "Thôn Khe Lim",
        ["b", "a"],
    )
    assert (second.place, [story.id for story in second.stories]) == ("Thôn Tân Lập", ["c"])


def test_collectives_stand_apart_by_their_whole_name() -> None:
    index = people_index(of("Tổ thủy lợi", "Đội dân quân", "Ban công tác Mặt trận", subject=COLLECTIVE))
    assert [entry.name for entry in index.collectives] == ["Ban công tác Mặt trận", "Đội dân quân", "Tổ thủy lợi"]
    assert index.letters == ()
    assert index.count == 0


def test_a_couple_is_two_people() -> None:
    index = people_index(of("Gia đình anh Vi Văn Quyền và chị Lò Thị Thuận", subject=HOUSEHOLD))
    assert names(index) == ["Vi Văn Quyền", "Lò Thị Thuận"]
    assert index.count == 2


def test_somebody_named_twice_in_one_story_has_it_once() -> None:
    story = a_story(honorees=(a_person("Lê Thị Hoa"), a_person("Bà Lê Thị Hoa")))
    assert people_index([story]).letters[0][1][0].stories == (story,)


@given(sites(), st.integers(0, 99))
def test_everybody_is_there_once_and_file_order_does_not_matter(site: Site, seed: int) -> None:
    index = people_index(site.stories)
    assert index == people_index(shuffled(site, seed).stories)
    people = [entry for _, found in index.letters for entry in found]
    for entries in (people, index.collectives):
        assert len({(entry.name, entry.place) for entry in entries}) == len(entries)
    for story in site.stories:
        for honoree in story.honorees:
            wanted = len(people_in(honoree.name, story.subject)) or 1
            assert sum(story in entry.stories for entry in (*people, *index.collectives)) >= wanted
