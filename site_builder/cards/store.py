"""Cards on disk: each is made once for what stands on it, kept in the project's folder, and put into sites from there.

A card that cannot be made costs only itself: its page shows the site's. What no published piece needs any longer is removed,
for it may name somebody whose story was withdrawn.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from site_builder.cards.marks import marks
from site_builder.cards.problems import failed, lacking_letters, more_failed
from site_builder.cards.words import article_card, described, site_card, story_card
from site_builder.collect.publication import Publication
from site_builder.forked import forked
from site_builder.load.documents import Progress, quiet
from site_builder.model import addresses
from site_builder.model.story import Story
from site_builder.problems import Problem, Where
from site_builder.render.html import field_numbers
from site_builder.render.share import ShareImage
from site_builder.render.yearbooks.card import HEIGHT, WIDTH, Card, cards
from site_builder.render.yearbooks.pdf import font_families
from site_builder.render.yearbooks.press import Press, fonts_of
from site_builder.theme_files import emblem, stamp
from site_builder.write import link, put

FOLDER, RECORD = "cards", "made.json"
# Typst starts once for so many cards
_BATCH = 40
# failures that are told one by one: a machine that cannot draw one card cannot draw thousands
_TOLD = 5
# whose new version may draw other cards
_MAKERS = ("site-builder", "typst", "pillow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """What making the cards of a site takes: its content folder, where the project keeps things, what is published."""

    content: Path
    kept: Path
    publication: Publication
    site_name: str
    jobs: int = 1
    progress: Progress = quiet

    @property
    def folder(self) -> Path:
        return self.kept / FOLDER

    @property
    def fonts(self) -> Path | None:
        return fonts_of(self.publication.plan, self.content)

    @property
    def press(self) -> Press:
        return Press(emblem=emblem(), fonts=self.fonts, site_url="", published=frozenset())


class Kept(NamedTuple):
    """A card in its file; `digest` is of its bytes, eight letters long, `lacking` the letters that its fonts do not have."""

    digest: str
    size: int
    lacking: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCards:
    """The cards of a site: of pieces, by their ids, and the site's own. `files` are their places in a site."""

    site: ShareImage | None = None
    pieces: Mapping[str, ShareImage] = field(default_factory=dict)
    files: Mapping[str, Path] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def put_into(self, site: Path) -> None:
        """Puts the cards in their places in a site that nobody reads yet."""
        for address, file in self.files.items():
            link(file, site, address)


class _Wanted(NamedTuple):
    """A card with the piece (by id, "" for the site) and the address under which it is published."""

    id: str
    address: str
    card: Card
    where: Where


def made_cards(studio: Studio, photos: frozenset[str], *, make: bool = True) -> MadeCards:
    """The card of the site and of every published piece without a photo that stands for it (`photos` are ids of those with one).

    Without `make` only what is there already.
    """
    wanted = tuple(_wanted(studio, photos))
    keys = dict(zip((one.id for one in wanted), _keys([one.card for one in wanted], studio), strict=True))
    kept = _kept(studio, frozenset(keys.values()))
    lost: dict[str, str] = {}
    if make:
        missing = {keys[one.id]: one.card for one in wanted if keys[one.id] not in kept}
        kept, lost = _make(studio, missing, kept)
    _forget(studio, kept)
    images: dict[str, ShareImage] = {}
    files: dict[str, Path] = {}
    for one in wanted:
        key = keys[one.id]
        if key in kept:
            address = addresses.card(one.address, kept[key].digest)
            images[one.id] = ShareImage(address=address, alt=described(one.card), width=WIDTH, height=HEIGHT)
            files[address] = studio.folder / _name(key)
    site = images.pop("", None)
    problems = tuple(_problems(wanted, keys, kept, lost))
    return MadeCards(site=site, pieces=images, files=files, problems=problems)


def _wanted(studio: Studio, photos: frozenset[str]) -> Iterator[_Wanted]:
    publication = studio.publication
    plan, known, numbers = publication.plan, marks(), field_numbers(publication.plan)
    yield _Wanted("", addresses.SITE_CARDS, site_card(studio.site_name, plan, known), plan.where)
    for piece in publication.pieces:
        if piece.id not in photos:
            card = (
                story_card(piece, plan, known, numbers)
                if isinstance(piece, Story)
                else article_card(piece, plan, known)
            )
            yield _Wanted(piece.id, piece.address, card, piece.at("title"))


