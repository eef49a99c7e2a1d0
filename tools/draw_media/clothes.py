"""What people wear on the body: shirts, áo bà ba, áo dài, Thái and Mường dress, aprons, scarves, school
bags.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from .canvas import Canvas
from .curves import Point, oval, smooth
from .palette import WHITE, darker, lighter
from .person import Frame, Person
from .poses import Pose


def body(c: Canvas, who: Person, pose: Pose, f: Frame) -> None:
    """Everything worn between neck and hem."""

    def at(down: float, out: float) -> Point:
        """Along the back (0 shoulders, 1 hips) and across."""
        length = math.hypot(pose.hip[0] - pose.chest[0], pose.hip[1] - pose.chest[1])
        return (
            pose.chest[0] + f.axis[0] * down * length + f.across[0] * out,
            pose.chest[1] + f.axis[1] * down * length + f.across[1] * out,
        )

    hem = {"shirt": 1.16, "tee": 1.16, "vest": 1.2, "uniform": 1.22, "baba": 1.34, "coat": 1.86}.get(who.wear, 1.1)
    flare = {"baba": 1.2, "coat": 1.3, "tee": 1.1}.get(who.wear, 1.06)
    if pose.seated:
        hem = min(hem, 1.18)
    s, w, h = f.shoulder, f.waist, f.hip
    if who.wear in ("skirt", "dress"):
        _skirt(c, who, pose, f)
    if who.wear == "aodai":
        _panel(c, who, pose, f)
    body = smooth(
        [
            at(-0.06, -9),
            at(0.02, -s * 0.82),
            at(0.16, -s),
            at(0.5, -w * 1.1),
            at(0.72, -w * 1.02),
            at(hem, -h * flare),
            at(hem + 0.02, 0),
            at(hem, h * flare),
            at(0.72, w * 1.02),
            at(0.5, w * 1.1),
            at(0.16, s),
            at(0.02, s * 0.82),
            at(-0.06, 9),
        ],
        steps=6,
    )
    if who.bag:
        x, y = at(0.34, -f.shoulder * 0.5 - 13 * who.turn)
        if not who.back and who.turn > 0.3:
            c.box(x - 24, y - 34, 34, 66, who.bag, r=11, shade=4)
            c.box(x - 26, y, 16, 26, darker(who.bag), r=5)
    c.shape(body, who.top, shade=7)
    if who.print:
        with c.inside(body):
            _print(c, who, at)
    if not who.back:
        _front(c, who, at, f)
    if who.apron and not who.back:
        lead = f.shoulder * 0.2 * who.turn
        c.shape(
            smooth(
                [
                    at(0.16, -11 + lead),
                    at(0.16, 13 + lead),
                    at(0.5, f.waist * 0.9 + lead * 0.3),
                    at(1.3, f.hip * 0.98),
                    at(1.3, -f.hip * 0.7),
                    at(0.5, -f.waist * 0.7 + lead),
                ],
                steps=5,
            ),
            who.apron,
            shade=4,
        )
        for side in (-1, 1):
            c.line([at(0.17, side * 11 + lead), at(-0.04, side * 12)], 3.4, darker(who.apron))
    if who.bag:
        if who.back:
            x, y = at(0.42, 0)
            c.box(x - 27, y - 40, 54, 76, who.bag, r=14, shade=6)
            c.box(x - 19, y - 2, 38, 30, darker(who.bag), r=7)
            c.line([(x - 8, y - 40), (x, y - 48), (x + 8, y - 40)], 3.4, darker(who.bag, 0.3))
        else:
            for side in (-1, 1):
                if side == 1 or who.turn < 0.7:
                    c.line(
                        [
                            at(-0.02, side * f.shoulder * 0.6),
                            at(0.5, side * f.shoulder * 0.62 + 3 * who.turn),
                        ],
                        6,
                        darker(who.bag, 0.2),
                    )
    if who.wear == "skirt":
        c.shape(
            smooth(
                [
                    at(0.84, -w * 1.1),
                    at(0.87, 0),
                    at(0.84, w * 1.1),
                    at(1.0, h * 1.03),
                    at(1.03, 0),
                    at(1.0, -h * 1.03),
                ],
                steps=4,
            ),
            who.trim or lighter(who.legs),
        )
    if who.scarf:
        _scarf(c, who, at)


def _print(c: Canvas, who: Person, at: Callable[[float, float], Point]) -> None:
    paint = who.trim or lighter(who.top, 0.5)
    if who.print == "plaid":
        for i in range(12):
            c.line([at(i * 0.13 - 0.05, -60), at(i * 0.13 - 0.05, 60)], 3.4, paint, alpha=0.6)
        for i in range(-3, 4):
            c.line([at(-0.1, i * 13), at(1.5, i * 13)], 3.4, paint, alpha=0.6)
        return
    for i in range(9):
        for k in range(-3, 4):
            x, y = at(i * 0.16, k * 15 + (i % 2) * 7.5)
            for dx, dy in ((-2.4, 0), (2.4, 0), (0, -2.4), (0, 2.4)):
                c.oval(x + dx, y + dy, 2.1, 2.1, paint)


def _front(c: Canvas, who: Person, at: Callable[[float, float], Point], f: Frame) -> None:
    middle = f.shoulder * 0.42 * who.turn
    line = darker(who.top, 0.2)
    if who.wear in ("shirt", "uniform", "baba", "coat", "vest"):
        c.line([at(0.06, middle), at(1.08, middle * 0.8)], 1.6, line)
        for i in range(4):
            x, y = at(0.24 + i * 0.22, middle)
            c.oval(x, y, 2, 2, line)
    if who.wear == "vest":
        for side in (-1, 1):
            c.shape(
                smooth(
                    [
                        at(0.0, side * f.shoulder * 0.5 + middle * 0.3),
                        at(0.1, side * f.shoulder * 0.96),
                        at(0.55, side * f.waist * 1.12),
                        at(1.16, side * f.hip * 1.08),
                        at(1.17, side * 5 + middle),
                        at(0.5, side * 6 + middle),
                    ],
                    steps=5,
                ),
                who.top,
                shade=3,
            )
        c.shape([at(-0.04, middle - 9), at(0.34, middle), at(-0.04, middle + 9)], who.trim or WHITE)
    if who.wear in ("shirt", "uniform", "coat"):
        collar = who.trim or lighter(who.top, 0.4)
        for side in (-1, 1):
            c.shape(
                [at(-0.07, middle * 0.5 + side * 10), at(-0.03, middle * 0.7), at(0.13, middle + side * 9)],
                collar if who.wear != "uniform" else darker(who.top, 0.12),
            )
    elif who.wear == "tee":
        x, y = at(-0.04, middle * 0.5)
        c.shape(oval(x, y, 11, 8), who.skin)
    elif who.wear in ("skirt", "dress"):
        c.shape([at(-0.07, middle - 8), at(0.14, middle), at(-0.07, middle + 8)], who.skin)
        if who.wear == "skirt":
            for i in range(4):
                x, y = at(0.24 + 0.15 * i, middle)
                c.oval(x, y, 4.4, 2.2, (222, 222, 214))
    if who.wear == "uniform":
        for side in (-1, 1):
            x, y = at(0.3, side * f.shoulder * 0.5 + middle * 0.4)
            c.box(x - 7, y - 6, 14, 14, darker(who.top, 0.12), r=2)


def _scarf(c: Canvas, who: Person, at: Callable[[float, float], Point]) -> None:
    assert who.scarf is not None
    middle = 9 * who.turn
    c.shape(
        smooth([at(-0.08, -13), at(-0.02, -22), at(0.13, middle - 2), at(-0.02, 22), at(-0.08, 13)], steps=5),
        who.scarf,
    )
    if not who.back:
        for side in (-1, 1):
            c.shape(
                [at(0.1, middle), at(0.38, middle + side * 12), at(0.42, middle + side * 3)],
                darker(who.scarf, 0.1),
            )


def _skirt(c: Canvas, who: Person, pose: Pose, f: Frame) -> None:
    x, y = pose.hip
    h = f.hip
    if pose.seated:
        kx, ky = pose.near_knee or (x, y)
        fx, fy = pose.near_foot
        outline = smooth(
            [
                (x - h, y - 12),
                (x + h * 0.6, y - 16),
                (kx + 12, ky - 12),
                (fx + 17, fy - 26),
                (fx - 16, fy - 22),
                (kx - 20, ky + 24),
                (x - h, y + 16),
            ],
            steps=6,
        )
        if who.turn < 0.3:
            outline = smooth(
                [
                    (x - h, y - 14),
                    (x + h, y - 14),
                    (x + 42, y + 22),
                    (x + 38, -22),
                    (x, -18),
                    (x - 38, -22),
                    (x - 42, y + 22),
                ],
                steps=6,
            )
        c.shape(outline, who.legs, shade=6)
        return
    middle = (pose.near_foot[0] + pose.far_foot[0]) / 2
    foot = -20 if who.wear == "skirt" else -52
    flare = 29 if who.wear == "skirt" else 38
    outline = smooth(
        [
            (x - h * 0.9, y - 26),
            (x + h * 0.9, y - 26),
            (x + h * 1.12, y + 14),
            (middle + flare, foot - 6),
            (middle, foot),
            (middle - flare, foot - 6),
            (x - h * 1.12, y + 14),
        ],
        steps=6,
    )
    c.shape(outline, who.legs, shade=6)
    if who.wear == "skirt" and who.trim:
        with c.inside(outline):
            for i, paint in enumerate((who.trim, lighter(who.trim, 0.5), who.trim)):
                c.box(middle - 60, foot - 30 + i * 6, 120, 4, paint)


def _panel(c: Canvas, who: Person, pose: Pose, f: Frame) -> None:
    x, y = pose.hip
    h = f.hip
    if pose.seated:
        kx, ky = pose.near_knee or (x, y)
        outline = [
            (x - h, y - 20),
            (x + h * 0.8, y - 22),
            (kx + 9, ky - 13),
            (kx + 11, ky + 42),
            (kx - 13, ky + 40),
            (kx - 18, ky + 14),
            (x - h, y + 14),
        ]
        if who.turn < 0.3:
            outline = [
                (x - h, y - 20),
                (x + h, y - 20),
                (x + 36, y + 16),
                (x + 32, -34),
                (x - 32, -34),
                (x - 36, y + 16),
            ]
        c.shape(smooth(outline, steps=6), who.top, shade=5)
        return
    middle = (pose.near_foot[0] + pose.far_foot[0]) / 2
    sway = 8 * who.turn
    outline = smooth(
        [
            (x - h * 0.9, y - 24),
            (x + h * 0.9, y - 24),
            (x + h * 1.02, y + 10),
            (middle + 22 + sway, -34),
            (middle + sway, -29),
            (middle - 24 + sway, -35),
            (x - h * 1.02, y + 10),
        ],
        steps=6,
    )
    c.shape(outline, who.top, shade=6)
