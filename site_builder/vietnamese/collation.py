"""Collation weights: the Unicode Collation Algorithm with CLDR's tailoring for Vietnamese, in our own tables.

Base letters decide (primary weights), then marks (secondary), then case (tertiary); each level is looked at
only where the one before is level. Weights are characters: a key made of them is a string, and comparing two
costs nothing. PyICU has no wheel, so the tests hold these tables to ICU instead.
"""

from typing import Final
from unicodedata import category, normalize

from site_builder.vietnamese.letters import TONED, TONES

_Weights = tuple[str, str, str]

_SIGNS: Final = (
    "\t\n\x0b\x0c\r\x85\u2028\u2029 "
    "\u203e_\u2017-\u2010\u2012\u2013\u2014\u2015"  # lines and dashes
    ",;:!¡?¿.·"
    "'\u2018\u2019\u201a\u201b\u2039\u203a\"\u201c\u201d\u201e\u201f«»"  # quotation marks
    "()[]{}\u2016§¶@*/\\&#%‰‱†‡•\u2023\u2027\u2043"
    "\u2032\u2035※`\u00b4^¯¨\u00b8\u02b9\u02ba°©®←→"  # primes and accents standing alone
    "+±÷\u00d7<=>¬|¦~\u2212\u2044≈≤≥■●★✓✔"  # times, minus and fraction stroke among the sums
    "¤¢$£¥₩₫€₱"
)
_DIGITS: Final = "0123456789"
# With dotless i, and the apostrophe that is a letter.
_LETTERS: Final = "aăâbcdđeêfƒghi\u0131jklmnŋoôơpqĸrstŧuưvwxyzþ\u02bc"
_MARKS: Final = TONES + "\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0338\u0327\u0328\u0304\u0335\u0326"

_PLACES: Final = (*_SIGNS, "other signs", *_DIGITS, *_LETTERS, "other letters")
_PRIMARY: Final = {place: chr(weight) for weight, place in enumerate(_PLACES, 1)}
_PLAIN, _LIGATURE = "\x01", "\x02"
_SECONDARY: Final = {place: chr(weight) for weight, place in enumerate((*_MARKS, "other marks"), 3)}
_SMALL, _VARIANT, _CAPITAL = "\x01", "\x02", "\x03"


def _base(place: str) -> _Weights:
    return _PRIMARY[place], _PLAIN, _SMALL


def _mark(place: str) -> _Weights:
    return "", _SECONDARY[place], ""


def _ligature(first: str, second: str) -> _Weights:
    return _PRIMARY[first] + _PRIMARY[second], _LIGATURE + _PLAIN, _VARIANT * 2


def _together(*weights: _Weights) -> _Weights:
    primary, secondary, tertiary = map("".join, zip(*weights, strict=True))
    return primary, secondary, tertiary


_KNOWN: Final[dict[str, _Weights]] = {
    **{character: _base(character) for character in _SIGNS + _DIGITS + _LETTERS},
    **{mark: _mark(mark) for mark in _MARKS},
    **{letter: _together(_base(vowel), _mark(tone)) for (vowel, tone), letter in TONED.items()},
    "ð": _base("đ"),
    "æ": _ligature("a", "e"),
    "œ": _ligature("o", "e"),
    "ß": _ligature("s", "s"),
    "ø": _together(_base("o"), _mark("\u0338")),
    "ł": _together(_base("l"), _mark("\u0335")),
    "ħ": _together(_base("h"), _mark("\u0335")),
}


def _weights(character: str) -> _Weights:
    """Primary, secondary and tertiary weights of a character: none, one or several of each."""
    if character in _KNOWN:
        return _KNOWN[character]
    small = character.lower()
    if len(small) == 1 and small != character:
        primary, secondary, tertiary = _weights(small)
        return primary, secondary, _CAPITAL * len(tertiary)
    canonical = normalize("NFD", character)
    if canonical != character:
        return _together(*map(_weights, canonical))
    compatible = normalize("NFKD", character)
    if compatible != character:
        primary, secondary, tertiary = _together(*map(_weights, compatible))
        return primary, secondary, _VARIANT * len(tertiary)
    return _weights_by_kind(character)


def _weights_by_kind(character: str) -> _Weights:
    """Weights of a character that no table knows: among its like, by code point."""
    match category(character)[0]:
        case "C":
            return "", "", ""
        case "M":
            return "", _SECONDARY["other marks"] + character, ""
        case "P" | "S" | "Z":
            return _PRIMARY["other signs"] + character, _PLAIN, _SMALL
        case _:
            return _PRIMARY["other letters"] + character, _PLAIN, _SMALL


class _Level(dict[int, str]):
    """Code point → weights on one level, a table for `str.translate` that fills itself."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def __missing__(self, code: int) -> str:
        self[code] = weights = _weights(chr(code))[self._level]
        return weights


PRIMARY: Final = _Level(0)
SECONDARY: Final = _Level(1)
TERTIARY: Final = _Level(2)
