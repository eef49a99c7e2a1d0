"""Markdown body → sanitised HTML, once, for every output.

Links and pictures of the site are left as numbered marks (see `site_builder.model.story`): which piece they lead to is known
only when all files are read, and whether it is published only on the day of the build.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from site_builder.model.story import LINK
from site_builder.vietnamese.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Callable

PICTURE = "\x04"


class Target(NamedTuple):
    """A link or picture address as written, with its place; `alt` is the text of a picture."""

    address: str
    line: int
    column: int
    alt: str = ""


class Dropped(NamedTuple):
    """Markup that is not let through."""

    markup: str
    line: int
    column: int


class ConvertedBody(NamedTuple):
    html: str
    words: int
    links: tuple[Target, ...]
    pictures: tuple[Target, ...]
    dropped: tuple[Dropped, ...]
    # `[^1]`, once for each label: the site makes none
    footnotes: tuple[Target, ...] = ()


SCHEMES = {"http", "https", "mailto", "tel"}
SILENT = {"script", "style", "iframe", "svg", "math", "template"}
TAGS = set(
    (
        "p br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote strong b em i u s del ins sub sup a img "
        "table caption thead tbody tfoot tr th td code pre figure figcaption abbr cite q small"
    ).split()
)
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "ol": {"start"},
    "abbr": {"title"},
}
# of addresses that no reader can follow, those people write are let through to be reported: C:\anh.jpg has the scheme "c"
_SCHEMES = {"http", "https", "mailto", "tel", "file", "ftp", "c", "d", "e"}
_UNSAFE = re.compile(
    r"<(?:script|style|iframe|object|embed|form|input|button|svg|math|video|audio|link|meta|base|template)\b"
    r"|javascript:|data:image/|(?<=<)[a-z][^<>\n]*?\s(?P<event>on\w+)\s*=",
    re.IGNORECASE,
)
# Python-Markdown seeks the end of a link or tag from every such sign anew: the time grows with their square
_MOST_SIGNS = (("[", 400), ("<", 4_000))
# and it nests quotations and lists as deep as the stack happens to let it
_DEEP = re.compile(r"^(?:(?:[ \t]*>){50}|(?: {4}|\t){40}[ \t]*(?:[-*+]|[0-9]+\.)[ \t])", re.MULTILINE)
_NUMBERED_CHARACTER = re.compile(r"&#(?:x0*(?P<hex>[0-9a-f]{1,6})|0*(?P<decimal>[0-9]{1,7}));?", re.IGNORECASE)
_CODE = re.compile(r"^( {4}|\t).*$|`[^`\n]*`", re.MULTILINE)
_FOOTNOTE = re.compile(r"(?<![\\!])\[\^[^\[\]\s]+\](?!\()")
_EXTERNAL = re.compile(r"(?:https?:|mailto:|tel:|//|#)", re.IGNORECASE)
_IMG = re.compile(r"<img\b[^>]*>")
# a paragraph of pictures alone becomes figures with captions; a picture among words stays among them
_PICTURES = re.compile(r"<p>\s*(?P<alone>(?:<img\b[^>]*>(?:<br>)?\s*)+)</p>|<img\b[^>]*>")
_IMG_ATTRIBUTE = re.compile(r'(src|alt|title)="([^"]*)"')
_HEADING = re.compile(r"<(/?)h([1-6])>")
_TAG = re.compile(r"<[^>]*>")


class TangledText(ValueError):
    """A text with more brackets or deeper quotations and lists than any has; `line` counts from 1 in the file."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def convert(text: str, first_line: int = 1) -> ConvertedBody:
    """The body `text`, whose first line is line `first_line` of its file, as HTML with everything found on the way.

    Raises TangledText for a text that would take minutes to read, RecursionError for one nested too deep.
    """
    import nh3

    _refuse_tangles(text, first_line)
    links: list[str] = []
    sources: list[str] = []

    def on_attribute(tag: str, name: str, value: str) -> str | None:
        if name == "href" and not _EXTERNAL.match(value):
            links.append(value)
            return f"{LINK}{len(links) - 1}{LINK}"
        if name == "src":
            sources.append(value)
            return f"{PICTURE}{len(sources) - 1}{PICTURE}"
        return value

    raw = _NUMBERED_CHARACTER.sub(_seen, _markdown()(text))
    html = nh3.clean(
        raw,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=on_attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
        clean_content_tags=SILENT,
    )
    if "<h" in html:
        html = _headings_from_two(html)
    if "<table>" in html:
        html = html.replace("<table>", '<div class="table-scroll" role="region" aria-label="Bảng" tabindex="0"><table>')
        html = html.replace("</table>", "</table></div>")
    pictures: tuple[Target, ...] = ()
    if "<img" in html:
        html, pictures = _pictures(html, sources, text, first_line)
    words = len(_TAG.sub(" ", html).split())
    places = _Places(text, first_line)
    targets = tuple(Target(unquote(address), *places.next(address)) for address in links)
    return ConvertedBody(html, words, targets, pictures, _dropped(text, first_line), _footnotes(text, first_line))


