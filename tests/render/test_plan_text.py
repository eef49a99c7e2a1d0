"""A plan in the terminal."""

from __future__ import annotations

from typing import Any

from site_builder.model.duties import Approval, Commendation, Obligation
from site_builder.model.terms import AwardLevel, Contest, Subject
from site_builder.model.yearbook import BookOrder, PageSize, Printing, YearbookDefinition
from site_builder.render.plan_text import WIDTH, plan_text
from tests.builders import a_field, a_movement, a_plan, a_unit
from tests.render.golden import small_plan


def test_no_line_is_wider_than_the_screen_and_none_ends_in_a_blank() -> None:
    lines = plan_text(small_plan()).splitlines()
    assert all(len(line) <= WIDTH and line == line.rstrip() for line in lines)


def test_ids_and_numbers_of_decrees_are_never_broken() -> None:
    fields = tuple(a_field("Lĩnh vực " + "x" * count, id="chung-suc-xay-dung-" + "y" * count) for count in range(1, 60))
    text = plan_text(a_plan(fields=fields, decree="12/KH-UBND"))
    assert all(f"[{field.id}]" in text for field in fields)


def test_what_the_plan_does_not_say_is_not_there() -> None:
    text = plan_text(
        a_plan(contests=(Contest(id="a", name="Ảnh đẹp"),), commendations=(Commendation(name="Nêu gương"),))
    )
    assert "- Ảnh đẹp [a]\n" in text
    assert "- Nêu gương\n" in text
    assert "Căn cứ" not in text
    assert "Phong trào" not in text


def test_approval_in_words() -> None:
    for approval, words in (
        (Approval(by="Lãnh đạo"), "bắt buộc trước khi đăng, do Lãnh đạo"),
        (Approval(), "bắt buộc trước khi đăng"),
        (Approval(required=False), "không bắt buộc"),
        (Approval(required=False, by="Thôn"), "không bắt buộc trước khi đăng; Thôn giới thiệu"),
    ):
        assert f"Thẩm định: {words}\n" in plan_text(a_plan(approval=approval))


def test_who_owes_by_rotation() -> None:
    duty = Obligation(id="a", name="Luân phiên", rotation=((1, (a_unit("Thôn 1"),)), (4, (a_unit("Thôn 2"), a_unit()))))
    text = plan_text(a_plan(obligations=(duty,)))
    assert "    quý I: Thôn 1\n    quý IV: Thôn 2; Thôn Khe Lim\n" in text


def words_of_the_yearbooks(**given: Any) -> str:
    return " ".join(plan_text(a_plan(**given)).partition("Kỷ yếu\n------\n")[2].split())


def test_how_a_yearbook_is_chosen_and_ordered_in_words() -> None:
    frame: dict[str, Any] = {"id": "sach", "title": "Sách"}
    books = (
        YearbookDefinition(**frame, first_year=2024, last_year=2026),
        YearbookDefinition(
            **frame,
            about="Mười năm.",
            first_year=2024,
            last_year=2024,
            subjects=(Subject.PERSON, Subject.HOUSEHOLD),
            fields=(a_field("Y tế"), a_field("Giáo dục")),
            movements=(a_movement("Khuyến học"),),
            units=(a_unit("Thôn 1"),),
            order=BookOrder.DATE,
        ),
        YearbookDefinition(
            **frame,
            first_year=2020,
            last_year=2025,
            award_levels=(AwardLevel.STATE, AwardLevel.MINISTRY_OR_PROVINCE),
        ),
        YearbookDefinition(**frame, first_year=2024, last_year=2024, stories=("a", "b", "c"), order=BookOrder.LISTED),
    )
    for book, words in zip(
        books,
        (
            "- Sách [sach] mọi gương, các năm 2024–2026; xếp theo đối tượng, rồi theo lĩnh vực -",
            "gương cá nhân, hộ gia đình thuộc lĩnh vực “Y tế” hoặc “Giáo dục” trong phong trào “Khuyến học” "
            "do “Thôn 1” giới thiệu, năm 2024; xếp theo thời gian, cũ trước mới sau Mười năm. -",
            "mọi gương được khen thưởng cấp Nhà nước hoặc cấp bộ, ban, ngành, tỉnh trong các năm 2020–2025; xếp",
            "3 gương ghi trong danh sách; xếp đúng thứ tự của danh sách -",
        ),
        strict=True,
    ):
        assert words in words_of_the_yearbooks(yearbooks=(book,))


def test_how_yearbooks_are_printed_in_words() -> None:
    assert words_of_the_yearbooks().endswith("- Cách in: khổ A5 (14,8 × 21 cm), mục lục ở cuối sách, in màu")
    given = Printing(size=PageSize.BOOK, contents_first=True, grey=True, fonts="media/phong", font="Noto Serif")
    assert words_of_the_yearbooks(printing=given).endswith(
        "- Cách in: khổ 16 × 24 cm, mục lục ở đầu sách, bản cho nhà in đen trắng, phông Noto Serif, "
        "phông chữ trong thư mục media/phong"
    )
