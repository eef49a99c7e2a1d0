"""A page of the site before its template: where it stands, what it is called, what the template is handed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

from site_builder.model import addresses
from site_builder.render.share import ShareImage

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the path that leads to a page."""

    name: str
    address: str


HOME_CRUMB = Crumb("Trang chủ", addresses.HOME)


@dataclass(frozen=True, slots=True)
class FeedLink:
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Pagination:
    """Page `number` of `total` of the list at `address`."""

    address: str
    number: int
    total: int

    @property
    def previous(self) -> str:
        return addresses.numbered(self.address, self.number - 1) if self.number > 1 else ""

    @property
    def next(self) -> str:
        return addresses.numbered(self.address, self.number + 1) if self.number < self.total else ""

    @property
    def steps(self) -> tuple[tuple[int, str], ...]:
        """Numbers to offer, with their addresses: the first, the last and those around this page; 0 marks a gap."""
        near = {1, self.total, *range(self.number - 1, self.number + 2)}
        # a mark for a gap of one page would take the room of that page
        near |= {number for number in range(2, self.total) if {number - 1, number + 1} <= near}
        steps: list[tuple[int, str]] = []
        for number in sorted(n for n in near if 1 <= n <= self.total):
            if steps and number - steps[-1][0] > 1:
                steps.append((0, ""))
            steps.append((number, addresses.numbered(self.address, number)))
        return tuple(steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`data` is called when the page is rendered, so that thousands of pages cost nothing until then.

    `section` is the menu entry the page belongs to; `image` what is shown with a link to it, None for what stands for the site;
    `listed` False keeps the page out of the sitemap and away from search engines.
    """

    address: str
    template: str
    title: str
    description: str = ""
    section: str = ""
    trail: tuple[Crumb, ...] = ()
    data: Callable[[], Mapping[str, object]] = dict
    feed: FeedLink | None = None
    image: ShareImage | None = None
    is_article: bool = False
    modified: date | None = None
    listed: bool = True
    canonical: str = ""
    structured: Callable[[], object] | None = None

    @property
    def path(self) -> str:
        """The file of the page inside the site."""
        return f"{self.address}index.html"


def pages_of(count: int) -> int:
    """How many pages a list of `count` entries fills; an empty list fills one."""
    return max(1, ceil(count / PER_PAGE))


def indexes_above(path: str) -> Iterator[str]:
    """Where the index pages of the folders around the ordinary page `path` would be, the outermost folder first."""
    folders = path.split("/")[:-1]
    for depth in range(1, len(folders) + 1):
        for name in ("index.md", "README.md"):
            index = "/".join((*folders[:depth], name))
            if index != path:
                yield index
