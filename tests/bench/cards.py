"""Measures the drawing of cards and of QR codes beside the plain ways in the same run: `python -m tests.bench.cards`.

A card of a batch stands beside a card drawn by a Typst of its own, a code beside segno's of the same address, a build that finds
its cards kept beside the one that drew them.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from tests.bench import corpus
from tests.bench.stories import stories

TODAY = date(2026, 11, 20)
STORIES, BATCH, ALONE, CODES = 1_000, 200, 20, 2_000
TIMES_ALONE, TIMES_SEGNO, TIMES_FIRST = 0.9, 0.9, 0.1


def main() -> int:
    """Measures, prints, and says with the exit code whether every bound is met."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.cards", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    stored: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as temp:
        corpus.write_ours(list(stories(STORIES)), Path(temp, "content"))
        # all before Typst has threads in this process, which then no longer forks
        for number in range(1, rounds + 1):
            print(f"round {number} of {rounds}: cards of a site", file=sys.stderr)
            stored.append(_stored(Path(temp), f"kept-{number}"))
    found = []
    for number, kept in enumerate(stored, 1):
        print(f"round {number} of {rounds}: cards and codes", file=sys.stderr)
        found.append({**kept, **_drawn(), **_coded()})
    return _judged(found)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _processor(work: Callable[[], object]) -> float:
    """Seconds of the processor that this process uses, in all its threads: what else runs on the machine falls out."""
    started = time.process_time()
    work()
    return time.process_time() - started


def _stored(folder: Path, kept: str) -> dict[str, float]:
    """The cards of a whole site: drawn by two processes, then found."""
    from site_builder.build import collected
    from site_builder.cards.store import Studio, made_cards
    from site_builder.check.content import checked

    site = checked(folder / "content", "content", jobs=2).site
    assert site is not None
    studio = Studio(
        content=folder / "content",
        kept=folder / kept,
        publication=collected(site, TODAY).publication,
        site_name="Gương điển hình",
        jobs=2,
    )
    before = _processor_of_children()
    first, second = (_seconds(lambda: made_cards(studio, frozenset())) for _ in range(2))
    processor = _processor_of_children() - before
    weights = [path.stat().st_size for path in (folder / kept / "cards").glob("*.png")]
    return {
        "first": first,
        "second": second,
        "processor": processor,
        "cards": len(weights),
        "bytes": sum(weights) / len(weights),
    }


def _processor_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _drawn() -> dict[str, float]:
    from site_builder.render.yearbooks.card import Card, cards
    from site_builder.render.yearbooks.press import Press
    from site_builder.render.yearbooks.typesetting import OWN_FONT
    from site_builder.theme_files import emblem

    press = Press(emblem=emblem(), fonts=None, site_url="", published=frozenset())
    some = [
        Card(title=f"{story.outline.title} {at}", field="Nông nghiệp", hue="#3f6b21", who="Bà Hoa", foot="Xã Suối Ngàn")
        for at, story in enumerate(stories(BATCH))
    ]
    batch = _processor(lambda: list(cards(some, press, [OWN_FONT]))) / BATCH
    alone = _processor(lambda: [list(cards([card], press, [OWN_FONT])) for card in some[:ALONE]]) / ALONE
    return {"batch": batch, "alone": alone}


def _coded() -> dict[str, float]:
    import segno

    from site_builder.render.qr import qr_code

    addresses = [f"https://suoi-ngan.example/guong/vo-chong-quyen-thuan-{number}/" for number in range(CODES)]
    ours = _processor(lambda: [qr_code(address) for address in addresses]) / CODES
    few = addresses[: CODES // 10]
    segnos = _processor(lambda: [segno.make(one, error="m", boost_error=False, mask=3).svg_inline() for one in few])
    return {"code": ours, "segno": segnos / len(few)}


def _judged(found: list[dict[str, float]]) -> int:
    def ratio(one: str, other: str) -> float:
        return median(each[one] / each[other] for each in found)

    each_card = median(each["processor"] / each["cards"] for each in found) * 1e3
    last = found[-1]
    print(
        f"{last['cards']:,.0f} cards of {last['bytes'] / 1e3:.0f} KB: {median(each['first'] for each in found):.1f} s by two "
        f"processes ({each_card:.0f} ms of a processor each), {median(each['second'] for each in found):.2f} s when kept; "
        f"a code {median(each['code'] for each in found) * 1e3:.2f} ms"
    )
    rows = [
        ("a card of a batch, by one drawn alone", ratio("batch", "alone"), TIMES_ALONE),
        ("a build that finds its cards, by the one that drew them", ratio("second", "first"), TIMES_FIRST),
        ("a QR code, by segno's with its own SVG", ratio("code", "segno"), TIMES_SEGNO),
    ]
    for what, measured, bound in rows:
        print(f"{'met   ' if measured <= bound else 'MISSED'} {what}: {measured:.2f} × (≤ {bound} ×)")
    return 0 if all(measured <= bound for _, measured, bound in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
