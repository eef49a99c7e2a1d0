"""Invented stories: the same for the same seed, and each the same in every corpus of that seed that is long enough."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.vietnamese.slug import slug
from tests.bench import prose

FIRST_YEAR, LAST_YEAR = 2019, 2026
LAST_DAY = date(2026, 11, 20)
UNITS: Mapping[str, tuple[str, str]] = {
    **{id: (name, "thon") for id, name in prose.VILLAGES.items()},
    **{id: (name, "ban-nganh") for id, name in prose.OFFICES.items()},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    title: str
    level: str
    name: str
    by: str
    decision: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What a story is about; enough for another story to link to it."""

    number: int
    id: str
    title: str
    who: str
    honoree: str
    role: str
    village: str
    topic: prose.Topic
    subject: str
    year: int
    quarter: int

    @property
    def folder(self) -> str:
        return f"{self.year}/q{self.quarter}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    outline: Outline
    summary: str
    fields: tuple[str, ...]
    unit: str
    movements: tuple[str, ...]
    day: date
    submitted: date
    author: str
    awards: tuple[Award, ...]
    aliases: tuple[str, ...]
    body: str


def stories(count: int, *, words: int = 450, seed: int = 1) -> Iterator[Story]:
    """The first `count` stories of the seed, of about `words` words each."""
    for number in range(count):
        yield _story(number, words, seed)


def _outline(number: int, seed: int) -> Outline:
    draw = random.Random(f"outline {seed} {number}")
    topic = draw.choice(prose.TOPICS)
    village = draw.choice(tuple(prose.VILLAGES))
    place = _inside(prose.VILLAGES[village])
    person = _person(draw)
    called = f"{draw.choice(('ông', 'bà', 'anh', 'chị'))} {person.rsplit(' ', 1)[1]}"
    subject = draw.choice(tuple(prose.SUBJECTS))
    # collectives are many in life too: a number keeps them apart in the index of people
    honoree, role, who = {
        "ca-nhan": (person, draw.choice(prose.ROLES), called),
        "tap-the": (f"Tổ tự quản số {draw.randrange(1, 40)} {place}", "", "cả tổ"),
        "ho-gia-dinh": (f"Gia đình {called.split()[0]} {person}", "", f"gia đình {called}"),
    }[subject]
    gaps = {"name": _lower(honoree), "Name": honoree, "place": place, "Place": _upper(place)}
    title = draw.choice(prose.TITLES).format(work=topic.work, thing=topic.thing, **gaps)
    return Outline(
        number=number,
        id=f"{slug(title, 60)}-{number}",
        title=title,
        who=who,
        honoree=honoree,
        role=role,
        village=village,
        topic=topic,
        subject=subject,
        year=FIRST_YEAR + number % (LAST_YEAR - FIRST_YEAR + 1),
        quarter=1 + number // (LAST_YEAR - FIRST_YEAR + 1) % 4,
    )


def _person(draw: random.Random) -> str:
    return " ".join(draw.choice(names.split()) for names in (prose.FAMILY_NAMES, prose.MIDDLE_NAMES, prose.GIVEN_NAMES))


def _story(number: int, words: int, seed: int) -> Story:
    outline = _outline(number, seed)
    draw = random.Random(f"story {seed} {number}")
    day = _day(outline, draw)
    fields = [outline.topic.field]
    if draw.random() < 0.15:
        fields.append(draw.choice([field for field in prose.FIELDS if field not in fields]))
    movements = draw.sample(tuple(prose.MOVEMENTS), draw.choices((0, 1, 2), (40, 45, 15))[0])
    return Story(
        outline=outline,
        summary=_filled(draw.choice(prose.SUMMARIES), outline, draw),
        fields=tuple(fields),
        unit=outline.village if draw.random() < 0.5 else draw.choice(tuple(UNITS)),
        movements=tuple(movements),
        day=day,
        submitted=day - timedelta(draw.randrange(1, 25)),
        author=_person(draw),
        awards=(_award(day, draw),) if draw.random() < 0.15 else (),
        aliases=(f"/bai-viet/{number}/",) if draw.random() < 0.03 else (),
        body=_body(outline, words, seed, draw),
    )


