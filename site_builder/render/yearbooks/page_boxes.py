"""The pages of a PDF that Typst wrote: how many they are, and where a printer's colour ends.

Typst gives a page its trim, but takes all that lies around it for bleed, the room of the crop marks too. The bleed is told in an
update at the end of the file, which leaves every byte before it as it is. Source: ISO 32000-1, 7.5.6 and 14.11.2.
"""

from __future__ import annotations

import re

_PAGE = re.compile(rb"(?<=\n)(\d+) 0 obj\n(<</Type/Page/[^\n]*?/TrimBox\[([^\]]*)\][^\n]*)>>\nendobj")
_TRAILER = re.compile(rb"trailer\n<</Size (\d+)(?P<rest>.*?)>>\nstartxref\n(?P<start>\d+)\n%%EOF\s*\Z", re.DOTALL)
_POINTS = 72 / 25.4


class StrangePdfError(ValueError):
    """A PDF that is not laid out as Typst lays them out."""


def page_count(pdf: bytes) -> int:
    """How many pages the PDF has."""
    return pdf.count(b"<</Type/Page/")


def with_bleed(pdf: bytes, millimetres: float) -> bytes:
    """The PDF with a bleed of so many millimetres around the trim of every page. Raises StrangePdfError."""
    trailer = _TRAILER.search(pdf)
    pages = list(_PAGE.finditer(pdf))
    if trailer is None or len(pages) != page_count(pdf):
        raise StrangePdfError
    update, places = bytearray(b"\n"), []
    for page in pages:
        left, bottom, right, top = (float(number) for number in page[3].split())
        by = millimetres * _POINTS
        box = " ".join(f"{number:.3f}" for number in (left - by, bottom - by, right + by, top + by))
        places.append((int(page[1]), len(pdf) + len(update)))
        update += b"%s 0 obj\n%s/BleedBox[%s]>>\nendobj\n" % (page[1], page[2], box.encode())
    start = len(pdf) + len(update)
    update += b"xref\n"
    for number, at in places:
        update += b"%d 1\n%010d 00000 n \n" % (number, at)
    update += b"trailer\n<</Size %s%s/Prev %s>>\nstartxref\n%d\n%%%%EOF\n" % (
        trailer[1],
        trailer["rest"],
        trailer["start"],
        start,
    )
    return pdf + bytes(update)
