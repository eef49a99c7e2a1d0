"""Our order against ICU's `vi` collation, which only the system's Python can load: PyICU has no wheel."""

import json
import os
import random
import subprocess
from collections.abc import Callable
from itertools import pairwise
from unicodedata import normalize

import pytest

from site_builder.vietnamese.letters import TONED, VOWELS
from site_builder.vietnamese.order import sort_key

ORACLE = """
import json, sys, icu
collator = icu.Collator.createInstance(icu.Locale("vi"))
json.dump([collator.getSortKey(text).hex() for text in json.load(sys.stdin)], sys.stdout)
"""
HOW_TO_GET_IT = "needs ICU in /usr/bin/python3: apt-get install python3-icu"

IcuKeys = Callable[[list[str]], list[str]]


@pytest.fixture(scope="module")
def icu_keys() -> IcuKeys:
    """Sort keys of ICU; skips where it is not installed, fails where CI should have installed it."""

    def keys(texts: list[str]) -> list[str]:
        answer = subprocess.run(
            ["/usr/bin/python3", "-c", ORACLE],
            input=json.dumps(texts),
            capture_output=True,
            text=True,
            check=True,
        )
        made: list[str] = json.loads(answer.stdout)
        return made

    try:
        keys([])
    except (OSError, subprocess.CalledProcessError):
        if os.environ.get("CI") == "true":
            pytest.fail(HOW_TO_GET_IT)
        pytest.skip(HOW_TO_GET_IT)
    return keys


def assert_same_order(texts: list[str], icu_keys: IcuKeys) -> None:
    """Sorted by our key, ICU's keys never go down: what ICU tells apart stands in ICU's order."""
    ordered = sorted(set(texts), key=sort_key)
    keys = icu_keys(ordered)
    neighbours = zip(pairwise(ordered), pairwise(keys), strict=True)
    assert [texts for texts, (first, second) in neighbours if first > second] == []


ONSETS = " b c ch d đ g gh gi h k kh l m n nh ng ngh p ph qu r s t th tr v x f j w z"
CODAS = " c ch m n ng nh p t i y u o"
SYLLABLE_VOWELS = [*VOWELS, *TONED.values(), "oà", "òa", "uỷ", "ủy", "iê", "uố", "ượ"]


def syllable(chance: random.Random) -> str:
    made = chance.choice(ONSETS.split(" ")) + chance.choice(SYLLABLE_VOWELS) + chance.choice(CODAS.split(" "))
    return chance.choice([str.lower, str.lower, str.title, str.upper])(made)


def test_random_words_and_names(icu_keys: IcuKeys) -> None:
    chance = random.Random(2025)
    names = []
    for _ in range(20_000):
        joints = chance.choices([" ", " ", " ", "-", " - ", " – ", ", ", "'", "."], k=chance.randint(0, 3))
        names.append(syllable(chance) + "".join(joint + syllable(chance) for joint in joints))
    assert_same_order(names, icu_keys)
    assert_same_order([normalize("NFD", name) for name in names], icu_keys)


def test_words_that_differ_in_little(icu_keys: IcuKeys) -> None:
    chance = random.Random(65)
    letters = "aàảãáạAÁăằĂâẤoòoôồơờuưùdđĐhH -’'1"
    words = ["".join(chance.choices(letters, k=chance.randint(1, 5))) for _ in range(20_000)]
    assert_same_order(words, icu_keys)


def test_every_letter_and_tone_in_both_cases(icu_keys: IcuKeys) -> None:
    letters = [*"abcdđefghijklmnopqrstuvwxyz0123456789", *VOWELS, *TONED.values()]
    capitals = [letter.upper() for letter in letters]
    assert_same_order([*letters, *capitals, *(letter + "a" for letter in letters + capitals)], icu_keys)


def test_signs_and_western_letters(icu_keys: IcuKeys) -> None:
    characters = [chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2028))]
    # Eth is read as đ on purpose; ordinal signs, Catalan l·l and the long s are in no Vietnamese text.
    kept = [character for character in characters if character not in "ðÐªºĿŀſ"]
    assert_same_order([*kept, *(f"h{character}a" for character in kept), *"₫€™№²½★●"], icu_keys)


def test_foreign_words(icu_keys: IcuKeys) -> None:
    chance = random.Random(7)
    letters = "aàâäåæçdeéèêëiîïlłnñoöøœsšßuüyzžAÉÖ -"
    words = ["".join(chance.choices(letters, k=chance.randint(1, 6))) for _ in range(10_000)]
    assert_same_order(words, icu_keys)
