"""Pauses put in order: one mark where several meet, a space behind it and none before."""

import re
from typing import Final

from site_builder.vietnamese.spoken.alphabet import LOWER, UPPER

_CLUSTER: Final = re.compile(r"[,.?!;:…][ ,.?!;:…]*[,.?!;:…]")
_SPACED: Final = re.compile(r"([,.?!;:…])(?=[^ ,.?!;:…])")
_STRENGTH: Final = "…?!.;:,"
_INITIAL: Final = re.compile(
    r"[IVXPQHT](?=\. )(?:(?<=\A[IVX])|(?:(?<=, .)|(?<=\bở .)|(?<=\bvề .)|(?<=\btừ .)|(?<=\btại .)|(?<=\bthuộc .))(?<![IV]))\."
)
_SHORTENED_NAME: Final = re.compile(rf"\.(?:(?<=[{UPPER}]\.)|(?<=[{UPPER}] \.))(?! ?[{UPPER}][{LOWER}]|\Z)")
_SHORTENED_BEFORE_PAUSE: Final = re.compile(rf"(?<!\w)([{UPPER}])\.(?= ?[,;:])")
_SHORTENED: Final = re.compile(rf"(?<!\w)([{UPPER}])\. (?=[{LOWER}]|[A-ZĐ][.,])")
"""A letter that stands for a name: "chị T. vay". Its point ends no sentence."""

_ITEMS: Final = frozenset("abcdefghijklmnopqrstuvwxyzđ")
_DANGLING: Final = ",;:"


def tidied(text: str) -> str:
    """One paragraph with single spaces and single marks, beginning with a word; "" if it holds no word."""
    text = " ".join(text.split())
    shortened = _SHORTENED_NAME.search(text) is not None
    if shortened:
        text = _SHORTENED_BEFORE_PAUSE.sub(r"\1", text)
    for mark in _STRENGTH:
        text = text.replace(f" {mark}", mark)
    text = _SPACED.sub(r"\1 ", _CLUSTER.sub(_strongest, text)).lstrip(" ,.?!;:…")
    if shortened:
        text = _SHORTENED.sub(r"\1 ", text)
    # Or it would be taken for the heading of a part, an item of a list, or for a place, were it read again.
    if text[1:3] == ". " and text[0] in _ITEMS:
        text = f"{text[0]},{text[2:]}"
    return _INITIAL.sub(lambda found: f"{found[0][0]},", text)


def _strongest(found: re.Match[str]) -> str:
    marks = found[0]
    if "..." in marks:
        return "…"
    return next(mark for mark in _STRENGTH if mark in marks)


def closed(sentence: str) -> str:
    """The sentence with a mark at its end: a full stop where there was none or a comma."""
    if not sentence:
        return sentence
    bare = sentence.rstrip(_DANGLING) if not sentence.endswith(":") else sentence
    return bare if bare[-1] in ".?!…:" else f"{bare}."
