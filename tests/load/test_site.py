"""The content folder to Site: what each file is, who has an id first, and that one bad file spares the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.load.site import load_site
from site_builder.load.values import Findings
from site_builder.problems import Code, Where
from tests.folders import a_content, a_story_text, an_article_text, codes, loaded, the_site


def test_stories_are_found_by_folder_or_by_what_they_tell(tmp_path: Path) -> None:
    site = the_site(
        tmp_path,
        {
            "stories/a.md": a_story_text(),
            "stories/2023/q2/sau/b.md": a_story_text(),
            "gui-ve/c.md": a_story_text(),
            "d.md": a_story_text(),
            "articles/e.md": an_article_text(),
            "index.md": "# Trang chủ\n",
            "huong-dan/viet.md": "---\ntitle: Hướng dẫn\n---\n\nViết như sau.\n",
        },
    )
    assert [story.id for story in site.stories] == ["a", "b", "c", "d"]
    assert [article.id for article in site.articles] == ["e"]
    assert [page.path for page in site.pages] == ["huong-dan/viet.md"]
    assert site.welcome is not None


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        *((f"status: {word}\n", True) for word in ("approved", "đã duyệt", "")),
        *((f"status: {word}\n", False) for word in ("draft", "nháp", "submitted", "withdrawn")),
        ("", True),
    ],
)
def test_drafts_of_ordinary_pages_are_no_pages(tmp_path: Path, status: str, shown: bool) -> None:
    site = the_site(tmp_path, {"huong-dan/a.md": f"---\ntitle: A\n{status}---\nChào.\n"})
    assert [page.path for page in site.pages] == (["huong-dan/a.md"] if shown else [])


def test_a_misspelt_status_hides_a_page_and_is_told(tmp_path: Path) -> None:
    site, problems = loaded(tmp_path, {"a.md": "---\ntitle: A\nstatus: aproved\n---\nChào.\n"})
    assert site is not None
    assert site.pages == ()
    assert [(p.code, p.where) for p in problems] == [(Code.BAD_CHOICE, Where("content/a.md", 3, 9))]


@pytest.mark.parametrize("line", ["Draft: true", "DRAFT: có", "Status: draft", "STATUS: Nháp", "status: Draft"])
def test_the_case_of_a_key_lets_no_draft_out(tmp_path: Path, line: str) -> None:
    files: dict[str, str | bytes] = {
        "huong-dan/a.md": f"---\ntitle: A\n{line}\n---\nChào.\n",
        "yearbooks/2024.md": f"---\ntitle: A\n{line}\n---\nChào.\n",
    }
    site = the_site(tmp_path, files)
    assert site.pages == ()
    assert [foreword.is_draft for foreword in site.forewords] == [True]


def test_a_page_that_says_it_is_no_draft_is_out(tmp_path: Path) -> None:
    site = the_site(tmp_path, {"a.md": "---\nTitle: A\nDraft: false\nStatus: approved\n---\nChào.\n"})
    assert [page.path for page in site.pages] == ["a.md"]


def test_a_story_with_capital_keys_outside_its_folder_is_no_page(tmp_path: Path) -> None:
    text = a_story_text().replace("field:", "Field:").replace("unit:", "Unit:").replace("quarter:", "Quarter:")
    site, problems = loaded(tmp_path, {"gui-ve/a.md": text.replace("subject:", "Subject:")})
    assert site is not None
    assert (site.pages, site.stories) == ((), ())
    assert {"unknown-key", "missing-key"} == set(codes(problems))


def test_of_two_with_one_id_the_first_by_path_stays(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "stories/2024/rau.md": a_story_text(title="Sau"),
        "stories/2023/rau.md": a_story_text(title="Trước"),
        "stories/khac.md": a_story_text(id="rau"),
    }
    site, problems = loaded(tmp_path, files)
    assert site is not None
    assert [story.title for story in site.stories] == ["Trước"]
    assert [(p.code, p.where) for p in sorted(problems, key=lambda p: p.where)] == [
        (Code.DUPLICATE_ID, Where("content/stories/2024/rau.md")),
        (Code.DUPLICATE_ID, Where("content/stories/khac.md", 10, 5)),
    ]
    assert all("content/stories/2023/rau.md" in problem.message for problem in problems)


def test_articles_and_stories_share_their_ids(tmp_path: Path) -> None:
    site, problems = loaded(tmp_path, {"stories/rau.md": a_story_text(), "articles/rau.md": an_article_text()})
    assert site is not None
    assert (len(site.stories), len(site.articles), codes(problems)) == (0, 1, ["duplicate-id"])


def test_a_name_of_a_file_becomes_the_id(tmp_path: Path) -> None:
    site = the_site(tmp_path, {"stories/Vườn rau Đồng Tâm (2).md": a_story_text()})
    assert site.stories[0].id == "vuon-rau-dong-tam-2"


def test_one_bad_file_spares_the_others(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "stories/tot.md": a_story_text(),
        "stories/hong.md": "---\na: [\n---\n",
        "stories/nhi-phan.md": b"\xff\x00\xfe",
        "articles/trong.md": "",
        "broadcasts.yml": "a: [",
    }
    site, problems = loaded(tmp_path, files)
    assert site is not None
    assert [story.id for story in site.stories] == ["tot"]
    assert {problem.where.file for problem in problems} == {
        f"content/{path}" for path in files if path != "stories/tot.md"
    }


def test_without_a_plan_the_files_are_still_read(tmp_path: Path) -> None:
    site, problems = loaded(
        tmp_path, {"plan.yml": "level: xã\n", "stories/hong.md": "---\na: [\n---\n", "stories/tot.md": a_story_text()}
    )
    assert site is None
    assert {problem.where.file for problem in problems} == {"content/plan.yml", "content/stories/hong.md"}


def test_the_plan_may_be_called_yaml(tmp_path: Path) -> None:
    content = a_content(tmp_path, {"stories/a.md": a_story_text()})
    (content / "plan.yml").rename(content / "plan.yaml")
    site = load_site(content, "content", Findings())
    assert site is not None
    assert len(site.stories) == 1


@pytest.mark.parametrize("name", ["plan.yml", "broadcasts.yml"])
def test_a_file_that_may_not_be_opened_is_told(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content, findings, opened = a_content(tmp_path, {"broadcasts.yml": ""}), Findings(), Path.open

    def closed(path: Path, *arguments: object, **named: object) -> object:
        if path.name == name:
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", closed)
    load_site(content, "content", findings)
    assert [(p.code, p.where.file) for p in findings.problems] == [(Code.UNREADABLE_FILE, f"content/{name}")]


def test_other_files_are_media(tmp_path: Path) -> None:
    assert the_site(tmp_path, {"media/a.jpg": b"x", "tep.pdf": b"x"}).media == {"media/a.jpg", "tep.pdf", "plan.yml"}


def test_the_order_of_files_on_disk_changes_nothing(tmp_path: Path) -> None:
    files = {
        f"stories/{number}.md": a_story_text(f"Bài {number}, xem [kia]({(number + 1) % 5}).\n") for number in range(5)
    }
    one = the_site(tmp_path / "1", files)
    other = the_site(tmp_path / "2", dict(reversed(files.items())))
    assert [(s.id, s.body) for s in one.stories] == [(s.id, s.body) for s in other.stories]
    assert one.stories[0].body.links[0].piece == "1"
