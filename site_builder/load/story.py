"""Front matter and body → Story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from site_builder.load.bodies import Surroundings
from site_builder.load.key_names import meaning
from site_builder.load.periods import parse_month, parse_quarter
from site_builder.load.pieces import PIECE_KEYS, SourceFile, piece_values
from site_builder.load.terms import AWARD, CONTEST, FIELD, MOVEMENT, PLACE, UNIT, Terms, listed_at
from site_builder.load.values import Reader, words_of
from site_builder.model.awards import AWARD_TITLES, AwardTitle
from site_builder.model.period import Month, Quarter
from site_builder.model.plan import Plan
from site_builder.model.story import Award, Consent, Honoree, Story
from site_builder.model.terms import AWARD_LEVEL_NAMES, Contest, Field, Movement, Place, Subject, Unit
from site_builder.problems import Code
from site_builder.vietnamese.fold import fold
from site_builder.vietnamese.slug import slug

STORY_KEYS = (
    *PIECE_KEYS,
    *("field", "unit", "quarter", "subject", "honoree", "consent", "awards", "contest"),
)
# a Markdown file outside `stories/` with two of these is a story all the same: folders are free
TELLING_KEYS = frozenset(("field", "unit", "quarter", "subject", "honoree"))

_SUBJECT_WORDS: Mapping[str, Subject] = {
    **{subject.value: subject for subject in Subject},
    "tập thể": Subject.COLLECTIVE,
    "cá nhân": Subject.PERSON,
    "hộ gia đình": Subject.HOUSEHOLD,
    "hộ": Subject.HOUSEHOLD,
}


@dataclass(frozen=True)
class Vocabulary:
    """The plan's terms, ready to be looked up in."""

    plan: Plan
    fields: Terms[Field]
    units: Terms[Unit]
    movements: Terms[Movement]
    contests: Terms[Contest]
    places: Terms[Place]
    awards: Terms[AwardTitle]


def vocabulary(plan: Plan) -> Vocabulary:
    unit_places = tuple(Place(id=unit.id, name=unit.name) for unit in plan.units)
    return Vocabulary(
        plan,
        Terms(FIELD, plan.fields, _listed(plan, "fields")),
        Terms(UNIT, plan.units, _listed(plan, "units")),
        Terms(MOVEMENT, plan.movements, _listed(plan, "movements")),
        Terms(CONTEST, plan.contests, _listed(plan, "contests")),
        Terms(PLACE, (*plan.places, *unit_places), _listed(plan, "places") or _listed(plan, "units")),
        Terms(AWARD, AWARD_TITLES.values()),
    )


def _listed(plan: Plan, key: str) -> str:
    return listed_at(plan.marks[key], plan.where.file, plan.preset) if key in plan.marks else ""


def story(source: SourceFile, words: Vocabulary, around: Surroundings) -> Story | None:
    """The story in the file; None, with its problems gathered, where something it cannot do without is wrong."""
    reader, plan = source.reader, words.plan
    reader.known(STORY_KEYS)
    reader.required("field", "unit", "quarter", "subject")
    for key in plan.required_keys:
        if not reader.has(key) and key not in ("title", "date", "status"):
            message = f"thiếu “{key}”{meaning(key)}, là phần kế hoạch đòi mỗi gương gửi kèm"
            reader.error(Code.MISSING_REQUIRED, reader.where(key), message, f"thêm dòng “{key}: …”")
    fields = words.fields.several(reader, "field")
    quarter = reader.parsed("quarter", parse_quarter, Code.BAD_PERIOD, "viết như 2023-Q2, Q2/2023 hoặc Quý II/2023")
    unit = words.units.one(reader, "unit", quarter)
    subject = reader.choice("subject", _SUBJECT_WORDS)
    values = piece_values(source, words.movements, around)
    month = reader.parsed("month", parse_month, Code.BAD_PERIOD, "viết như 2023-05 hoặc tháng 5/2023")
    honorees = _honorees(reader, words.places)
    awards = tuple(award for award in (_award(inner, words.awards) for inner in reader.readers("awards")) if award)
    consent = _consent(reader)
    contest = words.contests.one(reader, "contest")
    if quarter is not None and not plan.period.touches(quarter):
        message = f"{quarter.name} nằm ngoài giai đoạn {plan.period.name} của kế hoạch"
        reader.error(
            Code.QUARTER_OUTSIDE_PLAN, reader.where("quarter"), message, "sửa quý, hoặc sửa “period” trong plan.yml"
        )
    if values is None or not fields or unit is None or quarter is None or subject is None or reader.failed:
        return None
    return Story(
        **values,
        fields=fields,
        unit=unit,
        quarter=quarter,
        month=month or _month(values["submitted"] or values["day"], quarter),
        subject=subject,
        honorees=honorees,
        consent=consent,
        awards=awards,
        contest=contest,
    )


