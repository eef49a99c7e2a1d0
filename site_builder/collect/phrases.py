"""The fixed phrases of scripts, in spoken words: whatever a host says that no writer has written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto

from site_builder.collect.station import Station
from site_builder.model.period import Week, weekday_name
from site_builder.model.story import Article, ArticleKind, Story
from site_builder.model.terms import Subject

_ARTICLES: Mapping[ArticleKind, str] = {
    ArticleKind.POLICY: "bài về chính sách, quy định",
    ArticleKind.MOVEMENT: "tin, bài về phong trào thi đua",
    ArticleKind.MODEL: "bài về mô hình, cách làm",
    ArticleKind.NEWS: "tin tức",
}
_SUBJECTS: Mapping[Subject, str] = {
    Subject.PERSON: "Gương cá nhân",
    Subject.COLLECTIVE: "Gương tập thể",
    Subject.HOUSEHOLD: "Gương hộ gia đình",
}


class Turn(Enum):
    """Where an item stands in its bulletin."""

    ALONE = auto()
    FIRST = auto()
    LATER = auto()
    LAST = auto()


_OPENERS: Mapping[Turn, str] = {
    Turn.ALONE: "",
    Turn.FIRST: "Mở đầu bản tin, ",
    Turn.LATER: "Tiếp theo, ",
    Turn.LAST: "Sau cùng, ",
}


def turn(at: int, last: int) -> Turn:
    """The turn of item `at` where the last one is `last`."""
    if last == 0:
        return Turn.ALONE
    return Turn.FIRST if at == 0 else Turn.LAST if at == last else Turn.LATER


def signal(station: Station) -> str:
    """What is played at both ends: a direction, as written."""
    return f"Nhạc hiệu: {station.channel.signal}" if station.channel.signal else "Nhạc hiệu"


def greeting(station: Station, week: Week) -> str:
    """Who speaks, and which week's bulletin this is."""
    if station.channel.opening:
        return sentence(station.say(station.channel.opening))
    first, last = week.first, week.last
    month = f" tháng {first.month}" if first.month != last.month else ""
    month += f" năm {first.year}" if first.year != last.year else ""
    column = f"chuyên mục {station.column}, " if station.column else ""
    return station.say(
        f"Kính thưa {station.listeners}! Đây là {station.name}. Mời {station.listeners} nghe {column}bản tin gương điển hình "
        f"tiên tiến tuần {week.number}, từ ngày {first.day}{month} đến ngày {last.day} tháng {last.month} năm {last.year}."
    )


def headlines(station: Station, count: int) -> str:
    return station.say(f"Bản tin tuần này có {count} bài:")


def nothing_new(station: Station) -> str:
    """What a week without anything to read says."""
    return (
        f"Tuần này chưa có bài mới. {station.listeners.capitalize()} biết người tốt, việc tốt nào ở nơi mình sống, xin báo cho "
        "Ủy ban nhân dân để cùng nêu gương."
    )


def lead_in(station: Station, piece: Story | Article, turn: Turn, *, again: bool) -> str:
    """What the next item is, and who introduces it."""
    hear = "nghe lại" if again else "nghe"
    opener = f"{_OPENERS[turn]}mời {station.listeners} {hear}"
    opener = opener[0].upper() + opener[1:]
    if isinstance(piece, Article):
        column = f" của chuyên mục {station.say(piece.column)}" if piece.column else ""
        return f"{opener} {_ARTICLES[piece.kind]}{column}."
    field, unit = station.say(piece.field.name), station.say(piece.unit.name)
    return f"{opener} gương điển hình trong lĩnh vực {field}, do {unit} giới thiệu."


def honorees(subject: Subject, each: Iterable[Sequence[str]]) -> str:
    """Who is honoured: of each the name, role and place, in spoken words."""
    return sentence(f"{_SUBJECTS[subject]}: {'; '.join(', '.join(about) for about in each)}")


def end_of_item(station: Station, title: str, author: str) -> str:
    """What has just been read; `title` is a sentence."""
    by = f", của tác giả {author}" if author else ""
    return sentence(f"{station.listeners.capitalize()} vừa nghe bài {title.rstrip('.?!…')}{by}")


def farewell(station: Station) -> str:
    """Thanks, and when the next bulletin is."""
    if station.channel.closing:
        return sentence(station.say(station.channel.closing))
    channel, listeners = station.channel, station.listeners
    day = f" {weekday_name(channel.weekday)} tuần sau" if channel.weekday else " tuần sau"
    hour = f", lúc {channel.hour}" if channel.hour else ""
    return station.say(
        f"Bản tin gương điển hình tiên tiến tuần này đến đây là hết. Cảm ơn {listeners} đã lắng nghe. "
        f"Xin chào và hẹn gặp lại {listeners} trong bản tin{day}{hour}."
    )


def sentence(words: str) -> str:
    """The words with a mark at their end."""
    bare = words.rstrip(",;: ")
    return bare if bare.endswith((".", "?", "!", "…")) else f"{bare}."
