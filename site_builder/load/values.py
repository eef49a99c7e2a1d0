"""Typed values from YAML nodes, gathering what is wrong instead of stopping at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Mapping as Table
from datetime import date
from enum import StrEnum
from typing import TypeVar

from site_builder.load.key_names import meaning, shape
from site_builder.load.periods import no_day_because, parse_day
from site_builder.load.yaml_nodes import Mapping, Node, Scalar, Sequence
from site_builder.problems import Code, Level, Problem, Where
from site_builder.vietnamese.nearest import nearest

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


MOST_COMPARED = 20


class Findings:
    """The problems of one run, gathered; the order does not matter, they are sorted when told."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._files_compared = 0

    def nearest_file(self, name: str, files: Iterable[str]) -> str:
        """Like `suggestion`, for the first MOST_COMPARED misses: measuring a name against thousands of files takes its time."""
        self._files_compared += 1
        return suggestion(name, files) if self._files_compared <= MOST_COMPARED else ""

    def error(self, code: Code, where: Where, message: str, help: str = "") -> None:
        self.problems.append(Problem(code, Level.ERROR, where, message, help))

    def warning(self, code: Code, where: Where, message: str, help: str = "") -> None:
        self.problems.append(Problem(code, Level.WARNING, where, message, help))


def suggestion(word: str, choices: Iterable[str]) -> str:
    """“có phải “a” hoặc “b”?” for the nearest choices, empty where nothing is near."""
    near = nearest(word, choices)
    return "có phải " + " hoặc ".join(f"“{choice}”" for choice in near) + "?" if near else ""


def words_of(names: Table[E, str]) -> dict[str, E]:
    """What people may write for each member: its id, or its Vietnamese name in lower case."""
    return {**{member.value: member for member in names}, **{name.lower(): member for member, name in names.items()}}


