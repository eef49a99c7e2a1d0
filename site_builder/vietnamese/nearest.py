"""What a misspelt id or name was probably meant to be."""

import re
from collections.abc import Iterable
from typing import Final

from site_builder.vietnamese.fold import fold, same_word_key

_TELLING: Final = 3
_BETWEEN: Final = re.compile(r"[\W_]+")


def nearest(word: str, choices: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Up to `limit` of the choices that differ from `word` by few slips, the likeliest first.

    A slip is a letter missing, too much, wrong, or swapped with its neighbour; up to a third of the word's
    length may be wrong. The first word of a choice may be left out (`Khe Lin` finds “Thôn Khe Lim”). Diacritics, case,
    hyphens and spaces are not slips (`hoi-phu-lu` finds “Hội Phụ nữ”)
    but settle ties. The order of the choices has no influence.
    """
    plain = _comparable(word)
    allowed = max(1, len(plain) // 3) if len(plain) > 1 else 0
    exact = same_word_key(word)
    found: list[tuple[int, int, str]] = []
    for choice in set(choices):
        slips = min(
            _distance(plain, _comparable(form), allowed) for form in (choice, choice.partition(" ")[2] or choice)
        )
        holds = len(plain) >= _TELLING and plain in _comparable(choice)
        if slips <= allowed or holds:
            slips = slips if slips <= allowed else len(choice)
            key = same_word_key(choice)
            found.append((slips, _distance(exact, key, len(exact) + len(key)), choice))
    return tuple(choice for *_, choice in sorted(found)[:limit])


def _comparable(text: str) -> str:
    return _BETWEEN.sub("", fold(text))


def _distance(one: str, other: str, most: int) -> int:
    """Damerau-Levenshtein distance of neighbouring slips; any number above `most` once it is exceeded."""
    # Each letter that only one of them has costs a slip: cheap to see, and true of most choices.
    if abs(len(one) - len(other)) > most or len(set(one) - set(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        # A swap reaches back two rows, so both must be past the limit.
        if min(row) > most and min(before) > most:
            return most + 1
    return row[-1]
