"""The cover of an EPUB: a picture, since reading apps show no other in their shelves; Typst draws it with its own fonts."""

from __future__ import annotations

import re

from site_builder.collect.yearbooks import Yearbook
from site_builder.render.yearbooks.pdf import font_families
from site_builder.render.yearbooks.press import Press
from site_builder.render.yearbooks.print_text import PrintText, is_ornament, unusual
from site_builder.render.yearbooks.typesetting import drawn

# points of a page of 600 × 900, at 144 an inch: 1200 × 1800 pixels
_DOTS_PER_INCH = 144


def cover_picture(book: Yearbook, press: Press) -> bytes:
    """The cover as PNG, 1200 × 1800; the same on every machine. Raises NotTypesetError."""
    given = {
        "title": book.title,
        "years": book.definition.years if book.shows_years else "",
        "issuer": book.issuer,
        "words": book.foreword.cover if book.foreword else "",
        "foot": " · ".join(part for part in (book.place, str(book.definition.last_year)) if part),
        "draft": "Bản nháp" if book.unpublished else "",
    }
    # a cover loses nothing without picture signs, for which its fonts have no drawings
    printed = PrintText(frozenset(sign for sign in unusual(given.values()) if is_ornament(sign)))
    # a year does not stand alone on a line
    data = {name: printed(re.sub(r"(năm|giai đoạn) (?=\d)", "\\1\u00a0", text)) for name, text in given.items()}
    fonts = [press.fonts] if press.fonts else []
    families = list(font_families(book.printing.font, press.fonts))
    return drawn("cover.typ", {**data, "fonts": families}, (), press.emblem, dots_per_inch=_DOTS_PER_INCH, fonts=fonts)
