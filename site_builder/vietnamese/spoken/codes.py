"""Telephone numbers, licence plates, roads, kilometre posts, classes, other codes of letters and digits."""

import re
from typing import Final

from site_builder.vietnamese.spoken.alphabet import letter_names
from site_builder.vietnamese.spoken.numbers import cardinal, decimal, digits, month, ordinal, whole
from site_builder.vietnamese.spoken.spot import Reading, Reason, Spot, ending
from site_builder.vietnamese.spoken.units import UNIT

_PHONE: Final = re.compile(
    r"0\d{2,3}\)?[\s.\-]{0,2}\d[\s.\-]\d{3}[\s.\-]\d{3}(?!\d)|0\d{2,3}\)?[\s.\-]{1,2}\d{7,8}(?!\d)"
    r"|(?:\+84|\(?0)\)?[\s.\-]?\(?\d{1,3}\)?(?:[\s.\-]?\d{2,4}){2,3}(?![\d])"
    r"|1[89]00[\s.\-]?\d{2,4}(?:[\s.\-]?\d{2})?(?![\d.,]\d|\d)"
)
_EMERGENCY: Final = re.compile(r"11[1-5](?!\d|[.,/]\d| [a-zđ]+ (?:đồng|hộ))")
_AFTER_EMERGENCY: Final = re.compile(r"(?<!\w)11[1-5](?:,| hoặc| và|, hoặc) \Z")
_CALLED: Final = ending(
    "gọi|gọi điện|gọi số|cấp cứu|cứu hỏa|chữa cháy|cảnh sát|công an|tổng đài|đường dây nóng|số điện thoại"
    "|số máy|bấm|điện thoại|quay số|lực lượng|cảnh sát cơ động"
)
_IN_DIGITS: Final = ending(
    "số tài khoản|stk|tài khoản|cccd|cmnd|căn cước công dân|căn cước|mã số thuế|mst|mã số|số cccd|số cmnd"
    "|tk|tk số|số tk|mã định danh|chứng minh nhân dân|tài khoản số|căn cước số|cccd số|cmnd số|căn cước công dân số|thẻ số"
)
_SHORT_NUMBER: Final = re.compile(r"\d{3,4}(?!\d|[.,/:\-]\d)")
_AT_THE_NUMBER: Final = ending("tổng đài|tổng đài số|hotline|đường dây nóng|bấm số|gọi số|số máy")
_TOO_LONG_TO_COUNT: Final = re.compile(r"\d{9,}(?!\d|[.,]\d| ?(?:đồng|đ|VNĐ|VND|vnđ|vnd)(?!\w))")
_NO_CODE: Final = re.compile(r"\d{1,2}(?=[ \n][^+°º]|[.,;](?:\s|\Z)|\Z)")
_FOURS: Final = re.compile(r"\d{1,5}(?!\d)|\d{4}")
_DIGIT_RUN: Final = re.compile(r"\d[\d .]{4,22}\d(?!\d)|\d{4,}")
_PLATE: Final = re.compile(r"(\d{2})([A-ZĐ]{1,2}\d?)[\-– .]{1,2}(\d{3}\.?\d{2}|\d{4})(?![\d.,]\d|\d)")
_POST: Final = re.compile(r"(\d{1,4})\s?\+\s?(\d{3})(?!\d)")
_POSTED: Final = re.compile(r"(?<!\w)(?:km|lý trình|mốc|cột km)[. ]*\Z", re.IGNORECASE)
_FIGURE_CODE: Final = re.compile(r"(\d{1,4})([A-ZĐ]{1,2})(?:(\d{1,2})|(?![\wÀ-ỹ]))(?![\wÀ-ỹ])")
_DOTTED: Final = re.compile(r"\d{1,4}(?:\.\d{1,4}){2,8}(?![\d,])")
_LISTED: Final = re.compile(r"\d{1,2}(?:,\d{1,2}){1,40}(?![\d%]|,\d| ?(?:tỷ|tỉ|triệu|nghìn|ngàn|tr|phần)(?!\w))")
_COUNTED_OFF: Final = ending(
    "các thôn|các xóm|các tổ|các lớp|các khu|các bản|thôn|xóm|tổ|bản|ấp|khu phố|các khối|các điểm"
    "|các tiêu chí|khoản|điều|cụm|cụm thi đua|khối|khối thi đua|đội|tháng|các tháng|quý"
)
_VERSION: Final = re.compile(r"(\d{1,3})\.(\d{1,2})(?![\d]|,\d|\.\d)")
_VERSIONED: Final = ending(
    "công nghiệp|cách mạng|cách mạng công nghiệp|phiên bản|bản|tiêu chí|tiêu chí số|chỉ tiêu|mục|điểm|khoản"
    "|nội dung|tiểu mục|kỷ nguyên|thời đại|phần|bài|hình|bảng"
    "|nông nghiệp|giáo dục|chính quyền số|dân vận|điều"
)
_BOUND: Final = re.compile(r"\d{1,3}(?:-\d|tr\d|K|\s?[°º])")
_MIXTURE: Final = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{1,2})(?![\d\-]|[.,]\d)")
_MILLIONS: Final = re.compile(r"(\d{1,3})tr(\d{1,3})(?!\w)")
_THOUSANDS: Final = re.compile(r"\d{2,3}(?=K(?!\w))")
_NOT_MONEY: Final = ending("lớp|khóa|khối|xóm|tổ|đội|phòng|nhà|số|xe|đường|thông điệp|quy tắc")
_BEARING: Final = re.compile(r"(\d{1,3})\s?[°º]\s?(\d{1,2})\s?['’′](?:\s?(\d{1,2})\s?(?:[\"”″]|''))?\s?([BĐT])?(?!\w)")
_QUARTERS: Final = {"B": "Bắc", "Đ": "Đông", "T": "Tây"}

