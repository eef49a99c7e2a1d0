"""Addresses made of names."""

import random
import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.vietnamese.fold import same_word_key
from site_builder.vietnamese.slug import distinct_slugs, slug

SHAPE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Few letters, so that slugs do collide.
NAMES = st.lists(st.text("aàăâ Aoòô-c★", min_size=1, max_size=6), max_size=12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vườn rau sạch của tổ phụ nữ Đồng Tâm", "vuon-rau-sach-cua-to-phu-nu-dong-tam"),
        ("Kế hoạch số 65/KH-UBND (2020–2025)", "ke-hoach-so-65-kh-ubnd-2020-2025"),
        ("  Ðường hoa!  ", "duong-hoa"),
        ("Ea H’leo", "ea-h-leo"),
        ("Quý II/2023", "quy-ii-2023"),
        ("★★★", "muc-597d97"),
        ("", "muc-e3b0c4"),
    ],
)
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_is_cut_between_words() -> None:
    assert slug("Thắp sáng đường quê", limit=15) == "thap-sang-duong"
    assert slug("Thắp sáng đường quê", limit=14) == "thap-sang"
    assert slug("Nghiêngnghiêngnghiêng", limit=12) == "nghiengnghie"


def test_refuses_a_limit_that_leaves_no_room() -> None:
    with pytest.raises(ValueError, match="slug limit must be at least 10, got 9"):
        slug("Đồng Tâm", limit=9)


@given(st.text(), st.integers(10, 100))
def test_shape(text: str, limit: int) -> None:
    made = slug(text, limit)
    assert SHAPE.fullmatch(made)
    assert len(made) <= limit
    assert slug(made, limit) == made


@given(st.text())
def test_nfc_and_nfd_have_one_slug(text: str) -> None:
    assert slug(normalize("NFD", text)) == slug(normalize("NFC", text))


def test_names_that_collide_without_tones_are_told_apart() -> None:
    assert distinct_slugs(["Cẩm Giang", "Cẩm Giàng", "Hòa Bình", "Hoà Bình", "Tân Lập"]) == {
        "Cẩm Giang": "cam-giang-94c189",
        "Cẩm Giàng": "cam-giang-4dd020",
        "Hòa Bình": "hoa-binh",
        "Hoà Bình": "hoa-binh",
        "Tân Lập": "tan-lap",
    }


def test_a_name_that_looks_like_a_marked_slug_does_not_take_its_place() -> None:
    slugs = distinct_slugs(["Cẩm Giang", "Cẩm Giàng", "Cẩm Giang 94c189"])
    assert len(set(slugs.values())) == 3


def test_long_names_that_differ_at_the_end_keep_within_eighty() -> None:
    stem = "Trường Trung học phổ thông Dân tộc nội trú huyện vùng cao biên giới phía Bắc tỉnh"
    slugs = distinct_slugs([f"{stem} cơ sở một", f"{stem} cơ sở hai"])
    assert len(set(slugs.values())) == 2
    assert all(len(made) <= 80 and SHAPE.fullmatch(made) for made in slugs.values())


@given(NAMES, st.randoms(use_true_random=False))
def test_order_has_no_influence(names: list[str], chance: random.Random) -> None:
    shuffled = chance.sample(names, len(names))
    assert distinct_slugs(shuffled) == distinct_slugs(names)


@given(NAMES)
def test_one_slug_a_word_and_one_word_a_slug(names: list[str]) -> None:
    slugs = distinct_slugs(names)
    assert list(slugs) == list(dict.fromkeys(names))
    assert all(SHAPE.fullmatch(made) for made in slugs.values())
    for one in names:
        for other in names:
            assert (slugs[one] == slugs[other]) == (same_word_key(one) == same_word_key(other))
