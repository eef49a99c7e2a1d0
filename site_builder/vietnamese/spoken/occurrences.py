"""Where the words of a lexicon stand in a text."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import lru_cache

from site_builder.vietnamese.spoken.documents import NUMBERED

Span = tuple[int, int]


def occurrences(text: str, words: Collection[str]) -> list[Span]:
    """The places of whole words, but not of parts of a document's number: that is read as a whole."""
    if not words:
        return []
    found = [word.span() for word in _any_of(tuple(words)).finditer(text)]
    codes = [code.span() for code in NUMBERED.finditer(text)] if found else []
    inside = {at for first, last in codes for at in range(first + 1, last)}
    return [span for span in found if span[0] not in inside]


def outside(code: Sequence[Span], found: list[Span]) -> list[Span]:
    """Those that touch none of the stretches of code, which stand in their order."""
    starts = [start for start, _ in code]
    return [
        (start, end) for start, end in found if not (at := bisect_right(starts, end - 1)) or code[at - 1][1] <= start
    ]


@lru_cache(maxsize=256)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
