"""Heads: a simple friendly face and hair."""

from __future__ import annotations

from .canvas import Canvas
from .curves import Point, arc, bezier, smooth
from .hats import HATS
from .palette import CORAL, HAIR_GREY, HAIR_WHITE, INK, WHITE, darker, lighter, mix
from .person import Person
from .poses import Pose


def head(c: Canvas, who: Person, pose: Pose) -> None:
    """Draws the head of a figure at the pose's place."""
    size = 1.1 + 0.2 * who.child
    with c.at(pose.head[0], pose.head[1] - 6 * who.child, size, turn=pose.tilt):
        if who.back:
            _back(c, who)
        else:
            _behind(c, who)
            if who.cut == "long":
                c.line([(1, 14), (-2, 33)], [17, 15], darker(who.skin, 0.14))
            _skull(c, who)
            _face(c, who)
            _hair(c, who)
        if who.hat:
            HATS[who.hat](c, who)


def _skull(c: Canvas, who: Person) -> None:
    t = who.turn
    ear = -19 + 9 * t
    c.oval(ear, 3, 5, 7, darker(who.skin, 0.08))
    if t < 0.35:
        c.oval(19 + 6 * t, 3, 5, 7, darker(who.skin, 0.08))
    c.shape(
        smooth(
            [
                (-19, -6),
                (-13, -22),
                (2, -27),
                (16, -20),
                (20.5, -4),
                (19 + t, 7),
                (11 + 3 * t, 22),
                (2 + 3 * t, 26),
                (-9 + 2 * t, 21),
                (-18, 8),
            ],
            steps=6,
        ),
        who.skin,
        shade=3.4,
    )


def _face(c: Canvas, who: Person) -> None:
    m = 10 * who.turn  # middle of the face
    gap = 8.4 - 1.2 * who.turn
    ink = darker(who.skin, 0.82)
    for side in (-1, 1):
        x = m + side * gap
        c.oval(x, 1, 1.9, 2.5, ink)
        brow = who.hair if who.hair not in (HAIR_WHITE,) else HAIR_GREY
        c.line(bezier((x - 4.6, -6.4), (x, -9.2), (x + 4.4, -6.6), 6), 1.7, brow)
        c.oval(m + side * (gap + 3.2), 9.5, 4.4, 3.0, mix(who.skin, CORAL, 0.42), alpha=0.7)
    nose = darker(who.skin, 0.2)
    c.line(bezier((m + 1, 3), (m + 4 + who.turn * 2, 8), (m + 0.6, 9), 6), 1.6, nose)
    if who.mouth == "smile":
        c.line(bezier((m - 5.5, 14), (m + 0.5, 19.2), (m + 6, 13.8), 8), 1.9, darker(who.skin, 0.55))
    elif who.mouth == "open":
        c.shape(arc(m, 13.6, 5.4, 6, 0, 180, 12), darker(who.skin, 0.7))
        c.shape(arc(m, 13.6, 4, 2.2, 0, 180, 8), WHITE)
    else:
        c.line(bezier((m - 4, 15.4), (m, 16.6), (m + 4.4, 15.2), 6), 1.8, darker(who.skin, 0.5))
    if who.hair in (HAIR_GREY, HAIR_WHITE):  # lines of age
        for side in (-1, 1):
            x = m + side * (gap + 5)
            c.line(bezier((x, 1 - 1), (x + side * 3, 0), (x + side * 4, -2), 4), 1, nose)
            c.line(bezier((m + side * 7, 9), (m + side * 10, 13), (m + side * 9, 17), 4), 1.1, nose)
    if who.beard:
        c.shape(
            smooth([(m - 5, 21), (m, 19), (m + 6, 21), (m + 5, 34), (m + 1, 44), (m - 3, 34)], steps=5),
            who.hair,
        )
        c.line(bezier((m - 7, 14), (m, 10), (m + 8, 14), 6), 2.4, who.hair)
    if who.glasses:
        for side in (-1, 1):
            x = m + side * gap
            ring = arc(x, 1.5, 6.6, 6, 0, 360, 24)
            c.line(ring, 1.5, INK)
        c.line([(m - 2, 1), (m + 2, 1)], 1.5, INK)
        c.line([(m - gap - 6.4, 0), (-18 + 8 * who.turn, -1)], 1.5, INK)


