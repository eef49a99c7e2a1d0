"""Pages for a stick: whatever leads to a file leads there from a folder too, and nothing else changes."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.offline.carried_html import CarriedPages

SITE = "https://xa.example/guong-sang/"
PATHS = (
    "index.html",
    "guong/index.html",
    "guong/con/index.html",
    "guong/vuon-rau/index.html",
    "guong/trang/2/index.html",
    "ky-yeu/2025/ky-yeu-2025.pdf",
    "media/ảnh đẹp.jpg",
    "assets/site.js",
    "assets/pages.css",
    "tim-kiem/index.html",
)
NAMES = {path: path.replace("/con/", "/_con/") for path in PATHS}
PAGES = CarriedPages(NAMES, SITE)
HERE = "guong/vuon-rau/index.html"


@pytest.mark.parametrize(
    ("written", "carried"),
    [
        ("../../", "../../index.html"),
        ("./", "../../guong/vuon-rau/index.html"),
        ("../", "../../guong/index.html"),
        ("../con/", "../../guong/_con/index.html"),
        ("../con", "../../guong/_con/index.html"),
        ("../../guong/trang/2/?a=1&b=2#cuoi", "../../guong/trang/2/index.html?a=1&b=2#cuoi"),
        ("../../ky-yeu/2025/ky-yeu-2025.pdf", "../../ky-yeu/2025/ky-yeu-2025.pdf"),
        ("../../media/%E1%BA%A3nh%20%C4%91%E1%BA%B9p.jpg", "../../media/%E1%BA%A3nh%20%C4%91%E1%BA%B9p.jpg"),
        ("../../assets/pages.css?v=12ab34cd", "../../assets/pages.css?v=12ab34cd"),
        ("https://xa.example/guong-sang/", "../../index.html"),
        ("https://xa.example/guong-sang/guong/vuon-rau/#kq", "../../guong/vuon-rau/index.html#kq"),
        ("/guong-sang/guong/", "../../guong/index.html"),
        # what stays behind is to be found on the web
        ("../../sitemap.xml", "https://xa.example/guong-sang/sitemap.xml"),
        # of others, and no addresses of files
        ("https://xa.example/", "https://xa.example/"),
        ("https://khac.example/guong/", "https://khac.example/guong/"),
        ("mailto:xa@example.com", "mailto:xa@example.com"),
        ("tel:0123", "tel:0123"),
        ("data:image/png;base64,AA==", "data:image/png;base64,AA=="),
        ("#noi-dung", "#noi-dung"),
        ("?q=a", "?q=a"),
        ("", ""),
        ("http://[hỏng", "http://[hỏng"),
    ],
)
def test_an_address(written: str, carried: str) -> None:
    assert PAGES.address(HERE, written) == carried


def test_a_page() -> None:
    html = """<!doctype html>
<html lang="vi"><head>
<title>Vườn <a href="../"> rau</title>
<link rel="canonical" href="https://xa.example/guong-sang/guong/vuon-rau/">
<link rel="manifest" href="../../manifest.webmanifest">
<link rel="stylesheet" href="../../assets/pages.css?v=1" crossorigin integrity="sha256-x">
<meta property="og:url" content="https://xa.example/guong-sang/guong/vuon-rau/">
<meta http-equiv="refresh" content="0; url=../con/">
<script src="../../assets/site.js" data-worker="../../sw.js" defer></script>
<script type="module" src="../../assets/site.js"></script>
<script src="../../tim-kiem/pagefind/pagefind.js" data-only-on-web></script>
<script type="application/ld+json">{"url":"../", "x": "<a href='../'>"}</script>
</head><body><!-- <a href="../"> -->
<a class="b" href='../con/' download>a &lt; b &amp; c</a><a href=../>x</a>
<img src="../../media/%E1%BA%A3nh%20%C4%91%E1%BA%B9p.jpg" alt="1 > 0">
<img src="" srcset="../con/ 1x,../../media/a.webp 2x">
<form action="../../tim-kiem/"><input name=q></form>
<button data-share="https://xa.example/guong-sang/guong/vuon-rau/">Gửi</button>
<p data-only-carried hidden class="x">Cần mạng</p><p data-only-on-web>Tìm</p><p hidden data-only-on-web>Tìm</p>
</body></html>
"""
    assert (
        PAGES.page(HERE, html)
        == """<!doctype html>
