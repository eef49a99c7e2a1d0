"""Terms of the plan by id or by Vietnamese name, whatever the case, tone placement or normalisation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from site_builder.load.values import Reader
from site_builder.load.yaml_nodes import Scalar
from site_builder.problems import Code, Where
from site_builder.vietnamese.fold import same_word_key
from site_builder.vietnamese.nearest import nearest
from site_builder.vietnamese.normalise import clean


class HasIdAndName(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


T = TypeVar("T", bound=HasIdAndName)
# how the file of a bundled plan is named in problems
PRESETS = "site_builder/plans/"


@dataclass(frozen=True)
class Kind:
    """How one kind of term is spoken of in problems; `key` is where the plan lists it."""

    name: str
    key: str
    code: Code


FIELD = Kind("lĩnh vực", "fields", Code.UNKNOWN_FIELD)
UNIT = Kind("đơn vị", "units", Code.UNKNOWN_UNIT)
MOVEMENT = Kind("phong trào", "movements", Code.UNKNOWN_MOVEMENT)
CONTEST = Kind("cuộc thi", "contests", Code.UNKNOWN_CONTEST)
PLACE = Kind("địa danh", "places", Code.UNKNOWN_PLACE)
GROUP = Kind("khối, cụm", "groups", Code.UNKNOWN_TERM)
AWARD = Kind("danh hiệu, hình thức khen thưởng", "awards", Code.UNKNOWN_AWARD)


class Terms(Generic[T]):
    """The terms of one kind. `listed` is where the plan lists them."""

    def __init__(self, kind: Kind, items: Iterable[T], listed: Where | None = None) -> None:
        self.kind, self.listed = kind, listed
        self.items = tuple(items)
        self._by_text: dict[str, T | None] = {item.id: item for item in self.items}
        self._by_key: dict[str, T] = {}
        # a name of today goes before one that another had formerly
        now = ((item.name, item) for item in self.items)
        formerly = ((name, item) for item in self.items for name in getattr(item, "formerly", ()))
        for name, item in (*now, *formerly):
            self._by_key.setdefault(same_word_key(name), item)

    def find(self, text: str) -> T | None:
        """The term that the text names, by id or name; None where there is none."""
        if text not in self._by_text:
            key = same_word_key(clean(text))
            self._by_text[text] = self._by_key.get(key) or self._by_text.get(key)
        return self._by_text[text]

    def one(self, reader: Reader, key: str) -> T | None:
        """The one term under the key of a file; a problem where the plan does not know it."""
        found = self.several(reader, key, most=1)
        return found[0] if found else None

    def several(self, reader: Reader, key: str, most: int | None = None) -> tuple[T, ...]:
        """The terms under the key, in order, each once."""
        scalars = reader.scalars(key)
        if most is not None and len(scalars) > most:
            message = f"“{key}” chỉ nhận một {self.kind.name}"
            reader.error(
                Code.WRONG_TYPE, reader.at(scalars[most]), message, f"giữ lại một {self.kind.name}, bỏ ngoặc vuông"
            )
            return ()
        found: list[T] = []
        for scalar in scalars:
            term = self.find(scalar.text)
            if term is None:
                self._report(reader, scalar)
            elif term not in found:
                found.append(term)
        return tuple(found)

    def _report(self, reader: Reader, scalar: Scalar) -> None:
        text = " ".join(scalar.text.split())
        message = f"kế hoạch không có {self.kind.name} “{text}”"
        reader.error(self.kind.code, reader.at(scalar), message, self.hint(text))

    def hint(self, text: str) -> str:
        """The nearest terms and where the list is."""
        near = self._nearest(text)
        parts = []
        if near:
            named = (f"“{item.id}” ({item.name})" if item.name != item.id else f"“{item.id}”" for item in near)
            parts.append("có phải " + " hoặc ".join(named) + "?")
        if self.listed is not None and self.items:
            parts.append(_to_list(self.kind, self.listed))
        elif not self.items:
            parts.append(f"kế hoạch chưa khai {self.kind.name} nào; thêm vào mục “{self.kind.key}” của plan.yml")
        return " ".join(parts)

    def _nearest(self, text: str) -> tuple[T, ...]:
        by_word = {word: item for item in reversed(self.items) for word in (item.name, item.id)}
        near = nearest(text, tuple(by_word))
        return tuple(dict.fromkeys(by_word[word] for word in near))[:2]


def _to_list(kind: Kind, listed: Where) -> str:
    if listed.file.startswith(PRESETS):
        # nobody finds a file of the installed package: the command prints it
        preset = listed.file.removeprefix(PRESETS).removesuffix(".yml")
        return f"Xem danh sách {kind.name} bằng lệnh: site-builder plans show {preset}"
    return f"Danh sách {kind.name} ở {listed.file}:{listed.line}"
