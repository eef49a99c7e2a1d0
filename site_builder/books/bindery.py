"""Where one yearbook becomes files: its pictures made ready, its PDF, EPUB and page to keep, and what was wrong on the way."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

from site_builder.books.problems import failed, lacking_characters, lost_standard, strange_font
from site_builder.check.pictures import broken_pictures
from site_builder.collect.collections import Collections
from site_builder.collect.yearbooks import Yearbook
from site_builder.forked import forked
from site_builder.load.documents import Progress, quiet
from site_builder.load.files import is_picture
from site_builder.load.picture_file import NoPicture
from site_builder.model.story import Story
from site_builder.model.yearbook import Foreword, PageSize
from site_builder.pictures.opened import BrokenPicture
from site_builder.pictures.printed import prepared
from site_builder.problems import Problem, Where
from site_builder.render.yearbooks.book_data import Edition, Setting
from site_builder.render.yearbooks.epub import epub
from site_builder.render.yearbooks.one_page import one_page
from site_builder.render.yearbooks.pdf import box, pdf
from site_builder.render.yearbooks.pictures import Box, Pictures, Shown, key_of
from site_builder.render.yearbooks.poster import Poster, poster
from site_builder.render.yearbooks.press import Press, fonts_of
from site_builder.render.yearbooks.typesetting import NotTypesetError
from site_builder.theme_files import emblem
from site_builder.write import put

PICTURES = "pictures"
# pictures of the page to keep: it is read on phones and sent on
SMALL = Box(900, 700)
_VIETNAM = timezone(timedelta(hours=7))
_CHUNK = 8


class Bound(NamedTuple):
    """The files of a book by their endings (`pdf`, `epub`, `html`), none where it could not be made, and the pages of the PDF."""

    files: Mapping[str, bytes]
    pages: int
    problems: tuple[Problem, ...]


class Ready(NamedTuple):
    """Pictures made ready, and why others cannot be shown."""

    pictures: Pictures
    broken: Mapping[str, NoPicture]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bindery:
    """What making the books of a site takes. `content` is its folder, `kept` where the project keeps what is worth keeping.

    `made_on` is the day that files bear; None for the newest of each book's own.
    """

    content: Path
    kept: Path
    found: Collections
    site_url: str
    made_on: datetime | None = None
    jobs: int = 1
    progress: Progress = quiet

    @property
    def press(self) -> Press:
        return Press(
            emblem=emblem(),
            fonts=self.fonts,
            site_url=self.site_url,
            published=self.found.publication.ids,
        )

    @property
    def fonts(self) -> Path | None:
        """The plan's folder of fonts, if it is there."""
        return fonts_of(self.found.publication.plan, self.content)

    def day_of(self, book: Yearbook) -> datetime:
        return self.made_on or datetime.combine(book.newest, time(), _VIETNAM)

    def ready(self, files: Iterable[str], wanted: Box) -> Ready:
        """The pictures of these paths inside `content`, made ready in several processes where they were not before."""
        folder = self.kept / PICTURES
        keys = {file: key_of(self.content, file, wanted) for file in dict.fromkeys(files)}
        known = _known(folder)
        missing = [(file, key) for file, key in keys.items() if key not in known]
        broken: dict[str, NoPicture] = {}
        _Work.bindery, _Work.box = self, wanted
        chunks = [missing[start : start + _CHUNK] for start in range(0, len(missing), _CHUNK)]
        made = forked(_prepare, chunks, self.jobs if len(chunks) > 1 else 1)
        for done, found in enumerate(made, start=1):
            broken.update(found)
            self.progress("Chuẩn bị ảnh", min(done * _CHUNK, len(missing)), len(missing))
        known = _known(folder) if missing else known
        return Ready({file: known[key] for file, key in keys.items() if key in known}, broken)

    def bound(self, book: Yearbook, setting: Setting, ready: Ready, small: Ready) -> Bound:
        """The files of the book, with what was wrong with its pictures and characters; a printer is sent the PDF alone.

        `small` are the pictures of the page to keep.
        """
        texts: list[Story | Foreword] = [*([book.foreword] if book.foreword else []), *book.stories]
        told = [*broken_pictures(texts, ready.broken, self.content, self.shown)]
        try:
            made = pdf(book, setting, self.press, _of(book, ready.pictures), self.day_of(book))
            bound = {"pdf": made.data}
            if setting.edition is Edition.SCREEN:
                bound["epub"] = epub(book, self.press, _of(book, ready.pictures), self.day_of(book))
                bound["html"] = one_page(book, self.press, _of(book, small.pictures))
        except Exception as error:  # whatever it is, the site and the other books are made all the same
            return Bound({}, 0, (*told, failed(book.title, self.place_of(book), str(error) or type(error).__name__)))
        files = [*_files(book), self.found.publication.plan.where.file]
        told += lacking_characters(files, made.lacking, self.content, self.shown, self.place_of(book))
        told += strange_font(self.found.publication.plan, self.fonts)
        if not made.keeps_standards:
            told.append(lost_standard(book.title, self.place_of(book)))
        return Bound(bound, made.pages, tuple(told))

    def place_of(self, book: Yearbook) -> Where:
        """Where people look for what a book is made of."""
        return book.foreword.where if book.foreword else self.found.publication.plan.where

    def poster(self, story: Story) -> tuple[Poster | None, tuple[Problem, ...]]:
        """The sheet of a story for a notice board, with what was wrong; None where it could not be made."""
        plan = self.found.publication.plan
        ready = self.ready((photo.file for photo in story.photos[:1]), box(PageSize.A4, grey=False))
        told = [*broken_pictures([story], ready.broken, self.content, self.shown)]
        made_on = self.made_on or datetime.combine(story.day, time(), _VIETNAM)
        try:
            made = poster(story, plan, self.press, ready.pictures, made_on)
        except NotTypesetError as error:
            return None, (*told, failed(story.title, story.where, str(error)))
        told += lacking_characters([story.where.file], made.lacking, self.content, self.shown, story.where)
        told += strange_font(plan, self.fonts)
        if not made.keeps_standards:
            told.append(lost_standard(story.title, story.where))
        return made, tuple(told)

    @property
    def shown(self) -> str:
        return self.found.publication.site.shown


