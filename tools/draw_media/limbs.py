"""Arms, legs, hands and neck."""

from __future__ import annotations

import math

from .canvas import Canvas
from .curves import Point, reach, smooth
from .palette import Colour, darker, lighter
from .person import Person
from .poses import Pose


def leg(c: Canvas, who: Person, hip: Point, foot: Point, knee: Point | None, far: bool) -> None:
    """A leg in its trousers, with the shoe; `far` is the darker one behind."""
    knee = knee or reach(hip, foot, 68, 66, -1.0)
    paint = darker(who.legs, 0.2) if far else who.legs
    shoe = who.skin if who.bare else who.shoes
    with c.at(foot[0], foot[1]):
        toe = 6 + 9 * who.turn
        c.shape(
            smooth([(-9, -5), (-8, 4), (toe + 4, 4), (toe + 5, -1), (toe - 6, -8), (0, -12)]),
            darker(shoe, 0.15) if far else shoe,
        )
    width = 1 - 0.12 * who.child
    thick = [31 * width, 26 * width, 22 * width]
    line = smooth([hip, knee, (foot[0] - 1, foot[1] - 9)], closed=False, steps=12)
    if who.rolled:
        c.line(line[12:], [17, 15, 12], darker(who.skin, 0.14) if far else who.skin, shade=0 if far else 2)
        c.line(line[:18], [31 * width, 25 * width], paint, shade=0 if far else 4)
        (x, y), (px, py) = line[17], line[16]
        n = math.hypot(x - px, y - py) or 1.0
        ax, ay = -(y - py) / n * 11, (x - px) / n * 11
        c.line([(x - ax, y - ay), (x + ax, y + ay)], 9, lighter(paint, 0.2))
        return
    if (hip[0] - knee[0]) * (foot[0] - knee[0]) + (hip[1] - knee[1]) * (foot[1] - knee[1]) > 0:  # folded
        c.line([knee, (foot[0] - 1, foot[1] - 9)], thick[1:], paint, shade=0 if far else 4)
        c.line([hip, knee], thick[:2], paint, shade=0 if far else 4)
        return
    c.line(line, thick, paint, shade=0 if far else 4)


def arm(
    c: Canvas,
    who: Person,
    shoulder: Point,
    hand: Point,
    bend: float,
    far: bool,
    finish: bool = True,
) -> tuple[Point, Point]:
    """An arm in its sleeve; gives back elbow and wrist. Without `finish` the hand is left for later."""
    span = math.hypot(hand[0] - shoulder[0], hand[1] - shoulder[1])
    bone = 52.0 if who.turn > 0.75 else min(52.0, max(span * 0.5 + 9, 38.0))  # towards us, arms look shorter
    elbow = reach(shoulder, hand, bone, bone, bend)
    other = reach(shoulder, hand, bone, bone, -bend)
    if other[1] - elbow[1] > 0.7 * abs(other[0] - elbow[0]):  # elbows hang
        elbow = other
    if span > 104:
        hand = (
            shoulder[0] + (hand[0] - shoulder[0]) * 104 / span,
            shoulder[1] + (hand[1] - shoulder[1]) * 104 / span,
        )
    width = 1 - 0.14 * who.child
    sleeve = sleeve_of(who)
    skin = darker(who.skin, 0.12) if far else who.skin
    cloth = darker(sleeve, 0.2) if far else lighter(sleeve, 0.07)
    c.line([elbow, hand], [15 * width, 12 * width], skin)
    if who.sleeves >= 0.9:
        c.line([shoulder, elbow], [22 * width, 19 * width], cloth, shade=0 if far else 3)
        wrist = (elbow[0] + (hand[0] - elbow[0]) * 0.86, elbow[1] + (hand[1] - elbow[1]) * 0.86)
        c.line([elbow, wrist], [19 * width, 16 * width], cloth, shade=0 if far else 3)
    else:
        c.line([shoulder, elbow], [18 * width, 15 * width], skin)
        end = (
            shoulder[0] + (elbow[0] - shoulder[0]) * who.sleeves * 1.5,
            shoulder[1] + (elbow[1] - shoulder[1]) * who.sleeves * 1.5,
        )
        c.line([shoulder, end], [22 * width, 22 * width], cloth, shade=0 if far else 3)
    if finish:
        fist(c, who.but(skin=skin), hand, (elbow, hand))
    return elbow, hand


def fist(c: Canvas, who: Person, hand: Point, bones: tuple[Point, Point]) -> None:
    """The hand at the end of the forearm `bones`."""
    elbow = bones[0]
    angle = math.degrees(math.atan2(bones[1][1] - elbow[1], bones[1][0] - elbow[0]))
    c.oval(bones[1][0], bones[1][1], 9.5, 7.5, who.skin, turn=angle)


def sleeve_of(who: Person) -> Colour:
    """The colour of the sleeves: a vest shows the shirt."""
    return who.trim if who.wear == "vest" and who.trim else who.top


def neck(c: Canvas, who: Person, pose: Pose) -> None:
    """From the shoulders into the head."""
    c.line(
        [(pose.chest[0], pose.chest[1] + 6), (pose.head[0] - 1, pose.head[1] + 14)],
        [20, 17],
        darker(who.skin, 0.14),
    )
