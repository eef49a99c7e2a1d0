"""Scenes of field, forest and hill."""

from __future__ import annotations

import math

from .. import houses, land, plants, things
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import BROWN, FARM_MAN, FARMER, MAN, OLD_MAN, WIFE
from ..curves import Point, bezier, oval, smooth
from ..palette import (
    BAMBOO,
    BRICK,
    CORAL,
    CREAM,
    DARKWOOD,
    EARTH,
    FOREST,
    GOLD,
    GREEN,
    HAIR_GREY,
    INK,
    KHAKI,
    LEAF,
    LIME,
    MINT,
    MORNING,
    NAVY,
    NOON,
    OLIVE,
    RED,
    SAND,
    SLATE,
    SOIL,
    STRAW,
    TEAL,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from ..people import person
from ..poses import BEND, REACH, SHOW, SQUAT, STAND, STAND_SIDE, STOOP
from .common import country


def vegetable_beds(c: Canvas) -> None:
    """Four women in conical hats pick mustard greens between straight beds, yellow chrysanthemums behind."""
    country(c, MORNING, 330, sun=(250, 130), phase=0.4)
    rows = land.beds(c, 352, 830, 13, (600, 250), spread=4550)
    for i in range(46):
        plants.marigold(
            c, i * 27 + c.random.uniform(-6, 6), 352 + (i % 2) * 9, 0.78, GOLD if i % 3 else (240, 196, 70)
        )
    land.plant_rows(c, rows, "cabbage", 2.05, start=0.18)

    def leaf(c: Canvas, near: Point, far: Point) -> None:
        plants.cabbage(c, near[0] + 8, near[1] + 6, 0.9)

    person(c, FARMER.but(top=TEAL), 985, 470, 190, BEND, left=True, hold=leaf)
    things.basket(c, 880, 486, 0.66, fill="greens")
    person(c, FARMER.but(top=CORAL), 300, 520, 220, STOOP.but(tilt=22), hold=leaf)
    things.basket(c, 402, 538, 0.8, fill="greens")
    person(c, FARMER.but(top=(126, 92, 140), turn=0.8), 690, 640, 300, BEND, hold=leaf)
    things.basket(c, 868, 676, 1.12, fill="greens")
    person(c, FARMER.but(top=(74, 118, 150), turn=0.9), 200, 756, 330, SQUAT, hold=leaf)
    things.basket(c, 376, 780, 1.3, fill="greens")


def forest_hug(c: Canvas) -> None:
    """An old man in faded blue and a sun helmet stands with his arms round a big straight acacia."""
    c.box(0, 0, 1200, 800, Fade((222, 226, 160), (172, 194, 118)))
    c.glow(860, 120, 620, (255, 244, 190), 0.9)
    for layer, (count, tone, foot, w) in enumerate(
        (
            (22, (176, 196, 140), 470, 15),
            (15, (132, 164, 118), 520, 26),
            (9, (92, 128, 98), 580, 40),
        )
    ):
        for i in range(count):
            x = 1200 * (i + 0.5) / count + c.random.uniform(-24, 24)
            c.line([(x, -20), (x + c.random.uniform(-8, 8), foot)], [w * 0.7, w], tone)
            for k in range(2):
                y = 60 + 90 * k + c.random.uniform(-40, 40)
                c.line([(x, y + 30), (x + c.random.choice((-1, 1)) * w * 2, y)], [w * 0.3, 1], tone)
        c.shape(
            [
                *smooth(
                    [(float(x), foot - 14 + 16 * math.sin(x / 140 + layer)) for x in range(-40, 1281, 80)],
                    closed=False,
                ),
                (1240, 820),
                (-40, 820),
            ],
            mix(tone, LEAF, 0.55),
        )
    for i in range(6):
        x = 980 - i * 150
        c.shape([(x, -10), (x + 60, -10), (x - 190, 640), (x - 330, 640)], (255, 248, 200), alpha=0.17)
    land.ground(c, 600, darker(LEAF, 0.16), LEAF, 16, 1.2)
    path = smooth(
        [(905, 590), (862, 628), (800, 664), (838, 706), (760, 754), (640, 830)], closed=False
    ) + smooth([(980, 830), (970, 770), (958, 712), (872, 664), (900, 628), (925, 590)], closed=False)
    c.shape(path, Fade((238, 222, 170), (222, 190, 134)), shade=6)
    land.tufts(c, 34, 640, 800, GREEN, 0, 640)
    land.tufts(c, 20, 620, 800, GREEN, 980, 1200)

    def trunk(x: float, foot: float, w: float) -> None:
        c.shadow(x + 30, foot, w * 0.9, 16)
        c.shape(
            smooth(
                [
                    (x - w * 0.42, -40),
                    (x - w * 0.46, foot - 120),
                    (x - w * 0.78, foot),
                    (x, foot + 14),
                    (x + w * 0.8, foot),
                    (x + w * 0.47, foot - 120),
                    (x + w * 0.42, -40),
                ],
                steps=8,
            ),
            Fade((160, 130, 100), (122, 92, 72), across=True),
            shade=16,
        )
        for i in range(26):
            y = i * (foot - 40) / 26
            dx = c.random.uniform(-0.34, 0.3) * w
            c.line(
                bezier((x + dx, y), (x + dx + 5, y + 24), (x + dx - 2, y + 52), 8),
                [1, 3, 1],
                darker((132, 102, 80), 0.2),
                alpha=0.6,
            )

    trunk(1080, 690, 92)
    trunk(140, 730, 108)
    trunk(520, 700, 128)
    man = OLD_MAN.but(
        top=(124, 154, 178),
        legs=SLATE,
        wear="shirt",
        hat="helmet",
        hat_paint=OLIVE,
        cut="short",
        beard=False,
        hair=HAIR_GREY,
        turn=0.95,
    )
    for i in range(4):
        c.oval(583, 428 + i * 9, 9, 5.4, (190, 128, 88))
    person(
        c,
        man,
        452,
        726,
        400,
        STAND_SIDE.hands((98, -196), (86, -206)).but(
            chest=(9, -225), head=(20, -262), near_bend=1, far_bend=1
        ),
    )
    for x in range(-30, 1260, 110):
        c.oval(
            x + c.random.uniform(-20, 20),
            -8,
            96,
            60 + c.random.uniform(0, 44),
            mix(FOREST, GREEN, c.random.random()),
        )
    for _ in range(60):
        c.oval(
            c.random.uniform(0, 1200),
            c.random.uniform(10, 110),
            13,
            5,
            mix(LEAF, LIME, c.random.random()),
            turn=c.random.uniform(-40, 40),
        )
    land.tufts(c, 16, 740, 810, FOREST, 0, 600)
    plants.leaves(c, 1210, 820, 0.9, flip=True)


def cane_hill(c: Canvas) -> None:
    """Three farmers by a red chopper on the cane hill; straw-coloured leaf litter, rows of young cane, clear blue sky."""
    country(c, NOON, 330, sun=(1030, 120), phase=1.3)
    rows = land.beds(c, 344, 830, 13, (600, 230), soil=(216, 178, 98), spread=4270)
    for _ in range(900):
        k = c.random.random() ** 0.6
        x, y = c.random.uniform(0, 1200), 350 + 460 * k
        n = 5 + 20 * k
        c.line(
            [(x, y), (x + n * c.random.uniform(0.6, 1), y + n * c.random.uniform(-0.35, 0.35))],
            [0.6, 1 + 3 * k, 0.6],
            c.random.choice(((234, 206, 132), (214, 172, 84), (190, 148, 72), (244, 224, 160))),
        )
    for line in rows:
        for i in range(11):
            k = (i / 10) ** 2
            x, y = line[0][0] + (line[-1][0] - line[0][0]) * k, line[0][1] + (line[-1][1] - line[0][1]) * k
            size = 0.34 + 1.35 * k
            with c.at(x, y, size):
                for a, h in ((-22, 34), (-9, 48), (3, 54), (15, 44), (26, 30)):
                    c.line(
                        bezier((0, 2), (a * 0.5, -h * 0.8), (a * 1.5, -h), 8),
                        [3, 5, 0.8],
                        mix(LEAF, LIME, (a + 22) / 60),
                    )
    _chopper(c, 560, 690, 1.15)
    person(c, FARMER.but(top=(62, 124, 120)), 330, 690, 320, SHOW)
    person(
        c,
        FARM_MAN.but(hat="helmet", hat_paint=OLIVE, top=(196, 164, 108)),
        800,
        684,
        330,
        REACH.hands((62, -150), (70, -160)),
        left=True,
    )
    person(
        c,
        FARM_MAN.but(hat="non", top=BRICK, turn=0.3),
        985,
        724,
        336,
        STAND,
        left=True,
        over=lambda c, near, far: things.hoe(c, near[0] + 6, -6, 190),
    )


def _chopper(c: Canvas, x: float, y: float, size: float) -> None:
    c.shadow(x, y + 2, 130 * size, 14)
    with c.at(x, y, size):
        for wx in (-56, 62):
            c.oval(wx, -26, 27, 27, INK)
            c.oval(wx, -26, 14, 14, (190, 190, 184))
        c.box(-92, -62, 190, 26, SLATE, r=4, shade=4)
        c.shape([(-66, -152), (46, -152), (62, -60), (-78, -60)], RED, shade=9)
        c.shape([(-66, -152), (46, -152), (49, -134), (-69, -134)], lighter(RED, 0.24))
        c.shape([(-58, -152), (-96, -206), (18, -206), (30, -152)], darker(RED, 0.14), shade=5)
        c.oval(-8, -104, 27, 27, lighter(RED, 0.2))
        c.oval(-8, -104, 18, 18, SLATE)
        for i in range(4):
            a = math.radians(45 + 90 * i)
            c.line([(-8, -104), (-8 + 17 * math.cos(a), -104 + 17 * math.sin(a))], 3, CREAM)
        c.shape([(46, -150), (104, -176), (118, -158), (60, -104)], RED, shade=4)
        for _ in range(40):
            d = c.random.random()
            px, py = 112 + 86 * d, -168 + 20 * d + 130 * d * d + c.random.uniform(-13, 13)
            c.line(
                [(px, py), (px + 11, py + c.random.uniform(-4, 7))],
                3,
                c.random.choice(((236, 208, 130), (206, 164, 80))),
            )
        for lean in (-30, -14, 4):
            c.line([(-38 + lean * 0.4, -200), (-72 + lean, -262)], [5, 2], STRAW)
            c.line([(-30 + lean * 0.4, -200), (-48 + lean, -256)], [5, 2], GOLD)
        c.line([(-90, -52), (-136, -92)], 7, SLATE)


def hive_scale(c: Canvas) -> None:
    """A man in a white net hat and a young man in green bend over a pale yellow hive on a scale with a wire."""
    country(c, MORNING, 300, sun=(1010, 110), phase=2.1)
    heaven.hills(c, MORNING, 420, 150, 0.1, 330, 0.3)
    for row, (y, size) in enumerate(((352, 0.5), (398, 0.66), (454, 0.86))):
        for i in range(19 - row * 4):
            plants.acacia(
                c,
                (i + 0.5 * (row % 2)) * 1240 / (18 - row * 4) + c.random.uniform(-10, 10),
                y,
                size,
                mix(FOREST, GREEN, 0.2 + row * 0.1),
            )
    land.ground(c, 470, (120, 158, 82), (150, 184, 100), 10)
    land.flowers(c, 120, 500, 800, [WHITE, (255, 250, 226)])
    for x, y, s in ((120, 560, 0.8), (250, 540, 0.7), (1050, 546, 0.74), (1150, 574, 0.84)):
        things.hive(c, x, y, s, (236, 208, 138))
    c.shadow(600, 724, 150, 16)
    c.box(492, 696, 216, 26, (152, 160, 166), r=5, shade=5)
    c.box(512, 686, 176, 12, (196, 200, 200), r=3)
    c.line(smooth([(700, 712), (760, 742), (800, 716), (860, 740)], closed=False), 4, INK)
    c.box(852, 706, 74, 48, (70, 80, 92), r=6, shade=4)
    c.box(862, 716, 46, 20, (196, 226, 190))
    for i in range(3):
        c.line([(868 + i * 14, 722), (868 + i * 14, 730)], 3, (50, 80, 60))
    things.hive(c, 600, 690, 1.7, (240, 214, 146))
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
    """In the orchard a man in a net hat lifts a golden frame; a woman in a flowered blouse films; blue hives around."""
    country(c, MORNING, 320, sun=None, phase=0.9)
    land.ground(c, 350, (122, 162, 84), (168, 196, 108), 8)
    for row, (y, size, n) in enumerate(((390, 0.7, 8), (446, 0.98, 6))):
        for i in range(n):
            plants.tree(
                c, 70 + row * 60 + i * 1180 / (n - 1) * 0.94, y, size, mix(GREEN, LEAF, 0.3 + 0.2 * (i % 3))
            )
    blue = (84, 136, 164)
    for x, y, s in (
        (150, 520, 0.72),
        (280, 510, 0.7),
        (905, 512, 0.7),
        (1030, 524, 0.74),
        (1140, 600, 0.95),
        (90, 628, 1.0),
    ):
        things.hive(c, x, y, s, blue)
    land.tufts(c, 60, 480, 790, GREEN)
    things.hive(c, 420, 740, 1.75, blue)
    c.box(346, 582, 148, 12, darker(blue, 0.5))
    person(
        c,
        MAN.but(top=CREAM, hat="hood", hat_paint=WHITE, turn=0.7),
        590,
        742,
        400,
        REACH.hands((66, -216), (52, -200)),
        left=True,
        hold=lambda c, near, far: things.comb(c, near[0] + 6, near[1] - 4, 1.0, -5),
    )
    person(
        c,
        WIFE.but(top=(236, 150, 130), trim=WHITE, print="dots", turn=0.8, cut="tail"),
        905,
        748,
        370,
        REACH.hands((62, -236), (54, -230)),
        left=True,
        hold=lambda c, near, far: things.phone(c, near[0] + 9, near[1] - 12, 1.1, 90, front=False),
    )
    heaven.bees(c, 470, 420, 150, 16)
    land.flowers(c, 26, 690, 800, [WHITE, GOLD, (240, 160, 150)], size=1.2)


def silkworms(c: Canvas) -> None:
    """A woman in a violet flowered scarf scatters mulberry leaves on a round tray of white silkworms."""
    c.box(0, 0, 1200, 800, Fade((214, 190, 148), (196, 166, 122)))
    for i in range(31):
        c.line([(i * 40, 0), (i * 40, 560)], 2, darker(BAMBOO, 0.18), alpha=0.45)
    c.box(0, 560, 1200, 240, Fade(lighter(EARTH, 0.2), EARTH))
    with c.inside([(820, 60), (1130, 60), (1130, 566), (820, 566)]):
        heaven.sky(c, MORNING, 260)
        heaven.hills(c, MORNING, 270, 130, 0.5, 160, 0.6)
        heaven.hills(c, MORNING, 300, 70, 0.2, 140, 2.2)
        land.ground(c, 320, (128, 170, 88), (164, 196, 106), 4)
        land.stream(c, [(1140, 330), (1010, 350), (1060, 400), (900, 440)], [10, 22, 34, 50])
        for y, s, n in ((380, 0.5, 9), (440, 0.8, 6), (520, 1.15, 5)):
            for i in range(n):
                _mulberry(c, 830 + i * 310 / n + (y % 7) * 6, y + 30, s)
    for x in (800, 1128):
        c.box(x, 40, 24, 530, DARKWOOD, shade=4)
    c.box(786, 34, 380, 26, DARKWOOD, shade=4)
    for px in (70, 420):
        c.line([(px, 70), (px, 590)], 14, darker(BAMBOO, 0.12), shade=4)
    for i in range(5):
        y = 140 + i * 92
        c.line([(52, y + 16), (440, y + 16)], 10, darker(BAMBOO, 0.2), shade=2)
        things.tray(c, 245, y, 172, BAMBOO, 0.17)
        for k in range(15):
            c.oval(
                115 + k * 18 + (k % 3) * 3,
                y - 6 + (k * 7) % 13,
                11,
                5.4,
                mix(GREEN, LEAF, (k % 4) / 4),
                turn=k * 37 % 90 - 45,
            )
        for k in range(11):
            c.line(
                bezier((120 + k * 23, y - 3), (127 + k * 23, y - 10), (136 + k * 23, y - 2), 6), 4.6, WHITE
            )

    def strew(c: Canvas, near: Point, far: Point) -> None:
        for i in range(4):
            c.oval(near[0] + 4 + i * 5, near[1] + 2 - i * 3, 10, 5, mix(LEAF, GREEN, i / 4), turn=i * 34 - 50)

    person(
        c,
        WIFE.but(top=(172, 206, 214), hat="wrap", hat_paint=(150, 104, 166), turn=0.75),
        590,
        800,
        470,
        STOOP.hands((92, -150), (112, -146)).but(tilt=14, far_over=True),
        hold=strew,
    )
    c.line([(610, 820), (680, 690)], 12, darker(BAMBOO, 0.2))
    c.line([(1000, 820), (930, 690)], 12, darker(BAMBOO, 0.2))
    things.tray(c, 812, 676, 232, BAMBOO, 0.3)
    for _ in range(58):
        a, r = c.random.uniform(0, 6.28), 196 * math.sqrt(c.random.random())
        c.oval(
            812 + r * math.cos(a),
            676 + r * 0.26 * math.sin(a),
            18,
            9,
            mix(GREEN, LEAF, c.random.random()),
            turn=c.random.uniform(-80, 80),
        )
    for _ in range(64):
        a, r = c.random.uniform(0, 6.28), 192 * math.sqrt(c.random.random())
        x, y = 812 + r * math.cos(a), 674 + r * 0.26 * math.sin(a)
        d = c.random.uniform(-7, 7)
        c.line(bezier((x - 12, y), (x, y - 9 + d), (x + 12, y + 1), 8), [6, 8, 6], WHITE, shade=1.4)
        c.oval(x + 12.5, y + 1, 2.6, 2.6, (206, 190, 160))
    for i in range(7):
        c.oval(720 + i * 24, 590 + (i * 31) % 46, 12, 6, mix(GREEN, LEAF, i / 7), turn=i * 40)


def _mulberry(c: Canvas, x: float, y: float, size: float) -> None:
    with c.at(x, y, size):
        for lean in (-16, 0, 17):
            c.line([(0, 4), (lean, -84)], [4, 2], WOOD)
            for k in range(6):
                for side in (-1, 1):
                    c.oval(
                        lean * (0.3 + k * 0.13) + side * 9,
                        -22 - k * 13,
                        11,
                        7,
                        mix(GREEN, LEAF, (k % 3) / 3),
                        turn=side * 30,
                    )


def noodle_yard(c: Canvas) -> None:
    """Bamboo screens of ivory arrowroot noodles lean in rows in the sun; a woman and a man carry one."""
    country(c, NOON, 350, sun=(180, 110), phase=2.8)
    houses.stilt_house(c, 965, 452, 1.25)
    land.ground(c, 440, (206, 178, 124), (224, 202, 150), 5)
    land.tufts(c, 24, 440, 470, LEAF)
    for row, (y, size, n) in enumerate(((500, 0.62, 9), (560, 0.82, 7))):
        for i in range(n):
            _screen(c, 60 + row * 40 + i * (1150 - row * 130) / n, y, size)
    for x in (110, 300, 1090):
        _screen(c, x, 772, 1.5)

    heaven.birds(c, 420, 170, 4)

    person(
        c,
        FARMER.but(top=(240, 156, 88), trim=CREAM, print="dots"),
        494,
        756,
        340,
        STAND_SIDE.hands((46, -150), (40, -140)),
    )
    person(
        c,
        MAN.but(top=(70, 124, 166), hat="soft", hat_paint=KHAKI),
        876,
        756,
        356,
        STAND_SIDE.hands((44, -140), (40, -130)),
        left=True,
    )
    with c.at(686, 586):
        _noodles(c, 290, 54)
    for who_x in (546, 826):
        c.oval(who_x, 590, 11, 9, (207, 143, 100))


def _screen(c: Canvas, x: float, y: float, size: float) -> None:
    """A drying screen leaning on its props."""
    with c.at(x, y, size):
        c.shadow(10, 2, 62, 8)
        c.line([(40, 0), (22, -92)], 6, WOOD)
        outline = [(-62, -6), (40, -6), (62, -112), (-40, -112)]
        c.shape(outline, (226, 214, 190), shade=4)
        with c.inside(outline):
            for k in range(22):
                c.line(
                    [(-64 + k * 6, -4), (-42 + k * 6, -114)],
                    2.2,
                    (246, 240, 224) if k % 2 else (198, 186, 164),
                )
        for a, b in (
            ((-62, -6), (40, -6)),
            ((-40, -112), (62, -112)),
            ((-62, -6), (-40, -112)),
            ((40, -6), (62, -112)),
        ):
            c.line([a, b], 6, BAMBOO)


def _noodles(c: Canvas, w: float, h: float) -> None:
    """A screen carried flat between two people; origin in its middle."""
    outline = [(-w / 2, h * 0.3), (w / 2, h * 0.3), (w / 2 - 34, -h * 0.7), (-w / 2 + 34, -h * 0.7)]
    c.shape(outline, (228, 216, 192))
    with c.inside(outline):
        for k in range(40):
            c.line(
                [(-w / 2 + k * w / 39, h * 0.34), (-w / 2 + 34 + k * (w - 68) / 39, -h * 0.74)],
                2.4,
                (248, 242, 226) if k % 2 else (200, 188, 166),
            )
    for a, b in (
        (outline[0], outline[1]),
        (outline[2], outline[3]),
        (outline[0], outline[3]),
        (outline[1], outline[2]),
    ):
        c.line([a, b], 8, BAMBOO, shade=2)


__all__ = ["BROWN", "MINT", "NAVY", "SOIL", "DARKWOOD", "oval"]
