"""What tests of books share: books of a few stories bound in a folder, and their words read back."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lxml.html import fromstring
from PIL import Image
from pypdf import PdfReader

from site_builder.books.bindery import emblem
from site_builder.collect.yearbooks import Yearbook, yearbooks
from site_builder.model.story import Story
from site_builder.model.yearbook import YearbookDefinition
from site_builder.render.yearbooks.book_data import Setting
from site_builder.render.yearbooks.facts import facts
from site_builder.render.yearbooks.pdf import Pdf, pdf
from site_builder.render.yearbooks.pictures import Pictures, Shown
from site_builder.render.yearbooks.press import Press
from tests.builders import SITE_URL, a_plan, published
from tests.conftest import missing

MADE_ON = datetime(2025, 5, 15, tzinfo=UTC)


def a_book(*stories: Story, drafts: bool = False, forewords: Any = (), **given: Any) -> Yearbook:
    """A book of the stories, defined by the plan."""
    values = {"id": "sach", "title": "Kỷ yếu hai năm", "first_year": 2024, "last_year": 2025, **given}
    plan = a_plan(yearbooks=(YearbookDefinition(**values),), issuer="UBND xã Suối Ngàn")
    return yearbooks(published(*stories, plan=plan, drafts=drafts, forewords=forewords))[0]


def a_press(book: Yearbook, *also: str) -> Press:
    """What the book is made with, where its stories and `also` are published."""
    ids = frozenset((*(story.id for story in book.stories), *also))
    return Press(emblem=emblem(), fonts=None, site_url=SITE_URL, published=ids)


def bound(book: Yearbook, setting: Setting | None = None, pictures: Pictures | None = None) -> Pdf:
    return pdf(book, setting or Setting(), a_press(book), pictures or {}, MADE_ON)


def a_picture(folder: Path, name: str = "rau.png", size: tuple[int, int] = (640, 480), mode: str = "RGB") -> Shown:
    """A picture file with two colours."""
    path = folder / name
    image = Image.new(mode, size, "#8a1a14")
    image.paste("#ecc671", (0, 0, size[0] // 2, size[1]))
    image.save(path)
    return Shown(path, *size)


def reader(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def poppler(command: str, data: bytes, *options: str) -> str:
    """What a program of Poppler says of the PDF."""
    return drawn(command, data, *options, *(("-", "-") if command == "pdftotext" else ("-",))).decode()


def drawn(command: str, data: bytes, *arguments: str) -> bytes:
    """What a program of Poppler makes of the PDF that it is handed."""
    if shutil.which(command) is None:
        missing("Poppler", "apt-get install poppler-utils")
    return subprocess.run([command, *arguments], input=data, capture_output=True, check=True).stdout


def words_on(data: bytes, first: int, last: int, *, top: int = 50, foot: int = 45) -> list[str]:
    """The words of the pages, in the order of the file, without their heads and feet (points)."""
    box = reader(data).pages[first - 1].trimbox
    area = ("-x", "0", "-y", str(top), "-W", str(int(box.width)), "-H", str(int(box.height) - top - foot))
    text = poppler("pdftotext", data, "-raw", "-f", str(first), "-l", str(last), *area)
    return plain(text)


def plain(text: str) -> list[str]:
    """The words, without the signs of lists, places at which a line may end, and the ends of lines inside `214/QĐ-UBND`."""
    whole = re.sub(r"(?<=[-/–])\s+", "", text.replace("\u200b", ""))
    return [word for word in whole.split() if not re.fullmatch(r"[•‣]|\d{1,2}\.", word)]


def bookmarked_pages(data: bytes) -> list[int]:
    """The pages to which the bookmarks lead, from 1, in order."""
    found = reader(data)

    def pages(level: list[Any]) -> list[int]:
        return [
            page
            for entry in level
            for page in (
                pages(entry) if isinstance(entry, list) else [found.get_destination_page_number(entry) + 1]  # type: ignore[operator]
            )
        ]

    return sorted(set(pages(found.outline)))


def pages_of(data: bytes, book: Yearbook) -> dict[str, int]:
    """The page on which each story begins, from 1."""
    found = reader(data)
    places = found.named_destinations
    return {story.id: found.get_destination_page_number(places[story.id]) + 1 for story in book.stories}  # type: ignore[operator]


def words_of(story: Story, book: Yearbook) -> list[str]:
    """The words that a story has in a book, in their order, read from the story itself."""
    parts = [
        story.field.name,
        story.title,
        "; ".join(f"{h.name}, {h.role}" if h.role else h.name for h in story.honorees),
    ]
    parts.append(story.summary)
    for fact in facts(story, book):
        parts += [fact.label, *fact.lines]
    if story.body.html:
        apart = re.sub(
            r"(</(?:p|h\d|li|td|th|ul|ol|dt|dd|blockquote|figcaption|pre)>|<br>|<li>)", r" \1", story.body.html
        )
        parts.append(fromstring(f"<div>{apart}</div>").text_content())
    if story.author:
        parts.append(f"Người viết: {story.author}")
    return plain(" ".join(parts))
