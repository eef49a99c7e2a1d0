"""Which books are made anew, which stay, and what becomes of one that cannot be made."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from site_builder.books.bindery import Bindery
from site_builder.books.store import MadeBook, made_books
from site_builder.build import collected
from site_builder.check.content import checked
from site_builder.problems import Code
from site_builder.render.yearbooks.typesetting import NotTypesetError
from tests.folders import a_content, a_story_text

TODAY = date(2023, 12, 20)
TWO = {
    "stories/rau.md": a_story_text(photos=[{"file": "media/rau.png", "alt": "Vườn rau"}]),
    "stories/duong.md": a_story_text(title="Con đường", quarter="2023-Q3", date="2023-08-12"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    content = a_content(tmp_path, TWO)
    (content / "media").mkdir()
    Image.new("RGB", (400, 300), "#8a1a14").save(content / "media" / "rau.png")
    return tmp_path


def a_bindery(project: Path, **given: Any) -> Bindery:
    """The bindery of the project as it lies on disk."""
    site = checked(project / "content", "content").site
    assert site is not None
    found = collected(site, TODAY)
    values = {
        "content": project / "content",
        "kept": project / ".kept",
        "found": found,
        "site_url": "https://xa.example/",
    }
    return Bindery(**{**values, **given})


def rewrite(project: Path, path: str, **changes: object) -> None:
    (project / "content" / path).write_text(a_story_text(**changes), encoding="utf-8")


def pdf_of(book: MadeBook) -> bytes:
    assert book.folder is not None
    return (book.folder / "book.pdf").read_bytes()


def stamps(project: Path) -> dict[str, int]:
    """When each file that is kept was written."""
    kept = project / ".kept"
    return {str(path.relative_to(kept)): path.stat().st_mtime_ns for path in kept.rglob("*") if path.is_file()}


def test_a_book_has_its_three_files_and_says_what_they_weigh(project: Path) -> None:
    made = made_books(a_bindery(project))
    assert list(made) == ["2023"]
    downloads = made["2023"].downloads
    assert downloads.pdf == len(pdf_of(made["2023"]))
    assert downloads.pages > 8
    assert downloads.epub > 1000
    assert downloads.page > 1000
    assert made["2023"].pieces == {"rau", "duong"}
    assert made["2023"].problems == ()
    site = project / "site"
    made["2023"].copy_into(site)
    names = sorted(path.name for path in (site / "ky-yeu" / "2023").iterdir())
    assert names == ["ky-yeu-2023.epub", "ky-yeu-2023.html", "ky-yeu-2023.pdf"]


def test_nothing_is_made_twice(project: Path) -> None:
    made_books(a_bindery(project))
    before = stamps(project)
    assert before
    made_books(a_bindery(project))
    assert stamps(project) == before


def test_without_making_only_what_is_there_counts(project: Path) -> None:
    assert made_books(a_bindery(project), make=False) == {}
    made = made_books(a_bindery(project))
    assert made_books(a_bindery(project), make=False) == made


@pytest.mark.parametrize(
    "change",
    [
        lambda project: rewrite(
            project, "stories/duong.md", title="Con đường mới", quarter="2023-Q3", date="2023-08-12"
        ),
        lambda project: Image.new("RGB", (400, 301), "#35602d").save(project / "content" / "media" / "rau.png"),
        lambda project: (project / "content" / "plan.yml").write_text(
            "preset: thuong-ninh-2023-2025\nprinting: {size: a4}\n", encoding="utf-8"
        ),
    ],
    ids=["a story", "a picture", "the plan"],
)
def test_a_change_makes_the_book_anew_and_leaves_nothing_of_the_former(project: Path, change: Any) -> None:
    before = made_books(a_bindery(project))["2023"]
    first = pdf_of(before)
    change(project)
    after = made_books(a_bindery(project))["2023"]
    assert pdf_of(after) != first
    assert [path.name for path in (project / ".kept" / "books" / "2023").iterdir()] == [
        after.folder and after.folder.name
    ]


def test_a_withdrawn_story_and_its_picture_leave_the_kept_files(project: Path) -> None:
    made_books(a_bindery(project))
    pictures = project / ".kept" / "pictures"
    assert len(list(pictures.iterdir())) == 2
    rewrite(project, "stories/rau.md", status="withdrawn", photos=[{"file": "media/rau.png", "alt": "Vườn rau"}])
    made = made_books(a_bindery(project))
    assert made["2023"].pieces == {"duong"}
    assert list(pictures.iterdir()) == []


def test_a_book_without_stories_is_not_made(project: Path) -> None:
    for path in TWO:
        rewrite(project, path, status="draft")
    assert made_books(a_bindery(project)) == {}


def break_typesetting(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise NotTypesetError("unknown variable")

    monkeypatch.setattr("site_builder.books.bindery.pdf", broken)


def test_a_book_that_fails_leaves_the_former(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = made_books(a_bindery(project))["2023"]
    first = pdf_of(before)
    rewrite(project, "stories/moi.md", title="Bài mới", quarter="2023-Q4", date="2023-11-12")
    break_typesetting(monkeypatch)
    after = made_books(a_bindery(project))["2023"]
    assert after.is_former
    assert pdf_of(after) == first
    (problem,) = after.problems
    assert problem.code is Code.BOOK_FAILED
    assert "Kỷ yếu gương điển hình tiên tiến năm 2023" in problem.message


def test_a_former_book_with_a_withdrawn_story_does_not_stay(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made_books(a_bindery(project))
    rewrite(project, "stories/rau.md", status="withdrawn")
    break_typesetting(monkeypatch)
    after = made_books(a_bindery(project))["2023"]
    assert after.folder is None
    assert not after.downloads
    assert not (project / ".kept" / "books" / "2023").exists()


# books are made in a process of its own: forking is safe only where there is one thread, and tests may have several
DYING = """
import os, sys
from pathlib import Path
import site_builder.books.bindery as bindery
from site_builder.books.store import made_books
from tests.books.test_store import a_bindery

