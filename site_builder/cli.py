"""Door 2: the command `site-builder`. Each command is a file of `commands`; none is imported before it is asked for."""

from __future__ import annotations

import gettext
import os
import signal
import sys
from importlib import import_module
from inspect import cleandoc
from pathlib import Path

# Click takes its words from gettext's current catalogue; it must be bound before Click looks for them
os.environ["LANGUAGE"] = "vi"
gettext.bindtextdomain("site_builder", str(Path(__file__).parent / "locale"))
gettext.textdomain("site_builder")
# Material's notice to maintainers is not for the people who write stories
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

import click  # noqa: E402

from site_builder.vietnamese.system import reason  # noqa: E402

COMMANDS = {
    "new": "Tạo một bài gương mới, hỏi từng mục kế hoạch cần.",
    "check": "Kiểm tra mọi bài và kế hoạch, chỉ ra từng lỗi và cách sửa.",
    "build": "Dựng trang web, feed và dữ liệu từ thư mục nội dung.",
    "serve": "Xem thử trang trên máy này; sửa bài là trang tự đổi, thấy cả bản nháp.",
    "report": "Theo dõi chỉ tiêu của từng đơn vị, lập báo cáo, nhắc hạn.",
    "radio": "Bản tin phát thanh: ghim thứ tự bài, cho máy đọc, ghi nhật ký.",
    "yearbook": "Làm kỷ yếu thành tệp PDF, EPUB; khổ, bản in và bản nháp tùy chọn.",
    "poster": "Làm tờ tin một trang của một bài: PDF và ảnh để dán bảng tin.",
    "plans": "Liệt kê các kế hoạch mẫu, hoặc in một kế hoạch cho dễ đọc.",
}


OPTIONS = "[TÙY CHỌN]"


class Commands(click.Group):
    """A group that knows its commands' names and summaries without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"site_builder.commands.{cmd_name}").command
        command.options_metavar = OPTIONS
        command.help = COMMANDS[cmd_name] + (f"\n\n{cleandoc(command.help)}" if command.help else "")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Các lệnh"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Commands,
    options_metavar=OPTIONS,
    subcommand_metavar="LỆNH …",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="site-builder", prog_name="site-builder", message="%(prog)s %(version)s")
def group() -> None:
    """Dựng trang gương điển hình tiên tiến từ các bài Markdown và bản kế hoạch.

    \b
    Ba việc hằng ngày:
      site-builder new      viết bài mới
      site-builder check    soát lỗi trước khi gửi
      site-builder build    dựng trang
    """


def main() -> None:
    """The entry point; words on screen are Vietnamese whatever the terminal's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower() not in ("utf-8", "utf8"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        group(prog_name="site-builder")
    except OSError as error:
        place = f" “{error.filename}”" if error.filename else ""
        click.echo(f"Lỗi: không làm được với tệp{place}: {reason(error)}.", err=True)
        sys.exit(1)
