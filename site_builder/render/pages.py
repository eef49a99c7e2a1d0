"""Which pages the site has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from site_builder.collect.categories import Axis
from site_builder.collect.collections import Collections
from site_builder.collect.contests import Intake, intake
from site_builder.model import addresses
from site_builder.model.period import Quarter
from site_builder.model.picture import WebPictures
from site_builder.render.charts import charts
from site_builder.render.duties import duties, stories_go_to
from site_builder.render.list_pages import axis_page, category_pages, crossing_pages, listed
from site_builder.render.page import HOME_CRUMB, FeedLink, Page
from site_builder.render.piece_pages import article_pages, story_page
from site_builder.render.radio.pages import radio_pages
from site_builder.render.search.page import search_page
from site_builder.render.share import NO_IMAGES, ShareImages
from site_builder.render.shelves import units_by_group
from site_builder.render.structured_data import site_data
from site_builder.render.timeline import timeline
from site_builder.render.yearbooks.downloads import AllDownloads
from site_builder.render.yearbooks.pages import shelf, yearbook_pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What was made before the pages, and what they name of it: the files of the yearbooks, photos, what is shown with links.

    `common` are the words that the search index does not look for in bodies, None where there is no index.
    """

    downloads: AllDownloads = field(default_factory=dict)
    pictures: WebPictures = field(default_factory=dict)
    images: ShareImages = NO_IMAGES
    common: tuple[str, ...] | None = None


NOTHING_MADE = Made()


def pages(found: Collections, site_url: str, site_name: str, made: Made = NOTHING_MADE) -> Iterator[Page]:
    """Every page but the ordinary ones of `content/`, each address once."""
    yield _home(found, site_url, site_name, made.downloads)
    for story in found.publication.stories:
        yield story_page(story, found, site_url, made.images.of(story), made.pictures)
    yield from listed(
        addresses.STORIES,
        "Tất cả gương điển hình",
        found.publication.stories,
        section="stories",
        template="stories.html",
        description="Toàn bộ gương điển hình tiên tiến đã đăng, mới nhất trước.",
        feed=FeedLink("Gương điển hình mới", addresses.FEED),
    )
    for axis, categories in found.categories.items():
        yield axis_page(axis, categories, found.publication.plan)
        for category in categories:
            yield from category_pages(category, found)
    for crossing in found.crossings:
        yield from crossing_pages(crossing)
    yield from article_pages(found, site_url, made.images, made.pictures)
    yield from yearbook_pages(found.yearbooks, made.downloads)
    yield from radio_pages(found, site_url)
    yield search_page(found, made.common)
    yield from _single_pages(found)


def _home(found: Collections, site_url: str, site_name: str, downloads: AllDownloads) -> Page:
    plan = found.publication.plan
    return Page(
        address=addresses.HOME,
        template="home.html",
        title=site_name,
        description=f"Gương điển hình tiên tiến của {plan.place}: những người, tập thể, gia đình làm việc tốt.",
        section="home",
        data=partial(_home_data, found, downloads),
        feed=FeedLink("Gương điển hình mới", addresses.FEED),
        structured=partial(site_data, found.publication, site_url, site_name),
    )


def _home_data(found: Collections, downloads: AllDownloads) -> Mapping[str, object]:
    stories = found.publication.stories
    quarters = found.categories[Axis.QUARTER]
    current = Quarter.of(found.publication.today)
    # between two quarters, or after the plan's end, the newest quarter that has stories stands in
    this_quarter = next((q for q in quarters if q.term == current and q.stories), None) or next(
        (q for q in quarters if q.stories), None
    )
    lead = next((story for story in stories if story.photos), stories[0] if stories else None)
    return {
        "welcome": found.publication.site.welcome,
        "lead": lead,
        "latest": tuple(story for story in stories[:9] if story is not lead)[:8],
        "fields": found.categories[Axis.FIELD],
        "quarter": this_quarter,
        "movements": found.categories[Axis.MOVEMENT],
        "yearbooks": shelf([book for book in found.yearbooks if book.stories][:4], downloads),
        "script": found.this_week,
        "articles": found.publication.articles[:4],
        "statistics": found.statistics,
    }


def _single_pages(found: Collections) -> Iterator[Page]:
    plan = found.publication.plan
    yield Page(
        address=addresses.PEOPLE,
        template="people.html",
        title="Mục lục tên người",
        description="Tên những người và tập thể được nêu gương, xếp theo tên gọi.",
        section="stories",
        trail=(HOME_CRUMB,),
        data={"people": found.people}.copy,
    )
    yield Page(
        address=addresses.FIGURES,
        template="figures.html",
        title="Số liệu",
        description="Số gương điển hình đã đăng theo lĩnh vực, đơn vị, quý, đối tượng và khen thưởng.",
        section="figures",
        trail=(HOME_CRUMB,),
        data={
            "statistics": found.statistics,
            "charts": charts(found.statistics),
            "today": found.publication.today,
        }.copy,
    )
    yield Page(
        address=addresses.PLAN,
        template="plan.html",
        title="Kế hoạch",
        description=plan.title,
        section="plan",
        trail=(HOME_CRUMB,),
        data={
            "fields": found.categories[Axis.FIELD],
            "duties": duties(plan, found.publication.today),
            "stories_go_to": stories_go_to(plan),
            "open_contests": tuple(c for c in plan.contests if intake(c, found.publication.today) is Intake.OPEN),
            "timeline": timeline(plan, found.publication.today),
            "unit_shelves": units_by_group(plan),
        }.copy,
    )
    yield Page(
        address=addresses.OPEN_DATA,
        template="open-data.html",
        title="Dữ liệu mở",
        description="Danh sách gương điển hình đã đăng ở dạng JSON và CSV.",
        section="data",
        trail=(HOME_CRUMB,),
        data={"count": len(found.publication.stories)}.copy,
    )
    yield Page(
        address=addresses.OFFLINE,
        template="offline.html",
        title="Đọc khi không có mạng",
        description="Những trang đã có sẵn trong máy, đọc được ngay khi không có mạng.",
        trail=(HOME_CRUMB,),
        listed=False,
    )
