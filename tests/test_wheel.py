"""A wheel built from the tree works in an empty folder elsewhere, theme and presets included."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel of this tree is installed, and nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", folder, ROOT], check=True)
    (wheel,) = folder.glob("*.whl")
    target = folder / "packages"
    subprocess.run([*pip, "install", "--no-deps", "--target", target, wheel], check=True)
    return target


def run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, "-P", "-m", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_and_not_the_tree_is_running(installed: Path, tmp_path: Path) -> None:
    script = "import site_builder; print(site_builder.__file__)"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-P", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert Path(done.stdout.strip()).is_relative_to(installed)


def test_a_site_is_built_from_a_plan_of_one_line(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "plan.yml").write_text("preset: con-dao-2020\n", encoding="utf-8")
    made = run(
        installed,
        tmp_path,
        *("site_builder", "new", "--no-input", "--title", "Đội cứu hộ bờ biển", "--field", "Gương người tốt, việc tốt"),
        *(
            "--unit",
            "Công an huyện",
            "--quarter",
            "2026-Q3",
            "--subject",
            "tap-the",
            "--summary",
            "Cứu mười hai người.",
        ),
    )
    assert made.returncode == 0, made.stderr
    (story,) = (tmp_path / "content" / "stories").rglob("*.md")
    story.write_text(story.read_text(encoding="utf-8").replace("status: draft", "status: submitted"), encoding="utf-8")
    built = run(installed, tmp_path, "site_builder", "build", "--strict")
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "site" / "guong" / "doi-cuu-ho-bo-bien" / "index.html").read_text(encoding="utf-8")
    assert "<h1" in page
    assert "Đội cứu hộ bờ biển" in page
    assert list((tmp_path / "site" / "assets").rglob("*.css"))


def test_plain_mkdocs_finds_the_plugin(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "plan.yml").write_text("preset: con-dao-2020\n", encoding="utf-8")
    config = (
        "site_name: Thử\ndocs_dir: content\ntheme: {name: material, language: vi, font: false}\nplugins: [exemplars]\n"
    )
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    built = run(installed, tmp_path, "mkdocs", "build", "-q")
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "site" / "feed.xml").is_file()
