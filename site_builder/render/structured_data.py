"""JSON-LD (schema.org) for search engines."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin

from site_builder.collect.people import people_in
from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.model.story import Piece, Story
from site_builder.render.words import summary_of


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


def piece_data(piece: Piece, address: str, publication: Publication, site_url: str) -> Mapping[str, object]:
    """A story or an article as schema.org/Article; a story names whom it is about."""
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": piece.title[:110],
        "description": summary_of(piece),
        "inLanguage": "vi",
        "datePublished": piece.day.isoformat(),
        "url": urljoin(site_url, address),
        "mainEntityOfPage": urljoin(site_url, address),
        "wordCount": piece.body.words,
        "publisher": _publisher(publication),
    }
    if piece.author:
        data["author"] = {"@type": "Person", "name": piece.author}
    if piece.photos:
        data["image"] = [urljoin(site_url, addresses.media(photo.file)) for photo in piece.photos]
    if isinstance(piece, Story):
        data["articleSection"] = piece.field.name
        about = [_about(honoree.name, piece) for honoree in piece.honorees]
        if about:
            data["about"] = about
    return data


def _about(name: str, story: Story) -> Mapping[str, object]:
    person = people_in(name, story.subject)
    data: dict[str, object] = {"@type": "Person" if person else "Organization", "name": name}
    awards = [award.full_name for award in story.standing_awards]
    if awards:
        data["award"] = awards
    return data


def _publisher(publication: Publication) -> Mapping[str, object]:
    plan = publication.plan
    return {"@type": "GovernmentOrganization", "name": plan.issuer or plan.place}
