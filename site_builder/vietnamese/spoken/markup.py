"""A text of Markdown, HTML or plain lines → its paragraphs, headings, items of lists and rows of tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from site_builder.vietnamese.roman import from_roman
from site_builder.vietnamese.spoken.alphabet import letter_names
from site_builder.vietnamese.spoken.numbers import cardinal


class Kind(Enum):
    """What a block is; all but plain text are closed with a full stop."""

    TEXT = auto()
    HEADING = auto()
    ITEM = auto()
    ROW = auto()


@dataclass(frozen=True)
class Block:
    """From `start` to `end` in the text; `lead` is said before it."""

    start: int
    end: int
    kind: Kind
    lead: str = ""


_LINE: Final = re.compile(
    r"(?P<quote>[ \t]*(?:>[ \t]?)*)"
    r"(?:(?P<blank>[ \t]*$)"
    r"|(?P<rule>[ \t]*(?:[-=*_~`|:+.][ \t]*){3,}$|```.*$)"
    r"|(?P<heading>#{1,6}[ \t]+)"
    r"|(?P<item>[ \t]*(?:[-*+•●▪◦–—][ \t]+))"
    r"|(?P<number>[ \t]*\(?(?P<n>\d{1,2})[.)][ \t]+(?=\D))"
    r"|(?P<letter>[ \t]*(?P<l>[a-zđ])\)[ \t]+)"
    r"|(?P<roman>[ \t]*(?P<r>[IVX]{1,5})[.)][ \t]+(?=\S))"
    r"|(?P<row>[ \t]*\|)"
    r"|)",
    re.MULTILINE,
)
_NUMBER: Final = re.compile(r"[ \t]*(?:\*\*|__)?(?:(\d{1,2})[.)]|([IVX]{1,5})[.)])[ \t]+(?=\D)")


def blocks(text: str) -> Iterator[Block]:
    """The blocks in their order; a line end inside a paragraph is a space, a number begins an item only in its turn."""
    current: Block | None = None
    last_number = 0
    for start, end in _lines(text):
        found = _LINE.match(text, start, end)
        assert found
        kind = _kind(found, current, last_number)
        if kind is None:
            if not (found["blank"] is None and found["rule"] is None):
                if current:
                    yield current
                current = None
            else:
                current = _longer(current, found, end)
            continue
        if current:
            yield current
        current = _begun(text, found, kind, end)
        last_number = int(found["n"]) if found["n"] else last_number
    if current:
        yield current


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _kind(found: re.Match[str], current: Block | None, last_number: int) -> Kind | None:
    """What the line begins; None if it goes on with the block before it, or is nothing to read."""
    if found["heading"]:
        return Kind.HEADING
    if found["item"] or found["letter"]:
        return Kind.ITEM
    if found["row"]:
        return Kind.ROW
    begins = current is None or current.kind in (Kind.HEADING, Kind.ITEM, Kind.ROW)
    if found["n"] and (begins or int(found["n"]) in (1, last_number + 1)):
        return Kind.ITEM
    if found["roman"] and from_roman(found["r"]) and begins:
        return Kind.HEADING
    return None


def _longer(current: Block | None, found: re.Match[str], end: int) -> Block:
    if current is None or current.kind in (Kind.HEADING, Kind.ROW):
        return Block(found.end("quote"), end, Kind.TEXT)
    return Block(current.start, end, current.kind, current.lead)


def _begun(text: str, found: re.Match[str], kind: Kind, end: int) -> Block:
    start = found.end()
    if kind is Kind.HEADING:
        return _heading(text, start, end, found["r"])
    lead = f"{cardinal(int(found['n']))} là, " if found["n"] else f"{letter_names(found['l'])}, " if found["l"] else ""
    return Block(start, end, kind, lead)


def _heading(text: str, start: int, end: int, roman: str | None) -> Block:
    if number := None if roman else _NUMBER.match(text, start, end):
        start = number.end()
        roman = number[2]
        if number[1]:
            return Block(start, end, Kind.HEADING, f"{cardinal(int(number[1]))}. ")
    counted = from_roman(roman) if roman else None
    return Block(start, end, Kind.HEADING, f"phần {cardinal(counted)}. " if counted else "")
