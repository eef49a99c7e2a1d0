"""One at a time: two builds of one project would take files from under each other, two writers of one file lose a line."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

# seconds; a build of ten thousand stories takes half a minute
PATIENCE = 600.0
BUILD = "build.lock"


class BusyError(Exception):
    """Another that has the turn has not ended in all the time we waited."""


@contextmanager
def only_one(
    folder: Path, waiting: Callable[[], None], patience: float = PATIENCE, *, turn: str = BUILD
) -> Iterator[None]:
    """Holds the turn, marked by a file of that name in `folder`; the system gives it back even if this process is killed.

    Calls `waiting` once if another has the turn, waits for its end up to `patience` seconds, then raises BusyError.
    Where no file can be made, there is nobody to wait for.
    """
    lock = FileLock(folder / turn)
    if not _acquired(folder, lock, 0):
        waiting()
        if not _acquired(folder, lock, patience):
            raise BusyError
    try:
        yield
    finally:
        lock.release()


def _acquired(folder: Path, lock: FileLock, patience: float) -> bool:
    """False while another has it; True also where no lock can be had at all."""
    with suppress(OSError), warnings.catch_warnings():
        # of a system without locks it speaks in English
        warnings.simplefilter("ignore")
        folder.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire(timeout=patience)
        except Timeout:
            return False
    return True
