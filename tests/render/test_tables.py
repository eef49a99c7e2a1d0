"""Tables that can stand as cards: every cell knows its column, every part its role."""

from __future__ import annotations

import pytest

from site_builder.render.tables import standing

HEAD = '<thead><tr><th>Vụ</th><th align="right">Sản <em>lượng</em> &amp; "giá"</th></tr></thead>'


def test_cells_carry_the_names_of_their_columns_and_everything_its_role() -> None:
    made = standing(
        f'<table>{HEAD}<tbody><tr><th scope="row">xuân</th><td align="right">90 <b>kg</b></td></tr></tbody></table>'
    )
    assert made == (
        '<table role="table" data-cards><thead role="rowgroup"><tr role="row"><th role="columnheader">Vụ</th>'
        '<th align="right" role="columnheader">Sản <em>lượng</em> &amp; "giá"</th></tr></thead>'
        '<tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader">xuân</th>'
        '<td align="right" role="cell" data-label="Sản lượng &amp; &quot;giá&quot;">90 <b>kg</b></td></tr></tbody></table>'
    )


def test_a_column_without_a_name_gives_no_label() -> None:
    made = standing("<table><thead><tr><th></th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>")
    assert "data-label" not in made
    assert made.count('role="cell"') == 2


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>Một.</p>",
        "<table><tbody><tr><td>a</td></tr></tbody></table>",
        f'<table>{HEAD}<tbody><tr><td colspan="2">a</td></tr></tbody></table>',
        f"<table>{HEAD.replace('</thead>', '<tr><th>b</th></tr></thead>')}<tbody><tr><td>a</td></tr></tbody></table>",
    ],
)
def test_what_is_no_plain_table_under_headers_stays(html: str) -> None:
    assert standing(html) == html


def test_of_a_table_in_a_table_the_inner_one_is_made_ready() -> None:
    inner = f"<table>{HEAD}<tbody><tr><td>a</td></tr></tbody></table>"
    made = standing(f"<table><thead><tr><th>n</th></tr></thead><tbody><tr><td>{inner}</td></tr></tbody></table>")
    assert made.startswith("<table><thead><tr><th>n</th>")
    assert made.count("data-cards") == 1
    assert 'data-label="Vụ">a<' in made


def test_tables_one_after_another_keep_their_own_names() -> None:
    one, other = (
        f"<table><thead><tr><th>{name}</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table>" for name in "ab"
    )
    made = standing(f"{one}<p>giữa</p>{other}")
    assert made.count('data-label="a"') == made.count('data-label="b"') == 1
