"""The colour and the sign of every field, read where the site itself has them: in its stylesheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from site_builder.theme_files import theme_folder

SHEET = "tokens.css"
_HUE = re.compile(r"\[data-n(?:=\"(\d+)\")?\]\s*\{\s*--hue:\s*(#[0-9a-f]{6})", re.IGNORECASE)
_SIGN = re.compile(r"([^{}*/]+)\{\s*--sign:\s*url\(\"data:image/svg\+xml,([^\"]+)\"\)")
_NUMBER = re.compile(r"\[data-n(?:=\"(\d+)\")?\]")
_FIELD = re.compile(r"\[data-field=\"?([\w-]+)\"?\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Colours by the field's number; signs, as SVG documents, by its number and by its id. "" stands for every other."""

    hues: Mapping[str, str]
    signs: Mapping[str, str]
    own_signs: Mapping[str, str]

    def hue(self, number: int) -> str:
        return self.hues.get(str(number), self.hues[""])

    def sign(self, id: str, number: int) -> str:
        return self.own_signs.get(id) or self.signs.get(str(number), self.signs[""])


@cache
def marks() -> Marks:
    """The marks of the theme."""
    return read_marks(Path(theme_folder(), "assets", SHEET).read_text(encoding="utf-8"))


def read_marks(css: str) -> Marks:
    """The marks that a stylesheet gives; rules that come later win, as in a browser."""
    signs: dict[str, str] = {}
    own_signs: dict[str, str] = {}
    for selectors, svg in _SIGN.findall(css):
        drawing = unquote(svg)
        signs.update(dict.fromkeys(_NUMBER.findall(selectors), drawing))
        own_signs.update(dict.fromkeys(_FIELD.findall(selectors), drawing))
    return Marks(hues=dict(_HUE.findall(css)), signs=signs, own_signs=own_signs)
