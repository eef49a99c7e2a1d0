"""What is wrong with a card, found only while it is made."""

from __future__ import annotations

from site_builder.problems import Code, Level, Problem, Where


def failed(title: str, where: Where, reason: str) -> Problem:
    """The card of this title could not be drawn: the site's stands in."""
    return Problem(
        Code.CARD_FAILED,
        Level.WARNING,
        where,
        f"không làm được ảnh chia sẻ của “{title}” nên bài dùng ảnh chung của trang. Máy sắp chữ báo: {reason}",
        "bài vẫn đăng; gửi dòng này cho người phụ trách máy",
    )


def more_failed(count: int, where: Where) -> Problem:
    """What need not be said of each card."""
    return Problem(
        Code.CARD_FAILED,
        Level.WARNING,
        where,
        f"còn {count} ảnh chia sẻ nữa không làm được",
        "các bài ấy vẫn đăng và dùng ảnh chung của trang; báo cho người phụ trách máy",
    )


def lacking_letters(letters: str, where: Where) -> Problem:
    """Letters of a card that its fonts do not have."""
    named = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in letters)
    return Problem(
        Code.MISSING_GLYPH,
        Level.WARNING,
        where,
        f"phông chữ của ảnh chia sẻ không có ký tự {named} nên ký tự ấy in thành ô vuông □",
        "thay bằng chữ thường, hoặc khai “printing: {fonts: …}” trong plan.yml một thư mục có phông chữ ấy",
    )
