"""What the commands of the radio share: the week and pieces that are meant, the project on the day, one writer at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from site_builder.collect.publication import Publication
    from site_builder.collect.scripts import Script
    from site_builder.model.period import Week

_PATIENCE = 60.0  # seconds
_TURN = "radio.lock"


class ChosenWeek(click.ParamType["Week"]):
    """An ISO week as `2026-W47`."""

    name = "tuần"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Week:
        from site_builder.load.periods import parse_week
        from site_builder.model.period import Week
        from site_builder.vietnamese.normalise import clean

        if isinstance(value, Week):
            return value
        week = parse_week(clean(str(value)))
        if week is None:
            self.fail(f"“{value}” không phải một tuần; viết như 2026-W47", param, ctx)
        return week


class ChosenIds(click.ParamType[tuple[str, ...]]):
    """Ids of pieces with commas between them, each once."""

    name = "mã bài"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        from site_builder.vietnamese.normalise import clean

        if isinstance(value, tuple):
            return value
        ids = tuple(id.strip() for id in clean(str(value)).split(",") if id.strip())
        if not ids:
            self.fail("chưa có mã bài nào; viết như ma-bai-mot,ma-bai-hai", param, ctx)
        twice = [id for id in dict.fromkeys(ids) if ids.count(id) > 1]
        if twice:
            self.fail(f"“{twice[0]}” ghi hai lần", param, ctx)
        return ids


def published(folder: Path, config: Path | None, today: date | None, *, aim: str) -> Publication:
    """What is out on the day. Raises click.ClickException without a usable plan; `aim` (`ghim`) is what then cannot be done."""
    import sys

    from site_builder.clock import today_in_vietnam
    from site_builder.collect.publication import publication
    from site_builder.commands.loading import checked_content
    from site_builder.commands.screen import colour_of_level
    from site_builder.load.site import PLAN_FILES
    from site_builder.problems import Level
    from site_builder.render.problem_list import as_text

    shown = folder.as_posix()
    ready = checked_content(folder, config)
    wrong = [problem for problem in ready.problems if problem.level is Level.ERROR]
    if ready.site is None:
        plans = [f"{shown}/{name}" for name in PLAN_FILES]
        mine = [problem for problem in wrong if problem.where.file in plans]
        click.echo(as_text(mine, colour_of_level(sys.stderr)), err=True, nl=False)
        raise click.ClickException(f"Chưa {aim} được vì kế hoạch chưa dùng được. Sửa các lỗi ở trên rồi chạy lại.")
    if wrong:
        click.echo(
            f"Nội dung còn {len(wrong)} lỗi, bài có lỗi nặng không vào bản tin; xem: site-builder check", err=True
        )
    return publication(ready.site, today or today_in_vietnam())


def refuse_future(week: Week, today: date) -> None:
    """Raises click.UsageError for a week that has not begun."""
    from site_builder.model.period import Week, spoken_day

    current = Week.of(today)
    if week > current:
        now = f"hôm nay, {spoken_day(today)}, thuộc tuần {current.number} năm {current.year} ({current.code})"
        raise click.UsageError(f"{week.name} chưa tới: {now}.")


def script_of(publication: Publication, week: Week) -> Script | None:
    """The script of the week; None where it has no bulletin."""
    from site_builder.collect.scripts import scripts

    return next((script for script in scripts(publication) if script.week == week), None)


def no_bulletin(week: Week, way_out: str = "") -> click.UsageError:
    """That nothing was published or aired in the week."""
    from site_builder.render.radio.words import days

    help = f" {way_out}" if way_out else ""
    return click.UsageError(f"{week.name} ({days(week)}) không có bài nào nên không có bản tin.{help}")


def unknown_piece(id: str, publication: Publication) -> str:
    """That no piece bears the id, and which was probably meant."""
    from site_builder.load.values import suggestion

    near = suggestion(id, sorted(piece.id for piece in publication.site.pieces))
    help = (
        f"{near[:1].upper()}{near[1:]}" if near else "Mã là phần cuối địa chỉ của bài; bài có lỗi: site-builder check."
    )
    return f"Không có bài nào mang mã “{id}”. {help}"


@contextmanager
def only_writer(content: Path) -> Iterator[None]:
    """Holds the turn to write what the station keeps in the folder; another process that has it is waited for.

    Raises click.ClickException where that takes too long. As with builds, where no lock can be had there is nobody to wait for.
    """
    from site_builder.cache import folder_for
    from site_builder.lock import BusyError, only_one
    from site_builder.write import put

    # beside the content, whatever configuration a call names: it is the content that is written
    kept = folder_for(content, None)
    with suppress(OSError):
        if not (kept / ".gitignore").exists():
            put(kept, ".gitignore", b"*\n", public=False)
    try:
        with only_one(kept, _wait_quietly, _PATIENCE, turn=_TURN):
            yield
    except BusyError:
        raise click.ClickException(
            "Một lệnh radio khác đang ghi vào thư mục nội dung này mà chưa xong. Chờ nó xong rồi chạy lại."
        ) from None


def _wait_quietly() -> None:
    """Writing one file takes a moment."""


def on_one_line(text: str) -> str:
    """What was typed, cleaned, without line ends."""
    from site_builder.vietnamese.normalise import clean

    return " ".join(clean(text).split())


def in_flow(value: object) -> str:
    """The value as YAML on one line, in quotes where it needs them."""
    import yaml

    return yaml.safe_dump(
        [value], default_flow_style=True, allow_unicode=True, sort_keys=False, width=float("inf")
    ).strip()[1:-1]
