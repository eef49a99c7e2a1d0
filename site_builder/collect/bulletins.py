"""Bulletins (bản tin tuần): what the station reads in one ISO week, in running order."""

from __future__ import annotations

import heapq
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.collect.publication import Publication
from site_builder.collect.recordings import settled_items, silenced
from site_builder.model import addresses
from site_builder.model.period import Week
from site_builder.model.site import Broadcast, RadioPin, Recording
from site_builder.model.story import Article, Story

Item = Story | Article
# whether the log has a story, when it was last heard or written to be, its day, its id: the order in which stories fill a week
Turn = tuple[bool, date, date, str]
_NEVER = date.min
# a filler that does not fit may be followed by one that does; no station turns over its whole archive for it
_TRIED = 40
# seconds: what is left at the end of a programme is no room for one more story
_SCRAP = 45
# what was heard so lately fills no programme: a short one is better than the same again
_REST = timedelta(weeks=4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """One week's running order; a week without anything to read is valid.

    `carried_over` are pieces of the week that it has no room for; `again` the ids of items that listeners have heard before;
    `aired` the entries of the log; `recording` the programme as it was recorded. `is_settled` where a pin or the log, not the
    airtime, says what is read.
    """

    week: Week
    items: tuple[Item, ...]
    carried_over: tuple[Item, ...] = ()
    again: frozenset[str] = frozenset()
    aired: tuple[Broadcast, ...] = ()
    is_settled: bool = False
    is_current: bool
    pin: RadioPin | None = None
    recording: Recording | None = None

    @property
    def address(self) -> str:
        return addresses.week(self.week.slug)

    @property
    def newest(self) -> date:
        """The day of the newest item of the week itself, the week's Monday where there is none."""
        return max((item.day for item in self.items if Week.of(item.day) == self.week), default=self.week.first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Airtime:
    """How long the programme of a week may be and its items are, in seconds; `room` None where the plan does not say.

    `weekday` (ISO) is the day on which it is aired, None where any may be.
    """

    room: Callable[[Week], int] | None
    seconds: Callable[[Item], int]
    weekday: int | None = None

    def aired_on(self, week: Week) -> date:
        """The last day on which the week's programme can be aired."""
        return week.last if self.weekday is None else week.day(self.weekday)


def bulletins(publication: Publication, airtime: Airtime) -> tuple[Bulletin, ...]:
    """Every week from the first with a piece to the current one, newest first.

    What is settled – by a pin, else by the station's log – stays as it is settled. Any other week reads its own pieces, newest
    first, then what earlier weeks carried over, then stories the log does not have, those unread for longest first, then those
    unheard for longest, but none of the last four weeks. No piece, pin or entry of a later week changes a bulletin; a piece put
    into or taken out of an earlier one may.
    """
    return tuple(reversed(tuple(_Schedule(publication, airtime).bulletins())))


def radio_pieces(publication: Publication) -> Iterator[Item]:
    """What may be read on the radio: in a preview too only what is out."""
    for piece in publication.pieces:
        if piece.on_radio and not publication.unpublished_because(piece):
            yield piece


class _Schedule:
    """Goes through the weeks from the first to the current one, and knows at each what was aired and read before."""

    def __init__(self, publication: Publication, airtime: Airtime) -> None:
        self.airtime, self.site = airtime, publication.site
        self.current = Week.of(publication.today)
        self.pieces: Mapping[str, Item] = {piece.id: piece for piece in radio_pieces(publication)}
        self.own: defaultdict[Week, list[Item]] = defaultdict(list)
        for piece in sorted(self.pieces.values(), key=_newest_first):
            self.own[Week.of(piece.day)].append(piece)
        self.begun = Week.of(publication.plan.period.first)
        self.pins = {pin.week: pin for pin in publication.site.pins}
        self.log: defaultdict[Week, list[Broadcast]] = defaultdict(list)
        for entry in publication.site.programmes:
            self.log[entry.week].append(entry)
        # by day, whichever week an entry settles
        self.to_come = deque(publication.site.programmes)
        self.aired: dict[str, date] = {}
        self.read: dict[str, date] = {}
        self.carried: dict[str, Item] = {}
        # stories that may fill a week; an entry whose story was heard since is void
        self.waiting: list[Turn] = []

    def bulletins(self) -> Iterator[Bulletin]:
        week = min((*self.own, self.current))
        while week <= self.current:
            self._hear_the_log(week)
            bulletin = self._bulletin(week)
            # a week without anything keeps the address that it had while it was the current one
            if bulletin.items or week >= self.begun or bulletin.is_current:
                yield bulletin
            self._remember(bulletin)
            week = week.next()

    def _hear_the_log(self, week: Week) -> None:
        """What was aired before the week began."""
        while self.to_come and self.to_come[0].day < week.first:
            entry = self.to_come.popleft()
            for item in filter(None, map(self.pieces.get, entry.items)):
                self.aired[item.id] = entry.day
                self.carried.pop(item.id, None)
                if isinstance(item, Story) and item.day < week.first:
                    heapq.heappush(self.waiting, self._turn(item.id))

    def _bulletin(self, week: Week) -> Bulletin:
        pin = self.pins.get(week)
        own, log = self.own.get(week, []), tuple(self.log.get(week, ()))
        settled = settled_items(pin, log)
        if settled is None:
            items, left = self._fitted(own, week)
        else:
            there = (self.pieces.get(id) for id in settled)
            items = [item for item in there if item is not None and item.day <= week.last]
            logged = {id for entry in log for id in entry.items}
            left = [item for item in own if item not in items and item.id not in self.aired and item.id not in logged]
        return Bulletin(
            week=week,
            items=tuple(items),
            carried_over=tuple(left),
            again=frozenset(item.id for item in items if item.id in self.aired or item.id in self.read),
            aired=log,
            is_settled=settled is not None,
            is_current=week == self.current,
            pin=pin,
            recording=self._recording(week),
        )

    def _recording(self, week: Week) -> Recording | None:
        made = self.site.weekly_recordings.get(week)
        return None if made is None or silenced(self.site, week) else made

    def _fitted(self, own: Sequence[Item], week: Week) -> tuple[list[Item], list[Item]]:
        if self.airtime.room is None:
            return list(own), []
        items: list[Item] = []
        left: list[Item] = []
        room = self.airtime.room(week)
        for item in own:
            # one that alone is longer than the programme is read all the same: its week has nothing better
            if self.airtime.seconds(item) <= room or not items:
                items.append(item)
                room -= self.airtime.seconds(item)
            else:
                left.append(item)
        # before the plan's time a week reads its own pieces alone: one wrong year would fill a thousand others
        for item in self._fillers(week) if week >= self.begun else ():
            if room < _SCRAP:
                break
            if item not in items and self.airtime.seconds(item) <= room:
                items.append(item)
                room -= self.airtime.seconds(item)
        return items, left

    def _fillers(self, week: Week) -> Iterator[Item]:
        """What may be read besides the week's own pieces, in turn."""
        yield from [*self.carried.values()][:_TRIED]
        yield from self._longest_waiting(week.first - _REST)

    def _longest_waiting(self, rested: date) -> list[Item]:
        taken: list[Turn] = []
        while self.waiting and len(taken) < _TRIED:
            entry = heapq.heappop(self.waiting)
            if entry == self._turn(entry[-1]) and entry not in taken:
                taken.append(entry)
            if entry[0] and entry[1] > rested:
                # and so are all behind it
                break
        for entry in taken:
            heapq.heappush(self.waiting, entry)
        return [self.pieces[id] for was_aired, heard, _, id in taken if not was_aired or heard <= rested]

    def _turn(self, id: str) -> Turn:
        """When the story's turn to fill comes: the least is next."""
        heard = max(self.aired.get(id, _NEVER), self.read.get(id, _NEVER))
        return id in self.aired, heard, self.pieces[id].day, id

    def _remember(self, bulletin: Bulletin) -> None:
        week, last_heard = bulletin.week, self.airtime.aired_on(bulletin.week)
        own = self.own.get(week, [])
        # a piece that came out after the week's programme was not in it, wherever the week's page has it
        late = [] if bulletin.aired and bulletin.is_settled else [item for item in own if item.day > last_heard]
        read = [item for item in bulletin.items if item not in late]
        self.read |= dict.fromkeys((item.id for item in read), week.first)
        # news grows stale: it waits for one week
        stale = [id for id, item in self.carried.items() if not isinstance(item, Story)]
        for id in stale:
            del self.carried[id]
        self.carried |= {item.id: item for item in (*bulletin.carried_over, *late)}
        for item in read:
            self.carried.pop(item.id, None)
        for item in dict.fromkeys((*own, *read)):
            if isinstance(item, Story):
                heapq.heappush(self.waiting, self._turn(item.id))


def _newest_first(piece: Item) -> tuple[int, bool, str]:
    return -piece.day.toordinal(), isinstance(piece, Article), piece.id
