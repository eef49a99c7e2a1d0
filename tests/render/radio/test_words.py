"""How scripts are timed and marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.period import Week
from site_builder.render.radio.words import days, duration, left_out, programme, timing, with_slow
from tests.builders import TODAY, a_broadcast, a_pin, a_plan, a_station, a_story, gathered, read_for


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 giây"), (59, "59 giây"), (60, "1 phút"), (61, "1 phút 1 giây"), (905, "15 phút 5 giây"), (3600, "60 phút")],
)
def test_durations(seconds: int, said: str) -> None:
    assert duration(seconds) == said


def test_a_week_by_name_and_days() -> None:
    assert programme(Week(2026, 53)) == "Bản tin phát thanh tuần 53 năm 2026"
    assert days(Week(2026, 53)) == "28/12/2026 – 3/1/2027"


def test_timing_tells_the_airtime_and_what_is_beyond_it() -> None:
    story = a_story(day=TODAY, read_aloud=read_for(300))
    scripts = {
        minutes: gathered(story, plan=a_plan(channels=(a_station(minutes=minutes),))).this_week
        for minutes in (None, 15, 3)
    }
    whole = duration(scripts[15].seconds)
    assert timing(scripts[None]) == whole
    assert timing(scripts[15]) == f"{whole} (chương trình có 15 phút)"
    assert timing(scripts[3]) == f"{whole} (chương trình có 3 phút, dài hơn {duration(scripts[3].seconds - 180)})"


def test_what_is_left_out_of_a_settled_week_waits_for_no_airtime() -> None:
    stories = (a_story("a", day=TODAY, read_aloud=read_for(600)), a_story("b", day=TODAY, read_aloud=read_for(600)))
    plan = a_plan(channels=(a_station(),))
    script = gathered(*stories, plan=plan).this_week
    assert [piece.id for piece in script.bulletin.carried_over] == ["b"]
    assert left_out(script) == "Chưa đủ giờ để đọc, chuyển sang tuần sau"
    for settled in ({"pins": (a_pin(script.week, "b"),)}, {"broadcasts": (a_broadcast(TODAY, "b"),)}):
        script = gathered(*stories, plan=plan, **settled).this_week
        assert [piece.id for piece in script.bulletin.carried_over] == ["a"]
        assert left_out(script) == "Đăng trong tuần, chưa có trong chương trình này"


def test_slow_words_are_whole_and_the_longest_first() -> None:
    runs = [
        run for run, is_slow in with_slow("Bà Hoa Mai và bà Hoa, hoa mai, Hoan.", ("Hoa", "Hoa Mai", "")) if is_slow
    ]
    assert runs == ["Hoa Mai", "Hoa", "hoa mai"]
    assert list(with_slow("Hoa.", ())) == [("Hoa.", False)]


@given(st.text(max_size=40), st.lists(st.text(max_size=5), max_size=4))
def test_no_letter_is_lost(words: str, slow: list[str]) -> None:
    assert "".join(run for run, _ in with_slow(words, slow)) == words
