"""Yearbooks of a site on disk: made anew only where what they are made of has changed, and never half.

What is made lies in the project's folder for things worth keeping, a folder for each state of a book, and is copied into sites
from there. A book that cannot be made leaves the former one, unless that holds a piece which is no longer published.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from site_builder.books.bindery import (
    SMALL,
    Bindery,
    Ready,
    files_of_site,
    forget_pictures,
    pictures_of,
    site_setting,
)
from site_builder.books.problems import failed
from site_builder.collect.yearbooks import Yearbook
from site_builder.forked import forked
from site_builder.model import addresses
from site_builder.problems import Code, Level, Problem, Where
from site_builder.render.fingerprint import Fingerprints
from site_builder.render.yearbooks.downloads import Downloads
from site_builder.render.yearbooks.pdf import box
from site_builder.render.yearbooks.pictures import key_of
from site_builder.theme_files import emblem, stamp
from site_builder.write import copy, put

FOLDER, RECORD = "books", "made.json"
PDF, EPUB, PAGE = "pdf", "epub", "html"
# a book of more stories takes a gigabyte of memory and more: no two of them at once
_LARGE = 500
# whose new version may make other files of the same book
_MAKERS = ("site-builder", "typst", "pillow", "segno", "lxml", "jinja2")


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBook:
    """A book in its folder; `is_former` where the one of today could not be made."""

    id: str
    folder: Path | None
    pages: int = 0
    pieces: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    is_former: bool = False

    @property
    def downloads(self) -> Downloads:
        return Downloads(pdf=self._size(PDF), pages=self.pages, epub=self._size(EPUB), page=self._size(PAGE))

    def _size(self, name: str) -> int:
        if self.folder is None:
            return 0
        try:
            return (self.folder / file_name(name)).stat().st_size
        except OSError:
            return 0

    def copy_into(self, site: Path) -> None:
        """Puts the files of the book in their places in a site that nobody reads yet."""
        places = {
            PDF: addresses.yearbook_pdf(self.id),
            EPUB: addresses.yearbook_epub(self.id),
            PAGE: addresses.yearbook_page(self.id),
        }
        for name, path in places.items():
            if self.folder is not None and self._size(name):
                copy(self.folder / file_name(name), site, path)


def made_books(bindery: Bindery, *, make: bool = True) -> dict[str, MadeBook]:
    """Every book of the site that has stories, made where it was not yet in this state; without `make` only what is there."""
    books = [book for book in bindery.found.yearbooks if book.stories]
    states = _states(books, bindery)
    made = {book.id: found for book in books if (found := _kept(bindery, book.id, states[book.id]))}
    if not make:
        return made
    waiting = [book for book in books if book.id not in made]
    for found in _make(bindery, waiting, states):
        made[found.id] = found if found.folder else _former(bindery, found)
    _forget(bindery, made, books)
    return made


def _states(books: Sequence[Yearbook], bindery: Bindery) -> Mapping[str, str]:
    """What each book is made of, as a digest."""
    publication = bindery.found.publication
    prints = Fingerprints(publication.ids, publication.site.recordings)
    versions = tuple(version(name) for name in _MAKERS)
    files = (_fonts(bindery.fonts), stamp(()), emblem())
    shared = (publication.plan, bindery.site_url, str(bindery.made_on), versions, files)

    def state(book: Yearbook) -> str:
        # a problem of the foreword is told with its line
        place = str(book.foreword.where) if book.foreword else ""
        pictures = [key_of(bindery.content, *picture) for picture in files_of_site(book)]
        return prints.values(book, place, shared, pictures)

    return {book.id: state(book) for book in books}


def _fonts(folder: Path | None) -> tuple[str, ...]:
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder else ()
    return tuple(f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files)


def _make(bindery: Bindery, books: Sequence[Yearbook], states: Mapping[str, str]) -> Iterator[MadeBook]:
    if not books:
        return
    ready = {
        size: bindery.ready(
            (file for book in books if book.printing.size is size for file in pictures_of(book)), wanted
        )
        for size in {book.printing.size for book in books}
        for wanted in (box(size, grey=False),)
    }
    small = bindery.ready((file for book in books for file in pictures_of(book)), SMALL)
    _Work.bindery, _Work.books, _Work.states, _Work.small = bindery, books, states, small
    _Work.ready = {book.id: ready[book.printing.size] for book in books}
    done = 0
    for some in _turns(books):
        try:
            for row in forked(_bind, some, bindery.jobs if len(some) > 1 else 1, apart=True):
                yield _of_row(books[done].id, row, bindery)
                done += 1
                bindery.progress("Làm kỷ yếu", done, len(books))
        except BrokenProcessPool:
            # a machine without memory ends the process that takes most of it
            for book in books[done : some[-1] + 1]:
                problem = failed(book.title, bindery.place_of(book), "máy hết bộ nhớ")
                yield MadeBook(id=book.id, folder=None, problems=(problem,))
            done = some[-1] + 1


def _turns(books: Sequence[Yearbook]) -> list[range]:
    """The numbers of the books that are made together: each alone where one is large, for typesetting gives back no memory."""
    if max(len(book.stories) for book in books) > _LARGE:
        return [range(number, number + 1) for number in range(len(books))]
    return [range(len(books))]


class _Work:
    """What forked processes inherit."""

    bindery: Bindery
    books: Sequence[Yearbook]
    states: Mapping[str, str]
    ready: Mapping[str, Ready]
    small: Ready


def _bind(number: int) -> dict[str, Any]:
    """Makes one book and puts it in its folder, whole or not at all; gives its record."""
    bindery, book = _Work.bindery, _Work.books[number]
    made = bindery.bound(book, site_setting(book), _Work.ready[book.id], _Work.small)
    record: dict[str, Any] = {
        "state": "",
        "pages": made.pages,
        "pieces": sorted(_named(book)),
        "problems": [_problem_row(problem) for problem in made.problems],
    }
    if not made.files:
        return record
    record["state"] = state = _Work.states[book.id] or "new"
    parent = _parent(bindery, book.id)
    parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(dir=parent, prefix=".", suffix=".part"))
    try:
        for ending, data in made.files.items():
            put(new, file_name(ending), data)
        put(new, RECORD, json.dumps(record, ensure_ascii=False).encode())
        target = parent / state
        shutil.rmtree(target, ignore_errors=True)
        os.replace(new, target)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    return record


def file_name(ending: str) -> str:
    """The name of a file of a book in its folder."""
    return f"book.{ending}"


def _named(book: Yearbook) -> set[str]:
    """The ids of all pieces that the book tells or names: stories, those in its honours, those to which its texts lead."""
    told = {story.id for story in book.stories}
    honoured = {row.story.id for _, rows in book.honours for row in rows}
    bodies = [story.body for story in book.stories] + ([book.foreword.body] if book.foreword else [])
    return told | honoured | {link.piece for body in bodies for link in body.links if link.piece}


def _parent(bindery: Bindery, id: str) -> Path:
    return bindery.kept / FOLDER / id


def _kept(bindery: Bindery, id: str, state: str) -> MadeBook | None:
    """The book as it was made in this state before."""
    if not state:
        return None
    with suppress(OSError, ValueError, KeyError, TypeError):
        row = json.loads((_parent(bindery, id) / state / RECORD).read_bytes())
        found = _of_row(id, row, bindery)
        return found if found.downloads.pdf else None
    return None


def _of_row(id: str, row: Mapping[str, Any], bindery: Bindery) -> MadeBook:
    return MadeBook(
        id=id,
        folder=_parent(bindery, id) / row["state"] if row["state"] else None,
        pages=row["pages"],
        pieces=frozenset(row["pieces"]),
        problems=tuple(_problem_of(found) for found in row["problems"]),
    )


def _former(bindery: Bindery, lost: MadeBook) -> MadeBook:
    """The newest of the former books of which every piece is still published, with the problems of the one that was lost."""
    folders = sorted(_states_on_disk(bindery, lost.id), key=lambda path: path.stat().st_mtime, reverse=True)
    for folder in folders:
        found = _kept(bindery, lost.id, folder.name)
        if found and found.pieces <= bindery.found.publication.ids:
            return MadeBook(
                id=lost.id,
                folder=folder,
                pages=found.pages,
                pieces=found.pieces,
                problems=lost.problems,
                is_former=True,
            )
    return lost


def _states_on_disk(bindery: Bindery, id: str) -> list[Path]:
    parent = _parent(bindery, id)
    return [path for path in parent.iterdir() if path.is_dir()] if parent.is_dir() else []


def _forget(bindery: Bindery, made: Mapping[str, MadeBook], books: Sequence[Yearbook]) -> None:
    """Removes every other state of every book, and pictures that none shows: they may be of a story that was withdrawn."""
    root = bindery.kept / FOLDER
    for parent in sorted(root.iterdir()) if root.is_dir() else ():
        kept = made.get(parent.name)
        for folder in _states_on_disk(bindery, parent.name):
            if kept is None or folder != kept.folder:
                shutil.rmtree(folder, ignore_errors=True)
        with suppress(OSError):
            parent.rmdir()
    forget_pictures(bindery, (picture for book in books for picture in files_of_site(book)))


def _problem_row(problem: Problem) -> list[object]:
    where = problem.where
    return [problem.code, problem.level, where.file, where.line, where.column, problem.message, problem.help]


def _problem_of(row: Sequence[Any]) -> Problem:
    code, level, file, line, column, message, help = row
    return Problem(Code(code), Level(level), Where(file, line, column), message, help)
