"""Scenes of people sitting together on the floor."""

from __future__ import annotations

from .. import goods, houses, rooms
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import BOY, BROWN, GIRL, MAN, MUONG, OLD_MAN, OLD_WOMAN, THAI, THAI_DARK, WIFE, WOMAN
from ..curves import Point, smooth
from ..palette import (
    BRICK,
    CREAM,
    DARKWOOD,
    FOREST,
    GOLD,
    HAIR_GREY,
    INK,
    LEAF,
    NIGHT,
    PAPER,
    PINK,
    SAND,
    TEAL,
    WHITE,
    WOOD,
    darker,
    lighter,
)
from ..people import person
from ..person import Person
from ..poses import SIT, SIT_FRONT


def song_circle(c: Canvas) -> None:
    """Evening in a house on stilts: seven people in Thái, Mường and brown dress in a ring on mats; one
    sings, one plays the flute.
    """
    c.box(0, 0, 1200, 800, Fade((110, 74, 62), (164, 110, 74)))
    for i in range(31):
        c.line([(i * 40, 90), (i * 40, 500)], 2.4, (98, 66, 56))
    c.box(0, 0, 1200, 90, (78, 54, 50))
    for i in range(8):
        c.shape([(i * 170 - 30, 0), (i * 170 + 10, 0), (i * 170 + 30, 96), (i * 170 - 10, 96)], (96, 66, 54))

    def night() -> None:
        heaven.sky(c, NIGHT, 300)
        heaven.stars(c, 260, 70)
        heaven.moon(c, 300, 180, 28)
        heaven.hills(c, NIGHT, 330, 110, 0.1, 200, 0.4)
        for x in (150, 220, 1000, 1050):
            c.glow(x, 320, 22, (255, 206, 110), 0.8)

    rooms.opening(c, 130, 130, 230, 210, night, DARKWOOD, 2)
    rooms.opening(c, 850, 130, 230, 210, night, DARKWOOD, 2)
    c.box(0, 496, 1200, 304, Fade((158, 104, 66), (190, 130, 84)))
    for y in (496, 526, 568, 624, 700, 790):
        c.line([(0, y), (1200, y)], 2.4, (128, 84, 56))
    rooms.mat(c, 600, 660, 1080, 250, (222, 182, 110), BRICK)
    rooms.bulb(c, 600, 120, 620)
    floor = SIT_FRONT.but(
        hip=(0, -30),
        chest=(0, -116),
        head=(0, -158),
        near_knee=(46, -20),
        far_knee=(-46, -20),
        near_foot=(14, -6),
        far_foot=(-14, -6),
        near=(36, -50),
        far=(-36, -50),
    )
    side = SIT.but(
        hip=(0, -30),
        chest=(4, -116),
        head=(14, -158),
        near=(54, -52),
        far=(60, -56),
        near_knee=(54, -28),
        far_knee=(52, -32),
        near_foot=(12, -6),
        far_foot=(16, -8),
    )

    def flute(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0] - 62, near[1] - 7), (near[0] + 34, near[1] + 6)], 6, GOLD, shade=1)
        for k in range(5):
            c.oval(near[0] - 24 + k * 9, near[1] - 2 + k, 1.6, 1.6, INK)

    person(c, MUONG.but(turn=0.25), 390, 612, 330, floor)
    person(
        c,
        OLD_WOMAN.but(turn=0.15, mouth="open", wear="skirt", top=WHITE, trim=(126, 42, 60), hat="pieu", legs=INK),
        600,
        604,
        345,
        floor.hands((92, -150), (-38, -56)),
    )
    piper = OLD_MAN.but(turn=0.25, top=BROWN, beard=False, cut="short", mouth="calm", hair=HAIR_GREY)
    person(c, piper, 815, 612, 340, floor.hands((46, -134), (14, -134)).but(far_over=True), hold=flute)
    person(c, THAI_DARK.but(turn=0.9), 150, 700, 350, side)
    person(c, THAI.but(turn=0.9, trim=TEAL), 1050, 700, 350, side, left=True)
    c.shadow(600, 690, 130, 20)
    c.oval(600, 686, 74, 22, (210, 204, 190))
    c.oval(600, 681, 70, 20, PAPER)
    for i, (dx, dy) in enumerate(((-36, -4), (-12, -12), (14, -3), (38, -10), (0, 2))):
        c.line([(600 + dx - 16, 676 + dy), (600 + dx + 16, 672 + dy)], [9, 15, 9], GOLD, shade=2)
        c.oval(600 + dx - 20, 677 + dy, 6, 4, LEAF if i % 2 else FOREST)
    goods.teapot(c, 486, 700, 1.1, 0)
    for x in (700, 728):
        c.oval(x, 700, 11, 5, CREAM, shade=1)
    back = floor.but(near=(34, -48), far=(-34, -48))
    person(c, MAN.but(back=True, turn=0.0, top=(146, 104, 78)), 330, 800, 360, back)
    person(
        c,
        MUONG.but(back=True, turn=0.0, top=(206, 120, 130), hat="", cut="bun", wear="baba"),
        870,
        800,
        355,
        back,
    )
    c.glow(600, 140, 800, (255, 208, 124), 0.22)


def family_meal(c: Canvas) -> None:
    """Eleven people of all ages round two trays on the verandah of a tiled house; an old woman in brown
    feeds a baby.
    """
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
        goods.lantern(c, x, 126, 0.7)
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


_FAMILY: list[Person] = [
    OLD_MAN.but(turn=0.2),
    MAN.but(turn=0.2),
    WOMAN.but(top=(118, 152, 96), turn=0.2, cut="long"),
    MAN.but(top=(96, 116, 160), turn=0.2, glasses=True),
    OLD_WOMAN.but(turn=0.45),
    WIFE.but(turn=0.9, top=(214, 106, 96)),
    BOY.but(scarf=None, top=GOLD, turn=0.9),
    GIRL.but(scarf=None, top=PINK, turn=0.9),
    WIFE.but(turn=0.9, top=TEAL, cut="bob"),
    MAN.but(top=SAND),
    BOY.but(scarf=None, top=(240, 170, 120), child=1.0, turn=0.1, mouth="open"),
]
