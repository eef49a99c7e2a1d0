"""Files meant by what writers write: whatever a phone, a camera or a neighbour has called a picture, it is found."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote

import pytest

from site_builder.load.bodies import find_file
from tests.folders import a_story_text, codes, loaded

NAMES = (
    *("anh #1.jpg", "#1.png", "co#ngay.JPG", "anh?.jpg", "anh 50%.jpg", "a%20b.jpg", "50%25.png", "a%23b.jpg"),
    *("Anh.JPEG", "anh (1).png", "anh [2].jpg", "a&b.webp", "a'b.jpg", "“anh”.gif", "anh_1_2.jpg", "anh+1,2;3.jpg"),
    *("anh  hai.jpg", "ảnh vườn rau.JPG", normalize("NFD", "ảnh đổ ải.jpeg")),
)
WAYS = {
    "Markdown": "![Lời tả]({})",
    "Markdown with a caption": '![Lời tả]({} "Chú thích")',
    "in angle brackets": "![Lời tả](<{}>)",
    "HTML": '<img src="{}" alt="Lời tả">',
    "link": "[xem]({})",
    "link from the root": "[xem](/{})",
}


def files_of(folder: Path, name: str, text: str) -> list[str]:
    """The files that the story needs, of a site in which nothing else is wrong."""
    site, problems = loaded(folder, {"stories/a.md": text, f"media/{name}": b"anh"})
    assert codes(problems) == []
    assert site is not None
    (story,) = site.stories
    return [*(photo.file for photo in story.photos), *story.body.files]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
@pytest.mark.parametrize("written", [str, quote], ids=["as it is called", "as an address"])
def test_a_picture_of_any_name_is_found_in_a_text(tmp_path: Path, name: str, way: str, written: type[str]) -> None:
    address = written(normalize("NFC", f"media/{name}"))
    assert files_of(tmp_path, name, a_story_text(f"Mở đầu.\n\n{way.format(address)}\n")) == [f"media/{name}"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("written", [str, quote], ids=["as it is called", "as an address"])
def test_a_picture_of_any_name_is_found_in_front_matter(tmp_path: Path, name: str, written: type[str]) -> None:
    photo = {"file": written(normalize("NFC", f"media/{name}")), "alt": "Lời tả"}
    assert files_of(tmp_path, name, a_story_text(photos=[photo])) == [f"media/{name}"]


def test_what_stands_behind_a_name_does_not_matter() -> None:
    files = {"media/anh.jpg", "media/tai-lieu.pdf"}
    assert find_file("../media/anh.jpg?v=2", "stories", files) == "media/anh.jpg"
    assert find_file("/media/tai-lieu.pdf#page=3", "stories", files) == "media/tai-lieu.pdf"


def test_the_name_that_is_written_comes_before_those_like_it() -> None:
    files = {"media/a b.jpg", "media/a%20b.jpg", "media/a.jpg", "media/a.jpg#1.jpg"}
    assert find_file("media/a%20b.jpg", "", files) == "media/a%20b.jpg"
    assert find_file("media/a b.jpg", "", files) == "media/a b.jpg"
    assert find_file("media/a.jpg#1.jpg", "", files) == "media/a.jpg#1.jpg"
    assert find_file("media/a.jpg#2.jpg", "", files) == "media/a.jpg"


def test_a_number_sign_that_yaml_takes_for_a_comment_is_told_with_the_way_out(tmp_path: Path) -> None:
    text = a_story_text(photos=None).replace("---\nM", "photos:\n  - file: media/anh #1.jpg\n    alt: Tả\n---\nM", 1)
    _, problems = loaded(tmp_path, {"stories/a.md": text, "media/anh #1.jpg": b"anh"})
    assert codes(problems) == ["cut-value", "missing-picture"]
    assert "trong ngoặc kép" in problems[0].help
    assert "“media/anh #1.jpg”" in problems[1].help
    assert "trong ngoặc kép" in problems[1].help


@pytest.mark.parametrize("address", ["%2e%2e/bi-mat.jpg", "../../bi-mat.jpg", "%00", "?", "#", "%"])
def test_no_address_leads_out_of_the_content(address: str) -> None:
    assert find_file(address, "stories", {"media/anh.jpg"}) is None
