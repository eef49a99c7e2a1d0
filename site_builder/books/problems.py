"""What is wrong with a book, found only while it is made: told with the story's file and line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from site_builder.model.plan import Plan
from site_builder.problems import Code, Level, Problem, Where
from site_builder.render.yearbooks.print_text import is_ornament
from site_builder.render.yearbooks.typesetting import families


def lacking_characters(
    files: Sequence[str], lacking: frozenset[str], content: Path, shown: str, otherwise: Where
) -> Iterator[Problem]:
    """Characters of the files that the fonts of a book lack, at their first place in each file.

    One that is in none of them as it is printed, but written in another way, is told at `otherwise`.
    """
    texts = {file: _lines(file, content, shown) for file in dict.fromkeys(files)} if lacking else {}
    for character in sorted(lacking):
        places = [place for file, lines in texts.items() if (place := _place_in(file, lines, character))]
        what = "được bỏ đi" if is_ornament(character) else "in thành ô vuông □"
        for where in places or [otherwise]:
            yield Problem(
                Code.MISSING_GLYPH,
                Level.WARNING,
                where,
                f"phông chữ của kỷ yếu không có ký tự “{character}” ({_code(character)}) nên ký tự ấy {what}",
                "thay bằng chữ thường, hoặc khai “printing: {fonts: …}” trong plan.yml một thư mục có phông chữ ấy",
            )


def strange_font(plan: Plan, folder: Path | None) -> Iterator[Problem]:
    """The plan names a font that is not in its folder of fonts: another is taken."""
    chosen = plan.printing.font
    if folder is None:
        return
    found = families(folder)
    if not found:
        where = plan.marks.get("printing/fonts", plan.where)
        message = "không tệp nào trong thư mục phông chữ đọc được nên kỷ yếu dùng phông có sẵn"
        yield Problem(Code.NO_FONTS, Level.WARNING, where, message, "chép lại tệp phông (.ttf, .otf) còn nguyên vẹn")
    elif chosen and chosen not in found:
        yield Problem(
            Code.NO_FONTS,
            Level.WARNING,
            plan.marks.get("printing/font", plan.where),
            f"thư mục phông chữ không có phông “{chosen}” nên kỷ yếu dùng phông khác",
            "ghi đúng tên phông; trong thư mục có: " + ", ".join(found),
        )


def failed(title: str, where: Where, reason: str) -> Problem:
    """The book or sheet of this title could not be typeset."""
    return Problem(
        Code.BOOK_FAILED,
        Level.ERROR,
        where,
        f"không làm được “{title}”; bản trước, nếu có, được giữ nguyên. Máy sắp chữ báo: {reason}",
        "gửi dòng này cho người phụ trách máy",
    )


def lost_standard(title: str, where: Where) -> Problem:
    """The book could be typeset only without the standards for reading aloud and keeping."""
    return Problem(
        Code.BOOK_STANDARD,
        Level.WARNING,
        where,
        f"“{title}” đã làm xong nhưng chưa đạt chuẩn cho người khiếm thị và lưu trữ (PDF/UA-1, PDF/A-2)",
        "vẫn in và đọc được; gửi dòng này cho người phụ trách máy",
    )


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _lines(file: str, content: Path, shown: str) -> list[str]:
    try:
        text = (content / file.removeprefix(f"{shown}/")).read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return []
    return unicodedata.normalize("NFC", text).splitlines()


def _place_in(file: str, lines: Sequence[str], wanted: str) -> Where | None:
    for number, line in enumerate(lines, start=1):
        at = line.find(wanted)
        if at >= 0:
            return Where(file, number, at + 1)
    return None
