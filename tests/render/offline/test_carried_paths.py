"""Names of files that any stick and any disk can hold."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.offline.carried_paths import LONGEST, carried_paths


def test_names_of_a_site_stay() -> None:
    paths = ["index.html", "guong/con-duong/index.html", "media/ảnh đẹp.jpg", "feed.xml", "tin-bai/aux-1/index.html"]
    assert carried_paths(paths) == {path: path for path in paths}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("guong/con/index.html", "guong/_con/index.html"),
        ("media/CON.jpg", "media/_CON.jpg"),
        ("media/a:b?.jpg", "media/a_b_.jpg"),
        ("media/cuối. /a.jpg", "media/cuối__/a.jpg"),
        ("guong/com1/index.html", "guong/_com1/index.html"),
    ],
)
def test_what_windows_refuses(path: str, name: str) -> None:
    assert carried_paths([path]) == {path: name}


def test_capitals_do_not_tell_two_files_apart() -> None:
    assert carried_paths(["media/Anh.jpg", "media/anh.jpg", "media/ANH.JPG"]) == {
        "media/ANH.JPG": "media/ANH.JPG",
        "media/Anh.jpg": "media/Anh-2.jpg",
        "media/anh.jpg": "media/anh-3.jpg",
    }


def test_a_long_name_becomes_a_short_one() -> None:
    path = f"media/{'rất-dài-' * 40}.jpg"
    (name,) = carried_paths([path]).values()
    assert len(name) < 30
    assert name.endswith(".jpg")


steps = st.text(alphabet="aAbBcCoOnNđĐảẢ\u0309.:? -", min_size=1, max_size=8).filter(lambda step: step.strip(". "))
paths = st.lists(st.lists(steps, min_size=1, max_size=3).map("/".join), unique=True, max_size=30)


@given(paths, st.randoms())
def test_every_file_has_a_place_of_its_own(found: list[str], random: object) -> None:
    names = carried_paths(found)
    assert set(names) == set(found)
    keys = [unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()) for name in names.values()]
    assert len(set(keys)) == len(keys)
    folders = {key.rsplit("/", depth)[0] for key in keys for depth in range(1, key.count("/") + 1)}
    assert folders.isdisjoint(keys)
    assert all(len(name) <= LONGEST + 8 for name in names.values())
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert carried_paths(shuffled) == names
