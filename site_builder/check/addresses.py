"""Addresses that two things claim."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.model import addresses
from site_builder.model.site import Site
from site_builder.model.story import Piece, Story
from site_builder.problems import Code, Level, Problem


def alias_taken(site: Site) -> Iterator[Problem]:
    """An old address of a piece is the address of another, or claimed twice: only one of them can be there."""
    owners: dict[str, Piece] = {}
    for piece in (*site.stories, *site.articles):
        own = addresses.story(piece.id) if isinstance(piece, Story) else addresses.article(piece.id)
        owners[own.rstrip("/")] = piece
    for piece in (*site.stories, *site.articles):
        for alias in piece.aliases:
            if alias in addresses.FILES or alias.partition("/")[0] in addresses.ROOMS - {"guong", "tin-bai"}:
                yield Problem(
                    Code.ALIAS_TAKEN,
                    Level.WARNING,
                    piece.at("aliases"),
                    f"địa chỉ cũ “/{alias}” là chỗ của trang do site-builder tự dựng",
                    "bỏ địa chỉ này",
                )
                continue
            first = owners.setdefault(alias.rstrip("/"), piece)
            if first is not piece:
                yield Problem(
                    Code.ALIAS_TAKEN,
                    Level.WARNING,
                    piece.at("aliases"),
                    f"địa chỉ cũ “/{alias}” đã là của bài “{first.title}”",
                    "bỏ địa chỉ này ở một trong hai bài",
                )


def address_taken(site: Site) -> Iterator[Problem]:
    """An ordinary page stands in a folder whose addresses the site makes itself: one of the two pages would be lost."""
    for page in site.pages:
        room = page.path.partition("/")[0].removesuffix(".md")
        if room in addresses.ROOMS:
            yield Problem(
                Code.ADDRESS_TAKEN,
                Level.WARNING,
                page.where,
                f"trang này nằm ở “/{room}/”, là chỗ của trang do site-builder tự dựng, nên có thể bị ghi đè",
                "đổi tên tệp hoặc chuyển sang thư mục khác, ví dụ huong-dan",
            )
