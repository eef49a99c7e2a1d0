"""The configuration a user may give: none, one line, or all of MkDocs'."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.folders import a_content


@pytest.mark.parametrize(
    "config",
    ["site_url: https://xa.example/\n", "docs_dir: content\nsite_name: Xã nhà\nsite_url: https://xa.example/\n"],
    ids=["one line", "without theme and plugins"],
)
def test_a_short_configuration_is_enough(config: str, tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {})
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = site_builder("build", "--today", "2023-11-20", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    home = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://xa.example/">' in home
    assert ("Xã nhà" in home) == ("Xã nhà" in config)


@pytest.mark.parametrize(
    ("config", "told"),
    [
        (
            "site_name: [\n",
            "mkdocs.yml:2:1: thiếu giá trị, hoặc ngoặc mở mà chưa đóng. Cách sửa: xem lại dấu ngoặc, dấu phẩy ở đây",
        ),
        ("a\n", "mkdocs.yml:1:1: tệp cấu hình phải gồm các dòng “mục: giá trị”, như “site_name: Tên trang”."),
        (
            "site_name: a\nsite_url: xa.example\n",
            "mkdocs.yml:2: site_url: địa chỉ phải có đủ https:// ở đầu, ví dụ https://ten-xa.gov.vn/",
        ),
        ("plugins: [exemplars, blogg]\n", "mkdocs.yml:1: plugins: máy chưa cài phần mở rộng “blogg”"),
        ("plugins: [search]\n", "mkdocs.yml:1: chưa bật phần mở rộng: thêm “exemplars” vào mục plugins."),
        ("theme: {name: a}\n", "mkdocs.yml:1: theme: máy không có giao diện “a”; viết name: material"),
        ("site_name: 5\n", "mkdocs.yml:1: site_name: phải là chữ: đặt giá trị vào giữa hai dấu nháy"),
        ("markdown_extensions: [x]\n", "mkdocs.yml:1: markdown_extensions: máy không có phần mở rộng Markdown “x”"),
        ("INHERIT: goc.yml\n", "mkdocs.yml: không có tệp “goc.yml” mà mục INHERIT nêu tên"),
        (
            "plugins:\n  - exemplars:\n      today: 2026-13-13\n",
            "mkdocs.yml: có ngày không có thật; đặt giá trị ấy vào giữa hai dấu nháy",
        ),
        (
            "plugins:\n  - exemplars:\n      today: '2026-13-13'\n",
            "mkdocs.yml:1: plugins: today: “2026-13-13” không phải ngày có thật; viết như 2026-11-20",
        ),
    ],
)
@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_broken_configuration_is_told(
    tmp_path: Path, site_builder: Run, config: str, told: str, command: str
) -> None:
    a_content(tmp_path, {})
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = site_builder(command, folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].removeprefix("Lỗi: ") == told
    assert not (tmp_path / "site").exists()


def test_a_key_that_means_nothing_is_told_and_costs_nothing(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {})
    config = "site_nam: a\nsite_url: https://xa.example/\nplugins:\n  - exemplars:\n      to-day: 1\n      hom_nay: 2\n"
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    done = site_builder("build", folder=tmp_path)
    assert done.returncode == 0
    assert done.stderr.splitlines() == [
        "mkdocs.yml:1: cảnh báo: cấu hình không có mục “site_nam”; có phải “site_name”?",
        "mkdocs.yml:3: cảnh báo: phần mở rộng “exemplars” không có mục “hom_nay”; xóa mục ấy",
        "mkdocs.yml:3: cảnh báo: phần mở rộng “exemplars” không có mục “to-day”; xóa mục ấy",
    ]


def test_a_configuration_may_inherit_from_another(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {})
    base = "site_name: Xã nhà\ntheme: {name: material, language: vi, font: false}\nplugins: [exemplars]\n"
    (tmp_path / "goc.yml").write_text(base, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: goc.yml\nsite_url: https://xa.example/\n", encoding="utf-8")
    done = site_builder("build", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Xã nhà" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_site_without_an_address_is_told_by_every_command(tmp_path: Path, site_builder: Run, command: str) -> None:
    a_content(tmp_path, {})
    (tmp_path / "mkdocs.yml").write_text("site_name: a\n", encoding="utf-8")
    done = site_builder(command, folder=tmp_path)
    assert done.returncode == 0
    assert "mkdocs.yml:1:1: cảnh báo[no-site-url]" in done.stdout + done.stderr
    (tmp_path / "mkdocs.yml").write_text("site_url: https://xa.example/#a\n", encoding="utf-8")
    done = site_builder(command, folder=tmp_path)
    assert "no-site-url" not in done.stdout + done.stderr


def test_an_output_that_cannot_be_written_is_told(tmp_path: Path, site_builder: Run) -> None:
    a_content(tmp_path, {})
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    done = site_builder("build", "--output", "tep/site", folder=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith("Lỗi: không làm được với tệp")
