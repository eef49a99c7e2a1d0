"""The preview on this machine: drafts are shown and say so, a change of a file changes the page."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.folders import a_content, a_story_text


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """`site-builder serve` on a free port of the loopback address, ended with the test."""
    a_content(tmp_path, {"stories/nhap.md": a_story_text(title="Bài còn dở", status="draft")})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "site_builder", "serve", "--port", str(port), "--today", "2023-11-20"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with (tmp_path / "noi.txt").open("w") as said:
        server = subprocess.Popen(command, cwd=tmp_path, stdout=said, stderr=subprocess.STDOUT, env=environment)
        yield f"http://127.0.0.1:{port}/"
        server.send_signal(signal.SIGINT)
        server.wait(timeout=30)


def get(address: str, wanted: str) -> str:
    """The page, once it holds what is wanted; the last one seen where it never does."""
    text = ""
    for _ in range(120):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                text = answer.read().decode()
        except OSError:
            text = ""
        if wanted in text:
            break
        time.sleep(0.25)
    return text


def test_drafts_are_shown_with_a_banner_and_changes_are_seen(address: str, tmp_path: Path) -> None:
    text = get(f"{address}guong/nhap/", "Bài còn dở")
    assert "Bài còn dở" in text
    assert "Bản nháp" in text
    # nobody passes on what is not published
    assert "chia-se" not in text
    assert not (tmp_path / ".site-builder" / "cards").exists()
    path = tmp_path / "content" / "stories" / "nhap.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Bài còn dở", "Bài gần xong"), encoding="utf-8")
    assert "Bài gần xong" in get(f"{address}guong/nhap/", "Bài gần xong")
    plan = tmp_path / "content" / "plan.yml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text("preset: [\n", encoding="utf-8")
    time.sleep(2)
    assert "Bài gần xong" in get(f"{address}guong/nhap/", "Bài gần xong")  # the last good site
    plan.write_text(text, encoding="utf-8")
    said = (tmp_path / "noi.txt").read_text(encoding="utf-8")
    assert address.removeprefix("http://") in said
    assert "INFO" not in said
