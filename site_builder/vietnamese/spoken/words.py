"""Whatever begins with a letter and is more than a plain word: abbreviations, codes, Roman numerals, names, capitals."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from site_builder.vietnamese.roman import from_roman
from site_builder.vietnamese.spoken.abbreviations import DOTTED, abbreviations, foreign_words
from site_builder.vietnamese.spoken.alphabet import LETTERS, LOWER, UPPER, letter_names, national
from site_builder.vietnamese.spoken.codes import letter_code
from site_builder.vietnamese.spoken.contexts import reading_of, rules
from site_builder.vietnamese.spoken.documents import document_code
from site_builder.vietnamese.spoken.numbers import cardinal, rank
from site_builder.vietnamese.spoken.spot import Reading, Reason, Spot, ending
from site_builder.vietnamese.spoken.units import ALONE, UNITS
from site_builder.vietnamese.syllable import is_syllable

_CHUNK: Final = re.compile(r"[^\W\d_](?:[^\W_]|[&./\-–+'’,](?=[^\W_])){0,60}")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_JOINTS: Final = re.compile(r"[&./\-–+'’,]")
_POINT: Final = re.compile(rf"\.(?=[ \u00a0]?[{UPPER}\d])|\.(?=[,;:.)])")
_KILOMETRE: Final = re.compile(r"[Kk][Mm](?:\.?(?=\d)|(?!\w))")
_SPOKEN_INITIAL: Final = re.compile(rf"([{LETTERS}])['’](?=[{LETTERS}])")
_PLACE: Final = re.compile(rf"([PQHXT])\.[ ]?(?=[{UPPER}][{LOWER}]|\d)")
_INITIALS: Final = re.compile(rf"(?:[{UPPER}]\.){{1,4}}[{UPPER}](?!\w)")
_MONEY: Final = re.compile(r"(?<!\w)(?:triệu|nghìn|ngàn|tỷ|tỉ)[ \n]\Z", re.IGNORECASE)
_LETTER_LISTED: Final = re.compile(rf"(?:, | và |,? hoặc )(?![IVX](?!\w))[{UPPER}](?!\w)")
_FIGURE_BEHIND: Final = re.compile(r"\s\d")
_PLACES: Final = {"P": "phường", "Q": "quận", "H": "huyện", "X": "xã", "T": "tỉnh"}
_BEFORE_PLACE: Final = re.compile(r"(?:[,(–\-] ?|(?<!\w)(?:tại|ở|thuộc|về|từ) )\Z")
_HUMPS: Final = re.compile(rf"[{UPPER}]+(?![{LOWER}])|[{UPPER}]?[{LOWER}]+|[{UPPER}]")

_ROMAN: Final = re.compile(
    r"[IVX]+/((?:19|20)\d\d)(?![\w/])|[IVX]{2,}(?![\w'’&]|[/.\-–]\w|,\w)|[IVX]+(?=[\-–][IVX]+(?!\w))|[IVX](?!\w|['’]\w)"
)
_ROMAN_CUES: Final = (
    "quý|thứ|khóa|khoá|thế kỷ|thế kỉ|đại hội|đh|phần|chương|mục|cấp|loại|hạng|khu vực|kv|vùng|nhóm|giai đoạn"
    "|gđ|tập|kỳ|kì|đợt|học kỳ|học kì"
    "|bậc|điều|khu|trung ương|quân khu|quân đoàn|lần|độ|vòng|bảng|chiến tranh thế giới|đệ|điểm|phụ lục|biểu|hk"
)
_COUNTED_BY_ROMAN: Final = ending(_ROMAN_CUES)
_RANKED: Final = ending("thứ|lần thứ")
_AFTER_ROMAN: Final = re.compile(
    rf"(?<!\w)(?i:{_ROMAN_CUES}) (?:[IVX]+(?:, ?|,? và |\s?[-–]\s?| đến (?:quý )?))+\Z",
)


def word(spot: Spot, learnt: Mapping[str, str]) -> Reading:
    """What is said for the letters at the spot and what belongs to them; `learnt` has been explained by the text."""
    found = spot.match(_CHUNK)
    assert found, f"no letter at {spot.at}"
    chunk = found[0]
    for candidate in _prefixes(chunk):
        if said := learnt.get(candidate):
            return Reading(said, spot.at + len(candidate))
    if chunk[0] == "đ" and not chunk[1:2].isalpha() and _MONEY.search(spot.before):
        return Reading("đồng", spot.at + 1)
    if chunk[0] in "ØøΦφ" and spot.text[spot.at + 1 : spot.at + 2].isdecimal():
        return Reading("phi", spot.at + 1)
    if chunk == "x" and _FIGURE_BEHIND.match(spot.after(spot.at + 1)):
        return Reading("nhân", spot.at + 1)
    return (
        _numeral(spot)
        or document_code(spot)
        or _place(spot)
        or (_initials(spot) if spot.text[spot.at + 1 : spot.at + 2] == "." else None)
        or _known(spot, chunk)
        or _code(spot)
        or _name_with_apostrophe(spot)
        or _unknown(spot)
    )


def _prefixes(chunk: str) -> Iterator[str]:
    """The chunk itself, then as much of it as ends before a joint, the longest first."""
    yield chunk
    for joint in reversed(list(_JOINTS.finditer(chunk))):
        yield chunk[: joint.start()]


def _numeral(spot: Spot) -> Reading | None:
    found = spot.match(_ROMAN)
    number = from_roman(found[0].partition("/")[0]) if found else None
    if not found or number is None:
        return None
    before = spot.said or spot.before
    if len(found[0]) == 1 and not (_COUNTED_BY_ROMAN.search(before) or _AFTER_ROMAN.search(spot.before)):
        return None
    if len(found[0]) == 1 and _LETTER_LISTED.match(spot.text, found.end(), spot.end):
        return None
    said = rank(number) if _RANKED.search(before) else cardinal(number)
    return Reading(f"{said} năm {cardinal(int(found[1]))}" if found[1] else said, found.end())


def _place(spot: Spot) -> Reading | None:
    found = spot.match(_PLACE)
    if not found or not (
        _BEFORE_PLACE.search(spot.before) or (found[1] in "PQ" and spot.text[found.end()].isdecimal())
    ):
        return None
    return Reading(_PLACES[found[1]], found.end())


def _initials(spot: Spot) -> Reading | None:
    """The letters of a name cut down to its initials, "bà N.T.H."; T.Ư is known."""
    found = spot.match(_INITIALS)
    if not found:
        return None
    letters = found[0].split(".")
    return Reading(abbreviations().get("".join(letters)) or " ".join(letters), found.end())


def _known(spot: Spot, chunk: str) -> Reading | None:
    for candidate in _prefixes(chunk):
        end = spot.at + len(candidate)
        if _among_capitals(spot, candidate, end):
            if candidate in rules() and (said := reading_of(candidate, spot, end)):
                return Reading(said, past_point(spot, candidate, end))
            continue
        if said := abbreviations().get(candidate) or foreign_words().get(candidate):
            return Reading(said, past_point(spot, candidate, end))
        if candidate in ALONE:
            return Reading(UNITS[candidate], end)
        if candidate in rules():
            return _in_context(spot, candidate, end)
    return None


def _in_context(spot: Spot, abbreviation: str, end: int) -> Reading | None:
    if letter_code(spot):
        return None
    if said := reading_of(abbreviation, spot, end):
        return Reading(said, past_point(spot, abbreviation, end))
    return Reading(letter_names(abbreviation), end, Reason.AMBIGUOUS)


def past_point(spot: Spot, abbreviation: str, end: int) -> int:
    """Behind the point that closes an abbreviation and no sentence, if one stands at `end`."""
    if abbreviation in DOTTED and (point := _POINT.match(spot.text, end, spot.end)):
        return point.end()
    return end


def _code(spot: Spot) -> Reading | None:
    if found := spot.match(_KILOMETRE):
        return Reading("ki lô mét", found.end())
    return letter_code(spot)


def _name_with_apostrophe(spot: Spot) -> Reading | None:
    """H'Hen, Đắk R'Lấp: the consonant is a syllable of its own."""
    found = spot.match(_SPOKEN_INITIAL)
    if not found or found[1].lower() in "aeiouy":
        return None
    initial = {"k": "cơ", "c": "cơ"}.get(found[1].lower(), f"{found[1].lower()}ơ")
    return Reading(initial.capitalize() if found[1].isupper() else initial, found.end())


def _unknown(spot: Spot) -> Reading:
    found = spot.match(_LETTERS)
    assert found, f"no letter at {spot.at}"
    letters = found[0]
    end = spot.at + len(letters)
    written = national(letters)
    if not written:
        return Reading("", end, Reason.UNKNOWN_SYMBOL)
    if len(letters) == 1 and ((written in "IVX" and written != letters) or spot.text[end : end + 1].isdecimal()):
        return Reading(letter_names(written), end)
    if len(written) == 1 or written[1:].islower():
        return _vowelled(written, end)
    if written.isupper():
        if _is_word(written) or _among_capitals(spot, letters, end):
            return _vowelled(written.capitalize(), end)
        return Reading(letter_names(written), end, Reason.UNKNOWN_ABBREVIATION)
    return _humps(written, end)


def _vowelled(written: str, end: int) -> Reading:
    """A word as it stands; the names of its letters if there is no vowel among them."""
    if said := _known_alone(written):
        return Reading(said, end)
    if VOWELLESS.fullmatch(written):
        return Reading(letter_names(written), end, Reason.UNKNOWN_ABBREVIATION)
    return Reading(written, end)


def _known_alone(written: str) -> str | None:
    """What is said for a part of a word that would be known if it stood alone."""
    return (
        abbreviations().get(written) or foreign_words().get(written) or (UNITS[written] if written in ALONE else None)
    )


def _humps(written: str, end: int) -> Reading:
    """VinFast → Vin Fast; runs of capitals in it by letter."""
    said = []
    doubt = None
    for hump in _HUMPS.findall(written):
        known = _known_alone(hump)
        spelt = not known and (
            hump in "IVX" or (len(hump) > 1 and (hump.isupper() or VOWELLESS.fullmatch(hump) is not None))
        )
        doubt = Reason.UNKNOWN_ABBREVIATION if spelt and len(hump) > 1 else doubt
        said.append(known or (letter_names(hump) if spelt else hump))
    return Reading(" ".join(said), end, doubt)


VOWELLESS: Final = re.compile(r"(?<![\w])[bcdđfghjklmnpqrstvwxzBCDĐFGHJKLMNPQRSTVWXZ][bcdđfghjklmnpqrstvwxz]+(?!\w)")
"""A word that cannot be said, being without a vowel."""


def _is_word(capitals: str) -> bool:
    """Whether capitals are a word rather than an abbreviation: a syllable with a mark that abbreviations have not."""
    return is_syllable(capitals) and not set(capitals) <= _UNMARKED


_UNMARKED: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐƯ")
_CAPITALS_BEFORE: Final = re.compile(rf"(?<!\w)([{UPPER}]{{2,}})[ \n,“\"]*\Z")
_CAPITALS_AFTER: Final = re.compile(rf"[ \n,”\"]*([{UPPER}]{{2,}})(?!\w)")


def _among_capitals(spot: Spot, letters: str, end: int) -> bool:
    """Whether a syllable in capitals stands beside another one: a line of capitals, no abbreviation."""
    if not (letters.isupper() and len(letters) > 1 and is_syllable(letters)):
        return False
    neighbours = (_CAPITALS_BEFORE.search(spot.before), _CAPITALS_AFTER.match(spot.after(end)))
    return any(found and is_syllable(found[1]) and found[1] not in rules() for found in neighbours)


@cache
def not_plain() -> frozenset[str]:
    """Words that look like any other and yet are not read as they stand."""
    known = {*abbreviations(), *foreign_words(), *ALONE}
    return frozenset((*(token for token in known if token.isalpha() and token[1:].islower()), "x", "đ", "Km"))
