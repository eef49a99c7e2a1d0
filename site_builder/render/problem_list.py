"""Problems as text for people, as JSON for programs, as annotations for a code host."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from site_builder.problems import Level, Problem

LEVEL_NAMES: Mapping[Level, str] = {Level.ERROR: "lỗi", Level.WARNING: "cảnh báo"}


def as_text(problems: Sequence[Problem], mark: Callable[[Level, str], str] = lambda _, text: text) -> str:
    """Two lines a problem: place, level, code and message; then the way out. `mark` may colour the level."""
    lines = []
    for problem in problems:
        level = mark(problem.level, f"{LEVEL_NAMES[problem.level]}[{problem.code}]")
        lines.append(f"{problem.where}: {level} {problem.message}")
        if problem.help:
            lines.append(f"  gợi ý: {problem.help}")
    return "".join(f"{line}\n" for line in lines)


def as_json(problems: Sequence[Problem]) -> str:
    """`{"problems": […], "counts": {"error": n, "warning": n}}`."""
    rows = [
        {
            "code": problem.code,
            "level": problem.level,
            "file": problem.where.file,
            "line": problem.where.line,
            "column": problem.where.column,
            "message": problem.message,
            "help": problem.help,
        }
        for problem in problems
    ]
    return json.dumps({"problems": rows, "counts": counts(problems)}, ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Sequence[Problem]) -> str:
    """One workflow command a problem, as GitHub Actions reads them from the log."""
    lines = []
    for problem in problems:
        text = f"{problem.message}\ngợi ý: {problem.help}" if problem.help else problem.message
        place = f"file={_property(problem.where.file)},line={problem.where.line},col={problem.where.column}"
        lines.append(f"::{problem.level} {place},title={_property(problem.code)}::{_data(text)}\n")
    return "".join(lines)


def counts(problems: Sequence[Problem]) -> Mapping[str, int]:
    return {level.value: sum(problem.level is level for problem in problems) for level in Level}


def summary(problems: Sequence[Problem]) -> str:
    """`2 lỗi, 1 cảnh báo trong 3 tệp`."""
    found = counts(problems)
    files = len({problem.where.file for problem in problems})
    return f"{found['error']} lỗi, {found['warning']} cảnh báo trong {files} tệp"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
