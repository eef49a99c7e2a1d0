"""A site is replaced only by a whole one, and what others put beside it stays."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest

from site_builder.build import collected, small_outputs
from site_builder.render.redirects import redirects
from site_builder.site_folder import (
    NotOursError,
    carry_over,
    clear_leavings,
    discard,
    is_site,
    new_folder_beside,
    replace_site,
)
from site_builder.write import put, put_all, put_new
from tests.builders import SITE_NAME, SITE_URL, TODAY, a_site, a_story
from tests.on_disk import files, mode

pytestmark = pytest.mark.usefixtures("narrow_umask")


def a_built_site(folder: Path, *parts: str, **others: str) -> Path:
    """A folder with the small files of a build and others, by name."""
    outputs = small_outputs(collected(a_site(), TODAY), (), SITE_URL, SITE_NAME, (), parts or ("site", "feeds", "data"))
    put_all(folder, outputs)
    if not parts or "site" in parts:
        put_new(str(folder), "index.html", b"trang")
    for name, text in others.items():
        put_new(str(folder), name, text.encode())
    return folder


# --- which folder is a site -----------------------------------------------------------------------------------


def test_no_folder_and_an_empty_one_may_become_a_site(tmp_path: Path) -> None:
    (tmp_path / "trong").mkdir()
    assert is_site(tmp_path / "trong")
    assert is_site(tmp_path / "khong-co")


@pytest.mark.parametrize("parts", [(), ("site",), ("feeds",), ("data",), ("site", "data")])
def test_a_site_built_before_even_in_part_may_be_replaced(tmp_path: Path, parts: tuple[str, ...]) -> None:
    assert is_site(a_built_site(tmp_path, *parts))


@pytest.mark.parametrize(
    "names",
    [
        ("thu.docx",),
        ("index.html",),
        ("index.html", "sitemap.xml", "feed.xml", "robots.txt"),
        (".git/config",),
    ],
)
def test_anything_else_is_no_site_of_ours(tmp_path: Path, names: tuple[str, ...]) -> None:
    for name in names:
        put(tmp_path, name, b"cua ai do")
    assert not is_site(tmp_path)
    new = new_folder_beside(tmp_path / "x")
    with pytest.raises(NotOursError):
        replace_site(new, tmp_path)
    assert all((tmp_path / name).read_bytes() == b"cua ai do" for name in names)


def test_a_file_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("chữ", encoding="utf-8")
    assert not is_site(tmp_path / "site")
    with pytest.raises(NotOursError):
        replace_site(new_folder_beside(tmp_path / "site"), tmp_path / "site")


# --- replacing a site -----------------------------------------------------------------------------------------


def test_the_first_site_makes_its_folders(tmp_path: Path) -> None:
    site = tmp_path / "a" / "b" / "site"
    new = a_built_site(new_folder_beside(site))
    assert new.parent == site.parent
    replace_site(new, site)
    assert "index.html" in files(site)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_the_new_site_is_whole_and_of_the_former_nothing_stays(tmp_path: Path) -> None:
    site = a_built_site(tmp_path / "site", **{"guong/rut/index.html": "đã rút"})
    new = a_built_site(new_folder_beside(site), **{"guong/moi/index.html": "mới"})
    expected = files(new)
    replace_site(new, site)
    assert files(site) == expected
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_everybody_may_read_the_new_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    new = a_built_site(new_folder_beside(site), **{"a/b/index.html": "mới"})
    (new / "a" / "b" / "index.html").chmod(0o600)
    replace_site(new, site)
    assert {mode(path) for path in (site, *site.rglob("*")) if path.is_dir()} == {0o755}
    assert {mode(path) for path in site.rglob("*") if path.is_file()} == {0o644}


def test_what_is_hidden_in_the_former_site_belongs_to_git_or_the_server_and_stays(tmp_path: Path) -> None:
    hidden = {".git/HEAD": "ref", ".htaccess": "cũ", ".well-known/a.txt": "x"}
    site = a_built_site(tmp_path / "site", **hidden)
    new = a_built_site(new_folder_beside(site), **{".htaccess": "mới"})
    replace_site(new, site)
    kept = {path: data.decode() for path, data in files(site).items() if path.startswith(".")}
    assert kept == {**hidden, ".htaccess": "mới"}


@pytest.mark.parametrize("on_a_mount_point", [False, True])
def test_files_put_beside_our_pages_by_hand_stay_and_pages_of_ours_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, on_a_mount_point: bool
) -> None:
    by_hand = {"CNAME": "guong.xa.gov.vn", "google1.html": "google-site-verification: google1.html"}
    old = redirects(collected(a_site(a_story(aliases=("/cu.html",))), TODAY).publication, SITE_URL, ())
    site = a_built_site(tmp_path / "site", **by_hand)
    assert put_all(site, old) == ["cu.html"]
    new = a_built_site(new_folder_beside(site))
    if on_a_mount_point:
        monkeypatch.setattr("os.path.ismount", lambda path: Path(path) == site)
    replace_site(new, site)
    assert {path: data.decode() for path, data in files(site).items() if path in by_hand} == by_hand
    assert "cu.html" not in files(site)


def test_when_a_step_fails_what_is_not_ours_is_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = a_built_site(tmp_path / "site", **{"CNAME": "x", ".htaccess": "y", "feed.json": "cũ"})
    new = a_built_site(new_folder_beside(site), **{".htaccess": "mới"})
    former, replace = files(site), os.replace

    def fails_on_folders(source: Path, target: Path) -> None:
        if Path(source) == new:
            raise PermissionError
        replace(source, target)

    monkeypatch.setattr(os, "replace", fails_on_folders)
    with pytest.raises(PermissionError):
        replace_site(new, site)
    assert files(site) == former


def test_a_picture_at_the_top_of_the_former_site_goes_with_its_story(tmp_path: Path) -> None:
    site = a_built_site(tmp_path / "site", **{"chan-dung.png": "ảnh", "tieng.mp3": "tiếng", "to-roi.pdf": "x"})
    replace_site(a_built_site(new_folder_beside(site)), site)
    assert not {"chan-dung.png", "tieng.mp3", "to-roi.pdf"} & set(files(site))


def test_what_is_not_ours_and_cannot_be_moved_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of another user: the system lets it be read, but not moved to another parent."""
    strange = {".git/HEAD": "ref", ".well-known/a.txt": "x", "CNAME": "xa.gov.vn"}
    site = a_built_site(tmp_path / "site", **strange)
    replace = os.replace

    def not_the_other_users(source: Path, target: Path) -> None:
        if Path(source).name == ".well-known":
            raise PermissionError
        replace(source, target)

    monkeypatch.setattr(os, "replace", not_the_other_users)
    replace_site(a_built_site(new_folder_beside(site)), site)
    assert {path: data.decode() for path, data in files(site).items() if path in strange} == strange


