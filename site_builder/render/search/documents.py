"""The documents that an index is made of: one small file of HTML a record, the words kept as `search_words` says.

The parts of a record begin at the same place in every document: where a word was found tells in which part it stands, and that is
all that ranking needs. Of a word that very many pieces hold, less telling parts keep only the first place, or none, so that a
reader on a slow network never waits for it; a site of some hundred pieces keeps every word. What is not kept is shown all the
same: one character stands for each such word, and the list of the words is a file of its own, whose mark ends every document.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property
from hashlib import sha256
from itertools import chain, pairwise

from site_builder.render.output import Output
from site_builder.render.search.records import Facets, SearchRecord
from site_builder.vietnamese.search_words import (
    BLANK,
    MOST_UNHEARD,
    hidden,
    is_word,
    kept_words,
    plain_letters,
    unheard_sign,
)

# where the parts begin: title, honoree, summary, names, body; the script of the page is told
PARTS = (0, 24, 48, 112, 176)
# of all forms of one word: how many entries their lists in the index may have, so that they are some kilobytes over the wire
MOST_ENTRIES = 4_000


class Keep(Enum):
    """How often a part keeps a word."""

    ALWAYS = 2
    ONCE = 1
    NEVER = 0


# a word as it is kept → how often each part keeps it; those that are always kept are not there
Thinning = Mapping[str, tuple[Keep, ...]]


class SearchDocuments:
    """The documents of the records, each at the address of its piece; the later the record, the newer it counts."""

    def __init__(self, records: Sequence[SearchRecord]) -> None:
        self.records = records
        self.texts = [_parts(record) for record in records]
        self.thinning = _thinning(self.texts)
        self.unheard = sorted({*self.thinning, *_left_over(self.texts)})[:MOST_UNHEARD]
        self._signs = {word: unheard_sign(number) for number, word in enumerate(self.unheard)}

    def __len__(self) -> int:
        return len(self.records)

    @property
    def common(self) -> tuple[str, ...]:
        """The letters of words that not every part is searched for."""
        return tuple(sorted({plain_letters(word) for word, kept in self.thinning.items() if Keep.NEVER in kept}))

    @property
    def word_list(self) -> Output | None:
        """The words for which characters stand, in their order, as JSON; its name holds its mark. None where there are none."""
        return Output(f"words-{self._mark}.json", self._listed) if self.unheard else None

    @cached_property
    def _listed(self) -> bytes:
        return json.dumps(self.unheard, ensure_ascii=False, separators=(",", ":")).encode()

    @cached_property
    def _mark(self) -> str:
        return sha256(self._listed).hexdigest()[:8] if self.unheard else ""

    def file(self, number: int) -> Output:
        """The document of the record of this number."""
        record, texts = self.records[number], self.texts[number]
        parts: list[str] = []
        left_over: list[str] = []
        for part, end in enumerate(PARTS[1:]):
            words = self._thinned(texts[part], part)
            room = end - len(parts)
            if len(words) > room:
                left_over += words[room - 1 :]
                words = [*words[: room - 1], self._unheard(words[room - 1 :])]
            parts += words
            parts += [BLANK] * (end - len(parts))
        body = len(PARTS) - 1
        parts += self._thinned(texts[body], body)
        # what did not fit is found, but not shown twice
        parts += [BLANK, *left_over, BLANK]
        if self._mark:
            parts.append(hidden(self._mark))
        return Output(f"{record.address.rstrip('/')}.html", _html(parts, record.facets, number).encode())

    def _thinned(self, words: list[str], part: int) -> list[str]:
        """The words of a part; those that it does not keep, and the signs after them, run together and unheard."""
        if not self.thinning:
            return words
        found: list[str] = []
        seen: set[str] = set()
        run: list[str] = []
        for word in words:
            kept = self.thinning.get(word)
            how = kept[part] if kept else Keep.ALWAYS
            if how is Keep.NEVER or (how is Keep.ONCE and word in seen) or (run and not is_word(word)):
                run.append(word)
                continue
            if how is Keep.ONCE:
                seen.add(word)
            if run:
                found.append(self._unheard(run))
                run = []
            found.append(word)
        if run:
            found.append(self._unheard(run))
        return found

    def _unheard(self, words: Iterable[str]) -> str:
        """Words as the characters that stand for them, signs as they are, in one."""
        return "".join(self._signs.get(word, "") if is_word(word) else word for word in words)


def _parts(record: SearchRecord) -> tuple[list[str], ...]:
    return tuple(map(kept_words, (record.title, record.honoree, record.summary, record.names, record.body)))


def _thinning(texts: Sequence[tuple[list[str], ...]]) -> Thinning:
    """The words whose lists would be too long: each part is let in while there is room, the most telling one first."""
    # by letters: the entries of all forms of a word, for pieces and for places
    counts: dict[str, list[list[int]]] = {}
    forms: dict[str, list[str]] = {}
    for part in range(len(PARTS)):
        places = Counter(chain.from_iterable(text[part] for text in texts))
        pieces = Counter(chain.from_iterable(set(text[part]) for text in texts))
        for word, count in filter(lambda item: is_word(item[0]), pieces.items()):
            plain = plain_letters(word)
            forms.setdefault(plain, []).append(word)
            of_part = counts.setdefault(plain, [[0, 0] for _ in PARTS])[part]
            of_part[0] += count
            of_part[1] += places[word]
    found = {plain: tuple(_kept(parts)) for plain, parts in counts.items()}
    return {word: kept for plain, kept in found.items() if set(kept) != {Keep.ALWAYS} for word in forms[plain]}


def _kept(counts: list[list[int]]) -> Iterator[Keep]:
    """For each part how often a word is kept that stands in so many pieces, at so many places; titles always keep it."""
    room = MOST_ENTRIES
    for part, (pieces, places) in enumerate(counts):
        # an entry for the piece and one for each place in it
        if pieces + places <= room:
            room -= pieces + places
            yield Keep.ALWAYS
        elif 2 * pieces <= room or not part:
            room -= 2 * pieces
            yield Keep.ONCE
        else:
            room = 0
            yield Keep.NEVER


def _left_over(texts: Iterable[tuple[list[str], ...]]) -> Iterable[str]:
    """The words that may not fit into their part."""
    rooms = [end - start - 1 for start, end in pairwise(PARTS)]
    long = (words[room:] for text in texts for words, room in zip(text, rooms, strict=False) if len(words) > room)
    return filter(is_word, chain.from_iterable(long))


def _html(words: Iterable[str], facets: Facets, number: int) -> str:
    filters = "".join(
        f'<i data-pagefind-filter="{facet}:{value}"></i>' for facet, values in facets.items() for value in values
    )
    order = f'<i data-pagefind-sort="ngay:{number}"></i>'
    return f'<!doctype html><html lang="vi"><body>{" ".join(words)} {filters}{order}</body></html>'
