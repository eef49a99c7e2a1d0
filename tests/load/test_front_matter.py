"""The head of a Markdown file: where it begins and ends, and that its lines are counted in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.load.front_matter import BrokenFrontMatter, Head, head_and_body
from site_builder.load.source import text_of


def head(text: str) -> Head:
    return head_and_body(text_of(text.encode()))


def place(found: Head, key: str) -> tuple[int, int]:
    assert found.values is not None
    value = found.values.get(key)
    assert value is not None
    return value.line, value.column


@pytest.mark.parametrize(
    ("text", "line", "body_line"),
    [
        ("---\ntitle: a\n---\nb\n", 2, 4),
        ("---\ntitle: a\n---\n\n\nb\n", 2, 6),
        ("\n\n---\ntitle: a\n---\nb\n", 4, 6),
        ("\ufeff---\ntitle: a\n---\nb\n", 2, 4),
        ("\ufeff\r\n---\r\ntitle: a\r\n---\r\n\r\nb\r\n", 3, 6),
        ("---\r\ntitle: a\r\n---\r\nb", 2, 4),
        ("---\rtitle: a\r---\rb", 2, 4),
        ("--- \n# lời ghi\n\ntitle: a\n-----\nb", 4, 6),
        ("---\ntitle: a\n---", 2, 3),
    ],
)
def test_lines_are_those_of_the_file(text: str, line: int, body_line: int) -> None:
    found = head(text)
    assert place(found, "title") == (line, 8)
    assert found.body_line == body_line


def test_without_a_head_all_is_body() -> None:
    assert head("\n\nChào bà con.\n") == Head(None, "Chào bà con.", 3)
    assert head("") == Head(None, "", 1)
    assert head("Chào.\n\n---\n\nBà con.\n").values is None


def test_a_rule_in_the_body_is_no_end_of_the_head() -> None:
    found = head("---\ntitle: a\n---\nmột\n\n---\n\nhai\n")
    assert found.body == "một\n\n---\n\nhai"


def test_an_empty_head_has_no_keys() -> None:
    found = head("---\n---\nb\n")
    assert found.values is not None
    assert found.values.entries == ()
    assert found.body == "b"


@pytest.mark.parametrize("value", ["16:45", "no", "on", "2023-05"])
def test_values_stay_text(value: str) -> None:
    found = head(f"---\ngio: {value}\n---\n")
    assert found.values is not None
    assert found.values.get("gio").text == value  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "line", "unclosed"),
    [
        ("---\ntitle: a\n\nb\n", 1, True),
        ("\n\n---\ntitle: a\n", 3, True),
        ("---", 1, True),
        ("---\ntitle: 'a\nfield: b\n---\n", 2, False),
        ("---\na: 1\ntitle: a: b\n---\n", 3, False),
        ("\n\n---\na: 1\ntitle: a: b\n---\n", 5, False),
        ("---\n- a\n---\n", 2, False),
        ("---\nchỉ có chữ\n---\n", 2, False),
        ("---\na: " + "[" * 100_000 + "\n---\n", 2, False),
    ],
)
def test_a_broken_head_never_passes_as_body(text: str, line: int, unclosed: bool) -> None:
    with pytest.raises(BrokenFrontMatter) as caught:
        head(text)
    assert (caught.value.line, caught.value.unclosed) == (line, unclosed)


@given(st.text("-\n a:[]\"'", max_size=40))
def test_any_text_is_a_head_a_body_or_a_problem(text: str) -> None:
    try:
        line = head(text).body_line
    except BrokenFrontMatter as error:
        line = error.line
    assert 1 <= line <= text.count("\n") + 1
