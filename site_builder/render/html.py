"""Pages through their templates.

The environment comes from the door that knows the theme; nothing here knows MkDocs. Material's templates want a `page` and no
autoescape; ours are always escaped.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from types import MappingProxyType
from urllib.parse import quote, urljoin

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from site_builder.collect.categories import Axis
from site_builder.collect.collections import Collections
from site_builder.collect.publication import linked_html
from site_builder.model import addresses
from site_builder.model.duties import MILESTONE_NAMES
from site_builder.model.period import WEEKDAYS, spoken_day
from site_builder.model.picture import NO_PICTURES, WebPictures
from site_builder.model.plan import PLAN_LEVEL_NAMES, RADIO, Plan
from site_builder.model.story import ARTICLE_KIND_NAMES, ROOT, STATUS_NAMES, Body, Photo, Piece, Story
from site_builder.model.terms import AWARD_LEVEL_NAMES, SUBJECT_NAMES
from site_builder.render.fingerprint import Fingerprints
from site_builder.render.menu import MenuEntry, menu, side_menu
from site_builder.render.output import Document
from site_builder.render.page import Page, indexes_above
from site_builder.render.picture_html import can_grow, enlarged_html, picture_html, with_pictures
from site_builder.render.policy import policy
from site_builder.render.qr import qr_code
from site_builder.render.radio.words import BREAK, HOSTS, duration, left_out, timing, with_slow
from site_builder.render.share import ShareImage
from site_builder.render.tables import standing
from site_builder.render.words import grouped, shortened, size, summary_of
from site_builder.vietnamese.order import given_name


@dataclass
class ThemePage:
    """What Material's own templates ask of a page."""

    title: str
    url: str
    canonical_url: str
    meta: dict[str, str]
    is_homepage: bool = False
    toc: tuple[object, ...] = ()
    content: str = ""
    previous_page: None = None
    next_page: None = None
    edit_url: None = None
    ancestors: tuple[object, ...] = ()
    children: tuple[object, ...] = field(default=())


class Renderer:
    """Renders pages with one environment and what all pages share: `context` is the theme's own.

    `stamp` stands for the code, the templates and the configuration: with another stamp every page is new. `assets` gives the
    mark of each file of the theme; the extra scripts and styles are those that the site's configuration adds.
    `site_image` is shown with links to pages that have no picture of their own.
    With `keeps_pages` pages ask the browser for the service worker.
    """

    def __init__(
        self,
        environment: Environment,
        context: Mapping[str, object],
        found: Collections,
        site_url: str,
        site_name: str,
        *,
        stamp: str = "",
        guides: tuple[MenuEntry, ...] = (),
        assets: Mapping[str, str] = MappingProxyType({}),
        extra_scripts: Sequence[str] = (),
        extra_styles: Sequence[str] = (),
        site_image: ShareImage | None = None,
        pictures: WebPictures = NO_PICTURES,
        keeps_pages: bool = False,
    ) -> None:
        self.environment, self.site_url, self.site_name = environment, site_url, site_name
        self.ours = {
            **shared_values(found, site_url, site_name),
            "guides": guides,
            "site_image": site_image,
            "pictures": pictures,
            "keeps_pages": keeps_pages,
            "policy": policy(extra_scripts, extra_styles),
            "search_policy": policy(extra_scripts, extra_styles, wasm=True),
        }
        self.shared = {**context, **self.ours}
        self.stamp = stamp
        self._fingerprints = Fingerprints(found.publication.ids, found.publication.site.recordings, pictures)
        self._settings_digest = ""
        install_filters(environment, found, pictures)
        environment.filters["asset"] = pass_context(partial(_asset, assets))
        environment.globals["frame"] = Frames(environment, self.shared)
        environment.globals["card"] = Cards(environment, self.shared)

    def html(self, page: Page, data: Mapping[str, object] | None = None) -> str:
        """The whole HTML document of one page; `data` is the page's own, if it is at hand."""
        template = self.environment.get_template(page.template)
        return template.render({**self.shared, **(page.data() if data is None else data), **self.frame(page)})

    def digest(self, page: Page, data: Mapping[str, object]) -> str:
        """The digest of everything by which the page is made; empty where it cannot be known."""
        return self._fingerprints.page(page, data, self._settings())

    def document_digest(self, document: Document) -> str:
        """The same of a document that no template makes."""
        return self._fingerprints.document(document, self._settings())

    def _settings(self) -> str:
        if not self._settings_digest:
            self._settings_digest = self._fingerprints.settings(self.ours, self.stamp)
        return self._settings_digest

    def frame(self, page: Page) -> Mapping[str, object]:
        """What the frame around every page needs."""
        canonical = urljoin(self.site_url, page.canonical or page.address)
        return {
            "page": ThemePage(
                title=page.title,
                url=page.address,
                canonical_url=canonical,
                meta={"description": page.description, "title": page.title},
                is_homepage=page.address == addresses.HOME,
            ),
            "sheet": page,
            "base_url": base_of(page.address),
        }


