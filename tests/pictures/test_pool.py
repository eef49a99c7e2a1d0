"""The pool: each picture made once, found again by its bytes, gone when nobody shows it, whole or not there."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from site_builder.pictures import pool as room
from site_builder.pictures.pool import Pool, Ready
from tests.conftest import ROOT
from tests.pictures.photographs import SVG, a_moving, a_photograph, saved

Made = list[str]


@pytest.fixture
def pool(tmp_path: Path) -> Pool:
    content = tmp_path / "content"
    saved(content, "media/a.jpg", a_photograph((400, 300)))
    saved(content, "media/b.jpg", a_photograph((200, 100)))
    return Pool(content=content, kept=tmp_path / "kept")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    """The names of the files that are opened to be made."""
    names: Made = []
    whole = room.web_files

    def counted(path: Path, *, share: bool) -> object:
        names.append(path.name)
        return whole(path, share=share)

    monkeypatch.setattr(room, "web_files", counted)
    return names


BOTH = ("media/a.jpg", "media/b.jpg")


def test_what_was_made_is_not_made_again(pool: Pool, made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pool.ready(BOTH)
    assert made == ["a.jpg", "b.jpg"]
    monkeypatch.setattr(room, "file_digest", None)  # nor is it read
    assert pool.ready(BOTH) == first
    assert made == ["a.jpg", "b.jpg"]


def test_a_file_that_only_moved_is_known_by_its_bytes(pool: Pool, made: Made) -> None:
    before = pool.ready(BOTH).pictures["media/a.jpg"]
    shutil.move(pool.content / "media/a.jpg", pool.content / "media/c.jpg")
    after = pool.ready(["media/c.jpg"]).pictures["media/c.jpg"]
    assert made == ["a.jpg", "b.jpg"]
    assert before.large.address.replace("/a-", "/c-") == after.large.address


def test_without_its_notes_it_reads_again_but_makes_nothing(pool: Pool, made: Made) -> None:
    first = pool.ready(BOTH)
    (pool.folder / room.KNOWN).write_text("{hỏng", encoding="utf-8")
    assert pool.ready(BOTH) == first
    assert made == ["a.jpg", "b.jpg"]


def test_a_changed_file_gets_another_address(pool: Pool) -> None:
    before = pool.ready(BOTH).pictures
    saved(pool.content, "media/a.jpg", a_photograph((401, 300)))
    after = pool.ready(BOTH).pictures
    assert before["media/a.jpg"].large.address != after["media/a.jpg"].large.address
    assert before["media/b.jpg"] == after["media/b.jpg"]


def test_pictures_that_nobody_shows_go_only_where_that_is_asked(pool: Pool) -> None:
    pool.ready(BOTH)
    pool.ready(["media/b.jpg"])
    assert len(folders(pool)) == 2
    pool.ready(["media/b.jpg"], forget=True)
    assert len(folders(pool)) == 1
    pool.ready([], forget=True)
    assert folders(pool) == []


def folders(pool: Pool) -> list[Path]:
    return [path for path in pool.folder.iterdir() if path.is_dir()]


def test_a_part_to_share_is_made_when_it_is_asked_for(pool: Pool, made: Made) -> None:
    saved(pool.content, "media/a.jpg", a_photograph((1200, 800)))
    assert pool.ready(BOTH).pictures["media/a.jpg"].share is None
    shared = pool.ready(BOTH, ["media/a.jpg"])
    assert made == ["a.jpg", "b.jpg", "a.jpg"]
    part = shared.pictures["media/a.jpg"].share
    assert part
    assert (part.width, part.height) == (1200, 630)
    assert shared.files[part.address].is_file()
    assert pool.ready(BOTH).pictures["media/a.jpg"].share is None
    assert len(made) == 3


def test_why_a_picture_is_broken_is_remembered(pool: Pool, made: Made) -> None:
    (pool.content / "media/b.jpg").write_bytes(SVG)
    first = pool.ready(BOTH)
    assert list(first.broken) == ["media/b.jpg"]
    assert list(first.pictures) == ["media/a.jpg"]
    assert pool.ready(BOTH) == first
    assert made == ["a.jpg", "b.jpg"]


def test_a_picture_that_moves_is_told(pool: Pool) -> None:
    (pool.content / "media/b.jpg").write_bytes(a_moving("GIF"))
    assert pool.ready(BOTH).moving == {"media/b.jpg"}


def test_a_file_that_vanished_is_as_if_nobody_showed_it(pool: Pool) -> None:
    (pool.content / "media/b.jpg").unlink()
    assert list(pool.ready(BOTH).pictures) == ["media/a.jpg"]


def test_what_stops_half_way_leaves_nothing(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        pool.keep("0" * 32, {}, {"1.jpg": b""})
    assert folders(pool) == []


_MAKE = """
import sys
from pathlib import Path
from site_builder.pictures.pool import Pool
content, kept = map(Path, sys.argv[1:])
files = sorted(path.relative_to(content).as_posix() for path in content.rglob("*.jpg"))
Pool(content=content, kept=kept, jobs=2).ready(files)
"""


def test_a_full_disk_is_told_with_its_place_and_leaves_no_part(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(pool.content, "media/a.jpg", a_photograph((30, 20)))

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        with pytest.raises(OSError, match="No space") as raised:
            pool.ready(["media/a.jpg"])
    assert raised.value.filename == str(pool.folder)
    assert folders(pool) == []
    assert set(pool.ready(["media/a.jpg"]).pictures) == {"media/a.jpg"}


def test_several_processes_make_the_same(pool: Pool, tmp_path: Path) -> None:
    for number in range(10):
        saved(pool.content, f"media/{number}.jpg", a_photograph((300 + number, 200)))
    files = sorted(path.relative_to(pool.content).as_posix() for path in pool.content.rglob("*.jpg"))
    # a process of its own: one that runs tests has threads, with which nothing is forked
    subprocess.run([sys.executable, "-c", _MAKE, pool.content, tmp_path / "other"], cwd=ROOT, check=True)
    other = Pool(content=pool.content, kept=tmp_path / "other")
    assert len(folders(other)) == 12
    assert contents(pool.ready(files)) == contents(other.ready(files))


def contents(ready: Ready) -> dict[str, bytes]:
    return {path: kept.read_bytes() for path, kept in ready.files.items()}


def test_a_machine_without_memory_loses_one_picture(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(
        work: Callable[[list[Any]], object], items: Sequence[list[Any]], jobs: int, *, apart: bool = False
    ) -> Iterator[object]:
        for tasks in items:
            if any(task.file == "media/b.jpg" for task in tasks):
                raise BrokenProcessPool
            yield work(tasks)

    monkeypatch.setattr(room, "forked", ended)
    for number in range(6):
        saved(pool.content, f"media/{number}.jpg", a_photograph((30 + number, 20)))
    files = sorted(path.relative_to(pool.content).as_posix() for path in pool.content.rglob("*.jpg"))
    found = pool.ready(files)
    assert set(found.pictures) == {*files} - {"media/b.jpg"}
    assert {file: fault.why for file, fault in found.broken.items()} == {
        "media/b.jpg": "cần nhiều bộ nhớ hơn máy này có"
    }
    monkeypatch.undo()
    assert set(pool.ready(files).pictures) == set(files), "another day, another machine: it is tried again"


def test_files_are_put_in_their_places(pool: Pool, tmp_path: Path) -> None:
    ready = pool.ready(BOTH)
    ready.put_into(tmp_path / "site")
    names = sorted(path.name for path in (tmp_path / "site" / "media").iterdir())
    assert [name.split("-")[0] for name in names] == ["a", "a", "a", "a", "b", "b"]
    for picture in ready.pictures.values():
        for variant in (*picture.modern, *picture.plain):
            with Image.open(tmp_path / "site" / variant.address) as image:
                assert image.size == (variant.width, variant.height)


@pytest.mark.parametrize("name", ["media/Ảnh bà Đượm (1).JPG", "media/🌾.jpg", "media/" + "dài" * 60 + ".jpg"])
def test_any_name_gives_a_plain_address(pool: Pool, name: str) -> None:
    saved(pool.content, name, a_photograph((30, 20)), format="JPEG")
    address = pool.ready([name]).pictures[name].large.address
    assert address.isascii()
    assert len(address) < 100
