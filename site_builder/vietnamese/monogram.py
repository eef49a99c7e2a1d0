"""The letters that stand for somebody whose picture is not there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from unicodedata import normalize

from site_builder.vietnamese.fold import same_word_key
from site_builder.vietnamese.order import given_name, heading

# what a collective is, or what its place is, in front of its name
_KINDS = """
    tổ | tổ hợp tác | tổ công tác | tổ dân phố | tổ liên gia | tổ tự quản | đội | đội hình | liên đội | chi đội | phân đội
    tiểu đội | trung đội | đại đội | tiểu đoàn | nhóm | nhóm hộ | hội | hội quán | chi hội | liên chi hội | phân hội
    đoàn | chi đoàn | liên đoàn | xã đoàn | đoàn xã | chi bộ | đảng bộ | đảng ủy | ban | ban quản lý | ban chỉ huy
    ban công tác mặt trận | ban nhân dân | câu lạc bộ | clb | hợp tác xã | htx | liên hiệp hợp tác xã | công ty
    công ty cổ phần | công ty trách nhiệm hữu hạn | công ty tnhh | doanh nghiệp | cơ sở | trang trại | làng nghề
    tập thể | tập thể cán bộ | cán bộ | cán bộ và nhân dân | nhân dân | bà con | bà con nhân dân | các hộ | hộ | gia đình
    trường | trung tâm | trạm | phòng | thư viện | chợ | chùa | nhà thờ | giáo xứ | dòng họ | họ | dự án | mô hình
    thôn | bản | xóm | làng | ấp | buôn | khu | khu phố | khu dân cư | phố | xã | phường | thị trấn
"""
# written large, with one more word, they belong to a name: Bản Nưa
_OF_NAMES = ("Bản", "Làng", "Buôn", "Xóm", "Mường")
_SMALL_WORDS = frozenset("và của các cho cùng với ở tại".split())
# letters that are oaths when written so
_TAKEN_AMISS = frozenset(
    "cc ccc cl cmn cmm cml cđ cu cđm cve dcm dkm dm đb đbm đcm đĩ đkm đm đmm đjt lol lon lz sml vc vcc vcl vđ vkl vl vlz".split()
)
_KIND_WORDS = frozenset(tuple(same_word_key(kind).split()) for kind in re.split(r"[|\n]", _KINDS) if kind.strip())
_LONGEST_KIND = max(map(len, _KIND_WORDS))
_MOST = 3
_WORD = re.compile(r"[^\W_]+")
# the commune stands behind most names of a site; that of “hợp tác xã” is none
_COMMUNE = re.compile(r"(?<!tác )\b(?:xã|phường|thị trấn)\b.*", re.IGNORECASE | re.DOTALL)

# in the full names of the Youth Union and the Pioneers everywhere
_OF_ALL = re.compile(r"(?<=niên) cộng sản hồ chí minh|(?<=tiền phong) hồ chí minh", re.IGNORECASE)


@lru_cache(maxsize=4096)
def monogram(names: tuple[str, ...], *, collective: bool) -> str:
    """One to three letters or figures for those of these names; "" if none would tell.

    People have the initials of their given names, a household that of the first person in it. A collective has those of what it
    does and of its place (Tổ phụ nữ thôn Đồng Tâm: PĐT): neither its kind nor the commune tells it from its neighbours.
    """
    initials = [letter for name in names if (letter := heading(given_name(name))) != "#"]
    if len(names) == 1 and (collective or not initials):
        return _seemly(_of_collective(names[0]))
    return _seemly(("".join(initials)[:_MOST], *initials[:1]))


def _seemly(choices: Iterable[str]) -> str:
    return next((letters for letters in choices if letters and letters.lower() not in _TAKEN_AMISS), "")


def _of_collective(name: str) -> Iterator[str]:
    """What may stand for it, the most telling first."""
    name = _OF_ALL.sub("", normalize("NFC", name))
    whole = _WORD.findall(name)
    words = _without_kinds(_WORD.findall(_COMMUNE.sub("", name))) or _without_kinds(whole) or whole
    before, place = _place(words)
    if place:
        yield _letters((*_telling(before)[: _MOST - len(place)][:2], *place))
    yield _letters(place)
    for most in (2, _MOST, 1):
        yield _letters(_telling(words)[:most])


def _place(words: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The words in front of the first proper name or number, and two of its own."""
    for at in range(len(words)):
        behind = words[at + _kind_length(words[at:]) :]
        first, second = (*behind[:2], "", "")[:2]
        if first.isdecimal():
            return words[:at], behind[:1]
        if first[:1].isupper() and second[:1].isupper() and not _kind_length(behind[1:]):
            return words[:at], behind[:2]
        if first[:1].isupper() and len(behind) < len(words) - at:
            return words[:at], behind[:2]
    return words, ()


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word.lower() not in _SMALL_WORDS]


def _letters(words: Sequence[str]) -> str:
    return "".join(word if word.isdecimal() else heading(word).strip("#") for word in words)[:_MOST]


def _without_kinds(words: Sequence[str]) -> Sequence[str]:
    while length := _kind_length(words):
        words = words[length:]
    return words


def _kind_length(words: Sequence[str]) -> int:
    """How many of the first words say what kind of thing it is."""
    if words[:1] and words[0] in _OF_NAMES and len(words) == 2 and words[1].istitle():
        return 0
    keys = tuple(map(same_word_key, words[:_LONGEST_KIND]))
    return next((length for length in range(len(keys), 0, -1) if keys[:length] in _KIND_WORDS), 0)
