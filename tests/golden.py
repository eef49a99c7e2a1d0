"""The cases: broken input beside the exact report that `check` gives of it.

`python -m tests.golden` writes every report anew; look at the difference before keeping it.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

from click.testing import CliRunner

from site_builder.cli import group

CASES = Path(__file__).parent / "cases"


def cases() -> list[Path]:
    """The folders of the cases, in order."""
    return sorted(path for path in CASES.iterdir() if (path / "content").is_dir())


def report(case: Path) -> str:
    """What `site-builder check --content content` prints in the folder of the case, and its exit code in the last line."""
    with tempfile.TemporaryDirectory() as folder:
        # a copy: a run leaves its cache beside the content
        shutil.copytree(case / "content", Path(folder, "content"))
        with contextlib.chdir(folder):
            result = CliRunner().invoke(group, ["check", "--content", "content"], prog_name="site-builder")
    return f"{result.output}exit {result.exit_code}\n"


def main() -> None:
    for case in cases():
        (case / "expected.txt").write_text(report(case), encoding="utf-8")


if __name__ == "__main__":
    main()
