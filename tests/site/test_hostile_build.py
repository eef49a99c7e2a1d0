"""A folder of hostile files builds: no traceback, each rejected file named, the rest published, nothing of the machine out."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Run
from tests.hostile import a_hostile_folder


def test_the_rest_is_published(tmp_path: Path, site_builder: Run) -> None:
    hostile = a_hostile_folder(tmp_path)
    done = site_builder("build", "--content", hostile.content, "--output", tmp_path / "site", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    for name in hostile.rejected:
        assert name in done.stderr, name
    published = {path.parent.name for path in (tmp_path / "site" / "guong").glob("*/index.html")}
    assert len(published) >= len(hostile.good)
    secret = Path("/etc/passwd").read_bytes()
    assert not any(secret in path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file())


def test_strict_refuses_and_writes_nothing(tmp_path: Path, site_builder: Run) -> None:
    hostile = a_hostile_folder(tmp_path)
    done = site_builder(
        "build", "--strict", "--content", hostile.content, "--output", tmp_path / "site", folder=tmp_path
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()
