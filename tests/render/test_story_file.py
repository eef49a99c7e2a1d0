"""A new story as a file that can be read again."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from site_builder.load.front_matter import head_and_body
from site_builder.load.values import Findings, Reader
from site_builder.load.yaml_nodes import Mapping
from site_builder.render.story_file import story_file
from site_builder.vietnamese.normalise import clean
from tests.strategies import any_text


def test_values_in_their_order_lists_of_names_on_one_line_empty_ones_left_out() -> None:
    text = story_file(
        {
            "id": "vuon-rau",
            "title": "Vườn rau: sạch",
            "summary": "",
            "field": ["nong-nghiep", "giao-duc"],
            "date": date(2025, 3, 31),
            "quarter": "2025-Q1",
            "movements": [],
            "honoree": [{"name": "Bà Hoa", "place": "no"}],
            "consent": {"given": False},
        },
        "Thân bài.\n",
    )
    assert text == (
        "---\nid: vuon-rau\ntitle: 'Vườn rau: sạch'\nfield: [nong-nghiep, giao-duc]\ndate: 2025-03-31\n"
        "quarter: 2025-Q1\nhonoree:\n- name: Bà Hoa\n  place: 'no'\nconsent:\n  given: false\n---\n\nThân bài.\n"
    )


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60), any_text)
def test_what_is_written_is_read_again(title: str, summary: str) -> None:
    title, summary = f"a{title}", f"{summary}b"
    text = story_file({"title": title, "summary": summary, "tags": [title, "---"]}, "Thân bài.")
    head = head_and_body(clean(text))
    assert isinstance(head.values, Mapping)
    reader = Reader(head.values, "a.md", Findings())
    assert head.body == "Thân bài."
    assert reader.text("title").split() == clean(title).split()
