"""Parse YAML into nodes with positions. Only this module uses ruamel.yaml.

The text is one that `briefpress.load.parse` has accepted: bounded, without anchors, aliases and tags.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from briefpress.load.parse import FieldPath
from briefpress.model.problem import BriefpressError
from briefpress.run.installation import install_command

_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\n]*)")


@dataclass(frozen=True, slots=True)
class YamlNode:
    """A scalar (``text``), a mapping (``pairs``) or a list (``items``), from ``start`` up to ``end`` in the text.

    ``flow`` is true of one in brackets. A block ends where the next one begins. ``comment`` is that after
    the mark of a folded text (``>-  # so``), which is part of the block.
    """

    start: int
    end: int
    column: int
    flow: bool = False
    text: str | None = None
    comment: str = ""
    pairs: tuple[tuple[YamlNode, YamlNode], ...] | None = None
    items: tuple[YamlNode, ...] | None = None


def compose(text: str) -> YamlNode | None:
    """The root node, None for an empty text. Raises `BriefpressError` if ruamel.yaml is not installed."""
    try:
        from ruamel.yaml import YAML
    except ImportError as error:
        message = f"this command needs ruamel.yaml ({error}): run {install_command('tidy')}"
        raise BriefpressError(message) from error
    found = YAML(typ="safe", pure=True).compose(text)
    return None if found is None else _node(found, text)


def _node(found: Any, text: str) -> YamlNode:
    from ruamel.yaml.nodes import MappingNode, ScalarNode

    start, end, column = found.start_mark.index, found.end_mark.index, found.start_mark.column
    if isinstance(found, ScalarNode):
        header = _HEADER.match(text, start, end) if found.style in ("|", ">") else None
        comment = header[1].rstrip() if header else ""
        return YamlNode(start, _scalar_end(text, start, end), column, text=found.value, comment=comment)
    flow = bool(found.flow_style)
    if isinstance(found, MappingNode):
        pairs = tuple((_node(key, text), _node(value, text)) for key, value in found.value)
        return YamlNode(start, end, column, flow, pairs=pairs)
    return YamlNode(start, end, column, flow, items=tuple(_node(item, text) for item in found.value))


def _scalar_end(text: str, start: int, end: int) -> int:
    """The end of the scalar's own characters; ruamel.yaml includes empty lines after a folded text."""
    return start + len(text[start:end].rstrip())


def at(node: YamlNode, path: FieldPath) -> YamlNode | None:
    """The node at a path of `Ref`, or None; a single value counts as a list of one."""
    here: YamlNode | None = node
    for step in path:
        if here is None:
            return None
        if here.pairs is not None and isinstance(step, str):
            here = value_of(here, step)
        elif here.items is not None and isinstance(step, int):
            here = here.items[step] if step < len(here.items) else None
        elif step != 0:
            return None
    return here


def value_of(node: YamlNode, key: str) -> YamlNode | None:
    """The value of a field in a mapping."""
    return next((value for name, value in node.pairs or () if name.text == key), None)
