"""Stories along every axis of the plan, and where two axes cross."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from site_builder.collect.categories import Axis, Category, categories, crossings, place_slugs
from site_builder.collect.publication import Publication, publication
from site_builder.model.period import Quarter, Span
from site_builder.model.site import Site
from site_builder.model.story import Story
from site_builder.model.terms import Subject
from site_builder.vietnamese.fold import same_word_key
from tests.builders import (
    TODAY,
    a_field,
    a_movement,
    a_person,
    a_place,
    a_plan,
    a_site,
    a_story,
    a_unit,
    an_article,
    published,
)
from tests.strategies import days, shuffled, sites


def on(axis: Axis, found: Publication) -> dict[str, list[str]]:
    """The ids of the stories on each page of an axis, by address part."""
    return {category.slug: [story.id for story in category.stories] for category in categories(found)[axis]}


def living_in(id: str, *names: str, **given: object) -> Story:
    return a_story(id, honorees=tuple(a_person(place=a_place(name)) for name in names), **given)


# --- invariants -----------------------------------------------------------------------------------------------


@given(sites(), days)
def test_every_story_is_on_one_page_of_unit_quarter_year_and_subject_and_on_one_for_each_field(
    site: Site, today: date
) -> None:
    found = publication(site, today)
    pages = categories(found)
    times = {axis: Counter(story for page in pages[axis] for story in page.stories) for axis in Axis}
    for story in found.stories:
        for axis in (Axis.UNIT, Axis.QUARTER, Axis.YEAR, Axis.SUBJECT):
            assert times[axis][story] == 1
        assert times[Axis.FIELD][story] == len(story.fields)
        assert times[Axis.MOVEMENT][story] == len(story.movements)
        assert times[Axis.CONTEST][story] == (story.contest is not None)
        assert times[Axis.PLACE][story] == len({same_word_key(place.id or place.name) for place in story.places})


@given(sites(), days)
def test_only_published_stories_newest_first_and_the_counts_add_up(site: Site, today: date) -> None:
    found = publication(site, today)
    for axis, pages in categories(found).items():
        for page in pages:
            assert set(page.stories) <= set(found.stories)
            assert list(page.stories) == sorted(page.stories, key=lambda s: (-s.day.toordinal(), s.id))
            assert sum(page.count(subject) for subject in Subject) == len(page.stories)
            assert page.address == f"{axis.value}/{page.slug}/"
        assert len({page.slug for page in pages}) == len(pages)


@given(sites(), st.integers(0, 99))
def test_the_order_of_the_content_changes_nothing(site: Site, seed: int) -> None:
    one, other = publication(site, TODAY), publication(shuffled(site, seed), TODAY)
    assert categories(one) == categories(other)
    assert crossings(one) == crossings(other)
    assert place_slugs(one) == place_slugs(other)


@given(sites(), days)
def test_crossings_hold_what_their_field_and_their_quarter_share(site: Site, today: date) -> None:
    found = publication(site, today)
    pages = categories(found)
    made = {(crossing.field.id, crossing.quarter): crossing.stories for crossing in crossings(found)}
    for field in pages[Axis.FIELD]:
        for quarter in pages[Axis.QUARTER]:
            assert isinstance(quarter.term, Quarter)
            shared = tuple(story for story in field.stories if story in quarter.stories)
            assert made.get((field.slug, quarter.term), ()) == shared
    assert all(made.values())


# --- each axis ------------------------------------------------------------------------------------------------


def test_terms_without_stories_are_there_in_the_plans_order() -> None:
    plan = a_plan(fields=tuple(map(a_field, ("Văn hóa", "An ninh", "Nông nghiệp"))))
    assert on(Axis.FIELD, published(plan=plan)) == {"van-hoa": [], "an-ninh": [], "nong-nghiep": []}


def test_a_story_of_two_fields_is_under_both() -> None:
    fields = (a_field("Nông nghiệp"), a_field("Giáo dục"))
    assert on(Axis.FIELD, published(a_story("a", fields=fields))) == {"nong-nghiep": ["a"], "giao-duc": ["a"]}


def test_quarter_and_year_are_those_the_story_counts_in_not_those_of_its_day() -> None:
    found = published(a_story("a", day=date(2025, 1, 4), quarter=Quarter(2024, 4)))
    assert on(Axis.QUARTER, found)["2024-q4"] == ["a"]
    assert on(Axis.YEAR, found) == {"2025": [], "2024": ["a"]}


def test_quarters_begin_with_the_plan_and_end_with_the_day_newest_first() -> None:
    plan = a_plan(period=Span(date(2024, 9, 28)))
    assert list(on(Axis.QUARTER, published(plan=plan))) == ["2025-q2", "2025-q1", "2024-q4", "2024-q3"]


def test_a_plan_that_has_not_begun_has_no_quarters() -> None:
    assert not on(Axis.QUARTER, published(plan=a_plan(period=Span(date(2030, 1, 1)))))


def test_a_movement_holds_its_articles_too() -> None:
    movement = a_movement()
    found = published(a_story(movements=(movement,)), articles=[an_article("tin", movements=(movement,))])
    (page,) = categories(found)[Axis.MOVEMENT]
    assert ([s.id for s in page.stories], [a.id for a in page.articles]) == (["vuon-rau"], ["tin"])


def test_what_the_plan_says_of_a_term() -> None:
    field = a_field(about="Trồng trọt, chăn nuôi.")
    found = published(a_story(fields=(field,)))
    assert categories(found)[Axis.FIELD][0].about == "Trồng trọt, chăn nuôi."
    assert categories(found)[Axis.QUARTER][0].about == ""


def test_a_crossing_has_an_address_and_a_name() -> None:
    (crossing,) = crossings(published(a_story()))
    assert (crossing.address, crossing.name) == ("linh-vuc/nong-nghiep/2025-q1/", "Nông nghiệp, quý I năm 2025")


def test_crossings_by_the_plans_fields_newest_quarter_first() -> None:
    culture, farming = a_field("Văn hóa"), a_field("Nông nghiệp")
    found = published(
        a_story("a", fields=(farming,)),
        a_story("b", fields=(culture, farming), quarter=Quarter(2024, 4)),
        plan=a_plan(fields=(culture, farming)),
    )
    assert [(c.field.id, c.quarter.code) for c in crossings(found)] == [
        ("van-hoa", "2024-Q4"),
        ("nong-nghiep", "2025-Q1"),
        ("nong-nghiep", "2024-Q4"),
    ]


# --- places ---------------------------------------------------------------------------------------------------


def _place(found: Publication, story: str) -> Category:
    return next(page for page in categories(found)[Axis.PLACE] if story in [s.id for s in page.stories])


def test_places_that_only_tones_part_stand_apart() -> None:
    found = published(living_in("a", "Cẩm Giang"), living_in("b", "Cẩm Giàng"))
    assert _place(found, "a").slug != _place(found, "b").slug
    assert (_place(found, "a").name, _place(found, "b").name) == ("Cẩm Giang", "Cẩm Giàng")


def test_one_place_in_two_spellings_is_one_page() -> None:
    found = published(living_in("a", "Hoà Bình"), living_in("b", "Hòa Bình"), living_in("c", "hòa bình", "Hòa Bình"))
    (page,) = categories(found)[Axis.PLACE]
    assert (page.slug, len(page.stories)) == ("hoa-binh", 3)


def test_a_place_of_the_plan_keeps_its_address_beside_one_of_the_same_letters() -> None:
    of_plan = a_story("a", honorees=(a_person(place=a_place("Thôn Tân Hòa", "tan-hoa")),))
    found = published(of_plan, living_in("b", "Tân Hóa"), living_in("c", "Tân Hóa 2"))
    assert _place(found, "a").slug == "tan-hoa"
    assert len({_place(found, id).slug for id in "abc"}) == 3


@given(
    st.lists(
        st.sampled_from(("Tân Hòa", "Tân Hoà", "Tân Hóa", "Tân Hoa", "Tân Hòa 2", "Tân Hoa 2", "Tân-Hoa")), min_size=1
    )
)
def test_two_places_share_an_address_only_if_they_are_one_word(names: list[str]) -> None:
    known = [a_place("Thôn Tân Hòa", "tan-hoa"), a_place("Thôn Tân Hòa 2", "tan-hoa-2")]
    people = tuple(a_person(place=place) for place in (*known, *map(a_place, names)))
    slugs = place_slugs(published(a_story(honorees=people)))
    words = {place: place.id or f" {same_word_key(place.name)}" for place in slugs}
    assert len(set(slugs.values())) == len(set(words.values()))
    for place, slug in slugs.items():
        assert {words[other] for other, taken in slugs.items() if taken == slug} == {words[place]}


def test_places_in_vietnamese_order() -> None:
    names = ("Đồng Tâm", "Ấp Bắc", "Dân Chủ", "An Hòa", "Cẩm Giàng")
    found = published(*(living_in(str(number), name) for number, name in enumerate(names)))
    shown = [page.name for page in categories(found)[Axis.PLACE]]
    assert shown == ["An Hòa", "Ấp Bắc", "Cẩm Giàng", "Dân Chủ", "Đồng Tâm"]


def test_a_unit_that_nobody_wrote_for_has_its_page() -> None:
    site = a_site(a_story(), plan=a_plan(units=(a_unit(), a_unit("Trạm Y tế xã"))))
    assert on(Axis.UNIT, publication(site, TODAY)) == {"thon-khe-lim": ["vuon-rau"], "tram-y-te-xa": []}
