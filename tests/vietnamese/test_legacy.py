"""Old encodings recognised, living languages left in peace."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.vietnamese.legacy import legacy_encoding

TCVN3 = [
    "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
    "§éc lËp - Tù do - H¹nh phóc",
    "B¸o c¸o g\u00ad¬ng ®iÓn h×nh tiªn tiÕn quý II n¨m 2003, huyÖn Nh\u00ad Xu©n",
    "title: V\u00adên rau s¹ch cña tæ phô n÷ §ång T©m",
    "Uû ban nh©n d©n x· Th\u00adîng Ninh",
]
VNI = [
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
    "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM",
    "Ñoäc laäp - Töï do - Haïnh phuùc",
    "Baùo caùo göông ñieån hình tieân tieán quyù II naêm 2003",
    "title: Vöôøn rau saïch cuûa toå phuï nöõ Ñoàng Taâm",
]
VIETNAMESE = """---
title: Vườn rau sạch của tổ phụ nữ Đồng Tâm
summary: Mười hai hộ cùng trồng rau không thuốc, thu nhập thêm 3 triệu đồng mỗi tháng.
---
Ðầu năm 2023, chị Lò Thị Páo ở bản Hốc – “người giữ lửa” – vận động bà con hiến 1.200 m² đất làm đường.
Ở 35 °C, già làng Y Moan Ênuôl (Êđê) vẫn ra đồng; « Tôi làm được thì ai cũng làm được », ông nói.
Cà-phê, ô-tô, Ea H’leo, Kơ Nia.
"""
FRENCH = """Déjà l'été : où étions-nous, près de la forêt, là où les élèves ont mangé la crème brûlée ?
Ça, c'est très français ; né à Noël, l'œuvre du maître Hérédia naît à l'âge où l'hôtel, sûr, ne coûte guère.
Évêché, île, ambiguë, maïs, « garçon », aïeul, capharnaüm, dû, fenêtre, août, mûr, goût, hâte, voilà."""
OTHERS = [
    "Hoà/Hoà · 24 × 16 cm · « a » ¹ ² ³ § 7 ¶ ð µ ® © ª º : site · blog; naïve",
    "Über die Größe der Bäume läßt sich schön streiten, für Mädchen können größere Löhne",
    "El niño español comió piñas en la montaña mañana, según Núñez; también bebió café y té allí, ¿qué más?",
    "Não há informação sobre a situação; são três irmãos, avó e avô, à noite, você está lá, até já",
    "Båten går på sjön, säger Åsa; blåbær på fjället, rødgrød med fløde, hjälp på väg från Malmö",
]


def windows_1258(text: str) -> bytes:
    """As Windows wrote it: tone marks after their letter."""
    written = b""
    for character in normalize("NFC", text):
        try:
            written += character.encode("cp1258")
        except UnicodeEncodeError:
            # The tone comes last but for the dot below, which NFD puts before circumflex and breve.
            first, *marks = list(normalize("NFD", character))
            tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
            marks.remove(tone)
            written += (normalize("NFC", first + "".join(marks)) + tone).encode("cp1258")
    return written


@pytest.mark.parametrize("text", TCVN3)
def test_tcvn3(text: str) -> None:
    assert legacy_encoding(text) == "TCVN3"
    assert legacy_encoding(text.encode("latin-1")) == "TCVN3"
    assert legacy_encoding(text.encode()) == "TCVN3"


@pytest.mark.parametrize("text", VNI)
def test_vni(text: str) -> None:
    assert legacy_encoding(text) == "VNI"
    assert legacy_encoding(text.encode("latin-1")) == "VNI"
    assert legacy_encoding(text.encode()) == "VNI"


@pytest.mark.parametrize(
    "text",
    [
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Báo cáo gương điển hình tiên tiến quý II năm 2003",
        "Mọi việc đã tốt",
    ],
)
def test_windows_1258(text: str) -> None:
    assert legacy_encoding(windows_1258(text)) == "Windows-1258"
    assert legacy_encoding(windows_1258(text).decode("latin-1")) == "Windows-1258"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16(encoding: str) -> None:
    assert legacy_encoding(VIETNAMESE.encode(encoding)) == "UTF-16"
    assert legacy_encoding("title: Tổ 1".encode(encoding)) == "UTF-16"


def test_utf_16_read_as_western() -> None:
    assert legacy_encoding("title: To 1".encode("utf-16-le").decode("latin-1")) == "UTF-16"


def test_an_old_passage_pasted_into_a_good_text() -> None:
    assert legacy_encoding(VIETNAMESE * 5 + TCVN3[2]) == "TCVN3"


@pytest.mark.parametrize("text", [VIETNAMESE, FRENCH, VIETNAMESE + FRENCH, *OTHERS, "", "Hello", "a\0b"])
def test_no_alarm(text: str) -> None:
    assert legacy_encoding(text) is None
    assert legacy_encoding(text.encode()) is None
    assert legacy_encoding(normalize("NFD", text)) is None
    for line in text.splitlines():
        assert legacy_encoding(line) is None


@pytest.mark.parametrize("text", [FRENCH.replace("œ", "oe"), *OTHERS])
def test_no_alarm_at_western_bytes(text: str) -> None:
    assert legacy_encoding(text.encode("latin-1")) is None


def test_a_damaged_file_in_utf_8_is_no_old_encoding() -> None:
    assert legacy_encoding(VIETNAMESE.encode()[:-1] + b"\xff") is None
    assert legacy_encoding(VIETNAMESE.encode().decode("latin-1")) is None
    assert legacy_encoding(b"\x00\x01\x02\xff\xfe\x89PNG\r\n") is None


@given(st.binary() | st.text())
def test_answers_whatever_it_is_given(content: bytes | str) -> None:
    assert legacy_encoding(content) in {None, "TCVN3", "VNI", "UTF-16", "Windows-1258"}
