"""Words as a book can print them: what the fonts lack is taken out or shown as missing, what is too long may be broken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

# letters that fit on half a line; longer ones are addresses and mistakes
_LONGEST = 24
# after a slash, a hyphen or a question mark a line may end as it is
_LONG = re.compile(rf"[^\s/?-]{{{_LONGEST},}}")
_BREAKS = re.compile(r"(?<=[_.&=@:,;|])(?=[^_.&=@:,;|])")
_PIECE = 12
_BREAK = "\u200b"
# signs that change how the sign before them is drawn: nothing without it
_JOINERS = "\u200d\ufe0e\ufe0f"
MISSING = "□"

# printed by every font that is chosen for Vietnamese
_USUAL = frozenset(
    [chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x1EA0, 0x1EFA))]
    + list("ƠơƯư\n–—‘’“”…₫€•→×′″‰½¼¾²³°")
)


def unusual(texts: Iterable[str]) -> frozenset[str]:
    """The characters of the texts of which it is not known that every font has them."""
    return frozenset().union(*map(set, texts)) - _USUAL


def is_ornament(character: str) -> bool:
    """True for a picture sign (emoji) and what belongs to one: nothing is lost when it is left out."""
    return unicodedata.category(character) in ("So", "Sk", "Cf", "Co", "Cn") or character in _JOINERS


def replacement(character: str) -> str:
    """What is printed for a character that the fonts lack."""
    return "" if is_ornament(character) or unicodedata.category(character) == "Mn" else MISSING


@dataclass(frozen=True, slots=True)
class PrintText:
    """Makes texts printable; `lacking` are the characters that the fonts do not have."""

    lacking: frozenset[str] = frozenset()
    _table: Mapping[int, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        table = {ord(character): replacement(character) for character in self.lacking}
        if self.lacking:
            table |= {ord(joiner): "" for joiner in _JOINERS}
        object.__setattr__(self, "_table", table)

    def __call__(self, text: str) -> str:
        if self._table:
            text = text.translate(self._table)
        return _LONG.sub(_breakable, text) if len(text) >= _LONGEST else text


def _breakable(found: re.Match[str]) -> str:
    """The letters with places at which a line may end, which nobody sees."""
    pieces = _BREAKS.split(found[0])
    return _BREAK.join(
        _BREAK.join(piece[at : at + _PIECE] for at in range(0, len(piece), _PIECE)) if len(piece) > _PIECE else piece
        for piece in pieces
    )
