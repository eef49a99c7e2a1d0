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


def silenced(site: Site, week: Week) -> tuple[Story | Article, ...]:
    """Pieces that are heard in the week's recording, or may be, and must be no more: while there are any, nobody may hear it.

    Where neither pin nor log says what was read, these are the week's own pieces that were taken back.
    """
    pin = next((pin for pin in site.pins if pin.week == week), None)
    items = settled_items(pin, (entry for entry in site.programmes if entry.week == week))
    if items is None:
        return tuple(piece for piece in site.pieces if Week.of(piece.day) == week and _taken_back(piece))
    return tuple(piece for piece in site.pieces if piece.id in items and not _may_be_heard(piece, site))


def _taken_back(piece: Story | Article) -> bool:
    return piece.status is Status.WITHDRAWN or refused(piece)


def _may_be_heard(piece: Story | Article, site: Site) -> bool:
    return piece.on_radio and passed(piece, site.plan) and not refused(piece)
