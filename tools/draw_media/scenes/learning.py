"""Scenes of school, evening classes and learning at home."""

from __future__ import annotations

from .. import animals, houses, land, plants, rooms, things
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import (
    BOY,
    BROWN,
    GIRL,
    MAN,
    OLD_MAN,
    OLD_WOMAN,
    PALE_BLUE,
    TEACHER,
    THAI,
    THAI_DARK,
    WIFE,
    WOMAN,
    YOUTH,
    YOUTH_GIRL,
)
from ..curves import Point, arc, bezier, smooth
from ..palette import (
    BRICK,
    CREAM,
    DARKWOOD,
    FOREST,
    GOLD,
    GREEN,
    HAIR_GREY,
    HAIR_WHITE,
    INK,
    LEAF,
    LIME,
    MORNING,
    NAVY,
    NIGHT,
    NOON,
    ORANGE,
    PAPER,
    PINK,
    PLUM,
    SKIN_FAIR,
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
from ..poses import KNEEL, REACH, SHOW, SIT, SIT_FRONT, SQUAT, STAND, STAND_SIDE, STOOP
from .common import at_desk, behind, country


def evening_class(c: Canvas) -> None:
    """Evening class under a yellow lamp: six women write at wooden desks, two teachers, a baby asleep on a mat."""
    rooms.room(c, (226, 178, 112), (138, 92, 66), 500)

    def night() -> None:
        heaven.sky(c, NIGHT, 260)
        heaven.stars(c, 240, 40)
        heaven.hills(c, NIGHT, 300, 90, 0.1, 160, 0.5)

    for x in (560, 960):
        rooms.opening(c, x, 120, 170, 170, night, DARKWOOD, 2)
    rooms.board(c, 60, 130, 360, 210, 4)
    rooms.picture(c, 806, 150, 84, 62, 0)
    rooms.bulb(c, 640, 70, 460)
    person(c, TEACHER.but(turn=0.95), 380, 620, 400, REACH.hands((64, -272), (16, -150)), left=True)
    dresses = [
        THAI_DARK.but(hat="pieu"),
        WIFE.but(top=TEAL),
        THAI,
        WIFE.but(top=(196, 104, 90), cut="bob"),
        WOMAN.but(cut="tail"),
        WIFE.but(top=PLUM, hair=HAIR_GREY),
    ]

    def lesson(c: Canvas, near: Point, far: Point) -> None:
        things.open_book(c, near[0] - 4, near[1] + 4, 0.62, TEAL)
        c.line([(60, -114), (72, -138)], 3.4, GOLD)

    for i, x in enumerate((760, 950, 1140)):
        at_desk(c, dresses[i].but(turn=0.9), x, 600, 280, left=True, on=lesson)
    # the baby on its mat in the corner
    rooms.mat(c, 150, 716, 280, 110, (224, 188, 116), BRICK)
    c.shape(
        smooth([(60, 700), (90, 680), (160, 676), (222, 690), (236, 716), (180, 730), (90, 728)], steps=6),
        PINK,
        shade=6,
    )
    c.oval(66, 702, 38, 17, CREAM, shade=3)
    c.oval(76, 690, 25, 22, SKIN_FAIR, shade=3)
    c.shape(arc(74, 685, 25, 20, 160, 330), INK)
    for dx in (-4, 11):
        c.line(bezier((76 + dx - 5, 692), (76 + dx, 696), (76 + dx + 5, 692), 6), 2, (96, 60, 52))
    c.oval(82, 700, 3, 2, (186, 96, 84))
    for i, x in enumerate((510, 780, 1050)):
        at_desk(c, dresses[3 + i].but(turn=0.9), x, 786, 360, left=True, on=lesson)
    person(
        c,
        WOMAN.but(top=WHITE, legs=NAVY, cut="bun", turn=0.9, wear="shirt", skin=SKIN_FAIR),
        620,
        776,
        400,
        STOOP.hands((78, -154), (60, -170)).but(tilt=10),
        left=False,
    )
    c.glow(640, 80, 700, (255, 214, 130), 0.22)


def irrigation_kids(c: Canvas) -> None:
    """In the school garden two boys and a girl sit round a plastic box with wires and a pump; a pipe waters mustard."""
    country(c, MORNING, 300, sun=(1080, 100), phase=0.2)
    houses.school(c, 300, 430, 1.0)
    plants.tree(c, 620, 430, 1.0)
    plants.tree(c, 1120, 440, 1.15, mix(GREEN, LEAF, 0.5))
    land.ground(c, 424, (128, 166, 86), (170, 200, 112), 4)
    c.shape([(620, 470), (1210, 470), (1210, 830), (470, 830)], (176, 124, 84))
    for i in range(5):
        a, b = 690 + i * 106, 560 + i * 190
        c.shape([(a - 30, 474), (a + 42, 474), (b + 92, 830), (b - 62, 830)], (116, 78, 54))
        for k in range(9):
            t = (k / 8) ** 1.5
            plants.cabbage(c, a + (b - a) * t + 6, 486 + 320 * t, 0.55 + 1.1 * t)
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


def reading_by_window(c: Canvas) -> None:
    """A grey-haired teacher in pale blue on a low school chair by the window points at a page; a boy reads."""
    rooms.room(c, (244, 226, 184), (176, 126, 90), 580, skirting=(150, 186, 168))

    def outside() -> None:
        heaven.sky(c, MORNING, 300)
        heaven.hills(c, MORNING, 320, 130, 0.45, 200, 0.6)
        plants.tree(c, 1010, 430, 1.4, mix(GREEN, LEAF, 0.5))

    rooms.opening(c, 800, 100, 330, 280, outside, TEAL, 3)
    rooms.board(c, 90, 110, 520, 230, 2, seed=3)
    rooms.clock(c, 704, 120, 32, 7, 20)
    c.shape([(800, 400), (1130, 400), (900, 800), (420, 800)], (255, 246, 206), alpha=0.22)
    things.vase(c, 900, 378, 0.8, ORANGE)
    things.table(c, 600, 778, 520, 172, WOOD, 42)
    for x, flip in ((330, False), (876, True)):
        things.chair(c, x, 782, 1.25, left=flip, paint=(120, 160, 170))
    teacher = MAN.but(top=PALE_BLUE, hair=HAIR_GREY, legs=NAVY, turn=0.85, glasses=True)

    def ruler(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0] - 8, near[1] - 8), (near[0] + 66, near[1] + 16)], 8, GOLD, shade=1.6)

    person(
        c,
        teacher,
        868,
        786,
        440,
        SIT.hands((86, -138), (60, -126)).but(tilt=8),
        left=True,
        hold=ruler,
        shadow=False,
    )
    boy = BOY.but(scarf=None, turn=0.8, child=1.0)
    person(
        c,
        boy.but(mouth="open"),
        344,
        786,
        372,
        SIT.hands((84, -150), (94, -154)).but(hip=(0, -104), chest=(8, -188), head=(24, -226), tilt=20),
        shadow=False,
    )
    things.open_book(c, 600, 606, 2.1, BRICK)
    things.books(c, 440, 600, 3, 0.9)
    things.pencils(c, 760, 596, 1.0)