class Frames:
    """What stands around every page; a piece is rendered once for each way back to the root and each menu entry."""

    def __init__(self, environment: Environment, shared: Mapping[str, object]) -> None:
        self.environment, self.shared = environment, shared
        self._rendered: dict[tuple[str, str, str], Markup] = {}

    @pass_context
    def __call__(self, context: Context, piece: str, section: str = "") -> Markup:
        key = piece, str(context["base_url"]), section
        if key not in self._rendered:
            template = self.environment.get_template(piece)
            html = template.render({**self.shared, "base_url": context["base_url"], "section": section})
            self._rendered[key] = Markup(html)
        return self._rendered[key]


class Cards:
    """A story in a list, by the macro of `pieces/card.html`; rendered once for each way back to the root and each level.

    `first` for one that readers see before they scroll.
    """

    def __init__(self, environment: Environment, shared: Mapping[str, object]) -> None:
        self.environment, self.shared = environment, shared
        self._macros: dict[str, Callable[[Story, int, bool], str]] = {}
        self._rendered: dict[tuple[str, str, int, bool], Markup] = {}

    @pass_context
    def __call__(self, context: Context, story: Story, level: int = 3, first: bool = False) -> Markup:
        base = str(context["base_url"])
        key = story.id, base, level, first
        if key not in self._rendered:
            if base not in self._macros:
                template = self.environment.get_template("pieces/card.html")
                self._macros[base] = template.make_module({**self.shared, "base_url": base}).card  # type: ignore[attr-defined]
            self._rendered[key] = Markup(self._macros[base](story, level, first))
        return self._rendered[key]


def base_of(address: str) -> str:
    """The relative way from a page back to the site's root, without a slash at its end."""
    return "/".join([".."] * address.count("/")) or "."


def shared_values(found: Collections, site_url: str, site_name: str) -> Mapping[str, object]:
    """What templates may speak of on every page."""
    publication = found.publication
    return {
        "plan": publication.plan,
        "site_name": site_name,
        "site_url": site_url,
        "menu": menu(found),
        "side_menu": side_menu(found),
        "radio_channel": publication.plan.channel(RADIO),
        "preview": publication.drafts,
        "axes": Axis,
        "addresses": addresses,
        "subject_names": SUBJECT_NAMES,
        "award_level_names": AWARD_LEVEL_NAMES,
        "article_kind_names": ARTICLE_KIND_NAMES,
        "milestone_names": MILESTONE_NAMES,
        "plan_level_names": PLAN_LEVEL_NAMES,
        "status_names": STATUS_NAMES,
        "field_numbers": field_numbers(publication.plan),
        "weekdays": WEEKDAYS,
        "hosts": HOSTS,
        "break_cue": BREAK,
        "recordings": {file: publication.site.recordings[file] for file in _heard(found)},
    }


def _heard(found: Collections) -> tuple[str, ...]:
    """The recordings of published pieces."""
    recordings = found.publication.site.recordings
    return tuple(dict.fromkeys(piece.audio for piece in found.publication.pieces if piece.audio in recordings))


# how many colours the stylesheet keeps for fields; a longer list begins again
FIELD_COLOURS = 16


def field_numbers(plan: Plan) -> Mapping[str, int]:
    """The colour number of every field, steady as long as the plan keeps its order."""
    return {field.id: at % FIELD_COLOURS + 1 for at, field in enumerate(plan.fields)}


