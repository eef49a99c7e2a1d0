"""Content on its way to a command: read, checked, with its progress shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.check.content import Checked


def checked_content(folder: Path, config: Path | None) -> Checked:
    """The content of the folder with every problem, by its cache and on all cores."""
    from site_builder.cache import rows_for
    from site_builder.check.content import checked
    from site_builder.commands.screen import progress_bars
    from site_builder.load.documents import cores

    with rows_for(folder, config) as rows, progress_bars() as progress:
        return checked(folder, folder.as_posix(), rows=rows, jobs=cores(), progress=progress)
