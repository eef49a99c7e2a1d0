"""Scenes of building, forging, drying, watering and small services."""

from __future__ import annotations

import math

from .. import animals, houses, land, plants, rooms, things
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import FARM_MAN, FARMER, MAN, MUONG, OLD_MAN, OLD_WOMAN, THAI, VETERAN, WIFE, WORKER
from ..curves import Point, arc, bezier, smooth
from ..palette import (
    BAMBOO,
    BRICK,
    CREAM,
    DAWN,
    DARKWOOD,
    EARTH,
    FOREST,
    GOLD,
    GREEN,
    HAIR_GREY,
    HAIR_WHITE,
    INK,
    KHAKI,
    LEAF,
    LIME,
    MIST,
    MORNING,
    NAVY,
    NOON,
    OLIVE,
    ORANGE,
    PAPER,
    RED,
    SAND,
    SLATE,
    STONE,
    STRAW,
    TEAL,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from ..people import person
from ..poses import BEND, KNEEL, REACH, SHOW, SIT, SIT_FRONT, SQUAT, STAND, STAND_SIDE, STOOP, WALK
from .common import country


def water_share(c: Canvas) -> None:
    """At dawn a thin old man with a head lamp, a hoe on his shoulder, sets a bamboo marker at the mouth of a ditch."""
    country(c, DAWN, 330, sun=(840, 236), phase=2.2, clouds=False)
    for y in (300, 330, 350):
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
            c.line(
                [(near[0] - 2, near[1] + 18 + k * 14), (near[0] + 8, near[1] + 18 + k * 14)], 2.4, DARKWOOD
            )

    def lamp(c: Canvas, near: Point, far: Point) -> None:
        with c.at(44, -246, 1.1, turn=16):
            c.line(bezier((-20, -12), (2, -22), (21, -10), 8), 5, INK)
            c.oval(19, -13, 7, 7, (255, 244, 190), shade=2)
            with c.at(24, -12, turn=34):
                c.beam(190, 60, (255, 240, 186), 0.5)

    with c.at(440, 742, 400 / 300):
        c.line([(-92, -268), (70, -214)], 7, WOOD, shade=2)
        c.shape([(-92, -276), (-78, -266), (-96, -222), (-114, -232)], SLATE, shade=3)
    person(
        c, man, 440, 742, 400, STOOP.hands((104, -150), (46, -196)).but(far_over=True), hold=marker, over=lamp
    )
    land.tufts(c, 20, 740, 800, GREEN, 0, 330)
    land.tufts(c, 20, 740, 800, GREEN, 900, 1200)


def roofers(c: Canvas) -> None:
    """Five workers in yellow helmets lay red sheets on a small brick house; an old woman brings sweet potatoes; people pass bricks."""
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
    plants.banana(c, 1120, 600, 1.5)
    plants.bamboo(c, 50, 560, 1.1)
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
    person(
        c, team.but(top=tones[3]), 790, 330, 190, STOOP.hands((62, -110), (70, -120)), left=True, shadow=False
    )
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
            c.box(
                1110 + k * 36, 752 - r * 18, 34, 16, (198, 96, 66) if (r + k) % 2 else (182, 84, 60), shade=3
            )
            c.box(
                330 + k * 32, 752 - r * 16, 30, 14, (198, 96, 66) if (r + k) % 2 else (182, 84, 60), shade=3
            )


def barber(c: Canvas) -> None:
    """Under a longan tree a grey-haired man in an old army shirt cuts an old man's hair; bicycle with a wooden box, a mirror."""
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
        (520, 100, 120, 0.2),
        (640, 60, 150, 0.05),
        (800, 70, 170, 0.0),
        (980, 60, 160, 0.15),
        (1130, 110, 130, 0.3),
        (720, 150, 110, 0.4),
        (920, 150, 120, 0.35),
        (420, 60, 90, 0.35),
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
        c.oval(c.random.uniform(440, 1190), c.random.uniform(10, 150), 13, 5, mix(LEAF, LIME, 0.3), turn=-28, alpha=0.5)
    # the mirror on the trunk
    c.line([(832, 352), (832, 378)], 3, INK)
    c.box(794, 376, 76, 96, RED, r=6, shade=4)
    c.box(802, 384, 60, 80, Fade((214, 234, 234), (160, 200, 204)), r=3)
    c.line([(812, 440), (846, 396)], 6, WHITE, alpha=0.7)
    # the bicycle with its box
    things.bicycle(c, 1030, 740, 1.5, paint=(64, 104, 96))
    c.box(880, 536, 124, 84, WOOD, r=4, shade=7)
    c.box(876, 528, 132, 16, lighter(WOOD, 0.14), r=3, shade=3)
    c.box(930, 564, 24, 16, GOLD, r=3)
    # the two
    things.stool(c, 530, 744, 84, 110, DARKWOOD)
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
        c.shape(
            smooth([(-19, -180), (0, -170), (19, -180), (16, -166), (-16, -166)], steps=5), (226, 222, 210)
        )
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


def forge(c: Canvas) -> None:
    """In a thatched smithy an older man in a leather apron holds red-hot iron on the anvil; his son swings the hammer."""
    c.box(0, 0, 1200, 800, Fade((92, 66, 58), (122, 84, 66)))
    for i in range(25):
        c.line([(i * 50, 150), (i * 50, 600)], 3, (84, 60, 54), alpha=0.7)

    def outside() -> None:
        heaven.sky(c, NOON, 300)
        heaven.hills(c, NOON, 330, 120, 0.4, 200, 0.8)
        plants.palm(c, 130, 430, 1.0)
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
        things.fire(c, 974 + dx, 464, s, logs=False)
    # tools on the wall
    for i, x in enumerate((360, 420, 480, 540, 600)):
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
    for y in (690, 740):
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
    old = MAN.but(
        top=(150, 132, 108), hair=HAIR_GREY, apron=(120, 74, 46), turn=0.85, legs=SLATE, sleeves=0.45
    )

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
    """On a board five forest knives, two sickles and a hoe laid in order; on each knife blade a small fish is engraved."""
    c.box(0, 0, 1200, 800, Fade((196, 150, 104), (172, 122, 84)))
    for i in range(6):
        y = i * 136
        c.line([(0, y), (1200, y)], 5, (132, 90, 64))
        c.line([(0, y + 4), (1200, y + 4)], 2, (222, 180, 130), alpha=0.6)
        for k in range(9):
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


def bamboo_drier(c: Canvas) -> None:
    """On a bamboo slope a man in blue work clothes opens a drier like a small house with a slanting glass roof; shoots on trays."""
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
        plants.bamboo(c, x, y, s, 8)
    land.ground(c, 410, (146, 170, 92), (176, 196, 110), 10, 2.0)
    plants.bamboo(c, 60, 640, 1.6, 9)
    c.shape(
        smooth([(240, 720), (500, 650), (900, 650), (1200, 700), (1210, 820), (200, 830)], steps=6),
        (206, 172, 122),
    )
    # the drier
    c.shadow(640, 720, 260, 24)
    c.box(860, 210, 28, 250, SLATE, shade=5)
    c.shape([(842, 214), (906, 214), (888, 188), (860, 188)], darker(SLATE, 0.2))
    heaven.smoke(c, 874, 184, 0.8, WHITE, 0.5)
    c.shape(
        [(410, 470), (900, 360), (900, 710), (410, 710)], Fade((232, 200, 150), (206, 168, 118)), shade=12
    )
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
    for k in (0.2, 0.8):
        c.line([(516, 470 + 240 * k), (434, 500 + 240 * k)], 9, WOOD)
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
        things.sack(c, x, y, s, STRAW, tied=x != 1000)
    for i in range(40):
        c.oval(1000 + c.random.uniform(-24, 24), 626 + c.random.uniform(-9, 6), 4, 2, (226, 186, 104))
    for x in (190, 236, 120):
        c.shape(
            smooth([(x - 24, 790), (x - 20, 730), (x, 676), (x + 20, 730), (x + 24, 790)], steps=6),
            (150, 128, 74),
            shade=5,
        )
        for k in range(3):
            c.line(
                bezier((x - 22, 780 - k * 30), (x, 756 - k * 30), (x + 22, 780 - k * 30), 8), 3, (112, 90, 54)
            )


def nursery(c: Canvas) -> None:
    """In a nursery under black netting a man and his wife load potted seedlings on a cart; a Mường woman carries two baskets."""
    heaven.sky(c, MORNING, 330)
    heaven.cloud(c, 960, 90, 0.8)
    heaven.peaks(c, MORNING, 320, 150, 0.7, 4)
    bare = (206, 166, 116)
    c.shape(
        [
            *smooth(
                [(560.0, 380.0), (700, 250), (860, 190), (1000, 210), (1120, 170), (1260, 240)], closed=False
            ),
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
    for row, (y, size, n, x0, x1) in enumerate(
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
            things.basket(c, x, -44, 0.66)

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


__all__ = [
    "BEND",
    "BRICK",
    "CREAM",
    "FOREST",
    "HAIR_WHITE",
    "KHAKI",
    "MIST",
    "OLD_WOMAN",
    "PAPER",
    "SAND",
    "SHOW",
    "SIT",
    "STONE",
]
