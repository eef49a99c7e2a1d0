"""Feeds as the tests read them."""

from __future__ import annotations

import re

from lxml import etree

from site_builder.collect.collections import Collections
from site_builder.render.feeds import feeds
from site_builder.render.radio.feeds import radio_feeds
from tests.builders import SITE_NAME, SITE_URL

NAMESPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "atom": "http://www.w3.org/2005/Atom",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
DATE = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} 07:00:00 \+0700")


def by_path(found: Collections, site_url: str = SITE_URL, site_name: str = SITE_NAME) -> dict[str, bytes]:
    """Every feed of the site."""
    made = (*feeds(found, site_url, site_name), *radio_feeds(found, site_url, site_name))
    return {output.path: output.data for output in made}


def channel_of(data: bytes) -> etree._Element:
    channel = etree.fromstring(data).find("channel")
    assert channel is not None
    return channel


def items_of(data: bytes) -> list[etree._Element]:
    return channel_of(data).findall("item")


def text(element: etree._Element, name: str) -> str:
    """The text of the only element of this name."""
    found = element.findall(name, NAMESPACES)
    assert len(found) == 1, name
    return found[0].text or ""


def names(element: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in element]
