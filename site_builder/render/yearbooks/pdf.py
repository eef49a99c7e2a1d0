"""A yearbook as PDF: for the screen tagged and fit for an archive, for a printer with bleed and crop marks."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from site_builder.collect.yearbooks import Yearbook
from site_builder.model.yearbook import PageSize
from site_builder.render.yearbooks.book_data import Edition, Setting, book_data
from site_builder.render.yearbooks.page_boxes import page_count, with_bleed
from site_builder.render.yearbooks.pictures import Box, Pictures
from site_builder.render.yearbooks.press import Press
from site_builder.render.yearbooks.print_text import PrintText, unusual
from site_builder.render.yearbooks.typesetting import OWN_FONT, families, lacking, typeset

# read by machines that read aloud, and kept by archives; a printer's file is checked for what an archive asks of its fonts
STANDARDS: Mapping[Edition, tuple[str, ...]] = {Edition.SCREEN: ("ua-1", "a-2a"), Edition.PRINT: ("a-2u",)}
# what a printer's colour runs over the trim
_BLEED = 3.0
# 300 points an inch over the widest and the tallest that a picture of the size may be
_BOXES: Mapping[PageSize, tuple[int, int]] = {
    PageSize.A4: (1780, 1250),
    PageSize.A5: (1350, 1060),
    PageSize.BOOK: (1500, 1180),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """A PDF with the number of its pages; `lacking` are the characters that none of its fonts has."""

    data: bytes
    pages: int
    lacking: frozenset[str]
    keeps_standards: bool


def box(size: PageSize, *, grey: bool) -> Box:
    """How large pictures are in a book of this size."""
    return Box(*_BOXES[size], grey=grey)


def pdf(book: Yearbook, setting: Setting, press: Press, pictures: Pictures, made_on: datetime) -> Pdf:
    """The book typeset; `made_on` is the day that the file bears. Raises NotTypesetError."""
    fonts = [press.fonts] if press.fonts else []
    setting = replace(setting, fonts=font_families(book.printing.font, press.fonts))

    def data(text: PrintText) -> dict[str, Any]:
        with uncollected():
            found = book_data(book, setting, press.published, press.site_url, pictures, text)
        return {**found, "date": [made_on.year, made_on.month, made_on.day]}

    printable = data(PrintText())
    missing = lacking(unusual([json.dumps(printable, ensure_ascii=False)]), setting.fonts, fonts)
    if missing:
        printable = data(PrintText(missing))
    made = typeset(
        "book.typ",
        printable,
        [shown.path for shown in pictures.values()],
        press.emblem,
        made_on=made_on,
        fonts=fonts,
        standards=STANDARDS[setting.edition],
    )
    finished = with_bleed(made.data, _BLEED) if setting.edition is Edition.PRINT else made.data
    return Pdf(data=finished, pages=page_count(made.data), lacking=missing, keeps_standards=made.keeps_standards)


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage: a large tree is made at once and kept whole, and every search would walk all of it."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def font_families(chosen: str, folder: Path | None) -> tuple[str, ...]:
    """The families in which a book is set: the chosen one or the first of the folder, then that inside Typst."""
    if folder is None:
        return (OWN_FONT,)
    found = families(folder)
    first = (chosen,) if chosen in found else found[:1]
    return (*first, OWN_FONT)
