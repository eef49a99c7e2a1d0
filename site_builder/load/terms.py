"""Terms of the plan by id or by Vietnamese name, whatever the case, tone placement or normalisation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from site_builder.load.values import Reader
from site_builder.load.yaml_nodes import Scalar
from site_builder.model.period import Period, Span
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
# a list of no more than these is told whole
FEW = 12


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
    """The terms of one kind. `listed` says where the list is read; see `listed_at`."""

    def __init__(self, kind: Kind, items: Iterable[T], listed: str = "") -> None:
        self.kind, self.listed = kind, listed
        self.items = tuple(items)
        self._by_text: dict[str, tuple[T, ...]] = {item.id: (item,) for item in self.items}
        self._by_key: dict[str, tuple[T, ...]] = {}
        for item in self.items:
            key = same_word_key(item.name)
            self._by_key[key] = (*self._by_key.get(key, ()), item)
        # a name of today goes before one that another had formerly
        for item in self.items:
            for name in getattr(item, "formerly", ()):
                self._by_key.setdefault(same_word_key(name), (item,))

    def find(self, text: str, during: Period | None = None) -> T | None:
        """The term that the text names, by id or name; None where there is none.

        Of units that bore one name one after the other it is the latest, or the latest of those that were there `during` a
        period.
        """
        if text not in self._by_text:
            key = same_word_key(clean(text))
            self._by_text[text] = self._by_key.get(key) or self._by_text.get(key, ())
        found = self._by_text[text]
        if len(found) < 2:
            return found[0] if found else None
        there = [item for item in found if during is None or term_of(item).touches(during)]
        return max(there or found, key=lambda item: term_of(item).first)

    def one(self, reader: Reader, key: str, during: Period | None = None) -> T | None:
        """The one term under the key of a file; a problem where the plan does not know it. `during` as for `find`."""
        found = self.several(reader, key, 1, during)
        return found[0] if found else None

    def several(self, reader: Reader, key: str, most: int | None = None, during: Period | None = None) -> tuple[T, ...]:
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
            term = self.find(scalar.text, during)
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
        """The nearest terms, or all where none is near and they are few; and where the list is."""
        if not self.items:
            return f"kế hoạch chưa khai {self.kind.name} nào; thêm vào mục “{self.kind.key}” của plan.yml"
        near = self._nearest(text)
        if not near and len(self.items) <= FEW:
            return "chọn trong: " + ", ".join(_with_name(item) for item in self.items)
        parts = ["có phải " + " hoặc ".join(_with_name(item) for item in near) + "?"] if near else []
        if self.listed:
            parts.append(f"Danh sách {self.kind.name} {self.listed}")
        return " ".join(parts)

    def _nearest(self, text: str) -> tuple[T, ...]:
        by_word = {word: item for item in reversed(self.items) for word in (item.name, item.id)}
        near = nearest(text, tuple(by_word))
        return tuple(dict.fromkeys(by_word[word] for word in near))[:2]


def _with_name(item: HasIdAndName) -> str:
    return f"“{item.id}” ({item.name})" if item.name != item.id else f"“{item.id}”"


def listed_at(listed: Where, plan: str, preset: str) -> str:
    """Where a list of the plan in the file `plan` is read; over a preset only the command shows it whole."""
    if not preset:
        return f"ở {listed.file}:{listed.line}"
    file = f'"{plan}"' if " " in plan else plan
    return f"xem bằng lệnh: site-builder plans show {file}"


def term_of(item: HasIdAndName) -> Span:
    """The days on which a unit is there; every day for what has no term."""
    term: Span = getattr(item, "term", _ALWAYS)
    return term


_ALWAYS = Span(date.min)
