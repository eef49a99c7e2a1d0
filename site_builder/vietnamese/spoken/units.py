"""Units of measure and of money, and what is said for the stroke between two of them."""

import re
from typing import Final

_TABLE: Final = """
    ha héc ta|km ki lô mét|km2 ki lô mét vuông|km² ki lô mét vuông|m mét|m2 mét vuông|m² mét vuông|m3 mét khối|m³ mét khối
    m^2 mét vuông|m^3 mét khối
    cm xăng ti mét|cm2 xăng ti mét vuông|cm² xăng ti mét vuông|cm3 xăng ti mét khối|dm đề xi mét|mm mi li mét|mm2 mi li mét vuông
    kg ki lô gam|g gam|gr gam|gam gam|mg mi li gam|t tấn|l lít|lit lít|ml mi li lít|ML mi li lít|cc phân khối
    °C độ xê|0C độ xê|ºC độ xê|oC độ xê|⁰C độ xê|℃ độ xê|° độ|º độ|% phần trăm|‰ phần nghìn|‱ phần vạn|ppm phần triệu
    mmHg mi li mét thủy ngân
    đ đồng|₫ đồng|Đ đồng|đồng đồng|VNĐ đồng|VND đồng|vnđ đồng|vnd đồng|tr triệu|tr.đ triệu đồng|trđ triệu đồng|trđồng triệu đồng
    tr.đồng triệu đồng|tỷđ tỷ đồng|tỷ.đ tỷ đồng|tỉđ tỷ đồng|nghìn.đ nghìn đồng|ngđ nghìn đồng|k nghìn
    USD đô la Mỹ|$ đô la Mỹ|€ ơ rô|EUR ơ rô
    W oát|kW ki lô oát|KW ki lô oát|kWh ki lô oát giờ|KWh ki lô oát giờ|KWH ki lô oát giờ|kwh ki lô oát giờ|kw ki lô oát
    kWp ki lô oát đỉnh|MW mê ga oát|MWh mê ga oát giờ|V vôn|kV ki lô vôn|KV ki lô vôn|kVA ki lô vôn am pe|KVA ki lô vôn am pe
    HP mã lực|hp mã lực|CV mã lực|Hz héc|MHz mê ga héc|GB gi ga bai|MB mê ga bai|Mbps mê ga bít trên giây
    km/h ki lô mét trên giờ|km/giờ ki lô mét trên giờ|m/s mét trên giây|m3/s mét khối trên giây|m³/s mét khối trên giây
    s giây|p phút|h giờ|inch in
"""
_ENTRIES: Final = (entry.strip().partition(" ") for entry in _TABLE.replace("\n", "|").split("|"))
UNITS: Final[dict[str, str]] = {sign: words for sign, _, words in _ENTRIES if sign}
"""A unit's sign, as it stands right behind a number → its words."""

ALONE: Final = frozenset("mmHg ha km km2 km² m2 m² m3 m³ cm cm2 mm kg mg ml kW kWh KWh".split())
"""Units that are understood without a number before them."""

MEASURES: Final = frozenset("kg g tấn tạ yến t l lít ml mg km m m2 m3 m² m³ cm kW kWh".split())
"""What is measured per piece of land or of time with "trên": tấn trên héc ta."""

_DIVISORS: Final = frozenset("ha h giờ s giây l lít m2 m² m3 m³ km kg ml".split())

# The longest sign first; a letter, digit or stroke behind it would make it another word.
_SIGNS: Final = "|".join(re.escape(sign) for sign in sorted(UNITS, key=len, reverse=True))
UNIT: Final = re.compile(rf"({_SIGNS})(?![\w²³]|\.[\wđ])")
WORDS_OF_TIME: Final = (
    "giây|phút|giờ|buổi|ngày|đêm|tuần|tháng|quý|năm|vụ|lứa|đợt|lần|khóa|ca|chuyến|mùa|kỳ|nhiệm kỳ|học kỳ|niên khóa"
)
WORDS_OF_ONE: Final = (
    "người|hộ|khẩu|nhân khẩu|con|cây|cái|chiếc|bộ|suất|em|cháu|thôn|xã|lao động|hội viên|đảng viên|học sinh"
    "|gốc|khóm|bao|thùng|hộp"
    "|chai|gói|tấm|bó|quả|sào|mẫu|công|thước|tấn|tạ|yến|lít|héc-ta|sản phẩm|nhà|lớp|trường|tổ|đàn|bò|lợn|gà"
    "|trâu|đội|đơn vị|kíp|cân|mét"
    "|bình|can|lọ|hũ|gánh|xe|chậu|khay|đĩa|vé|tờ|cuốn|quyển|viên|khối|chục|chị|anh|lượt|bản|ô|lồng|bè|ao|đơn"
    "|lồng bè|vườn|chai|mâm|bàn|trận|cặp|đôi|gia đình|tiết|câu|bài|trang|phòng|giường"
)
PER: Final = re.compile(rf"[ ]?(?:{WORDS_OF_TIME}|{WORDS_OF_ONE})(?!\w)")
"""A word behind a stroke that is said with "mỗi" before it."""


def per(unit: str, divisor: str) -> str:
    """What is said for the stroke in `unit`/`divisor`."""
    return "trên" if unit in MEASURES and divisor in _DIVISORS else "mỗi"
