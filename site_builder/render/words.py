"""Words for readers: dates, numbers, short texts."""

from __future__ import annotations

import re
from html import unescape

from site_builder.model.story import Piece

_TAG = re.compile(r"<[^>]*>")


def summary_of(piece: Piece, limit: int = 180) -> str:
    """The summary that the writer gave, else the beginning of the body up to a word's end."""
    if piece.summary:
        return piece.summary
    return shortened(plain_text(piece.body.html), limit)


def plain_text(html: str) -> str:
    """The words of a piece of HTML on one line."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def shortened(text: str, limit: int) -> str:
    """The text, cut at a word's end with an ellipsis where it is longer than `limit` characters."""
    if len(text) <= limit:
        return text
    return text[: limit + 1].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + "…"


def grouped(number: int) -> str:
    """`1.234`: a number with points between thousands, as Vietnamese pages print it."""
    return f"{number:,}".replace(",", ".")
