"""Numbers in words, as the northern and the official standard have them: lẻ, mốt, tư, lăm, nghìn, tỷ."""

from functools import lru_cache
from typing import Final

DIGITS: Final = "không một hai ba bốn năm sáu bảy tám chín".split()
_LAST: Final = {1: "mốt", 4: "tư", 5: "lăm"}
"""How a last digit is said after twenty and more."""

LARGEST: Final = 10**15


def cardinal(n: int) -> str:
    """`n` in words; ValueError beyond ±10¹⁵.

    A group below a hundred is said with "không trăm" after any larger one ("hai triệu không trăm năm mươi nghìn"), and
    hundreds right after millions with "không nghìn": "ba triệu năm trăm" would be heard as 3.500.000.
    """
    if abs(n) > LARGEST:
        raise ValueError(f"expected at most {LARGEST}, got {n}")
    return f"âm {_whole(-n)}" if n < 0 else _whole(n)


@lru_cache(maxsize=4096)
def _whole(n: int) -> str:
    if n < 1_000:
        return _below_thousand(n, full=False)
    millions_of_millions, rest = divmod(n, 10**9)
    if not millions_of_millions:
        return " ".join(_groups(rest, full=False))
    return " ".join([_whole(millions_of_millions), "tỷ", *_groups(rest, full=True)])


def _groups(n: int, *, full: bool) -> list[str]:
    """`n` below 10⁹ by groups of three digits; `full` where something larger has been said before."""
    millions, thousands, ones = n // 10**6, n // 1_000 % 1_000, n % 1_000
    said = []
    if millions:
        said += [_below_thousand(millions, full=full), "triệu"]
        full = True
    if thousands:
        said += [_below_thousand(thousands, full=full), "nghìn"]
    elif ones and full:
        said.append("không nghìn")
    if ones:
        said.append(_below_thousand(ones, full=full or thousands > 0))
    return said


def _below_thousand(n: int, *, full: bool) -> str:
    hundreds, rest = divmod(n, 100)
    if not hundreds and not full:
        return _below_hundred(rest)
    said = f"{DIGITS[hundreds]} trăm"
    if not rest:
        return said
    return f"{said} lẻ {DIGITS[rest]}" if rest < 10 else f"{said} {_below_hundred(rest)}"


def _below_hundred(n: int) -> str:
    tens, digit = divmod(n, 10)
    if not tens:
        return DIGITS[digit]
    if tens == 1:
        return "mười" if not digit else f"mười {'lăm' if digit == 5 else DIGITS[digit]}"
    said = f"{DIGITS[tens]} mươi"
    return f"{said} {_LAST.get(digit, DIGITS[digit])}" if digit else said


def digits(text: str) -> str:
    """Digit by digit: "0912" → "không chín một hai"; all else in `text` is passed over."""
    return " ".join(DIGITS[int(character)] for character in text if character.isdecimal())


def whole(text: str) -> str:
    """A run of digits as a number; digit by digit where it is too long, or begins with 0 like a code."""
    if len(text) > 15 or (len(text) > 2 and text[0] == "0"):
        return digits(text)
    return cardinal(int(text))


def decimal(text: str) -> str:
    """A number written the Vietnamese way: points part thousands, the comma parts decimals.

    Up to three decimals without a leading zero are said as one number (3,14 "ba phẩy mười bốn"), others digit by digit.
    """
    before, _, after = text.replace("−", "-").partition(",")
    sign, before = ("âm ", before[1:]) if before.startswith("-") else ("", before)
    said = sign + whole(before.replace(".", "") or "0")
    if not after:
        return said
    return f"{said} phẩy {digits(after) if len(after) > 3 or after[0] == '0' else whole(after)}"


def fraction(above: int, below: int) -> str:
    """1/3 → "một phần ba"; 3/4 → "ba phần tư"."""
    return f"{cardinal(above)} phần {'tư' if below == 4 else cardinal(below)}"


def percent(text: str) -> str:
    """A number as `decimal` takes it, of a hundred."""
    return f"{decimal(text)} phần trăm"


def ordinal(n: int) -> str:
    """1 → "thứ nhất", 4 → "thứ tư"."""
    return f"thứ {rank(n)}"


def rank(n: int) -> str:
    """What is said after "thứ": nhất, hai, ba, tư, năm …"""
    return {1: "nhất", 4: "tư"}.get(n) or cardinal(n)


def month(n: int) -> str:
    """What is said after "tháng": April is "tư"."""
    return "tư" if n == 4 else cardinal(n)
