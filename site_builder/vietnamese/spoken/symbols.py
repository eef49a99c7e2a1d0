"""What is said for signs between words and figures, where anything is."""

import re
from html import unescape
from typing import Final
from unicodedata import category

from site_builder.vietnamese.roman import from_roman
from site_builder.vietnamese.spoken.numbers import cardinal
from site_builder.vietnamese.spoken.spot import Reading, Reason, Spot
from site_builder.vietnamese.spoken.units import PER, UNIT, UNITS, per

PAUSE: Final = ", "

_SAID: Final = {
    "&": "và",
    "=": "bằng",
    "~": "khoảng",
    "≈": "khoảng",
    "≥": "lớn hơn hoặc bằng",
    "≤": "nhỏ hơn hoặc bằng",
    "±": "cộng trừ",
    "№": "số",
    "°": "độ",
    "º": "độ",
    "%": "phần trăm",
    "‰": "phần nghìn",
    "₫": "đồng",
    "½": "một phần hai",
    "⅓": "một phần ba",
    "⅔": "hai phần ba",
    "¼": "một phần tư",
    "¾": "ba phần tư",
    "÷": "chia",
    "℃": "độ xê",
    "Φ": "phi",
}
_PAUSES: Final = frozenset("()[]{}|•●▪◦—―→←↔⇒➔·;«»")
_MARKS: Final = frozenset(",.?!:…")
SILENT: Final = "“”„‟\"'‘’‚‛`´′″*\\^¹²³⁰⁴⁵⁶⁷⁸⁹⁺¨\u00ad¸¯ªǀ¶†‡"
"""Quotes, stars and the like: nothing is said for them."""

_MONEY: Final = {"$": "đô la Mỹ", "€": "ơ rô", "£": "bảng Anh", "¥": "yên"}
_ENTITY: Final = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,5}|#x[0-9a-fA-F]{1,4});")
_SPACES: Final = " \n\t"
_AREA_CODE: Final = re.compile(r"\(0\d{2,3}\)[\s.\-]?\d")
_ENUMERATED: Final = re.compile(r"\((?:(\d{1,2})|([ivx]{1,4}))\)(?=[ \n]+[^\W\d_])")
_PARTED: Final = re.compile(r"[:;,.]\s*\Z")


def symbol(spot: Spot) -> Reading:
    """What the sign at the spot asks for: words, a pause, or nothing; unknown ones are told."""
    sign = spot.text[spot.at]
    end = spot.at + 1
    if sign == "(" and (reading := _bracket(spot)):
        return reading
    if sign in "~=" and (run := spot.match(_RUN)):
        return Reading(" ", run.end())
    if sign == "~" and spot.before[-1:].isdecimal() and spot.text[end : end + 1].isdecimal():
        return Reading(" đến ", end)
    if sign in _MARKS:
        return Reading(_mark(spot, sign), end)
    if sign == "&" and (entity := spot.match(_ENTITY)):
        return _entity(spot, entity)
    if sign in _PAUSES:
        return Reading(";" if sign == ";" else PAUSE, end)
    if sign == "_":
        return Reading(" ", end)
    if sign == "/":
        return _stroke(spot)
    if sign in "<>":
        return _comparison(spot, sign)
    if sign == "+":
        return Reading(_plus(spot), end)
    if sign in _SAID:
        return Reading(f" {_SAID[sign]} ", end)
    if sign in _MONEY:
        return Reading(f" {_MONEY[sign]} ", end)
    return Reading(PAUSE if category(sign) == "Pd" else " ", end, None if _is_picture(sign) else Reason.UNKNOWN_SYMBOL)


_RUN: Final = re.compile(r"~~+|==+")
"""Struck out or marked in Markdown."""


def _bracket(spot: Spot) -> Reading | None:
    """Brackets that are no pause: around an area code, around the number of a point in a sentence."""
    if spot.match(_AREA_CODE):
        return Reading(" ", spot.at + 1)
    found = spot.match(_ENUMERATED)
    number = (int(found[1]) if found[1] else from_roman(found[2].upper())) if found else None
    if not found or number is None or not _PARTED.search(spot.before):
        return None
    return Reading(f" {cardinal(number)} là, ", found.end())


