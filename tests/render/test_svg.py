"""Charts as inline SVG: proportions, words that stay in their place, names for those who cannot see."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from site_builder.render import svg
from site_builder.render.words import for_xml
from tests.strategies import nasty_text

names = nasty_text.map(for_xml)
counts = st.integers(0, 9999)


def drawn(markup: object) -> Any:
    return etree.fromstring(str(markup))


def percent(element: Any, key: str) -> float:
    return float(element.get(key).removesuffix("%"))


def bar(name: str, *parts: int) -> svg.Bar:
    return svg.Bar(name, tuple(svg.Part(f"k{at}", count) for at, count in enumerate(parts)))


@given(names, names, st.lists(st.tuples(names, counts, counts), max_size=6))
def test_every_drawing_is_whole_and_named(title: str, said: str, rows: list[tuple[str, int, int]]) -> None:
    row = [svg.Column(name, "2025", str(one), (svg.Part("a", one), svg.Part("b", two))) for name, one, two in rows]
    bars = [bar(*each) for each in rows]
    for made in (
        svg.bars("x", title, said, bars),
        svg.stack("x", title, said, bars),
        svg.columns("x", title, said, row),
    ):
        found = drawn(made)
        assert found.get("role") == "img"
        assert found.get("aria-labelledby") == "x-ten x-ta"
        assert [(child.tag, child.get("id"), child.get("aria-hidden")) for child in found] == [
            ("title", "x-ten", None),
            ("desc", "x-ta", None),
            ("g", None, "true"),
        ]
        assert not found.xpath("//@style | //script | //@onclick")
        assert int(found.get("height")) > 0


@given(st.lists(st.tuples(counts, counts), min_size=1, max_size=8))
def test_bars_are_measured_against_the_longest_and_leave_room_for_figures(rows: list[tuple[int, int]]) -> None:
    found = drawn(svg.bars("x", "Tên", "Tả", [bar("Thôn", *row) for row in rows]))
    ends = [percent(one, "x") + percent(one, "width") for one in found.iter("rect")]
    assert all(end <= 84.02 for end in ends)
    if any(sum(row) for row in rows):
        assert max(ends) == pytest.approx(84, abs=0.02)


def test_long_names_stand_on_several_lines() -> None:
    name = "Công thương, xây dựng, giao thông vận tải và chuyển đổi số của toàn xã"
    found = drawn(svg.bars("x", "Tên", "Tả", [bar(name, 1)]))
    lines = [one.text for one in found.iter("text") if one.get("class") == "name"]
    assert " ".join(lines) == name
    assert all(len(line) <= 40 for line in lines)


def test_parts_of_a_stack_fill_it() -> None:
    found = drawn(svg.stack("x", "Tên", "Tả", [bar("Tập thể", 1), bar("Cá nhân", 2), bar("Hộ gia đình", 0)]))
    long = [one for one in found.iter("rect") if one.get("height") == "32"]
    assert sum(percent(one, "width") for one in long) == pytest.approx(100, abs=0.05)
    said = [one.text for one in found.iter("text")]
    assert said == ["Tập thể: 1 (33%)", "Cá nhân: 2 (67%)", "Hộ gia đình: 0 (0%)"]


def test_columns_rise_from_one_floor_in_proportion() -> None:
    row = [
        svg.Column(label, "2025", "", (svg.Part("main", count),)) for label, count in (("I", 4), ("II", 0), ("III", 2))
    ]
    found = drawn(svg.columns("x", "Tên", "Tả", row))
    risen = [float(one.get("y1")) - float(one.get("y2")) for one in found.iter("line") if "column" in one.get("class")]
    assert risen == [150, 75]
    assert [one.text for one in found.iter("text")] == ["I", "II", "III", "2025"]


def test_shares_fill_their_column_and_many_columns_are_wider_than_a_phone() -> None:
    row = [svg.Column("I", str(year), "", (svg.Part("a", 1), svg.Part("b", year - 2000))) for year in range(2001, 2020)]
    found = drawn(svg.columns("x", "Tên", "Tả", row, shares=True))
    tops = [float(one.get("y2")) for one in found.iter("line") if "b" in one.get("class").split()]
    assert tops == [24.0] * 19
    assert found.get("width") == str(28 * 19)
    assert svg.is_wide(row)
    assert drawn(svg.columns("x", "Tên", "Tả", row[:14])).get("width") == "100%"
