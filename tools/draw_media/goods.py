"""Small things. A thing stands on (x, y), the middle of its foot, unless its docstring says otherwise."""

from __future__ import annotations

from .canvas import Canvas, Fade
from .curves import arc, bezier, oval, smooth
from .palette import (
    BRICK,
    CREAM,
    DARKWOOD,
    GOLD,
    GREEN,
    INK,
    LEAF,
    PAPER,
    RED,
    SAND,
    TEAL,
    WHITE,
    WOOD,
    Colour,
    darker,
    lighter,
)


def books(c: Canvas, x: float, y: float, count: int = 4, size: float = 1.0) -> None:
    """A pile of books."""
    tones = [BRICK, TEAL, GOLD, (72, 92, 132), GREEN, (132, 62, 92)]
    with c.at(x, y, size):
        for i in range(count):
            w, dx = 74 - (i * 13) % 17, ((i * 7) % 9) - 4
            c.box(dx - w / 2, -13 * (i + 1), w, 12, tones[i % 6], r=2, shade=2)
            c.box(dx - w / 2 + 7, -13 * (i + 1) + 3, w - 7, 6, PAPER)


def open_book(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = BRICK) -> None:
    """An open book or note-book lying flat."""
    with c.at(x, y, size):
        c.shape([(-46, 2), (-36, -22), (36, -22), (46, 2)], paint)
        for side in (-1, 1):
            c.shape(
                smooth(
                    [
                        (0, -2),
                        (side * 4, -21),
                        (side * 20, -26),
                        (side * 34, -21),
                        (side * 42, -1),
                        (side * 20, -5),
                    ],
                    steps=5,
                ),
                PAPER,
                shade=1.6,
            )
            for k in range(3):
                c.line([(side * (9 - k), -17 + k * 5), (side * (30 + k * 2), -18 + k * 5)], 1.4, (150, 144, 148))


def paper(c: Canvas, x: float, y: float, size: float = 1.0, turn: float = 0.0, lines: int = 5) -> None:
    """A sheet of paper held upright or lying; (x, y) is its middle."""
    with c.at(x, y, size, turn=turn):
        c.box(-19, -26, 38, 52, WHITE, shade=2)
        for i in range(lines):
            c.line([(-13, -17 + i * 8), (13 - (i % 3) * 4, -17 + i * 8)], 1.9, (136, 132, 142))


