"""`content/radio/<week>.yml` → what an editor has settled for a bulletin; what is wrong is reported and left out."""

from __future__ import annotations

import posixpath

from site_builder.load.periods import parse_week
from site_builder.load.values import Findings, Reader, suggestion
from site_builder.load.yaml_file import Unusable, root_of
from site_builder.load.yaml_nodes import Mapping, Scalar
from site_builder.model.period import Week
from site_builder.model.site import RadioPin
from site_builder.problems import Code, Where

FOLDER = "radio/"


def is_pin(path: str) -> bool:
    """Whether the path inside `content/` is that of a pin."""
    return path.startswith(FOLDER) and path.endswith((".yml", ".yaml")) and path.count("/") == 1


def radio_pin(data: bytes, file: str, ids: frozenset[str], findings: Findings) -> RadioPin | None:
    """The pin in the bytes of one file, whose name is its week; `ids` are those of every story and article."""
    week = parse_week(posixpath.basename(file).rpartition(".")[0])
    if week is None:
        help = "đặt tên tệp theo tuần, như radio/2026-W47.yml"
        findings.error(
            Code.BAD_PERIOD, Where(file), "tên tệp không phải một tuần nên không biết ghim cho tuần nào", help
        )
        return None
    try:
        root = root_of(data, file, "tệp ghim bản tin", findings)
    except Unusable:
        return None
    if not isinstance(root, Mapping):
        empty = root is None or (isinstance(root, Scalar) and root.empty)
        if not empty:
            where = Where(file, root.line, root.column) if root else Where(file)
            help = "viết như “items: [ma-bai-mot, ma-bai-hai]”"
            findings.error(Code.WRONG_TYPE, where, "tệp ghim phải gồm các dòng “khóa: giá trị”", help)
        return None
    return _pin(Reader(root, file, findings), week, ids, findings)


def _pin(reader: Reader, week: Week, ids: frozenset[str], findings: Findings) -> RadioPin | None:
    reader.known(("items", "opening", "closing"))
    items: list[str] = []
    missing: list[str] = []
    marks: dict[str, tuple[int, int]] = {}
    for scalar in reader.scalars("items"):
        if scalar.text in items:
            help = "bỏ một dòng"
            findings.warning(Code.DUPLICATE_ID, reader.at(scalar), f"“{scalar.text}” được ghim hai lần", help)
        elif scalar.text in ids:
            items.append(scalar.text)
            marks[scalar.text] = (scalar.line, scalar.column)
        else:
            missing.append(scalar.text)
            message = f"ghim “{scalar.text}” nhưng không có bài nào mang mã ấy"
            help = suggestion(scalar.text, sorted(ids)) or "xem lại mã (id) của bài"
            findings.error(Code.UNKNOWN_ITEM, reader.at(scalar), message, help)
    return RadioPin(
        week=week,
        items=tuple(items),
        missing=tuple(missing),
        opening=reader.text("opening"),
        closing=reader.text("closing"),
        where=reader.at(),
        marks=marks,
    )
