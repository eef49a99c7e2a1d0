"""Every group of one publication, made once and shared by all outputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.collect.categories import Axis, Category, Crossing, categories, crossings, place_slugs
from site_builder.collect.people import PeopleIndex, people_index
from site_builder.collect.publication import Publication
from site_builder.collect.reading import Reading
from site_builder.collect.scripts import Script, scripts
from site_builder.collect.statistics import Statistics, statistics
from site_builder.collect.yearbooks import Yearbook, yearbooks
from site_builder.model.terms import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Collections:
    publication: Publication
    categories: Mapping[Axis, tuple[Category, ...]]
    crossings: tuple[Crossing, ...]
    place_slugs: Mapping[Place, str]
    people: PeopleIndex
    yearbooks: tuple[Yearbook, ...]
    scripts: tuple[Script, ...]
    statistics: Statistics
    reading: Reading

    @property
    def media(self) -> frozenset[str]:
        """Every file of `content/` that a page shows; nothing else of the folder may be copied."""
        welcome = self.publication.site.welcome
        books = (book.foreword.body.files for book in self.yearbooks if book.foreword)
        recordings = (script.bulletin.recording for script in self.scripts)
        programmes = (recording.file for recording in recordings if recording)
        return self.publication.media.union(welcome.files if welcome else (), programmes, *books)

    @property
    def this_week(self) -> Script:
        return next(script for script in self.scripts if script.bulletin.is_current)


def collections(publication: Publication) -> Collections:
    found = categories(publication)
    people = people_index(publication.stories)
    return Collections(
        publication=publication,
        categories=found,
        crossings=crossings(publication),
        place_slugs=place_slugs(publication),
        people=people,
        yearbooks=yearbooks(publication),
        scripts=scripts(publication),
        statistics=statistics(publication, found, people.count),
        reading=Reading(publication.stories),
    )
