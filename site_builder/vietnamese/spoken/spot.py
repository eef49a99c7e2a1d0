"""A place in the text that is being read, with what stands around it; and what was read there."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

_REACH = 56
"""How many characters before and behind can decide a reading."""


_QUOTE = re.compile(r"[“”\"*`]")
_UNSAID = re.compile(r"([^\W_]?)[“”\"*`]+(?=([^\W_]?))")


def _parting(found: re.Match[str]) -> str:
    return f"{found[1]} " if found[1] and found[2] else found[1]


class Reason(StrEnum):
    """Why a token could not be read for certain."""

    AMBIGUOUS = "ambiguous"
    UNKNOWN_ABBREVIATION = "unknown abbreviation"
    UNKNOWN_SYMBOL = "unknown symbol"


@dataclass(frozen=True)
class Reading:
    """What is said for the text from the spot up to `end`; `doubt` where that is not certain."""

    words: str
    end: int
    doubt: Reason | None = None


@dataclass(frozen=True)
class Spot:
    """Position `at` in `text`: what is read ends before `end`, the paragraph goes from `start` to `until`."""

    text: str
    at: int
    start: int
    end: int
    until: int
    said: str = ""
    """What has been read out just before; told where the words said decide, rather than those written."""

    ahead: str = ""
    """What stands before `start` although it is written elsewhere: before a cell, the head of its column."""

    @cached_property
    def before(self) -> str:
        """What stands before, without quotes and stars."""
        written = self.text[max(self.start, self.at - _REACH) : self.at]
        if self.ahead:
            written = self.ahead + written
        return _UNSAID.sub(_parting, written) if _QUOTE.search(written) else written

    def after(self, position: int) -> str:
        return self.text[position : min(self.until, position + _REACH)]

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.match(self.text, self.at, self.end)

    def follows(self, pattern: re.Pattern[str]) -> bool:
        r"""Whether what stands before ends as `pattern` (which closes with `\Z`) says."""
        return pattern.search(self.before) is not None

    def stands_first(self) -> bool:
        """Whether nothing but signs stands before it on its line."""
        line = self.text.rfind("\n", self.start, self.at) + 1 or self.start
        return not any(character.isalnum() for character in self.text[line : self.at])


@cache
def ending(words: str) -> re.Pattern[str]:
    """What stands before ends in one of `words` (parted by "|") and a space, whatever their case."""
    return re.compile(rf"(?<!\w)(?:{words})[:.]?[ \n]+[“\"(]?\Z", re.IGNORECASE)


@cache
def beginning(words: str) -> re.Pattern[str]:
    """What stands behind begins with one of `words`, whatever their case."""
    return re.compile(rf"[ \n]*(?:{words})(?!\w)", re.IGNORECASE)
