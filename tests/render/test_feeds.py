"""RSS 2.0 by the rules of the W3C validator and the project's own, element by element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from site_builder.build import collected
from site_builder.collect.collections import Collections
from site_builder.model.period import Quarter
from site_builder.model.site import Site
from site_builder.model.story import LINK, ROOT, Link, Status
from site_builder.render.feeds import ITEMS, is_feed
from site_builder.render.rss import rfc822
from tests.builders import (
    SITE_URL,
    TODAY,
    a_body,
    a_field,
    a_movement,
    a_plan,
    a_story,
    an_article,
    gathered,
)
from tests.render.rss import DATE, NAMESPACES, by_path, channel_of, items_of, names, text
from tests.strategies import bodies, nasty_text, shuffled, sites


def the_item(found: Collections, **given: Any) -> etree._Element:
    """The only item of the feed of all stories."""
    (item,) = items_of(by_path(found, **given)["feed.xml"])
    return item


def hrefs(html: str) -> Iterator[str]:
    yield from re.findall(r'(?:href|src)="([^"]*)"', html)


# --- every feed -----------------------------------------------------------------------------------------------


@settings(max_examples=15)
@given(sites())
def test_every_feed_of_a_site_keeps_the_rules(site: Site) -> None:
    found = collected(site, TODAY)
    made = by_path(found)
    assert all(is_feed(path) for path in made)
    assert len({text(channel_of(data), "title") for data in made.values()}) == len(made)
    for path, data in made.items():
        channel = channel_of(data)
        assert text(channel, "description")
        assert text(channel, "link") == SITE_URL + path.removesuffix("feed.xml")
        (own,) = channel.findall("atom:link", NAMESPACES)
        assert own.items() == [("href", SITE_URL + path), ("rel", "self"), ("type", "application/rss+xml")]
        items = items_of(data)
        assert len(items) <= 52
        dates = [text(item, "pubDate") for item in items]
        assert all(DATE.fullmatch(day) for day in dates)
        # that of a week is in running order
        if not re.fullmatch(r"phat-thanh/\d{4}-w\d\d/feed.xml", path):
            assert [parsedate_to_datetime(day) for day in dates] == sorted(
                map(parsedate_to_datetime, dates), reverse=True
            )
        assert (channel.find("lastBuildDate") is not None) is bool(items)
        assert len({text(item, "guid") for item in items}) == len(items)
        for item in items:
            order = names(item)
            assert order.index("description") < order.index("encoded")
            assert "author" not in order
            guid = item.find("guid")
            assert guid is not None
            assert guid.get("isPermaLink") == "false"
            assert text(item, "link").startswith(SITE_URL)
        read = feedparser.parse(data)
        assert read.bozo == 0
        assert len(read.entries) == len(items)


@settings(max_examples=15)
@given(sites(), st.integers(0, 99))
def test_two_builds_give_the_same_bytes_whatever_the_order_of_the_files(site: Site, seed: int) -> None:
    assert by_path(collected(site, TODAY)) == by_path(collected(shuffled(site, seed), TODAY))


def test_every_category_and_crossing_has_a_feed() -> None:
    found = gathered(a_story(movements=(a_movement(),)))
    paths = set(by_path(found))
    wanted = {category.address for made in found.categories.values() for category in made}
    wanted |= {crossing.address for crossing in found.crossings} | {"", "phat-thanh/"}
    wanted |= {script.bulletin.address for script in found.scripts}
    assert paths == {f"{address}feed.xml" for address in wanted}


# --- the channel ----------------------------------------------------------------------------------------------


def test_the_feed_of_an_empty_category_is_valid_and_says_what_it_is() -> None:
    data = by_path(gathered(plan=a_plan(fields=(a_field("Quốc phòng"),))))["linh-vuc/quoc-phong/feed.xml"]
    assert feedparser.parse(data).bozo == 0
    assert names(channel_of(data)) == ["title", "link", "description", "link", "language", "generator"]
    assert text(channel_of(data), "description") == "Gương điển hình tiên tiến của xã Suối Ngàn, Lĩnh vực: Quốc phòng"


def test_the_newest_twenty_stories_newest_first() -> None:
    stories = [a_story(f"guong-{number:02}", day=date(2025, 1, number)) for number in range(1, 31)]
    items = items_of(by_path(gathered(*stories))["feed.xml"])
    assert [text(item, "guid") for item in items] == [f"guong:guong-{30 - number:02}" for number in range(ITEMS)]


def test_last_build_date_is_that_of_the_newest_story_not_of_the_clock() -> None:
    story = a_story(day=date(2025, 3, 31))
    made = [by_path(gathered(story, today=today)) for today in (date(2025, 4, 1), TODAY)]
    assert made[0]["feed.xml"] == made[1]["feed.xml"]
    assert text(channel_of(made[0]["feed.xml"]), "lastBuildDate") == "Mon, 31 Mar 2025 07:00:00 +0700"


def test_only_what_is_published_is_in_a_feed() -> None:
    found = gathered(a_story("a", status=Status.WITHDRAWN), a_story("b", status=Status.SUBMITTED))
    assert not any(items_of(data) for data in by_path(found).values())


# --- the items ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "Tên khác"},
        {"day": date(2025, 1, 1)},
        {"fields": (a_field("Giáo dục"),)},
        {"quarter": Quarter(2024, 4)},
        {"body": a_body("<p>Khác.</p>")},
        {"author": "Ai đó"},
    ],
)
def test_the_guid_depends_on_the_id_alone(changed: dict[str, Any]) -> None:
    assert text(the_item(gathered(a_story(**changed))), "guid") == "guong:vuon-rau"


def test_the_guid_stays_when_the_site_moves() -> None:
    item = the_item(gathered(a_story()), site_url="https://khac.example/xa/")
    assert text(item, "guid") == "guong:vuon-rau"
    assert text(item, "link") == "https://khac.example/xa/guong/vuon-rau/"


def test_an_item_element_by_element() -> None:
    story = a_story(
        title="Vườn rau", summary="Tóm tắt.", author="Lê Thị Hoa", fields=(a_field("Nông nghiệp"), a_field("Giáo dục"))
    )
    item = the_item(gathered(story))
    assert [(etree.QName(child).localname, child.text) for child in item] == [
        ("title", "Vườn rau"),
        ("link", f"{SITE_URL}guong/vuon-rau/"),
        ("description", "Tóm tắt."),
        ("encoded", "<p>Bà trồng rau sạch.</p>"),
        ("creator", "Lê Thị Hoa"),
        ("guid", "guong:vuon-rau"),
        ("pubDate", "Mon, 31 Mar 2025 07:00:00 +0700"),
        ("category", "Nông nghiệp"),
        ("category", "Giáo dục"),
    ]


def test_a_story_without_author_has_no_creator_and_without_summary_its_beginning() -> None:
    item = the_item(gathered(a_story()))
    assert "creator" not in names(item)
    assert text(item, "description") == "Bà trồng rau sạch."


def test_addresses_in_the_content_are_absolute() -> None:
    body = a_body(
        f'<a href="{LINK}0{LINK}">a</a> <a href="{ROOT}ke-hoach/">b</a> <img src="{ROOT}media/a%20b.jpg">'
        '<a href="#cuoi">c</a> <a href="//khac.example/">d</a> <a href="https://khac.example/#x">e</a>'
        '<a href="mailto:a@b.example">f</a>',
        links=(Link(address="guong/ban/", piece="ban"),),
    )
    found = gathered(a_story(body=body), a_story("ban", day=date(2025, 1, 1)))
    content = text(items_of(by_path(found)["feed.xml"])[0], "content:encoded")
    assert list(hrefs(content)) == [
        f"{SITE_URL}guong/ban/",
        f"{SITE_URL}ke-hoach/",
        f"{SITE_URL}media/a%20b.jpg",
        f"{SITE_URL}guong/vuon-rau/#cuoi",
        "https://khac.example/",
        "https://khac.example/#x",
        "mailto:a@b.example",
    ]


def readable(words: str) -> str:
    """The text without the characters that XML 1.0 (section 2.2, Char) cannot hold."""
    return "".join(
        c for c in words if c in "\t\n\r" or 0x20 <= ord(c) <= 0xD7FF or 0xE000 <= ord(c) <= 0xFFFD or ord(c) >= 0x10000
    )


@given(nasty_text, nasty_text, nasty_text, nasty_text)
def test_any_text_comes_back_equal(title: str, summary: str, author: str, name: str) -> None:
    field = a_field("Nông nghiệp", about=name)
    story = a_story(title=title, summary=summary or "s", author=author or "a", fields=(field,))
    made = by_path(gathered(story, articles=[an_article(title=title)]), site_name=name)
    assert text(channel_of(made["feed.xml"]), "title") == readable(name)
    (item,) = items_of(made["linh-vuc/nong-nghiep/feed.xml"])
    assert text(item, "title") == readable(title)
    assert text(item, "description") == readable(summary or "s")
    assert text(item, "dc:creator") == readable(author or "a")
    assert all(feedparser.parse(data).bozo == 0 for data in made.values())


@given(bodies(nasty_text))
def test_any_body_comes_back_equal(body: Any) -> None:
    item = the_item(gathered(a_story(body=body, summary="s")))
    assert text(item, "content:encoded") == readable(body.html.replace(ROOT, SITE_URL))


def test_rfc_822() -> None:
    assert rfc822(date(2023, 5, 12)) == "Fri, 12 May 2023 07:00:00 +0700"