bindery.pdf = lambda *_: os._exit(9)
(problem,) = made_books(a_bindery(Path(sys.argv[1])))["2023"].problems
print(problem.code, problem.message)
"""


def test_a_process_that_dies_costs_only_its_book(project: Path) -> None:
    done = subprocess.run([sys.executable, "-c", DYING, str(project)], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("book-failed ")
    assert "máy hết bộ nhớ" in done.stdout


def test_a_damaged_record_is_made_anew(project: Path) -> None:
    made = made_books(a_bindery(project))["2023"]
    assert made.folder is not None
    (made.folder / "made.json").write_text("{", encoding="utf-8")
    assert made_books(a_bindery(project))["2023"].downloads.pages == made.downloads.pages


def test_what_was_wrong_is_told_again_without_making_the_book_again(project: Path) -> None:
    (project / "content" / "media" / "rau.png").write_bytes(b"\x89PNG\r\n\x1a\nhong")
    rewrite(project, "stories/duong.md", title="Con đường", quarter="2023-Q3", date="2023-08-12", summary="Chữ 日 lạ.")
    first = made_books(a_bindery(project))["2023"].problems
    assert [(p.code, p.where.file, p.where.line) for p in first] == [
        (Code.BROKEN_PICTURE, "content/stories/rau.md", 10),
        (Code.MISSING_GLYPH, "content/stories/duong.md", 10),
    ]
    assert made_books(a_bindery(project))["2023"].problems == first


def test_the_day_that_files_bear_is_the_newest_of_the_book_or_the_given_one(project: Path) -> None:
    bindery = a_bindery(project)
    book = next(book for book in bindery.found.yearbooks if book.id == "2023")
    assert bindery.day_of(book).isoformat() == "2023-08-12T00:00:00+07:00"
    moment = datetime(2020, 1, 2, tzinfo=UTC)
    assert replace(bindery, made_on=moment).day_of(book) == moment


def test_whatever_goes_wrong_in_one_edition_costs_only_its_book(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> bytes:
        raise RecursionError("quá sâu")

    monkeypatch.setattr("site_builder.books.bindery.epub", broken)
    (problem,) = made_books(a_bindery(project))["2023"].problems
    assert problem.code is Code.BOOK_FAILED
    assert "quá sâu" in problem.message


def test_a_former_book_that_names_a_withdrawn_person_in_its_honours_does_not_stay(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    award = [{"title": "giay-khen", "date": "2023-06-01"}]
    rewrite(project, "stories/cu.md", title="Bài của năm sau", quarter="2024-Q1", awards=award)
    before = made_books(a_bindery(project))
    assert "cu" in before["2023"].pieces
    rewrite(project, "stories/cu.md", title="Bài của năm sau", quarter="2024-Q1", awards=award, status="withdrawn")
    break_typesetting(monkeypatch)
    assert made_books(a_bindery(project))["2023"].folder is None
