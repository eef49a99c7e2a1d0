"""The menu: the same on every page."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.collect.categories import Axis
from site_builder.collect.collections import Collections
from site_builder.model import addresses


@dataclass(frozen=True, slots=True)
class MenuEntry:
    section: str
    name: str
    address: str


def menu(found: Collections) -> tuple[MenuEntry, ...]:
    """The main entries, in order; what the site does not have is not offered."""
    entries = [
        MenuEntry("home", "Trang chủ", addresses.HOME),
        MenuEntry("stories", "Gương điển hình", addresses.STORIES),
        MenuEntry("fields", "Lĩnh vực", addresses.FIELDS),
        MenuEntry("units", "Đơn vị", addresses.UNITS),
        MenuEntry("quarters", "Theo quý", addresses.QUARTERS),
    ]
    if found.categories[Axis.MOVEMENT]:
        entries.append(MenuEntry("movements", "Phong trào", addresses.MOVEMENTS))
    entries += [
        MenuEntry("articles", "Tin, bài", addresses.ARTICLES),
        MenuEntry("yearbooks", "Kỷ yếu", addresses.YEARBOOKS),
        MenuEntry("radio", "Phát thanh", addresses.RADIO),
        MenuEntry("plan", "Kế hoạch", addresses.PLAN),
    ]
    return tuple(entries)


def side_menu(found: Collections) -> tuple[MenuEntry, ...]:
    """What stands in the footer: everything else that has a page of its own."""
    entries = [
        MenuEntry("people", "Mục lục tên người", addresses.PEOPLE),
        MenuEntry("places", "Địa bàn", f"{Axis.PLACE.value}/"),
        MenuEntry("subjects", "Đối tượng", f"{Axis.SUBJECT.value}/"),
        MenuEntry("years", "Theo năm", f"{Axis.YEAR.value}/"),
        MenuEntry("figures", "Số liệu", addresses.FIGURES),
        MenuEntry("data", "Dữ liệu mở", addresses.OPEN_DATA),
    ]
    if found.categories[Axis.CONTEST]:
        entries.append(MenuEntry("contests", "Cuộc thi", f"{Axis.CONTEST.value}/"))
    return tuple(entries)
