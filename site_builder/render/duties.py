"""The plan's obligations in plain sentences, for readers: who introduces how much by when. Nothing is said of who did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from site_builder.collect.due_days import next_period
from site_builder.model.duties import COUNTS_NAMES, EVERY_NAMES, Counts, Obligation
from site_builder.model.period import Quarter, small_initial, spoken_day
from site_builder.model.plan import Plan
from site_builder.model.terms import Unit

_VERBS: Mapping[Counts, str] = {Counts.STORIES: "giới thiệu", Counts.ARTICLES: "có", Counts.BROADCASTS: "có"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """An obligation in words; `next_due` is empty where nothing more is due.

    Where units take turns, `on_turn` names who delivers next, and `turns` pairs each quarter with its units.
    """

    obligation: Obligation
    sentence: str
    next_due: str
    on_turn: tuple[Unit, ...]
    turns: tuple[tuple[str, tuple[Unit, ...]], ...]


def duties(plan: Plan, today: date) -> tuple[Duty, ...]:
    """Every obligation, in the plan's order."""
    return tuple(_duty(obligation, plan, today) for obligation in plan.obligations)


def stories_go_to(plan: Plan) -> str:
    """Where a story is sent, as the first obligation on stories says; else who issued the plan."""
    named = (o.to for o in plan.obligations if o.counts is Counts.STORIES and o.to)
    return next(named, plan.issuer or plan.place)


def _duty(obligation: Obligation, plan: Plan, today: date) -> Duty:
    period = next_period(obligation, plan, today)
    last = obligation.last_in_time(period) if period else None
    return Duty(
        obligation=obligation,
        sentence=sentence(obligation),
        next_due=f"{spoken_day(last)}, cho {small_initial(period.name)}" if period and last else "",
        on_turn=obligation.owing(period) if period and obligation.rotation else (),
        turns=tuple((Quarter(2000, number).name_in_year, units) for number, units in obligation.rotation),
    )


def sentence(obligation: Obligation) -> str:
    """`Mỗi quý, mỗi đơn vị giới thiệu ít nhất 01 gương điển hình, gửi trước khi hết quý.`"""
    every = EVERY_NAMES[obligation.every]
    what = f"{_VERBS[obligation.counts]} ít nhất {obligation.at_least:02} {COUNTS_NAMES[obligation.counts]}"
    if obligation.column:
        what += f" trong chuyên mục “{obligation.column}”"
    if obligation.relayed:
        what += " được đài khác phát lại"
    sent = "gửi " if obligation.counts is Counts.STORIES else ""
    return f"{every[0].upper()}{every[1:]}, {_who(obligation)} {what}, {sent}{obligation.by_when}."


def _who(obligation: Obligation) -> str:
    if obligation.rotation:
        return "đơn vị đến lượt"
    return obligation.who[0].name if len(obligation.who) == 1 else "mỗi đơn vị"
