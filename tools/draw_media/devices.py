"""Machines and tools: computers, radio, scales, bicycles. They stand on (x, y) unless the docstring says
otherwise.
"""

from __future__ import annotations

from .canvas import Canvas
from .curves import arc, bezier, smooth
from .palette import BRICK, GOLD, INK, LEAF, MUSTARD, ORANGE, PAPER, RED, SLATE, TEAL, WOOD, Colour, darker


def laptop(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False, screen: str = "page") -> None:
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
                c.shape([(14, -9), (26, -11), (56, -27), (56, 21), (26, 5), (14, 3)], (196, 202, 198), shade=4)
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


def bicycle(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False, paint: Colour = TEAL) -> None:
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


def motorbike(c: Canvas, x: float, y: float, size: float = 1.0, left: bool = False, paint: Colour = BRICK) -> None:
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


def hoe(c: Canvas, x: float, y: float, length: float = 150, turn: float = 0.0) -> None:
    """A hoe whose blade rests at (x, y); the handle rises to the upper left."""
    with c.at(x, y, turn=turn):
        c.line([(0, -6), (-length * 0.5, -length)], 6, WOOD, shade=1.6)
        c.shape([(-4, -12), (8, -8), (18, 12), (4, 14)], SLATE, shade=2)


def torch(c: Canvas, x: float, y: float, turn: float = 0.0, reach: float = 260) -> None:
    """An electric torch in a hand at (x, y), its beam to the right."""
    with c.at(x, y, turn=turn):
        with c.at(20, 0):
            c.beam(reach, reach * 0.24, (255, 232, 160), 0.5)
        c.line([(-14, 0), (12, 0)], 9, SLATE)
        c.shape([(8, -6), (20, -10), (20, 10), (8, 6)], MUSTARD)
        c.oval(21, 0, 3.4, 9, (255, 246, 206))
