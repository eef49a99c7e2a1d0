"""Open data: what is published, as JSON and as CSV for spreadsheets."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from site_builder.collect.publication import Publication
from site_builder.model import addresses
from site_builder.model.story import Story
from site_builder.model.terms import SUBJECT_NAMES
from site_builder.render.csv_table import csv_table
from site_builder.render.output import Output
from site_builder.render.words import summary_of

CSV_HEAD = (
    "Mã",
    "Tên bài",
    "Tóm tắt",
    "Lĩnh vực",
    "Đơn vị giới thiệu",
    "Quý",
    "Đối tượng",
    "Người được nêu gương",
    "Địa bàn",
    "Phong trào",
    "Ngày đăng",
    "Khen thưởng",
    "Địa chỉ",
)


def open_data(publication: Publication, site_url: str) -> Iterator[Output]:
    """`du-lieu/guong.json` and `du-lieu/guong.csv`: every published story, newest first."""
    yield Output(addresses.OPEN_DATA_JSON, _json(publication, site_url))
    rows = (_row(story, site_url) for story in publication.stories)
    yield Output(addresses.OPEN_DATA_CSV, csv_table(CSV_HEAD, rows))


def _json(publication: Publication, site_url: str) -> bytes:
    plan = publication.plan
    head = {"plan": plan.title, "place": plan.place, "sample": plan.sample, "count": len(publication.stories)}
    # one line a story: quick to write, and a change of one story is a change of one line
    stories = ",\n".join(json.dumps(_record(story, site_url), ensure_ascii=False) for story in publication.stories)
    begin = json.dumps(head, ensure_ascii=False).removesuffix("}")
    return f'{begin}, "stories": [\n{stories}\n]}}\n'.encode()


def _record(story: Story, site_url: str) -> Mapping[str, object]:
    return {
        "id": story.id,
        "title": story.title,
        "summary": summary_of(story),
        "url": addresses.absolute(site_url, story.address),
        "fields": [field.id for field in story.fields],
        "unit": story.unit.id,
        "quarter": story.quarter.code,
        "subject": story.subject.value,
        "honorees": [
            {"name": honoree.name, "role": honoree.role, "place": honoree.place.name if honoree.place else ""}
            for honoree in story.honorees
        ],
        "movements": [movement.id for movement in story.movements],
        "contest": story.contest.id if story.contest else None,
        "date": story.day.isoformat(),
        "awards": [
            {
                "name": award.full_name,
                "level": award.level.value,
                "decision": award.decision,
                "date": award.day.isoformat() if award.day else None,
                "by": award.by,
            }
            for award in story.standing_awards
        ],
    }


def _row(story: Story, site_url: str) -> tuple[str, ...]:
    return (
        story.id,
        story.title,
        summary_of(story),
        "; ".join(field.name for field in story.fields),
        story.unit.name,
        story.quarter.short_name,
        SUBJECT_NAMES[story.subject],
        "; ".join(honoree.name for honoree in story.honorees),
        "; ".join(place.name for place in story.places),
        "; ".join(movement.name for movement in story.movements),
        story.day.isoformat(),
        "; ".join(award.full_name for award in story.standing_awards),
        addresses.absolute(site_url, story.address),
    )