def _month(day: date, quarter: Quarter) -> Month:
    """The month in which the story counts: that of its delivery, held inside its quarter."""
    month = Month.of(day)
    if month.quarter == quarter:
        return month
    return min(max(month, quarter.months[0]), quarter.months[-1])


def _honorees(reader: Reader, places: Terms[Place]) -> tuple[Honoree, ...]:
    found = []
    for inner in reader.readers("honoree"):
        inner.known(("name", "role", "place"))
        inner.required("name", help="ghi tên người, tập thể hoặc hộ được nêu gương")
        if inner.failed:
            reader.failed = True
            continue
        found.append(Honoree(name=inner.text("name"), role=inner.text("role"), place=_place(inner, places)))
    return tuple(found)


def _place(reader: Reader, places: Terms[Place]) -> Place | None:
    """A place of the plan, else one that the story alone names; a word that looks like an id must be known."""
    text = reader.text("place")
    if not text:
        return None
    found = places.find(text)
    if found is not None:
        return found
    if slug(text, 200) == text and "-" in text:
        help = places.hint(text)
        reader.findings.warning(Code.UNKNOWN_PLACE, reader.where("place"), f"kế hoạch không có địa danh “{text}”", help)
        return None
    inside = [place for place in places.items if f" {fold(text)} " in f" {fold(place.name)} "]
    if len(inside) == 1:
        message = f"kế hoạch không có địa danh “{text}”, nên bài có trang địa bàn riêng"
        help = f"có phải “{inside[0].id}” ({inside[0].name})?"
        reader.findings.warning(Code.UNKNOWN_PLACE, reader.where("place"), message, help)
    return Place(id="", name=text)


def _award(reader: Reader, titles: Terms[AwardTitle]) -> Award | None:
    reader.known(("title", "level", "rank", "decision", "date", "by", "revoked"))
    reader.required(
        "title", help="ghi danh hiệu hoặc hình thức khen, như “title: giay-khen”", called="danh hiệu, hình thức khen"
    )
    text = reader.text("title")
    title = titles.find(text)
    level = reader.choice("level", words_of(AWARD_LEVEL_NAMES))
    if not text:
        return None
    if title is None:
        if level is None or slug(text, 200) == text:
            help = (
                titles.hint(text) or "viết đúng tên theo Luật Thi đua, khen thưởng; khen thưởng khác thì thêm “level”"
            )
            message = f"không có danh hiệu hay hình thức khen “{text}”"
            reader.findings.warning(AWARD.code, reader.where("title"), message, help)
            return None
    elif level is None:
        level = title.levels[0]
    elif level not in title.levels:
        right = " hoặc ".join(f"“{level.value}” ({AWARD_LEVEL_NAMES[level]})" for level in title.levels)
        message = f"“{title.name}” không thuộc “{level.value}” ({AWARD_LEVEL_NAMES[level]})"
        help = f"theo Luật Thi đua, khen thưởng là {right}; không ghi “level” cũng được"
        reader.findings.warning(Code.AWARD_LEVEL, reader.where("level"), message, help)
    assert level is not None
    rank = reader.choice("rank", {"nhat": "nhat", "nhi": "nhi", "ba": "ba", "nhất": "nhat", "nhì": "nhi"}) or ""
    return Award(
        name=title.name if title else text,
        title=title,
        level=level,
        rank=rank,
        decision=reader.text("decision"),
        day=reader.day("date"),
        by=reader.text("by"),
        revoked=reader.boolean("revoked"),
    )


def _consent(reader: Reader) -> Consent | None:
    inner = reader.reader("consent")
    if inner is None:
        return None
    inner.known(("given", "on", "guardian"))
    return Consent(given=inner.boolean("given"), on=inner.day("on"), guardian=inner.text("guardian"))
