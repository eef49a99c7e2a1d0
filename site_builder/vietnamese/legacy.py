"""Old encodings of Vietnamese, recognised so that a writer can be told what a file is."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from site_builder.vietnamese.letters import TONED, TONES
from site_builder.vietnamese.syllable import is_syllable

_LEAST_WORDS: Final = 3
_LEAST_SHARE: Final = 0.75


def legacy_encoding(text_or_bytes: str | bytes) -> str | None:
    """The name "TCVN3", "VNI", "UTF-16" or "Windows-1258" where the content looks like it, else None.

    Bytes are a file as it is; text is what a program made of one by reading it as Western (`Céng hoµ x·
    héi`). Ask before `clean`, which removes the ư of TCVN3 (it looks like a soft hyphen). A word speaks for
    an encoding when it is no Vietnamese syllable as it stands and is one once decoded; it takes three
    different such words, and three quarters of all words in question, so that neither French nor foreign
    names give an alarm.
    """
    if isinstance(text_or_bytes, bytes):
        if text_or_bytes.startswith((b"\xff\xfe", b"\xfe\xff")) or _alternates_with_nul(text_or_bytes):
            return "UTF-16"
        return _of_text(_as_western(text_or_bytes))
    if "\0" in text_or_bytes and _alternates_with_nul(text_or_bytes.encode("utf-8", "replace")):
        return "UTF-16"
    return _of_text(text_or_bytes)


def _as_western(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _alternates_with_nul(data: bytes) -> bool:
    """Whether every other byte is mostly zero, as in UTF-16 of any Latin writing."""
    sample = data[:4096]
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return half > 1 and max(even, odd) > half * 0.4 and min(even, odd) < half * 0.05 + 1


def _tcvn3() -> dict[str, str]:
    """TCVN 5712:1993, third form: a byte a letter; letters with a tone have no capitals."""
    letters = dict(zip(_western("A1 A2 A3 A4 A5 A6 A7"), "ĂÂÊÔƠƯĐ", strict=True))
    letters.update(zip(_western("A8 A9 AA AB AC AD AE"), "ăâêôơưđ", strict=True))
    places = {
        "a": "B5 B6 B7 B8 B9",
        "ă": "BB BC BD BE C6",
        "â": "C7 C8 C9 CA CB",
        "e": "CC CE CF D0 D1",
        "ê": "D2 D3 D4 D5 D6",
        "i": "D7 D8 DC DD DE",
        "o": "DF E1 E2 E3 E4",
        "ô": "E5 E6 E7 E8 E9",
        "ơ": "EA EB EC ED EE",
        "u": "EF F1 F2 F3 F4",
        "ư": "F5 F6 F7 F8 F9",
        "y": "FA FB FC FD FE",
    }
    for vowel, codes in places.items():
        letters.update(zip(_western(codes), (TONED[vowel, tone] for tone in TONES), strict=True))
    return letters


def _western(codes: str) -> str:
    return bytes.fromhex(codes).decode("latin-1")


def _vni() -> dict[str, str]:
    """VNI for Windows: a plain letter and a byte for its marks; seven letters have a byte of their own."""
    single = {"ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
    tones = dict(zip("øûõùï", TONES, strict=True))
    circumflex = dict(zip("àåãáä", TONES, strict=True))
    breve = dict(zip("èúüéë", TONES, strict=True))
    letters = dict(single)
    for vowel, base in zip("aeouyơư", "aeouyôö", strict=True):
        letters.update({base + mark: TONED[vowel, tone] for mark, tone in tones.items()})
    for vowel, base in zip("âêô", "aeo", strict=True):
        letters[base + "â"] = vowel
        letters.update({base + mark: TONED[vowel, tone] for mark, tone in circumflex.items()})
    letters["aê"] = "ă"
    letters.update({"a" + mark: TONED["ă", tone] for mark, tone in breve.items()})
    return letters


_TCVN3: Final = _tcvn3()
_VNI: Final = _vni()
_VNI_UNIT: Final = re.compile("|".join(sorted(_VNI, key=len, reverse=True)) + "|[a-z]")


def _from_tcvn3(word: str) -> str:
    return "".join(letter if letter.isascii() else _TCVN3.get(letter, "\ufffd") for letter in word)


def _from_vni(word: str) -> str:
    small = word.lower()
    units = _VNI_UNIT.findall(small)
    return "".join(_VNI.get(unit, unit) for unit in units) if "".join(units) == small else "\ufffd"


def _from_windows_1258(word: str) -> str:
    return word.encode("latin-1").decode("cp1258", "replace")


_DECODERS: Final[tuple[tuple[str, Callable[[str], str]], ...]] = (
    ("TCVN3", _from_tcvn3),
    ("VNI", _from_vni),
    ("Windows-1258", _from_windows_1258),
)

# Between whitespace and ASCII punctuation. The signs of Latin-1 are letters in TCVN3, but not standing alone.
_WORD: Final = re.compile(r"[^\s!-@\[-`{-~\u2000-\u206f]{2,}")
_WESTERN: Final = re.compile(r"[A-Za-z]*[\xa1-\xff][A-Za-z\xa1-\xff]*")


# Almost every text is proper Vietnamese and stops here: it has no letter foreign to Vietnamese, and no ì or ò
# after another vowel. Both are looked for because Windows-1258 can do without the first.
_STRANGE: Final = re.compile(r"[¡-¿ÄÅÆÇËÎÏÐÑÖ\u00d7ØÛÜÞßäåæçëîïðñö÷øûüþÿ]")
_TWICE_MARKED: Final = re.compile(r"[ÌÒìò](?<=[aeiouyâêôãõýAEIOUYÂÊÔÃÕÝ].)")


def _of_text(text: str) -> str | None:
    if not _STRANGE.search(text) and not _TWICE_MARKED.search(text):
        return None
    western = filter(_WESTERN.fullmatch, set(_WORD.findall(text)))
    questionable = [word for word in western if not _stands(word)]
    if len(questionable) < _LEAST_WORDS:
        return None
    votes = {name: sum(is_syllable(decode(word)) for word in questionable) for name, decode in _DECODERS}
    name = max(votes, key=lambda encoding: votes[encoding])
    enough = votes[name] >= max(_LEAST_WORDS, _LEAST_SHARE * len(questionable))
    return name if enough else None


@lru_cache(maxsize=4096)
def _stands(word: str) -> bool:
    """Whether it is Vietnamese as written; eth is pasted for đ, quotation marks cling to words."""
    return is_syllable(normalize("NFC", word).strip("«»").lower().replace("ð", "đ"))
