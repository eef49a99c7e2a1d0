"""`clean`: whatever reaches us by keyboard, clipboard or file, one text comes out."""

from unicodedata import is_normalized, normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.vietnamese.normalise import clean

PIECES = st.sampled_from(
    [
        *("a", "ê", "e\u0302", "\u0301", "ð", "\xad", "\u200b", "\ufeff", "\xa0", "\ud800", "\U0001f600"),
        *("\r", "\n", "\r\n", "\x85", "\u2028", "\x0b"),
        *("&", "&e", "acute;", "&ecirc;", "&#x301;", "&#x65;", "&#38;", "&amp;", "&lt;"),
    ]
)
MESSY = st.one_of(st.text(), st.lists(PIECES).map("".join))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (normalize("NFD", "Thượng Ninh đổi mới"), "Thượng Ninh đổi mới"),
        ("\ufefftitle: Vườn rau", "title: Vườn rau"),
        ("nông\u200b thôn\u2060 mới\u200e", "nông thôn mới"),
        ("sản\xadxuất", "sảnxuất"),
        ("\u202aHuế\u202c \u2067và\u2069", "Huế và"),
        ("a\x00b\x07c\x7fd\x9fe\tg", "abcde\tg"),
        ("\ufffe\uffff\U0001fffe\ufdd0x", "x"),
        ("nửa\ud83d chữ", "nửa chữ"),
        ("một\r\nhai\rba\u2028bốn\u2029năm\x85sáu\n", "một\nhai\nba\nbốn\nnăm\nsáu\n"),
        ("dòng một\x0bdòng hai\x0ctrang sau", "dòng một dòng hai trang sau"),
        ("5\xa0triệu\u202fđồng\u3000mỗi\u2003tháng", "5 triệu đồng mỗi tháng"),
        ("Ðảng ðoàn", "Đảng đoàn"),
        ("Vi&ecirc;\u0323t Nam", "Việt Nam"),
        ("ti&ecirc;&#x301;n, ti&#234;&#769;n, ti&#xEA;\u0301n", "tiến, tiến, tiến"),
        ("&ETH;&#272;&#x111;&eth;", "ĐĐđđ"),
        (
            "a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; &#60;",
            "a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; &#60;",
        ),
        ("&nbsp;&hellip;&#8203;&#10;&unknown;&#xFFFFFF;", "&nbsp;&hellip;&#8203;&#10;&unknown;&#xFFFFFF;"),
        ("&amp;eacute; & &; R&D; a&b", "&amp;eacute; & &; R&D; a&b"),
        ("e\u200b\u0302\u0301", "ế"),
        ("", ""),
    ],
)
def test_cleans(written: str, expected: str) -> None:
    assert clean(written) == expected


def test_ordinary_text_is_handed_back_as_it_is() -> None:
    text = "---\ntitle: “Vườn rau” – 3 triệu…\n---\n\tGhi chú: xã Thượng Ninh, số 65/KH-UBND, 100% hộ & hơn\n"
    assert clean(text) is text


@given(MESSY)
@example("&&#x65;acute;")
@example("&&#x212a;appa;")
@example("&e\u200bacute;")
@example("&e\xadacute\u037e")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(MESSY)
def test_the_result_is_nfc_and_free_of_what_cannot_be_seen(text: str) -> None:
    cleaned = clean(text)
    assert is_normalized("NFC", cleaned)
    assert not set(cleaned) & set("\r\x0b\x0c\x85\xa0\xad\u200b\u200d\u2028\u2029\u202e\u2060\ufeffðÐ")
    assert not any("\ud800" <= character <= "\udfff" for character in cleaned)


@given(MESSY)
def test_line_numbers_hold(text: str) -> None:
    lines = text.replace("\r\n", "\n")
    assert clean(text).count("\n") == sum(lines.count(end) for end in "\n\r\x85\u2028\u2029")


@given(MESSY)
def test_no_markup_comes_into_being(text: str) -> None:
    assert clean(text).count("<") <= normalize("NFC", text).count("<")


@given(st.text())
def test_nfc_and_nfd_come_out_alike(text: str) -> None:
    assert clean(normalize("NFD", text)) == clean(normalize("NFC", text))
