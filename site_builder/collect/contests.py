"""Whether a contest takes entries."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from site_builder.model.terms import Contest


class Intake(StrEnum):
    UNDATED = "undated"
    COMING = "coming"
    OPEN = "open"
    CLOSED = "closed"


def intake(contest: Contest, today: date) -> Intake:
    """Undated where the plan names neither day; on the days of opening and closing a contest takes entries."""
    if contest.opens is None and contest.closes is None:
        return Intake.UNDATED
    if contest.opens is not None and today < contest.opens:
        return Intake.COMING
    return Intake.CLOSED if contest.closes is not None and today > contest.closes else Intake.OPEN
