"""Scenes of people meeting."""

from __future__ import annotations

from .. import devices, furniture, goods, houses, land, rooms, trees
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import BOY, GIRL, MAN, OLD_MAN, TEACHER, THAI_DARK, VETERAN, WIFE, WOMAN
from ..curves import Point
from ..palette import (
    BRICK,
    CREAM,
    DARKWOOD,
    GOLD,
    GREEN,
    HAIR_WHITE,
    LEAF,
    MORNING,
    NAVY,
    NOON,
    RED,
    STONE,
    TEAL,
    WHITE,
    WOOD,
    darker,
)
from ..people import person
from ..person import Person
from ..poses import SHOW, SIT, SIT_FRONT, STAND
from .common import behind, forearms, listener


def contest(c: Canvas) -> None:
    """Two pupils and an old man write at one long table in the hall; paper, pens and books on it."""
    rooms.room(c, (246, 216, 164), (176, 118, 84), 560, skirting=(214, 150, 108))
    for x in (90, 870):
        rooms.opening(c, x, 80, 240, 220, rooms.outdoors(c, MORNING, 210), TEAL, 3)
    c.box(430, 60, 340, 200, (196, 74, 60), r=4, shade=5)
    c.box(444, 74, 312, 172, (206, 92, 70), r=2)
    for i, k in enumerate((0.62, 0.86, 0.5)):
        c.line([(600 - 150 * k, 100 + i * 36), (600 + 150 * k, 100 + i * 36)], 9, (250, 224, 160))
    goods.wreath(c, 600, 214, 20)
    for x in (40, 1160):
        trees.pot(c, x, 640, 1.5, "flower")

    low = SIT_FRONT.hands((40, -120), (-40, -120)).but(tilt=7)
    small = low.but(hip=(0, -104), chest=(0, -186), head=(0, -224))
    girl, elder, boy = GIRL.but(turn=0.2), OLD_MAN.but(turn=0.3, glasses=True), BOY.but(turn=0.3)
    behind(c, girl, 330, 722, 400, small)
    behind(c, elder, 610, 722, 450, low)
    behind(c, boy, 890, 722, 400, small)
    furniture.table(c, 600, 790, 1000, 206, WOOD, 56)
    for who, x, bare in ((girl, 330, True), (elder, 610, False), (boy, 890, True)):
        c.shape([(x - 70, 576), (x + 56, 576), (x + 66, 540), (x - 52, 540)], WHITE, shade=3)
        for k in range(3):
            c.line([(x - 50, 549 + k * 8), (x + (2 - 12 * (k % 2)), 549 + k * 8)], 2, (150, 146, 152))
        forearms(c, who, ((x - 54, 514), (x + 54, 514)), ((x - 46, 556), (x + 26, 556)), bare)
        c.line([(x + 12, 568), (x + 34, 524)], 4.4, NAVY)
    goods.books(c, 470, 572, 6, 1.0)
    goods.pencils(c, 750, 570, 1.1)
    goods.pencils(c, 200, 570, 1.1)
    for x in (980, 1010, 1036):
        c.line([(x, 570), (x + 30, 548)], 5, (NAVY, BRICK, GREEN)[x % 3])