def _behind(c: Canvas, who: Person) -> None:
    t = who.turn
    shine = lighter(who.hair, 0.3)
    if who.cut == "long":
        c.shape(
            smooth(
                [
                    (-21 - 2 * t, -10),
                    (-10, -28),
                    (12, -26),
                    (22 - 8 * t, -6),
                    (21 - 12 * t, 26),
                    (16 - 14 * t, 48),
                    (-20 - 4 * t, 50),
                    (-25 - 2 * t, 20),
                ],
                steps=6,
            ),
            who.hair,
        )
    elif who.cut == "bob":
        c.shape(
            smooth(
                [(-22, -8), (-10, -28), (12, -26), (23 - 5 * t, -4), (22 - 8 * t, 20), (-20 - 2 * t, 24)],
                steps=6,
            ),
            who.hair,
        )
    elif who.cut == "bun":
        c.oval(-17 - 5 * t, 8 - 4 * (1 - t), 11, 11, who.hair, shade=2)
    elif who.cut == "tail":
        c.shape(
            smooth(
                [
                    (-12, -27),
                    (-26, -32),
                    (-38 - 3 * t, -16),
                    (-38 - 3 * t, 10),
                    (-29, 32),
                    (-28, 8),
                    (-25, -8),
                    (-14, -16),
                ],
                steps=6,
            ),
            who.hair,
            shade=2,
        )
    elif who.cut == "tails":
        for side in (-1, 1):
            if side == -1 or t < 0.6:
                for k in range(4):  # a plait
                    c.oval(side * (21 + k * 1.4), 8 + k * 9, 7 - k * 0.7, 6.4, who.hair, shade=1)
                    c.line([(side * (18 + k * 1.4), 5 + k * 9), (side * (23 + k * 1.4), 9 + k * 9)], 1, shine)
                c.oval(side * 26, 42, 4, 3.4, CORAL)
                c.oval(side * 26.4, 47, 4, 5, who.hair)


def _hair(c: Canvas, who: Person) -> None:
    t = who.turn
    if who.cut == "bald":
        c.shape(
            smooth([(-20, -4), (-18, -12), (-13 + 2 * t, -4), (-15 + 2 * t, 8), (-20 + 6 * t, 8)], steps=5),
            who.hair,
        )
        if t < 0.4:
            c.shape(smooth([(20, -6), (18, -12), (15, -4), (18, 6)], steps=5), who.hair)
        return
    cap: list[Point]
    if who.cut == "short":
        cap = [
            (-21.5, 4),
            (-22, -10),
            (-14, -27),
            (3, -32),
            (18, -25),
            (22, -8),
            (20, -2),
            (16 + 2 * t, -12),
            (5 + 7 * t, -15),
            (-6 + 5 * t, -13),
            (-12 + 5 * t, -6),
            (-15 + 6 * t, 4),
            (-18 + 4 * t, 6),
        ]
    else:
        cap = [
            (-21.5, 10),
            (-23, -8),
            (-14, -27),
            (2, -31),
            (17, -25),
            (22.5, -8),
            (21, 8 - 6 * t),
            (17 + 2 * t, -6),
            (8 + 8 * t, -15),
            (1 + 7 * t, -19),
            (-6 + 5 * t, -12),
            (-12 + 4 * t, -2),
            (-16 + 3 * t, 10),
        ]
    c.shape(smooth(cap, steps=6), who.hair)
    shine = lighter(who.hair, 0.2)
    c.line(bezier((-13 + 4 * t, -19), (-4 + 4 * t, -27), (8 + 4 * t, -25), 8), [1.5, 3.2, 1.5], shine, alpha=0.6)


def _back(c: Canvas, who: Person) -> None:
    c.oval(-19, 4, 4, 6, darker(who.skin, 0.1))
    c.oval(19, 4, 4, 6, darker(who.skin, 0.1))
    if who.cut == "long":
        c.shape(
            smooth(
                [(-21, -8), (-12, -26), (12, -26), (21, -8), (23, 22), (17, 58), (-17, 58), (-23, 22)],
                steps=6,
            ),
            who.hair,
            shade=3,
        )
        return
    c.shape(
        smooth([(-20, -6), (-13, -25), (1, -30), (14, -25), (20.5, -6), (17, 16), (0, 21), (-17, 16)], steps=6),
        who.hair,
        shade=3,
    )
    if who.cut == "bun":
        c.oval(0, 3, 12, 12, lighter(who.hair, 0.06), shade=2)
    elif who.cut == "tail":
        c.shape(smooth([(-6, -8), (6, -8), (9, 24), (0, 52), (-8, 24)], steps=6), lighter(who.hair, 0.05), shade=2)
    elif who.cut == "tails":
        for side in (-1, 1):
            c.shape(
                smooth(
                    [(side * 14, 6), (side * 22, 8), (side * 27, 28), (side * 21, 42), (side * 15, 24)],
                    steps=6,
                ),
                who.hair,
            )
    elif who.cut == "bald":
        c.oval(0, -16, 15, 11, who.skin)
