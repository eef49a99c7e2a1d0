"""The documents of an index: parts in their places, words that everybody uses thinned out on large sites alone."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from site_builder.render.search import documents
from site_builder.render.search.documents import PARTS, SearchDocuments
from site_builder.render.search.records import SearchRecord
from site_builder.vietnamese.search_words import BLANK, kept_words


def a_record(number: int = 1, **given: Any) -> SearchRecord:
    values = {
        "title": "Vườn rau",
        "honoree": "Bà Hoa",
        "summary": "Rau sạch.",
        "names": "Hội Phụ nữ",
        "body": "Rau và hoa.",
    }
    return SearchRecord(**{"address": f"guong/{number}/", "facets": {"loai": ("guong",)}, **values, **given})


def pages(*records: SearchRecord) -> list[str]:
    made = SearchDocuments(records)
    return [made.file(number).data.decode() for number in range(len(made))]


def words_of(html: str) -> list[str]:
    found = re.search(r"<body>(.*?)<i", html)
    assert found is not None
    return found[1].split(" ")


def shown(documents: SearchDocuments, number: int) -> str:
    """The words of a document as the browser shows them, those for which a character stands in brackets."""
    listed = documents.word_list
    words = json.loads(listed.data) if listed else []
    html = documents.file(number).data.decode()
    return "".join(f"[{words[ord(sign) - 0xF0000]}]" if ord(sign) >= 0xF0000 else sign for sign in html)


def test_every_part_begins_in_its_place() -> None:
    assert SearchDocuments([a_record()]).file(0).path == "guong/1.html"
    (html,) = pages(a_record())
    words = words_of(html)
    texts = ("Vườn rau", "Bà Hoa", "Rau sạch.", "Hội Phụ nữ", "Rau và hoa.")
    for at, text in zip(PARTS, texts, strict=True):
        kept = kept_words(text)
        assert words[at : at + len(kept)] == kept
    assert 'data-pagefind-filter="loai:guong"' in html
    assert 'data-pagefind-sort="ngay:0"' in html


def test_what_is_too_long_for_its_part_is_found_all_the_same() -> None:
    title = " ".join(f"chữ{number}" for number in range(40))
    words = words_of(pages(a_record(title=title))[0])
    kept = kept_words(title)
    assert words[: PARTS[1] - 1] == kept[: PARTS[1] - 1]
    assert words[PARTS[1] : PARTS[1] + 2] == kept_words("Bà Hoa")
    assert set(kept) <= set(words)
    # and is shown once: what follows the blank after the body is not
    end = words.index(BLANK, PARTS[4])
    assert words[end + 1 : end + 3] == kept[PARTS[1] - 1 : PARTS[1] + 1]


def test_a_small_site_keeps_every_word() -> None:
    records = [a_record(number, body="người " * 20) for number in range(50)]
    assert SearchDocuments(records).common == ()
    assert all(words_of(html).count("nguoiǀ1wwǀ") == 20 for html in pages(*records))


def test_words_of_every_piece_leave_bodies_and_others_stay_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_ENTRIES", 150)
    records = [
        a_record(
            number,
            title="Người tốt",
            summary="Gương",
            body="người người bạn bạn bạn bạn" if number < 60 else "người lạ",
        )
        for number in range(70)
    ]
    assert SearchDocuments(records).common == ("nguoi",)
    first, *_, last = map(words_of, pages(*records))
    assert first.count("nguoiǀ1wwǀ") == 0
    assert first.count("nguoiǀ1wwǀc") == 1
    assert first.count("banǀ5ǀ") == 1
    assert "laǀ5ǀ" in last


def test_what_is_not_found_is_shown_by_the_list_of_its_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_ENTRIES", 100)
    empty = dict.fromkeys(("title", "honoree", "summary", "names"), "")
    made = SearchDocuments([a_record(number, **empty, body=f"Đàn, dân “đàn” ong{number}.") for number in range(60)])
    assert "[danǀ1dǀc],␣[danǀ0aǀ]␣“[danǀ1dǀ]”␣ ong7ǀǀ" in shown(made, 7)
    listed = made.word_list
    assert listed is not None
    # the document says which list it was made with
    mark = words_of(made.file(7).data.decode())[-2]
    assert listed.path == f"words-{''.join(chr(ord(letter) - 0xE000) for letter in mark)}.json"


def test_a_title_that_is_too_long_is_shown_whole() -> None:
    title = " ".join(f"Chữ{number}," for number in range(40))
    made = SearchDocuments([a_record(title=title)])
    assert "[chu12ǀ3wǀc],␣[chu13ǀ3wǀc],␣" in shown(made, 0)
    assert SearchDocuments([a_record()]).word_list is None


def test_forms_of_one_word_share_its_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_ENTRIES", 100)
    empty = dict.fromkeys(("title", "honoree", "summary", "names"), "")
    records = [a_record(number, **empty, body="đàn" if number % 2 else "dân") for number in range(60)]
    assert SearchDocuments(records).common == ("dan",)


def test_the_same_records_give_the_same_documents() -> None:
    records = [a_record(number) for number in range(5)]
    assert pages(*records) == pages(*records)
