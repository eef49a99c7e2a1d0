"""The cast: ready-made people the scenes choose from and vary."""

from __future__ import annotations

from .palette import (
    BLUE,
    BRICK,
    CORAL,
    CREAM,
    GREEN,
    HAIR_GREY,
    HAIR_WHITE,
    INDIGO,
    INK,
    KHAKI,
    MUSTARD,
    NAVY,
    OLIVE,
    PINK,
    PLUM,
    RED,
    SKIN_FAIR,
    SKIN_TAN,
    SLATE,
    TEAL,
    WHITE,
    WINE,
    Colour,
    colour,
)
from .person import Person

BROWN: Colour = colour("#7c5240")


LILAC: Colour = colour("#a985b3")


PALE_BLUE: Colour = colour("#a8c8d8")


YOUTH_BLUE: Colour = colour("#3f77b5")


FARMER = Person(top=PLUM, legs=INK, wear="baba", hat="non", cut="bun", turn=0.6, skin=SKIN_TAN)


FARM_MAN = Person(top=BLUE, legs=SLATE, wear="shirt", hat="soft", hat_paint=KHAKI, turn=0.6, skin=SKIN_TAN)


WIFE = Person(top=CORAL, legs=INK, wear="baba", cut="bun", turn=0.5)


MAN = Person(top=TEAL, legs=NAVY, turn=0.5, skin=SKIN_TAN)


WOMAN = Person(top=MUSTARD, legs=NAVY, cut="bob", turn=0.5)


OLD_MAN = Person(top=CREAM, legs=SLATE, wear="baba", cut="bald", hair=HAIR_WHITE, beard=True, turn=0.5, skin=SKIN_TAN)


OLD_WOMAN = Person(top=BROWN, legs=INK, wear="baba", cut="bun", hair=HAIR_WHITE, turn=0.5)


VETERAN = Person(
    top=OLIVE,
    legs=OLIVE,
    wear="uniform",
    hat="helmet",
    hat_paint=OLIVE,
    hair=HAIR_GREY,
    turn=0.5,
    skin=SKIN_TAN,
)


MILITIA = Person(
    top=colour("#5f7448"),
    legs=colour("#556a42"),
    wear="uniform",
    hat="soft",
    hat_paint=colour("#5f7448"),
    turn=0.6,
    skin=SKIN_TAN,
)


YOUTH = Person(top=YOUTH_BLUE, legs=NAVY, turn=0.5)


YOUTH_GIRL = YOUTH.but(cut="tail", skin=SKIN_FAIR)


TEACHER = Person(top=BLUE, legs=WHITE, wear="aodai", cut="long", turn=0.5, skin=SKIN_FAIR)


BOY = Person(top=WHITE, legs=NAVY, scarf=RED, child=0.9, turn=0.4, sleeves=0.45)


GIRL = Person(top=WHITE, legs=NAVY, scarf=RED, child=0.9, cut="tails", turn=0.4, sleeves=0.45, skin=SKIN_FAIR)


THAI = Person(top=WHITE, legs=INK, wear="skirt", trim=GREEN, cut="bun", turn=0.5, skin=SKIN_FAIR)


THAI_DARK = Person(top=INDIGO, legs=INK, wear="skirt", trim=CORAL, hat="pieu", cut="bun", turn=0.5)


MUONG = Person(top=PINK, legs=INK, wear="skirt", trim=WINE, hat="wrap", hat_paint=WHITE, cut="bun", turn=0.5)


WORKER = Person(top=BRICK, legs=SLATE, hat="cap", hat_paint=MUSTARD, turn=0.6, skin=SKIN_TAN)
