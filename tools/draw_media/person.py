"""What one sees of a person, and where the parts of the body lie."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from .canvas import Canvas
from .curves import Point
from .palette import CREAM, HAIR, INK, NAVY, SKIN, WHITE, Colour
from .poses import Pose


@dataclass(frozen=True)
class Person:
    """What one sees of a person. `turn` 0 faces us, 1 looks to the right; `left` mirrors the whole figure."""

    top: Colour = WHITE
    legs: Colour = NAVY
    wear: str = "shirt"  # shirt, baba, aodai, skirt, dress, coat, vest, uniform, tee
    trim: Colour | None = None  # of collar, hem, vest or brocade band
    skin: Colour = SKIN
    hair: Colour = HAIR
    cut: str = "short"  # short, bob, bun, long, tail, bald, tails
    hat: str = ""  # non, cap, helmet, soft, peaked, pieu, wrap, nurse
    hat_paint: Colour = CREAM
    beard: bool = False
    glasses: bool = False
    scarf: Colour | None = None
    turn: float = 0.5
    back: bool = False
    sleeves: float = 1.0  # 1 to the wrist, 0.45 above the elbow
    size: float = 1.0  # 1 is a grown-up of 300 units
    child: float = 0.0  # 0 grown-up, 1 small child: a larger head, narrower shoulders
    wide: float = 1.0
    shoes: Colour = INK
    bare: bool = False  # barefoot
    rolled: bool = False  # trousers rolled up to the knee
    mouth: str = "smile"  # smile, open, calm
    print: str = ""  # dots or plaid on the top, in `trim`
    apron: Colour | None = None
    bag: Colour | None = None  # a school bag on the back

    def but(self, **changes: object) -> Person:
        """The same person, changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Frame:
    near_shoulder: Point
    far_shoulder: Point
    near_hip: Point
    far_hip: Point
    shoulder: float
    waist: float
    hip: float
    axis: Point
    across: Point


def frame(who: Person, pose: Pose) -> Frame:
    """Where shoulders and hips lie for this person in this pose."""
    slim = (1 - 0.26 * who.child) * who.wide
    shoulder = (37 - 15 * who.turn) * slim
    hip = (25 - 5 * who.turn) * (1 - 0.18 * who.child) * (0.45 + 0.55 * who.wide)
    if who.wear in ("aodai", "skirt", "dress", "baba") or who.cut in ("bun", "long", "bob", "tail", "tails"):
        shoulder *= 0.9
    dx, dy = pose.hip[0] - pose.chest[0], pose.hip[1] - pose.chest[1]
    length = math.hypot(dx, dy) or 1.0
    axis = (dx / length, dy / length)
    across = (axis[1], -axis[0])
    inset = shoulder - 8
    lead = 4 * who.turn
    return Frame(
        near_shoulder=(
            pose.chest[0] + across[0] * (inset - 10 * who.turn) + axis[0] * 9 - lead,
            pose.chest[1] + across[1] * (inset - 10 * who.turn) + axis[1] * 9,
        ),
        far_shoulder=(
            pose.chest[0] - across[0] * (inset - 12 * who.turn) + axis[0] * 9 + lead,
            pose.chest[1] - across[1] * (inset - 12 * who.turn) + axis[1] * 9,
        ),
        near_hip=(pose.hip[0] + (hip - 13), pose.hip[1] - 2),
        far_hip=(pose.hip[0] - (hip - 13), pose.hip[1] - 2),
        shoulder=shoulder,
        waist=hip * (0.98 if who.cut in ("short", "bald") else 0.86),
        hip=hip,
        axis=axis,
        across=across,
    )


Holding = Callable[[Canvas, Point, Point], None]