def pencils(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """A cup of pens."""
    with c.at(x, y, size):
        for dx, lean, tone in ((-6, -8, RED), (0, 1, GOLD), (5, 8, TEAL), (2, -3, INK)):
            c.line([(dx, -20), (dx + lean, -48)], 4.4, tone)
        c.box(-13, -30, 26, 30, lighter(BRICK, 0.2), r=4, shade=3)


def teapot(c: Canvas, x: float, y: float, size: float = 1.0, cups: int = 3) -> None:
    """A teapot and small cups."""
    with c.at(x, y, size):
        c.line(bezier((18, -14), (34, -16), (36, -30), 8), [8, 5], CREAM)
        c.line(arc(-22, -18, 12, 11, 90, 270), 4.4, CREAM)
        c.oval(0, -17, 24, 18, CREAM, shade=4)
        c.oval(0, -33, 12, 4, darker(CREAM, 0.1))
        c.oval(0, -38, 4, 4, (72, 110, 140))
        c.line(bezier((-12, -18), (0, -10), (12, -18), 8), 2.4, (72, 110, 140))
        for i in range(cups):
            px = 52 + i * 26
            c.shape([(px - 9, -13), (px + 9, -13), (px + 6, 0), (px - 6, 0)], CREAM, shade=2)
            c.oval(px, -13, 9, 2.4, (176, 124, 62))


def vase(c: Canvas, x: float, y: float, size: float = 1.0, bloom: Colour = RED) -> None:
    """A vase of flowers."""
    with c.at(x, y, size):
        for dx, dy in ((-24, -74), (-8, -90), (12, -86), (26, -70), (2, -70)):
            c.line(bezier((0, -34), (dx * 0.4, -56), (dx, dy), 8), 3, GREEN)
            c.oval(dx * 0.6, dy * 0.72, 9, 5, LEAF, turn=dx)
        for i, (dx, dy) in enumerate(((-24, -74), (-8, -92), (12, -88), (26, -70), (2, -70))):
            tone = bloom if i % 2 == 0 else lighter(bloom, 0.4)
            c.oval(dx, dy, 12, 11, tone, shade=3)
            c.oval(dx - 1, dy - 1, 5, 4.4, darker(tone, 0.12))
        c.shape(
            smooth([(-8, -40), (8, -40), (17, -18), (11, 0), (-11, 0), (-17, -18)], steps=6),
            (88, 132, 156),
            shade=4,
        )


def sack(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = SAND, tied: bool = True) -> None:
    """A full sack."""
    with c.at(x, y, size):
        c.shadow(0, 1, 36, 5)
        c.shape(smooth([(-32, 0), (-36, -38), (-22, -70), (22, -70), (36, -38), (32, 0)], steps=7), paint, shade=7)
        if tied:
            c.shape([(-9, -70), (9, -70), (16, -88), (0, -82), (-15, -88)], darker(paint, 0.06))
            c.line([(-10, -71), (10, -71)], 5, BRICK)
        c.line(bezier((-18, -50), (0, -44), (18, -50), 8), 2, darker(paint, 0.2))


def bottle(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = (160, 84, 34), cap: Colour = GOLD) -> None:
    """A bottle with a label."""
    with c.at(x, y, size):
        c.box(-12, -42, 24, 42, paint, r=5, shade=3)
        c.box(-5, -54, 10, 14, paint)
        c.box(-6.5, -60, 13, 9, cap, r=2)
        c.box(-10, -30, 20, 17, PAPER)


def hive(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = (88, 138, 160)) -> None:
    """A wooden beehive on legs, 96 wide, 96 high."""
    with c.at(x, y, size):
        c.shadow(0, 1, 54, 7)
        for dx in (-36, 30):
            c.box(dx, -22, 7, 23, DARKWOOD)
        c.box(-44, -76, 88, 58, paint, shade=6)
        c.line([(-44, -48), (44, -48)], 2, darker(paint, 0.2))
        c.box(-20, -30, 40, 6, INK, r=3)
        c.box(-52, -88, 104, 14, lighter(WOOD, 0.1), r=2, shade=3)
        c.box(-30, -20, 60, 5, darker(paint, 0.2))


def comb(c: Canvas, x: float, y: float, size: float = 1.0, turn: float = 0.0) -> None:
    """A frame of honeycomb; (x, y) is the middle of its top bar."""
    with c.at(x, y, size, turn=turn):
        c.box(-40, 0, 80, 58, (226, 158, 46), r=3, shade=4)
        for r in range(5):
            for k in range(8):
                c.oval(
                    -33 + k * 9.4 + (r % 2) * 4.6,
                    10 + r * 10,
                    3.6,
                    3.6,
                    (186, 112, 34) if (r * k) % 3 else (246, 196, 92),
                )
        for dx in (-43, 37):
            c.box(dx, -2, 7, 62, WOOD)
        c.box(-54, -7, 108, 10, lighter(WOOD, 0.2), r=2)
        c.box(-43, 56, 86, 6, WOOD)


def fire(c: Canvas, x: float, y: float, size: float = 1.0, logs: bool = True) -> None:
    """A wood fire."""
    with c.at(x, y, size):
        c.glow(0, -20, 120, (255, 176, 80), 0.6)
        if logs:
            for a, b in (((-52, 0), (24, -14)), ((52, 0), (-24, -14)), ((-30, 4), (40, 2))):
                c.line([a, b], 14, DARKWOOD, shade=3)
                c.oval(a[0], a[1], 6, 7, lighter(WOOD, 0.3))
        for dx, h, w, tone in (
            (-20, 52, 16, (226, 96, 46)),
            (20, 56, 16, (226, 96, 46)),
            (0, 76, 22, (232, 116, 44)),
            (-9, 44, 12, GOLD),
            (11, 40, 11, GOLD),
            (1, 30, 9, (255, 236, 160)),
        ):
            c.shape(
                smooth(
                    [
                        (dx - w, -4),
                        (dx - w * 0.9, -h * 0.4),
                        (dx - w * 0.1, -h * 0.66),
                        (dx + 2, -h),
                        (dx + w * 0.6, -h * 0.56),
                        (dx + w, -h * 0.3),
                        (dx + w * 0.8, -2),
                        (dx, 4),
                    ],
                    steps=5,
                ),
                tone,
            )


def wreath(c: Canvas, x: float, y: float, r: float = 26) -> None:
    """Two laurel branches."""
    for side in (-1, 1):
        for i in range(7):
            px, py = arc(x, y, r, r, 90, 90 - side * (20 + i * 22), 1)[1]
            c.shape(oval(px, py, r * 0.26, r * 0.12, 90 - side * (60 + i * 22)), LEAF)


def lantern(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = RED) -> None:
    """A paper lantern hanging from (x, y)."""
    with c.at(x, y, size):
        c.line([(0, 0), (0, 16)], 2, INK)
        c.oval(0, 40, 28, 24, Fade(lighter(paint, 0.3), paint), shade=4)
        for k in (-14, 0, 14):
            c.line(bezier((k * 0.4, 18), (k * 1.5, 40), (k * 0.4, 62), 8), 1.4, darker(paint, 0.2))
        c.box(-9, 14, 18, 5, GOLD)
        c.box(-9, 61, 18, 5, GOLD)
        c.line([(0, 66), (0, 86)], [3, 6], GOLD)
