"""Inside: walls, floors, windows with a view, the board, lamps; and the shade under a house on stilts."""

from __future__ import annotations

from collections.abc import Callable

from .canvas import Canvas, Fade
from .curves import arc, bezier, box
from .palette import (
    BAMBOO,
    BRICK,
    DARKWOOD,
    EARTH,
    FOREST,
    GOLD,
    GREEN,
    INK,
    MUSTARD,
    PAPER,
    SAND,
    WHITE,
    WOOD,
    Colour,
    Mood,
    darker,
    lighter,
    mix,
)
from .shelves import BOOKS
from .sky import hills, sky


def room(c: Canvas, wall: Colour, floor: Colour, line: float = 560, skirting: Colour | None = None) -> None:
    """A wall and a floor of boards or tiles, meeting at `line`."""
    c.box(0, 0, 1200, line, Fade(darker(wall, 0.05), lighter(wall, 0.22)))
    c.box(0, line, 1200, 800 - line, Fade(darker(floor, 0.08), floor))
    if skirting:
        c.box(0, line * 0.64, 1200, line * 0.36, skirting)
        c.box(0, line * 0.64 - 6, 1200, 6, darker(skirting))
    c.box(0, line - 12, 1200, 12, darker(wall, 0.25))
    y, step = line, 20.0
    while y < 800:
        c.line([(0, y), (1200, y)], 1.4, darker(floor, 0.2), alpha=0.6)
        y += step
        step *= 1.35
    for i in range(-12, 13):
        c.line([(600 + i * 92, line), (600 + i * 160, 800)], 1.4, darker(floor, 0.2), alpha=0.5)


def opening(
    c: Canvas,
    x: float,
    y: float,
    w: float,
    h: float,
    view: Callable[[], None],
    frame: Colour = WOOD,
    bars: int = 2,
    sill: bool = True,
) -> None:
    """A window or a door one looks out of; `view` draws what is outside."""
    c.box(x - 12, y - 12, w + 24, h + 24, frame, r=3, shade=4)
    with c.inside(box(x, y, w, h)):
        view()
    c.shape(
        [(x, y), (x + w, y), (x + w, y + 8), (x + 8, y + 8), (x + 8, y + h), (x, y + h)],
        darker(frame, 0.5),
        alpha=0.3,
    )
    for i in range(1, bars):
        c.box(x + w * i / bars - 4, y, 8, h, frame)
    if sill:
        c.box(x - 22, y + h + 8, w + 44, 14, lighter(frame, 0.15), r=3, shade=3)


def outdoors(c: Canvas, mood: Mood, horizon: float) -> Callable[[], None]:
    """A simple view for a window: sky, hills, green."""

    def view() -> None:
        sky(c, mood, horizon)
        hills(c, mood, horizon + 10, 130, 0.55, 200, 1.0)
        hills(c, mood, horizon + 40, 90, 0.25, 150, 2.6)

    return view


def board(
    c: Canvas, x: float, y: float, w: float, h: float, lines: int = 4, white: bool = False, seed: int = 0
) -> None:
    """A blackboard (or white board) with strokes for writing."""
    c.box(x - 10, y - 10, w + 20, h + 20, (190, 190, 186) if white else WOOD, r=4, shade=4)
    c.box(x, y, w, h, WHITE if white else Fade((46, 92, 78), (38, 78, 70)))
    ink = (72, 92, 132) if white else (232, 236, 220)
    for i in range(lines):
        px, py = x + w * 0.07, y + h * (i + 0.8) / (lines + 0.6)
        k = seed + i * 5
        while px < x + w * (0.88 - 0.1 * ((i + seed) % 3)):
            n = 12 + (k * 17) % 26
            c.line(
                bezier((px, py), (px + n / 2, py - 7 if k % 2 else py + 5), (px + n, py), 6),
                3.2,
                ink,
                alpha=0.9,
            )
            px += n + 11
            k += 3
    c.box(x, y + h + 10, w, 7, darker(WOOD, 0.2))
    c.box(x + w * 0.7, y + h + 5, 20, 6, WHITE)


def bulb(c: Canvas, x: float, y: float, glow: float = 300) -> None:
    """A lamp hanging from above, its light around it."""
    c.line([(x, 0), (x, y - 26)], 3, INK)
    c.glow(x, y, glow, (255, 220, 140), 0.75)
    c.shape([(x - 12, y - 30), (x + 12, y - 30), (x + 46, y - 4), (x - 46, y - 4)], (64, 92, 88), shade=4)
    c.shape(arc(x, y - 5, 17, 17, 0, 180), (255, 244, 200))


def clock(c: Canvas, x: float, y: float, r: float = 28, hour: float = 8, minute: float = 0) -> None:
    """A round wall clock."""
    c.oval(x, y, r, r, DARKWOOD, shade=2)
    c.oval(x, y, r * 0.84, r * 0.84, PAPER)
    for i in range(12):
        px, py = arc(x, y, r * 0.7, r * 0.7, i * 30, i * 30, 1)[0]
        c.oval(px, py, 1.7, 1.7, INK)
    px, py = arc(x, y, r * 0.42, r * 0.42, hour * 30 - 90 + minute / 2, 0, 1)[0]
    c.line([(x, y), (px, py)], 3.4, INK)
    px, py = arc(x, y, r * 0.64, r * 0.64, minute * 6 - 90, 0, 1)[0]
    c.line([(x, y), (px, py)], 2.4, INK)


