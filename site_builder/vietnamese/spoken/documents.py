"""Numbers of laws and documents: 65/KH-UBND is "số sáu mươi lăm của Ủy ban nhân dân" behind the word kế hoạch."""

import re
from typing import Final

from site_builder.vietnamese.spoken.alphabet import letter_names
from site_builder.vietnamese.spoken.numbers import cardinal, digits, whole
from site_builder.vietnamese.spoken.spot import Reading, Reason, Spot, ending

KINDS: Final = {
    "KH": "kế hoạch",
    "QĐ": "quyết định",
    "NQ": "nghị quyết",
    "CT": "chỉ thị",
    "TT": "thông tư",
    "TTLT": "thông tư liên tịch",
    "NĐ": "nghị định",
    "BC": "báo cáo",
    "TB": "thông báo",
    "CV": "công văn",
    "HD": "hướng dẫn",
    "TTr": "tờ trình",
    "QC": "quy chế",
    "QCPH": "quy chế phối hợp",
    "CTr": "chương trình",
    "CTPH": "chương trình phối hợp",
    "CTrPH": "chương trình phối hợp",
    "ĐA": "đề án",
    "PA": "phương án",
    "BB": "biên bản",
    "GM": "giấy mời",
    "KL": "kết luận",
    "PL": "pháp lệnh",
    "L": "luật",
    "QyĐ": "quy định",
    "QĐi": "quy định",
    "QĐLT": "quyết định liên tịch",
    "CĐ": "công điện",
    "QĐKT": "quyết định khen thưởng",
    "TL": "thư ngỏ",
}
ISSUERS: Final = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "TW": "Trung ương",
    "TƯ": "Trung ương",
    "TU": "Tỉnh ủy",
    "HU": "Huyện ủy",
    "ThU": "Thành ủy",
    "ĐU": "Đảng ủy",
    "CB": "chi bộ",
    "MTTQ": "Mặt trận Tổ quốc",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTW": "Trung ương Mặt trận Tổ quốc",
    "BTT": "Ban Thường trực",
    "BTV": "Ban Thường vụ",
    "BCH": "Ban Chấp hành",
    "BCĐ": "Ban Chỉ đạo",
    "BTGTW": "Ban Tuyên giáo Trung ương",
    "BTG": "Ban Tuyên giáo",
    "BTGTU": "Ban Tuyên giáo Tỉnh ủy",
    "HND": "Hội Nông dân",
    "HPN": "Hội Phụ nữ",
    "PN": "Hội Phụ nữ",
    "HCCB": "Hội Cựu chiến binh",
    "CCB": "Hội Cựu chiến binh",
    "ĐTN": "Đoàn Thanh niên",
    "TĐTN": "Đoàn Thanh niên",
    "HĐTĐKT": "Hội đồng Thi đua Khen thưởng",
    "BTĐKT": "Ban Thi đua Khen thưởng",
    "BNV": "Bộ Nội vụ",
    "BTC": "Bộ Tài chính",
    "BYT": "Bộ Y tế",
    "BCA": "Bộ Công an",
    "BQP": "Bộ Quốc phòng",
    "BTP": "Bộ Tư pháp",
    "BXD": "Bộ Xây dựng",
    "BCT": "Bộ Công Thương",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BLĐTBXH": "Bộ Lao động, Thương binh và Xã hội",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "UBDT": "Ủy ban Dân tộc",
    "BDTTG": "Bộ Dân tộc và Tôn giáo",
    "NHNN": "Ngân hàng Nhà nước",
    "SNV": "Sở Nội vụ",
    "SGDĐT": "Sở Giáo dục và Đào tạo",
    "SVHTTDL": "Sở Văn hóa, Thể thao và Du lịch",
    "SYT": "Sở Y tế",
    "CTN": "Chủ tịch nước",
    "CT": "Chủ tịch",
    "CTUBND": "Chủ tịch Ủy ban nhân dân",
    "HĐNN": "Hội đồng Nhà nước",
    "CAT": "Công an tỉnh",
    "VPCP": "Văn phòng Chính phủ",
    "CAX": "Công an xã",
    "TYT": "trạm y tế",
    "THCS": "trường trung học cơ sở",
    "HTX": "hợp tác xã",
}
_ASSEMBLY: Final = re.compile(r"(UBTVQH|QH)(\d\d?)")

