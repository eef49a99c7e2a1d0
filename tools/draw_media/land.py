"""Ground: fields, beds, yards, stones, grass and flowers."""

from __future__ import annotations

import math

from .canvas import Canvas, Fade
from .crops import PLANTS
from .curves import Point, smooth
from .palette import EARTH, GREEN, LEAF, SOIL, STONE, WATER, Colour, darker, lighter, mix


def ground(
    c: Canvas, top: float, near: Colour, far: Colour | None = None, roll: float = 14, phase: float = 0.0
) -> None:
    """The foreground: from a slightly rolling edge down to the bottom of the picture."""
    edge = [(float(x), top + roll * math.sin(x / 210 + phase)) for x in range(-40, 1281, 80)]
    c.shape([*smooth(edge, closed=False, steps=6), (1240, 820), (-40, 820)], Fade(far or lighter(near, 0.2), near))


def tufts(
    c: Canvas, count: int, top: float, bottom: float, paint: Colour, left: float = 0, right: float = 1200
) -> None:
    """Small tufts of grass, larger nearer to us."""
    places = sorted((c.random.uniform(top, bottom), c.random.uniform(left, right)) for _ in range(count))
    for y, x in places:
        s = 0.5 + 0.9 * (y - top) / max(bottom - top, 1)
        tuft(c, x, y, s, mix(paint, darker(paint), c.random.random()))


def tuft(c: Canvas, x: float, y: float, size: float, paint: Colour) -> None:
    """One tuft."""
    with c.at(x, y, size):
        for dx, h in ((-9, 13), (-4, 20), (1, 24), (6, 18), (11, 12)):
            c.line([(dx * 0.4, 2), (dx * 0.7, -h * 0.5), (dx * 1.3, -h)], [4, 3, 0.8], paint)


def flowers(
    c: Canvas,
    count: int,
    top: float,
    bottom: float,
    paints: list[Colour],
    left: float = 0,
    right: float = 1200,
    size: float = 1.0,
) -> None:
    """Small flowers scattered over an area."""
    for y, x in sorted((c.random.uniform(top, bottom), c.random.uniform(left, right)) for _ in range(count)):
        s = (0.6 + 0.7 * (y - top) / max(bottom - top, 1)) * size
        flower(c, x, y, s, c.random.choice(paints))


def flower(c: Canvas, x: float, y: float, size: float, paint: Colour) -> None:
    """A simple flower on its stalk."""
    with c.at(x, y, size):
        c.line([(0, 4), (1, -14)], 2.4, GREEN)
        c.line([(0, 0), (7, -6)], [3, 1], LEAF)
        for i in range(5):
            a = math.radians(72 * i - 90)
            c.oval(1 + 5.4 * math.cos(a), -18 + 5.4 * math.sin(a), 4.4, 4.4, paint)
        c.oval(1, -18, 3.2, 3.2, (250, 224, 130) if sum(paint) < 640 else (224, 160, 50))


def stream(c: Canvas, line: list[Point], widths: list[float], paint: Colour = WATER) -> None:
    """A stream along a line, with banks and a few lights."""
    course = smooth(line, closed=False, steps=14)
    c.line(course, [w * 1.14 + 5 for w in widths], darker(LEAF, 0.24))
    c.line(course, widths, paint)
    c.line([(x - 3, y + 1) for x, y in course], [w * 0.5 for w in widths], lighter(paint, 0.25))
    for i in range(4, len(course) - 4, 5):
        x, y = course[i]
        w = widths[min(int(i / len(course) * len(widths)), len(widths) - 1)]
        dx = c.random.uniform(-0.3, 0.3) * w
        c.line([(x + dx - w * 0.12, y), (x + dx + w * 0.12, y + 1)], [0.5, 2.6, 0.5], (246, 250, 240), alpha=0.9)