def picture(c: Canvas, x: float, y: float, w: float, h: float, kind: int = 0) -> None:
    """A framed picture on the wall: a landscape, a chart or a certificate."""
    c.box(x - 7, y - 7, w + 14, h + 14, MUSTARD if kind == 2 else WOOD, r=2, shade=3)
    c.box(x, y, w, h, PAPER)
    if kind == 0:
        c.box(x, y, w, h * 0.6, (190, 216, 208))
        c.shape([(x, y + h * 0.6), (x + w * 0.35, y + h * 0.25), (x + w * 0.6, y + h * 0.6)], FOREST)
        c.shape([(x + w * 0.3, y + h * 0.6), (x + w * 0.7, y + h * 0.34), (x + w, y + h * 0.6)], GREEN)
        c.box(x, y + h * 0.6, w, h * 0.4, GOLD)
    elif kind == 1:
        for i in range(5):
            n = h * (0.2 + 0.13 * i)
            c.box(x + w * (0.1 + 0.17 * i), y + h * 0.9 - n, w * 0.11, n, BOOKS[i])
        c.line([(x + w * 0.06, y + h * 0.9), (x + w * 0.94, y + h * 0.9)], 2, INK)
    else:
        c.box(x + w * 0.05, y + h * 0.07, w * 0.9, h * 0.86, (246, 226, 176))
        for i, k in enumerate((0.36, 0.6, 0.5)):
            c.line(
                [
                    (x + w * (0.5 - k / 2), y + h * (0.3 + 0.17 * i)),
                    (x + w * (0.5 + k / 2), y + h * (0.3 + 0.17 * i)),
                ],
                3,
                darker(SAND, 0.4),
            )
        c.oval(x + w * 0.74, y + h * 0.78, 7, 7, (196, 62, 52))


def poster(c: Canvas, x: float, y: float, w: float, h: float, paint: Colour, mark: str = "lines") -> None:
    """A sheet pinned to the wall: coloured head, lines or drawings, no letters."""
    c.box(x, y, w, h, PAPER, shade=3)
    c.box(x, y, w, h * 0.2, paint)
    for i in range(4):
        py = y + h * (0.34 + 0.16 * i)
        if mark == "steps":
            c.oval(x + w * 0.16, py, w * 0.07, w * 0.07, BOOKS[i])
        c.line(
            [(x + w * (0.3 if mark == "steps" else 0.12), py), (x + w * (0.86 - 0.1 * (i % 2)), py)],
            4,
            darker(PAPER, 0.25),
        )
    c.oval(x + w / 2, y + 4, 4, 4, (196, 62, 52))


def under_house(c: Canvas, mood: Mood, view: Callable[[], None]) -> None:
    """The shade under a house on stilts: posts, joists and floor above, beaten earth, and the light
    outside.
    """
    sky(c, mood, 380)
    view()
    c.box(0, 560, 1200, 240, Fade(lighter(EARTH, 0.1), darker(EARTH, 0.1)))
    c.oval(620, 590, 520, 34, lighter(EARTH, 0.3), alpha=0.5)
    c.box(0, 0, 1200, 96, darker(DARKWOOD, 0.35))
    for i in range(13):
        c.box(20 + i * 98, 30, 34, 74, mix(DARKWOOD, WOOD, 0.3), shade=5)
    c.box(0, 84, 1200, 34, mix(DARKWOOD, WOOD, 0.55), shade=8)
    c.box(0, 0, 1200, 34, mix(BAMBOO, DARKWOOD, 0.5))
    for i in range(60):
        c.line([(i * 20 + 4, 2), (i * 20 + 4, 32)], 1.6, darker(BAMBOO, 0.5))


def post(c: Canvas, x: float, foot: float = 640, w: float = 42) -> None:
    """A house post on its stone, from the joists down."""
    c.box(x - w * 0.9, foot - 12, w * 1.8, 26, (150, 142, 132), r=6, shade=5)
    c.box(x - w / 2, 100, w, foot - 100, Fade(mix(WOOD, DARKWOOD, 0.3), mix(WOOD, DARKWOOD, 0.7), across=True))
    for k in (0.2, 0.47, 0.7):
        c.line(
            bezier((x - w * 0.3, 100 + k * 400), (x, 130 + k * 400), (x - w * 0.1, 180 + k * 400), 8),
            2,
            darker(DARKWOOD, 0.2),
            alpha=0.5,
        )


def mat(
    c: Canvas, x: float, y: float, w: float, h: float, paint: Colour = (214, 172, 96), edge: Colour = BRICK
) -> None:
    """A sedge mat on the floor, in perspective."""
    outline = [
        (x - w / 2 + h * 0.5, y - h / 2),
        (x + w / 2 - h * 0.5, y - h / 2),
        (x + w / 2, y + h / 2),
        (x - w / 2, y + h / 2),
    ]
    c.shape(outline, paint)
    with c.inside(outline):
        for i in range(14):
            c.line(
                [(x - w / 2, y - h / 2 + i * h / 13), (x + w / 2, y - h / 2 + i * h / 13)],
                1.4,
                darker(paint, 0.16),
                alpha=0.7,
            )
        c.line([outline[0], outline[3]], 10, edge)
        c.line([outline[1], outline[2]], 10, edge)
        c.line([(x - w / 2, y - h * 0.42), (x + w / 2, y - h * 0.42)], 5, edge)
        c.line([(x - w / 2, y + h * 0.44), (x + w / 2, y + h * 0.44)], 6, edge)
