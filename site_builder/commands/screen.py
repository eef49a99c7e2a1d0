"""The terminal: colours where it has them, progress on long work."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from site_builder.load.documents import Progress, quiet
from site_builder.problems import Level

_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow"}


def colour_of_level(stream: IO[str]) -> Callable[[Level, str], str]:
    """Marks levels in colour on a terminal, leaves them plain in a file or with NO_COLOR."""
    if not stream.isatty() or os.environ.get("NO_COLOR"):
        return lambda _, text: text
    return lambda level, text: click.style(text, fg=_COLOURS[level], bold=True)


def called() -> str:
    """How the user calls this program from where they stand: by its name if that is enough, else by its path."""
    own = Path(sys.argv[0])
    if own.name == "__main__.py":
        return "python -m site_builder"
    found = shutil.which(own.name)
    if found is not None and Path(found).resolve() == own.resolve():
        return own.name
    return os.path.relpath(own) if own.is_absolute() else str(own)


@contextmanager
def progress_bars() -> Iterator[Progress]:
    """A bar for each kind of work, on a terminal; silence elsewhere.

    The bars are drawn only when they are told something: a drawing thread would forbid forking.
    """
    if not sys.stderr.isatty():
        yield quiet
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    console = Console(stderr=True)
    columns = (TextColumn("{task.description:<12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    tasks: dict[str, object] = {}
    with Bars(*columns, console=console, auto_refresh=False, transient=True) as bars:

        def told(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total)
            bars.update(tasks[what], completed=done, total=total)  # type: ignore[arg-type]
            bars.refresh()

        yield told
