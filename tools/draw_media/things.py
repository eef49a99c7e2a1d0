"""Furniture, tools and goods. A thing stands on (x, y), the middle of its foot, unless its docstring says otherwise."""

from __future__ import annotations

from .canvas import Canvas, Fade
from .curves import arc, bezier, oval, smooth
from .palette import (
    BAMBOO,
    BRICK,
    CREAM,
    DARKWOOD,
    GOLD,
    GREEN,
    INK,
    LEAF,
    MUSTARD,
    ORANGE,
    PAPER,
    RED,
    SAND,
    SLATE,
    STRAW,
    TEAL,
    WHITE,
    WOOD,
    Colour,
    darker,
    lighter,
    mix,
)


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


def bench(c: Canvas, x: float, y: float, w: float, h: float = 70, paint: Colour = WOOD) -> None:
    """A plain bench from the front."""
    for side in (-1, 1):
        c.box(x + side * (w / 2 - 18) - 6, y - h, 12, h, darker(paint, 0.2))
    c.box(x - w / 2, y - h - 4, w, 13, paint, r=3, shade=3)


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
                c.line(
                    [(side * (9 - k), -17 + k * 5), (side * (30 + k * 2), -18 + k * 5)], 1.4, (150, 144, 148)
                )


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


def laptop(
    c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False, screen: str = "page"
) -> None:
    """A portable computer, its screen towards us a little turned."""
    with c.at(x, y, size, flip=left):
        c.shape([(-52, -4), (44, -4), (56, 6), (-60, 6)], (168, 172, 178), shade=2)
        c.shape([(-46, -72), (42, -72), (44, -5), (-50, -5)], SLATE)
        c.shape([(-41, -67), (38, -67), (39, -11), (-44, -11)], (226, 236, 236))
        c.box(-42, -66, 80, 11, TEAL)
        if screen == "chart":
            for i in range(5):
                c.box(-34 + i * 14, -16 - (8 + i * 7), 9, 8 + i * 7, (GOLD, BRICK, LEAF, TEAL, ORANGE)[i])
        else:
            c.box(-36, -49, 26, 26, (240, 196, 130))
            for k in range(4):
                c.line([(-4, -46 + k * 8), (28 - (k % 2) * 8, -46 + k * 8)], 2.6, (136, 150, 156))


