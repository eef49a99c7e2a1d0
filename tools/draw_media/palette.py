"""The colours: one warm family, so that a page full of cards looks like one hand drew them."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]


def colour(code: str) -> Colour:
    """Reads `#rrggbb`."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """`share` of `b` in `a`, 0 to 1."""
    return (
        round(a[0] + (b[0] - a[0]) * share),
        round(a[1] + (b[1] - a[1]) * share),
        round(a[2] + (b[2] - a[2]) * share),
    )


def darker(c: Colour, share: float = 0.16) -> Colour:
    """Towards a warm night blue, never towards grey."""
    return mix(c, (38, 30, 58), share)


def lighter(c: Colour, share: float = 0.22) -> Colour:
    """Towards warm paper."""
    return mix(c, (255, 246, 224), share)


PAPER = colour("#fbf0d9")


CREAM = colour("#f4e3c1")


SAND = colour("#e6c796")


STRAW = colour("#d9b26a")


GOLD = colour("#e9b44c")


MUSTARD = colour("#d9962f")


ORANGE = colour("#e8853a")


PEACH = colour("#f4b38a")


CORAL = colour("#e07a5f")


BRICK = colour("#c05a3e")


RED = colour("#b8382f")


WINE = colour("#84304a")


PLUM = colour("#6b4263")


PINK = colour("#e79a9b")


INDIGO = colour("#34426b")


NAVY = colour("#2a3355")


BLUE = colour("#4f7ea8")


TEAL = colour("#2f8080")


WATER = colour("#86c1bd")


LIME = colour("#a9b84e")


LEAF = colour("#6f9a48")


GREEN = colour("#45804f")


FOREST = colour("#2c5d4b")


PINE = colour("#1f4444")


OLIVE = colour("#76783f")


KHAKI = colour("#b5a56b")


WOOD = colour("#96643d")


DARKWOOD = colour("#5f3f2e")


BAMBOO = colour("#c6a75a")


EARTH = colour("#b07a4c")


SOIL = colour("#7a5038")


STONE = colour("#a59b8d")


SLATE = colour("#5b6470")


WHITE = colour("#fdf8ec")


INK = colour("#2b2632")


SKIN = colour("#e2a57c")


SKIN_TAN = colour("#cf8f64")


SKIN_FAIR = colour("#efbd97")


HAIR = colour("#2d2530")


HAIR_GREY = colour("#a9a29b")


HAIR_WHITE = colour("#e4dfd5")


@dataclass(frozen=True)
class Mood:
    """The light of one picture: sky from top to horizon, haze over far hills, tint of the whole."""

    top: Colour
    middle: Colour
    horizon: Colour
    haze: Colour
    sun: Colour
    hill: Colour
    ground: Colour
    tint: Colour = (255, 255, 255)


DAWN = Mood(
    colour("#a3cbcd"),
    colour("#f6dcba"),
    colour("#fbdcaa"),
    colour("#f4cfa8"),
    colour("#fff1c9"),
    colour("#5f8f72"),
    colour("#8fae5c"),
    (255, 247, 232),
)


MORNING = Mood(
    colour("#7fbac6"),
    colour("#bfdccb"),
    colour("#fbeecb"),
    colour("#d9e4c3"),
    colour("#fff6d8"),
    colour("#4f8a63"),
    colour("#8cb257"),
    (255, 252, 240),
)


NOON = Mood(
    colour("#5fa9c0"),
    colour("#9ccdd0"),
    colour("#e6efd2"),
    colour("#c0dccb"),
    colour("#fffbe6"),
    colour("#43805c"),
    colour("#84ac52"),
    (255, 253, 243),
)


GOLDEN = Mood(
    colour("#e0a07a"),
    colour("#f5c277"),
    colour("#fce6a4"),
    colour("#f4c27c"),
    colour("#fff3bf"),
    colour("#7b8c52"),
    colour("#b3a950"),
    (255, 244, 222),
)


NIGHT = Mood(
    colour("#1c2447"),
    colour("#33406e"),
    colour("#6d6a90"),
    colour("#4a4f80"),
    colour("#fdeebb"),
    colour("#26345a"),
    colour("#2b4250"),
    (238, 240, 255),
)
