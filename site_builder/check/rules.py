"""The rules, in one visible list. A rule finds, says why it matters and how to put it right."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from site_builder.check.addresses import address_taken, alias_taken
from site_builder.check.approval import (
    approval_not_recorded,
    approved_after_publication,
    consent_not_recorded,
    consent_refused,
)
from site_builder.check.dates import (
    contest_closed,
    date_outside_plan,
    month_outside_quarter,
    submitted_after_publication,
    unit_outside_term,
)
from site_builder.check.radio import pinned_but_not_read, recording_held_back, unreadable_name, unreadable_word
from site_builder.check.yearbooks import no_fonts, unknown_listed_story
from site_builder.model.site import Site
from site_builder.problems import Problem

Rule = Callable[[Site], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    date_outside_plan,
    unit_outside_term,
    month_outside_quarter,
    submitted_after_publication,
    contest_closed,
    approval_not_recorded,
    approved_after_publication,
    consent_not_recorded,
    consent_refused,
    alias_taken,
    address_taken,
    unreadable_word,
    unreadable_name,
    pinned_but_not_read,
    recording_held_back,
    unknown_listed_story,
    no_fonts,
)


def check(site: Site) -> Iterator[Problem]:
    """Every problem that every rule finds in the site."""
    for rule in RULES:
        yield from rule(site)
