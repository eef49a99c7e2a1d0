"""Links and pictures of a body, resolved against everything the content folder holds."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize
from urllib.parse import quote, unquote

from site_builder.load.body import PICTURE, ConvertedBody, Target
from site_builder.load.files import AUDIO_KINDS, PICTURE_KINDS
from site_builder.load.picture_file import AS_JPEG_ON_IPHONE
from site_builder.load.values import Findings
from site_builder.model import addresses
from site_builder.model.story import LINK, ROOT, Body, Link, without_link
from site_builder.problems import Code, Where


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What bodies may point to: pieces by id and by path, ordinary pages by path, other files by path."""

    pieces: Mapping[str, str]  # id → address
    ids: Mapping[str, str]  # path → id
    pages: frozenset[str]
    media: frozenset[str]


def finished(converted: ConvertedBody, path: str, shown: str, around: Surroundings, findings: Findings) -> Body:
    """The body of the file `path`; what its links and pictures miss is reported at their lines."""
    html = converted.html
    folder = posixpath.dirname(path)
    links = tuple(_link(target, folder, f"{shown}/{path}", around, findings) for target in converted.links)
    for number, link in enumerate(links):
        mark = f"{LINK}{number}{LINK}"
        if link is None:
            html = without_link(html, mark)
        elif not link.piece:
            html = html.replace(mark, ROOT + link.address)
    files = [link.file for link in links if link and link.file]
    for number, target in enumerate(converted.pictures):
        mark = f"{PICTURE}{number}{PICTURE}"
        file = picture(target, folder, f"{shown}/{path}", around.media, findings)
        if file is None:
            image = f'<img src="{mark}"[^>]*>'
            html = re.sub(f"<figure>{image}(?:<figcaption>[^<]*</figcaption>)?</figure>|{image}", "", html)
            continue
        html = html.replace(mark, ROOT + addresses.media(file))
        files.append(file)
        if not target.alt:
            where = Where(f"{shown}/{path}", target.line, target.column)
            missing_alt(findings, where, target.address)
    # pages but the welcome are rendered by MkDocs, whose configuration may well make footnotes
    if path not in around.pages or not addresses.page(path):
        for target in converted.footnotes:
            _footnote(target, f"{shown}/{path}", findings)
    kept = tuple(link or Link(address="") for link in links)
    return Body(html=html, words=converted.words, links=kept, files=tuple(dict.fromkeys(files)))


def missing_alt(findings: Findings, where: Where, file: str) -> None:
    findings.warning(
        Code.MISSING_ALT,
        where,
        f"ảnh “{file}” chưa có lời mô tả (alt) cho người không nhìn thấy",
        "viết một câu tả ảnh: ai, ở đâu, đang làm gì",
    )


def _footnote(target: Target, file: str, findings: Findings) -> None:
    findings.error(
        Code.BROKEN_LINK,
        Where(file, target.line, target.column),
        f"trang chưa làm chú thích cuối bài (“{target.address}”)",
        "đưa lời chú thích vào ngay trong câu, đặt trong ngoặc đơn",
    )


def picture(target: Target, folder: str, file: str, media: frozenset[str], findings: Findings) -> str | None:
    """The path inside `content/` of the picture that is meant; None, with a problem, where it cannot be had."""
    where = Where(file, target.line, target.column)
    if re.match(r"(?:[a-z][a-z0-9+.-]*:|//)", target.address, re.IGNORECASE):
        findings.warning(
            Code.REMOTE_PICTURE,
            where,
            f"ảnh “{target.address[:60]}” không nằm trong thư mục nội dung nên không được đưa vào bài",
            "chép ảnh vào thư mục media rồi ghi media/tên-ảnh.jpg",
        )
        return None
    found = find_file(target.address, folder, media)
    if found is None:
        help = findings.nearest_file(target.address, (name for name in media if name.lower().endswith(PICTURE_KINDS)))
        if "#" in help:
            help += " Tên có dấu “#” thì đặt trong ngoặc kép."
        findings.error(
            Code.MISSING_PICTURE,
            where,
            f"không thấy tệp ảnh “{target.address}”",
            help or "chép ảnh vào thư mục media, ghi đúng tên kể cả chữ hoa, chữ thường",
        )
    elif not found.lower().endswith(PICTURE_KINDS):
        findings.error(
            Code.PICTURE_KIND,
            where,
            f"“{target.address}” không phải loại ảnh dùng được",
            AS_JPEG_ON_IPHONE if found.lower().endswith((".heic", ".heif")) else "dùng " + ", ".join(PICTURE_KINDS),
        )
        return None
    return found


