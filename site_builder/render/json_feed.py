"""`feed.json`: JSON Feed 1.1 of the newest stories, whole text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.model.picture import NO_PICTURES, WebPictures, first_shown
from site_builder.model.story import Story
from site_builder.render.feeds import ITEMS, absolute_html
from site_builder.render.output import Output
from site_builder.render.rss import MORNING, guid
from site_builder.render.words import summary_of


def json_feed(publication: Publication, site_url: str, site_name: str, pictures: WebPictures = NO_PICTURES) -> Output:
    """The feed; ids are the same as the guids of `feed.xml`."""
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site_name,
        "home_page_url": site_url,
        "feed_url": addresses.absolute(site_url, addresses.JSON_FEED),
        "description": f"Gương điển hình tiên tiến mới đăng của {publication.plan.place}",
        "language": "vi",
        "items": [_item(story, publication, site_url, pictures) for story in publication.stories[:ITEMS]],
    }
    return Output(addresses.JSON_FEED, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())


def _item(story: Story, publication: Publication, site_url: str, pictures: WebPictures) -> Mapping[str, object]:
    item: dict[str, object] = {
        "id": guid(story),
        "url": addresses.absolute(site_url, story.address),
        "title": story.title,
        "summary": summary_of(story),
        "content_html": absolute_html(story, publication, site_url, pictures),
        "date_published": datetime.combine(story.day, MORNING).isoformat(),
        "language": "vi",
        "tags": [field.name for field in story.fields],
    }
    if story.author:
        item["authors"] = [{"name": story.author}]
    picture = first_shown(story.photos, pictures)
    if picture is not None:
        item["image"] = addresses.absolute(site_url, picture.large.address)
    return item
