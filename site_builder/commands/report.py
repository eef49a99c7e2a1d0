"""`site-builder report`: what the office owes its superiors, counted; never part of the site."""

from __future__ import annotations

import gc
import sys
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_builder.commands.options import (
    config_option,
    content_option,
    content_or_default,
    refuse_public,
    today_option,
)

if TYPE_CHECKING:
    from site_builder.collect.report import Chosen, Report

# where each format is made
MAKERS = {
    "text": ("terminal", "text"),
    "json": ("json_data", "json_data"),
    "xlsx": ("xlsx", "xlsx"),
    "docx": ("docx", "docx"),
    "csv": ("csv_data", "csv_data"),
    "ics": ("due_calendar", "due_calendar"),
    "html": ("html", "html"),
}
FORMATS = tuple(MAKERS)
_MOST_DAYS = 3660
_TO_SCREEN = ("text", "json", "csv", "ics")
_STEMS = {"docx": "bao-cao", "ics": "lich-han"}


class ChosenPeriod(click.ParamType["Chosen"]):
    """A year, half-year, quarter or month, as people write them."""

    name = "kỳ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Chosen:
        from site_builder.load.periods import parse_half_year, parse_month, parse_quarter, parse_year
        from site_builder.vietnamese.normalise import clean

        text = clean(str(value))
        found = parse_year(text) or parse_half_year(text) or parse_quarter(text) or parse_month(text)
        if found is not None:
            return found
        return self.fail(f"“{value}” không phải một kỳ; viết như 2026, 2026-H1, 2026-Q3 hoặc 2026-05", param, ctx)


class Days(click.ParamType[int]):
    """A number of days from now."""

    name = "số ngày"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if str(value).isdecimal() and int(value) <= _MOST_DAYS:
            return int(value)
        return self.fail(f"“{value}” không phải số ngày từ 0 đến {_MOST_DAYS}", param, ctx)


@click.command("report")
@config_option
@content_option
@today_option
@click.option(
    "--period",
    type=ChosenPeriod(),
    metavar="KỲ",
    help="Chỉ kỳ này, ví dụ 2026, 2026-H1, 2026-Q3, 2026-05. Mặc định: tất cả.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Chỉ một dạng. Mặc định: in bảng ra màn hình và ghi đủ các dạng.",
)
@click.option(
    "--output",
    metavar="THƯ_MỤC",
    default="reports",
    show_default=True,
    help="Nơi ghi báo cáo; “-” là in ra màn hình (text, json, csv, ics).",
)
@click.option(
    "--due-in",
    type=Days(),
    metavar="SỐ_NGÀY",
    help="Chỉ in lời nhắc: trong ngần ấy ngày tới, đơn vị nào còn thiếu gì. Chép thẳng vào Zalo được.",
)
def command(
    config: Path | None,
    content: Path | None,
    today: date | None,
    period: Chosen | None,
    form: str | None,
    output: str,
    due_in: int | None,
) -> None:
    """Báo cáo là việc nội bộ của văn phòng: không nằm trong trang và không ai ngoài văn phòng cần thấy.

    Mã thoát 0 khi có báo cáo, dù có bài sai phải để ngoài (báo cáo ghi rõ bài nào); 1 khi kế hoạch chưa dùng được; 2 khi dùng
    lệnh sai.
    """
    if output == "-" and form not in _TO_SCREEN:
        raise click.UsageError(f"Với “--output -” hãy chọn --format: {', '.join(_TO_SCREEN)}.")
    if due_in is not None and form not in (None, "text"):
        raise click.UsageError("Lời nhắc (--due-in) chỉ có dạng chữ; bỏ --format.")
    folder = content_or_default(content, config)
    reports = Path(output)
    if output != "-" and due_in is None:
        # they name who is late
        refuse_public(reports, config, folder, what="báo cáo")
    found = _report(folder, config, today, period, due_in or 0)
    # the process ends with the report: looking for garbage among all the stories would take a sixth of the time
    gc.disable()
    if due_in is not None:
        from site_builder.render.reports.reminder import reminder

        click.echo(reminder(found, due_in), nl=False)
        return
    if output == "-":
        assert form is not None
        click.echo(_made(found, form), nl=False)
        return
    forms = (form,) if form else FORMATS
    to_screen = "text" in forms
    if to_screen and sys.stdout.isatty():
        _show(found)
    made = _write(found, forms, reports)
    if to_screen and not sys.stdout.isatty():
        click.echo(made["text"], nl=False)
    click.echo(f"Đã ghi vào {reports.as_posix()}/: {', '.join(file_name(form, period) for form in forms)}", err=True)


def _report(folder: Path, config: Path | None, today: date | None, period: Chosen | None, ahead: int) -> Report:
    from site_builder.clock import today_in_vietnam
    from site_builder.collect.publication import publication
    from site_builder.collect.report import report as reported
    from site_builder.commands.loading import checked_content
    from site_builder.commands.screen import colour_of_level
    from site_builder.problems import Level
    from site_builder.render.problem_list import as_text

    ready = checked_content(folder, config)
    wrong = [problem for problem in ready.problems if problem.level is Level.ERROR]
    click.echo(as_text(wrong, colour_of_level(sys.stderr)), err=True, nl=False)
    if ready.site is None:
        raise click.ClickException("Chưa báo cáo được vì kế hoạch chưa dùng được. Sửa các lỗi ở trên rồi chạy lại.")
    day = today or today_in_vietnam()
    return reported(publication(ready.site, day), period, wrong, day + timedelta(days=ahead))


def _show(report: Report) -> None:
    from rich.console import Console

    from site_builder.render.reports.terminal import show

    show(report, Console())


def _write(report: Report, forms: tuple[str, ...], folder: Path) -> dict[str, bytes]:
    """Makes the report in every format and writes it; gives what was written, by format."""
    from site_builder.forked import forked
    from site_builder.load.documents import cores
    from site_builder.write import put

    if not folder.exists():
        # what is told here is for the office: not for a code host, nor for other users of the machine
        put(folder, ".gitignore", b"*\n", public=False)
    _Work.report = report
    # the longest work first, so that the other processes share the rest
    order = sorted(forms, key=lambda form: form != "xlsx")
    made = dict(zip(order, forked(_made_here, order, cores()), strict=True))
    for form in forms:
        put(folder, file_name(form, report.period), made[form], public=False)
    return made


def file_name(form: str, period: Chosen | None) -> str:
    """`theo-doi.xlsx`, `bao-cao-2026-q3.docx`: a report of one period never replaces that of another."""
    of_period = f"-{period.code.lower()}" if period else ""
    return f"{_STEMS.get(form, 'theo-doi')}{of_period}.{'txt' if form == 'text' else form}"


class _Work:
    """What forked processes inherit."""

    report: Report


def _made_here(form: str) -> bytes:
    return _made(_Work.report, form)


def _made(report: Report, form: str) -> bytes:
    """The report in one format; a library is loaded only for the format that needs it."""
    module, name = MAKERS[form]
    made: bytes = getattr(import_module(f"site_builder.render.reports.{module}"), name)(report)
    return made
