"""Names that two parts of a plan share: whoever says such a name could mean either."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from site_builder.load.terms import CONTEST, FIELD, GROUP, MOVEMENT, PLACE, UNIT, HasIdAndName, Kind, term_of
from site_builder.load.values import Findings
from site_builder.model.period import Span
from site_builder.problems import Code, Where
from site_builder.vietnamese.fold import same_word_key

T = TypeVar("T", bound=HasIdAndName)
# how the file of a bundled plan is named in problems
PRESETS = "site_builder/plans/"
_SAID_BY_NAME: Mapping[str, Kind] = {kind.key: kind for kind in (FIELD, UNIT, MOVEMENT, GROUP, CONTEST, PLACE)}


@dataclass(frozen=True, slots=True)
class Named(Generic[T]):
    """A part of the plan and where its name is written."""

    item: T
    where: Where


def tell_shared_names(key: str, parts: Sequence[Named[T]], findings: Findings) -> None:
    """Reports each part of the list `key` whose name is that of an earlier one; a unit may take over the name of one gone."""
    kind = _SAID_BY_NAME.get(key)
    if kind is None:
        return
    bearers: dict[str, list[Named[T]]] = {}
    # the bundled plan cannot be mended, so what stands in it is the earlier one
    for part in sorted(parts, key=lambda part: not part.where.file.startswith(PRESETS)):
        earlier = bearers.setdefault(same_word_key(part.item.name), [])
        clash = next((other for other in earlier if not _one_after_the_other(part, other)), None)
        if clash is not None:
            message = f"tên “{part.item.name}” đã là tên của {kind.name} “{clash.item.id}” ở {_place(clash.where)}"
            help = "mỗi tên chỉ một mục: đổi tên một trong hai, hoặc bỏ mục thừa"
            help += "; đơn vị này thay đơn vị kia thì ghi “to” cho đơn vị cũ, “from” cho đơn vị mới" * (kind is UNIT)
            findings.error(Code.DUPLICATE_NAME, part.where, message, help)
        earlier.append(part)


def _one_after_the_other(one: Named[T], other: Named[T]) -> bool:
    return _before(term_of(one.item), term_of(other.item)) or _before(term_of(other.item), term_of(one.item))


def _before(first: Span, then: Span) -> bool:
    return first.last is not None and first.last < then.first


def _place(where: Where) -> str:
    if where.file.startswith(PRESETS):
        return f"kế hoạch mẫu {where.file.removeprefix(PRESETS).removesuffix('.yml')}"
    return f"{where.file}:{where.line}"
