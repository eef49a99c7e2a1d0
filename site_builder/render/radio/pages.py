"""The pages of the radio: this week and the archive, and the script of every week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby

from site_builder.collect.collections import Collections
from site_builder.collect.scripts import Script
from site_builder.model import addresses
from site_builder.model.addresses import STAND_IN
from site_builder.model.period import small_initial
from site_builder.render.page import HOME_CRUMB, Crumb, FeedLink, Page
from site_builder.render.qr import qr_code
from site_builder.render.radio.words import programme


def radio_pages(found: Collections, site_url: str) -> Iterator[Page]:
    """`/phat-thanh/` and `/phat-thanh/<week>/`."""
    scripts = found.scripts
    yield Page(
        address=addresses.RADIO,
        template="radio.html",
        title="Phát thanh",
        description="Bản tin phát thanh hằng tuần về gương điển hình tiên tiến.",
        section="radio",
        trail=(HOME_CRUMB,),
        data=partial(_archive, found, site_url),
        feed=FeedLink("Bản tin phát thanh tuần", addresses.RADIO_FEED),
    )
    for at, script in enumerate(scripts):
        older = scripts[at + 1] if at + 1 < len(scripts) else None
        newer = scripts[at - 1] if at else None
        yield _week(script, older, newer)


def _archive(found: Collections, site_url: str) -> Mapping[str, object]:
    feed = addresses.absolute(site_url, addresses.RADIO_FEED)
    others = (script for script in found.scripts if script.items and not script.bulletin.is_current)
    years = groupby(others, key=lambda script: script.week.year)
    return {
        "current": found.this_week,
        "years": tuple((year, tuple(weeks)) for year, weeks in years),
        "feed_address": feed,
        # of an address that nobody has, a code would only lead astray
        "feed_code": qr_code(feed) if site_url != STAND_IN else "",
    }


def _week(script: Script, older: Script | None, newer: Script | None) -> Page:
    name = small_initial(script.week.name)
    return Page(
        address=script.bulletin.address,
        template="week.html",
        title=programme(script.week),
        description=f"Kịch bản phát thanh {name}: gương điển hình và tin, bài, viết để đọc lên loa.",
        section="radio",
        trail=(HOME_CRUMB, Crumb("Phát thanh", addresses.RADIO)),
        data={
            "script": script,
            "older": older.bulletin if older else None,
            "newer": newer.bulletin if newer else None,
        }.copy,
        feed=FeedLink(f"Bản tin {name}", addresses.feed_of(script.bulletin.address)),
        modified=script.bulletin.newest if script.items else None,
        listed=bool(script.items),
    )
