"""The layout of an administrative document by Nghị định 30/2020/NĐ-CP, annex I: page, head, title, text, gaps, foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from site_builder.render.docx_file import packed
from site_builder.render.docx_table import Band, TableColumn, cells_of, clean, frame, table
from site_builder.render.reports.docx_paper import TEXT_WIDTH, prepare

LEFT_OF_HEAD = 64
LEFT_OF_FOOT = 78
MOTTO = "Độc lập - Tự do - Hạnh phúc"
MOTTO_WIDTH = 63  # mm of these words in bold at 14 points
TO_BE_FILLED = "Những chỗ cần người viết điền (xóa khung này trước khi in)"


@dataclass(frozen=True, slots=True)
class Gap:
    """What only a person can write: marked in the text as `shown`, told in the box at the top as `told`."""

    shown: str
    told: str


Words = str | Gap


class Page:
    """A document that is written from top to bottom; gaps are gathered on the way and told in a box at the top."""

    def __init__(self, title: str, today: date) -> None:
        self._document: Any = Document()
        self._gaps: list[Gap] = []
        self._captions = 0
        prepare(self._document, title, today)

    def words(self, paragraph: Paragraph, words: Iterable[Words], size: float = 0, **looks: bool) -> Paragraph:
        """Adds the words as runs; a gap is marked and gathered."""
        for part in words:
            run = paragraph.add_run(clean(part.shown if isinstance(part, Gap) else part))
            if isinstance(part, Gap):
                self._gaps.append(part)
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
            if size:
                run.font.size = Pt(size)
            for name, value in looks.items():
                setattr(run.font, name, value)
        return paragraph

    def text(self, *words: Words, style: str = "Normal", stays: bool = False, **looks: bool) -> None:
        """A paragraph; with `stays` on one page with the next one."""
        paragraph = self.words(self._document.add_paragraph(style=style), words, **looks)
        if stays:
            paragraph.paragraph_format.keep_with_next = True

    def heading(self, level: int, *words: Words) -> None:
        self.text(*words, style=f"Heading {level}")

    def table(
        self,
        caption: str,
        columns: Sequence[TableColumn],
        rows: Iterable[Sequence[str] | Band],
        total: Sequence[str] | None = None,
    ) -> None:
        """A table under its numbered caption; the head comes again on every page."""
        self._captions += 1
        self.text(f"Bảng {self._captions}. {caption}", style="Caption")
        self._append(table(columns, rows, total))
        self.space(6)

    def head(self, issuer: Sequence[str], number: Sequence[Words], day: Sequence[Words]) -> None:
        """Who issues beside the state's name and motto; below them number, place and day."""
        made = frame((LEFT_OF_HEAD, TEXT_WIDTH - LEFT_OF_HEAD), rows=2)
        self._append(made)
        (left, right), (number_cell, day_cell) = cells_of(made)
        for line in issuer:
            self._line(left, (line,), 13, bold=True)
        _rule(self._paragraph(left), 24, LEFT_OF_HEAD)
        self._line(right, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), 13, bold=True)
        self._line(right, (MOTTO,), 14, bold=True)
        _rule(self._paragraph(right), MOTTO_WIDTH, TEXT_WIDTH - LEFT_OF_HEAD)
        self._line(number_cell, number, 13)
        self._line(day_cell, day, 14, italic=True)

    def title(self, *lines: str) -> None:
        """The kind of document and its subject over a short rule."""
        self.space(12)
        for line in lines:
            self.text(line, style="Tên báo cáo")
        _rule(self._document.add_paragraph(style="Giữa"), 50, TEXT_WIDTH)
        self.space(6)

    def foot(self, recipients: Sequence[Sequence[Words]], authority: Sequence[str], signer: Gap) -> None:
        """Who receives it beside who signs it, on one page."""
        self.space(12)
        made = frame((LEFT_OF_FOOT, TEXT_WIDTH - LEFT_OF_FOOT))
        self._append(made)
        ((left, right),) = cells_of(made)
        self.words(self._paragraph(left, "Nơi nhận"), ("Nơi nhận:",), 12, bold=True, italic=True)
        for line in recipients:
            self.words(self._paragraph(left, "Nơi nhận"), line)
        for part in authority:
            self._line(right, (part,), 14, bold=True)
        for _ in range(4):
            self._paragraph(right)
        self._line(right, (signer,), 14, bold=True)

    def bytes(self, before: Sequence[str], notes: Sequence[str]) -> bytes:
        """The finished file. Over the head stand the lines `before` and the box: every gap once, then the notes."""
        body = self._document.element.body
        first, last = body[0], body[-2]
        for line in before:
            self.text(line, style="Giữa", bold=True, italic=True)
            self.space(6)
        self._append(self._box(notes))
        self.space(12)
        # what was written last goes over everything else
        for element in list(last.itersiblings())[:-1]:
            first.addprevious(element)
        return packed(self._document)

    def _box(self, notes: Sequence[str]) -> Any:
        made = frame((TEXT_WIDTH,), borders=True)
        ((cell,),) = cells_of(made)
        self.words(self._paragraph(cell, "Khung"), (TO_BE_FILLED,), bold=True)
        told = dict.fromkeys(gap.told for gap in self._gaps)
        for number, line in enumerate(told, 1):
            self.words(self._paragraph(cell, "Khung"), (f"{number}. {line}",))
        if notes:
            self.words(self._paragraph(cell, "Khung"), ("Lưu ý về số liệu",), bold=True)
        for note in notes:
            self.words(self._paragraph(cell, "Khung"), (f"- {note}",))
        return made

    def _append(self, element: Any) -> None:
        self._document.element.body[-1].addprevious(element)

    def _paragraph(self, cell: Any, style: str = "Giữa") -> Paragraph:
        """The next paragraph of the cell."""
        made: Any = OxmlElement("w:p")
        cell.append(made)
        paragraph = Paragraph(made, self._document._body)
        paragraph.style = self._document.styles[style]
        return paragraph

    def _line(self, cell: Any, words: Sequence[Words], size: float, **looks: bool) -> None:
        self.words(self._paragraph(cell), words, size, **looks)

    def space(self, points: float) -> None:
        """An empty line of this height: keeps tables apart."""
        paragraph = self._document.add_paragraph(style="Giữa")
        paragraph.paragraph_format.line_spacing = Pt(points)


def _rule(paragraph: Paragraph, width: float, of: float) -> None:
    """A line of `width` mm in the middle of a column of `of` mm."""
    paragraph.paragraph_format.line_spacing, paragraph.paragraph_format.space_before = Pt(6), Pt(2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm((of - width) / 2)
    border = '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
    properties: Any = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>"), "w:spacing", "w:ind", "w:jc"
    )
