"""Where everything stands on the site: addresses relative to its root, without a leading slash.

They are contracts: printed in yearbooks, in QR codes and in feeds.
"""

from __future__ import annotations

import re
from urllib.parse import quote

# the address of a site that has none of its own yet
STAND_IN = "https://guong-dien-hinh.example/"
HOME = ""
PEOPLE = "nguoi/"
FIELDS = "linh-vuc/"
UNITS = "don-vi/"
QUARTERS = "quy/"
MOVEMENTS = "phong-trao/"
ARTICLES = "tin-bai/"
YEARBOOKS = "ky-yeu/"
RADIO = "phat-thanh/"
RADIO_FEED = "phat-thanh/feed.xml"
FIGURES = "so-lieu/"
PLAN = "ke-hoach/"
FEED = "feed.xml"
JSON_FEED = "feed.json"
OPEN_DATA_JSON = "du-lieu/guong.json"
OPEN_DATA_CSV = "du-lieu/guong.csv"
OPEN_DATA = "du-lieu/"
STORIES = "guong/"
# where the card of the site lies, which stands for every page that has none of its own
SITE_CARDS = "media/"
_CARD = re.compile(r"(?:(?:guong|tin-bai)/[^/]+|media)/chia-se-[0-9a-f]{8}\.png")
SEARCH = "tim-kiem/"
SEARCH_INDEX = "tim-kiem/pagefind/"
# what is said to a reader without a network, and the published pieces by which a device knows what was withdrawn
OFFLINE = "ngoai-mang/"
PUBLISHED = "ngoai-mang/da-dang.txt"
WORKER = "sw.js"
MANIFEST = "manifest.webmanifest"


def absolute(site_url: str, address: str) -> str:
    """The address with the site's own, which ends in a slash, in front."""
    return f"{site_url}{address}"


# the first part of every address that the site makes itself
ROOMS = frozenset(
    "guong tin-bai linh-vuc don-vi quy nam phong-trao doi-tuong dia-ban cuoc-thi nguoi ky-yeu phat-thanh so-lieu ke-hoach "
    "tim-kiem du-lieu media assets ngoai-mang".split()
)

FILES = frozenset("index.html 404.html feed.xml feed.json sitemap.xml robots.txt sw.js manifest.webmanifest".split())


def story(id: str) -> str:
    return f"guong/{id}/"


def article(id: str) -> str:
    return f"tin-bai/{id}/"


def yearbook(id: str) -> str:
    return f"ky-yeu/{id}/"


def week(slug: str) -> str:
    return f"phat-thanh/{slug}/"


def page(path: str) -> str:
    """The address of an ordinary page from its path in `content/`."""
    stem = path.rsplit(".", 1)[0]
    if stem in ("index", "README"):
        return ""
    folder, _, name = stem.rpartition("/")
    return quote(f"{folder}/" if name in ("index", "README") else f"{stem}/")


def media(path: str) -> str:
    """The address of a picture or recording from its path in `content/`."""
    return quote(path)


def numbered(address: str, number: int) -> str:
    """Page `number` of a list: the first is the list's own address."""
    return address if number == 1 else f"{address}trang/{number}/"


def feed_of(address: str) -> str:
    return f"{address}feed.xml"


def card(address: str, digest: str) -> str:
    """The picture that is shown with a link to the piece at `address`; another picture has another digest."""
    return f"{address}chia-se-{digest}.png"


def is_card(path: str) -> bool:
    """True for the path of a card."""
    return _CARD.fullmatch(path) is not None


def script_text(week_address: str) -> str:
    return f"{week_address}kich-ban.txt"


def script_docx(week_address: str) -> str:
    return f"{week_address}kich-ban.docx"


def yearbook_pdf(id: str) -> str:
    return f"{yearbook(id)}ky-yeu-{id}.pdf"


def yearbook_epub(id: str) -> str:
    return f"{yearbook(id)}ky-yeu-{id}.epub"


def yearbook_page(id: str) -> str:
    """The book as one page to keep and read without a network."""
    return f"{yearbook(id)}ky-yeu-{id}.html"
