"""The YAML head of a Markdown file, through python-frontmatter with a handler that keeps the marks."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import frontmatter
from frontmatter.default_handlers import BaseHandler

from site_builder.load.yaml_nodes import BrokenYaml, Mapping, compose, shifted

# a plain value with a blank and “#” before a letter or digit: YAML takes the rest for a remark, the writer did not mean one
_CUT = re.compile(r"""^([ \t-]*[\w-]+:[ \t]+(?!["'\[{|>&*!#])[^#\n]*?[ \t])#(?=[^\s#])""", re.MULTILINE)


class Head(NamedTuple):
    """`values` None where the file has no front matter; `body_line` is the number of the body's first line;
    `cuts` are the places where a “#” cuts a value short."""

    values: Mapping | None
    body: str
    body_line: int
    cuts: tuple[tuple[int, int], ...] = ()


class BrokenFrontMatter(ValueError):
    """The head cannot be read; `unclosed` where its closing line is missing. `way_out` says how to put it right."""

    def __init__(self, message: str, line: int, column: int, way_out: str = "", *, unclosed: bool = False) -> None:
        super().__init__(message)
        self.message, self.line, self.column, self.way_out = message, line, column, way_out
        self.unclosed = unclosed


_NODES = "nodes"
_BOUNDARY = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE)


class MarkedYAMLHandler(BaseHandler):
    """python-frontmatter's YAML handler, giving nodes with line and column instead of plain values."""

    FM_BOUNDARY = _BOUNDARY
    START_DELIMITER = END_DELIMITER = "---"

    def load(self, fm: str, **_: object) -> dict[str, Any]:
        return {_NODES: compose(fm)}


_HANDLER = MarkedYAMLHandler()


def head_and_body(text: str) -> Head:
    """Splits a cleaned text into its front matter and its body.

    Raises BrokenFrontMatter where a head is begun but not closed, is not YAML or is not a list of keys; a broken head
    never passes silently as body.
    """
    start = len(text) - len(text.lstrip())
    skipped = text.count("\n", 0, start)
    if not _BOUNDARY.match(text, start):
        return Head(None, text.strip(), skipped + 1)
    boundaries = [found.start() for found, _ in zip(_BOUNDARY.finditer(text, start), range(2), strict=False)]
    if len(boundaries) < 2:
        message = "phần khai báo mở bằng “---” mà không có dòng “---” đóng lại"
        way_out = "thêm một dòng chỉ có “---” vào ngay sau phần khai báo"
        raise BrokenFrontMatter(message, skipped + 1, 1, way_out, unclosed=True)
    try:
        metadata, body = frontmatter.parse(text, handler=_HANDLER)
    except BrokenYaml as error:
        # the text handed to the handler begins on the line of the opening `---`
        raise BrokenFrontMatter(error.message, error.line + skipped, error.column, error.way_out) from None
    nodes: Any = metadata[_NODES]
    if nodes is None:
        nodes = Mapping((), skipped + 1, 1)
    if not isinstance(nodes, Mapping):
        message = "không có dòng “khóa: giá trị” nào"
        way_out = "viết như “title: Tên bài”; tạo tệp đúng mẫu bằng site-builder new"
        raise BrokenFrontMatter(message, nodes.line + skipped, nodes.column, way_out)
    body_start = text.index("\n", boundaries[1]) + 1 if "\n" in text[boundaries[1] :] else len(text)
    rest = text[body_start:]
    blank = len(rest) - len(rest.lstrip())
    body_line = text.count("\n", 0, body_start) + rest.count("\n", 0, blank) + 1
    head_text = text[: boundaries[1]]
    cuts = tuple((head_text.count("\n", 0, cut.end()) + 1, len(cut[1]) + 1) for cut in _CUT.finditer(head_text))
    return Head(_moved(nodes, skipped), body, body_line, cuts)


def _moved(nodes: Mapping, lines: int) -> Mapping:
    if not lines:
        return nodes
    moved = shifted(nodes, lines)
    assert isinstance(moved, Mapping)
    return moved
