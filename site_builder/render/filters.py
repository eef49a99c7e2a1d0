"""The filters of our templates: how addresses, pictures, days and counts are written on a page."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from urllib.parse import quote, urljoin

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from site_builder.collect.collections import Collections
from site_builder.collect.publication import linked_html
from site_builder.model import addresses
from site_builder.model.period import WEEKDAYS, spoken_day
from site_builder.model.picture import WebPictures
from site_builder.model.story import ROOT, Body, Photo, Piece, Story
from site_builder.model.terms import Subject
from site_builder.render.page import indexes_above
from site_builder.render.picture_html import can_grow, enlarged_html, picture_html, with_pictures
from site_builder.render.qr import qr_code
from site_builder.render.radio.words import duration, left_out, timing, with_slow
from site_builder.render.tables import standing
from site_builder.render.words import grouped, shortened, size, summary_of
from site_builder.vietnamese.monogram import monogram

NO_MARKS: Mapping[str, str] = MappingProxyType({})


def install_filters(
    environment: Environment, found: Collections, pictures: WebPictures, assets: Mapping[str, str] = NO_MARKS
) -> None:
    """Our filters: `link`, `asset`, `media`, `picture`, `absolute`, `body`, `summary`, `day`, and the rest of the list below."""
    published = found.publication.ids
    environment.filters.update(
        {
            "link": _link,
            "asset": pass_context(partial(_asset, assets)),
            "media": _media,
            "absolute": _absolute,
            "body": pass_context(partial(_body, published, pictures)),
            "html": pass_context(partial(_html, published, pictures)),
            "shown": partial(_shown, pictures),
            "picture": pass_context(partial(_picture, pictures)),
            "enlarged": pass_context(partial(_enlarged, pictures)),
            "to_enlarge": partial(_to_enlarge, pictures),
            "summary": summary_of,
            "day": spoken_day,
            "duration": duration,
            "timing": timing,
            "left_out": left_out,
            "size": size,
            "slow": slow,
            "long_day": long_day,
            "count": grouped,
            "short": shortened,
            "monogram": _monogram,
            "indexes_above": indexes_above,
            "standing": standing,
            "zalo": zalo,
            "qr": qr_code,
            "ld": _ld,
        }
    )


def long_day(day: date) -> str:
    """`thứ Sáu, ngày 20 tháng 11 năm 2026`."""
    return f"{WEEKDAYS[day.weekday()]}, ngày {day.day} tháng {day.month} năm {day.year}"


def slow(words: str, of: Sequence[str]) -> Markup:
    """The words with those to be read slowly marked."""
    return Markup("").join(Markup("<b>{}</b>").format(run) if is_slow else run for run, is_slow in with_slow(words, of))


@pass_context
def _link(context: Context, address: str) -> str:
    """The relative way from the page to an address of the site."""
    return f"{_base(context)}/{address}"


def _asset(marks: Mapping[str, str], context: Context, file: str) -> str:
    """The relative way to a file of the theme, with its mark: a reader whose browser kept the former file gets the new one."""
    mark = marks.get(file)
    return f"{_base(context)}/{file}?v={mark}" if mark else f"{_base(context)}/{file}"


@pass_context
def _media(context: Context, file: str) -> str:
    """The relative way from the page to a recording of `content/`."""
    return f"{_base(context)}/{addresses.media(file)}"


def _base(context: Context) -> str:
    # the page for addresses that do not exist is given the site's own path, which ends in a slash
    return str(context["base_url"]).rstrip("/")


@pass_context
def _absolute(context: Context, address: str) -> str:
    return urljoin(str(context["site_url"]), address)


def _shown(pictures: WebPictures, photos: Sequence[Photo]) -> tuple[Photo, ...]:
    """The photos that can be shown."""
    return tuple(photo for photo in photos if photo.file in pictures)


def _picture(
    pictures: WebPictures, context: Context, photo: Photo, place: str, first: bool = False, alt: str | None = None
) -> Markup:
    """A photo that can be shown as it stands in a place of the stylesheet; `alt` in the place of its own."""
    said = photo.alt if alt is None else alt
    return Markup(picture_html(pictures[photo.file], f"{_base(context)}/", said, place, first=first))


def _enlarged(pictures: WebPictures, context: Context, photo: Photo, place: str, first: bool = False) -> Markup:
    """The same, as a link to the photo at its largest."""
    return Markup(enlarged_html(pictures[photo.file], f"{_base(context)}/", photo.alt, place, first=first))


def _to_enlarge(pictures: WebPictures, of: Piece | Body) -> bool:
    """Whether the page of a piece, or a text, shows pictures that readers can enlarge."""
    photos = (photo.file for photo in of.photos) if isinstance(of, Piece) else ()
    files = of.body.files if isinstance(of, Piece) else of.files
    return any(can_grow(pictures[file]) for file in (*photos, *files) if file in pictures)


def _html(published: frozenset[str], pictures: WebPictures, context: Context, body: Body) -> Markup:
    html = linked_html(body, published)
    if body.files:
        html = with_pictures(html, body.files, pictures)
    return standing(html.replace(ROOT, f"{_base(context)}/"))


def _body(published: frozenset[str], pictures: WebPictures, context: Context, piece: Piece) -> Markup:
    """The body of a piece with its addresses as seen from the page."""
    return _html(published, pictures, context, piece.body)


def _monogram(story: Story) -> str:
    """The letters for those whom a story honours."""
    names = tuple(honoree.name for honoree in story.honorees)
    return monogram(names, collective=story.subject is Subject.COLLECTIVE)


def zalo(address: str) -> str:
    """Zalo's own page for passing on an absolute address; the form its share button uses."""
    given = json.dumps({"url": address})
    # a multiple of three letters needs no "=" at its end, which Zalo's own button escapes twice and others once
    data = b64encode(given.ljust(-(-len(given) // 3) * 3).encode()).decode()
    return (
        f"https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d={quote(data)}&shareType=0"
    )


def _ld(data: object) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
