"""Sky, sun, moon, clouds, rain, birds: everything above the hills."""

from __future__ import annotations

import math

from .canvas import Canvas, Fade
from .curves import bezier, oval, smooth
from .palette import WHITE, Colour, Mood, darker, lighter, mix


def sky(c: Canvas, mood: Mood, horizon: float = 420) -> None:
    """The whole background, from the top of the picture to the horizon."""
    half = horizon * 0.55
    c.box(0, 0, 1200, half + 1, Fade(mood.top, mood.middle))
    c.box(0, half, 1200, horizon - half + 60, Fade(mood.middle, mood.horizon))
    c.box(0, horizon, 1200, 800 - horizon, mood.ground)


def sun(c: Canvas, mood: Mood, x: float, y: float, r: float = 46, rings: bool = True) -> None:
    """A flat disc with two haloes."""
    if rings:
        c.glow(x, y, r * 5.2, mood.sun, 0.75)
        c.oval(x, y, r * 1.7, r * 1.7, mood.sun, alpha=0.25)
    c.oval(x, y, r, r, lighter(mood.sun, 0.2))


def moon(c: Canvas, x: float, y: float, r: float = 34) -> None:
    """A full moon with a faint halo."""
    c.glow(x, y, r * 5, (255, 240, 200), 0.4)
    c.oval(x, y, r, r, (253, 240, 203))
    c.oval(x - r * 0.3, y - r * 0.2, r * 0.2, r * 0.16, (240, 222, 178))
    c.oval(x + r * 0.28, y + r * 0.3, r * 0.26, r * 0.2, (240, 222, 178))


def stars(c: Canvas, below: float = 330, count: int = 60) -> None:
    """Small stars in the upper sky."""
    for _ in range(count):
        x, y = c.random.uniform(10, 1190), c.random.uniform(8, below)
        c.oval(x, y, 1.5, 1.5, (255, 246, 214), alpha=c.random.uniform(0.35, 0.95) * (1 - y / below * 0.6))


def cloud(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = WHITE, alpha: float = 0.8) -> None:
    """A long flat cloud of a few round humps, flat below."""
    outline = smooth(
        [
            (-120, 12),
            (-108, -4),
            (-72, -10),
            (-48, -34),
            (-6, -38),
            (22, -22),
            (54, -26),
            (86, -8),
            (118, 0),
            (128, 13),
        ],
        closed=False,
        steps=8,
    )
    with c.at(x, y, size):
        c.shape([*outline, (120, 16), (-116, 16)], paint, alpha=alpha)
        c.line([(-150, 26), (40, 26)], 6, paint, alpha=alpha * 0.8)
        c.line([(60, 34), (150, 34)], 5, paint, alpha=alpha * 0.6)


def mist(c: Canvas, y: float, paint: Colour, alpha: float = 0.5, height: float = 26) -> None:
    """A band of mist lying along the foot of the hills."""
    for _i in range(5):
        x = c.random.uniform(0, 1200)
        w = c.random.uniform(220, 420)
        c.oval(x, y + c.random.uniform(-12, 12), w, height * c.random.uniform(0.5, 1), paint, alpha=alpha * 0.55)


def birds(c: Canvas, x: float, y: float, count: int = 4, paint: Colour = (70, 66, 84), size: float = 1.0) -> None:
    """A few birds far off."""
    for i in range(count):
        bx, by = (
            x + i * 34 * size + c.random.uniform(-8, 8),
            y - (i % 3) * 15 * size + c.random.uniform(-6, 6),
        )
        w = c.random.uniform(8, 12) * size
        c.line(bezier((bx - w, by - 3), (bx - w * 0.4, by - 6), (bx, by), 8), [0.8, 2.4], paint)
        c.line(bezier((bx, by), (bx + w * 0.4, by - 6), (bx + w, by - 3), 8), [2.4, 0.8], paint)


def smoke(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = WHITE, alpha: float = 0.55) -> None:
    """Steam or thin smoke, curling upwards."""
    with c.at(x, y, size):
        for dx, h, wide in ((-22, 92, 11), (2, 128, 15), (26, 100, 12)):
            line = smooth(
                [(dx, 0), (dx + 9, -h * 0.22), (dx - 7, -h * 0.46), (dx + 8, -h * 0.72), (dx + 2, -h)],
                closed=False,
            )
            c.line(line, [3, wide, wide * 0.8, wide * 0.6, 1], paint, alpha=alpha * 0.75)


def hills(
    c: Canvas, mood: Mood, base: float, height: float, depth: float, wave: float = 260, phase: float = 0.0
) -> None:
    """One row of round hills; `depth` 1 is far and hazy, 0 near and full of colour."""
    points = []
    for x in range(-60, 1280, 60):
        a = math.sin(x / wave * 2.1 + phase) * 0.5 + math.sin(x / wave * 0.9 + phase * 2.3) * 0.5
        points.append((float(x), base - height * (0.55 + 0.45 * a)))
    paint = mix(mood.hill, mood.haze, depth)
    c.shape(
        [*smooth(points, closed=False, steps=6), (1260, 830), (-60, 830)],
        Fade(paint, mix(paint, mood.haze, 0.45)),
    )


def peaks(c: Canvas, mood: Mood, base: float, height: float, depth: float, seed: int = 0) -> None:
    """Far, steeper mountains with one lit side."""
    paint = mix(mood.hill, mood.haze, depth)
    for row, k in ((0, 1.0), (1, 0.66)):
        x = -160.0 + seed * 43 % 120 + row * 110
        tone = mix(paint, mood.haze, 0.3 * (1 - row))
        while x < 1260:
            w, h = c.random.uniform(210, 420), height * k * c.random.uniform(0.5, 1.05)
            lean = c.random.uniform(0.36, 0.62)
            body = smooth(
                [
                    (x - 50, base + 40),
                    (x + w * lean * 0.42, base - h * 0.46),
                    (x + w * lean * 0.8, base - h * 0.9),
                    (x + w * lean, base - h),
                    (x + w * (lean + 0.09), base - h * 0.9),
                    (x + w * (lean + 0.2), base - h * 0.62),
                    (x + w * 0.84, base - h * 0.3),
                    (x + w + 60, base + 40),
                ],
                closed=False,
                steps=8,
            )
            c.shape([*body, (x + w + 60, 830), (x - 50, 830)], Fade(tone, mix(tone, mood.haze, 0.7)))
            x += w * c.random.uniform(0.5, 0.8)


def bees(c: Canvas, x: float, y: float, spread: float, count: int = 12) -> None:
    """Bees in the air."""
    for _ in range(count):
        bx, by = x + c.random.uniform(-spread, spread), y + c.random.uniform(-spread * 0.6, spread * 0.6)
        c.oval(bx - 1, by - 4, 3.4, 2.2, WHITE, turn=-30, alpha=0.8)
        c.shape(oval(bx, by, 4.4, 3), (222, 160, 44))
        c.line([(bx, by - 3), (bx, by + 3)], 1.4, darker((60, 44, 30)))
