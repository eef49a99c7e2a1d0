"""The only writer of files: whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from site_builder.load.files import AUDIO_KINDS, PICTURE_KINDS
from site_builder.model.addresses import OPEN_DATA_JSON
from site_builder.render.output import Output


class NotOursError(Exception):
    """The folder to be replaced holds something that is no site of ours."""


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


# by what a site built before is known, whichever of its parts were built
_SIGNS = (
    ("sitemap.xml", b"<!-- site_builder -->"),
    ("feed.xml", b"<generator>site_builder</generator>"),
    (OPEN_DATA_JSON, b'"stories": ['),
)
# so much of two files is compared at once
_CHUNK = 1 << 20
# names of what lies beside a site while it is replaced
_NEW, _ASIDE = "-moi-", "-cu-"
# every page of ours says so in its head
_MAKER = b"site_builder"


def is_site(folder: Path) -> bool:
    """True for a folder that a build may replace: it is not there, is empty, or holds a site built before."""
    if not folder.exists():
        return True
    if not folder.is_dir():
        return False
    return not any(folder.iterdir()) or holds_site(folder)


def holds_site(folder: Path) -> bool:
    """True for a folder in which a site built before lies."""
    return any(_holds(folder / name, sign) for name, sign in _SIGNS)


def not_ours(site: Path) -> list[Path]:
    """What others have put at the top of a site.

    Hidden entries (`.git`, `.htaccess`, `.well-known`), and files that do not say who made them (`CNAME`, the proof of ownership
    that a search engine asks for). Pictures and recordings cannot say it, and may be those of a story that was withdrawn.
    """
    if not site.is_dir():
        return []
    return [path for path in sorted(site.iterdir()) if path.name.startswith(".") or _is_strange(path)]


def _is_strange(path: Path) -> bool:
    is_media = path.name.lower().endswith((*PICTURE_KINDS, *AUDIO_KINDS, ".pdf"))
    return path.is_file() and not is_media and not _holds(path, _MAKER)


def _holds(path: Path, sign: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return sign in file.read(4096)
    except OSError:
        return False


def new_folder_beside(site: Path) -> Path:
    """An empty folder next to `site`, on the same disk, where the next site is built."""
    site = site.resolve()
    site.parent.mkdir(parents=True, exist_ok=True)
    if site.is_dir() and not os.access(site.parent, os.W_OK):
        # only the folder itself is ours to write: the site is made elsewhere and then put in file by file
        return Path(tempfile.mkdtemp(prefix="site-builder-"))
    return Path(tempfile.mkdtemp(dir=site.parent, prefix=f".{site.name}{_NEW}"))


def clear_leavings(site: Path, older_than: float) -> None:
    """Removes what builds that were killed left beside `site`, if it is older than `older_than` (seconds since the epoch).

    A site that was taken aside and never replaced is put back; of one that was replaced, what is `not_ours`.
    """
    site = site.resolve()
    for left in sorted(site.parent.glob(f".{site.name}-*")) if site.parent.is_dir() else ():
        if not left.name.startswith((f".{site.name}{_NEW}", f".{site.name}{_ASIDE}")):
            continue
        with suppress(OSError):
            if (left / "site").is_dir():
                if site.exists():
                    give_back(left / "site", site)
                else:
                    os.replace(left / "site", site)
            if left.stat().st_mtime < older_than:
                discard(left)


def carry_over(former: Path, new: Path, keep: Callable[[str], bool]) -> None:
    """Takes files of the former site into the new one: those of a path to `keep` that the new one does not have.

    What is not ours is left to `replace_site`.
    """
    for source in sorted(former.rglob("*")) if former.is_dir() else ():
        path = source.relative_to(former).as_posix()
        if source.is_file() and not path.startswith(".") and keep(path) and not (new / path).exists():
            copy(source, new, path)


def replace_site(new: Path, site: Path) -> None:
    """Puts the finished folder `new` in the place of `site`; the former one is there until the new one is.

    Everybody may read the new one. What is `not_ours` in the former stays, unless the new one has its own. Files of the same
    bytes keep their time stamps, by which servers and rsync see what has changed.
    Raises NotOursError where `site` is not a site built before.
    """
    if not is_site(site):
        raise NotOursError(str(site))
    site = site.resolve()
    _keep_times(new, site)
    _let_everybody_read(new)
    if not site.exists():
        os.replace(new, site)
        return
    if os.path.ismount(site) or new.parent != site.parent:
        _replace_files(new, site)
    else:
        _swap(new, site)


def _swap(new: Path, site: Path) -> None:
    # a name inside a folder of our own: some systems put no folder in the place of another, even an empty one
    aside = Path(tempfile.mkdtemp(dir=site.parent, prefix=f".{site.name}{_ASIDE}"))
    former = aside / "site"
    try:
        os.replace(site, former)
        try:
            os.replace(new, site)
        except BaseException:
            os.replace(former, site)
            raise
    except BaseException:
        discard(aside)
        raise
    # whatever stops us from here on: what others had put there is in one of the two, and is given back by the next build
    give_back(former, site)
    discard(aside)


def give_back(former: Path, site: Path) -> None:
    """Puts what is `not_ours` in a former site into the new one, where that has nothing of the name."""
    for path in not_ours(former):
        target = site / path.name
        if target.exists():
            continue
        try:
            os.replace(path, target)
        except OSError:  # a folder of another user may be read, but not moved
            if path.is_dir():
                shutil.copytree(path, target, symlinks=True)
            else:
                shutil.copy2(path, target)


def _replace_files(new: Path, site: Path) -> None:
    """Each file whole, then what is left over goes: where the folder cannot be moved (a mount point, a parent not ours)."""
    wanted = set()
    kept = {path.name for path in not_ours(site)}
    for source in sorted(new.rglob("*")):
        if source.is_file():
            path = source.relative_to(new).as_posix()
            if not _is_in_place(source, site / path):
                put(site, path, source.read_bytes())
            wanted.add(path)
    for old in sorted(site.rglob("*"), reverse=True):
        path = old.relative_to(site).as_posix()
        if path.partition("/")[0] in kept:
            continue
        if old.is_dir():
            with suppress(OSError):
                old.rmdir()
        elif path not in wanted:
            old.unlink()
    discard(new)


def _keep_times(new: Path, site: Path) -> None:
    """Gives files of the new site the time stamps of the former ones that have the same bytes."""
    for parent, _, names in os.walk(new):
        for name in names:
            file, former = f"{parent}/{name}", f"{site}{parent[len(str(new)) :]}/{name}"
            with suppress(OSError):
                found, before = os.stat(file), os.lstat(former)
                # a file that was taken over is known by its time stamp without being read
                if (
                    found.st_mtime_ns != before.st_mtime_ns
                    and found.st_size == before.st_size
                    and _are_same(file, former)
                ):
                    os.utime(file, ns=(found.st_atime_ns, before.st_mtime_ns))


def _are_same(one: str, other: str) -> bool:
    """Whether two files of one size hold the same bytes."""
    with open(one, "rb") as left, open(other, "rb") as right:
        while chunk := left.read(_CHUNK):
            if chunk != right.read(_CHUNK):
                return False
    return True


def _is_in_place(source: Path, target: Path) -> bool:
    """Whether a file that everybody may read stands there, given the time stamp of `source` because it has its bytes."""
    try:
        found, before = source.stat(), target.lstat()
    except OSError:
        return False
    is_file = stat.S_ISREG(before.st_mode) and stat.S_IMODE(before.st_mode) == 0o644
    return is_file and (found.st_size, found.st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def _let_everybody_read(folder: Path) -> None:
    """Gives the folder and all in it the permissions of a public site, whatever new files are given here."""
    os.chmod(folder, 0o755)
    for parent, folders, files in os.walk(folder):
        for name in folders:
            os.chmod(f"{parent}/{name}", 0o755)
        for name in files:
            os.chmod(f"{parent}/{name}", 0o644)


def discard(folder: Path) -> None:
    """Removes a folder that was on its way."""
    shutil.rmtree(folder, ignore_errors=True)
