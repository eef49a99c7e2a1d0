"""Scenes of field, forest and hill."""

from __future__ import annotations

import math

from .. import crops, devices, furniture, land, trees
from ..canvas import Canvas, Fade
from ..cast import FARM_MAN, FARMER, OLD_MAN
from ..curves import Point, bezier, smooth
from ..palette import (
    BRICK,
    CORAL,
    CREAM,
    FOREST,
    GOLD,
    GREEN,
    HAIR_GREY,
    INK,
    LEAF,
    LIME,
    MORNING,
    NOON,
    OLIVE,
    RED,
    SLATE,
    STRAW,
    TEAL,
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
        crops.marigold(c, i * 27 + c.random.uniform(-6, 6), 352 + (i % 2) * 9, 0.78, GOLD if i % 3 else (240, 196, 70))
    land.plant_rows(c, rows, "cabbage", 2.05, start=0.18)

    def leaf(c: Canvas, near: Point, far: Point) -> None:
        crops.cabbage(c, near[0] + 8, near[1] + 6, 0.9)

    person(c, FARMER.but(top=TEAL), 985, 470, 190, BEND, left=True, hold=leaf)
    furniture.basket(c, 880, 486, 0.66, fill="greens")
    person(c, FARMER.but(top=CORAL), 300, 520, 220, STOOP.but(tilt=22), hold=leaf)
    furniture.basket(c, 402, 538, 0.8, fill="greens")
    person(c, FARMER.but(top=(126, 92, 140), turn=0.8), 690, 640, 300, BEND, hold=leaf)
    furniture.basket(c, 868, 676, 1.12, fill="greens")
    person(c, FARMER.but(top=(74, 118, 150), turn=0.9), 200, 756, 330, SQUAT, hold=leaf)
    furniture.basket(c, 376, 780, 1.3, fill="greens")


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
    path = smooth([(905, 590), (862, 628), (800, 664), (838, 706), (760, 754), (640, 830)], closed=False) + smooth(
        [(980, 830), (970, 770), (958, 712), (872, 664), (900, 628), (925, 590)], closed=False
    )
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
        STAND_SIDE.hands((98, -196), (86, -206)).but(chest=(9, -225), head=(20, -262), near_bend=1, far_bend=1),
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
    trees.leaves(c, 1210, 820, 0.9, flip=True)


def cane_hill(c: Canvas) -> None:
    """Three farmers by a red chopper on the cane hill; straw-coloured leaf litter, rows of young cane,
    clear blue sky.
    """
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
        over=lambda c, near, far: devices.hoe(c, near[0] + 6, -6, 190),
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
