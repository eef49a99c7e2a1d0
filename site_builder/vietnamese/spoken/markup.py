"""A text of Markdown, HTML or plain lines → its paragraphs, headings, items of lists and rows of tables."""

import re
from collections.abc import Iterator
from typing import Final

from site_builder.vietnamese.roman import from_roman
from site_builder.vietnamese.spoken import tables
from site_builder.vietnamese.spoken.alphabet import UPPER, letter_names
from site_builder.vietnamese.spoken.blocks import Block, Kind
from site_builder.vietnamese.spoken.numbers import cardinal
from site_builder.vietnamese.spoken.snippets import CODE, CodeLines

_LINE: Final = re.compile(
    r"(?P<quote>[ \t]*(?:>[ \t]?)*)"
    r"(?:(?P<blank>[ \t]*$)"
    r"|(?P<rule>[ \t]*(?:[-=*_~`|:+.][ \t]*){3,}$|```.*$|\[[^\]^\n]{1,80}\]:[ \t]+<?[^\s<>]*[./][^\s<>]*>?(?:[ \t]+[\"'(].*)?$"
    r"|\*\[[^\]\n]{1,80}\]:.*$)"
    r"|(?P<heading>#{1,6}[ \t]+|(?:!!!|\?\?\?\+?)[ \t]+[a-z][\w\-]*(?:[ \t]+(?=[\"“])|[ \t]*$)|===[ \t]+(?=[\"“]))"
    r"|(?P<note>\[\^[^\]\s]{1,40}\]:[ \t]*)"
    r"|(?P<item>[ \t]*(?:[-*+•●▪◦–—][ \t]+))"
    r"|(?P<number>[ \t]*\(?(?P<n>\d{1,2})[.)/][ \t]+(?=\D))"
    rf"|(?P<section>[ \t]*(?P<s>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\.?[ \t]+(?=[“\"*]*[{UPPER}]))"
    rf"|(?P<letter>[ \t]*(?P<l>[a-zđ])(?:\)|\.(?=[ \t]+[“\"*]*[{UPPER}]))[ \t]+)"
    r"|(?P<roman>[ \t]*(?P<r>[IVX]{1,5})[.)][ \t]+(?=\S))"
    r"|(?P<row>[ \t]*\|)"
    r"|)",
    re.MULTILINE,
)
_OF_ONE_LINE: Final = (Kind.HEADING, Kind.ROW)
_NUMBER: Final = re.compile(
    r"[ \t]*(?:\*\*|__)?(?:(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]|(?<=\d\.\d)(?=[ \t]))|([IVX]{1,5})[.)])[ \t]+(?=\D)"
)


def blocks(text: str) -> Iterator[Block]:
    """The blocks in their order; a line end inside a paragraph is a space, a number begins an item only in its turn."""
    current: Block | None = None
    last_number = 0
    lines = list(_lines(text))
    code = CodeLines(text, lines)
    at = 0
    while at < len(lines):
        start, end = lines[at]
        if below := code.end(at, after_blank=current is None):
            if current:
                yield current
            current = None
            yield Block(start, lines[below - 1][1], Kind.TEXT, parts=(CODE,))
            at = below
            continue
        at += 1
        if at < len(lines) and tables.begins(text, (start, end), lines[at]):
            if current:
                yield current
            current = None
            below = at + 1
            while below < len(lines) and text.find("|", *lines[below]) >= 0:
                below += 1
            yield from tables.rows(text, (start, end), lines[at + 1 : below])
            at = below
            continue
        found = _LINE.match(text, start, end)
        assert found
        kind = _kind(found, current, last_number)
        if kind is None:
            if not (found["blank"] is None and found["rule"] is None):
                if current:
                    yield current
                current = None
            else:
                if current and current.kind in _OF_ONE_LINE:
                    yield current
                    current = None
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
    if found["item"] or found["letter"] or found["section"] or found["note"]:
        return Kind.ITEM
    if found["row"]:
        return Kind.ROW
    begins = current is None or current.kind is not Kind.TEXT
    if found["n"] and (begins or int(found["n"]) in (1, last_number + 1)):
        return Kind.ITEM
    if found["roman"] and from_roman(found["r"]) and begins:
        return Kind.HEADING
    return None


def _longer(current: Block | None, found: re.Match[str], end: int) -> Block:
    if current is None:
        return Block(found.end("quote"), end, Kind.TEXT)
    return Block(current.start, end, current.kind, current.lead)


def _begun(text: str, found: re.Match[str], kind: Kind, end: int) -> Block:
    start = found.end()
    if kind is Kind.HEADING:
        return _heading(text, start, end, found["r"])
    return Block(start, end, kind, _lead(found))


def _lead(found: re.Match[str]) -> str:
    if found["note"]:
        return "chú thích: "
    if found["n"]:
        return f"{cardinal(int(found['n']))} là, "
    if found["s"]:
        return _section(found["s"])
    return f"{letter_names(found['l'])}, " if found["l"] else ""


def _section(number: str) -> str:
    """2.1 → "hai chấm một. "."""
    return " chấm ".join(cardinal(int(part)) for part in number.split(".")) + ". "


def _heading(text: str, start: int, end: int, roman: str | None) -> Block:
    if number := None if roman else _NUMBER.match(text, start, end):
        start = number.end()
        roman = number[2]
        if number[1]:
            return Block(start, end, Kind.HEADING, _section(number[1]))
    counted = from_roman(roman) if roman else None
    return Block(start, end, Kind.HEADING, f"phần {cardinal(counted)}. " if counted else "")