@cache
def _markdown() -> Callable[[str], str]:
    from markdown import Markdown
    from markdown.extensions.sane_lists import SaneListExtension
    from markdown.extensions.tables import TableExtension

    from site_builder.load.plain_text import PlainTextExtension

    extensions = [TableExtension(use_align_attribute=True), SaneListExtension(), PlainTextExtension()]
    converter = Markdown(extensions=extensions, output_format="html")

    def convert_one(text: str) -> str:
        converter.reset()
        try:
            return converter.convert(text)
        except RecursionError:
            # it is left in the middle of its work, which resetting does not end: the next text gets a new one
            _markdown.cache_clear()
            raise

    return convert_one


def _refuse_tangles(text: str, first_line: int) -> None:
    deep = _DEEP.search(text)
    if deep:
        raise TangledText(first_line + text.count("\n", 0, deep.start()))
    if all(text.count(sign) <= most for sign, most in _MOST_SIGNS):
        return
    line = first_line
    for paragraph in re.split(r"(\n[ \t]*\n)", text):
        if any(paragraph.count(sign) > most for sign, most in _MOST_SIGNS):
            raise TangledText(line)
        line += paragraph.count("\n")


def _seen(entity: re.Match[str]) -> str:
    """The entity, unless it stands for a character that cleaning takes out of a text: our marks are such ones."""
    number = int(entity["hex"], 16) if entity["hex"] else int(entity["decimal"])
    kept = clean(chr(number)) if number <= 0x10FFFF else entity[0]
    return entity[0] if kept.strip() else kept


def _headings_from_two(html: str) -> str:
    """Headings renumbered so that the first level below the page's own title is h2 and no level is skipped."""
    levels: list[int] = []

    def renumber(found: re.Match[str]) -> str:
        closing, level = found[1], int(found[2])
        if not closing:
            while levels and levels[-1] >= level:
                levels.pop()
            levels.append(level)
        return f"<{closing}h{min(len(levels) + 1, 6)}>"

    return _HEADING.sub(renumber, html)


def _pictures(html: str, sources: list[str], text: str, first_line: int) -> tuple[str, tuple[Target, ...]]:
    found: list[Target] = []
    places = _Places(text, first_line)

    def keep(match: re.Match[str], *, alone: bool) -> str:
        attributes = dict(_IMG_ATTRIBUTE.findall(match[0]))
        mark = attributes.get("src", "")
        if not mark:
            return ""
        address = sources[int(mark.strip(PICTURE))]
        alt, title = attributes.get("alt", ""), attributes.get("title", "")
        number = len(found)
        found.append(Target(unquote(address), *places.next(address), alt=alt.strip()))
        hint = f' title="{title}"' if title and not alone else ""
        image = f'<img src="{PICTURE}{number}{PICTURE}" alt="{alt}"{hint} loading="lazy" decoding="async">'
        caption = f"<figcaption>{title}</figcaption>" if title else ""
        return f"<figure>{image}{caption}</figure>" if alone else image

    def replace(match: re.Match[str]) -> str:
        if match["alone"] is None:
            return keep(match, alone=False)
        figures = (keep(image, alone=True) for image in _IMG.finditer(match["alone"]))
        return "\n".join(figure for figure in figures if figure)

    return _PICTURES.sub(replace, html), tuple(found)


def _dropped(text: str, first_line: int) -> tuple[Dropped, ...]:
    small = text.lower()
    if not any(sign in small for sign in ("<", "javascript:", "data:image/")):
        return ()
    found = []
    for match in _UNSAFE.finditer(_without_code(text)):
        found.append(Dropped(match["event"] or match[0].split()[0], *_place(text, match.start(), first_line)))
    return tuple(found)


def _footnotes(text: str, first_line: int) -> tuple[Target, ...]:
    if "[^" not in text:
        return ()
    found: dict[str, Target] = {}
    for match in _FOOTNOTE.finditer(_without_code(text)):
        found.setdefault(match[0], Target(match[0], *_place(text, match.start(), first_line)))
    return tuple(found.values())


def _without_code(text: str) -> str:
    """The text with blanks for everything that is shown as code, each character in its place."""
    return _CODE.sub(lambda code: " " * len(code[0]), text)


def _place(text: str, start: int, first_line: int) -> tuple[int, int]:
    """Line and column of the character at `start`."""
    return text.count("\n", 0, start) + first_line, start - text.rfind("\n", 0, start)


class _Places:
    """Where addresses stand in the text, in the order of their appearance."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text, self.first_line = text, first_line
        self.after: dict[str, int] = {}

    def next(self, address: str) -> tuple[int, int]:
        after = self.after.get(address, 0)
        # as the target of a link first: the same word may stand in the text before it
        found = re.compile(rf"(?:\]\(\s*<?|=\s*[\"']?|\]:\s*<?){re.escape(address)}(?=[\s)>\"']|$)").search(
            self.text, after
        )
        start = found.end() - len(address) if found else self.text.find(address, after)
        if start < 0:
            return self.first_line, 1
        self.after[address] = start + len(address)
        return _place(self.text, start, self.first_line)
