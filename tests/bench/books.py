"""Measures the making of a large yearbook, beside WeasyPrint setting the same stories: `python -m tests.bench.books`.

Every measurement is a process of its own, so that its memory is its own. WeasyPrint is given the page to keep, which holds the
same stories in the same order, on the same paper.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from tests.bench import corpus
from tests.bench.stories import FIRST_YEAR, LAST_YEAR, stories

TODAY = date(2026, 11, 20)
BOOK = "tat-ca"
STORIES, MANY = 1_000, 3_000
PDF_SECONDS, EPUB_SECONDS, MOST_MEMORY = 10.0, 5.0, 2e9
TIMES_WEASYPRINT, GROWTH = 4.0, 1.2
# half an hour: WeasyPrint on a slow machine
_PATIENCE = 1800


def main() -> int:
    """Measures, prints, and says with the exit code whether every bound is met."""
    options = _options()
    if options.measure:
        print(json.dumps(_measured(options.measure, Path(options.folder))))
        return 0
    with tempfile.TemporaryDirectory(prefix="bench-") as temp:
        for size in (STORIES, MANY):
            _write_corpus(size, Path(temp, str(size)))
        rounds = []
        for number in range(1, options.rounds + 1):
            print(f"round {number} of {options.rounds}", file=sys.stderr)
            rounds.append(
                {
                    "pdf": _run("pdf", temp, STORIES),
                    "epub": _run("epub", temp, STORIES),
                    "many": _run("pdf", temp, MANY),
                    # minutes: once is enough
                    **(
                        {}
                        if rounds or options.without_weasyprint
                        else {"weasyprint": _run("weasyprint", temp, STORIES)}
                    ),
                }
            )
    return _judged(rounds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.books", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without-weasyprint", action="store_true")
    parser.add_argument("--measure", choices=("pdf", "epub", "weasyprint"), help=argparse.SUPPRESS)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    return parser.parse_args()


def _write_corpus(size: int, folder: Path) -> None:
    corpus.write_ours(list(stories(size)), folder / "content")
    with (folder / "content" / "plan.yml").open("a", encoding="utf-8") as plan:
        plan.write(f"yearbooks: [{{id: {BOOK}, title: Kỷ yếu để đo, years: {FIRST_YEAR}..{LAST_YEAR}}}]\n")


def _run(what: str, temp: str, size: int) -> dict[str, float]:
    command = (sys.executable, "-m", "tests.bench.books", "--measure", what, "--folder", f"{temp}/{size}")
    done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    if done.returncode:
        sys.exit(f"{what} of {size}: exit code {done.returncode}\n{done.stderr[-2000:]}")
    found: dict[str, float] = json.loads(done.stdout)
    print(f"  {what} of {size:,}: {found}", file=sys.stderr)
    return found


def _measured(what: str, folder: Path) -> dict[str, float]:
    """Seconds and pages of one way; loading the content does not count, it is the same for all."""
    from site_builder.books.bindery import Bindery, site_setting
    from site_builder.build import collected
    from site_builder.check.content import checked
    from site_builder.render.yearbooks.epub import epub
    from site_builder.render.yearbooks.one_page import one_page
    from site_builder.render.yearbooks.pdf import pdf

    site = checked(folder / "content", "content", jobs=2).site
    assert site is not None
    bindery = Bindery(
        content=folder / "content",
        kept=folder / "kept",
        found=collected(site, TODAY),
        site_url="https://xa.example/",
    )
    book = next(book for book in bindery.found.yearbooks if book.id == BOOK)
    ways: dict[str, Callable[[], int]] = {
        "pdf": lambda: pdf(book, site_setting(book), bindery.press, {}, bindery.day_of(book)).pages,
        "epub": lambda: len(epub(book, bindery.press, {}, bindery.day_of(book))) and 0,
        "weasyprint": lambda: _by_weasyprint(one_page(book, bindery.press, {})),
    }
    started = time.perf_counter()
    pages = ways[what]()
    seconds = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {"seconds": round(seconds, 2), "pages": pages, "bytes": memory}


def _by_weasyprint(page: bytes) -> int:
    """The page on A5, each story on a page of its own as in our book; gives the number of pages."""
    from weasyprint import CSS, HTML

    style = CSS(string="@page{size:A5;margin:20mm 17mm 19mm} article{break-before:page} *{hyphens:none}")
    document = HTML(string=page.decode()).render(stylesheets=[style])
    document.write_pdf()
    return len(document.pages)


def _a_page(found: dict[str, float]) -> float:
    return found["seconds"] / found["pages"]


def _judged(rounds: list[dict[str, dict[str, float]]]) -> int:
    def seconds(what: str) -> float:
        return median(found[what]["seconds"] for found in rounds)

    def pages(what: str) -> int:
        return int(rounds[0][what]["pages"])

    memory = max(found["pdf"]["bytes"] for found in rounds)
    growth = median(found["many"]["seconds"] / found["pdf"]["seconds"] for found in rounds) * STORIES / MANY
    rows = [
        (
            f"PDF of {STORIES:,} stories, {rounds[0]['pdf']['pages']:,} pages",
            f"{seconds('pdf'):.1f} s",
            PDF_SECONDS,
            seconds("pdf"),
        ),
        ("its memory", f"{memory / 1e9:.2f} GB", MOST_MEMORY, memory),
        (f"EPUB of {STORIES:,}", f"{seconds('epub'):.1f} s", EPUB_SECONDS, seconds("epub")),
        (f"a story of {MANY:,} by one of {STORIES:,}", f"{growth:.2f}", GROWTH, growth),
    ]
    if "weasyprint" in rounds[0]:
        # a page against a page: theirs are set in other sizes
        times = _a_page(rounds[0]["weasyprint"]) / _a_page(rounds[0]["pdf"])
        rows.append(
            (
                f"times as fast a page as WeasyPrint ({pages('weasyprint'):,} pages)",
                f"{times:.1f} ×",
                -TIMES_WEASYPRINT,
                -times,
            )
        )
    for what, measured, bound, value in rows:
        print(f"{'met   ' if value <= bound else 'MISSED'}  {what}: {measured} (bound {abs(bound):g})")
    return 0 if all(value <= bound for _, _, bound, value in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
