"""Hypothesis strategies: small sites of random stories and articles, and random words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape
from random import Random
from typing import Any, TypeVar

from hypothesis import settings
from hypothesis import strategies as st

from site_builder.model.duties import Approval
from site_builder.model.period import Month, Quarter
from site_builder.model.plan import Plan
from site_builder.model.site import Site
from site_builder.model.story import Article, Award, Body, Consent, Honoree, Status, Story
from site_builder.model.terms import AwardLevel, Contest, Subject
from site_builder.model.yearbook import BookOrder, YearbookDefinition
from tests.builders import a_body, a_field, a_movement, a_place, a_plan, a_site, a_story, a_unit, an_article, an_award

T = TypeVar("T")

# random sites are large examples; their speed is measured elsewhere
settings.register_profile("site_builder", deadline=None, max_examples=50)
settings.load_profile("site_builder")

FIELDS = tuple(map(a_field, ("Nông nghiệp", "Giáo dục", "Văn hóa")))
UNITS = tuple(map(a_unit, ("Thôn Khe Lim", "Thôn Tân Hòa", "Trạm Y tế xã")))
MOVEMENTS = tuple(map(a_movement, ("Nông thôn mới", "Dân vận khéo")))
CONTEST = Contest(id="guong-tot", name="Gương tốt quanh ta")
PLACES = (
    *(a_place(unit.name, unit.id) for unit in UNITS),
    *map(a_place, ("Cẩm Giang", "Cẩm Giàng", "Hòa Bình", "Hoà Bình", "Khu 5", "Tân Hòa", "Thôn Khe Lim 2")),
)
NAMES = (
    "Bà Lê Thị Hoa",
    "Ông Nguyễn Văn Ân",
    "Lò Thị Ăm",
    "Gia đình anh Vi Văn Quyền và chị Lò Thị Thuận",
    "Tổ phụ nữ thôn Đồng Tâm",
    "Đội dân quân",
    "Y Bhiăo",
)

# every character there is, halves of characters left out: no file that is UTF-8 holds them
any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
nasty_text = st.one_of(
    any_text,
    st.lists(
        st.sampled_from(
            ("]]>", "<b>", "&amp;", "&", "<", '"', "'", "\x00", "\x02", "\x03", "\x1b", "\ufffe", "🌾", "ế", " ")
        ),
        max_size=8,
    ).map("".join),
)

days = st.dates(date(2024, 1, 1), date(2026, 12, 31))
near_days = st.integers(-40, 40).map(lambda step: date(2025, 5, 15) + timedelta(days=step))
places = st.sampled_from(PLACES)
honorees = st.builds(Honoree, name=st.sampled_from(NAMES), place=st.none() | places)
awards = st.builds(
    an_award,
    st.sampled_from(("giay-khen", "bang-khen-thu-tuong", "chien-si-thi-dua-tinh", "huan-chuong-lao-dong")),
    day=st.none() | days,
    revoked=st.booleans(),
) | st.builds(Award, name=st.just("Nhà nông giỏi"), title=st.none(), level=st.sampled_from(AwardLevel))


@st.composite
def stories(draw: st.DrawFn, id: str, day: st.SearchStrategy[date] = days) -> Story:
    """A story of any state; its quarter is most often that of its day."""
    when = draw(day)
    quarter = draw(st.sampled_from((Quarter.of(when), Quarter.of(when), Quarter.of(when).next())))
    values: dict[str, Any] = {
        "day": when,
        "title": draw(st.sampled_from(("Vườn rau", "Con đường", "Lớp học đêm"))),
        "status": draw(st.sampled_from((Status.APPROVED, *Status))),
        "fields": tuple(draw(st.lists(st.sampled_from(FIELDS), min_size=1, max_size=3, unique=True))),
        "unit": draw(st.sampled_from(UNITS)),
        "quarter": quarter,
        "month": Month.of(quarter.first),
        "subject": draw(st.sampled_from(Subject)),
        "honorees": tuple(draw(st.lists(honorees, max_size=3))),
        "movements": tuple(draw(st.lists(st.sampled_from(MOVEMENTS), max_size=2, unique=True))),
        "contest": draw(st.none() | st.just(CONTEST)),
        "consent": draw(st.none() | st.booleans().map(lambda given: Consent(given=given))),
        "awards": tuple(draw(st.lists(awards, max_size=3))),
        "on_radio": draw(st.booleans()),
    }
    return a_story(id, **values)


@st.composite
def articles(draw: st.DrawFn, id: str, day: st.SearchStrategy[date] = days) -> Article:
    values: dict[str, Any] = {
        "day": draw(day),
        "status": draw(st.sampled_from(Status)),
        "movements": tuple(draw(st.lists(st.sampled_from(MOVEMENTS), max_size=2, unique=True))),
    }
    return an_article(id, **values)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan that knows every term of the random stories."""
    approval = Approval(required=draw(st.booleans()))
    return a_plan(fields=FIELDS, units=UNITS, movements=MOVEMENTS, contests=(CONTEST,), approval=approval)


@st.composite
def sites(draw: st.DrawFn, day: st.SearchStrategy[date] = days, most: int = 8) -> Site:
    """A plan with up to `most` stories and a few articles, in any order; ids do not follow the days."""
    numbers = draw(st.permutations(range(draw(st.integers(0, most)))))
    made = [draw(stories(f"guong-{number}", day)) for number in numbers]
    news = [draw(articles(f"tin-{number}", day)) for number in range(draw(st.integers(0, 3)))]
    return a_site(*made, articles=news, plan=draw(plans()))


def _some(terms: Sequence[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """Often none, which selects all."""
    return st.just(()) | st.lists(st.sampled_from(terms), max_size=2, unique=True).map(tuple)


@st.composite
def definitions(draw: st.DrawFn, most: int = 8) -> YearbookDefinition:
    """A yearbook of the random sites: any order, any selection, sometimes a list in which ids may be unknown."""
    first, last = sorted((draw(st.integers(2023, 2027)), draw(st.integers(2023, 2027))))
    ids = st.integers(0, most).map(lambda number: f"guong-{number}")
    return YearbookDefinition(
        id="sach",
        title="Kỷ yếu",
        first_year=first,
        last_year=last,
        award_levels=draw(_some(tuple(AwardLevel))),
        fields=draw(_some(FIELDS)),
        movements=draw(_some(MOVEMENTS)),
        units=draw(_some(UNITS)),
        subjects=draw(_some(tuple(Subject))),
        order=draw(st.sampled_from(BookOrder)),
        stories=draw(st.just(()) | st.lists(ids, max_size=most, unique=True).map(tuple)),
    )


def shuffled(site: Site, seed: int) -> Site:
    """The same site with its pieces in another order."""
    order = Random(seed)
    made, news = list(site.stories), list(site.articles)
    order.shuffle(made)
    order.shuffle(news)
    return a_site(*made, articles=news, plan=site.plan)


def bodies(text: st.SearchStrategy[str] = any_text) -> st.SearchStrategy[Body]:
    """Bodies of one paragraph of the text, as sanitised HTML."""
    return text.map(lambda words: a_body(f"<p>{escape(words)}</p>"))
