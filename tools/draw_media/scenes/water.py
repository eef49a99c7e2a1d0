"""Scenes of watering."""

from __future__ import annotations

from .. import animals, crops, houses, land, trees
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import BOY, GIRL, OLD_MAN
from ..curves import Point, bezier, smooth
from ..palette import (
    BAMBOO,
    DARKWOOD,
    DAWN,
    EARTH,
    GOLD,
    GREEN,
    HAIR_GREY,
    INK,
    LEAF,
    MORNING,
    SLATE,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from ..people import person
from ..poses import SQUAT, STOOP
from .common import country


def water_share(c: Canvas) -> None:
    """At dawn a thin old man with a head lamp, a hoe on his shoulder, sets a bamboo marker at the mouth of
    a ditch.
    """
    country(c, DAWN, 330, sun=(840, 236), phase=2.2, clouds=False)
    for y in (300.0, 330, 350):
        heaven.mist(c, y, (255, 240, 216), 0.8, 34)
    land.field(c, 352, 810, (130, 168, 80), 19)
    # the ditch, from the field to our feet
    for spread, paint in ((120, darker(EARTH, 0.12)), (86, EARTH)):
        c.shape(
            [(640 - spread * 0.2, 470), (672 + spread * 0.2, 470), (800 + spread, 830), (420 - spread, 830)],
            paint,
        )
    c.shape([(646, 470), (668, 470), (790, 830), (430, 830)], Fade((246, 218, 176), (122, 176, 178)))
    for t in (0.3, 0.5, 0.7, 0.85):
        y = 470 + 340 * t
        c.line([(640 - 90 * t, y), (680 + 30 * t, y + 3)], [0.5, 3, 0.5], WHITE, alpha=0.8)
    # the little gate of planks and the marker
    c.box(520, 640, 260, 18, darker(WOOD, 0.2), r=3, shade=4)
    for x in (520, 770):
        c.box(x - 9, 604, 18, 120, WOOD, shade=4)
    c.box(560, 656, 180, 34, lighter(WOOD, 0.1), shade=4)
    c.glow(652, 560, 150, (255, 240, 190), 0.55)
    man = OLD_MAN.but(
        top=(104, 94, 84),
        legs=(104, 96, 88),
        turn=0.85,
        beard=True,
        cut="short",
        wide=0.9,
        bare=True,
        rolled=True,
        hair=HAIR_GREY,
    )

    def marker(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0] + 2, near[1] - 26), (near[0] + 5, near[1] + 76)], 9, BAMBOO, shade=2)
        for k in range(3):
            c.line([(near[0] - 2, near[1] + 18 + k * 14), (near[0] + 8, near[1] + 18 + k * 14)], 2.4, DARKWOOD)

    def lamp(c: Canvas, near: Point, far: Point) -> None:
        with c.at(44, -246, 1.1, turn=16):
            c.line(bezier((-20, -12), (2, -22), (21, -10), 8), 5, INK)
            c.oval(19, -13, 7, 7, (255, 244, 190), shade=2)
            with c.at(24, -12, turn=34):
                c.beam(190, 60, (255, 240, 186), 0.5)

    with c.at(440, 742, 400 / 300):
        c.line([(-92, -268), (70, -214)], 7, WOOD, shade=2)
        c.shape([(-92, -276), (-78, -266), (-96, -222), (-114, -232)], SLATE, shade=3)
    person(c, man, 440, 742, 400, STOOP.hands((104, -150), (46, -196)).but(far_over=True), hold=marker, over=lamp)
    land.tufts(c, 20, 740, 800, GREEN, 0, 330)
    land.tufts(c, 20, 740, 800, GREEN, 900, 1200)


def irrigation_kids(c: Canvas) -> None:
    """In the school garden two boys and a girl sit round a plastic box with wires and a pump; a pipe waters
    mustard.
    """
    country(c, MORNING, 300, sun=(1080, 100), phase=0.2)
    houses.school(c, 300, 430, 1.0)
    trees.tree(c, 620, 430, 1.0)
    trees.tree(c, 1120, 440, 1.15, mix(GREEN, LEAF, 0.5))
    land.ground(c, 424, (128, 166, 86), (170, 200, 112), 4)
    c.shape([(620, 470), (1210, 470), (1210, 830), (470, 830)], (176, 124, 84))
    for i in range(5):
        a, b = 690 + i * 106, 560 + i * 190
        c.shape([(a - 30, 474), (a + 42, 474), (b + 92, 830), (b - 62, 830)], (116, 78, 54))
        for k in range(9):
            t = (k / 8) ** 1.5
            crops.cabbage(c, a + (b - a) * t + 6, 486 + 320 * t, 0.55 + 1.1 * t)
    c.line([(470, 690), (660, 700), (900, 600)], 9, SLATE)
    for x, y in ((760, 652), (900, 600)):
        c.line([(x, y + 4), (x, y - 70)], 7, SLATE)
        for side in (-1, 1):
            for reach in (60, 100, 140):
                c.line(
                    bezier(
                        (x, y - 72),
                        (x + side * reach * 0.55, y - 72 - reach * 0.7),
                        (x + side * reach, y + 10),
                        16,
                    ),
                    [3.4, 3, 1.4],
                    (236, 250, 250),
                    alpha=0.85,
                )
        for _ in range(34):
            c.oval(
                x + c.random.uniform(-140, 140),
                y - c.random.uniform(0, 110),
                2.6,
                3.6,
                (240, 252, 252),
                alpha=0.8,
            )
    # the box and the pump
    c.shadow(390, 690, 100, 14)
    c.box(316, 606, 150, 86, (206, 226, 226), r=10, shade=8)
    c.box(328, 618, 84, 44, (62, 112, 92), r=4)
    for i in range(4):
        c.box(336 + i * 19, 626, 12, 12, (226, 180, 70) if i % 2 else (40, 60, 56))
        c.line([(342 + i * 19, 640), (342 + i * 19, 656)], 2, (226, 226, 200))
    c.oval(438, 634, 9, 9, (214, 76, 60))
    c.oval(438, 660, 9, 9, (96, 176, 96))
    for y, tone in ((604, (206, 70, 58)), (612, (60, 100, 160)), (620, GOLD)):
        c.line(smooth([(440, y + 6), (486, y - 24), (500, y + 40), (520, y + 60)], closed=False), 3.6, tone)
    c.box(492, 660, 74, 42, (66, 110, 160), r=10, shade=6)
    c.oval(506, 680, 13, 16, (44, 76, 120))
    c.line([(530, 662), (530, 640), (560, 640)], 7, SLATE)
    for who, x, y, flip in ((BOY.but(turn=0.8), 210, 700, False), (GIRL.but(turn=0.8), 300, 770, False)):
        person(c, who, x, y, 340, SQUAT.hands((74, -74), (86, -82)), left=flip)
    person(
        c,
        BOY.but(turn=0.8, skin=(207, 143, 100)),
        610,
        782,
        350,
        SQUAT.hands((92, -70), (84, -84)),
        left=True,
    )
    for x, y in ((700, 560), (840, 500), (1050, 600)):
        animals.butterfly(c, x, y, 1.1)
    land.tufts(c, 20, 700, 800, GREEN, 0, 460)
