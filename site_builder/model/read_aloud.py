"""A piece as it is read aloud: what its file says, in the words of a host."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.vietnamese.spoken import Reason, Rendering


@dataclass(frozen=True, slots=True)
class Doubt:
    """A token nobody could read for certain, with its place in the file; lines and columns count from 1."""

    token: str
    reason: Reason
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAloud:
    """`paragraphs` are the body's; `short` gives for title, summary and names as written what is said for them.

    `hard` is what a host would stumble over: figures, foreign words, words that are no Vietnamese syllable.
    """

    paragraphs: tuple[str, ...] = ()
    short: Mapping[str, str] = field(default_factory=dict)
    hard: tuple[Rendering, ...] = ()
    doubts: tuple[Doubt, ...] = ()
