"""What the machine says when it refuses a file or a port, in Vietnamese."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "máy không cho đọc hay ghi ở đây",
    errno.EPERM: "máy không cho đọc hay ghi ở đây",
    errno.EROFS: "nơi này chỉ cho đọc, không cho ghi",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã dùng hết phần đĩa được cấp",
    errno.EIO: "đĩa hỏng hoặc mất kết nối tới đĩa",
    errno.ENOENT: "không có tệp hay thư mục ấy",
    errno.EEXIST: "đã có tệp hay thư mục ấy",
    errno.EISDIR: "đó là thư mục, không phải tệp",
    errno.ENOTDIR: "trên đường dẫn có tệp đứng chỗ của thư mục",
    errno.ELOOP: "liên kết thư mục đi vòng tròn",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EMFILE: "máy đang mở quá nhiều tệp",
    errno.ENFILE: "máy đang mở quá nhiều tệp",
    errno.EBUSY: "chương trình khác đang dùng",
    errno.EADDRINUSE: "chương trình khác đang dùng",
}


def reason(error: OSError) -> str:
    """Why the machine refused, without file names; the error's number where we have no words for it."""
    return _REASONS.get(error.errno or 0, f"máy báo lỗi số {error.errno}" if error.errno else "máy báo lỗi")
