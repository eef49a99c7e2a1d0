"""Who still owes what in the coming days, as a message to paste into Zalo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from site_builder.collect.deadlines import Deadline, due_within, milestones_within
from site_builder.collect.report import Report
from site_builder.model.duties import COUNTS_NAMES, Milestone
from site_builder.model.period import small_initial, spoken_day


def reminder(report: Report, days: int) -> str:
    """Plain text without markup: phones show it as it is. Units that have done their part are counted, the others named."""
    today = report.today
    due = due_within(report.standings, today, days)
    marks = milestones_within(report.milestones, today, days)
    until = spoken_day(today + timedelta(days=days))
    if not due and not marks:
        return f"Từ nay đến {until} không có hạn nào của kế hoạch.\n"
    lines = [f"NHẮC HẠN GƯƠNG ĐIỂN HÌNH – {report.plan.place}", f"Từ {spoken_day(today)} đến {until}"]
    for deadline in due:
        lines += ["", *_due(deadline, today)]
    for milestone in marks:
        lines += ["", *_milestone(milestone, today)]
    return "\n".join(lines) + "\n"


def _due(deadline: Deadline, today: date) -> Iterator[str]:
    obligation = deadline.obligation
    when = f"{small_initial(deadline.period.name)}, hạn cuối {spoken_day(deadline.last_day)} ({_left(deadline.last_day, today)})"
    yield f"• {obligation.name}: {when}"
    if obligation.to:
        yield f"Gửi về: {obligation.to}"
    missing, every = deadline.missing, len(deadline.standings)
    if not missing:
        yield f"Cả {every} đơn vị đã đủ. Xin cảm ơn." if every > 1 else f"{deadline.standings[0].unit.name} đã đủ."
        return
    yield f"Còn thiếu ({len(missing)}/{every} đơn vị):"
    for standing in missing:
        yield f"- {standing.unit.name}: {standing.missing} {COUNTS_NAMES[obligation.counts]}"


def _milestone(milestone: Milestone, today: date) -> Iterator[str]:
    left = f" ({_left(milestone.last, today)})" if isinstance(milestone.when, date) else ""
    yield f"• {milestone.name}: {milestone.when_said}{left}"
    if milestone.to:
        yield f"Gửi về: {milestone.to}"


def _left(day: date, today: date) -> str:
    days = (day - today).days
    return "hôm nay" if days == 0 else "ngày mai" if days == 1 else f"còn {days} ngày"
