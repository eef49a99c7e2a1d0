"""Everything that grows in beds."""

from __future__ import annotations

import math
from collections.abc import Callable

from .canvas import Canvas
from .curves import along, bezier, oval, smooth
from .palette import GOLD, GREEN, LEAF, LIME, WOOD, Colour, darker, lighter, mix
from .trees import blob, dabs


def cabbage(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """A head of leaf mustard."""
    with c.at(x, y, size):
        for a in (-160, -20, -130, -50, -92):
            r = math.radians(a)
            c.shape(
                oval(15 * math.cos(r), -8 + 15 * math.sin(r), 15, 8.4, turn=a),
                mix(LEAF, GREEN, (abs(a) % 3) * 0.3),
                shade=2.4,
            )
            c.line([(0, -3), (22 * math.cos(r), -8 + 22 * math.sin(r))], 1.6, lighter(LIME, 0.4))


def lettuce(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """A light, crinkled salad."""
    with c.at(x, y, size):
        c.shape(blob(c, 0, -11, 19, 11), LIME, shade=4)
        c.shape(blob(c, -2, -14, 12, 9), lighter(LIME, 0.3))
        c.oval(-2, -14, 4, 3.4, darker(LIME, 0.16))


def onion(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """Spring onions."""
    with c.at(x, y, size):
        for dx, lean in ((-5, -10), (-1, -3), (3, 5), (6, 11)):
            c.line(bezier((dx, 2), (dx, -18), (dx + lean, -36), 8), [4, 4, 1], mix(GREEN, LEAF, (dx + 5) / 12))


def rice(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = GOLD) -> None:
    """A sheaf of ripe rice, bending under its grain."""
    with c.at(x, y, size):
        for lean, h in ((-16, 44), (-7, 54), (2, 58), (11, 52), (19, 42)):
            stalk = bezier((lean * 0.2, 3), (lean * 0.4, -h), (lean * 1.8, -h * 0.72), 10)
            c.line(stalk, [2.6, 2.2, 1.6], mix(LIME, paint, 0.5))
            for k in (0.74, 0.84, 0.94, 1.0):
                px, py = along(stalk, k)
                c.oval(px, py, 3.4, 2.4, paint, turn=40)


def corn(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """A maize plant."""
    with c.at(x, y, size):
        c.line([(0, 4), (1, -110)], [7, 4], LEAF, shade=2)
        for dy, side, n in ((-20, 1, 44), (-36, -1, 46), (-54, 1, 44), (-70, -1, 38), (-86, 1, 30)):
            c.line(
                bezier((0, dy), (side * n * 0.6, dy - 30), (side * n, dy + 6), 10),
                [3, 9, 1],
                mix(LEAF, GREEN, 0.4),
            )
        c.line([(7, -48), (12, -70)], [9, 5], GOLD, shade=2)
        for lean in (-9, 0, 9):
            c.line([(1, -108), (1 + lean, -128)], [2, 1], lighter(GOLD, 0.2))


def cane(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """A clump of sugar cane."""
    with c.at(x, y, size):
        for dx in (-9, 0, 10):
            c.line([(dx, 4), (dx * 1.5, -110)], [6, 5], mix(LIME, WOOD, 0.25 + 0.02 * abs(dx)), shade=2)
            for k in range(1, 6):
                c.line(
                    [(dx * (1 + 0.1 * k) - 3, 4 - 20 * k), (dx * (1 + 0.1 * k) + 3, 4 - 20 * k)],
                    1.2,
                    darker(LIME, 0.4),
                )
            for side in (-1, 1):
                c.line(
                    bezier((dx * 1.4, -96), (dx * 1.4 + side * 24, -152), (dx * 1.4 + side * 48, -112), 10),
                    [3, 7, 0.8],
                    mix(LEAF, GREEN, 0.3 + 0.02 * dx),
                )
        c.line(bezier((0, -100), (4, -150), (14, -170), 8), [3, 7, 0.8], LEAF)


def marigold(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = GOLD) -> None:
    """Chrysanthemums on leafy stalks."""
    with c.at(x, y, size):
        c.shape(blob(c, 0, -10, 15, 8), GREEN, shade=3)
        for dx, dy in ((-10, -22), (2, -29), (12, -21)):
            c.oval(dx, dy, 8, 7, paint, shade=2)
            c.oval(dx, dy - 1, 3.4, 2.8, darker(paint, 0.14))


def tea(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """A clipped bush of tea."""
    with c.at(x, y, size):
        c.shape(smooth([(-30, 4), (-30, -18), (-14, -30), (14, -30), (30, -18), (30, 4)], steps=6), GREEN, shade=5)
        dabs(c, 0, -18, 24, lighter(LEAF, 0.2), 14)


def sprout(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """A seedling with two leaves."""
    with c.at(x, y, size):
        c.line([(0, 3), (0, -14)], 2.6, LEAF)
        c.oval(-7, -15, 8, 4.2, LIME, turn=24)
        c.oval(7, -17, 8, 4.2, LEAF, turn=-24)


PLANTS: dict[str, Callable[[Canvas, float, float, float], None]] = {
    "cabbage": cabbage,
    "lettuce": lettuce,
    "onion": onion,
    "rice": rice,
    "corn": corn,
    "cane": cane,
    "marigold": marigold,
    "tea": tea,
    "sprout": sprout,
}
