"""The bytes of a YAML file → its root node, or why there is none."""

from __future__ import annotations

from site_builder.load.source import UnreadableText, text_of
from site_builder.load.values import Findings
from site_builder.load.yaml_nodes import BrokenYaml, Node, compose
from site_builder.problems import Code, Where


class Unusable(Exception):
    """The bytes are no YAML; the problem has been told."""


def root_of(data: bytes, file: str, called: str, findings: Findings) -> Node | None:
    """The root of the file, None where it is empty; messages call it `called` (`kế hoạch`). Raises Unusable once it is told."""
    try:
        return compose(text_of(data))
    except UnreadableText as error:
        findings.error(error.code, Where(file, error.line, error.column), error.message, error.way_out)
    except BrokenYaml as error:
        where = Where(file, error.line, error.column)
        findings.error(Code.BROKEN_YAML, where, f"{called} viết sai: {error.message}", error.way_out)
    raise Unusable
