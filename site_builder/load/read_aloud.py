"""Front matter and body of a piece → its read-aloud text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder.load.yaml_nodes import Mapping as YamlMapping
from site_builder.load.yaml_nodes import Node, Scalar, Sequence
from site_builder.model.read_aloud import Doubt, ReadAloud
from site_builder.vietnamese.spoken import Lexicon, Rendering, Source, Speech, Unreadable, spoken

_TEXTS = ("title", "summary", "author")
_NAMES = ("name", "role", "place")


def read_aloud(head: YamlMapping, body: str, first_line: int, words: Mapping[str, str]) -> ReadAloud:
    """The piece in the words of a host; `words` are the plan's abbreviations, the piece's own `radio.say` comes before them.

    What the body explains itself ("nông thôn mới (NTM)") also holds for the title and the names.
    """
    lexicon = {**words, **_own_words(head)}
    speech = spoken(body, Lexicon(lexicon))
    doubts = [_in_body(doubt, body, first_line) for doubt in speech.unreadable]
    known = Lexicon({**speech.explained, **lexicon})
    short: dict[str, str] = {}
    hard: dict[str, Rendering] = {}
    for scalar in _short_texts(head):
        said = spoken(scalar.text, known)
        short[scalar.text] = " ".join(said.text.split())
        doubts += [Doubt(doubt.token, doubt.reason, scalar.line, scalar.column) for doubt in said.unreadable]
        _gather(said, hard)
    _gather(speech, hard)
    doubts.sort(key=lambda doubt: (doubt.line, doubt.column))
    return ReadAloud(paragraphs=speech.paragraphs, short=short, hard=tuple(hard.values()), doubts=tuple(doubts))


def _own_words(head: YamlMapping) -> dict[str, str]:
    radio = head.get("radio")
    say = radio.get("say") if isinstance(radio, YamlMapping) else None
    if not isinstance(say, YamlMapping):
        return {}
    return {key.text: value.text for key, value in say.entries if isinstance(value, Scalar)}


def _short_texts(head: YamlMapping) -> Iterator[Scalar]:
    for key in _TEXTS:
        value = head.get(key)
        if isinstance(value, Scalar) and not value.empty:
            yield value
    for honoree in _each(head.get("honoree")):
        if isinstance(honoree, YamlMapping):
            for key in _NAMES:
                value = honoree.get(key)
                # a place may be told by its id, which nobody reads
                if isinstance(value, Scalar) and not value.empty and not (key == "place" and value.text.islower()):
                    yield value


def _each(node: Node | None) -> tuple[Node, ...]:
    if isinstance(node, Sequence):
        return node.items
    return () if node is None else (node,)


def _in_body(doubt: Unreadable, body: str, first_line: int) -> Doubt:
    line = first_line + body.count("\n", 0, doubt.at)
    return Doubt(doubt.token, doubt.reason, line, doubt.at - body.rfind("\n", 0, doubt.at))


def _gather(speech: Speech, hard: dict[str, Rendering]) -> None:
    """Each thing once, with what is said for it the first time; plain small numbers trouble nobody."""
    for rendering in speech.renderings:
        if rendering.source is not Source.FIGURE or len(rendering.said.split()) >= _LONG_FIGURE:
            hard.setdefault(rendering.written, rendering)


# syllables from which a figure is read slowly
_LONG_FIGURE = 5
