"""A content folder, loaded and checked: every problem of every file."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from site_builder.check.pictures import no_pictures
from site_builder.check.rules import check
from site_builder.load.documents import Progress, Rows, quiet
from site_builder.load.site import load_site
from site_builder.load.values import Findings
from site_builder.model.site import Site
from site_builder.problems import Problem, in_order


@dataclass(frozen=True, slots=True)
class Checked:
    """The content as loaded and checked; `site` None where there is no usable plan."""

    site: Site | None
    problems: tuple[Problem, ...]


def checked(
    content: Path, shown: str, *, rows: Rows | None = None, jobs: int = 1, progress: Progress = quiet
) -> Checked:
    """Loads the folder `content`, known to the user as `shown`, and runs every rule."""
    findings = Findings()
    with _no_collection():
        site = load_site(content, shown, findings, rows=rows, jobs=jobs, progress=progress)
    if site is not None:
        findings.problems.extend(check(site))
        findings.problems.extend(no_pictures(site, content))
    return Checked(site, in_order(findings.problems))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Loading makes a great many objects and no garbage: looking for it would take a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
