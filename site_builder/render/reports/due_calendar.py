"""Due days and milestones as a calendar to subscribe to (iCalendar, RFC 5545)."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from site_builder.collect.deadlines import Deadline, deadlines
from site_builder.collect.report import Report
from site_builder.model.duties import MILESTONE_NAMES, Milestone
from site_builder.model.period import small_initial
from site_builder.render.duties import sentence
from site_builder.render.words import for_xml
from site_builder.vietnamese.slug import slug

# hours of the morning at which a phone may speak, and on which days before
_HOUR = 8
_DAYS_BEFORE = (7, 1)


def due_calendar(report: Report) -> bytes:
    """Whole-day events on the last day in time of each obligation and period, and on each milestone.

    An event keeps its UID for good, so that a calendar that subscribes shows each once; alarms ring at eight in the morning a
    week and a day before. DTSTAMP is the day of the report, never the clock.
    """
    plan = report.plan
    calendar = Calendar()
    calendar.add("prodid", "-//site_builder//Lich gioi thieu guong dien hinh//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", for_xml(f"Gương điển hình {plan.place}"))
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    stamp = datetime.combine(report.today, time(), tzinfo=UTC)
    place = slug(plan.place) or "ke-hoach"
    for deadline in deadlines(report.standings):
        calendar.add_component(_due_day(deadline, place, stamp))
    taken: Counter[str] = Counter()
    for milestone in report.milestones:
        # plans give milestones no ids: the day and the words tell them apart, a number those that even so are the same
        name = f"moc-{milestone.first.isoformat()}-{slug(milestone.name, 40)}"
        taken[name] += 1
        number = f"-{taken[name]}" if taken[name] > 1 else ""
        calendar.add_component(_milestone(milestone, f"{name}{number}@{place}", stamp))
    return bytes(calendar.to_ical())


def _due_day(deadline: Deadline, place: str, stamp: datetime) -> Event:
    obligation, period = deadline.obligation, deadline.period
    missing = deadline.missing
    lines = [sentence(obligation)]
    if obligation.to:
        lines.append(f"Gửi về: {obligation.to}")
    lines.append(f"Đã đủ: {len(deadline.standings) - len(missing)}/{len(deadline.standings)} đơn vị.")
    if missing:
        names = ", ".join(
            standing.unit.name + (f" ({standing.missing})" if standing.owed > 1 else "") for standing in missing
        )
        lines.append(f"Còn thiếu: {names}")
    summary = f"Hạn cuối: {obligation.name} – {small_initial(period.name)}"
    uid = f"{obligation.id}-{period.code}@{place}"
    return _event(uid.lower(), summary, "\n".join(lines), deadline.last_day, stamp)


def _milestone(milestone: Milestone, uid: str, stamp: datetime) -> Event:
    lines = [MILESTONE_NAMES[milestone.kind], milestone.about, f"Gửi về: {milestone.to}" if milestone.to else ""]
    text = "\n".join(filter(None, lines))
    # of a whole quarter or year a phone would show a banner every day: the last day stands for it
    of_period = "" if isinstance(milestone.when, date) else f" ({milestone.when_said})"
    return _event(uid, f"{milestone.name}{of_period}", text, milestone.last, stamp)


def _event(uid: str, summary: str, text: str, day: date, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", stamp)
    event.add("dtstart", day)
    # RFC 5545: the end is the day after
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", for_xml(summary))
    event.add("description", for_xml(text))
    event.add("transp", "TRANSPARENT")
    for days in _DAYS_BEFORE:
        event.add_component(_alarm(summary, days))
    return event


def _alarm(summary: str, days_before: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", for_xml(summary))
    alarm.add("trigger", timedelta(days=-days_before, hours=_HOUR))
    return alarm
