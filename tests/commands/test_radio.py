"""`site-builder radio`: pins, spoken words, the log and sound; whatever happens, nobody's file is lost or half written."""

from __future__ import annotations

import json
import os
import pty
import re
import shlex
import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from site_builder.commands.radio_aired import line_of
from site_builder.commands.radio_speak import filled
from site_builder.load.log import broadcasts
from site_builder.load.recordings import recording
from site_builder.load.terms import UNIT, Terms
from site_builder.load.values import Findings
from site_builder.model.period import Week
from site_builder.model.site import Broadcast, Site
from site_builder.problems import Where
from tests.conftest import Run, missing
from tests.folders import a_content, a_sound, a_story_text, an_article_text, the_site

# a plan whose station is on air on Thursdays, and whose office owes a broadcast a month
PLAN = """\
preset: thuong-ninh-2023-2025
obligations:
  - {id: phat-thanh, name: Buổi phát hằng tháng, units: [van-phong], at_least: 1, every: month, counts: broadcasts}
channels:
  only:
    - {id: radio, name: Đài truyền thanh xã, weekday: 4, minutes: 15SPEAK}
abbreviations: {HTXRS: hợp tác xã rau sạch}
"""
# three pieces in week 19 of 2023, from Monday 8 May to Sunday 14 May
FILES = {
    "plan.yml": PLAN.replace("SPEAK", ""),
    "stories/rau-sach.md": a_story_text(date="2023-05-09"),
    "stories/be-nuoc.md": a_story_text(title="Bể nước: của thôn #3", date="2023-05-10"),
    "stories/cau-moi.md": a_story_text(title="Cây cầu mới", date="2023-05-12"),
    "articles/tin-moi.md": an_article_text(title="Tin phong trào", date="2023-05-20"),
    "stories/khong-loa.md": a_story_text(date="2023-05-09", radio={"skip": True}),
    "stories/nhap.md": a_story_text(date="2023-05-09", status="draft"),
}
TODAY = ("--today", "2023-06-17")
ENTRY = "- {date: 2023-05-11, week: 2023-W19, items: [be-nuoc, rau-sach]}"
HEAD = """\
# Nhật ký phát thanh: mỗi dòng là một buổi đã phát. Ghi bằng lệnh site-builder radio aired, sửa tay cũng được.
# date: ngày phát; week: tuần của bản tin; items: mã (id) các bài đã đọc, đúng thứ tự; relay: đài tiếp sóng, nếu có.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    a_content(tmp_path, FILES)
    return tmp_path


def everything(project: Path) -> dict[str, bytes]:
    """Every file of the content, hidden ones too."""
    content = project / "content"
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def again(project: Path) -> Site:
    """The site in which nothing is wrong."""
    return the_site(project, {"plan.yml": FILES["plan.yml"]})


@pytest.mark.parametrize("sub", ["", "pin", "say", "aired", "speak"])
def test_help_is_in_vietnamese(tmp_path: Path, site_builder: Run, sub: str) -> None:
    done = site_builder("radio", *filter(None, (sub,)), "--help", folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith(f"Cách dùng: site-builder radio {sub}".rstrip())
    assert "[OPTIONS]" not in done.stdout


class TestPin:
    def test_the_running_order_as_the_bulletin_has_it(self, project: Path, site_builder: Run) -> None:
        done = site_builder("radio", "pin", "2023-w19", *TODAY, folder=project)
        assert (done.returncode, done.stderr) == (0, "")
        written = (project / "content/radio/2023-W19.yml").read_bytes().decode()
        assert re.sub(r"– [\dphútgiây ]+$", "– …", written, flags=re.MULTILINE) == (
            "# Bản tin phát thanh tuần 19 năm 2023 (8/5/2023 – 14/5/2023).\n"
            "# Đài đọc đúng các bài dưới đây, từ trên xuống. Đổi thứ tự: đổi chỗ các dòng. Bỏ một bài: xóa dòng của bài.\n"
            "# Thêm một bài: thêm dòng “  - mã-bài”. Bài đăng thêm trong tuần không tự vào đây mà chờ tuần sau.\n"
            "# Xóa cả tệp này thì máy lại tự xếp.\n"
            "items:\n"
            "  - cau-moi  # Cây cầu mới – …\n"
            "  - be-nuoc  # Bể nước: của thôn #3 – …\n"
            "  - rau-sach  # Vườn rau sạch của tổ phụ nữ – …\n"
            "\n"
            "# Lời mở đầu và lời kết chỉ của tuần này, đọc thay cho lời thường lệ. Dòng nào có “#” ở đầu là chưa dùng.\n"
            "# opening: Kính thưa bà con! …\n"
            "# closing: Xin chào và hẹn gặp lại bà con tuần sau.\n"
        )
        first, second = done.stdout.splitlines()
        assert first.startswith("Đã ghim bản tin tuần 19 năm 2023 vào content/radio/2023-W19.yml: 3 bài, ")
        assert first.endswith(" (chương trình có 15 phút).")
        assert "đổi chỗ các dòng" in second
        (pin,) = again(project).pins
        assert (pin.week, pin.items) == (Week(2023, 19), ("cau-moi", "be-nuoc", "rau-sach"))
        assert (pin.opening, pin.closing) == ("", "")

    def test_an_order_and_words_of_ones_own(self, project: Path, site_builder: Run) -> None:
        opening, closing = 'Chào "bà con": hôm nay #1', "no"
        own = ("--items", "rau-sach, cau-moi", "--opening", f"{opening}\n", "--closing", closing)
        assert site_builder("radio", "pin", "2023W19", *own, *TODAY, folder=project).returncode == 0
        (pin,) = again(project).pins
        assert (pin.items, pin.opening, pin.closing) == (("rau-sach", "cau-moi"), opening, closing)

    def test_a_piece_of_an_earlier_week_may_be_read_again(self, project: Path, site_builder: Run) -> None:
        done = site_builder("radio", "pin", "2023-W22", "--items", "rau-sach", *TODAY, folder=project)
        assert done.returncode == 0
        assert again(project).pins[0].items == ("rau-sach",)

    @pytest.mark.parametrize("name", ["2023-W19.yml", "2023-w19.yaml", "2023w19.yml"])
    def test_a_week_that_is_pinned_stays_so(self, project: Path, site_builder: Run, name: str) -> None:
        a_content(project, {**FILES, f"radio/{name}": "items: [rau-sach]\n"})
        before = everything(project)
        done = site_builder("radio", "pin", "2023-W19", *TODAY, folder=project)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == (
            f"Lỗi: Tuần 19 năm 2023 đã được ghim ở content/radio/{name}. Sửa ngay trong tệp ấy, hoặc xóa tệp rồi chạy lại.\n"
        )
        assert everything(project) == before

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("nay",), "“nay” không phải một tuần; viết như 2026-W47"),
            (("2023-W53",), "“2023-W53” không phải một tuần"),
            (("2023-W25",), "Tuần 25 năm 2023 chưa tới: hôm nay, 17/6/2023, thuộc tuần 24 năm 2023 (2023-W24)."),
            (("2023-W10",), "Tuần 10 năm 2023 (6/3/2023 – 12/3/2023) không có bài nào nên không có bản tin."),
            (("2023-W19", "--items", "rau-sac"), "Không có bài nào mang mã “rau-sac”. Có phải “rau-sach”?"),
            (("2023-W19", "--items", "tin-moi"), "bài đăng ngày 20/5/2023, sau tuần ấy"),
            (("2023-W19", "--items", "khong-loa"), "bài dặn không đọc trên loa"),
            (("2023-W19", "--items", "nhap"), "Bài “nhap” không đọc được trong tuần này: bài chưa được duyệt."),
            (("2023-W19", "--items", "rau-sach,rau-sach"), "“rau-sach” ghi hai lần"),
            (("2023-W19", "--items", " , "), "chưa có mã bài nào"),
            ((), "Thiếu tham số 'TUẦN'"),
        ],
    )
    def test_what_is_refused(self, project: Path, site_builder: Run, arguments: tuple[str, ...], said: str) -> None:
        before = everything(project)
        done = site_builder("radio", "pin", *arguments, *TODAY, folder=project)
        assert (done.returncode, done.stdout) == (2, "")
        assert said in " ".join(done.stderr.split())
        assert everything(project) == before

    def test_every_id_that_is_wrong_is_told(self, project: Path, site_builder: Run) -> None:
        done = site_builder("radio", "pin", "2023-W19", "--items", "rau-sac,nhap", *TODAY, folder=project)
        assert "“rau-sac”" in done.stderr
        assert "“nhap”" in done.stderr

    def test_errors_elsewhere_are_counted_and_an_unusable_plan_is_told(self, project: Path, site_builder: Run) -> None:
        a_content(project, {**FILES, "stories/sai.md": a_story_text(unit="thon-99")})
        done = site_builder("radio", "pin", "2023-W19", *TODAY, folder=project)
        assert done.returncode == 0
        assert done.stderr == "Nội dung còn 1 lỗi, bài có lỗi nặng không vào bản tin; xem: site-builder check\n"
        a_content(project, {"plan.yml": "preset: khong-co\n"})
        done = site_builder("radio", "pin", "2023-W20", *TODAY, folder=project)
        assert done.returncode == 1
        assert done.stderr.startswith("content/plan.yml:1:9: lỗi[unknown-preset]")
        assert done.stderr.splitlines()[-1].startswith("Lỗi: Chưa ghim được vì kế hoạch chưa dùng được.")
        assert "sai.md" not in done.stderr


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


class TestAired:
    def log(self, project: Path) -> bytes:
        return (project / "content/broadcasts.yml").read_bytes()

    def test_a_new_log(self, project: Path, site_builder: Run) -> None:
        done = site_builder("radio", "aired", "2023-W19", *TODAY, folder=project)
        assert done.returncode == 0
        assert self.log(project).decode() == f"{HEAD}{ENTRY}\n"
        assert done.stdout == (
            f"Đã ghi vào content/broadcasts.yml:3\n{ENTRY}\n"
            "site-builder report đếm buổi này vào “Buổi phát hằng tháng” của Văn phòng UBND xã.\n"
        )
        # what came out on Friday was not read on Thursday
        assert done.stderr == (
            "Không ghi “cau-moi”: đăng ngày 12/5/2023, sau ngày phát 11/5/2023. "
            "Nếu đã đọc thì ghi rõ các bài bằng --items.\n"
        )
        (entry,) = again(project).broadcasts
        assert (entry.day, entry.week, entry.items) == (date(2023, 5, 11), Week(2023, 19), ("be-nuoc", "rau-sach"))

    def test_the_report_counts_it(self, project: Path, site_builder: Run) -> None:
        def delivered() -> int:
            done = site_builder("report", *TODAY, "--format", "json", "--output", "-", folder=project)
            found = [
                row
                for row in json.loads(done.stdout)["obligations"]
                if row["obligation"] == "phat-thanh" and row["period"] == "2023-05"
            ]
            assert len(found) == 1, found
            return int(found[0]["on_time"])

        assert delivered() == 0
        assert site_builder("radio", "aired", "2023-W19", *TODAY, folder=project).returncode == 0
        assert delivered() == 1

    @pytest.mark.parametrize(
        ("old", "added"),
        [
            ("# sổ của đài\n\n- {date: 1/5/2023,  items: [rau-sach]}   # lời\n\n# hết\n", "{}\n"),
            ("- {date: 2023-05-01, items: [rau-sach]}", "\n{}\n"),
            ("- {date: 2023-05-01, items: [rau-sach]}\r\n# hai\r\n", "{}\r\n"),
            ("- {date: 2023-05-01, items: [rau-sach]}\r\n- {date: 2023-05-02, items: [rau-sach]}", "\r\n{}\r\n"),
            ("\ufeff- {date: 2023-05-01, items: [rau-sach]}\n", "{}\n"),
            ("\ufeff", "{}\n"),
            ("", "{}\n"),
            ("# mới có lời ghi chú", "\n{}\n"),
            ("- date: 2023-05-01\n  items:\n    - rau-sach\n  relay: >-\n    Đài\n    tỉnh\n", "{}\n"),
            ("- {date: 2023-05-01, items: [khong-co], la: 1}\n- sai\n- {date: 2023-13-01}\n", "{}\n"),
            ("---\n- {date: 2023-05-01, items: [rau-sach]}\n   ", "\n{}\n"),
        ],
    )
    def test_every_byte_of_the_log_stays(self, project: Path, site_builder: Run, old: str, added: str) -> None:
        (project / "content/broadcasts.yml").write_bytes(old.encode())
        (project / "content/broadcasts.yml").chmod(0o600)
        done = site_builder("radio", "aired", "2023-W19", *TODAY, "--items", "be-nuoc,rau-sach", folder=project)
        assert done.returncode == 0, done.stderr
        assert self.log(project) == (old + added.format(ENTRY)).encode()
        assert (project / "content/broadcasts.yml").stat().st_mode & 0o777 == 0o600

    @pytest.mark.parametrize(
        ("old", "line", "because"),
        [
            ("  - {date: 2023-05-01, items: [rau-sach]}\n", f"  {ENTRY}", "tệp không viết theo kiểu"),
            ("[{date: 2023-05-01, items: [rau-sach]}]\n", ENTRY, "tệp không viết theo kiểu"),
            ("[]\n", ENTRY, "tệp không viết theo kiểu"),
            ("- {date: 2023-05-01, items: [rau-sach]\n", ENTRY, "tệp đang có lỗi ở dòng"),
            ("date: 2023-05-01\n", ENTRY, "tệp đang có lỗi ở dòng 1: nhật ký phải là danh sách các lần phát"),
            ("- {date: 2023-05-01, items: [rau-sach]}\n...\n", ENTRY, "tệp không viết theo kiểu"),
            ("- {date: 2023-05-01, items: [rau-sach]}\n- relay: 'Đài", ENTRY, "tệp đang có lỗi ở dòng"),
            ("- {date: 2023-05-01}\n".encode("utf-16"), ENTRY, "tệp đang có lỗi ở dòng 1: tệp lưu bằng bảng mã UTF-16"),
        ],
    )
    def test_a_log_of_another_kind_is_left_alone(
        self, project: Path, site_builder: Run, old: str | bytes, line: str, because: str
    ) -> None:
        data = old if isinstance(old, bytes) else old.encode()
        (project / "content/broadcasts.yml").write_bytes(data)
        done = site_builder("radio", "aired", "2023-W19", *TODAY, "--items", "be-nuoc,rau-sach", folder=project)
        assert (done.returncode, done.stdout) == (1, "")
        assert f"Chưa ghi được vào content/broadcasts.yml: {because}" in done.stderr
        assert done.stderr.endswith(f"\n{line}\n")
        assert self.log(project) == data

    def test_a_link_is_left_alone(self, project: Path, site_builder: Run) -> None:
        (project / "noi-khac.yml").write_text("", encoding="utf-8")
        (project / "content/broadcasts.yml").symlink_to("../noi-khac.yml")
        done = site_builder("radio", "aired", "2023-W19", *TODAY, folder=project)
        assert done.returncode == 1
        assert "đường tắt" in done.stderr
        assert (project / "noi-khac.yml").read_bytes() == b""
        assert (project / "content/broadcasts.yml").is_symlink()

    def test_a_second_time_must_be_meant(self, project: Path, site_builder: Run) -> None:
        command = ("radio", "aired", "2023-W19", *TODAY, "--items")
        assert site_builder(*command, "be-nuoc,rau-sach", folder=project).returncode == 0
        before = self.log(project)
        done = site_builder(*command, "rau-sach,be-nuoc", "--relay", "Đài tỉnh", folder=project)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == (
            "Lỗi: Nhật ký đã có buổi này ở content/broadcasts.yml:3. Phát thật hai lần thì thêm --again.\n"
        )
        assert self.log(project) == before
        assert site_builder(*command, "be-nuoc,rau-sach", "--again", folder=project).returncode == 0
        assert self.log(project) == before + f"{ENTRY}\n".encode()
        for other in (("be-nuoc", "--date", "2023-05-11"), ("be-nuoc,rau-sach", "--date", "2023-05-18")):
            assert site_builder(*command, *other, folder=project).returncode == 0

    def test_the_week_stays_as_the_log_says_and_so_does_the_next_entry(self, project: Path, site_builder: Run) -> None:
        site_builder("radio", "aired", "2023-W19", *TODAY, "--items", "cau-moi", folder=project)
        done = site_builder("radio", "aired", "2023-W19", *TODAY, "--date", "18/5/2023", folder=project)
        assert done.stdout.splitlines()[1] == "- {date: 2023-05-18, week: 2023-W19, items: [cau-moi]}"

    def test_the_day_is_the_usual_one_else_today_else_asked_for(self, project: Path, site_builder: Run) -> None:
        command = ("radio", "aired", "2023-W19", "--items", "rau-sach")
        done = site_builder(*command, "--today", "2023-05-10", folder=project)
        assert done.stdout.splitlines()[1].startswith("- {date: 2023-05-10, ")
        a_content(project, {**FILES, "plan.yml": FILES["plan.yml"].replace("weekday: 4, ", "")})
        done = site_builder(*command, "--today", "2023-05-14", folder=project)
        assert done.stdout.splitlines()[1].startswith("- {date: 2023-05-14, ")
        done = site_builder(*command, "--today", "2023-05-15", folder=project)
        assert done.returncode == 2
        assert "ghi thêm --date, ví dụ --date 2023-05-14" in done.stderr

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("2023-W25",), "Tuần 25 năm 2023 chưa tới"),
            (("2023-W10",), "không có bản tin. Đã đọc bài của tuần khác thì ghi rõ bằng --items."),
            (("2023-W19", "--date", "2023-06-18"), "Ngày 18/6/2023 chưa tới (hôm nay là 17/6/2023)"),
            (("2023-W19", "--date", "7/5/2023"), "Ngày 7/5/2023 đứng trước tuần 19 năm 2023"),
            (("2023-W19", "--date", "hôm qua"), "không phải ngày có thật"),
            (("2023-W19", "--date", "2023-05-08"), "Tính đến ngày 8/5/2023, bản tin tuần 19 năm 2023 chưa có bài nào."),
            (("2023-W19", "--items", "rau-sac"), "Có phải “rau-sach”?"),
        ],
    )
    def test_what_is_refused(self, project: Path, site_builder: Run, arguments: tuple[str, ...], said: str) -> None:
        done = site_builder("radio", "aired", *arguments, *TODAY, folder=project)
        assert (done.returncode, done.stdout) == (2, "")
        assert said in " ".join(done.stderr.split())
        assert not (project / "content/broadcasts.yml").exists()

    def test_a_piece_that_is_not_out_is_logged_and_told(self, project: Path, site_builder: Run) -> None:
        done = site_builder("radio", "aired", "2023-W19", *TODAY, "--items", "nhap", folder=project)
        assert done.returncode == 0
        assert "bài “nhap” hiện không có trên trang" in done.stderr

    def test_where_several_units_owe_it_says_what_is_lacking(self, project: Path, site_builder: Run) -> None:
        plan = FILES["plan.yml"].replace("units: [van-phong]", "units: [van-phong, thon-1]")
        a_content(project, {**FILES, "plan.yml": plan})
        done = site_builder("radio", "aired", "2023-W19", *TODAY, folder=project)
        assert done.stdout.splitlines()[-1] == (
            "Để site-builder report đếm buổi này vào “Buổi phát hằng tháng”, thêm “unit: mã đơn vị” vào dòng ấy."
        )

    def test_none_is_lost_when_several_write_at_once(self, project: Path) -> None:
        old = "- {date: 2023-05-01, items: [rau-sach]}\n"
        (project / "content/broadcasts.yml").write_text(old, encoding="utf-8")
        days = [f"2023-05-{day:02}" for day in range(8, 16)]
        command = [sys.executable, "-m", "site_builder", "radio", "aired", "2023-W19", *TODAY, "--items", "cau-moi"]
        running = [
            subprocess.Popen([*command, "--date", day], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for day in days
        ]
        for process in running:
            _, told = process.communicate(timeout=120)
            assert process.returncode == 0, told.decode()
        text = self.log(project).decode()
        assert text.startswith(old)
        wanted = [f"- {{date: {day}, week: 2023-W19, items: [cau-moi]}}" for day in days]
        assert sorted(text.removeprefix(old).splitlines()) == wanted
        assert [path.name for path in (project / "content").iterdir() if path.name.startswith(".")] == []
        assert (project / ".site-builder/.gitignore").read_text(encoding="utf-8") == "*\n"

    def test_of_two_alike_at_once_one_is_written(self, project: Path) -> None:
        command = [sys.executable, "-m", "site_builder", "radio", "aired", "2023-W19", *TODAY]
        running = [
            subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)
        ]
        for process in running:
            process.communicate(timeout=120)
        assert sorted(process.returncode for process in running) == [0, 1, 1, 1]
        assert self.log(project).decode() == f"{HEAD}{ENTRY}\n"

    @pytest.mark.parametrize(
        "relay",
        [
            "",
            "Đài tỉnh",
            "Đài: A, B",
            "no",
            "~",
            "#1",
            "a #b",
            "'a'",
            '"',
            "{a}",
            "[",
            "2026-10-12",
            "- a",
            "\\n",
            "a: b",
        ],
    )
    def test_a_relay_of_any_name_is_read_back(self, relay: str) -> None:
        entry = Broadcast(
            day=date(2023, 5, 11), week=Week(2023, 19), items=("no", "2023"), relay=relay, where=Where("x")
        )
        findings = Findings()
        (found,) = broadcasts(line_of(entry).encode(), "x", frozenset(entry.items), Terms(UNIT, ()), findings)
        assert findings.problems == []
        assert (found.day, found.week, found.items, found.relay) == (entry.day, entry.week, entry.items, relay)

    def test_the_relay_of_the_sample_stands_as_people_write_it(self) -> None:
        entry = Broadcast(
            day=date(2026, 10, 12), week=Week(2026, 42), items=("a", "b"), relay="Đài tỉnh", where=Where("x")
        )
        assert line_of(entry) == "- {date: 2026-10-12, week: 2026-W42, items: [a, b], relay: Đài tỉnh}"


# what a program that reads aloud does; the text that it was given is left beside the project
SPEAKER = """\
import pathlib, shutil, sys
text, audio, mode = sys.argv[1:4]
assert sys.stdin.read() == ""
pathlib.Path(__file__).with_name("da-doc.txt").write_bytes(pathlib.Path(text).read_bytes())
if mode == "hong":
    pathlib.Path(audio).write_bytes(b"do dang")
    sys.exit("\\n".join(f"dòng {n}" for n in range(20)))