def pictures_of(book: Yearbook) -> tuple[str, ...]:
    """The paths inside `content` of the pictures that a book shows."""
    foreword = book.foreword.body.files if book.foreword else ()
    files = (file for story in book.stories for file in shown_by(story))
    return tuple(dict.fromkeys(file for file in (*foreword, *files) if is_picture(file)))


def shown_by(story: Story) -> tuple[str, ...]:
    """The pictures of a story: its photos, then those in its body."""
    return (*(photo.file for photo in story.photos), *story.body.files)


def _files(book: Yearbook) -> list[str]:
    """The files from which the words of a book come, as the user knows them."""
    foreword = [book.foreword.where.file] if book.foreword else []
    return [*foreword, *(story.where.file for story in book.stories)]


def _of(book: Yearbook, pictures: Pictures) -> Pictures:
    return {file: pictures[file] for file in pictures_of(book) if file in pictures}


class _Work:
    """What forked processes inherit."""

    bindery: Bindery
    box: Box


def _prepare(some: Sequence[tuple[str, str]]) -> dict[str, NoPicture]:
    """Makes the pictures ready and keeps them; gives why some could not be."""
    broken = {}
    for file, key in some:
        try:
            made = prepared(_Work.bindery.content / file, _Work.box)
        except BrokenPicture as error:
            broken[file] = error.fault
        else:
            name = f"{key}-{made.width}x{made.height}{made.suffix}"
            put(_Work.bindery.kept / PICTURES, name, made.data, public=False)
    return broken


_NAME = re.compile(r"(?P<key>[0-9a-f]{32})-(?P<width>\d+)x(?P<height>\d+)\.(?:jpg|png)")


def _known(folder: Path) -> dict[str, Shown]:
    """The pictures kept in the folder, by what they are kept under."""
    names = os.listdir(folder) if folder.is_dir() else ()
    found = filter(None, map(_NAME.fullmatch, sorted(names)))
    return {name["key"]: Shown(folder / name[0], int(name["width"]), int(name["height"])) for name in found}


def forget_pictures(bindery: Bindery, used: Iterable[tuple[str, Box]]) -> None:
    """Removes the pictures that no book of the site shows any longer: one may be of a story that was withdrawn."""
    keys = {key_of(bindery.content, file, wanted) for file, wanted in used}
    for key, shown in _known(bindery.kept / PICTURES).items():
        if key not in keys:
            shown.path.unlink(missing_ok=True)


def site_setting(book: Yearbook) -> Setting:
    """How the book is set that a site offers: in its own size, for a screen, in colours."""
    return Setting(size=book.printing.size)


def files_of_site(book: Yearbook) -> Iterator[tuple[str, Box]]:
    """The pictures of a book as the site's editions need them."""
    for file in pictures_of(book):
        yield file, box(book.printing.size, grey=False)
        yield file, SMALL
