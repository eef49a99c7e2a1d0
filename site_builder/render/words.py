"""Words for readers: dates, numbers, short texts."""

from __future__ import annotations

import re
from html import unescape

from site_builder.model.story import Piece

_TAG = re.compile(r"<[^>]*>")
_INLINE = re.compile(r"</?(?:a|abbr|b|cite|code|del|em|i|ins|q|s|small|strong|sub|sup|u)\b[^>]*>")
_ASIDE = re.compile(r"<(figcaption|h[1-6]|table)\b.*?</\1>", re.DOTALL)
# XML 1.0 has no way to write these, not even as entities
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# characters that no HTML document may hold: controls, halves of characters, non-characters
_PLANES = "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 17))
_NOT_HTML = re.compile(f"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd{_PLANES}]")


def summary_of(piece: Piece, limit: int = 180) -> str:
    """The summary that the writer gave, else the beginning of the body's text up to a word's end."""
    if piece.summary:
        return piece.summary
    html = piece.body.html
    return shortened(plain_text(_ASIDE.sub(" ", html)) or plain_text(html), limit)


def plain_text(html: str) -> str:
    """The words of a piece of HTML on one line."""
    return " ".join(unescape(_TAG.sub(" ", _INLINE.sub("", html))).split())


def for_xml(text: str) -> str:
    """The text without the characters that no XML document may hold."""
    return _NOT_XML.sub("", text)


def for_html(text: str) -> str:
    """The text without the characters that no document of HTML may hold; XML forbids a part of them."""
    return _NOT_HTML.sub("", text)


def shortened(text: str, limit: int) -> str:
    """The text, cut at a word's end where it is longer than `limit` characters; the ellipsis then is one more."""
    if len(text) <= limit:
        return text
    whole_words = text[: limit + 1].rpartition(" ")[0]
    return (whole_words or text[:limit]).rstrip(" ,.;:–-") + "…"


def grouped(number: int) -> str:
    """`1.234`: a number with points between thousands, as Vietnamese pages print it."""
    return f"{number:,}".replace(",", ".")


def percent(share: float | None) -> str:
    """`83%`; a dash where there is nothing to share. Never 100% where something is missing, never 0% where something is there."""
    if share is None:
        return "–"
    whole = round(100 * share)
    if share < 1:
        whole = min(whole, 99)
    return f"{max(whole, 1) if share > 0 else 0}%"


def size(length: int) -> str:
    """`1,2 MB`, `48 kB`: bytes as people say them, in decimal units."""
    for unit, bytes in (("MB", 10**6), ("kB", 10**3)):
        # what would be rounded up to a thousand of the smaller unit is one of the larger
        if length >= 0.9995 * bytes:
            places = 0 if length >= 100 * bytes or (unit == "kB" and length >= 10 * bytes) else 1
            return f"{length / bytes:.{places}f}".removesuffix(".0").replace(".", ",") + f" {unit}"
    return f"{length} byte"
