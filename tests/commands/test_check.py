"""`site-builder check`: exit codes, and the three ways it prints."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.folders import a_content, a_story_text

BAD = {"stories/a.md": a_story_text(unit="hoi-phu-lu"), "stories/b.md": a_story_text(tilte="Rau, 100%: sạch")}


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    a_content(tmp_path, BAD)
    return tmp_path


def test_exit_0_where_all_is_well(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {"stories/a.md": a_story_text()})
    done = site_builder("check", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Không có lỗi nào: 1 gương, 0 tin, bài.\n", "")


def test_exit_0_with_warnings_alone(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {"stories/a.md": a_story_text(tilte="a")})
    done = site_builder("check", folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.endswith("0 lỗi, 1 cảnh báo trong 1 tệp\n")


def test_exit_1_with_errors(bad: Path, site_builder: Run) -> None:
    done = site_builder("check", folder=bad)
    assert done.returncode == 1
    assert done.stderr == ""
    assert (
        done.stdout.splitlines()[0]
        == "content/stories/a.md:4:7: lỗi[unknown-unit] kế hoạch không có đơn vị “hoi-phu-lu”"
    )
    assert done.stdout.splitlines()[-1] == "1 lỗi, 1 cảnh báo trong 2 tệp"
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("--content", "khong-co"),
        ("--content", "plan.yml"),
        ("--format", "xml"),
        ("--config", "khong-co.yml"),
        ("--khong-co",),
        ("thua",),
    ],
)
def test_exit_2_where_the_command_is_wrong(tmp_path: Path, site_builder: Run, arguments: tuple[str, ...]) -> None:
    a_content(tmp_path)
    (tmp_path / "plan.yml").write_text("", encoding="utf-8")
    done = site_builder("check", *arguments, folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr


def test_exit_2_where_there_is_no_content(tmp_path: Path, site_builder: Run) -> None:
    done = site_builder("check", folder=tmp_path)
    assert done.returncode == 2
    assert "--content" in done.stderr


def test_json(bad: Path, site_builder: Run) -> None:
    done = site_builder("check", "--format", "json", folder=bad)
    assert done.returncode == 1
    told = json.loads(done.stdout)
    assert list(told) == ["problems", "counts"]
    assert told["counts"] == {"error": 1, "warning": 1}
    first, second = told["problems"]
    assert list(first) == ["code", "level", "file", "line", "column", "message", "help"]
    assert first == {
        "code": "unknown-unit",
        "level": "error",
        "file": "content/stories/a.md",
        "line": 4,
        "column": 7,
        "message": "kế hoạch không có đơn vị “hoi-phu-lu”",
        "help": first["help"],
    }
    assert "hoi-phu-nu" in first["help"]
    assert (second["code"], second["level"], second["line"]) == ("unknown-key", "warning", 10)


def test_json_of_nothing(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path)
    done = site_builder("check", "--format", "json", folder=tmp_path)
    assert (done.returncode, json.loads(done.stdout)) == (0, {"problems": [], "counts": {"error": 0, "warning": 0}})


def test_github(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {"stories/a, b: c.md": a_story_text(title="100%", unit="hoi-phu-lu")})
    done = site_builder("check", "--format", "github", folder=tmp_path)
    assert done.returncode == 1
    (line,) = done.stdout.splitlines()
    assert line.startswith(
        "::error file=content/stories/a%2C b%3A c.md,line=4,col=7,title=unknown-unit::"
        "kế hoạch không có đơn vị “hoi-phu-lu”%0Agợi ý: có phải “hoi-phu-nu”"
    )


def test_the_content_may_lie_anywhere(tmp_path: Path, site_builder: Run) -> None:
    content = a_content(tmp_path / "xã khác", BAD)
    (tmp_path / "dung").mkdir()
    done = site_builder("check", "--content", content, folder=tmp_path / "dung")
    assert f"{content}/stories/a.md:4:7" in done.stdout
    done = site_builder("check", folder=content)
    assert done.stdout.startswith("stories/a.md:4:7") or done.stdout.startswith("./stories/a.md:4:7")


def test_the_configuration_names_the_content(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, BAD).rename(tmp_path / "noi-dung")
    (tmp_path / "mkdocs.yml").write_text("site_name: a\ndocs_dir: 'noi-dung'  # ở đây\n", encoding="utf-8")
    assert "noi-dung/stories/a.md:4:7" in site_builder("check", folder=tmp_path).stdout
    assert "noi-dung/stories/a.md:4:7" in site_builder("check", "--config", "mkdocs.yml", folder=tmp_path).stdout


def test_a_second_run_says_the_same_from_its_cache(bad: Path, site_builder: Run) -> None:
    first, second = (site_builder("check", folder=bad).stdout for _ in range(2))
    assert first == second
    (bad / ".site-builder" / "documents.sqlite").write_bytes(b"hong")
    assert site_builder("check", folder=bad).stdout == first


def test_check_does_not_import_what_it_does_not_need(tmp_path: Path) -> None:
    a_content(tmp_path, {"stories/a.md": a_story_text()})
    code = (
        "import sys; sys.argv = ['site-builder', 'check']\n"
        "from site_builder.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(sorted({'mkdocs', 'typst', 'PIL', 'material'} & {name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
