"""Roman numerals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.vietnamese.roman import from_roman, to_roman


@pytest.mark.parametrize(
    ("numeral", "number"),
    [("I", 1), ("II", 2), ("III", 3), ("IV", 4), ("IX", 9), ("XIV", 14), ("XIX", 19), ("XXXIX", 39)],
)
def test_reads_and_writes(numeral: str, number: int) -> None:
    assert from_roman(numeral) == number
    assert to_roman(number) == numeral


@given(st.integers(1, 39))
def test_what_is_written_is_read_back(number: int) -> None:
    assert from_roman(to_roman(number)) == number
    assert from_roman(f" {to_roman(number).lower()} ") == number


@pytest.mark.parametrize("text", ["", " ", "IIII", "VX", "IXI", "XL", "XXXX", "IC", "2", "I I", "ı", "Ⅱ"])
def test_anything_else_is_none(text: str) -> None:
    assert from_roman(text) is None


@given(st.text("IVX"))
def test_one_numeral_a_number(text: str) -> None:
    number = from_roman(text)
    assert number is None or to_roman(number) == text


@pytest.mark.parametrize("number", [0, -1, 40])
def test_refuses_what_it_cannot_write(number: int) -> None:
    with pytest.raises(ValueError, match=f"expected 1 to 39, got {number}"):
        to_roman(number)
