"""One Markdown file's bytes → its front matter as nodes and its body as HTML: a pure function, so it can be cached and pooled."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from site_builder.load import body as bodies
from site_builder.load.body import ConvertedBody, Dropped, Target
from site_builder.load.front_matter import BrokenFrontMatter, head_and_body
from site_builder.load.read_aloud import read_aloud
from site_builder.load.source import LARGEST, UnreadableText, text_of
from site_builder.load.yaml_nodes import Mapping, from_json, to_json
from site_builder.model.read_aloud import Doubt, ReadAloud
from site_builder.problems import Code, Level, Problem, Where
from site_builder.vietnamese.spoken import Reason, Rendering, Source

# abbreviations of the plan with their full words
Words = tuple[tuple[str, str], ...]
NO_WORDS: Words = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read. `head` None where it has no front matter; `problems` carry no file name yet."""

    head: Mapping | None
    body: ConvertedBody
    problems: tuple[Problem, ...] = ()
    readable: bool = True
    digest: str = ""
    read_aloud: ReadAloud = ReadAloud()


def digest_of(data: bytes, words: Words = NO_WORDS) -> str:
    """The key under which the document of these bytes is cached, where the plan's abbreviations are `words`."""
    return hashlib.blake2b(data, digest_size=20, key=_stamp(words)).hexdigest()


@cache
def _stamp(words: Words) -> bytes:
    """Changes with everything that makes a document of bytes: what it is converted and sanitised by, and our own code."""
    names = ("nh3", "markdown", "pyyaml", "python-frontmatter")
    digest = hashlib.blake2b(" ".join((*(version(name) for name in names), repr(words))).encode(), digest_size=32)
    room = Path(__file__).parent
    files = ("document", "body", "plain_text", "front_matter", "read_aloud", "source", "yaml_nodes")
    rules = (path for path in (room.parent / "vietnamese").rglob("*") if path.suffix in (".py", ".tsv"))
    for path in (*(room / f"{name}.py" for name in files), *sorted(rules)):
        digest.update(path.read_bytes())
    return digest.digest()


def document_of(data: bytes, words: Words = NO_WORDS) -> Document:
    """The document in the bytes of one file; what cannot be read at all is one problem, never an exception.

    What has a status is a piece, and is made ready to be read aloud; `words` are the plan's abbreviations with their full words.
    """
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
    said = read_aloud(head, body, body_line, dict(words)) if head and head.get("status") else ReadAloud()
    return Document(head, converted, problems, read_aloud=said)


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
            _spoken_row(document.read_aloud),
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_row(row: str, digest: str) -> Document:
    """The document that `to_row` wrote, with the digest it was kept under."""
    head, (html, words, *targets), findings, readable, said = json.loads(row)
    nodes = None if head is None else from_json(head)
    assert nodes is None or isinstance(nodes, Mapping)
    links, pictures, footnotes = (tuple(Target(*target) for target in some) for some in targets)
    body = ConvertedBody(html, words, links, pictures, (), footnotes)
    problems = tuple(
        Problem(Code(code), Level(level), Where("", line, column), message, help)
        for code, level, line, column, message, help in findings
    )
    return Document(nodes, body, problems, readable, digest, _spoken_of(said))


def _spoken_row(said: ReadAloud) -> list[object]:
    return [
        said.paragraphs,
        said.short,
        said.hard and [[h.written, h.said, h.source] for h in said.hard],
        said.doubts and [[d.token, d.reason, d.line, d.column] for d in said.doubts],
    ]


def _spoken_of(row: list[Any]) -> ReadAloud:
    paragraphs, short, hard, doubts = row
    return ReadAloud(
        paragraphs=tuple(paragraphs),
        short=short,
        hard=tuple(Rendering(written, said, Source(source)) for written, said, source in hard),
        doubts=tuple(Doubt(token, Reason(reason), line, column) for token, reason, line, column in doubts),
    )


def rows_of(blobs: list[bytes], words: Words = NO_WORDS) -> list[str]:
    """The rows of several files: what one task of the pool does."""
    return [to_row(document_of(data, words)) for data in blobs]
