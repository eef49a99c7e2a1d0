"""Vietnamese order: of words (`sort_key`), of names with numbers (`natural_key`), of people by given name (`person_key`)."""

import re
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from site_builder.vietnamese.collation import PRIMARY, SECONDARY, TERTIARY
from site_builder.vietnamese.fold import same_word_key
from site_builder.vietnamese.letters import UNTONED, VOWELS
from site_builder.vietnamese.titles import ABBREVIATIONS, TITLES

_DIGITS: Final = re.compile(r"(\d+)")


def sort_key(text: str) -> str:
    """A key to sort by, as ICU's `vi` collation does: letters first, then tones, then small before capital.

    A ă â b c d đ e ê … with f, j, w, z in their Latin places; tones in the order none, huyền, hỏi, ngã, sắc,
    nặng. Spaces and signs count, before digits and letters; digits count one by one (10 before 2). NFC and
    NFD sort alike, and what else ICU calls equal is decided by code points, so that the order is total. Two
    departures: eth is read as the đ it is pasted for, and scripts other than Latin follow by code point.
    """
    text = text if text.isascii() else normalize("NFC", text)
    return "\0".join((text.translate(PRIMARY), text.translate(SECONDARY), text.translate(TERTIARY), text))


def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key to sort names by in which numbers count as numbers: Thôn 2 before Thôn 10. Else as `sort_key`."""
    parts = _DIGITS.split(text)
    numbered = ((0, int(part), part) if part.isdecimal() else (1, 0, sort_key(part)) for part in parts if part)
    return (*numbered, (2, 0, text))


def person_key(name: str) -> tuple[str, str, str, str]:
    """A key to sort people by: given name, then family name, then the names between; titles do not count.

    Tone placement and case do not part people of the same name (Hòa, Hoà); the name as written decides last.
    """
    family, middle, given = _parts(name)
    return _name_key(given), _name_key(family), _name_key(middle), sort_key(name)


def given_name(name: str) -> str:
    """The name a person is called by: the last word, titles and anything after the name left out.

    Of several people the first counts: “Vợ chồng anh Lò Văn Páo và chị Quàng Thị Mai (bản Hốc)” → “Páo”.
    Empty if no word is there.
    """
    return _parts(name)[2]


def initial(name: str) -> str:
    """The letter under which a person stands in an index by given name: “Bà Trần Thị Ánh” → “A”."""
    return heading(given_name(name))


def heading(text: str) -> str:
    """The letter under which a text stands in an index: Ă, Â, Đ, Ê, Ô, Ơ, Ư are letters, tones are not.

    `#` where it begins with a digit, or has neither letter nor digit.
    """
    first = next((character for character in normalize("NFC", text) if character.isalnum()), "#").lower()
    if not first[0].isalpha():
        return "#"
    letter = UNTONED[first][0] if first in UNTONED else first
    letter = "đ" if letter == "ð" else letter
    return (letter if letter in VOWELS else normalize("NFD", letter)[0]).upper()


def without_title(name: str) -> str:
    """The name without the forms of address, ranks and honours in front of it; the last word always stays.

    “Đồng chí Thiếu tá Lê Văn Đức” → “Lê Văn Đức”. A family name that reads like a title is lost too (Ông Ích
    Khiêm); the given name, by which people are sorted and found, is not.
    """
    words = name.split()
    while (length := _title_length(words)) > 0:
        words = words[length:]
    # “BS.Nguyễn”: the title ends inside the word.
    if words and (glued := _GLUED_TITLE.match(words[0])) and _is_abbreviation(glued[1]):
        return without_title(" ".join([words[0][glued.end() :], *words[1:]]))
    return " ".join(words)


# What follows a name: another person, a byname in brackets, a place or function.
_AFTER_NAME: Final = re.compile(r"\s*[(,;/&]|\s[-\u2013\u2014]\s|\s(?:và|cùng|với)\s")
_GLUED_TITLE: Final = re.compile(r"(\S*\.)(?=\w{2})")
_AROUND_WORD: Final = re.compile(r"^[\W_]+|[\W_]+$")
_LONGEST_TITLE: Final = 8


def _parts(name: str) -> tuple[str, str, str]:
    """Family name, middle names and given name; a single word is a given name."""
    whole = without_title(normalize("NFC", name))
    words = [_AROUND_WORD.sub("", word) for word in (_AFTER_NAME.split(whole)[0] or whole).split()]
    words = [word for word in words if word]
    if len(words) < 2:
        return "", "", "".join(words)
    return words[0], " ".join(words[1:-1]), words[-1]


@lru_cache(maxsize=8192)
def _name_key(name: str) -> str:
    return sort_key(same_word_key(name))


@lru_cache(maxsize=8192)
def _title_word(word: str) -> str:
    """As titles are compared: without signs around them, and with one spelling of sĩ."""
    key = _AROUND_WORD.sub("", same_word_key(word))
    return "sĩ" if key == "sỹ" else key


_TITLES: Final = frozenset(
    tuple(map(_title_word, title.split())) for title in re.split(r"[|\n]", TITLES) if title.strip()
)
_ABBREVIATIONS: Final = frozenset(ABBREVIATIONS.split())


def _title_length(words: list[str]) -> int:
    """How many of the first words are one title, at least one word being left after it."""
    if len(words) > 1 and _is_abbreviation(words[0]):
        return 1
    keys = tuple(_title_word(word) for word in words[:_LONGEST_TITLE])
    lengths = range(min(len(words) - 1, _LONGEST_TITLE), 0, -1)
    return next((length for length in lengths if keys[:length] in _TITLES), 0)


def _is_abbreviation(word: str) -> bool:
    """PGS.TS, Th.S, Đ/c: initials one by one or run together."""
    pieces = [piece for piece in re.split(r"[./:]", same_word_key(word)) if piece]
    return bool(pieces) and ("".join(pieces) in _ABBREVIATIONS or _ABBREVIATIONS.issuperset(pieces))
