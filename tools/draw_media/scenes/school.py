"""Scenes of school and evening classes."""

from __future__ import annotations

from .. import furniture, goods, rooms, trees
from .. import sky as heaven
from ..canvas import Canvas
from ..cast import BOY, MAN, PALE_BLUE, TEACHER, THAI, THAI_DARK, WIFE, WOMAN
from ..curves import Point, arc, bezier, smooth
from ..palette import (
    BRICK,
    CREAM,
    DARKWOOD,
    GOLD,
    GREEN,
    HAIR_GREY,
    INK,
    LEAF,
    MORNING,
    NAVY,
    NIGHT,
    ORANGE,
    PINK,
    PLUM,
    SKIN_FAIR,
    TEAL,
    WHITE,
    WOOD,
    mix,
)
from ..people import person
from ..poses import REACH, SIT, STOOP
from .common import at_desk


def evening_class(c: Canvas) -> None:
    """Evening class under a yellow lamp: six women write at wooden desks, two teachers, a baby asleep on a
    mat.
    """
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
        goods.open_book(c, near[0] - 4, near[1] + 4, 0.62, TEAL)
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


def reading_by_window(c: Canvas) -> None:
    """A grey-haired teacher in pale blue on a low chair by the window points at a page; a boy reads."""
    rooms.room(c, (244, 226, 184), (176, 126, 90), 580, skirting=(150, 186, 168))

    def outside() -> None:
        heaven.sky(c, MORNING, 300)
        heaven.hills(c, MORNING, 320, 130, 0.45, 200, 0.6)
        trees.tree(c, 1010, 430, 1.4, mix(GREEN, LEAF, 0.5))

    rooms.opening(c, 800, 100, 330, 280, outside, TEAL, 3)
    rooms.board(c, 90, 110, 520, 230, 2, seed=3)
    rooms.clock(c, 704, 120, 32, 7, 20)
    c.shape([(800, 400), (1130, 400), (900, 800), (420, 800)], (255, 246, 206), alpha=0.22)
    goods.vase(c, 900, 378, 0.8, ORANGE)
    furniture.table(c, 600, 778, 520, 172, WOOD, 42)
    for x, flip in ((330, False), (876, True)):
        furniture.chair(c, x, 782, 1.25, left=flip, paint=(120, 160, 170))
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
    goods.open_book(c, 600, 606, 2.1, BRICK)
    goods.books(c, 440, 600, 3, 0.9)
    goods.pencils(c, 760, 596, 1.0)
