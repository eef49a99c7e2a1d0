"""The report as JSON, for programs."""

from __future__ import annotations

import json

from site_builder.collect.compliance import Standing, Uncounted
from site_builder.collect.report import Report
from site_builder.collect.scores import Totals
from site_builder.model.duties import Milestone
from site_builder.model.site import Broadcast


def json_data(report: Report) -> bytes:
    """`{"plan", "today", "period", "obligations": […], "milestones": […], "totals": {…}, "uncounted": […], "left_out": […]}`.

    Days are ISO 8601, periods codes like `2023-05`, `2023-Q2`, `2023-H1`, `2023`. `on_time` and `late` are those that were
    needed, so that owed = on_time + late + missing; `beyond` are those that came beyond what is owed.
    """
    plan = report.plan
    data = {
        "plan": {"title": plan.title, "place": plan.place, "decree": plan.decree, "preset": plan.preset},
        "today": report.today.isoformat(),
        "period": report.period.code if report.period else None,
        "obligations": [_standing(standing) for standing in report.standings],
        "milestones": [_milestone(milestone) for milestone in report.milestones],
        "totals": _totals(report.totals),
        "stories": len(report.stories),
        "uncounted": [_uncounted(uncounted) for uncounted in report.uncounted],
        "left_out": [
            {
                "code": problem.code,
                "file": problem.where.file,
                "line": problem.where.line,
                "column": problem.where.column,
                "message": problem.message,
            }
            for problem in report.problems
        ],
    }
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def _standing(standing: Standing) -> dict[str, object]:
    totals = Totals.of((standing,))
    return {
        "obligation": standing.obligation.id,
        "unit": standing.unit.id,
        "period": standing.period.code,
        "due_before": standing.due_before.isoformat(),
        "owed": totals.owed,
        "on_time": totals.on_time,
        "late": totals.late,
        "missing": totals.missing,
        "state": standing.state.value,
        "beyond": totals.beyond,
    }


def _milestone(milestone: Milestone) -> dict[str, str]:
    return {
        "name": milestone.name,
        "kind": milestone.kind.value,
        "first": milestone.first.isoformat(),
        "last": milestone.last.isoformat(),
        "to": milestone.to,
    }


def _totals(totals: Totals) -> dict[str, int]:
    return {
        "standings": totals.standings,
        "owed": totals.owed,
        "on_time": totals.on_time,
        "late": totals.late,
        "missing": totals.missing,
        "overdue": totals.overdue,
        "beyond": totals.beyond,
        "met": totals.met,
        "met_late": totals.met_late,
        "short": totals.short,
        "open": totals.open,
    }


def _uncounted(uncounted: Uncounted) -> dict[str, object]:
    item = uncounted.delivery.item
    return {
        "id": None if isinstance(item, Broadcast) else item.id,
        "file": uncounted.where.file,
        "line": uncounted.where.line,
        "received": uncounted.delivery.received.isoformat(),
        "reason": uncounted.reason.value,
    }
