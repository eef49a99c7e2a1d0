"""Scenes of bees."""

from __future__ import annotations

from .. import devices, goods, land, trees
from .. import sky as heaven
from ..canvas import Canvas
from ..cast import MAN, WIFE
from ..curves import smooth
from ..palette import CREAM, FOREST, GOLD, GREEN, HAIR_GREY, INK, LEAF, MORNING, WHITE, darker, mix
from ..people import person
from ..poses import REACH, STOOP
from .common import country


def hive_scale(c: Canvas) -> None:
    """A man in a white net hat and a young man in green bend over a pale yellow hive on a scale with a
    wire.
    """
    country(c, MORNING, 300, sun=(1010, 110), phase=2.1)
    heaven.hills(c, MORNING, 420, 150, 0.1, 330, 0.3)
    for row, (y, size) in enumerate(((352, 0.5), (398, 0.66), (454, 0.86))):
        for i in range(19 - row * 4):
            trees.acacia(
                c,
                (i + 0.5 * (row % 2)) * 1240 / (18 - row * 4) + c.random.uniform(-10, 10),
                y,
                size,
                mix(FOREST, GREEN, 0.2 + row * 0.1),
            )
    land.ground(c, 470, (120, 158, 82), (150, 184, 100), 10)
    land.flowers(c, 120, 500, 800, [WHITE, (255, 250, 226)])
    for x, y, s in ((120, 560, 0.8), (250, 540, 0.7), (1050, 546, 0.74), (1150, 574, 0.84)):
        goods.hive(c, x, y, s, (236, 208, 138))
    c.shadow(600, 724, 150, 16)
    c.box(492, 696, 216, 26, (152, 160, 166), r=5, shade=5)
    c.box(512, 686, 176, 12, (196, 200, 200), r=3)
    c.line(smooth([(700, 712), (760, 742), (800, 716), (860, 740)], closed=False), 4, INK)
    c.box(852, 706, 74, 48, (70, 80, 92), r=6, shade=4)
    c.box(862, 716, 46, 20, (196, 226, 190))
    for i in range(3):
        c.line([(868 + i * 14, 722), (868 + i * 14, 730)], 3, (50, 80, 60))
    goods.hive(c, 600, 690, 1.7, (240, 214, 146))
    person(
        c,
        MAN.but(top=(206, 190, 156), hat="hood", hat_paint=WHITE, turn=0.85, hair=HAIR_GREY),
        424,
        742,
        390,
        STOOP.hands((78, -150), (90, -156)),
    )
    person(
        c,
        MAN.but(top=(92, 158, 84), turn=0.85, cut="short"),
        812,
        736,
        380,
        STOOP.hands((74, -132), (88, -140)).but(tilt=22),
        left=True,
    )
    heaven.bees(c, 600, 480, 120, 13)
    land.flowers(c, 16, 760, 800, [WHITE], size=1.5)


def honey_live(c: Canvas) -> None:
    """In the orchard a man in a net hat lifts a golden frame; a woman in a flowered blouse films; blue
    hives around.
    """
    country(c, MORNING, 320, sun=None, phase=0.9)
    land.ground(c, 350, (122, 162, 84), (168, 196, 108), 8)
    for row, (y, size, n) in enumerate(((390, 0.7, 8), (446, 0.98, 6))):
        for i in range(n):
            trees.tree(c, 70 + row * 60 + i * 1180 / (n - 1) * 0.94, y, size, mix(GREEN, LEAF, 0.3 + 0.2 * (i % 3)))
    blue = (84, 136, 164)
    for x, y, s in (
        (150, 520, 0.72),
        (280, 510, 0.7),
        (905, 512, 0.7),
        (1030, 524, 0.74),
        (1140, 600, 0.95),
        (90, 628, 1.0),
    ):
        goods.hive(c, x, y, s, blue)
    land.tufts(c, 60, 480, 790, GREEN)
    goods.hive(c, 420, 740, 1.75, blue)
    c.box(346, 582, 148, 12, darker(blue, 0.5))
    person(
        c,
        MAN.but(top=CREAM, hat="hood", hat_paint=WHITE, turn=0.7),
        590,
        742,
        400,
        REACH.hands((66, -216), (52, -200)),
        left=True,
        hold=lambda c, near, far: goods.comb(c, near[0] + 6, near[1] - 4, 1.0, -5),
    )
    person(
        c,
        WIFE.but(top=(236, 150, 130), trim=WHITE, print="dots", turn=0.8, cut="tail"),
        905,
        748,
        370,
        REACH.hands((62, -236), (54, -230)),
        left=True,
        hold=lambda c, near, far: devices.phone(c, near[0] + 9, near[1] - 12, 1.1, 90, front=False),
    )
    heaven.bees(c, 470, 420, 150, 16)
    land.flowers(c, 26, 690, 800, [WHITE, GOLD, (240, 160, 150)], size=1.2)
