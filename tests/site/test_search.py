"""Search in Chromium, as readers use it: questions in every way of typing, facets, keys, addresses, browsers that cannot."""

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
from playwright.sync_api import Browser, BrowserContext, Page, expect

from site_builder.vietnamese.fold import fold, same_word_key
from site_builder.vietnamese.letters import TONES
from site_builder.vietnamese.search_words import END, kept_word, kept_words
from tests.conftest import SAMPLE_DAY
from tests.search.asking import answers, cases
from tests.site.conftest import Served

SUB_PATH = "xa/suoi-ngan/"


@pytest.fixture(scope="module")
def server(sample_site: Path, served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The sample site below a path, as a commune's page on the province's server is."""
    root = tmp_path_factory.mktemp("tinh")
    (root / SUB_PATH).parent.mkdir(parents=True)
    (root / SUB_PATH.rstrip("/")).symlink_to(sample_site)
    with served(root) as address:
        yield f"{address}{SUB_PATH}"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which nothing may go wrong unseen: no error, no breach of the policy, nothing asked of others."""
    made = context.new_page()
    wrong: list[str] = []
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    yield made
    assert wrong == []


def search(page: Page, server: str, address: str = "") -> None:
    """Opens the search page and waits until it has answered."""
    page.goto(f"{server}tim-kiem/{address}")
    if address:
        page.wait_for_selector("[data-shown]:not([aria-busy])")


def ask(page: Page, question: str) -> None:
    page.locator("#seek-q").fill(question)
    page.wait_for_selector(f'[data-shown="{question}"]:not([aria-busy])')


def titles(page: Page) -> list[str]:
    return page.locator(".hit__title").all_inner_texts()


def count(page: Page) -> str:
    return page.locator("[data-count]").inner_text()


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


# --- words in the browser and in the index are the same ---------------------------------------------------------------


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
    assert kept_words("Dế Mèn")


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


# --- facets, order, address ---------------------------------------------------------------------------------------------


def facet(page: Page, name: str, value: str) -> None:
    """Ticks a value, opening its facet where it is closed."""
    box = page.locator(".facet").filter(has=page.locator("summary", has_text=re.compile(f"^{name}$")))
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    box.get_by_label(re.compile(f"^{value}")).check()


def test_facets_narrow_and_their_counts_are_true(page: Page, server: str) -> None:
    search(page, server, "?q=thôn")
    everything = int(re.findall(r"\d+", count(page))[0])
    box = page.locator(".facet").filter(has_text="Đối tượng")
    expect(box.get_by_label("Cá nhân")).to_be_visible()
    expect(box.locator(".facet__count").first).not_to_be_empty()
    counts = {line.split("\n")[0]: int(line.split("\n")[-1]) for line in box.locator(".facet__value").all_inner_texts()}
    for name, number in counts.items():
        facet(page, "Đối tượng", name)
        expect(page.locator("[data-count]")).to_have_text(f"Tìm thấy {number} bài")
        assert "doi-tuong=" in page.url
        page.get_by_role("button", name=f"Bỏ lọc: {name}").click()
        expect(page.locator("[data-count]")).to_have_text(f"Tìm thấy {everything} bài")
    # values of one facet add up, facets narrow each other
    facet(page, "Đối tượng", "Cá nhân")
    facet(page, "Đối tượng", "Tập thể")
    expect(page.locator("[data-count]")).to_have_text(f"Tìm thấy {counts['Cá nhân'] + counts['Tập thể']} bài")
    facet(page, "Năm", "Năm 2024")
    expect(page.locator(".hit__meta").first).to_contain_text("/2024")
    page.wait_for_selector("[data-main]:not([aria-busy])")
    assert all("/2024" in line for line in page.locator(".hit__meta").all_inner_texts())
    page.get_by_role("button", name="Bỏ tất cả").click()
    expect(page.locator("[data-count]")).to_have_text(f"Tìm thấy {everything} bài")


def test_every_facet_of_the_sample_is_offered(page: Page, server: str) -> None:
    search(page, server, "?q=thôn")
    names = page.locator(".facet > summary").all_inner_texts()
    expected = "Loại bài|Lĩnh vực|Đơn vị|Năm|Quý|Phong trào thi đua|Đối tượng|Địa bàn|Cấp khen thưởng"
    assert names == expected.split("|")


def test_facets_alone_list_the_newest_first(page: Page, server: str) -> None:
    search(page, server, "?khen-thuong=nha-nuoc")
    assert count(page).startswith("Tìm thấy")
    years = re.findall(r"/(\d{4})", " ".join(page.locator(".hit__meta").all_inner_texts()))
    assert years == sorted(years, reverse=True)


def test_results_can_be_ordered_by_date(page: Page, server: str) -> None:
    search(page, server, "?q=thôn&xep=moi&loai=guong")
    newest = titles(page)
    page.get_by_label("Xếp theo").select_option("cu")
    expect(page.locator(".hit__meta").first).to_contain_text("/2024")
    assert "xep=cu" in page.url
    assert titles(page)[0] not in newest


def test_an_address_brings_everything_back(page: Page, server: str) -> None:
    search(page, server, "?q=nguyen&doi-tuong=ca-nhan")
    before = titles(page)
    assert page.locator("#seek-q").input_value() == "nguyen"
    expect(page.get_by_role("button", name="Bỏ lọc: Cá nhân")).to_be_visible()
    page.locator(".hit a").first.click()
    page.wait_for_url("**/guong/**")
    page.go_back()
    page.wait_for_selector("[data-shown]:not([aria-busy])")
    assert titles(page) == before
    page.get_by_role("button", name="Bỏ lọc: Cá nhân").click()
    page.wait_for_url(re.compile(r"\?q=nguyen$"))
    page.go_back()
    expect(page.get_by_role("button", name="Bỏ lọc: Cá nhân")).to_be_visible()


def test_more_results_come_on_demand(page: Page, server: str) -> None:
    search(page, server, "?q=thôn")
    assert page.locator(".hit").count() == 8
    page.get_by_role("button", name="Xem thêm").click()
    expect(page.locator(".hit")).to_have_count(16)
    expect(page.locator(".hit a").nth(8)).to_be_focused()


def test_coming_back_from_a_hit_finds_the_list_as_it_was(page: Page, server: str) -> None:
    search(page, server, "?q=thôn")
    page.get_by_role("button", name="Xem thêm").click()
    expect(page.locator(".hit")).to_have_count(16)
    before = titles(page)
    hit = page.locator(".hit a").nth(14)
    hit.scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    assert place > 1000
    # as a browser does that has not kept the page itself
    page.evaluate("addEventListener('unload', () => {})")
    hit.click()
    page.wait_for_url("**/guong/**")
    page.go_back()
    page.wait_for_selector("[data-shown]:not([aria-busy])")
    assert titles(page) == before
    assert page.evaluate("scrollY") == pytest.approx(place, abs=4)
    # another question begins at its beginning
    ask(page, "xã")
    assert page.locator(".hit").count() == 8


def test_a_phone_leads_from_the_facets_to_what_they_left(context: BrowserContext, server: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 640})
    search(page, server, "?q=thôn")
    page.locator("[data-facets] > summary").click()
    facet(page, "Đối tượng", "Hộ gia đình")
    done = page.get_by_role("button", name=re.compile(r"^Xem \d+ bài$"))
    expect(done).to_be_in_viewport()
    # at once, while the answer is still on its way
    done.click()
    assert page.locator("[data-facets]").get_attribute("open") is None
    expect(page.locator(".hit a").first).to_be_focused()
    found = re.findall(r"\d+", count(page))
    assert found == re.findall(r"\d+", page.locator("[data-narrowed]").text_content() or "")
    assert int(found[0]) < 20
    expect(page.locator("[data-count]")).to_be_in_viewport()


