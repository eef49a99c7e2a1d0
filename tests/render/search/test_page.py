"""What the search page is given: facets with the values that some piece has, those with one value too, as names."""

from __future__ import annotations

from typing import Any

from site_builder.render.search.page import search_page
from tests.builders import a_field, a_story, gathered


def given(*stories: Any, common: tuple[str, ...] | None = ()) -> Any:
    page = search_page(gathered(*stories), common)
    assert page.data is not None
    return page.data()


def test_a_facet_with_one_value_names_it() -> None:
    facets = {facet["id"]: facet for facet in given(a_story(fields=(a_field("Y tế"),)))["search"]["facets"]}
    assert facets["linh-vuc"] == {"id": "linh-vuc", "name": "Lĩnh vực", "values": [["y-te", "Y tế"]]}
    # no story has a place, a movement or an award
    assert set(facets) == {"linh-vuc", "don-vi", "nam", "quy", "doi-tuong"}


def test_words_that_are_not_searched_everywhere_are_told() -> None:
    assert given(a_story(), common=("nguoi", "tot"))["search"]["common"] == "nguoi tot"
    assert given(a_story(), common=None)["ready"] is False
    assert given()["is_empty"] is True
