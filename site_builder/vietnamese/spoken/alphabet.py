"""The characters that may stand in speech, and what single letters are called."""

import re
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from site_builder.vietnamese.fold import fold
from site_builder.vietnamese.letters import TONED, VOWELS

MINORITY: Final = "ĕĭŏŭčñƀ"
"""Letters of Ê Đê, Gia Rai, Ba Na and Mnông names that the national alphabet has not."""

LOWER: Final = "".join(dict.fromkeys("abcdefghijklmnopqrstuvwxyz" + "đ" + VOWELS + "".join(TONED.values()) + MINORITY))
UPPER: Final = LOWER.upper()
LETTERS: Final = LOWER + UPPER
PUNCTUATION: Final = ",.?!;:…"
"""All the punctuation of speech: each a pause. Dashes, quotes and brackets become commas or go."""

SPEAKABLE: Final = frozenset(LETTERS + PUNCTUATION + " \n")
"""Every character of a spoken text; the line end parts paragraphs."""

_NAMES: Final[dict[str, str]] = {
    **dict(zip("aăâbcdđe", "a á ớ bê xê dê đê e".split(), strict=True)),
    **dict(zip("êghijkoôơ", "ê giê hát i gi ca o ô ơ".split(), strict=True)),
    **dict(zip("pqtuưvy", "pê cu tê u ư vê y".split(), strict=True)),
    "f": "ép",
    "l": "e lờ",
    "m": "em",
    "n": "en",
    "r": "e rờ",
    "s": "ét",
    "w": "vê kép",
    "x": "ích",
    "z": "dét",
}


def letter_names(token: str) -> str:
    """The names of the letters of `token`, tones left aside: "THK" → "tê hát ca"; other characters go."""
    return " ".join(_NAMES[letter] for letter in map(_letter, token.lower()) if letter in _NAMES)


def _letter(character: str) -> str:
    if character in _NAMES:
        return character
    base = normalize("NFC", "".join(mark for mark in normalize("NFD", character) if mark not in _TONE_MARKS))
    return base if base in _NAMES else fold(character)


_TONE_MARKS: Final = "\u0300\u0309\u0303\u0301\u0323"
_FOREIGN: Final = re.compile(f"[^{LETTERS}]")


@lru_cache(maxsize=1024)
def national(word: str) -> str:
    """The word in letters of speech alone: ü becomes u, å becomes a; what has no Latin letter goes."""
    return _FOREIGN.sub(lambda found: _latin(found[0]), word)


def _latin(character: str) -> str:
    folded = "".join(letter for letter in fold(character) if letter in LOWER)
    return folded.upper() if character.isupper() else folded
