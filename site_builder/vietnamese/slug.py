"""Names in addresses: a-z, 0-9 and hyphens."""

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from site_builder.vietnamese.fold import fold, same_word_key

_SHORTEST_LIMIT: Final = 10
_HASH_STEP: Final = 6
_BETWEEN: Final = re.compile(r"[^a-z0-9]+")


def slug(text: str, limit: int = 80) -> str:
    """`text` as part of an address: `[a-z0-9]+(-[a-z0-9]+)*`, at most `limit` characters, cut between words.

    Never empty: where no Latin letter or digit is left it is `muc-` and six hex digits that stay the same for
    the same word. Idempotent. ValueError if `limit` is below 10, which that needs.
    """
    if limit < _SHORTEST_LIMIT:
        raise ValueError(f"slug limit must be at least {_SHORTEST_LIMIT}, got {limit}")
    whole = _BETWEEN.sub("-", fold(text)).strip("-")
    if not whole:
        return f"muc-{_digest(same_word_key(text))[:_HASH_STEP]}"
    if len(whole) <= limit:
        return whole
    words, hyphen, _ = whole[: limit + 1].rpartition("-")
    return words if hyphen else whole[:limit]


def distinct_slugs(names: Iterable[str]) -> dict[str, str]:
    """Each name → its slug; only names of the same word (`same_word_key`: Hòa Bình, Hoà Bình) share one.

    Where slugs collide (Cẩm Giang, Cẩm Giàng) each of them gets `-` and hex digits from a hash of the name
    itself. Which names there are decides, never their order.
    """
    keys = {name: same_word_key(name) for name in names}
    digits = dict.fromkeys(keys.values(), 0)
    while True:
        slugs = {key: _marked(key, count) for key, count in digits.items()}
        uses = Counter(slugs.values())
        clashing = [key for key, own in slugs.items() if uses[own] > 1]
        if not clashing:
            return {name: slugs[key] for name, key in keys.items()}
        # More digits rather than a counter: a counter would follow the order of the names.
        for key in clashing:
            digits[key] += _HASH_STEP


def _marked(key: str, digits: int) -> str:
    if not digits:
        return slug(key)
    mark = _digest(key)[:digits]
    return f"{slug(key, limit=80 - 1 - len(mark))}-{mark}"


def _digest(key: str) -> str:
    return sha256(key.encode()).hexdigest()
