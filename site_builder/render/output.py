"""A file of the site before it is written."""

from __future__ import annotations

from typing import NamedTuple


class Output(NamedTuple):
    """`path` is relative to the site's root, with `/`."""

    path: str
    data: bytes
