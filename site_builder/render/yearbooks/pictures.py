"""Pictures in a book: how large they may be, and where those made ready lie."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Box(NamedTuple):
    """The most pixels that a picture may have in width and height; `grey` takes its colours away."""

    width: int
    height: int
    grey: bool = False


class Shown(NamedTuple):
    """A picture made ready and kept in the file `path`."""

    path: Path
    width: int
    height: int


# by the path inside `content/`; a picture that cannot be shown is not there
Pictures = Mapping[str, Shown]


def key_of(content: Path, file: str, box: Box) -> str:
    """What a picture made ready is kept under: changes with the file and with how it is wanted."""
    try:
        found = os.stat(content / file)
        state = f"{found.st_size} {found.st_mtime_ns}"
    except OSError:
        state = "missing"
    return hashlib.blake2b(f"{file}\0{state}\0{tuple(box)}".encode(), digest_size=16).hexdigest()
