"""Bytes to document and through the cache's rows: a pure function that never fails."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.load.body import ConvertedBody
from site_builder.load.document import Document, digest_of, document_of, from_row, rows_of, to_row
from site_builder.load.source import LARGEST
from site_builder.problems import Code
from tests.folders import a_story_text
from tests.hostile import GOOD, REJECTED

BODIES = (
    'Một [bài](khac) và ![ảnh](media/a.jpg "chú").\n',
    "<script>x</script>\n\n# Mục\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "",
)


def told(document: Document) -> list[Code]:
    return [problem.code for problem in document.problems]


def as_kept(document: Document, digest: str = "") -> Document:
    """What the cache keeps: dropped markup is kept as the problems it became."""
    return dataclasses.replace(document, digest=digest, body=document.body._replace(dropped=()))


@pytest.mark.parametrize(
    "data", [*(a_story_text(body).encode() for body in BODIES), *GOOD.values(), b"", b"\xff", b"---\na"]
)
def test_rows_give_back_the_document(data: bytes) -> None:
    document = document_of(data)
    assert from_row(to_row(document), "x") == as_kept(document, "x")
    assert rows_of([data]) == [to_row(document)]


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: f"---\na: b\n---\n{text}".encode("utf-8", "replace"))
)
def test_any_bytes_are_a_document(data: bytes) -> None:
    document = document_of(data)
    assert document.readable or len(document.problems) == 1
    assert from_row(to_row(document), "") == as_kept(document)
    for problem in document.problems:
        assert problem.message
        assert problem.help
        assert problem.where.line >= 1


@pytest.mark.parametrize("name", [name for name, data in REJECTED.items() if not document_of(data).readable])
def test_what_cannot_be_read_has_no_head_and_no_body(name: str) -> None:
    document = document_of(REJECTED[name])
    assert document.head is None
    assert document.body == ConvertedBody("", 0, (), (), ())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"x" * (LARGEST + 1), Code.FILE_TOO_LARGE),
        (b"\xff\xfea\x00", Code.NOT_UTF8),
        (b"---\na: b: c\n---\n", Code.BROKEN_YAML),
        (b"---\na: b\n", Code.UNCLOSED_FRONT_MATTER),
        (b"[" * 5_000, Code.UNREADABLE_FILE),
        ("\n".join(" " * 4 * depth + "- a" for depth in range(300)).encode(), Code.UNREADABLE_FILE),
    ],
)
def test_why_a_file_cannot_be_read(data: bytes, code: Code) -> None:
    document = document_of(data)
    assert not document.readable
    assert told(document) == [code]


def test_a_file_of_the_greatest_size_is_read() -> None:
    assert document_of(b"a " * (LARGEST // 2)).readable


def test_the_digest_depends_on_the_bytes_alone() -> None:
    assert digest_of(b"a") == digest_of(b"a") != digest_of(b"b")


def test_columns_and_lines_of_problems_are_those_of_the_file() -> None:
    (problem,) = document_of("\ufeff\r\n---\r\na: b\r\n---\r\n\r\nMột.\r\n\r\n Hai <script>\r\n".encode()).problems
    assert (problem.where.line, problem.where.column) == (8, 6)
