"""The letters that stand for somebody: those that tell, never those that all names of a kind share."""

from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_builder.vietnamese.monogram import monogram


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        (["Bà Trần Thị Ánh"], "A"),
        (["Thiếu tá Lê Văn Đức"], "Đ"),
        (["Trịnh Thị Giang", "Lò Thị Biên"], "GB"),
        (["An", "Bình", "Cúc", "Dung"], "ABC"),
        (["Gia đình anh Nguyễn Hữu Công"], "C"),
        (["Hộ ông Quách Văn Đĩnh (thôn 3)"], "Đ"),
        (["Vợ chồng anh Lò Văn Páo và chị Quàng Thị Mai"], "P"),
    ],
)
def test_people_by_their_given_names(names: list[str], letters: str) -> None:
    assert monogram(tuple(names), collective=False) == letters


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Tổ phụ nữ thôn Đồng Tâm", "PĐT"),
        ("Tổ thợ nghĩa tình thôn Đồng Tâm", "TĐT"),
        ("Tổ chăm mẹ và bé thôn Đồng Tâm", "CĐT"),
        ("Tổ tiết kiệm và vay vốn thôn Làng Giàng", "TLG"),
        ("Tổ tiết kiệm và vay vốn thôn Bản Nưa", "TBN"),
        ("Tổ hợp tác mía đồi thôn Cây Thị", "MCT"),
        ("TỔ PHỤ NỮ THÔN ĐỒNG TÂM", "PN"),
        ("Nhân dân thôn Khe Lim", "KL"),
        ("Cán bộ và nhân dân thôn Suối Mơ", "SM"),
        ("Bà con xóm Bờ Suối, thôn Suối Mơ", "BS"),
        ("Chi bộ thôn Tân Hòa", "TH"),
        ("Chi hội Phụ nữ thôn 5", "PN5"),
        ("Chi hội người cao tuổi thôn Hốc", "NCH"),
        ("Tổ 3", "3"),
        ("Thôn 12", "12"),
        ("Tiểu đội dân quân cơ động xã Suối Ngàn", "DQ"),
        ("Đội hình thanh niên tình nguyện chuyển đổi số xã Suối Ngàn", "TN"),
        ("Hội Nông dân xã", "ND"),
        ("Hợp tác xã Bản Nưa", "BN"),
        ("Chi bộ Thôn Tân Hòa", "TH"),
        ("Thôn Bản Nưa", "BN"),
        ("HTX rau sạch Đồng Tâm", "RĐT"),
        ("Nhóm Ảnh cũ Suối Ngàn", "ASN"),
        ("Câu lạc bộ dân ca thôn Làng Giàng", "DLG"),
        ("Tổ tiếp nhận lưu động Trung tâm Phục vụ hành chính công xã", "TPV"),
        ("Trường Tiểu học Suối Ngàn", "TSN"),
        ("Doanh nghiệp Hoa Mai", "HM"),
        ("Liên gia 5", "LG5"),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Suối Ngàn", "TN"),
        ("Đội Thiếu niên Tiền phong Hồ Chí Minh Trường Tiểu học Suối Ngàn", "TTH"),
        ("Xã Suối Ngàn", "SN"),
        ("Tổ", "T"),
        ("…", ""),
        ("", ""),
    ],
)
def test_a_collective_by_what_it_does_and_where(name: str, letters: str) -> None:
    assert monogram((name,), collective=True) == letters
    assert monogram((normalize("NFD", name),), collective=True) == letters


def test_no_letters_that_people_take_amiss() -> None:
    assert monogram(("Tổ cấp dưỡng Trường Mầm non Suối Ngàn",), collective=True) == "MN"
    assert monogram(("Hội Cựu chiến binh xã",), collective=True) == "CCB"
    assert monogram(("Thôn Đồi Mía",), collective=True) == "Đ"
    assert monogram(("Lò Văn Đông", "Hà Thị Mai"), collective=False) == "Đ"


def test_what_is_no_household_is_read_as_a_collective() -> None:
    assert monogram(("Gia đình văn hóa thôn 3",), collective=False) == "VH3"


@given(
    st.lists(st.one_of(st.text(max_size=30), st.sampled_from(["Tổ", "thôn 3", "Đội xã", "Hộ"])), max_size=4),
    st.booleans(),
)
@example(["ß", "ß"], False)
def test_three_letters_at_most(names: list[str], collective: bool) -> None:
    letters = monogram(tuple(names), collective=collective)
    assert len(letters) <= 3
    assert letters == "" or letters.isalnum()
