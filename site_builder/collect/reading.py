"""What to read next: neighbours in the quarter, and stories that share most."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.model.period import Quarter
from site_builder.model.story import Story

SHOWN = 4
# how much one shared term weighs: what a story is about counts more than who sent it and when
_FIELD, _MOVEMENT, _UNIT, _QUARTER = 4, 3, 2, 1
# candidates taken on each side of the story from each of its shelves, nearest in time first
_NEAR = 6

_Shelf = list[tuple[int, str, Story]]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The stories before and after in the quarter, by day of publication."""

    previous: Story | None
    next: Story | None


class Reading:
    """Finds neighbours and related stories; the answers depend on the set of stories alone, not on its order."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self._shelves: dict[tuple[str, ...], _Shelf] = defaultdict(list)
        self._quarters: dict[Quarter, _Shelf] = defaultdict(list)
        for story in sorted(stories, key=lambda story: (story.day, story.id)):
            row = (story.day.toordinal(), story.id, story)
            self._quarters[story.quarter].append(row)
            for shelf in _shelves_of(story):
                self._shelves[shelf].append(row)

    def neighbours(self, story: Story) -> Neighbours:
        shelf = self._quarters[story.quarter]
        at = bisect_left(shelf, (story.day.toordinal(), story.id), key=lambda row: row[:2])
        before = shelf[at - 1][2] if at else None
        return Neighbours(before, shelf[at + 1][2] if at + 1 < len(shelf) else None)

    def related(self, story: Story) -> tuple[Story, ...]:
        """Up to SHOWN other stories by shared fields, movements, unit and quarter; nearest in time among equals."""
        day = story.day.toordinal()
        candidates: dict[str, Story] = {}
        for name in _shelves_of(story):
            shelf = self._shelves[name]
            at = bisect_left(shelf, (day, story.id), key=lambda row: row[:2])
            for _, id, other in shelf[max(0, at - _NEAR) : at + _NEAR + 1]:
                candidates[id] = other
        candidates.pop(story.id, None)
        scored = sorted(
            (-_shared(story, other), abs(other.day.toordinal() - day), id) for id, other in candidates.items()
        )
        return tuple(candidates[id] for _, _, id in scored[:SHOWN])


def _shelves_of(story: Story) -> Iterable[tuple[str, ...]]:
    """The shelves on which a story stands, from those that say most of it to those that say least."""
    quarter, unit = story.quarter.code, story.unit.id
    for field in story.fields:
        yield ("field", field.id, "unit", unit)
        yield ("field", field.id, "quarter", quarter)
        yield ("field", field.id)
        for movement in story.movements:
            yield ("field", field.id, "movement", movement.id)
    for movement in story.movements:
        yield ("movement", movement.id)
    yield ("unit", unit, "quarter", quarter)
    yield ("unit", unit)
    yield ("quarter", quarter)


def _shared(story: Story, other: Story) -> int:
    fields = sum(field in other.fields for field in story.fields)
    movements = sum(movement in other.movements for movement in story.movements)
    return (
        _FIELD * fields
        + _MOVEMENT * movements
        + _UNIT * (story.unit is other.unit or story.unit.id == other.unit.id)
        + _QUARTER * (story.quarter == other.quarter)
    )