if mode == "khong-phai-tieng":
    pathlib.Path(audio).write_text("không phải tiếng", encoding="utf-8")
elif mode == "im":
    pass
elif mode == "lau":
    import os, time
    pathlib.Path(audio).write_bytes(b"do dang")
    pathlib.Path(__file__).with_name("pid").write_text(str(os.getpid()))
    time.sleep(300)
else:
    shutil.copyfile(pathlib.Path(__file__).with_name("mau.wav"), audio)
if mode == "chen":
    pathlib.Path("content/media/phat-thanh/2023-w19.wav").write_bytes(b"thu tay")
"""
WAV = "content/media/phat-thanh/2023-w19.wav"


def speaking(project: Path, mode: str = "") -> Path:
    """The project with a plan whose station has a machine to read aloud, in a folder whose name has a blank."""
    folder = project / "may doc"
    folder.mkdir(exist_ok=True)
    (folder / "doc.py").write_text(SPEAKER, encoding="utf-8")
    (folder / "mau.wav").write_bytes(a_sound(75))
    command = shlex.join((sys.executable, str(folder / "doc.py"), "{text}", "{audio}", mode or "tot"))
    a_content(project, {**FILES, "plan.yml": PLAN.replace("SPEAK", f", speak: {json.dumps(command)}")})
    return folder


def recordings(project: Path) -> list[str]:
    """All that lies in the folder of recordings, hidden or not."""
    return sorted(os.listdir(project / "content/media/phat-thanh"))


class TestSpeak:
    def test_the_week_is_read_to_the_place_where_a_build_finds_it(self, project: Path, site_builder: Run) -> None:
        folder = speaking(project)
        done = site_builder("radio", "speak", "2023-W19", *TODAY, folder=project)
        assert done.returncode == 0, done.stderr
        assert done.stdout == (
            f"Đã ghi {WAV}: 1 phút 15 giây.\nLần dựng trang sau, trang của tuần và feed có bản này để nghe.\n"
            "Đã ghim các bài vừa đọc vào content/radio/2023-W19.yml, để bản tin và bản này luôn khớp nhau.\n"
        )
        done = site_builder("check", folder=project)
        assert "recording-held-back" not in done.stdout
        assert recordings(project) == ["2023-w19.wav"]
        assert (project / WAV).read_bytes() == a_sound(75)
        paragraphs = (folder / "da-doc.txt").read_bytes().decode().split("\n\n")
        assert paragraphs[0].startswith("Kính thưa bà con!")
        assert "Mười hai hộ cùng trồng rau không thuốc." in paragraphs
        text = "\n".join(paragraphs)
        assert "Nhạc" not in text
        assert not re.search(r"[\d\[\]]", text)
        assert site_builder("build", *TODAY, folder=project).returncode == 0
        assert (project / "site/media/phat-thanh/2023-w19.wav").read_bytes() == a_sound(75)

    def test_what_was_read_is_pinned_unless_it_is_settled(self, project: Path, site_builder: Run) -> None:
        speaking(project)
        pin = project / "content/radio/2023-W19.yml"
        assert site_builder("radio", "speak", "2023-W19", "--today", "2023-05-13", folder=project).returncode == 0
        (read,) = the_site(project).pins
        assert read.items
        pin.write_text("opening: Kính chào!\n", encoding="utf-8")
        done = site_builder("radio", "speak", "2023-W19", *TODAY, "--force", folder=project)
        assert done.stdout.splitlines()[-2:] == [
            "Ghi các bài vừa đọc vào content/radio/2023-W19.yml:",
            f"  items: [{', '.join(read.items)}]",
        ]
        assert pin.read_text(encoding="utf-8") == "opening: Kính chào!\n"

    def test_one_piece(self, project: Path, site_builder: Run) -> None:
        folder = speaking(project)
        done = site_builder("radio", "speak", "--story", "be-nuoc", *TODAY, folder=project)
        assert done.stdout == (
            "Đã ghi content/media/be-nuoc.wav: 1 phút 15 giây.\n"
            "Để trang của bài có chỗ bấm nghe, thêm vào phần khai báo của content/stories/be-nuoc.md dòng:\n"
            "  audio: media/be-nuoc.wav\n"
        )
        title, body = (folder / "da-doc.txt").read_bytes().decode().split("\n\n")
        assert (title[:14], body) == ("Bể nước: của t", "Mười hai hộ cùng trồng rau không thuốc.\n")
        a_content(
            project, {"plan.yml": FILES["plan.yml"], "stories/be-nuoc.md": a_story_text(audio="media/be-nuoc.wav")}
        )
        assert the_site(project).stories[0].audio == "media/be-nuoc.wav"

    def test_a_place_of_ones_own(self, project: Path, site_builder: Run) -> None:
        speaking(project)
        done = site_builder("radio", "speak", "2023-W19", *TODAY, "--output", "ra/tuần này.WAV", folder=project)
        assert done.stdout == "Đã ghi ra/tuần này.WAV: 1 phút 15 giây.\n"
        assert os.listdir(project / "ra") == ["tuần này.WAV"]

    def test_what_is_there_stays_unless_forced(self, project: Path, site_builder: Run) -> None:
        folder = speaking(project)
        a_content(project, {"plan.yml": (project / "content/plan.yml").read_bytes(), WAV[8:]: b"thu tay"})
        done = site_builder("radio", "speak", "2023-W19", *TODAY, folder=project)
        assert (done.returncode, done.stdout) == (1, "")
        assert f"Lỗi: Đã có {WAV}. Muốn thay tệp ấy thì thêm --force" in done.stderr
        assert not (folder / "da-doc.txt").exists()
        assert (project / WAV).read_bytes() == b"thu tay"
        assert site_builder("radio", "speak", "2023-W19", *TODAY, "--force", folder=project).returncode == 0
        assert (project / WAV).read_bytes() == a_sound(75)

    def test_what_comes_while_it_reads_stays_too(self, project: Path, site_builder: Run) -> None:
        speaking(project, "chen")
        done = site_builder("radio", "speak", "2023-W19", *TODAY, folder=project)
        assert (done.returncode, done.stdout) == (1, "")
        assert f"Đã có {WAV}." in done.stderr
        assert (project / WAV).read_bytes() == b"thu tay"
        assert recordings(project) == ["2023-w19.wav"]

    def test_a_second_recording_of_a_week_is_refused(self, project: Path, site_builder: Run) -> None:
        speaking(project)
        plan = (project / "content/plan.yml").read_bytes()
        a_content(project, {"plan.yml": plan, "media/phat-thanh/2023-W19.mp3": b"x"})
        done = site_builder("radio", "speak", "2023-W19", *TODAY, "--force", folder=project)
        assert done.returncode == 1
        assert "Tuần 19 năm 2023 đã có bản thu content/media/phat-thanh/2023-W19.mp3" in done.stderr
        assert recordings(project) == ["2023-W19.mp3"]

    @pytest.mark.parametrize(
        ("mode", "said"),
        [
            ("hong", "báo hỏng (mã thoát 1):\n" + "".join(f"  dòng {n}\n" for n in range(12, 20))),
            ("khong-phai-tieng", "chạy xong mà không có tệp tiếng nghe được"),
            ("im", "chạy xong mà không có tệp tiếng nghe được"),
        ],
    )
    @pytest.mark.parametrize("old", [None, b"thu tay"])
    def test_a_machine_that_fails_leaves_nothing(
        self, project: Path, site_builder: Run, mode: str, said: str, old: bytes | None
    ) -> None:
        speaking(project, mode)
        if old is not None:
            a_content(project, {"plan.yml": (project / "content/plan.yml").read_bytes(), WAV[8:]: old})
        before = everything(project)
        done = site_builder("radio", "speak", "2023-W19", *TODAY, "--force", folder=project)
        assert (done.returncode, done.stdout) == (1, "")
        assert said in done.stderr
        assert everything(project) == before

    @pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
    def test_stopped_half_way_it_leaves_nothing(self, project: Path, sign: signal.Signals) -> None:
        folder = speaking(project, "lau")
        before = everything(project)
        command = [sys.executable, "-m", "site_builder", "radio", "speak", "2023-W19", *TODAY]
        with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            pid = _number_in(folder / "pid")
            on_its_way = recordings(project)
            process.send_signal(sign)
            process.communicate(timeout=60)
        assert process.returncode in (143, 1)
        # no build would take it for a recording
        assert [name[0] for name in on_its_way] == ["."]
        assert everything(project) == before
        assert recordings(project) == []
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)

    @pytest.mark.parametrize(
        ("arguments", "code", "said"),
        [
            (("2023-W25",), 2, "Tuần 25 năm 2023 chưa tới"),
            (("2023-W10",), 2, "không có bản tin"),
            ((), 2, "Ghi tuần cần đọc, như 2026-W47, hoặc một bài bằng --story MÃ"),
            (("2023-W19", "--story", "rau-sach"), 2, "chỉ một trong hai"),
            (("--story", "rau-sac"), 2, "Có phải “rau-sach”?"),
            (("2023-W19", "--output", "a.txt"), 2, "“a.txt” không có đuôi của tệp tiếng; dùng được: .mp3"),
            (("2023-W19", "--output", "content"), 2, "“content” là thư mục, không phải tệp"),
        ],
    )
    def test_what_is_refused(
        self, project: Path, site_builder: Run, arguments: tuple[str, ...], code: int, said: str
    ) -> None:
        speaking(project)
        before = everything(project)
        done = site_builder("radio", "speak", *arguments, *TODAY, folder=project)
        assert (done.returncode, done.stdout) == (code, "")
        assert said in " ".join(done.stderr.split())
        assert everything(project) == before

    def test_a_machine_that_is_not_there(self, project: Path, site_builder: Run) -> None:
        a_content(project, {**FILES, "plan.yml": PLAN.replace("SPEAK", ', speak: "khong-co {text} {audio}"')})
        done = site_builder("radio", "speak", "2023-W19", *TODAY, folder=project)
        assert done.returncode == 1
        assert "Không chạy được chương trình đọc “khong-co”: không có tệp hay thư mục ấy." in done.stderr

    def test_without_any_machine_it_says_how_to_get_one(self, project: Path) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "site_builder", "radio", "speak", "2023-W19", *TODAY],
            cwd=project,
            env={**os.environ, "PATH": str(project)},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (done.returncode, done.stdout) == (1, "")
        assert "sudo apt install espeak-ng" in done.stderr
        assert "speak: " in done.stderr
        assert not (project / "content/media").exists()

    def test_nothing_that_a_file_is_called_is_taken_for_a_place(self) -> None:
        told = filled(["a", "--in={text}", "{audio}{text}"], Path("/x{audio}"), Path("/y"))
        assert told == ["a", "--in=/x{audio}", "/y/x{audio}"]

    def test_espeak_ng_reads_it_where_the_plan_has_no_machine(self, project: Path, site_builder: Run) -> None:
        if shutil.which("espeak-ng") is None:
            missing("eSpeak NG", "apt-get install espeak-ng")
        done = site_builder("radio", "speak", "2023-W19", *TODAY, folder=project)
        assert done.returncode == 0, done.stderr
        made = recording(project / "content", WAV[8:], Where(WAV), Findings())
        assert made is not None
        # some 150 words a minute: neither a word nor an hour
        assert 30 < made.seconds < 300
        done = site_builder("radio", "speak", "2023-W19", *TODAY, "--output", "a.mp3", folder=project)
        assert done.returncode == 2
        assert "espeak-ng chỉ ghi được tệp .wav" in done.stderr


def _number_in(file: Path) -> int:
    """The number that another process writes into the file, as soon as it is there."""
    import time

    for _ in range(600):
        if file.is_file() and file.read_text():
            return int(file.read_text())
        time.sleep(0.1)
    raise AssertionError(f"{file} never came")
