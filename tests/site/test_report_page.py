"""The page for the meeting in Chromium: it fits a phone and a projector, asks for nothing, and has nothing to complain of."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from site_builder.check.content import checked
from site_builder.collect.publication import publication
from site_builder.collect.report import Report, report
from site_builder.model.duties import Every, Obligation
from site_builder.model.period import Quarter, Span
from site_builder.render.reports.html import html
from tests.builders import a_field, a_plan, a_site, a_story, a_unit
from tests.conftest import SAMPLE_DAY

LONG = "Trường Phổ thông dân tộc bán trú Trung học cơ sở và Tiểu học " + "Suối_Ngàn" * 9


def of_the_sample(content: Path) -> Report:
    site = checked(content / "content", "content", jobs=2).site
    assert site is not None
    return report(publication(site, date.fromisoformat(SAMPLE_DAY)))


def a_large_one() -> Report:
    """120 units × 32 quarters and 96 months, with long names."""
    units = tuple(a_unit(f"{LONG} {number}") for number in range(120))
    fields = tuple(a_field(f"{LONG} {number}") for number in range(13))
    plan = a_plan(
        period=Span(date(2019, 1, 1), date(2026, 12, 31)),
        place=LONG,
        units=units,
        fields=fields,
        obligations=(
            Obligation(id="quy", name=LONG, units=units, at_least=3),
            Obligation(id="thang", name="Tin, bài hằng tháng", units=units[:3], every=Every.MONTH),
        ),
    )
    quarters = [Quarter(year, number) for year in range(2019, 2027) for number in (1, 2, 3, 4)]
    stories = (
        a_story(
            f"guong-{at}",
            title=LONG,
            unit=units[at % 120],
            fields=(fields[at % 13],),
            quarter=quarters[at % 32],
            day=quarters[at % 32].first + timedelta(days=at % 100),
        )
        for at in range(300)
    )
    return report(publication(a_site(*stories, plan=plan), date(2026, 5, 15)))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, sample_content: Path) -> dict[str, Path]:
    """Pages on disk, as they are opened by double-click."""
    folder = tmp_path_factory.mktemp("bao-cao")
    reports = {
        "mau": of_the_sample(sample_content),
        "lon": a_large_one(),
        "trong": report(publication(a_site(), date(2025, 5, 15))),
    }
    for name, made in reports.items():
        (folder / f"{name}.html").write_bytes(html(made))
    return {name: folder / f"{name}.html" for name in reports}


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["mau", "lon", "trong"])
def test_the_page_fits_and_is_silent(
    name: str, width: int, scripts: bool, files: dict[str, Path], browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))  # every message: none is expected
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(files[name].as_uri())
    page.locator("details:not([open]) > summary").evaluate_all(
        "all => all.slice(0, 40).forEach(one => one.parentNode.open = true)"
    )
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert [address for address in asked if not address.startswith("data:")] == [files[name].as_uri()]
    assert said == []
    context.close()


def test_the_head_of_the_matrix_stays_in_sight(files: dict[str, Path], browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto(files["lon"].as_uri())
    box = page.locator(".tall").first
    box.evaluate("one => one.scrollTo(200, 2000)")
    seen, corner = box.bounding_box(), box.locator("thead th").first.bounding_box()
    assert seen is not None
    assert corner is not None
    assert abs(corner["x"] - seen["x"]) <= 2
    assert abs(corner["y"] - seen["y"]) <= 2
    assert corner["width"] < 180
    context.close()
