"""The radio's pages: which there are, what their templates are handed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import segno

from site_builder.model.addresses import STAND_IN
from site_builder.render.pages import pages
from site_builder.render.qr import qr_code
from tests.builders import SITE_NAME, SITE_URL, TODAY, a_story, gathered


def archive(site_url: str = SITE_URL, **days: date) -> dict[str, Any]:
    found = gathered(*(a_story(id, day=day) for id, day in days.items()))
    (page,) = (page for page in pages(found, site_url, SITE_NAME) if page.address == "phat-thanh/")
    return dict(page.data())


def test_this_week_stands_apart_and_the_rest_by_year_newest_first() -> None:
    data = archive(a=TODAY, b=TODAY - timedelta(weeks=1), c=date(2024, 12, 30), d=date(2024, 12, 29))
    assert data["current"].week.code == "2025-W20"
    shown = [(year, [script.week.code for script in weeks]) for year, weeks in data["years"]]
    assert shown == [(2025, ["2025-W19", "2025-W01"]), (2024, ["2024-W52"])]


def test_a_code_of_the_feeds_address_where_the_site_has_one() -> None:
    data = archive()
    assert data["feed_address"] == f"{SITE_URL}phat-thanh/feed.xml"
    assert data["feed_code"] == qr_code(data["feed_address"])
    assert archive(STAND_IN)["feed_code"] == ""


@pytest.mark.parametrize("address", [f"{SITE_URL}phat-thanh/feed.xml", "https://xã.vn/" + "a" * 200])
def test_the_code_holds_every_module_and_its_quiet_zone(address: str) -> None:
    svg = str(qr_code(address))
    across = segno.make(address, error="m", micro=False, boost_error=False).symbol_size(border=4)[0]
    assert f'viewBox="0 0 {across} {across}"' in svg
    assert svg.startswith("<svg ")
    assert "#000" in svg


def test_a_week_without_anything_is_not_listed() -> None:
    found = gathered(a_story(day=date(2025, 1, 1)))
    listed = {page.address: page.listed for page in pages(found, SITE_URL, SITE_NAME) if page.template == "week.html"}
    assert listed["phat-thanh/2025-w01/"]
    assert not listed["phat-thanh/2025-w20/"]
