"""`site-builder serve`: the site on this machine, drafts shown, rebuilt when a file changes."""

from __future__ import annotations

import logging
import tempfile
from datetime import date
from pathlib import Path

import click

from site_builder.commands.options import config_option, content_option, content_or_default, today_option


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

    from site_builder.commands.configuration import DEFAULT, own_file

    folder = content_or_default(content, config)
    own = config or own_file(folder)
    _speak()
    with tempfile.TemporaryDirectory(prefix="site-builder-") as scratch:
        if own is None:
            own = Path(scratch, "mkdocs.yml")
            own.write_text(DEFAULT, encoding="utf-8")
        address = f"127.0.0.1:{port}"
        click.echo(f"Xem trang ở http://{address}/ – sửa bài là trang tự đổi. Bấm Ctrl+C để dừng.")
        try:
            serve(
                str(own),
                open_in_browser=opens,
                docs_dir=str(folder.resolve()),
                dev_addr=address,
                plugins=_with_today(own, today),
            )
        except Abort:
            raise click.ClickException("Chưa xem thử được; sửa các lỗi ở trên rồi chạy lại.") from None
        except OSError as error:
            raise click.ClickException(
                f"Không mở được cổng {port} ({error.strerror}). Thử cổng khác, ví dụ --port {port + 1}."
            ) from None


def _with_today(config: Path, today: date | None) -> object:
    """The plugins of the configuration with our option `today` set; None leaves them as they are."""
    if today is None:
        return None
    from mkdocs.utils.yaml import yaml_load

    with config.open(encoding="utf-8") as file:
        named = yaml_load(file).get("plugins") or ["exemplars"]
    plugins = []
    for entry in (
        named.items()
        if isinstance(named, dict)
        else (next(iter(e.items())) if isinstance(e, dict) else (e, {}) for e in named)
    ):
        name, options = entry
        plugins.append(
            {name: {**(options or {}), "today": today.isoformat()} if name == "exemplars" else options or {}}
        )
    return plugins


def _speak() -> None:
    """Tells our problems, and of MkDocs only what stops a build."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    handler.addFilter(lambda record: record.name.startswith("mkdocs.plugins.") or record.levelno >= logging.ERROR)
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler]
    logger.setLevel(logging.WARNING)
    logger.propagate = False
