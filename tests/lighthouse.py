"""Lighthouse, as on a cheap phone, over pages of a built site: `python -m tests.lighthouse [SITE]`.

Each page is measured three times and the middle counts, for a machine that is busy measures low. Ends with 1 where a page stays
below what the project promises. It is a program of its own, not a unit test: its first figure is a time.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from tests.serving import served

PAGES = {
    "trang chủ": "",
    "gương có ảnh": "guong/rau-sach-dong-tam/",
    "gương không ảnh": "guong/bac-loi-co-mai/",
    "lĩnh vực": "linh-vuc/nong-nghiep/",
    "kỷ yếu": "ky-yeu/2025/",
}
PROMISED = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 3
_PROGRAM = Path(__file__).parent / "npm" / "node_modules" / "lighthouse" / "cli" / "index.js"
# nothing that the browser does by itself stands in the way
_CHROME = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


def measured(address: str, folder: Path) -> Mapping[str, Any]:
    """Lighthouse's report on one address: its own phone, its own slow network."""
    report = folder / "report.json"
    report.unlink(missing_ok=True)
    chrome = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    command = ["node", str(_PROGRAM), address, "--quiet", "--output=json", f"--output-path={report}"]
    command += [f"--only-categories={','.join(PROMISED)}", f"--chrome-flags={_CHROME}"]
    done = subprocess.run(
        command, env={**os.environ, "CHROME_PATH": chrome}, capture_output=True, text=True, timeout=180, check=False
    )
    if not report.is_file():
        raise SystemExit(f"lighthouse: {done.stderr or done.stdout}")
    found: Mapping[str, Any] = json.loads(report.read_bytes())
    return found


def failures(report: Mapping[str, Any]) -> list[str]:
    """The audits that cost points, with what they measured."""
    audits = report["audits"]
    return sorted(
        f"{name} {audits[part['id']]['id']} {audits[part['id']].get('displayValue', '')}".strip()
        for name, category in report["categories"].items()
        for part in category["auditRefs"]
        if part["weight"] and (audits[part["id"]]["score"] or 0) < 1 and audits[part["id"]]["score"] is not None
    )


def main(site: Path) -> int:
    missed = 0
    with served(site) as address, TemporaryDirectory(prefix="lighthouse-") as name:
        for page, path in PAGES.items():
            reports = [measured(address + path, Path(name)) for _ in range(RUNS)]
            scores = {
                key: round(median((report["categories"][key]["score"] or 0) * 100 for report in reports))
                for key in PROMISED
            }
            weight = reports[-1]["audits"]["total-byte-weight"]["numericValue"] / 1024
            print(f"{page:16} {'  '.join(f'{key} {score}' for key, score in scores.items())}  {weight:.0f} KiB")
            if any(scores[key] < PROMISED[key] for key in PROMISED):
                missed += 1
                print("\n".join(f"  {line}" for line in failures(reports[-1])))
    print(f"{len(PAGES) - missed} passed, {missed} failed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))
