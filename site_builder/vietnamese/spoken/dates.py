"""Dates and times of day; and whether 12/5 is a date, a share, an address or a class."""

import re
from collections.abc import Callable
from typing import Final

from site_builder.vietnamese.spoken.numbers import cardinal, digits, fraction, month, whole
from site_builder.vietnamese.spoken.spot import Reading, Reason, Spot, beginning, ending

_DAY = r"(0?[1-9]|[12]\d|3[01])"
_MONTH = r"(0?[1-9]|1[0-2])"
_YEAR = r"((?:1\d|20)\d\d)"
_NO_MORE = r"(?![\d]|[/\-][\dA-ZĐ]|[.,]\d|[A-Za-z])"

_FULL: Final = re.compile(rf"{_DAY}\s?([/.\-–])\s?{_MONTH}\s?\2\s?(?:{_YEAR}|(\d\d)){_NO_MORE}")
_YEAR_FIRST: Final = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\w\-])")
_MONTH_OF_YEAR: Final = re.compile(rf"{_MONTH}[/\-]{_YEAR}(?!\d|[/\-]?[A-ZĐ])")
_PAIR: Final = re.compile(r"(\d{1,4})(\s?/\s?|\s?[-–]\s?)(\d{1,4})(?![\d/]|[.,]\d|[A-ZĐ])")
_THIRD: Final = re.compile(r"-\d")
_DOTTED_DAY: Final = re.compile(rf"{_DAY}\.{_MONTH}(?![\d%]|[.,]\d)")
_DAYS_OF_MONTH: Final = re.compile(rf"{_DAY}(?=(?:\s?[-–]\s?|,\s?|\s(?:và|đến)\s){_DAY}/{_MONTH}(?!\d))")

_CLOCK: Final = re.compile(
    r"([01]?\d|2[0-4])(?:\s?[hHgG]\s?|:)([0-5]\d)(?::[0-5]\d)?(?:\s?['’′]|p(?!\w)|\s?(phút))?(?!\w|:\d)"
)
_HOUR: Final = re.compile(r"([01]?\d|2[0-4])\s?[hH](?!\w)")
_MINUTES: Final = re.compile(r"(0\d)(\sphút)?(?!\d|[.,/]\d)")

_OF_DAY = "ngày|sáng|trưa|chiều|tối|đêm|hôm|khuya|sớm|mùng|mồng"
_DAY_NAMED: Final = ending("ngày|mùng|mồng|hôm|dịp|lễ|tết|rằm")
_MONTH_NAMED: Final = re.compile(r"(?<!\w)(?:tháng|tháng \d\d?[-–,]) ?\Z", re.IGNORECASE)
_DATE: Final = ending(
    rf"{_OF_DAY}|từ|đến|tới|trước|sau|dịp|lễ|kỷ niệm|mừng|hết|hạn|cuối|đầu|vào|lúc|kể từ|khánh|nghỉ|tết|rằm"
    rf"|tính đến|đợt|và ngày|bảy|sáu"
    r"|chủ nhật,?|thứ \w+,?|tuần"
)
_STRICT_DATE: Final = ending(
    rf"(?<!mỗi )(?<!một )(?<!nhiều )(?:{_OF_DAY})|dịp|lễ|kỷ niệm|mừng|khánh|nghỉ|kể từ|trước|sau|chủ nhật"
)
_AFTER_DATE: Final = re.compile(r"\d[/\-]\d\d?(?:,| và| hoặc|;| -| –| đến| đến ngày| tới)? \Z")
_COUNTED_IN_YEAR: Final = ending("quý|tuần|đợt|kỳ|học kỳ|khóa|vụ")
_AFTER_DAYS: Final = re.compile(r"(?<!\w)ngày (?:\d\d?, ?){0,30}(?:\d\d? và |\d\d?, ?)\Z", re.IGNORECASE)
_AFTER_DATE_RANGE: Final = re.compile(r"\d\s?[-–]\s?\Z")
_JOINED: Final = (_AFTER_DATE, _AFTER_DAYS, _AFTER_DATE_RANGE)
_HOLIDAYS: Final = {
    *(
        (1, 1),
        (3, 2),
        (27, 2),
        (8, 3),
        (26, 3),
        (30, 4),
        (1, 5),
        (7, 5),
        (15, 5),
        (19, 5),
        (1, 6),
        (28, 6),
        (27, 7),
        (28, 7),
        (19, 8),
    ),
    *(
        (2, 9),
        (1, 10),
        (10, 10),
        (13, 10),
        (14, 10),
        (15, 10),
        (20, 10),
        (18, 11),
        (20, 11),
        (6, 12),
        (22, 12),
        (10, 3),
        (30, 6),
    ),
}

