"""`site-builder yearbook`: only the books, in the size and edition that is asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    from site_builder.books.bindery import Bindery
    from site_builder.collect.collections import Collections
    from site_builder.collect.yearbooks import Yearbook
    from site_builder.model.yearbook import PageSize
    from site_builder.problems import Problem
    from site_builder.render.yearbooks.book_data import Edition

_EDITIONS = ("screen", "print")
_SIZES = ("a5", "a4", "16x24")


class Size(click.Choice[str]):
    """A page size, also as people write it: `16 × 24`."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return super().convert("".join(str(value).lower().replace("×", "x").split()), param, ctx)


@click.command("yearbook")
@click.argument("ids", nargs=-1, metavar="[MÃ…]")
@config_option
@content_option
@today_option
@click.option(
    "--output",
    type=Place(folder=True, exists=False),
    metavar="THƯ_MỤC",
    default="ky-yeu",
    show_default=True,
    help="Nơi ghi các tệp.",
)
@click.option("--size", type=Size(_SIZES), help="Khổ giấy. Mặc định: khổ ghi ở kỷ yếu hay kế hoạch, hoặc a5.")
@click.option(
    "--edition",
    type=click.Choice(_EDITIONS),
    default="screen",
    show_default=True,
    help="screen: PDF và EPUB để đọc, gửi, lưu trữ. print: PDF cho nhà in, có dấu cắt và 3 mm chờm lề.",
)
@click.option("--draft", is_flag=True, help="Bản nháp nội bộ: có cả bài chưa duyệt, ghi rõ lên từng trang bài ấy.")
def command(
    ids: tuple[str, ...],
    config: Path | None,
    content: Path | None,
    today: date | None,
    output: Path,
    size: str | None,
    edition: str,
    draft: bool,
) -> None:
    """Không ghi mã nào là làm mọi kỷ yếu đã có gương. Tệp cũ cùng tên được thay khi tệp mới đã xong.

    Mã thoát 0 khi làm được mọi kỷ yếu; 1 khi có kỷ yếu không làm được; 2 khi dùng lệnh sai.
    """
    from site_builder.commands.loading import bindery_for, taking_turns
    from site_builder.commands.screen import colour_of_level, progress_bars
    from site_builder.model.yearbook import PageSize
    from site_builder.problems import Level, in_order
    from site_builder.render.problem_list import as_text
    from site_builder.render.yearbooks.book_data import Edition

    folder = content_or_default(content, config)
    refuse_public(output, config, folder, what="kỷ yếu")
    bindery = bindery_for(folder, config, today, drafts=draft)
    books = _chosen(ids, bindery.found)
    # a build at the same time would clear away the pictures that only these editions need
    with taking_turns(bindery.kept), progress_bars() as progress:
        wanted = PageSize(size) if size else None
        bound = _write(replace(bindery, progress=progress), books, Edition(edition), wanted, output, draft=draft)
        made = list(bound)
    problems = in_order(problem for _, told in made for problem in told)
    click.echo(as_text(problems, colour_of_level(sys.stderr)), err=True, nl=False)
    written = [row for rows, _ in made for row in rows]
    if written:
        click.echo(f"Đã ghi vào {output.as_posix()}/:")
    widest = max((len(name) for name, _ in written), default=0)
    for name, said in written:
        click.echo(f"  {name:<{widest}}  {said}")
    if any(problem.level is Level.ERROR for problem in problems):
        raise click.exceptions.Exit(1)


def _chosen(ids: Sequence[str], found: Collections) -> list[Yearbook]:
    """The books that are meant. Raises click.UsageError for one that is not there, or that has nothing in it."""
    from site_builder.load.values import suggestion

    by_id = {book.id: book for book in found.yearbooks}
    for id in ids:
        if id not in by_id:
            help = suggestion(id, by_id) or f"có: {', '.join(by_id)}."
            raise click.UsageError(f"Không có kỷ yếu “{id}”; {help}")
        if not by_id[id].stories:
            raise click.UsageError(f"“{by_id[id].title}” chưa có gương nào đã đăng nên không có gì để làm sách. {_WHY}")
    books = [by_id[id] for id in dict.fromkeys(ids)] or [book for book in found.yearbooks if book.stories]
    if not books:
        raise click.ClickException(f"Chưa có gương nào đã đăng nên chưa có kỷ yếu nào để làm. {_WHY}")
    return books


_WHY = "Bài phải đã duyệt (status: approved) và đến ngày đăng; xem trước bài chưa duyệt bằng --draft."


def _write(
    bindery: Bindery, books: Sequence[Yearbook], edition: Edition, size: PageSize | None, output: Path, *, draft: bool
) -> Iterator[tuple[list[tuple[str, str]], tuple[Problem, ...]]]:
    """Makes the books and writes their files; gives the names of each book's with what is said of them, and its problems."""
    from site_builder.books.bindery import SMALL, Ready, pictures_of
    from site_builder.render.words import grouped
    from site_builder.render.words import size as weight
    from site_builder.render.yearbooks.book_data import Edition, Setting
    from site_builder.render.yearbooks.pdf import box
    from site_builder.write import put

    is_print = edition is Edition.PRINT
    settings = [
        Setting(edition=edition, size=size or book.printing.size, grey=is_print and book.printing.grey, draft=draft)
        for book in books
    ]
    # all pictures before the first book: typesetting leaves threads behind, with which nothing can be forked any longer
    ready_for = [
        bindery.ready(pictures_of(book), box(setting.size, grey=setting.grey))
        for book, setting in zip(books, settings, strict=True)
    ]
    small = Ready({}, {}) if is_print else bindery.ready((file for book in books for file in pictures_of(book)), SMALL)
    for done, (book, setting, ready) in enumerate(zip(books, settings, ready_for, strict=True)):
        bindery.progress("Làm kỷ yếu", done, len(books))
        made = bindery.bound(book, setting, ready, small)
        stem = f"ky-yeu-{book.id}" + ("-in" if is_print else "") + ("-ban-nhap" if draft else "")
        stem += f"-{setting.size.value}" if setting.size is not book.printing.size else ""
        rows = []
        for ending, data in made.files.items():
            put(output, f"{stem}.{ending}", data, public=not draft)
            pages = f"{grouped(made.pages)} trang, " if ending == "pdf" else ""
            rows.append((f"{stem}.{ending}", pages + weight(len(data))))
        yield rows, made.problems
    bindery.progress("Làm kỷ yếu", len(books), len(books))
