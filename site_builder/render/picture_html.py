"""Pictures in pages: a choice of widths and kinds of file, from which the reader's browser takes the lightest that will do."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from html import escape, unescape
from typing import NamedTuple
from urllib.parse import unquote

from site_builder.load.bodies import find_file
from site_builder.load.files import is_picture
from site_builder.model import addresses
from site_builder.model.picture import Variant, WebPicture, WebPictures
from site_builder.model.story import ROOT, without_link


class Place(NamedTuple):
    """Where pictures stand: how wide they are shown there (for the attribute `sizes`), and the widest that is ever needed."""

    sizes: str
    widest: int


# as the stylesheets have it: frame.css (.wrap, .prose), pages.css (.card, .mini, .lead, .story); a browser test compares.
# What is cut to fill a box that is higher than wide is wider than the box.
PLACES: Mapping[str, Place] = {
    "card": Place("(max-width:34rem) 12rem,(max-width:37rem) 94vw,18rem", 720),
    "mini": Place("10rem", 720),
    "lead": Place("(min-width:76rem) 43.2rem,(min-width:52rem) 57vw,(min-width:34rem) 94vw,calc(100vw - 2rem)", 1600),
    "story": Place(
        "(min-width:73rem) 43.75rem,(min-width:64rem) calc(94vw - 25.5rem),(min-width:46.5rem) 43.75rem,calc(100vw - 2rem)",
        1600,
    ),
    "article": Place("(min-width:46.5rem) 43.75rem,calc(100vw - 2rem)", 1600),
    "text": Place("(min-width:46rem) 42.5rem,calc(100vw - 2rem)", 1600),
}
# a picture of a feed: as wide as a phone is at three pixels a point
FEED = 1080
# one that is narrower is shown whole wherever it stands
ENLARGED = 480


def picture_html(picture: WebPicture, root: str, alt: str, place: str, *, first: bool = False, title: str = "") -> str:
    """The picture as `<picture>`. `root` is the way to the root of the site, with a slash at its end; `alt` and `title` are text.

    The `first` picture of a page is asked for at once, the others when the reader comes near them.
    """
    sizes, widest = PLACES[place]
    when = 'fetchpriority="high"' if first else 'loading="lazy"'
    hint = f' title="{escape(title)}"' if title else ""
    near = picture.near(min(720, widest))
    return (
        f'<picture><source type="{picture.type}" srcset="{_srcset(picture.modern, root, widest)}" sizes="{sizes}">'
        f'<img src="{root}{near.address}" srcset="{_srcset(picture.plain, root, widest)}" sizes="{sizes}"'
        f' width="{picture.large.width}" height="{picture.large.height}" alt="{escape(alt)}"{hint} {when} decoding="async">'
        "</picture>"
    )


def enlarged_html(picture: WebPicture, root: str, alt: str, place: str, *, first: bool = False, title: str = "") -> str:
    """The picture, as a link to its widest where that shows more: a plain link, of which a script may make a light-box."""
    shown = picture_html(picture, root, alt, place, first=first, title=title)
    if not can_grow(picture):
        return shown
    said = '<span class="unseen"> (xem ảnh lớn)</span>'
    return f'<a class="enlarge" href="{root}{picture.large.address}" data-enlarge>{shown}{said}</a>'


def can_grow(picture: WebPicture) -> bool:
    return picture.large.width > ENLARGED


def _srcset(variants: Iterable[Variant], root: str, widest: int) -> str:
    first, *others = variants
    chosen = (first, *(variant for variant in others if variant.width <= widest))
    return ", ".join(f"{root}{variant.address} {variant.width}w" for variant in chosen)


Show = Callable[[WebPicture, str, str, bool], str]
_IMG = re.compile(rf'(?P<figure><figure>)?<img src="{ROOT}(?P<address>[^"]*)"(?P<rest>[^>]*)>')
_ATTRIBUTE = re.compile(r'(alt|title|src)="([^"]*)"')


def with_pictures(html: str, files: Iterable[str], pictures: WebPictures, show: Show | None = None) -> str:
    """The HTML of a body that needs these files, with its pictures as they are published; addresses still begin with `ROOT`.

    `show` makes the markup of a picture from its alt text, its title and whether it stands alone; without it as on a page. Of a
    picture that cannot be shown the words remain.
    """
    shown = tuple(filter(is_picture, files))
    if not shown:
        return html
    known = {addresses.media(file): pictures.get(file) for file in shown}

    def replace(found: re.Match[str]) -> str:
        alt, title = _words_of(found["rest"])
        picture = known.get(found["address"])
        made = (show or _on_page)(picture, alt, title, bool(found["figure"])) if picture else _lost(alt)
        return f"{found['figure'] or ''}{made}"

    if "<img" in html:
        html = _IMG.sub(replace, html)
    for address, picture in known.items():
        if picture is None:
            html = without_link(html, ROOT + address)
        else:
            html = html.replace(f'href="{ROOT}{address}"', f'href="{ROOT}{picture.large.address}"')
    return html


def _on_page(picture: WebPicture, alt: str, title: str, alone: bool) -> str:
    # the title of a picture that stands alone is its caption
    return (enlarged_html if alone else picture_html)(picture, ROOT, alt, "text", title="" if alone else title)


def for_feeds(picture: WebPicture, alt: str, title: str, alone: bool) -> str:
    """The picture as readers of feeds take it: one file that everything opens."""
    variant = picture.near(FEED)
    return f'<img src="{ROOT}{variant.address}" width="{variant.width}" height="{variant.height}" alt="{escape(alt)}">'


def _words_of(attributes: str) -> tuple[str, str]:
    """Alt text and title."""
    found = dict(_ATTRIBUTE.findall(attributes))
    return unescape(found.get("alt", "")), unescape(found.get("title", ""))


def _lost(alt: str) -> str:
    return f'<span class="lost">{escape(alt)}</span>' if alt else ""


_ORDINARY_IMG = re.compile(r"(?P<link><a\b[^>]*>\s*)?<img\b(?P<attributes>[^>]*)>")
_HREF = re.compile(r'<a ([^>]*)href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)


def with_ordinary_pictures(html: str, path: str, files: Iterable[str], pictures: WebPictures, root: str) -> str:
    """The same of an ordinary page, the file `path` of `content/`, whose addresses MkDocs has made relative to the page."""
    own = frozenset(filter(is_picture, files))
    if not own:
        return html
    here = unquote(addresses.page(path))

    def meant(written: str) -> str | None:
        address = unquote(unescape(written))
        return find_file(address, here, own) or find_file(address, posixpath.dirname(path), own)

    def show(found: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(found["attributes"]))
        file = meant(attributes.get("src", ""))
        if file is None:
            return found[0]
        alt, title = _words_of(found["attributes"])
        link = found["link"] or ""
        picture = pictures.get(file)
        if picture is None:
            return link + _lost(alt)
        return link + (picture_html if link else enlarged_html)(picture, root, alt, "text", title=title)

    def lead(found: re.Match[str]) -> str:
        before, written, after, words = found.groups()
        file = meant(written)
        if file is None:
            return found[0]
        picture = pictures.get(file)
        return f'<a {before}href="{root}{picture.large.address}"{after}>{words}</a>' if picture else words

    return _ORDINARY_IMG.sub(show, _HREF.sub(lead, html))
