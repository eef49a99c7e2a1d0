"""Whatever comes in, what comes out can be read aloud."""

from time import process_time
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.vietnamese.normalise import clean
from site_builder.vietnamese.spoken import Lexicon, spoken
from site_builder.vietnamese.spoken.abbreviations import abbreviations, foreign_words
from site_builder.vietnamese.spoken.alphabet import PUNCTUATION, SPEAKABLE
from site_builder.vietnamese.spoken.contexts import rules
from site_builder.vietnamese.spoken.units import UNITS

WORDS = [
    *"xã thôn ngày tháng từ đến năm quý lớp số Đồng Tâm Nguyễn NGUYỄN THỊ và Y Bhiăo H'Hen".split(),
    *"điện thoại vụ đạt (NTM) lần thứ I X XV km x".split(),
    *"N.T.H. T. T2 T9/2024 3tr5 16-16-8 24/7 50K 1m2 (1) (ii) thôn 30/4 triệu đ (ha) STT Cộng".split(),
]
SIGNS = [
    *" ,.;:!?…/-–—()[]|*_#&+=<>~%°²“”\"'’@\\\n\t",
    "\n\n",
    "- ",
    "1. ",
    "a) ",
    "a. ",
    "1/ ",
    "2.1. ",
    "## ",
    "!!! note ",
    "- [x] ",
    "  \n",
    "~~",
    "\n| ",
    " | ",
    "\n|---|---|\n",
    "\n[a]: b.c",
    "v.v.",
    "](",
    "![",
    "<br>",
    "&nbsp;",
    "&lt;",
    "`",
    "``",
    "\n```\n",
    "\n~~~~ a\n",
    "\n\n    a = b\n",
    "\n<pre>",
    "</pre>",
    "<code>",
    "</code>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<sup>2</sup>",
    "</td>",
    "</tr>",
    "{{ a }}",
    "{% a",
    "{ .a }",
    "\n[^a]: ",
    "[^a]",
    "$",
    ":a_b:",
    "<a:b>",
    "zalo.me/a",
    "a/b.md",
    "C:\\a",
    "😊",
    "½",
]
TOKENS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(SIGNS),
    st.sampled_from([*abbreviations(), *foreign_words(), *rules(), *UNITS]),
    st.integers(0, 10**17).map(str),
    st.from_regex(r"[0-9]{1,3}[.,/:h+x-][0-9]{1,4}([.,/-][0-9]{1,4})?", fullmatch=True),
    st.from_regex(r"[A-ZĐ]{1,5}[-./&]?[A-Z0-9]{0,4}", fullmatch=True),
)
TEXTS = st.one_of(
    st.text(),
    st.lists(TOKENS, max_size=12).map(" ".join),
    st.lists(TOKENS, max_size=12).map("".join),
)


def assert_can_be_read(text: str) -> None:
    assert set(text) <= SPEAKABLE, set(text) - SPEAKABLE
    assert text == normalize("NFC", text)
    assert "  " not in text
    for paragraph in text.split("\n\n"):
        assert paragraph == paragraph.strip()
        assert "\n" not in paragraph
    for mark in PUNCTUATION:
        assert f" {mark}" not in text
    words = text.replace("\n", " ").translate(str.maketrans("", "", PUNCTUATION)).split()
    known = {abbreviation for abbreviation in (*abbreviations(), *rules()) if len(abbreviation) > 1}
    assert not known & set(words)


@given(TEXTS)
@example("1.2.3.4/5-6:7")
@example("\u0301 a\u0323")
@example("[a](b")
@example("٣ ngày")
@example("a (ha) | b\n--- | ---\n1 | 2 | 3")
def test_output_holds_nothing_unspeakable(text: str) -> None:
    assert_can_be_read(spoken(text).text)


@given(TEXTS)
def test_saying_it_again_changes_nothing(text: str) -> None:
    said = spoken(text).text
    assert spoken(said).text == said
    assert spoken(said).unreadable == ()


@given(TEXTS)
def test_same_text_same_speech(text: str) -> None:
    assert spoken(text) == spoken(text)


SENTENCES = st.lists(
    st.sampled_from([*WORDS, "12", "5 ha", "12/5", "UBND", "QL45", "2021–2025"]), min_size=1, max_size=8
)


@given(SENTENCES, SENTENCES)
def test_paragraphs_do_not_touch_each_other(first: list[str], second: list[str]) -> None:
    one, other = " ".join(first), " ".join(second)
    both = spoken(f"{one}\n\n{other}").text
    assert both == "\n\n".join(filter(None, (spoken(one).text, spoken(other).text)))


@given(TEXTS, st.dictionaries(st.text(min_size=1, max_size=4), st.text(max_size=8), max_size=3))
def test_any_lexicon_is_speakable(text: str, words: dict[str, str]) -> None:
    assert set(spoken(text, Lexicon(words)).text) <= SPEAKABLE


@given(TEXTS)
def test_doubts_point_at_their_tokens(text: str) -> None:
    cleaned = clean(text)
    for doubt in spoken(text).unreadable:
        assert cleaned[doubt.at :].startswith(doubt.token)
        assert doubt.token


@pytest.mark.parametrize(
    "piece",
    [
        "x ",
        "<!--",
        "![",
        "[a](",
        "a.",
        "1.",
        "1,",
        "12 ",
        "0",
        "**",
        "aaaa@",
        "(NTM) ",
        "AN ",
        "TT ",
        "thôn 1, ",
        "I-",
        "\n1. a",
        "\n1. A b",
        "|",
        "| a ",
        "| a (ha) |\n|---|\n",
        "a | 1-1 ",
        "N.",
        "T2 ",
        "; (1) a",
        "1-1-1-",
        "5 giờ - ",
        "~",
        "  \n",
        "\n1.1. A",
        "[a]: b.",
        "`",
        "``a",
        "\n```a",
        "\n```\n",
        "\n~~~~~~~~",
        "\n<pre>",
        "\n    ***",
        "\n\n    a = b",
        "\n    a\n    b = ",
        "<script>",
        "<script></style>",
        "<SVG",
        "{{",
        "{% ",
        "{ .a",
        "$a=",
        "a/",
        "C:\\",
        "[^a",
        ":a",
        "](a(",
        "http://",
    ],
)
def test_hostile_repetition_takes_time_in_proportion(piece: str) -> None:
    started = process_time()
    spoken(piece * 20_000)
    assert process_time() - started < 10  # quadratic readers needed minutes


@given(
    st.sampled_from(("65/KH-UBND", "05-CT/TW", "123/2020/NĐ-CP", "06/2022/QH15", "12/KH-UBND", "45/QĐ-UBND.VX")),
    st.sampled_from((". ", " – ", " - ", ", ", ".\n\n", "; ", " (")),
    st.lists(
        st.sampled_from("Đến Thôn Hội Đảng Nghị Xã Tổ An Ông Bà Đi Ở Ủy Nhân vận động bà con nay".split()),
        min_size=1,
        max_size=6,
    ),
)
def test_no_word_behind_a_documents_number_is_lost(number: str, between: str, words: list[str]) -> None:
    said = spoken(f"Theo văn bản {number}{between}{' '.join(words)}.").text
    assert said.rstrip(".").lower().endswith(" ".join(words).lower())
