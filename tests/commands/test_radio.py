"""`site-builder radio`: the group."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.mark.parametrize("sub", ["", "pin", "say", "aired", "speak"])
def test_help_is_in_vietnamese(tmp_path: Path, site_builder: Run, sub: str) -> None:
    done = site_builder("radio", *filter(None, (sub,)), "--help", folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith(f"Cách dùng: site-builder radio {sub}".rstrip())
    assert "[OPTIONS]" not in done.stdout
