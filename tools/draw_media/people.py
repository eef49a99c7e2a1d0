"""People: simple, upright, friendly figures; age, dress, hair and hat make them different from each other."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from . import heads
from .canvas import Canvas
from .curves import Point, oval, reach, smooth
from .palette import CREAM, HAIR, INK, NAVY, SKIN, WHITE, Colour, darker, lighter
from .poses import STAND, Pose

Holding = Callable[[Canvas, Point, Point], None]


@dataclass(frozen=True)
class Person:
    """What one sees of a person. `turn` 0 faces us, 1 looks to the right; `left` mirrors the whole figure."""

    top: Colour = WHITE
    legs: Colour = NAVY
    wear: str = "shirt"  # shirt, baba, aodai, skirt, dress, coat, vest, uniform, tee
    trim: Colour | None = None  # of collar, hem, vest or brocade band
    skin: Colour = SKIN
    hair: Colour = HAIR
    cut: str = "short"  # short, bob, bun, long, tail, bald, tails
    hat: str = ""  # non, cap, helmet, soft, peaked, pieu, wrap, nurse
    hat_paint: Colour = CREAM
    beard: bool = False
    glasses: bool = False
    scarf: Colour | None = None
    turn: float = 0.5
    back: bool = False
    sleeves: float = 1.0  # 1 to the wrist, 0.45 above the elbow
    size: float = 1.0  # 1 is a grown-up of 300 units
    child: float = 0.0  # 0 grown-up, 1 small child: a larger head, narrower shoulders
    wide: float = 1.0
    shoes: Colour = INK
    bare: bool = False  # barefoot
    rolled: bool = False  # trousers rolled up to the knee
    mouth: str = "smile"  # smile, open, calm
    print: str = ""  # dots or plaid on the top, in `trim`
    apron: Colour | None = None
    bag: Colour | None = None  # a school bag on the back

    def but(self, **changes: object) -> Person:
        """The same person, changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


def person(
    c: Canvas,
    who: Person,
    x: float,
    y: float,
    height: float = 300,
    pose: Pose = STAND,
    left: bool = False,
    hold: Holding | None = None,
    over: Holding | None = None,
    shadow: bool = True,
    front: Callable[[Canvas], None] | None = None,
) -> None:
    """Draws someone with the feet at (x, y), 300 local units high.

    `front` (a table, say) hides the body but not the arms, `hold` is drawn under the near hand, `over` on top of all.
    """
    if shadow:
        c.shadow(x + height * 0.03, y + 1, height * 0.2, height * 0.028)
    with c.at(x, y, height / 300 * who.size, flip=left):
        _figure(c, who, pose, hold, over, front)


def _figure(
    c: Canvas,
    who: Person,
    pose: Pose,
    hold: Holding | None,
    over: Holding | None,
    front: Callable[[Canvas], None] | None,
) -> None:
    frame = _frame(who, pose)
    long_skirt = who.wear in ("skirt", "dress")
    if not pose.far_over:
        _arm(c, who, frame.far_shoulder, pose.far, pose.far_bend, far=True)
    if not long_skirt or pose.seated or abs(pose.near_foot[0] - pose.far_foot[0]) > 50:
        _leg(c, who, frame.far_hip, pose.far_foot, pose.far_knee, far=True)
        _leg(c, who, frame.near_hip, pose.near_foot, pose.near_knee, far=False)
    else:
        for hip, foot in ((frame.far_hip, pose.far_foot), (frame.near_hip, pose.near_foot)):
            _leg(c, who.but(legs=who.skin), hip, foot, None, far=False)
    _neck(c, who, pose)
    _body(c, who, pose, frame)
    heads.head(c, who, pose)
    if front:
        front(c)
    if pose.far_over:
        _arm(c, who, frame.far_shoulder, pose.far, pose.far_bend, far=False)
    bones = _arm(c, who, frame.near_shoulder, pose.near, pose.near_bend, far=False, finish=False)
    if hold:
        hold(c, pose.near, pose.far)
    _hand(c, who, pose.near, bones)
    if over:
        over(c, pose.near, pose.far)


@dataclass(frozen=True)
class _Frame:
    near_shoulder: Point
    far_shoulder: Point
    near_hip: Point
    far_hip: Point
    shoulder: float
    waist: float
    hip: float
    axis: Point
    across: Point


def _frame(who: Person, pose: Pose) -> _Frame:
    slim = (1 - 0.26 * who.child) * who.wide
    shoulder = (37 - 15 * who.turn) * slim
    hip = (25 - 5 * who.turn) * (1 - 0.18 * who.child) * (0.45 + 0.55 * who.wide)
    if who.wear in ("aodai", "skirt", "dress", "baba") or who.cut in ("bun", "long", "bob", "tail", "tails"):
        shoulder *= 0.9
    dx, dy = pose.hip[0] - pose.chest[0], pose.hip[1] - pose.chest[1]
    length = math.hypot(dx, dy) or 1.0
    axis = (dx / length, dy / length)
    across = (axis[1], -axis[0])
    inset = shoulder - 8
    lead = 4 * who.turn
    return _Frame(
        near_shoulder=(
            pose.chest[0] + across[0] * (inset - 10 * who.turn) + axis[0] * 9 - lead,
            pose.chest[1] + across[1] * (inset - 10 * who.turn) + axis[1] * 9,
        ),
        far_shoulder=(
            pose.chest[0] - across[0] * (inset - 12 * who.turn) + axis[0] * 9 + lead,
            pose.chest[1] - across[1] * (inset - 12 * who.turn) + axis[1] * 9,
        ),
        near_hip=(pose.hip[0] + (hip - 13), pose.hip[1] - 2),
        far_hip=(pose.hip[0] - (hip - 13), pose.hip[1] - 2),
        shoulder=shoulder,
        waist=hip * (0.98 if who.cut in ("short", "bald") else 0.86),
        hip=hip,
        axis=axis,
        across=across,
    )


