"""`site-builder radio aired`: one entry more, every byte before it kept."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from site_builder.commands.radio_aired import line_of
from site_builder.load.log import broadcasts
from site_builder.load.terms import UNIT, Terms
from site_builder.load.values import Findings
from site_builder.model.period import Week
from site_builder.model.site import Broadcast
from site_builder.problems import Where
from tests.commands.radio_project import ENTRY, FILES, HEAD, TODAY, again
from tests.conftest import Run
from tests.folders import a_content


@pytest.fixture
def project(tmp_path: Path) -> Path:
    a_content(tmp_path, FILES)
    return tmp_path


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
