"""A second build takes over what has not changed, and gives the same site as a first one would."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SAMPLE_DAY, Run
from tests.folders import a_sound

STORY = "content/stories/2024/q2/rau-sach-dong-tam.md"


@pytest.fixture
def project(tmp_path: Path, sample_content: Path, sample_site: Path) -> Path:
    """A project of its own with the sample content, and with the pictures and cards that are made of it: they take longest."""
    folder = tmp_path / "du-an"
    folder.mkdir()
    shutil.copytree(sample_content / "content", folder / "content")
    shutil.copy(sample_content / "mkdocs.yml", folder)
    keep_pictures(sample_site.parent, folder)
    return folder


def keep_pictures(of: Path, to: Path) -> None:
    for kept in ("pictures", "cards"):
        shutil.copytree(of / ".site-builder" / kept, to / ".site-builder" / kept)


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site, but the index of the search: no two runs of Pagefind write the same bytes (tests/search)."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith("tim-kiem/pagefind/")}


def times(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("index.html")}


def all_times(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


def edit(project: Path, name: str, old: str, new: str) -> None:
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def retitle(project: Path) -> None:
    edit(project, STORY, "Vườn rau sạch của tổ", "Ruộng rau sạch của tổ")


def withdraw(project: Path) -> None:
    edit(project, STORY, "status: approved", "status: withdrawn")


def rename_unit(project: Path) -> None:
    edit(project, "content/plan.yml", "name: Trạm Y tế xã", "name: Trạm Y tế xã Suối Ngàn")


def rename_site(project: Path) -> None:
    edit(project, "mkdocs.yml", "Gương điển hình xã Suối Ngàn", "Người tốt Suối Ngàn")


def change_a_body(project: Path) -> None:
    with (project / STORY).open("a", encoding="utf-8") as file:
        file.write("\nThêm một đoạn nữa cho bài này.\n")


def link_to_a_draft(project: Path) -> None:
    with (project / STORY).open("a", encoding="utf-8") as file:
        file.write("\nXem thêm [bài này](mien-dong-nha-chi-uyen).\n")


def speak_slower(project: Path) -> None:
    edit(project, "content/plan.yml", "    voices: 2\n", "    voices: 2\n    pace: 150\n")


def explain_an_abbreviation(project: Path) -> None:
    with (project / "content/plan.yml").open("a", encoding="utf-8") as file:
        file.write("\nabbreviations: {thôn: xóm}\n")


def say_otherwise(project: Path) -> None:
    edit(project, STORY, "status: approved", "radio: {say: {rau: ra u}}\nstatus: approved")


def pin_words(project: Path) -> None:
    (project / "content/radio/2026-W47.yml").write_text("opening: Kính chào bà con!\n", encoding="utf-8")


def log_a_programme(project: Path) -> None:
    with (project / "content/broadcasts.yml").open("a", encoding="utf-8") as file:
        file.write("- {date: 2026-11-20, week: 2026-W47, items: [rau-sach-dong-tam]}\n")


def record(project: Path) -> None:
    folder = project / "content/media/phat-thanh"
    folder.mkdir(parents=True)
    (folder / "2026-w46.wav").write_bytes(a_sound(1))


def record_anew(project: Path) -> None:
    record(project)
    (project / "content/media/phat-thanh/2026-w46.wav").write_bytes(a_sound(3))


@pytest.mark.parametrize(
    "change",
    [
        *(retitle, withdraw, rename_unit, rename_site, change_a_body, link_to_a_draft),
        *(speak_slower, explain_an_abbreviation, say_otherwise, pin_words, log_a_programme, record, record_anew),
    ],
    ids=lambda change: change.__name__,
)
def test_a_rebuild_equals_a_first_build(
    change: Callable[[Path], None], project: Path, site_builder: Run, sample_site: Path
) -> None:
    # books and the index follow the pieces, whatever has changed in them; the rest of the plan and of the radio shows on pages
    whole = change in (retitle, withdraw, rename_unit)
    build = ("build", "--today", SAMPLE_DAY, *(() if whole else ("--only", "site,feeds,data,cards")))
    assert site_builder(*build, folder=project).returncode == 0
    change(project)
    assert site_builder(*build, folder=project).returncode == 0
    shutil.rmtree(project / ".site-builder")
    if change is not withdraw:
        keep_pictures(sample_site.parent, project)
    assert site_builder(*build, "--output", "moi", folder=project).returncode == 0
    rebuilt, fresh = contents(project / "site"), contents(project / "moi")
    assert sorted(rebuilt) == sorted(fresh)
    assert [path for path in fresh if rebuilt[path] != fresh[path]] == []


def test_pages_that_have_not_changed_are_not_rendered_again(project: Path, site_builder: Run) -> None:
    build = ("build", "--today", SAMPLE_DAY)
    site_builder(*build, folder=project)
    before = times(project / "site")
    change_a_body(project)
    site_builder(*build, folder=project)
    after = times(project / "site")
    again = {path for path in after if before.get(path) != after[path]}
    assert "guong/rau-sach-dong-tam/index.html" in again
    assert "so-lieu/index.html" not in again
    assert "guong/khung-cui-ban-nua/index.html" not in again
    assert len(again) < len(after) / 3


def test_nothing_that_is_unchanged_gets_a_new_time_stamp(project: Path, site_builder: Run) -> None:
    build = ("build", "--today", SAMPLE_DAY)
    site_builder(*build, folder=project)
    first, times_of_first = contents(project / "site"), all_times(project / "site")
    site_builder(*build, folder=project)
    assert all_times(project / "site") == times_of_first
    # every page is rendered again, and those that came out as before are still known by the next build
    rename_unit(project)
    site_builder(*build, folder=project)
    second, times_of_second = contents(project / "site"), all_times(project / "site")
    same = {path for path in first if first[path] == second.get(path)}
    assert len(same) > 100
    assert {path for path in same if times_of_first[path] != times_of_second[path]} == set()
    records = json.loads((project / ".site-builder" / "pages.json").read_bytes())["pages"]
    assert {path for path in records if records[path][2] != times_of_second[path]} == set()
    site_builder(*build, "--only", "feeds", folder=project)
    assert all_times(project / "site") == times_of_second


def test_a_document_that_has_not_changed_is_not_made_again(project: Path, site_builder: Run) -> None:
    build = ("build", "--today", SAMPLE_DAY)
    site_builder(*build, folder=project)
    before = {path.parent.name: path.stat().st_mtime_ns for path in (project / "site").rglob("kich-ban.docx")}
    pin_words(project)
    site_builder(*build, folder=project)
    after = {path.parent.name: path.stat().st_mtime_ns for path in (project / "site").rglob("kich-ban.docx")}
    assert len(after) > 100
    assert {week for week in after if after[week] != before[week]} == {"2026-w47"}


def test_a_page_that_was_touched_by_hand_is_rendered_again(project: Path, site_builder: Run) -> None:
    site_builder("build", "--today", SAMPLE_DAY, folder=project)
    page = project / "site" / "ke-hoach" / "index.html"
    page.write_text("sửa tay", encoding="utf-8")
    site_builder("build", "--today", SAMPLE_DAY, folder=project)
    assert "<h1" in page.read_text(encoding="utf-8")


def test_a_strict_build_with_an_error_leaves_the_former_site(project: Path, site_builder: Run) -> None:
    assert site_builder("build", "--today", SAMPLE_DAY, folder=project).returncode == 0
    before = contents(project / "site")
    edit(project, STORY, "unit: hoi-phu-nu", "unit: hoi-phu-lu")
    done = site_builder("build", "--strict", "--today", SAMPLE_DAY, folder=project)
    assert done.returncode == 1
    assert "unknown-unit" in done.stderr
    assert contents(project / "site") == before
    assert sorted(path.name for path in project.iterdir()) == [".site-builder", "content", "mkdocs.yml", "site"]


def test_a_folder_with_other_files_is_never_replaced(project: Path, site_builder: Run) -> None:
    photos = project / "anh"
    photos.mkdir()
    (photos / "cuoi.jpg").write_bytes(b"anh cuoi")
    done = site_builder("build", "--output", "anh", folder=project)
    assert done.returncode == 2
    assert "không phải trang do site-builder dựng" in done.stderr
    assert (photos / "cuoi.jpg").read_bytes() == b"anh cuoi"


def test_a_part_alone_leaves_the_others_as_they_are(project: Path, site_builder: Run) -> None:
    site_builder("build", "--today", SAMPLE_DAY, folder=project)
    before = contents(project / "site")
    retitle(project)
    assert site_builder("build", "--today", SAMPLE_DAY, "--only", "feeds", folder=project).returncode == 0
    after = contents(project / "site")
    assert sorted(after) == sorted(before)
    changed = {path for path in after if after[path] != before[path]}
    assert changed
    assert {path for path in changed if not path.endswith(("feed.xml", "feed.json"))} == set()


@pytest.mark.parametrize("part", ["feeds", "data", "site"])
def test_a_part_alone_never_keeps_what_is_withdrawn(part: str, project: Path, site_builder: Run) -> None:
    site_builder("build", "--today", SAMPLE_DAY, folder=project)
    withdraw(project)
    assert site_builder("build", "--today", SAMPLE_DAY, "--only", part, folder=project).returncode == 0
    assert not (project / "site" / "guong" / "rau-sach-dong-tam").exists()
    assert all(b"rau-sach-dong-tam/" not in data for data in contents(project / "site").values())


def test_a_part_after_a_build_that_was_not_remembered_never_keeps_what_is_withdrawn(
    project: Path, site_builder: Run
) -> None:
    kept = project / ".site-builder"
    withdraw(project)
    site_builder("build", "--today", SAMPLE_DAY, folder=project)
    edit(project, STORY, "status: withdrawn", "status: approved")
    # a build to which the folder was closed
    kept.rename(project / "cat-di")
    kept.write_bytes(b"")
    site_builder("build", "--today", SAMPLE_DAY, folder=project)
    assert (project / "site" / "guong" / "rau-sach-dong-tam").exists()
    kept.unlink()
    (project / "cat-di").rename(kept)
    withdraw(project)
    site_builder("build", "--today", SAMPLE_DAY, "--only", "feeds", folder=project)
    assert all(b"rau-sach-dong-tam/" not in data for data in contents(project / "site").values())


def test_a_part_after_a_part_never_keeps_what_is_withdrawn(project: Path, site_builder: Run) -> None:
    site_builder("build", "--today", SAMPLE_DAY, "--only", "feeds,data", folder=project)
    withdraw(project)
    site_builder("build", "--today", SAMPLE_DAY, "--only", "data", folder=project)
    assert all(b"rau-sach-dong-tam/" not in data for data in contents(project / "site").values())


def test_of_a_story_that_was_taken_away_the_cache_keeps_no_word(project: Path, site_builder: Run) -> None:
    def kept() -> set[str]:
        files = (path for path in (project / ".site-builder").glob("*") if path.is_file())
        return {path.name for path in files if "Thêm một đoạn nữa".encode() in path.read_bytes()}

    change_a_body(project)
    build = ("build", "--today", SAMPLE_DAY, "--only", "site")
    site_builder(*build, folder=project)
    assert kept() == {"documents.sqlite"}
    (project / STORY).unlink()
    assert site_builder(*build, folder=project).returncode == 0
    assert kept() == set()


def remove_a_guide(project: Path) -> None:
    (project / "content" / "lien-he.md").unlink()


def retitle_a_guide(project: Path) -> None:
    edit(project, "content/lien-he.md", "# Liên hệ", "# Gặp chúng tôi")


@pytest.mark.parametrize("change", [remove_a_guide, retitle_a_guide], ids=lambda change: change.__name__)
def test_every_page_follows_the_navigation(change: Callable[[Path], None], project: Path, site_builder: Run) -> None:
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(config.split("nav:")[0], encoding="utf-8")
    (project / "content" / "lien-he.md").write_text("# Liên hệ\n\nỞ Ủy ban.\n", encoding="utf-8")
    site_builder("build", "--today", SAMPLE_DAY, folder=project)
    assert "Liên hệ" in (project / "site" / "so-lieu" / "index.html").read_text(encoding="utf-8")
    change(project)
    site_builder("build", "--today", SAMPLE_DAY, folder=project)
    assert [path for path, data in contents(project / "site").items() if "Liên hệ".encode() in data] == []
