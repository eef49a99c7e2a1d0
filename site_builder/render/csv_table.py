"""Tables as CSV for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# as OWASP lists them; the wide forms are those of East Asian keyboards
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_table(head: Sequence[str], rows: Iterable[Sequence[str | int]]) -> bytes:
    """RFC 4180 in UTF-8, with the mark without which Excel would take it for the machine's own old encoding."""
    buffer = io.StringIO()
    table = csv.writer(buffer, lineterminator="\r\n")
    table.writerow(head)
    for row in rows:
        table.writerow([_harmless(cell) for cell in row])
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def _harmless(cell: str | int) -> str | int:
    """Spreadsheets run a text that begins like a formula; a leading apostrophe keeps it a text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
