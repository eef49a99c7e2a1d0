"""A yearbook as one page to keep: it holds its own pictures and style, asks nothing of the network, and runs nothing."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup

from site_builder.collect.yearbooks import Yearbook
from site_builder.render.words import for_html
from site_builder.render.yearbooks.page_edition import Edition, media_type, part_id, part_of_look, piece, templates
from site_builder.render.yearbooks.pictures import Pictures, Shown
from site_builder.render.yearbooks.press import Press


def one_page(book: Yearbook, press: Press, pictures: Pictures) -> bytes:
    """The whole document, UTF-8.

    Pictures that `pictures` lacks are left out with their figures. Raises OSError where a picture cannot be read.
    """
    edition = Edition(
        book=book,
        press=press,
        pictures=pictures,
        story_at=_anchor,
        section_at=_anchor,
        shown=_inside(),
        top=2,
        is_epub=False,
    )
    text = (
        templates()
        .get_template("one_page.html")
        .render(
            edition=edition,
            book=book,
            style=Markup(part_of_look("one_page.css")),
            piece=piece,
            part_id=part_id,
        )
    )
    return for_html(text).encode()


def _anchor(id: str) -> str:
    return f"#{id}"


def _inside() -> Callable[[Shown], str]:
    """Gives pictures as addresses that hold them; one that is shown twice is read once."""

    @lru_cache(maxsize=64)
    def address(shown: Shown) -> str:
        return f"data:{media_type(shown)};base64,{b64encode(shown.path.read_bytes()).decode()}"

    return address
