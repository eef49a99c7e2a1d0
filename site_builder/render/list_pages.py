"""Pages of lists: of an axis, of a category, of a field in a quarter, each cut into numbered pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_builder.collect.categories import AXIS_NAMES, Axis, Category, Crossing
from site_builder.collect.collections import Collections
from site_builder.collect.contests import intake
from site_builder.model import addresses
from site_builder.model.period import small_initial
from site_builder.model.plan import Plan
from site_builder.model.story import Piece
from site_builder.model.terms import Contest, Subject
from site_builder.render.page import HOME_CRUMB, PER_PAGE, Crumb, FeedLink, Page, Pagination, pages_of
from site_builder.render.shelves import shelves

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


def listed(
    address: str,
    title: str,
    stories: Sequence[Piece],
    *,
    section: str,
    template: str,
    description: str,
    feed: FeedLink | None,
    trail: tuple[Crumb, ...] = (HOME_CRUMB,),
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


def axis_page(axis: Axis, categories: Sequence[Category], plan: Plan) -> Page:
    """The page that lists the categories of one axis."""
    name = AXIS_NAMES[axis]
    return Page(
        address=f"{axis.value}/",
        template="axis.html",
        title=name,
        description=f"Gương điển hình tiên tiến xếp theo {small_initial(name)}.",
        section=_SECTIONS[axis],
        trail=(HOME_CRUMB,),
        data={"axis": axis, "axis_name": name, "shelves": shelves(axis, categories, plan)}.copy,
    )


def category_pages(category: Category, found: Collections) -> Iterator[Page]:
    """The pages of one category with what the plan says of it."""
    name = AXIS_NAMES[category.axis]
    crossed: object = ()
    if category.axis is Axis.FIELD:
        crossed = tuple(c for c in found.crossings if c.field.id == category.slug)
    elif category.axis is Axis.QUARTER:
        crossed = tuple(c for c in found.crossings if c.quarter == category.term)
    by_subject = ((subject, category.count(subject)) for subject in Subject)
    return listed(
        category.address,
        category.name if category.axis in (Axis.QUARTER, Axis.YEAR) else f"{name}: {category.name}",
        category.stories,
        section=_SECTIONS[category.axis],
        template="category.html",
        description=category.about or f"Gương điển hình tiên tiến: {small_initial(name)} {category.name}.",
        feed=FeedLink(f"{name}: {category.name}", addresses.feed_of(category.address)),
        trail=(HOME_CRUMB, Crumb(name, f"{category.axis.value}/")),
        extra={
            "category": category,
            "axis_name": name,
            "crossings": crossed,
            "by_subject": tuple((subject, count) for subject, count in by_subject if count),
            "intake": intake(category.term, found.publication.today) if isinstance(category.term, Contest) else None,
        },
    )


def crossing_pages(crossing: Crossing) -> Iterator[Page]:
    """The pages of one field in one quarter."""
    trail = (
        HOME_CRUMB,
        Crumb(AXIS_NAMES[Axis.FIELD], addresses.FIELDS),
        Crumb(crossing.field.name, f"{Axis.FIELD.value}/{crossing.field.id}/"),
    )
    return listed(
        crossing.address,
        crossing.name,
        crossing.stories,
        section="fields",
        template="crossing.html",
        description=f"Gương điển hình lĩnh vực {crossing.field.name} trong {small_initial(crossing.quarter.name)}.",
        feed=FeedLink(crossing.name, addresses.feed_of(crossing.address)),
        trail=trail,
        extra={"crossing": crossing},
    )
