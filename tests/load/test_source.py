"""Bytes of a file to text: what Word, Windows and old machines leave."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.load.source import UnreadableText, text_of
from site_builder.problems import Code
from tests.hostile import TCVN3, VNI

TEXT = "Vườn rau sạch của tổ phụ nữ Đồng Tâm, mỗi tháng thêm 3 triệu đồng"


def refused(data: bytes) -> UnreadableText:
    with pytest.raises(UnreadableText) as caught:
        text_of(data)
    return caught.value


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        unicodedata.normalize("NFD", TEXT).encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        "\u200b".join(TEXT).encode(),
        TEXT.replace(" ", "\u00ad ").encode(),
        TEXT.replace(" ", " \x01\x02").encode(),
        TEXT.replace(" ", "\u00a0").encode(),
    ],
    ids=["NFC", "NFD", "BOM", "zero-width", "soft hyphens", "control", "no-break spaces"],
)
def test_one_text_in_many_guises(data: bytes) -> None:
    assert text_of(data) == TEXT


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_lines_keep_their_numbers(end: str) -> None:
    assert text_of(end.join(["một", "", "hai"]).encode()).split("\n") == ["một", "", "hai"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding: str) -> None:
    assert "UTF-16" in refused(("---\ntitle: Rau\n---\n" + TEXT).encode(encoding)).message


@pytest.mark.parametrize(("text", "name"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
def test_old_letters_are_named_as_text_and_as_bytes(text: str, name: str) -> None:
    as_text, as_bytes = refused(text.encode()), refused(text.encode("latin-1"))
    assert as_text.code is Code.LEGACY_ENCODING
    assert as_bytes.code is Code.NOT_UTF8
    assert name in as_text.message
    assert name in as_bytes.message
    assert "Unikey" in as_text.way_out
    assert "UTF-8" in as_bytes.way_out


def test_windows_1258_is_named() -> None:
    # its tones are letters of their own after the vowel: TEXT as Windows wrote it
    data = unicodedata.normalize("NFD", "bà con thôn bản cùng làm đường, mở lớp, giúp nhau vượt khó").encode(
        "cp1258", "ignore"
    )
    assert refused(data).code is Code.NOT_UTF8


def test_the_place_of_the_first_wrong_byte() -> None:
    error = refused("---\ntitle: Vườn \n".encode() + b"r\xe0u\n")
    assert (error.line, error.column) == (3, 2)
    assert refused("đ\n đ".encode() + b"\xff").column == 3


@given(st.binary(max_size=300))
def test_any_bytes_are_clean_text_or_a_problem(data: bytes) -> None:
    try:
        text = text_of(data)
    except UnreadableText:
        return
    assert "\r" not in text
    assert unicodedata.is_normalized("NFC", text)
    assert text_of(text.encode()) == text
