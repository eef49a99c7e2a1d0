"""Scenes of weaving, cooking and goods made at home."""

from __future__ import annotations

import math

from .. import animals, houses, land, plants, rooms, things
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import BROWN, THAI, WIFE, WOMAN
from ..curves import Point, bezier, smooth
from ..loom import drape, loom, skeins, spinning_wheel
from ..palette import (
    BRICK,
    CREAM,
    DARKWOOD,
    FOREST,
    GOLD,
    GOLDEN,
    GREEN,
    HAIR_WHITE,
    INDIGO,
    INK,
    LEAF,
    MORNING,
    NAVY,
    PINK,
    RED,
    SAND,
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
from ..poses import SIT, SIT_FRONT, STAND_SIDE, STOOP
from .common import behind, country


def weavers(c: Canvas) -> None:
    """Under a house on stilts a woman in white and black weaves; beside her an old woman spins."""

    def outside() -> None:
        heaven.hills(c, MORNING, 400, 180, 0.5, 240, 0.8)
        heaven.hills(c, MORNING, 450, 110, 0.2, 190, 2.3)
        land.ground(c, 470, (130, 168, 88), (166, 194, 106), 8)
        houses.stilt_house(c, 980, 520, 0.7)
        for x in (120, 320, 660):
            plants.tree(c, x, 530, 0.8, mix(GREEN, LEAF, 0.4))
        plants.banana(c, 800, 560, 1.2)

    rooms.under_house(c, MORNING, outside)
    for x in (140, 360):
        c.line([(x, 110), (x, 150)], 2.4, CREAM)
    skeins(c, 250, 150, 260, 6)
    _rod(c, 985, 1115, 148)
    drape(c, 1050, 150, 110, 190, 1)
    rooms.post(c, 60, 640)
    rooms.post(c, 640, 600, 34)
    loom(c, 470, 742, 1.28)
    things.stool(c, 128, 742, 104, 92)
    weaver = THAI.but(turn=0.9, trim=(126, 42, 60))
    person(
        c,
        weaver,
        128,
        742,
        392,
        SIT.hands((96, -136), (106, -142)).but(near_foot=(84, -4), far_foot=(76, -4)),
        shadow=False,
    )
    rooms.post(c, 1160, 640)
    things.basket(c, 1010, 752, 1.1, fill="cotton")
    things.stool(c, 1060, 700, 74, 80)
    spinning_wheel(c, 862, 704, 1.1, left=False)
    spinner = THAI.but(top=(92, 84, 128), hair=HAIR_WHITE, trim=GOLD, turn=0.9, skin=(214, 160, 122))
    person(
        c, spinner, 1048, 704, 330, SIT.hands((88, -118), (106, -100)).but(tilt=6), left=True, shadow=False
    )
    animals.cat(c, 700, 770, 0.9)


def weaving_lesson(c: Canvas) -> None:
    """An old woman in a white Thái blouse and indigo scarf at the loom under the house; a girl in pink watches her hands."""

    def outside() -> None:
        heaven.sun(c, GOLDEN, 930, 220, 50)
        heaven.hills(c, GOLDEN, 420, 150, 0.5, 260, 2.0)
        heaven.hills(c, GOLDEN, 460, 90, 0.2, 190, 0.3)
        land.ground(c, 486, (168, 166, 84), (206, 192, 108), 8)
        plants.palm(c, 1010, 560, 1.3)
        plants.bamboo(c, 830, 540, 0.95)
        land.fence(c, 700, 570, 500, 50)

    rooms.under_house(c, GOLDEN, outside)
    _rod(c, 812, 1180, 130)
    for i in range(3):
        drape(c, 880 + i * 118, 132, 96, 150 + i * 18, i)
    rooms.post(c, 1150, 640, 44)
    rooms.post(c, 40, 660, 50)
    loom(c, 690, 760, 1.55, left=False)
    things.stool(c, 264, 764, 122, 104)
    teacher = THAI.but(hair=HAIR_WHITE, hat="pieu", trim=INDIGO, turn=0.9, skin=(214, 160, 122))
    person(c, teacher, 262, 764, 452, SIT.hands((104, -138), (116, -146)).but(tilt=5), shadow=False)
    girl = WOMAN.but(top=PINK, legs=INDIGO, cut="tail", turn=0.75, skin=SKIN_FAIR)
    things.stool(c, 122, 790, 100, 90)
    person(c, girl, 116, 790, 408, SIT.hands((34, -92), (44, -94)).but(tilt=13), shadow=False)
    things.basket(c, 560, 792, 1.0, fill="cotton")


def _rod(c: Canvas, left: float, right: float, y: float) -> None:
    """A pole on two cords, to hang cloth over."""
    for x in (left + 20, right - 20):
        c.line([(x, 110), (x, y)], 2.4, CREAM)
    c.line([(left, y), (right, y)], 8, GOLD, shade=2)


def sticky_cakes(c: Canvas) -> None:
    """An old woman in brown with a blue scarf sits low by a drum boiling cakes over a fire in a red brick yard."""
    heaven.sky(c, MORNING, 330)
    heaven.hills(c, MORNING, 320, 140, 0.5, 260, 1.2)
    houses.tiled_house(c, 330, 420, 1.5)
    plants.palm(c, 660, 420, 1.25)
    plants.palm(c, 60, 420, 1.1, -10)
    plants.tree(c, 1080, 440, 1.35, mix(GREEN, LEAF, 0.4))
    plants.peach(c, 850, 444, 1.1)
    rooms_top = 420
    land.yard(c, rooms_top, (186, 88, 62), (140, 62, 48))
    c.line([(0, rooms_top), (1200, rooms_top)], 5, darker(BRICK, 0.3))
    animals.hen(c, 470, 560, 0.7)
    animals.hen(c, 130, 600, 0.75, left=True, cock=True)
    # the drum on stones over the fire
    for x in (596, 764):
        c.box(x - 34, 664, 68, 60, STONE, r=10, shade=8)
    things.fire(c, 680, 724, 1.25)
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
    c.shape(
        smooth([(850, 764), (900, 748), (1000, 756), (1130, 748), (1110, 776), (950, 782)], steps=6), LEAF
    )
    for i in range(9):
        c.line(
            [(1100 + i * 9, 790 - i * 3), (1180 + i * 2, 760 - i * 9)],
            9,
            darker(WOOD, (i % 3) * 0.1),
            shade=2,
        )
    # the old woman
    things.stool(c, 330, 744, 66, 104, DARKWOOD)
    granny = WIFE.but(
        top=BROWN, hair=HAIR_WHITE, cut="bun", scarf=(78, 124, 168), turn=0.8, skin=(214, 160, 122)
    )
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
    things.basket(c, 150, 772, 1.3, fill="leaves")


def _cake(c: Canvas, x: float, y: float) -> None:
    """One square cake in its leaves, tied crosswise."""
    green = mix(FOREST, LEAF, 0.5)
    c.box(x - 35, y - 44, 70, 44, green, r=5, shade=5)
    c.box(x - 31, y - 41, 62, 12, lighter(green, 0.2), r=4)
    for dx in (-12, 12):
        c.line([(x + dx, y - 44), (x + dx, y)], 3.2, (226, 206, 150))
    c.line([(x - 35, y - 21), (x + 35, y - 21)], 3.2, (226, 206, 150))


def molasses(c: Canvas) -> None:
    """A young woman with high-tied hair, brown apron and red checked shirt skims a big pan of amber cane syrup."""
    rooms.room(c, (222, 184, 134), (158, 106, 72), 560)
    rooms.opening(c, 70, 90, 230, 220, rooms.outdoors(c, MORNING, 230), DARKWOOD, 3)
    rooms.shelf(c, 640, 66, 500, 330, 3, WOOD, "bottles")
    for i, x in enumerate((390, 450, 510)):
        c.line([(x, 40), (x, 92 + i * 8)], 3, INK)
        c.oval(x, 120 + i * 8, 26, 26, (128, 132, 138), shade=5)
        c.oval(x, 120 + i * 8, 17, 17, (96, 100, 108))
    # the stove
    stove = [(470.0, 590.0), (1130.0, 590.0), (1160.0, 830.0), (440.0, 830.0)]
    c.shape(stove, Fade((196, 106, 74), (150, 76, 58)), shade=14)
    with c.inside(stove):
        for r in range(5):
            y = 616 + r * 44
            c.line([(440, y), (1160, y)], 3, (150, 74, 58))
            for k in range(9):
                x = 460 + k * 84 + (r % 2) * 42
                c.line([(x, y - 44), (x, y)], 3, (150, 74, 58))
    c.shape([(700, 830), (700, 716), (760, 676), (840, 676), (900, 716), (900, 830)], (58, 40, 42))
    things.fire(c, 800, 826, 1.1)
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
        things.bottle(c, 60 + i * 54, 790, 1.5)
    c.glow(800, 640, 300, (255, 190, 96), 0.25)


def bundles(c: Canvas) -> None:
    """At a table on a verandah two women tie bundles of greens with bamboo strips; a dial scale and an open notebook."""
    country(c, MORNING, 330, sun=(970, 120), phase=1.9)
    land.ground(c, 350, (130, 168, 88), (170, 198, 110), 6)
    rows = land.beds(c, 372, 620, 12, (640, 290), spread=2900)
    land.plant_rows(c, rows, "lettuce", 0.95, start=0.1)
    c.box(0, 600, 1200, 200, Fade((206, 160, 120), (184, 132, 96)))
    for i in range(14):
        c.line([(600 + (i - 6.5) * 94, 600), (600 + (i - 6.5) * 150, 800)], 2, (158, 110, 82))
    c.line([(0, 660), (1200, 660)], 2, (158, 110, 82))
    for x in (52, 1148):
        c.box(x - 26, 0, 52, 800, Fade((250, 236, 204), (226, 204, 164), across=True), shade=8)
        c.box(x - 36, 770, 72, 30, STONE)
    houses.tiles(c, [(-10, -10), (1210, -10), (1210, 54), (-10, 54)], BRICK, 17)
    c.box(-10, 52, 1220, 16, darker(WOOD, 0.2))
    left = WIFE.but(top=TEAL, turn=0.35)
    right = WIFE.but(top=(206, 96, 92), cut="bob", turn=0.35, hat="", trim=CREAM, print="dots")
    behind(c, left, 410, 724, 430, SIT_FRONT.hands((38, -142), (8, -138)).but(tilt=8))
    behind(c, right, 800, 724, 430, SIT_FRONT.hands((38, -142), (8, -138)).but(tilt=8), left=True)
    things.table(c, 600, 776, 900, 190, WOOD, 46)
    for x, kind in (
        (330, "water"),
        (440, "tied"),
        (780, "tied"),
        (896, "onion"),
        (244, "mustard"),
        (980, "mustard"),
        (700, "onion"),
    ):
        _bundle(c, x, 586, kind)
    things.scale_clock(c, 600, 582, 1.3)
    _bundle(c, 600, 474, "mustard")
    things.open_book(c, 528, 590, 0.9, TEAL)
    c.line([(548, 584), (570, 560)], 4, GOLD)
    for x in (474, 490, 736):
        c.line(bezier((x - 20, 590), (x, 578), (x + 34, 588), 8), 2.6, (206, 186, 110))
    things.basket(c, 160, 792, 1.5, fill="greens")
    things.basket(c, 1040, 792, 1.5, fill="greens")


def _bundle(c: Canvas, x: float, y: float, kind: str) -> None:
    """A tied bundle of greens lying on the table, its stalks to the left."""
    with c.at(x, y, 1.15):
        for i in range(9):
            dy = (i - 4) * 3.2
            if kind == "onion":
                c.line(
                    bezier((-46, dy * 0.4 - 8), (0, dy * 0.2 - 10), (58, dy * 1.6 - 14), 8),
                    [5, 4, 1],
                    mix(GREEN, LEAF, (i % 3) / 3),
                )
                c.oval(-46, dy * 0.5 - 8, 5, 3.4, WHITE)
            else:
                tone = lighter(LEAF, 0.4) if kind == "mustard" else LEAF
                c.line([(-46, dy * 0.5 - 10), (14, dy * 0.3 - 11)], 4, tone)
                c.oval(
                    34 + (i % 3) * 9,
                    dy * 1.25 - 14,
                    20 if kind == "mustard" else 15,
                    9 if kind == "mustard" else 6,
                    mix(GREEN, LEAF, (i * 3 % 5) / 5),
                    turn=(i - 4) * 8,
                    shade=1.6,
                )
        for dx in (-14, -8):
            c.line([(dx, -24), (dx, 3)], 3, (222, 200, 126))


def family_meal(c: Canvas) -> None:
    """Eleven people of all ages round two trays on the verandah of a tiled house; an old woman in brown feeds a baby."""
    c.box(0, 0, 1200, 800, (246, 224, 178))
    c.box(0, 120, 1200, 360, Fade((250, 232, 190), (240, 214, 164)))
    for x in (170, 1030):
        houses.window(c, x - 70, 190, 140, 150, TEAL, lit=True)
    houses.door(c, 600, 440, 190, 270, WOOD)
    houses.tiles(c, [(-20, -20), (1220, -20), (1220, 92), (-20, 92)], BRICK, 20)
    c.box(0, 90, 1200, 20, darker(WOOD, 0.3))
    for x in (20, 400, 800, 1180):
        c.box(x - 17, 100, 34, 400, Fade((255, 246, 222), (236, 214, 170), across=True), shade=5)
    for x in (300, 900):
        c.line([(x, 108), (x, 140)], 3, INK)
        things.lantern(c, x, 126, 0.7)
    c.box(0, 470, 1200, 330, Fade((206, 128, 92), (184, 106, 76)))
    rooms.mat(c, 600, 640, 1140, 270, (224, 188, 116), BRICK)
    floor = SIT_FRONT.but(
        hip=(0, -30),
        chest=(0, -116),
        head=(0, -158),
        near_knee=(46, -20),
        far_knee=(-46, -20),
        near_foot=(14, -6),
        far_foot=(-14, -6),
        near=(34, -54),
        far=(-34, -54),
    )
    side = SIT.but(
        hip=(0, -30),
        chest=(4, -116),
        head=(12, -158),
        near=(66, -66),
        far=(74, -70),
        near_knee=(54, -30),
        far_knee=(52, -34),
        near_foot=(14, -6),
        far_foot=(18, -8),
    )

    def bowl(c: Canvas, near: Point, far: Point) -> None:
        c.shape(
            smooth(
                [
                    (near[0] - 13, near[1] - 8),
                    (near[0] + 13, near[1] - 8),
                    (near[0] + 7, near[1] + 6),
                    (near[0] - 7, near[1] + 6),
                ],
                steps=4,
            ),
            WHITE,
        )

    cast = _FAMILY
    eat = floor.hands((22, -104), (8, -92))
    for who, x, h, pose in (
        (cast[0], 140, 300, floor.hands((30, -70), (-40, -40))),
        (cast[1], 300, 290, eat),
        (cast[2], 806, 300, floor.hands((40, -44), (-22, -74))),
        (cast[3], 1000, 290, eat),
    ):
        person(c, who, x, 616, h, pose, hold=bowl)
    baby = cast[10]
    feed = floor.hands((78, -88), (-34, -54))

    def chopsticks(c: Canvas, near: Point, far: Point) -> None:
        for dy in (-2, 3):
            c.line([(near[0] - 14, near[1] + dy), (near[0] + 40, near[1] + dy - 10)], 2.6, DARKWOOD)
        c.oval(near[0] + 40, near[1] - 9, 6, 4, (216, 120, 62))

    person(c, cast[4], 560, 630, 330, feed, hold=chopsticks)
    person(c, baby, 690, 632, 250, floor.hands((30, -46), (-30, -46)))
    for x, y in ((300, 680), (900, 680)):
        _meal(c, x, y)
    for who, x, flip, h in (
        (cast[5], 80, False, 330),
        (cast[6], 514, True, 270),
        (cast[7], 690, False, 270),
        (cast[8], 1122, True, 330),
    ):
        person(c, who, x, 742, h, side if h > 300 else side.hands((50, -96), (60, -92)), left=flip, hold=bowl)
    listener = cast[9].but(back=True, turn=0.0)
    person(c, listener, 300, 806, 320, floor)


def _meal(c: Canvas, x: float, y: float) -> None:
    """A round tray with the dishes of an evening meal."""
    c.shadow(x, y + 12, 150, 30)
    c.oval(x, y + 6, 142, 42, (150, 150, 150))
    c.oval(x, y, 142, 42, (206, 206, 198))
    c.oval(x, y, 126, 35, (226, 226, 218))
    for dx, dy, tone in (
        (-70, -4, LEAF),
        (-22, -16, (206, 132, 70)),
        (36, -14, (232, 196, 100)),
        (76, 2, (180, 84, 52)),
        (-30, 14, (238, 230, 206)),
        (30, 14, (196, 112, 60)),
    ):
        c.oval(x + dx, y + dy + 4, 31, 11, (206, 200, 190))
        c.oval(x + dx, y + dy, 31, 11, WHITE)
        c.oval(x + dx, y + dy - 1, 23, 7.4, tone)
        c.oval(x + dx - 5, y + dy - 3, 9, 3.4, lighter(tone, 0.3))
    heaven.smoke(c, x, y - 14, 0.6, WHITE, 0.5)


def _family() -> list:
    from ..cast import BOY, GIRL, MAN, OLD_MAN, OLD_WOMAN

    kid = BOY.but(scarf=None, top=GOLD, child=0.9)
    return [
        OLD_MAN.but(turn=0.2),
        MAN.but(turn=0.2),
        WOMAN.but(top=(118, 152, 96), turn=0.2, cut="long"),
        MAN.but(top=(96, 116, 160), turn=0.2, glasses=True),
        OLD_WOMAN.but(turn=0.45),
        WIFE.but(turn=0.9, top=(214, 106, 96)),
        kid.but(turn=0.9),
        GIRL.but(scarf=None, top=PINK, turn=0.9),
        WIFE.but(turn=0.9, top=TEAL, cut="bob"),
        MAN.but(top=SAND),
        BOY.but(scarf=None, top=(240, 170, 120), child=1.0, cut="short", turn=0.1, mouth="open"),
    ]


_FAMILY = _family()
__all__ = ["RED", "STAND_SIDE"]
