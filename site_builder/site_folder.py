"""The folder of a site: what in it is ours, and the next site put in its place in one step."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from site_builder.load.files import AUDIO_KINDS, PICTURE_KINDS
from site_builder.model.addresses import OPEN_DATA_JSON
from site_builder.write import copy, put

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


class NotOursError(Exception):
    """The folder to be replaced holds something that is no site of ours."""


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
