"""Bulletins (bản tin tuần): what is published in one ISO week, for the station."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.model.period import Week
from site_builder.model.story import Article, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """The week's stories and articles, newest first; a week without any is valid."""

    week: Week
    stories: tuple[Story, ...]
    articles: tuple[Article, ...]
    is_current: bool

    @property
    def address(self) -> str:
        return addresses.week(self.week.slug)

    @property
    def items(self) -> tuple[Story | Article, ...]:
        return (*self.stories, *self.articles)

    @property
    def newest(self) -> date:
        """The day of the newest item, the week's Monday where there is none."""
        return max((item.day for item in self.items), default=self.week.first)


def bulletins(publication: Publication) -> tuple[Bulletin, ...]:
    """Every week with published pieces and the current one, newest first."""
    stories: dict[Week, list[Story]] = defaultdict(list)
    articles: dict[Week, list[Article]] = defaultdict(list)
    for story in publication.stories:
        if story.on_radio:
            stories[Week.of(story.day)].append(story)
    for article in publication.articles:
        articles[Week.of(article.day)].append(article)
    current = Week.of(publication.today)
    return tuple(
        Bulletin(
            week=week,
            stories=tuple(stories.get(week, ())),
            articles=tuple(articles.get(week, ())),
            is_current=week == current,
        )
        for week in sorted({*stories, *articles, current}, reverse=True)
    )
