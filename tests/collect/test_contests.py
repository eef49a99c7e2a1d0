"""Whether a contest takes entries on a day."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.collect.contests import Intake, intake
from site_builder.model.terms import Contest

OPENS, CLOSES = date(2025, 3, 3), date(2025, 9, 30)


@pytest.mark.parametrize(
    ("opens", "closes", "today", "expected"),
    [
        (None, None, date(2025, 5, 1), Intake.UNDATED),
        (OPENS, CLOSES, date(2025, 3, 2), Intake.COMING),
        (OPENS, CLOSES, OPENS, Intake.OPEN),
        (OPENS, CLOSES, CLOSES, Intake.OPEN),
        (OPENS, CLOSES, date(2025, 10, 1), Intake.CLOSED),
        (OPENS, None, date(2030, 1, 1), Intake.OPEN),
        (None, CLOSES, date(2020, 1, 1), Intake.OPEN),
    ],
)
def test_intake(opens: date | None, closes: date | None, today: date, expected: Intake) -> None:
    assert intake(Contest(id="a", name="A", opens=opens, closes=closes), today) is expected
