"""Small outputs, compared byte for byte with `golden/`; `python -m tests.render.golden` writes them anew."""

from __future__ import annotations

import pytest

from tests.render.golden import FOLDER, made


@pytest.mark.parametrize("name", sorted(made()))
def test_the_bytes_are_those_kept(name: str) -> None:
    assert made()[name].decode() == (FOLDER / name).read_bytes().decode()
    assert made()[name] == (FOLDER / name).read_bytes()


def test_nothing_else_is_kept() -> None:
    assert {file.name for file in FOLDER.iterdir()} == set(made())
