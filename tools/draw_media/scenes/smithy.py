"""Scenes of the smithy."""

from __future__ import annotations

import math

from .. import goods, houses, land, rooms, trees
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import MAN
from ..curves import Point, bezier, smooth
from ..palette import DARKWOOD, GOLD, HAIR_GREY, LEAF, NAVY, NOON, SLATE, WHITE, WOOD, lighter
from ..people import person
from ..poses import REACH, STOOP


def forge(c: Canvas) -> None:
    """In a thatched smithy an older man in a leather apron holds red-hot iron on the anvil; his son swings
    the hammer.
    """
    c.box(0, 0, 1200, 800, Fade((92, 66, 58), (122, 84, 66)))
    for i in range(25):
        c.line([(i * 50, 150), (i * 50, 600)], 3, (84, 60, 54), alpha=0.7)

    def outside() -> None:
        heaven.sky(c, NOON, 300)
        heaven.hills(c, NOON, 330, 120, 0.4, 200, 0.8)
        trees.palm(c, 130, 430, 1.0)
        land.ground(c, 400, (140, 172, 94), (170, 196, 108), 6)

    rooms.opening(c, 50, 180, 220, 270, outside, DARKWOOD, 1, sill=False)
    houses.thatch(c, [(-20, -20), (1220, -20), (1220, 96), (-20, 132)])
    c.box(-10, 124, 1220, 16, DARKWOOD)
    c.box(0, 590, 1200, 210, Fade((112, 82, 66), (92, 68, 58)))
    # the hearth
    c.glow(960, 470, 460, (255, 140, 60), 0.7)
    c.shape([(780, 640), (800, 470), (1140, 470), (1180, 640)], Fade((140, 92, 76), (104, 72, 66)), shade=12)
    c.shape([(850, 470), (890, 150), (1050, 150), (1100, 470)], Fade((98, 70, 66), (120, 82, 70)), shade=10)
    c.shape([(850, 470), (880, 330), (1064, 330), (1100, 470)], (66, 40, 40))
    for i in range(46):
        a = i * 2.399
        r = 92 * math.sqrt((i + 0.5) / 46)
        c.oval(
            974 + r * 1.1 * math.cos(a),
            462 + r * 0.24 * math.sin(a),
            13,
            10,
            ((216, 66, 40), (240, 120, 46), (90, 50, 50), (255, 180, 80))[i % 4],
        )
    for dx, s in ((-40, 0.7), (0, 0.95), (42, 0.75)):
        goods.fire(c, 974 + dx, 464, s, logs=False)
    # tools on the wall
    for i, x in enumerate((360.0, 420, 480, 540, 600)):
        c.line([(x, 210), (x, 250 + i % 3 * 22)], 5, SLATE)
        if i % 2:
            c.box(x - 15, 252 + i % 3 * 22, 30, 16, SLATE, r=3)
        else:
            c.shape(
                smooth([(x - 4, 248), (x + 16, 270 + i % 3 * 20), (x + 6, 312), (x - 6, 300)], steps=5),
                (150, 154, 160),
            )
    c.line([(330, 208), (640, 208)], 8, DARKWOOD)
    # the anvil
    c.shape([(516, 780), (530, 660), (650, 660), (664, 780)], (112, 82, 60), shade=10)
    for y in (690.0, 740):
        c.line([(524, y), (656, y)], 5, (74, 54, 46))
    c.shape(
        smooth(
            [
                (476, 604),
                (520, 596),
                (690, 596),
                (690, 624),
                (640, 630),
                (632, 664),
                (548, 664),
                (540, 634),
                (506, 624),
            ],
            steps=3,
        ),
        (86, 92, 104),
        shade=6,
    )
    c.line([(560, 590), (690, 588)], 13, (255, 150, 60))
    c.line([(600, 590), (694, 588)], 7, (255, 226, 150))
    c.glow(640, 586, 150, (255, 180, 80), 0.7)
    old = MAN.but(top=(150, 132, 108), hair=HAIR_GREY, apron=(120, 74, 46), turn=0.85, legs=SLATE, sleeves=0.45)

    def tongs(c: Canvas, near: Point, far: Point) -> None:
        for dy in (-4, 4):
            c.line(
                [
                    (near[0] - 26, near[1] + dy * 2 + 2),
                    (near[0] + 46, near[1] + 28),
                    (near[0] + 96, near[1] + 44 + dy),
                ],
                5,
                SLATE,
            )

    person(c, old, 376, 776, 420, STOOP.hands((74, -150), (66, -160)).but(far_over=True), hold=tongs)

    def sledge(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0] - 26, near[1] + 28), (near[0] + 46, near[1] - 62)], 8, lighter(WOOD, 0.1), shade=2)
        with c.at(near[0] + 46, near[1] - 62, turn=-50):
            c.box(-17, -32, 34, 64, SLATE, r=4, shade=5)

    son = MAN.but(top=(180, 92, 70), turn=0.85, legs=NAVY, sleeves=0.45, wear="tee", wide=1.08)
    person(
        c,
        son,
        830,
        776,
        420,
        REACH.hands((62, -290), (50, -272)).but(
            chest=(4, -226), head=(14, -262), far_over=True, near_foot=(30, -4), far_foot=(-30, -4)
        ),
        left=True,
        hold=sledge,
    )
    for i in range(54):
        a = math.radians(-168 + i * 156 / 54)
        n = c.random.uniform(46, 190)
        x, y = 640 + n * math.cos(a), 582 + n * 0.8 * math.sin(a)
        c.line(
            [(640 + n * 0.72 * math.cos(a), 582 + n * 0.58 * math.sin(a)), (x, y)],
            [1, 3.4],
            c.random.choice((GOLD, (255, 226, 140), (255, 176, 74))),
        )
    for x in (30, 1170):
        c.box(x - 20, 120, 40, 690, Fade((112, 82, 62), (84, 60, 50), across=True), shade=8)


