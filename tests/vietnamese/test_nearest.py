"""Suggestions for what was misspelt."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.vietnamese.nearest import nearest

UNITS = ["hoi-phu-nu", "hoi-nong-dan", "hoi-cuu-chien-binh", "doan-thanh-nien", "thon-1", "thon-2", "thon-10"]
FIELDS = ["Nông nghiệp", "Giáo dục", "Y tế", "Quốc phòng – An ninh", "Văn hóa", "Môi trường"]


@pytest.mark.parametrize(
    ("word", "choices", "expected"),
    [
        ("hoi-phu-lu", UNITS, ("hoi-phu-nu",)),
        ("hoi-hpu-nu", UNITS, ("hoi-phu-nu",)),
        ("Hội phụ nữ", UNITS, ("hoi-phu-nu",)),
        ("hoi_phu_nu", UNITS, ("hoi-phu-nu",)),
        ("thon1", UNITS, ("thon-1", "thon-10", "thon-2")),
        ("doan-tn", UNITS, ()),
        ("nong-nghiep", FIELDS, ("Nông nghiệp",)),
        ("Nông ngiệp", FIELDS, ("Nông nghiệp",)),
        ("van hoá", FIELDS, ("Văn hóa",)),
        ("quoc phong an ninh", FIELDS, ("Quốc phòng – An ninh",)),
        ("Công nghệ thông tin", FIELDS, ()),
        ("", FIELDS, ()),
        ("x", FIELDS, ()),
        ("thon-1", [], ()),
    ],
)
def test_suggests(word: str, choices: list[str], expected: tuple[str, ...]) -> None:
    assert nearest(word, choices) == expected


def test_diacritics_settle_ties() -> None:
    assert nearest("Cẩm Giàng", ["Cẩm Giang", "Cẩm Giáng", "Cẩm Giàng"])[0] == "Cẩm Giàng"
    assert nearest("Hoà Bình", ["Hoa Bình", "Hòa Bình"])[0] == "Hòa Bình"


def test_no_more_than_asked_for() -> None:
    assert nearest("thon-3", UNITS, limit=1) == ("thon-1",)
    assert nearest("thon-3", UNITS, limit=0) == ()


WORDS = st.text("abđà-", max_size=6)


@given(WORDS, st.lists(WORDS), st.randoms(use_true_random=False))
def test_order_and_repetition_of_choices_have_no_influence(
    word: str, choices: list[str], chance: random.Random
) -> None:
    assert nearest(word, chance.sample(choices, len(choices)) + choices[:2]) == nearest(word, choices)


@given(st.text("abđà", min_size=1), st.lists(WORDS))
def test_the_word_itself_comes_first(word: str, choices: list[str]) -> None:
    assert nearest(word, [*choices, word])[0] == word
