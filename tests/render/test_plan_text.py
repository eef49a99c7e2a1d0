"""A plan in the terminal."""

from __future__ import annotations

from site_builder.model.duties import Approval, Commendation, Obligation
from site_builder.model.terms import Contest
from site_builder.render.plan_text import WIDTH, plan_text
from tests.builders import a_field, a_plan, a_unit
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
