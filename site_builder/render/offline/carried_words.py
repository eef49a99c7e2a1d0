"""The two files that meet the eye when the copy of a site is opened: how to read it, and the way into it."""

from __future__ import annotations

from datetime import date
from html import escape
from urllib.parse import quote

from site_builder.model.period import spoken_day

READ_FIRST, OPENED_FIRST = "DOC-TRUOC.txt", "MO-TRANG.html"


def read_first(name: str, site_url: str, made_on: date) -> bytes:
    """How to open the copy, in words for Notepad: with a byte order mark and the line ends of Windows."""
    title = f"{name.upper()} – BẢN MANG THEO"
    lines = (
        title,
        f"Làm ngày {spoken_day(made_on)} từ trang {site_url}",
        "",
        "CÁCH MỞ",
        "1. Nếu đang xem bên trong tệp .zip: đóng lại, bấm chuột phải vào tệp .zip, chọn “Extract All…” (Giải nén tất cả).",
        "   Mở thẳng trong tệp .zip thì không thấy ảnh và bấm liên kết không chạy.",
        f"2. Vào thư mục vừa giải nén, bấm đúp tệp {OPENED_FIRST}. Trang mở ra trong trình duyệt, không cần mạng.",
        "3. Đưa vào USB, vào máy khác: chép cả thư mục, đừng chép riêng từng tệp.",
        "",
        "DÙNG ĐƯỢC GÌ",
        "- Đọc mọi trang, xem ảnh, nghe tiếng, mở kỷ yếu: không cần mạng.",
        "- Tìm kiếm, gửi bài lên Zalo, Facebook: phải có mạng, làm trên trang thật theo địa chỉ ở trên.",
        "",
        "BẢN NÀY KHÔNG TỰ ĐỔI",
        "Bài sửa, bài rút sau ngày làm vẫn còn trong bản này. Có bản mới thì xóa bản cũ ở mọi nơi đã chép.",
    )
    return "\ufeff".encode() + "".join(f"{line}\r\n" for line in lines).encode()


def opened_first(name: str, home: str) -> bytes:
    """A page that leads on to the home page, at the relative path `home`."""
    there = escape(quote(home))
    return (
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(name)}</title>\n"
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta http-equiv="refresh" content="0; url={there}">\n'
        "</head>\n<body>\n"
        f'<p><a href="{there}">Mở trang {escape(name)}</a></p>\n'
        "</body>\n</html>\n"
    ).encode()
