"""What stands in front of a person's name and is no part of it."""

from typing import Final

TITLES: Final = """
    ông | bà | anh | chị | cô | chú | bác | cậu | mợ | dì | thím | em | cháu | bé | cụ | cố | mẹ | thầy | bạn
    cụ ông | cụ bà | ông cụ | bà cụ | em bé | cháu bé | hai em | hai cháu | hai chị em | hai anh em
    thầy giáo | cô giáo | nhà giáo | nhà giáo ưu tú | nhà giáo nhân dân | giáo viên | giảng viên | hiệu trưởng
    vợ chồng | hai vợ chồng | vợ chồng ông | vợ chồng anh | gia đình | hộ | hộ gia đình
    đồng chí | đảng viên | đoàn viên | hội viên | cán bộ | bí thư | phó bí thư | bí thư chi bộ | bí thư đoàn
    chủ tịch | phó chủ tịch | trưởng thôn | phó thôn | trưởng bản | trưởng buôn | trưởng ấp | trưởng xóm
    trưởng khu phố | tổ trưởng | già làng | nghệ nhân | nghệ nhân ưu tú | nghệ nhân nhân dân
    nghệ sĩ | nghệ sĩ ưu tú | nghệ sĩ nhân dân | nhạc sĩ | họa sĩ | ca sĩ | nhà thơ | nhà văn | nhà báo
    bác sĩ | y sĩ | y tá | điều dưỡng | nữ hộ sinh | dược sĩ | lương y | thầy thuốc | thầy thuốc ưu tú
    thầy thuốc nhân dân | kỹ sư | kiến trúc sư | luật sư | cử nhân | thạc sĩ | tiến sĩ | phó giáo sư | giáo sư
    học sinh | em học sinh | sinh viên | nông dân | công nhân | ngư dân | doanh nhân | giám đốc
    cựu chiến binh | thương binh | bệnh binh | liệt sĩ | chiến sĩ | thanh niên xung phong
    anh hùng | anh hùng lao động | anh hùng lực lượng vũ trang nhân dân | mẹ việt nam anh hùng
    bà mẹ việt nam anh hùng | chiến sĩ thi đua
    binh nhất | binh nhì | hạ sĩ | trung sĩ | thượng sĩ
    thiếu úy | trung úy | thượng úy | đại úy | thiếu tá | trung tá | thượng tá | đại tá
    thiếu tướng | trung tướng | thượng tướng | đại tướng
    linh mục | mục sư | ni sư | sư cô | sư thầy | đại đức | thượng tọa | hòa thượng | ni trưởng
"""
"""Forms of address, occupations, ranks and honours that are followed by a name, between `|` or line ends.

Spelt with -sĩ; -sỹ is read alike.
"""

ABBREVIATIONS: Final = (
    "đc ths ts tskh gs pgs bs bscki bsckii cki ckii ks kts cn ds ls lm gv hs sv ccb ngưt ngnd nsưt nsnd "
    "nnưt nnnd ttưt ttnd qncn"
)
"""The same in initials, without dots and strokes (PGS.TS, Th.S, Đ/c)."""
