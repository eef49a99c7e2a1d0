"""The signs of a standing, the same in every report: never colour alone."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.collect.compliance import STATE_NAMES, State

SIGNS: Mapping[State, str] = {State.MET: "✓", State.LATE: "◷", State.SHORT: "✗", State.OPEN: "…"}
LEGEND = "  ".join(f"{SIGNS[state]} {STATE_NAMES[state]}" for state in State)
