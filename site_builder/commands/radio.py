"""`site-builder radio`: what the station does week by week; each subcommand's work is a file of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_builder.commands.options import Day, Place, config_option, content_option, today_option
from site_builder.commands.radio_week import ChosenIds, ChosenWeek

if TYPE_CHECKING:
    from site_builder.model.period import Week

OPTIONS = "[TÙY CHỌN]"


@click.group("radio", subcommand_metavar="LỆNH …")
def command() -> None:
    """\b
    Việc hằng tuần của đài:
      site-builder radio pin 2026-W47     giữ nguyên thứ tự các bài của bản tin
      site-builder radio speak 2026-W47   cho máy đọc kịch bản thành tệp tiếng
      site-builder radio aired 2026-W47   phát xong, ghi vào nhật ký

    Tuần viết như 2026-W47: năm, rồi số của tuần theo lịch.
    """


@command.command("pin", options_metavar=OPTIONS, short_help="Ghim thứ tự các bài của một tuần.")
@click.argument("week", metavar="TUẦN", type=ChosenWeek())
@click.option("--items", type=ChosenIds(), metavar="MÃ,MÃ…", help="Chỉ các bài này, đúng thứ tự này.")
@click.option("--opening", metavar="CHỮ", help="Lời mở đầu riêng của tuần này.")
@click.option("--closing", metavar="CHỮ", help="Lời kết riêng của tuần này.")
@content_option
@config_option
@today_option
def pin(
    week: Week,
    items: tuple[str, ...] | None,
    opening: str | None,
    closing: str | None,
    content: Path | None,
    config: Path | None,
    today: date | None,
) -> None:
    """Ghim bản tin của một tuần: ghi thứ tự các bài vào tệp radio/TUẦN.yml để biên tập viên sửa.

    Không kèm --items thì ghi đúng thứ tự bản tin đang có. Tuần đã ghim rồi thì không ghi đè.
    """
    from site_builder.commands.radio_pin import settle

    settle(week, items, opening or "", closing or "", content, config, today)


def _file_or_none(ctx: click.Context, param: click.Parameter, value: str | None) -> Path | None:
    if value is None or value == "-":
        return None
    file: Path = Path(Place(folder=False).convert(value, param, ctx))
    return file


@command.command("say", options_metavar=OPTIONS, short_help="In lời đọc lên loa của một tệp chữ.")
@click.argument("file", metavar="[TỆP|-]", required=False, callback=_file_or_none)
@content_option
@config_option
def say(file: Path | None, content: Path | None, config: Path | None) -> None:
    """In lời đọc lên loa của một tệp chữ: chữ viết tắt, con số, ký hiệu đều thành lời; mỗi đoạn một dòng.

    Đọc được bài gương, tin, bài (theo cả mục radio: say của bài) và mọi tệp chữ khác. “-” hoặc không ghi tệp thì đọc chữ đưa
    vào từ bàn phím hay lệnh khác. Chỗ máy chưa chắc cách đọc được nêu riêng, kèm dòng và cột; mã thoát vẫn là 0.
    """
    from site_builder.commands.radio_say import read_out

    read_out(file, content, config)


@command.command("aired", options_metavar=OPTIONS, short_help="Ghi một buổi đã phát vào nhật ký.")
@click.argument("week", metavar="TUẦN", type=ChosenWeek())
@click.option(
    "--date",
    "day",
    type=Day(),
    metavar="NGÀY",
    help="Ngày phát. Mặc định: ngày phát thường lệ trong tuần ấy, nếu đã tới; không thì hôm nay.",
)
@click.option("--relay", metavar="TÊN_ĐÀI", help="Đài tiếp sóng hay phát lại, nếu có.")
@click.option(
    "--items", type=ChosenIds(), metavar="MÃ,MÃ…", help="Các bài đã đọc, đúng thứ tự. Mặc định: theo bản tin."
)
@click.option("--again", is_flag=True, help="Vẫn ghi, dù nhật ký đã có buổi y như vậy.")
@content_option
@config_option
@today_option
def aired(week: Week, **given: Any) -> None:
    """Ghi một buổi đã phát vào cuối nhật ký broadcasts.yml; các dòng đã có giữ nguyên từng chữ."""
    from site_builder.commands.radio_aired import record

    record(week, **given)


@command.command("speak", options_metavar=OPTIONS, short_help="Cho máy đọc kịch bản thành tệp tiếng.")
@click.argument("week", metavar="[TUẦN]", type=ChosenWeek(), required=False)
@click.option("--story", metavar="MÃ", help="Đọc riêng một bài, thay cho bản tin của tuần.")
@click.option(
    "--output",
    type=Place(folder=False, exists=False),
    metavar="TỆP",
    help="Tệp tiếng sẽ ghi. Mặc định: media/phat-thanh/TUẦN.wav (hoặc media/MÃ.wav) trong thư mục nội dung.",
)
@click.option("--force", is_flag=True, help="Thay tệp đã có.")
@content_option
@config_option
@today_option
def speak(week: Week | None, **given: Any) -> None:
    """Cho máy đọc kịch bản của một tuần thành tệp tiếng; lần dựng trang sau có chỗ bấm nghe.

    Máy đọc bằng dòng lệnh “speak” của kênh radio trong kế hoạch; kế hoạch không khai thì bằng espeak-ng, nếu máy có.
    """
    from site_builder.commands.radio_speak import render

    render(week, **given)
