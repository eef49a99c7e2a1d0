"""MkDocs' configuration for a build: the user's own file, or one of ours where there is none."""

from __future__ import annotations

import io
import logging
import re
from pathlib import Path
from typing import Any

import click
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from site_builder.commands.options import docs_dir
from site_builder.plugin import ExemplarsPlugin

# the name is put in from the plan once it is read
NAME_FROM_PLAN = "Gương điển hình tiên tiến"
_DEFAULTS = {
    "site_name": NAME_FROM_PLAN,
    "theme": "{name: material, language: vi, font: false}",
    "plugins": "[exemplars]",
}


def completed(config: Path | None) -> str:
    """The text of a configuration with what it leaves out added, so that a file of one line, or none, is enough."""
    text = config.read_text(encoding="utf-8", errors="replace") if config is not None else ""
    missing = (
        f"{key}: {value}\n" for key, value in _DEFAULTS.items() if not re.search(rf"^{key}:", text, re.MULTILINE)
    )
    return f"{text.rstrip()}\n{''.join(missing)}"


def configuration(config: Path | None, content: Path, site: Path) -> tuple[MkDocsConfig, ExemplarsPlugin]:
    """The loaded configuration with `content` as its folder and `site` as its output, and our plugin in it.

    Without `config`, `mkdocs.yml` here is taken if `content` is its folder; else a configuration of our own, which names the
    site after the plan's place. Raises click.UsageError for a configuration that MkDocs refuses.
    """
    own = config or own_file(content)
    folders: dict[str, Any] = {"docs_dir": str(content.resolve()), "site_dir": str(site.resolve())}
    with WordsOfMkDocs() as said:
        try:
            text = completed(own)
            path = (own or Path("mkdocs.yml")).resolve()
            loaded = load_config(io.BytesIO(text.encode()), config_file_path=str(path), **folders)
        except (Abort, ConfigurationError) as error:
            raise click.UsageError(f"Cấu hình MkDocs không dùng được: {said.text() or error}") from None
    plugin = next((p for p in loaded.plugins.values() if isinstance(p, ExemplarsPlugin)), None)
    if plugin is None:
        raise click.UsageError(f"{own} chưa bật phần mở rộng: thêm “plugins: [exemplars]”.")
    plugin.names_after_plan = loaded.site_name == NAME_FROM_PLAN
    return loaded, plugin


def own_file(content: Path) -> Path | None:
    """`mkdocs.yml` here, if `content` is its content folder."""
    here = Path("mkdocs.yml")
    folder = docs_dir(here)
    return here if folder is not None and folder.resolve() == content.resolve() else None


class WordsOfMkDocs(logging.Handler):
    """Keeps what MkDocs would print, so that it can be told in one place."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())

    def text(self) -> str:
        return "; ".join(self.lines)

    def __enter__(self) -> WordsOfMkDocs:
        logger = logging.getLogger("mkdocs")
        logger.addHandler(self)
        logger.propagate = False
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)
