"""`site-builder radio pin`: what an editor settles, and that nobody's pin is overwritten."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_builder.model.period import Week
from tests.commands.radio_project import FILES, TODAY, again, everything
from tests.conftest import Run
from tests.folders import a_content, a_story_text


@pytest.fixture
def project(tmp_path: Path) -> Path:
    a_content(tmp_path, FILES)
    return tmp_path


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