def exemplars_talk(c: Canvas) -> None:
    """A woman in áo dài stands by a table with flowers and talks; five people listen, an old man with a
    stick.
    """
    rooms.room(c, (248, 222, 172), (178, 116, 82), 540, skirting=(206, 150, 104))
    for x in (60.0, 900):
        rooms.opening(c, x, 80, 220, 210, rooms.outdoors(c, NOON, 200), TEAL, 3)
    c.box(390, 50, 430, 230, (186, 66, 56), r=4, shade=6)
    c.box(404, 64, 402, 202, (202, 82, 66))
    for i, k in enumerate((0.5, 0.84, 0.66)):
        c.line([(605 - 170 * k, 106 + i * 40), (605 + 170 * k, 106 + i * 40)], 9, (252, 226, 164))
    goods.wreath(c, 605, 226, 20)
    trees.pot(c, 340, 590, 1.3, "kumquat")
    trees.pot(c, 880, 590, 1.3, "flower")
    furniture.table(c, 690, 640, 250, 136, WOOD, 30, cloth=(120, 160, 130))
    goods.vase(c, 740, 494, 1.15, (226, 96, 92))
    goods.teapot(c, 630, 496, 0.8, 1)
    speaker = TEACHER.but(top=(196, 76, 96), cut="bun", turn=0.3)
    person(c, speaker, 470, 652, 400, SHOW.hands((74, -186), (-30, -156)).but(tilt=-2))
    seats: list[tuple[Person, float]] = [
        (MAN.but(top=(96, 130, 160)), 120),
        (THAI_DARK.but(wear="baba", hat="pieu"), 300),
        (VETERAN.but(hat="", hair=HAIR_WHITE), 770),
        (WOMAN.but(top=GOLD, cut="tail"), 950),
    ]
    for who, x in seats:
        listener(c, who, x, 838, 360)
    elder = OLD_MAN.but(turn=0.55, top=CREAM)
    furniture.chair(c, 1090, 790, 1.2, left=True)

    def cane(c: Canvas, near: Point, far: Point) -> None:
        c.line([(near[0], near[1] - 6), (near[0] + 6, -2)], 7, DARKWOOD)
        c.line([(near[0] - 12, near[1] - 8), (near[0] + 9, near[1] - 8)], 8, DARKWOOD)

    person(c, elder, 1082, 792, 410, SIT.hands((72, -112), (64, -114)), left=True, hold=cane, shadow=False)


def red_cards(c: Canvas) -> None:
    """Before a tiled verandah four of one family stand close and smile, each with a small red card; two
    motorbikes, bougainvillea.
    """
    heaven.sky(c, MORNING, 240)
    heaven.cloud(c, 1010, 60, 0.7)
    c.box(60, 150, 1080, 400, Fade((250, 234, 192), (242, 218, 168)))
    for x in (190.0, 910):
        houses.window(c, x, 240, 110, 150, TEAL)
    houses.door(c, 600, 540, 200, 290, WOOD)
    for x in (70, 395, 770, 1096):
        c.box(x, 150, 36, 400, Fade((255, 248, 226), (232, 214, 176), across=True), shade=5)
    houses.tiles(c, [(-10, 168), (90, 30), (1110, 30), (1210, 168)], BRICK, 18)
    c.box(-10, 164, 1220, 12, darker(BRICK, 0.3))
    c.box(30, 544, 1140, 24, STONE, shade=4)
    land.yard(c, 566, (214, 176, 136), (184, 146, 108))
    # bougainvillea over a trellis
    for x in (1040, 1180):
        c.line([(x, 600), (x, 150)], 9, WOOD)
    c.line([(960, 160), (1200, 150)], 8, WOOD)
    for _ in range(330):
        x, y = c.random.uniform(950, 1205), 120 + abs(c.random.gauss(0, 62))
        c.oval(x, y, 13, 10, c.random.choice((BOUGAINVILLEA, (232, 132, 162), (190, 70, 112), GREEN, LEAF)))
    devices.motorbike(c, 160, 690, 1.25, paint=(70, 110, 150))
    devices.motorbike(c, 1040, 700, 1.25, left=True, paint=BRICK)

    def card(c: Canvas, near: Point, far: Point) -> None:
        c.box(near[0] - 15, near[1] - 33, 30, 40, RED, r=4, shade=3)
        c.box(near[0] - 9, near[1] - 25, 18, 7, (250, 220, 190), r=2)
        c.oval(near[0], near[1] - 8, 5, 6, (250, 220, 190))

    hold = STAND.hands((30, -166), (-38, -116))
    person(c, MAN.but(top=(90, 134, 170), turn=0.25), 410, 750, 410, hold, hold=card)
    person(
        c,
        GIRL.but(scarf=None, top=(246, 198, 110), child=0.2, cut="long", turn=0.2, legs=(70, 90, 140), sleeves=0.45),
        538,
        758,
        350,
        hold,
        hold=card,
    )
    person(c, WIFE.but(top=(206, 100, 96), turn=0.25), 672, 752, 385, hold, hold=card, left=True)
    person(
        c,
        MAN.but(top=(126, 164, 110), turn=0.2, wear="tee", sleeves=0.45, skin=(226, 165, 124)),
        806,
        756,
        400,
        hold,
        hold=card,
        left=True,
    )


BOUGAINVILLEA = (216, 92, 132)