def test_an_older_answer_never_takes_the_place_of_a_newer_one(page: Page, server: str) -> None:
    search(page, server, "?q=thôn")
    page.route("**/*.pf_index", lambda route: (page.wait_for_timeout(400), route.continue_()))
    page.locator("#seek-q").fill("khung cửi")
    page.wait_for_timeout(300)
    ask(page, "hiến máu")
    page.wait_for_timeout(800)
    assert titles(page)[0] == "Một nhà bốn người, một trăm linh bảy lần hiến máu"


# --- keys, ears, phones ---------------------------------------------------------------------------------------------------


def test_everything_can_be_done_with_keys(page: Page, server: str) -> None:
    search(page, server, "?q=thôn")
    page.locator("body").press("/")
    field = page.locator("#seek-q")
    expect(field).to_be_focused()
    page.keyboard.type("rau sach")
    page.wait_for_selector('[data-shown="rau sach"]:not([aria-busy])')
    links = page.locator(".hit a")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    assert field.input_value() == ""
    expect(page.locator(".hit")).to_have_count(0)
    page.keyboard.type("rau sach")
    page.wait_for_selector('[data-shown="rau sach"]:not([aria-busy])')
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/guong/rau-sach-dong-tam/")


def test_names_for_those_who_listen(page: Page, server: str) -> None:
    search(page, server, "?q=thôn&doi-tuong=ca-nhan")
    main = page.locator("main")
    expect(main.get_by_role("searchbox", name="Tên người, nơi chốn hay việc làm")).to_have_count(1)
    expect(page.get_by_role("search", name="Tìm trong trang").get_by_role("searchbox")).to_have_count(1)
    expect(page.get_by_role("status")).to_contain_text("Tìm thấy")
    expect(main.get_by_role("combobox", name="Xếp theo")).to_have_count(1)
    expect(main.get_by_role("group", name="Đối tượng")).to_have_count(1)
    assert main.get_by_role("list", name="Đang lọc theo").get_by_role("button").count() == 1
    headings = main.get_by_role("heading", level=2).all_inner_texts()
    assert len(headings) == 8


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_page_fits_and_fingers_hit(context: BrowserContext, server: str, width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    search(page, server, "?q=dong+tam&doi-tuong=ca-nhan")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if not page.locator("[data-facets]").evaluate("el => el.open"):
        page.locator("[data-facets] > summary").click()
    for target in page.locator(
        ".seek input, .seek button, .chip, .facets summary, .facet__value, .found__sort select"
    ).all():
        box = target.bounding_box()
        assert box is None or not target.is_visible() or box["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_header_leads_to_the_answer(page: Page, server: str) -> None:
    page.goto(f"{server}guong/rau-sach-dong-tam/")
    page.get_by_role("searchbox", name="Tìm gương, tên người, nơi chốn").fill("lò rèn")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-shown]:not([aria-busy])")
    assert titles(page)[0] == "Con dao có hình con cá"
    assert page.locator("#seek-q").input_value() == "lò rèn"
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(server)
    way = page.get_by_role("link", name="Tìm kiếm")
    box = way.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    way.click()
    page.wait_for_url("**/tim-kiem/")


# --- where it cannot be searched --------------------------------------------------------------------------------------------


def test_without_scripts_there_are_other_ways(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}tim-kiem/?q=rau")
    expect(page.get_by_role("heading", name="Tìm kiếm cần JavaScript")).to_be_visible()
    expect(page.locator("#seek-q")).to_be_hidden()
    page.get_by_role("link", name="Mục lục tên người").first.click()
    assert page.url.endswith("/nguoi/")
    context.close()


def test_an_old_browser_is_told(browser: Browser, server: str) -> None:
    context = browser.new_context()
    context.add_init_script("delete window.WebAssembly")
    page = context.new_page()
    page.goto(f"{server}tim-kiem/")
    expect(page.get_by_role("heading", name="Trình duyệt này chưa tìm được")).to_be_visible()
    expect(page.locator("#seek-q")).to_be_hidden()
    context.close()


def test_a_page_on_a_disk_says_so(browser: Browser, sample_site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((sample_site / "tim-kiem" / "index.html").as_uri())
    expect(page.get_by_role("heading", name="Trình duyệt này chưa tìm được")).to_be_visible()
    context.close()


def test_a_lost_network_is_told_and_can_be_tried_again(context: BrowserContext, server: str) -> None:
    page = context.new_page()
    page.goto(f"{server}tim-kiem/")
    context.set_offline(True)
    page.locator("#seek-q").fill("hiến máu")
    expect(page.locator("[data-count]")).to_have_text("Chưa tải được dữ liệu tìm kiếm", timeout=15_000)
    context.set_offline(False)
    page.get_by_role("button", name="Thử lại").click()
    page.wait_for_selector('[data-shown="hiến máu"]:not([aria-busy])')
    assert titles(page)[0] == "Một nhà bốn người, một trăm linh bảy lần hiến máu"


def test_material_has_no_search_of_its_own(sample_site: Path) -> None:
    assert not (sample_site / "search").exists()
    assert not list(sample_site.rglob("search_index.json"))


def test_a_site_without_an_index_offers_other_ways(
    sample_content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, site_builder: object
) -> None:
    shutil.copytree(sample_content / "content", tmp_path / "content")
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "khong-co"))
    done = site_builder("build", "--today", SAMPLE_DAY, "--only", "site,search", folder=tmp_path)  # type: ignore[operator]
    assert done.returncode == 0, done.stderr
    assert "cảnh báo[index-failed]" in done.stderr
    page = (tmp_path / "site" / "tim-kiem" / "index.html").read_text(encoding="utf-8")
    assert "Ô tìm kiếm tạm nghỉ" in page
    assert "Mục lục tên người" in page
    assert "data-seek" not in page
