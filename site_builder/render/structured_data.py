"""JSON-LD (schema.org) for search engines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder.collect.people import people_in
from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.model.picture import NO_PICTURES, WebPictures
from site_builder.model.story import Piece, Story
from site_builder.render.share import ShareImage
from site_builder.render.words import shortened, summary_of

# search engines read no longer headline
_HEADLINE = 110


def site_data(publication: Publication, site_url: str, site_name: str) -> Mapping[str, object]:
    """The site as schema.org/WebSite."""
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": site_name,
        "url": site_url,
        "inLanguage": "vi",
        "publisher": _publisher(publication),
    }


def piece_data(
    piece: Piece,
    publication: Publication,
    site_url: str,
    image: ShareImage | None = None,
    pictures: WebPictures = NO_PICTURES,
) -> Mapping[str, object]:
    """A story or an article as schema.org/Article; a story names whom it is about.

    Its pictures are its photos; `image`, what is shown with a link to it, where it has none.
    """
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": shortened(piece.title, _HEADLINE - 1),
        "description": summary_of(piece),
        "inLanguage": "vi",
        "datePublished": piece.day.isoformat(),
        "url": addresses.absolute(site_url, piece.address),
        "mainEntityOfPage": addresses.absolute(site_url, piece.address),
        "wordCount": piece.body.words,
        "publisher": _publisher(publication),
    }
    if piece.author:
        data["author"] = {"@type": "Person", "name": piece.author}
    shown = [pictures[photo.file].large.address for photo in piece.photos if photo.file in pictures]
    if not shown and image:
        shown = [image.address]
    if shown:
        data["image"] = [addresses.absolute(site_url, address) for address in shown]
    if isinstance(piece, Story):
        data["articleSection"] = piece.field.name
        about = [record for honoree in piece.honorees for record in _about(honoree.name, piece)]
        if about:
            data["about"] = about
    return data


def _about(name: str, story: Story) -> Iterator[Mapping[str, object]]:
    awards = [award.full_name for award in story.standing_awards]
    # where several are honoured, the story does not say who received what
    received = {"award": awards} if awards and len(story.honorees) == 1 else {}
    people = people_in(name, story.subject)
    for person in people:
        yield {"@type": "Person", "name": person, **received}
    if not people:
        yield {"@type": "Organization", "name": name, **received}


def _publisher(publication: Publication) -> Mapping[str, object]:
    plan = publication.plan
    return {"@type": "GovernmentOrganization", "name": plan.issuer or plan.place}
