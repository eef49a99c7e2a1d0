"""Everything the content folder holds, typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from site_builder.model.period import Week
from site_builder.model.plan import Plan
from site_builder.model.story import Article, Body, Story
from site_builder.problems import Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """One entry of the station's log: what was aired, when, and who relayed it."""

    day: date
    week: Week
    items: tuple[str, ...]
    relay: str = ""
    channel: str = "radio"
    unit: str = ""
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
class Site:
    """The plan and all pieces that exist, published or not; stories and articles by id."""

    plan: Plan
    stories: tuple[Story, ...] = ()
    articles: tuple[Article, ...] = ()
    broadcasts: tuple[Broadcast, ...] = ()
    forewords: tuple[Foreword, ...] = ()
    media: frozenset[str] = frozenset()
    pages: tuple[str, ...] = ()
