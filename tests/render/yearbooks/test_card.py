"""A card as its readers see it: its colours are where they belong, nothing is clipped, and words are never code."""

from __future__ import annotations

import unicodedata
from io import BytesIO

import pytest
from PIL import Image

from site_builder.cards.marks import marks
from site_builder.render.yearbooks.card import HEIGHT, WIDTH, Card, cards
from site_builder.render.yearbooks.press import Press
from site_builder.render.yearbooks.typesetting import OWN_FONT
from site_builder.theme_files import emblem

PRESS = Press(emblem=emblem(), fonts=None, site_url="", published=frozenset())
HUE = "#2d5a94"
CREAM, GILT = (0xFF, 0xF4, 0xE0), (0xEC, 0xC6, 0x71)
# where the words stand: between the edges and above the band
LEFT, RIGHT, BAND = 66, 1134, 533


def a_card(title: str = "Vườn rau sạch", **given: object) -> Card:
    values: dict[str, object] = {
        "title": title,
        "field": "Giáo dục và đào tạo",
        "hue": HUE,
        "sign": marks().own_signs["giao-duc"],
        "who": "Bà Lê Thị Hoa",
        "source": "Thôn Khe Lim",
        "foot": "Gương điển hình tiên tiến · xã Suối Ngàn",
    }
    return Card(**{**values, **given})  # type: ignore[arg-type]


def drawn(*some: Card) -> list[Image.Image]:
    return [Image.open(BytesIO(made.data)).convert("RGB") for made in cards(some, PRESS, [OWN_FONT])]


def ink(image: Image.Image, colour: tuple[int, int, int], box: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """The smallest box, on the card, around what has about this colour inside `box`."""
    part = image.crop(box)
    near = part.point([255 if abs(value - wanted) < 24 else 0 for wanted in colour for value in range(256)])
    red, green, blue = near.split()
    both = Image.composite(Image.composite(red, Image.new("L", red.size), green), Image.new("L", red.size), blue)
    found = both.getbbox()
    assert found is not None
    return found[0] + box[0], found[1] + box[1], found[2] + box[0], found[3] + box[1]


ABOVE = (0, 0, WIDTH, BAND)
TITLES = [
    "Lò rèn",
    "Vườn rau sạch của tổ phụ nữ Đồng Tâm",
    "Hai chiếc ba lô ở điểm trường và người thầy giáo trẻ vượt suối mùa lũ đưa học sinh qua sông mười hai năm",
    "ẾẪỖỮẶ ỆỤỌỴỊ ẾẪỖỮẶ ỆỤỌỴỊ " * 3,
    "Những câu chuyện chưa kể về một vùng đất nhiều gian khó nhưng giàu nghĩa tình " * 8,
    "a" * 400,
]


@pytest.mark.parametrize("title", TITLES, ids=[title[:12].strip() for title in TITLES])
@pytest.mark.parametrize(
    "who", ["", "Bà Lê Thị Hoa", "Bà Lê Thị Hoa; Ông Trần Văn Nghi; Chị Nguyễn Thị Phương Thảo " * 3]
)
def test_every_word_stands_inside_the_card(title: str, who: str) -> None:
    (image,) = drawn(a_card(title, who=who, source="Khối các cơ quan, ngành văn hóa - xã hội, tổ chức xã hội " * 2))
    assert image.size == (WIDTH, HEIGHT)
    left, top, right, bottom = ink(image, CREAM, ABOVE)
    assert left >= LEFT - 4
    assert right <= RIGHT + 4
    assert top >= 40
    # the tails of the last line stay clear of the band
    assert bottom <= BAND - 16


def test_the_colours_are_those_of_the_field() -> None:
    (image,) = drawn(a_card())
    red, green, blue = (int(HUE[at : at + 2], 16) for at in (1, 3, 5))
    assert image.getpixel((3, 400)) == (red, green, blue)
    deep = image.getpixel((3, 600))
    assert isinstance(deep, tuple)
    assert sum(deep) < red + green + blue
    assert ink(image, GILT, (0, BAND - 10, WIDTH, BAND + 10))[2] == WIDTH
    # the large sign behind the words, quieter than they are
    assert len({image.getpixel((x, 60)) for x in range(900, 1200, 10)}) > 1


@pytest.mark.parametrize("hue", sorted(set(marks().hues.values())))
def test_the_large_sign_is_seen_on_every_colour(hue: str) -> None:
    with_sign, without = drawn(
        a_card(hue=hue, sign=""), a_card(hue=hue, sign="<svg xmlns='http://www.w3.org/2000/svg'/>")
    )
    part = (980, 20, 1190, 120)
    assert len(with_sign.crop(part).getcolors() or ()) > 1
    assert len(without.crop(part).getcolors() or ()) == 1


def test_a_sample_says_so() -> None:
    real, sample = drawn(a_card(), a_card(is_sample=True))
    part = (960, BAND + 10, WIDTH, HEIGHT)
    assert len(real.crop(part).getcolors() or ()) == 1
    assert ink(sample, GILT, part)


@pytest.mark.parametrize(
    "title",
    [
        '#panic("x") #read("/etc/passwd")',
        "$ sum_(i=1)^n $ *đậm* _nghiêng_ = Đề mục",
        '"\\" + sys.inputs + \\u{41}',
        "#image(bytes()) ]) }",
        "// chú thích /* mở",
        "@nhãn <nhãn> `lệnh`",
        "\u202eđảo ngược\u202c שלום مرحبا",
        "\x07 \ufeff\u200b",
    ],
)
def test_a_title_is_never_code(title: str) -> None:
    hostile, plain = drawn(a_card(title), a_card("Bình thường"))
    assert hostile.size == plain.size
    assert hostile.crop((0, BAND, WIDTH, HEIGHT)).tobytes() == plain.crop((0, BAND, WIDTH, HEIGHT)).tobytes()


def test_marks_may_stand_apart_from_their_letters() -> None:
    title = "Vườn rau sạch của tổ phụ nữ"
    composed, apart = drawn(a_card(title), a_card(unicodedata.normalize("NFD", title)))
    assert abs(ink(composed, CREAM, ABOVE)[2] - ink(apart, CREAM, ABOVE)[2]) < 3


def test_a_picture_sign_is_left_out_and_a_lacking_letter_is_named() -> None:
    plain, smiling, foreign = cards([a_card("Rau"), a_card("Rau 🌾"), a_card("Rau 菜")], PRESS, [OWN_FONT])
    assert smiling == plain
    assert foreign.lacking == "菜"
    assert foreign.data != plain.data


def test_cards_do_not_depend_on_their_neighbours() -> None:
    some = [a_card("Một"), a_card("Hai", hue="#a3355c"), a_card("Ba")]
    alone = [made for card in some for made in cards([card], PRESS, [OWN_FONT])]
    assert list(cards(some, PRESS, [OWN_FONT])) == alone
