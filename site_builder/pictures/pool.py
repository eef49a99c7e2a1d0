"""Where the pictures of the site are kept between builds, by what is in them: an unchanged file is not read again."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b, file_digest
from importlib.metadata import version
from pathlib import Path
from posixpath import basename
from typing import NamedTuple

from site_builder.collect.collections import Collections
from site_builder.forked import forked
from site_builder.load.documents import Progress, quiet
from site_builder.load.files import is_picture
from site_builder.load.picture_file import NoPicture
from site_builder.model.picture import Variant, WebPicture, WebPictures
from site_builder.pictures.opened import MAKE_SMALLER, BrokenPicture
from site_builder.pictures.web import RECIPE, TYPES, web_files
from site_builder.vietnamese.slug import slug
from site_builder.write import link, put

FOLDER = "pictures/web"
RECORD, KNOWN = "record.json", "known.json"
SHARE_FILE = "share.jpg"
_CHUNK = 4
# so much of a name is enough to be recognised; the digest tells two of one name apart
_NAME, _DIGITS = 60, 8
_NO_MEMORY = NoPicture("cần nhiều bộ nhớ hơn máy này có", MAKE_SMALLER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """Pictures made ready, why others cannot be shown, and which are the first of several that move; by path in `content/`.

    `files` are those to be published: the path inside the site, and where the file is kept.
    """

    pictures: WebPictures = field(default_factory=dict)
    broken: Mapping[str, NoPicture] = field(default_factory=dict)
    moving: frozenset[str] = frozenset()
    files: Mapping[str, Path] = field(default_factory=dict)

    def put_into(self, site: Path) -> None:
        """Puts the files in their places in a site that nobody reads yet."""
        for path, kept in self.files.items():
            link(kept, site, path)


class _Known(NamedTuple):
    """A file as it was when it was read: by what it is known again, and the digest of its bytes."""

    size: int
    modified: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """Makes pictures of the folder `content` and keeps them below `kept`, where the project keeps what is worth keeping."""

    content: Path
    kept: Path
    jobs: int = 1
    progress: Progress = quiet

    @property
    def folder(self) -> Path:
        return self.kept / FOLDER

    def ready(self, files: Iterable[str], shared: Collection[str] = (), *, forget: bool = False) -> Ready:
        """The pictures of these paths, made in several processes where they were not before; of `shared` also a part to share.

        With `forget` every other picture is removed: one may be of a story that was withdrawn.
        """
        digests = self._digests(dict.fromkeys(files))
        to_share = {digests[file] for file in shared if file in digests}
        names: dict[str, str] = {}
        for file, digest in sorted(digests.items()):
            names.setdefault(digest, file)
        there = self._there()
        records = {digest: record for digest in names if digest in there and (record := self._record(digest))}
        missing = [
            _Task(digest, file, digest in to_share)
            for digest, file in names.items()
            if digest not in records or (digest in to_share and not records[digest].get("asked"))
        ]
        records.update(self._made(missing))
        if forget:
            self._forget(there - names.keys())
        return self._ready(digests, records, to_share)

    def _digests(self, files: Iterable[str]) -> dict[str, str]:
        """The digest of each file that is there; files that look as they did when they were read are not read."""
        recipe = _recipe()
        known = self._known(recipe)
        found: dict[str, _Known] = {}
        for file in files:
            with suppress(OSError):
                path = self.content / file
                stat = path.stat()
                before = known.get(file)
                if before is not None and (before.size, before.modified) == (stat.st_size, stat.st_mtime_ns):
                    found[file] = before
                    continue
                with path.open("rb") as opened:
                    digest = file_digest(opened, lambda: blake2b(recipe.encode(), digest_size=16)).hexdigest()
                found[file] = _Known(stat.st_size, stat.st_mtime_ns, digest)
        if found != known:
            with suppress(OSError):
                put(self.folder, KNOWN, json.dumps({"recipe": recipe, "files": found}).encode(), public=False)
        return {file: row.digest for file, row in found.items()}

    def _known(self, recipe: str) -> dict[str, _Known]:
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            data = json.loads((self.folder / KNOWN).read_bytes())
            if data["recipe"] == recipe:
                return {file: _Known(*row) for file, row in data["files"].items()}
        return {}

    def _there(self) -> set[str]:
        """What is kept; a picture is there whole or not at all."""
        if not self.folder.is_dir():
            return set()
        return {entry.name for entry in os.scandir(self.folder) if entry.is_dir()}

    def _record(self, digest: str) -> dict[str, object] | None:
        with suppress(OSError, ValueError):
            record = json.loads((self.folder / digest / RECORD).read_bytes())
            return record if isinstance(record, dict) else None
        return None

    def _made(self, missing: Sequence[_Task]) -> Iterator[tuple[str, dict[str, object]]]:
        """Makes the pictures; gives their records."""
        _Work.pool = self
        chunks = [missing[start : start + _CHUNK] for start in range(0, len(missing), _CHUNK)]
        done = 0
        try:
            for records in forked(_make, chunks, self.jobs if len(chunks) > 1 else 1):
                for record in records:
                    yield missing[done].digest, record
                    done += 1
                self.progress("Chuẩn bị ảnh", done, len(missing))
        except BrokenProcessPool:
            # a machine without memory ends the process that takes most of it: the rest one by one, to find for which picture
            for task in missing[done:]:
                yield task.digest, self._made_apart(task)
                done += 1
                self.progress("Chuẩn bị ảnh", done, len(missing))

    def _made_apart(self, task: _Task) -> dict[str, object]:
        try:
            return next(iter(forked(_make, [[task]], 1, apart=True)))[0]
        except BrokenProcessPool:
            return {"broken": _NO_MEMORY}

    def keep(self, digest: str, record: Mapping[str, object], files: Mapping[str, bytes]) -> None:
        """Keeps a picture, whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(dir=self.folder, prefix=".", suffix=".part"))
        try:
            for name, data in files.items():
                (new / name).write_bytes(data)
            (new / RECORD).write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
            shutil.rmtree(self.folder / digest, ignore_errors=True)
            os.replace(new, self.folder / digest)
        except BaseException as error:
            shutil.rmtree(new, ignore_errors=True)
            if isinstance(error, OSError) and error.filename is None:
                # a disk that is full does not say where
                raise OSError(error.errno, error.strerror, str(self.folder)) from None
            raise

    def _forget(self, names: Iterable[str]) -> None:
        for name in names:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def _ready(
        self, digests: Mapping[str, str], records: Mapping[str, Mapping[str, object]], to_share: Collection[str]
    ) -> Ready:
        pictures: dict[str, WebPicture] = {}
        broken: dict[str, NoPicture] = {}
        moving: set[str] = set()
        files: dict[str, Path] = {}
        for file, digest in digests.items():
            record = records[digest]
            if "broken" in record:
                broken[file] = NoPicture(*record["broken"])  # type: ignore[misc]
                continue
            address = _address(file, digest)
            picture = _picture(record, address, share=digest in to_share)
            for variant in (*picture.modern, *picture.plain):
                kind = variant.address.rpartition(".")[2]
                files[variant.address] = self.folder / digest / f"{variant.width}.{kind}"
            if picture.share:
                files[picture.share.address] = self.folder / digest / SHARE_FILE
            if record["moves"]:
                moving.add(file)
            pictures[file] = picture
        return Ready(pictures=pictures, broken=broken, moving=frozenset(moving), files=files)


