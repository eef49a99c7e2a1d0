"""Words as a search index keeps them: whatever way a word is typed is a beginning of it."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.vietnamese.fold import fold, same_word_key
from site_builder.vietnamese.search_words import (
    END,
    MOST_UNHEARD,
    hidden,
    is_word,
    kept_word,
    kept_words,
    plain_letters,
    unheard_sign,
)

WORDS = st.text("aàảãáạăằẵắâầấậbcdđeèéẹêếệghiìíklmnoòóọôốơờớpqrstuùúụưừứvxyỳýĐÂẮỘƯ", min_size=1, max_size=7)


@pytest.mark.parametrize(
    ("word", "kept"),
    [
        ("rau", "rauǀǀ"),
        ("vườn", "vuonǀ1wwǀ"),
        ("Vườn", "vuonǀ1wwǀc"),
        ("đường", "duongǀ1dwwǀ"),
        ("Đồng", "dongǀ1doǀc"),
        ("dân", "danǀ0aǀ"),
        ("hòa", "hoaǀ1ǀ"),
        ("hoà", "hoaǀ1ǀ2"),
        ("quý", "quyǀ4ǀ2"),
        ("UBND", "ubndǀǀu"),
        ("VietGAP", "vietgapǀǀm0_4_5_6"),
        ("m2", "m2ǀǀ"),
    ],
)
def test_a_word_is_kept_with_its_marks_behind_it(word: str, kept: str) -> None:
    assert kept_word(word) == kept


@given(WORDS)
def test_letters_without_marks_come_first(word: str) -> None:
    assert plain_letters(kept_word(word)) == fold(word)


@given(WORDS, WORDS)
def test_codes_are_alike_for_spellings_of_one_word_alone(one: str, other: str) -> None:
    def code(word: str) -> str:
        return END.join(kept_word(word).split(END)[:2])

    if same_word_key(one) == same_word_key(other):
        assert code(one) == code(other)
    if one.lower() != other.lower() and fold(one) != fold(other):
        assert code(one) != code(other)


@pytest.mark.parametrize(("one", "other"), [("hoà", "hòa"), ("thuỷ", "thủy"), ("quý", "qúy"), ("Ðồng", "Đồng")])
def test_spellings_of_one_word_differ_only_behind_the_second_end(one: str, other: str) -> None:
    assert kept_word(one).rpartition(END)[0] == kept_word(other).rpartition(END)[0]


def test_signs_stand_between_words() -> None:
    assert kept_words("bà Hoa, “Lan” – 12.000 m²") == [
        "baǀ1ǀ",
        "hoaǀǀc",
        ",␣",
        "␣“",
        "lanǀǀc",
        "”␣",
        "␣–␣",
        "12ǀǀ",
        ".",
        "000ǀǀ",
        "m²ǀǀ",
    ]


def test_nothing_of_a_text_means_anything_in_html() -> None:
    kept = kept_words('<b class="x">&amp;</b> a<b')
    assert not set('<>&"') & set(" ".join(kept))


def test_an_index_finds_no_word_in_what_is_unheard() -> None:
    signs = [unheard_sign(number) for number in (0, MOST_UNHEARD - 1)]
    assert len(set(signs)) == 2
    for text in (*signs, hidden("3fa91c2e")):
        assert not is_word(text)
        assert not any(letter.isalnum() or letter.isspace() for letter in text)


def test_a_private_character_of_a_text_stands_for_no_word() -> None:
    # a bullet that Word takes from a font of symbols, and one of ours
    assert kept_words("\uf0b7 rau\U000f0001 \U000f0000") == ["␣\uf0b7␣", "rauǀǀ", "␣", "␣␣"]


def test_clean_text_is_composed_already() -> None:
    assert kept_words(normalize("NFC", normalize("NFD", "Đồng Tâm"))) == kept_words("Đồng Tâm")
