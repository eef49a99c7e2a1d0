"""The guide to the abbreviations that a host is given in full: `python -m tests.vietnamese.spoken.guide` writes it anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from site_builder.vietnamese.fold import fold
from site_builder.vietnamese.spoken.abbreviations import abbreviations, table
from site_builder.vietnamese.spoken.contexts import rules

FILE = Path(__file__).parents[3] / "content" / "huong-dan" / "chu-viet-tat.md"

_HEAD = """\
# Chữ viết tắt máy biết đọc

Khi soạn kịch bản phát thanh, máy đổi chữ viết tắt thành chữ đầy đủ. Trang này liệt kê những chữ máy biết sẵn:
{count} chữ chỉ có một cách đọc, {several} chữ nhiều cách đọc, {foreign} từ nước ngoài.

Chữ không có ở đây thì:

- viết đủ chữ ngay trong bài; hoặc
- giải nghĩa một lần, như “nông thôn mới (NTM)”, từ đó trong bài ấy máy tự hiểu; hoặc
- thêm vào `abbreviations` của kế hoạch nếu cả xã hay dùng, vào `radio: {{say: …}}` nếu chỉ một bài dùng
  ([cách ghi](phat-thanh.md)).

Cách ghi của bài và của kế hoạch đi trước bảng này.
"""


def text() -> str:
    """The whole page."""
    several = {token: [rule.words for rule in readings] for token, readings in rules().items()}
    foreign = dict(table("foreign.tsv"))
    parts = [
        _HEAD.format(count=len(abbreviations()), several=len(several), foreign=len(foreign)),
        "## Một cách đọc\n",
        *_by_letter(abbreviations().items()),
        "## Nhiều cách đọc\n\nMáy chọn theo chữ đứng trước, đứng sau; không chọn được thì báo để người viết ghi rõ.\n",
        *_by_letter((token, " / ".join(dict.fromkeys(words))) for token, words in several.items()),
        "## Từ nước ngoài\n",
        *_by_letter(foreign.items()),
    ]
    return "\n".join(parts)


def _by_letter(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    in_order = sorted(pairs, key=lambda pair: (fold(pair[0]), pair[0]))
    for letter, group in groupby(in_order, key=lambda pair: fold(pair[0])[:1].upper()):
        entries = "; ".join(f"`{written}` {said}" for written, said in group)
        yield f"**{letter}** – {entries}.\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
