"""The sanitised HTML of a body as a tree, none of its words lost however it is nested."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# deeper than any text goes; each level takes a few frames of Python's stack
_DEEPEST = 90


def parsed(html: str) -> HtmlElement:
    """The HTML inside a `div`; what nobody wrote by hand, nested too deep, as plain paragraphs."""
    from lxml.html import HTMLParser, fragment_fromstring

    # without huge_tree, whatever is nested deeper than 256 is left out in silence, with all that follows
    parser = HTMLParser(huge_tree=True)
    root = fragment_fromstring(html, create_parent="div", parser=parser)
    if _depth(root) > _DEEPEST:
        return fragment_fromstring("".join(_flat(root)), create_parent="div", parser=parser)
    return root


def _depth(root: HtmlElement) -> int:
    depth, layer = 0, list(root)
    while layer:
        depth += 1
        layer = [child for element in layer for child in element]
    return depth


def _flat(root: HtmlElement) -> Iterator[str]:
    words: list[str] = []
    for text in root.itertext():
        words += text.split()
        if text.endswith("\n") and words:
            yield f"<p>{escape(' '.join(words))}</p>"
            words = []
    if words:
        yield f"<p>{escape(' '.join(words))}</p>"
