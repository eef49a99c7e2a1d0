"""What the office is given opens in LibreOffice and shows the same totals there."""

from __future__ import annotations

import csv
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from site_builder.render.reports.docx import docx
from site_builder.render.reports.xlsx import xlsx
from tests.conftest import Convert
from tests.render.reports.small_report import small_report

# commas, quotes, UTF-8, from line 1, as shown, every sheet in a file of its own
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
_CACHED = re.compile(rb"(</f>)<v>[^<]*</v>")


def without_cached_values(workbook: bytes) -> bytes:
    """The same workbook as a program leaves it that writes formulas without calculating them."""
    made = BytesIO()
    removed = 0
    with ZipFile(BytesIO(workbook)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content, count = _CACHED.subn(rb"\1", source.read(name))
            removed += count
            target.writestr(name, content)
    assert removed > 30
    return made.getvalue()


def sheets(folder: Path, name: str) -> dict[str, list[list[str]]]:
    """The CSV files of a workbook by sheet."""
    found = {}
    for file in folder.glob(f"{name}-*.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            found[file.stem.removeprefix(f"{name}-")] = list(csv.reader(lines))
    return found


def test_the_workbook_calculates_the_totals_of_the_report(tmp_path: Path, libreoffice: Convert) -> None:
    made = xlsx(small_report())
    (tmp_path / "kept.xlsx").write_bytes(made)
    (tmp_path / "anew.xlsx").write_bytes(without_cached_values(made))
    for name in ("kept", "anew"):
        libreoffice(tmp_path / f"{name}.xlsx", EVERY_SHEET)
    kept, anew = sheets(tmp_path, "kept"), sheets(tmp_path, "anew")
    assert anew == kept
    assert len(anew) == 14
    t = small_report().totals
    owed = [str(number) for number in (t.owed, t.on_time, t.late, t.missing, t.overdue, t.beyond)]
    states = [str(number) for number in (t.met, t.met_late, t.short, t.open)]
    assert ["Cộng", "", "", *owed, *states] in anew["Tổng hợp"]
    assert ["Cộng các dòng đang lọc", "", "", "", *owed[:4], owed[5], ""] in anew["Theo dõi"]
    matrix = next(rows for name, rows in anew.items() if name.startswith("Giới thiệu"))
    assert ["Trạm Y tế xã", "1 ◷", "2 ✓", "0 …", "0 …", "3", "4", "2"] in matrix
    assert ["Cộng đã có", "2", "2", "0", "0", "4", "12", "9"] in matrix
    assert ["2025", "Cộng cả năm 2025", "12", "4", "2", "1", "1", "50.0%", "75.0%"] in anew["Chấm điểm"]
    assert ["", "Cộng", "5", "4", ""] in anew["Đơn vị"]
    assert not [cell for rows in anew.values() for row in rows for cell in row if cell.startswith(("#", "Err:"))]


def test_the_draft_shows_the_totals_of_the_report(tmp_path: Path, libreoffice: Convert) -> None:
    (tmp_path / "bao-cao.docx").write_bytes(docx(small_report()))
    libreoffice(tmp_path / "bao-cao.docx", "txt:Text (encoded):UTF8")
    text = (tmp_path / "bao-cao.txt").read_text(encoding="utf-8-sig")
    t = small_report().totals
    assert (t.owed, t.on_time, t.late, t.missing) == (12, 2, 1, 9)
    assert "phải có 12; đã có đúng hạn 02; đã có nhưng chậm 01; còn thiếu 09" in text
    lines = [line.strip() for line in text.splitlines()]
    start = lines.index("Quý IV năm 2025")
    assert lines[lines.index("Cộng", start) :][:6] == ["Cộng", "", "12", "2", "1", "9"]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in lines
    assert any(line.endswith("Ủy ban nhân dân xã Suối Ngàn./.") for line in lines)


def test_both_print(tmp_path: Path, libreoffice: Convert) -> None:
    for name, made in (("bao-cao.docx", docx(small_report())), ("bang.xlsx", xlsx(small_report()))):
        (tmp_path / name).write_bytes(made)
        libreoffice(tmp_path / name, "pdf")
        assert (tmp_path / name).with_suffix(".pdf").read_bytes().startswith(b"%PDF")
