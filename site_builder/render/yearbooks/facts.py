"""The facts box of a story in a book (trích ngang): the same lines in every edition."""

from __future__ import annotations

from typing import NamedTuple

from site_builder.collect.yearbooks import Yearbook
from site_builder.model.period import spoken_day
from site_builder.model.story import Award, Story
from site_builder.model.terms import SUBJECT_NAMES


class Fact(NamedTuple):
    """A label and its lines, none of them empty."""

    label: str
    lines: tuple[str, ...]


def facts(story: Story, book: Yearbook) -> tuple[Fact, ...]:
    """Whom the story honours, where they live, who introduced them, field, quarter, movements, awards."""
    rows = (
        (SUBJECT_NAMES[story.subject], [who(h.name, h.role) for h in story.honorees]),
        ("Địa bàn", [", ".join(place.name for place in story.places)]),
        ("Đơn vị giới thiệu", [story.unit.name]),
        ("Lĩnh vực", ["; ".join(field.name for field in story.fields)]),
        ("Quý", [story.quarter.name]),
        ("Phong trào", [movement.name for movement in story.movements]),
        ("Khen thưởng", [award_line(award) for award in book.awards(story)]),
    )
    kept = (Fact(label, tuple(line for line in lines if line)) for label, lines in rows)
    return tuple(fact for fact in kept if fact.lines)


def who(name: str, role: str) -> str:
    """`Bà Lê Thị Hoa, trưởng thôn`."""
    return f"{name}, {role}" if role else name


def award_line(award: Award) -> str:
    """`Huân chương Lao động hạng Ba (số 45/QĐ-CTN, 1/6/2023, Chủ tịch nước)`: what is known of it, in one line."""
    known = [
        f"số {award.decision}" if award.decision else "",
        spoken_day(award.day) if award.day else "",
        award.by,
    ]
    said = ", ".join(part for part in known if part)
    return f"{award.full_name} ({said})" if said else award.full_name
