"""Where the theme lies: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path


@cache
def theme_folder() -> str:
    """The folder of our templates and assets. Raises FileNotFoundError where the installation lacks it."""
    here = Path(__file__).resolve().parent
    for folder in (here / "theme", here.parent / "theme"):
        if (folder / "main.html").is_file():
            return str(folder)
    raise FileNotFoundError("site_builder was installed without its theme")


@cache
def theme_templates() -> frozenset[str]:
    """The names of our templates, as Jinja knows them."""
    root = theme_folder()
    names: set[str] = set()
    for folder, _, files in os.walk(root):
        names.update(Path(folder, name).relative_to(root).as_posix() for name in files if name.endswith(".html"))
    return frozenset(names)
