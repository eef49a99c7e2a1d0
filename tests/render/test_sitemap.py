"""`sitemap.xml` and `robots.txt`."""

from __future__ import annotations

from datetime import date
from urllib.robotparser import RobotFileParser

from lxml import etree

from site_builder.build import small_outputs
from site_builder.model.story import Status
from site_builder.render.pages import pages
from site_builder.render.sitemap import robots, sitemap
from tests.builders import SITE_NAME, SITE_URL, a_story, gathered

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def rows(data: bytes) -> list[tuple[str, str | None]]:
    root = etree.fromstring(data)
    assert root.tag == f"{NAMESPACE}urlset"
    urls = root.findall(f"{NAMESPACE}url")
    assert all([etree.QName(child).localname for child in url][:1] == ["loc"] for url in urls)
    return [(url.findtext(f"{NAMESPACE}loc") or "", url.findtext(f"{NAMESPACE}lastmod")) for url in urls]


def test_absolute_sorted_each_once_with_the_day_where_there_is_one() -> None:
    made = sitemap([("b/", None), ("a/", date(2025, 3, 31)), ("", None), ("b/", date(2025, 1, 2))], SITE_URL)
    assert made.path == "sitemap.xml"
    assert rows(made.data) == [
        (SITE_URL, None),
        (f"{SITE_URL}a/", "2025-03-31"),
        (f"{SITE_URL}b/", "2025-01-02"),
    ]


def test_the_order_of_the_pages_changes_nothing() -> None:
    entries = [("b/", date(2025, 1, 2)), ("a/", None), ("b/", None)]
    assert sitemap(entries, SITE_URL) == sitemap(reversed(entries), SITE_URL)


def test_addresses_keep_the_rules_of_xml() -> None:
    assert rows(sitemap([("a&b/", None)], SITE_URL).data) == [(f"{SITE_URL}a&b/", None)]


def test_only_pages_that_may_be_found() -> None:
    found = gathered(a_story("ra"), a_story("nhap", status=Status.DRAFT), drafts=True)
    sheets = tuple(pages(found, SITE_URL, SITE_NAME))
    outputs = {o.path: o.data for o in small_outputs(found, sheets, SITE_URL, SITE_NAME, ["huong-dan/"], ("site",))}
    listed = [address for address, _ in rows(outputs["sitemap.xml"])]
    assert listed == sorted(listed)
    assert f"{SITE_URL}guong/ra/" in listed
    assert f"{SITE_URL}huong-dan/" in listed
    assert f"{SITE_URL}guong/nhap/" not in listed
    assert set(listed) == {SITE_URL + page.address for page in sheets if page.listed} | {f"{SITE_URL}huong-dan/"}


def test_robots_may_read_everything_and_are_shown_the_way() -> None:
    parser = RobotFileParser()
    parser.parse(robots(SITE_URL).data.decode().splitlines())
    assert parser.can_fetch("Googlebot", f"{SITE_URL}guong/vuon-rau/")
    assert parser.site_maps() == [f"{SITE_URL}sitemap.xml"]
