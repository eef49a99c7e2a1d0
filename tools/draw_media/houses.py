"""Houses of the commune, seen from the front: on stilts, tiled, the school; roofs, windows, the bridge."""

from __future__ import annotations

from .canvas import Canvas, Fade
from .curves import box, smooth
from .palette import (
    BAMBOO,
    BLUE,
    BRICK,
    CREAM,
    DARKWOOD,
    INK,
    PAPER,
    SLATE,
    STONE,
    STRAW,
    TEAL,
    WHITE,
    WOOD,
    Colour,
    darker,
    lighter,
    mix,
)

LIT = (255, 214, 128)


def tiles(c: Canvas, outline: list[tuple[float, float]], paint: Colour, gap: float = 13) -> None:
    """A roof: rows of tiles within an outline."""
    c.shape(outline, Fade(lighter(paint, 0.14), darker(paint, 0.06)), shade=6)
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    with c.inside(outline):
        y = min(ys) + gap
        row = 0
        while y < max(ys):
            c.line([(min(xs), y), (max(xs), y)], 1.5, darker(paint, 0.24), alpha=0.6)
            x = min(xs) + (row % 2) * gap * 0.6
            while x < max(xs):
                c.line([(x, y), (x, y - gap * 0.6)], 1.2, darker(paint, 0.2), alpha=0.45)
                x += gap * 1.2
            y += gap
            row += 1


def thatch(c: Canvas, outline: list[tuple[float, float]], paint: Colour = STRAW) -> None:
    """A roof of palm leaves: strokes of straw within an outline."""
    c.shape(outline, Fade(lighter(paint, 0.1), darker(paint, 0.2)), shade=8)
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    with c.inside(outline):
        for row in range(5):
            y = min(ys) + (max(ys) - min(ys)) * (row + 1) / 5
            c.line([(min(xs), y), (max(xs), y)], 1.6, darker(paint, 0.3), alpha=0.4)
        for _ in range(int((max(xs) - min(xs)) / 2.4)):
            x, y = c.random.uniform(min(xs), max(xs)), c.random.uniform(min(ys), max(ys))
            c.line(
                [(x, y), (x + c.random.uniform(-3, 3), y + 15)],
                [0.8, 1.8],
                c.random.choice([darker(paint, 0.2), lighter(paint, 0.3)]),
                alpha=0.6,
            )


def window(
    c: Canvas,
    x: float,
    y: float,
    w: float,
    h: float,
    frame: Colour = TEAL,
    glass: Colour = (120, 160, 168),
    lit: bool = False,
) -> None:
    """A small window with a cross."""
    c.box(x - 3, y - 3, w + 6, h + 6, frame, r=2)
    c.box(x, y, w, h, LIT if lit else Fade(lighter(glass, 0.3), glass))
    c.line([(x + w / 2, y), (x + w / 2, y + h)], 2.6, frame)
    c.line([(x, y + h / 2), (x + w, y + h / 2)], 2.6, frame)
    c.box(x - 6, y + h + 2, w + 12, 4, lighter(frame, 0.4))


def door(c: Canvas, x: float, y: float, w: float, h: float, paint: Colour = WOOD, open_: bool = False) -> None:
    """A double door; (x, y) is the middle of its sill."""
    c.box(x - w / 2 - 3, y - h - 3, w + 6, h + 3, darker(paint, 0.3))
    if open_:
        c.box(x - w / 2, y - h, w, h, (66, 50, 54))
        c.shape(
            [
                (x - w / 2, y - h),
                (x - w / 2 - w * 0.34, y - h + 5),
                (x - w / 2 - w * 0.34, y + 3),
                (x - w / 2, y),
            ],
            paint,
            shade=2,
        )
        c.shape(
            [
                (x + w / 2, y - h),
                (x + w / 2 + w * 0.34, y - h + 5),
                (x + w / 2 + w * 0.34, y + 3),
                (x + w / 2, y),
            ],
            darker(paint),
        )
        return
    for side in (-1, 0):
        c.box(x + side * w / 2 + 1, y - h, w / 2 - 2, h, paint)
        for k in (0.1, 0.55):
            c.box(x + side * w / 2 + w * 0.1, y - h + h * k, w * 0.3, h * 0.34, darker(paint, 0.12), r=1)


def stilt_house(
    c: Canvas,
    x: float,
    y: float,
    size: float = 1.0,
    roof: str = "thatch",
    lit: bool = False,
    ladder: bool = True,
) -> None:
    """A Thái or Mường house on stilts, 260 wide, 210 high; (x, y) is the middle of its foot."""
    with c.at(x, y, size):
        c.shadow(0, 2, 150, 14)
        c.box(-112, -62, 224, 62, (74, 58, 52))
        for px in (-112, -58, -4, 50, 104):
            c.box(px, -66, 9, 68, DARKWOOD, shade=2)
        wall = mix(BAMBOO, WOOD, 0.35)
        c.box(-118, -118, 236, 52, Fade(darker(wall, 0.16), wall))
        for k in range(24):
            c.line([(-116 + k * 10, -116), (-116 + k * 10, -68)], 1.3, darker(wall, 0.25), alpha=0.6)
        for k in (-96, 62):
            window(c, k, -108, 30, 28, DARKWOOD, (92, 78, 74), lit)
        c.box(-22, -114, 34, 48, LIT if lit else (70, 52, 50))
        c.box(-132, -70, 264, 10, WOOD, shade=2)
        for k in range(14):
            c.line([(-128 + k * 19.6, -70), (-128 + k * 19.6, -88)], 2.6, DARKWOOD)
        c.line([(-130, -88), (130, -88)], 3.4, DARKWOOD)
        outline = [
            *smooth([(-148, -106), (-100, -196)], closed=False),
            (-92, -204),
            (92, -204),
            (100, -196),
            (148, -106),
            (120, -112),
            (-120, -112),
        ]
        if roof == "thatch":
            thatch(c, outline)
        else:
            tiles(c, outline, mix(BRICK, SLATE, 0.2))
        for side in (-1, 1):
            c.line([(side * 90, -200), (side * 104, -222)], [6, 3], DARKWOOD)
            c.line([(side * 98, -198), (side * 82, -221)], [6, 3], DARKWOOD)
        c.box(-96, -208, 192, 7, darker(STRAW, 0.3), r=3)
        if ladder:
            for dx in (-6, 18):
                c.line([(dx - 16, 2), (dx - 2, -68)], 5, WOOD)
            for k in range(1, 7):
                c.line([(-22 + k * 2, 2 - k * 10), (4 + k * 2, 2 - k * 10)], 4, lighter(WOOD, 0.1))


