"""`site-builder radio say`: any text in the words of a host, and where that is in doubt."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.radio_project import FILES
from tests.conftest import Run
from tests.folders import a_content, a_story_text


@pytest.fixture
def project(tmp_path: Path) -> Path:
    a_content(tmp_path, FILES)
    return tmp_path


class TestSay:
    def test_standard_input(self, tmp_path: Path, site_builder: Run) -> None:
        for arguments in ((), ("-",)):
            done = site_builder(
                "radio", "say", *arguments, folder=tmp_path, input="# Tin xã\n\nUBND tặng 5 kg gạo.\r\nRất vui.\n"
            )
            assert (done.returncode, done.stderr) == (0, "")
            assert done.stdout == "Tin xã.\nỦy ban nhân dân tặng năm ki lô gam gạo. Rất vui.\n"

    def test_a_plain_file_needs_no_project(self, tmp_path: Path, site_builder: Run) -> None:
        (tmp_path / "bài.txt").write_bytes("\ufeffCó 3 hộ.\r\n\r\nHết.\r\n".encode())
        done = site_builder("radio", "say", "bài.txt", folder=tmp_path)
        assert (done.returncode, done.stdout, done.stderr) == (0, "Có ba hộ.\nHết.\n", "")

    def test_a_piece_is_read_with_its_own_words_and_those_of_the_plan(self, project: Path, site_builder: Run) -> None:
        text = a_story_text(
            "HTXRS và XQT thu 20 kg.\n\nHết.\n", title="Chuyện 2 người", radio={"say": {"XQT": "tổ xanh quê ta"}}
        )
        a_content(project, {**FILES, "stories/say.md": text})
        done = site_builder("radio", "say", "content/stories/say.md", folder=project)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == (
            "Chuyện hai người\nHợp tác xã rau sạch và tổ xanh quê ta thu hai mươi ki lô gam.\nHết.\n"
        )

    def test_what_is_doubtful_is_told_with_its_place(self, project: Path, site_builder: Run) -> None:
        text = a_story_text("Một câu.\n\nBà con XQZT họp.\n")
        a_content(project, {**FILES, "stories/say.md": text})
        line = text[: text.index("XQZT")].count("\n") + 1
        done = site_builder("radio", "say", "content/stories/say.md", folder=project)
        assert done.returncode == 0
        assert done.stderr == (
            f"content/stories/say.md:{line}:8: không biết “XQZT” đọc thế nào nên trên loa sẽ đọc tên từng chữ cái\n"
            '  gợi ý: viết đủ chữ, hoặc thêm vào phần khai báo của bài: radio: {say: {"XQZT": cách đọc}}\n'
        )
        done = site_builder("radio", "say", folder=project, input="Bà con\nXQZT họp.\n")
        assert done.stderr.startswith("-:2:1: không biết “XQZT” đọc")
        assert 'abbreviations: {"XQZT": cách đọc}' in done.stderr

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            ("Chào\nbà con".encode("utf-16"), "cu.txt:1:1: lỗi[not-utf8] tệp lưu bằng bảng mã UTF-16"),
            ("Chào\nbà con xã Suối Ngàn".encode("cp1258", "replace"), "cu.txt:1:3: lỗi[not-utf8] tệp không phải UTF-8"),
            (b"---\ntitle: a: b\n---\nx\n", "cu.txt:2:9: lỗi[broken-yaml] phần khai báo viết sai"),
            (b"---\ntitle: a\nx\n", "cu.txt:1:1: lỗi[unclosed-front-matter]"),
        ],
    )
    def test_a_file_that_cannot_be_read(self, tmp_path: Path, site_builder: Run, data: bytes, said: str) -> None:
        (tmp_path / "cu.txt").write_bytes(data)
        done = site_builder("radio", "say", "cu.txt", folder=tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(said)
        assert "gợi ý: " in done.stderr

    def test_no_such_file(self, tmp_path: Path, site_builder: Run) -> None:
        done = site_builder("radio", "say", "khong-co.md", folder=tmp_path)
        assert done.returncode == 2
        assert "không có tệp “khong-co.md”" in done.stderr

    def test_a_plan_that_cannot_be_used_stops_nobody(self, tmp_path: Path, site_builder: Run) -> None:
        a_content(tmp_path, {"plan.yml": "preset: khong-co\n"})
        done = site_builder("radio", "say", folder=tmp_path, input="Có 3 hộ.")
        assert (done.returncode, done.stdout) == (0, "Có ba hộ.\n")
        assert "content/plan.yml" in done.stderr

    def test_who_sits_at_the_terminal_is_told_what_to_do(self, tmp_path: Path) -> None:
        ours, theirs = pty.openpty()
        with subprocess.Popen(
            [sys.executable, "-m", "site_builder", "radio", "say"],
            cwd=tmp_path,
            stdin=theirs,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as process:
            os.close(theirs)
            assert process.stderr is not None
            told = process.stderr.readline()
            os.write(ours, "Có 3 hộ.\n\x04".encode())
            said, rest = process.communicate(timeout=60)
        os.close(ours)
        assert told == "Gõ hoặc dán chữ cần đọc vào đây; xong thì xuống dòng mới rồi bấm Ctrl+D.\n"
        assert (said, rest, process.returncode) == ("Có ba hộ.\n", "", 0)
