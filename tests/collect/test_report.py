"""What a report counts, by every way in which stories are sorted."""

from __future__ import annotations

from datetime import date

from site_builder.collect.matrix import by_obligation, year_to_show
from site_builder.collect.report import Count, Report, report
from site_builder.collect.statistics import without_gaps
from site_builder.model.duties import Every, Obligation
from site_builder.model.period import Quarter, Span, Year
from site_builder.model.story import Status
from site_builder.model.terms import Contest
from tests.builders import a_movement, a_person, a_place, a_plan, a_story, a_unit, published

RURAL, READING = a_movement("Nông thôn mới"), a_movement("Học tập suốt đời")
CONTEST = Contest(id="guong-tot", name="Gương tốt quanh ta")
HAMLET = a_unit("Thôn Khe Lim")


def a_report() -> Report:
    """Three stories in hand: of two movements, of one, of none; the third waits; and a draft, which counts for nothing."""
    plan = a_plan(
        period=Span(date(2024, 1, 1), date(2025, 12, 31)),
        movements=(RURAL, READING, a_movement("Dân vận khéo")),
        contests=(CONTEST,),
        obligations=(
            Obligation(id="quy", name="Hằng quý", units=(HAMLET,)),
            Obligation(id="nam", name="Hằng năm", units=(HAMLET,), every=Every.YEAR),
        ),
    )
    homes = tuple(a_person(place=a_place(name)) for name in ("Xóm Đình", "Ấp Bắc"))
    stories = (
        a_story("a", day=date(2024, 5, 1), movements=(RURAL, READING), honorees=homes, contest=CONTEST),
        a_story("b", day=date(2025, 2, 1), movements=(RURAL,), honorees=homes[:1]),
        a_story("c", day=date(2025, 3, 1), status=Status.SUBMITTED),
        a_story("d", day=date(2025, 3, 1), movements=(READING,), status=Status.DRAFT),
    )
    return report(published(*stories, plan=plan))


def test_years_add_up() -> None:
    assert a_report().by_year == (Count("Năm 2024", 1, 1), Count("Năm 2025", 2, 1))


def test_a_story_counts_for_each_of_its_movements_and_every_movement_of_the_plan_is_there() -> None:
    assert a_report().by_movement == (
        Count("Nông thôn mới", 2, 2),
        Count("Học tập suốt đời", 1, 1),
        Count("Dân vận khéo", 0, 0),
    )


def test_places_are_those_of_the_people_in_vietnamese_order() -> None:
    found = a_report()
    assert found.by_place == (Count("Ấp Bắc", 1, 1), Count("Xóm Đình", 2, 2))
    assert found.by_contest == (Count("Gương tốt quanh ta", 1, 1),)


def test_matrices_stand_by_obligation_then_year() -> None:
    groups = by_obligation(a_report().matrices)
    assert [[(matrix.obligation.id, matrix.year) for matrix in group] for group in groups] == [
        [("quy", 2024), ("quy", 2025)],
        [("nam", 2024), ("nam", 2025)],
    ]


def test_the_year_to_show_is_the_newest_that_has_begun() -> None:
    assert year_to_show((2025, 2024, 2026), date(2025, 6, 1)) == 2025
    assert year_to_show((2026, 2027), date(2025, 6, 1)) == 2026
    assert year_to_show((), date(2025, 6, 1)) == 2025


def test_quarters_have_no_gaps_unless_a_slip_would_make_them_endless() -> None:
    assert without_gaps((Quarter(2025, 1), Quarter(2024, 3))) == (Quarter(2024, 3), Quarter(2024, 4), Quarter(2025, 1))
    assert without_gaps((Quarter(2199, 1), Quarter(1900, 1))) == (Quarter(1900, 1), Quarter(2199, 1))
    assert without_gaps(()) == ()


def test_scores_speak_of_the_year_or_of_the_chosen_period() -> None:
    found = published(plan=a_plan(units=(HAMLET,)))
    assert report(found).scored(2025) == "năm 2025"
    assert report(found, Year(2025)).scored(2025) == "năm 2025"
    assert report(found, Quarter(2025, 4)).scored(2025) == "quý IV năm 2025"
