"""A file of the site before it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple


class Output(NamedTuple):
    """`path` is relative to the site's root, with `/`."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """An output that takes long to make: `make(of)` gives it, the same bytes for the same `of`."""

    path: str
    of: object
    make: Callable[[Any], Output]
