"""Weaving: the frame loom of a Thái house, its cloth of lozenges, and the spinning wheel."""

from __future__ import annotations

import math

from .canvas import Canvas
from .curves import arc, bezier
from .palette import BAMBOO, CREAM, DARKWOOD, GOLD, INDIGO, RED, TEAL, WHITE, WOOD, Colour, darker, lighter

BROCADE: list[Colour] = [RED, GOLD, TEAL, (58, 70, 122), CREAM]


def brocade(c: Canvas, x: float, y: float, w: float, h: float, base: Colour = INDIGO, size: float = 18) -> None:
    """Cloth with rows of lozenges, hanging or lying flat; (x, y) is its top left corner."""
    outline = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    c.shape(outline, base)
    with c.inside(outline):
        row = 0
        py = y + size
        while py < y + h + size:
            tone = BROCADE[row % 4]
            k = 0
            px = x + (size if row % 2 else 0)
            while px < x + w + size:
                c.shape(
                    [
                        (px - size * 0.8, py),
                        (px, py - size * 0.8),
                        (px + size * 0.8, py),
                        (px, py + size * 0.8),
                    ],
                    tone,
                )
                c.shape(
                    [
                        (px - size * 0.42, py),
                        (px, py - size * 0.42),
                        (px + size * 0.42, py),
                        (px, py + size * 0.42),
                    ],
                    BROCADE[(row + 2 + k) % 5],
                )
                c.oval(px, py, size * 0.12, size * 0.12, base)
                px += size * 2
                k += 1
            c.line([(x, py + size), (x + w, py + size)], 2, lighter(tone, 0.3), alpha=0.5)
            py += size
            row += 1
        c.box(x, y, w, size * 0.3, RED)
        c.box(x, y + h - size * 0.3, w, size * 0.3, RED)


def loom(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False) -> None:
    """A frame loom from the side, 420 long and 300 high; the weaver sits at its left end, where the cloth
    is.
    """
    c.shadow(x, y + 4, 230 * size, 16 * size)
    with c.at(x, y, size, flip=left):
        dark = darker(WOOD, 0.3)
        for px in (-160, 176):
            c.line([(px + 18, -14), (px + 18, -280)], 13, dark)
        c.line([(-150, -286), (196, -286)], 12, dark)
        c.line([(-150, -60), (196, -60)], 11, dark)
        # the warp, tilting up to the far beam
        outline = [(-176, -128), (-150, -160), (196, -222), (180, -196)]
        c.shape(outline, (236, 226, 204))
        with c.inside(outline):
            for k in range(15):
                c.line([(-180 + k * 2.2, -127 - k * 2.3), (176 + k * 1.5, -194 - k * 2)], 1.1, (190, 176, 150))
        cloth = [(-178, -126), (-152, -160), (-16, -184), (-40, -150)]
        c.shape(cloth, INDIGO)
        with c.inside(cloth):
            for i in range(9):
                for k in range(3):
                    px, py = -168 + i * 17 + k * 9, -134 - i * 3 - k * 11
                    tone = BROCADE[(i + k) % 4]
                    c.shape([(px - 8, py), (px + 1, py - 7), (px + 10, py - 2), (px + 1, py + 5)], tone)
                    c.oval(px + 1, py - 1, 1.8, 1.8, CREAM)
        # heddles and reed hanging from above
        for px, tone in ((40, BAMBOO), (72, lighter(WOOD, 0.2))):
            c.line([(px, -284), (px, -230)], 2, CREAM)
            c.line([(px + 26, -284), (px + 26, -236)], 2, CREAM)
            c.shape(
                [(px - 6, -230), (px + 32, -238), (px + 30, -148), (px - 8, -140)],
                (238, 230, 210),
                alpha=0.75,
            )
            for k in range(9):
                c.line([(px - 4 + k * 4, -230 - k), (px - 6 + k * 4, -142 - k)], 1.1, darker(CREAM, 0.25))
            c.line([(px - 10, -229), (px + 36, -239)], 7, tone)
            c.line([(px - 12, -139), (px + 34, -149)], 7, tone)
        c.shape([(-10, -206), (16, -212), (14, -142), (-12, -136)], darker(BAMBOO, 0.1))
        c.line([(-14, -208), (20, -216)], 8, WOOD)
        c.line([(-16, -134), (18, -142)], 8, WOOD)
        c.line([(186, -210), (202, -226)], 22, WOOD, shade=3)
        # the near side of the frame
        for px in (-176, 176):
            c.line([(px, 0), (px, -270)], 16, WOOD, shade=4)
        c.line([(-186, -276), (196, -276)], 15, WOOD, shade=4)
        c.line([(-176, -34), (176, -34)], 13, WOOD, shade=3)
        c.line([(-186, -124), (-150, -164)], 17, lighter(WOOD, 0.12), shade=3)
        c.line([(0, -8), (92, -14)], 7, DARKWOOD)
        c.line([(20, -12), (50, -140)], 2, CREAM)


def drape(c: Canvas, x: float, y: float, w: float = 90, h: float = 170, seed: int = 0) -> None:
    """A finished length of brocade hung over a pole."""
    tones: list[Colour] = [INDIGO, (126, 42, 60), (40, 84, 84)]
    brocade(c, x - w / 2, y, w, h, tones[seed % 3], 14)
    for k in range(11):
        c.line(
            [(x - w / 2 + 4 + k * (w - 8) / 10, y + h), (x - w / 2 + 4 + k * (w - 8) / 10, y + h + 14)],
            2,
            BROCADE[k % 4],
        )


def spinning_wheel(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False) -> None:
    """A spinning wheel from the side, 150 high."""
    c.shadow(x, y + 2, 90 * size, 8 * size)
    with c.at(x, y, size, flip=left):
        c.line([(-86, -8), (84, -8)], 13, WOOD, shade=3)
        for px in (-30, 28):
            c.line([(px, -8), (-1, -82)], 10, WOOD, shade=2)
        c.line(arc(0, -84, 62, 62, 0, 360, 48), 7, lighter(WOOD, 0.12))
        for i in range(8):
            a = math.radians(i * 45 + 12)
            c.line([(0, -84), (60 * math.cos(a), -84 + 60 * math.sin(a))], 3.4, WOOD)
        c.oval(0, -84, 10, 10, DARKWOOD)
        c.line([(0, -84), (26, -60)], 5, DARKWOOD)
        c.line([(-76, -8), (-76, -56)], 9, WOOD, shade=2)
        c.line([(-96, -52), (-54, -52)], 4, DARKWOOD)
        c.oval(-82, -52, 15, 8, WHITE, shade=2)
        c.line([(-72, -57), (-8, -145)], 1.6, CREAM)
        c.line([(-72, -47), (-4, -24)], 1.6, CREAM)


def skeins(c: Canvas, x: float, y: float, w: float = 220, count: int = 6) -> None:
    """Hanks of dyed yarn on a pole."""
    c.line([(x - w / 2 - 16, y), (x + w / 2 + 16, y)], 8, BAMBOO, shade=2)
    for i in range(count):
        px = x - w / 2 + (i + 0.5) * w / count
        tone = BROCADE[i % 4] if i % 5 != 4 else CREAM
        for dx in (-7, 0, 7):
            c.line(
                bezier((px + dx, y - 3), (px + dx * 1.5, y + 44), (px + dx * 0.7, y + 92), 10),
                [7, 10, 8],
                tone if dx else lighter(tone, 0.18),
                shade=2,
            )
        c.line([(px - 9, y + 66), (px + 9, y + 66)], 4, darker(tone, 0.3))
