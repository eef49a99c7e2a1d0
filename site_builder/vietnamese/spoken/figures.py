"""Whatever begins with a digit: the first reader that knows it reads it."""

import re
from collections.abc import Callable
from typing import Final

from site_builder.vietnamese.spoken.codes import figure_code, telephone
from site_builder.vietnamese.spoken.dates import date_or_time
from site_builder.vietnamese.spoken.documents import numbered_document
from site_builder.vietnamese.spoken.numbers import cardinal
from site_builder.vietnamese.spoken.quantities import quantity
from site_builder.vietnamese.spoken.spot import Reading, Spot

# Between one of these words and one of those a number is nothing but a number: half of all, read without asking further.
_BEFORE_COUNT: Final = frozenset(
    "được có là hơn gần khoảng trong cho với đã sau nhờ còn cả thêm của cùng trồng nuôi giúp tặng gồm mỗi đạt thu".split()
)
_COUNTED: Final = (
    "hộ|người|con|cây|em|cháu|cuộc|chị|anh|triệu|nghìn|tỷ|thôn|xã|tổ|lao|hội|gia|ngôi|suất|căn|bộ|chiếc|cái|thành viên"
    "|lượt|buổi|tuần|năm|tháng|phần|bao|tấn|sào|mẫu|học|mô hình|công trình|đơn vị|bài|câu|lớp|nhà"
)
_COUNT: Final = re.compile(rf"([1-9]\d{{0,2}}) (?=(?:{_COUNTED})(?:[ ,;]|\.\s|\.?\Z))")

# "năm 2023", with nothing behind that could make a pair of it
_YEAR: Final = re.compile(r"((?:19|20)\d\d)(?:(?=[.;)])|,?(?= [^\W\d]))(?![.;)]\w)")

_READERS: Final[tuple[Callable[[Spot], Reading | None], ...]] = (
    telephone,
    numbered_document,
    date_or_time,
    figure_code,
    quantity,
)


def figure(spot: Spot) -> Reading:
    """What is said for the digits at the spot and what belongs to them."""
    return _count(spot) or read_with_care(spot)


def _count(spot: Spot) -> Reading | None:
    """A small number of things; None where a closer look is needed."""
    before = spot.text[max(spot.start, spot.at - 9) : spot.at]
    word = before[:-1].rpartition(" ")[2] if before[-1:] == " " else ""
    if word in _BEFORE_COUNT:
        found = spot.match(_COUNT)
    elif word in ("năm", "Năm"):
        found = spot.match(_YEAR)
    else:
        return None
    return Reading(cardinal(int(found[1])), found.end(1)) if found else None


def read_with_care(spot: Spot) -> Reading:
    """The same by everything that stands around it."""
    for reader in _READERS:
        if reading := reader(spot):
            return reading
    raise AssertionError(f"no digit at {spot.at}")
