"""Trees, bamboo, bananas, shrubs and pots."""

from __future__ import annotations

import math

from .canvas import Canvas
from .curves import along, bezier, smooth
from .palette import (
    BAMBOO,
    BRICK,
    DARKWOOD,
    FOREST,
    GOLD,
    GREEN,
    LEAF,
    LIME,
    ORANGE,
    PINE,
    PINK,
    RED,
    WHITE,
    WOOD,
    Colour,
    darker,
    lighter,
    mix,
)


def tree(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = GREEN, trunk: Colour = WOOD) -> None:
    """A round-headed tree, 200 units high, its crown in three tones."""
    with c.at(x, y, size):
        c.shape(
            smooth(
                [
                    (-8, 4),
                    (-6, -60),
                    (-14, -110),
                    (-4, -96),
                    (0, -122),
                    (6, -96),
                    (18, -116),
                    (8, -58),
                    (10, 4),
                ],
                steps=6,
            ),
            trunk,
            shade=4,
        )
        for dx, dy, r, k in (
            (-38, -118, 44, 0.18),
            (40, -116, 42, 0.24),
            (0, -150, 56, 0.06),
            (-14, -112, 40, 0.0),
            (22, -134, 34, -0.2),
        ):
            tone = darker(paint, k) if k >= 0 else lighter(paint, -k)
            c.shape(blob(c, dx, dy, r), tone, shade=r * 0.18)
        dabs(c, -4, -146, 46, lighter(paint, 0.28), 16)


def blob(c: Canvas, x: float, y: float, r: float, bumps: int = 9) -> list[tuple[float, float]]:
    points = []
    for i in range(bumps):
        a = 2 * math.pi * i / bumps
        k = r * c.random.uniform(0.9, 1.1)
        points.append((x + k * math.cos(a), y + k * 0.9 * math.sin(a)))
    return smooth(points, steps=6)


def dabs(c: Canvas, x: float, y: float, r: float, paint: Colour, count: int) -> None:
    for _ in range(count):
        a, k = c.random.uniform(0, 6.28), r * math.sqrt(c.random.random())
        c.oval(x + k * math.cos(a), y + k * math.sin(a) * 0.85, 5, 2.6, paint, turn=-30, alpha=0.8)


def acacia(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = FOREST) -> None:
    """A slim planted acacia, 230 high, with loose clouds of leaves."""
    with c.at(x, y, size):
        c.line([(0, 4), (3, -120), (0, -190)], [9, 6, 3], (158, 136, 108), shade=2)
        c.line([(2, -96), (-16, -124)], [4, 2], (158, 136, 108))
        c.line([(2, -112), (18, -140)], [4, 2], (138, 116, 92))
        for dx, dy, w, h, k in (
            (-19, -126, 24, 19, 0.16),
            (21, -144, 25, 20, 0.22),
            (-12, -164, 26, 21, 0.06),
            (12, -184, 24, 20, 0.0),
            (-2, -207, 18, 20, -0.1),
        ):
            tone = darker(paint, k) if k >= 0 else lighter(paint, -k)
            c.shape(
                [(dx + (px - dx) * w / 30, dy + (py - dy) * h / 30) for px, py in blob(c, dx, dy, 30)],
                tone,
                shade=5,
            )


def grove(c: Canvas, y: float, count: int, size: float, paint: Colour, left: float = 0, right: float = 1200) -> None:
    """A strip of small round trees, as one sees on the far edge of a field."""
    for i in range(count):
        x = left + (right - left) * (i + c.random.uniform(0.1, 0.9)) / count
        r = 26 * size * c.random.uniform(0.7, 1.25)
        c.shape(blob(c, x, y - r * 0.6, r), mix(paint, darker(paint), c.random.random()), shade=r * 0.2)


