"""YAML as nodes that remember where they stand.

libyaml composes the nodes; scalars keep their text, so that YAML 1.1's surprises (`16:45` read as 1005, `no` as false)
cannot happen: what a scalar means is decided by whoever asks for it, by the YAML 1.2 core schema.
"""

from __future__ import annotations

from typing import NamedTuple

import yaml

from site_builder.vietnamese.normalise import clean

try:
    from yaml import CBaseLoader as Loader
except ImportError:  # a PyYAML built without libyaml: slower, the same nodes
    from yaml import BaseLoader as Loader  # type: ignore[assignment]

DEEPEST = 60
# so many levels libyaml composes safely
_SAFE = 500
MOST_NODES = 200_000


class Scalar(NamedTuple):
    """One value as written; `plain` is False where it stood in quotes; line and column count from 1."""

    text: str
    plain: bool
    line: int
    column: int
    source: str = ""

    @property
    def empty(self) -> bool:
        """True for YAML 1.2's null: nothing, `~` or `null`, unquoted."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


class Sequence(NamedTuple):
    items: tuple[Node, ...]
    line: int
    column: int
    source: str = ""


class Mapping(NamedTuple):
    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int
    source: str = ""

    def get(self, key: str) -> Node | None:
        """The value of the key; the last one where a key stands twice."""
        return next((value for name, value in reversed(self.entries) if name.text == key), None)


Node = Scalar | Sequence | Mapping


class BrokenYaml(ValueError):
    """The text is not YAML; line and column count from 1 within the text. `way_out` says how to put it right."""

    def __init__(self, message: str, line: int, column: int, way_out: str = "") -> None:
        super().__init__(message)
        self.message, self.line, self.column, self.way_out = message, line, column, way_out


def compose(text: str, *, first_line: int = 1, source: str = "") -> Node | None:
    """The YAML document in `text` as nodes, None where it is empty.

    `first_line` is the number of the text's first line in its file; `source` names another file the nodes come from.
    Raises BrokenYaml with the place, also for nesting that would exhaust the parser.
    """
    try:
        _refuse_deep_nesting(text, first_line)
        loader = Loader(text)
        try:
            root = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise _told(error, text, first_line) from None
    except (yaml.YAMLError, RecursionError):
        raise BrokenYaml(_OTHER.message, first_line, 1, _OTHER.way_out) from None
    if root is None:
        return None
    return _Converter(first_line, source).convert(root, 0)


class _Converter:
    def __init__(self, first_line: int, source: str) -> None:
        self.first_line, self.source, self.count = first_line, source, 0

    def convert(self, node: yaml.Node, depth: int) -> Node:
        line, column = node.start_mark.line + self.first_line, node.start_mark.column + 1
        self.count += 1
        if depth > DEEPEST or self.count > MOST_NODES:  # also an alias that holds itself or multiplies
            fault = _TOO_DEEP if depth > DEEPEST else _TOO_MANY
            raise BrokenYaml(fault.message, line, column, fault.way_out)
        if isinstance(node, yaml.ScalarNode):
            # only between double quotes can escapes bring back what cleaning took out of the file
            value = clean(node.value) if node.style == '"' else node.value
            return Scalar(value, not node.style, line, column, self.source)  # libyaml says "", Python None
        if isinstance(node, yaml.SequenceNode):
            items = tuple(self.convert(item, depth + 1) for item in node.value)
            return Sequence(items, line, column, self.source)
        entries = []
        for key, value in node.value:
            name = self.convert(key, depth + 1)
            if not isinstance(name, Scalar):
                raise BrokenYaml("tên khóa phải là một từ, không phải danh sách", line, column, _IN_QUOTES)
            entries.append((name, self.convert(value, depth + 1)))
        return Mapping(tuple(entries), line, column, self.source)


def _refuse_deep_nesting(text: str, first_line: int) -> None:
    # libyaml composes by recursion in C: some thousand levels end the process, not the parse. Every level needs one of
    # these characters, so that most texts are let through by counting; the parser alone does not recurse.
    if sum(text.count(sign) for sign in "[{-?:") <= _SAFE:
        return
    depth = 0
    loader = Loader(text)
    try:
        while loader.check_event():
            event = loader.get_event()
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > DEEPEST:
                    mark = event.start_mark
                    assert mark is not None
                    raise BrokenYaml(_TOO_DEEP.message, mark.line + first_line, mark.column + 1, _TOO_DEEP.way_out)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    finally:
        loader.dispose()


class _Fault(NamedTuple):
    """How one of libyaml's messages is told; `where_begun` for what is told better where it opens than where it is missed."""

    theirs: str
    message: str
    way_out: str
    where_begun: bool = False


