"""The built-in tables are whole, speakable, and do not contradict each other."""

import pytest

from site_builder.vietnamese.spoken import spoken
from site_builder.vietnamese.spoken.abbreviations import abbreviations, foreign_words, table
from site_builder.vietnamese.spoken.contexts import rules
from site_builder.vietnamese.spoken.units import UNITS
from tests.vietnamese.spoken import guide


def test_there_are_enough_abbreviations() -> None:
    assert len(abbreviations()) >= 220
    assert len(rules()) >= 50


@pytest.mark.parametrize("name", ["abbreviations.tsv", "foreign.tsv"])
def test_each_is_written_once(name: str) -> None:
    written = [columns[0] for columns in table(name)]
    assert len(written) == len(set(written))


def test_what_is_ambiguous_has_no_fixed_reading() -> None:
    assert set(rules()) & set(abbreviations()) == set()
    assert set(foreign_words()) & {*abbreviations(), *rules()} == set()


def test_all_words_are_speakable_as_they_are() -> None:
    contexts = [rule.words for readings in rules().values() for rule in readings]
    for words in [*abbreviations().values(), *foreign_words().values(), *contexts, *UNITS.values()]:
        assert spoken(words).text == words


def test_every_abbreviation_is_read_wherever_it_stands() -> None:
    for written, words in abbreviations().items():
        for sentence in (f"của {written} ta", f"của {written}, nay", f"của {written} ạ."):
            speech = spoken(sentence)
            assert speech.unreadable == (), sentence
            assert words.lower() in speech.text.lower(), sentence


def test_the_guide_tells_every_entry() -> None:
    assert guide.FILE.read_text(encoding="utf-8") == guide.text(), "wanted? then: make golden"
