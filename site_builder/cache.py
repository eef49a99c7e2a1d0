"""Rows of documents kept between builds, by content hash, in one SQLite file.

A cache may vanish or be damaged at any time; then everything is read again, nothing else. It holds nothing of a document that is
no longer in the content, not even in the file's free space: what was withdrawn and taken away is gone after the next build.
A piece that is withdrawn while its file stays is kept like every draft: the text lies in `content/` anyway, and `check` reads it.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryFile

FOLDER = ".site-builder"
_FILE = "documents.sqlite"
_MANY = 500
# seconds to wait for another build that writes
_PATIENCE = 5.0
# seconds between two tries
_PAUSE = 0.01
# what SQLite says of a damaged file, and of one with other tables than ours
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_UNUSABLE = (*_DAMAGED, sqlite3.SQLITE_ERROR)


class DiskRows:
    """Rows in `folder`/documents.sqlite; without a usable file it keeps nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._connection: sqlite3.Connection | None = None
        self._damaged = False
        try:
            folder.mkdir(parents=True, exist_ok=True)
            ignore = folder / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", encoding="utf-8")
            self._open()
        except (OSError, sqlite3.Error):
            self.close()

    def _open(self) -> None:
        path = self.folder / _FILE
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
                    self._remove()
                else:
                    raise

    def _connect(self, path: Path) -> None:
        self._connection = connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=OFF")
        # what is deleted is overwritten
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("CREATE TABLE IF NOT EXISTS rows (digest TEXT PRIMARY KEY, row TEXT)")
        connection.execute("SELECT digest, row FROM rows LIMIT 1").fetchone()

    def get(self, digests: Iterable[str]) -> Mapping[str, str]:
        """The rows that are kept under the digests."""
        found: dict[str, str] = {}
        if self._connection is None:
            return found
        wanted = list(digests)
        with self._forgiven():
            for start in range(0, len(wanted), _MANY):
                part = wanted[start : start + _MANY]
                marks = ",".join("?" * len(part))
                found.update(self._connection.execute(f"SELECT digest, row FROM rows WHERE digest IN ({marks})", part))
        return found

    def put(self, rows: Mapping[str, str]) -> None:
        """Keeps the rows."""
        if rows:
            self._write("INSERT OR REPLACE INTO rows (digest, row) VALUES (?, ?)", rows.items())

    def keep_only(self, digests: Iterable[str]) -> None:
        """Forgets every row but those under the digests."""
        if self._connection is None:
            return
        with self._forgiven():
            # the index alone is read
            held = {digest for (digest,) in self._connection.execute("SELECT digest FROM rows ORDER BY digest")}
            gone = held.difference(digests)
            if gone:
                self._write("DELETE FROM rows WHERE digest = ?", ((digest,) for digest in sorted(gone)))

    def _write(self, statement: str, values: Iterable[tuple[object, ...]]) -> None:
        if self._connection is None:
            return
        with self._forgiven():
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.executemany(statement, values)
                self._connection.execute("COMMIT")
            except sqlite3.Error:
                with contextlib.suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _forgiven(self) -> Iterator[None]:
        """No failure of the database is anybody's trouble; one that is damaged goes when it is closed."""
        try:
            yield
        except sqlite3.Error as error:
            self._damaged = self._damaged or getattr(error, "sqlite_errorcode", None) in _DAMAGED

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._damaged:
            self._damaged = False
            with contextlib.suppress(OSError):
                self._remove()

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm"):
            (self.folder / f"{_FILE}{ending}").unlink(missing_ok=True)


def folder_for(content: Path, config: Path | None) -> Path:
    """Where a project keeps what is worth keeping between builds."""
    beside = config.parent if config is not None and config.is_file() else content.resolve().parent
    return beside / FOLDER


def refusal(folder: Path) -> OSError | None:
    """Why nothing can be kept in the folder, which is made where it is not there; None where something can."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            return None
    except OSError as error:
        return error


@contextlib.contextmanager
def rows_for(content: Path, config: Path | None) -> Iterator[DiskRows]:
    """The rows of a project: kept beside its configuration, or beside its content where it has none."""
    rows = DiskRows(folder_for(content, config))
    try:
        yield rows
    finally:
        rows.close()
