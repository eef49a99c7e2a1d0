"""YAML as nodes: text stays text, places are right, and no text ends the process."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.load.yaml_nodes import (
    DEEPEST,
    BrokenYaml,
    Mapping,
    Node,
    Scalar,
    Sequence,
    compose,
    from_json,
    shifted,
    to_json,
)


def mapping(text: str) -> Mapping:
    root = compose(text)
    assert isinstance(root, Mapping)
    return root


def broken(text: str) -> BrokenYaml:
    with pytest.raises(BrokenYaml) as caught:
        compose(text)
    return caught.value


@pytest.mark.parametrize(
    "text",
    ["16:45", "no", "on", "yes", "off", "2023-05", "2023-05-12", "012", "1_000", "0x1F", "1e3", ".5", "!x", "true"],
)
def test_what_yaml_1_1_would_read_as_something_else_stays_text(text: str) -> None:
    value = mapping(f"a: {text if text != '!x' else '! x'}").get("a")
    assert isinstance(value, Scalar)
    assert value.text == text.lstrip("!")
    assert not value.empty


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_null_is_empty_unless_quoted(text: str) -> None:
    plain, quoted = mapping(f"a: {text}").get("a"), mapping(f"a: '{text}'").get("a")
    assert isinstance(plain, Scalar)
    assert isinstance(quoted, Scalar)
    assert plain.empty
    assert not quoted.empty


def test_places_count_from_one_and_from_the_first_line() -> None:
    root = compose("a: b\nc:\n  - d\n  - {e: f}\n", first_line=10)
    assert isinstance(root, Mapping)
    items = root.get("c")
    assert isinstance(items, Sequence)
    assert (root.line, root.column) == (10, 1)
    assert [(item.line, item.column) for item in items.items] == [(12, 5), (13, 5)]
    inner = items.items[1]
    assert isinstance(inner, Mapping)
    assert inner.entries[0][1] == Scalar("f", True, 13, 9)


def test_columns_count_letters_not_bytes() -> None:
    assert broken("tên: Vườn rau: sạch").column == 14


def test_escapes_do_not_bring_back_what_cleaning_took_out() -> None:
    value = mapping(r'a: "Vườn\0\x01\x02\u200b rau\nsạch"').get("a")
    assert isinstance(value, Scalar)
    assert value.text == "Vườn rau\nsạch"


def test_the_last_of_two_keys_is_given_and_both_are_kept() -> None:
    root = mapping("a: 1\na: 2\n")
    assert len(root.entries) == 2
    value = root.get("a")
    assert isinstance(value, Scalar)
    assert value.text == "2"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{" * 100_000,
        "a: " + "[" * 100_000,
        '["]",' * 100_000,  # closing brackets in quotes close nothing
        "[ # ]\n" * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "-\t" * 100_000,
        "".join(" " * depth + "a:\n" for depth in range(600)),
        "a: &a [*a]",
        "a: &a {b: *a}",
        "a: &a\n  ? *a\n  : x",
    ],
    ids=lambda text: text[:12].replace("\t", "tab").replace("\n", " "),
)
def test_depth_is_a_problem_not_a_crash(text: str) -> None:
    assert broken(text).message


def test_what_is_as_deep_as_allowed_is_read() -> None:
    assert compose("[" * DEEPEST + "]" * DEEPEST) is not None
    assert broken("[" * (DEEPEST + 2) + "]" * (DEEPEST + 2)).line == 1


def test_an_alias_bomb_is_a_problem() -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20))]
    assert "lặp lại" in broken("\n".join(lines)).message


def test_an_honest_alias_is_read() -> None:
    root = mapping("a: &a [x, y]\nb: *a\n")
    first, second = root.get("a"), root.get("b")
    assert isinstance(first, Sequence)
    assert isinstance(second, Sequence)
    assert first.items == second.items


def test_many_lists_side_by_side_are_not_deep() -> None:
    assert compose("\n".join(f"- {{a: [1], b: {{c: {n}}}}}" for n in range(5_000))) is not None


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system [echo]", "!!binary aGk=", "!!timestamp 2023-01-01", "!x y"]
)
def test_tags_have_no_effect(tag: str) -> None:
    assert mapping(f"a: {tag}").get("a") is not None


def test_keys_must_be_words() -> None:
    assert "tên khóa" in broken("? [a]\n: b\n").message


def test_two_documents_are_one_too_many() -> None:
    assert broken("a: b\n---\nc: d\n").way_out


def test_nothing_is_none() -> None:
    assert compose("") is None
    assert compose("# lời ghi\n") is None


def nodes() -> st.SearchStrategy[Node]:
    place = {"line": st.integers(1, 9), "column": st.integers(1, 9), "source": st.just("")}
    scalars = st.builds(Scalar, text=st.text(), plain=st.booleans(), **place)
    return st.recursive(
        scalars,
        lambda inner: (
            st.builds(Sequence, items=st.lists(inner, max_size=3).map(tuple), **place)
            | st.builds(Mapping, entries=st.lists(st.tuples(scalars, inner), max_size=3).map(tuple), **place)
        ),
        max_leaves=8,
    )


@given(nodes())
def test_nodes_survive_json(node: Node) -> None:
    assert from_json(to_json(node)) == node


@given(nodes(), st.integers(0, 5))
def test_shifting_moves_every_line(node: Node, lines: int) -> None:
    moved = shifted(node, lines)
    assert moved.line == node.line + lines
    assert shifted(moved, -lines) == node


@given(st.text(max_size=60) | st.text("[]{}-?:,&*!|>'\"%#@ \n\tab1", max_size=60))
def test_any_text_is_nodes_or_a_problem_with_a_place(text: str) -> None:
    told = None
    try:
        compose(text)
    except BrokenYaml as error:
        told = error
    if told is not None:
        assert 1 <= told.line <= text.count("\n") + 2  # libyaml ends every text with a line of its own
        assert told.column >= 1
        assert told.message
        assert told.way_out
