"""Scenes of work in the open: a roof, a hair-cut."""

from __future__ import annotations

from .. import animals, devices, furniture, houses, land, trees
from ..canvas import Canvas, Fade
from ..cast import FARM_MAN, FARMER, MAN, OLD_MAN, THAI, VETERAN, WIFE, WORKER
from ..curves import Point, arc, smooth
from ..palette import (
    BAMBOO,
    DARKWOOD,
    FOREST,
    GOLD,
    GREEN,
    HAIR_WHITE,
    INK,
    LEAF,
    LIME,
    MORNING,
    NOON,
    ORANGE,
    RED,
    SLATE,
    TEAL,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from ..people import person
from ..poses import KNEEL, REACH, SIT_FRONT, SQUAT, STAND, STAND_SIDE, STOOP
from .common import country


def roofers(c: Canvas) -> None:
    """Five workers in yellow helmets lay red sheets on a small brick house; an old woman brings sweet
    potatoes; people pass bricks.
    """
    country(c, MORNING, 380, sun=(1060, 100), phase=1.1)
    c.shape(
        [
            *smooth([(-40.0, 330.0), (200, 380), (600, 470), (1000, 520), (1240, 530)], closed=False),
            (1240, 830),
            (-40, 830),
        ],
        Fade((170, 192, 106), (150, 166, 90)),
    )
    c.shape(
        smooth([(-40, 640), (200, 590), (700, 600), (1240, 640), (1240, 840), (-40, 840)], steps=6),
        (206, 166, 118),
    )
    trees.banana(c, 1120, 600, 1.5)
    trees.bamboo(c, 50, 560, 1.1)
    # the house
    c.box(310, 390, 560, 250, Fade((204, 120, 88), (186, 100, 74)), shade=10)
    for r in range(12):
        y = 400 + r * 20
        c.line([(310, y), (870, y)], 2.4, (226, 178, 148), alpha=0.7)
        for k in range(15):
            x = 316 + k * 40 + (r % 2) * 20
            if x < 868:
                c.line([(x, y - 20), (x, y)], 2.2, (226, 178, 148), alpha=0.6)
    c.box(540, 480, 100, 160, (70, 52, 50))
    houses.window(c, 380, 470, 90, 80, WOOD, (92, 78, 74))
    houses.window(c, 710, 470, 90, 80, WOOD, (92, 78, 74))
    # the roof: rafters, and red sheets over the left two thirds
    c.shape([(270, 400), (360, 262), (820, 262), (910, 400)], (112, 80, 62))
    for i in range(12):
        t = i / 11
        c.line([(360 + 460 * t, 262), (270 + 640 * t, 400)], 7, lighter(WOOD, 0.1))
    for t in (0.1, 0.5, 0.92):
        c.line([(360 - 90 * t, 262 + 138 * t), (820 + 90 * t, 262 + 138 * t)], 7, WOOD)
    sheet = [(266.0, 402.0), (358.0, 258.0), (640.0, 258.0), (660.0, 402.0)]
    c.shape(sheet, Fade((206, 78, 62), (184, 62, 52)))
    for i in range(15):
        t = i / 14
        c.line([(358 + 282 * t, 258), (266 + 394 * t, 402)], 3.4, (150, 48, 44))
    # the five on the roof
    team = WORKER.but(hat="ridden", hat_paint=(240, 196, 70), turn=0.8, legs=SLATE)
    tones = ((70, 120, 160), (96, 144, 96), (196, 120, 70), (90, 100, 130), (160, 140, 96))

    def hammer(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0] - 4, near[1] + 8), (near[0] + 10, near[1] - 30)], 5, WOOD)
        c.box(near[0] - 4, near[1] - 40, 30, 12, SLATE, r=3)

    person(c, team.but(top=tones[0]), 384, 334, 190, KNEEL, hold=hammer, shadow=False)
    person(c, team.but(top=tones[1]), 520, 362, 190, SQUAT, hold=hammer, shadow=False)
    person(c, team.but(top=tones[2]), 606, 300, 185, KNEEL.but(near=(66, -60), far=(76, -66)), shadow=False)
    c.shape([(628, 262), (742, 268), (760, 340), (640, 334)], (206, 78, 62), shade=4)
    for i in range(6):
        c.line([(636 + i * 20, 263), (648 + i * 20, 336)], 3, (150, 48, 44))
    person(c, team.but(top=tones[3]), 790, 330, 190, STOOP.hands((62, -110), (70, -120)), left=True, shadow=False)
    # the ladder and the fifth
    for dx in (0, 54):
        c.line([(900 + dx, 650), (850 + dx, 360)], 9, BAMBOO, shade=2)
    for k in range(8):
        c.line([(896 - k * 5.6, 626 - k * 34), (950 - k * 5.6, 626 - k * 34)], 7, darker(BAMBOO, 0.1))
    person(
        c,
        team.but(top=tones[4], back=True, turn=0.0),
        900,
        560,
        215,
        STAND.hands((26, -250), (-30, -240)).but(near_foot=(14, -4), far_foot=(-12, -40)),
        shadow=False,
    )

    # on the ground: the old woman, and the line of bricks
    def potatoes(c: Canvas, near: Point, far: Point) -> None:
        c.shape(
            [
                (near[0] - 48, near[1] - 26),
                (near[0] + 30, near[1] - 26),
                (near[0] + 18, near[1] + 10),
                (near[0] - 36, near[1] + 10),
            ],
            BAMBOO,
            shade=4,
        )
        for i in range(6):
            c.oval(
                near[0] - 40 + i * 12,
                near[1] - 31 - (i % 2) * 8,
                12,
                8,
                (150, 76, 92),
                turn=20 * (i % 3),
                shade=2,
            )

    person(
        c,
        THAI.but(hair=HAIR_WHITE, top=(120, 104, 140), trim=GREEN, turn=0.7, skin=(214, 160, 122)),
        150,
        756,
        300,
        STAND_SIDE.hands((42, -168), (34, -166)).but(far_over=True),
        hold=potatoes,
    )

    def brick(c: Canvas, near: Point, far: Point) -> None:
        for i in range(2):
            c.box(near[0] - 12, near[1] - 16 - i * 15, 42, 14, (198, 96, 66), shade=3)

    line = (
        FARMER.but(top=TEAL),
        MAN.but(top=ORANGE),
        WIFE.but(top=(190, 90, 110), cut="bob"),
        FARM_MAN.but(top=(120, 150, 110)),
    )
    for i, who in enumerate(line):
        person(
            c,
            who.but(turn=0.75),
            520 + i * 158,
            768 - i * 6,
            290,
            REACH.hands((58, -160), (66, -166)),
            left=True,
            hold=brick,
        )
    for r in range(4):
        for k in range(3):
            c.box(1110 + k * 36, 752 - r * 18, 34, 16, (198, 96, 66) if (r + k) % 2 else (182, 84, 60), shade=3)
            c.box(330 + k * 32, 752 - r * 16, 30, 14, (198, 96, 66) if (r + k) % 2 else (182, 84, 60), shade=3)


