"""Typst: from a template of ours and plain data to a PDF or a picture."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

# inside Typst, with every Vietnamese letter
OWN_FONT = "Libertinus Serif"


class NotTypesetError(Exception):
    """Typst could not make the document; its text is Typst's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeset:
    """A finished document; `keeps_standards` is False where it could be made only without the standards that were asked for."""

    data: bytes
    keeps_standards: bool = True


def typeset(
    template: str,
    data: Mapping[str, Any],
    pictures: Iterable[Path],
    emblem: str,
    *,
    made_on: datetime,
    fonts: Sequence[Path] = (),
    standards: Sequence[str] = (),
) -> Typeset:
    """The PDF of a template of `typ/` with its data, which may name the pictures by their file names.

    `emblem` is the SVG of the drum, `fonts` are folders. Raises NotTypesetError.
    """
    with _workplace(data, pictures, emblem) as folder:
        options = {**_options(folder, fonts), "timestamp": made_on}
        try:
            return Typeset(data=_compiled(folder / template, pdf_standards=list(standards), **options))
        except NotTypesetError:
            if not standards:
                raise
        return Typeset(data=_compiled(folder / template, **options), keeps_standards=False)


def _compiled(source: Path | bytes, **options: Any) -> bytes:
    """What Typst makes of a template. Raises NotTypesetError."""
    import typst

    compiled: Any = typst.compile
    try:
        # the fonts of the machine are left alone: a book must come out the same everywhere
        found: bytes = compiled(source, ignore_system_fonts=True, **options)
    except typst.TypstError as error:
        raise NotTypesetError(error.message) from None
    return found


def drawn(
    template: str,
    data: Mapping[str, Any],
    pictures: Iterable[Path],
    emblem: str,
    *,
    dots_per_inch: float,
    fonts: Sequence[Path] = (),
) -> bytes:
    """The first page of a template as PNG: what does not fit on the sheet is left out. Raises NotTypesetError."""
    return drawn_pages(template, data, pictures, emblem, dots_per_inch=dots_per_inch, fonts=fonts)[0]


def drawn_pages(
    template: str,
    data: Mapping[str, Any],
    pictures: Iterable[Path],
    emblem: str,
    *,
    dots_per_inch: float,
    fonts: Sequence[Path] = (),
) -> list[bytes]:
    """Every page of a template as PNG. Raises NotTypesetError."""
    with _workplace(data, pictures, emblem) as folder:
        made: Any = _compiled(folder / template, format="png", ppi=dots_per_inch, **_options(folder, fonts))
        return made if isinstance(made, list) else [made]


def _options(folder: Path, fonts: Sequence[Path]) -> dict[str, Any]:
    return {"root": folder, "font_paths": list(fonts)}


@contextmanager
def _workplace(data: Mapping[str, Any], pictures: Iterable[Path], emblem: str) -> Iterator[Path]:
    """A folder with all that Typst may see: templates, data, pictures."""
    with TemporaryDirectory(prefix="site-builder-") as name:
        folder = Path(name)
        for template in (resources.files(__package__) / "typ").iterdir():
            (folder / template.name).write_bytes(template.read_bytes())
        (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        (folder / "trong-dong.svg").write_text(emblem, encoding="utf-8")
        (folder / "pictures").mkdir()
        for picture in dict.fromkeys(pictures):
            _put(picture, folder / "pictures" / picture.name)
        yield folder


def _put(picture: Path, target: Path) -> None:
    """Links the picture, or copies it where the disk or the system has no links."""
    with suppress(OSError):
        os.link(picture, target)
        return
    shutil.copyfile(picture, target)


def families(fonts: Path) -> tuple[str, ...]:
    """The families in a folder of fonts, in order of their names."""
    import typst

    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    return tuple(sorted(found.families()))


def lacking(characters: Iterable[str], families: Sequence[str], fonts: Sequence[Path] = ()) -> frozenset[str]:
    """Those of the characters that neither the families nor the fonts inside Typst can print."""
    found: set[str] = set()
    waiting = [sorted(set(characters))]
    while waiting:
        some = waiting.pop()
        if not some or _prints(some, families, fonts):
            continue
        if len(some) == 1:
            found.update(some)
        else:
            half = len(some) // 2
            waiting += [some[:half], some[half:]]
    return frozenset(found)


_TRIAL = b"""#set document(title: "x")
#set page(width: auto, height: auto)
#let given = json(bytes(sys.inputs.given))
#set text(font: given.families)
#for character in given.characters { text(character) + linebreak() }
"""


def _prints(characters: Sequence[str], families: Sequence[str], fonts: Sequence[Path]) -> bool:
    """Whether every one of the characters can be printed: an archive's standard refuses a document where one cannot."""
    given = json.dumps({"characters": characters, "families": list(families)})
    try:
        _compiled(_TRIAL, font_paths=list(fonts), sys_inputs={"given": given}, pdf_standards=["a-2u"])
    except NotTypesetError:
        return False
    return True
