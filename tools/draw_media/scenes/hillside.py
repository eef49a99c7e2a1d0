"""Scenes of the hillside: the drier, the nursery."""

from __future__ import annotations

import math

from .. import furniture, goods, land, trees
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import FARM_MAN, FARMER, MAN, MUONG
from ..curves import Point, arc, bezier, smooth
from ..palette import (
    BAMBOO,
    DARKWOOD,
    GOLD,
    GREEN,
    HAIR_WHITE,
    INK,
    LEAF,
    LIME,
    MORNING,
    NOON,
    OLIVE,
    SLATE,
    STRAW,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from ..people import person
from ..poses import REACH, STOOP, WALK
from .common import country


def bamboo_drier(c: Canvas) -> None:
    """On a bamboo slope a man in blue work clothes opens a drier like a small house with a slanting glass
    roof; shoots on trays.
    """
    country(c, NOON, 300, sun=(150, 100), phase=1.8)
    heaven.hills(c, NOON, 430, 170, 0.06, 340, 2.0)
    for x, y, s in (
        (60, 400, 0.8),
        (220, 380, 0.7),
        (380, 372, 0.66),
        (540, 378, 0.66),
        (700, 392, 0.7),
        (1150, 440, 1.0),
        (1010, 420, 0.8),
    ):
        trees.bamboo(c, x, y, s, 8)
    land.ground(c, 410, (146, 170, 92), (176, 196, 110), 10, 2.0)
    trees.bamboo(c, 60, 640, 1.6, 9)
    c.shape(
        smooth([(240, 720), (500, 650), (900, 650), (1200, 700), (1210, 820), (200, 830)], steps=6),
        (206, 172, 122),
    )
    # the drier
    c.shadow(640, 720, 260, 24)
    c.box(860, 210, 28, 250, SLATE, shade=5)
    c.shape([(842, 214), (906, 214), (888, 188), (860, 188)], darker(SLATE, 0.2))
    heaven.smoke(c, 874, 184, 0.8, WHITE, 0.5)
    c.shape([(410, 470), (900, 360), (900, 710), (410, 710)], Fade((232, 200, 150), (206, 168, 118)), shade=12)
    for i in range(10):
        c.line([(410 + i * 54, 712), (410 + i * 54, 470 - i * 12)], 2.4, (176, 138, 94), alpha=0.7)
    c.shape([(380, 472), (918, 346), (932, 372), (394, 500)], (88, 100, 108))
    c.shape([(396, 462), (904, 344), (860, 300), (440, 400)], Fade((190, 226, 232), (140, 192, 206)), shade=4)
    for i in range(5):
        c.line([(396 + i * 127, 462 - i * 29.5), (440 + i * 105, 400 - i * 25)], 5, (96, 108, 116))
    for i in range(3):
        c.line([(500 + i * 130, 420 - i * 30), (540 + i * 120, 390 - i * 28)], 8, WHITE, alpha=0.6)
    c.box(520, 470, 300, 240, (92, 68, 56))
    for r in range(5):
        y = 508 + r * 44
        c.box(526, y, 288, 7, (196, 176, 136))
        for k in range(15):
            x = 536 + k * 18
            c.shape(
                smooth([(x - 9, y), (x - 6, y - 15), (x + 2, y - 22), (x + 8, y - 12), (x + 9, y)], steps=4),
                mix(GOLD, (246, 220, 140), (k * 3 + r) % 4 / 4),
            )
    c.shape([(520, 470), (430, 500), (430, 742), (520, 712)], (214, 176, 122), shade=6)
    for hinge in (0.2, 0.8):
        c.line([(516, 470 + 240 * hinge), (434, 500 + 240 * hinge)], 9, WOOD)
    c.oval(440, 620, 7, 7, SLATE)
    man = MAN.but(
        top=(62, 104, 158),
        legs=(54, 88, 136),
        turn=0.85,
        hair=INK,
        cut="short",
        hat="cap",
        hat_paint=(62, 104, 158),
    )
    person(c, man, 336, 756, 410, REACH.hands((84, -138), (70, -206)))
    for x, y, s in ((960, 742, 1.2), (1040, 754, 1.3), (1000, 700, 1.05), (1110, 740, 1.2)):
        goods.sack(c, x, y, s, STRAW, tied=x != 1000)
    for _ in range(40):
        c.oval(1000 + c.random.uniform(-24, 24), 626 + c.random.uniform(-9, 6), 4, 2, (226, 186, 104))
    for x in (190, 236, 120):
        c.shape(
            smooth([(x - 24, 790), (x - 20, 730), (x, 676), (x + 20, 730), (x + 24, 790)], steps=6),
            (150, 128, 74),
            shade=5,
        )
        for k in range(3):
            c.line(bezier((x - 22, 780 - k * 30), (x, 756 - k * 30), (x + 22, 780 - k * 30), 8), 3, (112, 90, 54))


def nursery(c: Canvas) -> None:
    """In a nursery under black netting a man and his wife load potted seedlings on a cart; a Mường woman
    carries two baskets.
    """
    heaven.sky(c, MORNING, 330)
    heaven.cloud(c, 960, 90, 0.8)
    heaven.peaks(c, MORNING, 320, 150, 0.7, 4)
    bare = (206, 166, 116)
    c.shape(
        [
            *smooth([(560.0, 380.0), (700, 250), (860, 190), (1000, 210), (1120, 170), (1260, 240)], closed=False),
            (1260, 500),
            (560, 500),
        ],
        Fade(lighter(bare, 0.14), bare),
    )
    for i in range(40):
        land.tuft(c, 720 + (i * 97) % 480, 270 + (i * 41) % 130, 0.36, (150, 140, 84))
    for x, y in ((820, 262), (960, 250), (1090, 240), (1150, 310), (900, 330)):
        c.line([(x, y), (x, y - 20)], [5, 3], WOOD)
    heaven.hills(c, MORNING, 400, 90, 0.3, 220, 3.3)
    land.ground(c, 400, (196, 164, 112), (214, 182, 130), 6)
    # the netting on its posts
    c.shape([(-20, 90), (900, 60), (960, 170), (-20, 210)], (52, 56, 62), alpha=0.86)
    with c.inside([(-20, 90), (900, 60), (960, 170), (-20, 210)]):
        for i in range(80):
            c.line([(i * 14 - 40, 40), (i * 14 + 40, 230)], 1.2, (120, 126, 128), alpha=0.6)
            c.line([(i * 14 + 40, 40), (i * 14 - 60, 230)], 1.2, (30, 34, 40), alpha=0.6)
    for i in range(9):
        c.shape(arc(50 + i * 114, 200 - i * 4.4, 57, 20, 0, 180), (52, 56, 62), alpha=0.86)
    for x, top, foot in ((60, 200, 640), (330, 190, 520), (620, 182, 560), (930, 160, 640)):
        c.line([(x, top), (x, foot)], 13, darker(BAMBOO, 0.2), shade=3)
    # rows of potted seedlings
    for _row, (y, size, n, x0, x1) in enumerate(
        (
            (430, 0.5, 26, -10, 900),
            (474, 0.66, 22, -10, 920),
            (530, 0.9, 17, -10, 560),
            (596, 1.2, 8, -10, 330),
        )
    ):
        for i in range(n):
            _seedling(c, x0 + (x1 - x0) * i / (n - 1), y, size)
    c.shape([(-20, 210), (960, 170), (900, 480), (-20, 620)], (40, 50, 56), alpha=0.1)
    # the cart
    c.shadow(520, 742, 200, 16)
    c.box(372, 610, 310, 22, WOOD, r=3, shade=4)
    for i in range(9):
        _seedling(c, 392 + i * 34, 612, 1.15)
    for x in (372, 676):
        c.box(x - 6, 560, 12, 66, darker(WOOD, 0.2))
    c.box(366, 586, 322, 12, lighter(WOOD, 0.1), shade=3)
    c.line([(680, 622), (800, 640)], 9, WOOD)
    for x in (450, 600):
        c.oval(x, 690, 52, 52, INK)
        c.oval(x, 690, 42, 42, (206, 180, 132))
        for k in range(4):
            a = math.radians(k * 45)
            c.line(
                [
                    (x - 42 * math.cos(a), 690 - 42 * math.sin(a)),
                    (x + 42 * math.cos(a), 690 + 42 * math.sin(a)),
                ],
                5,
                WOOD,
            )
        c.oval(x, 690, 10, 10, INK)

    def pot(c: Canvas, near: Point, far: Point) -> None:
        _seedling(c, near[0] + 8, near[1] + 14, 0.9)

    person(
        c,
        FARM_MAN.but(top=(92, 130, 96), hat="soft", hat_paint=OLIVE, turn=0.8),
        236,
        760,
        380,
        STOOP.hands((80, -168), (88, -172)),
        hold=pot,
    )
    person(
        c,
        FARMER.but(top=(206, 110, 96), turn=0.8),
        760,
        752,
        350,
        REACH.hands((62, -176), (70, -180)),
        left=True,
        hold=pot,
    )
    # the gate and the woman with her yoke
    for x in (1000, 1180):
        c.box(x - 12, 330, 24, 330, WOOD, shade=5)
    c.box(980, 320, 220, 20, DARKWOOD, r=4, shade=4)

    def yoke(c: Canvas, near: Point, far: Point) -> None:
        c.line(bezier((-96, -206), (6, -238), (104, -206), 14), [6, 9, 6], BAMBOO, shade=2)
        for x in (-94, 102):
            for dx in (-20, 20):
                c.line([(x, -204), (x + dx, -96)], 2, (180, 150, 96))
            for k in range(3):
                _seedling(c, x - 18 + k * 18, -92, 0.55)
            furniture.basket(c, x, -44, 0.66)

    person(
        c,
        MUONG.but(hair=HAIR_WHITE, top=(150, 116, 160), turn=0.75, trim=(126, 42, 60), skin=(214, 160, 122)),
        1072,
        740,
        320,
        WALK.hands((26, -214), (30, -140)).but(near_foot=(16, -5), far_foot=(-16, -8)),
        over=yoke,
    )
    land.tufts(c, 14, 750, 800, LEAF)


def _seedling(c: Canvas, x: float, y: float, size: float) -> None:
    """A young tree in its bag of earth."""
    with c.at(x, y, size):
        for side, dy in ((-1, -30), (1, -38), (-1, -46), (1, -52)):
            c.oval(side * 9, dy, 11, 5.4, mix(GREEN, LEAF, (dy + 52) / 22), turn=side * -24)
        c.line([(0, -18), (0, -54)], 2.6, LEAF)
        c.oval(0, -58, 5, 8, LIME)
        c.box(-11, -22, 22, 24, (52, 50, 56), r=4, shade=3)
