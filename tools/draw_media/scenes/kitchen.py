"""Scenes of cooking."""

from __future__ import annotations

import math

from .. import animals, furniture, goods, houses, land, rooms, shelves, trees
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import BROWN, WIFE, WOMAN
from ..curves import Point, bezier, smooth
from ..palette import (
    BRICK,
    DARKWOOD,
    FOREST,
    GREEN,
    HAIR_WHITE,
    INK,
    LEAF,
    MORNING,
    NAVY,
    SKIN_FAIR,
    SLATE,
    STONE,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from ..people import person
from ..poses import SIT, STOOP


def sticky_cakes(c: Canvas) -> None:
    """An old woman in brown with a blue scarf sits low by a drum boiling cakes over a fire in a red brick
    yard.
    """
    heaven.sky(c, MORNING, 330)
    heaven.hills(c, MORNING, 320, 140, 0.5, 260, 1.2)
    houses.tiled_house(c, 330, 420, 1.5)
    trees.palm(c, 660, 420, 1.25)
    trees.palm(c, 60, 420, 1.1, -10)
    trees.tree(c, 1080, 440, 1.35, mix(GREEN, LEAF, 0.4))
    trees.peach(c, 850, 444, 1.1)
    rooms_top = 420
    land.yard(c, rooms_top, (186, 88, 62), (140, 62, 48))
    c.line([(0, rooms_top), (1200, rooms_top)], 5, darker(BRICK, 0.3))
    animals.hen(c, 470, 560, 0.7)
    animals.hen(c, 130, 600, 0.75, left=True, cock=True)
    # the drum on stones over the fire
    for x in (596, 764):
        c.box(x - 34, 664, 68, 60, STONE, r=10, shade=8)
    goods.fire(c, 680, 724, 1.25)
    c.shape(
        [(560, 380), (800, 380), (792, 662), (568, 662)],
        Fade((112, 118, 122), (66, 66, 74), across=True),
        shade=22,
    )
    for y in (446, 540, 640):
        c.line(bezier((560, y), (680, y + 22), (800, y), 16), 5, (52, 52, 60))
    c.oval(680, 380, 120, 25, (86, 90, 94))
    c.oval(680, 384, 106, 19, (132, 158, 132))
    for dx, dy in ((-60, 0), (-20, -5), (24, 2), (62, -2)):
        c.box(680 + dx - 18, 372 + dy, 36, 14, mix(GREEN, LEAF, 0.3), r=3)
    for dx, s in ((-70, 1.4), (0, 1.9), (64, 1.5)):
        heaven.smoke(c, 680 + dx, 372, s, WHITE, 0.75)
    # the cakes
    for row, n in enumerate((5, 4, 3, 2)):
        for i in range(n):
            _cake(c, 980 + (i - (n - 1) / 2) * 74, 742 - row * 46)
    c.shape(smooth([(850, 764), (900, 748), (1000, 756), (1130, 748), (1110, 776), (950, 782)], steps=6), LEAF)
    for i in range(9):
        c.line(
            [(1100 + i * 9, 790 - i * 3), (1180 + i * 2, 760 - i * 9)],
            9,
            darker(WOOD, (i % 3) * 0.1),
            shade=2,
        )
    # the old woman
    furniture.stool(c, 330, 744, 66, 104, DARKWOOD)
    granny = WIFE.but(top=BROWN, hair=HAIR_WHITE, cut="bun", scarf=(78, 124, 168), turn=0.8, skin=(214, 160, 122))
    low = SIT.but(
        hip=(0, -60),
        chest=(8, -146),
        head=(18, -187),
        near=(72, -92),
        far=(78, -98),
        near_knee=(56, -66),
        far_knee=(54, -70),
        near_foot=(70, -4),
        far_foot=(58, -4),
    )

    def poker(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0] - 18, near[1] - 12), (near[0] + 128, near[1] + 74)], 7, DARKWOOD)

    person(c, granny, 330, 748, 440, low, hold=poker)
    furniture.basket(c, 150, 772, 1.3, fill="leaves")


