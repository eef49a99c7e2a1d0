"""Words of the plan and of the story come first; what a text explains itself holds from there on."""

from site_builder.vietnamese.spoken import Lexicon, Unreadable, spoken
from site_builder.vietnamese.spoken.spot import Reason


def test_comes_before_tables_rules_and_explanations() -> None:
    lexicon = Lexicon({"NTM": "nếp sống mới", "QL45": "đường cái", "TT": "thanh tra", "Zalo": "Za lô", "ha": "mẫu tây"})
    assert (
        spoken("NTM, QL45, TT, Zalo, 5 ha.", lexicon).text == "Nếp sống mới, đường cái, thanh tra, Za lô, năm mẫu tây."
    )
    assert spoken("nông thôn mới (NTM) và NTM", lexicon).text == "nông thôn mới và nếp sống mới"
    assert spoken("TT lạ", lexicon).unreadable == ()


def test_the_longest_word_wins_and_only_whole_words_count() -> None:
    lexicon = Lexicon({"HTX": "hợp tác", "HTX Đồng Tâm": "nhà Đồng Tâm", "An": "Ân"})
    assert spoken("HTX Đồng Tâm và HTX An Phú, Ant", lexicon).text == "Nhà Đồng Tâm và hợp tác Ân Phú, Ant"


def test_its_own_words_are_made_speakable() -> None:
    assert (
        spoken("K15 tốt", Lexicon({"K15": "khóa 15 (năm 2023)."})).text
        == "Khóa mười lăm, năm hai nghìn không trăm hai mươi ba tốt"
    )


def test_an_explanation_does_not_reach_back() -> None:
    speech = spoken("TKX là gì? Tiết kiệm xanh (TKX) là góp rác bán lấy tiền.\n\nTKX có ích.")
    assert speech.text == ("Tê ca ích là gì? Tiết kiệm xanh là góp rác bán lấy tiền.\n\nTiết kiệm xanh có ích.")
    assert speech.unreadable == (Unreadable("TKX", 0, Reason.UNKNOWN_ABBREVIATION),)
    assert len(speech.paragraphs) == 2


def test_an_empty_key_is_passed_over() -> None:
    assert spoken("một", Lexicon({"": "x", " ": "y"})).text == "một"


def test_the_plans_words_do_not_break_a_documents_number() -> None:
    lexicon = Lexicon(
        {"UBND": "Ủy ban nhân dân", "KH-UBND": "kế hoạch, Ủy ban nhân dân", "CT/TW": "chỉ thị Trung ương"}
    )
    for written in (
        "Kế hoạch 65/KH-UBND năm 2023",
        "Quyết định số 45/QĐ-UBND ngày 1/6",
        "Chỉ thị 05-CT/TW của Bộ Chính trị",
        "UBND xã họp",
        "Kế hoạch số 12/KH-UBND. UBND xã họp",
    ):
        assert spoken(written, lexicon).text == spoken(written).text
    assert spoken("kế hoạch KH-UBND", lexicon).text == "kế hoạch kế hoạch, Ủy ban nhân dân"
