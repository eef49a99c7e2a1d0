"""The HTML of a body as markup that stands both in an XHTML document and on a page of HTML, whatever people have pasted.

It is built anew, element by element: blocks only where blocks may stand, words in the order in which they were written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from markupsafe import Markup

from site_builder.load.files import is_picture
from site_builder.render.words import for_html
from site_builder.render.yearbooks.body_html import parsed
from site_builder.render.yearbooks.xhtml_table import table

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_INLINE = frozenset("strong b em i u s del ins sub sup code abbr cite q small".split())
_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr figure figcaption table caption thead tbody tfoot tr td th "
    "div section".split()
)


class Figure(NamedTuple):
    """A picture as a page shows it: address, width and height in pixels."""

    source: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Ways:
    """Where an address of a body leads (empty for nowhere), and the picture at one, or None where it cannot be shown.

    Addresses come as they stand in the body: those of the site begin with `ROOT`.
    """

    link: Callable[[str], str]
    picture: Callable[[str], Figure | None]


def body_xhtml(html: str, ways: Ways, level: int = 2) -> Markup:
    """The HTML of a body as markup; its highest heading is of this level."""
    if not html.strip():
        return Markup("")
    root = parsed(html)
    return Markup("".join(_Body(ways, level - 2).paragraphs(root)))


@dataclass(frozen=True, slots=True)
class _Body:
    ways: Ways
    deeper: int

    def paragraphs(self, parent: HtmlElement) -> Iterator[str]:
        """The blocks inside an element, each on a line; words between them become paragraphs of their own."""
        for block, loose in self._parts(parent):
            if block:
                yield block + "\n"
            elif loose.strip():
                yield f"<p>{loose.strip()}</p>\n"

    def flow(self, parent: HtmlElement) -> str:
        """What is inside a cell or an item: words may stand there without a paragraph."""
        return "".join(block or loose for block, loose in self._parts(parent)).strip()

    def _parts(self, parent: HtmlElement) -> Iterator[tuple[str, str]]:
        """The inside of an element as (block, "") and ("", words) in order."""
        loose = [escape(parent.text or "", quote=False)]
        for child in parent:
            tag = child.tag if isinstance(child.tag, str) else ""
            if tag in _BLOCKS or (tag and _holds_blocks(child)):
                yield "", "".join(loose)
                loose = []
                yield from self._block(child, tag)
            elif tag:
                loose.append(self._run(child, tag))
            loose.append(escape(child.tail or "", quote=False))
        yield "", "".join(loose)

    def _block(self, element: HtmlElement, tag: str) -> Iterator[tuple[str, str]]:
        if tag == "hr":
            yield "<hr/>", ""
        elif tag in _SIMPLE and not _holds_blocks(element):
            words = self.words(element).strip()
            if words:
                yield self._simple(tag, words), ""
        elif tag == "pre":
            yield f"<pre>{self.words(element)}</pre>", ""
        elif tag == "blockquote":
            inside = "".join(self.paragraphs(element))
            yield (f"<blockquote>\n{inside}</blockquote>" if inside else ""), ""
        elif tag in ("ul", "ol"):
            yield self._list(element, tag), ""
        elif tag == "dl":
            yield from self._terms(element)
        elif tag == "figure":
            yield from self._figure(element)
        elif tag == "table":
            yield table(element, self.flow), ""
        else:
            yield from self._parts(element)

    def _simple(self, tag: str, words: str) -> str:
        if tag.startswith("h"):
            name = f"h{min(max(int(tag[1:]), 2) + self.deeper, 6)}"
            return f"<{name}>{words}</{name}>"
        return f"<p>{words}</p>"

    def _list(self, element: HtmlElement, tag: str) -> str:
        items = [self._item(child) for child in element if isinstance(child.tag, str)]
        items = [item for item in items if item]
        stray = escape((element.text or "").strip(), quote=False)
        if stray:
            items.insert(0, stray)
        start = _number(element.get("start"))
        begin = f' start="{start}"' if tag == "ol" and start not in (None, 1) else ""
        lines = "".join(f"<li>{item}</li>\n" for item in items)
        return f"<{tag}{begin}>\n{lines}</{tag}>" if items else ""

    def _item(self, element: HtmlElement) -> str:
        if element.tag == "li":
            inside = self.flow(element)
        elif element.tag in _BLOCKS or _holds_blocks(element):
            inside = "".join(block or loose for block, loose in self._block(element, element.tag))
        else:
            inside = self._run(element, element.tag)
        return (inside + escape(element.tail or "", quote=False)).strip()

    def _terms(self, element: HtmlElement) -> Iterator[tuple[str, str]]:
        """A list of terms; as paragraphs where it is not terms, each followed by what is said of them."""
        kinds = "".join("t" if child.tag == "dt" else "d" if child.tag == "dd" else "x" for child in element)
        if re.fullmatch(r"(?:t+d+)+", kinds) and not _stray(element):
            rows = "".join(
                f"<{child.tag}>{self.words(child).strip() if child.tag == 'dt' else self.flow(child)}</{child.tag}>\n"
                for child in element
            )
            yield f"<dl>\n{rows}</dl>", ""
            return
        yield from self._parts(element)

    def _figure(self, element: HtmlElement) -> Iterator[tuple[str, str]]:
        """Each picture that can be shown, the last with the caption; where none can, nothing is left of the figure."""
        images = [self._image(image) for image in element.iter("img")]
        if not images:
            yield from self._parts(element)
            return
        shown = [image for image in images if image]
        caption = element.find("figcaption")
        said = self.flow(caption) if caption is not None else ""
        for image in shown:
            below = f"<figcaption>{said}</figcaption>" if said and image is shown[-1] else ""
            yield f'<figure class="photo">{image}{below}</figure>', ""

    def words(self, element: HtmlElement) -> str:
        """What is inside an element as words alone: of blocks in it, only the words are left."""
        found = [escape(element.text or "", quote=False)]
        for child in element:
            if isinstance(child.tag, str):
                found.append(self._run(child, child.tag))
            found.append(escape(child.tail or "", quote=False))
        return "".join(found)

    def _run(self, element: HtmlElement, tag: str) -> str:
        if tag == "br":
            return "<br/>"
        if tag == "img":
            return self._image(element)
        inside = self.words(element)
        if tag == "a":
            address = self.ways.link(element.get("href", ""))
            return f'<a href="{escape(address)}">{inside}</a>' if address and inside.strip() else inside
        if tag in _INLINE:
            said = f' title="{escape(element.get("title", ""))}"' if tag == "abbr" and element.get("title") else ""
            return f"<{tag}{said}>{inside}</{tag}>" if inside else ""
        return f" {inside} " if tag in _BLOCKS else inside

    def _image(self, element: HtmlElement) -> str:
        shown = self.ways.picture(element.get("src", ""))
        if shown is None:
            return ""
        alt = escape(element.get("alt", ""))
        return f'<img src="{escape(shown.source)}" alt="{alt}" width="{shown.width}" height="{shown.height}"/>'


# blocks of nothing but words
_SIMPLE = frozenset("p h1 h2 h3 h4 h5 h6 dt dd figcaption caption li div section".split())


def _holds_blocks(element: HtmlElement) -> bool:
    return any(inside.tag in _BLOCKS for inside in element.iterdescendants())


def _stray(element: HtmlElement) -> bool:
    """Whether words stand between the children of an element."""
    return bool((element.text or "").strip() or any((child.tail or "").strip() for child in element))


def _number(text: str | None) -> int | None:
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,6}", text, re.ASCII) else None


_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?\.?", re.ASCII)


def address_on_site(inside: str, site_url: str) -> str:
    """The address of the site as a book leads there; empty for a picture, which the site publishes under names of its own."""
    return "" if is_picture(unquote(inside)) else safe_address(site_url + inside)


def safe_address(address: str) -> str:
    """An address outside the site as every reader of books takes it; empty where nobody can follow it."""
    from urllib.parse import quote, urlsplit, urlunsplit

    address = for_html(address).strip()
    if address.startswith("//"):
        address = f"https:{address}"
    try:
        parts = urlsplit(address)
        host = parts.hostname.encode("idna").decode() if parts.hostname else ""
        port = f":{parts.port}" if parts.port else ""
    except (UnicodeError, ValueError):
        return ""

    def kept(text: str, signs: str) -> str:
        return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quote(text, safe=f"%{signs}"))

    path, query, fragment = (kept(part, "/:@!$&'()*+,;=~?") for part in (parts.path, parts.query, parts.fragment))
    if parts.scheme in ("http", "https") and _HOST.fullmatch(host):
        return urlunsplit((parts.scheme, host + port, path.replace("?", "%3F"), query, fragment))
    if parts.scheme in ("mailto", "tel") and path:
        return f"{parts.scheme}:{path.replace('?', '%3F')}" + (f"?{query}" if query else "")
    return ""
