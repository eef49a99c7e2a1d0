"""Scenes of what is made from the harvest: silk, noodles, bundles of greens, dried shoots."""

from __future__ import annotations

import math

from .. import devices, furniture, goods, houses, land
from .. import sky as heaven
from ..canvas import Canvas, Fade
from ..cast import FARMER, MAN, WIFE
from ..curves import Point, bezier
from ..palette import (
    BAMBOO,
    BRICK,
    CREAM,
    DARKWOOD,
    EARTH,
    GOLD,
    GREEN,
    KHAKI,
    LEAF,
    MORNING,
    NOON,
    STONE,
    TEAL,
    WHITE,
    WOOD,
    darker,
    lighter,
    mix,
)
from ..people import person
from ..poses import SIT_FRONT, STAND_SIDE, STOOP
from .common import behind, country, forearms


def silkworms(c: Canvas) -> None:
    """A woman in a violet flowered scarf scatters mulberry leaves on a round tray of white silkworms."""
    c.box(0, 0, 1200, 800, Fade((214, 190, 148), (196, 166, 122)))
    for i in range(31):
        c.line([(i * 40, 0), (i * 40, 560)], 2, darker(BAMBOO, 0.18), alpha=0.45)
    c.box(0, 560, 1200, 240, Fade(lighter(EARTH, 0.2), EARTH))
    with c.inside([(820, 60), (1130, 60), (1130, 566), (820, 566)]):
        heaven.sky(c, MORNING, 260)
        heaven.hills(c, MORNING, 270, 130, 0.5, 160, 0.6)
        heaven.hills(c, MORNING, 300, 70, 0.2, 140, 2.2)
        land.ground(c, 320, (128, 170, 88), (164, 196, 106), 4)
        land.stream(c, [(1140, 330), (1010, 350), (1060, 400), (900, 440)], [10, 22, 34, 50])
        for y, s, n in ((380.0, 0.5, 9), (440, 0.8, 6), (520, 1.15, 5)):
            for i in range(n):
                _mulberry(c, 830 + i * 310 / n + (y % 7) * 6, y + 30, s)
    for x in (800.0, 1128):
        c.box(x, 40, 24, 530, DARKWOOD, shade=4)
    c.box(786, 34, 380, 26, DARKWOOD, shade=4)
    for x, y, r in ((580.0, 170.0, 74.0), (700.0, 250.0, 54.0)):  # sieves on the wall
        c.line([(x, y - r - 16), (x, y - r)], 3, DARKWOOD)
        c.oval(x, y, r, r, darker(BAMBOO, 0.2), shade=5)
        c.oval(x, y, r * 0.87, r * 0.87, lighter(BAMBOO, 0.2))
        for k in range(-3, 4):
            half = r * 0.85 * math.sqrt(1 - (k / 3.6) ** 2)
            c.line(
                [(x - half, y + k * r * 0.24), (x + half, y + k * r * 0.24)],
                1.6,
                darker(BAMBOO, 0.2),
                alpha=0.7,
            )
            c.line(
                [(x + k * r * 0.24, y - half), (x + k * r * 0.24, y + half)],
                1.6,
                darker(BAMBOO, 0.2),
                alpha=0.7,
            )
    for px in (70, 420):
        c.line([(px, 70), (px, 590)], 14, darker(BAMBOO, 0.12), shade=4)
    for i in range(5):
        y = 140.0 + i * 92
        c.line([(52, y + 16), (440, y + 16)], 10, darker(BAMBOO, 0.2), shade=2)
        furniture.tray(c, 245, y, 172, BAMBOO, 0.17)
        for k in range(15):
            c.oval(
                115 + k * 18 + (k % 3) * 3,
                y - 6 + (k * 7) % 13,
                11,
                5.4,
                mix(GREEN, LEAF, (k % 4) / 4),
                turn=k * 37 % 90 - 45,
            )
        for k in range(11):
            c.line(bezier((120 + k * 23, y - 3), (127 + k * 23, y - 10), (136 + k * 23, y - 2), 6), 4.6, WHITE)

    def strew(c: Canvas, near: Point, far: Point) -> None:
        for i in range(4):
            c.oval(near[0] + 4 + i * 5, near[1] + 2 - i * 3, 10, 5, mix(LEAF, GREEN, i / 4), turn=i * 34 - 50)

    def blossoms(c: Canvas, near: Point, far: Point) -> None:
        for dx, dy in ((-20, -16), (-8, -28), (6, -33), (18, -26), (-2, -20), (12, -20), (-15, -6)):
            for ox, oy in ((-2.6, 0), (2.6, 0), (0, -2.6), (0, 2.6)):
                c.oval(46 + dx + ox, -247 + dy + oy, 2.4, 2.4, WHITE)
            c.oval(46 + dx, -247 + dy, 1.6, 1.6, (240, 200, 90))

    person(
        c,
        WIFE.but(top=(172, 206, 214), hat="wrap", hat_paint=(150, 104, 166), turn=0.75),
        590,
        800,
        470,
        STOOP.hands((92, -150), (112, -146)).but(tilt=14, far_over=True),
        hold=strew,
        over=blossoms,
    )
    c.line([(610, 820), (680, 690)], 12, darker(BAMBOO, 0.2))
    c.line([(1000, 820), (930, 690)], 12, darker(BAMBOO, 0.2))
    furniture.tray(c, 812, 676, 232, BAMBOO, 0.3)
    for _ in range(58):
        a, r = c.random.uniform(0, 6.28), 196 * math.sqrt(c.random.random())
        c.oval(
            812 + r * math.cos(a),
            676 + r * 0.26 * math.sin(a),
            18,
            9,
            mix(GREEN, LEAF, c.random.random()),
            turn=c.random.uniform(-80, 80),
        )
    for _ in range(64):
        a, r = c.random.uniform(0, 6.28), 192 * math.sqrt(c.random.random())
        x, y = 812 + r * math.cos(a), 674 + r * 0.26 * math.sin(a)
        d = c.random.uniform(-7, 7)
        c.line(bezier((x - 12, y), (x, y - 9 + d), (x + 12, y + 1), 8), [6, 8, 6], WHITE, shade=1.4)
        c.oval(x + 12.5, y + 1, 2.6, 2.6, (206, 190, 160))
    for i in range(7):
        c.oval(720 + i * 24, 590 + (i * 31) % 46, 12, 6, mix(GREEN, LEAF, i / 7), turn=i * 40)


