"""`site-builder check`: every problem of every file in one run."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from site_builder.commands.options import config_option, content_option, content_or_default, own_file, setting


@click.command("check")
@content_option
@config_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Cách in: text cho người đọc, json cho máy, github cho GitHub Actions.",
)
def command(content: Path | None, config: Path | None, form: str) -> None:
    """Mã thoát: 0 là không có lỗi, 1 là có lỗi, 2 là dùng lệnh sai."""
    from site_builder.check.site_url import no_site_url
    from site_builder.commands.loading import checked_content
    from site_builder.commands.screen import colour_of_level
    from site_builder.problems import errors, in_order
    from site_builder.render.problem_list import as_github, as_json, as_text, summary

    folder = content_or_default(content, config)
    result = checked_content(folder, config)
    problems = result.problems
    own = config or own_file(folder)
    if own is not None and not setting(own, "site_url"):
        problems = in_order((*problems, no_site_url(own.as_posix())))
    if form == "json":
        click.echo(as_json(problems), nl=False)
    elif form == "github":
        click.echo(as_github(problems), nl=False)
    else:
        click.echo(as_text(problems, colour_of_level(sys.stdout)), nl=False)
        click.echo(summary(problems) if problems else _clean(result.site))
    sys.exit(1 if errors(problems) else 0)


def _clean(site: object) -> str:
    from site_builder.model.site import Site

    if not isinstance(site, Site):
        return "Không có gì để kiểm tra."
    return f"Không có lỗi nào: {len(site.stories)} gương, {len(site.articles)} tin, bài."