class Reader:
    """Takes values out of one mapping. A value that is wrong is reported and given as missing.

    `failed` is True once a value that was asked for as required is missing or a value was wrong at level error.
    """

    def __init__(self, mapping: Mapping, file: str, findings: Findings) -> None:
        self.mapping, self.file, self.findings = mapping, file, findings
        self.failed = False
        self._entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in mapping.entries:
            if key.text in self._entries:
                first = self._entries[key.text][0]
                self.findings.error(
                    Code.DUPLICATE_KEY,
                    self.at(key),
                    f"khóa “{key.text}” viết hai lần",
                    f"đã có ở dòng {first.line}; giữ lại một dòng",
                )
                self.failed = True
                continue
            self._entries[key.text] = (key, value)

    def at(self, node: Node | None = None) -> Where:
        node = self.mapping if node is None else node
        return Where(node.source or self.file, node.line, node.column)

    def marks(self) -> dict[str, tuple[int, int]]:
        """Line and column of each key's value."""
        return {name: (value.line, value.column) for name, (_, value) in self._entries.items()}

    def where(self, key: str) -> Where:
        """Where the value of the key stands, or the mapping where it is missing."""
        entry = self._entries.get(key)
        return self.at(entry[1]) if entry else self.at()

    def node(self, key: str) -> Node | None:
        """The value as written; None where it is missing, null, blank or a list of nothing else."""
        entry = self._entries.get(key)
        return None if entry is None or _blank(entry[1]) else entry[1]

    def has(self, key: str) -> bool:
        return self.node(key) is not None

    def error(self, code: Code, where: Where, message: str, help: str = "") -> None:
        self.failed = True
        self.findings.error(code, where, message, help)

    def required(self, *keys: str, help: str = "", called: str = "") -> None:
        """Reports each of the keys that is missing or empty; `called` names what stands there, where it is not the usual."""
        for key in keys:
            if not self.has(key):
                message = f"thiếu “{key}”" + (f" ({called})" if called else meaning(key))
                self.error(Code.MISSING_KEY, self.where(key), message, help or f"thêm dòng “{key}: …”")

    def known(self, keys: Iterable[str]) -> None:
        """Reports every key outside `keys`, with the nearest one it may have meant."""
        known = tuple(keys)
        for name, (key, _) in self._entries.items():
            if name not in known:
                help = suggestion(name, known) or "các khóa dùng được: " + ", ".join(known)
                self.findings.warning(
                    Code.UNKNOWN_KEY, self.at(key), f"không có khóa nào tên là “{name}”; dòng này bị bỏ qua", help
                )

    def text(self, key: str, default: str = "") -> str:
        """The value as one line of text."""
        node = self.node(key)
        if node is None:
            return default
        if not isinstance(node, Scalar):
            self.error(Code.WRONG_TYPE, self.at(node), f"“{key}” phải là chữ, không phải danh sách hay bảng", _QUOTE)
            return default
        return " ".join(node.text.split()) or default

    def scalars(self, key: str) -> tuple[Scalar, ...]:
        """The values of a key that may hold one text or a list of texts, empty ones left out."""
        node = self.node(key)
        if node is None:
            return ()
        if isinstance(node, Scalar):
            return (node,) if node.text.strip() else ()
        if isinstance(node, Mapping):
            self.error(Code.WRONG_TYPE, self.at(node), f"“{key}” phải là chữ hoặc danh sách", _QUOTE)
            return ()
        found = []
        for item in node.items:
            if not isinstance(item, Scalar):
                self.error(Code.WRONG_TYPE, self.at(item), f"mỗi mục của “{key}” phải là chữ", _QUOTE)
            elif not item.empty and item.text.strip():
                found.append(item)
        return tuple(found)

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(" ".join(item.text.split()) for item in self.scalars(key))

    def boolean(self, key: str, default: bool = False) -> bool:
        node = self.node(key)
        if node is None:
            return default
        text = node.text.strip().lower() if isinstance(node, Scalar) else ""
        if text in ("true", "có", "đúng", "đã", "rồi"):
            return True
        if text in ("false", "không", "chưa", "sai"):
            return False
        message = f"“{key}”{meaning(key)} phải là true (có) hoặc false (không){_got(node)}"
        self.error(Code.WRONG_TYPE, self.at(node), message, f"ghi “{key}: true” hoặc “{key}: false”")
        return default

    def integer(self, key: str, default: int | None = None, *, low: int = 0, high: int = 10**6) -> int | None:
        node = self.node(key)
        if node is None:
            return default
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if text.isascii() and text.isdigit() and len(text) < 8 and low <= int(text) <= high:
            return int(text)
        message = f"“{key}”{meaning(key)} phải là số nguyên từ {low} đến {high}{_got(node)}"
        self.error(Code.WRONG_TYPE, self.at(node), message, f"viết bằng chữ số, ví dụ “{key}: {low}”")
        return default

    def day(self, key: str) -> date | None:
        node = self.node(key)
        if node is None:
            return None
        text = node.text if isinstance(node, Scalar) else ""
        found = parse_day(text)
        if found is None:
            message = f"“{key}”{meaning(key)} {no_day_because(text)}{_got(node)}"
            self.error(Code.BAD_DATE, self.at(node), message, "viết như 2023-05-12 hoặc 12/5/2023")
        return found

    def parsed(self, key: str, parse: Callable[[str], T | None], code: Code, expected: str) -> T | None:
        """The value as `parse` understands it; None, with a problem, where it does not."""
        node = self.node(key)
        if node is None:
            return None
        found = parse(node.text) if isinstance(node, Scalar) else None
        if found is None:
            self.error(code, self.at(node), f"không hiểu “{key}”{meaning(key)}{_got(node)}", expected)
        return found

    def choice(self, key: str, choices: Table[str, T]) -> T | None:
        """The value that the text under the key stands for in `choices`: ids first, then words in lower case."""
        node = self.node(key)
        if node is None:
            return None
        text = " ".join(node.text.split()) if isinstance(node, Scalar) else ""
        found = choices.get(text.lower())
        if found is None:
            help = suggestion(text, choices) or "chọn một trong: " + ", ".join(_on_offer(choices))
            self.error(Code.BAD_CHOICE, self.at(node), f"“{key}”{meaning(key)} không nhận giá trị “{text}”", help)
        return found

    def reader(self, key: str) -> Reader | None:
        """A reader of the mapping under the key."""
        node = self.node(key)
        if node is None:
            return None
        if not isinstance(node, Mapping):
            self.error(
                Code.WRONG_TYPE, self.at(node), f"“{key}” phải gồm các phần “khóa: giá trị”{_got(node)}", shape(key)
            )
            return None
        return self._inner(node)

    def readers(self, key: str) -> tuple[Reader, ...]:
        """Readers of the mappings in the list under the key; one mapping alone counts as a list of one."""
        node = self.node(key)
        if node is None:
            return ()
        found = []
        for item in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(item, Mapping):
                found.append(self._inner(item))
            elif not (isinstance(item, Scalar) and item.empty):
                message = f"mỗi mục của “{key}” phải gồm các phần “khóa: giá trị”{_got(item)}"
                self.error(Code.WRONG_TYPE, self.at(item), message, shape(key))
        return tuple(found)

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """The mapping under the key as pairs of texts."""
        inner = self.reader(key)
        if inner is None:
            return ()
        return tuple((name, inner.text(name)) for name in inner._entries if inner.text(name))

    def _inner(self, node: Mapping) -> Reader:
        return Reader(node, self.file, self.findings)


_QUOTE = "viết trên một dòng sau dấu hai chấm; có dấu “: ” bên trong thì đặt cả câu trong ngoặc kép"


def _blank(node: Node) -> bool:
    if isinstance(node, Scalar):
        return node.empty or not node.text.strip()
    return not node.entries if isinstance(node, Mapping) else all(_blank(item) for item in node.items)


def _on_offer(choices: Table[str, T]) -> Iterator[str]:
    """Each choice once, as `id (tên)`: a word that only means the same is not listed."""
    words: dict[T, list[str]] = {}
    for word, value in choices.items():
        words.setdefault(value, []).append(word)
    for first, *others in words.values():
        yield f"{first} ({others[0]})" if others else first


def _got(node: Node) -> str:
    return f"; đang là “{node.text}”" if isinstance(node, Scalar) else ""
