"""Short texts and numbers for readers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.words import grouped, percent, plain_text, shortened, size, summary_of
from tests.builders import a_body, a_story
from tests.strategies import any_text, bodies


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Bà <strong>Lê</strong>, 60 tuổi</p>", "Bà Lê, 60 tuổi"),
        ("<p>Một</p>\n<p>hai<br>ba</p><ul><li>bốn</li><li>năm</li></ul>", "Một hai ba bốn năm"),
        ("<p>H<sub>2</sub>O, 5 &lt; 7 &amp; “<a href='x'>xem</a>”</p>", "H2O, 5 < 7 & “xem”"),
        ('<figure><img src="a" alt="a &gt; b"></figure><p>Sau ảnh</p>', "Sau ảnh"),
        ("", ""),
    ],
)
def test_plain_text(html: str, words: str) -> None:
    assert plain_text(html) == words


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("Vườn rau sạch", 13, "Vườn rau sạch"),
        ("Vườn rau sạch", 12, "Vườn rau…"),
        ("Vườn rau sạch", 8, "Vườn rau…"),
        ("Vườn rau, sạch", 10, "Vườn rau…"),
        ("Vườn", 3, "Vườ…"),
        ("", 5, ""),
    ],
)
def test_shortened(text: str, limit: int, short: str) -> None:
    assert shortened(text, limit) == short


@given(any_text, st.integers(1, 50))
def test_shortened_is_a_beginning_within_the_limit(text: str, limit: int) -> None:
    short = shortened(text, limit)
    if len(text) <= limit:
        assert short == text
    else:
        assert short.endswith("…")
        assert len(short) <= limit + 1
        assert text.startswith(short[:-1])


def test_a_summary_is_the_writers_own() -> None:
    assert summary_of(a_story(summary="Của người viết " * 20)) == "Của người viết " * 20


def test_else_the_first_words_of_the_text_without_headings_and_captions() -> None:
    body = a_body(
        '<figure><img src="a" alt="b"><figcaption>Chú thích</figcaption></figure><h2>Mở đầu</h2>\n'
        "<p>Bà Hoa <em>trồng</em> rau.</p><table><tr><td>1</td></tr></table>"
    )
    assert summary_of(a_story(body=body)) == "Bà Hoa trồng rau."


def test_a_text_of_headings_alone_still_gives_words() -> None:
    assert summary_of(a_story(body=a_body("<h2>Mở đầu</h2>"))) == "Mở đầu"


@given(bodies())
def test_a_summary_is_never_markup_of_ours(body: object) -> None:
    summary = summary_of(a_story(body=body))
    assert "<p>" not in summary or "&lt;" in body.html  # type: ignore[attr-defined]
    assert len(summary) <= 181


@pytest.mark.parametrize(("number", "text"), [(0, "0"), (999, "999"), (1234, "1.234"), (1234567, "1.234.567")])
def test_grouped(number: int, text: str) -> None:
    assert grouped(number) == text


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [(0, 0, "–"), (0, 5, "0%"), (5, 5, "100%"), (1, 3, "33%"), (1, 1000, "1%"), (999, 1000, "99%")],
)
def test_a_share_is_never_whole_where_something_is_missing(part: int, whole: int, expected: str) -> None:
    assert percent(part / whole if whole else None) == expected


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1_000, "1 kB"),
        (4_830, "4,8 kB"),
        (48_300, "48 kB"),
        (999_600, "1 MB"),
        (1_000_000, "1 MB"),
        (12_340_000, "12,3 MB"),
    ],
)
def test_sizes(length: int, said: str) -> None:
    assert size(length) == said
