"""The station (đài): who reads the bulletins, to whom, how fast and for how long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from site_builder.model.period import weekday_name
from site_builder.model.plan import RADIO, Channel, Plan, PlanLevel
from site_builder.model.story import Piece
from site_builder.vietnamese.fold import fold
from site_builder.vietnamese.spoken import Lexicon, spoken

# seconds: the signature tune before and after, the music between two items, the breath between two paragraphs
SIGNAL, BREAK, BREATH = 10, 4, 1
_KINDS = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "thị xã", "quận", "thành phố", "tỉnh")


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """`name` and `column` as written; `listeners` is how a host addresses them; `airtime` in seconds, None if not told."""

    name: str
    column: str
    listeners: str
    channel: Channel
    airtime: int | None
    lexicon: Lexicon = field(default_factory=Lexicon)
    _said: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def say(self, text: str) -> str:
        """A short text as it is read aloud, on one line."""
        if text not in self._said:
            self._said[text] = " ".join(spoken(text, self.lexicon).text.split())
        return self._said[text]

    def seconds(self, paragraphs: Iterable[str]) -> float:
        """How long it takes to read the paragraphs, each of spoken words: every word is a syllable."""
        return sum((words.count(" ") + 1) * 60 / self.channel.pace + BREATH for words in paragraphs)

    @property
    def time_of_day(self) -> str:
        """`17 giờ, thứ Sáu`, as written; empty where the plan does not say."""
        day = weekday_name(self.channel.weekday) if self.channel.weekday else ""
        return ", ".join(filter(None, (self.channel.hour, day)))


def said_of(piece: Piece, text: str, station: Station) -> str:
    """A title or name of the piece as it is read aloud: as its file makes it, else as the station says it."""
    said = piece.read_aloud.short.get(text)
    return station.say(text) if said is None else said


def station(plan: Plan) -> Station:
    """The station of the plan; one that goes by the place's name where the plan has none."""
    channel = plan.channel(RADIO) or Channel(id=RADIO, name="Đài truyền thanh")
    return Station(
        name=_full_name(channel.name, plan.place),
        column=channel.column,
        listeners="quý vị và các bạn" if plan.level is PlanLevel.PROVINCE else "bà con",
        channel=channel,
        airtime=channel.minutes * 60 if channel.minutes else None,
        lexicon=Lexicon(dict(plan.abbreviations)),
    )


def _full_name(name: str, place: str) -> str:
    """The station's name with the place in it: “Đài truyền thanh xã” of “xã Suối Ngàn” has it half."""
    kind = next((kind for kind in _KINDS if place.lower().startswith(f"{kind} ")), "")
    proper = place[len(kind) :].strip()
    if fold(proper) in fold(name):
        return name
    if kind and name.lower().endswith(f" {kind}"):
        return f"{name} {proper}"
    return f"{name} {place}"
