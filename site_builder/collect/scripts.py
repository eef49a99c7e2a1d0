"""Scripts (kịch bản): a bulletin in the words of its hosts, with the minutes. Words come from the pieces and from `phrases`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from site_builder.collect import phrases
from site_builder.collect.bulletins import Airtime, Bulletin, Item, bulletins
from site_builder.collect.publication import Publication
from site_builder.collect.station import BREAK, SIGNAL, Station, said_of, station
from site_builder.model.period import Week
from site_builder.model.story import Honoree, Story
from site_builder.vietnamese.fold import fold
from site_builder.vietnamese.spoken import Rendering, Source


class Part(StrEnum):
    """What a line is; the signal and the break are not read but played."""

    SIGNAL = "signal"
    GREETING = "greeting"
    HEADLINE = "headline"
    LEAD_IN = "lead-in"
    TITLE = "title"
    HONOREE = "honoree"
    BODY = "body"
    END_OF_ITEM = "end-of-item"
    FAREWELL = "farewell"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph that one host reads. `voice` is 1 or 2, 0 where there is one host or it is played."""

    part: Part
    words: str
    voice: int = 0

    @property
    def is_played(self) -> bool:
        """Whether it is music, not words."""
        return self.part in (Part.SIGNAL, Part.BREAK)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptItem:
    """One piece as it is read; `slow` are words in its lines to take care over, `notes` how to say what is foreign."""

    piece: Item
    lines: tuple[Line, ...]
    seconds: int
    slow: tuple[str, ...]
    notes: tuple[Rendering, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A bulletin from signal to signal; `airtime` is the plan's in seconds, None where it does not say.

    `station`, `column` and `on_air` are as written; everything else that is read, in spoken words.
    """

    bulletin: Bulletin
    station: str
    column: str
    on_air: str
    approval: str
    opening: tuple[Line, ...]
    items: tuple[ScriptItem, ...]
    closing: tuple[Line, ...]
    seconds: int
    airtime: int | None

    @property
    def week(self) -> Week:
        return self.bulletin.week

    @property
    def lines(self) -> Iterator[Line]:
        """Every line from first to last."""
        yield from self.opening
        for item in self.items:
            yield from item.lines
        yield from self.closing

    @property
    def slow(self) -> tuple[str, ...]:
        """What is to be read slowly anywhere, as in the headlines."""
        return tuple(dict.fromkeys(words for item in self.items for words in item.slow))

    @property
    def is_too_long(self) -> bool:
        return self.airtime is not None and self.seconds > self.airtime


def scripts(publication: Publication) -> tuple[Script, ...]:
    """The script of every bulletin, newest first."""
    author = _Author(publication)
    return tuple(map(author.script, bulletins(publication, author.airtime)))


class _Author:
    """Writes the scripts of one publication."""

    def __init__(self, publication: Publication) -> None:
        self.plan = publication.plan
        self.pins = {pin.week: pin for pin in publication.site.pins}
        self.station: Station = station(self.plan)
        self._seconds: dict[str, int] = {}

    @property
    def airtime(self) -> Airtime:
        channel = self.station.channel
        room = None if self.station.airtime is None else self._room
        return Airtime(room=room, seconds=self._most_seconds, weekday=channel.weekday)

    def _room(self, week: Week) -> int:
        """What greeting and farewell leave of the airtime."""
        assert self.station.airtime is not None
        frame = (*self._opening(week, ()), *self._farewell(week))
        return self.station.airtime - ceil(self._time(frame))

    def _most_seconds(self, piece: Item) -> int:
        """What the piece takes of the airtime wherever it stands, its headline and the music before it included."""
        if piece.id not in self._seconds:
            lines = self._item_lines(piece, phrases.Turn.FIRST, again=True)
            headline = self.station.seconds((self._title(piece),))
            self._seconds[piece.id] = ceil(self._time(lines) + headline) + BREAK
        return self._seconds[piece.id]

    def script(self, bulletin: Bulletin) -> Script:
        opening = tuple(self._opening(bulletin.week, tuple(map(self._title, bulletin.items))))
        closing = tuple(self._farewell(bulletin.week))
        last = len(bulletin.items) - 1
        items = tuple(self._item(bulletin, at, last) for at in range(last + 1))
        breaks = BREAK * max(0, last)
        total = ceil(self._time(opening) + self._time(closing)) + sum(item.seconds for item in items) + breaks
        return Script(
            bulletin=bulletin,
            station=self.station.name,
            column=self.station.column,
            on_air=self.station.time_of_day,
            approval=self.plan.approval.by,
            opening=opening,
            items=items,
            closing=closing,
            seconds=total,
            airtime=self.station.airtime,
        )

    def _opening(self, week: Week, titles: Sequence[str]) -> Iterator[Line]:
        station, pin = self.station, self.pins.get(week)
        own = phrases.sentence(station.say(pin.opening)) if pin and pin.opening else ""
        yield Line(Part.SIGNAL, phrases.signal(station))
        yield Line(Part.GREETING, own or phrases.greeting(station, week), self._voice(1))
        if not titles and not own:
            yield Line(Part.GREETING, phrases.nothing_new(station), self._voice(2))
        if titles:
            yield Line(Part.GREETING, phrases.headlines(station, len(titles)), self._voice(2))
        for at, title in enumerate(titles):
            yield Line(Part.HEADLINE, title, self._voice(1 + at % 2))

    def _farewell(self, week: Week) -> Iterator[Line]:
        pin = self.pins.get(week)
        own = phrases.sentence(self.station.say(pin.closing)) if pin and pin.closing else ""
        yield Line(Part.FAREWELL, own or phrases.farewell(self.station), self._voice(1))
        yield Line(Part.SIGNAL, phrases.signal(self.station))

    def _item(self, bulletin: Bulletin, at: int, last: int) -> ScriptItem:
        piece = bulletin.items[at]
        turn = phrases.turn(at, last)
        lines = self._item_lines(piece, turn, again=piece.id in bulletin.again, hosts=(1 + at % 2, 2 - at % 2))
        said = piece.read_aloud
        names = [self._said(piece, honoree.name) for honoree in piece.honorees] if isinstance(piece, Story) else []
        hard = (rendering.said for rendering in said.hard if rendering.source is not Source.LEXICON)
        return ScriptItem(
            piece=piece,
            lines=tuple(lines),
            seconds=ceil(self._time(lines)),
            slow=tuple(dict.fromkeys((*names, *hard))),
            notes=tuple(rendering for rendering in said.hard if self._is_noted(rendering)),
        )

    def _is_noted(self, rendering: Rendering) -> bool:
        """Whether a host should be told how to say it: what the plan itself abbreviates is plain when read in full."""
        if rendering.source is Source.LEXICON:
            return rendering.written not in self.station.lexicon.words
        return rendering.source is not Source.FIGURE

    def _item_lines(
        self, piece: Item, turn: phrases.Turn, *, again: bool, hosts: tuple[int, int] = (1, 2)
    ) -> list[Line]:
        """The lines of a piece: the first of the hosts leads in, the second reads."""
        station = self.station
        title = self._title(piece)
        leading, reading = map(self._voice, hosts)
        lines = [
            Line(Part.LEAD_IN, phrases.lead_in(station, piece, turn, again=again), leading),
            Line(Part.TITLE, title, reading),
        ]
        if isinstance(piece, Story) and piece.honorees:
            each = ([self._said(piece, text) for text in _about(honoree)] for honoree in piece.honorees)
            lines.append(Line(Part.HONOREE, phrases.honorees(piece.subject, each), reading))
        lines += (Line(Part.BODY, paragraph, reading) for paragraph in piece.read_aloud.paragraphs)
        author = self._said(piece, piece.author) if piece.author else ""
        lines.append(Line(Part.END_OF_ITEM, phrases.end_of_item(station, title, author), leading))
        return lines

    def _title(self, piece: Item) -> str:
        return phrases.sentence(self._said(piece, piece.title))

    def _said(self, piece: Item, text: str) -> str:
        return said_of(piece, text, self.station)

    def _voice(self, host: int) -> int:
        return host if self.station.channel.voices > 1 else 0

    def _time(self, lines: Iterable[Line]) -> float:
        lines = tuple(lines)
        read = self.station.seconds(line.words for line in lines if not line.is_played)
        return read + sum(SIGNAL for line in lines if line.part is Part.SIGNAL)


def _about(honoree: Honoree) -> Iterator[str]:
    """What is said of an honoree: name, role, place."""
    yield honoree.name
    if honoree.role:
        yield honoree.role
    # “Bí thư chi bộ thôn Khe Trầm” has told it
    if honoree.place and fold(honoree.place.name) not in fold(honoree.role):
        yield honoree.place.name
