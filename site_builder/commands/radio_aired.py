"""`site-builder radio aired`: one entry more in the station's log, of which every byte stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
from site_builder.model.period import spoken_day
from site_builder.model.site import Broadcast
from site_builder.problems import Problem, Where

if TYPE_CHECKING:
    from site_builder.collect.publication import Publication
    from site_builder.model.period import Week
    from site_builder.model.plan import Plan

_HEAD = """\
# Nhật ký phát thanh: mỗi dòng là một buổi đã phát. Ghi bằng lệnh site-builder radio aired, sửa tay cũng được.
# date: ngày phát; week: tuần của bản tin; items: mã (id) các bài đã đọc, đúng thứ tự; relay: đài tiếp sóng, nếu có.
"""
_LAST_LINE_END = re.compile(rb"(\r\n|\n|\r)[^\r\n]*\Z")
_FIRST_ENTRY = re.compile(r"^([ \t]*)- ", re.MULTILINE)


def record(
    week: Week,
    *,
    day: date | None,
    relay: str | None,
    items: tuple[str, ...] | None,
    again: bool,
    content: Path | None,
    config: Path | None,
    today: date | None,
) -> None:
    """Adds the broadcast to the log and says what was added."""
    folder = content_or_default(content, config)
    publication = published(folder, config, today, aim="ghi nhật ký")
    refuse_future(week, publication.today)
    day = _day(week, day, publication)
    read = _given(items, publication) if items is not None else _read(week, day, publication)
    entry = Broadcast(day=day, week=week, items=read, relay=on_one_line(relay or ""), where=Where(""))
    with only_writer(folder):
        where = append(folder, entry, publication.plan, again=again)
    click.echo(f"Đã ghi vào {where.file}:{where.line}")
    click.echo(line_of(entry))
    _tell_counting(entry, publication.plan)


def _day(week: Week, given: date | None, publication: Publication) -> date:
    """The day of the broadcast: as given, else the week's usual one, else today. Raises click.UsageError where it cannot be."""
    from site_builder.collect.station import station

    today = publication.today
    if given is None:
        weekday = station(publication.plan).channel.weekday
        usual = week.day(weekday) if weekday else None
        if usual is not None and usual <= today:
            return usual
        if today <= week.last:
            return today
        raise click.UsageError(f"Không biết đã phát ngày nào: ghi thêm --date, ví dụ --date {week.last}.")
    if given > today:
        raise click.UsageError(
            f"Ngày {spoken_day(given)} chưa tới (hôm nay là {spoken_day(today)}): phát xong rồi mới ghi."
        )
    if given < week.first:
        raise click.UsageError(
            f"Ngày {spoken_day(given)} đứng trước {week.name.lower()}, bắt đầu ngày {spoken_day(week.first)}. Xem lại --date."
        )
    return given


def _given(ids: tuple[str, ...], publication: Publication) -> tuple[str, ...]:
    known = {piece.id for piece in publication.site.pieces}
    wrong = [unknown_piece(id, publication) for id in ids if id not in known]
    if wrong:
        raise click.UsageError("\n".join(wrong))
    for id in ids:
        if id not in publication.ids:
            click.echo(f"Lưu ý: bài “{id}” hiện không có trên trang (chưa đăng hoặc đã rút).", err=True)
    return ids


def _read(week: Week, day: date, publication: Publication) -> tuple[str, ...]:
    """What the bulletin read on the day: where nobody has settled it, without what came out only afterwards."""
    script = script_of(publication, week)
    if script is None:
        raise no_bulletin(week, "Đã đọc bài của tuần khác thì ghi rõ bằng --items.")
    bulletin = script.bulletin
    late = [piece for piece in bulletin.items if piece.day > day and not bulletin.is_settled]
    read = tuple(piece.id for piece in bulletin.items if piece not in late)
    if not read:
        raise click.UsageError(
            f"Tính đến ngày {spoken_day(day)}, bản tin {week.name.lower()} chưa có bài nào. "
            "Ghi ngày phát thật bằng --date, hoặc các bài đã đọc bằng --items."
        )
    for piece in late:
        click.echo(
            f"Không ghi “{piece.id}”: đăng ngày {spoken_day(piece.day)}, sau ngày phát {spoken_day(day)}. "
            "Nếu đã đọc thì ghi rõ các bài bằng --items.",
            err=True,
        )
    return read


