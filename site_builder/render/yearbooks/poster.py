"""A story on one sheet (tờ tin): the same page as PDF for a printer and as a picture to send on."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from site_builder.model.plan import Plan
from site_builder.model.story import Story
from site_builder.model.yearbook import PageSize
from site_builder.render.qr import qr_svg
from site_builder.render.words import summary_of
from site_builder.render.yearbooks.book_data import Edition, photo_data, shown_address
from site_builder.render.yearbooks.facts import who
from site_builder.render.yearbooks.pdf import STANDARDS, font_families
from site_builder.render.yearbooks.pictures import Pictures
from site_builder.render.yearbooks.press import Press
from site_builder.render.yearbooks.print_text import PrintText, unusual
from site_builder.render.yearbooks.typesetting import drawn, lacking, typeset

# of a sheet of A4 these make a picture of 1.240 × 1.754 points
_DOTS_PER_INCH = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """The sheet in both forms; `lacking` are the characters that none of its fonts has."""

    pdf: bytes
    png: bytes
    lacking: frozenset[str]
    keeps_standards: bool


def poster(story: Story, plan: Plan, press: Press, pictures: Pictures, made_on: datetime) -> Poster:
    """The sheet of a story, A4. Raises NotTypesetError."""
    fonts = [press.fonts] if press.fonts else []
    families = font_families(plan.printing.font, press.fonts)
    data = _data(story, plan, press, pictures, families, made_on, PrintText())
    missing = lacking(unusual([json.dumps(data, ensure_ascii=False)]), families, fonts)
    if missing:
        data = _data(story, plan, press, pictures, families, made_on, PrintText(missing))
    shown = [picture.path for picture in pictures.values()]
    made = typeset(
        "poster.typ",
        data,
        shown,
        press.emblem,
        made_on=made_on,
        fonts=fonts,
        standards=STANDARDS[Edition.SCREEN],
    )
    png = drawn("poster.typ", data, shown, press.emblem, dots_per_inch=_DOTS_PER_INCH, fonts=fonts)
    return Poster(pdf=made.data, png=png, lacking=missing, keeps_standards=made.keeps_standards)


def _data(
    story: Story,
    plan: Plan,
    press: Press,
    pictures: Pictures,
    families: tuple[str, ...],
    made_on: datetime,
    text: PrintText,
) -> dict[str, Any]:
    width, height = PageSize.A4.millimetres
    address = press.site_url + story.address
    return {
        "width": width,
        "height": height,
        "print": False,
        "grey": False,
        "fonts": list(families),
        "title": text(story.title),
        "issuer": text(plan.issuer or plan.place),
        "date": [made_on.year, made_on.month, made_on.day],
        "sample": plan.sample,
        "story": {
            "title": text(story.title),
            "field": text(story.field.name),
            "who": text("; ".join(who(honoree.name, honoree.role) for honoree in story.honorees)),
            "summary": text(summary_of(story, 320)),
            "unit": text(story.unit.name),
            "quarter": story.quarter.name,
            "photos": [shown for photo in story.photos[:1] if (shown := photo_data(photo, pictures, text))],
            "address": address,
            "shown_address": text(shown_address(address)),
            "qr": qr_svg(address),
        },
    }
