"""`site-builder report`: what it prints, what it writes and where, and what it refuses."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.folders import a_content, a_story_text

STORIES = {
    "stories/a.md": a_story_text(unit="thon-1", quarter="2023-Q1", submitted="2023-03-31", date="2023-04-12"),
    "stories/b.md": a_story_text(unit="thon-2", quarter="2023-Q1", submitted="2023-04-01", date="2023-04-12"),
    "stories/sai.md": a_story_text(unit="thon-99", quarter="2023-Q1"),
}
ALL = [
    "bao-cao.docx",
    "lich-han.ics",
    "theo-doi.csv",
    "theo-doi.html",
    "theo-doi.json",
    "theo-doi.txt",
    "theo-doi.xlsx",
]
TODAY = ("--today", "2023-06-17")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    a_content(tmp_path, STORIES)
    return tmp_path


def names(folder: Path) -> list[str]:
    """The files that people see."""
    return sorted(path.name for path in folder.glob("[!.]*"))


def test_all_formats_are_written_and_the_table_is_printed(project: Path, site_builder: Run) -> None:
    done = site_builder("report", *TODAY, folder=project)
    assert done.returncode == 0
    assert names(project / "reports") == ALL
    assert "Phải có 276 · đúng hạn 1 · chậm 1 · quá hạn còn thiếu 21 · chưa đến hạn 253" in done.stdout
    assert "content/stories/sai.md:4:7: kế hoạch không có đơn vị “thon-99”" in done.stdout
    assert done.stderr.splitlines()[-1] == (
        "Đã ghi vào reports/: theo-doi.txt, theo-doi.json, theo-doi.xlsx, bao-cao.docx, theo-doi.csv, lich-han.ics, theo-doi.html"
    )
    assert not (project / "site").exists()


def test_the_same_report_gives_the_same_bytes(project: Path, site_builder: Run) -> None:
    for folder in ("mot", "hai"):
        assert site_builder("report", *TODAY, "--output", folder, folder=project).returncode == 0
    for name in ALL:
        assert (project / "mot" / name).read_bytes() == (project / "hai" / name).read_bytes(), name


def test_a_report_is_replaced_whole_and_other_files_are_left_alone(project: Path, site_builder: Run) -> None:
    folder = project / "reports"
    folder.mkdir()
    (folder / "theo-doi.csv").write_text("cũ" * 10_000, encoding="utf-8")
    (folder / "cua-toi.txt").write_text("của tôi", encoding="utf-8")
    done = site_builder("report", *TODAY, "--format", "csv", folder=project)
    assert (done.returncode, done.stdout) == (0, "")
    assert "cũcũ" not in (folder / "theo-doi.csv").read_text(encoding="utf-8")
    assert names(folder) == ["cua-toi.txt", "theo-doi.csv"]


def test_reports_are_for_the_office_alone(project: Path, site_builder: Run) -> None:
    site_builder("report", *TODAY, "--format", "csv", folder=project)
    assert (project / "reports" / ".gitignore").read_text(encoding="utf-8") == "*\n"
    file = project / "reports" / "theo-doi.csv"
    file.chmod(0o600)
    site_builder("report", *TODAY, "--format", "csv", folder=project)
    assert file.stat().st_mode & 0o777 == 0o600


def test_no_report_lies_in_a_site_wherever_that_was_built(project: Path, site_builder: Run) -> None:
    assert site_builder("build", *TODAY, "--output", "public", folder=project).returncode == 0
    for output in ("public", "public/noi-bo"):
        done = site_builder("report", *TODAY, "--output", output, folder=project)
        assert done.returncode == 2
        assert "đó là thư mục của trang" in done.stderr
    assert not list((project / "public").rglob("theo-doi*"))


def test_who_works_in_the_content_folder_gets_reports_there(project: Path, site_builder: Run) -> None:
    assert site_builder("report", *TODAY, folder=project / "content").returncode == 0
    assert names(project / "content" / "reports") == ALL


def test_a_period_composed_as_macos_does(project: Path, site_builder: Run) -> None:
    period = unicodedata.normalize("NFD", "quý I/2023")
    done = site_builder("report", *TODAY, "--period", period, "--format", "csv", folder=project)
    assert (done.returncode, names(project / "reports")) == (0, ["theo-doi-2023-q1.csv"])


def test_json_to_the_screen_is_nothing_but_json(project: Path, site_builder: Run) -> None:
    done = site_builder("report", *TODAY, "--format", "json", "--output", "-", folder=project)
    told = json.loads(done.stdout)
    assert (told["today"], len(told["obligations"]), told["totals"]["late"]) == ("2023-06-17", 276, 1)
    assert [left["file"] for left in told["left_out"]] == ["content/stories/sai.md"]
    assert not (project / "reports").exists()
    assert "unknown-unit" in done.stderr


@pytest.mark.parametrize("form", ["text", "csv", "ics"])
def test_what_is_printed_is_what_is_written(project: Path, site_builder: Run, form: str) -> None:
    printed = site_builder("report", *TODAY, "--format", form, "--output", "-", folder=project).stdout
    site_builder("report", *TODAY, "--format", form, folder=project)
    (name,) = names(project / "reports")
    assert (project / "reports" / name).read_bytes().decode().replace("\r\n", "\n") == printed


@pytest.mark.parametrize(
    ("period", "name", "rows"),
    [
        ("2023", "theo-doi-2023.json", 92),
        ("quý I/2023", "theo-doi-2023-q1.json", 23),
        ("2023-H1", "theo-doi-2023-h1.json", 46),
        ("2023-05", "theo-doi-2023-05.json", 0),
    ],
)
def test_a_period(project: Path, site_builder: Run, period: str, name: str, rows: int) -> None:
    done = site_builder("report", *TODAY, "--period", period, "--format", "json", folder=project)
    assert done.returncode == 0
    assert names(project / "reports") == [name]
    assert len(json.loads((project / "reports" / name).read_bytes())["obligations"]) == rows


def test_the_reminder(project: Path, site_builder: Run) -> None:
    done = site_builder("report", *TODAY, "--due-in", "14", folder=project)
    assert done.returncode == 0
    assert "hạn cuối 30/6/2023 (còn 13 ngày)" in done.stdout
    assert "Còn thiếu (23/23 đơn vị):" in done.stdout
    assert not (project / "reports").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--period", "quý 5"), "“quý 5” không phải một kỳ; viết như 2026, 2026-H1, 2026-Q3 hoặc 2026-05"),
        (("--output", "-"), "Với “--output -” hãy chọn --format: text, json, csv, ics."),
        (("--output", "-", "--format", "xlsx"), "Với “--output -” hãy chọn --format: text, json, csv, ics."),
        (("--output", "site"), "Không ghi báo cáo vào “site”: đó là thư mục của trang."),
        (("--output", "site/bao-cao"), "Không ghi báo cáo vào “site/bao-cao”: đó là thư mục của trang."),
        (("--output", "content/reports"), "Không ghi báo cáo vào “content/reports”: đó là thư mục nội dung."),
        (("--output", "content/plan.yml/x"), "đó là thư mục nội dung"),
        (("--due-in", "14", "--format", "csv"), "Lời nhắc (--due-in) chỉ có dạng chữ; bỏ --format."),
        (("--due-in", "-1"), "“-1” không phải số ngày từ 0 đến 3660"),
        (("--due-in", "tuần"), "“tuần” không phải số ngày từ 0 đến 3660"),
    ],
)
def test_what_is_refused(project: Path, site_builder: Run, arguments: tuple[str, ...], said: str) -> None:
    done = site_builder("report", *arguments, folder=project)
    assert done.returncode == 2
    assert said in done.stderr
    assert names(project) == ["content"]


def test_a_broken_due_rule_costs_its_obligation_and_no_more(tmp_path: Path, site_builder: Run) -> None:
    plan = (
        "preset: thuong-ninh-2023-2025\n"
        "obligations:\n"
        "  - {id: hang-thang, name: Tin tháng, units: [van-phong], every: month, counts: articles, due: giữa tháng}\n"
    )
    a_content(tmp_path, {"plan.yml": plan, **STORIES})
    done = site_builder("report", *TODAY, folder=tmp_path)
    assert done.returncode == 0
    assert "Phải có 276" in done.stdout
    assert "content/plan.yml:3:" in done.stdout
    assert "bad-due-rule" in done.stderr
    assert names(tmp_path / "reports") == ALL


def test_a_quarter_outside_the_plan_and_a_unit_that_was_not_there_are_told_and_count_for_nobody(
    tmp_path: Path, site_builder: Run
) -> None:
    plan = "preset: thuong-ninh-2023-2025\nunits:\n  - {id: thon-1, to: 2023-12-31}\n"
    files = {
        "stories/ngoai.md": a_story_text(unit="thon-2", quarter="2022-Q1"),
        "stories/da-giai-the.md": a_story_text(unit="thon-1", quarter="2024-Q2", date="2024-05-12"),
    }
    a_content(tmp_path, {"plan.yml": plan, **files})
    done = site_builder("report", "--today", "2024-07-01", "--format", "json", "--output", "-", folder=tmp_path)
    told = json.loads(done.stdout)
    assert [(left["code"], left["file"]) for left in told["left_out"]] == [
        ("quarter-outside-plan", "content/stories/ngoai.md")
    ]
    assert [(left["id"], left["reason"]) for left in told["uncounted"]] == [
        ("da-giai-the", "đơn vị không có trong kỳ này")
    ]
    assert (told["totals"]["on_time"], told["totals"]["standings"]) == (0, 4 + 22 * 12)


def test_without_a_usable_plan_there_is_no_report(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {"plan.yml": "preset: khong-co\n", **STORIES})
    done = site_builder("report", *TODAY, folder=tmp_path)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("Lỗi: Chưa báo cáo được vì kế hoạch chưa dùng được.")
    assert not (tmp_path / "reports").exists()


def test_the_log_naming_an_unknown_story_is_told_and_the_report_appears(project: Path, site_builder: Run) -> None:
    (project / "content" / "broadcasts.yml").write_text("- {date: 2023-05-01, items: [khong-co]}\n", encoding="utf-8")
    done = site_builder("report", *TODAY, "--format", "text", folder=project)
    assert done.returncode == 0
    assert "unknown-item" in done.stderr
    # it was aired all the same: nothing was left out
    assert "broadcasts.yml" not in done.stdout


def test_of_two_deliveries_with_one_id_one_counts_and_the_other_is_told(tmp_path: Path, site_builder: Run) -> None:
    twice = {"stories/a.md": STORIES["stories/a.md"], "stories/x/a.md": STORIES["stories/b.md"]}
    a_content(tmp_path, twice)
    done = site_builder("report", *TODAY, "--format", "json", "--output", "-", folder=tmp_path)
    told = json.loads(done.stdout)
    assert (told["stories"], [left["code"] for left in told["left_out"]]) == (1, ["duplicate-id"])


def test_an_existing_report_that_cannot_be_replaced_is_told(project: Path, site_builder: Run) -> None:
    (project / "reports").write_text("một tệp", encoding="utf-8")
    done = site_builder("report", *TODAY, folder=project)
    assert done.returncode == 2
    assert "“reports” là tệp, không phải thư mục." in done.stderr
