"""Code and markup among the words of a text: what nobody reads out, and what is said in its place."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from site_builder.vietnamese.spoken.alphabet import LETTERS

Span = tuple[int, int]

SHOWN: Final = "ghi ở trang của xã"
"""Where listeners find what nobody can write down from the air."""

CODE: Final = f"Đoạn mã {SHOWN}."
"""What a host says for lines of code."""


class Snippet(NamedTuple):
    """A stretch of a line that is no language, and what it is called."""

    start: int
    end: int
    name: str


_UNSEEN: Final = re.compile(
    r"`[^`\n]+`|(?P<template>\{\{[^{}\n]{0,300}\}\}|\{%[^{}\n]{0,300}%\}|\{#[^{}\n]{0,300}#\})"
    r"|(?<=m)(?P<power><sup>[23]</sup>)|(?P<note>(?<!\d)<sup>\[?\d{1,2}\]?</sup>)"
    r"|(?P<opening><!--|<(?:script|style|iframe|svg|math|template)\b)",
    re.IGNORECASE,
)
_POWERS: Final = {"2": "²", "3": "³"}


def without_unseen(text: str) -> str:
    """The text with stars, for which nothing is said, over what no reader sees; every character stays in its place.

    That are scripts, remarks, the fields of templates and the small numbers of notes; m<sup>2</sup> becomes m².
    """
    if not any(sign in text for sign in ("<", "{{", "{%", "{#")):
        return text
    kept: list[str] = []
    endless: set[str] = set()
    done = at = 0
    while found := _UNSEEN.search(text, at):
        at = end = found.end()
        said = ""
        if opening := found["opening"]:
            name = opening[1:].lower()
            closed = None if name in endless else _closing(name).search(text, at)
            if not closed:
                endless.add(name)
                continue
            end = closed.end()
        elif found["power"]:
            said = _POWERS[found["power"][5]]
        elif found[0][0] == "`":
            continue
        kept += text[done : found.start()], said, "*" * (end - found.start() - len(said))
        done = at = end
    return "".join((*kept, text[done:]))


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile("-->" if name == "!--" else rf"</{name}\s*>", re.IGNORECASE)


_INLINE: Final = re.compile(
    r"(?P<ticks>``(?!`)[^\n]{1,300}?``|`[^`\n]{1,300}`)|<code>(?P<element>[^<\n]{1,300})</code>"
    r"|(?P<formula>\$\$?(?![\s\d$])[^$\n]{1,200}\$\$?)"
)
_SIGNS: Final = re.compile(
    r"[{}\\$;|@_=<>]|[A-Za-z\d]\(|(?<!\w)--?[A-Za-z]|(?<!\w)\.?/\w|\w/$|\w/\w+[/.]\w|[a-z]\.[a-z]{1,5}\b|::|&&"
)
_WORD: Final = re.compile(rf"[{LETTERS}]+")


def snippets(text: str) -> Iterator[Snippet]:
    """Code and formulas that stand among words; words and figures set as code are none."""
    if not any(sign in text for sign in ("`", "<code>", "$")):
        return
    for found in _INLINE.finditer(text):
        inside = found[0].strip("`$") if found["element"] is None else found["element"]
        if found["formula"]:
            if any(sign in inside for sign in "\\^_={}"):
                yield Snippet(*found.span(), "công thức")
        elif is_code(inside):
            yield Snippet(*found.span(), "đoạn mã")


def is_code(words: str) -> bool:
    """Whether they bear signs of code, and hardly a word with Vietnamese marks."""
    return _SIGNS.search(words) is not None and not _is_vietnamese(words)


def _is_vietnamese(words: str) -> bool:
    all_words = _WORD.findall(words)
    return 3 * sum(not word.isascii() for word in all_words) >= max(len(all_words), 1)


_QUOTED: Final = r"[ \t]*(?:>[ \t]?)*"
_FENCE: Final = re.compile(rf"{_QUOTED}(?P<signs>`{{3,}}|~{{3,}})(?P<kind>[^`\n]*)$", re.MULTILINE)
_PRE: Final = re.compile(rf"{_QUOTED}<pre\b", re.IGNORECASE)
_PRE_ENDS: Final = re.compile("</pre", re.IGNORECASE)
_INDENTED: Final = re.compile(r"(?: {4}|\t)[ \t]*\S")
_LONGEST: Final = 6
"""In signs; longer fences are taken for that long."""


class CodeLines:
    """Where among the lines of a text code begins, and where each such block ends.

    People also set poems and letters as code, and indent the first line of a paragraph: what is Vietnamese is read.
    """

    def __init__(self, text: str, lines: Sequence[Span]) -> None:
        self._text, self._lines = text, lines
        self._closings: dict[tuple[str, int], list[int]] = {}
        self._endings: list[int] = []
        self._prose_until = 0
        if "```" in text or "~~~" in text:
            self._find_closings()
        if _PRE_ENDS.search(text):
            self._endings = [number for number, line in enumerate(lines) if _PRE_ENDS.search(text, *line)]

    def _find_closings(self) -> None:
        for number, line in enumerate(self._lines):
            found = _FENCE.match(self._text, *line)
            if found and not found["kind"].strip():
                for length in range(3, min(len(found["signs"]), _LONGEST) + 1):
                    self._closings.setdefault((found["signs"][0], length), []).append(number)

    def end(self, number: int, *, after_blank: bool) -> int | None:
        """The first line behind the code that begins in line `number`; None where none begins, or it has no end."""
        if number < self._prose_until:
            return None
        line = self._lines[number]
        behind = None
        if self._closings and (found := _FENCE.match(self._text, *line)):
            key = found["signs"][0], min(len(found["signs"]), _LONGEST)
            behind = _behind(self._closings.get(key, ()), number + 1)
            if found["kind"].strip():
                # its language is named
                return behind
        elif self._endings and _PRE.match(self._text, *line):
            behind = _behind(self._endings, number)
        elif after_blank and _INDENTED.match(self._text, *line):
            behind = self._indented(number)
        if behind and self._is_prose(number, behind):
            self._prose_until = behind
            return None
        return behind

    def _indented(self, number: int) -> int:
        """The first line behind the indented ones."""
        behind = number + 1
        while behind < len(self._lines) and _INDENTED.match(self._text, *self._lines[behind]):
            behind += 1
        return behind

    def _is_prose(self, number: int, behind: int) -> bool:
        words = self._text[self._lines[number][0] : self._lines[behind - 1][1]]
        return not is_code(words) if _INDENTED.match(words) else _is_vietnamese(words)


def _behind(numbers: Sequence[int], first: int) -> int | None:
    at = bisect_left(numbers, first)
    return numbers[at] + 1 if at < len(numbers) else None
