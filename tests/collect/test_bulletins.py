"""What the station reads in one ISO week."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from site_builder.collect.bulletins import bulletins
from site_builder.collect.publication import publication
from site_builder.model.period import Week
from site_builder.model.site import Site
from tests.builders import TODAY, a_story, an_article, gathered, published
from tests.strategies import days, sites


@given(sites(), days)
def test_every_piece_is_in_the_week_of_its_day_and_none_is_dated_after_today(site: Site, today: date) -> None:
    found = publication(site, today)
    made = bulletins(found)
    held = [piece for bulletin in made for piece in bulletin.items]
    assert len(held) == len(set(held))
    assert set(held) == {*(story for story in found.stories if story.on_radio), *found.articles}
    for bulletin in made:
        assert bulletin.week.first <= today
        assert all(bulletin.week.first <= piece.day <= min(bulletin.week.last, today) for piece in bulletin.items)
        assert bulletin.items or bulletin.is_current
    weeks = [bulletin.week for bulletin in made]
    assert weeks == sorted(set(weeks), reverse=True)
    assert [bulletin.week for bulletin in made if bulletin.is_current] == [Week.of(today)]


def test_the_current_week_is_there_without_anything_to_read() -> None:
    found = gathered()
    assert (found.this_week.week, found.this_week.items, found.this_week.address) == (
        Week(2025, 20),
        (),
        "phat-thanh/2025-w20/",
    )
    assert found.this_week.newest == date(2025, 5, 12)


def test_weeks_are_those_of_iso_8601_around_new_year() -> None:
    made = bulletins(published(a_story("a", day=date(2024, 12, 30)), a_story("b", day=date(2025, 1, 5))))
    assert [(bulletin.week.code, len(bulletin.stories)) for bulletin in made] == [("2025-W20", 0), ("2025-W01", 2)]


def test_a_story_kept_off_the_radio_is_in_no_bulletin() -> None:
    (current,) = bulletins(published(a_story(day=TODAY, on_radio=False)))
    assert current.items == ()


def test_stories_before_articles_each_newest_first() -> None:
    (current,) = bulletins(
        published(
            a_story("a", day=date(2025, 5, 13)),
            a_story("b", day=TODAY),
            articles=[an_article("c", day=TODAY)],
        )
    )
    assert [piece.id for piece in current.items] == ["b", "a", "c"]
    assert current.newest == TODAY
