"""Which pages the site has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from site_builder.collect.bulletins import Bulletin
from site_builder.collect.categories import AXIS_NAMES, Axis, Category
from site_builder.collect.collections import Collections
from site_builder.collect.yearbooks import Yearbook
from site_builder.model import addresses
from site_builder.model.period import Quarter
from site_builder.model.plan import Plan
from site_builder.model.story import Article, Piece, Story
from site_builder.model.terms import AwardLevel, Subject
from site_builder.render.charts import charts
from site_builder.render.page import PER_PAGE, Crumb, FeedLink, Page, Pagination, pages_of
from site_builder.render.shelves import shelves, units_by_group
from site_builder.render.structured_data import piece_data, site_data
from site_builder.render.timeline import timeline
from site_builder.render.words import summary_of

_SECTIONS: Mapping[Axis, str] = {
    Axis.FIELD: "fields",
    Axis.UNIT: "units",
    Axis.QUARTER: "quarters",
    Axis.YEAR: "quarters",
    Axis.MOVEMENT: "movements",
    Axis.SUBJECT: "stories",
    Axis.PLACE: "units",
    Axis.CONTEST: "movements",
}

_HOME = Crumb("Trang chủ", addresses.HOME)


def pages(found: Collections, site_url: str, site_name: str) -> Iterator[Page]:
    """Every page but the ordinary ones of `content/`, each address once."""
    yield _home(found, site_url, site_name)
    for story in found.publication.stories:
        yield _story(story, found, site_url)
    yield from _listed(
        addresses.STORIES,
        "Tất cả gương điển hình",
        found.publication.stories,
        section="stories",
        template="stories.html",
        description="Toàn bộ gương điển hình tiên tiến đã đăng, mới nhất trước.",
        feed=FeedLink("Gương điển hình mới", addresses.FEED),
    )
    for axis, categories in found.categories.items():
        yield _axis(axis, categories, found.publication.plan)
        for category in categories:
            yield from _category(category, found)
    for crossing in found.crossings:
        trail = (
            _HOME,
            Crumb(AXIS_NAMES[Axis.FIELD], addresses.FIELDS),
            Crumb(crossing.field.name, f"{Axis.FIELD.value}/{crossing.field.id}/"),
        )
        yield from _listed(
            crossing.address,
            crossing.name,
            crossing.stories,
            section="fields",
            template="crossing.html",
            description=f"Gương điển hình lĩnh vực {crossing.field.name} trong {_small(crossing.quarter.name)}.",
            feed=FeedLink(crossing.name, addresses.feed_of(crossing.address)),
            trail=trail,
            extra={"crossing": crossing},
        )
    yield from _articles(found, site_url)
    yield from _yearbooks(found)
    yield from _radio(found)
    yield from _single_pages(found)


def _home(found: Collections, site_url: str, site_name: str) -> Page:
    plan = found.publication.plan
    return Page(
        address=addresses.HOME,
        template="home.html",
        title=site_name,
        description=f"Gương điển hình tiên tiến của {plan.place}: những người, tập thể, gia đình làm việc tốt.",
        section="home",
        data=partial(_home_data, found),
        feed=FeedLink("Gương điển hình mới", addresses.FEED),
        structured=partial(site_data, found.publication, site_url, site_name),
    )


def _home_data(found: Collections) -> Mapping[str, object]:
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
        "yearbooks": tuple(book for book in found.yearbooks if book.stories)[:4],
        "bulletin": found.this_week,
        "articles": found.publication.articles[:4],
        "statistics": found.statistics,
    }


def _story(story: Story, found: Collections, site_url: str) -> Page:
    return Page(
        address=addresses.story(story.id),
        template="story.html",
        title=story.title,
        description=summary_of(story),
        section="stories",
        trail=(
            _HOME,
            Crumb(AXIS_NAMES[Axis.FIELD], addresses.FIELDS),
            Crumb(story.field.name, f"{Axis.FIELD.value}/{story.field.id}/"),
        ),
        data=partial(_story_data, story, found),
        feed=FeedLink(f"Lĩnh vực {story.field.name}", addresses.feed_of(f"{Axis.FIELD.value}/{story.field.id}/")),
        image=story.photos[0].file if story.photos else "",
        is_article=True,
        modified=story.day,
        listed=not found.publication.unpublished_because(story),
        structured=partial(piece_data, story, addresses.story(story.id), found.publication, site_url),
    )


def _story_data(story: Story, found: Collections) -> Mapping[str, object]:
    return {
        "story": story,
        "draft": found.publication.unpublished_because(story),
        "neighbours": found.reading.neighbours(story),
        "related": found.reading.related(story),
        "places": tuple((place.name, f"{Axis.PLACE.value}/{found.place_slugs[place]}/") for place in story.places),
    }


def _listed(
    address: str,
    title: str,
    stories: Sequence[Piece],
    *,
    section: str,
    template: str,
    description: str,
    feed: FeedLink | None,
    trail: tuple[Crumb, ...] = (_HOME,),
    extra: Mapping[str, object] | None = None,
) -> Iterator[Page]:
    """The pages of a paginated list; `extra` goes to each of them."""
    total = pages_of(len(stories))
    for number in range(1, total + 1):
        shown = stories[PER_PAGE * (number - 1) : PER_PAGE * number]
        data = {
            **(extra or {}),
            "stories": shown,
            "count": len(stories),
            "pagination": Pagination(address, number, total),
        }
        yield Page(
            address=addresses.numbered(address, number),
            template=template,
            title=title if number == 1 else f"{title} – trang {number}",
            description=description,
            section=section,
            trail=trail if number == 1 else (*trail, Crumb(title, address)),
            data=data.copy,
            feed=feed,
            modified=max((story.day for story in shown), default=None),
        )


def _axis(axis: Axis, categories: Sequence[Category], plan: Plan) -> Page:
    name = AXIS_NAMES[axis]
    return Page(
        address=f"{axis.value}/",
        template="axis.html",
        title=name,
        description=f"Gương điển hình tiên tiến xếp theo {_small(name)}.",
        section=_SECTIONS[axis],
        trail=(_HOME,),
        data={"axis": axis, "axis_name": name, "shelves": shelves(axis, categories, plan)}.copy,
    )


def _category(category: Category, found: Collections) -> Iterator[Page]:
    name = AXIS_NAMES[category.axis]
    crossed: object = ()
    if category.axis is Axis.FIELD:
        crossed = tuple(c for c in found.crossings if c.field.id == category.slug)
    elif category.axis is Axis.QUARTER:
        crossed = tuple(c for c in found.crossings if c.quarter == category.term)
    by_subject = ((subject, category.count(subject)) for subject in Subject)
    return _listed(
        category.address,
        category.name if category.axis in (Axis.QUARTER, Axis.YEAR) else f"{name}: {category.name}",
        category.stories,
        section=_SECTIONS[category.axis],
        template="category.html",
        description=category.about or f"Gương điển hình tiên tiến: {_small(name)} {category.name}.",
        feed=FeedLink(f"{name}: {category.name}", addresses.feed_of(category.address)),
        trail=(_HOME, Crumb(name, f"{category.axis.value}/")),
        extra={
            "category": category,
            "axis_name": name,
            "crossings": crossed,
            "by_subject": tuple((subject, count) for subject, count in by_subject if count),
        },
    )


def _articles(found: Collections, site_url: str) -> Iterator[Page]:
    publication = found.publication
    yield from _listed(
        addresses.ARTICLES,
        "Tin, bài",
        publication.articles,
        section="articles",
        template="articles.html",
        description="Tin, bài về phong trào thi đua yêu nước, chính sách khen thưởng và cách làm hay.",
        feed=None,
    )
    shown = publication.articles
    for article, older, newer in zip(shown, (*shown[1:], None), (None, *shown), strict=False):
        yield Page(
            address=addresses.article(article.id),
            template="article.html",
            title=article.title,
            description=summary_of(article),
            section="articles",
            trail=(_HOME, Crumb("Tin, bài", addresses.ARTICLES)),
            data=partial(_article_data, article, found, older, newer),
            image=article.photos[0].file if article.photos else "",
            is_article=True,
            modified=article.day,
            listed=not publication.unpublished_because(article),
            structured=partial(piece_data, article, addresses.article(article.id), publication, site_url),
        )


def _article_data(
    article: Article, found: Collections, older: Article | None, newer: Article | None
) -> Mapping[str, object]:
    return {
        "article": article,
        "draft": found.publication.unpublished_because(article),
        "older": older,
        "newer": newer,
    }


def _yearbooks(found: Collections) -> Iterator[Page]:
    yield Page(
        address=addresses.YEARBOOKS,
        template="yearbooks.html",
        title="Kỷ yếu",
        description="Kỷ yếu gương điển hình tiên tiến theo năm và theo giai đoạn.",
        section="yearbooks",
        trail=(_HOME,),
        data={"yearbooks": found.yearbooks}.copy,
    )
    for book in found.yearbooks:
        yield Page(
            address=book.address,
            template="yearbook.html",
            title=book.title,
            description=f"{book.title}: {len(book.stories)} gương, {book.units} đơn vị.",
            section="yearbooks",
            trail=(_HOME, Crumb("Kỷ yếu", addresses.YEARBOOKS)),
            data=_yearbook_data(book),
            modified=max((story.day for story in book.stories), default=None),
        )


def _yearbook_data(book: Yearbook) -> Callable[[], Mapping[str, object]]:
    return {"book": book, "levels": tuple(AwardLevel)}.copy


def _radio(found: Collections) -> Iterator[Page]:
    bulletins = found.bulletins
    yield Page(
        address=addresses.RADIO,
        template="radio.html",
        title="Phát thanh",
        description="Bản tin phát thanh hằng tuần về gương điển hình tiên tiến.",
        section="radio",
        trail=(_HOME,),
        data={"current": found.this_week, "others": tuple(b for b in bulletins if not b.is_current)}.copy,
        feed=FeedLink("Bản tin phát thanh tuần", addresses.RADIO_FEED),
    )
    for at, bulletin in enumerate(bulletins):
        older = bulletins[at + 1] if at + 1 < len(bulletins) else None
        newer = bulletins[at - 1] if at else None
        yield _week(bulletin, older, newer)


def _week(bulletin: Bulletin, older: Bulletin | None, newer: Bulletin | None) -> Page:
    return Page(
        address=bulletin.address,
        template="week.html",
        title=f"Bản tin phát thanh {_small(bulletin.week.name)}",
        description=f"Gương điển hình và tin, bài đăng trong {_small(bulletin.week.name)}.",
        section="radio",
        trail=(_HOME, Crumb("Phát thanh", addresses.RADIO)),
        data={"bulletin": bulletin, "older": older, "newer": newer}.copy,
        feed=FeedLink(f"Bản tin {_small(bulletin.week.name)}", addresses.feed_of(bulletin.address)),
        modified=bulletin.newest if bulletin.items else None,
    )


def _single_pages(found: Collections) -> Iterator[Page]:
    plan = found.publication.plan
    yield Page(
        address=addresses.PEOPLE,
        template="people.html",
        title="Mục lục tên người",
        description="Tên những người và tập thể được nêu gương, xếp theo tên gọi.",
        section="stories",
        trail=(_HOME,),
        data={"people": found.people}.copy,
    )
    yield Page(
        address=addresses.FIGURES,
        template="figures.html",
        title="Số liệu",
        description="Số gương điển hình đã đăng theo lĩnh vực, đơn vị, quý, đối tượng và khen thưởng.",
        section="plan",
        trail=(_HOME,),
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
        trail=(_HOME,),
        data={
            "fields": found.categories[Axis.FIELD],
            "timeline": timeline(plan, found.publication.today),
            "unit_shelves": units_by_group(plan),
        }.copy,
    )
    yield Page(
        address=addresses.OPEN_DATA,
        template="open-data.html",
        title="Dữ liệu mở",
        description="Danh sách gương điển hình đã đăng ở dạng JSON và CSV.",
        section="plan",
        trail=(_HOME,),
        data={"count": len(found.publication.stories)}.copy,
    )


def _small(name: str) -> str:
    return name[0].lower() + name[1:]