_ROAD: Final = re.compile(r"(QL|ĐT|TL|HL|ĐH|ĐX|CT|ĐTL)[.\-]?\s?(\d{1,3})([A-ZĐ])?(?![\wÀ-ỹ/]|[.,]\d|[\-–][A-ZĐ])")
_ROADS: Final = {
    "QL": "quốc lộ",
    "ĐT": "đường tỉnh",
    "ĐTL": "đường tỉnh lộ",
    "TL": "tỉnh lộ",
    "HL": "hương lộ",
    "ĐH": "đường huyện",
    "ĐX": "đường xã",
    "CT": "cao tốc",
}
_MOTORWAY: Final = ending("cao tốc|tuyến cao tốc|tuyến|đường")
_ALWAYS_ROADS: Final = frozenset(("QL", "ĐT", "HL", "ĐH", "ĐX", "ĐTL", "TL"))
_NOT_ROADS: Final = ending("sđt|số|liên hệ|gọi")
_MONTH: Final = re.compile(r"T(1[0-2]|0?[1-9])/((?:19|20)\d\d)(?!\d)")
_WEEKDAY: Final = re.compile(r"T([2-7])(?=,? (?:và |- )?(?:CN|[Cc]hủ nhật)(?!\w))")
_MONTH_OR_WEEKDAY: Final = re.compile(r"T(1[0-2]|[1-9])(?![\w/]|[.,]\d|[\-–.]?\d)")
_LETTER_CODE: Final = re.compile(r"([A-ZĐ]{1,4})[\-–.]?(\d{1,4})(?:([A-ZĐ])(\d{0,3})|(?:[.,](\d{1,2})))?(?![\wÀ-ỹ])")


_DATED: Final = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d(?!\d|\.\d)")
_QUARTER: Final = re.compile(r"Q([1-4])[/\-]((?:19|20)\d\d)(?!\d)")


def telephone(spot: Spot) -> Reading | None:
    """A telephone number digit by digit, with a pause where its groups are parted."""
    if (found := spot.match(_EMERGENCY)) and spot.follows(_CALLED):
        return Reading(digits(found[0]), found.end())
    if (found := spot.match(_EMERGENCY)) and _AFTER_EMERGENCY.search(spot.before):
        return Reading(digits(found[0]), found.end())
    found = spot.match(_PHONE)
    if not found or _DATED.match(spot.text, spot.at) or not 8 <= sum(map(str.isdecimal, found[0])) <= 12:
        return None
    groups = re.findall(r"\d+", found[0])
    said = ", ".join(digits(part) for group in groups for part in _breaths(group) if part)
    return Reading(f"cộng {said}" if found[0][0] == "+" else said, found.end())


def _breaths(run: str) -> tuple[str, ...]:
    """A long run of digits as it is told: 0912345678 in four, three and three."""
    return (run[:4], run[4:]) if len(run) <= 8 else (run[:4], run[4:7], run[7:])


