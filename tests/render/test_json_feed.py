"""`feed.json` by the rules of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given

from site_builder.model.story import ROOT
from site_builder.render.feeds import ITEMS, feeds
from site_builder.render.json_feed import json_feed
from tests.builders import SITE_NAME, SITE_URL, a_body, a_photo, a_story, a_web_picture, gathered, published
from tests.strategies import nasty_text

# every key the specification knows, with its type
FEED = {
    "version": str,
    "title": str,
    "home_page_url": str,
    "feed_url": str,
    "description": str,
    "language": str,
    "items": list,
}
ITEM = {
    "id": str,
    "url": str,
    "title": str,
    "summary": str,
    "content_html": str,
    "date_published": str,
    "language": str,
    "tags": list,
    "authors": list,
    "image": str,
}


def feed(*stories: Any, site_url: str = SITE_URL) -> dict[str, Any]:
    output = json_feed(published(*stories), site_url, SITE_NAME, {"media/a b.jpg": a_web_picture("a-b")})
    assert output.path == "feed.json"
    found = json.loads(output.data)
    assert isinstance(found, dict)
    return found


def test_what_the_specification_requires() -> None:
    found = feed(a_story(author="Lê Thị Hoa", photos=(a_photo("media/a b.jpg"),)), a_story("b"))
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["feed_url"] == f"{SITE_URL}feed.json"
    assert all(isinstance(value, FEED[key]) for key, value in found.items())
    for item in found["items"]:
        assert all(isinstance(value, ITEM[key]) for key, value in item.items())
        assert item["id"]
        assert item["content_html"]
        assert datetime.fromisoformat(item["date_published"]).utcoffset() == timedelta(hours=7)
        assert all(isinstance(tag, str) for tag in item["tags"])
    by_id = {item["id"]: item for item in found["items"]}
    assert by_id["guong:vuon-rau"]["authors"] == [{"name": "Lê Thị Hoa"}]
    assert by_id["guong:vuon-rau"]["image"] == f"{SITE_URL}media/a-b-0123abcd-1200.jpg"
    assert "authors" not in by_id["guong:b"]
    assert "image" not in by_id["guong:b"]


def test_ids_are_those_of_the_rss_feed_in_the_same_order() -> None:
    stories = [a_story(f"guong-{number:02}", day=date(2025, 1, number)) for number in range(1, 31)]
    rss = next(feeds(gathered(*stories), SITE_URL, SITE_NAME)).data.decode()
    ids = [item["id"] for item in feed(*stories)["items"]]
    assert len(ids) == ITEMS
    assert [rss.index(f">{id}<") for id in ids] == sorted(rss.index(f">{id}<") for id in ids)


def test_addresses_are_absolute() -> None:
    (item,) = feed(a_story(body=a_body(f'<img src="{ROOT}media/a.jpg">')))["items"]
    assert item["content_html"] == f'<img src="{SITE_URL}media/a.jpg">'
    assert item["url"] == f"{SITE_URL}guong/vuon-rau/"


def test_a_site_without_stories_has_a_feed_without_items() -> None:
    assert feed()["items"] == []


@given(nasty_text, nasty_text)
def test_any_text_comes_back_equal(title: str, author: str) -> None:
    (item,) = feed(a_story(title=title, author=author, summary="s"))["items"]
    assert item["title"] == title
    assert item.get("authors", [{"name": ""}])[0]["name"] == author
