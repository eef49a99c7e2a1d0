"""Scenes at home: old photographs, reading aloud, learning the telephone."""

from __future__ import annotations

from .. import devices, furniture, goods, houses, land, loom, rooms, shelves
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import GIRL, OLD_MAN, OLD_WOMAN, THAI, THAI_DARK, YOUTH, YOUTH_GIRL
from ..curves import Point, arc, smooth
from ..palette import (
    BAMBOO,
    BRICK,
    CREAM,
    DARKWOOD,
    FOREST,
    GREEN,
    HAIR_GREY,
    HAIR_WHITE,
    INK,
    LEAF,
    LIME,
    MORNING,
    NIGHT,
    NOON,
    ORANGE,
    PAPER,
    SKIN_FAIR,
    SLATE,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from ..people import person
from ..poses import SIT, SIT_FRONT
from .common import behind, country


def old_photos(c: Canvas) -> None:
    """In a wooden house a girl in youth blue and an old woman in brown look at a small old photograph;
    scanner, laptop, tin.
    """
    rooms.room(c, (206, 160, 108), (150, 100, 68), 560)
    for i in range(25):
        c.line([(i * 50, 0), (i * 50, 548)], 3, (176, 130, 86))
    rooms.opening(c, 470, 90, 260, 210, rooms.outdoors(c, NOON, 210), DARKWOOD, 3)
    for x, y, w, h, k in (
        (130, 110, 120, 90, 0),
        (280, 150, 90, 110, 2),
        (880, 120, 110, 130, 2),
        (1030, 160, 110, 84, 0),
    ):
        rooms.picture(c, x, y, w, h, k)
    behind(
        c,
        OLD_WOMAN.but(turn=0.55),
        700,
        730,
        470,
        SIT_FRONT.hands((26, -150), (-16, -160)).but(tilt=8),
        left=True,
    )
    behind(c, YOUTH_GIRL.but(turn=0.6), 500, 730, 470, SIT_FRONT.hands((60, -138), (14, -146)).but(tilt=8))
    with c.at(612, 494, 1, turn=-6):
        c.box(-46, -34, 92, 68, WHITE, shade=3)
        c.box(-39, -28, 78, 56, (172, 168, 160))
        for dx, h in ((-20, 26), (0, 32), (20, 24)):
            c.oval(dx, 8 - h, 7, 8, (226, 222, 212))
            c.shape(
                smooth(
                    [
                        (dx - 11, 27),
                        (dx - 10, 18 - h * 0.2),
                        (dx, 14 - h * 0.3),
                        (dx + 10, 18 - h * 0.2),
                        (dx + 11, 27),
                    ],
                    steps=4,
                ),
                (92, 90, 92),
            )
    for x, y in ((566, 510), (660, 500)):
        c.oval(x, y, 13, 10, SKIN_FAIR if x < 600 else (226, 165, 124))
    furniture.table(c, 600, 780, 860, 178, WOOD, 46)
    devices.laptop(c, 316, 600, 1.7)
    c.box(800, 566, 170, 36, (222, 222, 216), r=6, shade=5)
    c.shape([(806, 566), (964, 566), (990, 520), (834, 520)], (168, 174, 180))
    c.shape([(816, 562), (956, 562), (976, 526), (842, 526)], (206, 230, 234))
    c.box(470, 574, 112, 32, (180, 120, 66), r=6, shade=4)
    c.box(476, 562, 100, 14, (214, 164, 96), r=4)
    for i in range(4):
        with c.at(494 + i * 22, 562, 0.5, turn=-14 + i * 9):
            c.box(-26, -34, 52, 40, WHITE)
            c.box(-21, -29, 42, 30, (156, 150, 142))
    for x, a in ((640, -12), (704, 9)):
        with c.at(x, 594, 0.62, turn=a):
            c.shape([(-34, 8), (34, 8), (28, -18), (-28, -18)], WHITE)
            c.shape([(-26, 4), (26, 4), (21, -14), (-21, -14)], (150, 146, 140))


def reading_aloud(c: Canvas) -> None:
    """Evening on a wooden floor: a girl with plaits reads by a lamp to a telephone; her grandmother sews
    behind.
    """
    c.box(0, 0, 1200, 800, Fade((96, 66, 60), (140, 92, 66)))
    for i in range(29):
        c.line([(i * 44, 0), (i * 44, 520)], 2.4, (84, 58, 54))

    def night() -> None:
        heaven.sky(c, NIGHT, 260)
        heaven.stars(c, 230, 50)
        heaven.moon(c, 806, 130, 26)
        heaven.hills(c, NIGHT, 290, 90, 0.1, 160, 1.5)

    rooms.opening(c, 740, 70, 260, 200, night, (74, 50, 46), 2)
    c.line([(110, 96), (330, 96)], 8, BAMBOO, shade=2)
    for i, x in enumerate((170, 272)):
        loom.drape(c, x, 98, 84, 150 + 20 * i, i)
    shelves.shelf(c, 410, 120, 190, 130, 1, WOOD, "books")
    c.box(0, 520, 1200, 280, Fade((150, 100, 66), (176, 120, 78)))
    for i, y in enumerate((520, 548, 586, 636, 700, 778)):
        c.line([(0, y), (1200, y)], 2.4, (122, 80, 56))
        for k in range(5):
            c.line([(k * 260 + (i % 2) * 120, y), (k * 266 + (i % 2) * 120, y + 40)], 2, (122, 80, 56))
    c.glow(560, 470, 640, (255, 206, 122), 0.6)
    floor = SIT.but(
        hip=(0, -30),
        chest=(6, -114),
        head=(18, -154),
        near_knee=(56, -26),
        far_knee=(54, -32),
        near_foot=(8, -6),
        far_foot=(14, -8),
    )
    granny = THAI.but(hair=HAIR_WHITE, turn=0.7, skin=(214, 160, 122), trim=GREEN)

    def sewing(c: Canvas, near: Point, far: Point) -> None:
        loom.brocade(c, near[0] - 52, near[1] - 6, 92, 52, size=9)
        for i in range(10):
            c.line([(near[0] - 49 + i * 9.6, near[1] + 46), (near[0] - 49 + i * 9.6, near[1] + 53)], 1.6, CREAM)

    def needle(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0] - 3, near[1] - 2), (near[0] - 14, near[1] + 14)], 1.6, CREAM)

    person(c, granny, 960, 640, 350, floor.hands((56, -64), (70, -70)), left=True, hold=sewing, over=needle)
    furniture.basket(c, 1100, 664, 1.0)
    rooms.mat(c, 470, 690, 820, 190, (206, 162, 96), BRICK)
    girl = GIRL.but(scarf=None, turn=0.5)

    def book(c: Canvas, near: Point, far: Point) -> None:
        c.shape(
            [
                (near[0] - 8, near[1] - 44),
                (near[0] + 40, near[1] - 50),
                (near[0] + 44, near[1] + 6),
                (near[0] - 4, near[1] + 8),
            ],
            BRICK,
            shade=3,
        )
        c.shape(
            [
                (near[0] - 12, near[1] - 40),
                (near[0] - 4, near[1] - 44),
                (near[0], near[1] + 4),
                (near[0] - 8, near[1] + 6),
            ],
            PAPER,
        )

    person(c, girl, 300, 738, 430, floor.hands((72, -86), (86, -84)), hold=book)
    # a low table with the lamp and the telephone
    c.shadow(620, 742, 150, 14)
    for x in (510, 716):
        c.box(x, 660, 16, 82, darker(WOOD, 0.2))
    c.shape([(506, 634), (728, 634), (752, 664), (482, 664)], lighter(WOOD, 0.22))
    c.box(482, 664, 270, 13, WOOD, shade=3)
    c.line([(690, 646), (700, 560), (650, 520)], 7, SLATE)
    c.oval(690, 648, 36, 9, SLATE)
    c.shape([(604, 524), (656, 494), (684, 532), (618, 560)], (78, 140, 132), shade=4)
    c.shape([(610, 546), (690, 528), (680, 650), (480, 650)], (255, 240, 180), alpha=0.28)
    c.oval(648, 546, 22, 10, (255, 246, 206), turn=-20)
    c.line([(560, 652), (572, 634)], 5, INK)
    devices.phone(c, 556, 622, 1.35, 8)


