"""Scenes of weaving under the house."""

from __future__ import annotations

from .. import animals, furniture, houses, land, rooms, trees
from .. import sky as heaven
from ..canvas import Canvas
from ..cast import THAI, WOMAN
from ..loom import drape, loom, skeins, spinning_wheel
from ..palette import CREAM, GOLD, GOLDEN, GREEN, HAIR_WHITE, INDIGO, LEAF, MORNING, PINK, SKIN_FAIR, mix
from ..people import person
from ..poses import SIT


def weavers(c: Canvas) -> None:
    """Under a house on stilts a woman in white and black weaves; beside her an old woman spins."""

    def outside() -> None:
        heaven.hills(c, MORNING, 400, 180, 0.5, 240, 0.8)
        heaven.hills(c, MORNING, 450, 110, 0.2, 190, 2.3)
        land.ground(c, 470, (130, 168, 88), (166, 194, 106), 8)
        houses.stilt_house(c, 980, 520, 0.7)
        for x in (120, 320, 660):
            trees.tree(c, x, 530, 0.8, mix(GREEN, LEAF, 0.4))
        trees.banana(c, 800, 560, 1.2)

    rooms.under_house(c, MORNING, outside)
    for x in (140, 360):
        c.line([(x, 110), (x, 150)], 2.4, CREAM)
    skeins(c, 250, 150, 260, 6)
    _rod(c, 985, 1115, 148)
    drape(c, 1050, 150, 110, 190, 1)
    rooms.post(c, 60, 640)
    rooms.post(c, 640, 600, 34)
    loom(c, 470, 742, 1.28)
    furniture.stool(c, 128, 742, 104, 92)
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
    furniture.basket(c, 1010, 752, 1.1, fill="cotton")
    furniture.stool(c, 1060, 700, 74, 80)
    spinning_wheel(c, 862, 704, 1.1, left=False)
    spinner = THAI.but(top=(92, 84, 128), hair=HAIR_WHITE, trim=GOLD, turn=0.9, skin=(214, 160, 122))
    person(c, spinner, 1048, 704, 330, SIT.hands((88, -118), (106, -100)).but(tilt=6), left=True, shadow=False)
    animals.cat(c, 700, 770, 0.9)


def weaving_lesson(c: Canvas) -> None:
    """An old woman in a white Thái blouse and indigo scarf at the loom under the house; a girl in pink
    watches her hands.
    """

    def outside() -> None:
        heaven.sun(c, GOLDEN, 930, 220, 50)
        heaven.hills(c, GOLDEN, 420, 150, 0.5, 260, 2.0)
        heaven.hills(c, GOLDEN, 460, 90, 0.2, 190, 0.3)
        land.ground(c, 486, (168, 166, 84), (206, 192, 108), 8)
        trees.palm(c, 1010, 560, 1.3)
        trees.bamboo(c, 830, 540, 0.95)
        land.fence(c, 700, 570, 500, 50)

    rooms.under_house(c, GOLDEN, outside)
    _rod(c, 812, 1180, 130)
    for i in range(3):
        drape(c, 880 + i * 118, 132, 96, 150 + i * 18, i)
    rooms.post(c, 1150, 640, 44)
    rooms.post(c, 40, 660, 50)
    loom(c, 690, 760, 1.55, left=False)
    furniture.stool(c, 264, 764, 122, 104)
    teacher = THAI.but(hair=HAIR_WHITE, hat="pieu", trim=INDIGO, turn=0.9, skin=(214, 160, 122))
    person(c, teacher, 262, 764, 452, SIT.hands((104, -138), (116, -146)).but(tilt=5), shadow=False)
    girl = WOMAN.but(top=PINK, legs=INDIGO, cut="tail", turn=0.75, skin=SKIN_FAIR)
    furniture.stool(c, 122, 790, 100, 90)
    person(c, girl, 116, 790, 408, SIT.hands((34, -92), (44, -94)).but(tilt=13), shadow=False)
    furniture.basket(c, 560, 792, 1.0, fill="cotton")


def _rod(c: Canvas, left: float, right: float, y: float) -> None:
    """A pole on two cords, to hang cloth over."""
    for x in (left + 20, right - 20):
        c.line([(x, 110), (x, y)], 2.4, CREAM)
    c.line([(left, y), (right, y)], 8, GOLD, shade=2)