def tiled_house(
    c: Canvas,
    x: float,
    y: float,
    size: float = 1.0,
    wall: Colour = CREAM,
    roof: Colour = BRICK,
    lit: bool = False,
) -> None:
    """A low three-bay house with a verandah, 280 wide, 150 high."""
    with c.at(x, y, size):
        c.shadow(0, 3, 156, 12)
        c.box(-128, -88, 256, 82, Fade(darker(wall, 0.1), wall))
        for k in (-84, 84):
            window(c, k - 20, -74, 40, 38, TEAL, lit=lit)
        door(c, 0, -8, 56, 68, WOOD, open_=lit)
        if lit:
            c.box(-28, -76, 56, 68, LIT)
        for k in (-122, -44, 36, 114):
            c.box(k, -92, 9, 86, lighter(wall, 0.4), shade=2)
        c.box(-138, -10, 276, 13, STONE, shade=2)
        tiles(c, [(-158, -84), (-112, -150), (112, -150), (158, -84)], roof)
        c.box(-116, -156, 232, 9, darker(roof, 0.2), r=4)
        c.box(-158, -87, 316, 6, darker(roof, 0.3), r=2)


def school(
    c: Canvas, x: float, y: float, size: float = 1.0, wall: Colour = (244, 214, 138), roof: Colour = BRICK
) -> None:
    """A two-storey school, 440 wide, 230 high, with a gallery on each floor."""
    with c.at(x, y, size):
        c.shadow(0, 3, 240, 14)
        c.box(-210, -190, 420, 190, Fade(lighter(wall, 0.2), wall))
        for floor in (-96, 0):
            for k in range(5):
                wx = -196 + k * 82
                c.box(wx, floor - 78, 64, 62, darker(wall, 0.18))
                door(c, wx + 17, floor - 16, 24, 56, BLUE)
                window(c, wx + 38, floor - 70, 22, 28, BLUE)
            c.box(-218, floor - 16, 436, 16 if floor else 14, lighter(wall, 0.55), shade=2)
            if floor:
                for k in range(30):
                    c.line([(-208 + k * 14.4, -112), (-208 + k * 14.4, -132)], 2.4, WHITE)
                c.line([(-214, -133), (214, -133)], 4, WHITE)
        for k in range(6):
            c.box(-216 + k * 84.5, -190, 10, 190, lighter(wall, 0.5), shade=2)
        tiles(c, [(-238, -186), (-196, -238), (196, -238), (238, -186)], roof)
        c.shape([(-46, -186), (0, -256), (46, -186)], lighter(wall, 0.4), shade=4)
        c.oval(0, -210, 13, 13, BLUE)
        c.oval(0, -210, 9.5, 9.5, PAPER)
        c.line([(0, -210), (0, -216)], 1.8, INK)
        c.line([(0, -210), (5, -208)], 1.8, INK)


def cross(c: Canvas, x: float, y: float, r: float, paint: Colour = (196, 62, 52)) -> None:
    """The cross of a health station."""
    c.box(x - r / 3, y - r, r * 0.66, r * 2, paint)
    c.box(x - r, y - r / 3, r * 2, r * 0.66, paint)


def bridge(c: Canvas, left: float, right: float, y: float, depth: float = 34, rail: float = 62) -> None:
    """The near side of a concrete bridge: deck, piers, and behind them the far rail painted red and white."""
    c.box(left, y - depth, right - left, depth, Fade((214, 206, 190), (188, 180, 168)))
    _rail(c, left, right, y - depth, rail * 0.8)


def bridge_front(c: Canvas, left: float, right: float, y: float, rail: float = 62) -> None:
    """Goes over what walks on the bridge: the edge of the deck and the near rail."""
    c.box(left - 10, y, right - left + 20, 26, Fade((196, 188, 176), (150, 142, 136)), shade=4)
    _rail(c, left, right, y + 4, rail)
    for k in (0.2, 0.8):
        px = left + (right - left) * k
        c.box(px - 18, y + 26, 36, 150, Fade((170, 162, 152), (120, 116, 116)), shade=8)


def _rail(c: Canvas, left: float, right: float, y: float, rail: float) -> None:
    n = max(4, int((right - left) / 78))
    for i in range(n + 1):
        px = left + (right - left) * i / n
        c.box(px - 6, y - rail, 12, rail, PAPER, r=2, shade=2)
        c.box(px - 6, y - rail * 0.74, 12, rail * 0.3, (196, 70, 58))
    steps = n * 4
    for k in (0.86, 0.45):
        for i in range(steps):
            a, b = left + (right - left) * i / steps, left + (right - left) * (i + 1) / steps
            c.shape(box(a, y - rail * k - 4, b - a, 8), PAPER if i % 2 else (196, 70, 58))
