"""The configuration a user may give: none, one line, or all of MkDocs'."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.folders import a_content


@pytest.mark.parametrize(
    "config",
    ["site_url: https://xa.example/\n", "docs_dir: content\nsite_name: Xã nhà\nsite_url: https://xa.example/\n"],
    ids=["one line", "without theme and plugins"],
)
def test_a_short_configuration_is_enough(config: str, tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {})
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = site_builder("build", "--today", "2023-11-20", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    home = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://xa.example/">' in home
    assert ("Xã nhà" in home) == ("Xã nhà" in config)


def test_a_broken_configuration_is_told(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {})
    (tmp_path / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    done = site_builder("build", folder=tmp_path)
    assert done.returncode == 2
    assert "Cấu hình MkDocs không dùng được" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_output_that_cannot_be_written_is_told(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {})
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    done = site_builder("build", "--output", "tep/site", folder=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith("Lỗi: không làm được với tệp")
