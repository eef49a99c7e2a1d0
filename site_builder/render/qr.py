"""An address as a QR code: a picture of lines that a page holds itself. Source: ISO/IEC 18004.

Error correction is of level M.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from markupsafe import Markup

# units of the quiet zone that readers of QR codes ask for
_QUIET = 4
# any mask can be read; weighing all eight takes most of the time
_MASK = 3
# what segno gives of a module, as a digit
_DIGITS = bytes.maketrans(b"\0\1", b"01")
_RUNS = re.compile(r"0+|1+|\n")


def qr_code(address: str, id: str = "") -> Markup:
    """An SVG element, black on white in every scheme of colours: many readers know no other. `id` is for showing it again."""
    rows = _rows(address)
    across = len(rows) + 2 * _QUIET
    named = Markup(' id="{}"').format(id) if id else ""
    return Markup(
        '<svg class="qr" viewBox="0 0 {0} {0}"><g{1}><path fill="#fff" d="M0 0h{0}v{0}H0z"/>'
        '<path stroke="#000" shape-rendering="crispEdges" d="{2}"/></g></svg>'
    ).format(across, named, _path(rows, _QUIET))


def qr_svg(address: str) -> str:
    """An SVG document of one path, a stroke for each run of modules, without a quiet zone."""
    rows = _rows(address)
    side = len(rows)
    path = _path(rows, 0)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path stroke="#000" d="{path}"/></svg>'


def _path(rows: Sequence[str], border: int) -> str:
    steps = _steps(len(rows))
    return f"M{border} {border}.5" + "".join(map(steps.__getitem__, _RUNS.findall("\n".join(rows))))


@cache
def _steps(side: int) -> dict[str, str]:
    """What each run of modules is in a path: a stroke, a way without one, a way back to the next row."""
    strokes = {"1" * length: f"h{length}" for length in range(1, side + 1)}
    gaps = {"0" * length: f"m{length} 0" for length in range(1, side + 1)}
    return {**strokes, **gaps, "\n": f"m-{side} 1"}


def _rows(address: str) -> list[str]:
    """The modules of the code, a string of 0 and 1 a row."""
    import segno

    code = segno.make(address, error="m", micro=False, boost_error=False, mask=_MASK)
    return [row.translate(_DIGITS).decode() for row in code.matrix]