_PLACE_NAMED: Final = ending(
    "đường|phố|thôn|xóm|bản|làng|tổ|khu|khu phố|ngõ|trường|mầm non|tiểu học|công viên|quảng trường|nông trường"
    "|hợp tác xã|htx|nhà máy|tiểu khu|phường|sân vận động|cầu|chợ|rạp|xí nghiệp|tập đoàn|đoàn|tên lửa"
)
"""What is called after a feast day, and said without "ngày": đường 30/4, thôn 3/2."""

_ALWAYS_OPEN: Final = ending(
    "trực|túc trực|ứng trực|phục vụ|hoạt động|liên tục|suốt|mở cửa|bảo vệ|theo dõi|giám sát|hỗ trợ|tiếp nhận|làm việc"
    "|trực ban|trực chiến"
)
_MIXED: Final = ending("npk|n-p-k|phân|lân|đạm|phân bón|phân lân|phân tổng hợp")
_NO_MONTH_BEHIND: Final = beginning("tết|tháng|hàng|hằng")
_IN_BRACKETS_AFTER_SHARE: Final = re.compile(r"% ?\(\Z")
_CLASS: Final = ending("lớp|khối|các lớp|chi đội|tập thể lớp")
_ADDRESS: Final = ending("số|số nhà|nhà số|ngõ|hẻm|kiệt|ngách|căn hộ|thửa|tờ|mã số")
_GRADED: Final = ending("thương binh|bệnh binh|hạng|bậc|loại|mức")
_SCORE: Final = re.compile(
    r"(?<!\w)(?:luân lưu|phạt đền|penalty|tỷ số|tỉ số|thắng|thua|hòa|dẫn|kết quả|san bằng|chung cuộc|gỡ hòa)[\w ]{0,24} \Z",
    re.IGNORECASE,
)
_SHARE: Final = ending(
    "tỷ lệ|tỉ lệ|gần|hơn|khoảng|chiếm|được|còn|giảm|tăng|bằng|quá|đạt|có|chỉ|hoàn thành|là|trên|dưới|tới|ít nhất|hết|với"
    "|đã|cả|mất|bớt|nghèo|theo"
)
_COUNTED: Final = beginning(
    "hộ|người|tiêu chí|thôn|xã|tổ|chỉ tiêu|chi bộ|chi hội|chi đoàn|đảng viên|đoàn viên|hội viên|em|cháu"
    "|học sinh|giáo viên|nhà|gia đình|lớp|trường|đơn vị"
    "|điểm|sao|phiếu|nội dung|mục tiêu|khu|cơ sở|bản|ấp|xóm|làng|tổ dân phố|khu phố|sản phẩm|công trình|tuyến|mẫu"
    "|đại biểu|ý kiến|đồng chí|cán bộ|nhóm|mô hình"
    "|cây|con|chiếc|cái|bộ|suất|phòng|huyện|tỉnh|phường|hồ sơ|kiến nghị|văn bản|nhiệm vụ|công dân|câu|trận"
    "|ngày công|km|ha|m|tấn|kg|chị|anh|bài|quả|lần|vụ"
)
_OF_WHOLE: Final = beginning(
    "số|tổng|diện tích|dân số|thời gian|quãng|chặng|đoạn|chiều|thu nhập|sản lượng|so với|ngày|giá|nhu cầu|chi phí|lượng"
    "|kinh phí|phần|đời|quỹ|nước|vốn"
)
_OF_LAND: Final = beginning("sào|ha|mẫu|công đất|thước|héc ta")
_MEASURED: Final = beginning(
    "giờ|phút|ngày|tuần|tháng|năm|triệu|tỷ|tỉ|nghìn|ngàn|trăm|đồng|kg|ha|m|m2|km|tấn|tạ|%|lần|vụ|lứa|buổi|độ"
    "|cm|lít|sào|độ|°|tuổi|mét|bữa|đêm|đợt|quả|mùa|cân|chục"
)


