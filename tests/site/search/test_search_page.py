"""The search page in Chromium, as readers use it: facets, addresses, keys, phones, browsers that cannot."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.conftest import SAMPLE_DAY
from tests.site.search.reader import ask, count, facet, search, titles

# --- facets, order, address ---------------------------------------------------------------------------------------------


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


def test_a_facet_with_one_value_is_a_name_and_no_choice(page: Page, server: str) -> None:
    def with_one_unit(route: Route) -> None:
        html = route.fetch().text()
        found = re.search(r"(<script[^>]*data-search-data[^>]*>)(.*?)</script>", html)
        assert found is not None
        data = json.loads(found[2])
        units = next(one for one in data["facets"] if one["id"] == "don-vi")
        units["values"] = [value for value in units["values"] if "Phụ nữ" in value[1]]
        assert len(units["values"]) == 1
        route.fulfill(body=html.replace(found[2], json.dumps(data)), content_type="text/html; charset=utf-8")

    page.route("**/tim-kiem/?*", with_one_unit)
    search(page, server, "?q=rau+sach+dong+tam")
    assert page.locator(".hit__meta").first.inner_text() == "Hội Liên hiệp Phụ nữ xã · Quý II/2024"
    offered = page.locator(".facet > summary").all_inner_texts()
    assert "Lĩnh vực" in offered
    assert "Đơn vị" not in offered


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
