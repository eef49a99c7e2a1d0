"""Cards: pictures that others show with a link, where no photo stands for a page. Many are set in one run of Typst."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from io import BytesIO

from site_builder.render.yearbooks.press import Press
from site_builder.render.yearbooks.print_text import PrintText, is_ornament, unusual
from site_builder.render.yearbooks.typesetting import drawn_pages, lacking

# what Facebook and Zalo show whole: https://developers.facebook.com/docs/sharing/webmasters/images
WIDTH, HEIGHT = 1200, 630
# of a page of 600 × 315 points
_DOTS_PER_INCH = 144
_CREAM, _GILT = "#fff4e0", "#ecc671"
# of the field's colour, as much is left for the band and for the large sign
_DEEP, _SHADE = 0.76, 0.88
Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The words of a card with its colour (`#rrggbb`) and sign (an SVG document; the drum where it is empty).

    `field` stands above the title; below it stand `who` is honoured, the `source` that introduces it, and in the band the `foot`.
    """

    title: str
    field: str = ""
    hue: str
    sign: str = ""
    who: str = ""
    source: str = ""
    foot: str
    is_sample: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return (self.title, self.field, self.who, self.source, self.foot)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A card as PNG, 1200 × 630; `lacking` are the letters of it that none of its fonts has."""

    data: bytes
    lacking: str = ""


def cards(some: Sequence[Card], press: Press, families: Sequence[str]) -> Iterator[Drawn]:
    """The cards drawn, in their order; `families` are those of the fonts, first choice first. Raises NotTypesetError."""
    fonts = [press.fonts] if press.fonts else []
    missing = lacking(unusual(word for card in some for word in card.words), families, fonts)
    printed = PrintText(missing)
    data = {
        "fonts": list(families),
        "cream": _CREAM,
        "gilt": _GILT,
        "cards": [_printable(card, printed) for card in some],
    }
    pages = drawn_pages("card.typ", data, (), press.emblem, dots_per_inch=_DOTS_PER_INCH, fonts=fonts)
    for card, page in zip(some, pages, strict=True):
        # a picture sign is left out, and nothing is lost
        letters = sorted(letter for letter in missing & set("".join(card.words)) if not is_ornament(letter))
        yield Drawn(data=_light(page, card.hue), lacking="".join(letters))


def _printable(card: Card, printed: PrintText) -> dict[str, object]:
    words = {name: printed(getattr(card, name)).strip() for name in ("title", "field", "who", "source", "foot")}
    return {**asdict(card), **words, "deep": _hex(_darker(card.hue, _DEEP)), "shade": _hex(_darker(card.hue, _SHADE))}


def _light(png: bytes, hue: str) -> bytes:
    """The picture with the colours that a card of this hue has, and the steps between them: a third of the weight."""
    from PIL import Image

    palette = Image.new("P", (1, 1))
    palette.putpalette([value for colour in _colours(hue) for value in colour])
    with Image.open(BytesIO(png)) as opened:
        few = opened.convert("RGB").quantize(palette=palette, dither=Image.Dither.NONE)
    made = BytesIO()
    few.save(made, "PNG", compress_level=6)
    return made.getvalue()


def _colours(hue: str) -> list[Rgb]:
    """Every ground and ink of a card, with steps from each ground to the inks on it: the edges of letters."""
    ground, deep, shade = _rgb(hue), _darker(hue, _DEEP), _darker(hue, _SHADE)
    cream, gilt = _rgb(_CREAM), _rgb(_GILT)
    edges = ((ground, cream, 16), (shade, cream, 16), (ground, gilt, 14), (deep, gilt, 14), (ground, shade, 4))
    return [_between(one, other, step / (steps - 1)) for one, other, steps in edges for step in range(steps)]


def _rgb(colour: str) -> Rgb:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(colour: Rgb) -> str:
    return "#" + bytes(colour).hex()


def _darker(hue: str, share: float) -> Rgb:
    return _between((0, 0, 0), _rgb(hue), share)


def _between(one: Rgb, other: Rgb, share: float) -> Rgb:
    red, green, blue = (round(start + (end - start) * share) for start, end in zip(one, other, strict=True))
    return red, green, blue
