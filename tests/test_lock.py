"""One build of a project at a time."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from site_builder.cache import FOLDER
from site_builder.lock import BusyError, only_one
from tests.folders import a_content, a_story_text

HOLD = (
    "import sys, time; from pathlib import Path; from site_builder.lock import only_one\n"
    "with only_one(Path(sys.argv[1]), lambda: None): print('held', flush=True); time.sleep(60)"
)


def never() -> None:
    raise AssertionError("nobody else builds")


def test_the_turn_is_given_back(tmp_path: Path) -> None:
    for _ in range(2):
        with only_one(tmp_path / "moi", never):
            assert (tmp_path / "moi").is_dir()


def test_a_build_that_fails_gives_it_back_too(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="hỏng"), only_one(tmp_path, never):
        raise ValueError("hỏng")
    with only_one(tmp_path, never):
        pass


def test_a_second_build_says_that_it_waits_and_gives_up_in_the_end(tmp_path: Path) -> None:
    told: list[int] = []
    with (
        only_one(tmp_path, never),
        pytest.raises(BusyError),
        only_one(tmp_path, lambda: told.append(1), patience=0.1),
    ):
        never()
    assert told == [1]


def test_builds_at_once_take_turns(tmp_path: Path) -> None:
    inside, most = [0], [0]
    change = threading.Lock()

    def build(_: int) -> None:
        with only_one(tmp_path, lambda: None):
            with change:
                inside[0] += 1
                most[0] = max(most[0], inside[0])
            threading.Event().wait(0.01)
            with change:
                inside[0] -= 1

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(build, range(12)))
    assert most == [1]


def test_a_second_build_waits_even_where_nobody_can_be_told(tmp_path: Path) -> None:
    def nobody_listens() -> None:
        raise BrokenPipeError

    with only_one(tmp_path, never), pytest.raises(BrokenPipeError), only_one(tmp_path, nobody_listens):
        never()


def test_where_no_file_can_be_made_there_is_nobody_to_wait_for(tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("một tệp, không phải thư mục", encoding="utf-8")
    with only_one(tmp_path / "tep", never):
        pass


def test_the_command_waits_for_a_build_and_goes_on_when_that_is_killed(tmp_path: Path) -> None:
    a_content(tmp_path, {"stories/a.md": a_story_text()})
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / FOLDER)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with subprocess.Popen(
            [sys.executable, "-m", "site_builder", "build"],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as second:
            assert second.stderr is not None
            assert second.stderr.readline() == "Đang có một lần dựng khác của dự án này; chờ nó xong…\n"
            assert not (tmp_path / "site").exists()
            holder.kill()
            said, _ = second.communicate(timeout=60)
    assert second.returncode == 0
    assert said.startswith("Đã dựng trang vào site/")
