"""Pages of stories and articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from site_builder.collect.categories import AXIS_NAMES, Axis
from site_builder.collect.collections import Collections
from site_builder.model import addresses
from site_builder.model.picture import NO_PICTURES, WebPictures
from site_builder.model.story import Article, Piece, Story
from site_builder.render.list_pages import listed
from site_builder.render.page import HOME_CRUMB, Crumb, FeedLink, Page
from site_builder.render.share import NO_IMAGES, ShareImage, ShareImages
from site_builder.render.structured_data import piece_data
from site_builder.render.words import summary_of
from site_builder.vietnamese.spoken.punctuation import closed


def story_page(
    story: Story,
    found: Collections,
    site_url: str,
    image: ShareImage | None = None,
    pictures: WebPictures = NO_PICTURES,
) -> Page:
    """The page of one story; `image` is what is shown with a link to it."""
    return Page(
        address=addresses.story(story.id),
        template="story.html",
        title=story.title,
        description=summary_of(story),
        section="stories",
        trail=(
            HOME_CRUMB,
            Crumb(AXIS_NAMES[Axis.FIELD], addresses.FIELDS),
            Crumb(story.field.name, f"{Axis.FIELD.value}/{story.field.id}/"),
        ),
        data=partial(_story_data, story, found),
        feed=FeedLink(f"Lĩnh vực {story.field.name}", addresses.feed_of(f"{Axis.FIELD.value}/{story.field.id}/")),
        image=image,
        is_article=True,
        modified=story.day,
        listed=not found.publication.unpublished_because(story),
        structured=partial(piece_data, story, found.publication, site_url, image, pictures),
    )


def _story_data(story: Story, found: Collections) -> Mapping[str, object]:
    return {
        "story": story,
        "draft": found.publication.unpublished_because(story),
        "neighbours": found.reading.neighbours(story),
        "related": found.reading.related(story),
        "aloud": _aloud(story, found),
        "places": tuple((place.name, f"{Axis.PLACE.value}/{found.place_slugs[place]}/") for place in story.places),
    }


def article_pages(
    found: Collections, site_url: str, images: ShareImages = NO_IMAGES, pictures: WebPictures = NO_PICTURES
) -> Iterator[Page]:
    """The list of articles and the page of each."""
    publication = found.publication
    yield from listed(
        addresses.ARTICLES,
        "Tin, bài",
        publication.articles,
        section="articles",
        template="articles.html",
        description="Tin, bài về phong trào thi đua yêu nước, chính sách khen thưởng và cách làm hay.",
        feed=None,
    )
    shown = publication.articles
    for article, older, newer in zip(shown, (*shown[1:], None), (None, *shown), strict=False):
        yield Page(
            address=addresses.article(article.id),
            template="article.html",
            title=article.title,
            description=summary_of(article),
            section="articles",
            trail=(HOME_CRUMB, Crumb("Tin, bài", addresses.ARTICLES)),
            data=partial(_article_data, article, found, older, newer),
            image=images.of(article),
            is_article=True,
            modified=article.day,
            listed=not publication.unpublished_because(article),
            structured=partial(piece_data, article, publication, site_url, images.of(article), pictures),
        )


def _article_data(
    article: Article, found: Collections, older: Article | None, newer: Article | None
) -> Mapping[str, object]:
    return {
        "article": article,
        "draft": found.publication.unpublished_because(article),
        "older": older,
        "newer": newer,
        "aloud": _aloud(article, found),
    }


def _aloud(piece: Piece, found: Collections) -> tuple[str, ...]:
    """What a machine reads of the piece, title and summary first; nothing where somebody has read it already."""
    said = piece.read_aloud
    if piece.audio in found.publication.site.recordings or not said.paragraphs:
        return ()
    head = (said.short.get(text, text) for text in (piece.title, piece.summary) if text)
    return (*map(closed, head), *said.paragraphs)
