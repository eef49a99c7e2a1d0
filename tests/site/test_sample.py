"""The sample site, built as its readers get it: every address is there, every link leads somewhere, nothing private is out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree

from site_builder.model.addresses import is_card
from tests.conftest import SAMPLE_DAY

SITE = "https://suoi-ngan.example/"


@pytest.fixture(scope="module")
def content(sample_content: Path) -> dict[str, str]:
    """Front matter and body of every story and article, by id."""
    files = [
        *(sample_content / "content" / "stories").rglob("*.md"),
        *(sample_content / "content" / "articles").glob("*.md"),
    ]
    return {path.stem: path.read_text(encoding="utf-8") for path in files}


def ids(content: dict[str, str], pattern: str) -> list[str]:
    return sorted(id for id, text in content.items() if re.search(pattern, text, re.MULTILINE))


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_the_sample_is_what_it_promises(content: dict[str, str], sample_content: Path) -> None:
    stories = {path.stem: content[path.stem] for path in (sample_content / "content" / "stories").rglob("*.md")}
    assert len(stories) >= 60
    assert len({re.search(r"^quarter: (.*)$", text, re.MULTILINE)[0] for text in stories.values()}) >= 12  # type: ignore[index]
    assert len(set(re.findall(r"level: (nha-nuoc|bo-tinh|co-so)", "".join(stories.values())))) == 3
    statuses = {re.search(r"^status: (\S+)$", text, re.MULTILINE)[1] for text in stories.values()}  # type: ignore[index]
    assert statuses == {"draft", "submitted", "approved", "withdrawn"}
    assert len(list((sample_content / "content" / "articles").glob("*.md"))) == 8
    lengths = {id: len(text.split("---", 2)[2].split()) for id, text in stories.items()}
    assert {id: length for id, length in lengths.items() if not 250 <= length <= 700} == {}


def test_no_paragraph_is_repeated(content: dict[str, str]) -> None:
    seen: dict[str, str] = {}
    for id, text in content.items():
        for paragraph in text.split("---", 2)[2].split("\n\n"):
            plain = " ".join(paragraph.split())
            if len(plain) > 60:
                assert seen.setdefault(plain, id) == id, plain
    assert len(seen) > 300


@pytest.mark.parametrize(
    "address",
    [
        *("index.html", "guong/index.html", "guong/rau-sach-dong-tam/index.html", "feed.xml", "feed.json"),
        *("linh-vuc/index.html", "linh-vuc/nong-nghiep/index.html", "linh-vuc/nong-nghiep/feed.xml"),
        *("don-vi/hoi-phu-nu/index.html", "don-vi/hoi-phu-nu/feed.xml", "don-vi/index.html"),
        *("quy/2024-q2/index.html", "quy/2024-q2/feed.xml", "nam/2024/index.html", "nam/2024/feed.xml"),
        *("phong-trao/nong-thon-moi/index.html", "phong-trao/nong-thon-moi/feed.xml"),
        *("doi-tuong/tap-the/index.html", "doi-tuong/tap-the/feed.xml"),
        *("dia-ban/thon-dong-tam/index.html", "dia-ban/thon-dong-tam/feed.xml"),
        *("cuoc-thi/guong-nguoi-tot-quanh-ta/index.html", "cuoc-thi/guong-nguoi-tot-quanh-ta/feed.xml"),
        *("linh-vuc/nong-nghiep/2024-q2/index.html", "linh-vuc/nong-nghiep/2024-q2/feed.xml"),
        *("nguoi/index.html", "tin-bai/index.html", "ky-yeu/index.html", "ky-yeu/2024/index.html"),
        *("ky-yeu/khen-thuong-nha-nuoc/index.html", "phat-thanh/index.html", "phat-thanh/feed.xml"),
        *("phat-thanh/2026-w47/index.html", "so-lieu/index.html", "ke-hoach/index.html"),
        *("du-lieu/guong.json", "du-lieu/guong.csv", "sitemap.xml", "robots.txt", "404.html"),
        *("bai-viet/123/index.html", "huong-dan/index.html", "huong-dan/viet-guong/index.html"),
    ],
)
def test_address_is_there(sample_site: Path, address: str) -> None:
    assert (sample_site / address).is_file()


@pytest.mark.parametrize(
    ("address", "trail"),
    [
        ("huong-dan/viet-guong", [("../../", "Trang chủ"), ("../../huong-dan/", "Hướng dẫn")]),
        ("huong-dan", [("../", "Trang chủ")]),
        (
            "guong/rau-sach-dong-tam",
            [("../../", "Trang chủ"), ("../../linh-vuc/", "Lĩnh vực"), ("../../linh-vuc/nong-nghiep/", "Nông nghiệp")],
        ),
    ],
)
def test_the_way_to_a_page(sample_site: Path, address: str, trail: list[tuple[str, str]]) -> None:
    text = (sample_site / address / "index.html").read_text(encoding="utf-8")
    (found,) = re.findall(r'<nav class="trail".*?</nav>', text, re.DOTALL)
    assert re.findall(r'<a href="([^"]*)">(.*?)</a>', found) == trail


def test_a_long_list_has_a_second_page(sample_site: Path) -> None:
    assert (sample_site / "guong" / "trang" / "2" / "index.html").is_file()


def test_what_is_not_published_is_nowhere(sample_site: Path, content: dict[str, str]) -> None:
    hidden = ids(content, r"^status: (draft|submitted|withdrawn)$")
    hidden += [id for id in ids(content, r"^status: approved$") if _day(content[id]) > SAMPLE_DAY]
    assert len(hidden) >= 6
    whole = {path: path.read_bytes() for path in sorted(sample_site.rglob("*")) if path.is_file()}
    for id in hidden:
        title = re.search(r"^title: (.*)$", content[id], re.MULTILINE)[1].strip('"').encode()  # type: ignore[index]
        for path, data in whole.items():
            assert title not in data, path
            assert f"/{id}/".encode() not in data, path
        for photo in re.findall(r"file: (media/\S+?)[,}]", content[id]):
            assert not (sample_site / photo).exists(), photo
        assert not (sample_site / "guong" / id).exists()
        assert not (sample_site / "tin-bai" / id).exists()


def _day(text: str) -> str:
    return re.search(r"^date: (\S+)$", text, re.MULTILINE)[1]  # type: ignore[index]


def test_of_the_content_folder_only_what_pages_show_is_copied(sample_site: Path, content: dict[str, str]) -> None:
    made = re.compile(r"-[0-9a-f]{8}-(?:\d+|chia-se)\.(?:avif|webp|jpg|png)$")
    files = [path for path in (sample_site / "media").rglob("*") if path.is_file()]
    published = {path.name for path in files if not is_card(path.relative_to(sample_site).as_posix())}
    assert published
    assert all(made.search(name) for name in published)
    shown = {Path(file).stem for text in content.values() for file in re.findall(r"media/[\w.-]+", text)}
    assert {made.sub("", name) for name in published} <= shown
    names = {path.name for path in sample_site.rglob("*") if path.is_file()}
    assert not {name for name in names if name.endswith((".md", ".yml", ".yaml", ".sqlite"))}


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "srcset" and value:
                self.links.extend((tag, candidate.split()[0]) for candidate in value.split(","))
            elif name in ("href", "src", "poster", "action") and value:
                self.links.append((tag, value))


def links(path: Path) -> list[tuple[str, str]]:
    parser = _Links()
    parser.feed(path.read_text(encoding="utf-8"))
    return parser.links


def internal(site: Path) -> Iterator[tuple[Path, str]]:
    for path in pages(site):
        here = urljoin(SITE, path.relative_to(site).as_posix())
        for _, link in links(path):
            target = urlsplit(urljoin(here, link))
            if f"{target.scheme}://{target.netloc}/" == SITE:
                yield path, unquote(target.path)


def test_every_link_inside_the_site_leads_to_a_file(sample_site: Path) -> None:
    broken = set()
    for path, target in internal(sample_site):
        file = sample_site / target.lstrip("/")
        if not (file / "index.html" if target.endswith("/") else file).is_file():
            broken.add((path.relative_to(sample_site).as_posix(), target))
    assert sorted(broken)[:20] == []


class _Anchors(HTMLParser):
    """Where links may point inside a page, and what its labels point to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.named: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                assert value not in self.ids, f"id “{value}” twice on a page"
                self.ids.add(value)
            elif name in ("aria-labelledby", "aria-describedby", "for") and value:
                self.named.update(value.split())


