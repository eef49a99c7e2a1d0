"""Everything the content folder holds, typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from site_builder.model.period import Week
from site_builder.model.plan import Plan
from site_builder.model.story import Article, Body, Link, Story
from site_builder.model.terms import Unit
from site_builder.problems import Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """One entry of the station's log: what was aired, when, by whose duty, and who relayed it."""

    day: date
    week: Week
    items: tuple[str, ...]
    relay: str = ""
    channel: str = "radio"
    unit: Unit | None = None
    where: Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreword:
    """`content/yearbooks/<id>.md`: what people write in front of a yearbook."""

    yearbook: str
    title: str
    editors: tuple[str, ...]
    dedication: str
    quotation: str
    licence: str
    body: Body
    where: Where


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdinaryPage:
    """A page of `content/` that is neither story nor article: MkDocs renders it; we know what it links and shows.

    `links` pairs the address as written with what it leads to; `files` are the files of `content/` that it needs.
    """

    path: str
    where: Where
    links: tuple[tuple[str, Link], ...] = ()
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The plan and all pieces that exist, published or not; stories and articles by id.

    `welcome` is the text of `index.md`, which stands on the home page.
    """

    plan: Plan
    stories: tuple[Story, ...] = ()
    articles: tuple[Article, ...] = ()
    broadcasts: tuple[Broadcast, ...] = ()
    forewords: tuple[Foreword, ...] = ()
    media: frozenset[str] = frozenset()
    pages: tuple[OrdinaryPage, ...] = ()
    welcome: Body | None = None
