"""Measures the search of 10,000 stories: `python -m tests.bench.search`.

How long its index takes, beside Pagefind's own run over the pages of the same stories, in the same rounds, both from nothing;
and what a reader's questions cost over the wire, in Chromium, from a server that compresses what servers compress.
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from urllib.parse import quote, unquote, urlsplit

from tests.bench import corpus
from tests.bench.stories import stories

TODAY = "2026-11-20"
STORIES = 10_000
TIMES_PAGEFIND = 1.2
FIRST_BYTES, NEXT_BYTES = 400_000, 100_000
# names, places, work, words that nearly every story has; typed with and without marks
FIRST = "trong hoa ven duong"
NEXT = (
    "nguyễn thị lan",
    "phieng lua",
    "thôn bản nưa",
    "hộ nghèo",
    "cuốn sổ",
    "dan ong",
    "người tốt việc tốt",
    "doi moi",
)


def main() -> int:
    """Measures, prints, and says with the exit code whether every bound is met."""
    options = _options()
    if options.measure:
        print(json.dumps(_measured(Path(options.folder))))
        return 0
    with tempfile.TemporaryDirectory(prefix="bench-") as temp:
        root = Path(temp)
        corpus.write_ours(list(stories(options.stories)), root / "content")
        command = ("build", "--content", "content", "--today", TODAY, "--only", "site,search")
        _run((sys.executable, "-m", "site_builder", *command), root)
        rounds = []
        for number in range(1, options.rounds + 1):
            print(f"round {number} of {options.rounds}", file=sys.stderr)
            rounds.append((_ours(root), _pagefind(root)))
            print(f"  ours {rounds[-1][0]:.1f} s, Pagefind over the pages {rounds[-1][1]:.1f} s", file=sys.stderr)
        transfers = _transfers(root / "site")
    return _judged(rounds, transfers)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--stories", type=int, default=STORIES)
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    return parser.parse_args()


def _run(command: tuple[str, ...], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr[-2000:]}")
    return done.stdout


def _ours(root: Path) -> float:
    command = (sys.executable, "-m", "tests.bench.search", "--measure", "--folder", str(root))
    seconds: float = json.loads(_run(command, Path.cwd()))
    return seconds


def _measured(root: Path) -> float:
    """Seconds from loaded content to the index in its folder; loading is the build's."""
    from site_builder.build import collected
    from site_builder.check.content import checked
    from site_builder.load.documents import cores
    from site_builder.search.store import made_index

    site = checked(root / "content", "content", jobs=2).site
    assert site is not None
    found = collected(site, date.fromisoformat(TODAY))
    kept = root / "kept"
    shutil.rmtree(kept, ignore_errors=True)
    started = time.perf_counter()
    assert made_index(found, kept, jobs=cores()).folder is not None
    return time.perf_counter() - started


def _pagefind(root: Path) -> float:
    """Seconds of Pagefind's own program over the pages of the stories, as its guide says, into an empty folder as ours."""
    from pagefind_bin import get_executable

    # it is quicker over what it has written before
    shutil.rmtree(root / "theirs", ignore_errors=True)
    command = (str(get_executable()), "--site", "site", "--glob", "guong/*/index.html", "--output-path", "theirs")
    started = time.perf_counter()
    _run(command, root)
    return time.perf_counter() - started


class _Compressing(SimpleHTTPRequestHandler):
    """As common servers do: text is compressed, what is compressed already is sent as it is."""

    def do_GET(self) -> None:
        path = Path(str(self.directory), unquote(urlsplit(self.path).path).lstrip("/"))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        is_text = path.suffix in (".html", ".css", ".js", ".json", ".svg")
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if is_text:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def _served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


def _transfers(site: Path) -> list[tuple[str, int]]:
    """Bytes of each question with the headers of the answers; the first with the page itself and all that it loads."""
    from playwright.sync_api import sync_playwright

    with _served(site) as address, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(viewport={"width": 360, "height": 800})
        page = context.new_page()
        sent: list[int] = []
        # of the page and of its worker alike
        context.on("requestfinished", lambda request: sent.append(_weight(request.sizes())))
        page.goto(f"{address}tim-kiem/?q={quote(FIRST)}")
        found = []
        for question in (FIRST, *NEXT):
            if found:
                page.locator("#seek-q").fill(question)
                page.keyboard.press("Enter")
            page.wait_for_selector(f'[data-shown="{question}"]:not([aria-busy])', timeout=120_000)
            page.wait_for_timeout(1000)
            found.append((question, sum(sent)))
            sent.clear()
        browser.close()
    return found


def _weight(sizes: dict[str, int]) -> int:
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]


def _judged(rounds: list[tuple[float, float]], transfers: list[tuple[str, int]]) -> int:
    ratio = median(ours / theirs for ours, theirs in rounds)
    rows = [("index by Pagefind's own run", f"{ratio:.2f} ×", TIMES_PAGEFIND, ratio)]
    for question, size in transfers:
        bound = FIRST_BYTES if not rows[1:] else NEXT_BYTES
        rows.append((f"“{question}”", f"{size / 1000:.0f} kB", bound, size))
    for what, measured, bound, value in rows:
        print(f"{'met   ' if value <= bound else 'MISSED'}  {what}: {measured} (bound {bound:g})")
    return 0 if all(value <= bound for _, _, bound, value in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