def barber(c: Canvas) -> None:
    """Under a longan tree a grey-haired man in an old army shirt cuts an old man's hair; bicycle with a
    wooden box, a mirror.
    """
    country(c, NOON, 360, sun=None, phase=0.2)
    houses.stilt_house(c, 190, 470, 0.86)
    land.ground(c, 440, (150, 176, 98), (182, 200, 116), 8)
    c.oval(640, 742, 620, 120, (206, 178, 126))
    c.oval(640, 742, 430, 66, (164, 138, 100), alpha=0.5)
    c.shape(
        smooth(
            [(760, 760), (800, 640), (792, 420), (770, 200), (880, 200), (890, 420), (896, 640), (950, 766)],
            steps=8,
        ),
        Fade((148, 112, 84), (108, 80, 66), across=True),
        shade=18,
    )
    c.line([(830, 330), (700, 220), (600, 170)], [56, 36, 18], (132, 98, 76), shade=6)
    c.line([(840, 300), (980, 200), (1060, 150)], [52, 36, 16], (122, 90, 70), shade=6)
    for x, y, r, k in (
        (520.0, 100.0, 120, 0.2),
        (640.0, 60.0, 150, 0.05),
        (800.0, 70.0, 170, 0.0),
        (980.0, 60.0, 160, 0.15),
        (1130.0, 110.0, 130, 0.3),
        (720.0, 150.0, 110, 0.4),
        (920.0, 150.0, 120, 0.35),
        (420.0, 60.0, 90, 0.35),
    ):
        c.shape(
            smooth(
                [
                    (x + r * (0.94 + 0.1 * ((i * 5) % 3)) * dx, y + r * 0.7 * dy)
                    for i, (dx, dy) in enumerate(arc(0, 0, 1, 1, 0, 324, 9))
                ],
                steps=6,
            ),
            mix(FOREST, LEAF, k),
            shade=14,
        )
    for _ in range(26):
        x, y = c.random.uniform(500, 1150), c.random.uniform(96, 190)
        for k in range(5):
            c.oval(x + (k % 3) * 9, y + (k // 3) * 9 + (k % 2) * 5, 5.4, 5.4, (206, 166, 98), shade=1.4)
    for _ in range(60):
        c.oval(
            c.random.uniform(440, 1190),
            c.random.uniform(10, 150),
            13,
            5,
            mix(LEAF, LIME, 0.3),
            turn=-28,
            alpha=0.5,
        )
    # the mirror on the trunk
    c.line([(832, 352), (832, 378)], 3, INK)
    c.box(794, 376, 76, 96, RED, r=6, shade=4)
    c.box(802, 384, 60, 80, Fade((214, 234, 234), (160, 200, 204)), r=3)
    c.line([(812, 440), (846, 396)], 6, WHITE, alpha=0.7)
    # the bicycle with its box
    devices.bicycle(c, 1030, 740, 1.5, paint=(64, 104, 96))
    c.box(880, 536, 124, 84, WOOD, r=4, shade=7)
    c.box(876, 528, 132, 16, lighter(WOOD, 0.14), r=3, shade=3)
    c.box(930, 564, 24, 16, GOLD, r=3)
    # the two
    furniture.stool(c, 530, 744, 84, 110, DARKWOOD)
    client = OLD_MAN.but(turn=0.5, legs=SLATE, top=WHITE, cut="short", beard=True)
    low = SIT_FRONT.but(
        hip=(0, -76),
        chest=(0, -162),
        head=(0, -204),
        near_knee=(26, -62),
        far_knee=(-26, -62),
        near=(22, -80),
        far=(-22, -80),
    )
    person(c, client, 530, 750, 410, low)
    with c.at(530, 750, 410 / 300):
        c.shape(
            smooth(
                [
                    (-16, -176),
                    (16, -176),
                    (44, -150),
                    (52, -86),
                    (34, -72),
                    (0, -68),
                    (-34, -72),
                    (-52, -86),
                    (-44, -150),
                ],
                steps=6,
            ),
            (250, 246, 234),
            shade=8,
        )
        c.shape(smooth([(-19, -180), (0, -170), (19, -180), (16, -166), (-16, -166)], steps=5), (226, 222, 210))
        for _ in range(16):
            x, y = c.random.uniform(-38, 38), c.random.uniform(-150, -84)
            c.line([(x, y), (x + 4, y + 3)], 1.2, (150, 146, 146))

    def scissors(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0] - 6, near[1] + 4), (near[0] + 34, near[1] - 12)], [5, 2], (206, 210, 212))
        c.line([(near[0] - 6, near[1] - 6), (near[0] + 34, near[1] + 2)], [5, 2], (176, 182, 186))

    cutter = VETERAN.but(hat="", hair=HAIR_WHITE, top=(112, 128, 84), legs=(96, 100, 92), turn=0.85)
    person(
        c,
        cutter,
        352,
        752,
        410,
        REACH.hands((86, -232), (96, -208)).but(chest=(14, -224), head=(28, -262), tilt=8, far_over=True),
        hold=scissors,
    )
    land.tufts(c, 24, 700, 800, GREEN, 0, 260)
    animals.hen(c, 690, 780, 0.8, peck=True)
    animals.hen(c, 130, 690, 0.7, cock=True)
    for x in (620, 650, 740):
        animals.chick(c, x, 790, 0.8, left=x > 700)
