"""Animals of the farm and house, looking to the right; mirror them with `left`."""

from __future__ import annotations

from .canvas import Canvas
from .curves import bezier, oval, smooth
from .palette import CORAL, CREAM, GOLD, INK, MUSTARD, ORANGE, PEACH, RED, WHITE, Colour, darker, lighter, mix

BUFFALO = (98, 92, 98)


def buffalo(
    c: Canvas,
    x: float,
    y: float,
    size: float = 1.0,
    left: bool = False,
    paint: Colour = BUFFALO,
    horns: bool = True,
) -> None:
    """A buffalo (or, brown and with short horns, an ox), 260 long, 160 high."""
    c.shadow(x, y + 2, 120 * size, 12 * size)
    with c.at(x, y, size, flip=left):
        for lx, k in ((-66, 0.3), (52, 0.3)):
            c.line([(lx, -60), (lx - 2, -28), (lx + 2, -2)], [26, 16, 15], darker(paint, k))
        c.line(bezier((-108, -108), (-126, -70), (-116, -36), 10), [6, 5, 3], darker(paint))
        c.oval(-116, -32, 5, 10, INK)
        c.shape(
            smooth(
                [
                    (-108, -110),
                    (-86, -134),
                    (-30, -132),
                    (24, -138),
                    (64, -138),
                    (92, -118),
                    (94, -84),
                    (66, -54),
                    (8, -42),
                    (-56, -46),
                    (-100, -62),
                ],
                steps=8,
            ),
            paint,
            shade=14,
        )
        for lx in (-84, 68):
            c.line([(lx, -66), (lx - 3, -30), (lx, -2)], [32, 18, 17], paint, shade=3)
            c.box(lx - 10, -9, 20, 10, INK, r=4)
        c.line([(78, -112), (112, -104)], [54, 36], paint)
        c.shape(
            smooth(
                [
                    (96, -124),
                    (118, -126),
                    (138, -106),
                    (152, -84),
                    (146, -70),
                    (130, -70),
                    (108, -86),
                    (94, -104),
                ],
                steps=6,
            ),
            paint,
            shade=6,
        )
        c.oval(143, -78, 11, 9, lighter(paint, 0.22))
        c.oval(147, -80, 2, 2.6, INK)
        c.oval(121, -106, 3.2, 3.2, INK)
        c.oval(122, -107, 1, 1, WHITE)
        c.shape(smooth([(102, -118), (84, -112), (78, -102), (94, -104)], steps=5), darker(paint, 0.12))
        if horns:
            c.line(bezier((108, -124), (72, -152), (60, -124), 12), [11, 9, 2], (206, 192, 164), shade=2)
            c.line(bezier((116, -126), (112, -156), (84, -154), 12), [10, 8, 2], (186, 172, 146))
        else:
            c.line([(110, -124), (104, -140)], [7, 3], CREAM)
            c.line([(118, -126), (122, -142)], [7, 3], CREAM)


def hen(
    c: Canvas,
    x: float,
    y: float,
    size: float = 1.0,
    left: bool = False,
    paint: Colour = (188, 96, 52),
    cock: bool = False,
    peck: bool = False,
) -> None:
    """A hen, 70 high; a cock has a tail and a larger comb; `peck` bends it to the ground."""
    c.shadow(x, y + 1, 28 * size, 4 * size, 0.22)
    with c.at(x, y, size, flip=left):
        for dx in (-4, 8):
            c.line([(dx, -18), (dx + 1, -2), (dx + 9, 0)], 2.6, MUSTARD)
        if cock:
            for k, tone in ((0, (40, 66, 66)), (7, (52, 84, 78)), (14, (34, 54, 60))):
                c.line(bezier((-22, -36), (-44 - k, -74 + k), (-56, -34 + k), 10), [10, 9, 1], tone)
        else:
            c.shape(smooth([(-20, -30), (-40, -56), (-46, -50), (-36, -26)], steps=5), darker(paint, 0.18))
        c.shape(
            smooth([(-30, -34), (-16, -44), (10, -46), (26, -36), (22, -20), (2, -11), (-20, -16)], steps=7),
            paint,
            shade=5,
        )
        c.shape(smooth([(-18, -36), (4, -38), (8, -24), (-10, -20)], steps=6), darker(paint, 0.16))
        hx, hy = (36, -14) if peck else (27, -62)
        c.line([(16, -34), (hx - 2, hy + 4)], [24, 13], lighter(paint, 0.1))
        c.oval(hx, hy, 9.5, 9, lighter(paint, 0.1))
        if peck:
            c.shape([(hx + 3, hy + 4), (hx + 9, hy + 14), (hx - 2, hy + 8)], GOLD)
            c.oval(hx + 6, hy - 6, 5, 4, RED)
            c.oval(hx + 3, hy - 1, 1.7, 1.7, INK)
        else:
            c.shape([(hx + 8, hy - 3), (hx + 19, hy + 1), (hx + 8, hy + 4)], GOLD)
            for k in range(3 if cock else 2):
                c.oval(hx - 5 + k * 6, hy - 10, 4, 5 if cock else 4, RED)
            c.oval(hx + 7, hy + 9, 3, 5, RED)
            c.oval(hx + 3, hy - 1, 1.7, 1.7, INK)


