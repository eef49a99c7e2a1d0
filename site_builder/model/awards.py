"""Titles and forms of commendation of the Law on Emulation and Commendation (Luật Thi đua, khen thưởng 06/2022/QH15)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.model.terms import AwardLevel

_STATE, _PROVINCE, _BASE = AwardLevel.STATE, AwardLevel.MINISTRY_OR_PROVINCE, AwardLevel.GRASSROOTS


@dataclass(frozen=True, slots=True)
class AwardTitle:
    """A title (danh hiệu) or form of commendation (hình thức khen thưởng) and the levels on which it is given.

    `rank` orders from high to low within all awards: smaller is higher.
    """

    id: str
    name: str
    levels: tuple[AwardLevel, ...]
    rank: int
    ranked: bool = False


def _titles() -> Mapping[str, AwardTitle]:
    rows: tuple[tuple[str, str, tuple[AwardLevel, ...], bool], ...] = (
        # state: honours, orders, medals, prizes
        ("huan-chuong-sao-vang", "Huân chương Sao vàng", (_STATE,), False),
        ("huan-chuong-ho-chi-minh", "Huân chương Hồ Chí Minh", (_STATE,), False),
        ("anh-hung-llvt", "Anh hùng Lực lượng vũ trang nhân dân", (_STATE,), False),
        ("anh-hung-lao-dong", "Anh hùng Lao động", (_STATE,), False),
        ("ba-me-viet-nam-anh-hung", "Bà mẹ Việt Nam anh hùng", (_STATE,), False),
        ("thanh-pho-anh-hung", "Thành phố Anh hùng", (_STATE,), False),
        ("huan-chuong-doc-lap", "Huân chương Độc lập", (_STATE,), True),
        ("huan-chuong-quan-cong", "Huân chương Quân công", (_STATE,), True),
        ("huan-chuong-lao-dong", "Huân chương Lao động", (_STATE,), True),
        ("huan-chuong-bao-ve-to-quoc", "Huân chương Bảo vệ Tổ quốc", (_STATE,), True),
        ("huan-chuong-chien-cong", "Huân chương Chiến công", (_STATE,), True),
        ("huan-chuong-dai-doan-ket", "Huân chương Đại đoàn kết dân tộc", (_STATE,), False),
        ("huan-chuong-dung-cam", "Huân chương Dũng cảm", (_STATE,), False),
        ("huan-chuong-huu-nghi", "Huân chương Hữu nghị", (_STATE,), False),
        ("huan-chuong-khang-chien", "Huân chương Kháng chiến", (_STATE,), True),
        ("huy-chuong-quan-ky", "Huy chương Quân kỳ quyết thắng", (_STATE,), False),
        ("huy-chuong-vi-an-ninh", "Huy chương Vì an ninh Tổ quốc", (_STATE,), False),
        ("huy-chuong-chien-si-ve-vang", "Huy chương Chiến sĩ vẻ vang", (_STATE,), True),
        ("huy-chuong-huu-nghi", "Huy chương Hữu nghị", (_STATE,), False),
        ("huy-chuong-khang-chien", "Huy chương Kháng chiến", (_STATE,), True),
        ("giai-thuong-ho-chi-minh", "Giải thưởng Hồ Chí Minh", (_STATE,), False),
        ("giai-thuong-nha-nuoc", "Giải thưởng Nhà nước", (_STATE,), False),
        ("nha-giao-nhan-dan", "Nhà giáo nhân dân", (_STATE,), False),
        ("nha-giao-uu-tu", "Nhà giáo ưu tú", (_STATE,), False),
        ("thay-thuoc-nhan-dan", "Thầy thuốc nhân dân", (_STATE,), False),
        ("thay-thuoc-uu-tu", "Thầy thuốc ưu tú", (_STATE,), False),
        ("nghe-si-nhan-dan", "Nghệ sĩ nhân dân", (_STATE,), False),
        ("nghe-si-uu-tu", "Nghệ sĩ ưu tú", (_STATE,), False),
        ("nghe-nhan-nhan-dan", "Nghệ nhân nhân dân", (_STATE,), False),
        ("nghe-nhan-uu-tu", "Nghệ nhân ưu tú", (_STATE,), False),
        ("chien-si-thi-dua-toan-quoc", "Chiến sĩ thi đua toàn quốc", (_STATE,), False),
        ("co-thi-dua-chinh-phu", "Cờ thi đua của Chính phủ", (_STATE,), False),
        ("bang-khen-thu-tuong", "Bằng khen của Thủ tướng Chính phủ", (_STATE,), False),
        # ministries, sectors, provinces
        ("chien-si-thi-dua-tinh", "Chiến sĩ thi đua bộ, ban, ngành, tỉnh", (_PROVINCE,), False),
        ("co-thi-dua-tinh", "Cờ thi đua của bộ, ban, ngành, tỉnh", (_PROVINCE,), False),
        ("tap-the-lao-dong-xuat-sac", "Tập thể lao động xuất sắc", (_PROVINCE,), False),
        ("don-vi-quyet-thang", "Đơn vị quyết thắng", (_PROVINCE,), False),
        ("xa-phuong-tieu-bieu", "Xã, phường, thị trấn tiêu biểu", (_PROVINCE,), False),
        ("bang-khen", "Bằng khen", (_PROVINCE, _STATE), False),
        ("ky-niem-chuong", "Kỷ niệm chương", (_PROVINCE, _STATE), False),
        # grassroots
        ("chien-si-thi-dua-co-so", "Chiến sĩ thi đua cơ sở", (_BASE,), False),
        ("lao-dong-tien-tien", "Lao động tiên tiến", (_BASE,), False),
        ("chien-si-tien-tien", "Chiến sĩ tiên tiến", (_BASE,), False),
        ("tap-the-lao-dong-tien-tien", "Tập thể lao động tiên tiến", (_BASE,), False),
        ("don-vi-tien-tien", "Đơn vị tiên tiến", (_BASE,), False),
        ("thon-van-hoa", "Thôn, tổ dân phố văn hóa", (_BASE,), False),
        ("gia-dinh-van-hoa", "Gia đình văn hóa", (_BASE,), False),
        ("giay-khen", "Giấy khen", (_BASE,), False),
    )
    return {id: AwardTitle(id, name, levels, rank, ranked) for rank, (id, name, levels, ranked) in enumerate(rows)}


AWARD_TITLES: Mapping[str, AwardTitle] = _titles()

RANK_NAMES: Mapping[str, str] = {"nhat": "hạng Nhất", "nhi": "hạng Nhì", "ba": "hạng Ba"}
