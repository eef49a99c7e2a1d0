"""Options that several commands share, and how their values are understood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day as `2026-11-20` or `20/11/2026`."""

    name = "ngày"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        from site_builder.load.periods import no_day_because, parse_day

        if isinstance(value, date):
            return value
        day = parse_day(str(value))
        if day is None:
            self.fail(f"“{value}” {no_day_because(str(value))}; viết như 2026-11-20 hoặc 20/11/2026", param, ctx)
        return day


class Place(click.Path):
    """A file or folder of this machine, refused in words that name it as the user did."""

    def __init__(self, *, folder: bool, exists: bool = True) -> None:
        super().__init__(path_type=Path)
        self.folder, self.must_be = folder, exists

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        kind, other = ("thư mục", "tệp") if self.folder else ("tệp", "thư mục")
        path = Path(value)
        if self.must_be and not path.exists():
            self.fail(f"không có {kind} “{value}”", param, ctx)
        if path.exists() and path.is_dir() != self.folder:
            self.fail(f"“{value}” là {other}, không phải {kind}", param, ctx)
        return super().convert(value, param, ctx)


def content_option(function: F) -> F:
    return click.option(
        "--content",
        type=Place(folder=True),
        metavar="THƯ_MỤC",
        help="Thư mục nội dung (có plan.yml, stories/…). Mặc định: docs_dir trong mkdocs.yml, hoặc content.",
    )(function)


def config_option(function: F) -> F:
    return click.option(
        "--config",
        type=Place(folder=False),
        metavar="TỆP",
        help="Tệp cấu hình MkDocs. Mặc định: mkdocs.yml ở thư mục đang đứng, nếu có.",
    )(function)


def today_option(function: F) -> F:
    return click.option(
        "--today", type=Day(), metavar="NGÀY", help="Coi ngày này là hôm nay, ví dụ 2026-11-20. Mặc định: ngày thật."
    )(function)


def content_or_default(content: Path | None, config: Path | None = None) -> Path:
    """The content folder that is meant. Raises click.UsageError, with the way out, where there is none."""
    if content is not None:
        return content
    named = docs_dir(config or Path("mkdocs.yml"))
    for folder in (named, Path("content")):
        if folder is not None and folder.is_dir():
            return folder
    if Path("plan.yml").is_file():
        return Path()
    raise click.UsageError(
        "Không thấy thư mục nội dung “content” ở đây. Vào thư mục dự án rồi chạy lại, hoặc chỉ rõ bằng --content THƯ_MỤC."
    )


def docs_dir(config: Path) -> Path | None:
    """The content folder of an MkDocs configuration, `content` where it names none; None where there is no such file."""
    if not config.is_file():
        return None
    return folder_in(config, "docs_dir") or config.parent / "content"


def own_file(content: Path) -> Path | None:
    """`mkdocs.yml` here, if `content` is its content folder."""
    here = Path("mkdocs.yml")
    folder = docs_dir(here)
    return here if folder is not None and folder.resolve() == content.resolve() else None


def folder_in(config: Path, key: str) -> Path | None:
    """The folder that an MkDocs configuration names under `key`, without loading MkDocs."""
    value = setting(config, key)
    return config.parent / value if value is not None else None


def setting(config: Path, key: str) -> str | None:
    """The value on the line of the key in an MkDocs configuration, as text; None where it has none."""
    if not config.is_file():
        return None
    for line in config.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.startswith(f"{key}:"):
            value = line.partition(":")[2]
            return value.partition(" #")[0].strip().strip("\"'")
    return None


def refuse_public(output: Path, config: Path | None, content: Path, *, what: str) -> None:
    """Refuses a folder for files of the office that the public reads, that the next build replaces, or that is published from."""
    from site_builder.site_folder import holds_site

    site = folder_in(config or Path("mkdocs.yml"), "site_dir") or Path("site")
    inner = output.resolve()
    if inner.is_relative_to(site.resolve()) or any(map(holds_site, (inner, *inner.parents))):
        raise click.UsageError(
            f"Không ghi {what} vào “{output}”: đó là thư mục của trang. Chọn thư mục khác bằng --output."
        )
    # who works in the content folder itself has nowhere else to put them
    if content.resolve() != Path.cwd() and inner.is_relative_to(content.resolve()):
        raise click.UsageError(
            f"Không ghi {what} vào “{output}”: đó là thư mục nội dung. Chọn thư mục khác bằng --output."
        )
    if inner.is_file():
        raise click.UsageError(f"“{output}” là tệp, không phải thư mục.")