def old_photos(c: Canvas) -> None:
    """In a wooden house a girl in youth blue and an old woman in brown look at a small old photograph; scanner, laptop, tin."""
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
    things.table(c, 600, 780, 860, 178, WOOD, 46)
    things.laptop(c, 316, 600, 1.7)
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
    """Evening on a wooden floor: a girl with plaits reads by a lamp to a telephone; her grandmother sews behind."""
    c.box(0, 0, 1200, 800, Fade((96, 66, 60), (140, 92, 66)))
    for i in range(29):
        c.line([(i * 44, 0), (i * 44, 520)], 2.4, (84, 58, 54))

    def night() -> None:
        heaven.sky(c, NIGHT, 260)
        heaven.stars(c, 230, 50)
        heaven.moon(c, 806, 130, 26)
        heaven.hills(c, NIGHT, 290, 90, 0.1, 160, 1.5)

    rooms.opening(c, 740, 70, 260, 200, night, (74, 50, 46), 2)
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
        c.shape(
            smooth(
                [
                    (near[0] - 40, near[1] + 6),
                    (near[0] - 10, near[1] - 12),
                    (near[0] + 34, near[1] - 4),
                    (near[0] + 30, near[1] + 34),
                    (near[0] - 34, near[1] + 36),
                ],
                steps=5,
            ),
            (60, 72, 122),
            shade=4,
        )
        for i in range(4):
            c.oval(near[0] - 22 + i * 14, near[1] + 14, 4, 4, (226, 160, 60) if i % 2 else (206, 80, 70))

    def needle(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0], near[1] - 4), (near[0] + 34, near[1] - 44)], 1.8, CREAM)

    person(c, granny, 960, 640, 350, floor.hands((56, -64), (70, -70)), left=True, hold=sewing, over=needle)
    things.basket(c, 1100, 664, 1.0)
    rooms.mat(c, 470, 690, 820, 190, (206, 162, 96), BRICK)
    girl = GIRL.but(scarf=None, turn=0.8)

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
    things.phone(c, 556, 622, 1.35, 8)


