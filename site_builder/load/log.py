"""`broadcasts.yml` → the station's log; an entry that is wrong is reported and left out."""

from __future__ import annotations

from site_builder.load.periods import parse_week
from site_builder.load.terms import Terms
from site_builder.load.values import Findings, Reader, suggestion
from site_builder.load.yaml_file import Unusable, root_of
from site_builder.load.yaml_nodes import Mapping, Scalar, Sequence
from site_builder.model.period import Month, Week
from site_builder.model.plan import RADIO
from site_builder.model.site import Broadcast
from site_builder.model.terms import Unit
from site_builder.problems import Code, Where


def broadcasts(
    data: bytes, file: str, ids: frozenset[str], units: Terms[Unit], findings: Findings
) -> tuple[Broadcast, ...]:
    """The entries of the log, as they stand; `ids` are those of every story and article, `units` those of the plan."""
    try:
        root = root_of(data, file, "nhật ký phát thanh", findings)
    except Unusable:
        return ()
    if root is None or (isinstance(root, Scalar) and root.empty):
        return ()
    if not isinstance(root, Sequence):
        where = Where(file, root.line, root.column)
        findings.error(
            Code.WRONG_TYPE,
            where,
            "nhật ký phải là danh sách các lần phát",
            "mỗi lần phát một dòng “- {date: …, items: […]}”",
        )
        return ()
    found = []
    for item in root.items:
        if not isinstance(item, Mapping):
            where = Where(file, item.line, item.column)
            findings.error(
                Code.WRONG_TYPE,
                where,
                "mỗi lần phát phải có “date” và “items”",
                "viết như “- {date: 2026-11-16, items: [ma-bai]}”",
            )
            continue
        broadcast = _broadcast(Reader(item, file, findings), ids, units, findings)
        if broadcast is not None:
            found.append(broadcast)
    return tuple(found)


def _broadcast(reader: Reader, ids: frozenset[str], units: Terms[Unit], findings: Findings) -> Broadcast | None:
    reader.known(("date", "week", "items", "relay", "channel", "unit"))
    reader.required("date")
    day = reader.day("date")
    week = reader.parsed("week", parse_week, Code.BAD_PERIOD, "viết như 2026-W47")
    items: list[str] = []
    missing: list[str] = []
    for scalar in reader.scalars("items"):
        if scalar.text in ids:
            items.append(scalar.text)
        else:
            missing.append(scalar.text)
            message = f"nhật ký nhắc tới “{scalar.text}” nhưng không có bài nào mang mã ấy"
            help = suggestion(scalar.text, sorted(ids)) or "xem lại mã (id) của bài"
            findings.error(Code.UNKNOWN_ITEM, reader.at(scalar), message, help)
    if day is None:
        return None
    return Broadcast(
        day=day,
        week=week or Week.of(day),
        items=tuple(items),
        missing=tuple(missing),
        relay=reader.text("relay"),
        channel=reader.text("channel") or RADIO,
        unit=units.one(reader, "unit", Month.of(day)),
        where=reader.at(),
    )
