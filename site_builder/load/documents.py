"""All Markdown files → documents: from the cache where the same bytes were read before, else by a pool of processes."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Protocol

from site_builder.load.document import NO_WORDS, Document, Words, digest_of, from_row, rows_of
from site_builder.load.files import bytes_of
from site_builder.load.values import Findings

CHUNK = 40
# below this a pool costs more than it saves
FEW = 120


class Rows(Protocol):
    """Where rows of documents are kept between builds, by digest."""

    def get(self, digests: Iterable[str]) -> Mapping[str, str]: ...
    def put(self, rows: Mapping[str, str]) -> None: ...
    def keep_only(self, digests: Iterable[str]) -> None: ...


class NoRows:
    """Keeps nothing."""

    def get(self, digests: Iterable[str]) -> Mapping[str, str]:
        return {}

    def put(self, rows: Mapping[str, str]) -> None:
        pass

    def keep_only(self, digests: Iterable[str]) -> None:
        pass


Progress = Callable[[str, int, int], None]


def quiet(what: str, done: int, total: int) -> None:
    """The progress of whoever does not want to see any."""


def documents(
    content: Path,
    paths: Iterable[str],
    shown: str,
    findings: Findings,
    *,
    rows: Rows,
    jobs: int,
    words: Words = NO_WORDS,
    progress: Progress = quiet,
) -> dict[str, Document]:
    """The documents of the files `paths` inside `content`, by path. A file that cannot be opened is reported and left out.

    `paths` are all that there are: of any other nothing stays in `rows`. `words` are the plan's abbreviations, by which pieces
    are read aloud.
    """
    blobs: dict[str, bytes] = {}
    by_digest: dict[str, list[str]] = {}
    for path in paths:
        data = bytes_of(content, path, shown, findings)
        if data is None:
            continue
        digest = digest_of(data, words)
        by_digest.setdefault(digest, []).append(path)
        blobs[digest] = data
    found = _kept(rows.get(blobs))
    missing = [digest for digest in blobs if digest not in found]
    new = _converted([blobs[digest] for digest in missing], missing, words, jobs, progress)
    rows.put(new)
    rows.keep_only(blobs)
    found.update((digest, from_row(row, digest)) for digest, row in new.items())
    return {path: found[digest] for digest, paths in by_digest.items() for path in paths}


def _kept(rows: Mapping[str, str]) -> dict[str, Document]:
    """The documents of the rows; a row that was damaged is as if it had not been kept."""
    found = {}
    for digest, row in rows.items():
        with suppress(ValueError, TypeError, KeyError, IndexError, AssertionError):
            found[digest] = from_row(row, digest)
    return found


def _converted(blobs: list[bytes], digests: list[str], words: Words, jobs: int, progress: Progress) -> dict[str, str]:
    total = len(blobs)
    if not total:
        return {}
    rows: list[str] = []
    chunks = [blobs[start : start + CHUNK] for start in range(0, total, CHUNK)]
    # starting processes from one that has several threads, as a preview has, may hang
    if total <= FEW or jobs <= 1 or threading.active_count() > 1:
        for chunk in chunks:
            rows.extend(rows_of(chunk, words))
            progress("Đọc bài", len(rows), total)
    else:
        with ProcessPoolExecutor(max_workers=min(jobs, len(chunks))) as pool:
            for done in pool.map(partial(rows_of, words=words), chunks):
                rows.extend(done)
                progress("Đọc bài", len(rows), total)
    return dict(zip(digests, rows, strict=True))


def cores() -> int:
    """How many processes are worth starting on this machine."""
    try:
        return max(1, len(os.sched_getaffinity(0)))
    except AttributeError:  # not on Linux
        return max(1, os.cpu_count() or 1)
