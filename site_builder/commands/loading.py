"""Content on its way to a command: read, checked, with its progress shown."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from site_builder.books.bindery import Bindery
    from site_builder.check.content import Checked


def checked_content(folder: Path, config: Path | None) -> Checked:
    """The content of the folder with every problem, by its cache and on all cores."""
    from site_builder.cache import rows_for
    from site_builder.check.content import checked
    from site_builder.commands.screen import progress_bars
    from site_builder.load.documents import cores

    with rows_for(folder, config) as rows, progress_bars() as progress:
        return checked(folder, folder.as_posix(), rows=rows, jobs=cores(), progress=progress)


def bindery_for(folder: Path, config: Path | None, today: date | None, *, drafts: bool) -> Bindery:
    """What makes books of the content in `folder`, with `drafts` also of what is not out yet.

    Tells the content's errors. Raises click.ClickException without a usable plan.
    """
    from site_builder.books.bindery import Bindery
    from site_builder.build import collected
    from site_builder.cache import folder_for
    from site_builder.clock import source_date, today_in_vietnam
    from site_builder.commands.options import own_file, setting
    from site_builder.commands.screen import colour_of_level
    from site_builder.load.documents import cores
    from site_builder.model.addresses import STAND_IN
    from site_builder.problems import Level
    from site_builder.render.problem_list import as_text

    own = config or own_file(folder)
    ready = checked_content(folder, own)
    wrong = [problem for problem in ready.problems if problem.level is Level.ERROR]
    click.echo(as_text(wrong, colour_of_level(sys.stderr)), err=True, nl=False)
    if ready.site is None:
        raise click.ClickException("Chưa làm được vì kế hoạch chưa dùng được. Sửa các lỗi ở trên rồi chạy lại.")
    url = (setting(own, "site_url") if own else None) or STAND_IN
    return Bindery(
        content=folder,
        kept=folder_for(folder, own),
        found=collected(ready.site, today or today_in_vietnam(), drafts=drafts),
        site_url=url if url.endswith("/") else f"{url}/",
        made_on=source_date(),
        jobs=cores(),
    )
