"""Small pieces of a site, with sensible invented defaults: a test builds only what it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from site_builder.build import collected
from site_builder.collect.collections import Collections
from site_builder.collect.publication import Publication, publication
from site_builder.model.awards import AWARD_TITLES
from site_builder.model.period import Month, Quarter, Span, Week
from site_builder.model.picture import Variant, WebPicture
from site_builder.model.plan import Channel, Plan, PlanLevel
from site_builder.model.read_aloud import ReadAloud
from site_builder.model.site import Broadcast, RadioPin, Site
from site_builder.model.story import (
    ApprovalRecord,
    Article,
    ArticleKind,
    Award,
    Body,
    Consent,
    Honoree,
    Photo,
    Status,
    Story,
)
from site_builder.model.terms import AwardLevel, Field, Group, Movement, Place, Subject, Unit
from site_builder.model.yearbook import Foreword
from site_builder.problems import Where
from site_builder.vietnamese.slug import slug

TODAY = date(2025, 5, 15)
SITE_URL = "https://suoi-ngan.example/"
SITE_NAME = "Gương điển hình xã Suối Ngàn"


def a_field(name: str = "Nông nghiệp", **given: Any) -> Field:
    """A field whose id is its name as a slug."""
    return Field(**{"id": slug(name), "name": name, **given})


def a_movement(name: str = "Nông thôn mới", **given: Any) -> Movement:
    return Movement(**{"id": slug(name), "name": name, **given})


def a_group(name: str = "Các thôn", **given: Any) -> Group:
    return Group(**{"id": slug(name), "name": name, **given})


def a_unit(name: str = "Thôn Khe Lim", **given: Any) -> Unit:
    return Unit(**{"id": slug(name), "name": name, **given})


def a_place(name: str, id: str = "") -> Place:
    """A place that only a story names; of the plan where it has an id."""
    return Place(id=id, name=name)


FIELD, UNIT = a_field(), a_unit()


def a_plan(**given: Any) -> Plan:
    """The plan of a commune from 2024 to 2026 with one field, one unit and obligatory approval."""
    values: dict[str, Any] = {
        "title": "Kế hoạch tuyên truyền gương điển hình tiên tiến",
        "place": "xã Suối Ngàn",
        "level": PlanLevel.COMMUNE,
        "period": Span(date(2024, 1, 1), date(2026, 12, 31)),
        "fields": (FIELD,),
        "units": (UNIT,),
    }
    return Plan(**{**values, **given})


def a_body(html: str = "<p>Bà trồng rau sạch.</p>", **given: Any) -> Body:
    return Body(**{"html": html, "words": len(html.split()), **given})


def a_person(name: str = "Bà Lê Thị Hoa", **given: Any) -> Honoree:
    return Honoree(**{"name": name, **given})


def a_photo(file: str = "media/rau.jpg", **given: Any) -> Photo:
    return Photo(**{"file": file, "alt": "Bà Hoa bên luống rau", "where": Where("content/stories/a.md"), **given})


def a_web_picture(stem: str = "rau", *widths: int, share: bool = False) -> WebPicture:
    """A picture of three parts by two, as it is published, in these widths."""
    sizes = [(width, width * 2 // 3) for width in widths or (320, 720, 1200)]
    return WebPicture(
        type="image/avif",
        modern=tuple(Variant(f"media/{stem}-0123abcd-{width}.avif", width, height) for width, height in sizes),
        plain=tuple(Variant(f"media/{stem}-0123abcd-{width}.jpg", width, height) for width, height in sizes),
        share=Variant(f"media/{stem}-0123abcd-chia-se.jpg", 1200, 630) if share else None,
    )


def an_award(title: str = "giay-khen", **given: Any) -> Award:
    """An award of the law's list by its id, on the first level on which it is given."""
    known = AWARD_TITLES[title]
    values: dict[str, Any] = {"name": known.name, "title": known, "level": known.levels[0]}
    return Award(**{**values, **given})


def an_award_outside_the_list(name: str, level: AwardLevel = AwardLevel.GRASSROOTS, **given: Any) -> Award:
    return Award(**{"name": name, "title": None, "level": level, **given})