def computer(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """A desk computer seen from behind or the front: screen on a foot, 110 wide."""
    with c.at(x, y, size):
        c.box(-24, -8, 48, 8, SLATE, r=3)
        c.box(-7, -26, 14, 20, SLATE)
        c.box(-58, -98, 116, 74, INK, r=5, shade=3)
        c.box(-52, -92, 104, 62, (214, 232, 230))
        c.box(-52, -92, 104, 10, TEAL)
        for k in range(4):
            c.line([(-42, -72 + k * 11), (10 + (k % 2) * 18, -72 + k * 11)], 3, (132, 148, 156))
        c.box(32, -74, 14, 34, (240, 196, 130))


def phone(c: Canvas, x: float, y: float, size: float = 1.0, turn: float = 0.0, front: bool = True) -> None:
    """A telephone in someone's hand; (x, y) is its middle."""
    with c.at(x, y, size, turn=turn):
        c.box(-11, -20, 22, 40, INK, r=5)
        if front:
            c.box(-8.6, -16, 17.2, 32, (198, 228, 226), r=2)
            c.box(-6, -12, 12, 9, (240, 186, 110))
            c.line([(-5, 4), (5, 4)], 2, TEAL)
        else:
            c.oval(-4, -12, 3.4, 3.4, SLATE)


def speaker_pole(c: Canvas, x: float, y: float, size: float = 1.0, horns: int = 2) -> None:
    """A pole with loudspeakers, 260 high."""
    with c.at(x, y, size):
        c.line([(0, 2), (0, -250)], [9, 7], (150, 146, 142), shade=2)
        c.box(-13, -92, 26, 34, (176, 182, 178), r=3, shade=3)
        for i, side in enumerate((1, -1, 1)[:horns]):
            with c.at(0, -232 + i * 24, 1, flip=side < 0):
                c.line([(0, 0), (16, -3)], 7, SLATE)
                c.shape(
                    [(14, -9), (26, -11), (56, -27), (56, 21), (26, 5), (14, 3)], (196, 202, 198), shade=4
                )
                c.oval(56, -3, 7.4, 25, (226, 228, 220))
                c.oval(57, -3, 4.6, 17, (128, 132, 138))


def microphone(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False) -> None:
    """A table microphone on a bent neck."""
    with c.at(x, y, size, flip=left):
        c.box(-24, -9, 48, 9, INK, r=4)
        c.line(bezier((0, -8), (0, -60), (-26, -74), 12), 4.4, SLATE)
        c.line([(-24, -73), (-42, -82)], [13, 17], INK)
        c.oval(-42, -82, 10, 10, (112, 112, 122))


def amplifier(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """A stack of two amplifiers with knobs and lights."""
    with c.at(x, y, size):
        for i in range(2):
            top = -54 * (i + 1)
            c.box(-84, top, 168, 52, (70, 76, 86) if i else (54, 60, 72), r=5, shade=5)
            for k in range(5):
                c.oval(-64 + k * 23, top + 34, 7.4, 7.4, (196, 196, 192), shade=2)
            for k in range(6):
                c.box(-70 + k * 13, top + 10, 8, 7, (120, 196, 120) if k < 4 else (226, 120, 70))
            c.box(52, top + 10, 24, 30, (34, 40, 50), r=3)
            c.line([(64, top + 34), (70, top + 18)], 2, ORANGE)


def scale_clock(c: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """A spring scale with a dial and a pan."""
    with c.at(x, y, size):
        c.shape([(-36, 0), (36, 0), (27, -62), (-27, -62)], (84, 140, 132), shade=5)
        c.oval(0, -32, 23, 23, PAPER)
        for i in range(12):
            px, py = arc(0, -32, 18, 18, i * 30, i * 30, 1)[0]
            c.oval(px, py, 1.3, 1.3, INK)
        c.line([(0, -32), (10, -44)], 2.6, RED)
        c.box(-5, -72, 10, 12, SLATE)
        c.shape(arc(0, -84, 48, 14, 0, 180), (196, 198, 194), shade=3)
        c.oval(0, -84, 48, 6, (222, 224, 218))


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
        c.shape(
            smooth([(-32, 0), (-36, -38), (-22, -70), (22, -70), (36, -38), (32, 0)], steps=7), paint, shade=7
        )
        if tied:
            c.shape([(-9, -70), (9, -70), (16, -88), (0, -82), (-15, -88)], darker(paint, 0.06))
            c.line([(-10, -71), (10, -71)], 5, BRICK)
        c.line(bezier((-18, -50), (0, -44), (18, -50), 8), 2, darker(paint, 0.2))


def crate(
    c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = (206, 160, 104), tape: bool = True
) -> None:
    """A cardboard box."""
    with c.at(x, y, size):
        c.shadow(0, 1, 48, 6)
        c.box(-44, -58, 88, 58, paint, shade=6)
        c.shape([(-44, -58), (44, -58), (36, -70), (-36, -70)], lighter(paint, 0.2))
        if tape:
            c.box(-8, -70, 16, 36, (234, 214, 170))
        c.box(14, -24, 22, 14, PAPER)


def bottle(
    c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = (160, 84, 34), cap: Colour = GOLD
) -> None:
    """A bottle with a label."""
    with c.at(x, y, size):
        c.box(-12, -42, 24, 42, paint, r=5, shade=3)
        c.box(-5, -54, 10, 14, paint)
        c.box(-6.5, -60, 13, 9, cap, r=2)
        c.box(-10, -30, 20, 17, PAPER)


def jar(c: Canvas, x: float, y: float, size: float = 1.0, paint: Colour = (228, 152, 40)) -> None:
    """A jar of honey."""
    with c.at(x, y, size):
        c.box(-17, -38, 34, 38, paint, r=7, shade=4)
        c.box(-14, -46, 28, 10, (122, 80, 52), r=3)
        c.box(-12, -27, 24, 15, PAPER)
        c.box(-13, -34, 4, 26, lighter(paint, 0.5), alpha=0.7)


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


def bicycle(
    c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False, paint: Colour = TEAL
) -> None:
    """A bicycle, its wheels 84 high; pedals near (4, -40), handles at (60, -160), saddle at (-22, -124)."""
    c.shadow(x, y + 1, 96 * size, 6 * size)
    with c.at(x, y, size, flip=left):
        for wx in (-62, 66):
            c.line(arc(wx, -42, 40, 40, 0, 360, 40), 5, INK)
            c.line(arc(wx, -42, 36, 36, 0, 360, 40), 1.4, SLATE)
            for i in range(6):
                a, b = arc(wx, -42, 37, 37, i * 30, i * 30 + 180, 1)
                c.line([a, b], 0.9, (150, 152, 156))
        for line in (
            [(-62, -42), (2, -42), (-20, -112)],
            [(2, -42), (50, -108)],
            [(-62, -42), (-16, -98)],
            [(-18, -100), (50, -108)],
            [(66, -42), (50, -108), (48, -146)],
        ):
            c.line(line, 6, paint)
        c.line([(48, -146), (66, -150), (60, -160)], 4.4, SLATE)
        c.shape(smooth([(-42, -124), (-4, -122), (-18, -114), (-38, -114)], steps=5), INK)
        c.oval(2, -42, 10, 10, SLATE)
        c.line([(2, -42), (8, -28)], 4, SLATE)


def motorbike(
    c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False, paint: Colour = BRICK
) -> None:
    """A plain motorbike, 200 long; its seat 92 high."""
    c.shadow(x, y + 1, 112 * size, 8 * size)
    with c.at(x, y, size, flip=left):
        for wx in (-66, 70):
            c.oval(wx, -33, 33, 33, INK)
            c.oval(wx, -33, 21, 21, (186, 186, 182))
            c.oval(wx, -33, 6, 6, SLATE)
        c.line([(70, -33), (48, -112)], 8, SLATE)
        c.shape(smooth([(-16, -34), (30, -28), (34, -48), (-10, -60)], steps=5), SLATE)
        c.line([(-80, -24), (-16, -30)], [11, 8], (186, 186, 182))
        c.shape(
            smooth(
                [
                    (-94, -78),
                    (-50, -84),
                    (-6, -74),
                    (20, -48),
                    (46, -72),
                    (58, -106),
                    (46, -110),
                    (28, -70),
                    (4, -44),
                    (-40, -46),
                    (-88, -62),
                ],
                steps=6,
            ),
            paint,
            shade=6,
        )
        c.shape(smooth([(-88, -84), (-50, -94), (0, -88), (4, -76), (-40, -80)], steps=5), INK)
        c.shape(smooth([(44, -112), (60, -118), (68, -100), (58, -86)], steps=5), paint)
        c.oval(64, -104, 6, 8, (250, 236, 180))
        c.line([(50, -114), (42, -130), (32, -132)], 5, INK)
        c.shape(arc(70, -36, 40, 40, 200, 320), darker(paint, 0.12))


def wheelbarrow(
    c: Canvas,
    x: float,
    y: float,
    size: float = 1.0,
    left: bool = False,
    load: Colour | None = (196, 176, 150),
) -> None:
    """A wheelbarrow."""
    with c.at(x, y, size, flip=left):
        c.oval(44, -20, 20, 20, INK)
        c.oval(44, -20, 9, 9, (190, 190, 186))
        c.line([(44, -20), (-30, -34), (-84, -58)], 6, SLATE)
        c.line([(-24, -34), (-30, 0)], 6, SLATE)
        if load:
            c.shape(smooth([(-42, -62), (-20, -84), (14, -86), (44, -62)], steps=6), load, shade=4)
        c.shape([(-52, -66), (54, -66), (34, -32), (-30, -32)], (96, 140, 132), shade=5)


def hoe(c: Canvas, x: float, y: float, length: float = 150, turn: float = 0.0) -> None:
    """A hoe whose blade rests at (x, y); the handle rises to the upper left."""
    with c.at(x, y, turn=turn):
        c.line([(0, -6), (-length * 0.5, -length)], 6, WOOD, shade=1.6)
        c.shape([(-4, -12), (8, -8), (18, 12), (4, 14)], SLATE, shade=2)


def shovel(c: Canvas, x: float, y: float, length: float = 170, turn: float = 0.0) -> None:
    """A shovel whose blade points down at (x, y)."""
    with c.at(x, y, turn=turn):
        c.line([(0, -40), (0, -length)], 6, WOOD, shade=1.6)
        c.shape(smooth([(-15, -44), (15, -44), (14, -14), (0, 2), (-14, -14)], steps=5), SLATE, shade=3)
        c.line([(-12, -length), (12, -length)], 7, DARKWOOD)


def broom(c: Canvas, x: float, y: float, length: float = 170, turn: float = 0.0) -> None:
    """A straw broom whose head is at (x, y)."""
    with c.at(x, y, turn=turn):
        c.line([(0, -46), (0, -length)], 5, BAMBOO)
        c.shape([(-7, -56), (7, -56), (26, 0), (-26, 0)], STRAW, shade=4)
        for k in range(-3, 4):
            c.line([(k * 1.6, -50), (k * 7, -2)], 1.3, darker(STRAW, 0.3))
        c.line([(-8, -50), (8, -50)], 5, BRICK)


def torch(c: Canvas, x: float, y: float, turn: float = 0.0, reach: float = 260) -> None:
    """An electric torch in a hand at (x, y), its beam to the right."""
    with c.at(x, y, turn=turn):
        with c.at(20, 0):
            c.beam(reach, reach * 0.24, (255, 232, 160), 0.5)
        c.line([(-14, 0), (12, 0)], 9, SLATE)
        c.shape([(8, -6), (20, -10), (20, 10), (8, 6)], MUSTARD)
        c.oval(21, 0, 3.4, 9, (255, 246, 206))


def stick(c: Canvas, x: float, y: float, height: float = 130) -> None:
    """A walking stick with its foot at (x, y)."""
    c.line([(x, y), (x - 2, y - height)], 5.6, DARKWOOD)
    c.line(arc(x - 11, y - height, 9, 9, 180, 360), 5.6, DARKWOOD)


def loudhailer(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False) -> None:
    """A hand megaphone; (x, y) is its grip."""
    with c.at(x, y, size, flip=left):
        c.line([(0, 0), (0, -16)], 7, INK)
        c.shape([(-18, -26), (8, -28), (48, -46), (48, 4), (8, -12), (-18, -14)], (236, 232, 216), shade=4)
        c.oval(48, -21, 7, 26, BRICK)


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
