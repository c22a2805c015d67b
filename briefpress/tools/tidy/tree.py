"""A record's YAML as a tree: its values as text, and the comments that belong to each."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias


class PassageWords(str):
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
    """The tree of plain values: mapping, list or tuple, text."""
    if isinstance(value, AbstractMapping):
        return mapping_of(value)
    if isinstance(value, list | tuple):
        return Sequence([Entry("", tree_of(item)) for item in value])
    return str(value)


def mapping_of(values: AbstractMapping[str, Any]) -> Mapping:
    """The tree of a record's plain fields."""
    return Mapping([Entry(key, tree_of(item)) for key, item in values.items()])


def plain_values(tree: Tree) -> Any:
    """The values of a tree: dict, list, str."""
    if isinstance(tree, Mapping):
        return {entry.key: plain_values(entry.value) for entry in tree.entries}
    if isinstance(tree, Sequence):
        return [plain_values(entry.value) for entry in tree.entries]
    return tree


def entries_of(tree: Tree) -> list[Entry]:
    """The entries of a mapping or a list; none of a text."""
    return [] if isinstance(tree, str) else tree.entries


def items_of(field: Entry) -> list[Entry]:
    """The items of a list; a single value counts as a list of one."""
    return list(field.value.entries) if isinstance(field.value, Sequence) else [Entry("", field.value)]


def texts_of(tree: Tree) -> Iterator[str]:
    """Every text in a tree, but for the names of fields."""
    if isinstance(tree, str):
        yield tree
    for entry in entries_of(tree):
        yield from texts_of(entry.value)


def comments_of(tree: Tree) -> Iterator[str]:
    """Every comment in a tree."""
    for entry in entries_of(tree):
        yield from filter(None, [*entry.above, entry.beside, *entry.below])
        yield from comments_of(entry.value)


def flowable(tree: Tree) -> bool:
    """Whether it fits on one line in brackets: it has no comment and no text of several lines."""
    if isinstance(tree, str):
        return "\n" not in tree
    return not any(entry.commented for entry in tree.entries) and all(flowable(entry.value) for entry in tree.entries)
