"""Numbers in words, beyond what ICU can tell."""

import pytest

from site_builder.vietnamese.spoken.numbers import LARGEST, cardinal, decimal, digits, fraction, ordinal, percent


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1_050_000, "một triệu không trăm năm mươi nghìn"),
        (3_000_500, "ba triệu không nghìn năm trăm"),
        (2_000_005, "hai triệu không nghìn không trăm lẻ năm"),
        (2_000_500_000, "hai tỷ năm trăm nghìn"),
        (10**12, "một nghìn tỷ"),
        (10**15, "một triệu tỷ"),
        (-21, "âm hai mươi mốt"),
    ],
)
def test_large_ones(number: int, said: str) -> None:
    assert cardinal(number) == said


def test_beyond_the_largest() -> None:
    with pytest.raises(ValueError, match="at most"):
        cardinal(LARGEST + 1)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1,5", "một phẩy năm"),
        ("3,14", "ba phẩy mười bốn"),
        ("0,05", "không phẩy không năm"),
        ("12,345", "mười hai phẩy ba trăm bốn mươi lăm"),
        ("1,2345", "một phẩy hai ba bốn năm"),
        ("-2,5", "âm hai phẩy năm"),
        ("1.234,5", "một nghìn hai trăm ba mươi tư phẩy năm"),
        ("1234567890123456", "một hai ba bốn năm sáu bảy tám chín không một hai ba bốn năm sáu"),
    ],
)
def test_decimals(written: str, said: str) -> None:
    assert decimal(written) == said


def test_shares_and_digits() -> None:
    assert fraction(1, 3) == "một phần ba"
    assert fraction(3, 4) == "ba phần tư"
    assert percent("12,5") == "mười hai phẩy năm phần trăm"
    assert digits("0912") == "không chín một hai"
    assert [ordinal(n) for n in (1, 2, 4, 5, 14)] == ["thứ nhất", "thứ hai", "thứ tư", "thứ năm", "thứ mười bốn"]