def blades(c: Canvas) -> None:
    """On a board five forest knives, two sickles and a hoe laid in order; on each knife blade a small fish
    is engraved.
    """
    c.box(0, 0, 1200, 800, Fade((196, 150, 104), (172, 122, 84)))
    for i in range(6):
        y = i * 136
        c.line([(0, y), (1200, y)], 5, (132, 90, 64))
        c.line([(0, y + 4), (1200, y + 4)], 2, (222, 180, 130), alpha=0.6)
        for _k in range(9):
            x = c.random.uniform(0, 1150)
            c.line(
                bezier(
                    (x, y + c.random.uniform(24, 110)),
                    (x + 80, y + c.random.uniform(20, 120)),
                    (x + c.random.uniform(120, 230), y + c.random.uniform(24, 110)),
                    14,
                ),
                [0.6, 2.4, 0.6],
                (148, 104, 72),
                alpha=0.7,
            )
        for x in (14, 1186):
            c.oval(x, y + 68, 6, 6, (104, 76, 60))
    for i in range(5):
        with c.at(120 + i * 132, 92, 1.02):
            _knife(c)
    for i in range(2):
        with c.at(836 + i * 150, 96, 1.1):
            _sickle(c)
    with c.at(960, 560, 1.0):
        _hoe_head(c)
    for x, y in ((60, 720), (90, 744)):
        c.line(bezier((x, y), (x + 60, y - 30), (x + 130, y + 10), 10), [2, 9, 1], LEAF)


def _knife(c: Canvas) -> None:
    """A forest knife lying point up; 420 long."""
    c.shape(
        smooth([(-2, 26), (40, 8), (62, 60), (66, 200), (52, 330), (14, 334), (6, 200), (4, 90)], steps=8),
        (66, 50, 46),
        alpha=0.35,
    )
    c.shape(
        smooth([(-10, 8), (24, -14), (50, 40), (54, 190), (42, 318), (4, 320), (-4, 190), (-2, 80)], steps=8),
        Fade((214, 220, 222), (150, 160, 168), across=True),
        shade=8,
    )
    c.line(bezier((44, 40), (50, 180), (38, 312), 16), [1, 4, 2], WHITE, alpha=0.9)
    with c.at(20, 250, 1.0, turn=-84):
        c.line(
            smooth(
                [
                    (-20, 0),
                    (-4, -8),
                    (16, -6),
                    (24, 0),
                    (14, 7),
                    (-6, 7),
                    (-20, 0),
                    (-29, -8),
                    (-28, 8),
                    (-20, 0),
                ],
                closed=False,
            ),
            2.4,
            (78, 86, 98),
        )
        c.oval(14, -1, 1.8, 1.8, (78, 86, 98))
    c.box(2, 312, 42, 22, (190, 150, 80), r=4, shade=3)
    c.shape(
        smooth([(6, 332), (40, 332), (44, 420), (46, 486), (22, 500), (0, 486), (4, 420)], steps=7),
        Fade((150, 98, 60), (112, 70, 48), across=True),
        shade=7,
    )
    for y in (370, 440):
        c.oval(23, y, 5, 5, (220, 180, 100), shade=1.4)


def _sickle(c: Canvas) -> None:
    """A sickle with its handle down; 330 long."""
    curve = smooth([(20, 236), (-34, 170), (-38, 80), (18, 10), (86, 20)], closed=False, steps=14)
    c.line([(x + 10, y + 14) for x, y in curve], [22, 30, 28, 20, 2], (66, 50, 46), alpha=0.35)
    c.line(curve, [20, 30, 28, 20, 2], (196, 204, 208), shade=6)
    c.line([(x + 6, y) for x, y in curve], [3, 4, 3, 2, 1], WHITE, alpha=0.9)
    c.box(4, 226, 34, 18, (190, 150, 80), r=4, shade=3)
    c.shape(
        smooth([(8, 242), (34, 242), (38, 300), (36, 372), (20, 384), (6, 372), (4, 300)], steps=7),
        Fade((150, 98, 60), (112, 70, 48), across=True),
        shade=6,
    )


def _hoe_head(c: Canvas) -> None:
    """A hoe lying with its handle to the left; 560 long."""
    c.line([(-238, 96), (96, 66)], 26, (66, 50, 46), alpha=0.3)
    c.line([(-250, 80), (90, 50)], 25, (140, 92, 58), shade=6)
    c.line([(-240, 74), (80, 46)], 4, (190, 140, 92), alpha=0.8)
    c.shape(
        smooth([(78, -38), (150, -76), (196, -60), (206, 54), (192, 168), (146, 182), (80, 140)], steps=6),
        (66, 50, 46),
        alpha=0.3,
    )
    c.shape(
        smooth([(70, -50), (142, -88), (186, -72), (196, 44), (182, 156), (136, 170), (72, 128)], steps=6),
        Fade((150, 160, 168), (216, 222, 224), across=True),
        shade=8,
    )
    c.box(62, 20, 46, 56, (92, 100, 112), r=8, shade=5)
    c.line([(188, -60), (192, 146)], 5, WHITE, alpha=0.9)
