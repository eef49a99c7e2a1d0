"""What the English keys are in Vietnamese, and what stands under them: for messages."""

from __future__ import annotations

from collections.abc import Mapping

# the first keys of the mappings people most often write as plain text
_SHAPES: Mapping[str, str] = {
    "honoree": "honoree: {name: Nguyễn Văn A, role: nông dân, place: …}",
    "approved": "approved: {by: Chủ tịch UBND xã, on: 2023-05-10}",
    "approval": "approval: {required: true, by: Lãnh đạo UBND xã}",
    "consent": "consent: {given: true, on: 2023-05-01}",
    "photos": "photos: [{file: media/anh.jpg, alt: …}]",
    "awards": "awards: [{title: giay-khen, date: 2023-06-01}]",
    "radio": "radio: {skip: true}",
    "printing": "printing: {size: a5, contents: last}",
    "yearbooks": "yearbooks: [{id: nong-dan-gioi, title: Kỷ yếu nông dân giỏi, years: 2024..2026}]",
}


_MEANINGS: Mapping[str, str] = {
    "title": "tên bài",
    "summary": "tóm tắt thành tích",
    "field": "lĩnh vực",
    "unit": "đơn vị giới thiệu",
    "quarter": "quý",
    "subject": "đối tượng",
    "status": "tình trạng",
    "date": "ngày",
    "name": "tên",
    "id": "mã",
    "place": "địa danh",
    "level": "cấp",
    "period": "giai đoạn",
    "month": "tháng",
    "week": "tuần",
    "submitted": "ngày Văn phòng nhận",
    "approved": "thẩm định",
    "by": "ai",
    "on": "ngày",
    "issued": "ngày ban hành",
    "opens": "ngày mở",
    "closes": "ngày đóng",
    "from": "từ ngày",
    "to": "đến ngày",
    "until": "đến ngày",
    "kind": "loại",
    "every": "bao lâu một lần",
    "at_least": "ít nhất mấy",
    "counts": "tính cái gì",
    "due": "hạn gửi",
    "years": "các năm",
    "rank": "hạng",
    "given": "đã đồng ý",
    "required": "bắt buộc",
    "weekday": "thứ mấy",
    "honoree": "người được nêu gương",
    "photos": "ảnh",
    "author": "người viết",
    "awards": "khen thưởng",
    "movements": "phong trào",
    "audio": "tệp tiếng",
    "order": "thứ tự các bài",
    "stories": "danh sách bài",
    "size": "khổ giấy",
    "contents": "chỗ của mục lục",
    "grey": "in đen trắng",
    "fonts": "thư mục phông chữ",
    "font": "phông chữ",
    "fields": "lĩnh vực",
    "units": "đơn vị",
    "subjects": "đối tượng",
}


def meaning(key: str) -> str:
    """` (tên bài)`: what the English key says, for a message; empty where it needs no word."""
    return f" ({_MEANINGS[key]})" if key in _MEANINGS else ""


def shape(key: str) -> str:
    """How the value under the key is written, as a way out."""
    example = _SHAPES.get(key)
    return (
        f"viết như “{example}”"
        if example
        else f"dưới “{key}:” viết mỗi phần một dòng “khóa: giá trị”, thụt vào hai dấu cách"
    )