def chick(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False) -> None:
    """A chick."""
    with c.at(x, y, size, flip=left):
        c.line([(0, -8), (0, 0)], 1.8, ORANGE)
        c.oval(0, -12, 11, 9, GOLD, shade=2.4)
        c.oval(8, -21, 7, 7, lighter(GOLD, 0.1))
        c.shape([(14, -22), (19, -20), (14, -18)], ORANGE)
        c.oval(10, -22, 1.3, 1.3, INK)


def duck(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False, paint: Colour = WHITE) -> None:
    """A duck, 54 high; on water, let the water hide its feet."""
    with c.at(x, y, size, flip=left):
        c.shape(
            smooth([(-34, -26), (-20, -22), (6, -30), (26, -22), (22, -4), (-6, 2), (-26, -6)], steps=7),
            paint,
            shade=5,
        )
        c.line(smooth([(16, -18), (24, -34), (24, -48)], closed=False), [18, 12, 11], paint)
        c.oval(26, -50, 9, 8, paint)
        c.shape(smooth([(32, -52), (45, -48), (44, -44), (32, -45)], steps=4), ORANGE)
        c.oval(28, -52, 1.6, 1.6, INK)
        c.shape(smooth([(-18, -18), (6, -20), (8, -8), (-10, -6)], steps=6), darker(paint, 0.1))


def dog(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False, paint: Colour = (204, 148, 90)) -> None:
    """A village dog, sitting, 86 high."""
    c.shadow(x, y + 1, 34 * size, 5 * size, 0.22)
    with c.at(x, y, size, flip=left):
        c.line(bezier((-20, -6), (-42, -10), (-38, -34), 8), [9, 8, 5], paint)
        c.shape(smooth([(-26, 0), (-28, -22), (-10, -46), (8, -60), (20, -44), (18, 0)], steps=7), paint, shade=5)
        for lx in (6, 16):
            c.line([(lx, -34), (lx + 2, -2)], [13, 10], lighter(paint, 0.08))
            c.oval(lx + 5, -2, 8, 4.4, lighter(paint, 0.2))
        c.oval(12, -66, 18, 16, paint, shade=3)
        c.shape(smooth([(20, -66), (38, -62), (36, -54), (18, -55)], steps=5), lighter(paint, 0.24))
        c.oval(37, -62, 3.4, 3, INK)
        c.oval(19, -70, 2, 2.2, INK)
        c.shape([(-2, -74), (2, -92), (11, -79)], darker(paint, 0.2))
        c.shape([(12, -80), (20, -92), (24, -76)], darker(paint, 0.1))


def cat(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False, paint: Colour = (232, 182, 122)) -> None:
    """A sitting cat, seen from the front, 60 high."""
    with c.at(x, y, size, flip=left):
        c.line(bezier((16, -4), (38, -4), (36, -26), 8), [7, 6, 4], paint)
        c.shape(smooth([(-18, 0), (-17, -22), (-8, -38), (8, -38), (17, -22), (18, 0)], steps=6), paint, shade=4)
        c.oval(0, -44, 15, 13, paint)
        for side in (-1, 1):
            c.shape([(side * 13, -48), (side * 12, -64), (side * 3, -55)], darker(paint, 0.1))
            c.oval(side * 5.4, -45, 1.8, 2.2, INK)
        c.oval(0, -40, 2, 1.5, CORAL)


def butterfly(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = PEACH) -> None:
    """A butterfly."""
    with c.at(x, y, size, turn=c.random.uniform(-25, 25)):
        for side in (-1, 1):
            c.shape(oval(side * 7, -5, 8, 6, side * -30), paint)
            c.shape(oval(side * 5, 5, 5, 4.4, side * 30), mix(paint, WHITE, 0.3))
        c.line([(0, -8), (0, 8)], 2.2, INK)
