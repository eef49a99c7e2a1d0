"""`site-builder serve`: the site on this machine, drafts shown, rebuilt when a file changes."""

from __future__ import annotations

import logging
import tempfile
from datetime import date
from pathlib import Path

import click

from site_builder.commands.options import config_option, content_option, content_or_default, own_file, today_option


@click.command("serve")
@config_option
@content_option
@today_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, metavar="SỐ", help="Cổng.")
@click.option("--open", "opens", is_flag=True, help="Mở luôn trình duyệt.")
def command(config: Path | None, content: Path | None, today: date | None, port: int, opens: bool) -> None:
    """Bản nháp, bài chờ thẩm định và bài hẹn ngày đều hiện, có ghi rõ; người ngoài không xem được."""
    from mkdocs.commands.serve import serve
    from mkdocs.exceptions import Abort

    from site_builder.commands.configuration import completed, configuration
    from site_builder.plugin import ExemplarsPlugin
    from site_builder.vietnamese.system import reason

    folder = content_or_default(content, config)
    own = config or own_file(folder)
    ExemplarsPlugin.today = today
    with tempfile.TemporaryDirectory(prefix="site-builder-") as scratch:
        configuration(own, folder, Path(scratch, "site"))
        _speak()
        text = completed(own)
        if own is None or text.strip() != own.read_text(encoding="utf-8", errors="replace").strip():
            own = Path(scratch, "mkdocs.yml")
            own.write_text(text, encoding="utf-8")
        address = f"127.0.0.1:{port}"
        click.echo(f"Xem trang ở http://{address}/ – sửa bài là trang tự đổi. Bấm Ctrl+C để dừng.")
        try:
            serve(
                str(own),
                open_in_browser=opens,
                docs_dir=str(folder.resolve()),
                dev_addr=address,
            )
        except Abort:
            raise click.ClickException("Chưa xem thử được; sửa các lỗi ở trên rồi chạy lại.") from None
        except OSError as error:
            raise click.ClickException(
                f"Không mở được cổng {port} ({reason(error)}). Thử cổng khác, ví dụ --port {port + 1}."
            ) from None


class _Words(logging.Formatter):
    """Our own messages as they are, and MkDocs' one that every writer meets in Vietnamese."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        if "happened during the rebuild" in text:
            return "Có lỗi nên chưa dựng lại được. Sửa lỗi ở trên rồi lưu tệp, trang sẽ tự dựng lại."
        return text.removeprefix("site_builder: ")


def _speak() -> None:
    """Tells our problems, and of MkDocs only what stops a build."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Words("%(message)s"))
    handler.addFilter(lambda record: record.name.startswith("mkdocs.plugins.") or record.levelno >= logging.ERROR)
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler]
    logger.setLevel(logging.WARNING)
    logger.propagate = False
