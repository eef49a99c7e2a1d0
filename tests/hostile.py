"""A folder with every oddity that was ever found in content, or put there on purpose."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.folders import a_content, a_story_text

# how Vietnamese looks when text in an old encoding is opened as Western
TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp tù do h¹nh phóc"
VNI = "Möôøi hai hoä cuøng troàng rau khoâng thuoác, thu nhaäp theâm"


def _alias_bomb() -> str:
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return "---\n" + "\n".join(lines) + "\n---\nx\n"


GOOD: Mapping[str, bytes] = {
    "tot.md": a_story_text().encode(),
    "nfd.md": unicodedata.normalize("NFD", a_story_text(unit="Hội Liên hiệp Phụ nữ xã")).encode(),
    "bom.md": b"\xef\xbb\xbf" + a_story_text().encode(),
    "crlf.md": a_story_text().replace("\n", "\r\n").encode(),
    "vo-hinh.md": a_story_text(title="Vườn\u200b rau\u00ad sạch", unit="hoi-phu-nu\u200b").encode(),
    "dau-hai-cham.md": a_story_text(title="Lời dặn: học Bác, giờ 16:45").encode(),
    "tieu-de-dai.md": a_story_text(title="Rau sạch " * 34).encode(),
    "hai dau cach.md": a_story_text().encode(),
    "xuống\ndòng.md": a_story_text().encode(),
    "🌾-lua.md": a_story_text().encode(),
    unicodedata.normalize("NFD", "đường-làng.md"): a_story_text().encode(),
    "dong-trong-dau.md": b"\n\n  \n" + a_story_text().encode(),
    "thoat.md": a_story_text(title="Vườn \x01\x02rau").encode(),
    "trung-1.md": a_story_text(id="trung").encode(),
    "bi-danh.md": a_story_text(aliases=["/bai/1/", "/../../etc/", "//xau.vn"]).encode(),
    "anh-ngoai.md": a_story_text(photos=[{"file": "../../../etc/passwd", "alt": "x"}]).encode(),
    "the.md": a_story_text("Chào.\n\n<script>alert(1)</script>\n\n<b>Bà con\n\n&#1;&#2;0&#2;\n").encode(),
    "lien-ket.md": a_story_text('[a](/x%22%20onclick=%22y) [b](tot "<table>") [c](../../../etc/passwd.md)\n').encode(),
}
REJECTED: Mapping[str, bytes] = {
    "tcvn3.md": a_story_text(title=TCVN3).encode(),
    "vni.md": a_story_text(VNI).encode(),
    "utf-16.md": a_story_text().encode("utf-16"),
    "utf-16-khong-bom.md": a_story_text().encode("utf-16-le"),
    "windows-1258.md": "---\ntitle: Làng tôi\n---\nBà con.\n".encode("cp1258"),
    "nhi-phan.md": bytes(range(256)) * 8,
    "ba-mega.md": b"---\ntitle: a\n---\n" + b"rau " * 800_000,
    "rong.md": b"",
    "chi-khai-bao.md": a_story_text("").encode(),
    "chua-dong.md": "---\ntitle: Vườn rau\n\nMười hai hộ.\n".encode(),
    "yaml-hong.md": "---\ntitle: [Vườn rau\n---\nMười hai hộ.\n".encode(),
    "ngoac-sau.md": b"---\na: " + b"[" * 100_000 + b"\n---\nx\n",
    "ngoac-gia.md": b"---\na: " + b'["]",' * 100_000 + b"\n---\nx\n",
    "gach-sau.md": b"---\n" + b"- " * 100_000 + b"\n---\nx\n",
    "hoi-sau.md": b"---\n" + b"? " * 100_000 + b"\n---\nx\n",
    "bom-bi-danh.md": _alias_bomb().encode(),
    "vong.md": b"---\na: &a [*a]\n---\nx\n",
    "trung-2.md": a_story_text(id="trung").encode(),
    "ngay-0000.md": a_story_text(date="0000-00-00").encode(),
    "nam-99999.md": a_story_text(date="99999-01-01").encode(),
    "quy-9.md": a_story_text(quarter="Q9").encode(),
    "quy-cuoi.md": a_story_text(quarter="9999-Q4").encode(),
    "ma-len-tren.md": a_story_text(id="../../etc").encode(),
    "ngoac-long.md": a_story_text("[" * 50_000).encode(),
    "trich-long.md": a_story_text(">" * 20_000 + " a\n").encode(),
    "the-long.md": a_story_text("<a" * 50_000).encode(),
}


@dataclass(frozen=True)
class Hostile:
    """The folder, the paths in it of the stories that are good all the same, and of what must be rejected by name."""

    content: Path
    good: tuple[str, ...]
    rejected: tuple[str, ...]
    passed_over: tuple[str, ...]


def a_hostile_folder(folder: Path) -> Hostile:
    """Builds the folder `content` under `folder`."""
    stories = {f"stories/{name}": data for name, data in {**GOOD, **REJECTED}.items()}
    hidden = {f"stories/{name}": b"x" for name in (".an.md", "~$tot.md", ".git/tot.md", "thu-muc.md/anh.txt")}
    content = a_content(folder, {**stories, **hidden})
    secret = folder / "ngoai"
    secret.mkdir()
    (secret / "mat.md").write_text(a_story_text(title="Mật"), encoding="utf-8")
    place = content / "stories"
    (place / "ra-ngoai").symlink_to(secret, target_is_directory=True)
    (place / "mat.md").symlink_to(secret / "mat.md")
    (place / "vong-thu-muc").symlink_to(place, target_is_directory=True)
    (place / "vong-tep.md").symlink_to("vong-tep.md")
    (place / "gay.md").symlink_to("khong-co.md")
    os.mkfifo(place / "ong.md")
    links = ["ra-ngoai", "mat.md", "vong-thu-muc", "vong-tep.md", "gay.md", "ong.md"]
    rejected = [*REJECTED, *links]
    with open(os.fsencode(place) + b"/c\xe9ng.md", "wb") as file:
        file.write(a_story_text().encode())
    rejected.append("c\ufffdng.md")
    if os.geteuid() != 0:  # root reads everything
        (place / "cam-doc.md").write_bytes(a_story_text().encode())
        (place / "cam-doc.md").chmod(0)
        rejected.append("cam-doc.md")
    return Hostile(
        content,
        tuple(f"stories/{name}" for name in GOOD),
        tuple(f"stories/{name}" for name in rejected),
        tuple(hidden),
    )
