"""MkDocs' configuration: our options in it, what of it shows on a page, and what is left to us."""

from __future__ import annotations

import json
import logging
import os
from datetime import date
from importlib.metadata import version

from mkdocs.config import config_options as options
from mkdocs.config.base import Config, ValidationError
from mkdocs.config.defaults import MkDocsConfig

from site_builder.load.periods import no_day_because, parse_day
from site_builder.theme_files import theme_folder
from site_builder.vietnamese.slug import slug


class Day(options.OptionallyRequired[date]):
    """A day as `2026-11-20`; YAML may have made a date of it already."""

    def run_validation(self, value: object) -> date:
        if isinstance(value, date):
            return value
        day = parse_day(str(value))
        if day is None:
            raise ValidationError(f"“{value}” {no_day_because(str(value))}; viết như 2026-11-20")
        return day


class ExemplarsConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """Options in `mkdocs.yml` under `plugins: - exemplars:`."""

    today = options.Optional(Day())
    drafts = options.Optional(options.Type(bool))
    # whether browsers keep pages for readers without a network
    offline = options.Type(bool, default=True)


def prepare_theme(config: MkDocsConfig) -> None:
    """Puts our theme between Material and the user's own `custom_dir`; leaves to us what we make better."""
    folder = theme_folder()
    dirs = config.theme.dirs
    if not any(os.path.realpath(path) == os.path.realpath(folder) for path in dirs):
        own = 1 if config.theme.custom_dir else 0
        dirs.insert(own, folder)
    config.theme.static_templates -= {"sitemap.xml"}


def leave_to_us(config: MkDocsConfig) -> None:
    """Keeps MkDocs from doing what is done better here."""
    # links of ordinary pages are checked with everything else, and told in Vietnamese
    config.validation.nav.omitted_files = logging.DEBUG
    for finding in ("not_found", "unrecognized_links", "absolute_links", "anchors"):
        config.validation.links[finding] = logging.DEBUG
    # anchors of headings like every other address: Material's drop the letter đ
    config.mdx_configs.setdefault("toc", {}).setdefault("slugify", lambda text, _: slug(text))


def mkdocs_stamp(config: MkDocsConfig) -> str:
    """Changes with the configuration, as far as it shows on a page, and with what renders it."""
    shown = (
        "site_name",
        "site_url",
        "copyright",
        "extra",
        "extra_css",
        "extra_javascript",
        "nav",
        "use_directory_urls",
    )
    values = json.dumps([config[key] for key in shown], default=str, ensure_ascii=False)
    names = ("site-builder", "mkdocs", "mkdocs-material", "jinja2", "python-docx", "lxml", "segno", "typst", "pillow")
    return " ".join((values, str(dict(config.theme)), *(version(name) for name in names)))
