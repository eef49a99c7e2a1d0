"""JSON-LD for search engines, and how it stands in a page."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from jinja2 import Environment
from lxml import html

from site_builder.model.terms import Subject
from site_builder.render.filters import install_filters
from site_builder.render.structured_data import piece_data, site_data
from tests.builders import (
    SITE_NAME,
    SITE_URL,
    a_person,
    a_photo,
    a_plan,
    a_story,
    a_web_picture,
    an_article,
    an_award,
    gathered,
    published,
)
from tests.strategies import nasty_text


def of(piece: Any) -> dict[str, Any]:
    pictures = {"media/a b.jpg": a_web_picture("a-b")}
    return dict(piece_data(piece, published(), SITE_URL, pictures=pictures))


def test_a_story() -> None:
    photos = (a_photo("media/hong.jpg"), a_photo("media/a b.jpg"))
    data = of(a_story(title="Vườn rau", summary="Tóm tắt", author="Lê Thị Hoa", photos=photos))
    assert data == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "Vườn rau",
        "description": "Tóm tắt",
        "inLanguage": "vi",
        "datePublished": "2025-03-31",
        "url": f"{SITE_URL}guong/vuon-rau/",
        "mainEntityOfPage": f"{SITE_URL}guong/vuon-rau/",
        "wordCount": 4,
        "publisher": {"@type": "GovernmentOrganization", "name": "xã Suối Ngàn"},
        "author": {"@type": "Person", "name": "Lê Thị Hoa"},
        "image": [f"{SITE_URL}media/a-b-0123abcd-1200.jpg"],
        "articleSection": "Nông nghiệp",
        "about": [{"@type": "Person", "name": "Lê Thị Hoa"}],
    }


def test_a_couple_is_two_persons_each_with_the_awards_of_the_household() -> None:
    household = a_story(
        subject=Subject.HOUSEHOLD,
        honorees=(a_person("Gia đình anh Vi Văn Quyền và chị Lò Thị Thuận"),),
        awards=(an_award("gia-dinh-van-hoa"),),
    )
    assert of(household)["about"] == [
        {"@type": "Person", "name": "Vi Văn Quyền", "award": ["Gia đình văn hóa"]},
        {"@type": "Person", "name": "Lò Thị Thuận", "award": ["Gia đình văn hóa"]},
    ]


def test_a_collective_is_an_organisation() -> None:
    story = a_story(subject=Subject.COLLECTIVE, honorees=(a_person("Tổ phụ nữ thôn Đồng Tâm"),))
    assert of(story)["about"] == [{"@type": "Organization", "name": "Tổ phụ nữ thôn Đồng Tâm"}]


def test_an_article_is_about_nobody() -> None:
    assert not {"about", "articleSection", "image", "author"} & set(of(an_article()))


def test_a_long_title_ends_with_a_word_within_what_search_engines_read() -> None:
    headline = of(a_story(title="Chuyện " * 30))["headline"]
    assert len(headline) <= 110
    assert headline.endswith("Chuyện…")


def test_the_site_names_who_issues_it() -> None:
    found = published(plan=a_plan(issuer="UBND xã Suối Ngàn"))
    data = site_data(found, SITE_URL, SITE_NAME)
    assert data["publisher"] == {"@type": "GovernmentOrganization", "name": "UBND xã Suối Ngàn"}
    assert (data["@type"], data["url"], data["name"]) == ("WebSite", SITE_URL, SITE_NAME)


@given(nasty_text)
def test_no_text_breaks_out_of_the_script_and_all_of_it_comes_back(words: str) -> None:
    environment = Environment(autoescape=True)
    install_filters(environment, gathered(), {})
    title = f"{words}</script><script>alert(1)</script><!--{words}"
    template = environment.from_string('<script type="application/ld+json">{{ data | ld }}</script><p>sau</p>')
    page = template.render(data={**of(a_story(summary=title)), "headline": title})
    assert page.count("<") == 4
    document = html.document_fromstring(page.replace("\x00", ""))
    read = json.loads(page[page.index(">") + 1 : page.index("</script>")])
    assert read["headline"] == read["description"] == title
    assert document.xpath("//script/following::p/text()") == ["sau"]
