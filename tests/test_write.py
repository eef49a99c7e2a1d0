"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_builder.render.output import Output
from site_builder.write import copy, put, put_all
from tests.on_disk import files, mode

pytestmark = pytest.mark.usefixtures("narrow_umask")


def test_put_makes_the_folders_and_a_file_that_everybody_may_read(tmp_path: Path) -> None:
    put(tmp_path, "a/b/c.txt", b"moi")
    assert files(tmp_path) == {"a/b/c.txt": b"moi"}
    assert mode(tmp_path / "a/b/c.txt") == 0o644


def test_put_replaces_a_file(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", b"cu")
    put(tmp_path, "a.txt", b"moi")
    assert files(tmp_path) == {"a.txt": b"moi"}


@pytest.mark.parametrize("step", ["fdopen", "chmod", "replace"])
@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_a_write_that_fails_leaves_the_former_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: type[BaseException]
) -> None:
    put(tmp_path, "a.txt", b"cu")

    def fails(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(os, step, fails)
        with pytest.raises(error):
            put(tmp_path, "a.txt", b"moi")
    assert files(tmp_path) == {"a.txt": b"cu"}


def test_put_all_gives_the_paths(tmp_path: Path) -> None:
    assert put_all(tmp_path, iter([Output("a/1.txt", b"1"), Output("2.txt", b"2")])) == ["a/1.txt", "2.txt"]
    assert files(tmp_path) == {"a/1.txt": b"1", "2.txt": b"2"}


def test_copy(tmp_path: Path) -> None:
    (tmp_path / "goc.jpg").write_bytes(b"anh")
    copy(tmp_path / "goc.jpg", tmp_path / "site", "media/goc.jpg")
    assert files(tmp_path / "site") == {"media/goc.jpg": b"anh"}


def test_a_file_that_is_not_public_keeps_its_readers(tmp_path: Path) -> None:
    put(tmp_path, "bao-cao.csv", b"a", public=False)
    assert mode(tmp_path / "bao-cao.csv") == 0o600  # as the system gives new files here
    (tmp_path / "bao-cao.csv").chmod(0o640)
    put(tmp_path, "bao-cao.csv", b"b", public=False)
    assert (mode(tmp_path / "bao-cao.csv"), (tmp_path / "bao-cao.csv").read_bytes()) == (0o640, b"b")
