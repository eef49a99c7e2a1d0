"""The blocks a text is read in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a block is; all but plain text are closed with a full stop."""

    TEXT = auto()
    HEADING = auto()
    ITEM = auto()
    ROW = auto()


@dataclass(frozen=True)
class Block:
    """From `start` to `end` in the text; `lead` is said before it, `ahead` stands unsaid before it and tells what it is.

    Where there are `parts`, they are read one after another instead: blocks as they are written, strings as they are said.
    """

    start: int
    end: int
    kind: Kind
    lead: str = ""
    ahead: str = ""
    parts: tuple[Block | str, ...] = ()
