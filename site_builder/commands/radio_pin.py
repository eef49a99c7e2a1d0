"""`site-builder radio pin`: the running order of a week in a file that an editor may change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from site_builder.commands.options import content_or_default
from site_builder.commands.radio_week import (
    in_flow,
    no_bulletin,
    on_one_line,
    only_writer,
    published,
    refuse_future,
    script_of,
    unknown_piece,
)

if TYPE_CHECKING:
    from site_builder.collect.publication import Publication
    from site_builder.collect.scripts import Script
    from site_builder.model.period import Week
    from site_builder.model.story import Article, Story

_FRAME = """\
# Bản tin phát thanh tuần {number} năm {year} ({days}).
# Đài đọc đúng các bài dưới đây, từ trên xuống. Đổi thứ tự: đổi chỗ các dòng. Bỏ một bài: xóa dòng của bài.
# Thêm một bài: thêm dòng “  - mã-bài”. Bài đăng thêm trong tuần không tự vào đây mà chờ tuần sau.
# Xóa cả tệp này thì máy lại tự xếp.
{items}

# Lời mở đầu và lời kết chỉ của tuần này, đọc thay cho lời thường lệ. Dòng nào có “#” ở đầu là chưa dùng.
{opening}
{closing}
"""
_NOTHING = "# items: tuần này chưa có bài nào, máy sẽ tự xếp"


def settle(
    week: Week,
    given: tuple[str, ...] | None,
    opening: str,
    closing: str,
    content: Path | None,
    config: Path | None,
    today: date | None,
) -> None:
    """Writes the pin of the week, which must have none, and says what to do with it."""
    from site_builder.render.radio.words import timing

    folder = content_or_default(content, config)
    publication = published(folder, config, today, aim="ghim")
    refuse_future(week, publication.today)
    _refuse_second(folder, week)
    opening, closing = on_one_line(opening), on_one_line(closing)
    script = _pinned(publication, week, _ids(given, week, publication), opening, closing)
    if not (script.items or opening or closing):
        raise click.UsageError(f"{week.name} chưa có bài nào nên chưa có gì để ghim.")
    file = write_pin(folder, script, opening, closing)
    click.echo(
        f"Đã ghim bản tin tuần {week.number} năm {week.year} vào {file.as_posix()}: "
        f"{len(script.items)} bài, {timing(script)}."
    )
    click.echo(
        "Đổi thứ tự: mở tệp ấy, đổi chỗ các dòng “- …”; bỏ một bài thì xóa dòng của bài. Sửa xong, dựng lại trang."
    )


def write_pin(folder: Path, script: Script, opening: str = "", closing: str = "") -> Path:
    """Writes the pin of the script's week. Raises click.ClickException where another has pinned it meanwhile."""
    from site_builder.load.pins import FOLDER
    from site_builder.write import put

    path = f"{FOLDER}{script.week.code}.yml"
    with only_writer(folder):
        _refuse_second(folder, script.week)
        put(folder, path, pin_file(script, opening, closing).encode(), public=False)
    return folder / path


def pin_file(script: Script, opening: str, closing: str) -> str:
    """The pin as text: a line an item, with its title and length."""
    from site_builder.render.radio.words import days, duration

    def lines() -> Iterator[str]:
        yield "items:"
        for item in script.items:
            yield f"  - {in_flow(item.piece.id)}  # {item.piece.title} – {duration(item.seconds)}"

    return _FRAME.format(
        number=script.week.number,
        year=script.week.year,
        days=days(script.week),
        items="\n".join(lines()) if script.items else _NOTHING,
        opening=f"opening: {in_flow(opening)}" if opening else "# opening: Kính thưa bà con! …",
        closing=f"closing: {in_flow(closing)}" if closing else "# closing: Xin chào và hẹn gặp lại bà con tuần sau.",
    )


def _refuse_second(folder: Path, week: Week) -> None:
    from site_builder.load.periods import parse_week
    from site_builder.load.pins import FOLDER

    for file in sorted((folder / FOLDER).glob("*")):
        if file.suffix.lower() in (".yml", ".yaml") and parse_week(file.stem) == week:
            raise click.ClickException(
                f"{week.name} đã được ghim ở {file.as_posix()}. Sửa ngay trong tệp ấy, hoặc xóa tệp rồi chạy lại."
            )


def _ids(given: tuple[str, ...] | None, week: Week, publication: Publication) -> tuple[str, ...]:
    """The ids to pin: those that were given, if all of them can be read, else those of the bulletin."""
    if given is None:
        script = script_of(publication, week)
        if script is None:
            raise no_bulletin(week, "Muốn đọc bài của tuần khác thì ghi rõ bằng --items.")
        return tuple(piece.id for piece in script.bulletin.items)
    pieces = {piece.id: piece for piece in publication.site.pieces}
    wrong = []
    for id in given:
        piece = pieces.get(id)
        because = _unread_because(piece, week, publication) if piece is not None else ""
        if piece is None:
            wrong.append(unknown_piece(id, publication))
        elif because:
            wrong.append(f"Bài “{id}” không đọc được trong tuần này: {because}.")
    if wrong:
        raise click.UsageError("\n".join(wrong))
    return given


def _unread_because(piece: Story | Article, week: Week, publication: Publication) -> str:
    """Why the piece cannot be read in the week; empty where it can."""
    from site_builder.check.radio import unread_because

    hidden = publication.unpublished_because(piece)
    return unread_because(piece, week, publication.site) or f"{hidden[:1].lower()}{hidden[1:]}"


def _pinned(publication: Publication, week: Week, ids: Sequence[str], opening: str, closing: str) -> Script:
    """The script that the week will have with the pin."""
    from site_builder.collect.publication import publication as published_on
    from site_builder.model.site import RadioPin
    from site_builder.problems import Where

    pin = RadioPin(week=week, items=tuple(ids), opening=opening, closing=closing, where=Where(""))
    site = replace(publication.site, pins=(*publication.site.pins, pin))
    script = script_of(published_on(site, publication.today), week)
    assert script is not None
    return script
