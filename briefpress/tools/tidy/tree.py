"""A record's YAML as a tree: its values as text, and the comments that belong to each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias


class Passage(str):
    """The words of a citation, which are always quoted."""

    __slots__ = ()


@dataclass(slots=True)
class Entry:
    """A field of a mapping, or an item of a list (its ``key`` is then empty).

    ``above`` are the comments on lines of their own before it, ``beside`` that at the end of its line, ``below`` those
    after it that are indented deeper than the next. An empty text in ``above`` is an empty line.
    """

    key: str
    value: Tree
    above: list[str] = field(default_factory=list)
    beside: str = ""
    below: list[str] = field(default_factory=list)

    @property
    def commented(self) -> bool:
        return bool(any(self.above) or self.beside or self.below)


@dataclass(slots=True)
class Mapping:
    """Fields with their values."""

    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Sequence:
    """The items of a list; their keys are empty."""

    entries: list[Entry] = field(default_factory=list)


Tree: TypeAlias = str | Mapping | Sequence


@dataclass(slots=True)
class Text:
    """A whole file of YAML: its fields, the comments at its head that an empty line parts from them, and at its end."""

    fields: Mapping
    head: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)


def tree_of(value: Any) -> Tree:
    """The tree of plain values: dict, list, str."""
    if isinstance(value, dict):
        return fields_of(value)
    if isinstance(value, list | tuple):
        return Sequence([Entry("", tree_of(item)) for item in value])
    return str(value)


def fields_of(values: dict[str, Any]) -> Mapping:
    """The tree of a record's plain fields."""
    return Mapping([Entry(key, tree_of(item)) for key, item in values.items()])


def plain(tree: Tree) -> Any:
    """The values of a tree: dict, list, str."""
    if isinstance(tree, Mapping):
        return {entry.key: plain(entry.value) for entry in tree.entries}
    if isinstance(tree, Sequence):
        return [plain(entry.value) for entry in tree.entries]
    return tree


def flowable(tree: Tree) -> bool:
    """Whether it may stand on one line in brackets: no comment in it, no text of several lines."""
    if isinstance(tree, str):
        return "\n" not in tree
    return not any(entry.commented for entry in tree.entries) and all(flowable(entry.value) for entry in tree.entries)
