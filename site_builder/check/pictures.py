"""Pictures that cannot be shown, or not as they are: told at the line that asks for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from unicodedata import normalize

from site_builder.load.files import is_picture
from site_builder.load.picture_file import NoPicture, why_no_picture
from site_builder.model.site import OrdinaryPage, Site
from site_builder.model.story import Piece
from site_builder.model.yearbook import Foreword
from site_builder.problems import Code, Level, Problem, Where

# what may show pictures; of an ordinary page and of a foreword only the text does
Shower = Piece | Foreword | OrdinaryPage
WELCOME = "index.md"


def showers(site: Site) -> Iterator[Shower]:
    """Everything of the content that may show pictures, but the welcome of the home page."""
    yield from site.pieces
    yield from site.forewords
    yield from site.pages
    if site.welcome is not None:
        yield OrdinaryPage(path=WELCOME, where=Where(f"{site.shown}/{WELCOME}"), files=site.welcome.files)


def no_pictures(site: Site, content: Path) -> Iterator[Problem]:
    """A picture that pieces show is no picture by its first bytes: a photo of an iPhone renamed, a drawing that can run, nothing.

    Cheap: no picture is read beyond its beginning. What shows only when a picture is read whole is told by a build.
    """
    shown = list(showers(site))
    files = {file for shower in shown for file in pictures_in(shower)}
    broken = {file: why for file in sorted(files) if (why := why_no_picture(content / file))}
    yield from broken_pictures(shown, broken, content, site.shown)


def pictures_in(shower: Shower) -> tuple[str, ...]:
    """The pictures that a text shows or links, photos first."""
    photos = (photo.file for photo in shower.photos) if isinstance(shower, Piece) else ()
    files = shower.files if isinstance(shower, OrdinaryPage) else shower.body.files
    return tuple(dict.fromkeys(file for file in (*photos, *files) if is_picture(file)))


def broken_pictures(
    shown: Iterable[Shower], broken: Mapping[str, NoPicture], content: Path, name: str
) -> Iterator[Problem]:
    """Pictures that the texts show and that cannot be opened; `broken` says why. `name` is the folder as the user knows it."""

    def told(file: str, where: Where) -> Problem:
        return Problem(
            Code.BROKEN_PICTURE,
            Level.WARNING,
            where,
            f"ảnh “{file}” {broken[file].why} nên trang và kỷ yếu không có ảnh này",
            broken[file].help,
        )

    yield from _at_their_lines(shown, broken, content, name, told)


def moving_pictures(shown: Iterable[Shower], moving: Collection[str], content: Path, name: str) -> Iterator[Problem]:
    """Pictures that move, of which the site shows the first alone: what moves cannot be stopped by readers whom it disturbs."""

    def told(file: str, where: Where) -> Problem:
        return Problem(
            Code.MOVING_PICTURE,
            Level.WARNING,
            where,
            f"“{file}” là ảnh động; trang chỉ đăng hình đầu tiên",
            "thay bằng một ảnh thường; đoạn phim thì đăng nơi khác rồi đặt liên kết",
        )

    yield from _at_their_lines(shown, moving, content, name, told)


def _at_their_lines(
    shown: Iterable[Shower], files: Collection[str], content: Path, name: str, told: Callable[[str, Where], Problem]
) -> Iterator[Problem]:
    for shower in shown if files else ():
        photos = {photo.file: photo.where for photo in shower.photos} if isinstance(shower, Piece) else {}
        for file in pictures_in(shower):
            if file in files:
                yield told(file, photos.get(file) or place_of(shower.where, file, content, name))


def place_of(text: Where, file: str, content: Path, name: str) -> Where:
    """Where a text first names the file; its own place where it does so in another way."""
    wanted = file.rpartition("/")[2]
    try:
        written = (content / text.file.removeprefix(f"{name}/")).read_text(encoding="utf-8-sig", errors="replace")
        written = normalize("NFC", written)
    except OSError:
        return text
    for number, line in enumerate(written.splitlines(), start=1):
        at = line.find(wanted)
        if at >= 0:
            return Where(text.file, number, at + 1)
    return text
