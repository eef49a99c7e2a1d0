"""Writes N invented exemplar stories with their plan, the same for the same seed.

    python -m tests.bench.corpus N OUT [--words 450] [--seed 1] [--hugo]

Plain, OUT is a content folder of ours: `plan.yml` and `stories/<year>/q<n>/<id>.md`. With `--hugo`, OUT gets the same
stories as Hugo wants them: `content/guong/<year>/q<n>/<id>.md`, yearbook and single pages, and `data/plan.json`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench import prose
from tests.bench.stories import FIRST_YEAR, LAST_YEAR, UNITS, Award, Story, stories

APPROVED_BY = "Phó Chủ tịch UBND xã"
PLAN_TITLE = "Kế hoạch tuyên truyền gương điển hình tiên tiến để đo tốc độ"
PLACE = "xã Thử Nghiệm"


def write_ours(found: Sequence[Story], out: Path) -> int:
    """Writes a content folder for site_builder; says how many bytes."""
    total = write_plan(out)
    for story in found:
        path = out / "stories" / story.outline.folder / f"{story.outline.id}.md"
        total += _put(path, f"---\n{_our_head(story)}---\n\n{story.body}")
    return total


def write_plan(out: Path, units: int = 0) -> int:
    """Writes the plan of our corpus, with so many units if it has fewer; says how many bytes."""
    more = {f"thon-them-{number}": (f"Thôn thêm {number}", "thon") for number in range(len(UNITS) + 1, units + 1)}
    target = out / "plan.yml"
    # it may be a hard link to another's
    target.unlink(missing_ok=True)
    return _put(target, _plan({**UNITS, **more}))


def _our_head(story: Story) -> str:
    outline = story.outline
    role = f", role: {outline.role}" if outline.role else ""
    lines = [
        f"id: {outline.id}",
        f"title: {_quoted(outline.title)}",
        f"summary: {_quoted(story.summary)}",
        f"field: {story.fields[0] if len(story.fields) == 1 else _flow(story.fields)}",
        f"unit: {story.unit}",
        f"quarter: {outline.year}-Q{outline.quarter}",
        f"subject: {outline.subject}",
        f"honoree: {{name: {outline.honoree}{role}, place: {outline.village}}}",
        *([f"movements: {_flow(story.movements)}"] if story.movements else []),
        f"date: {story.day}",
        f"submitted: {story.submitted}",
        "status: approved",
        f"approved: {{by: {APPROVED_BY}, on: {story.day}}}",
        f"author: {story.author}",
        f"consent: {{given: true, on: {story.submitted}}}",
    ]
    if story.awards:
        lines.append(f"awards: {_flow(f'{{title: {a.title}, {_rest_of(a)}}}' for a in story.awards)}")
    if story.aliases:
        lines.append(f"aliases: {_flow(story.aliases)}")
    return "\n".join(lines) + "\n"


def _rest_of(award: Award) -> str:
    return f"level: {award.level}, decision: {award.decision}, date: {award.day}, by: {award.by}"


def _plan(all_units: Mapping[str, tuple[str, str]]) -> str:
    fields, movements = (
        [f"  - {{id: {id}, name: {name}, about: {_quoted(about)}}}" for id, (name, about) in terms.items()]
        for terms in (prose.FIELDS, prose.MOVEMENTS)
    )
    groups = (f"  - {{id: {id}, name: {_quoted(name)}}}" for id, name in prose.GROUPS.items())
    units = (f"  - {{id: {id}, name: {name}, group: {group}}}" for id, (name, group) in all_units.items())
    return "\n".join(
        (
            f"title: {PLAN_TITLE}",
            "decree: 01/KH-UBND",
            "issuer: UBND xã Thử Nghiệm",
            "level: commune",
            f"place: {PLACE}",
            f"period: {FIRST_YEAR}..{LAST_YEAR}",
            "subjects: [ca-nhan, tap-the, ho-gia-dinh]",
            *("fields:", *fields, "movements:", *movements, "groups:", *groups, "units:", *units),
            "obligations:",
            "  - {id: gioi-thieu, name: Giới thiệu gương hằng quý, groups: [thon, ban-nganh], at_least: 1,",
            "     every: quarter, counts: stories, due: before day 20 of the last month, requires: [summary]}",
            f"approval: {{required: true, by: {APPROVED_BY}}}",
            "channels:",
            '  - {id: radio, name: Đài truyền thanh xã, minutes: 15, weekday: 1, hour: "17:00"}',
            "  - {id: website, name: Trang thông tin điện tử xã}",
            "sample: true",
            "",
        )
    )


def write_hugo(found: Sequence[Story], out: Path) -> int:
    """Writes `content` and `data` of a Hugo site; says how many bytes."""
    content = out / "content"
    total = _put(out / "data" / "plan.json", json.dumps(_hugo_plan(), ensure_ascii=False, indent=1))
    for name, head in _hugo_single_pages():
        total += _put(content / name, f"---\n{head}\n---\n")
    for story in found:
        path = content / "guong" / story.outline.folder / f"{story.outline.id}.md"
        total += _put(path, f"---\n{_hugo_head(story)}---\n\n{story.body}")
    return total


def _hugo_head(story: Story) -> str:
    outline = story.outline
    quarter = f"{outline.year}-q{outline.quarter}"
    week = story.day.isocalendar()
    role = f", role: {outline.role}" if outline.role else ""
    lines = [
        f"title: {_quoted(outline.title)}",
        f"description: {_quoted(story.summary)}",
        f"date: {story.day}",
        f"field: {story.fields[0]}",
        f"subject: {outline.subject}",
        f"linh-vuc: {_flow(story.fields)}",
        f"don-vi: [{story.unit}]",
        f"quy: [{quarter}]",
        f'nam: ["{outline.year}"]',
        *([f"phong-trao: {_flow(story.movements)}"] if story.movements else []),
        f"doi-tuong: [{outline.subject}]",
        f"dia-ban: [{outline.village}]",
        f"cheo: {_flow(f'{field}-{quarter}' for field in story.fields)}",
        f"phat-thanh: [{week.year}-w{week.week:02}]",
        f"honorees: [{{name: {outline.honoree}{role}, place: {outline.village}}}]",
        f"author: {story.author}",
        f"approved: {{by: {APPROVED_BY}, on: {story.day}}}",
    ]
    if story.awards:
        lines.append(f"awards: {_flow(f'{{name: {a.name}, {_rest_of(a)}}}' for a in story.awards)}")
    if story.aliases:
        lines.append(f"aliases: {_flow(story.aliases)}")
    return "\n".join(lines) + "\n"


def _hugo_single_pages() -> Iterator[tuple[str, str]]:
    yield "_index.md", f"title: Gương điển hình {PLACE}"
    yield "guong/_index.md", "title: Tất cả gương điển hình"
    yield "nguoi.md", "title: Mục lục tên người\nlayout: people"
    yield "du-lieu/_index.md", "title: Dữ liệu mở\noutputs: [html, data, table]"
    yield "ky-yeu/_index.md", "title: Kỷ yếu"
    yield "cheo/_index.md", "title: Lĩnh vực theo quý\nbuild: {render: never}"
    yield "phat-thanh/_index.md", "title: Phát thanh\noutputs: [html, rss]"
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        yield f"ky-yeu/{year}.md", f'title: Kỷ yếu gương điển hình tiên tiến năm {year}\nyear: "{year}"'


_ROMAN = ("I", "II", "III", "IV")


def _hugo_plan() -> Mapping[str, object]:
    """Names of every taxonomy and of its terms and what the plan says of them, for the layouts to look up."""
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    quarters = {f"{year}-q{n}": f"Quý {roman} năm {year}" for year in years for n, roman in enumerate(_ROMAN, 1)}
    weeks = {f"{year}-w{n:02}": f"Bản tin phát thanh tuần {n} năm {year}" for year in years for n in range(1, 54)}
    crossings = {
        f"{field}-{quarter}": f"{name}, q{in_words[1:]}"
        for field, (name, _) in prose.FIELDS.items()
        for quarter, in_words in quarters.items()
    }
    axes = {
        "linh-vuc": ("Lĩnh vực", {id: _term(name, about) for id, (name, about) in prose.FIELDS.items()}),
        "don-vi": ("Đơn vị", {id: _term(name) for id, (name, _) in UNITS.items()}),
        "quy": ("Quý", {id: _term(name) for id, name in quarters.items()}),
        "nam": ("Năm", {str(year): _term(f"Năm {year}") for year in years}),
        "phong-trao": ("Phong trào thi đua", {id: _term(name, about) for id, (name, about) in prose.MOVEMENTS.items()}),
        "doi-tuong": ("Đối tượng", {id: _term(name) for id, name in prose.SUBJECTS.items()}),
        "dia-ban": ("Địa bàn", {id: _term(name) for id, name in prose.VILLAGES.items()}),
        "cheo": ("Lĩnh vực theo quý", {id: _term(name) for id, name in crossings.items()}),
        "phat-thanh": ("Phát thanh", {id: _term(name) for id, name in weeks.items()}),
    }
    terms = {axis: {"name": name, "terms": found} for axis, (name, found) in axes.items()}
    return {"title": PLAN_TITLE, "place": PLACE, "axes": terms}


def _term(name: str, about: str = "") -> Mapping[str, str]:
    return {"name": name, "about": about}


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _flow(items: Iterator[str] | Sequence[str]) -> str:
    return f"[{', '.join(items)}]"


def _put(path: Path, text: str) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    path.write_bytes(data)
    return len(data)


def main() -> None:
    description = "Writes invented stories for measuring builds."
    parser = argparse.ArgumentParser(prog="python -m tests.bench.corpus", description=description)
    parser.add_argument("count", type=int, metavar="N", help="how many stories")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to write into")
    parser.add_argument("--words", type=int, default=450, help="words in a story, on average (default: 450)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other stories (default: 1)")
    parser.add_argument("--hugo", action="store_true", help="write them for Hugo: OUT/content and OUT/data")
    options = parser.parse_args()
    found = list(stories(options.count, words=options.words, seed=options.seed))
    total = (write_hugo if options.hugo else write_ours)(found, options.out)
    print(f"{len(found)} stories, {total} bytes in {options.out}")


if __name__ == "__main__":
    main()