def figure_code(spot: Spot) -> Reading | None:
    """A code that begins with a digit: an account, a plate, a kilometre post, 5A, 12A1, 1.2.3, 4.0."""
    if (found := spot.match(_DIGIT_RUN)) and spot.follows(_IN_DIGITS):
        return Reading(", ".join(map(digits, _FOURS.findall(found[0]))), found.end())
    if spot.match(_NO_CODE):
        return None
    if (found := spot.match(_SHORT_NUMBER)) and spot.follows(_AT_THE_NUMBER):
        return Reading(digits(found[0]), found.end())
    if found := spot.match(_TOO_LONG_TO_COUNT):
        return Reading(", ".join(map(digits, _FOURS.findall(found[0]))), found.end())
    if spot.match(_BOUND) and (reading := _figures_of_measure(spot)):
        return reading
    if found := spot.match(_PLATE):
        middle = letter_names(found[2].rstrip("0123456789"))
        series = digits(found[2])
        return Reading(f"{digits(found[1])} {middle} {series}, {digits(found[3])}", found.end())
    if (found := spot.match(_POST)) and spot.follows(_POSTED):
        return Reading(f"{cardinal(int(found[1]))} cộng {whole(found[2])}", found.end())
    if (found := spot.match(_DOTTED)) and not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", found[0]):
        return Reading(" chấm ".join(whole(part) for part in found[0].split(".")), found.end())
    if (found := spot.match(_VERSION)) and spot.follows(_VERSIONED):
        return Reading(f"{whole(found[1])} chấm {whole(found[2])}", found.end())
    if (found := spot.match(_LISTED)) and (found[0].count(",") > 1 or spot.follows(_COUNTED_OFF)):
        return Reading(", ".join(whole(part) for part in found[0].split(",")), found.end())
    if (found := spot.match(_FIGURE_CODE)) and not UNIT.match(spot.text, found.start(2), spot.end):
        said = f"{whole(found[1])} {letter_names(found[2])}"
        return Reading(f"{said} {whole(found[3])}" if found[3] else said, found.end())
    return None


def _figures_of_measure(spot: Spot) -> Reading | None:
    """Figures bound by letters and signs into one measure: NPK 16-16-8, 3tr5, 50K, 19°45'30"B."""
    if found := spot.match(_MIXTURE):
        return Reading(", ".join(map(whole, found.groups())), found.end())
    if found := spot.match(_MILLIONS):
        rest = whole(found[2]) if len(found[2]) == 1 else f"{whole(found[2].ljust(3, '0'))} nghìn"
        return Reading(f"{whole(found[1])} triệu {rest}", found.end())
    if (found := spot.match(_THOUSANDS)) and not spot.follows(_NOT_MONEY):
        return Reading(f"{whole(found[0])} nghìn", found.end() + 1)
    if found := spot.match(_BEARING):
        degrees, minutes, seconds, quarter = found.groups()
        said = f"{whole(degrees)} độ {cardinal(int(minutes))} phút"
        said += f" {cardinal(int(seconds))} giây" if seconds else ""
        return Reading(f"{said} {_QUARTERS[quarter]}" if quarter else said, found.end())
    return None


def _road(spot: Spot, code: str) -> str:
    """What kind of road it is, as far as the text has not said so before."""
    kind = _ROADS[code]
    said = spot.before.rstrip().lower()
    if said.endswith(kind):
        return ""
    return kind.removeprefix("đường ") if said.endswith("đường") else kind


def letter_code(spot: Spot) -> Reading | None:
    """A code that begins with letters: QL45, ĐT.521B, A4, ST25, H5N1, Q2/2023."""
    if quarter := spot.match(_QUARTER):
        return Reading(f"quý {month(int(quarter[1]))} năm {cardinal(int(quarter[2]))}", quarter.end())
    if spot.text[spot.at] == "T" and (reading := _month_or_weekday(spot)):
        return reading
    is_road = (found := spot.match(_ROAD)) and (found[1] in _ALWAYS_ROADS or spot.follows(_MOTORWAY))
    if found and is_road and not spot.follows(_NOT_ROADS):
        number = digits(found[2]) if found[2][0] == "0" else whole(found[2])
        letter = f" {letter_names(found[3])}" if found[3] else ""
        return Reading(f"{_road(spot, found[1])} {number}{letter}".strip(), found.end())
    if found := spot.match(_LETTER_CODE):
        said = [letter_names(found[1]), decimal(f"{found[2]},{found[5]}") if found[5] else whole(found[2])]
        if found[3]:
            said += [letter_names(found[3]), whole(found[4]) if found[4] else ""]
        return Reading(" ".join(filter(None, said)), found.end())
    return None


def _month_or_weekday(spot: Spot) -> Reading | None:
    """T9/2024 is a month, T7 before CN a day of the week; T2 alone may be either."""
    if found := spot.match(_MONTH):
        return Reading(f"tháng {month(int(found[1]))} năm {cardinal(int(found[2]))}", found.end())
    if found := spot.match(_WEEKDAY):
        return Reading(ordinal(int(found[1])), found.end())
    if found := spot.match(_MONTH_OR_WEEKDAY):
        return Reading(f"tê {whole(found[1])}", found.end(), Reason.AMBIGUOUS)
    return None
