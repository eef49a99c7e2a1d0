"""Which cards are made, which are kept, and what becomes of one that cannot be drawn."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from site_builder.build import collected
from site_builder.cards import store
from site_builder.cards.store import MadeCards, Studio, made_cards
from site_builder.check.content import checked
from site_builder.problems import Code
from site_builder.render.yearbooks.card import Card, Drawn
from site_builder.render.yearbooks.typesetting import NotTypesetError
from tests.folders import a_content, a_story_text, an_article_text

TODAY = date(2023, 12, 20)
NOTHING: frozenset[str] = frozenset()
FILES = {
    "stories/rau.md": a_story_text(),
    "stories/duong.md": a_story_text(title="Con đường", quarter="2023-Q3", date="2023-08-12"),
    "articles/phat-dong.md": an_article_text(),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    a_content(tmp_path, FILES)
    return tmp_path


def a_studio(project: Path, **given: Any) -> Studio:
    """The studio of the project as it lies on disk."""
    site = checked(project / "content", "content").site
    assert site is not None
    values = {
        "content": project / "content",
        "kept": project / ".kept",
        "publication": collected(site, TODAY).publication,
        "site_name": "Gương điển hình xã Thượng Ninh",
    }
    return Studio(**{**values, **given})


def rewrite(project: Path, path: str, **changes: object) -> None:
    (project / "content" / path).write_text(a_story_text(**changes), encoding="utf-8")


def files(project: Path) -> dict[str, int]:
    """When each card that is kept was written."""
    return {path.name: path.stat().st_mtime_ns for path in (project / ".kept" / "cards").glob("*.png")}


def addresses_of(made: MadeCards) -> dict[str, str]:
    return {id: image.address for id, image in made.pieces.items()}


def test_every_piece_and_the_site_have_a_card_of_the_right_size(project: Path) -> None:
    made = made_cards(a_studio(project), NOTHING)
    assert set(made.pieces) == {"rau", "duong", "phat-dong"}
    assert made.problems == ()
    assert made.site is not None
    made.put_into(project / "site")
    images = [made.site, *made.pieces.values()]
    for image in images:
        assert (image.width, image.height, image.type) == (1200, 630, "image/png")
        with Image.open(project / "site" / image.address) as opened:
            assert opened.size == (1200, 630)
        assert (project / "site" / image.address).stat().st_size < 60_000
    assert made.pieces["rau"].address.startswith("guong/rau/chia-se-")
    assert made.pieces["phat-dong"].address.startswith("tin-bai/phat-dong/chia-se-")
    assert made.site.address.startswith("media/chia-se-")
    assert len({image.address for image in images}) == 4


def test_a_piece_with_a_photo_needs_none(project: Path) -> None:
    assert set(made_cards(a_studio(project), frozenset(("rau",))).pieces) == {"duong", "phat-dong"}


def test_nothing_is_drawn_twice(project: Path) -> None:
    first = made_cards(a_studio(project), NOTHING)
    before = files(project)
    assert len(before) == 4
    assert made_cards(a_studio(project), NOTHING) == first
    assert files(project) == before


def test_only_what_changed_is_drawn_anew_and_has_another_address(project: Path) -> None:
    first = made_cards(a_studio(project), NOTHING)
    before = files(project)
    rewrite(project, "stories/duong.md", title="Con đường mới", quarter="2023-Q3", date="2023-08-12")
    second = made_cards(a_studio(project), NOTHING)
    after = files(project)
    assert len(after) == 4
    assert len(after.items() & before.items()) == 3
    changed = {id for id, address in addresses_of(second).items() if addresses_of(first)[id] != address}
    assert changed == {"duong"}


def test_what_does_not_stand_on_a_card_does_not_change_it(project: Path) -> None:
    before = made_cards(a_studio(project), NOTHING)
    (project / "content" / "stories" / "rau.md").write_text(a_story_text("Một câu khác hẳn.\n"), encoding="utf-8")
    assert made_cards(a_studio(project), NOTHING) == before


@pytest.mark.parametrize("make", [True, False])
def test_the_card_of_a_withdrawn_story_is_removed(project: Path, make: bool) -> None:
    made = made_cards(a_studio(project), NOTHING)
    (file,) = (path for address, path in made.files.items() if address.startswith("guong/rau/"))
    assert file.exists()
    rewrite(project, "stories/rau.md", status="withdrawn")
    again = made_cards(a_studio(project), NOTHING, make=make)
    assert set(again.pieces) == {"duong", "phat-dong"}
    assert not file.exists()
    assert len(files(project)) == 3


def test_without_making_only_what_is_there_counts(project: Path) -> None:
    assert made_cards(a_studio(project), NOTHING, make=False) == MadeCards()
    made = made_cards(a_studio(project), NOTHING)
    assert made_cards(a_studio(project), NOTHING, make=False) == made


@pytest.mark.parametrize("damage", [b"", b"\x89PNG"], ids=["empty", "cut"])
def test_a_kept_card_that_was_damaged_is_drawn_again(project: Path, damage: bytes) -> None:
    first = made_cards(a_studio(project), NOTHING)
    file = first.files[first.pieces["rau"].address]
    good = file.read_bytes()
    file.write_bytes(damage)
    assert made_cards(a_studio(project), NOTHING) == first
    assert file.read_bytes() == good


@pytest.mark.parametrize("record", [b"", b"[]", b'{"x": 3}', b"\xff"])
def test_a_damaged_record_costs_a_drawing_and_nothing_else(project: Path, record: bytes) -> None:
    first = made_cards(a_studio(project), NOTHING)
    (project / ".kept" / "cards" / "made.json").write_bytes(record)
    assert made_cards(a_studio(project), NOTHING) == first


def test_a_card_that_cannot_be_drawn_costs_only_itself(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def brittle(some: Sequence[Card], *given: Any) -> Iterator[Drawn]:
        if any(card.title == "Con đường" for card in some):
            raise NotTypesetError("no such thing")
        yield from drawn(some, *given)

    drawn = store.cards
    monkeypatch.setattr(store, "cards", brittle)
    # in this process, where the card is brittle
    monkeypatch.setattr(store, "forked", lambda work, items, jobs, apart: map(work, items))
    made = made_cards(a_studio(project), NOTHING)
    assert set(made.pieces) == {"rau", "phat-dong"}
    assert made.site is not None
    (problem,) = made.problems
    assert problem.code is Code.CARD_FAILED
    assert problem.where.file == "content/stories/duong.md"
    assert problem.where.line > 1
    assert "no such thing" in problem.message
    monkeypatch.setattr(store, "cards", drawn)
    assert set(made_cards(a_studio(project), NOTHING).pieces) == {"rau", "duong", "phat-dong"}


def test_a_machine_that_draws_nothing_is_told_in_a_few_lines(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(20):
        rewrite(project, f"stories/bai-{number}.md", title=f"Bài {number}")

    def broken(some: Sequence[Card], *given: Any) -> Iterator[Drawn]:
        raise MemoryError

    monkeypatch.setattr(store, "cards", broken)
    monkeypatch.setattr(store, "forked", lambda work, items, jobs, apart: map(work, items))
    made = made_cards(a_studio(project), NOTHING)
    assert (made.site, made.pieces, made.files) == (None, {}, {})
    assert len(made.problems) == 6
    assert "còn 19 ảnh" in made.problems[-1].message


def test_a_letter_that_no_font_has_is_told_each_time_and_a_picture_sign_is_not(project: Path) -> None:
    rewrite(project, "stories/rau.md", title="Vườn rau 菜 của bà 🌾")
    for _ in range(2):
        made = made_cards(a_studio(project), NOTHING)
        (problem,) = made.problems
        assert problem.code is Code.MISSING_GLYPH
        assert problem.where.file == "content/stories/rau.md"
        assert "菜" in problem.message
        assert "🌾" not in problem.message


# forking is safe only where there is one thread, and tests have several
DRAWING = """
import sys
from pathlib import Path
from tests.cards.test_store import NOTHING, a_studio
from site_builder.cards import store
store._BATCH = 2
steps = []
studio = a_studio(Path(sys.argv[1]), kept=Path(sys.argv[2]), jobs=2, progress=lambda *given: steps.append(given))
store.made_cards(studio, NOTHING)
assert steps[-1] == ("Làm ảnh chia sẻ", 4, 4), steps
"""


def test_two_processes_draw_the_same_bytes_as_one(project: Path) -> None:
    made_cards(a_studio(project), NOTHING)
    for name in ("hai", "ba"):
        command = [sys.executable, "-c", DRAWING, project, project / name]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
    one, two, three = (
        {path.name: path.read_bytes() for path in (project / name / "cards").glob("*.png")}
        for name in (".kept", "hai", "ba")
    )
    assert len(one) == 4
    assert one == two == three
