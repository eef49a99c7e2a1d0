"""Lists of points: curves, ovals, ribbons. Nothing here knows of colour or canvas."""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]


def oval(cx: float, cy: float, rx: float, ry: float, turn: float = 0.0, steps: int = 48) -> list[Point]:
    """An ellipse, turned by `turn` degrees."""
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    points = []
    for i in range(steps):
        a = 2 * math.pi * i / steps
        x, y = rx * math.cos(a), ry * math.sin(a)
        points.append((cx + x * c - y * s, cy + x * s + y * c))
    return points


def arc(cx: float, cy: float, rx: float, ry: float, start: float, end: float, steps: int = 24) -> list[Point]:
    """Part of an ellipse, degrees clockwise on screen from the right."""
    return [
        (
            cx + rx * math.cos(math.radians(start + (end - start) * i / steps)),
            cy + ry * math.sin(math.radians(start + (end - start) * i / steps)),
        )
        for i in range(steps + 1)
    ]


def smooth(points: Sequence[Point], closed: bool = True, steps: int = 10) -> list[Point]:
    """A Catmull-Rom curve through the points."""
    n = len(points)
    if n < 3:
        return list(points)
    result: list[Point] = []
    for i in range(n if closed else n - 1):
        if closed:
            p0, p1, p2, p3 = points[i - 1], points[i], points[(i + 1) % n], points[(i + 2) % n]
        else:
            p0, p1, p2, p3 = points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, n - 1)]
        for k in range(steps):
            t = k / steps
            result.append((_spline(p0[0], p1[0], p2[0], p3[0], t), _spline(p0[1], p1[1], p2[1], p3[1], t)))
    if not closed:
        result.append(points[-1])
    return result


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)


def bezier(a: Point, b: Point, c: Point, steps: int = 20) -> list[Point]:
    """A quadratic curve from `a` to `c`, pulled towards `b`."""
    return [
        (
            (1 - t) ** 2 * a[0] + 2 * (1 - t) * t * b[0] + t * t * c[0],
            (1 - t) ** 2 * a[1] + 2 * (1 - t) * t * b[1] + t * t * c[1],
        )
        for t in (i / steps for i in range(steps + 1))
    ]


def ribbon(points: Sequence[Point], widths: Sequence[float], tip: bool = True) -> list[Point]:
    """The outline of a line whose width changes along it; round at both ends when `tip`."""
    left: list[Point] = []
    right: list[Point] = []
    n = len(points)
    for i, (x, y) in enumerate(points):
        ax, ay = points[max(i - 1, 0)]
        bx, by = points[min(i + 1, n - 1)]
        dx, dy = bx - ax, by - ay
        length = math.hypot(dx, dy) or 1.0
        place = i / (n - 1) * (len(widths) - 1)
        k = min(int(place), len(widths) - 2) if len(widths) > 1 else 0
        w = widths[0] if len(widths) == 1 else widths[k] + (widths[k + 1] - widths[k]) * (place - k)
        nx, ny = -dy / length * w / 2, dx / length * w / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    if not tip:
        return left + right[::-1]
    return left + _cap(points[-2], points[-1], widths[-1]) + right[::-1] + _cap(points[1], points[0], widths[0])


def _cap(before: Point, end: Point, width: float) -> list[Point]:
    angle = math.degrees(math.atan2(end[1] - before[1], end[0] - before[0]))
    r = width / 2
    return arc(end[0], end[1], r, r, angle + 90, angle - 90, 10)


def box(x: float, y: float, w: float, h: float, r: float = 0.0) -> list[Point]:
    """A rectangle, with round corners of radius `r`."""
    if r <= 0:
        return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
    r = min(r, w / 2, h / 2)
    return (
        arc(x + w - r, y + r, r, r, -90, 0, 8)
        + arc(x + w - r, y + h - r, r, r, 0, 90, 8)
        + arc(x + r, y + h - r, r, r, 90, 180, 8)
        + arc(x + r, y + r, r, r, 180, 270, 8)
    )


def reach(start: Point, end: Point, first: float, second: float, bend: float) -> Point:
    """The elbow or knee between two points for two bones; `bend` ±1 says to which side."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = max(math.hypot(dx, dy), 1e-6)
    span = min(length, (first + second) * 0.999)
    a = (first * first - second * second + span * span) / (2 * span)
    h = math.sqrt(max(first * first - a * a, 0.0)) * bend
    ux, uy = dx / length, dy / length
    return start[0] + ux * a - uy * h, start[1] + uy * a + ux * h


def along(points: Sequence[Point], share: float) -> Point:
    """The point at `share` of the list, by index."""
    place = share * (len(points) - 1)
    i = min(int(place), len(points) - 2)
    t = place - i
    return (
        points[i][0] + (points[i + 1][0] - points[i][0]) * t,
        points[i][1] + (points[i + 1][1] - points[i][1]) * t,
    )
