"""Abbreviations that a text explains itself: "nông thôn mới (NTM)", "NTM (nông thôn mới)"."""

import re
from dataclasses import dataclass
from typing import Final

from site_builder.vietnamese.fold import fold
from site_builder.vietnamese.spoken.alphabet import LETTERS, UPPER
from site_builder.vietnamese.spoken.spot import Spot

_TOKEN: Final = rf"[{UPPER}][{UPPER}&./\-,]*[{UPPER}]"
_BRACKET: Final = re.compile(
    rf"\((?:(?:viết|gọi) tắt(?: là)?:? ?|sau đây (?:gọi|viết)(?: tắt| chung)?(?: là)?:? ?)?[“\"']?({_TOKEN})[”\"']?\)"
)
_EXPLAINED: Final = re.compile(rf"\s?\(([{LETTERS}]+(?:[ ,&–\-]+[{LETTERS}]+)+)\)")
_RUN: Final = re.compile(rf"[{LETTERS}]+(?:[ \n,&–\-]+[{LETTERS}]+)*(?=[”\"*_]*\s*\Z)")
_WORD: Final = re.compile(f"[{LETTERS}]+")
_SMALL: Final = frozenset("và của các về cho ở để với trên theo".split())
_REACH: Final = 120


@dataclass(frozen=True)
class Definition:
    """`abbreviation` means `words` from `end` on, where its explanation ends."""

    abbreviation: str
    words: str
    end: int


def bracketed(spot: Spot) -> Definition | None:
    """At an opening bracket: the abbreviation inside, if its letters are the initials of the words before."""
    found = _BRACKET.match(spot.text, spot.at, spot.until)
    run = _RUN.search(spot.text[max(spot.start, spot.at - _REACH) : spot.at]) if found else None
    if not found or not run:
        return None
    words = list(_WORD.finditer(run[0]))
    first = _first_of_initials(found[1], [word[0] for word in words])
    if first is None:
        return None
    written = run[0][words[first].start() :]
    opens = not first and not re.search(r"\w[,;–\-]?\s*[“\"]?\Z", spot.text[spot.start : spot.at - len(run[0])][-8:])
    return Definition(found[1], _full_words(written, lower=opens), found.end())


def explained(spot: Spot, abbreviation: str, end: int) -> Definition | None:
    """Behind an abbreviation: the bracket with its full words, if its letters are their initials."""
    found = _EXPLAINED.match(spot.text, end, spot.until)
    if not found:
        return None
    if _first_of_initials(abbreviation, _WORD.findall(found[1])) != 0:
        return None
    return Definition(abbreviation, _full_words(found[1], lower=False), found.end())


def _first_of_initials(abbreviation: str, words: list[str]) -> int | None:
    """Where the words begin, read from the last one, whose initials the letters are; small words may be passed over."""
    letters = [fold(letter) for letter in abbreviation if letter.isalpha()]
    at = len(words)
    while letters and at:
        at -= 1
        if fold(words[at])[0] == letters[-1]:
            letters.pop()
        elif at == len(words) - 1 or words[at].lower() not in _SMALL:
            return None
    return None if letters else at


def _full_words(written: str, *, lower: bool) -> str:
    """As the words are said in the middle of a sentence; `lower` if they stood at its beginning."""
    words = re.sub(r"\s*[–\-]\s*", ", ", " ".join(written.replace("&", " và ").split()))
    if words.isupper() or (lower and words[1:].islower()):
        return words.lower()
    return words