<html lang="vi"><head>
<title>Vườn <a href="../"> rau</title>
<link rel="canonical" href="https://xa.example/guong-sang/guong/vuon-rau/">

<link rel="stylesheet" href="../../assets/pages.css?v=1">
<meta property="og:url" content="https://xa.example/guong-sang/guong/vuon-rau/">
<meta http-equiv="refresh" content="0; url=../../guong/_con/index.html">
<script src="../../assets/site.js" defer></script>


<script type="application/ld+json">{"url":"../", "x": "<a href='../'>"}</script>
</head><body><!-- <a href="../"> -->
<a class="b" href="../../guong/_con/index.html" download>a &lt; b &amp; c</a><a href="../../guong/index.html">x</a>
<img src="../../media/%E1%BA%A3nh%20%C4%91%E1%BA%B9p.jpg" alt="1 > 0">
<img src="" srcset="../../guong/_con/index.html 1x,https://xa.example/guong-sang/media/a.webp 2x">
<form action="../../tim-kiem/index.html"><input name=q></form>
<button data-share="https://xa.example/guong-sang/guong/vuon-rau/">Gửi</button>
<p class="x">Cần mạng</p><p hidden>Tìm</p><p hidden>Tìm</p>
</body></html>
"""
    )


steps = st.sampled_from(["guong", "con", "vuon-rau", "trang", "2", "..", ".", "", "media", "ky-yeu", "tim-kiem", "x"])
addresses = st.builds(
    lambda root, way, file, tail: root + "/".join(way) + file + tail,
    st.sampled_from(["", "", "/", "/guong-sang/", SITE, "https://khac.example/"]),
    st.lists(steps, max_size=6),
    st.sampled_from(["", "/", "/index.html", "/media/%E1%BA%A3nh%20%C4%91%E1%BA%B9p.jpg"]),
    st.sampled_from(["", "?q=1", "#a", "?q=1&amp;r=2#a"]),
)


@given(st.sampled_from([path for path in PATHS if path.endswith(".html")]), addresses)
def test_an_address_leads_to_a_file_of_the_copy_or_to_the_web(page: str, written: str) -> None:
    carried = PAGES.address(page, written)
    parts = urlsplit(carried)
    if parts.scheme or parts.netloc:
        assert parts.scheme in ("http", "https") or carried == written
    elif parts.path and carried != written:
        there = normpath(join(dirname(NAMES[page]), unquote(parts.path)))
        assert there in NAMES.values()
    assert parts.fragment == urlsplit(written).fragment


_HREF = re.compile(r'(?<=<a href=")[^"]*')


@given(st.lists(addresses, max_size=5), st.text(alphabet="<>\"'ab =/-!&;", max_size=40))
def test_words_stay_as_they_are_and_a_second_time_changes_nothing(written: list[str], words: str) -> None:
    text = words.replace("<", "&lt;")
    html = "".join(f'<p>{text}<a href="{address}">{text}</a></p>' for address in written)
    once = PAGES.page(HERE, html)
    assert _HREF.sub("", once) == _HREF.sub("", html)
    # the copy as a site of its own: its paths are its names
    again = CarriedPages({name: name for name in NAMES.values()}, SITE + "khong-co/")
    assert again.page(NAMES[HERE], once) == once


@given(st.text(alphabet="<>\"'a =/-!scriptye", max_size=200))
def test_any_text_is_read_in_no_time(html: str) -> None:
    PAGES.page(HERE, html * 5)
