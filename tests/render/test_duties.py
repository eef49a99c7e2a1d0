"""Obligations in sentences that a villager understands; whoever owes, nobody is said to be late."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from site_builder.load.plan import preset, preset_ids
from site_builder.load.values import Findings
from site_builder.model.duties import Counts, DueRule, Every, Obligation
from site_builder.render.duties import Duty, duties, stories_go_to
from tests.builders import a_plan, a_unit

TODAY = date(2025, 5, 15)
UNITS = (a_unit("Thôn Khe Lim"), a_unit("Trường Tiểu học"))


def the_duty(**given: Any) -> Duty:
    values: dict[str, Any] = {"id": "a", "name": "Giới thiệu", "units": UNITS, **given}
    return duties(a_plan(obligations=(Obligation(**values),)), TODAY)[0]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, "Mỗi quý, mỗi đơn vị giới thiệu ít nhất 01 gương điển hình, gửi trước khi hết quý."),
        (
            {"due": DueRule(5), "at_least": 3},
            "Mỗi quý, mỗi đơn vị giới thiệu ít nhất 03 gương điển hình, gửi trước ngày 05 của tháng cuối quý.",
        ),
        (
            {"every": Every.MONTH, "due": DueRule(20), "units": UNITS[1:]},
            "Mỗi tháng, Trường Tiểu học giới thiệu ít nhất 01 gương điển hình, gửi trước ngày 20 hằng tháng.",
        ),
        (
            {"counts": Counts.ARTICLES, "every": Every.YEAR, "column": "Thi đua yêu nước", "at_least": 4},
            "Mỗi năm, mỗi đơn vị có ít nhất 04 tin, bài trong chuyên mục “Thi đua yêu nước”, trước khi hết năm.",
        ),
        (
            {"counts": Counts.BROADCASTS, "relayed": True},
            "Mỗi quý, mỗi đơn vị có ít nhất 01 lượt phát sóng được đài khác phát lại, trước khi hết quý.",
        ),
        (
            {"units": (), "rotation": ((1, UNITS[:1]), (2, UNITS[1:]))},
            "Mỗi quý, đơn vị đến lượt giới thiệu ít nhất 01 gương điển hình, gửi trước khi hết quý.",
        ),
    ],
)
def test_sentence(given: dict[str, Any], expected: str) -> None:
    assert the_duty(**given).sentence == expected


def test_the_next_due_day_and_whose_turn_it_is() -> None:
    assert the_duty().next_due == "30/6/2025, cho quý II năm 2025"
    assert the_duty().on_turn == ()
    turns = the_duty(units=(), rotation=((1, UNITS[:1]), (2, UNITS[1:])))
    assert turns.on_turn == UNITS[1:]
    assert turns.turns == (("Quý I", UNITS[:1]), ("Quý II", UNITS[1:]))


def test_after_the_plan_nothing_is_due() -> None:
    plan = a_plan(obligations=(Obligation(id="a", name="A", units=UNITS),))
    assert duties(plan, date(2027, 1, 1))[0].next_due == ""


def test_stories_go_where_an_obligation_on_stories_says() -> None:
    aired = Obligation(id="phat", name="Phát", units=UNITS, counts=Counts.BROADCASTS, to="Đài tỉnh")
    sent = Obligation(id="gui", name="Gửi", units=UNITS, to="Văn phòng UBND xã")
    assert stories_go_to(a_plan(obligations=(aired, sent))) == "Văn phòng UBND xã"
    assert stories_go_to(a_plan(obligations=(aired,), issuer="UBND xã Suối Ngàn")) == "UBND xã Suối Ngàn"
    assert stories_go_to(a_plan()) == "xã Suối Ngàn"


@pytest.mark.parametrize("id", preset_ids())
def test_every_preset_has_whole_sentences(id: str) -> None:
    plan = preset(id, Findings())
    assert plan is not None
    for duty in duties(plan, plan.period.first):
        assert duty.sentence.startswith("Mỗi ")
        assert duty.sentence.endswith(".")
        assert "kỳ" not in duty.sentence
        assert duty.next_due, duty.obligation.id