def _mulberry(c: Canvas, x: float, y: float, size: float) -> None:
    with c.at(x, y, size):
        for lean in (-16, 0, 17):
            c.line([(0, 4), (lean, -84)], [4, 2], WOOD)
            for k in range(6):
                for side in (-1, 1):
                    c.oval(
                        lean * (0.3 + k * 0.13) + side * 9,
                        -22 - k * 13,
                        11,
                        7,
                        mix(GREEN, LEAF, (k % 3) / 3),
                        turn=side * 30,
                    )


def noodle_yard(c: Canvas) -> None:
    """Bamboo screens of ivory arrowroot noodles lean in rows in the sun; a woman and a man carry one."""
    country(c, NOON, 350, sun=(180, 110), phase=2.8)
    houses.stilt_house(c, 965, 452, 1.25)
    land.ground(c, 440, (206, 178, 124), (224, 202, 150), 5)
    land.tufts(c, 24, 440, 470, LEAF)
    for row, (y, size, n) in enumerate(((500, 0.62, 9), (560, 0.82, 7))):
        for i in range(n):
            _screen(c, 60 + row * 40 + i * (1150 - row * 130) / n, y, size)
    for x in (110, 300, 1090):
        _screen(c, x, 772, 1.5)

    heaven.birds(c, 420, 170, 4)

    person(
        c,
        FARMER.but(top=(240, 156, 88), trim=CREAM, print="dots"),
        494,
        756,
        340,
        STAND_SIDE.hands((46, -150), (40, -140)),
    )
    person(
        c,
        MAN.but(top=(70, 124, 166), hat="soft", hat_paint=KHAKI),
        876,
        756,
        356,
        STAND_SIDE.hands((44, -140), (40, -130)),
        left=True,
    )
    with c.at(686, 586):
        _noodles(c, 290, 54)
    for who_x in (546, 826):
        c.oval(who_x, 590, 11, 9, (207, 143, 100))


