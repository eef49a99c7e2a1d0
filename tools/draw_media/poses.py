"""How a body stands, sits or bends: joints of a figure 300 units tall, feet at (0, 0), looking to the
right.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from .curves import Point


@dataclass(frozen=True)
class Pose:
    """Joints; `near` is the side towards us. Knees and elbows left out are found from the bones."""

    hip: Point = (0, -140)
    chest: Point = (0, -226)
    head: Point = (2, -264)
    near: Point = (26, -132)
    far: Point = (-24, -132)
    near_foot: Point = (14, -4)
    far_foot: Point = (-14, -4)
    near_knee: Point | None = None
    far_knee: Point | None = None
    near_bend: float = -1.0
    far_bend: float = -1.0
    far_over: bool = True  # the far arm lies over the body
    tilt: float = 0.0  # of the head, degrees
    seated: bool = False

    def hands(self, near: Point | None = None, far: Point | None = None) -> Pose:
        """The same body with the hands elsewhere."""
        return replace(self, near=near or self.near, far=far or self.far)

    def but(self, **changes: object) -> Pose:
        """The same body with anything changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


STAND = Pose(near=(40, -118), far=(-40, -118), near_bend=-1, far_bend=1)


STAND_SIDE = Pose(
    chest=(2, -226),
    head=(9, -263),
    near=(8, -122),
    far=(16, -126),
    far_bend=-1,
    far_over=False,
    near_foot=(4, -4),
    far_foot=(-8, -5),
    near_bend=1,
)


SHOW = STAND.hands((72, -184), (-40, -126)).but(near_bend=1)


WALK = Pose(
    hip=(0, -138),
    chest=(5, -224),
    head=(13, -265),
    near=(-24, -128),
    far=(34, -134),
    near_bend=-1,
    far_bend=-1,
    near_foot=(34, -5),
    far_foot=(-36, -9),
    far_over=False,
)


REACH = STAND_SIDE.hands((64, -212), (58, -190)).but(chest=(7, -225), head=(15, -266), near_bend=1, far_bend=1)


SIT = Pose(  # on a seat 78 high, from the side
    hip=(0, -92),
    chest=(3, -178),
    head=(11, -219),
    near=(50, -108),
    far=(54, -112),
    near_foot=(66, -4),
    far_foot=(56, -4),
    near_knee=(64, -86),
    far_knee=(62, -90),
    near_bend=1,
    far_bend=1,
    far_over=False,
    seated=True,
)


SIT_FRONT = Pose(  # on a seat 78 high, towards us
    hip=(0, -92),
    chest=(0, -178),
    head=(0, -220),
    near=(20, -98),
    far=(-20, -98),
    near_foot=(20, -4),
    far_foot=(-20, -4),
    near_knee=(24, -72),
    far_knee=(-24, -72),
    near_bend=-1,
    far_bend=1,
    seated=True,
)


SQUAT = Pose(
    hip=(-14, -48),
    chest=(14, -122),
    head=(32, -158),
    near=(66, -46),
    far=(74, -52),
    near_foot=(16, -4),
    far_foot=(26, -4),
    near_knee=(50, -74),
    far_knee=(54, -78),
    near_bend=1,
    far_bend=1,
    far_over=False,
)


KNEEL = Pose(
    hip=(-16, -62),
    chest=(6, -140),
    head=(20, -178),
    near=(62, -84),
    far=(66, -90),
    near_foot=(-52, -6),
    far_foot=(-46, -6),
    near_knee=(20, -10),
    far_knee=(26, -12),
    near_bend=1,
    far_bend=1,
    far_over=False,
)


BEND = Pose(
    hip=(-22, -142),
    chest=(48, -176),
    head=(82, -192),
    near=(72, -78),
    far=(84, -84),
    near_foot=(-6, -4),
    far_foot=(-34, -4),
    near_bend=1,
    far_bend=1,
    far_over=False,
    tilt=38,
)


STOOP = Pose(
    hip=(-10, -140),
    chest=(24, -212),
    head=(44, -246),
    near=(66, -138),
    far=(74, -142),
    near_foot=(10, -4),
    far_foot=(-24, -4),
    near_bend=1,
    far_bend=1,
    far_over=False,
    tilt=16,
)