def _award(day: date, draw: random.Random) -> Award:
    title, level, name, by = draw.choice(prose.AWARDS)
    given = day - timedelta(draw.randrange(30, 300))
    return Award(title=title, level=level, name=name, by=by, decision=f"{draw.randrange(10, 999)}/QĐ-UBND", day=given)


def _day(outline: Outline, draw: random.Random) -> date:
    first = date(outline.year, 3 * outline.quarter - 2, 1)
    next_first = date(outline.year + outline.quarter // 4, 3 * outline.quarter % 12 + 1, 1)
    last = min(next_first - timedelta(1), LAST_DAY)
    return first + timedelta(draw.randrange((last - first).days + 1))


class _Sentences:
    """Sentences of one kind in random order; none comes twice before all have come once."""

    def __init__(self, sentences: Sequence[str], draw: random.Random) -> None:
        self.sentences, self.draw = sentences, draw
        self.left: list[str] = []

    def next(self) -> str:
        self.left = self.left or self.draw.sample(self.sentences, len(self.sentences))
        return self.left.pop()


def _body(outline: Outline, words: int, seed: int, draw: random.Random) -> str:
    # what follows the paragraphs, and the last of them, bring some seventy words more
    wanted = words * draw.uniform(0.75, 1.25) - 70
    middle = [
        _Sentences(kind, draw)
        for kind in (prose.BEGINNINGS, prose.TROUBLES, prose.METHODS, prose.RESULTS, prose.NEIGHBOURS, prose.VOICES)
    ]
    headings = _Sentences(prose.HEADINGS, draw) if draw.random() < 0.5 else None
    blocks = [_paragraph([draw.choice(prose.OPENINGS), middle[0].next()], outline, draw)]
    while sum(len(block.split()) for block in blocks) < wanted:
        if headings and len(blocks) % 3 == 2:
            blocks.append(f"## {headings.next()}")
        kinds = draw.sample(middle, draw.randint(2, 4))
        blocks.append(_paragraph([kind.next() for kind in kinds], outline, draw))
    blocks += _extras(outline, seed, draw)
    blocks.append(_paragraph([draw.choice(prose.CLOSINGS)], outline, draw))
    return "\n\n".join(blocks) + "\n"


def _extras(outline: Outline, seed: int, draw: random.Random) -> Iterator[str]:
    if draw.random() < 0.3:
        lines = draw.sample(prose.LIST_LINES, draw.randint(3, 5))
        yield "\n".join(f"- {_filled(line, outline, draw)}" for line in lines)
    if draw.random() < 0.25:
        yield f"> {_filled(draw.choice(prose.VOICES), outline, draw)}"
    if draw.random() < 0.05:
        rows = (f"| {outline.year - 3 + n} | {draw.randrange(5, 60)} | {draw.randrange(80, 900)} |" for n in range(4))
        yield "\n".join(("| Năm | Số hộ | Thu nhập (triệu đồng) |", "|---|---:|---:|", *rows))
    if outline.number and draw.random() < 0.05:
        other = _outline(draw.randrange(outline.number), seed)
        yield draw.choice(prose.LINK_LINES).format(link=f"../../{other.folder}/{other.id}.md")


def _paragraph(sentences: Sequence[str], outline: Outline, draw: random.Random) -> str:
    return " ".join(_filled(sentence, outline, draw) for sentence in sentences)


def _filled(sentence: str, outline: Outline, draw: random.Random) -> str:
    text = sentence.format(
        who=outline.who,
        work=outline.topic.work,
        thing=outline.topic.thing,
        place=_inside(prose.VILLAGES[outline.village]),
        few=draw.randint(2, 9),
        some=draw.randint(10, 60),
        many=draw.randint(80, 900),
        share=draw.randint(35, 98),
        year=outline.year,
        then=outline.year - draw.randint(2, 7),
    )
    return _upper(text)


def _inside(name: str) -> str:
    """`Thôn Bến Đá` as it stands inside a sentence."""
    return _lower(name)


def _lower(text: str) -> str:
    return text[0].lower() + text[1:] if text.startswith(("Thôn", "Tổ", "Gia")) else text


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]
