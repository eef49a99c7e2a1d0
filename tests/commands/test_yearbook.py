"""`site-builder yearbook` and `site-builder poster`: what they write, for whom, and what they refuse."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.conftest import Run, missing
from tests.folders import PLAN, a_content, a_story_text
from tests.render.yearbooks.binding import poppler

STORIES = {
    "stories/rau.md": a_story_text(photos=[{"file": "media/rau.png", "alt": "Vườn rau"}], summary="Rau sạch."),
    "stories/duong.md": a_story_text(title="Con đường", quarter="2023-Q3", date="2023-08-12"),
    "stories/cho.md": a_story_text(title="Chưa ai duyệt", status="submitted", quarter="2023-Q3", date="2023-08-12"),
    "yearbooks/2023.md": "---\ntitle: Hoa của núi\nsize: 16x24\nlicence: 12/GP\n---\n\nLời nói đầu.\n",
}
TODAY = ("--today", "2023-12-20")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    content = a_content(tmp_path, STORIES)
    (tmp_path / "mkdocs.yml").write_text("site_name: Xã\nsite_url: https://xa.example/\n", encoding="utf-8")
    (content / "media").mkdir()
    Image.new("RGB", (400, 300), "#8a1a14").save(content / "media" / "rau.png")
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_every_book_with_stories_is_made(project: Path, site_builder: Run) -> None:
    done = site_builder("yearbook", *TODAY, folder=project)
    assert done.returncode == 0, done.stderr
    assert names(project / "ky-yeu") == ["ky-yeu-2023.epub", "ky-yeu-2023.html", "ky-yeu-2023.pdf"]
    pages = len(PdfReader(project / "ky-yeu" / "ky-yeu-2023.pdf").pages)
    first, pdf, epub, page = done.stdout.splitlines()
    assert first == "Đã ghi vào ky-yeu/:"
    assert pdf.startswith(f"  ky-yeu-2023.pdf   {pages} trang, ")
    assert epub.startswith("  ky-yeu-2023.epub  ")
    assert page.startswith("  ky-yeu-2023.html  ")
    assert "Chưa ai duyệt" not in text_of(project / "ky-yeu" / "ky-yeu-2023.pdf")
    assert not (project / "site").exists()


def test_size_edition_and_draft_are_in_the_name(project: Path, site_builder: Run) -> None:
    for options in (("--edition", "print"), ("--size", "A4"), ("--size", "16 × 24"), ("--draft",)):
        assert site_builder("yearbook", "2023", *options, *TODAY, folder=project).returncode == 0
    found = [name for name in names(project / "ky-yeu") if name.endswith(".pdf")]
    assert found == ["ky-yeu-2023-a4.pdf", "ky-yeu-2023-ban-nhap.pdf", "ky-yeu-2023-in.pdf", "ky-yeu-2023.pdf"]
    assert not (project / "ky-yeu" / "ky-yeu-2023-in.epub").exists()
    draft = text_of(project / "ky-yeu" / "ky-yeu-2023-ban-nhap.pdf")
    assert "Bản nháp nội bộ: Chờ thẩm định" in draft
    printed = PdfReader(project / "ky-yeu" / "ky-yeu-2023-in.pdf").pages[0]
    assert [round(float(n) / 72 * 25.4) for n in (printed.trimbox.width, printed.trimbox.height)] == [160, 240]
    assert "12/GP" in text_of(project / "ky-yeu" / "ky-yeu-2023-in.pdf")


def test_the_same_content_gives_the_same_bytes(project: Path, site_builder: Run) -> None:
    for folder in ("mot", "hai"):
        assert site_builder("yearbook", *TODAY, "--output", folder, folder=project).returncode == 0
    for name in names(project / "mot"):
        assert (project / "mot" / name).read_bytes() == (project / "hai" / name).read_bytes(), name


def test_an_unknown_book_is_named_with_those_there_are(project: Path, site_builder: Run) -> None:
    done = site_builder("yearbook", "2203", *TODAY, folder=project)
    assert done.returncode == 2
    assert done.stderr.rstrip().endswith("Không có kỷ yếu “2203”; có phải “2023”?")


def test_a_book_without_stories_says_why(project: Path, site_builder: Run) -> None:
    for path in ("rau", "duong"):
        (project / "content" / "stories" / f"{path}.md").write_text(a_story_text(status="draft"), encoding="utf-8")
    done = site_builder("yearbook", "2023", *TODAY, folder=project)
    assert done.returncode == 2
    assert "“Hoa của núi” chưa có gương nào đã đăng" in done.stderr
    everything = site_builder("yearbook", *TODAY, folder=project)
    assert everything.returncode == 1
    assert "chưa có kỷ yếu nào để làm" in everything.stderr
    assert not (project / "ky-yeu").exists()


@pytest.mark.parametrize("command", [("yearbook",), ("poster", "rau")])
def test_neither_site_nor_content_are_written_into(project: Path, site_builder: Run, command: tuple[str, ...]) -> None:
    for folder, why in (("site/ky-yeu", "thư mục của trang"), ("content/sach", "thư mục nội dung")):
        done = site_builder(*command, *TODAY, "--output", folder, folder=project)
        assert done.returncode == 2
        assert why in done.stderr


def test_a_broken_picture_and_a_strange_letter_are_told_with_their_lines(project: Path, site_builder: Run) -> None:
    (project / "content" / "media" / "rau.png").write_bytes(b"\xff\xd8\xff\xe0hong")
    strange = a_story_text(title="Con đường 日", quarter="2023-Q3", date="2023-08-12")
    (project / "content" / "stories" / "duong.md").write_text(strange, encoding="utf-8")
    done = site_builder("yearbook", *TODAY, folder=project)
    assert done.returncode == 0
    assert "content/stories/rau.md:10:19: cảnh báo[broken-picture] ảnh “media/rau.png”" in done.stderr
    assert "content/stories/duong.md:2:19: cảnh báo[missing-glyph]" in done.stderr
    assert (project / "ky-yeu" / "ky-yeu-2023.pdf").exists()


def test_a_folder_of_fonts_is_used_and_a_strange_name_told(project: Path, site_builder: Run) -> None:
    plan = f"{PLAN}printing: {{fonts: phong, font: Không Có}}\n"
    (project / "content" / "plan.yml").write_text(plan, encoding="utf-8")
    (project / "content" / "phong").mkdir()
    (project / "content" / "phong" / "a.ttf").write_bytes(b"khong phai phong")
    done = site_builder("yearbook", *TODAY, folder=project)
    assert done.returncode == 0
    assert "không tệp nào trong thư mục phông chữ đọc được nên kỷ yếu dùng phông có sẵn" in done.stderr


def test_a_poster_is_one_sheet_in_two_forms(project: Path, site_builder: Run) -> None:
    done = site_builder("poster", "rau", *TODAY, folder=project)
    assert done.returncode == 0, done.stderr
    assert names(project / "to-tin") == ["to-tin-rau.pdf", "to-tin-rau.png"]
    (page,) = PdfReader(project / "to-tin" / "to-tin-rau.pdf").pages
    assert [round(float(n) / 72 * 25.4) for n in (page.mediabox.width, page.mediabox.height)] == [210, 297]
    text = page.extract_text()
    assert "Vườn rau sạch của tổ phụ nữ" in " ".join(text.split())
    assert "xa.example/guong/rau" in text
    assert "Rau sạch." in text
    with Image.open(project / "to-tin" / "to-tin-rau.png") as picture:
        assert picture.size == (1240, 1754)


def test_a_poster_is_made_of_published_stories_alone(project: Path, site_builder: Run) -> None:
    waiting = site_builder("poster", "cho", *TODAY, folder=project)
    assert (waiting.returncode, "chưa đăng" in waiting.stderr) == (2, True)
    unknown = site_builder("poster", "rua", *TODAY, folder=project)
    assert unknown.returncode == 2
    assert unknown.stderr.rstrip().endswith("Không có gương nào mang mã “rua”; có phải “rau”?")
    assert not (project / "to-tin").exists()


def test_a_long_title_and_no_picture_still_make_one_sheet(project: Path, site_builder: Run) -> None:
    long = a_story_text(title="Tên bài rất dài " * 18, summary="Tóm tắt rất dài của bài này. " * 20)
    (project / "content" / "stories" / "rau.md").write_text(long, encoding="utf-8")
    assert site_builder("poster", "rau", *TODAY, folder=project).returncode == 0
    assert len(PdfReader(project / "to-tin" / "to-tin-rau.pdf").pages) == 1


def test_a_font_of_the_plan_is_the_font_of_the_book(project: Path, site_builder: Run) -> None:
    font = Path("/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf")
    if not font.is_file():
        missing("Noto Serif", "apt-get install fonts-noto-core")
    (project / "content" / "plan.yml").write_text(f"{PLAN}printing: {{fonts: phong}}\n", encoding="utf-8")
    (project / "content" / "phong").mkdir()
    shutil.copy(font, project / "content" / "phong")
    done = site_builder("yearbook", *TODAY, folder=project)
    assert (done.returncode, done.stderr) == (0, "")
    fonts = poppler("pdffonts", (project / "ky-yeu" / "ky-yeu-2023.pdf").read_bytes())
    assert "NotoSerif" in fonts
    assert not (project / "content" / "ky-yeu").exists()
