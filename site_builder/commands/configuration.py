"""MkDocs' configuration for a build: the user's own file, or one of ours where there is none."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import click
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from site_builder.commands.mkdocs_words import WordsOfMkDocs, in_vietnamese, unknown_keys, unknown_options
from site_builder.commands.options import own_file
from site_builder.load.yaml_nodes import BrokenYaml, Mapping, compose
from site_builder.plugin import ExemplarsPlugin
from site_builder.vietnamese.normalise import clean

# the name is put in from the plan once it is read
NAME_FROM_PLAN = "Gương điển hình tiên tiến"
_DEFAULTS = {
    "site_name": NAME_FROM_PLAN,
    "theme": "{name: material, language: vi, font: false}",
    "plugins": "[exemplars]",
}


class _Text(io.BytesIO):
    """The text of a configuration under the name of its file, by which MkDocs finds the file that it inherits from."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text.encode())
        self.name = name


def keys_of(config: Path | None) -> dict[str, int]:
    """The keys of a configuration and the lines on which they stand. Raises click.UsageError where it is no configuration."""
    if config is None:
        return {}
    try:
        root = compose(clean(config.read_text(encoding="utf-8", errors="replace")))
    except BrokenYaml as broken:
        way_out = f". Cách sửa: {broken.way_out}" if broken.way_out else ""
        raise click.UsageError(f"{config}:{broken.line}:{broken.column}: {broken.message}{way_out}") from None
    if root is None:
        return {}
    if not isinstance(root, Mapping):
        raise click.UsageError(
            f"{config}:1:1: tệp cấu hình phải gồm các dòng “mục: giá trị”, như “site_name: Tên trang”."
        )
    return {name.text: name.line for name, _ in root.entries}


def completed(config: Path | None) -> str:
    """The text of a configuration with what it leaves out added, so that a file of one line, or none, is enough."""
    text = config.read_text(encoding="utf-8", errors="replace") if config is not None else ""
    given = keys_of(config)
    missing = (f"{key}: {value}\n" for key, value in _DEFAULTS.items() if key not in given)
    return f"{text.rstrip()}\n{''.join(missing)}" if "INHERIT" not in given else text


def configuration(config: Path | None, content: Path, site: Path) -> tuple[MkDocsConfig, ExemplarsPlugin]:
    """The loaded configuration with `content` as its folder and `site` as its output, and our plugin in it.

    Without `config`, `mkdocs.yml` here is taken if `content` is its folder; else a configuration of our own, which names the
    site after the plan's place. Raises click.UsageError for a configuration that MkDocs refuses.
    """
    own = config or own_file(content)
    folders: dict[str, Any] = {"docs_dir": str(content.resolve()), "site_dir": str(site.resolve())}
    keys = keys_of(own)
    with WordsOfMkDocs() as said:
        try:
            path = str((own or Path("mkdocs.yml")).resolve())
            loaded = load_config(_Text(completed(own), path), config_file_path=path, **folders)
        except (Abort, ConfigurationError, ValueError) as error:
            lines = [in_vietnamese(line, str(own), keys) for line in said.lines or [str(error)]]
            raise click.UsageError("Cấu hình MkDocs không dùng được:\n" + "\n".join(lines)) from None
    known = [key for key, _ in loaded._schema]
    for line in (*unknown_keys(keys, (*known, "INHERIT"), str(own)), *unknown_options(said.lines, keys, str(own))):
        click.echo(line, err=True)
    plugin = next((p for p in loaded.plugins.values() if isinstance(p, ExemplarsPlugin)), None)
    if plugin is None:
        raise click.UsageError(
            f"{own}:{keys.get('plugins', 1)}: chưa bật phần mở rộng: thêm “exemplars” vào mục plugins."
        )
    if loaded.theme.name != "material":
        raise click.UsageError(
            f"{own}:{keys.get('theme', 1)}: theme: trang chỉ dựng được với giao diện material; viết name: material."
        )
    plugin.names_after_plan = loaded.site_name == NAME_FROM_PLAN
    return loaded, plugin
