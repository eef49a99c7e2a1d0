"""Shelves and what stands on them."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import Canvas
from .palette import BRICK, CREAM, GOLD, GREEN, PAPER, TEAL, WHITE, WOOD, Colour, darker, lighter

BOOKS: list[Colour] = [BRICK, TEAL, GOLD, (72, 92, 132), (132, 72, 84), GREEN, CREAM, (214, 126, 88)]


def shelf(
    c: Canvas,
    x: float,
    y: float,
    w: float,
    h: float,
    rows: int = 3,
    paint: Colour = WOOD,
    fill: str = "books",
) -> None:
    """Shelves against the wall: books, jars, files or honey; (x, y) is the top left corner."""
    c.box(x, y, w, h, darker(paint, 0.4))
    step = h / rows
    for r in range(rows):
        floor = y + (r + 1) * step - 8
        px = x + 12.0
        k = r * 5
        while px < x + w - 24:
            px = _FILL[fill](c, px, floor, step, k)
            k += 1
    for r in range(rows + 1):
        c.box(x - 4, y + r * step - 6, w + 8, 10, paint, shade=2)
    for px in (x - 6, x + w - 4):
        c.box(px, y - 6, 10, h + 10, paint, shade=2)


def _books(c: Canvas, x: float, floor: float, step: float, k: int) -> float:
    w, h = 11 + (k * 7) % 9, (step - 20) * (0.66 + ((k * 5) % 7) * 0.05)
    tone = BOOKS[(k * 3) % len(BOOKS)]
    if k % 7 == 5:
        c.shape([(x, floor), (x + 5, floor - h), (x + 5 + w, floor - h + 3), (x + w + 1, floor)], tone)
        return x + w + 9
    c.box(x, floor - h, w, h, tone, shade=1.4)
    c.box(x, floor - h * 0.8, w, 3, lighter(tone, 0.5))
    return x + w + 1.6


def _files(c: Canvas, x: float, floor: float, step: float, k: int) -> float:
    h = step - 24
    tone = BOOKS[(k // 3) % len(BOOKS)]
    c.box(x, floor - h, 20, h, tone, shade=2)
    c.box(x + 4, floor - h + 8, 12, h * 0.3, PAPER)
    c.oval(x + 10, floor - h * 0.24, 4, 4, darker(tone, 0.3))
    return x + 23 + (12 if k % 5 == 4 else 0)


def _bottles(
    c: Canvas, x: float, floor: float, step: float, k: int, paint: Colour = (150, 78, 34), cap: Colour = GOLD
) -> float:
    h = min(step - 22, 62)
    c.box(x, floor - h * 0.74, 24, h * 0.74, paint, r=5, shade=3)
    c.box(x + 7, floor - h * 0.92, 10, h * 0.22, paint)
    c.box(x + 6, floor - h, 12, h * 0.13, cap, r=2)
    c.box(x + 3, floor - h * 0.5, 18, h * 0.26, PAPER)
    c.box(x + 4, floor - h * 0.68, 4, h * 0.5, lighter(paint, 0.3), alpha=0.6)
    return x + 33


def _jars(c: Canvas, x: float, floor: float, step: float, k: int) -> float:
    h = min(step - 24, 50)
    c.box(x, floor - h * 0.86, 32, h * 0.86, (226, 150, 40), r=7, shade=4)
    c.box(x + 3, floor - h, 26, h * 0.2, (122, 80, 52), r=3)
    c.box(x + 5, floor - h * 0.56, 22, h * 0.3, PAPER)
    return x + 42


def _medicine(c: Canvas, x: float, floor: float, step: float, k: int) -> float:
    tone = [WHITE, (152, 196, 196), (236, 206, 150), (226, 150, 132), WHITE][k % 5]
    w, h = 20 + (k * 7) % 14, 22 + (k * 11) % 20
    c.box(x, floor - h, w, h, tone, r=3 if k % 2 else 8, shade=3)
    c.box(x + 2, floor - h * 0.6, w - 4, 5, darker(tone, 0.25))
    return x + w + 6


def _cloth(c: Canvas, x: float, floor: float, step: float, k: int) -> float:
    tones = [(52, 54, 96), BRICK, GOLD, TEAL, (132, 62, 92), CREAM]
    for i in range(3):
        tone = tones[(k * 2 + i) % 6]
        c.box(x, floor - (i + 1) * (step - 26) / 3.2, 64, (step - 28) / 3.3, tone, r=5, shade=3)
        c.line(
            [(x + 4, floor - (i + 0.5) * (step - 26) / 3.2), (x + 60, floor - (i + 0.5) * (step - 26) / 3.2)],
            2,
            lighter(tone, 0.4),
        )
    return x + 74


_FILL: dict[str, Callable[[Canvas, float, float, float, int], float]] = {
    "books": _books,
    "files": _files,
    "bottles": _bottles,
    "jars": _jars,
    "medicine": _medicine,
    "cloth": _cloth,
}
