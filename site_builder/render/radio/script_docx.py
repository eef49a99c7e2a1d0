"""`kich-ban.docx`: the script for the lectern and the leader's signature; large print, every item on a page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.coreprops import CoreProperties
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from site_builder.collect.scripts import Line, Part, Script, ScriptItem
from site_builder.model import addresses
from site_builder.render.docx_file import Blank, Look, in_vietnamese, styled, told_of, without
from site_builder.render.docx_table import TableColumn, cells_of, clean, frame, table
from site_builder.render.output import Output
from site_builder.render.radio.words import BREAK, HOSTS, days, duration, left_out, programme, timing, with_slow

TOP, BOTTOM, LEFT, RIGHT = 20, 22, 25, 20  # mm
TEXT_WIDTH = 210 - LEFT - RIGHT
UNSIGNED = "…………………"
ASK = "hỏi trước cách đọc"
FRAME = "Lời chào, điểm tin, lời kết và nhạc"
# letters of a paragraph that is kept on one page: nobody turns a page in the middle of a sentence gladly
SHORT = 400
# the members of the file that differ from script to script
_OWN = ("word/document.xml", "docProps/core.xml", "word/footer1.xml")
_STYLES_FOR_OLD_WORD = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
_SOURCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_CENTRE, _LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT

_LOOKS = {
    "Normal": Look(size=14, align=_LEFT, after=5, lines=1.15),
    "Heading 1": Look(size=26, align=_CENTRE, before=10, after=6, bold=True, stays=True),
    "Heading 2": Look(size=20, align=_LEFT, after=6, lines=1.1, bold=True, stays=True),
    "Footer": Look(size=11, align=_LEFT),
    "List Bullet": Look(size=14, align=_LEFT, indent=-6, left=10, after=4, lines=1.15),
    "Đài": Look(size=16, align=_CENTRE, stays=True),
    "Ngày phát": Look(size=16, align=_CENTRE, after=20, stays=True),
    "Quá giờ": Look(size=16, align=_CENTRE, left=2, right=2, before=12, after=6, bold=True),
    "Mở và kết": Look(size=16, align=_LEFT, before=18, after=8, bold=True, stays=True),
    "Thời lượng": Look(size=14, align=_LEFT, after=12, italic=True, stays=True),
    "Lời đọc": Look(size=18, align=_LEFT, after=9, lines=1.5),
    "Điểm tin": Look(size=18, align=_LEFT, left=10, after=9, lines=1.5),
    "Chỉ dẫn": Look(size=15, align=_CENTRE, before=6, after=10, italic=True),
    "Cách đọc": Look(size=14, align=_LEFT, left=2, right=2, lines=1.2, stays=True),
    "Ghi chú": Look(size=13, align=_LEFT, before=12, after=4, italic=True),
    "Khoảng cách": Look(size=10, align=_LEFT, stays=True),
    "Ô chữ": Look(size=14, align=_LEFT, before=3, after=3),
    "Ô giữa": Look(size=14, align=_CENTRE, before=3, after=3),
    "Ô đầu": Look(size=14, align=_CENTRE, before=3, after=3, bold=True),
}
_BOXED, _EDGES = ("Quá giờ", "Cách đọc"), ("top", "left", "bottom", "right")
# character styles: who reads a line and what a fact is; what is to be read slowly
LABEL, SLOW = "Nhãn", "Đọc chậm"
_WITH_SLOW = frozenset((Part.HEADLINE, Part.TITLE, Part.HONOREE, Part.BODY))
_COLUMNS = (TableColumn("Bài", 14, True), TableColumn("Tên bài", TEXT_WIDTH - 54), TableColumn("Thời lượng", 40, True))

# runs of clean text, each with a character style or none
Words = Iterable[tuple[str, str]]
_NAMESPACE = nsdecls("w")


def script_docx(script: Script) -> Output:
    """For printing and for a last change in Word; the same bytes for the same script."""
    blank = _blank()
    own: dict[str, Any] = {name: parse_xml(blank[name]) for name in _OWN}
    body, about, footer = own.values()
    name = programme(script.week)
    told_of(CoreProperties(about), f"Kịch bản: {name}", script.bulletin.newest)
    next(footer.iter(qn("w:t"))).text = name
    end = next(body.iter(qn("w:sectPr")))
    for element in _written(script):
        end.addprevious(element)
    return Output(addresses.script_docx(script.bulletin.address), blank.filled(own))


def _written(script: Script) -> Iterator[Any]:
    yield from _first_page(script)
    # what is signed is one sheet, what is read begins on the next; a week without items has room for both on one
    yield _paragraph("Mở và kết", _plain("Mở đầu"), new_page=bool(script.items))
    yield from _read(script.opening, script.slow)
    for at, item in enumerate(script.items, 1):
        yield from _item(item, at, len(script.items))
    yield _paragraph("Mở và kết", _plain("Kết thúc"))
    yield from _read(script.closing)
    if script.bulletin.carried_over:
        yield _paragraph("Ghi chú", _plain(f"{left_out(script)}:"), stays=True)
        for piece in script.bulletin.carried_over:
            yield _paragraph("List Bullet", _plain(piece.title))


def _first_page(script: Script) -> Iterator[Any]:
    """What a leader reads before signing."""
    yield _paragraph("Đài", _plain(script.station))
    yield _paragraph("Heading 1", _plain(programme(script.week)))
    yield _paragraph("Ngày phát", _plain(days(script.week)))
    facts = (("Chuyên mục", script.column), ("Giờ phát", script.on_air), ("Thời lượng", timing(script)))
    for label, fact in facts:
        if fact:
            yield _paragraph("Normal", ((f"{label}: ", LABEL), *_plain(fact)))
    if script.airtime is not None and script.is_too_long:
        beyond = duration(script.seconds - script.airtime)
        yield _paragraph("Quá giờ", _plain(f"Dài hơn giờ phát {beyond}: cần bớt trước khi đọc."))
    if script.items:
        yield _space()
        yield _running_order(script)
    yield _space()
    yield _approval(script.approval)
    if any(item.slow for item in script.items):
        yield _paragraph(
            "Ghi chú", (("Chữ ", ""), ("đậm, gạch chân", SLOW), (": đọc chậm, rõ. Chữ nghiêng ở giữa: không đọc.", ""))
        )


def _running_order(script: Script) -> Any:
    """The items with their minutes; the last row but one makes up what they leave of the whole."""
    rows = [(str(at), item.piece.title, duration(item.seconds)) for at, item in enumerate(script.items, 1)]
    rest = script.seconds - sum(item.seconds for item in script.items)
    return table(_COLUMNS, [*rows, ("", FRAME, duration(rest))], ("", "Cả chương trình", duration(script.seconds)))


def _approval(by: str) -> Any:
    made = frame((TEXT_WIDTH - 86, 50, 36), borders=True)
    next(made.iter(qn("w:trPr"))).append(parse_xml(f'<w:trHeight {nsdecls("w")} w:val="1700" w:hRule="atLeast"/>'))
    ((who, signature, day),) = cells_of(made)
    for cell, label in ((who, "Người duyệt:"), (signature, "Ký tên:"), (day, "Ngày:")):
        cell.append(_paragraph("Ô chữ", ((label, LABEL),)))
    who.append(_paragraph("Ô chữ", _plain(by or UNSIGNED)))
    return made


def _item(item: ScriptItem, at: int, of: int) -> Iterator[Any]:
    yield _paragraph("Heading 2", _plain(f"Bài {at}/{of}. {item.piece.title}"))
    yield _paragraph("Thời lượng", _plain(duration(item.seconds)))
    if item.notes:
        yield _paragraph("Cách đọc", (("Cách đọc", LABEL),))
    for note in item.notes:
        how = ASK if note.written == note.said else f"đọc là {note.said}"
        yield _paragraph("Cách đọc", ((clean(note.written), LABEL), *_plain(f": {how}")))
    if item.notes:
        yield _space()
    after = (Line(Part.BREAK, BREAK),) if at < of else ()
    yield from _read((*item.lines, *after), item.slow)


def _read(lines: Sequence[Line], slow: Sequence[str] = ()) -> Iterator[Any]:
    for line, following in zip(lines, (*lines[1:], None), strict=True):
        stays = following is not None and _stays(line, following)
        if line.is_played:
            yield _paragraph("Chỉ dẫn", _plain(line.words), stays=stays)
            continue
        words = clean(line.words)
        style = "Điểm tin" if line.part is Part.HEADLINE else "Lời đọc"
        voiced = _voiced(words, line.voice, slow if line.part in _WITH_SLOW else ())
        yield _paragraph(style, voiced, stays=stays, whole=len(words) <= SHORT)


def _stays(line: Line, following: Line) -> bool:
    """Whether no page ends between the two."""
    announces = line.part is Part.GREETING and following.part is Part.HEADLINE
    return announces or line.part in (Part.SIGNAL, Part.LEAD_IN) or following.is_played


def _voiced(words: str, voice: int, slow: Sequence[str]) -> Iterator[tuple[str, str]]:
    if voice:
        yield f"{HOSTS[voice]}: ", LABEL
    for run, is_slow in with_slow(words, slow):
        yield run, SLOW if is_slow else ""


def _plain(words: str) -> Words:
    return ((clean(words), ""),)


def _space() -> Any:
    """What keeps two tables or boxes apart."""
    return _paragraph("Khoảng cách", ())


def _paragraph(style: str, words: Words, *, stays: bool = False, whole: bool = False, new_page: bool = False) -> Any:
    """A paragraph; with `stays` on one page with the next, with `whole` on one itself."""
    holds = f"{'<w:keepNext/>' if stays else ''}{'<w:keepLines/>' if whole else ''}"
    properties = f'<w:pStyle w:val="{_id(style)}"/>{holds}{"<w:pageBreakBefore/>" if new_page else ""}'
    # parsing is twice as fast as making element by element
    return parse_xml(f"<w:p {_NAMESPACE}><w:pPr>{properties}</w:pPr>{''.join(map(_run, words))}</w:p>")


def _run(part: tuple[str, str]) -> str:
    text, look = part
    properties = f'<w:rPr><w:rStyle w:val="{_id(look)}"/></w:rPr>' if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _id(style: str) -> str:
    return style.replace(" ", "")


@cache
def _blank() -> Blank:
    """Paper, styles and footer, the same for every script."""
    document: Any = Document()
    _paper(document)
    styled(document, _LOOKS)
    in_vietnamese(document)
    styles = document.styles
    styles["Heading 2"].paragraph_format.page_break_before = True
    styles["Mở và kết"].element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="1"/>'))
    for name in ("Heading 2", "Mở và kết", "Lời đọc"):
        styles[name].next_paragraph_style = styles["Lời đọc"]
    for name in _BOXED:
        _box(styles[name].element.get_or_add_pPr())
    for name in (LABEL, SLOW):
        style = styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.quick_style = style.font.bold = True
        style.font.underline = name == SLOW
    # of Word 2013 and later: no “Compatibility Mode” in the title bar
    next(document.settings.element.iter(qn("w:compatSetting"))).set(qn("w:val"), "15")
    _pruned(document)
    without(document, _STYLES_FOR_OLD_WORD, _SOURCES)
    return Blank(document, _OWN)


def _paper(document: Any) -> None:
    """A4; at the foot of every page the programme and `Trang 2/5`."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(
        Mm, (TOP, BOTTOM, LEFT, RIGHT)
    )
    section.footer_distance = Mm(10)
    foot = section.footer.paragraphs[0]
    foot.style = document.styles["Footer"]
    foot.style.paragraph_format.tab_stops.clear_all()
    foot.style.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    for words, field in (("-", ""), ("\tTrang ", "PAGE"), ("/", "NUMPAGES")):
        foot.add_run(words)
        if field:
            result = "<w:r><w:t>1</w:t></w:r>"
            foot._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {field} ">{result}</w:fldSimple>'))


def _box(properties: Any) -> None:
    """A frame around every paragraph of the style; neighbours share one."""
    edges = (f'<w:{edge} w:val="single" w:sz="6" w:space="4" w:color="000000"/>' for edge in _EDGES)
    properties.insert_element_before(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{''.join(edges)}</w:pBdr>"), "w:spacing", "w:ind", "w:jc"
    )


def _pruned(document: Any) -> None:
    """Leaves out the styles of the tool's template that nothing here uses: some 150, ten times the rest of the file."""
    kept = {_id(name) for name in (*_LOOKS, LABEL, SLOW)}
    for style in list(document.styles):
        if not (style.style_id in kept or style.element.default):
            style.delete()
    styles, numbering = document.styles.element, document.part.numbering_part.element
    for relation in (*styles.iter(*map(qn, ("w:link", "w:next", "w:basedOn"))), *numbering.iter(qn("w:pStyle"))):
        if styles.get_by_id(relation.get(qn("w:val"))) is None:
            relation.getparent().remove(relation)