def install_filters(environment: Environment, found: Collections, pictures: WebPictures) -> None:
    """Our filters: `link`, `media`, `picture`, `absolute`, `body`, `summary`, `day`, and the rest of the list below."""
    published = found.publication.ids
    environment.filters.update(
        {
            "link": _link,
            "media": _media,
            "absolute": _absolute,
            "body": pass_context(partial(_body, published, pictures)),
            "html": pass_context(partial(_html, published, pictures)),
            "shown": partial(_shown, pictures),
            "picture": pass_context(partial(_picture, pictures)),
            "enlarged": pass_context(partial(_enlarged, pictures)),
            "to_enlarge": partial(_to_enlarge, pictures),
            "summary": summary_of,
            "day": spoken_day,
            "duration": duration,
            "timing": timing,
            "left_out": left_out,
            "size": size,
            "slow": slow,
            "long_day": long_day,
            "count": grouped,
            "short": shortened,
            "given_name": given_name,
            "indexes_above": indexes_above,
            "standing": standing,
            "zalo": zalo,
            "qr": qr_code,
            "ld": _ld,
        }
    )


def long_day(day: date) -> str:
    """`thứ Sáu, ngày 20 tháng 11 năm 2026`."""
    return f"{WEEKDAYS[day.weekday()]}, ngày {day.day} tháng {day.month} năm {day.year}"


def slow(words: str, of: Sequence[str]) -> Markup:
    """The words with those to be read slowly marked."""
    return Markup("").join(Markup("<b>{}</b>").format(run) if is_slow else run for run, is_slow in with_slow(words, of))


@pass_context
def _link(context: Context, address: str) -> str:
    """The relative way from the page to an address of the site."""
    return f"{_base(context)}/{address}"


def _asset(marks: Mapping[str, str], context: Context, file: str) -> str:
    """The relative way to a file of the theme, with its mark: a reader whose browser kept the former file gets the new one."""
    mark = marks.get(file)
    return f"{_base(context)}/{file}?v={mark}" if mark else f"{_base(context)}/{file}"


@pass_context
def _media(context: Context, file: str) -> str:
    """The relative way from the page to a recording of `content/`."""
    return f"{_base(context)}/{addresses.media(file)}"


def _base(context: Context) -> str:
    # the page for addresses that do not exist is given the site's own path, which ends in a slash
    return str(context["base_url"]).rstrip("/")


@pass_context
def _absolute(context: Context, address: str) -> str:
    return urljoin(str(context["site_url"]), address)


def _shown(pictures: WebPictures, photos: Sequence[Photo]) -> tuple[Photo, ...]:
    """The photos that can be shown."""
    return tuple(photo for photo in photos if photo.file in pictures)


def _picture(
    pictures: WebPictures, context: Context, photo: Photo, place: str, first: bool = False, alt: str | None = None
) -> Markup:
    """A photo that can be shown as it stands in a place of the stylesheet; `alt` in the place of its own."""
    said = photo.alt if alt is None else alt
    return Markup(picture_html(pictures[photo.file], f"{_base(context)}/", said, place, first=first))


def _enlarged(pictures: WebPictures, context: Context, photo: Photo, place: str, first: bool = False) -> Markup:
    """The same, as a link to the photo at its largest."""
    return Markup(enlarged_html(pictures[photo.file], f"{_base(context)}/", photo.alt, place, first=first))


def _to_enlarge(pictures: WebPictures, of: Piece | Body) -> bool:
    """Whether the page of a piece, or a text, shows pictures that readers can enlarge."""
    photos = (photo.file for photo in of.photos) if isinstance(of, Piece) else ()
    files = of.body.files if isinstance(of, Piece) else of.files
    return any(can_grow(pictures[file]) for file in (*photos, *files) if file in pictures)


def _html(published: frozenset[str], pictures: WebPictures, context: Context, body: Body) -> Markup:
    html = linked_html(body, published)
    if body.files:
        html = with_pictures(html, body.files, pictures)
    return standing(html.replace(ROOT, f"{_base(context)}/"))


def _body(published: frozenset[str], pictures: WebPictures, context: Context, piece: Piece) -> Markup:
    """The body of a piece with its addresses as seen from the page."""
    return _html(published, pictures, context, piece.body)


def zalo(address: str) -> str:
    """Zalo's own page for passing on an absolute address; the form its share button uses."""
    given = json.dumps({"url": address})
    # a multiple of three letters needs no "=" at its end, which Zalo's own button escapes twice and others once
    data = b64encode(given.ljust(-(-len(given) // 3) * 3).encode()).decode()
    return (
        f"https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d={quote(data)}&shareType=0"
    )


def _ld(data: object) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


Escaped = Callable[[str | None], bool]


def escape_only(names: frozenset[str]) -> Escaped:
    """Autoescape for the templates of these names: ours. Material's own must stay as they are."""

    def is_escaped(name: str | None) -> bool:
        return name is None or name in names

    return is_escaped
