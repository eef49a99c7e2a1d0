"""The read-aloud text: every token of a written one in the words a host says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from site_builder.vietnamese.normalise import clean
from site_builder.vietnamese.spoken.alphabet import PUNCTUATION
from site_builder.vietnamese.spoken.blocks import Kind
from site_builder.vietnamese.spoken.markup import blocks
from site_builder.vietnamese.spoken.narrator import Narrator, Source
from site_builder.vietnamese.spoken.punctuation import closed, tidied
from site_builder.vietnamese.spoken.snippets import without_unseen
from site_builder.vietnamese.spoken.spot import Reason
from site_builder.vietnamese.syllable import is_syllable


@dataclass(frozen=True)
class Lexicon:
    """How words and abbreviations are said where the built-in tables do not know better: written → said.

    Keys match as they are written, as whole words, the longest first; they come before everything else.
    """

    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Unreadable:
    """A token that could not be read for certain, and where it begins in the cleaned text (`normalise.clean`)."""

    token: str
    at: int
    reason: Reason


@dataclass(frozen=True)
class Rendering:
    """What is said for something written that a host would stumble over: a figure, a foreign word, a word of the lexicon."""

    written: str
    said: str
    source: Source


@dataclass(frozen=True)
class Speech:
    """What is read: paragraphs parted by an empty line, in the characters of `alphabet.SPEAKABLE`, NFC.

    `renderings` stand each once, in the order of their first appearance; `explained` are the abbreviations that the text itself
    gives the full words of.
    """

    text: str
    unreadable: tuple[Unreadable, ...] = ()
    renderings: tuple[Rendering, ...] = ()
    explained: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(self.text.split("\n\n")) if self.text else ()


_EMPTY = Lexicon()


def spoken(text: str, lexicon: Lexicon = _EMPTY) -> Speech:
    """`text` (plain, Markdown, or with HTML tags in it) as it is read aloud.

    What the text explains itself ("nông thôn mới (NTM)") is read so from there on. Abbreviations that stay ambiguous or
    unknown are read letter by letter and reported; signs nobody can say are left out and, pictures aside, reported.
    Idempotent.
    """
    text = clean(text)
    said = {written: _said(words) for written, words in lexicon.words.items() if written.strip()}
    seen = without_unseen(text)
    narrator = Narrator(seen, said)
    paragraphs: list[str] = []
    for block in blocks(seen):
        for part in narrator.read(block).split("\n"):
            paragraph = tidied(part)
            if paragraph:
                paragraphs.append(paragraph if block.kind is Kind.TEXT else closed(paragraph))
    doubts = (Unreadable(text[start:end], start, reason) for start, end, reason in dict.fromkeys(narrator.doubts))
    renderings = [
        Rendering(" ".join(written.split()), " ".join(said.split()), source)
        for (written, said), source in narrator.renderings.items()
    ]
    return Speech(
        "\n\n".join(paragraphs), tuple(doubts), (*renderings, *_strange(paragraphs, renderings)), narrator.explained
    )


def _strange(paragraphs: Iterable[str], renderings: Iterable[Rendering]) -> Iterator[Rendering]:
    """Words that are no Vietnamese syllable: most of them names."""
    words = dict.fromkeys(" ".join(paragraphs).split())
    strange = [bare for word in words if (bare := _strange_word(word))]
    if strange:
        known = {word for rendering in renderings for word in rendering.said.lower().split()}
        yield from (Rendering(word, word, Source.STRANGE) for word in strange if word.lower() not in known)


@lru_cache(maxsize=32768)
def _strange_word(word: str) -> str:
    """The word without its marks, if it is no syllable; letters alone are read by their names."""
    bare = word.strip(PUNCTUATION)
    return bare if len(bare) > 1 and not is_syllable(bare) else ""


@lru_cache(maxsize=4096)
def _said(words: str) -> str:
    """Words of a lexicon, made speakable themselves."""
    return " ".join(spoken(words).text.split()).rstrip(",.?!;:… ")
