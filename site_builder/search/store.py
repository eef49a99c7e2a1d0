"""The search index of a site on disk: made anew only where a piece, the plan or what makes it has changed, and never half.

It lies in the project's folder for things worth keeping, a folder for each state. One that cannot be made leaves the former one,
unless that holds a piece which is no longer published.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from site_builder.collect.collections import Collections
from site_builder.forked import forked
from site_builder.load.documents import Progress, quiet
from site_builder.model import addresses
from site_builder.problems import Code, Level, Problem
from site_builder.render.fingerprint import Fingerprints
from site_builder.render.search.documents import SearchDocuments
from site_builder.render.search.records import search_records
from site_builder.search.pagefind import NotIndexedError, index
from site_builder.theme_files import stamp
from site_builder.write import link, put, put_new

FOLDER, RECORD, DOCUMENTS, FILES = "search", "made.json", "documents", "files"
_CHUNK = 250
# whose new version may make another index of the same pieces
_MAKERS = ("site-builder", "pagefind", "pagefind-bin")


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeIndex:
    """An index in its folder, None where there is none; `common` the letters of words that it does not look for in bodies."""

    folder: Path | None = None
    common: tuple[str, ...] = ()
    pieces: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()

    def put_into(self, site: Path) -> None:
        """Puts the files in their place in a site that nobody reads yet."""
        for path in sorted(self.folder.rglob("*")) if self.folder else ():
            if path.is_file():
                link(path, site, f"{addresses.SEARCH_INDEX}{path.relative_to(self.folder or path).as_posix()}")


def made_index(
    found: Collections, kept: Path, *, make: bool = True, jobs: int = 1, progress: Progress = quiet
) -> MadeIndex:
    """The index of what is published, made if it is not kept in `kept` in this state; without `make` only what is there."""
    root = kept / FOLDER
    state = _state(found)
    same = _read(root / state) if state else None
    if same is None and make and found.publication.pieces:
        progress("Lập chỉ mục tìm kiếm", 0, 1)
        same = _make(found, root, state, jobs)
        progress("Lập chỉ mục tìm kiếm", 1, 1)
    usable = same if same is not None and same.folder else _former(root, found)
    if make:
        _forget(root, usable)
    return replace(usable, problems=same.problems if same is not None else ())


def _state(found: Collections) -> str:
    """What the index is made of, as a digest."""
    publication = found.publication
    prints = Fingerprints(publication.ids, publication.site.recordings)
    slugs = tuple(sorted((place.name, place.id, slug) for place, slug in found.place_slugs.items()))
    versions = tuple(_version(name) for name in _MAKERS)
    return prints.values(publication.pieces, publication.plan, slugs, versions, stamp(()))


def _version(name: str) -> str:
    try:
        return version(name)
    except ImportError:
        return ""


def _make(found: Collections, root: Path, state: str, jobs: int) -> MadeIndex:
    """Makes the index and puts it in its folder, whole or not at all."""
    root.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(dir=root, prefix=".", suffix=".part"))
    try:
        documents = SearchDocuments(search_records(found))
        _write(documents, new / DOCUMENTS, jobs)
        # Pagefind is talked to by a child process
        _Work.folder = new
        error = next(forked(_index, [0], 1, apart=True))
        if error:
            raise NotIndexedError(error)
        shutil.rmtree(new / DOCUMENTS)
        if documents.word_list:
            put(new / FILES, documents.word_list.path, documents.word_list.data)
        record = {"common": documents.common, "pieces": sorted(found.publication.ids)}
        put(new, RECORD, json.dumps(record, ensure_ascii=False).encode())
        target = root / (state or "new")
        shutil.rmtree(target, ignore_errors=True)
        os.replace(new, target)
    except (NotIndexedError, BrokenProcessPool, OSError) as error:
        shutil.rmtree(new, ignore_errors=True)
        return MadeIndex(problems=(_failed(found, str(error) or type(error).__name__),))
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    return _read(target) or MadeIndex(problems=(_failed(found, "chỉ mục không đọc lại được"),))


class _Work:
    """What forked processes inherit."""

    documents: SearchDocuments
    folder: Path


def _write(documents: SearchDocuments, folder: Path, jobs: int) -> None:
    """Writes every document under the folder, in several processes where that pays."""
    _Work.documents, _Work.folder = documents, folder
    chunks = [range(start, min(start + _CHUNK, len(documents))) for start in range(0, len(documents), _CHUNK)]
    for _ in forked(_write_chunk, chunks, jobs if len(chunks) > 1 else 1):
        pass


def _write_chunk(numbers: range) -> None:
    for number in numbers:
        document = _Work.documents.file(number)
        put_new(str(_Work.folder), document.path, document.data)


def _index(_: int) -> str:
    """Makes the index of the documents; gives why it could not be made, empty where it could."""
    (_Work.folder / FILES).mkdir()
    try:
        index(_Work.folder / DOCUMENTS, _Work.folder / FILES)
    except (NotIndexedError, OSError) as error:
        return str(error) or type(error).__name__
    return ""


def _read(folder: Path) -> MadeIndex | None:
    """The index that was made in this folder before."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        row: dict[str, Any] = json.loads((folder / RECORD).read_bytes())
        if (folder / FILES / "pagefind-entry.json").is_file():
            return MadeIndex(folder=folder / FILES, common=tuple(row["common"]), pieces=frozenset(row["pieces"]))
    return None


def _former(root: Path, found: Collections) -> MadeIndex:
    """The newest of the former indexes of which every piece is still published; none at all where there is none."""
    for folder in sorted(_states(root), key=lambda path: path.stat().st_mtime, reverse=True):
        made = _read(folder)
        if made is not None and made.pieces <= found.publication.ids:
            return made
    return MadeIndex()


def _states(root: Path) -> Iterator[Path]:
    yield from (path for path in root.iterdir() if path.is_dir()) if root.is_dir() else ()


def _forget(root: Path, used: MadeIndex) -> None:
    """Removes every other state: it may hold a piece that was withdrawn."""
    for folder in list(_states(root)):
        if used.folder is None or folder != used.folder.parent:
            shutil.rmtree(folder, ignore_errors=True)


def _failed(found: Collections, reason: str) -> Problem:
    return Problem(
        Code.INDEX_FAILED,
        Level.WARNING,
        found.publication.plan.where,
        f"không lập được chỉ mục tìm kiếm; trang vẫn dựng, chỉ ô tìm kiếm chưa dùng được. Máy báo: {reason}",
        "cài lại bằng “pip install -r requirements.lock” rồi dựng lại; vẫn lỗi thì gửi dòng này cho người phụ trách máy",
    )
