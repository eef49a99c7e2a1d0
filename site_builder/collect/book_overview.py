"""What a yearbook says of itself as a whole: its figures, and who and what is found on which of its stories."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder.collect.people import PeopleIndex
from site_builder.collect.statistics import without_gaps
from site_builder.model.period import Quarter
from site_builder.model.plan import Plan
from site_builder.model.story import Story
from site_builder.model.terms import SUBJECT_NAMES, Field
from site_builder.vietnamese.fold import same_word_key
from site_builder.vietnamese.order import natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A unit or a place with its stories, in the order of the book."""

    name: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The figures of a book.

    `fields` are the plan's, in its order: all of them in a book that selects by years alone, else those with a story. `quarters`
    stand in order of time, without gaps.
    """

    stories: int
    people: int
    units: int
    places: int
    awards: int
    fields: tuple[tuple[Field, int], ...]
    quarters: tuple[tuple[Quarter, int], ...]
    subjects: tuple[tuple[str, int], ...]


def overview(
    stories: Sequence[Story], people: PeopleIndex, awards: int, plan: Plan, *, every_field: bool = True
) -> Overview:
    """The figures of a book of these stories, whose honours are `awards` rows."""
    fields = Counter(story.field.id for story in stories)
    quarters = Counter(story.quarter for story in stories)
    subjects = Counter(story.subject for story in stories)
    return Overview(
        stories=len(stories),
        people=people.count,
        units=len({story.unit.id for story in stories}),
        places=len(places_index(stories)),
        awards=awards,
        fields=tuple((field, fields[field.id]) for field in plan.fields if every_field or fields[field.id]),
        quarters=tuple((quarter, quarters[quarter]) for quarter in without_gaps(quarters)),
        subjects=tuple((SUBJECT_NAMES[subject], subjects[subject]) for subject in SUBJECT_NAMES if subjects[subject]),
    )


def units_index(stories: Sequence[Story]) -> tuple[IndexEntry, ...]:
    """The units that introduced the stories, in Vietnamese order of their names."""
    found: dict[str, list[Story]] = defaultdict(list)
    names = {story.unit.id: story.unit.name for story in stories}
    for story in stories:
        found[story.unit.id].append(story)
    return _in_order((names[id], stories) for id, stories in found.items())


def places_index(stories: Sequence[Story]) -> tuple[IndexEntry, ...]:
    """The places where those live whom the stories honour, in Vietnamese order; two spellings of one name are one place."""
    found: dict[str, list[Story]] = defaultdict(list)
    names: dict[str, str] = {}
    for story in stories:
        for key in dict.fromkeys(same_word_key(place.name) for place in story.places):
            found[key].append(story)
        for place in story.places:
            names.setdefault(same_word_key(place.name), place.name)
    return _in_order((names[key], stories) for key, stories in found.items())


def _in_order(found: Iterable[tuple[str, list[Story]]]) -> tuple[IndexEntry, ...]:
    entries = (IndexEntry(name=name, stories=tuple(stories)) for name, stories in found)
    return tuple(sorted(entries, key=lambda entry: natural_key(entry.name)))