def _mark(spot: Spot, sign: str) -> str:
    """A mark of punctuation; inside a row of figures it is said."""
    inside = spot.before[-1:].isdecimal() and spot.after(spot.at + 1)[:1].isdecimal()
    if inside and sign in ".,:":
        return {".": " chấm ", ",": PAUSE, ":": " trên "}[sign]
    return sign


def _is_picture(sign: str) -> bool:
    """Emoji and their parts, ornaments and notes of rights: nothing to say, and nothing lost."""
    return category(sign) in {"So", "Sk", "Mn", "Me", "Mc", "Cf", "Cn", "Co", "No"}


def _entity(spot: Spot, found: re.Match[str]) -> Reading:
    sign = unescape(found[0])
    if sign in ("<", ">") and spot.after(found.end()).lstrip()[:1].isdecimal():
        return Reading(f" {_THAN[sign]} ", found.end())
    if len(sign) != 1 or sign in _SPACES + "\u00a0":
        return Reading(" ", found.end())
    if sign in _SAID:
        return Reading(f" {_SAID[sign]} ", found.end())
    if sign in _MARKS:
        return Reading(sign, found.end())
    return Reading(PAUSE if category(sign) in {"Pd", "Ps", "Pe"} else " ", found.end())


_THAN: Final = {"<": "nhỏ hơn", ">": "lớn hơn"}


def _comparison(spot: Spot, sign: str) -> Reading:
    before, after = spot.before.rstrip()[-1:], spot.after(spot.at + 1).lstrip()[:1]
    if not (before + after) or not (before.isalnum() or after.isdecimal()):
        return Reading(" ", spot.at + 1)
    if spot.after(spot.at + 1)[:1] == "=":
        return Reading(f" {_THAN[sign]} hoặc bằng ", spot.at + 2)
    return Reading(f" {_THAN[sign]} ", spot.at + 1)


def _plus(spot: Spot) -> str:
    figures = spot.after(spot.at + 1).lstrip()[:1].isdecimal()
    if spot.before[-1:].isdecimal() and spot.after(spot.at + 1)[:1] == " " and not figures:
        return " "
    if not spot.before.rstrip()[-1:].isalnum():
        return " cộng " if figures else " "
    return " cộng " if figures else " và "


_LAST_WORD: Final = re.compile(r"([^\W\d][\w²³]*|%|\d+)\s?\Z")
_MONEY_BEFORE: Final = re.compile(r"(?:đồng|đ|triệu|nghìn|ngàn|tỷ|tỉ|tr)\Z")
_SPAN: Final = re.compile(r"(?:tháng|quý|học kỳ|kỳ|tuần) ?\Z", re.IGNORECASE)
_YEAR: Final = re.compile(r" ?(?:19|20)\d\d(?!\d)")
_SMALL_WORD: Final = re.compile(r" ?[^\W\d_A-ZĐ]")


def _is_pair(spot: Spot, before: str, after: str) -> bool:
    """anh/chị, ngày/đêm: two of a kind, of which nothing is counted."""
    behind = after.split()[0].rstrip(".,;:!?)") if after.split() else ""
    return (before.lower(), behind.lower()) in _PAIRS


_LONE_LETTER: Final = re.compile(r"(?<![\w,.])(?<!\d )[^\W\d_]\Z")
_PAIRS: Final = frozenset(
    tuple(pair.split("/"))
    for pair in (
        "anh/chị chị/anh ngày/đêm đêm/ngày ông/bà bà/ông cha/mẹ bố/mẹ vợ/chồng chồng/vợ nam/nữ nữ/nam con/em em/con "
        "anh/em chị/em cô/chú cô/bác thầy/cô em/cháu con/cháu trường/lớp thôn/bản thôn/xã xã/thôn cây/con"
    ).split()
)


