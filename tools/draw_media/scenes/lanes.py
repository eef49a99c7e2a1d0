"""Scenes of lanes and bridges."""

from __future__ import annotations

import math

from .. import animals, houses, land, trees
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import BOY, FARM_MAN, GIRL, LILAC, OLD_MAN, OLD_WOMAN
from ..curves import bezier, smooth
from ..palette import (
    BLUE,
    BRICK,
    DARKWOOD,
    FOREST,
    GOLD,
    GREEN,
    HAIR_GREY,
    INK,
    LEAF,
    MORNING,
    NOON,
    ORANGE,
    PINK,
    RED,
    SLATE,
    STONE,
    TEAL,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from ..people import person
from ..poses import STAND, WALK
from .common import country
from .meetings import BOUGAINVILLEA


def new_bridge(c: Canvas) -> None:
    """Three pupils with bags walk over a small concrete bridge with red and white rails; a farmer leads a
    buffalo.
    """
    country(c, MORNING, 360, sun=(960, 110), phase=1.6)
    houses.stilt_house(c, 190, 470, 1.0)
    houses.stilt_house(c, 1050, 456, 0.82, roof="tiles")
    land.ground(c, 450, (122, 160, 84), (160, 192, 106), 8)
    banks = smooth([(690, 452), (640, 500), (560, 556), (470, 640), (400, 720), (300, 840)], closed=False) + smooth(
        [(960, 840), (860, 720), (800, 640), (760, 556), (742, 500), (730, 452)], closed=False
    )
    c.shape(banks, darker(LEAF, 0.2))
    with c.at(606, 640, 0.9), c.at(-606, -640):
        c.shape([(x, y) for x, y in banks], Fade((160, 210, 206), (112, 182, 184)))
    trees.bamboo(c, 66, 620, 1.35, 8)
    trees.bamboo(c, 1130, 620, 1.4, 8)
    for x, y in ((330, 640), (860, 660)):
        trees.shrub(c, x, y, 1.1, LEAF)
    houses.bridge(c, -20, 1220, 600, 40, 84)
    # who walks on it
    pupils = (
        GIRL.but(turn=0.7, bag=(226, 120, 140)),
        BOY.but(turn=0.7, bag=BLUE),
        GIRL.but(turn=0.7, bag=ORANGE, cut="tail", skin=(207, 143, 100)),
    )
    for i, who in enumerate(pupils):
        person(
            c,
            who,
            860 - i * 128 + (i % 2) * 16,
            592,
            216 + (i % 2) * 12,
            WALK if i % 2 else WALK.hands((26, -150), (14, -140)).but(near_foot=(-24, -6), far_foot=(28, -5)),
        )
    animals.buffalo(c, 210, 594, 1.05)
    person(
        c,
        FARM_MAN.but(top=(150, 116, 82), hat="non", turn=0.7),
        432,
        594,
        296,
        WALK.hands((-34, -150), (36, -140)),
        over=lambda c, near, far: c.line(
            bezier(near, (near[0] - 40, near[1] + 56), (near[0] - 62, near[1] + 18), 10), 3.4, (196, 160, 100)
        ),
    )
    houses.bridge_front(c, -20, 1220, 604, 74)
    for x, y, s in ((520, 760, 0.8), (610, 776, 0.9), (690, 752, 0.75)):
        c.oval(x, y, 46 * s, 7 * s, WHITE, alpha=0.5)
        animals.duck(c, x, y, s)
    heaven.birds(c, 560, 150, 4)
    land.stones(c, [(250, 770), (330, 788), (930, 768), (1010, 786), (860, 790)], 1.3)
    for x in (480, 560, 690, 760):
        c.line([(x, 700 + x % 40), (x + 60, 702 + x % 40)], [0.5, 4, 0.5], WHITE, alpha=0.8)
    land.tufts(c, 16, 740, 800, GREEN, 0, 300)
    land.tufts(c, 16, 740, 800, GREEN, 900, 1200)


def couple(c: Canvas) -> None:
    """An old couple by a green guava tree at a new grey concrete lane; a small wooden gate and pink
    bougainvillea.
    """
    country(c, NOON, 330, sun=(150, 110), phase=0.6)
    houses.tiled_house(c, 860, 470, 1.2)
    land.ground(c, 430, (128, 166, 88), (166, 196, 108), 6)
    lane = smooth([(560, 440), (585, 470), (600, 520), (560, 600), (470, 700), (360, 830)], closed=False) + smooth(
        [(960, 830), (860, 700), (770, 600), (720, 520), (660, 470), (600, 440)], closed=False
    )
    c.shape(lane, Fade((206, 206, 200), (176, 178, 178)), shade=8)
    for t in (0.2, 0.42, 0.7):
        y = 470 + 330 * t
        c.line([(592 - 190 * t * t, y), (672 + 240 * t, y)], 2.4, (150, 152, 154))
    # hedge and gate on the right
    for x in (790, 838, 886, 930, 1112, 1160, 1210):
        trees.shrub(c, x, 606 + (x - 760) * 0.05, 1.5, GREEN, BOUGAINVILLEA)
    for x in (968, 1072):
        c.box(x - 9, 452, 18, 164, WOOD, shade=4)
    c.box(950, 446, 140, 16, DARKWOOD, r=3, shade=3)
    for x in range(984, 1060, 15):
        c.box(x, 490, 9, 118, lighter(WOOD, 0.12), shade=2)
    for y in (508, 586):
        c.box(976, y, 92, 9, WOOD)
    land.flowers(c, 12, 640, 690, [BOUGAINVILLEA, WHITE], 960, 1190, 1.1)
    # the guava tree
    trees.tree(c, 250, 690, 2.35, (104, 160, 88), (176, 138, 104))
    for i in range(16):
        a, r = i * 2.399, 118 * math.sqrt((i + 0.5) / 16)
        c.oval(252 + r * math.cos(a), 372 + r * 0.8 * math.sin(a), 11, 13, (206, 218, 128), shade=3)
        c.oval(252 + r * math.cos(a), 384 + r * 0.8 * math.sin(a), 3, 2, (130, 140, 80))
    old = OLD_MAN.but(top=WHITE, wear="shirt", cut="short", beard=False, turn=0.35)
    person(c, old, 470, 752, 400, STAND.hands((34, -116), (-40, -126)))
    person(
        c,
        OLD_WOMAN.but(top=LILAC, turn=0.35, hair=HAIR_GREY),
        610,
        756,
        378,
        STAND.hands((10, -148), (-12, -146)),
        left=True,
    )
    animals.dog(c, 720, 764, 0.95, left=True)
    land.tufts(c, 20, 700, 800, GREEN, 0, 360)
    land.flowers(c, 14, 740, 800, [WHITE, GOLD], 20, 330, 1.2)


def lane_from_above(c: Canvas) -> None:
    """The widened lane from above, bending round a guava tree: two pupils on bicycles, an ambulance, red
    roofs.
    """
    c.box(0, 0, 1200, 800, Fade((150, 184, 104), (128, 166, 88)))
    for x, y, r in ((80, 620, 150.0), (1120, 180, 170), (1060, 740, 150), (60, 100, 120), (420, 60, 110)):
        c.oval(x, y, r, r * 0.7, (142, 178, 98))
    for i in range(8):
        c.line([(0, 430 + i * 17), (250 - i * 9, 400 + i * 17)], 7, (116, 148, 78))
        c.line([(1200, 480 + i * 17), (960 + i * 9, 500 + i * 17)], 7, (116, 148, 78))
    centre = smooth(
        [(300, 860), (340, 700), (470, 560), (640, 500), (760, 420), (800, 270), (760, 120), (790, -60)],
        closed=False,
        steps=16,
    )
    c.line(centre, [176, 172, 168, 164, 158, 150, 142, 138], (164, 168, 166))
    c.line(centre, [158, 154, 150, 146, 142, 134, 128, 124], (198, 200, 196))
    for i in range(6, len(centre) - 4, 9):
        (ax, ay), (bx, by) = centre[i], centre[i + 1]
        n = math.hypot(bx - ax, by - ay)
        dx, dy = -(by - ay) / n * 70, (bx - ax) / n * 70
        c.line([(ax - dx, ay - dy), (ax + dx, ay + dy)], 2.4, (172, 176, 174))
    for x, y, s, tilt in (
        (150, 300, 1.25, -8),
        (420, 190, 1.15, 6),
        (180, 520, 1.0, 10),
        (1030, 340, 1.3, 8),
        (1000, 80, 1.05, -6),
        (960, 640, 1.35, -10),
        (700, 720, 1.1, 5),
        (450, 372, 0.9, -14),
        (110, 730, 0.9, -6),
    ):
        _roof(c, x, y, s, tilt)
    for x, y, r in (
        (290, 420, 30),
        (70, 420, 38),
        (320, 80, 40),
        (560, 60, 34),
        (900, 180, 36),
        (1140, 230, 42),
        (880, 480, 34),
        (1140, 560, 40),
        (830, 760, 40),
        (540, 780, 34),
        (250, 640, 26),
        (1150, 720, 34),
        (640, 200, 28),
        (50, 200, 34),
    ):
        _crown(c, x, y, r, mix(FOREST, LEAF, c.random.random() * 0.8))
    for k in range(12):
        x, y = 880 + k * 12, 560 - k * 4
        c.oval(x, y, 9, 8, BOUGAINVILLEA if k % 2 else (232, 130, 160))
    # the guava tree in the bend
    c.oval(636, 404, 74, 58, (150, 118, 84))
    _crown(c, 636, 394, 76, (96, 156, 84))
    for i in range(12):
        a, r = i * 2.399, 60 * math.sqrt((i + 0.5) / 12)
        c.oval(636 + r * math.cos(a), 394 + r * math.sin(a), 6.4, 6.4, (212, 222, 136))
    _cyclist(c, 392, 690, -38, BLUE)
    _cyclist(c, 440, 742, -40, PINK)
    # the ambulance
    with c.at(786, 236, 1.0, turn=84):
        c.box(-86, -36, 180, 82, (60, 60, 70), r=14, alpha=0.3)
        c.box(-90, -42, 180, 84, WHITE, r=16, shade=6)
        c.box(46, -34, 28, 68, (112, 150, 168), r=8)
        c.box(-84, -30, 10, 60, (112, 150, 168), r=4)
        for y in (-42, 36):
            c.box(-84, y, 126, 6, RED)
        houses.cross(c, -20, 0, 20)
        c.box(18, -20, 14, 40, (206, 70, 60), r=3)
        c.box(20, 0, 10, 18, (80, 130, 190), r=2)
        for y in (-32, 32):
            c.oval(88, y, 5, 7, (255, 236, 170))


def _roof(c: Canvas, x: float, y: float, size: float, turn: float) -> None:
    """A tiled roof from above, with its yard."""
    with c.at(x, y, size, turn=turn):
        c.box(-98, -52, 200, 150, (220, 190, 142), r=4)
        c.box(-78, -44, 172, 106, (60, 56, 66), alpha=0.25)
        for top, tone in (
            ((-86, -56, 166, 52), lighter(BRICK, 0.12)),
            ((-86, -4, 166, 52), darker(BRICK, 0.08)),
        ):
            c.box(*top, tone)
        for k in range(14):
            c.line([(-80 + k * 12, -54), (-80 + k * 12, 46)], 1.8, darker(BRICK, 0.28), alpha=0.5)
        c.box(-90, -9, 174, 10, darker(BRICK, 0.3), r=4)
        c.box(-60, 62, 40, 22, (148, 178, 96), r=3)
        c.oval(56, 76, 11, 11, STONE)


def _crown(c: Canvas, x: float, y: float, r: float, paint: tuple[int, int, int]) -> None:
    """A tree's crown from above."""
    c.oval(x + r * 0.26, y + r * 0.34, r, r * 0.9, (52, 60, 52), alpha=0.28)
    for i in range(8):
        a = i * math.pi / 4
        c.oval(x + r * 0.56 * math.cos(a), y + r * 0.56 * math.sin(a), r * 0.5, r * 0.5, darker(paint, 0.1))
    c.oval(x - r * 0.06, y - r * 0.08, r * 0.72, r * 0.7, paint)
    c.oval(x - r * 0.2, y - r * 0.22, r * 0.4, r * 0.38, lighter(paint, 0.16))


def _cyclist(c: Canvas, x: float, y: float, turn: float, bag: tuple[int, int, int]) -> None:
    """A pupil on a bicycle from above, riding to the right before turning."""
    with c.at(x, y, 1.0, turn=turn):
        c.oval(4, 10, 52, 18, (50, 50, 60), alpha=0.25)
        c.line([(-46, 0), (-8, 0)], 7, INK)
        c.line([(14, 0), (52, 0)], 7, INK)
        c.line([(-20, 0), (30, 0)], 4, TEAL)
        c.line([(24, -22), (24, 22)], 5, SLATE)
        for side in (-1, 1):
            c.line([(-6, side * 14), (22, side * 20)], [10, 7], WHITE)
            c.oval(24, side * 20, 5, 5, (226, 165, 124))
        c.oval(-8, 0, 15, 21, WHITE, shade=3)
        c.box(-26, -13, 20, 26, bag, r=6, shade=3)
        c.oval(4, 0, 12, 12, INK, shade=2)