def anchors(path: Path) -> _Anchors:
    parser = _Anchors()
    parser.feed(path.read_text(encoding="utf-8"))
    return parser


def test_every_anchor_is_there(sample_site: Path) -> None:
    found = {path: anchors(path) for path in pages(sample_site)}
    dead = {
        (path.relative_to(sample_site).as_posix(), name) for path, own in found.items() for name in own.named - own.ids
    }
    led = 0
    for path in found:
        here = urljoin(SITE, path.relative_to(sample_site).as_posix())
        for tag, link in links(path):
            target = urlsplit(urljoin(here, link))
            if tag != "a" or not target.fragment or f"{target.scheme}://{target.netloc}/" != SITE:
                continue
            file = sample_site / unquote(target.path).lstrip("/")
            page = file / "index.html" if file.is_dir() else file
            led += 1
            if page not in found or unquote(target.fragment) not in found[page].ids:
                dead.add((path.relative_to(sample_site).as_posix(), link))
    assert sorted(dead)[:20] == []
    assert led > 500


def test_no_page_asks_anything_of_others(sample_site: Path) -> None:
    asked = set()
    for path in pages(sample_site):
        for tag, link in links(path):
            if tag in ("link", "script", "img", "iframe", "audio", "video", "source", "form"):
                target = urlsplit(urljoin(SITE, link))
                if target.netloc and target.netloc != urlsplit(SITE).netloc:
                    asked.add((path.relative_to(sample_site).as_posix(), link))
    for sheet in sample_site.rglob("*.css"):
        for link in re.findall(r"url\((?!['\"]?data:)([^)]*)\)|@import", sheet.read_text(encoding="utf-8")):
            if "//" in link:
                asked.add((sheet.name, link))
    assert sorted(asked) == []


