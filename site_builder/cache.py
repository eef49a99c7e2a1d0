"""Rows of documents kept between builds, by content hash, in one SQLite file.

A cache may vanish or be damaged at any time; then everything is read again, nothing else.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

FOLDER = ".site-builder"
_MANY = 500
# seconds to wait for another build that writes
_PATIENCE = 5.0
# seconds between two tries
_PAUSE = 0.01
# rows not used for this many builds are dropped
_KEPT_BUILDS = 50
# what SQLite says of a damaged file, and of one with other tables than ours
_UNUSABLE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)


class DiskRows:
    """Rows in `folder`/documents.sqlite; without a usable file it keeps nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._connection: sqlite3.Connection | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            ignore = folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            self._open()
        except (OSError, sqlite3.Error):
            self.close()

    def _open(self) -> None:
        path = self.folder / "documents.sqlite"
        given_up = time.monotonic() + _PATIENCE
        begun_anew = False
        while True:
            try:
                self._connect(path)
                return
            except sqlite3.DatabaseError as error:
                self.close()
                code = getattr(error, "sqlite_errorcode", None)
                if time.monotonic() > given_up:
                    raise
                # two that open a new file at once: SQLite refuses the second at once, whatever its timeout
                if code == sqlite3.SQLITE_BUSY:
                    time.sleep(_PAUSE)
                elif code in _UNUSABLE and not begun_anew:
                    begun_anew = True
                    for ending in ("", "-wal", "-shm"):
                        path.with_name(path.name + ending).unlink(missing_ok=True)
                else:
                    raise

    def _connect(self, path: Path) -> None:
        self._connection = connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute(
            "CREATE TABLE IF NOT EXISTS rows (digest TEXT PRIMARY KEY, row TEXT, build INTEGER) WITHOUT ROWID"
        )
        (newest,) = connection.execute("SELECT COALESCE(MAX(build), 0) FROM rows").fetchone()
        self._build = newest + 1

    def get(self, digests: Iterable[str]) -> Mapping[str, str]:
        """The rows that are kept under the digests; they count as used in this build."""
        found: dict[str, str] = {}
        if self._connection is None:
            return found
        wanted = list(digests)
        ageing: list[str] = []
        with contextlib.suppress(sqlite3.Error):
            for start in range(0, len(wanted), _MANY):
                part = wanted[start : start + _MANY]
                marks = ",".join("?" * len(part))
                query = f"SELECT digest, row, build FROM rows WHERE digest IN ({marks})"
                for digest, row, build in self._connection.execute(query, part):
                    found[digest] = row
                    if build < self._build - _KEPT_BUILDS // 2:
                        ageing.append(digest)
        if ageing:
            self._write("UPDATE rows SET build = ? WHERE digest = ?", ((self._build, digest) for digest in ageing))
        return found

    def put(self, rows: Mapping[str, str]) -> None:
        """Keeps the rows, and forgets those of long ago."""
        if rows:
            values = ((digest, row, self._build) for digest, row in rows.items())
            self._write("INSERT OR REPLACE INTO rows VALUES (?, ?, ?)", values)

    def _write(self, statement: str, values: Iterable[tuple[object, ...]]) -> None:
        if self._connection is None:
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(statement, values)
            self._connection.execute("DELETE FROM rows WHERE build < ?", (self._build - _KEPT_BUILDS,))
            self._connection.execute("COMMIT")
        except sqlite3.Error:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def folder_for(content: Path, config: Path | None) -> Path:
    """Where a project keeps what is worth keeping between builds."""
    beside = config.parent if config is not None and config.is_file() else content.resolve().parent
    return beside / FOLDER


@contextlib.contextmanager
def rows_for(content: Path, config: Path | None) -> Iterator[DiskRows]:
    """The rows of a project: kept beside its configuration, or beside its content where it has none."""
    rows = DiskRows(folder_for(content, config))
    try:
        yield rows
    finally:
        rows.close()
