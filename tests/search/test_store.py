"""Which indexes are made anew, which stay, and what becomes of a site whose index cannot be made."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from site_builder.build import part_of
from site_builder.collect.collections import Collections
from site_builder.model.story import Status
from site_builder.problems import Code, Level
from site_builder.search import store
from site_builder.search.pagefind import NotIndexedError
from site_builder.search.store import MadeIndex, made_index
from tests.builders import a_body, a_story, gathered


def a_site_with(*, withdrawn: bool = False) -> Collections:
    status = Status.WITHDRAWN if withdrawn else Status.APPROVED
    return gathered(
        a_story("rau", title="Vườn rau", digest="a"),
        a_story("ong", title="Đàn ong", digest=f"b{withdrawn}", status=status, body=a_body("<p>Nuôi ong lấy mật.</p>")),
    )


def words_in(folder: Path) -> bytes:
    """Everything that the compressed files of the folder say."""
    return b"".join(gzip.decompress(path.read_bytes()) for path in sorted(folder.rglob("*.pf_*")))


def kept_folders(kept: Path) -> list[str]:
    return sorted(path.name for path in (kept / "search").iterdir())


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for every run of Pagefind."""
    runs: list[int] = []
    index = store.index

    def counting(documents: Path, folder: Path) -> None:
        runs.append(1)
        index(documents, folder)

    monkeypatch.setattr(store, "index", counting)
    # in this process, so that its runs can be counted
    monkeypatch.setattr(store, "forked", lambda work, items, jobs, apart=False: map(work, items))
    return runs


def test_an_index_holds_what_a_browser_loads_and_no_more(tmp_path: Path) -> None:
    made = made_index(a_site_with(), tmp_path / "kept")
    assert made.problems == ()
    assert made.pieces == {"rau", "ong"}
    made.put_into(tmp_path / "site")
    bundle = tmp_path / "site" / "tim-kiem" / "pagefind"
    paths = {path.relative_to(tmp_path / "site").as_posix() for path in bundle.rglob("*") if path.is_file()}
    assert {path.name for path in bundle.iterdir() if path.is_dir()} == {"filter", "fragment", "index"}
    assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"} <= {path.name for path in bundle.iterdir()}
    assert not [path for path in paths if path.endswith((".css", "ui.js", "highlight.js"))]
    assert {part_of(path) for path in paths} == {"search"}
    assert part_of("tim-kiem/index.html") == "site"
    assert "matǀ5aǀ".encode() in words_in(bundle)


def test_the_same_pieces_are_indexed_once(tmp_path: Path, counted: list[int]) -> None:
    first, second = (made_index(a_site_with(), tmp_path) for _ in range(2))
    assert first == second
    assert counted == [1]


def test_a_withdrawn_story_leaves_every_index_that_is_kept(tmp_path: Path, counted: list[int]) -> None:
    made_index(a_site_with(), tmp_path)
    made = made_index(a_site_with(withdrawn=True), tmp_path)
    assert len(counted) == 2
    assert made.folder is not None
    assert kept_folders(tmp_path) == [made.folder.parent.name]
    said = words_in(tmp_path)
    assert b"guong/ong" not in said
    assert "matǀ5aǀ".encode() not in said
    assert b"guong/rau" in said


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(documents: Path, folder: Path) -> None:
        raise NotIndexedError("không có chương trình Pagefind")

    monkeypatch.setattr(store, "index", refuse)


def test_a_site_without_pagefind_is_told_of(tmp_path: Path, broken: None) -> None:
    made = made_index(a_site_with(), tmp_path)
    assert made.folder is None
    (problem,) = made.problems
    assert (problem.code, problem.level) == (Code.INDEX_FAILED, Level.WARNING)
    assert "không có chương trình Pagefind" in problem.message
    assert kept_folders(tmp_path) == []


def test_a_former_index_stands_in_unless_it_holds_what_was_withdrawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    former = made_index(a_site_with(withdrawn=True), tmp_path)

    def refuse(documents: Path, folder: Path) -> None:
        raise NotIndexedError("hỏng")

    monkeypatch.setattr(store, "index", refuse)
    now = made_index(a_site_with(), tmp_path)
    assert now.folder == former.folder
    assert now.problems
    gone = made_index(gathered(a_story("khac", digest="c")), tmp_path)
    assert gone.folder is None
    assert kept_folders(tmp_path) == []


def test_a_preview_searches_what_the_last_build_published(tmp_path: Path, counted: list[int]) -> None:
    built = made_index(a_site_with(withdrawn=True), tmp_path)
    draft = gathered(
        a_story("rau", title="Vườn rau", digest="a"), a_story("nhap", digest="d", status=Status.DRAFT), drafts=True
    )
    assert made_index(draft, tmp_path, make=False) == built
    assert counted == [1]


def test_a_site_without_pieces_has_no_index(tmp_path: Path, counted: list[int]) -> None:
    assert made_index(gathered(), tmp_path) == MadeIndex()
    assert counted == []


def test_a_damaged_index_is_made_anew(tmp_path: Path, counted: list[int]) -> None:
    made = made_index(a_site_with(), tmp_path)
    assert made.folder is not None
    (made.folder.parent / "made.json").write_text("{")
    assert made_index(a_site_with(), tmp_path) == made
    assert len(counted) == 2


@pytest.mark.parametrize("end", ["exit 1", "head -c 10 >/dev/null; exit 1"], ids=["at-once", "when-asked"])
def test_a_machine_where_pagefind_cannot_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    program = tmp_path / "pagefind"
    program.write_text(f"#!/bin/sh\n{end}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    made = made_index(a_site_with(), tmp_path / "kept")
    assert made.folder is None
    assert [problem.code for problem in made.problems] == [Code.INDEX_FAILED]
