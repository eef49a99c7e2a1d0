"""Bodies: what comes through is safe and well formed, and everything that does not is told with its line."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from site_builder.load.bodies import Surroundings, finished
from site_builder.load.body import PICTURE, TangledText, convert
from site_builder.load.source import UnreadableText, text_of
from site_builder.load.values import Findings
from site_builder.model.story import LINK, ROOT, Body
from site_builder.problems import Code
from tests.folders import a_story_text, loaded, the_site
from tests.strategies import any_text

PIECES = {"rau-sach": "guong/rau-sach/", "phat-dong": "tin-bai/phat-dong/"}
AROUND = Surroundings(
    pieces=PIECES,
    ids={"stories/2023/rau-sach.md": "rau-sach", "articles/phat-dong.md": "phat-dong"},
    pages=frozenset(("huong-dan/index.md",)),
    media=frozenset(("media/rau.jpg", "media/b\u1ea3n.pdf", "media/ghi.mp3", "stories/2023/canh.png", "media/x.heic")),
)


def body_of(text: str, around: Surroundings = AROUND) -> tuple[Body, list[tuple[Code, int, int]]]:
    findings = Findings()
    body = finished(convert(text, 10), "stories/2023/moi.md", "content", around, findings)
    return body, [(problem.code, problem.where.line, problem.where.column) for problem in findings.problems]


def html(text: str) -> str:
    return convert(text).html


class _Attributes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(tag, name, value or "") for name, value in attrs]
        self.found.append((tag, "", ""))


def check_safe(text: str) -> None:
    """No code, no event, no foreign scheme; parsed without a single error."""
    parser = _Attributes()
    parser.feed(text)
    for tag, name, value in parser.found:
        assert tag not in ("script", "style", "iframe", "object", "embed", "svg", "form", "base", "meta", "link"), text
        assert not name.startswith("on"), text
        assert not re.match(r"\s*(?:javascript|data|vbscript):", value, re.IGNORECASE), text
    shown = text.replace(ROOT, "../../").translate({0x03: "#", 0x04: "#"})
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(shown)
    closed = re.sub(r"<(br|hr|img)\b([^>]*)>", r"<\1\2/>", shown).replace("&nbsp;", "&#160;")
    etree.fromstring(f"<div>{closed}</div>")


# --- what is let through ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x.vn></SCRIPT>",
        "<p onclick=x()>a</p>",
        "<img src=x onerror=alert(1)>",
        '<a href="javascript:alert(1)">x</a>',
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x]( javascript:alert(1))",
        '<a href="java&#10;script:alert(1)">x</a>',
        '<a href="&#1;javascript:alert(1)">x</a>',
        "[x](/javascript:alert(1))",
        "[x](/a%22%20onclick=%22alert(1))",
        "[x](rau-sach#%22%20onclick=%22alert(1))",
        "[x](/a?%22onclick=alert(1))",
        '[x](rau-sach "<table><img src=x onerror=alert(1)>")',
        '<img alt="><script>alert(1)</script>" src="media/rau.jpg">',
        '![x](media/rau.jpg "<h1>")',
        "<iframe src=https://x.vn></iframe>",
        '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
        "<style>p{}</style><p style='x'>a</p>",
        "<form action=x><input name=a><button>b</button></form>",
        "<b>a<p>b</b>c</p>",
        "<table><tr><td>a",
        "<a href='rau-sach'>a<a href='rau-sach'>b</a></a>",
        "<!-- <script> --><![CDATA[<script>]]>",
        "&lt;script&gt;",
        "&#2;0&#2; &#3;0&#3; &#4;0&#4; &#x0;&#xb;",
        '![](media/rau.jpg) và ![a](media/rau.jpg "chú") giữa câu',
        '![a](media/rau.jpg "chú")\n![b](media/rau.jpg)',
        "| a | b |\n|---|--:|\n| ![a](media/rau.jpg) | x |",
        "> - a\n>   1. b",
    ],
)
def test_hostile_markup_is_harmless(text: str) -> None:
    check_safe(html(text))
    check_safe(body_of(text)[0].html)


MARKUP = st.lists(
    st.sampled_from(
        (
            *(
                "<script>",
                "</script>",
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<a href=",
                "<img src=",
                ">",
                "<",
                '"',
                "'",
                "onclick=",
                "javascript:",
            ),
            *(
                "[x](",
                ")",
                "![",
                "]",
                "rau-sach",
                "/",
                "media/rau.jpg",
                ' "',
                "%22",
                "&#3;",
                "&quot;",
                "0",
                "#",
                "\n\n",
                "\n",
                " ",
            ),
            *(
                "# ",
                "#### ",
                "> ",
                "- ",
                "    ",
                "|",
                "\n|---|\n",
                "`",
                "**",
                "_",
                "<table>",
                "<tr>",
                "<td>",
                "<h1>",
                "</h1>",
                "<figure>",
            ),
            *("<figcaption>", "<li>", "<dl>", "<dt>", "<caption>", "<svg>", "<math>", "<!--", "-->", "ế"),
        )
    ),
    max_size=25,
).map("".join)


@given(MARKUP | any_text)
def test_any_text_comes_out_safe(text: str) -> None:
    try:
        cleaned = text_of(text.encode())
    except UnreadableText:
        return
    body, _ = body_of(cleaned)
    parser = _Attributes()
    parser.feed(body.html)
    for tag, name, value in parser.found:
        assert tag not in ("script", "style", "iframe", "object", "embed", "svg", "form", "base", "meta", "link")
        assert not name.startswith("on")
        assert not re.match(r"[\x00-\x20]*(?:javascript|data|vbscript):", value, re.IGNORECASE)
    assert "<script" not in body.html
    assert PICTURE not in body.html
    assert not re.search(r"[\x00\x01\x05-\x08\x0b\x0c\x0e-\x1f]", body.html)
    closed = re.sub(r"<(br|hr|img)\b([^>]*)>", r"<\1\2/>", body.html.replace(ROOT, "/").replace(LINK, "_"))
    etree.fromstring(f"<div>{closed.replace('&nbsp;', '&#160;')}</div>")


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("a\n\n<script>x</script>", "<script"),
        ("a\n\n<IFRAME src=x>", "<IFRAME"),
        ("a\n\n<p class=x onclick = y>z</p>", "onclick"),
        ("a\n\n[x](javascript:y)", "javascript:"),
        ("a\n\n![x](data:image/png;base64,AA)", "data:image/"),
    ],
)
def test_what_is_dropped_is_told_with_its_line(text: str, markup: str) -> None:
    assert [(found.markup, found.line) for found in convert(text, 10).dropped] == [(markup, 12)]


@pytest.mark.parametrize(
    "text", ["`<script>`", "    <script>\n", "a < b và 5 > 3", "nhóm <on> air", "dữ liệu: onion = hành"]
)
def test_what_is_no_markup_is_not_dropped(text: str) -> None:
    assert convert(text).dropped == ()


@pytest.mark.parametrize(
    "text", ["[" * 5_000, "<a" * 50_000, "![a" * 5_000, "[a](" * 5_000, "<a@b" * 20_000, ">" * 60 + " a"]
)
def test_a_tangle_is_told_and_not_waited_for(text: str) -> None:
    with pytest.raises(TangledText) as caught:
        convert(f"Một đoạn.\n\n{text}\n", 10)
    assert caught.value.line == 12


@pytest.mark.parametrize("text", ["> - " * 400 + "a", "\n".join(" " * 4 * depth + "- a" for depth in range(300))])
def test_a_text_too_deep_leaves_no_trace_in_the_next(text: str) -> None:
    picture = convert("Một.\n\n![a](media/rau.jpg)\n")
    with contextlib.suppress(RecursionError, TangledText):
        convert(text)
    assert convert("Một.\n\n![a](media/rau.jpg)\n") == picture


def test_a_long_honest_text_is_no_tangle() -> None:
    paragraph = "Xem [bài](rau-sach), 3 < 5.\n\n"
    assert len(convert(paragraph * 500).links) == 500


# --- headings, tables -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([1, 4, 2, 3], [2, 3, 3, 4]),
        ([2, 3, 3, 2], [2, 3, 3, 2]),
        ([6], [2]),
        ([3, 1, 2], [2, 2, 3]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
    ],
)
def test_headings_begin_with_two_and_skip_none(levels: list[int], expected: list[int]) -> None:
    text = "\n\n".join(f"{'#' * level} Mục" for level in levels)
    assert [int(level) for level in re.findall(r"<h(\d)>", html(text))] == expected
    assert [int(level) for level in re.findall(r"</h(\d)>", html(text))] == expected


@given(st.lists(st.integers(1, 6), max_size=12))
def test_no_heading_level_is_skipped(levels: list[int]) -> None:
    found = [int(level) for level in re.findall(r"<h(\d)>", html("\n\n".join(f"{'#' * level} M" for level in levels)))]
    assert len(found) == len(levels)
    assert all(2 <= level <= before + 1 for before, level in zip([1, *found], found, strict=False))


def test_tables_can_be_scrolled() -> None:
    text = html("| Vụ | kg |\n|---|--:|\n| xuân | 90 |")
    assert text.startswith('<div class="table-scroll" role="region" aria-label="Bảng" tabindex="0"><table>')
    assert '<td align="right">90</td>' in text
    assert text.endswith("</table></div>")


def test_words_are_counted_without_markup() -> None:
    assert convert("Mười **hai** hộ [cùng](rau-sach) trồng rau.").words == 6
    assert convert("").words == 0


# --- links ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "expected", "piece"),
    [
        ("rau-sach", "guong/rau-sach/", "rau-sach"),
        ("rau-sach#phan-hai", "guong/rau-sach/#phan-hai", "rau-sach"),
        ("rau-sach.md", "guong/rau-sach/", "rau-sach"),
        ("../2023/rau-sach.md", "guong/rau-sach/", "rau-sach"),
        ("stories/2023/rau-sach.md", "guong/rau-sach/", "rau-sach"),
        ("/stories/2023/rau-sach.md", "guong/rau-sach/", "rau-sach"),
        ("../../articles/phat-dong.md", "tin-bai/phat-dong/", "phat-dong"),
        ("/guong/rau-sach/", "guong/rau-sach/", "rau-sach"),
        ("../../tin-bai/phat-dong/", "tin-bai/phat-dong/", "phat-dong"),
        ("../../huong-dan/index.md", "huong-dan/", ""),
        ("/so-lieu/", "so-lieu/", ""),
        ("/tim-kiem/?q=rau%20sach", "tim-kiem/?q=rau+sach", ""),
        ("media/bản.pdf", "media/b%E1%BA%A3n.pdf", ""),
        ("../../media/ghi.mp3", "media/ghi.mp3", ""),
    ],
)
def test_links_by_id_by_file_and_by_address(address: str, expected: str, piece: str) -> None:
    body, problems = body_of(f"Xem [bài]({address}).")
    assert problems == []
    (link,) = body.links
    assert (link.address.replace("%20", "+"), link.piece) == (expected, piece)
    if piece:
        assert f'href="{LINK}0{LINK}"' in body.html  # known to be published only on the day of the build
    else:
        assert f'href="{ROOT}{link.address}"' in body.html


@pytest.mark.parametrize(
    "address", ["https://a.vn/b?c=d", "http://a.vn", "mailto:a@b.vn", "tel:0909", "#chu-thich", "//a.vn"]
)
def test_links_elsewhere_stay(address: str) -> None:
    body, problems = body_of(f"[x]({address})")
    assert problems == []
    assert f'href="{address}"' in body.html
    assert body.links == ()


@pytest.mark.parametrize(
    "address",
    [
        "rau-sac",
        "../cu/x.md",
        "khong-co.pdf",
        "/guong/khong-co/",
        "www.a.vn",
        "file:///C:/a.doc",
        "C:/a.doc",
        "media/x.heic",
    ],
)
def test_broken_links_are_told_with_line_and_column_and_lose_their_mark(address: str) -> None:
    body, problems = body_of(f"Một đoạn.\n\nXem [bài **kia**]({address}) nhé.")
    assert problems == [(Code.BROKEN_LINK, 12, 19)]
    assert body.html.endswith("<p>Xem bài <strong>kia</strong> nhé.</p>")


def test_the_same_broken_link_twice_is_told_at_both_places() -> None:
    assert body_of("[a](khong)\n[b](khong)")[1] == [(Code.BROKEN_LINK, 10, 5), (Code.BROKEN_LINK, 11, 5)]


def test_a_word_before_the_link_does_not_shift_its_place() -> None:
    # nor does an address written in another way
    assert body_of("khong-co thì ghi [a](khong-co) hay [b](khong%2Dco)")[1] == [
        (Code.BROKEN_LINK, 10, 22),
        (Code.BROKEN_LINK, 10, 40),
    ]


@pytest.mark.parametrize(
    ("address", "help"),
    [
        ("../../../etc/passwd", "ghi mã (id) của bài, hoặc đường dẫn tới tệp .md của bài"),
        ("../../../etc/rau-sac", "có phải “rau-sach”?"),
        ("../../huong-dan/indx.md", "có phải “huong-dan/index.md”?"),
        ("../../../etc/passwd.md", "ghi mã (id) của bài, hoặc đường dẫn tới tệp .md của bài"),
    ],
)
def test_only_what_the_content_holds_is_suggested(address: str, help: str) -> None:
    findings = Findings()
    finished(convert(f"[x]({address})", 10), "stories/2023/moi.md", "content", AROUND, findings)
    assert [problem.help for problem in findings.problems] == [help]


# --- footnotes, which are not made ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Ba tấn[^1] rau.\n\n[^1]: nguồn", [(10, 7)]),
        ("Ba tấn[^1] rau[^hai].\n\nLại[^1].\n\n[^1]: Theo xã.\n[^hai]: https://a.vn", [(10, 7), (10, 15)]),
        ("[^1]: rau-sach", [(10, 1)]),
        ("Một.\n\n- hai[^a]\n", [(12, 6)]),
        ("Gõ `[^1]` hay \\[^1].\n\n    [^1]: mã", []),
        ("[^1](rau-sach) và [1] và [x^2]", []),
    ],
)
def test_a_footnote_is_told_once_where_it_first_stands(text: str, places: list[tuple[int, int]]) -> None:
    assert body_of(text)[1] == [(Code.BROKEN_LINK, line, column) for line, column in places]


def test_a_footnote_is_told_as_what_it_is_and_its_words_stay() -> None:
    findings = Findings()
    text = "Ba tấn[^1] rau.\n\n[^1]: [Sổ](rau-sach) xã."
    body = finished(convert(text), "stories/moi.md", "content", AROUND, findings)
    (problem,) = findings.problems
    assert problem.message == "trang chưa làm chú thích cuối bài (“[^1]”)"
    assert problem.help == "đưa lời chú thích vào ngay trong câu, đặt trong ngoặc đơn"
    assert re.sub("<[^>]*>", "", body.html) == "Ba tấn[^1] rau.\n[^1]: Sổ xã."
    assert [link.piece for link in body.links] == ["rau-sach"]


def test_footnotes_of_pages_are_left_to_mkdocs_but_not_those_of_the_welcome() -> None:
    for path, told in (("huong-dan/index.md", 0), ("index.md", 1)):
        findings = Findings()
        around = replace(AROUND, pages=frozenset((path,)))
        finished(convert("Một[^1].\n\n[^1]: nguồn"), path, "content", around, findings)
        assert len(findings.problems) == told


# --- pictures -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["media/rau.jpg", "../../media/rau.jpg", "/media/rau.jpg"])
def test_a_picture_alone_is_a_figure_with_its_caption(address: str) -> None:
    body, problems = body_of(f'![Chị em hái rau]({address} "Sáng sớm & chiều")')
    assert problems == []
    assert body.html == (
        f'<figure><img src="{ROOT}media/rau.jpg" alt="Chị em hái rau" loading="lazy" decoding="async">'
        "<figcaption>Sáng sớm &amp; chiều</figcaption></figure>"
    )
    assert body.files == ("media/rau.jpg",)


def test_pictures_line_by_line_are_figures_each() -> None:
    body, _ = body_of("![a](media/rau.jpg)\n![b](canh.png)")
    assert body.html.count("<figure>") == 2
    assert "<p>" not in body.html
    assert body.files == ("media/rau.jpg", "stories/2023/canh.png")


def test_a_picture_among_words_stays_among_them() -> None:
    body, _ = body_of('Đây ![a](media/rau.jpg "chú") là rau.')
    assert "figure" not in body.html
    assert body.html.startswith("<p>Đây <img ")
    assert 'title="chú"' in body.html


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("media/Rau.JPG", Code.MISSING_PICTURE),
        ("../../../etc/passwd", Code.MISSING_PICTURE),
        ("https://a.vn/b.jpg", Code.REMOTE_PICTURE),
        ("//a.vn/b.jpg", Code.REMOTE_PICTURE),
        ("C:/anh/b.jpg", Code.REMOTE_PICTURE),
        ("media/x.heic", Code.PICTURE_KIND),
    ],
)
def test_pictures_that_cannot_be_shown_are_told_and_left_out(address: str, code: Code) -> None:
    body, problems = body_of(f'Một.\n\n![Ảnh]({address} "chú")')
    assert problems == [(code, 12, 8)]
    assert "<img" not in body.html
    assert "figure" not in body.html
    assert body.files == ()


def test_a_picture_without_words_for_the_blind_is_told() -> None:
    assert body_of("![](media/rau.jpg)")[1] == [(Code.MISSING_ALT, 10, 5)]


# --- names of files, composed and taken apart --------------------------------------------------------------------------


def test_names_taken_apart_by_macos_are_found(tmp_path: Path) -> None:
    files: Mapping[str, str | bytes] = {
        "stories/moi.md": a_story_text(
            "![Bản](media/bản.jpg)\n\n[tệp](làng.md)\n", photos=[{"file": "media/bản.jpg", "alt": "x"}]
        ),
        "media/ba\u0309n.jpg": b"x",
        "stories/la\u0300ng.md": a_story_text(),
    }
    story = next(story for story in the_site(tmp_path, files).stories if story.id == "moi")
    assert story.media == ("media/ba\u0309n.jpg",) * 2
    assert [link.piece for link in story.body.links] == ["lang"]


def test_a_tangled_body_is_a_problem_of_its_file(tmp_path: Path) -> None:
    _, problems = loaded(tmp_path, {"stories/a.md": a_story_text("[" * 5_000)})
    assert [(problem.code, problem.where.file) for problem in problems] == [
        (Code.UNREADABLE_FILE, "content/stories/a.md")
    ]
