"""Alphabetical order of words and of people. `test_collation_oracle.py` holds it to ICU."""

import random
from itertools import groupby
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.vietnamese.order import given_name, heading, initial, person_key, sort_key, without_title

NAME_WORDS = st.text("aàăâấbđĐeêhiouưỹÁÂÊNTz", min_size=1, max_size=4)
NAMES = st.lists(NAME_WORDS, min_size=1, max_size=4).map(" ".join)


def shuffled(words: list[str]) -> list[str]:
    return random.Random(1).sample(words, len(words))


@pytest.mark.parametrize(
    "ordered",
    [
        "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z",
        "ma mà mả mã má mạ mă mằ mâ mầ mây",
        "a A à À á Á ạ Ạ ă Ă",
        "Ba Bà Bạ Ban Bàn Băng Bằng Bân",
        "da dạ Dũng dương đa Đà Đạt đương e",
        "hoa hoà hoả hoã hoá hoạ hòa hoan huơ hương",
        "1 10 2 9 a",
        "Ninh Nình Nính",
        "_ - ' ( / 0 a",
        "façade fad",
    ],
)
def test_order_of_words(ordered: str) -> None:
    words = ordered.split()
    assert sorted(shuffled(words), key=sort_key) == words


def test_spaces_and_hyphens_count() -> None:
    names = ["An", "An Bình", "An-Bình", "Anh", "Ăn"]
    assert sorted(shuffled(names), key=sort_key) == names


@given(st.text())
def test_nfc_and_nfd_sort_alike(text: str) -> None:
    assert sort_key(normalize("NFD", text)) == sort_key(normalize("NFC", text))


@given(st.text(), st.text())
def test_the_order_is_total(one: str, other: str) -> None:
    same = normalize("NFC", one) == normalize("NFC", other)
    assert (sort_key(one) == sort_key(other)) == same


def test_eth_sorts_as_the_letter_it_is_pasted_for() -> None:
    assert sorted(["đi", "ðá", "dừa", "e"], key=sort_key) == ["dừa", "ðá", "đi", "e"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("Ông Nguyễn Văn An", "Nguyễn Văn An"),
        ("ÔNG NGUYỄN VĂN AN", "NGUYỄN VĂN AN"),
        ("Đồng chí Thiếu tá Lê Văn Đức", "Lê Văn Đức"),
        ("Đ/c Bùi Ước", "Bùi Ước"),
        ("PGS.TS. Trần Thị Ánh", "Trần Thị Ánh"),
        ("BS.CKII Lò Thị Ơn", "Lò Thị Ơn"),
        ("Th.S Hồ Ẩn", "Hồ Ẩn"),
        ("BS.Nguyễn Văn A", "Nguyễn Văn A"),
        ("Bác sỹ Đinh Thị Yến", "Đinh Thị Yến"),
        ("Đại uý QNCN Vi Văn Hoà", "Vi Văn Hoà"),
        ("Đại úy QNCN Vi Văn Hòa", "Vi Văn Hòa"),
        ("Nghệ nhân ưu tú Y Moan Ênuôl", "Y Moan Ênuôl"),
        ("Bà mẹ Việt Nam anh hùng Nguyễn Thị Thứ", "Nguyễn Thị Thứ"),
        ("Anh hùng Lực lượng vũ trang nhân dân Núp", "Núp"),
        ("Em học sinh Lò Thị Mai", "Lò Thị Mai"),
        ("Hộ ông Trần Bé", "Trần Bé"),
        ("ông: Trần Bé", "Trần Bé"),
        ("  Cụ   Ngô Thị  Sáu ", "Ngô Thị Sáu"),
        ("Anh Hùng", "Hùng"),
        ("Đoàn Viên", "Đoàn Viên"),
        ("Y Bhăm", "Y Bhăm"),
        ("H'Hen Niê", "H'Hen Niê"),
        ("Bà", "Bà"),
        ("", ""),
    ],
)
def test_titles_are_dropped(name: str, expected: str) -> None:
    assert without_title(name) == expected
    assert without_title(normalize("NFD", name)) == normalize("NFD", expected)


@pytest.mark.parametrize(
    ("name", "given", "letter"),
    [
        ("Nguyễn Thị Minh Khai", "Khai", "K"),
        ("Bà Trần Thị Ánh", "Ánh", "A"),
        ("Hồ Ẩn", "Ẩn", "Â"),
        ("Thiếu tá Lê Văn Đức", "Đức", "Đ"),
        ("Lê Văn Ðức", "Ðức", "Đ"),
        ("Lò Thị Ơn", "Ơn", "Ơ"),
        ("Bùi ước", "ước", "Ư"),
        ("Y Moan Ênuôl", "Ênuôl", "Ê"),
        ("Nguyễn Thị Ý", "Ý", "Y"),
        ("Anh Tư", "Tư", "T"),
        ("Vợ chồng anh Lò Văn Páo và chị Quàng Thị Mai (bản Hốc)", "Páo", "P"),
        ("Nguyễn Văn Tèo, Trưởng thôn", "Tèo", "T"),
        ("Nguyễn Văn Tèo (Sáu Tèo)", "Tèo", "T"),
        ("Nguyễn Văn Tèo - thôn 1", "Tèo", "T"),
        ("Và A Súa", "Súa", "S"),
        ("Nguyễn “Bảy”", "Bảy", "B"),
        ("René Éluard", "Éluard", "E"),
        ("Tổ 3", "3", "#"),
        ("", "", "#"),
        ("…", "", "#"),
    ],
)
def test_given_name_and_its_letter(name: str, given: str, letter: str) -> None:
    assert given_name(name) == given
    assert initial(name) == letter
    assert initial(normalize("NFD", name)) == letter


def test_heading_of_a_collective() -> None:
    assert heading("Đội văn nghệ bản Hốc") == "Đ"
    assert heading("“Ấm tình quê”") == "Â"
    assert heading("12 hộ thôn Đồng Tâm") == "#"


def test_people_by_given_name_then_family_then_the_rest() -> None:
    people = [
        "Trần Thị An",
        "Phạm Ánh",
        "Bà Lê Thị Ân",
        "Đinh Văn Hoà",
        "Lê Hòa",
        "Thượng tá Lê Văn Hoà",
        "Ngô Văn Hòa",
        "Nguyễn Thị Hoa Hồng",
        "Nguyễn Văn Hồng",
        "Y Sáu",
        "Bùi Văn Ước",
    ]
    assert sorted(shuffled(people), key=person_key) == people


@given(st.lists(NAMES))
def test_letters_of_the_index_stand_together_and_in_order(names: list[str]) -> None:
    letters = [letter for letter, _ in groupby(sorted(names, key=person_key), key=initial)]
    assert letters == sorted(set(letters), key=sort_key)


@given(st.text(), st.text())
def test_the_order_of_people_is_total(one: str, other: str) -> None:
    same = normalize("NFC", one) == normalize("NFC", other)
    assert (person_key(one) == person_key(other)) == same


@given(st.text())
def test_a_word_always_stays(name: str) -> None:
    assert bool(without_title(name)) == bool(name.split())
    assert without_title(without_title(name)) == without_title(name)
