"""Words as a search index keeps them: plain letters first, so that every way of typing a word finds it, its marks after them.

`Vườn` is kept as `vuonǀ1wwǀc`: the letters without marks; the tone and the marks of its letters, wherever the tone mark stood;
how it was written. Of syllables written together (`Đắksắk`) the last tone counts; the others are told with how it was written.
A word typed without marks is the beginning of all that it may stand for, one typed with them the beginning of itself alone.
`theme/assets/search-words.js` does the same in the browser; the tests hold the two to each other.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from site_builder.vietnamese.letters import TONED, TONES, VOWELS

END: Final = "\u01c0"
"""Ends each of the first two parts of a kept word; a letter to every program, and in no Vietnamese text."""

SPACE: Final = "\u2423"
"""Stands for a space among signs."""

BLANK: Final = "\ue07e"
"""Keeps a place free."""

MOST_UNHEARD: Final = 65_000
"""So many words can have a character that stands for them."""

WORD: Final = re.compile(r"[^\W_]+")

_MARKS: Final = {"ă": ("a", "w"), "â": ("a", "a"), "ê": ("e", "e"), "ô": ("o", "o"), "ơ": ("o", "w"), "ư": ("u", "w")}
# letters that could bear a mark, with `0` where they do not
_PLAIN: Final = {"a": "0", "e": "0", "o": "0", "u": "0", "d": "0"}
# letter → plain letter, its mark ("" where it cannot have one), its tone from 1 on (0 for none)
_LETTERS: Final[dict[str, tuple[str, str, int]]] = {
    "đ": ("d", "d", 0),
    "ð": ("d", "d", 0),
    "d": ("d", "0", 0),
    **{vowel: (*_MARKS.get(vowel, (vowel, _PLAIN.get(vowel, ""))), 0) for vowel in VOWELS},
    **{
        letter: (*_MARKS.get(vowel, (vowel, _PLAIN.get(vowel, ""))), TONES.index(tone) + 1)
        for (vowel, tone), letter in TONED.items()
    },
}
# what means something in HTML, which text is wrapped in on its way into an index
_SIGNS: Final = str.maketrans({"&": "\ue026", "<": "\ue03c", ">": "\ue03e", '"': "\ue022", END: ""})
# a plane of Unicode that belongs to nobody
_FIRST_UNHEARD: Final = 0xF0000
_UNHEARD: Final = re.compile("[\U000f0000-\U000fffff]")


def kept_words(text: str) -> list[str]:
    """The words of a clean text as an index keeps them, and what stands between them where that is more than a space.

    `Hoa, Lan` is `hoaǀǀc`, `,␣`, `lanǀǀc`. The browser makes the text of it again; spaces come out single.
    """
    found: list[str] = []
    for part in text.split():
        found += _parts(part)
    return found


@lru_cache(maxsize=65536)
def _parts(part: str) -> tuple[str, ...]:
    """The words and signs of what stands between two spaces."""
    found: list[str] = []
    end = 0
    for word in WORD.finditer(part):
        if word.start() > end:
            signs = _signs(part[end : word.start()])
            found.append(signs if end else SPACE + signs)
        found.append(kept_word(word[0]))
        end = word.end()
    if end < len(part):
        signs = _signs(part[end:])
        found.append(f"{signs}{SPACE}" if end else f"{SPACE}{signs}{SPACE}")
    return tuple(found)


def _signs(text: str) -> str:
    """Signs as they go through HTML; of the private characters of others none that stands for a word stays."""
    return _UNHEARD.sub("", text.translate(_SIGNS))


@lru_cache(maxsize=65536)
def kept_word(word: str) -> str:
    """One word, as the module says."""
    small = word.lower()
    plain, marks, tones = [], [], [(0, 0)]
    for number, letter in enumerate(small):
        base, mark, own = _LETTERS.get(letter, (letter, "", 0))
        plain.append(base)
        marks.append(mark)
        if own:
            tones.append((number, own))
    at, tone = tones[-1]
    others = "".join(f"t{number}_{own}" for number, own in tones[1:-1])
    code = f"{tone or ''}{''.join(marks).rstrip('0')}"
    place = str(at) if tone and at != _usual_place(small) else ""
    return f"{''.join(plain)}{END}{code}{END}{place}{_case(word, small)}{others}"


def _usual_place(small: str) -> int:
    """Where a tone mark is not told to stand: the last vowel with a mark of its own, else the last but one of open syllables."""
    letters = [_LETTERS.get(letter, (letter, "", 0)) for letter in small]
    marked = [at for at, (base, mark, _) in enumerate(letters) if mark not in ("", "0") and base != "d"]
    if marked:
        return marked[-1]
    vowels = [at for at, (base, _, _) in enumerate(letters) if base in VOWELS]
    if len(vowels) > 1 and vowels[-1] == len(letters) - 1:
        return vowels[-2]
    return vowels[-1] if vowels else 0


def _case(word: str, small: str) -> str:
    """`c` for a capital at the beginning, `u` for nothing but capitals, else the numbers of the capitals after an `m`."""
    if word == small or len(word) != len(small):
        return ""
    if word[0] != small[0] and word[1:] == small[1:]:
        return "c"
    if word == word.upper():
        return "u"
    capitals = (str(at) for at, (one, other) in enumerate(zip(word, small, strict=True)) if one != other)
    return "m" + "_".join(capitals)


def plain_letters(kept: str) -> str:
    """The letters of a kept word without marks."""
    return kept.partition(END)[0]


def is_word(kept: str) -> bool:
    """False for the signs between words."""
    return END in kept


def unheard_sign(number: int) -> str:
    """The one private character that stands for the word of this number in a list: shown as the word, found by no index."""
    return chr(_FIRST_UNHEARD + number)


def hidden(mark: str) -> str:
    """ASCII letters and figures that a script reads and no index finds."""
    return "".join(chr(0xE000 + ord(letter)) for letter in mark)
