"""Roman numerals, as quarters, articles and congresses are counted: I to XXXIX."""

import re
from typing import Final

_LARGEST: Final = 39
_NUMERAL: Final = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})", re.ASCII)
_UNITS: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def from_roman(text: str) -> int | None:
    """1 to 39 for a numeral written as it should be, in capitals or small letters; None for anything else."""
    found = _NUMERAL.fullmatch(text.strip().upper()) if text.isascii() else None
    if found is None or not found[0]:
        return None
    return 10 * len(found[1]) + _UNITS.index(found[2])


def to_roman(n: int) -> str:
    """`n` in capitals; ValueError outside 1 to 39."""
    if not 1 <= n <= _LARGEST:
        raise ValueError(f"expected 1 to {_LARGEST}, got {n}")
    return "X" * (n // 10) + _UNITS[n % 10]
