"""Names under which the files of a site can lie on any stick and any disk."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from hashlib import blake2b

# Windows opens no path of more than 259 characters; the rest is for the drive and the folder in which the copy is put
LONGEST = 160
# names of devices, which no file may have in Windows; `con` is a word of every day in Vietnamese
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f]')


def carried_paths(paths: Iterable[str]) -> Mapping[str, str]:
    """The name for each path, nearly always the path itself.

    No two are the same to a disk that does not know capitals, none is the folder of another, none is longer than LONGEST.
    The same paths get the same names, in whatever order they come.
    """
    names: dict[str, str] = {}
    files: set[str] = set()
    folders: set[str] = set()
    for path in sorted(paths):
        name = first = _shortened("/".join(map(_allowed, path.split("/"))))
        number = 1
        while True:
            key = _key(name)
            above = _folders(key)
            if key not in files and key not in folders and files.isdisjoint(above):
                break
            number += 1
            # where a file stands in the place of one of its folders, another name of its own would not help
            name = _with(f"-{number}", first) if files.isdisjoint(above) else f"_{number}/{first}"
        names[path] = name
        files.add(key)
        folders.update(above)
    return names


def _key(name: str) -> str:
    """What two names share that are one to a disk without capitals."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _folders(path: str) -> list[str]:
    steps = path.split("/")[:-1]
    return ["/".join(steps[: depth + 1]) for depth in range(len(steps))]


def _allowed(step: str) -> str:
    step = _FORBIDDEN.sub("_", step)
    # at the end of a name Windows drops points and spaces
    step = re.sub(r"[. ]+$", lambda found: "_" * len(found[0]), step)
    return f"_{step}" if _DEVICES.match(step) else step


def _shortened(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    mark = blake2b(name.encode(), digest_size=6).hexdigest()
    ending = re.search(r"\.[A-Za-z0-9]{1,8}$", name)
    return f"_/{mark}{ending[0] if ending else ''}"


def _with(mark: str, name: str) -> str:
    folder, slash, file = name.rpartition("/")
    stem, dot, ending = file.rpartition(".")
    return f"{folder}{slash}{stem or ending}{mark}{dot + ending if stem else ''}"