@pytest.mark.parametrize("moves", range(1, 6))
def test_wherever_a_build_is_killed_nothing_that_is_not_ours_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    strange = {".git/HEAD": "ref", ".htaccess": "y", "CNAME": "xa.gov.vn"}
    site = a_built_site(tmp_path / "site", **strange)
    new, done, replace = a_built_site(new_folder_beside(site)), [0], os.replace

    class Killed(BaseException):
        pass

    def until_killed(source: Path, target: Path) -> None:
        done[0] += 1
        if done[0] >= moves:
            raise Killed  # and nothing works any more
        replace(source, target)

    monkeypatch.setattr(os, "replace", until_killed)
    monkeypatch.setattr("site_builder.site_folder.discard", lambda _: None)
    with suppress(Killed):
        replace_site(new, site)
    monkeypatch.undo()
    clear_leavings(site, older_than=2e12)
    assert is_site(site)
    assert {path: data.decode() for path, data in files(site).items() if path in strange} == strange
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_site_behind_a_link_is_replaced_where_it_is(tmp_path: Path) -> None:
    real = a_built_site(tmp_path / "dia-lon" / "site", **{"cu.html": "site_builder"})
    link = tmp_path / "site"
    link.symlink_to(real)
    new = a_built_site(new_folder_beside(link))
    assert new.parent == real.parent
    replace_site(new, link)
    assert link.is_symlink()
    assert "index.html" in files(real)
    assert "cu.html" not in files(real)
    assert [path.name for path in real.parent.iterdir()] == ["site"]


