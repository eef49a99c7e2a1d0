"""What is made before the pages and named on them: pictures, cards, yearbooks, the search index.

Each is kept by what it is made of; here stands in which order they are made and how they come into a site.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from site_builder.books.bindery import Bindery
from site_builder.books.store import MadeBook, made_books
from site_builder.cards.store import MadeCards, Studio, made_cards
from site_builder.check.pictures import broken_pictures, moving_pictures, showers
from site_builder.collect.collections import Collections
from site_builder.load.documents import Progress, quiet
from site_builder.pictures.pool import Pool, Ready, pictures_of, shared_pictures
from site_builder.problems import Problem, in_order
from site_builder.render.pages import Made
from site_builder.render.share import ShareImages, photos_to_share
from site_builder.search.store import MadeIndex, made_index


@dataclass(frozen=True, slots=True, kw_only=True)
class Works:
    """Everything that was made for one build."""

    pictures: Ready = field(default_factory=Ready)
    images: ShareImages = field(default_factory=ShareImages)
    cards: MadeCards = field(default_factory=MadeCards)
    books: Mapping[str, MadeBook] = field(default_factory=dict)
    index: MadeIndex = field(default_factory=MadeIndex)

    @property
    def named(self) -> Made:
        """What pages name of it."""
        return Made(
            downloads={id: book.downloads for id, book in self.books.items()},
            pictures=self.pictures.pictures,
            images=self.images,
            common=self.index.common if self.index.folder else None,
        )

    def put_into(self, site: Path, parts: Sequence[str]) -> None:
        """Puts the files of these parts in their places in a site that nobody reads yet."""
        self.pictures.put_into(site)
        if "site" in parts or "cards" in parts:
            self.cards.put_into(site)
        if "books" in parts:
            for book in self.books.values():
                book.copy_into(site)
        if "search" in parts:
            self.index.put_into(site)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """What making takes. `content` is the folder of the site, `kept` where the project keeps what is worth keeping.

    `parts` are those to be made; of the others only what is there already is taken. A preview makes nothing but its pictures.
    """

    content: Path
    kept: Path
    found: Collections
    site_url: str
    site_name: str
    parts: Sequence[str]
    made_on: datetime | None = None
    jobs: int = 1
    progress: Progress = quiet

    @property
    def _is_preview(self) -> bool:
        return self.found.publication.drafts

    def _makes(self, part: str) -> bool:
        return part in self.parts and not self._is_preview

    def pictures(self) -> Ready:
        """The pictures of the site as they are published; a preview leaves those of other builds alone."""
        pool = Pool(content=self.content, kept=self.kept, jobs=self.jobs, progress=self.progress)
        return pool.ready(pictures_of(self.found), shared_pictures(self.found), forget=not self._is_preview)

    def works(self, pictures: Ready) -> Works:
        """All the rest, beside the pictures, which ordinary pages need before anything else."""
        photos = photos_to_share(self.found.publication, pictures.pictures)
        cards = self._cards(frozenset(photos))
        return Works(
            pictures=pictures,
            images=ShareImages(site=cards.site, pieces={**cards.pieces, **photos}),
            cards=cards,
            books=self._books(),
            index=made_index(self.found, self.kept, make=self._makes("search"), jobs=self.jobs, progress=self.progress),
        )

    def _cards(self, photos: frozenset[str]) -> MadeCards:
        """The pictures that are shown with links to pages without a photo; a preview, to which nobody links, has none."""
        if self._is_preview:
            return MadeCards()
        studio = Studio(
            content=self.content,
            kept=self.kept,
            publication=self.found.publication,
            site_name=self.site_name,
            jobs=self.jobs,
            progress=self.progress,
        )
        return made_cards(studio, photos, make=self._makes("cards"))

    def _books(self) -> dict[str, MadeBook]:
        """The yearbooks as files; a preview shows those that are there already."""
        bindery = Bindery(
            content=self.content,
            kept=self.kept,
            found=self.found,
            site_url=self.site_url,
            made_on=self.made_on,
            jobs=self.jobs,
            progress=self.progress,
        )
        return made_books(bindery, make=self._makes("books"))

    def problems(self, works: Works, told: Iterable[Problem]) -> tuple[Problem, ...]:
        """What was found wrong while everything was made, and was not `told` before."""
        site = self.found.publication.site
        shown = tuple(showers(site))
        found = {
            *broken_pictures(shown, works.pictures.broken, self.content, site.shown),
            *moving_pictures(shown, works.pictures.moving, self.content, site.shown),
            *works.cards.problems,
            *works.index.problems,
            *(problem for book in works.books.values() for problem in book.problems),
        }
        return in_order(found.difference(told))
