"""The house is in order: style, types, the ladder of rooms, and what a newcomer is told."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


def run(*command: str) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "tool",
    [
        ("ruff", "check"),
        ("ruff", "format", "--check"),
        ("mypy",),
        ("importlinter.cli", "lint"),
    ],
    ids=lambda tool: " ".join(tool),
)
def test_tools_find_nothing(tool: tuple[str, ...]) -> None:
    if tool[0] == "importlinter.cli":
        run(str(Path(sys.executable).parent / "lint-imports"))
    else:
        run(sys.executable, "-m", *tool)


def test_locks_pin_every_dependency() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = set(re.findall(r'^  "([A-Za-z0-9-]+)(?:[><=]=|")', project.split("[dependency-groups]")[0], re.MULTILINE))
    pinned = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE))
    assert wanted, "no dependency was read"
    assert {name.lower() for name in wanted} <= pinned


def test_words_of_the_command_line_are_compiled() -> None:
    from babel.messages.mofile import read_mo
    from babel.messages.pofile import read_po

    folder = ROOT / "site_builder" / "locale" / "vi" / "LC_MESSAGES"
    with (folder / "site_builder.po").open("rb") as source, (folder / "site_builder.mo").open("rb") as compiled:
        written = {_key(message.id): _key(message.string) for message in read_po(source, locale="vi") if message.id}
        read = {_key(message.id): _key(message.string) for message in read_mo(compiled) if message.id}
    assert len(written) > 40
    assert written == read


def _key(text: str | tuple[str, ...] | list[str] | None) -> str:
    return text if isinstance(text, str) else (text or [""])[0]


def test_the_readme_has_two_commands_and_ci_runs_them() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 2
    assert "venv" in blocks[0]
    assert "site-builder build" in blocks[0]
    assert "pytest" in blocks[1]
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in ci


def test_rooms_are_told_in_contributing() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rooms = [path for path in (ROOT / "site_builder").iterdir() if path.is_dir() and (path / "__init__.py").is_file()]
    modules = [path for path in (ROOT / "site_builder").glob("*.py") if not path.name.startswith("__")]
    missing = [path.name for path in (*rooms, *modules) if f"`{path.name}" not in told]
    assert missing == []


def test_nothing_is_called_utils() -> None:
    names = [path.stem for path in (ROOT / "site_builder").rglob("*.py")]
    assert not {"utils", "helpers", "manager", "misc", "common"} & set(names)