def yard(c: Canvas, top: float, paint: Colour, lines: Colour | None = None, slant: float = 1.0) -> None:
    """A paved yard in perspective: rows of bricks towards a point above."""
    c.box(0, top, 1200, 800 - top, Fade(lighter(paint, 0.18), paint))
    tone = lines or darker(paint, 0.12)
    y, step = top, 7.0
    while y < 800:
        c.line([(0, y), (1200, y)], 1.2, tone, alpha=0.55)
        y += step
        step *= 1.24
    for i in range(-18, 19):
        c.line(
            [(600 + i * 60 * slant, top), (600 + i * 60 * slant + i * (800 - top) * 0.32, 800)],
            1.2,
            tone,
            alpha=0.45,
        )


def beds(
    c: Canvas,
    top: float,
    bottom: float,
    count: int,
    vanish: Point,
    soil: Colour = SOIL,
    spread: float = 1900,
    centre: float = 600,
) -> list[list[Point]]:
    """Straight raised beds running towards a vanishing point; gives back the middle line of each."""
    c.box(0, top, 1200, 800 - top, Fade(lighter(EARTH, 0.16), EARTH))
    lines = []
    step = spread / count
    for i in range(count):
        x = centre - spread / 2 + (i + 0.5) * step
        share = (top - vanish[1]) / (bottom - vanish[1])
        fx = vanish[0] + (x - vanish[0]) * share
        wn, wf = step * 0.66, step * 0.66 * share
        c.shape([(fx - wf / 2, top), (fx + wf / 2, top), (x + wn / 2, bottom), (x - wn / 2, bottom)], soil)
        c.shape(
            [(fx - wf / 2, top), (fx + wf * 0.28, top), (x + wn * 0.28, bottom), (x - wn / 2, bottom)],
            lighter(soil, 0.12),
        )
        lines.append([(fx + (x - fx) * k / 12, top + (bottom - top) * k / 12) for k in range(13)])
    return lines


def plant_rows(c: Canvas, rows: list[list[Point]], kind: str, near: float, start: float = 0.0) -> None:
    """Sets plants of one kind along the rows; `near` is their size closest to us."""

    spots: list[tuple[float, float, float]] = []
    for line in rows:
        top, bottom = line[0], line[-1]
        t = start
        while t <= 1.0:
            k = t * t
            y = top[1] + (bottom[1] - top[1]) * k
            x = top[0] + (bottom[0] - top[0]) * k
            spots.append((y, x, near * (0.16 + 0.84 * k)))
            t += 0.062
    for y, x, size in sorted(spots):
        PLANTS[kind](c, x + c.random.uniform(-3, 3) * size, y, size)


def field(c: Canvas, top: float, bottom: float, paint: Colour, rows: int = 10) -> None:
    """A field of rice, seen as rows of strokes that grow towards us."""
    c.box(0, top, 1200, bottom - top, Fade(lighter(paint, 0.3), paint))
    for i in range(rows):
        t = (i / rows) ** 1.5
        y = top + (bottom - top) * t
        s = 0.28 + 1.1 * t
        x = c.random.uniform(-20, 0)
        while x < 1210:
            tuft(c, x, y + 10 * s, s, mix(paint, darker(paint, 0.3), c.random.random() * 0.8))
            x += 22 * s


def stones(c: Canvas, places: list[Point], size: float = 1.0, paint: Colour = STONE) -> None:
    """Round stones, as lie in a stream."""
    for i, (x, y) in enumerate(places):
        s = size * (0.7 + 0.6 * ((i * 37) % 10) / 10)
        with c.at(x, y, s):
            c.shape(smooth([(-26, 4), (-20, -12), (2, -18), (22, -8), (27, 5), (0, 10)], steps=6), paint, shade=6)


def fence(
    c: Canvas, x: float, y: float, w: float, h: float = 46, paint: Colour = (198, 167, 96), gap: float = 26
) -> None:
    """A fence of split bamboo."""
    n = int(w / gap)
    for k in (0.3, 0.74):
        c.line([(x, y - h * k), (x + w, y - h * k)], 5, darker(paint, 0.2))
    for i in range(n + 1):
        px = x + i * w / n
        c.line([(px, y + 2), (px + 1, y - h + (i % 2) * 4)], 6.5, mix(paint, darker(paint), (i % 3) * 0.3))
