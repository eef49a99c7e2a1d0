"""`site-builder plans`: the bundled plans are listed, and any plan is printed readably."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.load.plan import preset, preset_ids
from site_builder.load.values import Findings
from tests.conftest import Run


def test_five_are_listed(tmp_path: Path, site_builder: Run) -> None:
    done = site_builder("plans", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert [line for line in done.stdout.splitlines() if line in preset_ids()] == list(preset_ids())
    assert len(preset_ids()) == 5
    assert "13 lĩnh vực" in done.stdout


@pytest.mark.parametrize("id", preset_ids())
def test_show_names_every_part(id: str, tmp_path: Path, site_builder: Run) -> None:
    done = site_builder("plans", "show", id, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    plan = preset(id, Findings())
    assert plan is not None
    text = " ".join(done.stdout.split())
    for part in (
        *plan.fields,
        *plan.movements,
        *plan.groups,
        *plan.units,
        *plan.obligations,
        *plan.milestones,
        *plan.contests,
    ):
        assert " ".join(part.name.split()) in text, part.name
    for field in plan.fields:
        assert f"[{field.id}]" in text
    assert max(map(len, done.stdout.splitlines())) <= 100


def test_show_takes_a_file(tmp_path: Path, site_builder: Run) -> None:
    (tmp_path / "plan.yml").write_text("preset: con-dao-2020\nplace: đặc khu Côn Đảo\n", encoding="utf-8")
    done = site_builder("plans", "show", "plan.yml", folder=tmp_path)
    assert done.returncode == 0
    assert "Gương sáng về y đức" in done.stdout


def test_show_tells_the_mistakes_of_a_file(tmp_path: Path, site_builder: Run) -> None:
    (tmp_path / "plan.yml").write_text("preset: con-dao-2020\nlevel: làng\n", encoding="utf-8")
    done = site_builder("plans", "show", "plan.yml", folder=tmp_path)
    assert done.returncode == 1
    assert "plan.yml:2:8: lỗi[bad-choice]" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("name", ["con-dao", "khong-co", "../x", "x" * 300])
def test_an_unknown_plan_is_told(name: str, tmp_path: Path, site_builder: Run) -> None:
    done = site_builder("plans", "show", name, folder=tmp_path)
    assert done.returncode == 2
    assert "Không có kế hoạch mẫu" in done.stderr
    assert "Traceback" not in done.stderr
    if name == "con-dao":
        assert "con-dao-2020" in done.stderr
