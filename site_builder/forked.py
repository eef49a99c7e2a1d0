"""Work on what is in memory, in several processes where the system can fork; else one after the other."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def forked(work: Callable[[T], R], items: Sequence[T], jobs: int, *, apart: bool = False) -> Iterator[R]:
    """What `work` gives for each item, in their order.

    `work` is a function of a module; what it needs beyond the item it finds in that module's globals, which forked processes
    share: templates and stories cannot be sent. `apart` is for work whose memory or threads this process must not keep: even
    one job then gets a process of its own.
    """
    if (jobs <= 1 and not apart) or "fork" not in multiprocessing.get_all_start_methods() or _threads() > 1:
        yield from map(work, items)
        return
    # what is shared is not to be touched by the collector of any process
    gc.freeze()
    try:
        with ProcessPoolExecutor(max(jobs, 1), mp_context=multiprocessing.get_context("fork")) as pool:
            yield from pool.map(work, items)
    finally:
        gc.unfreeze()


def _threads() -> int:
    """How many threads this process has, as far as is known: forking is safe only while there is one.

    Libraries that are not Python have threads of their own, of which a forked process would find only the locks.
    """
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return threading.active_count()
