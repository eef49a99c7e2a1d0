"""What is searched: every published piece once, with its words and facets, and nothing of any other."""

from __future__ import annotations

from datetime import date

from site_builder.model.story import Status
from site_builder.model.terms import Subject
from site_builder.render.search.records import search_records
from tests.builders import (
    REFUSED,
    a_body,
    a_field,
    a_movement,
    a_person,
    a_place,
    a_story,
    a_unit,
    an_article,
    an_award,
    gathered,
)


def test_a_story_is_found_by_all_that_is_said_of_it() -> None:
    story = a_story(
        title="Vườn rau của bà Hoa",
        summary="Rau không thuốc.",
        honorees=(a_person(role="Tổ trưởng", place=a_place("Thôn Đồng Tâm", "thon-dong-tam")),),
        fields=(a_field("Nông nghiệp"), a_field("Y tế")),
        unit=a_unit("Hội Phụ nữ"),
        movements=(a_movement(),),
        subject=Subject.PERSON,
        awards=(an_award(),),
        body=a_body("<p>Bà trồng <b>rau</b> &amp; hoa.</p>"),
    )
    (record,) = search_records(gathered(story))
    assert (record.address, record.title, record.summary) == ("guong/vuon-rau/", story.title, story.summary)
    assert record.honoree == "Bà Lê Thị Hoa"
    assert record.names == "Thôn Đồng Tâm; Hội Phụ nữ; Tổ trưởng; Nông nghiệp; Y tế; Nông thôn mới; Giấy khen"
    assert record.body == "Bà trồng rau & hoa."
    assert record.facets == {
        "linh-vuc": ("nong-nghiep", "y-te"),
        "don-vi": ("hoi-phu-nu",),
        "quy": ("2025-q1",),
        "phong-trao": ("nong-thon-moi",),
        "doi-tuong": ("ca-nhan",),
        "dia-ban": ("thon-dong-tam",),
        "khen-thuong": ("co-so",),
        "loai": ("guong",),
    }


def test_an_article_has_the_quarter_of_its_day() -> None:
    (record,) = search_records(gathered(articles=(an_article(day=date(2025, 4, 2)),)))
    assert record.facets == {"don-vi": (), "quy": ("2025-q2",), "phong-trao": (), "loai": ("tin-bai",)}


def test_only_what_is_published_is_searched_oldest_first() -> None:
    found = gathered(
        a_story("moi", day=date(2025, 5, 1)),
        a_story("cu", day=date(2024, 5, 1)),
        a_story("rut", status=Status.WITHDRAWN),
        a_story("nhap", status=Status.DRAFT),
        a_story("hen", day=date(2025, 9, 1)),
        a_story("khong-dong-y", consent=REFUSED),
    )
    assert [record.address for record in search_records(found)] == ["guong/cu/", "guong/moi/"]


def test_a_revoked_award_is_no_facet() -> None:
    (record,) = search_records(gathered(a_story(awards=(an_award(revoked=True),))))
    assert record.facets["khen-thuong"] == ()
