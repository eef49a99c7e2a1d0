"""The script as a document, read again by python-docx and opened by LibreOffice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from site_builder.collect.scripts import Part, Script
from site_builder.forked import forked
from site_builder.model.read_aloud import ReadAloud
from site_builder.render.radio.script_docx import ASK, FRAME, SLOW, script_docx
from site_builder.render.radio.script_text import script_text
from site_builder.render.radio.words import BREAK, HOSTS, duration
from site_builder.vietnamese.spoken import Rendering, Source
from tests.builders import (
    TODAY,
    a_plan,
    a_station,
    a_story,
    an_article,
    gathered,
    read_for,
)
from tests.conftest import Convert

HARD = (
    Rendering("1.250 m2", "một nghìn hai trăm năm mươi mét vuông", Source.FIGURE),
    Rendering("sim", "xim", Source.FOREIGN),
    Rendering("Pản", "Pản", Source.STRANGE),
)
ALOUD = ReadAloud(
    paragraphs=(
        "Bà trồng một nghìn hai trăm năm mươi mét vuông rau, mua xim điện thoại để bán hàng.",
        "Chị Pản bảo: xim này tốt. Không có gì xìm xịm.",
    ),
    hard=HARD,
)


def the_script(voices: int = 1, minutes: int = 15, **given: Any) -> Script:
    """The script of the week of TODAY: an article, a story with hard words and, for want of room, one that waits."""
    stories = (
        a_story(title="Vườn rau của bà Hoa", day=TODAY, read_aloud=ALOUD, author="Lê An"),
        a_story("lua", title="Mùa lúa mới", day=date(2025, 5, 13), read_aloud=read_for(14 * 60)),
    )
    article = an_article(title="Phát động thi đua 2025", day=date(2025, 5, 14), read_aloud=read_for(30))
    plan = a_plan(channels=(a_station(voices=voices, minutes=minutes, column="Người tốt quanh ta", signal="Quê em"),))
    return gathered(*stories, **{"articles": (article,), "plan": plan, **given}).scripts[0]


def opened(script: Script) -> Any:
    return Document(BytesIO(script_docx(script).data))


def looking(document: Any, *styles: str) -> list[Paragraph]:
    """The paragraphs of these styles outside tables."""
    return [paragraph for paragraph in document.paragraphs if paragraph.style.name in styles]


def texts(document: Any, *styles: str) -> list[str]:
    return [paragraph.text for paragraph in looking(document, *styles)]


def spoken(script: Script) -> list[str]:
    """What hosts say by the plain text, with `Giọng một: ` before it where there are two."""
    lines = script_text(script).data.decode().splitlines()
    said = (re.sub(r"^\[(Giọng \w+)\] ", r"\1: ", line) for line in lines)
    return [line for line in said if line and not line.startswith("[")]


def is_slow(run: Run) -> bool:
    return bool(run.style.font.bold and run.style.font.underline)


def slow_words(paragraph: Paragraph) -> list[str]:
    return [run.text for run in paragraph.runs if is_slow(run)]


def marked(document: Any) -> Iterator[str]:
    """All that looks bold and underlined, in runs or by hand."""
    for paragraph in looking(document, "Lời đọc", "Điểm tin", "Heading 2", "Chỉ dẫn", "Cách đọc"):
        yield from slow_words(paragraph)
        assert not any(run.underline for run in paragraph.runs)


@pytest.fixture(scope="module")
def script() -> Script:
    return the_script()


@pytest.fixture(scope="module")
def document(script: Script) -> Any:
    return opened(script)


def test_the_address(script: Script) -> None:
    assert script_docx(script).path == "phat-thanh/2025-w20/kich-ban.docx"


@pytest.mark.parametrize("voices", [1, 2])
def test_every_line_is_there_in_order_word_for_word(voices: int) -> None:
    script = the_script(voices)
    assert len(spoken(script)) == sum(line.part not in (Part.SIGNAL, Part.BREAK) for line in script.lines)
    assert texts(opened(script), "Lời đọc", "Điểm tin") == spoken(script)


def test_headlines_stand_apart(document: Any, script: Script) -> None:
    assert texts(document, "Điểm tin") == [line.words for line in script.opening if line.part is Part.HEADLINE]


@pytest.mark.parametrize("voices", [1, 2])
def test_voices_are_named_only_where_there_are_two(voices: int) -> None:
    script = the_script(voices)
    labels = [
        run.text
        for paragraph in looking(opened(script), "Lời đọc", "Điểm tin")
        for run in paragraph.runs
        if run.style.font.bold and not is_slow(run)
    ]
    assert labels == [f"{HOSTS[line.voice]}: " for line in script.lines if line.voice]
    assert bool(labels) == (voices == 2)


def test_slow_words_and_nothing_else_are_bold_and_underlined(document: Any) -> None:
    number = "một nghìn hai trăm năm mươi mét vuông"
    assert list(marked(document)) == ["Bà Lê Thị Hoa", number, "xim", "Pản", "xim"]
    bodies = {paragraph.text: slow_words(paragraph) for paragraph in looking(document, "Lời đọc")}
    assert bodies[ALOUD.paragraphs[0]] == [number, "xim"]
    assert bodies[ALOUD.paragraphs[1]] == ["Pản", "xim"]
    legend = next(p for p in document.paragraphs if p.text.startswith("Chữ đậm"))
    assert slow_words(legend) == ["đậm, gạch chân"]


def test_what_leads_from_item_to_item_is_not_marked() -> None:
    """Words are marked in the headline and the item itself, not where it is named once more at its end."""
    story = a_story(title="Pản bán rau", day=TODAY, read_aloud=ALOUD)
    lines = looking(opened(gathered(story).scripts[0]), "Lời đọc", "Điểm tin")
    named = [(p.text, slow_words(p)) for p in lines if "Pản bán rau" in p.text]
    assert named == [
        ("Pản bán rau.", ["Pản"]),
        ("Pản bán rau.", ["Pản"]),
        ("Bà con vừa nghe bài Pản bán rau.", []),
    ]


def test_word_shows_the_running_order_in_its_navigation_pane(document: Any) -> None:
    assert texts(document, "Heading 1") == ["Bản tin phát thanh tuần 20 năm 2025"]
    assert texts(document, "Heading 2", "Mở và kết") == [
        "Mở đầu",
        "Bài 1/2. Vườn rau của bà Hoa",
        "Bài 2/2. Phát động thi đua 2025",
        "Kết thúc",
    ]
    level = document.styles["Mở và kết"].element.pPr.find(qn("w:outlineLvl"))
    assert level.get(qn("w:val")) == "1"


def test_every_item_begins_on_a_page_of_its_own_by_its_style_alone(document: Any) -> None:
    assert document.styles["Heading 2"].paragraph_format.page_break_before is True
    new_pages = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert new_pages == ["Mở đầu"]
    assert not list(document.element.body.iter(qn("w:br"), qn("w:lastRenderedPageBreak")))


def test_headings_and_cues_are_not_left_alone_on_a_page(document: Any) -> None:
    for name in ("Heading 1", "Heading 2", "Mở và kết", "Thời lượng", "Cách đọc"):
        assert document.styles[name].paragraph_format.keep_with_next is True
    for style in document.styles:
        if style.type == WD_STYLE_TYPE.PARAGRAPH:
            assert style.paragraph_format.widow_control is True, style.name
    pairs = zip(document.paragraphs, document.paragraphs[1:], strict=False)
    before_cues = [before for before, cue in pairs if cue.text in (BREAK, "Nhạc hiệu: Quê em")]
    assert [before.style.name for before in before_cues] == ["Mở và kết", "Lời đọc", "Lời đọc"]
    assert all(before.paragraph_format.keep_with_next for before in before_cues[1:])


def test_only_a_long_paragraph_runs_over_to_the_next_page() -> None:
    long, short = ("rau " * 101).strip(), ("rau " * 99).strip()
    story = a_story(day=TODAY, read_aloud=ReadAloud(paragraphs=(long, short)))
    kept = {p.text: p.paragraph_format.keep_together for p in looking(opened(gathered(story).scripts[0]), "Lời đọc")}
    assert kept[short] is True
    assert kept[long] is None


def test_what_is_played_is_a_cue_between_the_items(document: Any) -> None:
    assert texts(document, "Chỉ dẫn") == ["Nhạc hiệu: Quê em", BREAK, "Nhạc hiệu: Quê em"]
    order = [p.text for p in document.paragraphs]
    assert order.index(BREAK) + 1 == order.index("Bài 2/2. Phát động thi đua 2025")


def test_how_to_say_it_stands_over_the_item(document: Any, script: Script) -> None:
    assert texts(document, "Cách đọc") == ["Cách đọc", "sim: đọc là xim", f"Pản: {ASK}"]
    order = [p.text for p in document.paragraphs]
    at = order.index("Bài 1/2. Vườn rau của bà Hoa")
    assert order[at + 1] == duration(script.items[0].seconds)
    assert order[at + 2] == "Cách đọc"
    assert order.index(script.items[0].lines[0].words) > order.index(f"Pản: {ASK}")


def test_the_first_page_says_what_is_signed(document: Any, script: Script) -> None:
    first = [p.text for p in document.paragraphs if p.text]
    assert first[: first.index("Mở đầu")] == [
        "Đài truyền thanh xã Suối Ngàn",
        "Bản tin phát thanh tuần 20 năm 2025",
        "12/5/2025 – 18/5/2025",
        "Chuyên mục: Người tốt quanh ta",
        "Giờ phát: 17:00, thứ Sáu",
        f"Thời lượng: {duration(script.seconds)} (chương trình có 15 phút)",
        "Chữ đậm, gạch chân: đọc chậm, rõ. Chữ nghiêng ở giữa: không đọc.",
    ]
    order, approval = ([[cell.text for cell in row.cells] for row in table.rows] for table in document.tables)
    times = [item.seconds for item in script.items]
    assert order == [
        ["Bài", "Tên bài", "Thời lượng"],
        ["1", "Vườn rau của bà Hoa", duration(times[0])],
        ["2", "Phát động thi đua 2025", duration(times[1])],
        ["", FRAME, duration(script.seconds - sum(times))],
        ["", "Cả chương trình", duration(script.seconds)],
    ]
    assert approval == [["Người duyệt:\n…………………", "Ký tên:", "Ngày:"]]


def test_who_approves_by_the_plan_is_named(script: Script) -> None:
    made = opened(replace(script, approval="Phó Chủ tịch UBND xã"))
    assert made.tables[1].rows[0].cells[0].text == "Người duyệt:\nPhó Chủ tịch UBND xã"


def test_what_has_no_room_is_told_at_the_end(document: Any) -> None:
    last = [p.text for p in document.paragraphs][-2:]
    assert last == ["Chưa đủ giờ để đọc, chuyển sang tuần sau:", "Mùa lúa mới"]
    assert document.paragraphs[-1].style.name == "List Bullet"


def test_a_programme_that_is_too_long_is_told(document: Any) -> None:
    assert texts(document, "Quá giờ") == []
    script = the_script(minutes=1)
    assert script.is_too_long
    beyond = duration(script.seconds - 60)
    assert texts(opened(script), "Quá giờ") == [f"Dài hơn giờ phát {beyond}: cần bớt trước khi đọc."]


def test_a_week_without_anything_to_read() -> None:
    script = gathered().scripts[0]
    made = opened(script)
    assert not script.items
    assert texts(made, "Lời đọc") == spoken(script)
    assert texts(made, "Heading 2") == []
    assert len(made.tables) == 1
    assert not any(p.paragraph_format.page_break_before for p in made.paragraphs)
    assert made.core_properties.created == datetime(2025, 5, 12, tzinfo=UTC)


def test_a_title_of_three_hundred_letters_stays_whole() -> None:
    title = ("Rau sạch của tổ phụ nữ " * 14)[:300].strip() + "."
    made = opened(gathered(a_story(title=title, day=TODAY)).scripts[0])
    assert texts(made, "Heading 2") == [f"Bài 1/1. {title}"]
    assert made.tables[0].rows[1].cells[1].text == title


def test_what_xml_cannot_hold_is_left_out() -> None:
    aloud = ReadAloud(paragraphs=("Bà \x01trồng\x0b rau\ufffe & <hoa>.",), short={"Vườn \x02rau": "Vườn \x02rau"})
    made = opened(gathered(a_story(title="Vườn \x02rau", day=TODAY, read_aloud=aloud)).scripts[0])
    assert texts(made, "Heading 2") == ["Bài 1/1. Vườn rau"]
    assert "Bà trồng rau & <hoa>." in texts(made, "Lời đọc")


def test_paper_and_print(document: Any) -> None:
    section = document.sections[0]
    paper = (round(section.page_width / Mm(1)), round(section.page_height / Mm(1)))
    assert paper == (210, 297)
    read = document.styles["Lời đọc"]
    assert (read.font.size, read.font.name, read.paragraph_format.line_spacing) == (Pt(18), "Times New Roman", 1.5)
    assert document.styles["Chỉ dẫn"].font.italic is True


def test_the_foot_of_every_page_has_programme_and_number(document: Any) -> None:
    section = document.sections[0]
    assert section.different_first_page_header_footer is False
    foot = section.footer.paragraphs[0]
    shown = "".join(element.text or "" for element in foot._p.iter(qn("w:t")))
    assert shown == "Bản tin phát thanh tuần 20 năm 2025Trang 1/1"
    fields = [field.get(qn("w:instr")).strip() for field in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_it_is_vietnamese_and_says_nothing_of_the_tool(script: Script) -> None:
    made = script_docx(script).data
    with ZipFile(BytesIO(made)) as file:
        members = {name: file.read(name).decode() for name in file.namelist()}
    assert members["[Content_Types].xml"].startswith("<?xml")
    together = " ".join(members.values()).lower()
    for trace in ("python", "generated", "en-us", "ja-jp"):
        assert trace not in together, trace
    languages = set(re.findall(r"<w:lang [^>]*>", members["word/styles.xml"]))
    assert languages == {'<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/>'}
    about = opened(script).core_properties
    assert (about.title, about.language) == ("Kịch bản: Bản tin phát thanh tuần 20 năm 2025", "vi-VN")
    assert (about.author, about.last_modified_by, about.comments, about.keywords) == ("", "", "", "")
    assert about.created == about.modified == datetime(2025, 5, 15, tzinfo=UTC)


def test_every_style_that_is_named_is_there(script: Script) -> None:
    with ZipFile(BytesIO(script_docx(script).data)) as file:
        members = {name: file.read(name).decode() for name in file.namelist()}
    known = set(re.findall(r'w:styleId="([^"]+)"', members["word/styles.xml"]))
    named = {
        style
        for content in members.values()
        for style in re.findall(r'<w:(?:pStyle|rStyle|basedOn|next|link) w:val="([^"]+)"', content)
    }
    assert len(named) > 15
    assert named <= known
    assert SLOW.replace(" ", "") in named


def made_again(script: Script, _: int) -> bytes:
    return script_docx(script).data


def test_the_same_script_gives_the_same_bytes_in_every_process(script: Script) -> None:
    first = script_docx(script).data
    script_docx(gathered().scripts[0])
    assert [first] * 4 == [script_docx(the_script()).data, *forked(partial(made_again, script), range(3), 2)]


def test_nothing_in_the_file_bears_the_time_of_its_making(script: Script) -> None:
    with ZipFile(BytesIO(script_docx(script).data)) as file:
        assert {member.date_time for member in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_another_script_leaves_nothing_behind(script: Script) -> None:
    """The empty document is shared: what was written into one must not come up in the next."""
    script_docx(the_script(2))
    assert texts(opened(gathered().scripts[0]), "Lời đọc", "Điểm tin") == spoken(gathered().scripts[0])
    assert opened(script).core_properties.title == "Kịch bản: Bản tin phát thanh tuần 20 năm 2025"


def pages(folder: Path, script: Script, libreoffice: Convert) -> int:
    """How many pages LibreOffice prints."""
    (folder / "kich-ban.docx").write_bytes(script_docx(script).data)
    libreoffice(folder / "kich-ban.docx", "pdf")
    return len(re.findall(rb"/Type\s*/Page\b", (folder / "kich-ban.pdf").read_bytes()))


def test_libreoffice_prints_a_page_to_sign_one_to_open_with_and_one_an_item(
    tmp_path: Path, libreoffice: Convert
) -> None:
    stories = [a_story(f"rau-{at}", day=TODAY, read_aloud=ALOUD) for at in range(3)]
    script = gathered(*stories).scripts[0]
    assert len(script.items) == 3
    assert pages(tmp_path, script, libreoffice) == 2 + 3


def test_libreoffice_prints_an_empty_week_on_one_page(tmp_path: Path, libreoffice: Convert) -> None:
    assert pages(tmp_path, gathered().scripts[0], libreoffice) == 1
