"""Scenes of night and early morning."""

from __future__ import annotations

from .. import devices, furniture, goods, houses, land, rooms, shelves, trees
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import MAN, MILITIA
from ..curves import Point, smooth
from ..palette import BRICK, DAWN, HAIR_GREY, INK, NIGHT, WOOD, mix
from ..people import person
from ..poses import SIT, WALK


def patrol(c: Canvas) -> None:
    """At night two militiamen, one with a torch, walk an earth road between two rows of acacias; village
    lights far off.
    """
    heaven.sky(c, NIGHT, 400)
    heaven.stars(c, 340, 190)
    heaven.peaks(c, NIGHT, 370, 150, 0.35, 2)
    heaven.hills(c, NIGHT, 410, 120, 0.12, 260, 1.0)
    for i in range(46):
        x = 420 + (i * 61) % 380
        y = 402.0 + (i * 37) % 44
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
            trees.acacia(c, 600 + side * (56 + 520 * t), y, 0.4 + 1.9 * t, mix((34, 60, 72), (26, 44, 62), t))
    c.glow(940, 740, 240, (255, 226, 150), 0.2)
    dark = MILITIA.but(top=(84, 110, 72), legs=(70, 94, 64), hat_paint=(84, 110, 72), turn=0.5)
    person(c, dark.but(hat="helmet"), 420, 742, 350, WALK.hands((-24, -128), (34, -134)))

    def light(c: Canvas, near: Point, far: Point) -> None:
        devices.torch(c, near[0] + 4, near[1], 12, 430)

    person(c, dark, 590, 758, 370, WALK.hands((58, -160), (34, -134)).but(near_bend=1), hold=light)
    land.tufts(c, 50, 640, 800, (40, 62, 70), 0, 190)
    land.tufts(c, 40, 640, 800, (40, 62, 70), 1010, 1200)


def radio_room(c: Canvas) -> None:
    """At daybreak, in a small room, a grey-haired man in glasses sits at a microphone and amplifier with a
    sheet of paper.
    """
    rooms.room(c, (214, 188, 150), (140, 98, 76), 580, skirting=(126, 156, 146))

    def outside() -> None:
        heaven.sky(c, DAWN, 330)
        heaven.sun(c, DAWN, 760, 300, 40)
        heaven.hills(c, DAWN, 350, 140, 0.5, 220, 1.4)
        heaven.mist(c, 330, (255, 240, 214), 0.7)
        land.ground(c, 366, (122, 140, 92), (158, 164, 104), 4)
        for x, s in ((690, 0.56), (860, 0.66), (1020, 0.6)):
            houses.stilt_house(c, x, 420, s, lit=True, ladder=False)
        devices.speaker_pole(c, 940, 440, 1.3, 2)

    rooms.opening(c, 620, 80, 500, 340, outside, WOOD, 3)
    shelves.shelf(c, 60, 120, 170, 230, 2, WOOD, "files")
    rooms.clock(c, 330, 150, 36, 5, 0)
    rooms.poster(c, 420, 110, 100, 140, BRICK, "lines")
    furniture.table(c, 690, 790, 800, 180, WOOD, 50)
    devices.amplifier(c, 930, 596, 1.35)
    man = MAN.but(top=(150, 122, 92), hair=HAIR_GREY, glasses=True, turn=0.75, mouth="open", legs=INK)
    furniture.stool(c, 350, 790, 124, 100)

    def sheet(c: Canvas, near: Point, far: Point) -> None:
        goods.paper(c, near[0] + 14, near[1] - 22, 1.2, 12)

    person(c, man, 348, 792, 470, SIT.hands((86, -160), (70, -136)), hold=sheet, shadow=False)
    devices.microphone(c, 650, 600, 1.7)
    goods.teapot(c, 726, 600, 0.9, 1)
    c.box(430, 586, 96, 14, (124, 84, 60), r=3)
    goods.books(c, 478, 586, 2, 0.9)
    c.line(smooth([(690, 594), (760, 606), (800, 590), (830, 596)], closed=False), 3.4, INK)
    c.glow(900, 300, 420, (255, 226, 170), 0.3)
