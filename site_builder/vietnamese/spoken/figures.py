"""Whatever begins with a digit: the first reader that knows it reads it."""

from collections.abc import Callable
from typing import Final

from site_builder.vietnamese.spoken.codes import figure_code, telephone
from site_builder.vietnamese.spoken.dates import date_or_time
from site_builder.vietnamese.spoken.documents import numbered_document
from site_builder.vietnamese.spoken.quantities import quantity
from site_builder.vietnamese.spoken.spot import Reading, Spot

_READERS: Final[tuple[Callable[[Spot], Reading | None], ...]] = (
    telephone,
    numbered_document,
    date_or_time,
    figure_code,
    quantity,
)


def figure(spot: Spot) -> Reading:
    """What is said for the digits at the spot and what belongs to them."""
    for reader in _READERS:
        if reading := reader(spot):
            return reading
    raise AssertionError(f"no digit at {spot.at}")
