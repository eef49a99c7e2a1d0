"""What to read next."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from site_builder.collect.reading import SHOWN, Reading
from site_builder.model.period import Quarter
from site_builder.model.site import Site
from site_builder.model.story import Story
from tests.builders import a_field, a_movement, a_story, a_unit
from tests.strategies import shuffled, sites


def _shares(one: Story, other: Story) -> bool:
    return bool(
        set(one.fields) & set(other.fields)
        or set(one.movements) & set(other.movements)
        or one.unit == other.unit
        or one.quarter == other.quarter
    )


@given(sites())
def test_related_is_never_itself_never_twice_and_shares_something_if_anything_can_be_shared(site: Site) -> None:
    reading = Reading(site.stories)
    for story in site.stories:
        related = reading.related(story)
        assert story not in related
        assert len(set(related)) == len(related) <= SHOWN
        assert all(_shares(story, other) for other in related)
        sharing = [other for other in site.stories if other is not story and _shares(story, other)]
        assert len(related) == min(SHOWN, len(sharing))


@given(sites())
def test_previous_and_next_are_mirror_images_and_walk_through_the_whole_quarter(site: Site) -> None:
    reading = Reading(site.stories)
    for story in site.stories:
        beside = reading.neighbours(story)
        for other in (beside.previous, beside.next):
            assert other is None or other.quarter == story.quarter
        if beside.next is not None:
            assert reading.neighbours(beside.next).previous is story
            assert (story.day, story.id) < (beside.next.day, beside.next.id)
        if beside.previous is not None:
            assert reading.neighbours(beside.previous).next is story
    firsts = [story for story in site.stories if reading.neighbours(story).previous is None]
    assert len(firsts) == len({story.quarter for story in site.stories})


@given(sites(), st.integers(0, 99))
def test_the_order_of_the_stories_changes_nothing(site: Site, seed: int) -> None:
    one, other = Reading(site.stories), Reading(shuffled(site, seed).stories)
    for story in site.stories:
        assert one.related(story) == other.related(story)
        assert one.neighbours(story) == other.neighbours(story)


def test_what_shares_most_comes_first_and_among_equals_the_nearest_in_time() -> None:
    field, unit, movement = a_field("Giáo dục"), a_unit("Trường Tiểu học"), a_movement()
    day = date(2025, 3, 31)
    story = a_story("bai", fields=(field,), unit=unit, movements=(movement,), day=day)
    others = [
        a_story("cung-quy", day=day),
        a_story("cung-don-vi", unit=unit, quarter=Quarter(2024, 1)),
        a_story("cung-phong-trao", movements=(movement,), quarter=Quarter(2024, 1)),
        a_story("cung-linh-vuc-xa", fields=(field,), quarter=Quarter(2024, 1), day=day - timedelta(days=99)),
        a_story("cung-linh-vuc-gan", fields=(field,), quarter=Quarter(2024, 1), day=day - timedelta(days=9)),
    ]
    related = Reading([story, *others]).related(story)
    assert [r.id for r in related] == ["cung-linh-vuc-gan", "cung-linh-vuc-xa", "cung-phong-trao", "cung-don-vi"]


def test_a_story_alone_in_everything_but_its_quarter_is_related_to_that() -> None:
    alone = a_story("mot-minh", fields=(a_field("Quốc phòng"),), unit=a_unit("Ban Chỉ huy Quân sự"))
    assert [r.id for r in Reading([alone, a_story("khac")]).related(alone)] == ["khac"]


def test_a_story_alone_in_everything_has_nothing() -> None:
    story = a_story()
    reading = Reading([story])
    beside = reading.neighbours(story)
    assert reading.related(story) == ()
    assert (beside.previous, beside.next) == (None, None)
