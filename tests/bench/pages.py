"""What a built site holds, by kind: to show that two builders did the same work."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# kinds that both sides must have in equal number
SAME = ("story", "list", "crossing", "week", "yearbook", "redirect", "feed")
KINDS = (*SAME, "other page", "data", "asset")

_LISTS = ("linh-vuc", "don-vi", "quy", "nam", "phong-trao", "doi-tuong", "dia-ban", "guong")


@dataclass(slots=True)
class Tally:
    count: int = 0
    size: int = 0


def tallies(site: Path) -> Mapping[str, Tally]:
    """Files and bytes of every kind under the folder of a site."""
    found: dict[str, Tally] = defaultdict(Tally)
    for folder, _, names in os.walk(site):
        for name in names:
            file = Path(folder, name)
            tally = found[kind_of(file.relative_to(site).parts)]
            tally.count += 1
            tally.size += file.stat().st_size
    return found


def kind_of(parts: tuple[str, ...]) -> str:
    """The kind of the file at this path of a site; Hugo's crossings stand under `cheo`, ours under their field."""
    top, name = parts[0], parts[-1]
    if name == "feed.xml":
        return "feed"
    if name != "index.html":
        return (
            "other page" if name.endswith(".html") else "data" if name.endswith((".xml", ".json", ".csv")) else "asset"
        )
    if top == "bai-viet":
        return "redirect"
    if top == "guong" and len(parts) == 3:
        return "story"
    if top == "phat-thanh" and len(parts) == 3:
        return "week"
    if top == "ky-yeu" and len(parts) == 3:
        return "yearbook"
    if top == "cheo" or (top == "linh-vuc" and len(parts) > 3 and parts[2] != "trang"):
        return "crossing"
    return "list" if top in _LISTS else "other page"
