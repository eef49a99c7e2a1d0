"""Content on its way to a command: read, checked, with its progress shown."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
    from site_builder.check.site_url import no_site_url
    from site_builder.clock import source_date, today_in_vietnam
    from site_builder.commands.options import own_file
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
    url = _site_url(own, folder)
    if url == STAND_IN:
        click.echo(
            as_text((no_site_url(own.as_posix() if own else "mkdocs.yml"),), colour_of_level(sys.stderr)),
            err=True,
            nl=False,
        )
    return Bindery(
        content=folder,
        kept=folder_for(folder, own),
        found=collected(ready.site, today or today_in_vietnam(), drafts=drafts),
        site_url=url if url.endswith("/") else f"{url}/",
        made_on=source_date(),
        jobs=cores(),
    )


def _site_url(config: Path | None, content: Path) -> str:
    """The address of the site by its configuration, asked of MkDocs where it is not written plainly; a stand-in without any."""
    from site_builder.commands.options import setting
    from site_builder.model.addresses import STAND_IN

    written = setting(config, "site_url") if config else None
    if config is None or written is None or written in ("", "null", "~"):
        return STAND_IN
    if written.startswith(("http://", "https://")):
        return written
    from site_builder.commands.configuration import configuration

    return configuration(config, content, Path("site"))[0].site_url or STAND_IN


@contextmanager
def taking_turns(kept: Path) -> Iterator[None]:
    """Waits for another build of the project. Raises click.ClickException where that takes too long."""
    from site_builder.lock import BusyError, only_one

    try:
        with only_one(kept, _tell_waiting):
            yield
    except BusyError:
        raise click.ClickException(
            "Một lần dựng khác của dự án này vẫn đang chạy. Chờ nó xong, hoặc tắt nó rồi chạy lại."
        ) from None


def _tell_waiting() -> None:
    click.echo("Đang có một lần dựng khác của dự án này; chờ nó xong…", err=True)
