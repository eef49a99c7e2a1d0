"""The charts of what is published: the right form for each, and nobody blamed."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from site_builder.build import collected
from site_builder.model.site import Site
from site_builder.render.charts import Chart, charts
from tests.builders import a_field, a_plan, a_story, a_unit, gathered
from tests.strategies import days, sites


def by_id(*stories: object, **given: object) -> dict[str, Chart]:
    return {chart.id: chart for chart in charts(gathered(*stories, **given).statistics)}  # type: ignore[arg-type]


@given(sites(), days)
def test_every_chart_has_its_own_id_and_says_its_figures(site: Site, today: date) -> None:
    made = charts(collected(site, today).statistics)
    assert len({chart.id for chart in made}) == len(made)
    for chart in made:
        assert f'id="bieu-{chart.id}-ten"' in chart.drawing
        assert chart.is_empty == (sum(bar.count for bar in chart.bars) == 0)


def test_units_that_sent_nothing_are_not_spoken_of() -> None:
    silent, busy = a_unit("Thôn Vắng"), a_unit("Thôn Đông")
    found = by_id(a_story(unit=busy), plan=a_plan(units=(silent, busy)))["don-vi"]
    assert [(bar.name, bar.count) for bar in found.bars] == [("Thôn Đông", 1)]
    assert "Vắng" not in found.drawing


def test_quarters_without_a_story_stand_in_the_row() -> None:
    found = by_id(a_story("a", day=date(2024, 2, 1)), a_story("b", day=date(2024, 8, 1)))["quy"]
    assert [(bar.short, bar.group, bar.count) for bar in found.bars][:4] == [
        ("I", "2024", 1),
        ("II", "2024", 0),
        ("III", "2024", 1),
        ("IV", "2024", 0),
    ]
    assert found.bars[1].address == "quy/2024-q2/"


def test_quarters_before_the_plan_are_joined_by_empty_ones_without_a_page() -> None:
    found = by_id(a_story("a", day=date(2023, 2, 1)), today=date(2024, 1, 5))["quy"]
    assert [(bar.count, bar.address) for bar in found.bars] == [
        (1, "quy/2023-q1/"),
        (0, ""),
        (0, ""),
        (0, ""),
        (0, "quy/2024-q1/"),
    ]


def test_a_story_of_two_fields_is_explained() -> None:
    both = (a_field(), a_field("Giáo dục"))
    assert by_id(a_story(fields=both))["linh-vuc"].note
    assert not by_id(a_story(fields=both[:1]))["linh-vuc"].note


def test_a_long_list_is_folded() -> None:
    stories = [a_story(f"g{at}", unit=a_unit(f"Thôn {at}")) for at in range(41)]
    assert by_id(*stories)["don-vi"].is_long
    assert not by_id(*stories[:40])["don-vi"].is_long
