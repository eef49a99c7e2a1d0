"""The editions of a book hold the same stories in the same order, and exactly those that are published."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.html import document_fromstring

from site_builder.build import collected
from site_builder.model.site import Site
from site_builder.model.yearbook import BookOrder, YearbookDefinition
from site_builder.render.yearbooks.epub import epub
from site_builder.render.yearbooks.one_page import one_page
from tests.render.yearbooks.binding import MADE_ON, a_press, bound, pages_of, reader
from tests.render.yearbooks.test_page import entries, html_of
from tests.strategies import days, sites

EVERYTHING = YearbookDefinition(id="sach", title="Kỷ yếu", first_year=2000, last_year=2100)
OPF = {"o": "http://www.idpf.org/2007/opf"}


def in_the_pdf(data: bytes) -> list[str]:
    """The ids of the stories to which the file has a way, in the order of their pages."""
    found = reader(data)
    places = {id: found.get_destination_page_number(place) for id, place in found.named_destinations.items()}
    return sorted((id for id in places if id.startswith("guong-")), key=lambda id: places[id] or 0)


def in_the_epub(data: bytes) -> list[str]:
    """The ids of the stories in the order in which a reading app shows them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        package = etree.fromstring(archive.read("EPUB/package.opf"))
    files = {item.get("id"): item.get("href", "") for item in package.iterfind("o:manifest/o:item", OPF)}
    order = [files[item.get("idref")] for item in package.iterfind("o:spine/o:itemref", OPF)]
    return [name.removeprefix("guong-").removesuffix(".xhtml") for name in order if name.startswith("guong-")]


@given(sites(), days, st.sampled_from((BookOrder.SUBJECT, BookOrder.DATE)))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_web_pdf_epub_and_page_hold_the_published_stories_in_one_order(
    site: Site, today: date, order: BookOrder
) -> None:
    plan = replace(site.plan, yearbooks=(replace(EVERYTHING, order=order),))
    found = collected(replace(site, plan=plan), today)
    book = found.yearbooks[0]
    ids = [story.id for story in book.stories]
    assert sorted(ids) == sorted(story.id for story in found.publication.stories)
    assert entries(html_of(found, book.address)) == ids
    assert in_the_epub(epub(book, a_press(book), {}, MADE_ON)) == ids
    kept = document_fromstring(one_page(book, a_press(book), {}))
    assert [article.get("id") for article in kept.iter("article") if article.get("id") in ids] == ids
    if ids:
        made = bound(book).data
        assert in_the_pdf(made) == ids
        assert list(pages_of(made, book)) == ids
