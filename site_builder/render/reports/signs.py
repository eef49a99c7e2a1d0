"""The signs of a standing, the same in every report: never colour alone."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.collect.compliance import STATE_NAMES, State

SIGNS: Mapping[State, str] = {State.MET: "✓", State.LATE: "◷", State.SHORT: "✗", State.OPEN: "…"}
LEGEND = "  ".join(f"{SIGNS[state]} {STATE_NAMES[state]}" for state in State)


def percent(share: float | None) -> str:
    """`83%`; a dash where there is nothing to share. Never 100% where something is missing, never 0% where something is there."""
    if share is None:
        return "–"
    whole = round(100 * share)
    if share < 1:
        whole = min(whole, 99)
    return f"{max(whole, 1) if share > 0 else 0}%"
