"""Tables, seats and baskets. A thing stands on (x, y), the middle of its foot."""

from __future__ import annotations

from .canvas import Canvas
from .palette import BAMBOO, GOLD, GREEN, LEAF, ORANGE, SAND, WHITE, WOOD, Colour, darker, lighter, mix


def table(
    c: Canvas,
    x: float,
    y: float,
    w: float = 300,
    h: float = 84,
    paint: Colour = WOOD,
    deep: float = 26,
    cloth: Colour | None = None,
) -> None:
    """A table from the front, its top seen a little from above."""
    c.shadow(x, y + 2, w * 0.52, 12)
    for side in (-1, 1):
        c.box(x + side * (w / 2 - 20) - 7, y - h, 14, h, darker(paint, 0.14), shade=3)
        c.box(x + side * (w / 2 - 34) - 5, y - h, 10, h - 14, darker(paint, 0.34))
    c.box(x - w / 2 + 10, y - h + 12, w - 20, 16, darker(paint, 0.2))
    c.shape(
        [
            (x - w / 2 + deep * 0.7, y - h - deep),
            (x + w / 2 - deep * 0.7, y - h - deep),
            (x + w / 2, y - h),
            (x - w / 2, y - h),
        ],
        lighter(paint, 0.2),
    )
    c.box(x - w / 2, y - h, w, 13, paint, shade=3)
    if cloth:
        c.shape(
            [
                (x - w / 2 + deep * 0.7, y - h - deep),
                (x + w / 2 - deep * 0.7, y - h - deep),
                (x + w / 2 + 3, y - h),
                (x - w / 2 - 3, y - h),
            ],
            lighter(cloth, 0.16),
        )
        c.box(x - w / 2 - 3, y - h, w + 6, h * 0.78, cloth, shade=6)
        for i in range(int(w / 34)):
            c.line(
                [(x - w / 2 + 20 + i * 34, y - h + 6), (x - w / 2 + 16 + i * 34, y - h * 0.26)],
                2.4,
                darker(cloth, 0.16),
                alpha=0.7,
            )


def chair(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False, paint: Colour = WOOD) -> None:
    """A wooden chair from the side, its seat 78 high."""
    with c.at(x, y, size, flip=left):
        for lx in (-26, 28):
            c.line([(lx, 0), (lx * 0.9, -76)], 8, darker(paint, 0.1))
        c.line([(-27, -76), (-38, -168)], 9, paint)
        for k in (0.5, 0.85):
            c.line([(-27 - 11 * k, -76 - 92 * k), (-18 - 11 * k, -74 - 92 * k)], 10, lighter(paint, 0.1))
        c.box(-34, -82, 70, 11, paint, r=3, shade=2)
        c.line([(-24, -34), (26, -34)], 5, darker(paint, 0.2))


def stool(c: Canvas, x: float, y: float, h: float = 78, w: float = 60, paint: Colour = WOOD) -> None:
    """A stool from the front."""
    for side in (-1, 1):
        c.line([(x + side * w * 0.42, y), (x + side * w * 0.34, y - h + 6)], 8, darker(paint, 0.16))
    c.line([(x - w * 0.38, y - h * 0.4), (x + w * 0.38, y - h * 0.4)], 5, darker(paint, 0.25))
    c.box(x - w / 2, y - h, w, 11, paint, r=4, shade=2)


def basket(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = BAMBOO, fill: str = "") -> None:
    """A woven basket 80 wide, 64 high; fill: greens, oranges, corn, cotton, eggs, leaves, tea."""
    with c.at(x, y, size):
        c.shadow(0, 1, 40, 6)
        if fill:
            _heap(c, fill)
        body = [(-40, -52), (40, -52), (31, 0), (-31, 0)]
        c.shape(body, paint, shade=6)
        with c.inside(body):
            for r in range(6):
                for k in range(-5, 6):
                    tone = darker(paint, 0.2) if (r + k) % 2 else lighter(paint, 0.2)
                    c.box(k * 9 - 3.6, -50 + r * 9, 7.6, 5, tone)
        c.box(-43, -57, 86, 9, darker(paint, 0.16), r=4)


def _heap(c: Canvas, fill: str) -> None:
    if fill == "greens":
        for i in range(9):
            dx = (i - 4) * 8.6
            c.oval(
                dx,
                -66 - (4 - abs(i - 4)) * 5,
                12,
                17,
                mix(LEAF, GREEN, (i * 3 % 5) / 5),
                turn=(i - 4) * 12,
                shade=2,
            )
            c.line([(dx, -56), (dx + (i - 4) * 1.4, -80 - (4 - abs(i - 4)) * 4)], 2, lighter(LEAF, 0.5))
    elif fill == "leaves":
        for i in range(11):
            c.oval(
                (i - 5) * 7,
                -62 - (5 - abs(i - 5)) * 3.4,
                15,
                8,
                mix(GREEN, LEAF, (i % 3) / 2),
                turn=-50 + i * 22,
            )
    else:
        tone: Colour = {
            "oranges": ORANGE,
            "corn": GOLD,
            "cotton": WHITE,
            "eggs": (240, 210, 176),
            "tea": LEAF,
        }.get(fill, SAND)
        for row, n in enumerate((6, 5, 3)):
            for i in range(n):
                c.oval((i - (n - 1) / 2) * 13.4, -57 - row * 10, 8, 8, tone, shade=2.4)


def tray(c: Canvas, x: float, y: float, r: float = 90, paint: Colour = BAMBOO, flat: float = 0.3) -> None:
    """A round flat basket (nong), seen slantwise; (x, y) is its middle."""
    c.oval(x, y + r * 0.07, r * 1.02, r * flat * 1.06, darker(paint, 0.3))
    c.oval(x, y, r, r * flat, paint)
    c.oval(x, y, r * 0.92, r * flat * 0.9, lighter(paint, 0.3))
