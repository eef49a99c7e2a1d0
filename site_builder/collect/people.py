"""The index of people: given name first, as Vietnamese books print it; collectives after them, by their whole name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from site_builder.model.story import Honoree, Story
from site_builder.model.terms import Subject
from site_builder.vietnamese.fold import same_word_key
from site_builder.vietnamese.order import initial, person_key, sort_key, without_title

# the same names are read for the index of the site and for that of every yearbook
_NAMES = 65_536
person_order = lru_cache(maxsize=_NAMES)(person_key)
_same_word = lru_cache(maxsize=_NAMES)(same_word_key)
_letter = lru_cache(maxsize=_NAMES)(initial)


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
                people[_same_word(name), _same_word(place)].append((name, honoree, story))
            if not names:
                collectives[_same_word(honoree.name), _same_word(place)].append((honoree.name, honoree, story))
    entries = sorted(
        (_entry(found) for found in people.values()), key=lambda e: (person_order(e.name), sort_key(e.place))
    )
    letters: dict[str, list[PersonEntry]] = {}
    for entry in entries:
        letters.setdefault(_letter(entry.name), []).append(entry)
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


# what parts two names, or a name from what is said of it
_BETWEEN = re.compile(r"[,;()/&+]|\s(?:[-–—]|và|cùng|với)\s")
# places and bodies: what follows one of these words is its name, not a person's
_BODIES = frozenset(
    "thôn xã bản làng xóm khu phố phường tổ ấp buôn huyện tỉnh trường đội hội nhóm ban lớp trạm "
    "htx clb ubnd mttq thcs thpt".split()
) | {"công ty", "công an", "hợp tác", "câu lạc", "chi hội", "chi đoàn", "chi bộ", "liên đội", "ủy ban", "mặt trận"}


@lru_cache(maxsize=_NAMES)
def people_in(name: str, subject: Subject) -> tuple[str, ...]:
    """The names of persons in an honoree's name; none where it names a collective.

    `Gia đình anh Vi Văn Quyền và chị Lò Thị Thuận` holds two, `Tổ phụ nữ thôn Đồng Tâm` none.
    """
    parts = [without_title(part) for part in _BETWEEN.split(name) if part.strip()]
    if subject is Subject.COLLECTIVE:
        return tuple(filter(_is_whole_name, parts)) if parts and _is_whole_name(parts[0]) else ()
    found = tuple(person for part in parts for person in _persons(part))
    return found or (tuple(parts[:1]) if subject is Subject.PERSON else ())


def _is_whole_name(part: str) -> bool:
    words = part.split()
    return 2 <= len(words) <= 6 and all(map(_is_capital, words)) and not _is_body(words)


def _persons(part: str) -> Iterator[str]:
    """Runs of capitalised words, titles in front of each left out, up to the name of a place or a body."""
    words = part.split()
    while words and not _is_body(words):
        run = tuple(takewhile(_is_capital, words))
        if len(run) >= 2:
            yield " ".join(run)
        words = without_title(" ".join(words[len(run) or 1 :])).split()


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _is_body(words: Sequence[str]) -> bool:
    return words[0].lower() in _BODIES or " ".join(words[:2]).lower() in _BODIES
