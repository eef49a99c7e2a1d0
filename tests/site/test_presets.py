"""Each bundled plan builds a site by itself: a plan of one line, and one story a field."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.load.plan import preset, preset_ids
from site_builder.load.values import Findings
from site_builder.model.period import Quarter
from tests.conftest import Run


@pytest.mark.parametrize("id", preset_ids())
def test_preset_builds_a_site(id: str, tmp_path: Path, site_builder: Run) -> None:
    plan = preset(id, Findings())
    assert plan is not None
    content = tmp_path / "content"
    (content / "stories").mkdir(parents=True)
    (content / "plan.yml").write_text(f"preset: {id}\n", encoding="utf-8")
    quarter = Quarter.of(plan.period.first).next()
    for number, field in enumerate(plan.fields):
        unit = plan.units[number % len(plan.units)]
        text = (
            f'---\ntitle: "Gương về {field.name.replace(chr(34), "")}"\nsummary: Một việc tốt có thật trong thử nghiệm.\n'
            f"field: {field.id}\nunit: {unit.id}\nquarter: {quarter.code}\nsubject: {plan.subjects[0].value}\n"
            f"date: {quarter.last.isoformat()}\nsubmitted: {quarter.first.isoformat()}\nstatus: approved\n"
            f"approved: {{by: Lãnh đạo, on: {quarter.first.isoformat()}}}\n---\n\nBà con làm chung một việc tốt.\n"
        )
        (content / "stories" / f"guong-{number}.md").write_text(text, encoding="utf-8")
    done = site_builder("build", "--strict", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[0].startswith("mkdocs.yml:1:1: cảnh báo[no-site-url]")
    assert len(done.stderr.splitlines()) == 2
    for field in plan.fields:
        page = (tmp_path / "site" / "linh-vuc" / field.id / "index.html").read_text(encoding="utf-8")
        assert "Gương về" in page, field.id
        assert (tmp_path / "site" / "linh-vuc" / field.id / quarter.slug / "index.html").is_file()
    assert f"Gương điển hình {plan.place}" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