def find_file(address: str, folder: str, files: Collection[str]) -> str | None:
    """The file meant by an address written relative to the piece, to `content/`, or from the site's root.

    `#` and `?` may belong to a name, or begin what addresses carry behind it. A name counts as the same however its diacritics
    are composed (macOS and zip programs take names apart), its signs are written (`%20`), and its blanks are counted.
    """
    whole = address.strip()
    named = whole.partition("#")[0].partition("?")[0].strip()
    candidates = [path for written in dict.fromkeys((whole, unquote(whole), named)) for path in _paths(written, folder)]
    found = next((candidate for candidate in candidates if candidate in files), None)
    if found is None and not all(_PLAIN.fullmatch(candidate) for candidate in candidates):
        known = _by_likeness(frozenset(files))
        found = next((known[like] for path in candidates if (like := _likeness(path)) in known), None)
    return found


# of a name with no other characters there is no other way to write it
_PLAIN = re.compile(r"[\w./-]*", re.ASCII)


def _paths(address: str, folder: str) -> Iterator[str]:
    if not address.startswith("/"):
        yield posixpath.normpath(posixpath.join(folder, address))
    yield posixpath.normpath(address.lstrip("/"))


@lru_cache(maxsize=4)
def _by_likeness(files: frozenset[str]) -> Mapping[str, str]:
    return {_likeness(file): file for file in sorted(files, reverse=True)}


def _likeness(path: str) -> str:
    return " ".join(normalize("NFC", unquote(path)).split())


def _link(target: Target, folder: str, file: str, around: Surroundings, findings: Findings) -> Link | None:
    path, number_sign, fragment = target.address.partition("#")
    anchor = f"#{quote(fragment)}" if number_sign else ""
    address, _, query = path.partition("?")
    address = address.strip()
    if address in around.pieces:
        return Link(address=around.pieces[address] + anchor, piece=address)
    if address.endswith((".md", ".markdown")):
        page = find_file(address, folder, around.ids)
        if page is not None:
            return Link(address=around.pieces[around.ids[page]] + anchor, piece=around.ids[page])
        page = find_file(address, folder, around.pages)
        if page is not None:
            # the home page's own address is empty, which is also how a link that leads nowhere is kept
            return Link(address=(addresses.page(page) or "./") + anchor)
    else:
        media = find_file(target.address, folder, around.media)
        if media is not None and media.lower().endswith((*PICTURE_KINDS, *AUDIO_KINDS, ".pdf")):
            return Link(address=addresses.media(media), file=media)
        found = re.fullmatch(r"(?:\.\./)*/?(?:guong|tin-bai)/([a-z0-9-]+)(?:/(?:index\.html)?)?", address)
        if found:
            if found[1] in around.pieces:
                return Link(address=around.pieces[found[1]] + anchor, piece=found[1])
        elif address.startswith("/") and address.lstrip("/").partition("/")[0] not in ("guong", "tin-bai"):
            # quoted anew: what the writer wrote must not end the attribute, nor begin with a scheme of its own
            asked = f"?{quote(query, safe='=&+/')}" if query else ""
            return Link(address=quote(address.lstrip("/")) + asked + anchor)
    findings.error(
        Code.BROKEN_LINK,
        Where(file, target.line, target.column),
        f"liên kết tới “{target.address}” không dẫn đến đâu" if address else "liên kết để trống, chưa ghi dẫn đến đâu",
        _way_out(address, folder, around, findings),
    )
    return None


_ON_DISK = re.compile(r"[a-z]+:", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:www\.)?(?:[\w-]+\.)+(?:vn|com|net|org|info|edu|gov)(?:[/:].*)?", re.IGNORECASE)


def _way_out(address: str, folder: str, around: Surroundings, findings: Findings) -> str:
    """What to write instead; only pieces and pages of the content are ever suggested."""
    if _ON_DISK.match(address):
        return "chép tệp vào thư mục media rồi ghi media/tên-tệp.pdf"
    if _DOMAIN.fullmatch(address):
        return f"địa chỉ của trang khác phải ghi đủ: https://{address}"
    stem = posixpath.basename(address.rstrip("/")).removesuffix(".md")
    near = findings.nearest_file(stem, around.pieces)
    if not near and address.endswith(".md"):
        near = findings.nearest_file(posixpath.normpath(posixpath.join(folder, address)), around.pages)
    return near or "ghi mã (id) của bài, hoặc đường dẫn tới tệp .md của bài"
