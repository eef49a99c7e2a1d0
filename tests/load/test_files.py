"""The walk through the content folder: what is found, passed over and refused."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from site_builder.load.files import ContentFiles, content_files
from site_builder.load.values import Findings
from site_builder.problems import Code, Problem
from tests.folders import a_content, codes, loaded


def walked(content: Path) -> tuple[ContentFiles, list[Problem]]:
    findings = Findings()
    return content_files(content, "content", findings), findings.problems


def test_markdown_is_sorted_and_the_rest_is_listed(tmp_path: Path) -> None:
    content = a_content(tmp_path, {"b.md": "", "a/c.MD": "", "a/b.markdown": "", "media/x.jpg": b"", "a.txt": ""})
    files, problems = walked(content)
    assert files == ContentFiles(("a/b.markdown", "a/c.MD", "b.md"), frozenset(("plan.yml", "media/x.jpg", "a.txt")))
    assert problems == []


def test_hidden_files_and_locks_of_word_are_passed_over(tmp_path: Path) -> None:
    content = a_content(tmp_path, {".a.md": "", ".git/b.md": "", "~$c.md": "", "d/.DS_Store": b"", "d/~$e.docx": b""})
    assert walked(content) == (ContentFiles((), frozenset(("plan.yml",))), [])


def test_a_folder_named_like_a_file_is_a_folder(tmp_path: Path) -> None:
    content = a_content(tmp_path, {"x.md/y.md": "", "x.md/z.jpg": b""})
    files, problems = walked(content)
    assert files.markdown == ("x.md/y.md",)
    assert problems == []


def test_links_are_not_followed(tmp_path: Path) -> None:
    content = a_content(tmp_path, {"stories/a.md": "", "media/a.jpg": b""})
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai" / "mat.md").write_text("mật", encoding="utf-8")
    for name, target in {
        "ra-ngoai": tmp_path / "ngoai",
        "mat.md": tmp_path / "ngoai" / "mat.md",
        "mat.jpg": "/etc/passwd",
        "vong": content,
        "trong": content / "media",
        "gay.md": "khong-co.md",
        "tu-minh.md": "tu-minh.md",
    }.items():
        (content / name).symlink_to(target)
    files, problems = walked(content)
    assert files == ContentFiles(("stories/a.md",), frozenset(("plan.yml", "media/a.jpg")))
    assert {problem.where.file for problem in problems} == {
        f"content/{name}" for name in ("ra-ngoai", "mat.md", "mat.jpg", "vong", "trong", "gay.md", "tu-minh.md")
    }
    assert set(codes(problems)) == {"link-outside"}
    outside = {problem.where.file: problem.message for problem in problems}
    assert "dẫn ra ngoài" in outside["content/ra-ngoai"]
    assert "dẫn ra ngoài" not in outside["content/trong"]


def test_a_link_to_a_file_inside_is_a_file(tmp_path: Path) -> None:
    content = a_content(tmp_path, {"media/a.jpg": b""})
    (content / "b.jpg").symlink_to("media/a.jpg")
    assert "b.jpg" in walked(content)[0].others


def test_pipes_are_no_files(tmp_path: Path) -> None:
    content = a_content(tmp_path)
    os.mkfifo(content / "a.md")
    assert walked(content)[0].markdown == ()


def test_names_in_an_old_encoding_are_told(tmp_path: Path) -> None:
    content = a_content(tmp_path)
    place = os.fsencode(content)
    os.mkdir(place + b"/th\xf4n")
    for name in (b"/c\xe9ng.md", b"/\xe9.jpg", b"/th\xf4n/a.md"):
        with open(place + name, "wb"):
            pass
    files, problems = walked(content)
    assert files == ContentFiles((), frozenset(("plan.yml",)))
    assert codes(problems) == ["unreadable-file"] * 3
    for problem in problems:
        assert "\ufffd" in problem.where.file
        problem.where.file.encode()


def test_a_folder_that_may_not_be_opened_is_told(tmp_path: Path) -> None:
    files, problems = walked(tmp_path / "khong-co")
    assert files == ContentFiles((), frozenset())
    assert codes(problems) == [Code.UNREADABLE_FILE.value]


def test_too_large_a_file_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    site, problems = loaded(tmp_path, {"stories/lon.md": b"a" * (2 * 1024 * 1024 + 1)})
    assert site is not None
    assert [(problem.code, problem.where.file) for problem in problems] == [
        (Code.FILE_TOO_LARGE, "content/stories/lon.md")
    ]


NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=("Cs",)), min_size=1, max_size=12).filter(
    lambda name: name not in (".", "..") and not name.startswith((".", "~$")) and len(name.encode()) < 200
)


@given(st.sets(NAMES, max_size=4))
def test_every_name_is_found_once(names: set[str]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        content = a_content(Path(folder), {f"{name}.md": "" for name in names})
        assert walked(content)[0].markdown == tuple(sorted(f"{name}.md" for name in names))