def palm(c: Canvas, x: float, y: float, size: float = 1.0, lean: float = 14) -> None:
    """An areca palm: slim ringed stem, a plume of leaves."""
    with c.at(x, y, size):
        stem = bezier((0, 4), (lean * 0.2, -110), (lean, -210))
        c.line(stem, [11, 8, 8], (168, 150, 118), shade=3)
        for i in range(1, 10):
            px, py = along(stem, i / 10)
            c.line([(px - 4, py), (px + 4, py + 1)], 1.3, (128, 108, 82))
        c.line([(lean, -206), (lean + 1, -232)], [9, 6], LEAF)
        for a, n in ((-168, 66), (-140, 78), (-112, 76), (-80, 74), (-48, 80), (-20, 70), (6, 52)):
            _frond(c, lean, -230, a, n)


def _frond(c: Canvas, x: float, y: float, angle: float, length: float) -> None:
    r = math.radians(angle)
    tip = (x + length * math.cos(r), y + length * math.sin(r) + length * 0.5)
    spine = bezier((x, y), (x + length * 0.6 * math.cos(r), y + length * 0.75 * math.sin(r) - 6), tip, 14)
    c.line(spine, [5, 15, 17, 10, 1], mix(GREEN, FOREST, 0.3 + 0.3 * math.cos(r)))
    c.line(spine, [2, 1.4, 0.6], lighter(LEAF, 0.2))


