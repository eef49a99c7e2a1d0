"""`site-builder radio say`: any text as a host reads it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from site_builder.commands.options import content_or_default

if TYPE_CHECKING:
    from site_builder.model.read_aloud import Doubt
    from site_builder.problems import Code

_STANDARD_INPUT = "-"


def read_out(file: Path | None, content: Path | None, config: Path | None) -> None:
    """Prints the text of the file, else of standard input, in spoken words; what is doubtful goes to standard error."""
    from site_builder.load.front_matter import BrokenFrontMatter, head_and_body
    from site_builder.load.source import LARGEST, UnreadableText, text_of
    from site_builder.problems import Code

    shown = _STANDARD_INPUT if file is None else file.as_posix()
    data = _typed() if file is None else file.read_bytes()
    if len(data) > LARGEST:
        _stop(Code.FILE_TOO_LARGE, shown, 1, 1, "nặng quá 2 MB, không đọc", "chia thành nhiều tệp nhỏ hơn")
    try:
        head, body, line, _ = head_and_body(text_of(data))
    except UnreadableText as error:
        _stop(error.code, shown, error.line, error.column, error.message, error.way_out)
    except BrokenFrontMatter as error:
        code = Code.UNCLOSED_FRONT_MATTER if error.unclosed else Code.BROKEN_YAML
        _stop(code, shown, error.line, error.column, f"phần khai báo viết sai: {error.message}", error.way_out)

    from site_builder.load.read_aloud import read_aloud
    from site_builder.load.yaml_nodes import Mapping as YamlMapping
    from site_builder.load.yaml_nodes import Scalar

    said = read_aloud(head or YamlMapping((), 1, 1), body, line, _abbreviations(content, config))
    title = head.get("title") if head else None
    if isinstance(title, Scalar) and title.text in said.short:
        click.echo(said.short[title.text])
    for paragraph in said.paragraphs:
        click.echo(paragraph)
    for doubt in said.doubts:
        for told in _told(doubt, shown, is_piece=head is not None):
            click.echo(told, err=True)


def _typed() -> bytes:
    stream = sys.stdin.buffer
    if stream.isatty():
        end = "Ctrl+Z rồi Enter" if sys.platform == "win32" else "Ctrl+D"
        click.echo(f"Gõ hoặc dán chữ cần đọc vào đây; xong thì xuống dòng mới rồi bấm {end}.", err=True)
    return stream.read()


def _abbreviations(content: Path | None, config: Path | None) -> Mapping[str, str]:
    """Those of the plan with their full words, if a usable plan is at hand: any text may be read without one."""
    from site_builder.load.plan import plan_of
    from site_builder.load.site import PLAN_FILES
    from site_builder.load.values import Findings

    try:
        folder = content_or_default(content, config)
    except click.UsageError:
        return {}
    file = next((folder / name for name in PLAN_FILES if (folder / name).is_file()), None)
    if file is None:
        return {}
    plan = plan_of(file.read_bytes(), file.as_posix(), Findings())
    if plan is None:
        click.echo(f"Kế hoạch {file.as_posix()} chưa dùng được nên chữ viết tắt của kế hoạch chưa được đọc.", err=True)
        return {}
    return dict(plan.abbreviations)


def _told(doubt: Doubt, shown: str, *, is_piece: bool) -> Iterator[str]:
    """Where the token stands, what is doubtful, and the way out."""
    from site_builder.check.radio import doubtful, way_out
    from site_builder.problems import Where

    yield f"{Where(shown, doubt.line, doubt.column)}: {doubtful(doubt.token, doubt.reason)}"
    yield f"  gợi ý: {way_out(doubt.token, of_piece=is_piece)}"


def _stop(code: Code, shown: str, line: int, column: int, message: str, help: str) -> NoReturn:
    from site_builder.commands.screen import colour_of_level
    from site_builder.problems import Level, Problem, Where
    from site_builder.render.problem_list import as_text

    problem = Problem(code, Level.ERROR, Where(shown, line, column), message, help)
    click.echo(as_text([problem], colour_of_level(sys.stderr)), err=True, nl=False)
    sys.exit(1)
