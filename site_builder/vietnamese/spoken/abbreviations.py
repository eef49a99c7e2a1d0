"""The built-in abbreviations of commune writing, and the foreign words that stations say in Vietnamese letters."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


def table(name: str) -> Iterator[list[str]]:
    """The columns of each line of one of our tables, comments left out."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


@cache
def abbreviations() -> Mapping[str, str]:
    """Abbreviation → full words, for those with one reading whatever stands around."""
    return MappingProxyType(dict(table("abbreviations.tsv")))


@cache
def foreign_words() -> Mapping[str, str]:
    """Foreign word → its sound in Vietnamese letters. Words of small letters are also known in small and in capitals."""
    known: dict[str, str] = {}
    for written, said in table("foreign.tsv"):
        known[written] = said
        if not written.isupper():
            known.setdefault(written.lower(), said)
            known.setdefault(written.upper(), said)
    return MappingProxyType(known)


DOTTED = frozenset(
    "TP Tp tp TX TT KP TDP P Q QL ĐT TL ĐH TS ThS Ths Th.S BS Bs GS PGS PGS.TS GS.TS KS CN DS KT TM Cty SĐT sđt ĐC Đ/c đ/c Đ/C "
    "đ.c v.v vv tr.đ v/v V/v NXB STK SN PCT PBT CT BT UB".split()
)
"""Abbreviations behind which writers put a point that ends no sentence."""
