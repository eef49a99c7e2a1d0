"""Abbreviations with several readings: the words around them decide, or nobody does."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from site_builder.vietnamese.spoken.abbreviations import DOTTED, table
from site_builder.vietnamese.spoken.alphabet import LOWER, UPPER
from site_builder.vietnamese.spoken.spot import Spot

_LINE_START = "^"
_PLACEHOLDERS = {"<Tên>": f"(?-i:[{UPPER}][{LOWER}]+)", "<số>": r"\d+"}


@dataclass(frozen=True)
class Rule:
    """An abbreviation means `words` where one of `before` stands right before it, or one of `after` right behind."""

    words: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @cached_property
    def _before(self) -> re.Pattern[str] | None:
        return re.compile(rf"(?<!\w)(?i:{_either(self.before)})[ \n]*[“\"(]?\Z") if self.before else None

    @cached_property
    def _after(self) -> re.Pattern[str] | None:
        return re.compile(rf"[ \n]*(?i:{_either(self.after)})") if self.after else None

    def bears_out(self, spot: Spot, end: int) -> bool:
        """Whether the neighbours of the abbreviation from the spot to `end` ask for this reading."""
        if _LINE_START in self.before and not spot.stands_first():
            return False
        if self._before and spot.follows(self._before):
            return True
        return bool(self._after and self._after.match(spot.after(end)))


def _either(words: Sequence[str]) -> str:
    return "|".join(_pattern(word) for word in words if word != _LINE_START) or "(?!)"


def _pattern(word: str) -> str:
    parts = re.split(r"(<Tên>|<số>)", word)
    pattern = "".join(_PLACEHOLDERS.get(part) or re.escape(part).replace(r"\ ", r"\s") for part in parts)
    return pattern + (r"(?!\w)" if word[-1].isalnum() else "")


@cache
def rules() -> dict[str, tuple[Rule, ...]]:
    """Abbreviation → its readings, in the order in which they are tried."""
    found: dict[str, list[Rule]] = {}
    for columns in table("contexts.tsv"):
        abbreviation, words, before, after = [*columns, ""][:4]
        found.setdefault(abbreviation, []).append(Rule(words, _words(before), _words(after)))
    return {abbreviation: tuple(readings) for abbreviation, readings in found.items()}


def _words(column: str) -> tuple[str, ...]:
    return tuple(word for word in column.split("|") if word)


def reading_of(abbreviation: str, spot: Spot, end: int) -> str | None:
    """The full words that the neighbours bear out; None if none of the readings is."""
    ends = (end, end + 1) if abbreviation in DOTTED and spot.text[end : end + 1] == "." else (end,)
    return next((rule.words for rule in rules()[abbreviation] if any(rule.bears_out(spot, at) for at in ends)), None)
