"""All files to documents: from the cache where it holds them, else by one process or several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from site_builder.load.documents import FEW, documents
from site_builder.load.values import Findings
from site_builder.problems import Code
from tests.folders import a_content, a_story_text


class KeptRows:
    """Rows in memory; `asked` counts what was looked up."""

    def __init__(self) -> None:
        self.rows: dict[str, str] = {}
        self.put_count = 0

    def get(self, digests: Iterable[str]) -> Mapping[str, str]:
        return {digest: self.rows[digest] for digest in digests if digest in self.rows}

    def put(self, rows: Mapping[str, str]) -> None:
        self.put_count += len(rows)
        self.rows.update(rows)

    def keep_only(self, digests: Iterable[str]) -> None:
        kept = set(digests)
        self.rows = {digest: row for digest, row in self.rows.items() if digest in kept}


def test_what_was_read_before_is_not_read_again(tmp_path: Path) -> None:
    content = a_content(tmp_path, {"a.md": a_story_text(), "b.md": a_story_text(), "c.md": a_story_text("Khác.\n")})
    rows, paths = KeptRows(), ("a.md", "b.md", "c.md")
    first = documents(content, paths, "content", Findings(), rows=rows, jobs=1)
    assert rows.put_count == 2  # a and b have the same bytes
    assert documents(content, paths, "content", Findings(), rows=rows, jobs=1) == first
    assert rows.put_count == 2


def test_of_a_document_that_is_gone_nothing_is_kept(tmp_path: Path) -> None:
    content = a_content(tmp_path, {"a.md": a_story_text(), "b.md": a_story_text("Rút rồi.\n")})
    rows = KeptRows()
    documents(content, ("a.md", "b.md"), "content", Findings(), rows=rows, jobs=1)
    documents(content, ("a.md",), "content", Findings(), rows=rows, jobs=1)
    assert len(rows.rows) == 1
    assert "Rút rồi" not in str(rows.rows)


def test_a_damaged_row_is_read_again(tmp_path: Path) -> None:
    content, rows = a_content(tmp_path, {"a.md": a_story_text()}), KeptRows()
    first = documents(content, ("a.md",), "content", Findings(), rows=rows, jobs=1)
    for damaged in (
        "",
        "[",
        "[1]",
        '[null,["",0,[],[]],[],true',
        '{"a": 1}',
        "[[], [], [], []]",
        '[[5,"a",1,1],["",0,[],[]],[],true]',
    ):
        rows.rows = dict.fromkeys(rows.rows, damaged)
        assert documents(content, ("a.md",), "content", Findings(), rows=rows, jobs=1) == first


def test_several_processes_give_what_one_gives(tmp_path: Path) -> None:
    files = {f"{number:03}.md": a_story_text(f"Bài {number}.\n") for number in range(FEW + 5)}
    content, seen = a_content(tmp_path, files), []

    def progress(what: str, done: int, total: int) -> None:
        seen.append((done, total))

    one = documents(content, files, "content", Findings(), rows=KeptRows(), jobs=1)
    many = documents(content, files, "content", Findings(), rows=KeptRows(), jobs=2, progress=progress)
    assert one == many
    assert seen[-1] == (FEW + 5, FEW + 5)


def test_a_file_that_may_not_be_opened_is_told_and_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, findings = a_content(tmp_path, {"a.md": a_story_text(), "b.md": a_story_text()}), Findings()
    opened = Path.open

    def closed(path: Path, *arguments: object) -> object:
        if path.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", closed)
    found = documents(content, ("a.md", "b.md"), "content", findings, rows=KeptRows(), jobs=1)
    assert list(found) == ["b.md"]
    (problem,) = findings.problems
    assert (problem.code, problem.where.file) == (Code.UNREADABLE_FILE, "content/a.md")
    assert "không cho đọc" in problem.message


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    content = a_content(tmp_path, {})
    with (content / "lon.md").open("wb") as file:
        file.truncate(2**40)  # a hole of one terabyte
    (document,) = documents(content, ("lon.md",), "content", Findings(), rows=KeptRows(), jobs=1).values()
    assert [problem.code for problem in document.problems] == [Code.FILE_TOO_LARGE]
