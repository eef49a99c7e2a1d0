"""Everything the content folder holds, typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from site_builder.model.period import Week
from site_builder.model.plan import RADIO, Plan
from site_builder.model.story import Article, Body, Link, Story
from site_builder.model.terms import Unit
from site_builder.model.yearbook import Foreword
from site_builder.problems import Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """One entry of the station's log: what was aired, when, by whose duty, and who relayed it.

    `missing` are ids that no piece bears, or bears any longer.
    """

    day: date
    week: Week
    items: tuple[str, ...]
    missing: tuple[str, ...] = ()
    relay: str = ""
    channel: str = RADIO
    unit: Unit | None = None
    where: Where


@dataclass(frozen=True, slots=True, kw_only=True)
class RadioPin:
    """`content/radio/<week>.yml`: what an editor has settled for one bulletin: running order, opening and closing words.

    Without `items` the running order is left to us. `missing` are ids that no piece bears.
    """

    week: Week
    items: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    opening: str = ""
    closing: str = ""
    where: Where
    marks: Mapping[str, tuple[int, int]] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Recording:
    """A sound file of `content/` that was found to be one."""

    file: str
    type: str
    length: int
    seconds: int


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

    `shown` is the folder as the user knows it.
    `welcome` is the text of `index.md`, which stands on the home page. `recordings` are those of stories, by their file.
    """

    plan: Plan
    shown: str = "content"
    stories: tuple[Story, ...] = ()
    articles: tuple[Article, ...] = ()
    broadcasts: tuple[Broadcast, ...] = ()
    forewords: tuple[Foreword, ...] = ()
    media: frozenset[str] = frozenset()
    pages: tuple[OrdinaryPage, ...] = ()
    welcome: Body | None = None
    pins: tuple[RadioPin, ...] = ()
    recordings: Mapping[str, Recording] = field(default_factory=dict)
    weekly_recordings: Mapping[Week, Recording] = field(default_factory=dict)

    @property
    def pieces(self) -> tuple[Story | Article, ...]:
        """Stories, then articles."""
        return (*self.stories, *self.articles)

    @property
    def programmes(self) -> tuple[Broadcast, ...]:
        """The entries of the log for the plan's radio, by day."""
        return tuple(
            sorted((entry for entry in self.broadcasts if entry.channel == RADIO), key=lambda entry: entry.day)
        )
