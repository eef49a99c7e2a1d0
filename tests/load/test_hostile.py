"""Whatever lies in the folder: no exception, every bad file named, every good one loaded."""

from __future__ import annotations

from pathlib import Path

from site_builder.check.content import checked
from site_builder.problems import Level
from tests.hostile import a_hostile_folder


def test_hostile_folder(tmp_path: Path) -> None:
    hostile = a_hostile_folder(tmp_path)
    result = checked(hostile.content, "content", jobs=2)
    assert result.site is not None
    told = {problem.where.file for problem in result.problems if problem.level is Level.ERROR}
    assert {f"content/{path}" for path in hostile.rejected} - told == set()
    assert {story.where.file for story in result.site.stories} == {f"content/{path}" for path in hostile.good}
    assert not {f"content/{path}" for path in hostile.passed_over} & {p.where.file for p in result.problems}


def test_nothing_of_the_outside_comes_in(tmp_path: Path) -> None:
    site = checked(a_hostile_folder(tmp_path).content, "content").site
    assert site is not None
    assert "Mật" not in {story.title for story in site.stories}
    assert not any(".." in file or file.startswith("/") for story in site.stories for file in story.media)
    assert not any(".." in alias or alias.startswith("/") for story in site.stories for alias in story.aliases)


def test_no_story_holds_a_control_character_or_foreign_code(tmp_path: Path) -> None:
    site = checked(a_hostile_folder(tmp_path).content, "content").site
    assert site is not None
    for story in site.stories:
        assert story.title.isprintable(), story.where
        for mark in ("<script", "onclick=", "\x00", "\x01", "\x04"):
            assert mark not in story.body.html, story.where


def test_reports_are_printable(tmp_path: Path) -> None:
    for problem in checked(a_hostile_folder(tmp_path).content, "content").problems:
        (str(problem.where) + problem.message + problem.help).encode()
        assert len(problem.message) < 400, problem.message
