"""One function a picture. `SCENES` says which file each one becomes and in which light it lies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..canvas import Canvas
from ..palette import DAWN, GOLDEN, MORNING, NIGHT, NOON, Mood
from . import (
    building,
    evening,
    fields,
    gatherings,
    harvest,
    hillside,
    hives,
    home,
    kitchen,
    lanes,
    meetings,
    school,
    smithy,
    water,
    weaving,
)


@dataclass(frozen=True)
class Scene:
    """One picture: who draws it, and the light that tints it."""

    draw: Callable[[Canvas], None]
    mood: Mood


SCENES: dict[str, Scene] = {
    # 2024
    "dem-ba-muoi-cua-tieu-doi-dan-quan": Scene(evening.patrol, NIGHT),
    "khung-cui-ban-nua": Scene(weaving.weavers, MORNING),
    "thu-gui-hai-co-giao-lop-toi": Scene(school.evening_class, MORNING),
    "may-tuoi-cua-ba-hoc-tro-lop-8": Scene(water.irrigation_kids, MORNING),
    "nha-bon-the-he-tan-hoa": Scene(gatherings.family_meal, GOLDEN),
    "rau-sach-dong-tam": Scene(fields.vegetable_beds, MORNING),
    "rau-sach-dong-tam-2": Scene(harvest.bundles, MORNING),
    "tieng-loa-suoi-mo": Scene(evening.radio_room, DAWN),
    "cau-moi-khe-lim": Scene(lanes.new_bridge, MORNING),
    "mat-ong-bai-dau-len-mang": Scene(hives.honey_live, MORNING),
    "rung-go-lon-cua-ong-duc": Scene(fields.forest_hug, GOLDEN),
    # 2025
    "anh-cu-suoi-ngan": Scene(home.old_photos, MORNING),
    "gio-nuoc-ong-mao": Scene(water.water_share, DAWN),
    "ba-tram-ban-ghi-am": Scene(home.reading_aloud, GOLDEN),
    "nha-bon-the-do": Scene(meetings.red_cards, MORNING),
    "to-tho-nghia-tinh": Scene(building.roofers, MORNING),
    "ghe-go-ong-nghi": Scene(building.barber, NOON),
    "lo-ren-nha-hoan": Scene(smithy.forge, GOLDEN),
    "lo-ren-nha-hoan-2": Scene(smithy.blades, GOLDEN),
    "lo-say-mang-anh-ky": Scene(hillside.bamboo_drier, NOON),
    "khap-va-xuong-lang-giang": Scene(gatherings.song_circle, GOLDEN),
    "vuon-uom-nha-nam": Scene(hillside.nursery, MORNING),
    # 2026
    "can-to-ong-khe-lim": Scene(hives.hive_scale, MORNING),
    "noi-banh-chung-ba-xuyen": Scene(kitchen.sticky_cakes, MORNING),
    "ba-yen-day-det-lang-giang": Scene(weaving.weaving_lesson, GOLDEN),
    "mia-doi-cay-thi": Scene(fields.cane_hill, NOON),
    "lo-mat-mia-chi-phuong": Scene(kitchen.molasses, MORNING),
    "nong-tam-bai-dau": Scene(harvest.silkworms, MORNING),
    "mien-dong-nha-chi-uyen": Scene(harvest.noodle_yard, NOON),
    "thu-gui-thay-tuong": Scene(school.reading_by_window, MORNING),
    "to-cong-nghe-so-khe-tram": Scene(home.digital_team, MORNING),
    "vo-chong-quyen-thuan-hien-dat": Scene(lanes.couple, NOON),
    "vo-chong-quyen-thuan-hien-dat-2": Scene(lanes.lane_from_above, NOON),
    # articles
    "khai-mac-cuoc-thi-viet": Scene(meetings.contest, MORNING),
    "gap-mat-dien-hinh-11-6": Scene(meetings.exemplars_talk, MORNING),
}
