"""A bulletin in the words of its hosts, with the minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.collect.publication import publication
from site_builder.collect.scripts import Part, Script, scripts
from site_builder.collect.station import BREAK, BREATH, SIGNAL, station
from site_builder.model.period import Week
from site_builder.model.plan import PlanLevel
from site_builder.model.read_aloud import ReadAloud
from site_builder.model.site import Site
from site_builder.model.story import ArticleKind
from site_builder.model.terms import Subject
from site_builder.vietnamese.spoken import Rendering, Source
from site_builder.vietnamese.spoken.abbreviations import abbreviations
from site_builder.vietnamese.spoken.alphabet import SPEAKABLE
from tests.builders import (
    TODAY,
    a_field,
    a_person,
    a_pin,
    a_place,
    a_plan,
    a_station,
    a_story,
    a_unit,
    an_article,
    published,
    read_for,
)
from tests.strategies import near_days, sites

W20 = Week(2025, 20)


def the_script(*stories: object, channel: object = None, **given: object) -> Script:
    """The script of the current week; the station is that of `a_station` unless one is given."""
    plan = a_plan(channels=(channel or a_station(),), fields=(a_field(),), units=(a_unit(),))
    return scripts(published(*stories, **{"plan": plan, **given}))[0]  # type: ignore[arg-type]


def words(script: Script, part: Part) -> list[str]:
    return [line.words for line in script.lines if line.part is part]


def test_from_signal_to_signal() -> None:
    story = a_story(
        title="Vườn rau của bà Hoa",
        day=TODAY,
        author="Lê An",
        fields=(a_field("Nông nghiệp"),),
        honorees=(a_person("Bà Lê Thị Hoa", role="nông dân", place=a_place("Thôn Khe Lim")), a_person("Ông Ân")),
        read_aloud=ReadAloud(paragraphs=("Bà trồng rau.", "Rau sạch.")),
    )
    script = the_script(story, articles=[an_article(day=W20.first, column="Thi đua")])
    assert [(line.part.value, line.words) for line in script.lines] == [
        ("signal", "Nhạc hiệu"),
        (
            "greeting",
            "Kính thưa bà con! Đây là Đài truyền thanh xã Suối Ngàn. Mời bà con nghe bản tin gương điển hình tiên tiến tuần hai "
            "mươi, từ ngày mười hai đến ngày mười tám tháng năm năm hai nghìn không trăm hai mươi lăm.",
        ),
        ("greeting", "Bản tin tuần này có hai bài:"),
        ("headline", "Vườn rau của bà Hoa."),
        ("headline", "Phát động thi đua."),
        (
            "lead-in",
            "Mở đầu bản tin, mời bà con nghe gương điển hình trong lĩnh vực Nông nghiệp, do Thôn Khe Lim giới thiệu.",
        ),
        ("title", "Vườn rau của bà Hoa."),
        ("honoree", "Gương cá nhân: Bà Lê Thị Hoa, nông dân, Thôn Khe Lim; Ông Ân."),
        ("body", "Bà trồng rau."),
        ("body", "Rau sạch."),
        ("end-of-item", "Bà con vừa nghe bài Vườn rau của bà Hoa, của tác giả Lê An."),
        ("lead-in", "Sau cùng, mời bà con nghe tin tức của chuyên mục Thi đua."),
        ("title", "Phát động thi đua."),
        ("body", "Bà trồng rau sạch."),
        ("end-of-item", "Bà con vừa nghe bài Phát động thi đua."),
        (
            "farewell",
            "Bản tin gương điển hình tiên tiến tuần này đến đây là hết. Cảm ơn bà con đã lắng nghe. Xin chào và hẹn gặp lại bà "
            "con trong bản tin thứ Sáu tuần sau, lúc mười bảy giờ.",
        ),
        ("signal", "Nhạc hiệu"),
    ]
    assert (script.station, script.column, script.on_air) == ("Đài truyền thanh xã Suối Ngàn", "", "17:00, thứ Sáu")


@given(sites(near_days), near_days, st.sampled_from((1, 2)), st.sampled_from((None, 3, 15)))
def test_nothing_is_left_that_a_host_could_not_say(site: Site, today: date, voices: int, minutes: int | None) -> None:
    plan = replace(site.plan, channels=(a_station(voices=voices, minutes=minutes, column="Chuyện 5 thôn & UBND"),))
    known = abbreviations()
    for script in scripts(publication(replace(site, plan=plan), today)):
        for line in script.lines:
            if not line.is_played:
                assert set(line.words) <= SPEAKABLE, line
                assert not set(line.words.replace(".", " ").replace(",", " ").split()) & {
                    k for k in known if k.isupper()
                }
                assert line.words[-1] in ".?!…:"
        assert {line.voice for line in script.lines if not line.is_played} == ({0} if voices == 1 else {1, 2})


def test_the_minutes_are_those_of_every_word_and_pause() -> None:
    script = the_script(a_story("a", day=TODAY), a_story("b", day=TODAY), channel=a_station(pace=150))
    read = [line.words for line in script.lines if not line.is_played]
    spoken = sum(len(text.split()) for text in read) * 60 / 150 + BREATH * len(read)
    # each item is rounded up to whole seconds, and so is what stands around them
    assert 0 <= script.seconds - (spoken + 2 * SIGNAL + BREAK) < 3
    assert script.airtime == 900
    for item in script.items:
        lines = [line.words for line in item.lines]
        assert item.seconds == ceil(sum(len(text.split()) * 60 / 150 + BREATH for text in lines))


@given(st.lists(st.integers(20, 400), min_size=1, max_size=8), st.integers(3, 20))
def test_a_programme_never_runs_over_unless_one_piece_alone_does(lengths: list[int], minutes: int) -> None:
    stories = [a_story(f"a{at}", day=TODAY, read_aloud=read_for(seconds)) for at, seconds in enumerate(lengths)]
    script = the_script(*stories, channel=a_station(minutes=minutes))
    assert script.seconds <= minutes * 60 or len(script.items) == 1
    assert script.is_too_long == (script.seconds > minutes * 60)
    assert {item.piece.id for item in script.items} | {piece.id for piece in script.bulletin.carried_over} == {
        story.id for story in stories
    }


def test_two_hosts_take_turns() -> None:
    script = the_script(*(a_story(id, day=TODAY) for id in "abc"), channel=a_station(voices=2))
    turns = [
        (item.lines[0].voice, {line.voice for line in item.lines[1:-1]}, item.lines[-1].voice) for item in script.items
    ]
    assert turns == [(1, {2}, 1), (2, {1}, 2), (1, {2}, 1)]
    assert [line.voice for line in script.opening] == [0, 1, 2, 1, 2, 1]
    assert script.items[1].lines[0].words.startswith("Tiếp theo, mời")


def test_a_week_without_anything_to_read_is_a_short_programme() -> None:
    script = the_script()
    assert words(script, Part.GREETING)[1] == (
        "Tuần này chưa có bài mới. Bà con biết người tốt, việc tốt nào ở nơi mình sống, xin báo cho Ủy ban nhân dân để cùng nêu "
        "gương."
    )
    assert script.items == ()
    assert 30 < script.seconds < 120


def test_the_stations_own_words_and_an_editors() -> None:
    channel = a_station(opening="Chào 2 xóm!", closing="Hẹn 17h.", signal="Suối Ngàn ngày mới")
    script = the_script(a_story(day=TODAY), channel=channel)
    assert words(script, Part.GREETING) == ["Chào hai xóm!", "Bản tin tuần này có một bài:"]
    assert words(script, Part.FAREWELL) == ["Hẹn mười bảy giờ."]
    assert words(script, Part.SIGNAL) == ["Nhạc hiệu: Suối Ngàn ngày mới"] * 2
    pin = a_pin(W20, opening="Nhân ngày 20/11, kính chào!", closing="Kính chào.")
    script = the_script(a_story(day=TODAY), channel=channel, pins=(pin,))
    assert words(script, Part.GREETING)[0] == "Nhân ngày hai mươi tháng mười một, kính chào!"
    assert words(script, Part.FAREWELL) == ["Kính chào."]


def test_what_was_heard_before_is_said_to_be_heard_again() -> None:
    script = the_script(a_story(day=date(2025, 3, 3)))
    assert script.items[0].lines[0].words.startswith("Mời bà con nghe lại gương điển hình")


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        (Subject.PERSON, "Gương cá nhân: Bà Lê Thị Hoa."),
        (Subject.COLLECTIVE, "Gương tập thể: Bà Lê Thị Hoa."),
        (Subject.HOUSEHOLD, "Gương hộ gia đình: Bà Lê Thị Hoa."),
    ],
)
def test_who_is_honoured(subject: Subject, said: str) -> None:
    assert words(the_script(a_story(day=TODAY, subject=subject)), Part.HONOREE) == [said]
    assert words(the_script(a_story(day=TODAY, honorees=())), Part.HONOREE) == []


def test_every_kind_of_article_has_a_lead_in() -> None:
    for kind in ArticleKind:
        script = the_script(articles=[an_article(day=TODAY, kind=kind)])
        assert words(script, Part.LEAD_IN)[0].startswith("Mời bà con nghe ")


def test_what_is_hard_to_say_is_slow_and_noted() -> None:
    hard = (
        Rendering("VietGAP", "Việt Gáp", Source.FOREIGN),
        Rendering("1.250.000", "một triệu hai trăm năm mươi nghìn", Source.FIGURE),
        Rendering("Niê", "Niê", Source.STRANGE),
        Rendering("QL45", "quốc lộ bốn mươi lăm", Source.LEXICON),
        Rendering("HTX", "hợp tác xã", Source.LEXICON),
    )
    plan = a_plan(channels=(a_station(),), abbreviations=(("HTX", "hợp tác xã"),))
    story = a_story(day=TODAY, read_aloud=ReadAloud(paragraphs=("Việt Gáp.",), hard=hard))
    (item,) = the_script(story, plan=plan).items
    assert item.slow == ("Bà Lê Thị Hoa", "Việt Gáp", "một triệu hai trăm năm mươi nghìn", "Niê")
    assert [note.written for note in item.notes] == ["VietGAP", "Niê", "QL45"]


@pytest.mark.parametrize(
    ("name", "place", "whole"),
    [
        ("Đài truyền thanh xã", "xã Suối Ngàn", "Đài truyền thanh xã Suối Ngàn"),
        ("Đài truyền thanh xã Suối Ngàn", "xã Suối Ngàn", "Đài truyền thanh xã Suối Ngàn"),
        ("Đài Phát thanh - Truyền hình tỉnh", "tỉnh Bình Thuận", "Đài Phát thanh - Truyền hình tỉnh Bình Thuận"),
        ("Trung tâm Truyền thông", "huyện Thạch An", "Trung tâm Truyền thông huyện Thạch An"),
    ],
)
def test_the_station_bears_the_name_of_the_place(name: str, place: str, whole: str) -> None:
    assert station(a_plan(place=place, channels=(a_station(name=name),))).name == whole


def test_a_plan_without_a_station_has_one_all_the_same() -> None:
    found = station(a_plan(level=PlanLevel.PROVINCE, place="tỉnh Bình Thuận"))
    assert (found.name, found.airtime, found.listeners) == (
        "Đài truyền thanh tỉnh Bình Thuận",
        None,
        "quý vị và các bạn",
    )


def test_titles_and_names_are_said_as_the_file_makes_them() -> None:
    said = {"Chuyện ở QL45": "Chuyện ở quốc lộ bốn mươi lăm", "Bà Lê Thị Hoa": "Bà Lê Thị Hoa"}
    story = a_story(title="Chuyện ở QL45", day=TODAY, read_aloud=ReadAloud(paragraphs=("Một.",), short=said))
    assert words(the_script(story), Part.HEADLINE) == ["Chuyện ở quốc lộ bốn mươi lăm."]
    # a name that the file's reading did not meet is read all the same
    assert words(the_script(a_story(title="Chuyện ở QL45", day=TODAY)), Part.TITLE) == [
        "Chuyện ở quốc lộ bốn mươi lăm."
    ]


def test_an_editors_long_words_take_of_the_airtime() -> None:
    stories = [a_story(f"a{at}", day=TODAY, read_aloud=read_for(100)) for at in range(8)]
    long = "Kính thưa bà con! " + "Nhân ngày hội của thôn, đài xin gửi lời chào. " * 60
    for words in ({"opening": long}, {"closing": long}):
        script = the_script(*stories, channel=a_station(minutes=8), pins=(a_pin(W20, **words),))
        assert script.items
        assert script.seconds <= 8 * 60
