"""The sanitised HTML of a body as a tree of plain data, which the templates of the PDF walk: no text is ever Typst code.

A block is a mapping with `k`, its kind: `p`, `h` (with `n`, its level from 1), `ul`, `ol`, `dl`, `quote`, `pre`, `hr`, `fig`,
`table`, `records`. Words are lists of runs: a text, or a mapping with `k` and the runs inside it in `c`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.render.yearbooks.body_html import parsed
from site_builder.render.yearbooks.book_words import UNDESCRIBED
from site_builder.render.yearbooks.tables import table

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Run = str | dict[str, Any]
Block = dict[str, Any]

_MARKS: Mapping[str, str] = {
    "strong": "b",
    "b": "b",
    "em": "i",
    "i": "i",
    "cite": "i",
    "u": "u",
    "ins": "u",
    "s": "s",
    "del": "s",
    "sub": "sub",
    "sup": "sup",
    "code": "code",
    "small": "small",
    "q": "q",
}
_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr figure figcaption table caption div".split()
)


@dataclass(frozen=True, slots=True)
class Words:
    """How words, addresses and pictures of a body are put.

    `text` makes a text printable, `link` gives where an address leads (empty for nowhere), `picture` its picture, or None.
    """

    text: Callable[[str], str]
    link: Callable[[str], str]
    picture: Callable[[str], Mapping[str, object] | None]


def blocks(html: str, words: Words) -> list[Block]:
    """The blocks of the HTML of a body."""
    if not html.strip():
        return []
    return list(_blocks(parsed(html), words))


def _blocks(parent: HtmlElement, words: Words) -> Iterator[Block]:
    """The blocks inside an element; words that stand between blocks become paragraphs of their own."""
    loose: list[Run] = []
    _add(loose, parent.text, words)
    for child in parent:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in _BLOCKS:
            yield from _paragraph(loose)
            loose = []
            yield from _block(child, tag, words)
        elif tag:
            loose.extend(_run(child, tag, words))
        _add(loose, child.tail, words)
    yield from _paragraph(loose)


def _block(element: HtmlElement, tag: str, words: Words) -> Iterator[Block]:
    if tag in ("p", "caption", "figcaption"):
        yield from _paragraph(runs(element, words))
    elif tag.startswith("h") and tag[1:].isdigit():
        for block in _paragraph(runs(element, words)):
            yield {**block, "k": "h", "n": max(int(tag[1:]) - 1, 1)} if block["k"] == "p" else block
    elif tag in ("ul", "ol"):
        items = [item for item in _items(element, words) if item]
        if items:
            yield {"k": tag, "start": _number(element.get("start")), "c": items}
    elif tag == "dl":
        yield {"k": "dl", "c": list(_described(element, words))}
    elif tag == "blockquote":
        yield {"k": "quote", "c": list(_blocks(element, words))}
    elif tag == "pre":
        yield {"k": "pre", "t": words.text("".join(element.itertext()).strip("\n"))}
    elif tag == "hr":
        yield {"k": "hr"}
    elif tag == "figure":
        yield from _figure(element, words)
    elif tag == "table":
        yield from table(element, lambda cell: list(_blocks(cell, words)))
    else:
        yield from _blocks(element, words)


def _paragraph(found: list[Run]) -> Iterator[Block]:
    """The words as a paragraph, and below it the pictures that stand among them: on a page they would be as small as letters."""
    pictures: list[Block] = []
    kept = trimmed(_without_pictures(found, pictures))
    if kept:
        yield {"k": "p", "c": kept}
    yield from pictures


def _without_pictures(found: list[Run], pictures: list[Block]) -> list[Run]:
    kept: list[Run] = []
    for run in found:
        if isinstance(run, str):
            kept.append(run)
        elif run["k"] == "fig":
            pictures.append(run)
        elif "c" in run:
            inside = _without_pictures(run["c"], pictures)
            if inside:
                kept.append({**run, "c": inside})
        else:
            kept.append(run)
    return kept


def _items(element: HtmlElement, words: Words) -> Iterator[list[Block]]:
    """The items of a list; what people have pasted between them is an item of its own."""
    yield list(_loose(element.text, words))
    for child in element:
        if isinstance(child.tag, str):
            yield list(_blocks(child, words)) if child.tag == "li" else list(_alone(child, words))
        yield list(_loose(child.tail, words))


def _described(element: HtmlElement, words: Words) -> Iterator[list[object]]:
    """Terms and what is said of them; what stands between is said of the term before it."""
    for child in element:
        if child.tag == "dt":
            pictures: list[Block] = []
            yield [trimmed(_without_pictures(runs(child, words), pictures)), pictures]
        elif isinstance(child.tag, str):
            yield [[], list(_blocks(child, words)) if child.tag == "dd" else list(_alone(child, words))]
        loose = list(_loose(child.tail, words))
        if loose:
            yield [[], loose]


def _alone(element: HtmlElement, words: Words) -> Iterator[Block]:
    """The blocks of one element that stands where it should not."""
    if element.tag in _BLOCKS:
        yield from _block(element, element.tag, words)
    else:
        yield from _paragraph(_run(element, element.tag, words))


def _loose(text: str | None, words: Words) -> Iterator[Block]:
    found: list[Run] = []
    _add(found, text, words)
    yield from _paragraph(found)


def _figure(element: HtmlElement, words: Words) -> Iterator[Block]:
    if element.find("img") is None:
        # a figure of something else than a picture
        yield from _blocks(element, words)
        return
    caption = element.find("figcaption")
    said = [] if caption is None else trimmed(_without_pictures(runs(caption, words), []))
    for child in element:
        shown = words.picture(child.get("src", "")) if child.tag == "img" else None
        if shown:
            yield {"k": "fig", "alt": _alt(child, words), "caption": said, **shown}
        elif isinstance(child.tag, str) and child.tag not in ("img", "figcaption"):
            yield from _alone(child, words)


def _alt(image: HtmlElement, words: Words) -> str:
    return words.text(image.get("alt", "").strip()) or UNDESCRIBED


def runs(element: HtmlElement, words: Words) -> list[Run]:
    """The words inside an element."""
    found: list[Run] = []
    _add(found, element.text, words)
    for child in element:
        if isinstance(child.tag, str):
            found.extend(_run(child, child.tag, words))
        _add(found, child.tail, words)
    return found


def _run(element: HtmlElement, tag: str, words: Words) -> list[Run]:
    if tag == "br":
        return [{"k": "br"}]
    if tag == "img":
        shown = words.picture(element.get("src", ""))
        return [{"k": "fig", "alt": _alt(element, words), "caption": [], **shown}] if shown else []
    inside = runs(element, words)
    if not inside:
        return []
    if tag == "a":
        address = words.link(element.get("href", ""))
        return [{"k": "a", "to": address, "c": inside}] if address else inside
    kind = _MARKS.get(tag)
    return [{"k": kind, "c": inside}] if kind else inside


def _add(found: list[Run], text: str | None, words: Words) -> None:
    """Adds a text with its white space as HTML shows it: one blank, and none after another."""
    if not text:
        return
    shown = _collapsed(text)
    if found and shown.startswith(" ") and _ends_blank(found[-1]):
        shown = shown[1:]
    if shown:
        found.append(words.text(shown))


def _collapsed(text: str) -> str:
    # not str.split(): a no-break space is no white space here
    for sign in "\n\r\t\f":
        text = text.replace(sign, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _ends_blank(run: Run) -> bool:
    if isinstance(run, str):
        return run.endswith(" ")
    return run["k"] == "br" or (bool(run.get("c")) and _ends_blank(run["c"][-1]))


def trimmed(found: list[Run]) -> list[Run]:
    """The runs without blanks and empty lines at both ends."""
    kept = list(found)
    while kept and _is_blank(kept[0]):
        kept.pop(0)
    while kept and _is_blank(kept[-1]):
        kept.pop()
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip(" ")
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip(" ")
    return kept


def _is_blank(run: Run) -> bool:
    return not run.strip(" ") if isinstance(run, str) else run["k"] == "br"


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 1
