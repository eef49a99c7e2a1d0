"""Front matter and body → read-aloud text, at load time and out of the cache."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.load.document import digest_of, document_of, from_row, to_row
from site_builder.load.documents import documents
from site_builder.load.values import Findings
from site_builder.model.read_aloud import Doubt, ReadAloud
from site_builder.vietnamese.spoken import Reason, Rendering, Source
from tests.folders import a_content, a_story_text, an_article_text, loaded
from tests.load.test_documents import KeptRows

WORDS = (("HTX", "hợp tác xã"),)


def said(text: str, words: tuple[tuple[str, str], ...] = ()) -> ReadAloud:
    return document_of(text.encode(), words).read_aloud


def test_title_summary_names_and_body_in_the_words_of_a_host() -> None:
    text = a_story_text(
        "Có 12 hộ.\n\n- Rau\n- Củ\n",
        title="Vườn 5 sào",
        summary="Thu 3 triệu.",
        author="Tổ 4",
        honoree=[{"name": "Tổ 7", "role": "GV", "place": "Thôn 2"}, {"name": "Ông Ân", "place": "thon-dong-tam"}],
    )
    found = said(text)
    assert found.paragraphs == ("Có mười hai hộ.", "Rau.", "Củ.")
    assert found.short == {
        "Vườn 5 sào": "Vườn năm sào",
        "Thu 3 triệu.": "Thu ba triệu.",
        "Tổ 4": "Tổ bốn",
        "Tổ 7": "Tổ bảy",
        "GV": "Giáo viên",
        "Thôn 2": "Thôn hai",
        "Ông Ân": "Ông Ân",
    }
    assert found.doubts == ()


def test_the_pieces_own_words_come_before_the_plans_and_these_before_the_tables() -> None:
    body = "HTX ở QL45 gặp UBND.\n"
    assert said(a_story_text(body), WORDS).paragraphs == ("Hợp tác xã ở quốc lộ bốn mươi lăm gặp Ủy ban nhân dân.",)
    own = a_story_text(body, radio={"say": {"HTX": "hợp tác xã Đồng Tâm", "QL45": "đường cái"}})
    assert said(own, WORDS).paragraphs == ("Hợp tác xã Đồng Tâm ở đường cái gặp Ủy ban nhân dân.",)
    assert (
        said(an_article_text(body, radio={"say": {"QL45": "đường cái"}}))
        .paragraphs[0]
        .endswith("đường cái gặp Ủy ban nhân dân.")
    )


def test_what_the_body_explains_also_holds_for_the_title() -> None:
    found = said(a_story_text("Quỹ nghĩa tình (QNT) giúp bà con.\n", title="Chuyện QNT"))
    assert found.short["Chuyện QNT"] == "Chuyện Quỹ nghĩa tình"
    assert found.doubts == ()


def test_doubts_have_the_place_in_the_file() -> None:
    text = a_story_text("Một dòng.\n\nTheo XKQ thì tốt.\n", title="Vườn ZZT")
    lines = text.splitlines()
    assert said(text).doubts == (
        Doubt("ZZT", Reason.UNKNOWN_ABBREVIATION, 2, 8),
        Doubt("XKQ", Reason.UNKNOWN_ABBREVIATION, len(lines), 6),
    )


def test_what_is_hard_to_say_stands_once_and_small_numbers_do_not() -> None:
    found = said(a_story_text("Bán trên Zalo và Facebook, Zalo nữa: 7 kg, 1.250.000 đồng cho H'Hen Niê.\n"))
    assert [(hard.written, hard.source) for hard in found.hard] == [
        ("Zalo", Source.FOREIGN),
        ("Facebook", Source.FOREIGN),
        ("1.250.000 đồng", Source.FIGURE),
        ("H'Hen", Source.FOREIGN),
        ("Niê", Source.STRANGE),
    ]
    assert Rendering("H'Hen", "Hơ Hen", Source.FOREIGN) in found.hard


def test_a_page_that_is_no_piece_is_not_read_aloud() -> None:
    assert said("# Hướng dẫn\n\nCó 12 bước.\n") == ReadAloud()
    assert said("---\ntitle: Trang\n---\nCó 12 bước.\n") == ReadAloud()


@pytest.mark.parametrize("radio", ["x", ["a"], {"say": "x"}, {"say": ["a"]}, {"say": {"A": ["b"]}}, {"say": {"": "x"}}])
def test_a_wrong_radio_key_costs_nothing(tmp_path: Path, radio: object) -> None:
    assert said(a_story_text("Có 12 hộ.\n", radio=radio)).paragraphs == ("Có mười hai hộ.",)


def test_rows_give_it_back_and_another_plan_reads_anew(tmp_path: Path) -> None:
    text = a_story_text("HTX bán trên Zalo, theo XKQ, 1.250.000 đồng.\n").encode()
    document = document_of(text, WORDS)
    assert from_row(to_row(document), "").read_aloud == document.read_aloud
    assert document.read_aloud.hard
    assert document.read_aloud.doubts
    assert digest_of(text) != digest_of(text, WORDS)
    content, rows = a_content(tmp_path, {"a.md": text}), KeptRows()
    for words, count in (((), 1), (WORDS, 2), (WORDS, 2), ((), 3)):
        (found,) = documents(content, ("a.md",), "content", Findings(), rows=rows, jobs=1, words=words).values()
        assert found.read_aloud == document_of(text, words).read_aloud
        assert rows.put_count == count


def test_the_plans_abbreviations_reach_the_stories(tmp_path: Path) -> None:
    files = {
        "plan.yml": "preset: thuong-ninh-2023-2025\nabbreviations: {XKQ: xóm không quên}\n",
        "stories/a.md": a_story_text("Ở XKQ.\n"),
        "articles/b.md": an_article_text("Ở XKQ.\n", radio={"skip": True}),
    }
    site, problems = loaded(tmp_path, files)
    assert site
    assert problems == []
    assert [piece.read_aloud.paragraphs for piece in site.pieces] == [("Ở xóm không quên.",)] * 2
    assert [piece.on_radio for piece in site.pieces] == [True, False]


def test_the_rendering_of_a_figure() -> None:
    (hard,) = said(a_story_text("Năm 2023.\n")).hard
    assert hard == Rendering("2023", "hai nghìn không trăm hai mươi ba", Source.FIGURE)
