"""Measures how many photographs a minute become pictures for the web, beside vipsthumbnail: `python -m tests.bench.pictures`.

Both make the same outputs of the same photographs of a phone: four widths, each as AVIF and as JPEG of the same quality, without
metadata. vipsthumbnail makes one output at a time, so it runs once for each, as many at once as there are processors.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

from PIL import Image

from site_builder.load.documents import cores
from site_builder.pictures.pool import Pool
from site_builder.pictures.web import WIDTHS

PHOTOGRAPHS, SIZE = 24, (4000, 3000)
LEAST_RATIO = 0.8
# vips counts effort from 0, the encoder speed from 9 down
_KINDS = {"avif": "Q=50,effort=1,strip", "jpg": "Q=76,optimize_coding,interlace,strip"}


def main() -> int:
    """Measures, prints, and says with the exit code whether the bound is met."""
    options = _options()
    if options.measure:
        Pool(content=Path(options.measure), kept=Path(options.kept), jobs=cores()).ready(_names(Path(options.measure)))
        return 0
    vips = shutil.which("vipsthumbnail")
    if vips is None:
        sys.exit("vipsthumbnail is not installed: apt-get install libvips-tools")
    print(f"{cores()} processors, load {os.getloadavg()[0]:.1f}, {options.photographs} photographs of 12 megapixels")
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.temp) as temp:
        content = Path(temp, "content")
        _write_photographs(content, options.photographs)
        rounds = [_round(vips, content, Path(temp, str(number))) for number in range(options.rounds)]
    ratio = median(theirs / ours for ours, theirs in rounds)
    for ours, theirs in rounds:
        rate = options.photographs * 60
        print(
            f"ours {rate / ours:6.0f} a minute, vipsthumbnail {rate / theirs:6.0f} a minute, {theirs / ours:.2f} times"
        )
    print(
        f"throughput: {ratio:.2f} times vipsthumbnail's; at least {LEAST_RATIO}: {'met' if ratio >= LEAST_RATIO else 'missed'}"
    )
    return 0 if ratio >= LEAST_RATIO else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pictures", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--photographs", type=int, default=PHOTOGRAPHS)
    parser.add_argument("--temp", metavar="DIR", help="where to write pictures (default: the system's place)")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--kept", help=argparse.SUPPRESS)
    return parser.parse_args()


def _names(content: Path) -> list[str]:
    return sorted(path.name for path in content.iterdir())


def _write_photographs(content: Path, count: int) -> None:
    """Pictures with large shapes, edges and fine grain, as photographs have them; each another part of one large one."""
    content.mkdir()
    wide, high = SIZE[0] + 40 * count, SIZE[1] + 30 * count
    bands = []
    for angle in (0, 90, 180):
        ground = Image.radial_gradient("L").rotate(angle).resize((wide, high))
        for side, share in ((8, 0.5), (60, 0.4), (500, 0.25), (2000, 0.12)):
            noise = Image.effect_noise((side, max(1, side * high // wide)), 90)
            ground = Image.blend(ground, noise.resize((wide, high), Image.Resampling.BICUBIC), share)
        bands.append(ground)
    whole = Image.merge("RGB", bands)
    for number in range(count):
        left, top = 40 * number, 30 * number
        photo = whole.crop((left, top, left + SIZE[0], top + SIZE[1]))
        photo.save(content / f"anh-{number:02}.jpg", quality=90)


def _round(vips: str, content: Path, folder: Path) -> tuple[float, float]:
    """Seconds of ours and of theirs."""
    folder.mkdir()
    started = time.perf_counter()
    command = (sys.executable, "-m", "tests.bench.pictures", "--measure", content, "--kept", folder / "kept")
    subprocess.run(command, check=True)
    ours = time.perf_counter() - started
    theirs_in = folder / "vips"
    theirs_in.mkdir()
    started = time.perf_counter()
    with ThreadPoolExecutor(cores()) as pool:
        # the heaviest first, so that no processor is idle at the end
        tasks = [(kind, width) for kind in _KINDS for width in reversed(WIDTHS)]
        list(pool.map(lambda task: _vips(vips, content, theirs_in, *task), tasks))
    theirs = time.perf_counter() - started
    made = sum(1 for path in (folder / "kept").rglob("*") if path.suffix in (".avif", ".jpg"))
    assert made == len(list(theirs_in.iterdir())) == len(_names(content)) * len(WIDTHS) * len(_KINDS)
    shutil.rmtree(folder)
    return ours, theirs


def _vips(vips: str, content: Path, folder: Path, kind: str, width: int) -> None:
    output = f"{folder}/%s-{width}.{kind}[{_KINDS[kind]}]"
    files = [content / name for name in _names(content)]
    environment = {**os.environ, "VIPS_CONCURRENCY": "1"}
    command = (vips, "--size", f"{width}x", "--eprofile", "srgb", "-o", output, *files)
    subprocess.run(command, check=True, env=environment, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