def _keys(found: Sequence[Card], studio: Studio) -> list[str]:
    """What each card is kept under: changes with what stands on it and with what draws it."""
    versions = tuple(version(name) for name in _MAKERS)
    shared = repr((stamp(()), emblem(), studio.publication.plan.printing.font, _fonts(studio.fonts), versions)).encode()
    return [blake2b(repr(card).encode(), digest_size=16, key=blake2b(shared).digest()).hexdigest() for card in found]


def _fonts(folder: Path | None) -> tuple[str, ...]:
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder else ()
    return tuple(f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files)


def _name(key: str) -> str:
    return f"{key}.png"


def _kept(studio: Studio, keys: frozenset[str]) -> dict[str, Kept]:
    """The cards of these keys that lie in the folder as they were made."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        rows = json.loads((studio.folder / RECORD).read_bytes())
        sizes = {entry.name: entry.stat().st_size for entry in os.scandir(studio.folder)}
        found = {key: Kept(*row) for key, row in rows.items() if key in keys}
        return {key: card for key, card in found.items() if sizes.get(_name(key)) == card.size}
    return {}


def _make(
    studio: Studio, missing: Mapping[str, Card], kept: Mapping[str, Kept]
) -> tuple[dict[str, Kept], dict[str, str]]:
    """The kept cards with the missing ones, and why others could not be made."""
    waiting = list(missing.items())
    batches = [waiting[start : start + _BATCH] for start in range(0, len(waiting), _BATCH)]
    made, lost = dict(kept), dict[str, str]()
    _Work.studio = studio
    done = 0
    try:
        for rows, failures in forked(_draw, batches, min(studio.jobs, len(batches)), apart=True):
            made.update(rows)
            lost.update(failures)
            done += len(rows) + len(failures)
            studio.progress("Làm ảnh chia sẻ", done, len(waiting))
    except BrokenProcessPool:
        # a machine without memory ends the process that takes most of it
        lost.update({key: "máy hết bộ nhớ" for key in missing if key not in made and key not in lost})
    return made, lost


class _Work:
    """What forked processes inherit."""

    studio: Studio


def _draw(batch: Sequence[tuple[str, Card]]) -> tuple[dict[str, Kept], dict[str, str]]:
    """Draws the cards and keeps them; gives a record of each, and why some could not be drawn."""
    studio = _Work.studio
    families = font_families(studio.publication.plan.printing.font, studio.fonts)
    made: dict[str, Kept] = {}
    lost: dict[str, str] = {}
    waiting = [batch] if batch else []
    while waiting:
        some = waiting.pop()
        try:
            drawn = list(cards([card for _, card in some], studio.press, families))
        except Exception as error:  # whatever it is, the other cards are made all the same
            if len(some) == 1:
                lost[some[0][0]] = str(error) or type(error).__name__
            else:
                half = len(some) // 2
                waiting += [some[:half], some[half:]]
            continue
        for (key, _), card in zip(some, drawn, strict=True):
            put(studio.folder, _name(key), card.data)
            made[key] = Kept(blake2b(card.data, digest_size=4).hexdigest(), len(card.data), card.lacking)
    return made, lost


def _forget(studio: Studio, kept: Mapping[str, Kept]) -> None:
    """Remembers the cards that are needed and removes every other file of the folder."""
    if not studio.folder.is_dir():
        return
    names = {RECORD, *map(_name, kept)}
    for entry in sorted(os.scandir(studio.folder), key=lambda entry: entry.name):
        if entry.name not in names and entry.is_file(follow_symlinks=False):
            with suppress(OSError):
                os.unlink(entry.path)
    put(studio.folder, RECORD, json.dumps(kept, separators=(",", ":")).encode(), public=False)


def _problems(
    wanted: Sequence[_Wanted], keys: Mapping[str, str], kept: Mapping[str, Kept], lost: Mapping[str, str]
) -> Iterator[Problem]:
    failures = [one for one in wanted if keys[one.id] in lost]
    for one in failures[:_TOLD]:
        yield failed(one.card.title, one.where, lost[keys[one.id]])
    if len(failures) > _TOLD:
        yield more_failed(len(failures) - _TOLD, wanted[0].where)
    for one in wanted:
        found = kept.get(keys[one.id])
        if found and found.lacking:
            yield lacking_letters(found.lacking, one.where)
