"""The Vietnamese vowels and their five tone marks, taken apart and put together."""

from typing import Final
from unicodedata import normalize

VOWELS: Final = "aăâeêioôơuưy"
"""The twelve vowel letters, in alphabetical order."""

GRAVE: Final = "\u0300"
HOOK: Final = "\u0309"
TILDE: Final = "\u0303"
ACUTE: Final = "\u0301"
DOT: Final = "\u0323"
TONES: Final = GRAVE + HOOK + TILDE + ACUTE + DOT
"""The tone marks as combining characters, in alphabetical order: huyền, hỏi, ngã, sắc, nặng."""

TONED: Final[dict[tuple[str, str], str]] = {
    (vowel, tone): normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES
}
"""(vowel, tone mark) → the letter that carries both, lower-case, NFC."""

UNTONED: Final[dict[str, tuple[str, str]]] = {letter: parts for parts, letter in TONED.items()}
"""A lower-case letter that carries a tone → (vowel, tone mark)."""
