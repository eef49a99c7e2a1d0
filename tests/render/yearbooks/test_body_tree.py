"""Bodies as the templates of the PDF walk them: every word once, in order; tables that fit, or records."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fromstring

from site_builder.load.body import convert
from site_builder.render.yearbooks.body_tree import Block, Run, Words, blocks
from site_builder.render.yearbooks.print_text import PrintText, replacement, unusual

PLAIN = Words(text=str, link=lambda address: address, picture=lambda _: None)
SHOWING = Words(text=str, link=str, picture=lambda address: {"file": address, "w": 4, "h": 3})


LINES = (
    "",
    "Bà trồng rau sạch.",
    "**Đậm** và *nghiêng*, `mã`",
    "- một",
    "    - hai",
    "1. ba",
    "> lời nói",
    "## Đề mục",
    "| a | b |\n|---|---|\n| c | d |",
    "<div>thô<p>trong</p>rời</div>",
    "<dl><dt>mục</dt><dd>nghĩa</dd></dl>",
    "    thụt vào",
    "<ul>chú<li>một</li><ul><li>hai</li></ul>cuối</ul>",
    "<figure><blockquote>lời</blockquote><figcaption>chú thích</figcaption></figure>",
    "<figure><table><tr><td>ô<table><tr><td>trong ô</td></tr></table></td></tr></table></figure>",
    "<dl><dt>mục</dt><p>giữa</p><dd>nghĩa</dd>rời</dl>",
    "dòng hai  ",
    "---",
)


def words_of(found: list[Block]) -> list[str]:
    """All words of blocks, in order."""
    said: list[str] = []
    for block in found:
        kind = block["k"]
        if kind in ("p", "h"):
            said += run_words(block["c"])
        elif kind in ("ul", "ol"):
            for item in block["c"]:
                said += words_of(item)
        elif kind == "dl":
            for term, told in block["c"]:
                said += run_words(term) + words_of(told)
        elif kind == "quote":
            said += words_of(block["c"])
        elif kind == "pre":
            said += block["t"].split()
        elif kind == "fig":
            said += run_words(block["caption"])
        elif kind == "table":
            for cell in block["cells"]:
                said += words_of(cell["c"])
    return said


def run_words(runs: list[Run]) -> list[str]:
    def text(run: Run) -> str:
        if isinstance(run, str):
            return run
        return " " if run["k"] == "br" else "".join(map(text, run.get("c", ())))

    return "".join(map(text, runs)).split()


@given(st.lists(st.sampled_from(LINES), max_size=12).map("\n".join))
def test_no_word_is_lost_or_moved(markdown: str) -> None:
    html = convert(markdown).html
    found = blocks(html, SHOWING)
    if "records" in {block["k"] for block in found}:
        return
    apart = html.replace("<", " <").replace(">", "> ")
    whole = "".join(fromstring(f"<div>{apart}</div>").text_content().split())
    assert "".join(words_of(found)) == whole


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("  \n ", []),
        ("<p> a  b\nc </p>", [{"k": "p", "c": ["a b c"]}]),
        ("<p>a <strong>b</strong> c</p>", [{"k": "p", "c": ["a ", {"k": "b", "c": ["b"]}, " c"]}]),
        ("<p>a<br>b</p>", [{"k": "p", "c": ["a", {"k": "br"}, "b"]}]),
        ("<p><br>a<br></p>", [{"k": "p", "c": ["a"]}]),
        ("lời<p>a</p>rời", [{"k": "p", "c": ["lời"]}, {"k": "p", "c": ["a"]}, {"k": "p", "c": ["rời"]}]),
        ("<h2>a</h2><h4>b</h4>", [{"k": "h", "c": ["a"], "n": 1}, {"k": "h", "c": ["b"], "n": 3}]),
        ("<ol start='3'><li>a</li><li></li></ol>", [{"k": "ol", "start": 3, "c": [[{"k": "p", "c": ["a"]}]]}]),
        ("<p>a\u00a0b</p>", [{"k": "p", "c": ["a\u00a0b"]}]),
        ("<hr><pre><code> a\n  b\n</code></pre>", [{"k": "hr"}, {"k": "pre", "t": " a\n  b"}]),
        ("<p><a href='x'>a</a></p>", [{"k": "p", "c": [{"k": "a", "to": "x", "c": ["a"]}]}]),
        ("<p><span>a</span></p>", [{"k": "p", "c": ["a"]}]),
    ],
)
def test_blocks(html: str, expected: list[Block]) -> None:
    assert blocks(html, PLAIN) == expected


def test_a_link_to_nowhere_is_words() -> None:
    nowhere = Words(text=str, link=lambda _: "", picture=lambda _: None)
    assert blocks('<p><a href="C:\\x">a</a></p>', nowhere) == [{"k": "p", "c": ["a"]}]


def test_figures_are_there_only_where_their_picture_is() -> None:
    html = '<figure><img src="rau.jpg" alt="Vườn"><figcaption>Sáng sớm</figcaption></figure>'
    shown: Any = {"file": "rau.jpg", "w": 4, "h": 3}
    assert blocks(html, SHOWING) == [{"k": "fig", "alt": "Vườn", "caption": ["Sáng sớm"], **shown}]
    assert blocks(html, PLAIN) == []


def table(columns: int, cell: str = "ô") -> str:
    heads = "".join(f"<th>Cột {n}</th>" for n in range(columns))
    return f"<table><thead><tr>{heads}</tr></thead><tbody><tr>{f'<td>{cell}</td>' * columns}</tr></tbody></table>"


def test_a_table_that_fits_keeps_its_columns() -> None:
    (found,) = blocks(table(4), PLAIN)
    assert found["k"] == "table"
    assert len(found["columns"]) == 4
    assert (found["heads"], len(found["cells"])) == (1, 8)


def test_a_table_wider_than_the_page_becomes_records() -> None:
    (found,) = blocks(table(9, "nghiêng-ngả-dài-dằng-dặc"), PLAIN)
    assert found["k"] == "records"
    ((first, *_),) = found["rows"]
    assert first == ["Cột 0", [{"k": "p", "c": ["nghiêng-ngả-dài-dằng-dặc"]}]]
    assert len(found["rows"][0]) == 9


SPANNED = (
    "<table><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead><tbody>"
    '<tr><td rowspan="2">a</td><td>b</td><td>c</td></tr><tr><td colspan="2">d</td></tr></tbody></table>'
)


def test_cells_stand_beside_those_that_reach_down_from_above() -> None:
    (found,) = blocks(SPANNED, PLAIN)
    places = {cell["c"][0]["c"][0]: (cell["column"], cell["row"], cell["x"], cell["y"]) for cell in found["cells"]}
    assert places == {
        "A": (0, 0, 1, 1),
        "B": (1, 0, 1, 1),
        "C": (2, 0, 1, 1),
        "a": (0, 1, 1, 2),
        "b": (1, 1, 1, 1),
        "c": (2, 1, 1, 1),
        "d": (1, 2, 2, 1),
    }


def test_records_name_each_cell_by_its_own_column() -> None:
    wide = SPANNED.replace("<th>B</th>", "".join(f"<th>{'dài' * 7}{n}</th>" for n in range(6))).replace(
        "<td>b</td>", "<td>b</td>" * 6
    )
    (found,) = blocks(wide, PLAIN)
    assert found["k"] == "records"
    first, second = ([(label, words_of(said)) for label, said in row] for row in found["rows"])
    assert first[0] == second[0] == ("A", ["a"])
    assert first[-1] == ("C", ["c"])
    assert second[1] == ("dàidàidàidàidàidàidài0", ["d"])


cells = st.tuples(st.sampled_from(("td", "th")), st.integers(0, 5), st.integers(0, 5))


@given(st.lists(st.lists(cells, max_size=4), max_size=4))
def test_no_cell_covers_another_or_reaches_out_of_its_table(rows: list[list[tuple[str, int, int]]]) -> None:
    html = "".join(
        "<tr>" + "".join(f'<{tag} colspan="{x}" rowspan="{y}">ô</{tag}>' for tag, x, y in row) + "</tr>" for row in rows
    )
    for found in blocks(f"<table>{html}</table>", PLAIN):
        if found["k"] == "records":
            continue
        covered = [
            (cell["column"] + x, cell["row"] + y)
            for cell in found["cells"]
            for x in range(cell["x"])
            for y in range(cell["y"])
        ]
        assert len(covered) == len(set(covered))
        assert max(column for column, _ in covered) == len(found["columns"]) - 1
        assert len(found["cells"]) == sum(map(len, rows))


def test_a_caption_stands_before_its_table_however_many_there_are() -> None:
    html = "<table><caption>Một</caption><caption>Hai</caption><tr><td>a</td></tr></table>"
    assert [block["k"] for block in blocks(html, PLAIN)] == ["p", "p", "table"]


def test_what_is_nested_deeper_than_anybody_writes_keeps_its_words() -> None:
    html = "<blockquote>" * 400 + "<p>đáy</p>" + "</blockquote>" * 400 + "<p>sau đó</p>"
    assert words_of(blocks(html, PLAIN)) == ["đáy", "sau", "đó"]


@given(st.text(max_size=80))
def test_printed_text_differs_from_the_text_by_invisible_breaks_alone(text: str) -> None:
    assert PrintText()(text).replace("\u200b", "") == text.replace("\u200b", "")


def test_long_words_may_be_broken_and_addresses_break_where_they_can() -> None:
    assert PrintText()("a" * 30) == "a" * 12 + "\u200b" + "a" * 12 + "\u200b" + "a" * 6
    address = "https://suoi-ngan.example/guong/rau-sach-dong-tam/"
    assert PrintText()(address) == address
    assert PrintText()("Vườn rau sạch của tổ phụ nữ") == "Vườn rau sạch của tổ phụ nữ"


def test_what_the_fonts_lack() -> None:
    text = PrintText(frozenset("日😀"))
    assert text("a 日 😀\ufe0f b") == "a □  b"
    assert (replacement("日"), replacement("😀"), replacement("\u0353")) == ("□", "", "")
    assert unusual(["Đường hoa – “12½ m²”, 5 000₫… Ỡ"]) == frozenset()
    assert unusual(["日a"]) == {"日"}
