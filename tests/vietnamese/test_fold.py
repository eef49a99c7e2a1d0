"""`fold` for finding, `same_word_key` for telling words from spellings."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.vietnamese.fold import fold, same_word_key

VIETNAMESE = st.text("aàảãáạăằẵắâầấậbcdđeèéẹêếệghiìíklmnoòóọôốơờớpqrstuùúụưừứvxyỳýĐÂẮỘƯ -–'’")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đường hoa Thượng Ninh", "duong hoa thuong ninh"),
        ("nuôi gà đồi", "nuoi ga doi"),
        ("Ðồng Tâm", "dong tam"),
        ("  Gương\tđiển \n hình\xa0 tiên tiến ", "guong dien hinh tien tien"),
        ("ĂÂĐÊÔƠƯ ăâđêôơư", "aadeoou aadeoou"),
        ("Ẵ Ẫ Ễ Ỗ Ỡ Ữ Ỹ", "a a e o o u y"),
        ("500 m² – “sạch”", "500 m2 – “sạch”".replace("ạ", "a")),
        ("nông\u200bthôn", "nongthon"),
        ("Ia Đrăng, Krông Pắc, Ea H’leo", "ia drang, krong pac, ea h’leo"),
        ("Straße Łódź Ærø ½", "strasse lodz aero 1⁄2"),
        ("", ""),
    ],
)
def test_folds(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_nfc_and_nfd_fold_alike(text: str) -> None:
    assert fold(normalize("NFD", text)) == fold(normalize("NFC", text))


@given(VIETNAMESE)
def test_vietnamese_folds_to_plain_letters_whatever_its_case(text: str) -> None:
    assert set(fold(text)) <= set("abcdefghijklmnopqrstuvwxyz -–'’")
    assert fold(text.upper()) == fold(text)


@pytest.mark.parametrize(
    "spellings",
    [
        "Hòa Hoà HOÀ hòa",
        "Thủy Thuỷ",
        "khỏe khoẻ",
        "lòe loè",
        "quý qúy QUÝ",
        "quả qủa",
        "quyền qùyên quỳên",
        "toàn tòan",
        "hoàn hòan",
        "thuở thủơ",
        "của cuả",
        "nghĩa nghiã",
        "mía miá",
        "rượu rựơu",
        "khuỷu khủyu",
        "ngoáy ngóay",
        "giữa giưã",
        "giếng gíêng",
        "giống gíông",
        "giáo gíao",
        "gió gío",
        "Huế Húê",
        "lũy luỹ",
        "oà òa",
        "Đà Ðà",
    ],
)
def test_spellings_of_one_word(spellings: str) -> None:
    assert len({same_word_key(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Giang Giàng Giáng",
        "hoa hoà hoá hoạ hoả",
        "giạ gịa",
        "già gìa gia",
        "của quả",
        "lí lý",
        "da đa",
        "thuỷ thúy thùy",
        "ma mà mả mã má mạ",
        "o ô ơ",
        "nghĩa nghĩ",
        "hoàn hoán",
    ],
)
def test_different_words_stay_different(words: str) -> None:
    assert len({same_word_key(word) for word in words.split()}) == len(words.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổ Phụ nữ  thôn Hòa Bình", "tổ phụ nữ thôn hoà bình"),
        ("Quỳnh già, quý giá, gìn giữ, giếng", "quỳnh già, quý giá, gìn giữ, giếng"),
        ("Hà Nội – Huế — Sài\u2011Gòn", "hà nội - huế - sài-gòn"),
        ("“Đền ơn” «đáp nghĩa» ‘H’Hen’", '"đền ơn" "đáp nghĩa" \'h\'hen\''),
        ("Thi đua\xa0yêu\u200bnước", "thi đua yêunước"),
        ("xoong, thùy mị, khuya, ngoằn ngoèo", "xoong, thuỳ mị, khuya, ngoằn ngoèo"),
        ("réel, année, gée, Noël, España", "réel, année, gée, noël, españa"),
    ],
)
def test_the_key_is_readable(text: str, expected: str) -> None:
    assert same_word_key(text) == expected


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert same_word_key(same_word_key(text)) == same_word_key(text)


@given(st.text())
def test_nfc_and_nfd_have_one_key(text: str) -> None:
    assert same_word_key(normalize("NFD", text)) == same_word_key(normalize("NFC", text))


@given(VIETNAMESE)
def test_case_does_not_change_the_key(text: str) -> None:
    assert same_word_key(text.upper()) == same_word_key(text) == same_word_key(text.lower())


@given(
    st.sampled_from(["", "h", "th", "kh", "ng", "tr"]),
    st.sampled_from([("o", "a"), ("o", "e"), ("u", "y")]),
    st.sampled_from("\u0300\u0301\u0303\u0309\u0323"),
)
def test_both_tone_placements_have_one_key(onset: str, glide_and_vowel: tuple[str, str], tone: str) -> None:
    glide, vowel = glide_and_vowel
    assert same_word_key(onset + glide + tone + vowel) == same_word_key(onset + glide + vowel + tone)


@given(VIETNAMESE, VIETNAMESE)
def test_words_of_one_key_fold_alike(one: str, other: str) -> None:
    if same_word_key(one) == same_word_key(other):
        dashes = str.maketrans("–’", "-'")
        assert fold(one).translate(dashes) == fold(other).translate(dashes)
