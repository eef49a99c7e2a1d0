"""Shelves: the categories of one axis under the headings by which readers look for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_builder.collect.categories import Axis, Category
from site_builder.model.period import Quarter
from site_builder.model.plan import Plan
from site_builder.model.terms import Group, Unit


@dataclass(frozen=True, slots=True)
class Shelf:
    """`name` is empty where an axis needs no headings."""

    name: str
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class UnitShelf:
    group: Group | None
    units: tuple[Unit, ...]


def shelves(axis: Axis, categories: Sequence[Category], plan: Plan) -> tuple[Shelf, ...]:
    """Units under the first of their groups, quarters under their year, everything else on one shelf."""
    if axis is Axis.UNIT and len(plan.groups) > 1:
        found = {category.slug: category for category in categories}
        named = ((shelf.group.name if shelf.group else "Đơn vị khác", shelf.units) for shelf in units_by_group(plan))
        return tuple(Shelf(name, tuple(found[unit.id] for unit in units)) for name, units in named)
    if axis is Axis.QUARTER:
        years: dict[int, list[Category]] = {}
        for category in categories:
            assert isinstance(category.term, Quarter)
            years.setdefault(category.term.year, []).append(category)
        return tuple(Shelf(f"Năm {year}", tuple(found)) for year, found in years.items())
    return (Shelf("", tuple(categories)),) if categories else ()


def units_by_group(plan: Plan) -> tuple[UnitShelf, ...]:
    """The plan's groups with the units that name them first; units of no group come last."""
    own = (UnitShelf(group, tuple(u for u in plan.units if u.groups[:1] == (group,))) for group in plan.groups)
    loose = tuple(unit for unit in plan.units if not unit.groups)
    return tuple(shelf for shelf in (*own, UnitShelf(None, loose)) if shelf.units)
