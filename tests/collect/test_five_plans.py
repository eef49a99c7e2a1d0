"""The five real plans, each worked out by hand from its text: who owes what, by when, and what some deliveries make of it."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from site_builder.collect.compliance import Compliance, State, compliance
from site_builder.collect.publication import publication
from site_builder.collect.scores import Totals, scores
from site_builder.load.plan import preset
from site_builder.load.values import Findings
from site_builder.model.period import Month, Quarter, Week
from site_builder.model.plan import Plan
from site_builder.model.site import Broadcast
from site_builder.model.story import Article, Status, Story
from site_builder.problems import Where
from tests.builders import a_site, a_story, an_article


def a_preset(id: str) -> Plan:
    plan = preset(id, Findings())
    assert plan is not None
    return plan


def from_unit(plan: Plan, unit: str, quarter: str, submitted: date, month: str = "") -> Story:
    """A story of the unit for the quarter (`2023-Q2`), received on a day."""
    year, number = quarter.split("-Q")
    counted = Quarter(int(year), int(number))
    return a_story(
        f"{unit}-{quarter}-{submitted}",
        unit=next(known for known in plan.units if known.id == unit),
        fields=plan.fields[:1],
        quarter=counted,
        month=Month(int(month[:4]), int(month[5:])) if month else counted.months[0],
        submitted=submitted,
        day=submitted,
        status=Status.SUBMITTED,
    )


def on(
    today: date, plan: Plan, *stories: Story, articles: tuple[Article, ...] = (), log: tuple[Broadcast, ...] = ()
) -> Compliance:
    return compliance(publication(a_site(*stories, plan=plan, articles=articles, broadcasts=log), today))


def rows(kept: Compliance, obligation: str, unit: str) -> dict[str, tuple[int, int, int, int, str]]:
    """Period → owed, on time, late, missing, state."""
    return {
        s.period.code: (s.owed, len(s.on_time), len(s.late), s.missing, s.state.value)
        for s in kept.standings
        if (s.obligation.id, s.unit.id) == (obligation, unit)
    }


def test_thuong_ninh_23_units_by_12_quarters() -> None:
    """A, III: “Các ban ngành, đơn vị và 11 thôn … giới thiệu tối thiểu 01 điển hình … vào định kỳ hàng quý”, 2023–2025.

    11 thôn + 12 other units owe 1 in each of 12 quarters: 276. No day within the quarter is named, so that the quarter's last day
    is still in time. On 15/5/2024 five quarters (2023 and I/2024) are over.
    """
    plan = a_preset("thuong-ninh-2023-2025")
    kept = on(
        date(2024, 5, 15),
        plan,
        from_unit(plan, "thon-1", "2023-Q1", date(2023, 3, 31)),
        from_unit(plan, "thon-1", "2023-Q2", date(2023, 7, 1)),
        from_unit(plan, "thon-1", "2024-Q2", date(2024, 5, 15)),
        from_unit(plan, "thon-1", "2024-Q3", date(2024, 5, 15)),
        from_unit(plan, "tram-y-te", "2023-Q4", date(2023, 10, 2)),
        from_unit(plan, "tram-y-te", "2023-Q4", date(2023, 10, 3)),
    )
    assert len(kept.standings) == 23 * 12
    assert rows(kept, "gioi-thieu", "thon-1") == {
        "2023-Q1": (1, 1, 0, 0, "met"),
        "2023-Q2": (1, 0, 1, 0, "late"),
        "2023-Q3": (1, 0, 0, 1, "short"),
        "2023-Q4": (1, 0, 0, 1, "short"),
        "2024-Q1": (1, 0, 0, 1, "short"),
        "2024-Q2": (1, 1, 0, 0, "met"),
        "2024-Q3": (1, 1, 0, 0, "met"),
        **dict.fromkeys(("2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"), (1, 0, 0, 1, "open")),
    }
    assert rows(kept, "gioi-thieu", "tram-y-te")["2023-Q4"] == (1, 2, 0, 0, "met")
    # 276 owed; 4 on time and 1 late were needed, 1 came beyond; of the 115 that were due by then 3 met, 1 late
    totals = Totals.of(kept.standings)
    assert (totals.owed, totals.on_time, totals.late, totals.missing, totals.beyond) == (276, 4, 1, 271, 1)
    assert (totals.met, totals.met_late, totals.short, totals.open) == (4, 1, 5 * 23 - 3, 7 * 23 - 2)
    assert totals.overdue == 112


def test_thach_an_by_month_before_day_20() -> None:
    """B, III: “mỗi đơn vị ít nhất giới thiệu 01 gương điển hình/tháng”, sent “trước ngày 20 hàng tháng”; issued in April 2021.

    From 4/2021 to 12/2025 there are 9 + 4 × 12 = 57 months; 14 units are named: 798. The 19th is in time, the 20th is late.
    """
    plan = a_preset("thach-an-2021-2025")
    kept = on(
        date(2021, 7, 20),
        plan,
        from_unit(plan, "phong-y-te", "2021-Q2", date(2021, 4, 19), "2021-04"),
        from_unit(plan, "phong-y-te", "2021-Q2", date(2021, 5, 20), "2021-05"),
        from_unit(plan, "phong-y-te", "2021-Q2", date(2021, 5, 28), "2021-06"),
        from_unit(plan, "phong-y-te", "2021-Q1", date(2021, 3, 1), "2021-03"),
    )
    assert len(kept.standings) == 57 * 14
    found = rows(kept, "gioi-thieu-hang-thang", "phong-y-te")
    assert min(found) == "2021-04"
    assert [found[f"2021-{month:02}"] for month in range(4, 9)] == [
        (1, 1, 0, 0, "met"),
        (1, 0, 1, 0, "late"),
        (1, 1, 0, 0, "met"),
        (1, 0, 0, 1, "short"),
        (1, 0, 0, 1, "open"),
    ]
    assert {s.due_before for s in kept.standings if s.period.code == "2021-07"} == {date(2021, 7, 20)}
    # the one for March: before the plan; told, not lost
    assert [u.delivery.received for u in kept.uncounted] == [date(2021, 3, 1)]


def test_nguyen_thi_minh_khai_articles_by_year_and_relays_by_quarter() -> None:
    """C, II: relays “Ít nhất 01 lượt/quý” on the province's or city's radio; the column “ít nhất 04 tin, bài/năm”.

    4 quarters × 1 and 1 year × 4, all of the ward. Nothing is aired or posted before a leader has approved it.
    """
    plan = a_preset("nguyen-thi-minh-khai-2024")

    def aired(day: date, relay: str = "") -> Broadcast:
        return Broadcast(day=day, week=Week.of(day), items=(), relay=relay, where=Where("broadcasts.yml", day.month))

    def posted(id: str, day: date, column: str = "Thi đua yêu nước", status: Status = Status.APPROVED) -> Article:
        return an_article(id, day=day, column=column, status=status)

    log = (
        aired(date(2024, 3, 29), "Đài tỉnh"),
        aired(date(2024, 5, 6)),
        aired(date(2024, 7, 1), "Đài thành phố"),
        aired(date(2024, 8, 5), "Đài thành phố"),
    )
    articles = (
        posted("mot", date(2024, 3, 1)),
        posted("hai", date(2024, 6, 1)),
        posted("ba", date(2024, 9, 30)),
        posted("cho-duyet", date(2024, 9, 1), status=Status.SUBMITTED),
        posted("muc-khac", date(2024, 9, 1), "Tin tức"),
    )
    kept = on(date(2024, 10, 1), plan, articles=articles, log=log)
    assert rows(kept, "tiep-song", "ubnd-phuong") == {
        "2024-Q1": (1, 1, 0, 0, "met"),
        "2024-Q2": (1, 0, 0, 1, "short"),
        "2024-Q3": (1, 2, 0, 0, "met"),
        "2024-Q4": (1, 0, 0, 1, "open"),
    }
    assert rows(kept, "tin-bai", "ubnd-phuong") == {"2024": (4, 3, 0, 1, "open")}
    assert rows(on(date(2025, 1, 1), plan, articles=articles), "tin-bai", "ubnd-phuong")["2024"][-1] == "short"
    assert len(kept.standings) == 5


def test_con_dao_every_unit_each_quarter_rotation_beside_it_and_a_monthly_article() -> None:
    """D, II.3: ≥ 1 a quarter from each unit “trước ngày 05 của tháng cuối quý”; the rotation; the centre writes every month.

    The plan is of 28/9/2020: 5/9/2020 was past, so that quarter IV/2020 (due 5/12) is the first. On 4/6/2021: 10 units × 5
    quarters to the end of 2021 = 50; rotation: IV/2020 2 units, 2021 2 + 1 + 2 + 2; the centre's months: 9/2020 (three days of
    it) to 12/2021 = 16.
    """
    plan = a_preset("con-dao-2020")
    kept = on(
        date(2021, 6, 4),
        plan,
        from_unit(plan, "khoi-truong-kinh-te", "2020-Q4", date(2020, 12, 4)),
        from_unit(plan, "ban-chi-huy-quan-su", "2020-Q4", date(2020, 12, 5)),
        from_unit(plan, "phong-giao-duc-dao-tao", "2021-Q2", date(2021, 6, 4)),
        from_unit(plan, "cong-an", "2021-Q1", date(2021, 3, 4)),
        articles=(
            an_article(
                "bai-viet",
                unit=next(u for u in plan.units if u.id == "trung-tam-van-hoa"),
                submitted=date(2020, 10, 31),
                day=date(2020, 11, 3),
            ),
        ),
    )
    assert Counter(s.obligation.id for s in kept.standings) == {
        "gioi-thieu-hang-quy": 50,
        "phan-cong-theo-quy": 2 + 2 + 1 + 2 + 2,
        "bai-viet-hang-thang": 16,
    }
    turns = {
        (s.period.code, s.unit.id): s.state.value for s in kept.standings if s.obligation.id == "phan-cong-theo-quy"
    }
    assert turns == {
        ("2020-Q4", "khoi-truong-kinh-te"): "met",
        ("2020-Q4", "ban-chi-huy-quan-su"): "late",
        ("2021-Q1", "khoi-truong-van-hoa-xa-hoi"): "short",
        ("2021-Q1", "don-bien-phong-con-dao"): "short",
        ("2021-Q2", "phong-giao-duc-dao-tao"): "met",
        ("2021-Q3", "khoi-truong-dang-doan-the"): "open",
        ("2021-Q3", "cong-an"): "open",
        ("2021-Q4", "khoi-truong-kinh-te"): "open",
        ("2021-Q4", "ban-chi-huy-quan-su"): "open",
    }
    due = {s.due_before for s in kept.standings if s.obligation.id == "gioi-thieu-hang-quy" and s.period.year == 2021}
    assert due == {date(2021, 3, 5), date(2021, 6, 5), date(2021, 9, 5), date(2021, 12, 5)}
    # the police was not in turn in quarter I, but its story serves the quarterly obligation of every unit
    assert rows(kept, "gioi-thieu-hang-quy", "cong-an")["2021-Q1"] == (1, 1, 0, 0, "met")
    assert kept.uncounted == ()
    articles = rows(kept, "bai-viet-hang-thang", "trung-tam-van-hoa")
    assert [code for code, row in articles.items() if row[1]] == ["2020-10"]


def test_con_dao_scores_units_by_year() -> None:
    """D, III.2: results are scored for each unit every year: the share of its obligations that it met."""
    plan = a_preset("con-dao-2020")
    stories = [from_unit(plan, "cong-an", f"2021-Q{number}", date(2021, 3 * number, 4)) for number in (1, 2, 3)]
    late = from_unit(plan, "cong-an", "2021-Q4", date(2021, 12, 20))
    (year,) = [year for year in scores(on(date(2022, 1, 1), plan, *stories, late).standings) if year.year == 2021]
    police = next(score.totals for score in year.scores if score.unit.id == "cong-an")
    # four quarters of its own and its turn in quarter III: five, of which one was met late
    assert (police.decided, police.met, police.met_late, police.short) == (5, 4, 1, 0)
    assert (police.share_on_time, police.share_met) == (pytest.approx(0.8), 1.0)
    idle = next(score.totals for score in year.scores if score.unit.id == "phong-noi-vu")
    assert (idle.decided, idle.share_met) == (4, 0.0)


def test_binh_thuan_three_a_quarter_for_some_two_a_half_year_for_the_others() -> None:
    """E, III.3: Cụm 1, 2, Khối 7, 8 and the forces of Khối 9 ≥ 3 a quarter; Khối 3–6, 9 (but the forces), 10–15 ≥ 2 in 6 months.

    The plan came after 9/12/2022, so that 2023 is the first year: 5 blocks × 12 quarters, 11 blocks × 6 half-years; each block is
    represented by one unit. 60 × 3 + 66 × 2 = 312.
    """
    plan = a_preset("binh-thuan-2022-2025")
    kept = on(
        date(2023, 7, 1),
        plan,
        *(from_unit(plan, "don-vi-cum-1", "2023-Q1", date(2023, 3, day)) for day in (1, 2, 31)),
        *(from_unit(plan, "don-vi-cum-1", "2023-Q2", date(2023, 6, day)) for day in (1, 30)),
        from_unit(plan, "don-vi-cum-1", "2023-Q2", date(2023, 7, 1)),
        *(from_unit(plan, "don-vi-khoi-8", "2023-Q2", date(2023, 6, day)) for day in (1, 30)),
        from_unit(plan, "don-vi-khoi-10", "2023-Q1", date(2023, 2, 1)),
        from_unit(plan, "don-vi-khoi-10", "2023-Q2", date(2023, 5, 1)),
        from_unit(plan, "don-vi-khoi-11", "2023-Q1", date(2023, 2, 1)),
        from_unit(plan, "bao-binh-thuan", "2023-Q1", date(2023, 2, 2)),
    )
    assert Counter(s.obligation.id for s in kept.standings) == {"gioi-thieu-hang-quy": 60, "gioi-thieu-sau-thang": 66}
    assert Totals.of(kept.standings).owed == 312
    first = rows(kept, "gioi-thieu-hang-quy", "don-vi-cum-1")
    assert (first["2023-Q1"], first["2023-Q2"]) == ((3, 3, 0, 0, "met"), (3, 2, 1, 0, "late"))
    assert rows(kept, "gioi-thieu-hang-quy", "don-vi-khoi-8")["2023-Q2"] == (3, 2, 0, 1, "short")
    assert rows(kept, "gioi-thieu-sau-thang", "don-vi-khoi-10")["2023-H1"] == (2, 2, 0, 0, "met")
    assert rows(kept, "gioi-thieu-sau-thang", "don-vi-khoi-11")["2023-H1"] == (2, 1, 0, 1, "short")
    assert rows(kept, "gioi-thieu-sau-thang", "don-vi-khoi-11")["2023-H2"] == (2, 0, 0, 2, "open")
    # the newspaper helps, but owes nothing
    assert [u.delivery.item.unit.id for u in kept.uncounted if u.delivery.item.unit] == ["bao-binh-thuan"]
    assert State.OPEN in {s.state for s in kept.standings if s.period.year == 2025}
