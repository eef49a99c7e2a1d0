"""What the machine refuses is told in Vietnamese."""

from __future__ import annotations

import errno
import os

import pytest

from site_builder.vietnamese.system import reason


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "đĩa đã đầy"),
        (errno.EACCES, "máy không cho đọc hay ghi ở đây"),
        (errno.ENODEV, f"máy báo lỗi số {errno.ENODEV}"),
    ],
)
def test_the_reason_has_words_of_its_own(number: int, said: str) -> None:
    assert reason(OSError(number, os.strerror(number), "tep.md")) == said


def test_an_error_without_a_number_has_words_too() -> None:
    assert reason(OSError("disk on fire")) == "máy báo lỗi"


def test_a_full_disk_in_a_build_is_told_without_english(tmp_path, monkeypatch, capsys) -> None:  # type: ignore[no-untyped-def]
    from site_builder import cli

    def full(**_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "site/index.html")

    monkeypatch.setattr(cli, "group", full)
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == 1
    assert capsys.readouterr().err == "Lỗi: không làm được với tệp “site/index.html”: đĩa đã đầy.\n"
