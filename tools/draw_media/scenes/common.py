"""What several scenes share: landscapes, people at desks, rows of listeners."""

from __future__ import annotations

from .. import furniture
from .. import sky as heaven
from ..canvas import Canvas
from ..curves import Point
from ..palette import WOOD, Colour, Mood, darker, lighter, mix
from ..people import person
from ..person import Holding, Person
from ..poses import SIT, SIT_FRONT, Pose
from ..trees import grove


def country(
    c: Canvas,
    mood: Mood,
    horizon: float = 400,
    sun: tuple[float, float] | None = (900, 150),
    mountains: bool = True,
    phase: float = 0.0,
    clouds: bool = True,
) -> None:
    """Sky, far peaks, two rows of hills and the trees at their foot."""
    heaven.sky(c, mood, horizon)
    if sun:
        heaven.sun(c, mood, *sun)
    if clouds:
        heaven.cloud(c, 190 + phase * 70, 90, 0.9)
        heaven.cloud(c, 1010 - phase * 110, 130, 0.66)
    if mountains:
        heaven.peaks(c, mood, horizon - 40, 170, 0.78, int(phase * 3) + 1)
    heaven.hills(c, mood, horizon, 150, 0.52, 260, phase)
    heaven.mist(c, horizon - 34, mood.horizon, 0.45)
    heaven.hills(c, mood, horizon + 16, 80, 0.24, 190, phase + 2.0)
    grove(c, horizon + 14, 34, 0.62, mix(mood.hill, (30, 70, 56), 0.35))


def at_desk(
    c: Canvas,
    who: Person,
    x: float,
    y: float,
    height: float,
    left: bool = False,
    paint: Colour = WOOD,
    on: Holding | None = None,
    pose: Pose | None = None,
    wide: float = 120,
    seat: bool = True,
) -> None:
    """Someone sitting at a desk, from the side; `on` draws what lies there, in the sitter's coordinates."""
    size = height / 300
    if seat:
        furniture.stool(c, x, y, 80 * size, 62 * size, paint)

    def desk(c: Canvas) -> None:
        furniture.table(c, 84, 2, wide, 92, paint, 16)
        if on:
            on(c, (84, -100), (84, -100))

    person(c, who, x, y, height, pose or SIT.hands((58, -110), (66, -114)), left, front=desk, shadow=False)


def behind(
    c: Canvas,
    who: Person,
    x: float,
    y: float,
    height: float,
    pose: Pose = SIT_FRONT,
    seat: bool = True,
    hold: Holding | None = None,
    left: bool = False,
) -> None:
    """Someone sitting towards us; draw the table over it afterwards."""
    if seat:
        furniture.stool(c, x, y, 80 * height / 300, 70 * height / 300)
    person(c, who, x, y, height, pose, left, hold=hold)


def listener(c: Canvas, who: Person, x: float, y: float, height: float, paint: Colour = WOOD) -> None:
    """Someone sitting on a chair with the back to us."""
    size = height / 300
    person(c, who.but(back=True, turn=0.0), x, y, height, SIT_FRONT, shadow=False)
    with c.at(x, y, size):
        for side in (-1, 1):
            c.line([(side * 34, 0), (side * 34, -156)], 8, paint)
        for k in (-96, -124, -150):
            c.box(-36, k, 72, 13, lighter(paint, 0.12), r=4, shade=2)
        c.box(-36, -82, 72, 12, darker(paint, 0.12), r=3)


def forearms(
    c: Canvas, who: Person, elbows: tuple[Point, Point], wrists: tuple[Point, Point], bare: bool = False
) -> None:
    """The forearms of someone behind a table, laid over it."""
    for (ex, ey), (x, y) in zip(elbows, wrists, strict=True):
        sleeve = who.skin if bare else lighter(who.top, 0.07)
        c.line([(ex, ey), (x, y)], [20, 15] if bare else [28, 22], sleeve, shade=2)
        c.oval(x + (x - ex) * 0.16, y + 4, 13, 9, who.skin, turn=30 if ex < x else -30, shade=1.4)