def _piece(id: str, given: Mapping[str, Any]) -> dict[str, Any]:
    day = given.get("day", date(2025, 3, 31))
    return {
        "id": id,
        "title": "Vườn rau của bà Hoa",
        "summary": "",
        "day": day,
        "submitted": day,
        "status": Status.APPROVED,
        "approval": ApprovalRecord(by="Phó Chủ tịch UBND xã", on=day),
        "author": "",
        "movements": (),
        "photos": (),
        "audio": "",
        "aliases": (),
        "body": a_body(),
        "where": Where(f"content/{id}.md"),
        "marks": {},
        "digest": "",
        "read_aloud": ReadAloud(paragraphs=("Bà trồng rau sạch.",)),
    }


def a_story(id: str = "vuon-rau", **given: Any) -> Story:
    """An approved story of one person; quarter and month are those of its day."""
    values = _piece(id, given)
    day: date = values["day"]
    quarter: Quarter = given.get("quarter", Quarter.of(day))
    values |= {
        "fields": (FIELD,),
        "unit": UNIT,
        "quarter": quarter,
        "month": Month.of(day) if Month.of(day).quarter == quarter else quarter.months[0],
        "subject": Subject.PERSON,
        "honorees": (a_person(),),
        "consent": None,
        "awards": (),
        "contest": None,
    }
    return Story(**{**values, **given})


def an_article(id: str = "phat-dong", **given: Any) -> Article:
    values = _piece(id, given)
    values |= {"title": "Phát động thi đua", "kind": ArticleKind.NEWS, "unit": None, "column": ""}
    return Article(**{**values, **given})


def a_foreword(yearbook: str = "2025", **given: Any) -> Foreword:
    values: dict[str, Any] = dict.fromkeys(("title", "dedication", "quotation"), "")
    values |= {
        "yearbook": yearbook,
        "editors": (),
        "body": a_body(),
        "where": Where(f"content/yearbooks/{yearbook}.md"),
    }
    return Foreword(**{**values, **given})


def a_station(**given: Any) -> Channel:
    """The radio of a commune: fifteen minutes on Fridays."""
    values: dict[str, Any] = {
        "id": "radio",
        "name": "Đài truyền thanh xã",
        "minutes": 15,
        "weekday": 5,
        "hour": "17:00",
    }
    return Channel(**{**values, **given})


def read_for(seconds: int) -> ReadAloud:
    """A body that takes about so many seconds at 200 syllables a minute."""
    return ReadAloud(paragraphs=(" ".join(["rau"] * round(seconds * 200 / 60)) + ".",))


def a_broadcast(day: date, *items: str, **given: Any) -> Broadcast:
    """An entry of the log."""
    return Broadcast(
        **{"day": day, "week": Week.of(day), "items": items, "where": Where("content/broadcasts.yml"), **given}
    )


def a_pin(week: Week, *items: str, **given: Any) -> RadioPin:
    return RadioPin(**{"week": week, "items": items, "where": Where(f"content/radio/{week.code}.yml"), **given})


REFUSED = Consent(given=False)


def a_site(*stories: Story, articles: Sequence[Article] = (), plan: Plan | None = None, **given: Any) -> Site:
    """The stories and articles under a plan that, unless one is given, knows every term they name."""
    known = plan or a_plan(
        fields=_terms((FIELD,), (field for story in stories for field in story.fields)),
        units=_terms((UNIT,), (story.unit for story in stories)),
        movements=_terms((), (movement for piece in (*stories, *articles) for movement in piece.movements)),
        contests=_terms((), (story.contest for story in stories if story.contest)),
    )
    return Site(plan=known, stories=tuple(stories), articles=tuple(articles), **given)


def _terms(first: Iterable[Any], others: Iterable[Any]) -> tuple[Any, ...]:
    return tuple({term.id: term for term in (*first, *others)}.values())


def published(*stories: Story, today: date = TODAY, drafts: bool = False, **given: Any) -> Publication:
    """What of the site with these stories is out on `today`."""
    return publication(a_site(*stories, **given), today, drafts=drafts)


def gathered(*stories: Story, today: date = TODAY, drafts: bool = False, **given: Any) -> Collections:
    """Every group of the site with these stories on `today`."""
    return collected(a_site(*stories, **given), today, drafts=drafts)
