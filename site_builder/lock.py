"""One build at a time: two of one project would take files from under each other."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

# seconds; a build of ten thousand stories takes half a minute
PATIENCE = 600.0
_FILE = "build.lock"


class BusyError(Exception):
    """Another build of the project has not ended in all the time we waited."""


@contextmanager
def only_build(folder: Path, waiting: Callable[[], None], patience: float = PATIENCE) -> Iterator[None]:
    """Holds the turn to build, marked by a file in `folder`; the system gives it back even if this process is killed.

    Calls `waiting` once if another build has the turn, waits for its end up to `patience` seconds, then raises BusyError.
    Where no file can be made, there is nobody to wait for.
    """
    lock = FileLock(folder / _FILE)
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
