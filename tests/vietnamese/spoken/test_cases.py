"""Read-aloud cases: written as commune staff write, beside what a host says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.vietnamese.spoken import spoken

TABLE = Path(__file__).with_name("cases.tsv")


def cases() -> Iterator[tuple[str, str, str]]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if "\t" in line:
            written, said, *doubts = line.split("\t")
            yield written.replace("\\n", "\n"), said.replace("\\n", "\n"), "".join(doubts)


@pytest.mark.parametrize(("written", "said", "doubts"), list(cases()), ids=lambda text: text[:40])
def test_case(written: str, said: str, doubts: str) -> None:
    speech = spoken(written)
    assert speech.text == said
    assert "; ".join(f"{doubt.token}: {doubt.reason.value}" for doubt in speech.unreadable) == doubts
    assert spoken(said).text == said
    for doubt in speech.unreadable:
        assert written[doubt.at :].startswith(doubt.token)


def test_there_are_enough() -> None:
    assert len(list(cases())) >= 450