def banana(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """A banana plant with torn leaves."""
    with c.at(x, y, size):
        c.line([(0, 4), (-2, -60), (2, -104)], [22, 17, 12], (158, 172, 96), shade=5)
        for a, n, k in ((-165, 84, 0.2), (-25, 88, 0.24), (-128, 98, 0.08), (-58, 100, 0.1), (-95, 100, 0.0)):
            r = math.radians(a)
            end = (2 + n * math.cos(r), -100 + n * math.sin(r) + (18 if abs(math.cos(r)) > 0.6 else 0))
            spine = bezier((2, -98), (2 + n * 0.5 * math.cos(r), -112 + n * 0.8 * math.sin(r)), end, 14)
            c.line(spine, [6, 26, 34, 28, 3], darker(LEAF, k), shade=5)
            c.line(spine, [3, 1.6, 1], lighter(LIME, 0.3))
            for s in (0.42, 0.66):
                px, py = along(spine, s)
                c.line([(px, py), (px + 14, py + 14)], [0.6, 2.4], darker(LEAF, 0.36))


def bamboo(c: Canvas, x: float, y: float, size: float = 1.0, count: int = 7) -> None:
    """A clump of bamboo leaning outwards, 260 high."""
    with c.at(x, y, size):
        for i in range(count):
            t = i / max(count - 1, 1) - 0.5
            h = 240 + 40 * math.cos(t * 5) + (i * 29) % 26
            stem = bezier((t * 46, 4), (t * 60, -h * 0.6), (t * 190, -h))
            c.line(stem, [7, 6, 2], mix(GREEN, BAMBOO, (i % 3) * 0.35), shade=2)
            for k in range(1, 9):
                px, py = along(stem, k / 9)
                c.line([(px - 3.4, py), (px + 3.4, py)], 1.2, darker(GREEN, 0.3))
            for k in range(9):
                px, py = along(stem, 0.42 + k * 0.07)
                for side in (-1, 1):
                    a = c.random.uniform(10, 60)
                    n = c.random.uniform(20, 34)
                    r = math.radians(a)
                    c.line(
                        [
                            (px, py),
                            (px + side * n * 0.55 * math.cos(r), py + n * 0.25),
                            (px + side * n * math.cos(r), py + n * math.sin(r)),
                        ],
                        [1, 6, 0.5],
                        mix(LEAF, FOREST, c.random.random() * 0.7),
                    )


def orange_tree(c: Canvas, x: float, y: float, size: float = 1.0, fruit: Colour = ORANGE, count: int = 15) -> None:
    """A low round orange tree full of fruit, 150 high."""
    with c.at(x, y, size):
        c.line([(0, 4), (0, -50)], [13, 9], WOOD, shade=3)
        c.line([(0, -34), (-24, -64)], [6, 4], WOOD)
        c.line([(0, -34), (24, -64)], [6, 4], darker(WOOD))
        for dx, dy, r, k in (
            (-34, -74, 38, 0.2),
            (34, -72, 38, 0.26),
            (0, -104, 44, 0.08),
            (0, -68, 40, 0.14),
        ):
            c.shape(blob(c, dx, dy, r), darker(FOREST, k - 0.06), shade=6)
        dabs(c, -4, -90, 56, mix(LEAF, GREEN, 0.4), 24)
        for i in range(count):
            a, k = i * 2.399, 60 * math.sqrt((i + 0.5) / count)
            fx, fy = k * math.cos(a) * 1.04, -86 + k * math.sin(a) * 0.78
            c.oval(fx, fy, 7.5, 7.5, fruit, shade=2.4)
            c.oval(fx - 2.4, fy - 2.6, 1.8, 1.6, lighter(fruit, 0.6))


def shrub(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = GREEN, bloom: Colour | None = None) -> None:
    """A bush, with flowers when `bloom`."""
    with c.at(x, y, size):
        for dx, r, k in ((-30, 26, 0.16), (28, 27, 0.2), (0, 34, 0.0)):
            c.shape(blob(c, dx, -r * 0.72, r), darker(paint, k), shade=5)
        if bloom:
            for i in range(14):
                a, k = i * 2.399, 34 * math.sqrt((i + 0.5) / 14)
                c.oval(k * 1.25 * math.cos(a), -24 + k * 0.66 * math.sin(a), 5, 5, bloom)
                c.oval(k * 1.25 * math.cos(a), -24 + k * 0.66 * math.sin(a), 1.8, 1.8, lighter(GOLD, 0.3))


def peach(c: Canvas, x: float, y: float, size: float = 1.0, bloom: Colour = PINK) -> None:
    """A bare branching tree in blossom, 180 high."""
    with c.at(x, y, size):
        twigs = [
            bezier((0, 4), (-4, -50), (6, -84)),
            bezier((6, -84), (-30, -110), (-52, -150)),
            bezier((6, -84), (20, -130), (4, -176)),
            bezier((6, -84), (50, -104), (70, -146)),
            bezier((-14, -108), (-60, -104), (-80, -120)),
            bezier((34, -100), (62, -96), (88, -108)),
        ]
        for i, twig in enumerate(twigs):
            c.line(twig, [13, 8] if i == 0 else [7, 2], DARKWOOD, shade=2 if i == 0 else 0)
        for twig in twigs[1:]:
            for k in range(11):
                px, py = along(twig, 0.15 + k * 0.085)
                px, py = px + c.random.uniform(-13, 13), py + c.random.uniform(-13, 13)
                c.oval(px, py, 6.4, 5.8, mix(bloom, WHITE, c.random.random() * 0.5))
                c.oval(px, py, 1.8, 1.8, darker(bloom, 0.3))


def pot(c: Canvas, x: float, y: float, size: float = 1.0, kind: str = "shrub", paint: Colour = BRICK) -> None:
    """A pot with something growing in it."""
    with c.at(x, y, size):
        if kind == "shrub":
            shrub(c, 0, -34, 0.62, GREEN)
        elif kind == "kumquat":
            orange_tree(c, 0, -30, 0.62, GOLD, 18)
        elif kind == "flower":
            shrub(c, 0, -32, 0.55, LEAF, RED)
        elif kind == "peach":
            peach(c, 0, -30, 0.6)
        c.shape([(-24, -40), (24, -40), (17, 4), (-17, 4)], paint, shade=5)
        c.box(-27, -46, 54, 10, lighter(paint, 0.12), r=3)


def leaves(c: Canvas, x: float, y: float, size: float = 1.0, flip: bool = False, paint: Colour = PINE) -> None:
    """Large dark leaves that frame a corner of the picture; they come from (x, y) to the right and up."""
    with c.at(x, y, size, flip=flip):
        for a, n in ((-4, 210), (-28, 240), (-52, 220), (-76, 180), (-100, 120)):
            r = math.radians(a)
            spine = bezier(
                (0, 0),
                (n * 0.5 * math.cos(r), n * 0.62 * math.sin(r) - 20),
                (n * math.cos(r), n * math.sin(r) * 0.8 + 20),
                14,
            )
            c.line(spine, [4, 34, 44, 30, 1], mix(paint, FOREST, (a % 3) * 0.3), shade=5)
            c.line(spine, [2.4, 1], lighter(paint, 0.2))