def date_or_time(spot: Spot) -> Reading | None:
    """What stands at the spot as a date, a time or another pair of numbers; None if it is none of them."""
    for reader in _READERS:
        if reading := reader(spot):
            return reading
    return None


def _clock(spot: Spot) -> Reading | None:
    found = spot.match(_CLOCK)
    if not found or (":" in found[0] and spot.follows(_RATIO)):
        return None
    hour, minutes, named = found.groups()
    said = f"{cardinal(int(hour))} giờ"
    if int(minutes):
        said += f" {_minutes(minutes)}" + (" phút" if named or found[0][-1] in "p'’′" else "")
    return Reading(said, found.end())


_RATIO: Final = ending("tỷ lệ|tỉ lệ|pha|bản đồ|tỷ lệ pha")


def _minutes(text: str) -> str:
    return digits(text) if text[0] == "0" else cardinal(int(text))


def _hour(spot: Spot) -> Reading | None:
    found = spot.match(_HOUR)
    return Reading(f"{cardinal(int(found[1]))} giờ", found.end()) if found else None


_HOURS_SAID: Final = re.compile(r"\d giờ \Z")


def _minutes_after_hours(spot: Spot) -> Reading | None:
    """The 05 and 00 of "17 giờ 05", "17 giờ 00 phút"."""
    found = spot.match(_MINUTES) if spot.follows(_HOURS_SAID) else None
    if not found:
        return None
    return Reading(digits(found[1]) + (found[2] or "") if int(found[1]) else "", found.end())


def _full_date(spot: Spot) -> Reading | None:
    if found := spot.match(_YEAR_FIRST):
        year, of, day = found.groups()
        return Reading(f"{_day_words(spot, int(day), int(of))} năm {cardinal(int(year))}", found.end())
    found = spot.match(_FULL)
    if not found or spot.follows(_MIXED):
        return None
    day, _, of, year, short = found.groups()
    said = f"{_day_words(spot, int(day), int(of))} năm {cardinal(int(year or short))}"
    return Reading(said, found.end())


def _day_words(spot: Spot, day: int, of: int) -> str:
    named = spot.follows(_DAY_NAMED)
    return f"{'' if named else 'ngày '}{cardinal(day)} tháng {month(of)}"


def _month_of_year(spot: Spot) -> Reading | None:
    found = spot.match(_MONTH_OF_YEAR)
    if not found or spot.follows(_ADDRESS):
        return None
    if spot.follows(_COUNTED_IN_YEAR):
        return Reading(f"{cardinal(int(found[1]))} năm {cardinal(int(found[2]))}", found.end())
    named = "" if spot.follows(_MONTH_NAMED) else "tháng "
    return Reading(f"{named}{month(int(found[1]))} năm {cardinal(int(found[2]))}", found.end())


def _dotted_day(spot: Spot) -> Reading | None:
    found = spot.match(_DOTTED_DAY) if spot.follows(ending("ngày|mùng|mồng")) else None
    return Reading(_day_words(spot, int(found[1]), int(found[2])), found.end()) if found else None


