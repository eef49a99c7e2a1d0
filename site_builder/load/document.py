"""One Markdown file's bytes → its front matter as nodes and its body as HTML: a pure function, so it can be cached and pooled."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from site_builder.load import body as bodies
from site_builder.load.body import ConvertedBody, Dropped, Target
from site_builder.load.front_matter import BrokenFrontMatter, head_and_body
from site_builder.load.source import LARGEST, UnreadableText, text_of
from site_builder.load.yaml_nodes import Mapping, from_json, to_json
from site_builder.problems import Code, Level, Problem, Where


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read. `head` None where it has no front matter; `problems` carry no file name yet."""

    head: Mapping | None
    body: ConvertedBody
    problems: tuple[Problem, ...] = ()
    readable: bool = True
    digest: str = ""


def digest_of(data: bytes) -> str:
    """The key under which the document of these bytes is cached."""
    return hashlib.blake2b(data, digest_size=20, key=_stamp()).hexdigest()


@cache
def _stamp() -> bytes:
    """Changes with everything that makes a document of bytes: what it is converted and sanitised by, and our own code."""
    names = ("nh3", "markdown", "pyyaml", "python-frontmatter")
    digest = hashlib.blake2b(" ".join(version(name) for name in names).encode(), digest_size=32)
    room = Path(__file__).parent
    files = ("document", "body", "plain_text", "front_matter", "source", "yaml_nodes")
    for path in (*(room / f"{name}.py" for name in files), *sorted((room.parent / "vietnamese").glob("*.py"))):
        digest.update(path.read_bytes())
    return digest.digest()


def document_of(data: bytes) -> Document:
    """The document in the bytes of one file; what cannot be read at all is one problem, never an exception."""
    if len(data) > LARGEST:
        return _unreadable(
            Code.FILE_TOO_LARGE,
            "tệp nặng quá 2 MB, không đọc",
            "tệp .md chỉ chứa chữ: ảnh để ở thư mục media, bài dài thì chia làm nhiều bài",
            1,
            1,
        )
    try:
        text = text_of(data)
    except UnreadableText as error:
        return _unreadable(error.code, error.message, error.way_out, error.line, error.column)
    try:
        head, body, body_line, cuts = head_and_body(text)
    except BrokenFrontMatter as error:
        code = Code.UNCLOSED_FRONT_MATTER if error.unclosed else Code.BROKEN_YAML
        message = error.message if error.unclosed else f"phần khai báo viết sai: {error.message}"
        return _unreadable(code, message, error.way_out, error.line, error.column)
    try:
        converted = bodies.convert(body, body_line)
    except bodies.TangledText as error:
        return _unreadable(
            Code.UNREADABLE_FILE,
            "đoạn này có quá nhiều dấu “[”, “<”, “>” hoặc thụt vào quá sâu nên không đọc được",
            "xem lại đoạn này: thường là dán nhầm mã máy tính vào bài",
            error.line,
            1,
        )
    except RecursionError:
        return _unreadable(
            Code.UNREADABLE_FILE, "thân bài lồng nhau quá sâu", "bỏ bớt dấu “>” hoặc thụt dòng lồng nhau", body_line, 1
        )
    problems = (*(_cut(line, column) for line, column in cuts), *(_unsafe(dropped) for dropped in converted.dropped))
    return Document(head, converted, problems)


def _cut(line: int, column: int) -> Problem:
    message = "từ dấu “#” trở đi bị coi là lời ghi chú nên không vào bài"
    help = 'muốn giữ cả dòng thì đặt giá trị trong ngoặc kép, như title: "Giải #1 của xã"'
    return Problem(Code.CUT_VALUE, Level.WARNING, Where("", line, column), message, help)


def _unsafe(dropped: Dropped) -> Problem:
    message = f"đoạn mã “{dropped.markup}” không được phép trong bài và đã bị bỏ"
    help = "viết bằng chữ thường và Markdown; video thì đặt đường dẫn"
    if dropped.markup.lower().startswith("data:"):
        message = "ảnh dán thẳng vào giữa chữ không dùng được và đã bị bỏ"
        help = "lưu ảnh thành tệp trong thư mục media rồi ghi ![lời tả ảnh](media/tên-ảnh.jpg)"
    return Problem(Code.UNSAFE_HTML, Level.WARNING, Where("", dropped.line, dropped.column), message, help)


def _unreadable(code: Code, message: str, help: str, line: int, column: int) -> Document:
    problem = Problem(code, Level.ERROR, Where("", line, column), message, help)
    return Document(None, ConvertedBody("", 0, (), (), ()), (problem,), readable=False)


def to_row(document: Document) -> str:
    """The document as one line of JSON for the cache and for the way back from another process."""
    body = document.body
    return json.dumps(
        [
            None if document.head is None else to_json(document.head),
            [body.html, body.words, body.links, body.pictures, body.footnotes],
            [[p.code, p.level, p.where.line, p.where.column, p.message, p.help] for p in document.problems],
            document.readable,
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_row(row: str, digest: str) -> Document:
    """The document that `to_row` wrote, with the digest it was kept under."""
    head, (html, words, *targets), findings, readable = json.loads(row)
    nodes = None if head is None else from_json(head)
    assert nodes is None or isinstance(nodes, Mapping)
    links, pictures, footnotes = (tuple(Target(*target) for target in some) for some in targets)
    body = ConvertedBody(html, words, links, pictures, (), footnotes)
    problems = tuple(
        Problem(Code(code), Level(level), Where("", line, column), message, help)
        for code, level, line, column, message, help in findings
    )
    return Document(nodes, body, problems, readable, digest)


def rows_of(blobs: list[bytes]) -> list[str]:
    """The rows of several files: what one task of the pool does."""
    return [to_row(document_of(data)) for data in blobs]