def _recipe() -> str:
    return f"{RECIPE} {version('pillow')}"


def _address(file: str, digest: str) -> str:
    """How the addresses of a picture begin. They change with the bytes of the file, so that they may be kept for ever."""
    return f"media/{slug(basename(file).rpartition('.')[0], _NAME)}-{digest[:_DIGITS]}"


def _picture(record: Mapping[str, object], address: str, *, share: bool) -> WebPicture:
    sizes: list[tuple[int, int]] = record["sizes"]  # type: ignore[assignment]
    part: tuple[int, int] | None = record["share"] if share else None  # type: ignore[assignment]

    def variants(kind: object) -> tuple[Variant, ...]:
        return tuple(Variant(f"{address}-{width}.{kind}", width, height) for width, height in sizes)

    return WebPicture(
        type=TYPES[str(record["modern"])],
        modern=variants(record["modern"]),
        plain=variants(record["plain"]),
        share=Variant(f"{address}-chia-se.jpg", *part) if part else None,
    )


class _Task(NamedTuple):
    digest: str
    file: str
    share: bool


class _Work:
    """What forked processes inherit."""

    pool: Pool


def _make(tasks: Sequence[_Task]) -> list[dict[str, object]]:
    """Makes the pictures and keeps them; gives their records."""
    return [_make_one(task) for task in tasks]


def _make_one(task: _Task) -> dict[str, object]:
    files: Mapping[str, bytes] = {}
    try:
        made = web_files(_Work.pool.content / task.file, share=task.share)
    except BrokenPicture as error:
        record: dict[str, object] = {"broken": error.fault, "asked": True}
    else:
        files = made.files
        record = {
            "modern": made.modern,
            "plain": made.plain,
            "sizes": made.sizes,
            "share": made.share,
            "asked": task.share,
            "moves": made.moves,
        }
    _Work.pool.keep(task.digest, record, files)
    return record


def pictures_of(found: Collections) -> tuple[str, ...]:
    """The pictures that the site shows, on pages of its own and on ordinary ones, sorted by their paths in `content/`."""
    ordinary = (file for page in found.publication.site.pages for file in page.files)
    return tuple(sorted(filter(is_picture, {*found.media, *ordinary})))


def shared_pictures(found: Collections) -> frozenset[str]:
    """The pictures by which pieces are known in social networks: the first of each."""
    return frozenset(photo.file for piece in found.publication.pieces for photo in piece.photos[:1])
