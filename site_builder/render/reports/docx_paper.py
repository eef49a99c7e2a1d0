"""Paper and styles of an administrative document by Nghị định 30/2020/NĐ-CP, annex I."""

from __future__ import annotations

from datetime import date
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from site_builder.render.docx_file import Look, in_vietnamese, styled, told_of, without

TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15  # mm
TEXT_WIDTH = 210 - LEFT - RIGHT
_CENTRE, _LEFT, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY

_LOOKS = {
    "Normal": Look(size=14, align=_JUSTIFY, indent=12.7, after=6, lines=1.15),
    "Heading 1": Look(size=14, align=_JUSTIFY, indent=12.7, before=6, after=6, lines=1.15, bold=True, stays=True),
    "Heading 2": Look(size=14, align=_JUSTIFY, indent=12.7, after=6, lines=1.15, bold=True, stays=True),
    "Heading 3": Look(size=14, align=_JUSTIFY, indent=12.7, after=6, lines=1.15, italic=True, stays=True),
    "Caption": Look(size=13, align=_CENTRE, before=6, after=4, italic=True, stays=True),
    "Header": Look(size=13, align=_CENTRE),
    "Giữa": Look(size=14, align=_CENTRE),
    "Tên báo cáo": Look(size=14, align=_CENTRE, bold=True, stays=True),
    "Ô chữ": Look(size=12, align=_LEFT),
    "Ô giữa": Look(size=12, align=_CENTRE),
    "Ô đầu": Look(size=12, align=_CENTRE, bold=True),
    "Ô nhóm": Look(size=12, align=_LEFT, bold=True, stays=True),
    "Nơi nhận": Look(size=11, align=_LEFT),
    "Khung": Look(size=12, align=_LEFT, after=3),
}


def prepare(document: Any, title: str, today: date) -> None:
    """Makes a new document of python-docx ours."""
    _paper(document)
    styled(document, _LOOKS)
    in_vietnamese(document)
    told_of(document.core_properties, title, today)
    without(document)


def _paper(document: Any) -> None:
    """A4, and the page's number in the middle of its top from page 2 on."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(
        Mm, (TOP, BOTTOM, LEFT, RIGHT)
    )
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))
    paragraph.style = document.styles["Header"]
