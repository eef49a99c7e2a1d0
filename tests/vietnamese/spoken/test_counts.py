"""A number of things is read without asking further: the same as with every question asked."""

from __future__ import annotations

from itertools import product

import pytest

from site_builder.vietnamese.spoken import figures
from site_builder.vietnamese.spoken.figures import read_with_care
from site_builder.vietnamese.spoken.spot import Spot

BEHIND = (
    " trong thôn.",
    ", 12/5 thì xong.",
    ".",
    "; lớp 7/2",
    " - 15 nữa",
    " và 15/5/2023",
    " 30 phút",
    " học sinh",
    " quý II",
)


@pytest.mark.parametrize("word", sorted(figures._BEFORE_COUNT))
@pytest.mark.parametrize("start", ["Thôn ", "Ngày 5/6, tổng số điện thoại ", "Lớp học, ", "", "Từ 3 đến 5 giờ "])
def test_the_short_way_says_what_the_long_one_says(word: str, start: str) -> None:
    taken = 0
    for number, counted, behind in product(("1", "5", "21", "105", "900"), figures._COUNTED.split("|"), BEHIND):
        before = f"{start}{word} "
        text = f"{before}{number} {counted}{behind}"
        spot = Spot(text, len(before), 0, len(text), len(text))
        short = figures._count(spot)
        if short is not None:
            taken += 1
            assert short == read_with_care(spot), text
    assert taken > 1_000


@pytest.mark.parametrize(
    "text",
    [
        "được 5 kg",
        "được 05 hộ",
        "số 5 hộ",
        "được 5/7 hộ",
        "được 5-7 hộ",
        "được 5,5 triệu",
        "được 1.250 hộ",
        "được 5 hộ/tổ",
    ],
)
def test_all_else_is_read_with_care(text: str) -> None:
    at = next(at for at, letter in enumerate(text) if letter.isdecimal())
    assert figures._count(Spot(text, at, 0, len(text), len(text))) is None


@pytest.mark.parametrize("start", ["", "Từ ", "Trong ", "Quý II ", "Ngày 5 tháng 6 "])
def test_so_is_a_year(start: str) -> None:
    taken = 0
    for word, year, behind in product(
        ("năm", "Năm"),
        ("1975", "2023"),
        (", ông", ".", ". Ông", "; ông", ") thì", " và 2024", " đến", ", 2024", "-2024", "/QĐ", ".5", " - 2024"),
    ):
        before = f"{start}{word} "
        text = f"{before}{year}{behind}"
        spot = Spot(text, len(before), 0, len(text), len(text))
        short = figures._count(spot)
        if short is not None:
            taken += 1
            assert short == read_with_care(spot), text
    assert taken >= 20
