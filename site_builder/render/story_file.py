"""A new story as the text of its Markdown file."""

from __future__ import annotations

from collections.abc import Mapping

import yaml


class _Plain(yaml.SafeDumper):
    """Writes lists of names on one line and everything else in blocks, as people do."""


def _short_list(dumper: yaml.SafeDumper, items: list[object]) -> yaml.Node:
    inline = all(isinstance(item, str) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=inline)


_Plain.add_representer(list, _short_list)


def story_file(values: Mapping[str, object], body: str) -> str:
    """Front matter with the values that are given, in their order, and the body. Empty values are left out."""
    kept = {key: value for key, value in values.items() if value not in (None, "", [], {})}
    head = yaml.dump(kept, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
    # YAML 1.1 would read this key as true; we read 1.2, and people write it plain
    head = head.replace("  'on': ", "  on: ")
    return f"---\n{head}---\n\n{body}"
