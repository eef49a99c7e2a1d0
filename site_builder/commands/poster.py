"""`site-builder poster`: a story on one sheet, to be pinned up or sent on."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.commands.options import (
    Place,
    config_option,
    content_option,
    content_or_default,
    refuse_public,
    today_option,
)

if TYPE_CHECKING:
    from site_builder.collect.publication import Publication
    from site_builder.model.story import Story


@click.command("poster")
@click.argument("id", metavar="MÃ_BÀI")
@config_option
@content_option
@today_option
@click.option(
    "--output",
    type=Place(folder=True, exists=False),
    metavar="THƯ_MỤC",
    default="to-tin",
    show_default=True,
    help="Nơi ghi hai tệp PDF và PNG.",
)
def command(id: str, config: Path | None, content: Path | None, today: date | None, output: Path) -> None:
    """Tờ tin khổ A4 có ảnh, tên bài, tóm tắt và mã QR dẫn tới bài trên trang: PDF để in, ảnh PNG để gửi qua Zalo.

    Chỉ làm cho gương đã đăng. Mã thoát 0 khi làm xong; 1 khi không làm được; 2 khi dùng lệnh sai.
    """
    from site_builder.commands.loading import bindery_for, taking_turns
    from site_builder.commands.screen import colour_of_level
    from site_builder.problems import in_order
    from site_builder.render.problem_list import as_text
    from site_builder.render.words import size
    from site_builder.write import put

    folder = content_or_default(content, config)
    refuse_public(output, config, folder, what="tờ tin")
    bindery = bindery_for(folder, config, today, drafts=False)
    story = _story(id, bindery.found.publication)
    with taking_turns(bindery.kept):
        made, told = bindery.poster(story)
    click.echo(as_text(in_order(told), colour_of_level(sys.stderr)), err=True, nl=False)
    if made is None:
        raise click.exceptions.Exit(1)
    files = ((f"to-tin-{id}.pdf", made.pdf), (f"to-tin-{id}.png", made.png))
    for name, data in files:
        put(output, name, data)
    click.echo(f"Đã ghi vào {output.as_posix()}/: " + "; ".join(f"{name} ({size(len(data))})" for name, data in files))


def _story(id: str, publication: Publication) -> Story:
    """The published story of this id. Raises click.UsageError, saying why, where there is none."""
    from site_builder.load.values import suggestion

    story = next((story for story in publication.stories if story.id == id), None)
    if story is not None:
        return story
    if any(story.id == id for story in publication.site.stories):
        raise click.UsageError(f"Bài “{id}” chưa đăng: chưa duyệt, chưa đến ngày hoặc đã rút, nên chưa làm tờ tin.")
    help = suggestion(id, [story.id for story in publication.stories])
    raise click.UsageError(f"Không có gương nào mang mã “{id}”" + (f"; {help}" if help else "."))
