"""The guides tell of every command, every option and every problem, and of nothing else."""

from __future__ import annotations

import re

import click
import pytest

from site_builder.cli import COMMANDS, group
from site_builder.problems import Code
from tests.conftest import ROOT

GUIDES = ROOT / "content" / "huong-dan"


def commands() -> list[tuple[str, click.Command]]:
    context = click.Context(group)
    found = []
    for name in COMMANDS:
        command = group.get_command(context, name)
        assert command is not None
        found.append((name, command))
        if isinstance(command, click.Group):
            found += [(f"{name} {inner}", command.commands[inner]) for inner in command.commands]
    return found


def test_every_problem_code_has_its_section() -> None:
    text = (GUIDES / "thong-bao.md").read_text(encoding="utf-8")
    told = re.findall(r"^#{2,3} `([a-z0-9-]+)`", text, re.MULTILINE)
    assert sorted(told) == sorted(code.value for code in Code)


@pytest.mark.parametrize(("name", "command"), commands(), ids=lambda value: value if isinstance(value, str) else "")
def test_every_command_and_option_is_told(name: str, command: click.Command) -> None:
    text = (GUIDES / "cau-lenh.md").read_text(encoding="utf-8")
    assert f"site-builder {name}" in text
    options = [
        option for parameter in command.params if isinstance(parameter, click.Option) for option in parameter.opts
    ]
    assert [option for option in options if option.startswith("--") and option not in text] == []


@pytest.mark.parametrize(("name", "command"), commands(), ids=lambda value: value if isinstance(value, str) else "")
def test_every_option_says_what_it_is_for(name: str, command: click.Command) -> None:
    silent = [p.name for p in command.params if isinstance(p, click.Option) and not p.help]
    assert silent == [], name
