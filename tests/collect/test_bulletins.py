"""What the station reads in one ISO week, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from site_builder.collect.bulletins import Airtime, Bulletin, Item, bulletins
from site_builder.collect.publication import publication
from site_builder.model.period import Week
from site_builder.model.site import Broadcast, RadioPin, Recording, Site
from site_builder.model.story import Status, Story
from tests.builders import TODAY, a_broadcast, a_pin, a_site, a_story, an_article, gathered, published
from tests.strategies import days, near_days, shuffled, sites

ENDLESS = Airtime(room=None, seconds=lambda item: 100)
W18, W19, W20 = Week(2025, 18), Week(2025, 19), Week(2025, 20)  # TODAY is Thursday of W20


def minutes(room: int, **lengths: int) -> Airtime:
    """So many minutes for items, each of which takes one unless told."""
    return Airtime(room=lambda week: room * 60, seconds=lambda item: lengths.get(item.id, 1) * 60, weekday=5)


def by_week(made: Sequence[Bulletin]) -> dict[str, list[str]]:
    return {bulletin.week.code: [item.id for item in bulletin.items] for bulletin in made if bulletin.items}


def story_on(week: Week, id: str, weekday: int = 1, **given: object) -> Story:
    return a_story(id, day=week.first + timedelta(days=weekday - 1), **given)


@st.composite
def radio_sites(draw: st.DrawFn) -> Site:
    """A site around May 2025 with pins and log entries that name some of its pieces."""
    site = draw(sites(near_days, most=12))
    ids = [piece.id for piece in site.pieces]
    some = st.lists(st.sampled_from(ids), max_size=4, unique=True) if ids else st.just([])
    log = draw(st.lists(st.tuples(near_days, near_days, some), max_size=4))
    pinned = draw(st.dictionaries(near_days.map(Week.of), some, max_size=2))
    return a_site(
        *site.stories,
        articles=site.articles,
        plan=site.plan,
        broadcasts=tuple(a_broadcast(day, *items, week=Week.of(of)) for day, of, items in log),
        pins=tuple(a_pin(week, *items) for week, items in pinned.items()),
    )


@given(radio_sites(), near_days, st.integers(1, 6))
def test_what_may_be_read_and_nothing_else(site: Site, today: date, room: int) -> None:
    found = publication(site, today)
    made = bulletins(found, minutes(room))
    weeks = [bulletin.week for bulletin in made]
    assert weeks == sorted(set(weeks), reverse=True)
    assert [bulletin.week for bulletin in made if bulletin.is_current] == [Week.of(today)]
    for bulletin in made:
        assert len(bulletin.items) == len(set(bulletin.items))
        assert bulletin.week.first <= today
        for item in bulletin.items:
            assert item.id in found.ids
            assert item.on_radio
            assert item.day <= min(bulletin.week.last, today)
            assert item.status is not Status.WITHDRAWN
        assert not set(bulletin.items) & set(bulletin.carried_over)
        assert all(Week.of(item.day) == bulletin.week for item in bulletin.carried_over)


@given(radio_sites(), near_days, st.integers(1, 6))
def test_the_week_of_a_piece_reads_it_or_carries_it_over(site: Site, today: date, room: int) -> None:
    found = publication(site, today)
    made = {bulletin.week: bulletin for bulletin in bulletins(found, minutes(room))}
    settled = {pin.week for pin in site.pins} | {entry.week for entry in site.broadcasts}
    for piece in found.pieces:
        week = Week.of(piece.day)
        if piece.on_radio and week not in settled:
            assert piece in (*made[week].items, *made[week].carried_over)


@given(radio_sites(), near_days, st.integers(1, 6))
def test_an_unsettled_week_fits_the_airtime_or_reads_its_newest_alone(site: Site, today: date, room: int) -> None:
    settled = {pin.week for pin in site.pins if pin.items} | {entry.week for entry in site.broadcasts if entry.items}
    for bulletin in bulletins(publication(site, today), minutes(room)):
        if bulletin.week not in settled:
            assert len(bulletin.items) <= room


@given(radio_sites(), near_days, st.integers(1, 6), st.data())
def test_what_happens_later_changes_no_bulletin_before(site: Site, today: date, room: int, data: st.DataObject) -> None:
    until = data.draw(st.sampled_from(range(8)))
    last = (Week.of(today).first - timedelta(weeks=until)) + timedelta(days=6)
    earlier = a_site(
        *(story for story in site.stories if story.day <= last),
        articles=[article for article in site.articles if article.day <= last],
        plan=site.plan,
        broadcasts=tuple(entry for entry in site.broadcasts if entry.week.last <= last or entry.day <= last),
        pins=tuple(pin for pin in site.pins if pin.week.last <= last),
    )
    now, then = (
        [(b.week, b.items, b.carried_over, b.again) for b in bulletins(publication(a, min(today, last)), minutes(room))]
        for a in (site, earlier)
    )
    whole = {
        b.week: (b.week, b.items, b.carried_over, b.again) for b in bulletins(publication(site, today), minutes(room))
    }
    assert now == then
    assert all(whole[week] == entry for entry in now if (week := entry[0]).last <= min(today, last) and week in whole)


@given(radio_sites(), near_days, st.integers(1, 6), st.integers())
def test_the_order_of_files_changes_nothing(site: Site, today: date, room: int, seed: int) -> None:
    other = shuffled(site, seed)
    other = a_site(
        *other.stories, articles=other.articles, plan=site.plan, broadcasts=site.broadcasts, pins=site.pins[::-1]
    )
    one, two = (by_week(bulletins(publication(a, today), minutes(room))) for a in (site, other))
    assert one == two


@given(sites(), days)
def test_every_day_of_a_week_without_news_gives_the_same(site: Site, today: date) -> None:
    week = Week.of(today)
    quiet = a_site(
        *(story for story in site.stories if Week.of(story.day) != week),
        articles=[article for article in site.articles if Week.of(article.day) != week],
        plan=site.plan,
    )
    every = [by_week(bulletins(publication(quiet, week.first + timedelta(days=n)), minutes(3))) for n in range(7)]
    assert every == [every[0]] * 7


def test_the_current_week_is_there_without_anything_to_read() -> None:
    script = gathered().this_week
    assert (script.week, script.bulletin.items, script.bulletin.address) == (Week(2025, 20), (), "phat-thanh/2025-w20/")
    assert script.bulletin.newest == date(2025, 5, 12)


def test_weeks_are_those_of_iso_8601_around_new_year() -> None:
    made = bulletins(published(a_story("a", day=date(2024, 12, 30)), a_story("b", day=date(2025, 1, 5))), ENDLESS)
    assert by_week(made) == {"2025-W01": ["b", "a"]}


def test_what_is_kept_off_the_radio_or_not_out_yet_is_in_no_bulletin() -> None:
    made = bulletins(
        published(
            a_story(day=TODAY, on_radio=False),
            a_story("nhap", day=TODAY, status=Status.DRAFT),
            articles=[an_article(day=TODAY, on_radio=False)],
            drafts=True,
        ),
        ENDLESS,
    )
    assert by_week(made) == {}


def test_newest_first_and_of_one_day_stories_before_articles() -> None:
    (current,) = bulletins(
        published(
            story_on(W20, "a", 2),
            story_on(W20, "b", 4),
            articles=[an_article("c", day=TODAY), an_article("d", day=W20.first)],
        ),
        ENDLESS,
    )
    assert [piece.id for piece in current.items] == ["b", "c", "a", "d"]
    assert current.newest == TODAY


# --- filling ------------------------------------------------------------------------------------------------------


def test_what_does_not_fit_is_carried_over_and_comes_first_next_week() -> None:
    stories = [story_on(W19, id, day) for day, id in enumerate("abcd", 1)]
    made = bulletins(published(*stories), minutes(3))
    assert by_week(made) == {"2025-W19": ["d", "c", "b"], "2025-W20": ["a", "b", "c"]}
    assert [item.id for item in made[1].carried_over] == ["a"]


def test_a_shorter_one_behind_one_that_does_not_fit_is_read() -> None:
    stories = [story_on(W20, "dai", 3), story_on(W20, "dai-hon", 2), story_on(W20, "ngan", 1)]
    (made,) = bulletins(published(*stories), minutes(4, **{"dai": 3, "dai-hon": 3}))
    assert [item.id for item in made.items] == ["dai", "ngan"]
    assert [item.id for item in made.carried_over] == ["dai-hon"]


def test_one_that_alone_is_longer_than_the_programme_is_read_all_the_same() -> None:
    (made,) = bulletins(published(story_on(W20, "rat-dai")), minutes(2, **{"rat-dai": 9}))
    assert [item.id for item in made.items] == ["rat-dai"]


def test_fillers_are_first_what_was_never_aired_then_what_was_longest_ago() -> None:
    stories = [story_on(Week(2025, 10), id) for id in ("phat-som", "phat-muon", "chua-phat", "moi-phat")]
    log = (
        a_broadcast(date(2025, 3, 28), "phat-som"),
        a_broadcast(date(2025, 4, 4), "phat-muon"),
        *(a_broadcast(date(2025, 4, 11) + timedelta(weeks=more), "moi-phat") for more in range(5)),
    )
    made = bulletins(published(*stories, broadcasts=log), minutes(9))
    assert by_week(made)["2025-W20"] == ["chua-phat", "phat-som", "phat-muon"]
    assert made[0].again == {"chua-phat", "phat-som", "phat-muon"}


def test_a_station_without_a_log_does_not_read_the_same_every_week() -> None:
    stories = [story_on(Week(2025, 10), id) for id in ("a", "b", "c", "d")]
    made = by_week(bulletins(published(*stories), minutes(2)))
    assert [made[f"2025-W{number}"] for number in (10, 11, 12, 13)] == [["a", "b"], ["c", "d"], ["a", "b"], ["c", "d"]]


def test_another_channels_log_is_not_the_stations() -> None:
    log = (a_broadcast(TODAY, "a", channel="website"),)
    made = bulletins(published(story_on(W20, "a"), story_on(W20, "b"), broadcasts=log), ENDLESS)
    assert by_week(made) == {"2025-W20": ["a", "b"]}
    assert made[0].aired == ()


def test_news_is_carried_over_into_the_next_week_alone() -> None:
    news = [an_article("tin-moi", day=W18.last - timedelta(days=3)), an_article("tin-cu", day=W18.first)]
    made = by_week(bulletins(published(articles=news), minutes(1)))
    assert made == {"2025-W18": ["tin-moi"], "2025-W19": ["tin-cu"]}


def test_a_piece_of_the_weekend_is_read_by_the_next_programme_of_a_friday_station() -> None:
    made = bulletins(published(story_on(W19, "thu-bay", 6)), minutes(3))
    assert by_week(made) == {"2025-W19": ["thu-bay"], "2025-W20": ["thu-bay"]}
    assert made[0].again == frozenset()


def test_stories_that_were_aired_take_turns_where_weeks_are_not_logged() -> None:
    stories = [story_on(Week(2025, 2), id) for id in ("a", "b", "c", "d", "e", "f")]
    log = (a_broadcast(date(2025, 1, 10), "a", "b", "c", "d", "e", "f"),)
    made = by_week(bulletins(published(*stories, broadcasts=log), minutes(1)))
    assert [made.get(f"2025-W{number:02}") for number in range(7, 13)] == [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]
    # none of them twice in four weeks
    heard = [made.get(f"2025-W{number:02}", [""])[0] for number in range(7, 21)]
    assert all(len(set(heard[at : at + 4])) == 4 for at in range(len(heard) - 3))


def test_news_that_found_no_room_twice_is_gone_and_starves_nobody() -> None:
    news = [an_article(f"tin-{at}", day=W18.first) for at in range(45)]
    stories = [story_on(W19, id, day) for day, id in enumerate(("moi-1", "moi-2", "moi-3"), 1)]
    made = by_week(bulletins(published(*stories, articles=news), minutes(1)))
    assert made["2025-W18"] == ["tin-0"]
    assert made["2025-W19"] == ["moi-3"]
    assert made["2025-W20"] == ["moi-2"]
    (left,) = (b.carried_over for b in bulletins(published(*stories, articles=news), minutes(1)) if b.week == W18)
    assert len(left) == 44


def test_a_wrong_year_fills_no_thousand_weeks() -> None:
    made = bulletins(published(a_story("a", day=date(1923, 4, 12)), story_on(W19, "b")), minutes(3))
    assert [b.week.code for b in made if b.week.year < 2024] == ["1923-W15"]


# --- what is settled ----------------------------------------------------------------------------------------------


def test_a_week_that_was_logged_stays_as_it_was_aired() -> None:
    stories = [story_on(W18, "cu"), story_on(W19, "moi"), story_on(W19, "bo-qua", 2)]
    log = (a_broadcast(W19.last - timedelta(days=2), "cu", "moi", relay="Đài tỉnh"),)
    made = bulletins(published(*stories, broadcasts=log), ENDLESS)
    assert by_week(made)["2025-W19"] == ["cu", "moi"]
    assert [item.id for item in made[1].carried_over] == ["bo-qua"]
    assert [entry.relay for entry in made[1].aired] == ["Đài tỉnh"]
    assert by_week(bulletins(published(*stories, broadcasts=log), minutes(3)))["2025-W20"][0] == "bo-qua"


def test_what_was_aired_beyond_the_pin_is_not_read_again_for_that() -> None:
    stories = [story_on(W18, "a"), story_on(W18, "b")]
    log = (a_broadcast(W18.last, "a", "b"),)
    made = bulletins(published(*stories, broadcasts=log, pins=(a_pin(W18, "a"),)), minutes(3))
    assert by_week(made) == {"2025-W18": ["a"]}
    assert made[-1].carried_over == ()


def test_an_entry_settles_its_week_and_counts_from_its_day() -> None:
    stories = [story_on(Week(2025, 10), "a"), story_on(Week(2025, 10), "b")]
    late = a_broadcast(date(2025, 4, 11), "a", week=Week(2025, 10))
    soon = a_broadcast(date(2025, 3, 7), "a")
    with_late, without = (by_week(bulletins(published(*stories, broadcasts=(e,)), minutes(1))) for e in (late, soon))
    assert with_late["2025-W10"] == without["2025-W10"] == ["a"]
    assert with_late["2025-W15"] == ["b"]
    # an entry of another day never takes back what was aired later
    entries = (late, a_broadcast(date(2025, 3, 21), "a", "b"))
    made = by_week(bulletins(published(*stories, broadcasts=entries), minutes(1)))
    assert all("a" not in made.get(f"2025-W{number}", []) for number in (16, 17, 18))


def test_an_entry_that_names_nothing_settles_nothing() -> None:
    made = bulletins(published(story_on(W20, "a"), broadcasts=(a_broadcast(TODAY),)), ENDLESS)
    assert (by_week(made), made[0].is_settled) == ({"2025-W20": ["a"]}, False)


def test_two_programmes_of_one_week_are_one_bulletin() -> None:
    log = (a_broadcast(W20.first, "a"), a_broadcast(TODAY, "b", "a"))
    made = bulletins(published(story_on(W20, "a"), story_on(W20, "b"), broadcasts=log), ENDLESS)
    assert by_week(made) == {"2025-W20": ["a", "b"]}


def test_a_pin_goes_before_the_log() -> None:
    stories = [story_on(W19, "a"), story_on(W19, "b")]
    log = (a_broadcast(W19.first, "a"),)
    assert by_week(bulletins(published(*stories, broadcasts=log, pins=(a_pin(W19, "b", "a"),)), ENDLESS)) == {
        "2025-W19": ["b", "a"],
    }


def test_a_pin_of_words_alone_leaves_the_order_to_us() -> None:
    pin = a_pin(W20, opening="Chào bà con")
    (made,) = bulletins(published(story_on(W20, "a"), pins=(pin,)), ENDLESS)
    assert ([item.id for item in made.items], made.pin) == (["a"], pin)


def test_a_pin_or_a_log_that_names_what_may_not_be_read_is_followed_without_it() -> None:
    stories = [
        story_on(W19, "tot"),
        story_on(W19, "rut", status=Status.WITHDRAWN),
        story_on(W20, "sau"),
        story_on(W19, "khong-len-loa", on_radio=False),
    ]
    for settled in (
        {"pins": (a_pin(W19, *(s.id for s in stories)),)},
        {"broadcasts": (a_broadcast(W19.first, *(s.id for s in stories)),)},
    ):
        assert by_week(bulletins(published(*stories, **settled), ENDLESS))["2025-W19"] == ["tot"]


# --- recordings ---------------------------------------------------------------------------------------------------


def _heard(*stories: Item, pins: Sequence[RadioPin] = (), log: Sequence[Broadcast] = ()) -> Recording | None:
    recording = Recording("media/phat-thanh/2025-w19.mp3", "audio/mpeg", 1_000, 60)
    found = published(*stories, weekly_recordings={W19: recording}, pins=tuple(pins), broadcasts=tuple(log))  # type: ignore[arg-type]
    return next(bulletin.recording for bulletin in bulletins(found, ENDLESS) if bulletin.week == W19)


def test_a_weeks_recording_goes_with_its_bulletin() -> None:
    assert _heard(story_on(W19, "a"))


def test_a_recording_in_which_a_withdrawn_story_is_heard_is_held_back() -> None:
    good, gone = story_on(W19, "a"), story_on(W19, "rut", status=Status.WITHDRAWN)
    assert _heard(good, gone) is None
    assert _heard(good, story_on(W18, "rut", status=Status.WITHDRAWN), log=[a_broadcast(W19.first, "a", "rut")]) is None
    assert _heard(good, gone, pins=[a_pin(W19, "a", "rut")]) is None
    # without pin or log nobody knows what filled the week
    assert _heard(good, story_on(W18, "rut", status=Status.WITHDRAWN)) is None
    assert _heard(good, story_on(W20, "rut", status=Status.WITHDRAWN))
    assert _heard(good, story_on(W19, "cho", status=Status.SUBMITTED)) is None
    # nor whose file was deleted
    assert _heard(good, log=[a_broadcast(W19.first, "a", missing=("da-xoa",))]) is None
    assert _heard(good, pins=[a_pin(W19, "a", missing=("da-xoa",))]) is None
    # recorded anew, and said so
    assert _heard(good, gone, pins=[a_pin(W19, "a")])


# --- weeks without anything ---------------------------------------------------------------------------------------


def test_a_week_without_anything_keeps_the_address_it_had() -> None:
    made = bulletins(published(story_on(W18, "a")), ENDLESS)
    assert [bulletin.week for bulletin in made] == [W20, W19, W18]
    assert (made[1].items, made[1].carried_over) == ((), ())
    # before the plan's time only weeks with something to read are there: a wrong year makes no thousand pages
    made = bulletins(published(a_story("a", day=date(1925, 1, 5)), story_on(W18, "b")), ENDLESS)
    assert [bulletin.week.code for bulletin in made][-2:] == ["2024-W01", "1925-W02"]
