"""Spelling rules of one syllable."""

from unicodedata import normalize

import pytest

from site_builder.vietnamese.syllable import is_syllable

TEXT = """
Tháng năm vừa qua chị em phụ nữ thôn Đồng Tâm cùng nhau trồng rau sạch không thuốc trừ sâu nhờ nguồn
nước giếng khoan và kinh nghiệm quý của già làng nghiêng xuống khuya khoắt ngoằn ngoèo quyển sách
huýt sáo xoong quạnh thuở hoãn huỳnh huỷ hủy tuyết nguyệt giặt gìn ghế nghĩa yên ý yếu uống ướt ươm
ưu ốc ếch êm oai oanh quýt quên quắt thuyền khuỷu rượu muỗi tươi chuối liều diễm kiếng kềnh xuýt
buýt loạc hoặc toét xoèn huơ quơ huệch tuếch quờ
"""


@pytest.mark.parametrize("word", TEXT.split())
def test_words_of_the_language(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(word.upper())
    assert is_syllable(normalize("NFD", word))


@pytest.mark.parametrize(
    "word", ["été", "élève", "forêt", "Größe", "maçã", "héi", "hoµ", "hoøa", "àá", "các2", "đ", "", "bạch!"]
)
def test_other_words(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize("word", ["càc", "mãt", "hỏp", "sằch"])
def test_no_such_tone_before_a_stop(word: str) -> None:
    assert not is_syllable(word)
