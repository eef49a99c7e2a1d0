"""When two texts count as the same: for finding (`fold`), as one word in two spellings (`same_word_key`)."""

import re
from functools import lru_cache
from typing import Final
from unicodedata import category, normalize

from site_builder.vietnamese.letters import TONED, UNTONED, VOWELS

# Letters whose stroke or ligature Unicode does not take apart. Eth is pasted for đ.
_PLAIN: Final = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ø": "o",
        "ł": "l",
        "ħ": "h",
        "ŧ": "t",
        "\u0131": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SINGLE_QUOTES: Final = "\u2018\u2019\u201a\u201b\u02bc\u00b4`\u2032"
_DOUBLE_QUOTES: Final = "“”„‟«»\u2033"
_UNIFIED: Final = str.maketrans(
    {
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SINGLE_QUOTES, "'"),
        **dict.fromkeys(_DOUBLE_QUOTES, '"'),
        "ð": "đ",
    }
)


def fold(text: str) -> str:
    """The text as people type it into a search box: lower-case, no diacritics, đ as d, single spaces.

    NFC and NFD come out alike, invisible characters go, and compatibility forms are read as what they stand
    for (m² → m2, № → no). Idempotent.
    """
    return _composed(" ".join(_composed(text).translate(_folding).split()))


def same_word_key(text: str) -> str:
    """A key that is equal for two spellings of one word or name, and differs for different words.

    Not told apart: case, NFC and NFD, where the tone mark stands (Hòa, Hoà; qúy, quý), eth and đ, kinds of
    dash, of quotation mark and of space. Diacritics count: Cẩm Giang is not Cẩm Giàng. So do i and y (Lí,
    Lý), and gịa and giạ, where moving the mark makes another word. The key is readable itself: lower-case,
    with the mark on the nucleus (hoà, thuỷ, quý). Idempotent.
    """
    text = _composed(_composed(text).translate(_keying))
    return " ".join(_TONED_CLUSTER.sub(_new_tone_placement, text).split())


def _composed(text: str) -> str:
    return text if text.isascii() else normalize("NFC", text)


class _Folding(dict[int, str]):
    """Code point → what `fold` makes of it, worked out at the first meeting."""

    def __missing__(self, code: int) -> str:
        plain = normalize("NFKD", normalize("NFKD", chr(code)).casefold()).translate(_PLAIN)
        self[code] = folded = _composed("".join(_visible(character, drop_marks=True) for character in plain))
        return folded


class _Keying(dict[int, str]):
    """Code point → what `same_word_key` makes of it, before tone marks are placed."""

    def __missing__(self, code: int) -> str:
        unified = chr(code).casefold().translate(_UNIFIED)
        self[code] = key = "".join(_visible(character, drop_marks=False) for character in unified)
        return key


_folding: Final = _Folding()
_keying: Final = _Keying()


def _visible(character: str, *, drop_marks: bool) -> str:
    if character.isspace():
        return " "
    kind = category(character)
    if kind in {"Cc", "Cf", "Cs"} or (drop_marks and kind in {"Mn", "Me"}):
        return ""
    return character


_VOWEL_CLUSTERS: Final = """
    ai ao au ay âu ây eo êu ia iê iêu iu oa oai oao oay oă oe oeo oi oo ôi ơi
    ua uâ uây uê ui uô uôi uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu
"""
_CLUSTERS: Final = frozenset(_VOWEL_CLUSTERS.split())
_ANY_VOWEL: Final = VOWELS + "".join(TONED.values())
_TONED_CLUSTER: Final = re.compile(rf"([gq]?)([{_ANY_VOWEL}]{{2,}})(?=([^\W\d_]?))")


def _new_tone_placement(found: re.Match[str]) -> str:
    onset, vowels, coda = found.groups()
    return onset + _placed(onset, vowels, coda)


@lru_cache(maxsize=4096)
def _placed(onset: str, vowels: str, coda: str) -> str:
    """The vowels with their tone mark on the nucleus; as they are if not those of one Vietnamese syllable."""
    bare = [UNTONED[letter][0] if letter in UNTONED else letter for letter in vowels]
    tones = [UNTONED[letter][1] for letter in vowels if letter in UNTONED]
    nucleus = "".join(bare)
    # The u of qu and the i of gi belong to the onset. Yet a mark on that i makes it a vowel, where it can be
    # one: gịa is not giạ.
    begins = onset + nucleus[0]
    if begins == "qu" or (begins == "gi" and (vowels[0] == "i" or nucleus not in _CLUSTERS)):
        nucleus = nucleus[1:]
    if len(tones) != 1 or (len(nucleus) > 1 and nucleus not in _CLUSTERS):
        return vowels
    at = len(bare) - len(nucleus) + _bearer(nucleus, coda)
    bare[at] = TONED[bare[at], tones[0]]
    return "".join(bare)


def _bearer(vowels: str, coda: str) -> int:
    """Which of one to three vowels carries the tone mark."""
    marked = [at for at, vowel in enumerate(vowels) if vowel in "ăâêôơư"]
    if marked:
        return marked[-1]
    if coda or vowels in {"oa", "oe", "uy"}:
        return len(vowels) - 1
    return 1 if len(vowels) == 3 else 0
