"""What stands on the card of a story, of an article, of the site."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.cards.marks import Marks
from site_builder.model.plan import Plan
from site_builder.model.story import ARTICLE_KIND_NAMES, Article, Story
from site_builder.render.yearbooks.card import Card
from site_builder.render.yearbooks.facts import who


def story_card(story: Story, plan: Plan, marks: Marks, numbers: Mapping[str, int]) -> Card:
    """The card of a story, in the colour and with the sign of its field; `numbers` are those of the fields' colours."""
    number = numbers.get(story.field.id, 0)
    one = len(story.honorees) == 1
    return Card(
        title=story.title,
        field=story.field.name,
        hue=marks.hue(number),
        sign=marks.sign(story.field.id, number),
        who="; ".join(who(honoree.name, honoree.role if one else "") for honoree in story.honorees),
        source=story.unit.name,
        foot=f"Gương điển hình tiên tiến · {plan.place}",
        is_sample=plan.sample,
    )


def article_card(article: Article, plan: Plan, marks: Marks) -> Card:
    """The card of an article, in the site's own colour."""
    return Card(
        title=article.title,
        field=ARTICLE_KIND_NAMES[article.kind],
        hue=marks.hue(0),
        source=article.unit.name if article.unit else "",
        foot=f"Thi đua yêu nước · {plan.place}",
        is_sample=plan.sample,
    )


def site_card(site_name: str, plan: Plan, marks: Marks) -> Card:
    """The card of every page that has none of its own."""
    return Card(
        title=site_name,
        hue=marks.hue(0),
        who="Những người, tập thể, gia đình làm việc tốt",
        foot=f"Thi đua yêu nước · {plan.place}",
        is_sample=plan.sample,
    )


def described(card: Card) -> str:
    """A card in words, for who cannot see it."""
    said = " · ".join(part for part in (card.field, card.who, card.source, card.foot) if part)
    return f"{card.title} – {said}"
