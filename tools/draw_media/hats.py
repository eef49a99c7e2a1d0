"""What is worn on the head."""

from __future__ import annotations

from .canvas import Canvas
from .curves import bezier, oval, smooth
from .palette import CORAL, INK, STRAW, WHITE, Colour, darker, lighter
from .person import Person


def _non(c: Canvas, who: Person) -> None:
    """The conical hat of palm leaves."""
    t = 0 if who.back else who.turn
    x = 3 * t
    brim = oval(x, -13, 50, 12, turn=-3 * t)
    c.shape(brim, darker(STRAW, 0.34))
    cone = [(x - 50, -12 + 2 * t), (x - 2, -56), (x + 2, -56), (x + 50, -14 - 2 * t)]
    lower = [(x + 50 - 2 * 50 * i / 12, -13 + 6.5 * (1 - ((i - 6) / 6) ** 2) + 2 * t * (i - 6) / 6) for i in range(13)]
    c.shape(cone + lower, (240, 218, 166), shade=9)
    for k in (0.34, 0.58, 0.8):
        c.line(
            bezier((x - 50 * k, -56 + 43 * k), (x, -56 + 52 * k), (x + 50 * k, -56 + 43 * k), 12),
            1.1,
            darker(STRAW, 0.16),
            alpha=0.7,
        )


def _cap(c: Canvas, who: Person) -> None:
    t = who.turn
    c.shape(
        smooth([(-22, -8), (-18, -25), (0, -34), (18, -26), (23, -10), (0, -12)], steps=6),
        who.hat_paint,
        shade=3,
    )
    c.shape(
        smooth([(-4 + 10 * t, -13), (20, -12), (30 + 12 * t, -6), (24 + 10 * t, -3), (4 + 10 * t, -8)], steps=5),
        darker(who.hat_paint, 0.2),
    )


def _soft(c: Canvas, who: Person) -> None:
    """A soft round hat with a brim (mũ tai bèo)."""
    c.shape(
        smooth([(-38, -4), (-24, -14), (22, -15), (39, -6), (24, -5), (0, -3), (-22, -2)], steps=6),
        darker(who.hat_paint, 0.12),
    )
    c.shape(
        smooth([(-22, -11), (-19, -28), (0, -36), (19, -29), (23, -12), (0, -9)], steps=6),
        who.hat_paint,
        shade=4,
    )


def _helmet(c: Canvas, who: Person) -> None:
    """The sun helmet (mũ cối)."""
    c.shape(oval(0, -10, 35, 9), darker(who.hat_paint, 0.2))
    c.shape(
        smooth([(-31, -11), (-24, -26), (-9, -37), (10, -37), (24, -27), (32, -12), (0, -8)], steps=6),
        who.hat_paint,
        shade=5,
    )
    c.oval(1, -38, 3.4, 2.4, darker(who.hat_paint, 0.15))


def _ridden(c: Canvas, who: Person) -> None:
    """A motorbike helmet."""
    c.shape(
        smooth(
            [
                (-25, 4),
                (-25, -16),
                (-14, -33),
                (4, -37),
                (20, -30),
                (26, -12),
                (20, -10),
                (-12, -8),
                (-18, 6),
            ],
            steps=6,
        ),
        who.hat_paint,
        shade=5,
    )
    c.line([(-18, 4), (-4, 24)], 2, INK)


def _peaked(c: Canvas, who: Person) -> None:
    """A service cap with a shiny peak."""
    t = who.turn
    c.shape(
        smooth([(-28, -26), (-16, -38), (6, -42), (28, -34), (30, -26), (20, -18), (-20, -18)], steps=6),
        who.hat_paint,
        shade=4,
    )
    c.shape(smooth([(-21, -19), (22, -20), (22, -11), (-21, -10)], steps=3), darker(who.hat_paint, 0.25))
    c.shape(smooth([(-8 + 12 * t, -12), (22, -13), (27 + 6 * t, -5), (12 + 8 * t, -7)], steps=5), INK)
    c.oval(1 + 9 * t, -27, 4, 4, (224, 178, 74))


def _pieu(c: Canvas, who: Person) -> None:
    """A dark Thái head scarf with a bright embroidered edge."""
    edge: Colour = who.trim or CORAL
    c.shape(
        smooth(
            [
                (-25, 10),
                (-27, -12),
                (-17, -32),
                (2, -37),
                (20, -30),
                (26, -12),
                (12, -17),
                (-8, -14),
                (-16, 2),
            ],
            steps=6,
        ),
        (44, 40, 62),
        shade=3,
    )
    c.line(bezier((-14, -3), (-2, -20), (25, -14), 10), 4.4, edge)
    c.line(bezier((-12, -6), (-1, -22), (24, -17), 10), 1.6, lighter(edge, 0.6))
    c.shape([(-24, 4), (-34, 34), (-20, 36), (-14, 6)], (44, 40, 62))
    c.shape([(-32.5, 28), (-34.5, 36), (-20, 38), (-19.4, 30)], edge)


def _wrap(c: Canvas, who: Person) -> None:
    """A scarf wound round the head."""
    c.shape(
        smooth(
            [
                (-23, 0),
                (-25, -14),
                (-14, -31),
                (3, -35),
                (19, -28),
                (25, -12),
                (10, -18),
                (-6, -17),
                (-14, -6),
            ],
            steps=6,
        ),
        who.hat_paint,
        shade=3,
    )
    for k in range(4):
        c.line(
            bezier((-22 + k * 3, -8 - k * 6), (-2, -24 - k * 3), (22 - k * 2, -14 - k * 5), 8),
            1.3,
            darker(who.hat_paint, 0.25),
        )


def _nurse(c: Canvas, who: Person) -> None:
    c.shape(smooth([(-17, -24), (-12, -38), (14, -39), (19, -26), (2, -27)], steps=5), WHITE, shade=3)


def _hood(c: Canvas, who: Person) -> None:
    """A bee-keeper's hat with a veil."""
    c.shape(
        smooth([(-31, -10), (31, -10), (27, 30), (16, 44), (-16, 44), (-27, 30)], steps=6),
        (236, 230, 208),
        alpha=0.5,
    )
    _soft(c, who)


HATS = {
    "non": _non,
    "cap": _cap,
    "soft": _soft,
    "helmet": _helmet,
    "ridden": _ridden,
    "peaked": _peaked,
    "pieu": _pieu,
    "wrap": _wrap,
    "nurse": _nurse,
    "hood": _hood,
}
