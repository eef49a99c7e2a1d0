"""Where the theme lies: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path


@cache
def theme_folder() -> str:
    """The folder of our templates and assets. Raises FileNotFoundError where the installation lacks it."""
    here = Path(__file__).resolve().parent
    for folder in (here / "theme", here.parent / "theme"):
        if (folder / "main.html").is_file():
            return str(folder)
    raise FileNotFoundError("site_builder was installed without its theme")


def stamp(folders: Iterable[str]) -> str:
    """Changes when a file of this package or of one of the folders does: name, size or time."""
    digest = blake2b(digest_size=16)
    for root in (str(Path(__file__).resolve().parent), *folders):
        for folder, inner, files in os.walk(root):
            inner.sort()
            for name in sorted(files):
                if not name.endswith(".pyc"):
                    found = os.stat(os.path.join(folder, name))
                    digest.update(f"{folder}/{name} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def asset_marks(folders: Iterable[str]) -> dict[str, str]:
    """Eight hexadecimal digits of the content of each file in `assets/` of the theme's folders; the first folder wins."""
    marks: dict[str, str] = {}
    for root in folders:
        for path in sorted(Path(root, "assets").glob("*")):
            if path.is_file():
                name = f"assets/{path.name}"
                marks.setdefault(name, blake2b(path.read_bytes(), digest_size=4).hexdigest())
    return marks


@cache
def theme_templates() -> frozenset[str]:
    """The names of our templates, as Jinja knows them."""
    root = theme_folder()
    names: set[str] = set()
    for folder, _, files in os.walk(root):
        names.update(Path(folder, name).relative_to(root).as_posix() for name in files if name.endswith(".html"))
    return frozenset(names)


@cache
def emblem() -> str:
    """The bronze drum of the site's own assets as an SVG document in `currentColor`."""
    drawn = Path(theme_folder(), "assets", "trong-dong.svg").read_text(encoding="utf-8").strip()
    return re.sub(r' color="[^"]*"', "", drawn, count=1)
