"""One run of a command: wall time, processor time, and on demand the most memory that its processes had at one time."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.05


class CommandFailed(Exception):
    """The measured command ended with an exit code other than 0."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds on the clock and of all processors together; of the command and every process it waited for."""

    wall: float
    processor: float


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes, the largest of all samples.

    `resident` adds up the resident sets of all processes of the tree, so that what forked ones share counts for each
    of them; `proportional` counts it once in all, as the kernel divides it (PSS).
    """

    resident: int
    proportional: int


def timed(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Run:
    """Runs the command in `folder`, its output thrown away. Raises CommandFailed."""
    before, started = os.times(), time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    wall, after = time.perf_counter() - started, os.times()
    _refuse_failure(command, done.returncode, done.stderr)
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(wall, spent)


def memory(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Memory:
    """Runs the command and looks at its process tree in /proc every 50 ms; slower than `timed`, so not to be timed."""
    resident = proportional = 0
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            tree = _tree(process.pid)
            resident = max(resident, sum(map(_resident, tree)))
            proportional = max(proportional, sum(map(_proportional, tree)))
            time.sleep(EVERY)
    _refuse_failure(command, process.returncode, b"")
    return Memory(resident, proportional)


def _refuse_failure(command: Sequence[str], code: int, words: bytes) -> None:
    if code:
        raise CommandFailed(f"{' '.join(command)}: exit code {code}\n{words.decode(errors='replace')[-2000:]}")


def _tree(root: int) -> list[int]:
    found = [root]
    for process in found:
        for task in _listed(Path(f"/proc/{process}/task")):
            found += map(int, _read(task / "children").split())
    return found


def _resident(process: int) -> int:
    numbers = _read(Path(f"/proc/{process}/statm")).split()
    return int(numbers[1]) * os.sysconf("SC_PAGE_SIZE") if numbers else 0


def _proportional(process: int) -> int:
    for line in _read(Path(f"/proc/{process}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _read(path: Path) -> str:
    """The text of a file of /proc; empty where its process has ended."""
    try:
        return path.read_text()
    except OSError:
        return ""


def _listed(path: Path) -> list[Path]:
    try:
        return list(path.iterdir())
    except OSError:
        return []
