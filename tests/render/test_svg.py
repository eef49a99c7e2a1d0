"""Charts as inline SVG: proportions, words that stay in their place, names for those who cannot see."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from site_builder.render import svg
from site_builder.render.words import for_xml
from tests.strategies import nasty_text

# readers of XML take a carriage return for the end of a line
names = nasty_text.map(lambda text: for_xml(text).replace("\r", "\n"))
counts = st.integers(0, 9999)


def drawn(markup: object) -> Any:
    return etree.fromstring(str(markup).replace(" hidden>", ' hidden="hidden">'))


def percent(element: Any, key: str) -> float:
    return float(element.get(key).removesuffix("%"))


def em(element: Any, key: str) -> float:
    return float(element.get(key).removesuffix("em"))


def room(found: Any) -> float:
    """The least width of columns."""
    return em(next(one for one in found.iter("svg") if one.get("class") == "room"), "width")


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
        name, about, *_ = found
        assert [(one.get("id"), one.get("hidden"), one.text or "") for one in (name, about)] == [
            ("x-ten", "hidden", title),
            ("x-ta", "hidden", said),
        ]
        assert {one.get("aria-hidden") for one in found.iter("svg")} <= {"true"}
        assert not found.xpath("//@style | //script | //@onclick")
        lengths = found.xpath("//@height | //@width | //@x | //@y | //@x1 | //@y1 | //@x2 | //@y2")
        assert all(re.fullmatch(r"-?[\d.]+(em|%)|0", one) for one in lengths), "letters alone are the measure"


@given(st.lists(st.tuples(counts, counts), min_size=1, max_size=8))
def test_bars_are_measured_against_the_longest_and_leave_room_for_figures(rows: list[tuple[int, int]]) -> None:
    found = drawn(svg.bars("x", "Tên", "Tả", [bar("Thôn", *row) for row in rows]))
    lengths = [sum(percent(one, "width") for one in row.iter("rect")) for row in found.iterfind("div")]
    most = max(sum(row) for row in rows)
    assert lengths == [pytest.approx(max(lengths) * sum(row) / (most or 1), abs=0.03) for row in rows]
    # a digit is some 0.6 of a letter's size wide, and a line on a phone with the largest text 14.5 of them
    figure = max(len(one.text) for one in found.iter("text"))
    assert max(lengths) <= min(84.02, 100 * (14.5 - 0.5 - 0.6 * figure) / 14.5)
    assert max(lengths) > 70 or not most


def test_parts_of_a_stack_fill_it() -> None:
    found = drawn(svg.stack("x", "Tên", "Tả", [bar("Tập thể", 1), bar("Cá nhân", 2), bar("Hộ gia đình", 0)]))
    (whole,) = found.iterfind("svg")
    assert sum(percent(one, "width") for one in whole.iter("rect")) == pytest.approx(100, abs=0.05)
    said = [one.text for one in found.iter("span") if one.get("class") == "name"]
    assert said == ["Tập thể: 1 (33%)", "Cá nhân: 2 (67%)", "Hộ gia đình: 0 (0%)"]


def test_columns_rise_from_one_floor_in_proportion() -> None:
    row = [
        svg.Column(label, "2025", "", (svg.Part("main", count),)) for label, count in (("I", 4), ("II", 0), ("III", 2))
    ]
    found = drawn(svg.columns("x", "Tên", "Tả", row))
    risen = [(em(one, "y") + em(one, "height"), em(one, "height")) for one in found.iter("rect")]
    assert risen == [(11.6, 10), (11.6, 5)]
    assert [one.text for one in found.iter("text")] == ["I", "II", "III", "2025"]


def test_shares_fill_their_column_and_many_columns_are_wider_than_a_phone() -> None:
    row = [svg.Column("I", str(year), "", (svg.Part("a", 1), svg.Part("b", year - 2000))) for year in range(2001, 2020)]
    found = drawn(svg.columns("x", "Tên", "Tả", row, shares=True))
    tops = [em(one, "y") for one in found.iter("rect") if one.get("class") == "b"]
    assert tops == [1.6] * 19
    assert room(found) == pytest.approx(1.9 * 19)
    assert svg.is_wide(row)
    phone = 328 / 15
    assert room(drawn(svg.columns("x", "Tên", "Tả", row[:14]))) < phone


def test_columns_have_room_for_their_figures() -> None:
    row = [svg.Column("I", "2025", "12.345", (svg.Part("a", 12345),)) for _ in range(4)]
    assert room(drawn(svg.columns("x", "Tên", "Tả", row))) >= 4 * 0.6 * len("12.345")
