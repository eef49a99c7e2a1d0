"""The sheet everything is drawn on: twice the size, moved coordinates, gradients, shade, paper grain."""

from __future__ import annotations

import io
import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .curves import Point, box, oval, ribbon
from .palette import Colour, darker

WIDTH, HEIGHT, SCALE = 1200, 800, 2


@dataclass(frozen=True)
class Fade:
    """A paint that goes from one colour to another across the shape: downwards, or to the right."""

    start: Colour
    end: Colour
    across: bool = False


Paint = Colour | Fade


class Canvas:
    """Draws in picture units (1200 × 800) from the top left corner; `at` moves and scales what follows."""

    def __init__(self, seed: str) -> None:
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), (251, 240, 217))
        self.pen = ImageDraw.Draw(self.image)
        self.random = random.Random(seed)
        self._matrix = (float(SCALE), 0.0, 0.0, float(SCALE), 0.0, 0.0)

    # -- where ---------------------------------------------------------------------------------------------
    @contextmanager
    def at(self, x: float, y: float, size: float = 1.0, flip: bool = False, turn: float = 0.0) -> Iterator[None]:
        """What is drawn inside has its origin at (x, y), is `size` times as large, mirrored when `flip`."""
        saved = self._matrix
        a, b, c, d, e, f = saved
        cos, sin = math.cos(math.radians(turn)) * size, math.sin(math.radians(turn)) * size
        sign = -1.0 if flip else 1.0
        p, q, r, s = cos * sign, sin * sign, -sin, cos
        self._matrix = (
            a * p + c * q,
            b * p + d * q,
            a * r + c * s,
            b * r + d * s,
            a * x + c * y + e,
            b * x + d * y + f,
        )
        try:
            yield
        finally:
            self._matrix = saved

    def _place(self, points: Sequence[Point]) -> list[Point]:
        a, b, c, d, e, f = self._matrix
        return [(a * x + c * y + e, b * x + d * y + f) for x, y in points]

    @property
    def _unit(self) -> float:
        a, b, c, d, _, _ = self._matrix
        return math.sqrt(abs(a * d - b * c))

    # -- shapes --------------------------------------------------------------------------------------------
    def shape(self, points: Sequence[Point], paint: Paint, shade: float = 0.0, alpha: float = 1.0) -> None:
        """A filled outline. `shade` is the width of the darker edge away from the light, which is left
        above.
        """
        placed = self._place(points)
        if isinstance(paint, tuple) and alpha >= 1 and not shade:
            self.pen.polygon(placed, fill=paint)
            return
        found = self._mask(placed)
        if found is None:
            return
        mask, left, top = found
        if alpha < 1:
            mask = mask.point([round(i * alpha) for i in range(256)])
        self.image.paste(_filled(paint, mask.size), (left, top), mask)
        if shade:
            move = max(1, round(shade * self._unit))
            kept = ImageChops.offset(mask, -move, -round(move * 0.7))
            kept.paste(0, (mask.width - move, 0, mask.width, mask.height))
            kept.paste(0, (0, mask.height - round(move * 0.7), mask.width, mask.height))
            edge = ImageChops.subtract(mask, kept).point([round(i * 0.55) for i in range(256)])
            base = paint.end if isinstance(paint, Fade) else paint
            self.image.paste(darker(base, 0.3), (left, top, left + mask.width, top + mask.height), edge)

    def _mask(self, placed: Sequence[Point]) -> tuple[Image.Image, int, int] | None:
        xs, ys = [p[0] for p in placed], [p[1] for p in placed]
        left, top = max(math.floor(min(xs)), 0), max(math.floor(min(ys)), 0)
        right = min(math.ceil(max(xs)) + 1, self.image.width)
        bottom = min(math.ceil(max(ys)) + 1, self.image.height)
        if right <= left or bottom <= top:
            return None
        mask = Image.new("L", (right - left, bottom - top), 0)
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in placed], fill=255)
        return mask, left, top

    def oval(
        self,
        cx: float,
        cy: float,
        rx: float,
        ry: float,
        paint: Paint,
        turn: float = 0.0,
        shade: float = 0.0,
        alpha: float = 1.0,
    ) -> None:
        """A filled ellipse."""
        self.shape(oval(cx, cy, rx, ry, turn), paint, shade, alpha)

    def box(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        paint: Paint,
        r: float = 0.0,
        shade: float = 0.0,
        alpha: float = 1.0,
    ) -> None:
        """A filled rectangle."""
        self.shape(box(x, y, w, h, r), paint, shade, alpha)

    def line(
        self,
        points: Sequence[Point],
        width: float | Sequence[float],
        paint: Paint,
        shade: float = 0.0,
        alpha: float = 1.0,
        tip: bool = True,
    ) -> None:
        """A line with round ends; a list of widths makes it swell and taper."""
        widths = [width] if isinstance(width, (int, float)) else list(width)
        self.shape(ribbon(points, widths, tip), paint, shade, alpha)

    @contextmanager
    def inside(self, points: Sequence[Point]) -> Iterator[None]:
        """What is drawn inside shows only within the outline."""
        found = self._mask(self._place(points))
        before = self.image.copy()
        try:
            yield
        finally:
            if found is None:
                self.image.paste(before)
            else:
                mask, left, top = found
                area = (left, top, left + mask.width, top + mask.height)
                part = self.image.crop(area)
                self.image.paste(before)
                self.image.paste(part, (left, top), mask)

    def glow(self, cx: float, cy: float, radius: float, paint: Colour, strength: float = 0.6) -> None:
        """Soft light around a point."""
        (x, y), r = self._place([(cx, cy)])[0], radius * self._unit
        size = max(round(2 * r), 2)
        small = Image.radial_gradient("L").resize((size, size), Image.Resampling.BILINEAR)
        fall = [round(max(0.0, 1 - i / 181) ** 2 * 255 * strength) for i in range(256)]
        self.image.paste(
            paint, (round(x - r), round(y - r), round(x - r) + size, round(y - r) + size), small.point(fall)
        )

    def beam(self, length: float, spread: float, paint: Colour, strength: float = 0.4) -> None:
        """Light from the origin to the right, fading as it goes."""
        steps = 64
        mask = Image.new("L", self.image.size, 0)
        pen = ImageDraw.Draw(mask)
        for i in range(steps):
            x, y = length * i / steps, length * (i + 1) / steps
            h, w = 6 + spread * i / steps, 6 + spread * (i + 1) / steps
            level = round(255 * strength * (1 - i / steps) ** 1.2)
            pen.polygon(self._place([(x, -h), (y, -w), (y, w), (x, h)]), fill=level)
        self.image.paste(paint, (0, 0, *self.image.size), mask)

    def shadow(self, cx: float, cy: float, rx: float, ry: float = 0.0, strength: float = 0.28) -> None:
        """The soft shadow something throws on the ground."""
        self.oval(cx, cy, rx, ry or rx * 0.16, (52, 44, 66), alpha=strength)

    # -- the end -------------------------------------------------------------------------------------------
    def finish(self, tint: Colour, grain: float = 0.5) -> Image.Image:
        """Halves the size, tints, darkens the corners a little and lays paper grain over it."""
        picture = self.image.resize((WIDTH, HEIGHT), Image.Resampling.HAMMING)
        picture = ImageChops.multiply(picture, Image.new("RGB", picture.size, tint))
        corner = Image.radial_gradient("L").resize((round(WIDTH * 1.5), round(HEIGHT * 1.5)))
        corner = corner.crop((WIDTH // 4, HEIGHT // 4, WIDTH // 4 + WIDTH, HEIGHT // 4 + HEIGHT))
        corner = corner.point([round(max(0, i - 120) * 0.35) for i in range(256)])
        picture.paste((70, 48, 60), (0, 0, WIDTH, HEIGHT), corner)
        return _grained(picture, grain)


def _filled(paint: Paint, size: tuple[int, int]) -> Image.Image:
    if not isinstance(paint, Fade):
        return Image.new("RGB", size, paint)
    ramp = Image.linear_gradient("L")
    if paint.across:
        ramp = ramp.transpose(Image.Transpose.ROTATE_90)
    ramp = ramp.resize(size, Image.Resampling.BILINEAR)
    return Image.composite(Image.new("RGB", size, paint.end), Image.new("RGB", size, paint.start), ramp)


def _grained(picture: Image.Image, strength: float) -> Image.Image:
    noise = random.Random("paper")
    fine = Image.frombytes("L", (WIDTH, HEIGHT), noise.randbytes(WIDTH * HEIGHT))
    fine = fine.filter(ImageFilter.GaussianBlur(1.1))
    rough = Image.frombytes("L", (WIDTH // 8, HEIGHT // 8), noise.randbytes(WIDTH * HEIGHT // 64))
    rough = rough.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    paper = Image.blend(fine, rough, 0.55)
    level = [round(min(255, max(0, 128 + (i - 128) * 0.16 * strength))) for i in range(256)]
    return ImageChops.soft_light(picture, Image.merge("RGB", [paper.point(level)] * 3))


def encoded(picture: Image.Image, limit: int) -> bytes:
    """A progressive JPEG of at most `limit` bytes, as good as that allows."""
    for quality in range(84, 50, -2):
        sink = io.BytesIO()
        picture.save(sink, "JPEG", quality=quality, progressive=True, optimize=True, subsampling="4:2:0")
        if sink.tell() <= limit:
            break
    return sink.getvalue()
