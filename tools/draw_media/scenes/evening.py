"""Scenes of night, early morning and song."""

from __future__ import annotations

from .. import houses, land, plants, rooms, things
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import BROWN, MAN, MILITIA, MUONG, OLD_MAN, OLD_WOMAN, THAI, THAI_DARK
from ..curves import Point, arc, smooth
from ..palette import (
    BRICK,
    CREAM,
    DAWN,
    DARKWOOD,
    FOREST,
    GOLD,
    HAIR_GREY,
    HAIR_WHITE,
    INDIGO,
    INK,
    LEAF,
    MIST,
    NIGHT,
    PAPER,
    SLATE,
    TEAL,
    WHITE,
    WOOD,
    darker,
    mix,
)
from ..people import person
from ..poses import SIT, SIT_FRONT, WALK, Pose
from .common import behind


def patrol(c: Canvas) -> None:
    """At night two militiamen, one with a torch, walk an earth road between two rows of acacias; village lights far off."""
    heaven.sky(c, NIGHT, 400)
    heaven.stars(c, 320, 110)
    heaven.moon(c, 990, 110, 36)
    heaven.peaks(c, NIGHT, 370, 150, 0.35, 2)
    heaven.hills(c, NIGHT, 410, 120, 0.12, 260, 1.0)
    for i in range(46):
        x = 420 + (i * 61) % 380
        y = 402 + (i * 37) % 44
        c.glow(x, y, 15, (255, 206, 110), 0.75)
        c.box(x - 3, y - 2.4, 6, 5, (255, 222, 140))
    for x, s in ((470, 0.2), (560, 0.24), (660, 0.22), (740, 0.2)):
        houses.tiled_house(c, x, 452, s, (120, 104, 110), (76, 60, 82), lit=True)
    c.box(0, 450, 1200, 350, Fade((46, 62, 78), (36, 48, 60)))
    c.shape([(572, 450), (628, 450), (1010, 820), (170, 820)], Fade((120, 104, 104), (140, 112, 96)))
    for side in (-1, 1):
        c.line([(600 + side * 28, 450), (600 + side * 420, 820)], [2, 16], (70, 76, 78))
    for t in (0.06, 0.13, 0.24, 0.4, 0.62, 0.95):
        y = 452 + 330 * t
        for side in (-1, 1):
            plants.acacia(
                c, 600 + side * (56 + 520 * t), y, 0.4 + 1.9 * t, mix((34, 60, 72), (26, 44, 62), t)
            )
    c.glow(940, 740, 240, (255, 226, 150), 0.2)
    dark = MILITIA.but(top=(84, 110, 72), legs=(70, 94, 64), hat_paint=(84, 110, 72), turn=0.5)
    person(c, dark.but(hat="helmet"), 420, 742, 350, WALK.hands((-24, -128), (34, -134)))

    def light(c: Canvas, near: Point, far: Point) -> None:
        things.torch(c, near[0] + 4, near[1], 12, 430)

    person(c, dark, 590, 758, 370, WALK.hands((58, -160), (34, -134)).but(near_bend=1), hold=light)
    land.tufts(c, 50, 640, 800, (40, 62, 70), 0, 190)
    land.tufts(c, 40, 640, 800, (40, 62, 70), 1010, 1200)


def radio_room(c: Canvas) -> None:
    """At daybreak, in a small room, a grey-haired man in glasses sits at a microphone and amplifier with a sheet of paper."""
    rooms.room(c, (214, 188, 150), (140, 98, 76), 580, skirting=(126, 156, 146))

    def outside() -> None:
        heaven.sky(c, DAWN, 330)
        heaven.sun(c, DAWN, 760, 300, 40)
        heaven.hills(c, DAWN, 350, 140, 0.5, 220, 1.4)
        heaven.mist(c, 330, (255, 240, 214), 0.7)
        land.ground(c, 366, (122, 140, 92), (158, 164, 104), 4)
        for x, s in ((690, 0.56), (860, 0.66), (1020, 0.6)):
            houses.stilt_house(c, x, 420, s, lit=True, ladder=False)
        things.speaker_pole(c, 940, 440, 1.3, 2)

    rooms.opening(c, 620, 80, 500, 340, outside, WOOD, 3)
    rooms.shelf(c, 60, 120, 170, 230, 2, WOOD, "files")
    rooms.clock(c, 330, 150, 36, 5, 0)
    rooms.poster(c, 420, 110, 100, 140, BRICK, "lines")
    things.table(c, 690, 790, 800, 180, WOOD, 50)
    things.amplifier(c, 930, 596, 1.35)
    man = MAN.but(top=(150, 122, 92), hair=HAIR_GREY, glasses=True, turn=0.75, mouth="open", legs=INK)
    things.stool(c, 350, 790, 124, 100)

    def sheet(c: Canvas, near: Point, far: Point) -> None:
        things.paper(c, near[0] + 14, near[1] - 22, 1.2, 12)

    person(c, man, 348, 792, 470, SIT.hands((86, -160), (70, -136)), hold=sheet, shadow=False)
    things.microphone(c, 650, 600, 1.7)
    things.teapot(c, 726, 600, 0.9, 1)
    c.box(430, 586, 96, 14, (124, 84, 60), r=3)
    things.books(c, 478, 586, 2, 0.9)
    c.line(smooth([(690, 594), (760, 606), (800, 590), (830, 596)], closed=False), 3.4, INK)
    c.glow(900, 300, 420, (255, 226, 170), 0.3)


def song_circle(c: Canvas) -> None:
    """Evening in a house on stilts: seven people in Thái, Mường and brown dress in a ring on mats; one sings, one plays the flute."""
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
        OLD_WOMAN.but(
            turn=0.15, mouth="open", wear="skirt", top=WHITE, trim=(126, 42, 60), hat="pieu", legs=INK
        ),
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
    things.teapot(c, 486, 700, 1.1, 0)
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


__all__ = ["CREAM", "HAIR_WHITE", "INDIGO", "MIST", "Pose", "SLATE", "arc", "behind", "darker"]
