"""Open data: JSON for programs, CSV for spreadsheets."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from site_builder.collect.publication import publication
from site_builder.model.site import Site
from site_builder.model.story import Status
from site_builder.render.open_data import CSV_HEAD, open_data
from tests.builders import (
    SITE_URL,
    TODAY,
    a_movement,
    a_person,
    a_place,
    a_plan,
    a_story,
    an_award,
    published,
)
from tests.strategies import nasty_text, sites


def both(*stories: Any, **given: Any) -> tuple[dict[str, Any], bytes]:
    as_json, as_csv = open_data(published(*stories, **given), SITE_URL)
    assert (as_json.path, as_csv.path) == ("du-lieu/guong.json", "du-lieu/guong.csv")
    return json.loads(as_json.data), as_csv.data


def table(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


STORY = a_story(
    summary="Tóm tắt",
    honorees=(a_person("Bà Lê Thị Hoa", role="Tổ trưởng", place=a_place("Bản Hốc")), a_person("Ông Vi Văn Ân")),
    movements=(a_movement(),),
    awards=(an_award(decision="45/QĐ-UBND", day=date(2025, 4, 2), by="Chủ tịch UBND xã"), an_award(revoked=True)),
)


def test_a_record_as_json() -> None:
    found, _ = both(STORY, plan=a_plan(sample=True))
    assert found == {
        "plan": "Kế hoạch tuyên truyền gương điển hình tiên tiến",
        "place": "xã Suối Ngàn",
        "sample": True,
        "count": 1,
        "stories": [
            {
                "id": "vuon-rau",
                "title": "Vườn rau của bà Hoa",
                "summary": "Tóm tắt",
                "url": f"{SITE_URL}guong/vuon-rau/",
                "fields": ["nong-nghiep"],
                "unit": "thon-khe-lim",
                "quarter": "2025-Q1",
                "subject": "ca-nhan",
                "honorees": [
                    {"name": "Bà Lê Thị Hoa", "role": "Tổ trưởng", "place": "Bản Hốc"},
                    {"name": "Ông Vi Văn Ân", "role": "", "place": ""},
                ],
                "movements": ["nong-thon-moi"],
                "contest": None,
                "date": "2025-03-31",
                "awards": [
                    {
                        "name": "Giấy khen",
                        "level": "co-so",
                        "decision": "45/QĐ-UBND",
                        "date": "2025-04-02",
                        "by": "Chủ tịch UBND xã",
                    }
                ],
            }
        ],
    }


def test_a_row_of_the_table() -> None:
    _, data = both(STORY)
    head, row = table(data)
    assert head == list(CSV_HEAD)
    assert dict(zip(head, row, strict=True)) == {
        "Mã": "vuon-rau",
        "Tên bài": "Vườn rau của bà Hoa",
        "Tóm tắt": "Tóm tắt",
        "Lĩnh vực": "Nông nghiệp",
        "Đơn vị giới thiệu": "Thôn Khe Lim",
        "Quý": "Quý I/2025",
        "Đối tượng": "Cá nhân",
        "Người được nêu gương": "Bà Lê Thị Hoa; Ông Vi Văn Ân",
        "Địa bàn": "Bản Hốc",
        "Phong trào": "Nông thôn mới",
        "Ngày đăng": "2025-03-31",
        "Khen thưởng": "Giấy khen",
        "Địa chỉ": f"{SITE_URL}guong/vuon-rau/",
    }


def test_a_mark_for_excel_and_lines_that_end_as_rfc_4180_asks() -> None:
    _, data = both(a_story())
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_begins_like_a_formula(begin: str) -> None:
    attack = f'{begin}HYPERLINK("https://x.example";"xem")'
    _, data = both(a_story(title=attack, honorees=(a_person(attack),), summary=attack))
    _, row = table(data)
    assert row[1] == row[2] == row[7] == f"'{attack}"


@given(nasty_text, nasty_text)
def test_any_text_comes_back_equal(title: str, name: str) -> None:
    found, data = both(a_story(title=f"a{title}", summary="s", honorees=(a_person(f"b{name}"),)))
    _, row = table(data)
    assert found["stories"][0]["title"] == row[1] == f"a{title}"
    assert found["stories"][0]["honorees"][0]["name"] == row[7] == f"b{name}"


@settings(max_examples=20)
@given(sites())
def test_exactly_what_is_published_newest_first(site: Site) -> None:
    found = publication(site, TODAY)
    as_json, as_csv = open_data(found, SITE_URL)
    ids = [story.id for story in found.stories]
    assert [record["id"] for record in json.loads(as_json.data)["stories"]] == ids
    assert [row[0] for row in table(as_csv.data)[1:]] == ids


def test_nothing_published_is_an_empty_list_and_a_table_with_its_head() -> None:
    found, data = both(a_story(status=Status.WITHDRAWN))
    assert (found["count"], found["stories"]) == (0, [])
    assert table(data) == [list(CSV_HEAD)]
