"""Ordinary pages: their links to pieces lead there, nothing in them can run, and what is not out is not told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.folders import a_content, a_story_text

PAGE = """# Giới thiệu

Xem [gương](rau), [cả tệp](../stories/rau.md), [trang chủ](../index.md), [hướng dẫn](huong-dan/hai.md),
[nháp](../stories/nhap.md), [nháp nữa](/guong/nhap/index.html).

<script>alert(1)</script>

<img src="x" onerror="alert(1)">

!!! note
    Lời nhắc.
"""


@pytest.fixture
def site(tmp_path: Path, site_builder: Run) -> Path:
    files = {
        "stories/rau.md": a_story_text(),
        "stories/nhap.md": a_story_text(title="Bài còn dở", status="draft"),
        "index.md": "Chào.\n",
        "huong-dan/mot.md": PAGE,
        "huong-dan/hai.md": "# Hai\n\nTrang hai.\n",
        "huong-dan/kin.md": "---\nstatus: draft\n---\n# Kín\n\nChưa cho xem.\n",
        "huong-dan/kin-nua.md": "---\ndraft: true\n---\n# Kín\n\nChưa cho xem.\n",
        "yearbooks/2023.md": "---\ntitle: Kỷ yếu\nstatus: draft\n---\n\nLời nói đầu còn kín.\n",
    }
    a_content(tmp_path, files)
    done = site_builder("build", "--today", "2023-11-20", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    return tmp_path / "site"


def test_links_lead_where_they_should(site: Path) -> None:
    text = (site / "huong-dan" / "mot" / "index.html").read_text(encoding="utf-8")
    found = re.findall(r'<a href="([^"]*)">(gương|cả tệp|trang chủ|hướng dẫn|nháp|nháp nữa)</a>', text)
    assert {words: address for address, words in found} == {
        "gương": "../../guong/rau/",
        "cả tệp": "../../guong/rau/",
        "trang chủ": "../.././",
        "hướng dẫn": "../../huong-dan/hai/",
    }


def test_nothing_in_a_page_can_run(site: Path) -> None:
    text = (site / "huong-dan" / "mot" / "index.html").read_text(encoding="utf-8")
    assert "alert(1)" not in text
    assert "onerror" not in text


def test_what_is_a_draft_is_nowhere(site: Path) -> None:
    whole = b"".join(path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file())
    assert "Chưa cho xem".encode() not in whole
    assert "còn kín".encode() not in whole
    assert b"guong/nhap" not in whole
