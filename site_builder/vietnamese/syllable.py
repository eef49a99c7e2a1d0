"""Whether letters make a syllable that Vietnamese could have."""

import re
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from site_builder.vietnamese.letters import ACUTE, DOT, UNTONED

_ONSETS: Final = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RIMES: Final = """
    a ac ach ai am an ang anh ao ap at au ay  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et  ê êch êm ên êng ênh êp êt êu
    i ia ich im in inh ip it iu  iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot  oa oac oach oai oam oan oang oanh oao oap oat oay  oăc oăm oăn oăng oăt
    oe oen oeo oet  ooc oong  ô ôc ôi ôm ôn ông ôp ôt  ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut  uân uâng uât uây  uê uêch uên uênh uêt  uơ  uôc uôi uôm uôn uông uôt
    uy uya uych uyên uyêt uynh uyp uyt uyu  ư ưa ưc ưi ưm ưn ưng ưt ưu  ươc ươi ươm ươn ương ươp ươt ươu
    y ych ynh yt  yêm yên yêng yêt yêu
"""
_SYLLABLE: Final = re.compile(rf"(?:{'|'.join(_ONSETS.split())})?(?:{'|'.join(_RIMES.split())})")
_STOPPED: Final = re.compile(r"(?:c|ch|p|t)\Z")


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether `word` is spelt like one Vietnamese syllable, in any case, NFC or NFD: by rule, not dictionary.

    One tone mark at most, on any of the vowels; after c, ch, p and t only sắc, nặng, or none if left out.
    """
    letters = normalize("NFC", word).lower()
    tones = [UNTONED[letter][1] for letter in letters if letter in UNTONED]
    bare = "".join(UNTONED[letter][0] if letter in UNTONED else letter for letter in letters)
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    return not tones or tones[0] in (ACUTE, DOT) or not _STOPPED.search(bare)
