"""The only writer of files: whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from site_builder.render.output import Output


def put(folder: Path, path: str, data: bytes, *, public: bool = True) -> None:
    """Writes one file under `folder`, making its folders; a reader sees the old file or the new one, never a part.

    Everybody may read a `public` file; another may be read by whom the file that it replaces, or the system, lets read.
    """
    with whole(folder / path, public=public) as file:
        file.write(data)


@contextmanager
def whole(target: Path, *, public: bool = True) -> Iterator[BinaryIO]:
    """A file to write to, which stands at `target` only when it is written to its end; `public` is as for `put`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=_part(target), suffix=_PART)
    except OSError as error:
        error.filename = str(target)
        raise
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        os.chmod(name, 0o644 if public else _mode(target))
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


# what a file is called while it is written, begun with the beginning of its name
_PART = ".part"


def _part(target: Path) -> str:
    return f".{target.name[:40]}-"


def clear_parts(target: Path, older_than: float) -> None:
    """Removes what writers of `target` that were killed left beside it, if older than `older_than` (seconds since the epoch)."""
    for left in sorted(target.parent.glob(f"{_part(target)}*{_PART}")):
        with suppress(OSError):
            if left.stat().st_mtime < older_than:
                left.unlink()


def _mode(target: Path) -> int:
    """The permissions of the file, or those that a new one would get."""
    with suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def put_new(folder: str, path: str, data: bytes) -> None:
    """Writes one file into a folder that nobody reads yet: a site on its way."""
    target = f"{folder}/{path}"
    parent = os.path.dirname(target)
    if not os.path.isdir(parent):
        os.makedirs(parent, exist_ok=True)
    with open(target, "wb") as file:
        file.write(data)


def put_all(folder: Path, outputs: Iterable[Output]) -> list[str]:
    """Writes the outputs into a folder that nobody reads yet; gives their paths."""
    written = []
    for output in outputs:
        put_new(str(folder), output.path, output.data)
        written.append(output.path)
    return written


def copy(source: Path, folder: Path, path: str) -> None:
    """Copies one file of the content into a folder that nobody reads yet."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def link(source: Path, folder: Path, path: str) -> None:
    """Puts a file that never changes into a folder that nobody reads yet: as a link where the disk has links, else as a copy."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
