"""Yearbooks (kỷ yếu): a chosen, ordered set of stories and awards, the same for the web, the PDF and the EPUB."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from site_builder.collect.people import PeopleIndex, people_in, people_index, person_order
from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.model.plan import YearbookDefinition
from site_builder.model.site import Foreword
from site_builder.model.story import Award, Story
from site_builder.model.terms import SUBJECT_NAMES, AwardLevel, Field, Subject
from site_builder.vietnamese.order import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour:
    """One row of the honours table; `inside` where the story stands in the same book."""

    award: Award
    story: Story
    inside: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    field: Field
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    subject: Subject
    chapters: tuple[Chapter, ...]

    @property
    def name(self) -> str:
        return SUBJECT_NAMES[self.subject]

    @property
    def count(self) -> int:
        return sum(len(chapter.stories) for chapter in self.chapters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearbook:
    """Parts by subject kind, chapters by the plan's fields, stories in Vietnamese order of the names they honour.

    The honours are all awards given in the book's years, also those of stories that stand in another year's book.
    """

    definition: YearbookDefinition
    foreword: Foreword | None
    parts: tuple[Part, ...]
    honours: tuple[tuple[AwardLevel, tuple[Honour, ...]], ...]
    people: PeopleIndex

    @property
    def address(self) -> str:
        return addresses.yearbook(self.definition.id)

    @property
    def title(self) -> str:
        return self.foreword.title if self.foreword and self.foreword.title else self.definition.title

    @property
    def stories(self) -> tuple[Story, ...]:
        """Every story once, in the order of the book."""
        return tuple(story for part in self.parts for chapter in part.chapters for story in chapter.stories)

    @property
    def units(self) -> int:
        return len({story.unit.id for story in self.stories})


def yearbooks(publication: Publication) -> tuple[Yearbook, ...]:
    """The plan's own yearbooks, then one per calendar year that has begun, newest first."""
    plan = publication.plan
    forewords = {foreword.yearbook: foreword for foreword in publication.site.forewords}
    own = {definition.id for definition in plan.yearbooks}
    definitions = [*plan.yearbooks, *(d for d in _by_year(publication) if d.id not in own)]
    return tuple(_yearbook(definition, forewords.get(definition.id), publication) for definition in definitions)


def _by_year(publication: Publication) -> Iterable[YearbookDefinition]:
    plan = publication.plan
    last = min(plan.period.last or publication.today, publication.today).year
    years = {*range(plan.period.first.year, last + 1), *(story.quarter.year for story in publication.stories)}
    for year in sorted(years, reverse=True):
        yield YearbookDefinition(
            id=str(year), title=f"Kỷ yếu gương điển hình tiên tiến năm {year}", first_year=year, last_year=year
        )


def _yearbook(definition: YearbookDefinition, foreword: Foreword | None, publication: Publication) -> Yearbook:
    fitting = [story for story in publication.stories if _fits(story, definition)]
    chosen = [story for story in fitting if _is_chosen(story, definition)]
    subjects = dict.fromkeys((*publication.plan.subjects, *Subject))
    parts = (_part(subject, [s for s in chosen if s.subject is subject], publication) for subject in subjects)
    return Yearbook(
        definition=definition,
        foreword=foreword,
        parts=tuple(part for part in parts if part.chapters),
        honours=_honours(fitting, definition, frozenset(chosen)),
        people=people_index(chosen),
    )


def _fits(story: Story, book: YearbookDefinition) -> bool:
    """True for a story that the book's selections let in, whatever its year."""
    if book.fields and not set(book.fields).intersection(story.fields):
        return False
    if book.movements and not set(book.movements).intersection(story.movements):
        return False
    if book.units and story.unit not in book.units:
        return False
    return not book.subjects or story.subject in book.subjects


def _is_chosen(story: Story, book: YearbookDefinition) -> bool:
    if book.award_levels:
        return any(_belongs(award, story, book) for award in story.standing_awards)
    return book.first_year <= story.quarter.year <= book.last_year


def _belongs(award: Award, story: Story, book: YearbookDefinition) -> bool:
    """True for an award given in the book's years, of one of its levels where it names any."""
    year = award.day.year if award.day else story.quarter.year
    return (not book.award_levels or award.level in book.award_levels) and book.first_year <= year <= book.last_year


def _part(subject: Subject, stories: list[Story], publication: Publication) -> Part:
    chapters = (
        Chapter(field=field, stories=tuple(sorted((s for s in stories if s.field == field), key=story_order)))
        for field in publication.plan.fields
    )
    return Part(subject=subject, chapters=tuple(chapter for chapter in chapters if chapter.stories))


def story_order(story: Story) -> tuple[object, ...]:
    """Vietnamese order of the name that is honoured: of persons given name first; then title and id."""
    name = story.honorees[0].name if story.honorees else story.title
    persons = people_in(name, story.subject) if story.honorees else ()
    return (person_order(persons[0]) if persons else (sort_key(name),), sort_key(story.title), story.id)


Honours = tuple[tuple[AwardLevel, tuple[Honour, ...]], ...]


def _honours(stories: Iterable[Story], book: YearbookDefinition, inside: frozenset[Story]) -> Honours:
    rows = [
        Honour(award=award, story=story, inside=story in inside)
        for story in stories
        for award in story.standing_awards
        if _belongs(award, story, book)
    ]
    rows.sort(key=lambda row: (row.award.order, row.award.day or date.max, story_order(row.story)))
    by_level = ((level, tuple(row for row in rows if row.award.level is level)) for level in AwardLevel)
    return tuple((level, found) for level, found in by_level if found)
