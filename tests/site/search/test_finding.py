"""What is found in Chromium, in every way of typing, and how it is shown."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from site_builder.vietnamese.fold import fold, same_word_key
from site_builder.vietnamese.letters import TONES
from site_builder.vietnamese.search_words import END, kept_word
from tests.conftest import SAMPLE_DAY
from tests.search.asking import answers, cases
from tests.site.conftest import Served
from tests.site.search.reader import ask, count, search, titles

# --- what is found ---------------------------------------------------------------------------------------------------


def test_every_question_finds_first_what_was_meant(page: Page, server: str) -> None:
    asked = cases()
    assert len(asked) >= 200
    search(page, server)
    found = answers(page, [case.question for case in asked])
    wrong = [(case, order[:2]) for case, order in zip(asked, found, strict=True) if order[:1] != [case.first]]
    assert wrong == []


_ETH = str.maketrans("đĐ", "ðÐ")
_NEW_PLACES = {
    "òa": "oà",
    "óa": "oá",
    "ỏa": "oả",
    "õa": "oã",
    "ọa": "oạ",
    "ủy": "uỷ",
    "úy": "uý",
    "ụy": "uỵ",
    "ùy": "uỳ",
}


def spellings(question: str) -> list[str]:
    """Other ways to type the same."""
    moved = normalize("NFC", question)
    for old, new in _NEW_PLACES.items():
        moved = re.sub(f"{old}(?![a-zà-ỹ])", new, moved, flags=re.IGNORECASE)
    words = normalize("NFC", question).split()
    mixed = " ".join(fold(word) if at % 2 else word for at, word in enumerate(words))
    return [
        fold(question),
        normalize("NFD", question),
        normalize("NFC", question).translate(_ETH),
        normalize("NFC", question).upper(),
        moved,
        mixed,
    ]


def test_every_way_of_typing_finds_the_same(page: Page, server: str) -> None:
    asked = [case.question for case in cases()]
    ways = [[question, *spellings(question)] for question in asked]
    search(page, server)
    found = iter(answers(page, [way for some in ways for way in some]))
    for some in ways:
        sets = {frozenset(next(found)) for _ in some}
        assert len(sets) == 1, some


def test_exact_marks_come_first_and_either_place_of_the_tone_is_exact(page: Page, server: str) -> None:
    search(page, server)
    plain, old, new, other = answers(page, ["hoa giai", "hòa giải", "hoà giải", "hoa giai đất"])
    assert old == new
    assert set(plain) == set(old)
    assert old[0] == "hai-nguoi-hoa-giai"
    assert other
    # “Lữ” is a name, “lũ” a flood: who types the mark gets what bears it
    names, floods = answers(page, ["lữ", "lũ"])
    assert set(names) == set(floods)
    assert names[0] == "tieng-loa-suoi-mo"
    assert floods[0] != "tieng-loa-suoi-mo"


def test_order_does_not_hang_on_what_was_asked_before(page: Page, server: str) -> None:
    questions = ["hoa", "đường", "nguyen van", "tổ", "ngươ"]
    search(page, server)
    forwards = answers(page, questions)
    page.reload()
    assert answers(page, questions[::-1])[::-1] == forwards


def test_a_word_that_is_not_finished_finds_what_begins_so(page: Page, server: str) -> None:
    search(page, server)
    begun, plain = answers(page, ["Nguyễn Đình Hiệ", "nguyen dinh hie"])
    assert begun[0] == plain[0] == "tu-sach-ong-giao-hiep"


def test_a_question_without_an_answer_gives_what_comes_near(page: Page, server: str) -> None:
    search(page, server, "?q=hiến+máu+phượng")
    assert count(page).startswith("Không bài nào có đủ các chữ")
    assert titles(page)[0] == "Một nhà bốn người, một trăm linh bảy lần hiến máu"
    ask(page, "zzzz")
    assert count(page) == "Không tìm thấy bài nào"
    expect(page.locator("[data-empty]")).to_contain_text("Thử chữ ngắn hơn")


@pytest.mark.parametrize("question", ["Kpă hiến đất", "hiến đất Kpă", "zzz hiến đất"])
def test_a_word_that_no_piece_holds_is_not_told_as_found(page: Page, server: str, question: str) -> None:
    search(page, server)
    ask(page, "hiến đất")
    near = titles(page)
    ask(page, question)
    assert count(page).startswith("Không bài nào có đủ các chữ")
    assert titles(page) == near
    ask(page, "zzz")
    assert count(page) == "Không tìm thấy bài nào"


@pytest.mark.parametrize("question", ["😀", "%", "…?"])
def test_signs_are_no_question(page: Page, server: str, question: str) -> None:
    page.goto(f"{server}tim-kiem/?q={quote(question)}")
    page.get_by_text("Hãy gõ chữ hoặc số cần tìm").wait_for()
    assert titles(page) == []


# --- words in the browser and in the index are the same ---------------------------------------------------------------


def syllables() -> list[str]:
    """Onsets × rimes × tones, the mark on any vowel, and what is no syllable."""
    onsets = ("", "b", "đ", "d", "gi", "qu", "ngh", "tr")
    rimes = "a ă â e ê i o ô ơ u ư y oa oe uy uyên iêu ươu ưa oai uông ươi oăn ây êu uê uơ yêu oong ich ach".split()
    found = []
    for onset, rime, tone in product(onsets, rimes, ("", *TONES)):
        vowels = [at for at, letter in enumerate(rime) if letter in "aăâeêioôơuưy"] if tone else [0]
        found += [normalize("NFC", onset + rime[: at + 1] + tone + rime[at + 1 :]) for at in vowels]
    return [*found, "m²", "COVID", "VietGAP", "12", "Krông", "Müller", "ñandú", "QL45", "ĐĂK", "Ơn"]


def test_browser_and_index_take_words_apart_alike(page: Page, server: str) -> None:
    search(page, server)
    words = syllables()
    found = page.evaluate(
        "words => words.map(word => window.siteSearch.asked(word)[0])",
        words,
    )
    for word, taken in zip(words, found, strict=True):
        kept = kept_word(word).split(END)
        assert [taken["plain"], taken["code"]] == kept[:2], word
        assert taken["plain"] == fold(word) or word in ("m²", "Müller", "ñandú")


def test_the_browser_writes_words_as_they_were(page: Page, server: str) -> None:
    search(page, server)
    together = ["Tổphụnữ", "đắksắk", "HợpTácXã", "ỦyBan", "hòaBình2"]
    words = [
        *together,
        *syllables(),
        *(word.capitalize() for word in syllables()),
        *(word.upper() for word in syllables()),
    ]
    found = page.evaluate(
        "words => words.map(window.siteSearch.written)",
        [kept_word(word) for word in words],
    )
    assert found == words
    assert len({same_word_key(word) for word in words}) > 500


def test_what_is_shown_reads_as_it_was_written(page: Page, server: str, sample_site: Path) -> None:
    search(page, server, "?q=rau+sach+dong+tam")
    first = page.locator(".hit").first
    assert first.locator(".hit__title").inner_text() == "Vườn rau sạch của tổ phụ nữ Đồng Tâm"
    assert first.locator(".hit__who").inner_text() == "Tổ phụ nữ thôn Đồng Tâm"
    assert first.locator(".hit__meta").inner_text() == "Hội Liên hiệp Phụ nữ xã · Quý II/2024"
    ask(page, "1.162 tấm ảnh")
    assert titles(page)[0] == "Cái máy quét mượn và 1.162 tấm ảnh cũ"
    ask(page, "Dế Mèn")
    said = page.locator(".hit__words").first.inner_text()
    assert "mượn Dế Mèn, 6/6/2012, trả 9/6, kể: Dế Mèn hối hận" in said
    assert page.locator(".hit__words mark").first.inner_text() == "Dế Mèn"


# makes an index as if so few pieces were very many; gives the letters of words that it does not look for everywhere
_THINNED = """
import sys
from datetime import date
from pathlib import Path
from site_builder.build import collected
from site_builder.check.content import checked
from site_builder.render.search import documents
from site_builder.search.store import made_index
documents.MOST_ENTRIES = 12
found = collected(checked(Path(sys.argv[1]), "content").site, date.fromisoformat(sys.argv[2]))
made = made_index(found, Path(sys.argv[3], "kept"))
made.put_into(Path(sys.argv[3], "site"))
print(*made.common)
"""


@pytest.fixture
def thinned(sample_content: Path, sample_site: Path, tmp_path: Path, served: Served) -> Iterator[str]:
    """The sample site where of most words only the telling places are in the index."""
    shutil.copytree(sample_site, tmp_path / "site", ignore=shutil.ignore_patterns("pagefind"))
    command = (sys.executable, "-c", _THINNED, str(sample_content / "content"), SAMPLE_DAY, str(tmp_path))
    common = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    assert len(common.split()) > 200
    page = tmp_path / "site" / "tim-kiem" / "index.html"
    html = page.read_text(encoding="utf-8")
    assert '"common":""' in html
    page.write_text(html.replace('"common":""', f'"common":"{common}"'), encoding="utf-8")
    with served(tmp_path / "site") as address:
        yield address


def test_what_is_not_in_the_index_is_shown_and_marked_all_the_same(page: Page, thinned: str, server: str) -> None:
    search(page, thinned, "?q=rau+sach+dong+tam")
    first = page.locator(".hit").first
    assert first.locator(".hit__title").inner_text() == "Vườn rau sạch của tổ phụ nữ Đồng Tâm"
    assert first.locator(".hit__who").inner_text() == "Tổ phụ nữ thôn Đồng Tâm"
    ask(page, "1.162 tấm ảnh")
    assert titles(page)[0] == "Cái máy quét mượn và 1.162 tấm ảnh cũ"
    said = page.locator(".hit").first.inner_text()
    search(page, server, "?q=1.162+tấm+ảnh")
    assert page.locator(".hit").first.inner_text() == said


def test_a_list_of_words_that_cannot_be_had_is_told_of(context: BrowserContext, thinned: str) -> None:
    page = context.new_page()
    lists: list[str] = []
    page.route("**/words-*.json", lambda route: (lists.append(route.request.url), route.abort()))
    page.goto(f"{thinned}tim-kiem/?q=rau+sach")
    expect(page.locator("[data-count]")).to_have_text("Chưa tải được dữ liệu tìm kiếm")
    assert lists
    page.unroute("**/words-*.json")
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator(".hit__title").first).to_contain_text("rau sạch")
