"""The zip of a site: the same bytes for the same site, whole or not at all, for every system that unpacks it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from site_builder.carried import Carried, carry, holds_withdrawn, is_carried

PAGE = '<!doctype html><meta name="generator" content="site_builder"><a href="{}">x</a>'
FILES = {
    "index.html": PAGE.format("guong/vuon/"),
    "guong/vuon/index.html": PAGE.format("../../"),
    "guong/con/index.html": PAGE.format("../vuon/#a"),
    "media/ảnh đẹp.jpg": "anh",
    "feed.json": "{}",
    "404.html": PAGE.format("/"),
    "sw.js": "// site_builder",
    "manifest.webmanifest": '{"generator": "site_builder"}',
    "ngoai-mang/index.html": PAGE.format("../"),
    "tim-kiem/index.html": PAGE.format("../"),
    "tim-kiem/pagefind/pagefind.js": "x",
    # put there by others
    "CNAME": "xa.example",
    ".htaccess": "x",
    ".well-known/a.txt": "x",
}
WHEN = datetime(2025, 1, 10)


def a_copy(folder: Path, *pieces: str) -> Carried:
    site = folder / "site"
    for path, text in FILES.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    return Carried(
        site=site, folder="xa-suoi", name="Gương <xã> Suối", site_url="https://xa.example/", pieces=pieces, made_on=WHEN
    )


def made(copy: Carried, zip: Path) -> Path:
    steps = list(carry(copy, zip))
    assert steps == [(number, len(steps)) for number in range(1, len(steps) + 1)]
    return zip


def test_one_folder_with_a_way_in_and_the_site_below(tmp_path: Path) -> None:
    with ZipFile(made(a_copy(tmp_path, "guong/vuon/"), tmp_path / "xa.zip")) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        texts = {name: archive.read(name).decode() for name in names}
    assert names == [
        f"xa-suoi/{name}"
        for name in (
            "DOC-TRUOC.txt",
            "MO-TRANG.html",
            "trang/da-dang.txt",
            "trang/feed.json",
            "trang/index.html",
            "trang/guong/_con/index.html",
            "trang/guong/vuon/index.html",
            "trang/media/ảnh đẹp.jpg",
            "trang/tim-kiem/index.html",
        )
    ]
    assert 'href="guong/vuon/index.html"' in texts["xa-suoi/trang/index.html"]
    assert 'href="../../index.html"' in texts["xa-suoi/trang/guong/vuon/index.html"]
    assert 'href="../../guong/vuon/index.html#a"' in texts["xa-suoi/trang/guong/_con/index.html"]
    assert "url=trang/index.html" in texts["xa-suoi/MO-TRANG.html"]
    assert "Gương &lt;xã&gt; Suối" in texts["xa-suoi/MO-TRANG.html"]
    assert texts["xa-suoi/trang/da-dang.txt"] == "guong/vuon/\n"
    read_first = texts["xa-suoi/DOC-TRUOC.txt"]
    assert read_first.startswith("\ufeffGƯƠNG <XÃ> SUỐI – BẢN MANG THEO\r\n")
    assert "Làm ngày 10/1/2025 từ trang https://xa.example/" in read_first
    assert read_first.count("\n") == read_first.count("\r\n")


def test_every_system_reads_the_names_and_times(tmp_path: Path) -> None:
    with ZipFile(made(a_copy(tmp_path), tmp_path / "xa.zip")) as archive:
        for entry in archive.infolist():
            # bit 11: the name is UTF-8; without it Windows reads it in a code page of its own
            assert entry.filename.isascii() or entry.flag_bits & 0x800
            assert entry.date_time == (2025, 1, 10, 0, 0, 0)
            assert (entry.create_system, entry.external_attr >> 16) == (3, 0o644)
            assert len(entry.filename) < 200


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    first = made(a_copy(tmp_path / "a", "guong/a/", "guong/b/"), tmp_path / "a.zip")
    second = made(a_copy(tmp_path / "b", "guong/b/", "guong/a/"), tmp_path / "b.zip")
    assert first.read_bytes() == second.read_bytes()


def test_whole_or_as_it_was(tmp_path: Path) -> None:
    copy = a_copy(tmp_path)
    zip = made(copy, tmp_path / "xa.zip")
    before = zip.read_bytes()
    (copy.site / "guong" / "vuon" / "index.html").write_bytes(b"\xff\xfe hong")
    with pytest.raises(UnicodeDecodeError):
        list(carry(copy, zip))
    assert zip.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "xa.zip"]


def test_what_stands_in_a_former_copy(tmp_path: Path) -> None:
    zip = tmp_path / "xa.zip"
    assert is_carried(zip)
    assert not holds_withdrawn(zip, ["guong/a/"])
    made(a_copy(tmp_path, "guong/a/", "guong/b/"), zip)
    assert is_carried(zip)
    assert not holds_withdrawn(zip, ["guong/a/", "guong/b/", "guong/c/"])
    assert holds_withdrawn(zip, ["guong/a/", "guong/c/"])


def test_a_zip_of_others_is_not_ours(tmp_path: Path) -> None:
    other = tmp_path / "xa.zip"
    with ZipFile(other, "w") as archive:
        archive.writestr("xa/trang/da-dang.txt", "guong/a/")
    assert not is_carried(other)
    assert not holds_withdrawn(other, [])
    other.write_bytes(b"PK hong")
    assert not is_carried(other)
    (tmp_path / "thu-muc.zip").mkdir()
    assert not is_carried(tmp_path / "thu-muc.zip")
