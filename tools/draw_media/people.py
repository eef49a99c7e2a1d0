"""People: simple, upright, friendly figures; age, dress, hair and hat make them different from each other."""

from __future__ import annotations

from collections.abc import Callable

from . import heads
from .canvas import Canvas
from .clothes import body
from .limbs import arm, fist, leg, neck
from .person import Holding, Person, frame
from .poses import STAND, Pose


def person(
    c: Canvas,
    who: Person,
    x: float,
    y: float,
    height: float = 300,
    pose: Pose = STAND,
    left: bool = False,
    hold: Holding | None = None,
    over: Holding | None = None,
    shadow: bool = True,
    front: Callable[[Canvas], None] | None = None,
) -> None:
    """Draws someone with the feet at (x, y), 300 local units high.

    `front` (a table, say) hides the body but not the arms, `hold` is drawn under the near hand, `over` above.
    """
    if shadow:
        c.shadow(x + height * 0.03, y + 1, height * 0.2, height * 0.028)
    with c.at(x, y, height / 300 * who.size, flip=left):
        _figure(c, who, pose, hold, over, front)


def _figure(
    c: Canvas,
    who: Person,
    pose: Pose,
    hold: Holding | None,
    over: Holding | None,
    front: Callable[[Canvas], None] | None,
) -> None:
    parts = frame(who, pose)
    long_skirt = who.wear in ("skirt", "dress")
    if not pose.far_over:
        arm(c, who, parts.far_shoulder, pose.far, pose.far_bend, far=True)
    if not long_skirt or pose.seated or abs(pose.near_foot[0] - pose.far_foot[0]) > 50:
        leg(c, who, parts.far_hip, pose.far_foot, pose.far_knee, far=True)
        leg(c, who, parts.near_hip, pose.near_foot, pose.near_knee, far=False)
    else:
        for hip, foot in ((parts.far_hip, pose.far_foot), (parts.near_hip, pose.near_foot)):
            leg(c, who.but(legs=who.skin), hip, foot, None, far=False)
    neck(c, who, pose)
    body(c, who, pose, parts)
    heads.head(c, who, pose)
    if front:
        front(c)
    if pose.far_over:
        arm(c, who, parts.far_shoulder, pose.far, pose.far_bend, far=False)
    bones = arm(c, who, parts.near_shoulder, pose.near, pose.near_bend, far=False, finish=False)
    if hold:
        hold(c, pose.near, pose.far)
    fist(c, who, pose.near, bones)
    if over:
        over(c, pose.near, pose.far)
