"""Pauses put in order: one mark where several meet, a space behind it and none before."""

import re
from typing import Final

_CLUSTER: Final = re.compile(r" +[,.?!;:…](?:[ ,.?!;:…]*[,.?!;:…])?|[,.?!;:…][ ,.?!;:…]*[,.?!;:…]")
_SPACED: Final = re.compile(r"(?<=[,.?!;:…])(?=[^ ,.?!;:…])")
_STRENGTH: Final = "…?!.;:,"
_INITIAL: Final = re.compile(
    r"[IVXPQHT](?=\. )(?:(?<=\A[IVX])|(?:(?<=, .)|(?<=\bở .)|(?<=\bvề .)|(?<=\btừ .)|(?<=\btại .)|(?<=\bthuộc .))(?<![IV]))\."
)
_DANGLING: Final = ",;:"


def tidied(text: str) -> str:
    """One paragraph with single spaces and single marks, beginning with a word; "" if it holds no word."""
    text = _CLUSTER.sub(_strongest, " ".join(text.split()))
    text = _SPACED.sub(" ", text).lstrip(" ,.?!;:…")
    # Or it would be taken for the heading of a part, or for a place, were it read again.
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
