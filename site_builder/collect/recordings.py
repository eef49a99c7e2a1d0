"""What is heard in the recording of a week's programme."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.collect.publication import passed, refused
from site_builder.model.period import Week
from site_builder.model.site import Broadcast, RadioPin, Site
from site_builder.model.story import Article, Status, Story


def settled_items(pin: RadioPin | None, log: Iterable[Broadcast]) -> tuple[str, ...] | None:
    """The ids that a pin, else the log, says are read in a week; None where neither does."""
    if pin is not None and pin.items:
        return pin.items
    return tuple(dict.fromkeys(id for entry in log for id in entry.items)) or None


def silenced(site: Site, week: Week) -> tuple[str, ...]:
    """Ids of what is heard in the week's recording, or may be, and must be no more: while there are any, nobody may hear it.

    Where neither pin nor log says what was read, these are the week's own pieces that may not be heard, and all of that day or
    before that were taken back. An id that no piece bears any longer may be that of a story whose file was deleted.
    """
    pieces = {piece.id: piece for piece in site.pieces}
    pin = next((pin for pin in site.pins if pin.week == week), None)
    log = [entry for entry in site.programmes if entry.week == week]
    items = settled_items(pin, log)
    if items is None:
        suspected = (piece for piece in site.pieces if Week.of(piece.day) == week or taken_back(piece))
        items = tuple(piece.id for piece in suspected if piece.day <= week.last)
    gone = pin.missing if pin is not None and pin.items else tuple(id for entry in log for id in entry.missing)
    silent = (id for id in items if id not in pieces or not _may_be_heard(pieces[id], site))
    return tuple(dict.fromkeys((*silent, *gone)))


def taken_back(piece: Story | Article) -> bool:
    """Whether it may have been out and must be seen and heard no more."""
    return piece.status is Status.WITHDRAWN or refused(piece)


def _may_be_heard(piece: Story | Article, site: Site) -> bool:
    return piece.on_radio and passed(piece, site.plan) and not refused(piece)
