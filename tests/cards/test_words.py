"""What stands on a card."""

from __future__ import annotations

from site_builder.cards.marks import marks
from site_builder.cards.words import article_card, described, site_card, story_card
from site_builder.render.html import field_numbers
from tests.builders import SITE_NAME, a_field, a_person, a_plan, a_story, a_unit, an_article

PLAN = a_plan(fields=(a_field("Y tế"), a_field("Nông nghiệp")))
NUMBERS = field_numbers(PLAN)


def test_a_story_stands_in_the_colour_of_its_field() -> None:
    story = a_story(honorees=(a_person(role="trưởng thôn"),))
    card = story_card(story, PLAN, marks(), NUMBERS)
    assert (card.title, card.field) == ("Vườn rau của bà Hoa", "Nông nghiệp")
    assert card.hue == marks().hue(2)
    assert card.sign == marks().own_signs["nong-nghiep"]
    assert (card.who, card.source) == ("Bà Lê Thị Hoa, trưởng thôn", "Thôn Khe Lim")
    assert card.foot == "Gương điển hình tiên tiến · xã Suối Ngàn"
    assert not card.is_sample


def test_of_several_people_the_names_alone() -> None:
    story = a_story(honorees=(a_person("Bà Hoa", role="trưởng thôn"), a_person("Ông Nghi", role="thợ mộc")))
    assert story_card(story, PLAN, marks(), NUMBERS).who == "Bà Hoa; Ông Nghi"
    assert story_card(a_story(honorees=()), PLAN, marks(), NUMBERS).who == ""


def test_articles_and_the_site_stand_in_the_colour_of_the_site() -> None:
    article = article_card(an_article(unit=a_unit("Văn phòng UBND xã")), PLAN, marks())
    assert (article.field, article.source, article.sign) == ("Tin tức", "Văn phòng UBND xã", "")
    site = site_card(SITE_NAME, a_plan(sample=True), marks())
    assert (site.title, site.field, site.hue) == (SITE_NAME, "", article.hue)
    assert site.is_sample


def test_who_cannot_see_a_card_is_told_what_it_says() -> None:
    said = described(story_card(a_story(), PLAN, marks(), NUMBERS))
    for words in ("Vườn rau của bà Hoa", "Nông nghiệp", "Bà Lê Thị Hoa", "Thôn Khe Lim"):
        assert words in said
