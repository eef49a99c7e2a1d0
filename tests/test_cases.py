"""Every problem is told in exactly these words; judge them as the secretary of a village would."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from site_builder.problems import Code
from tests.golden import cases, report

WITHOUT_CASE: Mapping[Code, str] = {
    Code.LINK_OUTSIDE: "a symbolic link out of the folder does not survive every way of copying a repository: test_files",
    Code.FILE_TOO_LARGE: "two megabytes of nothing do not belong in a repository: test_files",
    Code.CARD_FAILED: "told when a card is drawn, which `check` does not do: tests/cards/test_store",
    Code.INDEX_FAILED: "told when the index is made, which `check` does not do: tests/search/test_store",
    Code.MOVING_PICTURE: "told by `build`, which reads pictures whole: tests/site/test_pictures",
    Code.NO_SITE_URL: "told by `build`, which knows the configuration",
    **dict.fromkeys(
        (Code.MISSING_GLYPH, Code.BOOK_FAILED, Code.BOOK_STANDARD),
        "told when a yearbook is made, which `check` does not do: tests/render/yearbooks",
    ),
}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_report(case: Path) -> None:
    assert report(case) == (case / "expected.txt").read_text(encoding="utf-8"), "wanted? then: make golden"


def test_every_code_has_a_case_or_a_reason() -> None:
    told = {code for case in cases() for code in _codes(case)}
    assert told | {code.value for code in WITHOUT_CASE} == {code.value for code in Code}
    assert not told & {code.value for code in WITHOUT_CASE}, "it has a case now"


@pytest.mark.parametrize("case", [case for case in cases() if case.name in set(Code)], ids=lambda case: case.name)
def test_a_case_named_after_a_code_shows_it(case: Path) -> None:
    assert case.name in _codes(case)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_every_problem_says_the_way_out(case: Path) -> None:
    lines = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if re.search(r"\[[a-z0-9-]+\] ", line):
            assert after.startswith("  gợi ý: "), line


def _codes(case: Path) -> set[str]:
    text = (case / "expected.txt").read_text(encoding="utf-8")
    return set(re.findall(r": (?:lỗi|cảnh báo)\[([a-z0-9-]+)\] ", text))
