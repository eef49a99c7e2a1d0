"""Problems for people, for programs and for a code host."""

from __future__ import annotations

import json

from site_builder.problems import Code, Level, Problem, Where
from site_builder.render.problem_list import as_github, as_json, as_text, counts, summary

WRONG = Problem(
    Code.UNKNOWN_UNIT,
    Level.ERROR,
    Where("content/stories/a, b.md", 4, 8),
    "kế hoạch không có đơn vị “hoi-phu-lu”",
    "có phải “hoi-phu-nu”?",
)
DOUBTFUL = Problem(Code.MISSING_ALT, Level.WARNING, Where("content/b.md"), "100% ảnh: thiếu\nlời mô tả")


def test_two_lines_a_problem() -> None:
    assert as_text([WRONG, DOUBTFUL]) == (
        "content/stories/a, b.md:4:8: lỗi[unknown-unit] kế hoạch không có đơn vị “hoi-phu-lu”\n"
        "  gợi ý: có phải “hoi-phu-nu”?\n"
        "content/b.md:1:1: cảnh báo[missing-alt] 100% ảnh: thiếu\nlời mô tả\n"
    )


def test_the_level_may_be_coloured() -> None:
    assert "<error>lỗi[unknown-unit]</error>" in as_text([WRONG], lambda level, text: f"<{level}>{text}</{level}>")


def test_json() -> None:
    found = json.loads(as_json([WRONG, DOUBTFUL]))
    assert found["counts"] == {"error": 1, "warning": 1}
    assert found["problems"][0] == {
        "code": "unknown-unit",
        "level": "error",
        "file": "content/stories/a, b.md",
        "line": 4,
        "column": 8,
        "message": "kế hoạch không có đơn vị “hoi-phu-lu”",
        "help": "có phải “hoi-phu-nu”?",
    }


def test_annotations_are_one_line_each_with_their_signs_escaped() -> None:
    assert as_github([WRONG, DOUBTFUL]) == (
        "::error file=content/stories/a%2C b.md,line=4,col=8,title=unknown-unit::"
        "kế hoạch không có đơn vị “hoi-phu-lu”%0Agợi ý: có phải “hoi-phu-nu”?\n"
        "::warning file=content/b.md,line=1,col=1,title=missing-alt::100%25 ảnh: thiếu%0Alời mô tả\n"
    )


def test_nothing_wrong() -> None:
    assert as_text([]) == as_github([]) == ""
    assert json.loads(as_json([])) == {"problems": [], "counts": {"error": 0, "warning": 0}}
    assert counts([]) == {"error": 0, "warning": 0}


def test_summary_counts_files() -> None:
    assert summary([WRONG, WRONG, DOUBTFUL]) == "2 lỗi, 1 cảnh báo trong 2 tệp"
