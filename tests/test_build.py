"""The pipeline on a tiny content folder: the same bytes however many processes do the work."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import PARTS, collected, part_of, small_outputs, stays
from site_builder.cache import DiskRows
from site_builder.check.content import checked
from site_builder.load import documents
from site_builder.problems import Code
from site_builder.render.pages import pages
from tests.builders import SITE_NAME, SITE_URL
from tests.folders import a_content, a_story_text, an_article_text

DAY = date(2023, 11, 20)
FILES = {
    "stories/2023/q2/rau-sach.md": a_story_text(
        "Xem [lớp học](lop-hoc.md) và [bài nháp](nhap.md).\n", aliases=["/bai-viet/123/"]
    ),
    "stories/2023/q2/lop-hoc.md": a_story_text(title="Lớp học đêm", field="giao-duc", date=date(2023, 6, 1)),
    "stories/nhap.md": a_story_text(status="draft"),
    "stories/hong.md": "---\ntitle: [\n---\n",
    "articles/phat-dong.md": an_article_text(),
}


def outputs(content: Path, *, jobs: int = 1, rows: DiskRows | None = None) -> dict[str, bytes]:
    """The small files of the site, by path."""
    ready = checked(content, "content", jobs=jobs, rows=rows)
    assert ready.site is not None
    found = collected(ready.site, DAY)
    sheets = tuple(pages(found, SITE_URL, SITE_NAME))
    made = list(small_outputs(found, sheets, SITE_URL, SITE_NAME, (), PARTS))
    assert len({output.path for output in made}) == len(made)
    return {output.path: output.data for output in made}


def test_from_files_to_outputs(tmp_path: Path) -> None:
    content = a_content(tmp_path, FILES)
    ready = checked(content, "content")
    assert (Code.BROKEN_YAML, "content/stories/hong.md") in [(found.code, found.where.file) for found in ready.problems]
    made = outputs(content)
    feed = made["feed.xml"].decode()
    assert feed.index("guong:lop-hoc<") < feed.index("guong:rau-sach<")
    assert f"{SITE_URL}guong/lop-hoc/" in feed
    assert "bài nháp" in feed
    assert "guong/nhap" not in "".join(data.decode() for data in made.values())
    assert "bai-viet/123/index.html" in made


def test_without_a_plan_there_is_no_site_but_there_are_problems(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    ready = checked(tmp_path / "content", "content")
    assert ready.site is None
    assert [problem.code for problem in ready.problems] == [Code.NO_PLAN]


def test_cold_and_warm_alone_and_in_a_pool_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "FEW", 0)
    monkeypatch.setattr(documents, "CHUNK", 1)
    content = a_content(tmp_path, FILES)
    rows = DiskRows(tmp_path / "cache")
    alone = outputs(content)
    assert outputs(content, jobs=2, rows=rows) == alone
    assert outputs(content, jobs=2, rows=rows) == alone
    assert len(rows.get(document.digest for document in checked(content, "content").site.stories)) == 3  # type: ignore[union-attr]
    rows.close()


def test_a_touched_file_and_another_order_on_disk_change_nothing(tmp_path: Path) -> None:
    one = outputs(a_content(tmp_path / "mot", FILES))
    other = outputs(a_content(tmp_path / "hai", dict(reversed(FILES.items()))))
    assert one == other


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("feed.xml", "feeds"),
        ("linh-vuc/nong-nghiep/feed.xml", "feeds"),
        ("feed.json", "feeds"),
        ("du-lieu/guong.csv", "data"),
        ("du-lieu/index.html", "site"),
        ("sitemap.xml", "site"),
        ("media/a.jpg", "site"),
        ("guong/a/chia-se-0123abcd.png", "cards"),
        ("tin-bai/a/chia-se-0123abcd.png", "cards"),
        ("media/chia-se-0123abcd.png", "cards"),
        ("media/chia-se-ca-lang.png", "site"),
        ("tim-kiem/index.html", "site"),
        ("tim-kiem/pagefind/pagefind.js", "search"),
    ],
)
def test_every_file_belongs_to_a_part(path: str, part: str) -> None:
    assert part_of(path) == part


def test_pages_that_stay_keep_the_cards_they_name() -> None:
    card = "guong/a/chia-se-0123abcd.png"
    assert not stays(card, PARTS)
    assert stays(card, ("site", "feeds"))
    assert stays(card, ("cards",))
    assert not stays(card, ("site", "cards"))


# books, cards and the search index are files of their own, made before the pages that name them
@pytest.mark.parametrize("part", [part for part in PARTS if part not in ("books", "cards", "search")])
def test_a_part_gives_its_own_files_and_only_those(tmp_path: Path, part: str) -> None:
    ready = checked(a_content(tmp_path, FILES), "content")
    assert ready.site is not None
    found = collected(ready.site, DAY)
    made = list(small_outputs(found, tuple(pages(found, SITE_URL, SITE_NAME)), SITE_URL, SITE_NAME, (), (part,)))
    assert made
    assert {part_of(output.path) for output in made} == {part}


# pages are written in a process of its own: forking is safe only where there is one thread, and tests have several
WRITING = """
import sys
from datetime import date
from pathlib import Path
from jinja2 import Environment, FunctionLoader
from site_builder import build, forked
from site_builder.check.content import checked
from site_builder.render.html import Renderer
from site_builder.render.pages import pages

build.FEW, build.CHUNK = 0, 3
pools = []
class Pool(forked.ProcessPoolExecutor):
    def __init__(self, *arguments, **options):
        pools.append(arguments)
        super().__init__(*arguments, **options)
forked.ProcessPoolExecutor = Pool

content, folder = map(Path, sys.argv[1:])
found = build.collected(checked(content, "content").site, date(2023, 11, 20))
environment = Environment(
    loader=FunctionLoader(lambda name: name + "{{ page.title }} {{ sheet.address }} {{ (story | body) if story }}")
)
sheets = tuple(pages(found, "https://x.example/", "Gương"))
renderer = Renderer(environment, {}, found, "https://x.example/", "Gương")
alone = build.write_pages(renderer, sheets, folder / "1", jobs=1)
assert pools == [], pools
steps = []
several = build.write_pages(
    renderer, sheets, folder / "2", jobs=2, progress=lambda what, done, total: steps.append((done, total))
)
assert pools == [(2,)], pools
assert list(alone) == list(several) == [sheet.path for sheet in sheets]
assert steps[-1] == (len(sheets), len(sheets)), steps
"""


def test_pages_are_the_same_written_alone_or_by_several_processes(tmp_path: Path) -> None:
    content = a_content(tmp_path, FILES)
    done = subprocess.run(
        [sys.executable, "-c", WRITING, content, tmp_path], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    one, two = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.html")}
        for folder in (tmp_path / "1", tmp_path / "2")
    )
    assert one == two
    assert len(one) > 20
    assert "lớp học</a> và bài nháp." in one[Path("guong/rau-sach/index.html")].decode()