def _cake(c: Canvas, x: float, y: float) -> None:
    """One square cake in its leaves, tied crosswise."""
    green = mix(FOREST, LEAF, 0.5)
    c.box(x - 35, y - 44, 70, 44, green, r=5, shade=5)
    c.box(x - 31, y - 41, 62, 12, lighter(green, 0.2), r=4)
    for dx in (-12, 12):
        c.line([(x + dx, y - 44), (x + dx, y)], 3.2, (226, 206, 150))
    c.line([(x - 35, y - 21), (x + 35, y - 21)], 3.2, (226, 206, 150))


def molasses(c: Canvas) -> None:
    """A young woman with high-tied hair, brown apron and red checked shirt skims a big pan of amber cane
    syrup.
    """
    rooms.room(c, (222, 184, 134), (158, 106, 72), 560)
    rooms.opening(c, 70, 90, 230, 220, rooms.outdoors(c, MORNING, 230), DARKWOOD, 3)
    shelves.shelf(c, 640, 66, 500, 330, 3, WOOD, "bottles")
    for i, x in enumerate((390, 450, 510)):
        c.line([(x, 40), (x, 92 + i * 8)], 3, INK)
        c.oval(x, 120 + i * 8, 26, 26, (128, 132, 138), shade=5)
        c.oval(x, 120 + i * 8, 17, 17, (96, 100, 108))
    # the stove
    stove = [(470.0, 590.0), (1130.0, 590.0), (1160.0, 830.0), (440.0, 830.0)]
    c.shape(stove, Fade((196, 106, 74), (150, 76, 58)), shade=14)
    with c.inside(stove):
        for course in range(5):
            y = 616 + course * 44
            c.line([(440, y), (1160, y)], 3, (150, 74, 58))
            for k in range(9):
                x = 460 + k * 84 + (course % 2) * 42
                c.line([(x, y - 44), (x, y)], 3, (150, 74, 58))
    c.shape([(700, 830), (700, 716), (760, 676), (840, 676), (900, 716), (900, 830)], (58, 40, 42))
    goods.fire(c, 800, 826, 1.1)
    c.oval(800, 592, 342, 66, (58, 58, 66))
    c.oval(800, 584, 342, 62, (96, 98, 106))
    c.oval(800, 586, 316, 50, (176, 98, 30))
    c.oval(790, 582, 290, 42, (206, 128, 42))
    for _ in range(46):
        a, r = c.random.uniform(0, 6.28), math.sqrt(c.random.random())
        c.oval(
            800 + 280 * r * math.cos(a),
            584 + 38 * r * math.sin(a),
            c.random.uniform(5, 15),
            c.random.uniform(2.4, 6),
            c.random.choice(((240, 196, 120), (226, 160, 70), (250, 222, 164))),
            alpha=0.85,
        )
    for x, s in ((620, 1.8), (770, 2.3), (930, 2.0), (1040, 1.5)):
        heaven.smoke(c, x, 570, s, WHITE, 0.62)
    cook = WOMAN.but(
        top=(198, 70, 60),
        trim=(250, 220, 190),
        print="plaid",
        apron=(124, 84, 60),
        cut="tail",
        legs=NAVY,
        turn=0.8,
        skin=SKIN_FAIR,
    )

    def ladle(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0] - 34, near[1] - 24), (near[0] + 110, near[1] + 72)], 6, (206, 176, 120), shade=1.5)
        c.oval(near[0] + 118, near[1] + 80, 24, 10, SLATE)
        c.oval(near[0] + 118, near[1] + 78, 19, 7, (246, 216, 150))

    person(
        c,
        cook,
        344,
        796,
        500,
        STOOP.hands((84, -176), (52, -206)).but(
            chest=(16, -216), head=(32, -252), tilt=10, hip=(-4, -140), far_over=True
        ),
        hold=ladle,
    )
    for i in range(3):
        goods.bottle(c, 60 + i * 54, 790, 1.5)
    c.glow(800, 640, 300, (255, 190, 96), 0.25)
