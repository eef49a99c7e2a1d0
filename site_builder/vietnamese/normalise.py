"""Text as Word, a CMS or a keyboard leaves it → text every other room may rely on."""

import re
from functools import lru_cache
from html import unescape
from html.entities import html5
from typing import Final
from unicodedata import category, normalize

# What Vietnamese is written in, all of it whole in NFC; anything else is looked at one by one.
_UNUSUAL: Final = re.compile(r"[^\n\t -~\xa1-\xac\xae-\xcf\xd1-\xef\xf1-\u02af\u1ea0-\u1ef9\u2013-\u2026]")

_LINE_END: Final = re.compile(r"\r\n?|[\x85\u2028\u2029]")
# Vertical tab is Word's line break inside a paragraph, form feed its page break: words stand on both sides.
_SPACE: Final = re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\x0b\x0c]")
_REMOVED: Final = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters
    r"\xad\u034f\u180e\u200b-\u200f\u2060-\u206f\ufeff\ufff9-\ufffb"  # of no width, splitting words unseen
    r"\u061c\u202a-\u202e"  # direction of writing
    r"\ud800-\udfff\ufdd0-\ufdef]"  # halves of characters, and no characters at all
)

_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def clean(text: str) -> str:
    r"""The same text in NFC, without what cannot be seen, with `\n` as the only line end.

    - Goes: byte order mark, zero-width characters, soft hyphens, direction marks, control characters other
      than `\n` and `\t`, noncharacters, lone surrogates.
    - Becomes a plain space: every other Unicode space; vertical tab and form feed, which part words in Word.
    - Becomes đ, Đ: eth (ð, Ð), which looks the same and is pasted for it.
    - Is resolved: a character entity of letters or combining marks (`&ecirc;&#x301;` → ế). Entities of
      markup, spaces and punctuation stay as they are written, so that no markup comes into being.

    Every line end (CRLF counts once) becomes one `\n` and no other is added: line numbers hold. Idempotent.
    """
    text = _plain(text)
    while "&" in text:
        resolved = _ENTITY.sub(_resolved, text)
        if resolved == text:
            break
        # What has been resolved may compose with its neighbour, or complete the name of another entity.
        text = _plain(resolved)
    return text


def _plain(text: str) -> str:
    if not _UNUSUAL.search(text):
        return text
    # Before as well as after: of a text in NFD few characters are then left to look at.
    text = normalize("NFC", text)
    return normalize("NFC", _UNUSUAL.sub(_written, _LINE_END.sub("\n", text)))


def _written(found: re.Match[str]) -> str:
    return _replacement(found[0])


@lru_cache(maxsize=4096)
def _replacement(character: str) -> str:
    if character in "ðÐ":
        return "đ" if character == "ð" else "Đ"
    if _SPACE.match(character):
        return " "
    # The last two code points of every plane are noncharacters.
    return "" if _REMOVED.match(character) or ord(character) & 0xFFFE == 0xFFFE else character


def _resolved(found: re.Match[str]) -> str:
    entity = found[0]
    if entity[1] != "#" and entity[1:] not in html5:
        return entity
    characters = unescape(entity)
    return characters if all(category(character)[0] in "LM" for character in characters) else entity