def digital_team(c: Canvas) -> None:
    """Under a big tree before a house on stilts a young man in volunteer blue shows a telephone to four old
    people.
    """
    country(c, MORNING, 330, sun=None, phase=2.4)
    houses.stilt_house(c, 880, 500, 1.6)
    land.ground(c, 480, (150, 172, 96), (196, 200, 124), 6)
    c.shape(
        smooth(
            [(150, 560), (400, 520), (900, 524), (1120, 580), (1210, 700), (1100, 830), (60, 830), (60, 660)],
            steps=6,
        ),
        (216, 186, 134),
    )
    # the tree
    c.shape(
        smooth(
            [(96, 820), (120, 600), (108, 400), (96, 180), (196, 180), (204, 400), (214, 600), (250, 820)],
            steps=8,
        ),
        Fade((150, 110, 82), (112, 80, 64), across=True),
        shade=16,
    )
    c.line([(160, 300), (300, 190), (420, 150)], [52, 34, 18], (134, 98, 74), shade=6)
    for x, y, r, k in (
        (60, 90, 150, 0.1),
        (260, 50, 150, 0.2),
        (430, 90, 120, 0.0),
        (560, 40, 110, 0.25),
        (160, 160, 120, 0.3),
        (330, 130, 100, 0.4),
        (690, 10, 90, 0.1),
    ):
        c.shape(
            smooth(
                [
                    (x + r * (0.92 + 0.1 * ((i * 7) % 3)) * dx, y + r * 0.72 * dy)
                    for i, (dx, dy) in enumerate(arc(0, 0, 1, 1, 0, 324, 9))
                ],
                steps=6,
            ),
            mix(FOREST, LEAF, k),
            shade=14,
        )
    for _ in range(70):
        c.oval(
            c.random.uniform(0, 680),
            c.random.uniform(0, 210),
            13,
            5.4,
            mix(LEAF, LIME, c.random.random() * 0.7),
            turn=-30,
            alpha=0.85,
        )
    c.oval(520, 690, 420, 66, (176, 146, 104), alpha=0.45)
    people = [OLD_MAN.but(turn=0.7), THAI_DARK.but(hair=HAIR_WHITE, turn=0.5)]
    behind(c, people[0], 392, 700, 380, SIT_FRONT.hands((32, -84), (-30, -84)))
    behind(c, people[1], 520, 690, 370, SIT_FRONT.hands((28, -86), (-30, -82)).but(tilt=6))
    behind(
        c,
        OLD_WOMAN.but(turn=0.5),
        812,
        690,
        370,
        SIT_FRONT.hands((30, -82), (-28, -86)).but(tilt=6),
        left=True,
    )
    behind(
        c,
        OLD_MAN.but(turn=0.8, top=(122, 140, 96), hat="cap", hat_paint=SLATE, beard=False, hair=HAIR_GREY, cut="short"),
        946,
        702,
        380,
        SIT_FRONT.hands((30, -84), (-32, -82)),
        left=True,
    )

    def touch(c: Canvas, near: Point, far: Point) -> None:
        devices.phone(c, far[0] + 2, far[1] - 20, 1.3, -6)

    behind(
        c,
        YOUTH.but(turn=0.2),
        666,
        706,
        410,
        SIT_FRONT.hands((22, -158), (-12, -138)).but(tilt=4),
        hold=touch,
    )
    furniture.table(c, 668, 786, 560, 118, WOOD, 40)
    goods.teapot(c, 500, 660, 1.05)
    with c.at(690, 652, turn=-2):
        c.shape([(-60, 2), (46, 2), (56, -30), (-46, -30)], (196, 196, 190))
        c.shape([(-53, -1), (43, -1), (50, -27), (-42, -27)], (222, 236, 236))
    for x, y in ((800, 660), (830, 662), (815, 642), (862, 660)):
        c.oval(x, y - 12, 15, 14, ORANGE, shade=4)
        c.oval(x - 3, y - 22, 5, 2.6, LEAF)
