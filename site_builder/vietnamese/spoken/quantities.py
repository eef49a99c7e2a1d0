"""Plain numbers, with their unit."""

import re
from typing import Final

from site_builder.vietnamese.spoken.numbers import decimal, digits, month, rank, whole
from site_builder.vietnamese.spoken.spot import Reading, Reason, Spot, ending
from site_builder.vietnamese.spoken.units import UNIT, UNITS

_NUMBER: Final = re.compile(
    r"(?P<points>\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?)"
    r"|(?P<commas>\d{1,3}(?:,\d{3}){2,}(?!\d)|\d{1,3},\d{3}(?= ?(?:đồng|đ|VNĐ|vnđ)(?!\w)))"
    r"|(?P<spaces>[1-9]\d{0,2}(?: \d{3})+(?![\d/]|[.,]\d))"
    r"|(?P<english>\d+\.\d{1,2}(?![\d.]))"
    r"|\d+(?:,\d+)?"
)
_FRACTIONS: Final = {
    "½": "một phần hai",
    "⅓": "một phần ba",
    "¼": "một phần tư",
    "¾": "ba phần tư",
    "⅔": "hai phần ba",
}
_METRES: Final = re.compile(r"(\d{1,3})m(?:(\d\d)(?:cm)?|([4-9]))(?!\w)")
_METRES_UP: Final = re.compile(r"(\d{1,2})m([23])(?!\w)")
_UPWARDS: Final = ending("cao|sâu|dày|cao hơn|cao gần|cao khoảng|sâu hơn|sâu gần|sâu khoảng|ngập|dâng")
_CELSIUS: Final = re.compile(r"[ \n]?độ[ \n]?C(?!\w)")
_HALVES: Final = re.compile("[½⅓¼¾⅔]")
_MONTH: Final = ending("tháng")
_RANK: Final = ending("thứ|lần thứ|hạng thứ")
_LEADING_ZERO: Final = re.compile(r"0\d(?![\d.,])")
_NUMBERED: Final = ending("số|chỉ thị|nghị quyết|quyết định|kế hoạch|luật|thông tư|nghị định|mã|mẫu|mẫu số")
_RATIO: Final = re.compile(r"(\d+)\s?:\s?(\d{1,3}(?:\.\d{3})+|\d+)(?!\d)")
_RATED: Final = ending("tỷ lệ|tỉ lệ|pha|bản đồ|tỷ lệ pha|tỷ lệ bản đồ")


def quantity(spot: Spot) -> Reading | None:
    """A number as a cardinal, a decimal or the rank its word asks for ("tháng 4" tư, "thứ 2" hai), and its unit."""
    if (found := spot.match(_RATIO)) and spot.follows(_RATED):
        return Reading(f"{whole(found[1])} trên {decimal(found[2])}", found.end())
    if found := spot.match(_METRES):
        return Reading(f"{whole(found[1])} mét {whole(found[2] or found[3])}", found.end())
    if (found := spot.match(_METRES_UP)) and spot.follows(_UPWARDS):
        return Reading(f"{whole(found[1])} mét {whole(found[2])}", found.end())
    found = spot.match(_NUMBER)
    if not found:
        return None
    return _with_unit(spot, _number_words(spot, found), found.end())


def _number_words(spot: Spot, found: re.Match[str]) -> str:
    text = found[0]
    if found.lastgroup == "commas":
        return decimal(text.replace(",", ""))
    if found.lastgroup == "spaces":
        return decimal(text.replace(" ", ""))
    if found.lastgroup == "english":
        return decimal(text.replace(".", ","))
    if text.isdecimal() and len(text) <= 2:
        if spot.follows(_MONTH):
            return month(int(text))
        if spot.follows(_RANK):
            return rank(int(text))
        if _LEADING_ZERO.fullmatch(text) and spot.follows(_NUMBERED):
            return digits(text)
    return decimal(text)


def _tonnes_or_years(spot: Spot, said: str, unit: re.Match[str]) -> Reading:
    """What is loaded or harvested is weighed, a child has years; of anything else nobody can know."""
    if spot.follows(_AGED):
        return Reading(f"{said} tuổi", unit.end())
    if spot.text[unit.end() : unit.end() + 1] == "/" or spot.follows(_WEIGHED):
        return Reading(f"{said} {UNITS['t']}", unit.end())
    return Reading(f"{said} tê", unit.end(), Reason.AMBIGUOUS)


_AGED: Final = ending("bé|cháu|em|con|trẻ|cụ|ông|bà|mẹ|lên|tròn|từ|đủ|mới|trai|gái")
_WEIGHED: Final = ending(
    "chở|nặng|cân|trọng tải|tải|bán|thu|nhập|xuất|năng suất|sản lượng|thu hoạch|mua|hơn|khoảng|gần"
)


def _with_unit(spot: Spot, said: str, end: int) -> Reading:
    if half := _HALVES.match(spot.text, end, spot.end):
        said, end = f"{said} và {_FRACTIONS[half[0]]}", half.end()
    if celsius := _CELSIUS.match(spot.text, end, spot.end):
        return Reading(f"{said} độ xê", celsius.end())
    position = end + 1 if spot.text[end : end + 1] in (" ", "\n", "\u00a0") else end
    unit = UNIT.match(spot.text, position, spot.end)
    if not unit:
        return Reading(said, end)
    if unit[1] == "t":
        return _tonnes_or_years(spot, said, unit)
    return Reading(f"{said} {UNITS[unit[1]]}", unit.end())