def _day_before_pair(spot: Spot) -> Reading | None:
    """The 12 of "12-15/5" and of "12 và 15/5"."""
    found = spot.match(_DAYS_OF_MONTH)
    if not found or int(found[1]) >= int(found[2]) or not (spot.follows(_DATE) or spot.follows(_AFTER_DATE)):
        return None
    said = cardinal(int(found[1]))
    return Reading(said if spot.follows(_DAY_NAMED) else f"ngày {said}", found.end())


def _pair(spot: Spot) -> Reading | None:
    found = spot.match(_PAIR)
    if not found:
        return None
    first, sign, second = found.groups()
    if "/" not in sign:
        if sign != "-" and not spot.follows(_SCORE):
            return None
        return None if _THIRD.match(spot.text, found.end()) else _dashed(spot, int(first), int(second), found.end())
    return _stroked(spot, first, second, found.end())


def _stroked(spot: Spot, first: str, second: str, end: int) -> Reading | None:
    """a/b: class, address, share of things counted, date; a guess between the last two is told as a doubt."""
    above, below = int(first), int(second)
    if spot.follows(_CLASS):
        return Reading(f"{whole(first)} {whole(second)}", end)
    out_of = f"{whole(first)} trên {whole(second)}"
    if spot.follows(_ADDRESS) or spot.follows(_GRADED):
        return Reading(out_of, end)
    if above == 24 and below == 7 and spot.follows(_ALWAYS_OPEN):
        return Reading(out_of, end)
    if below == above + 1 and 1900 < above < 2100:
        return Reading(f"{cardinal(above)}, {cardinal(below)}", end)
    after = spot.after(end).removeprefix(")")
    share = fraction(above, below) if 0 < above < below <= 10 else out_of
    if _OF_LAND.match(after) and 0 < above < below <= 4:
        return Reading(share, end)
    if _OF_WHOLE.match(after) and 0 < above < below and not spot.follows(_STRICT_DATE):
        return Reading(share, end)
    if _COUNTED.match(after) and not spot.follows(ending(_OF_DAY)):
        return Reading(out_of, end)
    is_day = 0 < above <= 31 and 0 < below <= 12
    if not is_day:
        return Reading(out_of, end)
    date = _day_words(spot, above, below)
    if (above, below) in _HOLIDAYS and spot.follows(_PLACE_NAMED):
        return Reading(date.removeprefix("ngày "), end)
    if _IN_BRACKETS_AFTER_SHARE.search(spot.before):
        return Reading(out_of, end)
    if spot.follows(_DATE) or any(spot.follows(joint) for joint in _JOINED):
        return Reading(date, end)
    if spot.follows(_SHARE):
        return Reading(share, end)
    certain = (above, below) in _HOLIDAYS or above > below
    return Reading(date, end, None if certain else Reason.AMBIGUOUS)


def _dashed(spot: Spot, first: int, second: int, end: int) -> Reading | None:
    """a-b where it is a score or a date; None where it is a range, which is read number by number."""
    if spot.follows(_SCORE):
        return Reading(f"{cardinal(first)} {cardinal(second)}", end)
    if first == second == 50:
        return Reading(f"{cardinal(first)} {cardinal(second)}", end)
    is_day = 0 < first <= 31 and 0 < second <= 12
    if not is_day or _MEASURED.match(spot.after(end)) or _NO_MONTH_BEHIND.match(spot.after(end)):
        return None
    date = Reading(_day_words(spot, first, second), end)
    if spot.follows(_STRICT_DATE) or _AFTER_DATE.search(spot.before):
        return date
    if first <= second:
        return None
    return date if (first, second) in _HOLIDAYS or spot.follows(_DATE) else Reading(date.words, end, Reason.AMBIGUOUS)


_READERS: Final[tuple[Callable[[Spot], Reading | None], ...]] = (
    _full_date,
    _clock,
    _hour,
    _minutes_after_hours,
    _month_of_year,
    _day_before_pair,
    _pair,
    _dotted_day,
)
