"""Promises of speed, with room for a slow machine: a build touches every word of ten thousand stories."""

from collections.abc import Callable
from time import perf_counter

from site_builder.vietnamese.fold import fold, same_word_key
from site_builder.vietnamese.legacy import legacy_encoding
from site_builder.vietnamese.normalise import clean
from site_builder.vietnamese.order import sort_key

NAMES = [
    f"{family} {middle} {given} {number}"
    for family in ("Nguyễn", "Trần", "Lê", "Đặng")
    for middle in ("Văn", "Thị", "Đức", "Ngọc", "Hữu")
    for given in ("Ánh", "Hòa", "Thủy", "Ước", "Đức")
    for number in range(100)
]
LINE = "Mười hai hộ cùng trồng rau không thuốc, thu nhập thêm 3 triệu đồng mỗi tháng – “sạch từ vườn”.\n"
BODY = (LINE * 50)[:4096]


def seconds(work: Callable[[], object]) -> float:
    """The best of five: what the work takes when nothing else runs."""
    times = []
    for _ in range(5):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def test_sorting_ten_thousand_names() -> None:
    assert len(NAMES) == 10_000
    assert seconds(lambda: [sort_key(name) for name in NAMES]) < 0.3


def test_folding_a_word() -> None:
    words = " ".join(NAMES).split()
    assert seconds(lambda: [fold(word) for word in words]) < len(words) * 5e-6


def test_key_of_a_name() -> None:
    assert seconds(lambda: [same_word_key(name) for name in NAMES]) < len(NAMES) * 15e-6


def test_cleaning_a_clean_page() -> None:
    assert seconds(lambda: clean(BODY)) < 100e-6


def test_finding_no_old_encoding_in_a_page() -> None:
    assert seconds(lambda: legacy_encoding(BODY.encode())) < 200e-6
