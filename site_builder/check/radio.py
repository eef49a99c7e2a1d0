"""What stands in the way of reading a piece on the radio."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from site_builder.collect.publication import passed, refused
from site_builder.collect.recordings import silenced
from site_builder.model.period import Week, spoken_day
from site_builder.model.plan import RADIO
from site_builder.model.site import Site
from site_builder.model.story import Article, Status, Story
from site_builder.problems import Code, Level, Problem, Where
from site_builder.vietnamese.spoken import Lexicon, Reason, spoken

_WHY: Mapping[Reason, str] = {
    Reason.AMBIGUOUS: "“{}” có nhiều cách đọc, máy không chắc là cách nào",
    Reason.UNKNOWN_ABBREVIATION: "không biết “{}” đọc thế nào nên trên loa sẽ đọc tên từng chữ cái",
    Reason.UNKNOWN_SYMBOL: "không biết “{}” đọc thế nào nên trên loa sẽ bỏ qua",
}


def doubtful(token: str, reason: Reason) -> str:
    """What is told of a token that nobody could read for certain."""
    return _WHY[reason].format(token)


def way_out(token: str, *, of_piece: bool) -> str:
    """How a writer, or else the office, says how the token is read."""
    pair = f"{json.dumps(token, ensure_ascii=False)}: cách đọc"
    if of_piece:
        return f"viết đủ chữ, hoặc thêm vào phần khai báo của bài: radio: {{say: {{{pair}}}}}"
    return f"viết đủ chữ, hoặc thêm vào plan.yml: abbreviations: {{{pair}}}"


def unreadable_word(site: Site) -> Iterator[Problem]:
    """A piece has a word or sign of which nobody can know how it is said: the host would stumble over it on air."""
    for piece in site.pieces:
        if not piece.on_radio or piece.status is Status.WITHDRAWN:
            continue
        told = set()
        for doubt in piece.read_aloud.doubts:
            if doubt.token not in told:
                told.add(doubt.token)
                yield Problem(
                    Code.UNREADABLE_WORD,
                    Level.WARNING,
                    Where(piece.where.file, doubt.line, doubt.column),
                    doubtful(doubt.token, doubt.reason),
                    way_out(doubt.token, of_piece=True),
                )


def unreadable_name(site: Site) -> Iterator[Problem]:
    """The plan, a pin or a column has such a word in what a host says of the station, of fields, units and places."""
    lexicon = Lexicon(dict(site.plan.abbreviations))
    for text, where in _said_names(site):
        for doubt in spoken(text, lexicon).unreadable:
            yield Problem(
                Code.UNREADABLE_WORD,
                Level.WARNING,
                where,
                doubtful(doubt.token, doubt.reason),
                way_out(doubt.token, of_piece=False),
            )


def _said_names(site: Site) -> Iterator[tuple[str, Where]]:
    plan = site.plan
    for key, terms in (("fields", plan.fields), ("units", plan.units), ("places", plan.places)):
        for term in terms:
            yield term.name, plan.marks.get(f"{key}/{term.id}", plan.where)
    channel = plan.channel(RADIO)
    if channel is not None:
        for text in (channel.name, channel.column, channel.opening, channel.closing):
            yield text, plan.marks.get(f"channels/{RADIO}", plan.where)
    for pin in site.pins:
        for text in (pin.opening, pin.closing):
            yield text, pin.where
    for article in site.articles:
        if article.column and article.on_radio:
            yield article.column, article.at("column")


def pinned_but_not_read(site: Site) -> Iterator[Problem]:
    """A pin names a piece that may not be read: the bulletin is made without it."""
    pieces = {piece.id: piece for piece in site.pieces}
    for pin in site.pins:
        for id in pin.items:
            why = unread_because(pieces[id], pin.week, site) if id in pieces else ""
            if why:
                line, column = pin.marks.get(id, (pin.where.line, pin.where.column))
                yield Problem(
                    Code.ITEM_NOT_READ,
                    Level.WARNING,
                    Where(pin.where.file, line, column),
                    f"ghim bài “{id}” nhưng {why}; bản tin làm không có bài ấy",
                    "xóa mã ấy khỏi “items”",
                )


def unread_because(piece: Story | Article, week: Week, site: Site) -> str:
    """Why the piece may not be read in the week, whatever day it is; empty where it may."""
    if piece.status is Status.WITHDRAWN:
        return "bài đã rút"
    if refused(piece):
        return "người được nêu gương không đồng ý"
    if not passed(piece, site.plan):
        return "bài chưa được duyệt"
    if not piece.on_radio:
        return "bài dặn không đọc trên loa (radio: {skip: true})"
    return f"bài đăng ngày {spoken_day(piece.day)}, sau tuần ấy" if piece.day > week.last else ""


def recording_held_back(site: Site) -> Iterator[Problem]:
    """A week's recording holds, or may hold, a piece that must be heard no more: nobody is given it."""
    titles = {piece.id: piece.title for piece in site.pieces}
    for week, recording in sorted(site.weekly_recordings.items()):
        gone = silenced(site, week)
        if gone:
            names = "; ".join(f"“{titles.get(id, id)}”" for id in gone)
            yield Problem(
                Code.RECORDING_HELD_BACK,
                Level.WARNING,
                Where(f"{site.shown}/{recording.file}"),
                f"không đưa bản ghi này lên trang vì trong đó có hoặc có thể có bài đã rút, đã xóa hay chưa duyệt: {names}",
                f"cắt bài ấy khỏi bản ghi, rồi ghi mã những bài còn lại vào {site.shown}/radio/{week.code}.yml",
            )
