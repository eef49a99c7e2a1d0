"""An address as a QR code: a picture of lines that a page holds itself. Source: ISO/IEC 18004.

Thousands of pages hold one each. Of an ordinary address the code words are reckoned here, and put into the fixed patterns that
segno draws once for each size; any other address is left to segno. Error correction is of level M.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import chain, zip_longest
from operator import itemgetter
from typing import NamedTuple

from markupsafe import Markup

# units of the quiet zone that readers of QR codes ask for
_QUIET = 4
# any mask can be read; weighing all eight takes most of the time
_MASK = 3
# of each size: code words of correction a block, and the data words of its blocks (ISO/IEC 18004, table 9)
_BLOCKS: tuple[tuple[int, tuple[int, ...]], ...] = (
    (10, (16,)),
    (16, (28,)),
    (26, (44,)),
    (18, (32,) * 2),
    (24, (43,) * 2),
    (16, (27,) * 4),
    (18, (31,) * 4),
    (22, (38, 38, 39, 39)),
    (22, (36, 36, 36, 37, 37)),
)
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
    data = address.encode()
    version = next((at for at, (_, blocks) in enumerate(_BLOCKS, 1) if len(data) + 2 <= sum(blocks)), 0)
    if not version or not address.isascii():
        import segno

        code = segno.make(address, error="m", micro=False, boost_error=False, mask=_MASK)
        return ["".join(map(str, row)) for row in code.matrix]
    frame = _frame(version)
    words = _code_words(data, version)
    # the last modules of some sizes hold nothing
    stream = int.from_bytes(words) << frame.modules - 8 * len(words)
    bits = format(stream ^ frame.mask, f"0{frame.modules}b")
    return "".join(frame.placed(bits + "01\n")).split("\n")


def _code_words(data: bytes, version: int) -> bytes:
    """The address as bytes, filled up, with its corrections, the words of all blocks in turn."""
    correction, sizes = _BLOCKS[version - 1]
    head = (0b0100 << 8 | len(data)) << 8 * len(data) | int.from_bytes(data)
    words = (head << 4).to_bytes(len(data) + 2)
    words += (b"\xec\x11" * sum(sizes))[: sum(sizes) - len(words)]
    blocks, start = [], 0
    for size in sizes:
        blocks.append(words[start : start + size])
        start += size
    corrections = [_corrections(block, correction) for block in blocks]
    turns = chain(zip_longest(*blocks), zip(*corrections, strict=True))
    return bytes(word for turn in turns for word in turn if word is not None)


def _corrections(block: bytes, count: int) -> bytes:
    """The remainder of the block by the generator of Reed and Solomon, over the field of 256 elements."""
    table, top = _remainders(count), 8 * (count - 1)
    low = (1 << top) - 1
    rest = 0
    for word in block:
        rest = (rest & low) << 8 ^ table[word ^ rest >> top]
    return rest.to_bytes(count)


@cache
def _remainders(count: int) -> tuple[int, ...]:
    """For each leading word, what the generator of this degree takes from the words after it."""
    powers, value = [], 1
    for _ in range(255):
        powers.append(value)
        value = value << 1 ^ (0x11D if value & 0x80 else 0)
    logs = {power: at for at, power in enumerate(powers)}

    def times(one: int, other: int) -> int:
        return powers[(logs[one] + logs[other]) % 255] if one and other else 0

    generator = [1]
    for at in range(count):
        shifted = [*generator, 0]
        generator = [one ^ times(powers[at], other) for one, other in zip(shifted, [0, *generator], strict=True)]
    return tuple(int.from_bytes(bytes(times(word, factor) for factor in generator[1:])) for word in range(256))


class _Frame(NamedTuple):
    """The fixed patterns of one size: `placed` puts data modules, a light, a dark one and the end of a row in their places."""

    modules: int
    mask: int
    placed: Callable[[str], tuple[str, ...]]


@cache
def _frame(version: int) -> _Frame:
    import segno

    code = segno.make("x", version=version, error="m", micro=False, boost_error=False, mask=_MASK)
    side = len(code.matrix)
    order = [place for place in _zigzag(side) if not _is_fixed(*place, side)]
    places = {place: at for at, place in enumerate(order)}
    light, dark, end = len(order), len(order) + 1, len(order) + 2
    picked = []
    for y, row in enumerate(code.matrix):
        picked += [places.get((y, x), dark if module else light) for x, module in enumerate(row)]
        picked.append(end)
    mask = "".join("1" if (y + x) % 3 == 0 else "0" for y, x in order)
    return _Frame(len(order), int(mask, 2), itemgetter(*picked[:-1]))


def _is_fixed(y: int, x: int, side: int) -> bool:
    """True for a module of the three finders, the two timings, the alignments, the format and the version."""
    far = side - 8
    if (y < 9 and (x < 9 or x >= far)) or (y >= far and x < 9) or 6 in (y, x):
        return True
    # sizes from 7 on say which they are, in six by three modules beside two of the finders
    if side >= 45 and ((y < 6 and x >= far - 3) or (y >= far - 3 and x < 6)):
        return True
    last = side - 7
    if side < 25:
        return False
    centres = (6, (6 + last) // 2, last) if side >= 45 else (6, last)
    corners = ((6, 6), (6, last), (last, 6))
    return any((a, b) not in corners and abs(y - a) < 3 and abs(x - b) < 3 for a in centres for b in centres)


def _zigzag(side: int) -> Iterator[tuple[int, int]]:
    """Rows and columns in the order in which data fills them: two columns at a time, up and down, from the right."""
    right = [x for x in range(side - 1, 0, -2) if x > 6] + [5, 3, 1]
    for number, x in enumerate(right):
        rows = range(side) if number % 2 else range(side - 1, -1, -1)
        for y in rows:
            yield y, x
            yield y, x - 1
