"""Pages through their templates.

The environment comes from the door that knows the theme; nothing here knows MkDocs. Material's templates want a `page` and no
autoescape; ours are always escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from site_builder.collect.categories import Axis
from site_builder.collect.collections import Collections
from site_builder.model import addresses
from site_builder.model.duties import MILESTONE_NAMES
from site_builder.model.period import WEEKDAYS
from site_builder.model.picture import NO_PICTURES, WebPictures
from site_builder.model.plan import PLAN_LEVEL_NAMES, RADIO, Plan
from site_builder.model.story import ARTICLE_KIND_NAMES, STATUS_NAMES, Story
from site_builder.model.terms import AWARD_LEVEL_NAMES, SUBJECT_NAMES
from site_builder.render.filters import NO_MARKS, install_filters
from site_builder.render.fingerprint import Fingerprints
from site_builder.render.menu import MenuEntry, menu, side_menu
from site_builder.render.output import Document
from site_builder.render.page import Page
from site_builder.render.policy import policy
from site_builder.render.radio.words import BREAK, HOSTS
from site_builder.render.share import ShareImage


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
        assets: Mapping[str, str] = NO_MARKS,
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
        install_filters(environment, found, pictures, assets)
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


Escaped = Callable[[str | None], bool]


def escape_only(names: frozenset[str]) -> Escaped:
    """Autoescape for the templates of these names: ours. Material's own must stay as they are."""

    def is_escaped(name: str | None) -> bool:
        return name is None or name in names

    return is_escaped
