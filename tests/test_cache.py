"""A cache may vanish or be damaged at any time; then everything is read again, nothing else."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from site_builder import cache
from site_builder.cache import FOLDER, DiskRows, folder_for, rows_for

ROWS = {f"digest-{number}": f"hàng {number}" for number in range(1200)}
FILE = "documents.sqlite"


def kept(folder: Path) -> dict[str, str]:
    """What a new build finds of ROWS."""
    rows = DiskRows(folder)
    try:
        return dict(rows.get(ROWS))
    finally:
        rows.close()


def filled(folder: Path) -> Path:
    rows = DiskRows(folder)
    rows.put(ROWS)
    rows.close()
    return folder


def test_what_is_put_is_there_in_the_next_build(tmp_path: Path) -> None:
    rows = DiskRows(tmp_path)
    assert rows.get(ROWS) == {}
    rows.put(ROWS)
    assert rows.get(["digest-7", "khac"]) == {"digest-7": "hàng 7"}
    rows.close()
    assert kept(tmp_path) == ROWS


def test_the_folder_keeps_itself_out_of_git(tmp_path: Path) -> None:
    filled(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_row_is_replaced(tmp_path: Path) -> None:
    filled(tmp_path)
    rows = DiskRows(tmp_path)
    rows.put({"digest-1": "khác"})
    assert rows.get(["digest-1"]) == {"digest-1": "khác"}
    rows.close()


@pytest.mark.parametrize("damage", [b"", b"this is no database" * 99, b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_file_that_is_no_database_is_begun_anew(tmp_path: Path, damage: bytes) -> None:
    filled(tmp_path)
    (tmp_path / FILE).write_bytes(damage)
    assert kept(tmp_path) == {}
    filled(tmp_path)
    assert kept(tmp_path) == ROWS


def test_a_database_damaged_inside_is_begun_anew(tmp_path: Path) -> None:
    path = filled(tmp_path) / FILE
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    found = kept(tmp_path)
    assert found.items() <= ROWS.items()
    filled(tmp_path)
    assert kept(tmp_path) == ROWS


def test_a_database_of_another_shape_is_begun_anew(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("CREATE TABLE rows (key TEXT)")
    connection.close()
    filled(tmp_path)
    assert kept(tmp_path) == ROWS


def test_a_log_left_from_a_lost_database_does_no_harm(tmp_path: Path) -> None:
    filled(tmp_path)
    (tmp_path / FILE).write_bytes(b"x" * 4096)
    for ending in ("-wal", "-shm"):
        (tmp_path / f"{FILE}{ending}").write_bytes(b"\xff" * 4096)
    assert kept(tmp_path) == {}
    filled(tmp_path)
    assert kept(tmp_path) == ROWS


def test_a_database_that_another_holds_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_PATIENCE", 0.05)
    holder = sqlite3.connect(filled(tmp_path) / FILE, isolation_level=None)
    holder.execute("PRAGMA locking_mode=EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    rows = DiskRows(tmp_path)
    rows.put({"moi": "hàng"})
    rows.close()
    holder.execute("COMMIT")
    holder.close()
    assert kept(tmp_path) == ROWS


def test_after_a_write_that_failed_the_next_one_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_PATIENCE", 0.05)
    rows = DiskRows(filled(tmp_path))
    rows.put({"moi": object()})  # type: ignore[dict-item]  # what SQLite cannot keep
    rows.put({"moi": "hàng"})
    assert rows.get(["moi"]) == {"moi": "hàng"}
    other = DiskRows(tmp_path)
    other.put({"khac": "hàng"})
    assert rows.get(["khac"]) == {"khac": "hàng"}
    other.close()
    rows.close()


def test_where_no_folder_can_be_made_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("một tệp, không phải thư mục", encoding="utf-8")
    rows = DiskRows(tmp_path / FOLDER)
    rows.put(ROWS)
    assert rows.get(ROWS) == {}
    rows.close()


def test_a_full_disk_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(sqlite3, "connect", full)
    rows = DiskRows(tmp_path)
    rows.put(ROWS)
    assert rows.get(ROWS) == {}
    rows.close()


def test_several_builds_at_once_lose_nothing(tmp_path: Path) -> None:
    def build(folder: Path, number: int) -> int:
        rows = DiskRows(folder)
        mine = {f"{number}-{at}": "hàng" for at in range(5)}
        for digest in mine:
            rows.put({digest: "hàng"})
        found = len(rows.get(mine))
        rows.close()
        return found

    # a new file each time: it is the opening of one by two at once that went wrong
    for at in range(60):
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(build, [tmp_path / str(at)] * 8, range(8))) == [5] * 8


def test_of_what_is_gone_not_a_byte_stays(tmp_path: Path) -> None:
    rows = DiskRows(tmp_path)
    secret = {f"bi-mat-{number}": f"Chuyện đã rút số {number}. " * 400 for number in range(30)}
    rows.put({**ROWS, **secret})
    rows.close()
    rows = DiskRows(tmp_path)
    rows.keep_only(ROWS)
    assert rows.get(secret) == {}
    rows.close()
    assert kept(tmp_path) == ROWS
    left = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert "đã rút".encode() not in left
    assert b"bi-mat" not in left


def test_a_database_that_counted_builds_is_used_on(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("CREATE TABLE rows (digest TEXT PRIMARY KEY, row TEXT, build INTEGER) WITHOUT ROWID")
        connection.execute("INSERT INTO rows VALUES ('digest-1', 'hàng 1', 7)")
    connection.close()
    assert kept(tmp_path) == {"digest-1": "hàng 1"}
    filled(tmp_path)
    assert kept(tmp_path) == ROWS


def test_closed_it_keeps_nothing(tmp_path: Path) -> None:
    rows = DiskRows(filled(tmp_path))
    rows.close()
    rows.close()
    rows.put({"moi": "hàng"})
    assert rows.get(ROWS) == {}


def test_where_a_project_keeps_its_rows(tmp_path: Path) -> None:
    config = tmp_path / "du-an" / "mkdocs.yml"
    content = tmp_path / "noi-dung" / "content"
    assert folder_for(content, config) == tmp_path / "noi-dung" / FOLDER
    config.parent.mkdir()
    config.touch()
    assert folder_for(content, config) == config.parent / FOLDER
    with rows_for(content, config) as rows:
        rows.put(ROWS)
    assert kept(config.parent / FOLDER) == ROWS
