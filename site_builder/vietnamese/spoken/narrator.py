"""Walks through a text token by token, and gathers what is said and what is in doubt."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Final

from site_builder.vietnamese.spoken.abbreviations import abbreviations, foreign_words
from site_builder.vietnamese.spoken.alphabet import LOWER, UPPER
from site_builder.vietnamese.spoken.blocks import Block
from site_builder.vietnamese.spoken.definitions import bracketed, explained
from site_builder.vietnamese.spoken.figures import figure
from site_builder.vietnamese.spoken.occurrences import occurrences, outside
from site_builder.vietnamese.spoken.punctuation import tidied
from site_builder.vietnamese.spoken.snippets import SHOWN, snippets
from site_builder.vietnamese.spoken.spot import Reading, Reason, Spot, ending
from site_builder.vietnamese.spoken.symbols import dash, dash_after_figure, is_dash, symbol
from site_builder.vietnamese.spoken.tokens import tokens
from site_builder.vietnamese.spoken.words import VOWELLESS, not_plain, past_point, word


class Source(StrEnum):
    """Whence the words came for something that a host would stumble over; what is strange is said as it stands."""

    FIGURE = "figure"
    FOREIGN = "foreign"
    LEXICON = "lexicon"
    STRANGE = "strange"


class Narrator:
    """Reads the blocks of one text in their order; what one of them explains holds for the next."""

    def __init__(self, text: str, lexicon: Mapping[str, str]) -> None:
        self._text = text
        self._lexicon = lexicon
        self._learnt: dict[str, str] = {}
        self._snippets = {snippet.start: snippet for snippet in snippets(text)}
        code = [(snippet.start, snippet.end) for snippet in self._snippets.values()]
        self._fixed = sorted((*outside(code, occurrences(text, lexicon)), *code))
        self._pieces: list[str] = []
        self._begins = True
        self._small_words: set[str] | None = None
        self._match = tokens().match
        self.doubts: list[tuple[int, int, Reason]] = []
        self.renderings: dict[tuple[str, str], Source] = {}

    @property
    def explained(self) -> Mapping[str, str]:
        """The abbreviations that the text has explained so far, with their full words."""
        return self._learnt

    def read(self, block: Block) -> str:
        """What is said for a block; line ends part paragraphs in it."""
        self._pieces = []
        self._begins = True
        self._say(block.lead)
        led = len(self._pieces)
        for part in block.parts or (block,):
            if isinstance(part, str):
                self._pieces.append(part)
                continue
            at = part.start
            while at < part.end:
                at = self._step(part, at)
        if block.lead.endswith(" là, "):
            self._pieces[led:] = [_FIRST_WORD.sub(self._small, "".join(self._pieces[led:]), count=1)]
        return "".join(self._pieces)

    def _small(self, found: re.Match[str]) -> str:
        """The first word of an item as it stands in a sentence, if the text has it in small letters and not as a name."""
        if self._small_words is None:
            self._small_words = set(_SMALL_WORD.findall(self._text)) - {
                name.lower() for name in _NAME.findall(self._text)
            }
        word = found[0].lower()
        return word if word in self._small_words else found[0]

    def _step(self, block: Block, at: int) -> int:
        limit = block.end
        if self._fixed and (fixed := self._next_fixed(at)):
            if fixed[0] == at:
                if snippet := self._snippets.get(at):
                    self._say_where(snippet.name, _spot(self._text, at, block, limit), _SNIPPET_NAMED)
                else:
                    self._say(f" {self._rendered(self._text[fixed[0] : fixed[1]], Source.LEXICON)} ")
                return fixed[1]
            limit = min(limit, fixed[0])
        found = self._match(self._text, at, limit)
        assert found
        kind = found.lastgroup
        if kind == "plain":
            return self._plain(block, found, limit)
        if kind == "space":
            self._pieces.append(" ")
            if len(found[0]) > 2 and found[0].startswith("  ") and "\n" in found[0] and found.end() < block.end:
                self._pieces.append(", ")
        elif kind == "mark":
            self._pieces.append(found[0][0] + " ")
            self._begins = self._begins or found[0][0] in ".?!"
        elif kind == "quote":
            self._pieces.append(_parting(self._text, at, found.end()))
        else:
            return self._special(_spot(self._text, at, block, limit), kind or "sign", found)
        return found.end()

    def _next_fixed(self, at: int) -> tuple[int, int] | None:
        index = bisect_left(self._fixed, (at, 0))
        return self._fixed[index] if index < len(self._fixed) else None

    def _plain(self, block: Block, found: re.Match[str], limit: int) -> int:
        """A run of words: said as it stands, up to the first that is not what it looks like."""
        run = found[0]
        words = run.replace(",", "").split(" ")
        if _as_they_stand.issuperset(words) or _stand(words):
            self._pieces.append(run)
            self._begins = False
            return found.end()
        at = found.start()
        for written in words:
            if written in not_plain() or VOWELLESS.fullmatch(written):
                return self._special(_spot(self._text, at, block, limit), "word", found)
            self._begins = False
            end = run.find(" ", at - found.start() + len(written)) + 1 or len(run)
            self._pieces.append(run[at - found.start() : end])
            at = found.start() + end
        return found.end()

    def _special(self, spot: Spot, kind: str, found: re.Match[str]) -> int:
        if kind == "figure":
            return self._figure(spot)
        if kind == "word":
            return self._word(replace(spot, said=self._just_said()) if found[0] in "IVX" else spot)
        if kind == "joined":
            return self._joined(spot, found)
        if kind == "address":
            self._say_where("địa chỉ", spot, _ADDRESS_NAMED)
        elif kind == "file":
            self._say_where("tên tệp", spot, _FILE_NAMED)
        elif kind == "money":
            return self._money(spot, found[0])
        elif kind == "cell":
            self._pieces.append("; ")
        elif kind in ("break", "row"):
            self._pieces.append("\n" if kind == "break" else ".\n")
            self._begins = True
        elif kind in ("sign", "half"):
            return self._sign(spot)
        elif kind == "hashtag":
            self._take(Reading(" ", found.end(), Reason.UNKNOWN_SYMBOL), spot)
        else:
            self._pieces.append(" ")
        return found.end()

    def _say_where(self, name: str, spot: Spot, named: re.Pattern[str]) -> None:
        """Where to find what cannot be said; what it is only if no word before tells."""
        self._say(f" {SHOWN} " if spot.follows(named) else f" {name} {SHOWN} ")

    def _just_said(self) -> str:
        """The last words of the paragraph as they will stand there: a lone I, V or X is a number by what is said before."""
        said = "".join(self._pieces[-8:]).rpartition("\n")[2]
        return tidied(said) + (" " if said[-1:] == " " else "")

    def _figure(self, spot: Spot, unit: str = "") -> int:
        reading = figure(spot)
        self.renderings[spot.text[spot.at : reading.end], reading.words] = Source.FIGURE
        self._take(Reading(f" {reading.words} {unit} ", reading.end, reading.doubt), spot)
        return self._after_figure(spot, reading.end)

    def _after_figure(self, spot: Spot, end: int) -> int:
        """The dash of a range or the sign of multiplication, if one stands behind a figure."""
        behind = Spot(spot.text, end, spot.start, spot.end, spot.until, "", spot.ahead)
        if reading := dash_after_figure(behind):
            self._take(reading, behind)
            return reading.end
        if times := behind.match(_TIMES):
            self._pieces.append(" nhân ")
            return times.end()
        return end

    def _money(self, spot: Spot, sign: str) -> int:
        at = spot.at + len(sign)
        while spot.text[at].isspace():
            at += 1
        said = symbol(spot).words.strip()
        return self._figure(Spot(spot.text, at, spot.start, spot.end, spot.until), said)

    def _word(self, spot: Spot) -> int:
        reading = word(spot, self._learnt)
        written = spot.text[spot.at : reading.end]
        if written.isupper() and len(written) > 1 and (definition := explained(spot, written, reading.end)):
            self._learnt[written] = definition.words
            reading = Reading(definition.words, definition.end)
        changed = reading.words != written
        if changed and written in foreign_words():
            self.renderings[written, reading.words] = Source.FOREIGN
        elif name := spot.match(_APOSTROPHED) if written[-1:] in "'’" else None:
            # H'Hen: the host is told how the whole name is said
            self.renderings[name[0], f"{reading.words} {name[1]}"] = Source.FOREIGN
        self._take(
            Reading(f" {reading.words} " if changed else written, reading.end, reading.doubt), spot, changed=changed
        )
        return self._after_figure(spot, reading.end) if _NUMERAL.fullmatch(written) and changed else reading.end

    def _joined(self, spot: Spot, found: re.Match[str]) -> int:
        """An abbreviation with signs in it; "v.v." takes its points along."""
        written = found[0]
        said = self._learnt.get(written) or abbreviations().get(written) or self._rendered(written, Source.FOREIGN)
        self._say(f" {said} ")
        if written == "v.v" and (points := _POINTS.match(self._text, found.end(), spot.end)):
            return points.end()
        return past_point(spot, written, found.end())

    def _sign(self, spot: Spot) -> int:
        sign = spot.text[spot.at]
        if sign == "(" and (definition := bracketed(spot)):
            self._learnt[definition.abbreviation] = definition.words
            return definition.end
        reading = dash(spot) if is_dash(sign) else symbol(spot)
        self._take(reading, spot)
        if reading.words in (".", "?", "!"):
            self._begins = True
        return reading.end

    def _take(self, reading: Reading, spot: Spot, *, changed: bool = True) -> None:
        if reading.doubt:
            self.doubts.append((spot.at, reading.end, reading.doubt))
        self._say(reading.words, capital=changed)

    def _rendered(self, written: str, source: Source) -> str:
        said = foreign_words()[written] if source is Source.FOREIGN else self._lexicon[written]
        self.renderings[written, said] = source
        return said

    def _say(self, words: str, *, capital: bool = True) -> None:
        """Adds words; the first ones of a sentence begin with a capital letter unless they stood there in writing."""
        if not words.strip(_NO_WORD):
            self._pieces.append(words)
            return
        if self._begins and capital:
            bare = words.lstrip()
            words = words[: len(words) - len(bare)] + bare[0].upper() + bare[1:]
        self._pieces.append(words)
        self._begins = False


def _spot(text: str, at: int, block: Block, limit: int) -> Spot:
    return Spot(text, at, block.start, limit, block.end, "", block.ahead)


_FIRST_WORD: Final = re.compile(rf"\A[{UPPER}][{LOWER}]+(?= [{LOWER}])")
_SMALL_WORD: Final = re.compile(rf"(?<![\w])[{LOWER}]+(?!\w)")
_NAME: Final = re.compile(rf"(?<=[{LOWER}] )[{UPPER}][{LOWER}]+(?!\w)")
# words of former runs: half of every text is some hundreds of words
_as_they_stand: set[str] = set()
_MOST_WORDS: Final = 50_000


def _stand(words: list[str]) -> bool:
    """Whether all the words are said as they stand; if so, that is remembered."""
    if not not_plain().isdisjoint(words) or any(map(VOWELLESS.fullmatch, words)):
        return False
    if len(_as_they_stand) < _MOST_WORDS:
        _as_they_stand.update(words)
    return True


_NO_WORD: Final = " \n,.?!;:…"
_APOSTROPHED: Final = re.compile(r"[^\W\d_]['’]([^\W\d_]+)")
_TIMES: Final = re.compile(r"\s?[x×*X]\s?(?=\d)")
_NUMERAL: Final = re.compile(r"[IVX]+")
_POINTS: Final = re.compile(rf"(?:\.+|…)(?=\s*[{LOWER},;:)\d])|\.(?=\.|…)|")
_ADDRESS_NAMED: Final = ending("địa chỉ")
_FILE_NAMED: Final = ending("tệp|tên tệp|tập tin|file|đường dẫn|thư mục|văn bản|tài liệu|biểu mẫu|mẫu|ảnh")
_SNIPPET_NAMED: Final = ending(
    "mã|đoạn mã|lệnh|câu lệnh|dòng|dòng lệnh|thẻ|tệp|tên tệp|thư mục|đường dẫn|địa chỉ|công thức|biểu thức"
)


def _parting(text: str, start: int, end: int) -> str:
    """What is left of quotes and stars from `start` to `end`: a space if they alone part two words."""
    return " " if text[start - 1 : start].isalnum() and text[end : end + 1].isalnum() else ""