@pytest.mark.parametrize("failing", [1, 2])
def test_when_a_step_fails_the_former_site_is_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    site = a_built_site(tmp_path / "site", **{"cu.html": "site_builder"})
    new = a_built_site(new_folder_beside(site))
    former, calls, replace = files(site), [0], os.replace

    def fails_once(source: Path, target: Path) -> None:
        calls[0] += 1
        if calls[0] == failing:
            raise PermissionError
        replace(source, target)

    monkeypatch.setattr(os, "replace", fails_once)
    with pytest.raises(PermissionError):
        replace_site(new, site)
    assert files(site) == former
    discard(new)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def times(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("moved", [True, False], ids=["moved", "one by one"])
def test_a_file_of_the_same_bytes_keeps_its_time_stamp(
    moved: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, new = tmp_path / "site", tmp_path / "moi"
    for folder in (site, new):
        put(folder, "sitemap.xml", b"<!-- site_builder -->")
        put(folder, "assets/pages.css", b"a{}" * 1_000_000)
    put(site, "assets/site.js", b"mot")
    put(new, "assets/site.js", b"hai")
    put(new, "assets/moi.js", b"moi")
    for path in files(site):
        os.utime(site / path, ns=(1_700_000_000_000_000_000, 1_700_000_000_123_456_789))
    before, built = times(site), times(new)
    if not moved:
        monkeypatch.setattr("os.path.ismount", lambda path: Path(path) == site)
    replace_site(new, site)
    after = times(site)
    assert {path for path in before if after[path] == before[path]} == {"sitemap.xml", "assets/pages.css"}
    assert after["assets/site.js"] >= built["assets/site.js"]
    assert files(site)["assets/site.js"] == b"hai"
    assert mode(site / "assets" / "pages.css") == 0o644


def test_what_was_a_link_becomes_a_file_when_files_are_put_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, new, elsewhere = tmp_path / "site", tmp_path / "moi", tmp_path / "khac.css"
    put(site, "sitemap.xml", b"<!-- site_builder -->")
    put(new, "sitemap.xml", b"<!-- site_builder -->")
    put(new, "pages.css", b"a{}")
    elsewhere.write_bytes(b"a{}")
    (site / "pages.css").symlink_to(elsewhere)
    monkeypatch.setattr("os.path.ismount", lambda path: Path(path) == site)
    replace_site(new, site)
    assert not (site / "pages.css").is_symlink()
    assert files(site)["pages.css"] == b"a{}"


# --- building a part ------------------------------------------------------------------------------------------


def test_files_of_other_parts_are_carried_over_those_of_this_part_are_not(tmp_path: Path) -> None:
    former, new = tmp_path / "cu", tmp_path / "moi"
    for path in ("feed.xml", "a/feed.xml", "a/index.html", "index.html", ".git/HEAD"):
        put(former, path, b"cu")
    put(new, "index.html", b"moi")
    carry_over(former, new, lambda path: not path.endswith("feed.xml"))
    assert files(new) == {"index.html": b"moi", "a/index.html": b"cu"}


def test_nothing_is_carried_over_from_nowhere(tmp_path: Path) -> None:
    carry_over(tmp_path / "khong-co", tmp_path, lambda _: True)
    assert files(tmp_path) == {}


def test_a_site_that_cannot_be_moved_gets_its_files_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, new = tmp_path / "site", tmp_path / "moi"
    put(site, "sitemap.xml", b"<!-- site_builder -->")
    put(site, "guong/cu/index.html", b"cu")
    put(site, ".htaccess", b"rieng")
    put(new, "sitemap.xml", b"<!-- site_builder --> moi")
    put(new, "guong/moi/index.html", b"moi")
    monkeypatch.setattr("os.path.ismount", lambda path: Path(path) == site)
    replace_site(new, site)
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert files == {
        ".htaccess": b"rieng",
        "sitemap.xml": b"<!-- site_builder --> moi",
        "guong/moi/index.html": b"moi",
    }
    assert not new.exists()
    assert not (site / "guong" / "cu").exists()


def test_what_killed_builds_left_is_cleared_and_a_site_taken_aside_comes_back(tmp_path: Path) -> None:
    put(tmp_path, ".site-moi-a/x.html", b"x")
    put(tmp_path, ".site-cu-b/site/index.html", b"cu")
    put(tmp_path, ".site-khac/y", b"y")
    clear_leavings(tmp_path / "site", older_than=0.0)
    assert (tmp_path / "site" / "index.html").read_bytes() == b"cu"
    assert (tmp_path / ".site-moi-a").exists()
    clear_leavings(tmp_path / "site", older_than=2e12)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site-khac", "site"]
