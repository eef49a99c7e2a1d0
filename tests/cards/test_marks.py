"""Colours and signs of cards are those that the stylesheet gives to fields, every one of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from site_builder.cards.marks import marks, read_marks
from site_builder.load.site import load_site
from site_builder.load.values import Findings
from site_builder.model.terms import Field
from site_builder.render.html import FIELD_COLOURS, field_numbers
from tests.conftest import ROOT

PRESETS = sorted(path.stem for path in (ROOT / "site_builder" / "plans").glob("*.yml"))


def test_every_number_has_a_colour_of_its_own() -> None:
    hues = [marks().hue(number) for number in range(FIELD_COLOURS + 1)]
    assert len(set(hues)) == FIELD_COLOURS + 1
    assert all(hue.startswith("#") and len(hue) == 7 for hue in hues)


@pytest.mark.parametrize("preset", PRESETS)
def test_every_field_of_the_five_plans_has_a_sign_by_what_it_is_about(preset: str, tmp_path: Path) -> None:
    (tmp_path / "plan.yml").write_text(f"preset: {preset}\n", encoding="utf-8")
    site = load_site(tmp_path, "content", Findings())
    assert site is not None
    numbers = field_numbers(site.plan)
    for field in site.plan.fields:
        assert field.id in marks().own_signs, field
        assert etree.fromstring(_sign(field, numbers[field.id])).tag.endswith("svg")


def _sign(field: Field, number: int) -> bytes:
    return marks().sign(field.id, number).encode()


def test_a_field_that_nobody_knows_has_a_shape() -> None:
    shapes = {marks().sign("nghe-muoi", number) for number in (1, 2, 3, 4)}
    assert len(shapes) == 4
    assert shapes.isdisjoint(marks().own_signs.values())


def test_a_rule_that_comes_later_wins() -> None:
    css = """
    [data-n]{--hue:#111111}
    [data-n="2"]{--hue:#222222}
    [data-n],[data-n="2"]{--sign:url("data:image/svg+xml,%3Csvg/%3E")}
    [data-n="2"],[data-field=y-te]{--sign:url("data:image/svg+xml,%3Csvg id='hai'/%3E")}
    """
    found = read_marks(css)
    assert (found.hue(1), found.hue(2)) == ("#111111", "#222222")
    assert found.sign("khac", 1) == "<svg/>"
    assert found.sign("khac", 2) == "<svg id='hai'/>" == found.sign("y-te", 7)
