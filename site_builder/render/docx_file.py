"""Word files: one font, Vietnamese everywhere, nothing of the tool or the clock, the same bytes for the same document."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from site_builder.render.words import for_xml

FONT = "Times New Roman"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A paragraph style: sizes in points, indents in mm (`indent` of the first line, the others of all)."""

    size: float
    align: WD_ALIGN_PARAGRAPH
    indent: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    lines: float = 1
    bold: bool = False
    italic: bool = False
    stays: bool = False


def styled(document: Any, looks: Mapping[str, Look]) -> None:
    """Gives the document paragraph styles of these names; those that it has already are changed."""
    for name, look in looks.items():
        _style(document, name, look)


def _style(document: Any, name: str, look: Look) -> None:
    styles = document.styles
    known = name in [style.name for style in styles]
    style = styles[name] if known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not known:
        style.base_style = None
        style.quick_style = True
    font, layout = style.font, style.paragraph_format
    font.size, font.bold, font.italic, font.color.rgb = Pt(look.size), look.bold, look.italic, RGBColor(0, 0, 0)
    layout.alignment, layout.first_line_indent, layout.left_indent = look.align, Mm(look.indent), Mm(look.left)
    if look.right:
        layout.right_indent = Mm(look.right)
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


def in_vietnamese(document: Any) -> None:
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
        theme_language.attrib.pop(qn("w:eastAsia"), None)


def told_of(about: Any, title: str, day: date) -> None:
    """What a file says of itself (python-docx's core properties): nothing of the tool's template, nothing of the clock."""
    about.title, about.language, about.revision = for_xml(title)[:255], "vi-VN", 1
    about.created = about.modified = datetime.combine(day, time())
    about.author = about.last_modified_by = about.comments = about.keywords = about.subject = about.category = ""


def without(document: Any, *types: str) -> None:
    """Leaves out the tool's picture and statistics of its template, and what else is related to the document by these types."""
    package = document.part.package
    left_out = {RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, *types}
    for relations in (package.rels, document.part.rels):
        for id, relation in list(relations.items()):
            if relation.reltype in left_out:
                del relations[id]


def packed(document: Any) -> bytes:
    """The file; its members bear a fixed date, so that the same document gives the same bytes."""
    members, file = _members(document), io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as target:
        _put(target, members)
    return file.getvalue()


class Blank:
    """A document to be written many times: only its `own` members are made anew, the rest was compressed once for all."""

    def __init__(self, document: Any, own: Iterable[str]) -> None:
        members, file = _members(document), io.BytesIO()
        self._own = {name: members.pop(name) for name in own}
        with ZipFile(file, "w", ZIP_DEFLATED) as target:
            _put(target, members)
        self._rest = file.getvalue()

    def __getitem__(self, name: str) -> bytes:
        """One of its own members as XML."""
        return self._own[name]

    def filled(self, members: Mapping[str, Any]) -> bytes:
        """The file with the elements as its own members."""
        file = io.BytesIO(self._rest)
        with ZipFile(file, "a", ZIP_DEFLATED) as target:
            _put(target, {name: serialize_part_xml(members[name]) for name in self._own})
        return file.getvalue()


def _members(document: Any) -> dict[str, bytes]:
    made = io.BytesIO()
    document.save(made)
    with ZipFile(made) as source:
        return {name: source.read(name) for name in source.namelist()}


def _put(target: ZipFile, members: Mapping[str, bytes]) -> None:
    for name, content in members.items():
        member = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
        member.compress_type = ZIP_DEFLATED
        target.writestr(member, content)
