"""A plan as plain text, for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from site_builder.model.duties import MILESTONE_NAMES, Milestone, Obligation
from site_builder.model.period import small_initial, spoken_day, weekday_name
from site_builder.model.plan import PLAN_LEVEL_NAMES, USUAL_PACE, Channel, Plan
from site_builder.model.terms import AWARD_LEVEL_NAMES, SUBJECT_NAMES, Contest, Criteria, Field
from site_builder.model.yearbook import PAGE_SIZE_NAMES, BookOrder, Printing, YearbookDefinition

WIDTH = 100


def plan_text(plan: Plan) -> str:
    """The whole plan, readable: heading, fields with criteria, who owes what and when, milestones and the rest."""
    return "\n".join(_lines(plan)) + "\n"


def _lines(plan: Plan) -> Iterator[str]:
    yield from textwrap.wrap(plan.title, WIDTH)
    yield "=" * min(WIDTH, len(plan.title))
    for name, value in (
        ("Nơi ban hành", plan.issuer or plan.place),
        ("Số hiệu", plan.decree),
        ("Ngày ban hành", spoken_day(plan.issued) if plan.issued else ""),
        ("Cấp", PLAN_LEVEL_NAMES[plan.level]),
        ("Giai đoạn", plan.period.name),
        ("Đối tượng", ", ".join(SUBJECT_NAMES[subject].lower() for subject in plan.subjects)),
        ("Các bước", " – ".join(plan.steps)),
        ("Thẩm định", _approval(plan)),
        ("Mục đích", plan.about),
        ("Ghi chú", plan.note),
    ):
        if value:
            yield from _entry(f"{name}: {value}", "", "    ")
    yield from _section("Căn cứ", [f"- {text}" for text in plan.basis])
    yield from _section("Tiêu chuẩn chung", list(_criteria(plan.criteria)))
    yield from _heading(f"Lĩnh vực ({len(plan.fields)})")
    for number, field in enumerate(plan.fields, 1):
        yield from _field(number, field)
    yield from _section(f"Phong trào thi đua ({len(plan.movements)})", [f"- {m.name} [{m.id}]" for m in plan.movements])
    yield from _units(plan)
    yield from _heading(f"Chỉ tiêu ({len(plan.obligations)})")
    for obligation in plan.obligations:
        yield from _obligation(obligation)
    yield from _section(f"Mốc thời gian ({len(plan.milestones)})", [_milestone(m) for m in plan.milestones])
    yield from _section("Kênh tuyên truyền", [_channel(channel) for channel in plan.channels])
    yield from _section("Cuộc thi", [row for contest in plan.contests for row in _contest(contest)])
    yield from _section("Kỷ yếu", list(_yearbooks(plan)))
    yield from _section("Khen thưởng", [_named(item.name, item.about) for item in plan.commendations])
    yield from _section("Chữ viết tắt", [f"- {short}: {long}" for short, long in plan.abbreviations])


def _approval(plan: Plan) -> str:
    if not plan.approval.required:
        return f"không bắt buộc trước khi đăng; {plan.approval.by} giới thiệu" if plan.approval.by else "không bắt buộc"
    return f"bắt buộc trước khi đăng, do {plan.approval.by}" if plan.approval.by else "bắt buộc trước khi đăng"


def _entry(text: str, first: str, rest: str) -> list[str]:
    # ids and decree numbers have hyphens and must stay whole
    whole = textwrap.TextWrapper(WIDTH, first, rest, break_long_words=False, break_on_hyphens=False)
    return whole.wrap(text) or [""]


def _heading(title: str) -> Iterator[str]:
    yield ""
    yield title
    yield "-" * len(title)


def _section(title: str, rows: Sequence[str]) -> Iterator[str]:
    if rows:
        yield from _heading(title)
        for row in rows:
            yield from _entry(row, "", "  ")


def _named(name: str, about: str) -> str:
    return f"- {name}: {about}" if about else f"- {name}"


def _criteria(criteria: Criteria) -> Iterator[str]:
    for text in criteria.general:
        yield f"- {text}"
    for subject, texts in criteria.by_subject:
        for text in texts:
            yield f"- ({SUBJECT_NAMES[subject].lower()}) {text}"


def _field(number: int, field: Field) -> Iterator[str]:
    yield from _entry(f"{number}. {field.name} [{field.id}]", "", "   ")
    if field.about:
        yield from _entry(field.about, "   ", "   ")
    if field.lead:
        yield from _entry(f"Chủ trì: {field.lead}", "   ", "   ")
    if field.partners:
        yield from _entry(f"Phối hợp: {'; '.join(field.partners)}", "   ", "   ")
    for text in _criteria(field.criteria):
        yield from _entry(text, "   ", "     ")


def _units(plan: Plan) -> Iterator[str]:
    yield from _heading(f"Đơn vị ({len(plan.units)})")
    for group in plan.groups:
        members = [f"{unit.name} [{unit.id}]" for unit in plan.units if group in unit.groups]
        yield from _entry(f"- {group.name} ({len(members)}): {'; '.join(members) or 'chưa khai đơn vị'}", "", "  ")
    alone = [f"{unit.name} [{unit.id}]" for unit in plan.units if not unit.groups]
    if alone:
        yield from _entry(f"- Không thuộc khối nào: {'; '.join(alone)}", "", "  ")


def _obligation(obligation: Obligation) -> Iterator[str]:
    yield from _entry(f"- {obligation.name} [{obligation.id}]", "", "  ")
    when = f"{obligation.what}, hạn {obligation.by_when}"
    yield from _entry(when + (f", gửi {obligation.to}" if obligation.to else ""), "    ", "    ")
    if obligation.rotation:
        for number, units in obligation.rotation:
            names = "; ".join(unit.name for unit in units)
            yield from _entry(f"quý {('I', 'II', 'III', 'IV')[number - 1]}: {names}", "    ", "      ")
    else:
        yield f"    áp dụng với {len(obligation.units)} đơn vị"


def _milestone(milestone: Milestone) -> str:
    when = spoken_day(milestone.last) if milestone.first == milestone.last else getattr(milestone.when, "name", "")
    return f"- {when}: {milestone.name} ({MILESTONE_NAMES[milestone.kind].lower()})"


def _contest(contest: Contest) -> Iterator[str]:
    yield _named(f"{contest.name} [{contest.id}]", contest.about)
    opens = f"từ {spoken_day(contest.opens)}" if contest.opens else ""
    closes = f"đến hết ngày {spoken_day(contest.closes)}" if contest.closes else ""
    if opens or closes:
        yield f"  nhận bài {' '.join(filter(None, (opens, closes)))}"
    yield from (f"  thể lệ: {rule}" for rule in contest.rules)


def _channel(channel: Channel) -> str:
    parts = [channel.name]
    if channel.column:
        parts.append(f"chuyên mục “{channel.column}”")
    if channel.minutes:
        parts.append(f"{channel.minutes} phút")
    if channel.hour:
        parts.append(f"lúc {channel.hour}")
    if channel.weekday:
        parts.append(f"{weekday_name(channel.weekday)} hằng tuần")
    if channel.voices > 1:
        parts.append("hai giọng đọc")
    if channel.pace != USUAL_PACE:
        parts.append(f"{channel.pace} tiếng một phút")
    return "- " + ", ".join(parts)


_ORDERS: Mapping[BookOrder, str] = {
    BookOrder.SUBJECT: "xếp theo đối tượng, rồi theo lĩnh vực",
    BookOrder.DATE: "xếp theo thời gian, cũ trước mới sau",
    BookOrder.LISTED: "xếp đúng thứ tự của danh sách",
}


def _yearbooks(plan: Plan) -> Iterator[str]:
    for book in plan.yearbooks:
        yield f"- {book.title} [{book.id}]"
        yield f"  {_selection(book)}; {_ORDERS[book.order]}"
        if book.about:
            yield f"  {book.about}"
    yield f"- Mỗi năm một kỷ yếu gồm mọi gương của năm ấy; {_ORDERS[BookOrder.SUBJECT]}"
    yield f"- Cách in: {_printing(plan.printing)}"


def _selection(book: YearbookDefinition) -> str:
    """`gương cá nhân thuộc lĩnh vực “Nông nghiệp”, các năm 2024–2026`: which stories make the book."""
    if book.stories:
        return f"{len(book.stories)} gương ghi trong danh sách"
    parts = ["gương " + ", ".join(SUBJECT_NAMES[s].lower() for s in book.subjects) if book.subjects else "mọi gương"]
    for before, terms, after in (
        ("thuộc lĩnh vực ", book.fields, ""),
        ("trong phong trào ", book.movements, ""),
        ("do ", book.units, " giới thiệu"),
    ):
        if terms:
            parts.append(before + " hoặc ".join(f"“{term.name}”" for term in terms) + after)
    years = f"năm {book.years}" if book.first_year == book.last_year else f"các năm {book.years}"
    if book.award_levels:
        levels = " hoặc ".join(small_initial(AWARD_LEVEL_NAMES[level]) for level in book.award_levels)
        return f"{' '.join(parts)} được khen thưởng {levels} trong {years}"
    return f"{' '.join(parts)}, {years}"


def _printing(printing: Printing) -> str:
    parts = [
        f"khổ {PAGE_SIZE_NAMES[printing.size]}",
        "mục lục ở đầu sách" if printing.contents_first else "mục lục ở cuối sách",
        "bản cho nhà in đen trắng" if printing.grey else "in màu",
    ]
    if printing.font:
        parts.append(f"phông {printing.font}")
    if printing.fonts:
        parts.append(f"phông chữ trong thư mục {printing.fonts}")
    return ", ".join(parts)