def _leg(c: Canvas, who: Person, hip: Point, foot: Point, knee: Point | None, far: bool) -> None:
    knee = knee or reach(hip, foot, 68, 66, -1.0)
    paint = darker(who.legs, 0.2) if far else who.legs
    shoe = who.skin if who.bare else who.shoes
    with c.at(foot[0], foot[1]):
        toe = 6 + 9 * who.turn
        c.shape(
            smooth([(-9, -5), (-8, 4), (toe + 4, 4), (toe + 5, -1), (toe - 6, -8), (0, -12)]),
            darker(shoe, 0.15) if far else shoe,
        )
    width = 1 - 0.12 * who.child
    thick = [31 * width, 26 * width, 22 * width]
    line = smooth([hip, knee, (foot[0] - 1, foot[1] - 9)], closed=False, steps=12)
    if who.rolled:
        c.line(line[12:], [17, 15, 12], darker(who.skin, 0.14) if far else who.skin, shade=0 if far else 2)
        c.line(line[:18], [31 * width, 25 * width], paint, shade=0 if far else 4)
        (x, y), (px, py) = line[17], line[16]
        n = math.hypot(x - px, y - py) or 1.0
        ax, ay = -(y - py) / n * 11, (x - px) / n * 11
        c.line([(x - ax, y - ay), (x + ax, y + ay)], 9, lighter(paint, 0.2))
        return
    c.line(line, thick, paint, shade=0 if far else 4)


def _arm(
    c: Canvas,
    who: Person,
    shoulder: Point,
    hand: Point,
    bend: float,
    far: bool,
    finish: bool = True,
) -> tuple[Point, Point]:
    span = math.hypot(hand[0] - shoulder[0], hand[1] - shoulder[1])
    bone = 52.0 if who.turn > 0.75 else min(52.0, max(span * 0.5 + 9, 38.0))  # towards us, arms look shorter
    elbow = reach(shoulder, hand, bone, bone, bend)
    other = reach(shoulder, hand, bone, bone, -bend)
    if other[1] - elbow[1] > 0.7 * abs(other[0] - elbow[0]):  # elbows hang
        elbow = other
    if span > 104:
        hand = (
            shoulder[0] + (hand[0] - shoulder[0]) * 104 / span,
            shoulder[1] + (hand[1] - shoulder[1]) * 104 / span,
        )
    width = 1 - 0.14 * who.child
    sleeve = _sleeve(who)
    skin = darker(who.skin, 0.12) if far else who.skin
    cloth = darker(sleeve, 0.2) if far else lighter(sleeve, 0.07)
    c.line([elbow, hand], [15 * width, 12 * width], skin)
    if who.sleeves >= 0.9:
        c.line([shoulder, elbow], [22 * width, 19 * width], cloth, shade=0 if far else 3)
        wrist = (elbow[0] + (hand[0] - elbow[0]) * 0.86, elbow[1] + (hand[1] - elbow[1]) * 0.86)
        c.line([elbow, wrist], [19 * width, 16 * width], cloth, shade=0 if far else 3)
    else:
        c.line([shoulder, elbow], [18 * width, 15 * width], skin)
        end = (
            shoulder[0] + (elbow[0] - shoulder[0]) * who.sleeves * 1.5,
            shoulder[1] + (elbow[1] - shoulder[1]) * who.sleeves * 1.5,
        )
        c.line([shoulder, end], [22 * width, 22 * width], cloth, shade=0 if far else 3)
    if finish:
        _hand(c, who.but(skin=skin), hand, (elbow, hand))
    return elbow, hand


def _hand(c: Canvas, who: Person, hand: Point, bones: tuple[Point, Point]) -> None:
    elbow = bones[0]
    angle = math.degrees(math.atan2(bones[1][1] - elbow[1], bones[1][0] - elbow[0]))
    c.oval(bones[1][0], bones[1][1], 9.5, 7.5, who.skin, turn=angle)


def _sleeve(who: Person) -> Colour:
    return who.trim if who.wear == "vest" and who.trim else who.top


def _neck(c: Canvas, who: Person, pose: Pose) -> None:
    c.line(
        [(pose.chest[0], pose.chest[1] + 6), (pose.head[0] - 1, pose.head[1] + 14)],
        [20, 17],
        darker(who.skin, 0.14),
    )


def _body(c: Canvas, who: Person, pose: Pose, f: _Frame) -> None:
    def at(down: float, out: float) -> Point:
        """Along the back (0 shoulders, 1 hips) and across."""
        length = math.hypot(pose.hip[0] - pose.chest[0], pose.hip[1] - pose.chest[1])
        return (
            pose.chest[0] + f.axis[0] * down * length + f.across[0] * out,
            pose.chest[1] + f.axis[1] * down * length + f.across[1] * out,
        )

    hem = {"shirt": 1.16, "tee": 1.16, "vest": 1.2, "uniform": 1.22, "baba": 1.34, "coat": 1.86}.get(
        who.wear, 1.1
    )
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


def _front(c: Canvas, who: Person, at: Callable[[float, float], Point], f: _Frame) -> None:
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


def _skirt(c: Canvas, who: Person, pose: Pose, f: _Frame) -> None:
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


def _panel(c: Canvas, who: Person, pose: Pose, f: _Frame) -> None:
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
