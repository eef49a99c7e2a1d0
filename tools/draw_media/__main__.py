"""The command line: draws every picture of the table into a folder and says what it wrote."""

from __future__ import annotations

import argparse
from pathlib import Path

from .canvas import Canvas, encoded
from .scenes import SCENES

LIMIT = 90_000  # bytes a picture


def main() -> None:
    """Draws the pictures asked for, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tools.draw_media", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="pictures to draw, without .jpg; all by default")
    parser.add_argument("--output", type=Path, default=Path("content/media"), metavar="DIR")
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in SCENES]
    if unknown:
        parser.error(f"no such picture: {', '.join(unknown)}")
    options.output.mkdir(parents=True, exist_ok=True)
    for name in options.names or SCENES:
        picture = drawn(name)
        target = options.output / f"{name}.jpg"
        target.write_bytes(picture)
        print(f"{target} · {len(picture) / 1000:.1f} kB")


def drawn(name: str) -> bytes:
    """The bytes of one picture."""
    scene = SCENES[name]
    canvas = Canvas(name)
    scene.draw(canvas)
    return encoded(canvas.finish(scene.mood.tint), LIMIT)


if __name__ == "__main__":
    main()
