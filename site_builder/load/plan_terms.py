"""The terms of a plan, read each from its mapping."""

from __future__ import annotations

import re
import shlex
from datetime import date

from site_builder.load.terms import Terms
from site_builder.load.values import Reader, words_of
from site_builder.load.yaml_nodes import Mapping
from site_builder.model.duties import Commendation
from site_builder.model.period import Span
from site_builder.model.plan import USUAL_PACE, Channel
from site_builder.model.terms import AWARD_LEVEL_NAMES, Contest, Criteria, Field, Group, Movement, Place, Subject, Unit
from site_builder.problems import Code

# in the command line of a machine that reads aloud: the file with the text, the file for the sound
PLACES = ("{text}", "{audio}")
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])(?::|h|g)[0-5]\d")


def group(reader: Reader) -> Group:
    """A block or cluster of units."""
    reader.known(("id", "name", "about"))
    reader.required("name")
    return Group(id=reader.text("id"), name=reader.text("name"), about=reader.text("about"))


def unit(reader: Reader, groups: Terms[Group]) -> Unit:
    """Who introduces stories; `groups` are those of the plan."""
    reader.known(("id", "name", "group", "about", "formerly", "from", "to"))
    reader.required("name")
    term = Span(reader.day("from") or date.min, reader.day("to"))
    if term.last is not None and term.last < term.first:
        reader.error(Code.BAD_PERIOD, reader.where("to"), "“to” đứng trước “from”", "đổi lại hai ngày")
    return Unit(
        id=reader.text("id"),
        name=reader.text("name"),
        groups=groups.several(reader, "group"),
        about=reader.text("about"),
        formerly=reader.texts("formerly"),
        term=term,
    )


def field(reader: Reader) -> Field:
    """A field with everything the plan says of it."""
    reader.known(("id", "name", "about", "lead", "with", "criteria"))
    reader.required("name")
    return Field(
        id=reader.text("id"),
        name=reader.text("name"),
        about=reader.text("about"),
        lead=reader.text("lead"),
        partners=reader.texts("with"),
        criteria=criteria(reader),
    )


def movement(reader: Reader) -> Movement:
    """A movement."""
    reader.known(("id", "name", "about", "lead"))
    reader.required("name")
    return Movement(
        id=reader.text("id"), name=reader.text("name"), about=reader.text("about"), lead=reader.text("lead")
    )


def place(reader: Reader) -> Place:
    """A place of the plan."""
    reader.known(("id", "name"))
    reader.required("name")
    return Place(id=reader.text("id"), name=reader.text("name"))


def channel(reader: Reader) -> Channel:
    """A channel with its column, airtime and hour."""
    reader.known("id name column about url minutes weekday hour pace voices signal opening closing speak".split())
    reader.required("name")
    return Channel(
        id=reader.text("id"),
        name=reader.text("name"),
        column=reader.text("column"),
        about=reader.text("about"),
        url=reader.text("url"),
        minutes=reader.integer("minutes", low=1, high=24 * 60),
        weekday=reader.integer("weekday", low=1, high=7),
        hour=_hour(reader),
        pace=reader.integer("pace", low=100, high=300) or USUAL_PACE,
        voices=reader.integer("voices", low=1, high=2) or 1,
        signal=reader.text("signal"),
        opening=reader.text("opening"),
        closing=reader.text("closing"),
        speak=_command(reader),
    )


def _command(reader: Reader) -> str:
    """A command line with the places of the text to read and of the sound to write."""
    text = reader.text("speak")
    if not text:
        return ""
    help = "viết như “espeak-ng -v vi -f {text} -w {audio}”"
    missing = [place for place in PLACES if place not in text]
    if missing:
        message = f"“speak” thiếu {' và '.join(missing)}: nơi lấy chữ và nơi ghi tiếng"
        reader.error(Code.WRONG_TYPE, reader.where("speak"), message, help)
        return ""
    try:
        shlex.split(text)
    except ValueError:
        reader.error(Code.WRONG_TYPE, reader.where("speak"), "“speak” có dấu nháy mở mà không đóng", help)
        return ""
    return text


def _hour(reader: Reader) -> str:
    text = reader.text("hour")
    if text and not _HOUR.fullmatch(text):
        message = f"“hour” không phải giờ trong ngày; đang là “{text}”"
        reader.error(Code.WRONG_TYPE, reader.where("hour"), message, 'viết như "17:00"')
    return text


def contest(reader: Reader) -> Contest:
    """A contest with the days between which it takes entries."""
    reader.known(("id", "name", "about", "rules", "lead", "opens", "closes"))
    reader.required("name")
    opens, closes = reader.day("opens"), reader.day("closes")
    if opens and closes and closes < opens:
        reader.error(
            Code.BAD_PERIOD,
            reader.where("closes"),
            "“closes” (ngày đóng) đứng trước “opens” (ngày mở)",
            "xem lại hai ngày",
        )
    return Contest(
        id=reader.text("id"),
        name=reader.text("name"),
        about=reader.text("about"),
        rules=reader.texts("rules"),
        lead=reader.text("lead"),
        opens=opens,
        closes=closes,
    )


def commendation(reader: Reader) -> Commendation:
    """What the plan says of one reward."""
    reader.known(("name", "level", "by", "about"))
    reader.required("name")
    level = reader.choice("level", words_of(AWARD_LEVEL_NAMES))
    return Commendation(name=reader.text("name"), level=level, by=reader.text("by"), about=reader.text("about"))


def criteria(reader: Reader) -> Criteria:
    """The criteria under the key `criteria`: a list for all, or lists by subject kind."""
    node = reader.node("criteria")
    if node is None:
        return Criteria()
    if not isinstance(node, Mapping):
        return Criteria(general=reader.texts("criteria"))
    inner = reader.reader("criteria")
    assert inner is not None
    inner.known(("chung", *(subject.value for subject in Subject)))
    by_subject = tuple((subject, inner.texts(subject.value)) for subject in Subject if inner.has(subject.value))
    return Criteria(general=inner.texts("chung"), by_subject=by_subject)
