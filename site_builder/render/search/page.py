"""The page on which readers search, and the facets by which they narrow what was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from site_builder.collect.categories import AXIS_NAMES, Axis
from site_builder.collect.collections import Collections
from site_builder.model import addresses
from site_builder.model.period import Quarter
from site_builder.model.terms import AWARD_LEVEL_NAMES
from site_builder.render.page import HOME_CRUMB, Page
from site_builder.render.search.documents import PARTS
from site_builder.render.search.records import ARTICLE, KIND, LEVEL, STORY

# in this order on the page, those with one value only as names beside what was found; years are told from quarters
FACETS = (Axis.FIELD, Axis.UNIT, Axis.YEAR, Axis.QUARTER, Axis.MOVEMENT, Axis.SUBJECT, Axis.PLACE)
# above so many pieces the counts are a download of their own: they wait until a reader opens the facets
FEW = 2_000

Values = list[tuple[str, str]]


def search_page(found: Collections, common: tuple[str, ...] | None) -> Page:
    """The page; `common` are the words of `SearchDocuments`, None where the site has no index."""
    return Page(
        address=addresses.SEARCH,
        template="search.html",
        title="Tìm kiếm",
        description="Tìm gương điển hình và tin, bài theo tên người, nơi chốn, việc làm; gõ có dấu hay không dấu đều được.",
        section="search",
        trail=(HOME_CRUMB,),
        data=partial(_data, found, common),
    )


def _data(found: Collections, common: tuple[str, ...] | None) -> Mapping[str, object]:
    publication = found.publication
    return {
        "ready": common is not None,
        "is_empty": not publication.pieces,
        "search": {
            "parts": list(PARTS),
            "common": " ".join(common or ()),
            "eager": len(publication.pieces) <= FEW,
            "facets": [
                {"id": id, "name": name, "values": [list(value) for value in values]}
                for id, name, values in _facets(found)
                if values
            ],
        },
    }


def _facets(found: Collections) -> Iterable[tuple[str, str, Values]]:
    """Facets with the values that some piece has, in the plan's order, quarters and years newest first."""
    stories, articles = found.publication.stories, found.publication.articles
    if stories and articles:
        yield KIND, "Loại bài", [(STORY, "Gương điển hình"), (ARTICLE, "Tin, bài")]
    quarters = sorted({story.quarter for story in stories} | {Quarter.of(article.day) for article in articles})[::-1]
    units = {article.unit.id for article in articles if article.unit}
    for axis in FACETS:
        if axis is Axis.QUARTER:
            values = [(quarter.slug, quarter.name) for quarter in quarters]
        elif axis is Axis.YEAR:
            values = [(str(year), f"Năm {year}") for year in dict.fromkeys(quarter.year for quarter in quarters)]
        else:
            shown = (
                one
                for one in found.categories[axis]
                if one.stories or one.articles or (axis is Axis.UNIT and one.slug in units)
            )
            values = [(category.slug, category.name) for category in shown]
        yield axis.value, AXIS_NAMES[axis], values
    levels = {award.level for story in stories for award in story.standing_awards}
    yield (
        LEVEL,
        "Cấp khen thưởng",
        [(level.value, name) for level, name in AWARD_LEVEL_NAMES.items() if level in levels],
    )
