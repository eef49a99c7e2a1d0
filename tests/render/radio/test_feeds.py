"""The weekly feed and the feeds of the weeks, element by element."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape

import feedparser
import pytest
from lxml import etree

from site_builder.model.period import Week
from site_builder.model.site import Recording
from site_builder.model.story import Status
from tests.builders import SITE_URL, TODAY, a_broadcast, a_plan, a_station, a_story, an_article, gathered
from tests.render.rss import NAMESPACES, by_path, channel_of, items_of, names, text

W14 = Week(2025, 14)
PLAN = a_plan(channels=(a_station(minutes=None),))
SOUND = Recording("media/phat-thanh/2025-w14.mp3", "audio/mpeg", 48_000, 905)


def attributes(item: etree._Element, name: str) -> dict[str, str]:
    found = item.findall(name, NAMESPACES)
    assert len(found) == 1, name
    return dict(found[0].items())


def test_one_item_a_week_with_material_newest_first() -> None:
    found = gathered(
        a_story("a", title="Con đường", day=date(2025, 3, 31)),
        a_story("b", day=date(2025, 1, 1)),
        a_story("c", day=date(2025, 4, 9), on_radio=False),
        articles=[an_article("tin", day=date(2025, 4, 1), title="Tin & bài")],
        plan=PLAN,
    )
    data = by_path(found)["phat-thanh/feed.xml"]
    first, second = items_of(data)
    assert text(channel_of(data), "lastBuildDate") == "Tue, 01 Apr 2025 07:00:00 +0700"
    assert [
        (etree.QName(child).localname, child.text) for child in first if child.text and "encoded" not in child.tag
    ] == [
        ("title", "Bản tin phát thanh tuần 14 năm 2025"),
        ("link", f"{SITE_URL}phat-thanh/2025-w14/"),
        ("description", "Tin & bài; Con đường"),
        ("guid", "phat-thanh:2025-W14"),
        ("pubDate", "Mon, 31 Mar 2025 07:00:00 +0700"),
    ]
    assert attributes(first, "guid") == {"isPermaLink": "false"}
    assert attributes(first, "podcast:transcript") == {
        "url": f"{SITE_URL}phat-thanh/2025-w14/kich-ban.txt",
        "type": "text/plain",
        "language": "vi",
    }
    assert not {"enclosure", "duration"} & {*names(first)}
    assert text(second, "guid") == "phat-thanh:2025-W01"


def test_an_item_holds_the_whole_script_in_order() -> None:
    found = gathered(a_story("a", day=TODAY), a_story("b", day=TODAY), plan=a_plan(channels=(a_station(voices=2),)))
    (item,) = items_of(by_path(found)["phat-thanh/feed.xml"])
    html = text(item, "content:encoded")
    paragraphs = [
        unescape(re.sub(r"<strong>[^<]*:</strong> ", "", p)) for p in re.findall(r"<p>(?!<em>)(.*?)</p>", html)
    ]
    assert paragraphs == [line.words for line in found.this_week.lines if not line.is_played]
    assert html.count("<strong>Giọng một:</strong>") + html.count("<strong>Giọng hai:</strong>") == len(paragraphs)
    assert html.count("<em>Nhạc cắt</em>") == 1
    assert html.count("<em>Nhạc hiệu</em>") == 2
    assert names(item).index("description") < names(item).index("encoded")


def test_a_week_with_a_recording_is_an_episode() -> None:
    found = gathered(a_story("a", day=W14.first), plan=PLAN, weekly_recordings={W14: SOUND})
    (item,) = items_of(by_path(found)["phat-thanh/feed.xml"])
    assert attributes(item, "enclosure") == {
        "url": f"{SITE_URL}media/phat-thanh/2025-w14.mp3",
        "length": "48000",
        "type": "audio/mpeg",
    }
    assert text(item, "itunes:duration") == "905"
    assert SOUND.file in found.media
    read = feedparser.parse(by_path(found)["phat-thanh/feed.xml"])
    assert read.bozo == 0
    assert read.entries[0].enclosures[0].href == f"{SITE_URL}media/phat-thanh/2025-w14.mp3"
    assert read.entries[0].itunes_duration == "905"


def test_a_recording_that_is_held_back_is_nowhere() -> None:
    stories = (a_story("a", day=W14.first), a_story("b", day=W14.first, status=Status.WITHDRAWN))
    found = gathered(*stories, plan=PLAN, weekly_recordings={W14: SOUND})
    assert not any(b"enclosure" in data for data in by_path(found).values())
    assert SOUND.file not in found.media


def test_the_channel_tells_programmes_for_podcasts_who_speaks() -> None:
    for path, data in by_path(gathered(a_story("a", day=W14.first), plan=PLAN)).items():
        own = [etree.QName(child).localname for child in channel_of(data) if "itunes" in str(child.tag)]
        assert own == (["author", "category", "explicit"] if path.startswith("phat-thanh/") else []), path
    channel = channel_of(by_path(gathered(plan=PLAN))["phat-thanh/feed.xml"])
    assert text(channel, "itunes:author") == "Đài truyền thanh xã Suối Ngàn"
    assert text(channel, "itunes:explicit") == "false"
    assert attributes(channel, "itunes:category") == {"text": "Society & Culture"}


def test_the_feed_of_one_week_holds_its_pieces_in_running_order_with_script_and_sound() -> None:
    sound = Recording("media/rau.mp3", "audio/mpeg", 1_000, 61)
    found = gathered(
        a_story("a", day=date(2025, 3, 31), author="Lê An", audio="media/rau.mp3"),
        a_story("b", day=date(2025, 3, 11)),
        articles=[an_article("tin", day=date(2025, 4, 1))],
        plan=PLAN,
        recordings={"media/rau.mp3": sound},
    )
    data = by_path(found)["phat-thanh/2025-w14/feed.xml"]
    assert text(channel_of(data), "link") == f"{SITE_URL}phat-thanh/2025-w14/"
    news, story = items_of(data)
    assert [text(item, "guid") for item in (news, story)] == ["tin-bai:tin", "guong:a"]
    assert [(etree.QName(child).localname, child.text) for child in story] == [
        ("title", "Vườn rau của bà Hoa"),
        ("link", f"{SITE_URL}guong/a/"),
        ("description", "Bà trồng rau sạch."),
        (
            "encoded",
            "<p>Sau cùng, mời bà con nghe gương điển hình trong lĩnh vực Nông nghiệp, do Thôn Khe Lim giới thiệu.</p>\n"
            "<p>Vườn rau của bà Hoa.</p>\n<p>Gương cá nhân: Bà Lê Thị Hoa.</p>\n<p>Bà trồng rau sạch.</p>\n"
            "<p>Bà con vừa nghe bài Vườn rau của bà Hoa, của tác giả Lê An.</p>",
        ),
        ("creator", "Lê An"),
        ("guid", "guong:a"),
        ("pubDate", "Mon, 31 Mar 2025 07:00:00 +0700"),
        ("enclosure", None),
        ("duration", "61"),
    ]
    assert attributes(story, "enclosure")["url"] == f"{SITE_URL}media/rau.mp3"
    assert "enclosure" not in names(news)


def test_a_year_of_weeks_and_no_more() -> None:
    stories = [a_story(f"a{at}", day=W14.first - timedelta(weeks=at)) for at in range(60)]
    items = items_of(by_path(gathered(*stories, plan=a_plan(channels=(a_station(),))))["phat-thanh/feed.xml"])
    assert len(items) == 52
    dates = [text(item, "pubDate") for item in items]
    assert len(set(dates)) == 52


def test_the_weekly_feed_of_a_site_without_stories_is_valid() -> None:
    data = by_path(gathered())["phat-thanh/feed.xml"]
    assert items_of(data) == []
    assert feedparser.parse(data).bozo == 0


@pytest.mark.parametrize("today", [date(2025, 5, 12) + timedelta(days=step) for step in range(7)])
def test_every_day_of_a_week_without_news_gives_the_same_bytes(today: date) -> None:
    stories = [a_story(id, day=date(2025, 4, number)) for number, id in enumerate("abcdef", 1)]
    log = (a_broadcast(date(2025, 4, 4), "a", "b"),)
    plan = a_plan(channels=(a_station(),))
    made = [by_path(gathered(*stories, plan=plan, broadcasts=log, today=day)) for day in (date(2025, 5, 12), today)]
    assert made[0] == made[1]
    assert len(items_of(made[0]["phat-thanh/2025-w20/feed.xml"])) == 4
