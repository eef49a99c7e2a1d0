"""Which pages the site has."""

from __future__ import annotations

from hypothesis import given, settings

from site_builder.build import collected
from site_builder.model.site import Site
from site_builder.render.page import PER_PAGE
from site_builder.render.pages import pages
from tests.builders import SITE_NAME, SITE_URL, TODAY, a_story, gathered
from tests.strategies import sites


@settings(max_examples=25)
@given(sites())
def test_each_address_once_and_every_published_piece_has_one(site: Site) -> None:
    found = collected(site, TODAY)
    sheets = tuple(pages(found, SITE_URL, SITE_NAME))
    addresses = [sheet.address for sheet in sheets]
    assert len(set(addresses)) == len(addresses)
    pieces = (*found.publication.stories, *found.publication.articles)
    assert {piece.address for piece in pieces} == {sheet.address for sheet in sheets if sheet.is_article}
    assert {crossing.address for crossing in found.crossings} <= set(addresses)
    assert {category.address for made in found.categories.values() for category in made} <= set(addresses)
    assert {book.address for book in found.yearbooks} <= set(addresses)
    assert {script.bulletin.address for script in found.scripts} <= set(addresses)
    assert all(sheet.title and sheet.description for sheet in sheets)
    # nobody looks for a week in which nothing is read, nor for what is shown when the network is gone
    empty = {script.bulletin.address for script in found.scripts if not script.items}
    assert {sheet.address for sheet in sheets if not sheet.listed} == {*empty, "ngoai-mang/"}


@settings(max_examples=15)
@given(sites())
def test_a_preview_keeps_what_is_not_out_away_from_search_engines(site: Site) -> None:
    public = {sheet.address for sheet in pages(collected(site, TODAY), SITE_URL, SITE_NAME) if sheet.is_article}
    preview = pages(collected(site, TODAY, drafts=True), SITE_URL, SITE_NAME)
    assert {sheet.address for sheet in preview if sheet.is_article and sheet.listed} == public


def test_a_long_list_is_cut_into_pages_that_hold_everything_once() -> None:
    stories = [a_story(f"guong-{number:03}") for number in range(2 * PER_PAGE + 1)]
    sheets = {sheet.address: sheet for sheet in pages(gathered(*stories), SITE_URL, SITE_NAME)}
    shown = [
        story
        for address in ("quy/2025-q1/", "quy/2025-q1/trang/2/", "quy/2025-q1/trang/3/")
        for story in sheets[address].data()["stories"]  # type: ignore[attr-defined]
    ]
    assert shown == stories
    assert "quy/2025-q1/trang/4/" not in sheets
