"""`site-builder radio speak`: sound whole or not at all."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.commands.radio_speak import filled
from site_builder.load.recordings import recording
from site_builder.load.values import Findings
from site_builder.problems import Where
from tests.commands.radio_project import FILES, PLAN, TODAY, everything
from tests.conftest import Run, missing
from tests.folders import a_content, a_sound, a_story_text, the_site


@pytest.fixture
def project(tmp_path: Path) -> Path:
    a_content(tmp_path, FILES)
    return tmp_path


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
if mode == "ghim":
    pathlib.Path("content/radio").mkdir()
    pathlib.Path("content/radio/2023-W19.yml").write_text("items: [be-nuoc]\\n", encoding="utf-8")
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

    def test_a_pin_that_was_written_meanwhile_stays(self, project: Path, site_builder: Run) -> None:
        pin = project / "content/radio/2023-W19.yml"
        speaking(project, "ghim")
        done = site_builder("radio", "speak", "2023-W19", *TODAY, folder=project)
        assert "đã được ghim ở content/radio/2023-W19.yml" in done.stderr
        assert pin.read_text(encoding="utf-8") == "items: [be-nuoc]\n"

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
