"""One token of a text at a time: plain words in long runs first, then all that needs a closer look.

Whatever repeats without end in a strange text is bounded, so that reading takes time in proportion to its length.
"""

import re
from functools import cache
from typing import Final

from site_builder.vietnamese.spoken.abbreviations import abbreviations, foreign_words
from site_builder.vietnamese.spoken.alphabet import LOWER, UPPER
from site_builder.vietnamese.spoken.symbols import SILENT

_PLAIN: Final = rf"(?:[{UPPER}][{LOWER}]+|[{LOWER}]+)"
_TAIL: Final = r"""(?=[\s,;!?)\]”"»…*]|:(?!//)|\.(?!\w)|\Z)"""
_ADDRESS: Final = (
    r"<(?:[a-z][a-z+]{1,9}:|[\w.+\-]{1,64}@)[^\s<>]{1,2000}>"
    r"|(?:[Hh][Tt][Tt][Pp][Ss]?://|[a-z][a-z+]{1,9}://|www\.)[^\s<>\"”)\]]{0,2000}[\w/]"
    r"|[\w.+\-]{1,64}@[\w\-]{1,64}(?:\.[\w\-]{1,64}){1,5}"
    r"|[A-Za-z][\w\-]{0,62}(?:\.[a-z][\w\-]{0,62}){0,5}\.(?:(?:gov\.vn|edu\.vn|com\.vn|org\.vn|com|vn|net|org"
    r"|info)(?:/[\w\-./?=&%#]{0,300}[\w/])?(?![\w@])"
    # these are words, too: only what follows tells
    r"|(?:me|be|io|ly|gl|gg|app|dev|page|link|asia|online|site|edu|gov|tv|co)/[\w\-./?=&%#]{0,300}[\w/])"
)
_FILE: Final = (
    r"[A-Za-z]:\\[^\s<>\"”|,;]{0,200}\w"
    r"|(?:[A-Za-z\d_.\-]{1,64}/){0,8}[A-Za-z\d_\-][A-Za-z\d_.\-]{0,63}\.(?:md|ya?ml|html?|pdf|docx?|xlsx?|pptx?|csv|json|txt"
    r"|zip|rar|jpe?g|png|webp|gif|svg|heic|mp3|mp4|wav|py|js|css|exe|apk)(?![\w@/])"
)
_BLOCK_TAG: Final = r"</?(?:p|div|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|figure|br|hr)\b[^<>]{0,300}>"


@cache
def tokens() -> re.Pattern[str]:
    """One token at a time; what needs nothing comes first and in long runs."""
    joined = sorted((key for key in (*abbreviations(), *foreign_words()) if not key.isalnum()), key=len, reverse=True)
    return re.compile(
        rf"(?P<plain>{_PLAIN}(?:,? {_PLAIN}){{0,40}}{_TAIL})|(?P<mark>[,;:.?!](?:\s+|\Z))|(?P<space>\s+)"
        rf"|(?P<quote>[{re.escape(SILENT)}]+)"
        rf"|(?P<joined>(?:{'|'.join(map(re.escape, joined))})(?!\w|[/&\-–]\w))"
        rf"|(?P<address>{_ADDRESS})|(?P<file>{_FILE})"
        r"|(?P<figure>\d|\+84(?=(?:[ .\-]?\d{2,4}){3}(?!\d)))|(?P<half>[½⅓⅔¼¾])|(?P<word>[^\W\d_])"
        r"|(?P<picture>!\[[^\]\n]{0,300}\](?:\([^)\n]{0,300}\)(?:\{[^}\n]{0,80}\})?|\[[^\]\n]{0,80}\]))"
        r"|(?P<link>\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)(?:\{[^}\n]{0,80}\})?|\]\[[^\]\n]{0,80}\]|\[(?=[^\]\n]{0,300}\][(\[]))|(?P<note>\[\d{1,2}\]"
        r"|\[\^[^\]\s]{1,40}\]|\[[ xX]\](?=\s)|\{:[^{}\n]{0,120}\}|\{[ \t]?(?=[.#][A-Za-z]|[a-z\-]{1,20}=)[^{}\n]{0,120}\}"
        r"|(?<![\w:]):[a-z][a-z\d_+\-]{1,40}:(?![\w:]))"
        rf"|(?P<cell></t[dh]\s*>)|(?P<row></tr\s*>)|(?P<break>{_BLOCK_TAG})|(?P<tag></?[A-Za-z][^<>]{{0,300}}>|<!--.{{0,1000}}?-->)"
        r"|(?P<money>[$€£¥](?=\s?\d))|(?P<hashtag>#[^\W\d]\w*)"
        r"|(?P<sign>.)",
        re.DOTALL,
    )
