"""Figures of what is published."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from site_builder.build import collected
from site_builder.model.site import Site
from site_builder.model.story import Status
from site_builder.model.terms import AwardLevel, Subject
from tests.builders import a_field, a_person, a_story, a_unit, an_article, an_award, gathered
from tests.strategies import days, sites


@given(sites(), days)
def test_counts_add_up(site: Site, today: date) -> None:
    found = collected(site, today)
    figures, stories = found.statistics, found.publication.stories
    assert figures.stories == len(stories)
    assert figures.articles == len(found.publication.articles)
    for bars in (figures.by_unit, figures.by_quarter, figures.by_subject):
        assert sum(bar.count for bar in bars) == len(stories)
    assert sum(bar.count for bar in figures.by_field) == sum(len(story.fields) for story in stories)
    assert sum(bar.count for bar in figures.by_level) == figures.awards
    assert figures.awards == sum(not award.revoked for story in stories for award in story.awards)
    assert figures.units == sum(bar.count > 0 for bar in figures.by_unit)
    assert figures.people == found.people.count


def test_figures_of_a_small_site() -> None:
    found = gathered(
        a_story("a", awards=(an_award(), an_award("bang-khen-thu-tuong"), an_award(revoked=True))),
        a_story("b", fields=(a_field(), a_field("Giáo dục")), unit=a_unit("Trường"), subject=Subject.HOUSEHOLD),
        a_story("c", subject=Subject.COLLECTIVE, honorees=(a_person("Tổ thủy lợi"),)),
        a_story("d", status=Status.DRAFT),
        articles=[an_article()],
    ).statistics
    assert (found.stories, found.articles, found.people, found.units, found.awards) == (3, 1, 1, 2, 2)
    assert [(bar.name, bar.address, bar.count) for bar in found.by_field] == [
        ("Nông nghiệp", "linh-vuc/nong-nghiep/", 3),
        ("Giáo dục", "linh-vuc/giao-duc/", 1),
    ]
    assert [bar.count for bar in found.by_subject] == [1, 1, 1]
    assert [(bar.name, bar.count) for bar in found.by_level] == [
        ("Cấp Nhà nước", 1),
        ("Cấp bộ, ban, ngành, tỉnh", 0),
        ("Cấp cơ sở", 1),
    ]
    assert len(found.by_level) == len(AwardLevel)


def test_quarters_along_time() -> None:
    bars = gathered(a_story()).statistics.by_quarter
    assert [bar.name for bar in bars][:2] == ["Quý I năm 2024", "Quý II năm 2024"]
    assert [bar.count for bar in bars] == [0, 0, 0, 0, 1, 0]