def _stroke(spot: Spot) -> Reading:
    """đồng/kg "mỗi", tấn/ha "trên", nam/nữ a pause."""
    end = spot.at + 1
    before = _LAST_WORD.search(spot.before)
    space = 1 if spot.text[end : end + 1] == " " else 0
    unit = UNIT.match(spot.text, end + space, spot.end)
    if before and unit and not before[1].isdecimal() and not _LONE_LETTER.search(spot.before):
        return Reading(f" {per(before[1], unit[1])} {UNITS[unit[1]]} ", unit.end())
    after = spot.after(end)
    if before and _is_pair(spot, before[1], after):
        return Reading(PAUSE, end)
    if before and (PER.match(after) or (_MONEY_BEFORE.search(before[1]) and _SMALL_WORD.match(after))):
        return Reading(f" {per(before[1], after.split()[0])} ", end)
    if before and before[1].lower() == "và":
        return Reading(" ", end)
    if _YEAR.match(after) and _SPAN.search(spot.before):
        return Reading(" của năm ", end)
    if before and re.match(rf" ?\d[\d.,]*\s?{re.escape(before[1])}(?!\w)", after):
        return Reading(PAUSE, end)
    if after.lstrip()[:1].isdecimal() and before:
        return Reading(" trên ", end)
    return Reading(PAUSE, end)


_DASHES: Final = "-–—−‐‑‒―"
_SAME_AGAIN: Final = re.compile(
    r"\s?[-–—]\s?(?=(?:(?:thứ|tháng|quý|lớp|ngày|mùng|mồng|năm|cấp|tổ|thôn|khóa|tuần) [\dIVX]|nay(?!\w)))"
)
_TO_TELEPHONE: Final = re.compile(r"\s?[-–—/]\s?(?=\(?0\d{2,4}\)?[\d .\-]{5,12}\d)")
_AFTER_TELEPHONE: Final = re.compile(r"\d{3}\s?\Z")
_AFTER_WEEKDAY: Final = re.compile(r"(?<!\w)thứ [2-7]\Z", re.IGNORECASE)
_MEASURED_BEFORE: Final = re.compile(r"\d ([^\W\d_]{1,6})\s?\Z")
_TO_FIGURE: Final = re.compile(r"\s?[-–—−]\s?(?=\d|[IVX]+(?!\w))")
_PAIRED_YEARS: Final = re.compile(
    r"(?<!\w)(?:năm học|niên khóa|vụ|vụ \w+|mùa|mùa \w+|niên vụ|mùa giải) \d{4}\s?\Z", re.IGNORECASE
)


def is_dash(sign: str) -> bool:
    return sign in _DASHES


def dash_after_figure(spot: Spot) -> Reading | None:
    """The dash of a range, with the spaces around it; years of school and of crops are paired by a pause."""
    if (found := spot.match(_TO_TELEPHONE)) and _AFTER_TELEPHONE.search(spot.before):
        return Reading(PAUSE, found.end())
    found = spot.match(_TO_FIGURE) or spot.match(_SAME_AGAIN)
    if not found:
        return None
    if _AFTER_WEEKDAY.search(spot.before) and spot.text[found.end()].isdecimal():
        return Reading(" đến thứ ", found.end())
    return Reading(PAUSE if _PAIRED_YEARS.search(spot.before) else " đến ", found.end())


def dash(spot: Spot) -> Reading:
    """A minus before a figure, a joint inside a word, "đến" between measures of one kind, else a pause."""
    end = spot.at + 1
    if (measured := _MEASURED_BEFORE.search(spot.before)) and re.match(
        rf"\s?\d[\d.,]* {measured[1]}(?!\w)", spot.after(end)
    ):
        return Reading(" đến ", end)
    before, after = spot.before[-1:], spot.after(end)[:1]
    if after.isdecimal() and not before.isalnum():
        return Reading(" âm ", end)
    if before.isalnum() and after.isalnum():
        joined = spot.before[-2:].isupper() and spot.after(end)[:2].isupper()
        return Reading(PAUSE if joined else " ", end)
    return Reading(PAUSE, end)