def contest(c: Canvas) -> None:
    """Two pupils and an old man write at one long table in the hall; paper, pens and a pile of books on it."""
    rooms.room(c, (246, 216, 164), (176, 118, 84), 560, skirting=(214, 150, 108))
    for x in (90, 870):
        rooms.opening(c, x, 80, 240, 220, rooms.outdoors(c, MORNING, 210), TEAL, 3)
    c.box(430, 60, 340, 200, (196, 74, 60), r=4, shade=5)
    c.box(444, 74, 312, 172, (206, 92, 70), r=2)
    for i, k in enumerate((0.62, 0.86, 0.5)):
        c.line([(600 - 150 * k, 100 + i * 36), (600 + 150 * k, 100 + i * 36)], 9, (250, 224, 160))
    things.wreath(c, 600, 214, 20)
    for x in (40, 1160):
        plants.pot(c, x, 640, 1.5, "flower")

    def pen(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0] - 4, near[1] + 10), (near[0] + 12, near[1] - 24)], 4, NAVY)

    writing = SIT_FRONT.hands((20, -128), (-26, -126)).but(tilt=6)
    behind(
        c,
        GIRL.but(turn=0.2),
        330,
        722,
        400,
        writing.but(hip=(0, -104), chest=(0, -186), head=(0, -224)),
        hold=pen,
    )
    behind(
        c,
        OLD_MAN.but(turn=0.3, glasses=True),
        610,
        722,
        450,
        writing.hands((22, -116), (-24, -114)),
        hold=pen,
    )
    behind(
        c,
        BOY.but(turn=0.3),
        890,
        722,
        400,
        writing.but(hip=(0, -104), chest=(0, -186), head=(0, -224)),
        hold=pen,
        left=True,
    )
    things.table(c, 600, 790, 1000, 206, WOOD, 56)
    for x in (330, 610, 876):
        c.shape([(x - 70, 574), (x + 56, 574), (x + 66, 538), (x - 52, 538)], WHITE, shade=3)
        for k in range(3):
            c.line([(x - 50, 547 + k * 8), (x + (34 - 12 * (k % 2)), 547 + k * 8)], 2, (150, 146, 152))
    things.books(c, 470, 572, 6, 1.0)
    things.pencils(c, 744, 570, 1.1)
    things.pencils(c, 200, 570, 1.1)
    for x in (980, 1010, 1036):
        c.line([(x, 570), (x + 30, 548)], 5, (NAVY, BRICK, GREEN)[x % 3])


def digital_team(c: Canvas) -> None:
    """Under a big tree before a house on stilts a young man in volunteer blue shows a telephone to four old people."""
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
        OLD_MAN.but(
            turn=0.8, top=(122, 140, 96), hat="cap", hat_paint=SLATE, beard=False, hair=HAIR_GREY, cut="short"
        ),
        946,
        702,
        380,
        SIT_FRONT.hands((30, -84), (-32, -82)),
        left=True,
    )

    def touch(c: Canvas, near: Point, far: Point) -> None:
        things.phone(c, far[0] + 2, far[1] - 20, 1.3, -6)

    behind(
        c,
        YOUTH.but(turn=0.2),
        666,
        706,
        410,
        SIT_FRONT.hands((22, -158), (-12, -138)).but(tilt=4),
        hold=touch,
    )
    things.table(c, 668, 786, 560, 118, WOOD, 40)
    things.teapot(c, 500, 660, 1.05)
    with c.at(690, 652, turn=-2):
        c.shape([(-60, 2), (46, 2), (56, -30), (-46, -30)], SLATE)
        c.shape([(-53, -1), (43, -1), (50, -27), (-42, -27)], (222, 236, 236))
    for x, y in ((800, 660), (830, 662), (815, 642), (862, 660)):
        c.oval(x, y - 12, 15, 14, ORANGE, shade=4)
        c.oval(x - 3, y - 22, 5, 2.6, LEAF)


__all__ = ["BROWN", "DARKWOOD", "KNEEL", "SHOW", "STAND", "STAND_SIDE", "STONE"]