_IN_QUOTES = "đặt cả giá trị trong ngoặc kép"
_FAULTS = (
    _Fault("mapping values are not allowed", "thừa dấu hai chấm", f'{_IN_QUOTES}: title: "Lời dặn: học Bác"'),
    _Fault(
        "could not find expected ':'",
        "thiếu dấu hai chấm sau tên khóa, hoặc thiếu dấu cách sau dấu hai chấm",
        "viết “khóa: giá trị”, có một dấu cách sau dấu hai chấm",
        where_begun=True,
    ),
    _Fault(
        "found unexpected end of stream", "ngoặc kép mở mà chưa đóng", "thêm ngoặc kép ở cuối giá trị", where_begun=True
    ),
    _Fault(
        "did not find expected ',' or ']'",
        "ngoặc vuông mở mà chưa đóng, hoặc thiếu dấu phẩy",
        "thêm “]”",
        where_begun=True,
    ),
    _Fault(
        "did not find expected ',' or '}'",
        "ngoặc nhọn mở mà chưa đóng, hoặc thiếu dấu phẩy",
        "thêm “}”",
        where_begun=True,
    ),
    _Fault("expected node content", "thiếu giá trị, hoặc ngoặc mở mà chưa đóng", "xem lại dấu ngoặc, dấu phẩy ở đây"),
    _Fault("cannot start any token", "ký tự này không được đứng đầu giá trị", _IN_QUOTES),
    _Fault("found undefined alias", "dấu “*” không được đứng đầu giá trị", _IN_QUOTES),
    _Fault("did not find expected alphabetic", "dấu “*”, “&” không được đứng đầu giá trị", _IN_QUOTES),
    _Fault("found duplicate anchor", "dấu “&” không được đứng đầu giá trị", _IN_QUOTES),
    _Fault("found unknown escape character", "dấu “\\” trong ngoặc kép", "viết thành “\\\\”"),
    _Fault(
        "did not find expected key",
        "dòng này không khớp với các dòng trên",
        "xem các khóa đã thẳng cột chưa; ngoặc kép ở dòng này và dòng trên có đủ đôi, bao cả giá trị chưa",
    ),
    _Fault(
        "did not find expected '-' indicator", "dòng này không khớp với danh sách ở trên", "cho các dấu “-” thẳng cột"
    ),
    _Fault("sequence entries are not allowed", "danh sách phải bắt đầu ở dòng mới", "xuống dòng trước dấu “-”"),
    _Fault("expected <document start>", "có chữ thừa sau phần khai báo", "xóa chữ thừa"),
    _Fault("expected a single document", "có thêm dòng “---” ở giữa", "bỏ dòng “---” thừa"),
)
_TAB = _Fault("", "thụt dòng bằng phím Tab", "thay phím Tab bằng dấu cách")
_TOO_DEEP = _Fault("", "lồng nhau quá sâu", "đóng các dấu ngoặc đã mở; không lồng danh sách trong danh sách")
_TOO_MANY = _Fault("", "các mục lặp lại lẫn nhau thành quá nhiều", "bỏ các dấu “&”, “*” ở đầu giá trị")
_OTHER = _Fault("", "viết sai quy tắc YAML", "so với một tệp mẫu; tạo tệp đúng mẫu bằng site-builder new")


def _told(error: yaml.MarkedYAMLError, text: str, first_line: int) -> BrokenYaml:
    found = f"{error.problem or ''} {error.context or ''}"
    fault = next((fault for fault in _FAULTS if fault.theirs in found), _OTHER)
    mark = (error.context_mark if fault.where_begun else None) or error.problem_mark or error.context_mark
    if mark is None:
        return BrokenYaml(fault.message, first_line, 1, fault.way_out)
    line = text.split("\n")[mark.line : mark.line + 1]
    if line and line[0].startswith("\t", mark.column):
        fault = _TAB
    return BrokenYaml(fault.message, mark.line + first_line, mark.column + 1, fault.way_out)


def shifted(node: Node, lines: int) -> Node:
    """The node as if its text began `lines` further down."""
    if isinstance(node, Scalar):
        return node._replace(line=node.line + lines)
    if isinstance(node, Sequence):
        return node._replace(line=node.line + lines, items=tuple(shifted(item, lines) for item in node.items))
    entries = tuple((key._replace(line=key.line + lines), shifted(value, lines)) for key, value in node.entries)
    return node._replace(line=node.line + lines, entries=entries)


def to_json(node: Node) -> list[object]:
    """The node as nested lists; `from_json` gives it back. The source is left out: only a file's own nodes are kept."""
    if isinstance(node, Scalar):
        return [node.text, node.plain, node.line, node.column]
    if isinstance(node, Sequence):
        return [0, [to_json(item) for item in node.items], node.line, node.column]
    return [1, [[*to_json(key), to_json(value)] for key, value in node.entries], node.line, node.column]


def from_json(row: list[object]) -> Node:
    """The node that `to_json` wrote."""
    head, value, line, column = row
    if isinstance(head, str):
        return Scalar(head, bool(value), line, column)  # type: ignore[arg-type]
    if head == 0:
        return Sequence(tuple(from_json(item) for item in value), line, column)  # type: ignore[arg-type,attr-defined]
    entries = tuple((Scalar(*entry[:4]), from_json(entry[4])) for entry in value)  # type: ignore[attr-defined]
    return Mapping(entries, line, column)  # type: ignore[arg-type]
