"""The index of people: given name first, as Vietnamese books print it; collectives after them, by their whole name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from site_builder.model.plan import Subject
from site_builder.model.story import Honoree, Story
from site_builder.vietnamese.fold import same_word_key
from site_builder.vietnamese.order import initial, person_key, sort_key, without_title


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """One person (or collective) of one place with the stories that honour them, oldest first."""

    name: str
    role: str
    place: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleIndex:
    """People under the first letter of their given name, and collectives; both in Vietnamese order."""

    letters: tuple[tuple[str, tuple[PersonEntry, ...]], ...]
    collectives: tuple[PersonEntry, ...]

    @property
    def count(self) -> int:
        return sum(len(entries) for _, entries in self.letters)


def people_index(stories: Iterable[Story]) -> PeopleIndex:
    """The index of everybody whom the stories honour; one name in one place is one person."""
    people: dict[tuple[str, str], list[tuple[str, Honoree, Story]]] = defaultdict(list)
    collectives: dict[tuple[str, str], list[tuple[str, Honoree, Story]]] = defaultdict(list)
    for story in sorted(stories, key=lambda story: (story.day, story.id)):
        for honoree in story.honorees:
            place = honoree.place.name if honoree.place else ""
            names = people_in(honoree.name, story.subject)
            for name in names:
                people[same_word_key(name), same_word_key(place)].append((name, honoree, story))
            if not names:
                collectives[same_word_key(honoree.name), same_word_key(place)].append((honoree.name, honoree, story))
    entries = sorted(
        (_entry(found) for found in people.values()), key=lambda e: (person_key(e.name), sort_key(e.place))
    )
    letters: dict[str, list[PersonEntry]] = {}
    for entry in entries:
        letters.setdefault(initial(entry.name), []).append(entry)
    return PeopleIndex(
        letters=tuple((letter, tuple(found)) for letter, found in letters.items()),
        collectives=tuple(
            sorted(
                (_entry(found) for found in collectives.values()), key=lambda e: (sort_key(e.name), sort_key(e.place))
            )
        ),
    )


def _entry(found: list[tuple[str, Honoree, Story]]) -> PersonEntry:
    name, honoree, _ = found[0]
    return PersonEntry(
        name=name,
        role=next((h.role for _, h, _ in found if h.role), ""),
        place=honoree.place.name if honoree.place else "",
        stories=tuple(dict.fromkeys(story for _, _, story in found)),
    )


_PLACE_WORDS = frozenset(("thôn xã bản làng xóm khu phố phường tổ ấp buôn huyện tỉnh trường đội hội").split())
_WORD = re.compile(r"[^\s,;()]+")


@lru_cache(maxsize=65_536)
def people_in(name: str, subject: Subject) -> tuple[str, ...]:
    """The names of persons in an honoree's name; none where it names a collective.

    `Gia đình anh Vi Văn Quyền và chị Lò Thị Thuận` holds two, `Tổ phụ nữ thôn Đồng Tâm` none.
    """
    if subject is Subject.COLLECTIVE:
        bare = without_title(name)
        words = bare.split()
        whole = 2 <= len(words) <= 6 and all(word[:1].isupper() for word in words)
        return (bare,) if whole else ()
    runs: list[list[str]] = [[]]
    before = ""
    for word in _WORD.findall(without_title(name)):
        if word[:1].isupper():
            if runs[-1] or before.lower() not in _PLACE_WORDS:
                runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
        before = word
    found = tuple(without_title(" ".join(run)) for run in runs if len(run) >= 2)
    if not found and subject is Subject.PERSON:
        return (without_title(name),)
    return found
