"""The figures, the plan, the contest and the movement of the sample, as a reader has them before his eyes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

PAGES = ("so-lieu", "ke-hoach", "cuoc-thi/guong-nguoi-tot-quanh-ta", "phong-trao/nong-thon-moi")


def text(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_every_chart_has_a_name_a_description_and_its_table(sample_site: Path) -> None:
    page = text(sample_site, "so-lieu")
    sections = re.findall(r'<section class="chart.*?</section>', page, re.DOTALL)
    assert len(sections) == 5
    for section in sections:
        assert re.search(
            r'role="img" aria-labelledby="(\S+)-ten \1-ta">'
            r'<span id="\1-ten" hidden>[^<]+</span><span id="\1-ta" hidden>[^<]+</span>',
            section,
        )
        figures = re.findall(
            r'<text class="figure middle"[^>]*>(\d+)</text>|<text class="figure"[^>]*>(\d+)</text>', section
        )
        listed = re.findall(r'<td class="figures__count">(\d+)</td>', section)
        if figures:
            assert [one or other for one, other in figures] == listed
    counts = re.findall(r'<td class="figures__count">(\d+)</td>', sections[0])
    assert str(sum(map(int, counts))) == re.search(r"<dd>(\d+)</dd>", page)[1]  # type: ignore[index]


def test_the_plan_says_who_introduces_when_and_how_to_take_part(sample_site: Path) -> None:
    page = words(text(sample_site, "ke-hoach"))
    assert "Mỗi quý, mỗi đơn vị giới thiệu ít nhất 01 gương điển hình, gửi trước" in page
    assert re.search(r"Hạn gần nhất \d+/\d+/2026, cho quý IV năm 2026", page)
    assert "Gửi về UBND xã" in page
    for blame in ("còn thiếu", "chưa nộp", "quá hạn", "chậm"):
        assert blame not in page


def test_a_contest_says_whether_it_takes_entries_and_by_which_rules(sample_site: Path) -> None:
    page = words(text(sample_site, "cuoc-thi/guong-nguoi-tot-quanh-ta"))
    assert "Đã hết hạn nhận bài. Thời gian nhận: từ 3/3/2025 đến hết ngày 30/9/2026." in page
    assert "Thể lệ Ai cũng dự thi được" in page
    assert "bài dự thi" in page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_pages_fit_and_drawings_follow_light_and_dark(
    width: int, scheme: str, sample_site: Path, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for address in PAGES:
        page.goto((sample_site / address / "index.html").as_uri())
        page.locator("details.fold").evaluate_all("all => all.forEach(one => { one.open = true })")
        assert page.evaluate("document.documentElement.scrollWidth") == width, address
    page.goto((sample_site / "so-lieu" / "index.html").as_uri())
    lightness = "one => getComputedStyle(one).fill.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0)"
    letters = page.locator(".drawing text").first.evaluate(lightness)
    assert (letters > 380) == (scheme == "dark")
    assert page.evaluate(OUTSIDE) == []
    context.close()


# words of charts that stand outside their drawing, or over each other
OUTSIDE = """() => [...document.querySelectorAll('.drawing')].flatMap(drawing => {
  const all = [...drawing.querySelectorAll('text, .name')].map(el => [el, el.getBoundingClientRect()]);
  const inside = (el, box) => { const own = (el.closest('svg') || drawing).getBoundingClientRect();
    return box.left >= own.left - 1 && box.right <= own.right + 1 && box.top >= own.top - 4 && box.bottom <= own.bottom + 4; };
  const over = (a, b) => a !== b && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 6 && b.top < a.bottom - 6;
  return all.filter(([el, box]) => !inside(el, box) || all.some(([, other]) => over(box, other))).map(([el]) => el.textContent);
})"""


@pytest.mark.parametrize("address", ["so-lieu", "ky-yeu/2025"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_words_of_charts_grow_with_all_other_text(
    width: int, address: str, sample_site: Path, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto((sample_site / address / "index.html").as_uri())
    sizes = "all => all.map(el => parseFloat(getComputedStyle(el).fontSize))"
    words = page.locator(".drawing :is(text, .name)")
    before = words.evaluate_all(sizes)
    page.evaluate("document.documentElement.dataset.size = '3'")
    assert words.evaluate_all(sizes) == [pytest.approx(1.5 * size) for size in before]
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    context.close()