def _screen(c: Canvas, x: float, y: float, size: float) -> None:
    """A drying screen leaning on its props."""
    with c.at(x, y, size):
        c.shadow(10, 2, 62, 8)
        c.line([(40, 0), (22, -92)], 6, WOOD)
        outline = [(-62, -6), (40, -6), (62, -112), (-40, -112)]
        c.shape(outline, (226, 214, 190), shade=4)
        with c.inside(outline):
            for k in range(22):
                c.line(
                    [(-64 + k * 6, -4), (-42 + k * 6, -114)],
                    2.2,
                    (246, 240, 224) if k % 2 else (198, 186, 164),
                )
        for a, b in (
            ((-62, -6), (40, -6)),
            ((-40, -112), (62, -112)),
            ((-62, -6), (-40, -112)),
            ((40, -6), (62, -112)),
        ):
            c.line([a, b], 6, BAMBOO)


def _noodles(c: Canvas, w: float, h: float) -> None:
    """A screen carried flat between two people; origin in its middle."""
    outline = [(-w / 2, h * 0.3), (w / 2, h * 0.3), (w / 2 - 34, -h * 0.7), (-w / 2 + 34, -h * 0.7)]
    c.shape(outline, (228, 216, 192))
    with c.inside(outline):
        for k in range(40):
            c.line(
                [(-w / 2 + k * w / 39, h * 0.34), (-w / 2 + 34 + k * (w - 68) / 39, -h * 0.74)],
                2.4,
                (248, 242, 226) if k % 2 else (200, 188, 166),
            )
    for a, b in (
        (outline[0], outline[1]),
        (outline[2], outline[3]),
        (outline[0], outline[3]),
        (outline[1], outline[2]),
    ):
        c.line([a, b], 8, BAMBOO, shade=2)


def bundles(c: Canvas) -> None:
    """At a table on a verandah two women tie bundles of greens with bamboo strips; a dial scale and an open
    notebook.
    """
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
    low = SIT_FRONT.hands((40, -112), (-40, -112)).but(tilt=8)
    behind(c, left, 410, 724, 430, low)
    behind(c, right, 800, 724, 430, low, left=True)
    furniture.table(c, 600, 776, 900, 190, WOOD, 46)
    for x, kind in (
        (330, "water"),
        (430, "tied"),
        (800, "tied"),
        (896, "onion"),
        (244, "mustard"),
        (980, "mustard"),
        (700, "onion"),
    ):
        _bundle(c, x, 586, kind)
    for who, x in ((left, 410), (right, 800)):
        c.line(bezier((x - 4, 566), (x + 10, 540), (x + 40, 556), 8), 3, (222, 200, 126))
        forearms(c, who, ((x - 62, 520), (x + 62, 520)), ((x - 14, 560), (x + 40, 558)))
    devices.scale_clock(c, 600, 582, 1.3)
    _bundle(c, 600, 474, "mustard")
    goods.open_book(c, 528, 590, 0.9, TEAL)
    c.line([(548, 584), (570, 560)], 4, GOLD)
    for x in (474, 490, 736):
        c.line(bezier((x - 20, 590), (x, 578), (x + 34, 588), 8), 2.6, (206, 186, 110))
    furniture.basket(c, 160, 792, 1.5, fill="greens")
    furniture.basket(c, 1040, 792, 1.5, fill="greens")


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
