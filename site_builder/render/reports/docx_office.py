"""The office in whose name a report is written, and the words that such reports use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model.plan import Plan
from site_builder.render.reports.docx_page import Gap, Words
from site_builder.render.words import grouped

_COMMITTEE = re.compile(r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+(.+)", re.IGNORECASE)
# a kind of place that is left out where a name follows; `Phường 7` keeps it
_KIND = re.compile(r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+(?=[^\W\d])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Office:
    """`lines` stand at the head of a document, `name` in a sentence, `mark` in its number, `signs` over the signature.

    `mark` is empty where it is not known.
    """

    lines: tuple[str, ...]
    name: str
    mark: str
    signs: tuple[str, ...]


def office_of(plan: Plan) -> Office:
    """Who issued the plan; a people's committee is written out."""
    issuer = plan.issuer or f"UBND {plan.place}"
    committee = _COMMITTEE.fullmatch(issuer.strip())
    if committee is None:
        return Office((issuer.upper(),), issuer, "", ("THỦ TRƯỞNG CƠ QUAN",))
    return Office(
        ("ỦY BAN NHÂN DÂN", committee[1].upper()),
        f"Ủy ban nhân dân {committee[1]}",
        "UBND",
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    )


def place_name(place: str) -> str:
    """`Suối Ngàn` for `xã Suối Ngàn`, as it stands before the day."""
    name = _KIND.sub("", place.strip(), count=1) if _KIND.match(place.strip()) else place.strip()
    return name[:1].upper() + name[1:]


def plan_named(plan: Plan) -> Iterator[Words]:
    """`Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của … về việc …`, with gaps for what the plan does not say."""
    yield "Thực hiện Kế hoạch số "
    yield plan.decree or Gap("[ghi số kế hoạch]", "Số của kế hoạch, ở câu mở đầu.")
    yield " ngày "
    yield f"{plan.issued:%d/%m/%Y}" if plan.issued else Gap("[ghi ngày]", "Ngày ban hành kế hoạch, ở câu mở đầu.")
    title = plan.title.strip()
    about = title.removeprefix("Kế hoạch ")
    named = f"về việc {about}" if about != title else f"“{title}”"
    yield f" của {office_of(plan).name} {named}"


def administrative(number: int) -> str:
    """`01` to `09` with a leading nought, as administrative texts write; larger ones with points between thousands."""
    return f"{number:02}" if 0 < number < 10 else grouped(number)


def amount(number: int, noun: str) -> str:
    return f"{administrative(number)} {noun}"
