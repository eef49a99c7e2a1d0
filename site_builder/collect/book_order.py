"""The order of a yearbook: parts, chapters in them, stories in these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder.collect.people import people_in, person_order
from site_builder.model.plan import Plan
from site_builder.model.story import Story
from site_builder.model.terms import SUBJECT_NAMES, Field, Subject
from site_builder.model.yearbook import BookOrder
from site_builder.vietnamese.order import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """Stories of one field; of several where `field` is None."""

    field: Field | None
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the book; without a name where the book is not divided."""

    id: str
    name: str
    chapters: tuple[Chapter, ...]

    @property
    def stories(self) -> tuple[Story, ...]:
        return tuple(story for chapter in self.chapters for story in chapter.stories)


def parts(stories: Sequence[Story], order: BookOrder, plan: Plan) -> tuple[Part, ...]:
    """The stories in their parts.

    By subject: parts by subject kind, chapters by the plan's fields, in them Vietnamese order of the names that are honoured. By
    date: a part for each quarter, or for each year of a book of several. As listed: as they come, undivided.
    """
    if order is BookOrder.LISTED:
        return (_undivided("", "", stories),) if stories else ()
    if order is BookOrder.DATE:
        return tuple(_by_date(stories))
    subjects = dict.fromkeys((*plan.subjects, *Subject))
    found = (_by_field(subject, [s for s in stories if s.subject is subject], plan) for subject in subjects)
    return tuple(part for part in found if part.chapters)


def _by_field(subject: Subject, stories: Sequence[Story], plan: Plan) -> Part:
    chapters = (
        Chapter(field=field, stories=tuple(sorted((s for s in stories if s.field == field), key=story_order)))
        for field in plan.fields
    )
    found = tuple(chapter for chapter in chapters if chapter.stories)
    return Part(id=subject.value, name=SUBJECT_NAMES[subject], chapters=found)


def _by_date(stories: Sequence[Story]) -> Iterator[Part]:
    ordered = sorted(stories, key=lambda story: (story.quarter, story.day, story_order(story)))
    by_year = len({story.quarter.year for story in stories}) > 1
    for quarter, found in groupby(ordered, key=lambda story: story.quarter.year if by_year else story.quarter):
        if isinstance(quarter, int):
            yield _undivided(str(quarter), f"Năm {quarter}", tuple(found))
        else:
            yield _undivided(quarter.slug, quarter.name, tuple(found))


def _undivided(id: str, name: str, stories: Sequence[Story]) -> Part:
    return Part(id=id, name=name, chapters=(Chapter(field=None, stories=tuple(stories)),))


def story_order(story: Story) -> tuple[object, ...]:
    """Vietnamese order of the name that is honoured: of persons given name first; then title and id."""
    name = story.honorees[0].name if story.honorees else story.title
    persons = people_in(name, story.subject) if story.honorees else ()
    return (person_order(persons[0]) if persons else (sort_key(name),), sort_key(story.title), story.id)