# a point or a blank may also end a sentence: behind them only capitals go on with the code
NUMBERED: Final = re.compile(
    r"(\d{1,5})(?:/((?:19|20)\d\d))?\s?[/\-–]\s?((?:(?:UBTV)?QH\d\d?|[A-ZĐƯ][A-Za-zĐđƯư]*)"
    r"(?:(?:[\-–/&][A-ZĐƯ][A-ZĐƯa-z]*|(?:\.|\s?[\-–/&]\s?)[A-ZĐƯ]{2,})\d{0,2}(?![^\W\d_]))*)"
)
_UNNUMBERED: Final = re.compile(r"([A-ZĐƯ][A-Za-zĐđƯư]{1,5})([\-–/])([A-ZĐƯ][A-ZĐƯa-z]+\d{0,2})(?![\w&])")
_OF_YEAR: Final = re.compile(r"(\d{1,4})/((?:19|20)\d\d)(?!\d|[/\-]\s?[A-ZĐ\d])")
_NAMED: Final = ending(
    "số|thông tư|tt|nghị định|nđ|quyết định|qđ|nghị quyết|nq|chỉ thị|ct|kế hoạch|kh|luật|pháp lệnh|công văn|đề án"
)
_SAID_NUMBER: Final = re.compile(r"(?<!\w)số:? ?\Z", re.IGNORECASE)
_SAYS_WHO: Final = re.compile(r"(?:,? (?:ngày|năm|tháng) [^.;,]{1,32})?,? (?:của|do) ")
_PARTS: Final = re.compile(r"\s?[\-–/.&]\s?")


def numbered_document(spot: Spot) -> Reading | None:
    """A document by number: 05-CT/TW, 123/2020/NĐ-CP, 06/2022/QH15. None if it has neither kind nor issuer we know."""
    if (short := spot.match(_OF_YEAR)) and spot.follows(_NAMED):
        return Reading(f"{_number(short[1])} năm {cardinal(int(short[2]))}", short.end())
    found = spot.match(NUMBERED)
    if not found or len(found[3]) < 2:
        return None
    number, year, code = found.groups()
    parts = [part for part in _PARTS.split(code) if part]
    if not any(part in KINDS or part in ISSUERS or _ASSEMBLY.fullmatch(part) for part in parts):
        return None
    kind = KINDS.get(parts[0])
    whose = parts[1:] if kind else parts
    said = [_label(spot, parts[0], kind), _number(number)]
    if year:
        said += ["năm", cardinal(int(year))]
    doubt = None
    if whose and not _SAYS_WHO.match(spot.text, found.end(), spot.until):
        issuer = _issuer(whose)
        said.append(f"của {issuer}" if issuer else letter_names("".join(whose)))
        doubt = None if issuer else Reason.UNKNOWN_ABBREVIATION
    return Reading(" ".join(filter(None, said)), found.end(), doubt)


def _number(text: str) -> str:
    return digits(text) if text[0] == "0" else whole(text)


def _label(spot: Spot, code: str, kind: str | None) -> str:
    """What is said before the number: nothing if the text says "số", else "số", with the kind if the text lacks it."""
    if spot.follows(_SAID_NUMBER):
        return ""
    before = spot.before.rstrip(' “"').lower()
    if not kind or before.endswith((kind, f" {code.lower()}", "luật", "văn bản")) or before == code.lower():
        return "số"
    return f"{kind} số"


def _issuer(parts: list[str]) -> str | None:
    """The first issuer we know; what follows are the initials of who drafted it, and nobody says them."""
    for part in parts:
        if part in ISSUERS:
            return ISSUERS[part]
        if assembly := _ASSEMBLY.fullmatch(part):
            who = "Quốc hội" if assembly[1] == "QH" else "Ủy ban Thường vụ Quốc hội"
            return f"{who} khóa {cardinal(int(assembly[2]))}"
    return None


def document_code(spot: Spot) -> Reading | None:
    """A kind and an issuer without number: QĐ-UBND, NQ/TW; also an issuer such as QH15."""
    found = spot.match(_UNNUMBERED)
    if not found or found[1] not in KINDS:
        return None
    issuer = _issuer([found[3]])
    if issuer is None:
        return None
    kind = KINDS[found[1]]
    named = spot.before.rstrip().lower().endswith(kind)
    said_by = "" if _SAYS_WHO.match(spot.text, found.end(), spot.until) else f"của {issuer}"
    return Reading(" ".join(filter(None, ("" if named else kind, said_by))), found.end())