# words of Material and of forms that would betray a page left in English
ENGLISH = re.compile(
    r"\b(skip to|back to top|search|home|next|previous|page|read more|table of contents|share|print|menu|toggle|"
    r"navigation|footer|header|copy|close|open|dark|light|made with|powered by|edit|last update|created)\b",
    re.IGNORECASE,
)


class _Words(HTMLParser):
    """What a reader sees or hears of a page: text, labels, titles, alternatives."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in ("script", "style", "code", "pre")
        self.words += [
            value for name, value in attrs if value and name in ("title", "alt", "aria-label", "placeholder")
        ]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("script", "style", "code", "pre")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(data)


def test_no_english_is_left_on_a_page(sample_site: Path) -> None:
    found = set()
    for path in pages(sample_site):
        parser = _Words()
        parser.feed(path.read_text(encoding="utf-8"))
        found |= {
            (path.relative_to(sample_site).as_posix(), text.strip()) for text in parser.words if ENGLISH.search(text)
        }
    assert sorted(found)[:20] == []


def test_every_page_says_that_the_commune_is_invented(sample_site: Path) -> None:
    silent = [
        path.relative_to(sample_site).as_posix()
        for path in pages(sample_site)
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
        and "minh họa" not in path.read_text(encoding="utf-8").lower()
    ]
    assert silent == []


def test_heads_are_complete(sample_site: Path) -> None:
    for path in pages(sample_site):
        text = path.read_text(encoding="utf-8")
        if path.name == "404.html" or 'http-equiv="refresh"' in text:
            continue
        head = text.split("</head>")[0]
        assert '<html lang="vi"' in text, path
        assert f'<link rel="canonical" href="{SITE}' in head, path
        # a page that is kept is no page to be passed on: its links lead to that of the book
        if path.parent.parent.name == "ky-yeu" and path.name != "index.html":
            continue
        for name in ("og:title", "og:type", "og:url", "og:description", "og:locale"):
            assert f'property="{name}"' in head, (path, name)
        assert len(re.findall(r"<h1[ >]", text)) == 1, path


def test_structured_data_is_json(sample_site: Path) -> None:
    text = (sample_site / "guong" / "rau-sach-dong-tam" / "index.html").read_text(encoding="utf-8")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    found = json.loads(data)
    assert found["@type"] == "Article"
    assert found["headline"] == "Vườn rau sạch của tổ phụ nữ Đồng Tâm"


def test_the_sitemap_lists_pages_that_exist(sample_site: Path) -> None:
    root = etree.parse(str(sample_site / "sitemap.xml")).getroot()
    addresses = [element.text or "" for element in root.iter("{*}loc")]
    assert len(addresses) > 200
    assert addresses == sorted(set(addresses))
    assert all((sample_site / unquote(address.removeprefix(SITE)) / "index.html").is_file() for address in addresses)


def test_an_old_address_leads_to_the_story(sample_site: Path) -> None:
    text = (sample_site / "bai-viet" / "123" / "index.html").read_text(encoding="utf-8")
    found = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', text)
    assert found is not None
    target = (sample_site / "bai-viet" / "123" / found[1]).resolve()
    assert (target / "index.html").is_file()
