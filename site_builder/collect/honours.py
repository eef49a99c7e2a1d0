"""The honours of a yearbook (bảng vàng): awards from high to low, with the decisions that gave them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from site_builder.collect.book_order import story_order
from site_builder.model.story import Award, Story
from site_builder.model.terms import AwardLevel
from site_builder.model.yearbook import YearbookDefinition


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour:
    """One row of the honours table; `inside` where the story stands in the same book."""

    award: Award
    story: Story
    inside: bool = True


Honours = tuple[tuple[AwardLevel, tuple[Honour, ...]], ...]


def honours(stories: Iterable[Story], book: YearbookDefinition, inside: frozenset[Story]) -> Honours:
    """The awards of the stories that belong to the book, by level; `inside` are the stories that stand in it."""
    rows = [
        Honour(award=award, story=story, inside=story in inside)
        for story in stories
        for award in story.standing_awards
        if belongs(award, story, book)
    ]
    rows.sort(key=lambda row: (row.award.order, row.award.day or date.max, story_order(row.story)))
    by_level = ((level, tuple(row for row in rows if row.award.level is level)) for level in AwardLevel)
    return tuple((level, found) for level, found in by_level if found)


def belongs(award: Award, story: Story, book: YearbookDefinition) -> bool:
    """True for an award given in the book's years, of one of its levels where it names any."""
    year = award.day.year if award.day else story.quarter.year
    return is_of_level(award, book) and book.first_year <= year <= book.last_year


def is_of_level(award: Award, book: YearbookDefinition) -> bool:
    """True for an award of one of the book's levels, and for every award where it names none."""
    return not book.award_levels or award.level in book.award_levels
