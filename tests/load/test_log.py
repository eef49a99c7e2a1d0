"""The station's log: entries as they stand; a wrong one is told and left out."""

from __future__ import annotations

from datetime import date

import pytest

from site_builder.load.log import broadcasts
from site_builder.load.terms import UNIT, Terms
from site_builder.load.values import Findings
from site_builder.model.period import Week
from site_builder.model.site import Broadcast
from tests.builders import a_unit
from tests.folders import codes

IDS = frozenset(("rau-sach", "phat-dong"))
WARD = a_unit("UBND phường")
UNITS = Terms(UNIT, (WARD,))


def read(text: str | bytes) -> tuple[tuple[Broadcast, ...], list[str]]:
    findings = Findings()
    data = text if isinstance(text, bytes) else text.encode()
    return broadcasts(data, "content/broadcasts.yml", IDS, UNITS, findings), codes(findings.problems)


def test_an_entry() -> None:
    (found,), problems = read(
        "- {date: 2026-11-16, week: 2026-W47, items: [rau-sach, phat-dong],\n"
        "   relay: Đài tỉnh, channel: tiep-song, unit: ubnd phường}\n"
    )
    assert problems == []
    assert (found.day, found.week, found.items) == (date(2026, 11, 16), Week(2026, 47), ("rau-sach", "phat-dong"))
    assert (found.relay, found.channel, found.unit) == ("Đài tỉnh", "tiep-song", WARD)
    assert (found.where.line, found.where.column) == (1, 3)


def test_the_week_is_that_of_the_day_and_the_channel_the_radio_unless_said() -> None:
    (found,), _ = read("- date: 1/1/2027\n  items: rau-sach\n")
    assert (found.week, found.channel, found.items) == (Week(2026, 53), "radio", ("rau-sach",))


def test_a_unit_that_the_plan_does_not_have_is_told_and_the_broadcast_stays() -> None:
    (found,), problems = read("- {date: 2026-11-16, items: [rau-sach], unit: UBND xã}\n")
    assert (found.unit, problems) == (None, ["unknown-unit"])


@pytest.mark.parametrize("text", ["", "# chưa phát\n", "~\n", "[]\n"])
def test_nothing_aired(text: str) -> None:
    assert read(text) == ((), [])


@pytest.mark.parametrize(
    ("text", "code", "count"),
    [
        ("- {items: [rau-sach]}", "missing-key", 0),
        ("- {date: 2026-02-30, items: [rau-sach]}", "bad-date", 0),
        ("- {date: 2026-11-16, week: 2026-W60}", "bad-period", 1),
        ("- {date: 2026-11-16, items: [rau-sac]}", "unknown-item", 1),
        ("- {date: 2026-11-16, item: [rau-sach]}", "unknown-key", 1),
        ("- {date: 2026-11-16, items: {a: b}}", "wrong-type", 1),
        ("- {date: 2026-11-16, items: [[rau-sach]]}", "wrong-type", 1),
        ("- 2026-11-16", "wrong-type", 0),
        ("date: 2026-11-16", "wrong-type", 0),
        ("- {date: 2026-11-16", "broken-yaml", 0),
        ("- a\n" + "- " * 10_000, "broken-yaml", 0),
        ("date".encode("utf-16"), "not-utf8", 0),
    ],
)
def test_what_is_wrong(text: str | bytes, code: str, count: int) -> None:
    found, problems = read(text)
    assert problems == [code]
    assert len(found) == count


def test_a_wrong_entry_spares_the_others() -> None:
    found, problems = read("- {date: mai}\n- {date: 2026-11-16, items: [rau-sach]}\n- x\n")
    assert len(found) == 1
    assert problems == ["bad-date", "wrong-type"]
