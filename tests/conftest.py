"""What tests share: parts of the machine that only some of them need, and the sample site, built once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# the day for which everything that is said of the sample content in tests holds
SAMPLE_DAY = "2026-11-20"

Run = Callable[..., subprocess.CompletedProcess[str]]
Convert = Callable[[Path, str], None]

# LibreOffice's setting "recalculate on load: always" for Excel files
RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def missing(part: str, how: str) -> None:
    """Skips the test by name, saying how to get the part; in CI, where every part must be, it fails instead."""
    message = f"cần {part}: {how}"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium on this machine."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    missing("Chromium", "apt-get install chromium")
    raise AssertionError


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, which finds what stands in the way of readers with disabilities."""
    path = ROOT / "tests" / "npm" / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        missing("axe-core", "npm ci --ignore-scripts --prefix tests/npm")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Converts a file to a format of LibreOffice's, beside the file; formulas are calculated anew."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        missing("LibreOffice", "apt-get install libreoffice-calc-nogui libreoffice-writer-nogui")
        raise AssertionError
    profile = tmp_path_factory.mktemp("libreoffice")
    (profile / "user").mkdir()
    (profile / "user" / "registrymodifications.xcu").write_text(RECALCULATE, encoding="utf-8")

    def convert(file: Path, to: str) -> None:
        command = [program, "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", to]
        done = subprocess.run(
            [*command, "--outdir", file.parent, file], capture_output=True, text=True, timeout=180, check=False
        )
        assert done.returncode == 0, done.stderr + done.stdout

    return convert


@pytest.fixture(scope="session")
def site_builder() -> Run:
    """Runs the command line in a folder, as a user would; its clock may be set by `--today` alone."""

    def run(*arguments: str | Path, folder: Path, **options: object) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100"}
        return subprocess.run(
            [sys.executable, "-m", "site_builder", *map(str, arguments)],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
            **options,  # type: ignore[call-overload]
        )

    return run


@pytest.fixture(scope="session")
def sample_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project folder with a copy of the sample content and its configuration."""
    folder = tmp_path_factory.mktemp("mau")
    shutil.copytree(ROOT / "content", folder / "content")
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(text.replace("  custom_dir: theme\n", ""), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def sample_site(sample_content: Path, site_builder: Run) -> Path:
    """The sample site as it is on SAMPLE_DAY, built strictly."""
    done = site_builder("build", "--strict", "--today", SAMPLE_DAY, folder=sample_content)
    assert done.returncode == 0, done.stderr + done.stdout
    return sample_content / "site"


@pytest.fixture
def narrow_umask() -> Iterator[None]:
    """As on servers where new files are nobody else's."""
    former = os.umask(0o077)
    yield
    os.umask(former)
