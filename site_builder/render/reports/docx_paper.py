"""Paper, styles and file of an administrative document by Nghị định 30/2020/NĐ-CP, annex I."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from site_builder.render.words import for_xml

FONT = "Times New Roman"
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 15  # mm
TEXT_WIDTH = 210 - LEFT - RIGHT
_CENTRE, _LEFT, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A paragraph style: sizes in points, the first line's indent in mm."""

    size: float
    align: WD_ALIGN_PARAGRAPH
    indent: float = 0
    before: float = 0
    after: float = 0
    lines: float = 1
    bold: bool = False
    italic: bool = False
    stays: bool = False


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
    for name, look in _LOOKS.items():
        _style(document, name, look)
    _defaults(document)
    _properties(document, title, today)


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


def _style(document: Any, name: str, look: Look) -> None:
    styles = document.styles
    known = name in [style.name for style in styles]
    style = styles[name] if known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not known:
        style.base_style = None
        style.quick_style = True
    font, layout = style.font, style.paragraph_format
    font.size, font.bold, font.italic, font.color.rgb = Pt(look.size), look.bold, look.italic, RGBColor(0, 0, 0)
    layout.alignment, layout.first_line_indent, layout.left_indent = look.align, Mm(look.indent), Mm(0)
    layout.space_before, layout.space_after, layout.line_spacing = Pt(look.before), Pt(look.after), look.lines
    layout.keep_with_next, layout.widow_control = look.stays, True
    _fonts(style.element.get_or_add_rPr())


def _fonts(properties: Any) -> None:
    """One font for every script: the theme's would come before a font that is only named for Latin."""
    found = properties.find(qn("w:rFonts"))
    if found is None:
        found = OxmlElement("w:rFonts")
        properties.insert(0, found)
    found.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        found.set(qn(f"w:{script}"), FONT)


def _defaults(document: Any) -> None:
    """Vietnamese everywhere, also for the spelling checker."""
    properties = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    _fonts(properties)
    language = properties.find(qn("w:lang"))
    for script in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{script}"), "vi-VN")
    settings = document.settings.element
    theme_language = settings.find(qn("w:themeFontLang"))
    if theme_language is not None:
        theme_language.set(qn("w:val"), "vi-VN")


def _properties(document: Any, title: str, today: date) -> None:
    """What a file says of itself: nothing of the tool's template, nothing of the clock."""
    about, day = document.core_properties, datetime.combine(today, time())
    about.title, about.language, about.revision = for_xml(title)[:255], "vi-VN", 1
    about.created = about.modified = day
    about.author = about.last_modified_by = about.comments = about.keywords = about.subject = about.category = ""
    package = document.part.package
    for id, relation in list(package.rels.items()):
        if relation.reltype in (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES):
            del package.rels[id]


def packed(document: Any) -> bytes:
    """The file; its members bear a fixed date, so that the same document gives the same bytes."""
    made, file = io.BytesIO(), io.BytesIO()
    document.save(made)
    with ZipFile(made) as source, ZipFile(file, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return file.getvalue()
