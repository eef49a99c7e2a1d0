"""Our number words against ICU's spell-out for `vi`, which only the system's Python can load: PyICU has no wheel."""

import json
import os
import random
import re
import subprocess
from collections.abc import Callable

import pytest

from site_builder.vietnamese.spoken import spoken
from site_builder.vietnamese.spoken.numbers import cardinal, decimal, ordinal

ORACLE = """
import json, sys, icu
sets = {"cardinal": "%spellout-cardinal", "ordinal": "%spellout-ordinal"}
wanted, numbers = json.load(sys.stdin)
speller = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("vi"))
speller.setDefaultRuleSet(sets[wanted])
json.dump([speller.format(number) for number in numbers], sys.stdout)
"""
HOW_TO_GET_IT = "needs ICU in /usr/bin/python3: apt-get install python3-icu"

Spell = Callable[[str, list[int]], list[str]]


@pytest.fixture(scope="module")
def icu_words() -> Spell:
    """Number words of ICU; skips where it is not installed, fails where CI should have installed it."""

    def words(rules: str, numbers: list[int]) -> list[str]:
        answer = subprocess.run(
            ["/usr/bin/python3", "-c", ORACLE],
            input=json.dumps([rules, numbers]),
            capture_output=True,
            text=True,
            check=True,
        )
        said: list[str] = json.loads(answer.stdout)
        return said

    try:
        words("cardinal", [])
    except (OSError, subprocess.CalledProcessError):
        if os.environ.get("CI") == "true":
            pytest.fail(HOW_TO_GET_IT)
        pytest.skip(HOW_TO_GET_IT)
    return words


def as_icu_says(words: str) -> str:
    """Our words as ICU has them: it leaves out "không nghìn", and "không trăm" right after triệu and tỷ.

    We keep both on purpose: without them 3.000.500 is heard as 3.500.000, and 1.050.000 is not said as taught at school.
    """
    words = words.replace(" không nghìn", "")
    words = re.sub(r"(triệu|tỷ) không trăm lẻ (?=\w+ (?:nghìn|triệu))", r"\1 ", words)
    return re.sub(r"(triệu|tỷ) không trăm ", r"\1 ", words)


def assert_same(numbers: list[int], icu_words: Spell) -> None:
    said = icu_words("cardinal", numbers)
    assert [
        (n, cardinal(n), words) for n, words in zip(numbers, said, strict=True) if as_icu_says(cardinal(n)) != words
    ] == []


def test_every_number_below_ten_thousand(icu_words: Spell) -> None:
    numbers = list(range(10_000))
    assert [cardinal(n) for n in numbers] == icu_words("cardinal", numbers)


def test_samples_to_a_million_millions(icu_words: Spell) -> None:
    chance = random.Random(65)
    numbers = [chance.randrange(10**exponent) for exponent in range(4, 13) for _ in range(2_000)]
    endings = (0, 1, 5, 15, 50, 105, 5_000, 50_005)
    round_ones = [digit * 10**exponent + more for digit in (1, 4, 5) for exponent in range(4, 13) for more in endings]
    assert_same([*numbers, *round_ones, 10**12, 10**15], icu_words)


def test_negative_numbers(icu_words: Spell) -> None:
    assert_same([-n for n in range(1, 2_000, 7)], icu_words)


def test_ordinals(icu_words: Spell) -> None:
    """ICU says "thứ nhì"; weekdays, congresses and ranks of commune reports are "thứ hai"."""
    numbers = list(range(1, 200))
    said = [words.replace("thứ nhì", "thứ hai") for words in icu_words("ordinal", numbers)]
    assert [ordinal(n) for n in numbers] == said


def test_figures_in_a_sentence_are_the_same_words(icu_words: Spell) -> None:
    numbers = [*range(1_000, 100_000, 997)]
    said = icu_words("cardinal", numbers)
    for n, words in zip(numbers, said, strict=True):
        assert spoken(f"trồng {n:,} cây".replace(",", ".")).text == f"trồng {words} cây"
        assert decimal(str(n)) == words
