"""Yearbooks (kỷ yếu): a chosen, ordered set of stories and awards, the same for the web, the PDF and the EPUB."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from site_builder.collect.book_order import Part, parts
from site_builder.collect.book_overview import IndexEntry, Overview, overview, places_index, units_index
from site_builder.collect.honours import Honours, belongs, honours, is_of_level
from site_builder.collect.people import PeopleIndex, people_index
from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.model.duties import Milestone
from site_builder.model.story import Award, Story
from site_builder.model.yearbook import Foreword, Imprint, Printing, YearbookDefinition


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearbook:
    """A book with everything that stands in it; see `book_order.parts` for the order of its stories.

    The honours are all awards given in the book's years, also those of stories that stand in another year's book. `issuer` is who
    gives it out. `unpublished` says, in a draft edition, of which story ids why they are not out yet.
    """

    definition: YearbookDefinition
    foreword: Foreword | None
    printing: Printing
    issuer: str
    place: str
    is_sample: bool
    parts: tuple[Part, ...]
    honours: Honours
    people: PeopleIndex
    units: tuple[IndexEntry, ...]
    places: tuple[IndexEntry, ...]
    overview: Overview
    milestones: tuple[Milestone, ...]
    newest: date
    unpublished: Mapping[str, str]

    @property
    def id(self) -> str:
        return self.definition.id

    @property
    def address(self) -> str:
        return addresses.yearbook(self.definition.id)

    @property
    def title(self) -> str:
        return self.foreword.title if self.foreword and self.foreword.title else self.definition.title

    @property
    def imprint(self) -> Imprint:
        return self.foreword.imprint if self.foreword else Imprint()

    @property
    def stories(self) -> tuple[Story, ...]:
        """Every story once, in the order of the book."""
        return tuple(story for part in self.parts for story in part.stories)

    @property
    def shows_years(self) -> bool:
        """Whether the years are to be said beside the title, which does not say them itself."""
        return self.definition.years.replace("–", "-") not in self.title.replace("–", "-")

    def awards(self, story: Story) -> tuple[Award, ...]:
        """The standing awards of a story, from high to low; of a book of award levels those of its levels alone."""
        return tuple(award for award in story.standing_awards if is_of_level(award, self.definition))


def yearbooks(publication: Publication) -> tuple[Yearbook, ...]:
    """The plan's own yearbooks, then one per calendar year that has begun, newest first."""
    plan = publication.plan
    forewords = {f.yearbook: f for f in publication.site.forewords if publication.drafts or not f.is_draft}
    own = {definition.id for definition in plan.yearbooks}
    definitions = [*plan.yearbooks, *(d for d in _by_year(publication) if d.id not in own)]
    return tuple(_yearbook(definition, forewords.get(definition.id), publication) for definition in definitions)


def _by_year(publication: Publication) -> Iterable[YearbookDefinition]:
    plan = publication.plan
    last = min(plan.period.last or publication.today, publication.today).year
    years = {*range(plan.period.first.year, last + 1), *(story.quarter.year for story in publication.stories)}
    for year in sorted(years, reverse=True):
        yield YearbookDefinition(
            id=str(year), title=f"Kỷ yếu gương điển hình tiên tiến năm {year}", first_year=year, last_year=year
        )


def _yearbook(definition: YearbookDefinition, foreword: Foreword | None, publication: Publication) -> Yearbook:
    plan = publication.plan
    if foreword and foreword.order:
        definition = replace(definition, order=foreword.order)
    if foreword and foreword.stories:
        definition = replace(definition, stories=foreword.stories)
    fitting = [story for story in publication.stories if _fits(story, definition)]
    chosen = _chosen(fitting, definition)
    found = parts(chosen, definition.order, plan)
    ordered = tuple(story for part in found for story in part.stories)
    rows = honours(fitting, definition, frozenset(chosen))
    people = people_index(chosen)
    return Yearbook(
        definition=definition,
        foreword=foreword,
        printing=_printing(plan.printing, foreword),
        issuer=plan.issuer or plan.place,
        place=plan.place,
        is_sample=plan.sample,
        parts=found,
        honours=rows,
        people=people,
        units=units_index(ordered),
        places=places_index(ordered),
        overview=overview(
            ordered, people, sum(len(found) for _, found in rows), plan, every_field=not definition.is_selective
        ),
        milestones=_milestones(definition, publication),
        newest=max((story.day for story in chosen), default=date(definition.first_year, 1, 1)),
        unpublished={story.id: why for story in chosen if (why := publication.unpublished_because(story))},
    )


def _printing(plan: Printing, foreword: Foreword | None) -> Printing:
    if foreword is None:
        return plan
    return replace(
        plan,
        size=foreword.size or plan.size,
        contents_first=plan.contents_first if foreword.contents_first is None else foreword.contents_first,
        grey=plan.grey if foreword.grey is None else foreword.grey,
    )


def _milestones(definition: YearbookDefinition, publication: Publication) -> tuple[Milestone, ...]:
    """The plan's milestones in the book's years, oldest first."""
    first, last = date(definition.first_year, 1, 1), date(definition.last_year, 12, 31)
    return tuple(m for m in publication.plan.milestones if m.first <= last and m.last >= first)


def _fits(story: Story, book: YearbookDefinition) -> bool:
    """True for a story that the book's selections let in, whatever its year."""
    if book.stories:
        return story.id in book.stories
    if book.fields and not set(book.fields).intersection(story.fields):
        return False
    if book.movements and not set(book.movements).intersection(story.movements):
        return False
    if book.units and story.unit not in book.units:
        return False
    return not book.subjects or story.subject in book.subjects


def _chosen(fitting: list[Story], book: YearbookDefinition) -> list[Story]:
    """The stories that stand in the book: those it lists, in their order, or those of its years."""
    if book.stories:
        by_id = {story.id: story for story in fitting}
        return [by_id[id] for id in book.stories if id in by_id]
    return [story for story in fitting if _is_chosen(story, book)]


def _is_chosen(story: Story, book: YearbookDefinition) -> bool:
    if book.award_levels:
        return any(belongs(award, story, book) for award in story.standing_awards)
    return book.first_year <= story.quarter.year <= book.last_year
