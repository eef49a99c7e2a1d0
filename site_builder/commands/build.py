"""`site-builder build`: the whole site, put in place only when it is whole."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.commands.options import (
    Place,
    config_option,
    content_option,
    content_or_default,
    folder_in,
    today_option,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from site_builder.check.content import Checked
    from site_builder.collect.publication import Publication
    from site_builder.model.story import Piece
    from site_builder.plugin import ExemplarsPlugin

# no build takes so long: what is older was left by one that was killed
AN_HOUR = 3600.0
PART_NAMES = ("site", "feeds", "data", "books", "cards", "search")


def _parts(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...]:
    if value is None:
        return PART_NAMES
    parts = tuple(part.strip() for part in value.split(",") if part.strip())
    unknown = [part for part in parts if part not in PART_NAMES]
    if unknown or not parts:
        raise click.BadParameter(
            f"không có phần “{', '.join(unknown)}”; chọn trong {', '.join(PART_NAMES)}", ctx, param
        )
    return parts


@click.command("build")
@config_option
@content_option
@click.option(
    "--output",
    type=Place(folder=True, exists=False),
    metavar="THƯ_MỤC",
    help="Nơi đặt trang. Mặc định: site_dir trong mkdocs.yml, hoặc site.",
)
@today_option
@click.option("--strict", is_flag=True, help="Có một lỗi là dừng, mã thoát 1, trang cũ giữ nguyên.")
@click.option(
    "--only",
    callback=_parts,
    metavar="PHẦN,…",
    help="Chỉ dựng các phần này: site (trang), feeds, data (dữ liệu mở), books (tệp kỷ yếu), "
    "cards (ảnh chia sẻ), search (chỉ mục tìm kiếm). Mặc định: tất cả.",
)
@click.option(
    "--offline",
    "carries",
    is_flag=True,
    help="Làm thêm bản mang theo: tệp zip đặt cạnh thư mục trang, mở từ USB, không cần mạng.",
)
def command(
    config: Path | None,
    content: Path | None,
    output: Path | None,
    today: date | None,
    strict: bool,
    only: tuple[str, ...],
    carries: bool,
) -> None:
    """Bài thiếu hay sai mục bắt buộc bị nêu tên và bỏ ra ngoài; hỏng một ảnh hay một liên kết thì chỉ bỏ ảnh, liên kết ấy.

    Mã thoát 0 khi dựng xong, dù có bài bị bỏ; 1 khi không dựng được; 2 khi dùng lệnh sai.
    """
    from site_builder.cache import folder_for
    from site_builder.commands.configuration import configuration
    from site_builder.commands.loading import taking_turns

    folder = content_or_default(content, config)
    site = output or folder_in(config or Path("mkdocs.yml"), "site_dir") or Path("site")
    _refuse_nested(folder, site)
    loaded, plugin = configuration(config, folder, site)
    plugin.today, plugin.parts, plugin.tells_problems = today, only, False
    plugin.shown = folder.as_posix()
    kept = folder_for(folder, Path(loaded.config_file_path))
    with taking_turns(kept):
        _build(loaded, plugin, site, kept, strict=strict, carries=carries)


def _build(
    loaded: MkDocsConfig, plugin: ExemplarsPlugin, site: Path, kept: Path, *, strict: bool, carries: bool
) -> None:
    started = time.perf_counter()
    from dataclasses import replace

    from mkdocs.commands.build import build
    from mkdocs.exceptions import Abort

    from site_builder.build import stays
    from site_builder.cache import refusal
    from site_builder.commands.carried_copy import carried_copy
    from site_builder.commands.mkdocs_words import WordsOfMkDocs, in_vietnamese
    from site_builder.commands.screen import colour_of_level, progress_bars
    from site_builder.former import FormerPages
    from site_builder.problems import errors
    from site_builder.render.problem_list import as_text
    from site_builder.site_folder import carry_over, clear_leavings, discard, is_site, new_folder_beside, replace_site

    with progress_bars() as progress:
        plugin.progress = progress
        ready = plugin.check(loaded)
        click.echo(as_text(ready.problems, colour_of_level(sys.stderr)), err=True, nl=False)
        if ready.site is None:
            raise click.ClickException(
                "Chưa dựng được trang vì kế hoạch chưa dùng được. Sửa các lỗi ở trên rồi chạy lại."
            )
        if strict and errors(ready.problems):
            raise click.ClickException("Có lỗi nên không dựng trang (--strict). Trang cũ còn nguyên.")
        if not is_site(site):
            raise click.UsageError(
                f"“{site}” đang có tệp khác, không phải trang do site-builder dựng. Chọn thư mục khác bằng --output."
            )
        plugin.prepared = ready
        clear_leavings(site, time.time() - AN_HOUR)
        new = new_folder_beside(site)
        try:
            loaded.site_dir = str(new)
            plugin.former = FormerPages(kept, site)
            # where there is no site yet, nothing is carried over
            published = plugin.former.published if site.exists() else frozenset()
            if site.exists() and refusal(kept):
                # what this build publishes cannot be remembered: the next one must find it in the pages
                published = None
            plugin.parts = _safe_parts(plugin.parts, plugin.published_in(ready), published)
            with WordsOfMkDocs() as said:
                build(loaded)
            told = plugin.made_problems()
            click.echo(as_text(told, colour_of_level(sys.stderr)), err=True, nl=False)
            ready = replace(ready, problems=(*ready.problems, *told))
            if plugin.not_kept:
                click.echo(f"cảnh báo: {plugin.not_kept}", err=True)
            for line in said.lines:
                click.echo(f"cảnh báo: {in_vietnamese(line, Path(loaded.config_file_path).name, {})}", err=True)
            if tuple(plugin.parts) != PART_NAMES:
                carry_over(site, new, lambda path: stays(path, plugin.parts))
            replace_site(new, site)
            built = "site" in plugin.parts
            records = plugin.former.in_place(plugin.records) if built else plugin.former.records
            plugin.former.remember(records, plugin.found.publication.ids)
            carried = carried_copy(plugin, site, str(loaded.site_url), loaded.site_name, wanted=carries)
        except Abort:
            discard(new)
            raise click.ClickException(f"MkDocs không dựng được trang: {said.text()}") from None
        except BaseException:
            discard(new)
            raise
    seconds = time.perf_counter() - started
    click.echo(_summary(plugin.found.publication, ready, plugin.counts, site, carried, seconds), nl=False)


def _safe_parts(only: Sequence[str], published: frozenset[str], former: frozenset[str] | None) -> Sequence[str]:
    """The parts to build; all of them unless it is known that no piece was withdrawn since the former build.

    What is carried over from the former site may speak of every piece that was published then.
    """
    if tuple(only) == PART_NAMES or (former is not None and former <= published):
        return only
    click.echo("Có thể có bài đã rút từ lần dựng trước nên dựng lại tất cả, không chỉ phần --only.", err=True)
    return PART_NAMES


def _refuse_nested(content: Path, site: Path) -> None:
    """A site inside the content would be read as content; content inside the site would be replaced with it."""
    inner, outer = content.resolve(), site.resolve()
    if inner == outer or inner.is_relative_to(outer) or outer.is_relative_to(inner) or Path.cwd().is_relative_to(outer):
        raise click.UsageError(
            f"Thư mục đặt trang “{site}” không được trùng hay lồng với thư mục đang làm việc hay nội dung."
        )


def _summary(
    publication: Publication, ready: Checked, counts: dict[str, int], site: Path, carried: Path | None, seconds: float
) -> str:
    from site_builder.commands.screen import called
    from site_builder.model.period import WEEKDAYS, spoken_day
    from site_builder.problems import Level
    from site_builder.render.words import grouped, size

    tally = {level: sum(problem.level is level for problem in ready.problems) for level in Level}
    rows = [
        ("Gương đã đăng", grouped(len(publication.stories))),
        ("Tin, bài", grouped(len(publication.articles))),
        ("Trang", grouped(counts["pages"])),
        ("Feed", grouped(counts["feeds"])),
        *([("Kỷ yếu", grouped(counts["books"]))] if counts["books"] else []),
        *([("Bản mang theo", f"{carried}, {size(carried.stat().st_size)}")] if carried else []),
        ("Chờ thẩm định", _titles(publication.waiting)),
        ("Hẹn ngày đăng", _titles(publication.scheduled)),
        ("Lỗi, cảnh báo", f"{tally[Level.ERROR]} lỗi, {tally[Level.WARNING]} cảnh báo"),
    ]
    change = publication.next_change
    day = f"{WEEKDAYS[change.day.weekday()]} {spoken_day(change.day)}"
    lines = [
        f"Đã dựng trang vào {site}/ trong {f'{seconds:.1f}'.replace('.', ',')} giây.",
        *(f"  {name:<15}{value}" for name, value in rows),
        f"Trang tự đổi lần tới vào {day}: {change.reason}. Hãy dựng lại vào hôm đó.",
        f"Xem thử: {called()} serve",
    ]
    return "".join(f"{line}\n" for line in lines)


def _titles(pieces: Sequence[Piece]) -> str:
    if not pieces:
        return "0"
    titles = [f"“{piece.title}”" for piece in pieces[:3]]
    more = f" và {len(pieces) - 3} bài nữa" if len(pieces) > 3 else ""
    return f"{len(pieces)} – " + "; ".join(titles) + more
