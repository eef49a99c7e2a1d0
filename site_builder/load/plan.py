"""`plan.yml` → Plan: presets merged under it, every mistake gathered with its place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import resources
from typing import TypeVar

from site_builder.load.periods import parse_span
from site_builder.load.plan_duties import approval, milestones, obligations
from site_builder.load.plan_merge import NOTHING, merged, removed
from site_builder.load.plan_names import PRESETS, Named, tell_shared_names
from site_builder.load.plan_terms import channel, commendation, contest, criteria, field, group, movement, place, unit
from site_builder.load.source import text_of
from site_builder.load.terms import FIELD, GROUP, MOVEMENT, UNIT, HasIdAndName, Terms, listed_at
from site_builder.load.values import Findings, Reader, suggestion, words_of
from site_builder.load.yaml_file import Unusable, root_of
from site_builder.load.yaml_nodes import Mapping, Node, Scalar, compose
from site_builder.load.yearbooks import printing, yearbooks
from site_builder.model.period import Span
from site_builder.model.plan import PLAN_LEVEL_NAMES, Plan, PlanLevel
from site_builder.model.terms import Subject
from site_builder.problems import Code, Where
from site_builder.vietnamese.slug import slug

T = TypeVar("T", bound=HasIdAndName)

KEYS = (
    "preset title decree issued issuer basis level place period about note subjects steps criteria "
    "fields movements groups units places obligations milestones approval channels contests yearbooks "
    "printing commendations abbreviations sample"
).split()


def preset_ids() -> tuple[str, ...]:
    """The ids of the bundled presets, in order."""
    folder = resources.files("site_builder") / "plans"
    return tuple(sorted(entry.name.removesuffix(".yml") for entry in folder.iterdir() if entry.name.endswith(".yml")))


def preset_text(id: str) -> bytes:
    """The YAML of a bundled preset. Raises FileNotFoundError where there is none of that id."""
    if id not in preset_ids():
        raise FileNotFoundError(id)
    return (resources.files("site_builder") / "plans" / f"{id}.yml").read_bytes()


def preset(id: str, findings: Findings) -> Plan | None:
    """A bundled preset as a plan."""
    return plan_of(preset_text(id), f"plans/{id}.yml", findings)


def plan_of(data: bytes, file: str, findings: Findings) -> Plan | None:
    """The plan in the bytes of `plan.yml`; None, with every problem gathered, where it cannot be used at all.

    A plan with mistakes in parts is given without those parts, so that everything else can still be checked.
    """
    root = _root(data, file, findings)
    if root is None:
        return None
    base = root.get("preset")
    preset_id, under = "", NOTHING
    if base is not None and not (isinstance(base, Scalar) and base.empty):
        preset_id = base.text.strip() if isinstance(base, Scalar) else ""
        if preset_id not in preset_ids():
            # all that it should have given would now seem to be missing: this one thing is told alone
            help = suggestion(preset_id, preset_ids()) or "có sẵn: " + ", ".join(preset_ids())
            where = Where(file, base.line, base.column)
            findings.error(Code.UNKNOWN_PRESET, where, f"không có kế hoạch mẫu “{preset_id}”", help)
            return None
        nodes = compose(text_of(preset_text(preset_id)), source=f"{PRESETS}{preset_id}.yml")
        assert isinstance(nodes, Mapping)
        under = nodes
    return _Plan(Reader(merged(under, root), file, findings), preset_id).plan()


def _root(data: bytes, file: str, findings: Findings) -> Mapping | None:
    try:
        root = root_of(data, file, "kế hoạch", findings)
    except Unusable:
        return None
    if not isinstance(root, Mapping):
        _tell_no_mapping(root, file, findings)
        return None
    return root


def _tell_no_mapping(root: Node | None, file: str, findings: Findings) -> None:
    if root is None or (isinstance(root, Scalar) and root.empty):
        help = "ít nhất một dòng “preset: …”; xem site-builder plans"
        findings.error(Code.NO_PLAN, Where(file), "kế hoạch trống", help)
        return
    got = f"đang là “{' '.join(root.text.split())[:60]}”" if isinstance(root, Scalar) else "đang là một danh sách"
    findings.error(
        Code.WRONG_TYPE,
        Where(file, root.line, root.column),
        f"kế hoạch phải gồm các dòng “khóa: giá trị”; {got}",
        "viết như “preset: …”: sau tên khóa là dấu hai chấm rồi dấu cách; xem site-builder plans",
    )


# as clerks write them
_LEVEL_WORDS = {
    "xã": PlanLevel.COMMUNE,
    "đặc khu": PlanLevel.SPECIAL_ZONE,
    "huyện": PlanLevel.DISTRICT,
    "tỉnh": PlanLevel.PROVINCE,
}


class _Plan:
    """One reading of the merged mapping; parts read first serve the later ones."""

    def __init__(self, reader: Reader, preset_id: str) -> None:
        self.reader, self.preset_id = reader, preset_id
        self.findings = reader.findings
        self.marks: dict[str, Where] = {}

    def plan(self) -> Plan | None:
        reader = self.reader
        reader.known(KEYS)
        needed = "bắt buộc có trong kế hoạch; hoặc dùng “preset: …”"
        reader.required("title", help=needed, called="tên kế hoạch")
        reader.required("place", "level", "period", help=needed)
        level = reader.choice("level", {**words_of(PLAN_LEVEL_NAMES), **_LEVEL_WORDS})
        period = reader.parsed("period", parse_span, Code.BAD_PERIOD, "viết như 2023..2025 hoặc 2020-09-28..")
        groups = self.items("groups", group)
        by_group = Terms(GROUP, groups, self.listed("groups"))
        units = self.items("units", lambda r: unit(r, by_group))
        fields = self.items("fields", field)
        if not fields:
            reader.required("fields", help="kế hoạch cần ít nhất một lĩnh vực, hoặc dùng “preset: …”")
        movements = self.items("movements", movement)
        unit_terms = Terms(UNIT, units, self.listed("units"))
        duties = obligations(self.numbered("obligations"), by_group, unit_terms)
        books = yearbooks(
            self.numbered("yearbooks"),
            Terms(FIELD, fields, self.listed("fields")),
            Terms(MOVEMENT, movements, self.listed("movements")),
            unit_terms,
        )
        print_reader = reader.reader("printing")
        for part in ("fonts", "font"):
            if print_reader is not None and print_reader.has(part):
                self.marks[f"printing/{part}"] = print_reader.where(part)
        for part in ("fields", "movements", "groups", "units", "places", "contests"):
            if reader.has(part):
                self.marks[part] = reader.where(part)
        # made whole even where it cannot be used, so that every part is read and every mistake told
        plan = Plan(
            title=reader.text("title"),
            place=reader.text("place"),
            level=level or PlanLevel.COMMUNE,
            period=period or Span(date.min),
            decree=reader.text("decree"),
            issued=reader.day("issued"),
            issuer=reader.text("issuer"),
            basis=reader.texts("basis"),
            about=reader.text("about"),
            note=reader.text("note"),
            preset=self.preset_id,
            subjects=self.subjects() or tuple(Subject),
            steps=reader.texts("steps"),
            criteria=criteria(reader),
            fields=fields,
            movements=movements,
            groups=groups,
            units=units,
            places=self.items("places", place),
            obligations=duties,
            milestones=milestones(reader.readers("milestones")),
            approval=approval(reader.reader("approval")),
            channels=self.items("channels", channel),
            contests=self.items("contests", contest),
            yearbooks=books,
            printing=printing(print_reader),
            commendations=tuple(commendation(r) for r in reader.readers("commendations")),
            abbreviations=reader.pairs("abbreviations"),
            sample=reader.boolean("sample"),
            where=reader.at(),
            marks=self.marks,
        )
        return plan if level is not None and period is not None else None

    def listed(self, key: str) -> str:
        return listed_at(self.reader.where(key), self.reader.file, self.preset_id)

    def numbered(self, key: str) -> tuple[Reader, ...]:
        """The readers of a list whose ids must be given once each."""
        seen: dict[str, Where] = {}
        found = []
        for reader in self.reader.readers(key):
            id = self.id(reader)
            if removed(reader.mapping):
                message = f"không có mục “{id}” nào trong “{key}” của kế hoạch mẫu để bỏ"
                reader.error(Code.UNKNOWN_TERM, reader.where("id"), message, "xem lại mã, hoặc xóa mục này đi")
                continue
            if id and id in seen:
                first = seen[id]
                reader.error(
                    Code.DUPLICATE_ID,
                    reader.where("id"),
                    f"mã “{id}” đã dùng trong “{key}”",
                    f"đã có ở {first.file}:{first.line}",
                )
                continue
            seen[id] = reader.where("id")
            found.append(reader)
        return tuple(found)

    def items(self, key: str, make: Callable[[Reader], T]) -> tuple[T, ...]:
        made = []
        for reader in self.numbered(key):
            item = make(reader)
            if not reader.failed:
                made.append(Named(item, reader.where("name")))
                self.marks[f"{key}/{item.id}"] = reader.at()
        tell_shared_names(key, made, self.findings)
        return tuple(named.item for named in made)

    def id(self, reader: Reader) -> str:
        """The id of a part: a-z, 0-9 and hyphens."""
        reader.required("id")
        id = reader.text("id")
        if id and slug(id, 200) != id:
            help = f"chỉ dùng chữ thường không dấu, số và gạch nối, ví dụ “{slug(id)}”"
            reader.error(Code.BAD_ID, reader.where("id"), f"mã “{id}” không hợp lệ", help)
        return id

    def subjects(self) -> tuple[Subject, ...]:
        known = {subject.value: subject for subject in Subject}
        found = []
        for scalar in self.reader.scalars("subjects"):
            subject = known.get(scalar.text.strip())
            if subject is None:
                message = f"không có đối tượng “{scalar.text}”"
                self.reader.error(Code.BAD_CHOICE, self.reader.at(scalar), message, "chọn trong: " + ", ".join(known))
            else:
                found.append(subject)
        return tuple(dict.fromkeys(found))
