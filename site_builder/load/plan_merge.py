"""A plan laid over a preset.

Keys of the plan replace those of the preset; mappings merge key by key; lists of items with ids merge by id (the item of the
plan changes the preset's item of that id, `remove: true` takes it out, new ids are added). `units: {only: […]}` gives the whole
list anew.
"""

from __future__ import annotations

from site_builder.load.yaml_nodes import Mapping, Node, Scalar, Sequence

NOTHING = Mapping((), 1, 1)


def merged(under: Mapping, over: Mapping) -> Mapping:
    """The mapping `under` with everything that `over` says instead; nodes keep their own places."""
    values = {key.text: (key, value) for key, value in under.entries}
    entries = []
    for key, value in over.entries:
        below = values.pop(key.text, None)
        entries.append((key, _laid_over(below[1] if below else NOTHING, value)))
    kept = tuple(entry for entry in under.entries if entry[0].text in values)
    return over._replace(entries=(*entries, *kept))


def _laid_over(under: Node, over: Node) -> Node:
    if isinstance(over, Mapping):
        only = over.get("only")
        if only is not None and len(over.entries) == 1:
            return only
        if isinstance(under, Mapping):
            return merged(under, over)
    if isinstance(over, Sequence) and isinstance(under, Sequence) and _by_id(over) and _by_id(under):
        return _merged_lists(under, over)
    return over


def _by_id(sequence: Sequence) -> bool:
    return all(isinstance(item, Mapping) and item.get("id") is not None for item in sequence.items)


def _id(item: Node) -> str:
    assert isinstance(item, Mapping)
    id = item.get("id")
    return id.text if isinstance(id, Scalar) else ""


def _merged_lists(under: Sequence, over: Sequence) -> Sequence:
    below = {_id(item): item for item in under.items}
    changed: dict[str, Node] = {}
    added = []
    for item in over.items:
        id = _id(item)
        assert isinstance(item, Mapping)
        if id in below and id not in changed:
            base = below[id]
            assert isinstance(base, Mapping)
            changed[id] = merged(base, item)
        else:
            added.append(item)
    kept = [changed.get(_id(item), item) for item in under.items]
    # an item that is to be removed but is not there stays, to be reported by whoever reads the list
    return over._replace(items=(*(item for item in kept if not removed(item)), *added))


def removed(item: Node) -> bool:
    """True for an item that says `remove: true`."""
    flag = item.get("remove") if isinstance(item, Mapping) else None
    return isinstance(flag, Scalar) and flag.text.strip().lower() == "true"