def line_of(entry: Broadcast) -> str:
    """The entry as the log has it."""
    values: dict[str, object] = {"date": entry.day, "week": entry.week.code, "items": list(entry.items)}
    if entry.relay:
        values["relay"] = entry.relay
    return f"- {in_flow(values)}"


def append(content: Path, entry: Broadcast, plan: Plan, *, again: bool) -> Where:
    """Adds the entry at the end of the log, where it has none like it or `again` is true, and gives its place.

    Raises click.ClickException, and leaves the file as it is, unless the log with it reads as the same entries and this one.
    """
    from site_builder.load.site import LOG_FILE
    from site_builder.write import put

    file = content / LOG_FILE
    shown = file.as_posix()
    if file.is_symlink():
        raise _by_hand(entry, shown, b"", "tệp này là đường tắt (symlink)")
    old = file.read_bytes() if file.exists() else None
    before, wrong = _entries(old or b"", shown, plan)
    same = next((former for former in before if _is_same(former, entry)), None)
    if same is not None and not again:
        raise click.ClickException(
            f"Nhật ký đã có buổi này ở {same.where.file}:{same.where.line}. Phát thật hai lần thì thêm --again."
        )
    new = _HEAD.encode() + line_of(entry).encode() + b"\n" if old is None else _appended(old, line_of(entry))
    after, still_wrong = _entries(new, shown, plan)
    if not after or after[:-1] != before or still_wrong != wrong or replace(after[-1], where=entry.where) != entry:
        told = f"tệp đang có lỗi ở dòng {wrong[0].where.line}: {wrong[0].message}" if wrong and not before else ""
        raise _by_hand(entry, shown, old or b"", told or "tệp không viết theo kiểu mỗi buổi một dòng “- …” sát lề trái")
    put(content, LOG_FILE, new, public=False)
    return after[-1].where


def _appended(old: bytes, line: str) -> bytes:
    """The bytes with one line more, which ends as the lines before it do."""
    found = _LAST_LINE_END.search(old)
    end = found[1] if found else b"\n"
    # of a byte order mark alone no line must be made
    is_open = bool(old.removeprefix(b"\xef\xbb\xbf")) and not old.endswith((b"\n", b"\r"))
    return old + (end if is_open else b"") + line.encode() + end


class _Every(frozenset[str]):
    """Every id there may be: here the log is read for what it says, not judged."""

    def __contains__(self, id: object) -> bool:
        return True


def _entries(data: bytes, shown: str, plan: Plan) -> tuple[tuple[Broadcast, ...], list[Problem]]:
    from site_builder.load.log import broadcasts
    from site_builder.load.story import vocabulary
    from site_builder.load.values import Findings

    findings = Findings()
    return broadcasts(data, shown, _Every(), vocabulary(plan).units, findings), findings.problems


def _is_same(former: Broadcast, entry: Broadcast) -> bool:
    """The same programme, whoever relayed it and in whatever order it was read."""

    def key(broadcast: Broadcast) -> Sequence[object]:
        return broadcast.channel, broadcast.day, broadcast.week, frozenset(broadcast.items)

    return key(former) == key(entry)


def _by_hand(entry: Broadcast, shown: str, old: bytes, because: str) -> click.ClickException:
    first = _FIRST_ENTRY.search(old.decode("utf-8", "replace"))
    margin = first[1] if first else ""
    return click.ClickException(
        f"Chưa ghi được vào {shown}: {because}. Tệp còn nguyên. Hãy sửa tệp, hoặc thêm tay buổi này vào danh sách:\n"
        f"{margin}{line_of(entry)}"
    )


def _tell_counting(entry: Broadcast, plan: Plan) -> None:
    from site_builder.model.duties import Counts

    for obligation in plan.obligations:
        if obligation.counts is not Counts.BROADCASTS or (obligation.relayed and not entry.relay):
            continue
        if len(obligation.who) == 1:
            click.echo(f"site-builder report đếm buổi này vào “{obligation.name}” của {obligation.who[0].name}.")
        else:
            click.echo(
                f"Để site-builder report đếm buổi này vào “{obligation.name}”, thêm “unit: mã đơn vị” vào dòng ấy."
            )
