"""YAML text -> tree, each comment with the entry it belongs to.

Only marks, space and comments can come between two values of YAML, so a ``#`` there begins a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefpress.tools.tidy.nodes import YamlNode, compose
from briefpress.tools.tidy.tree import Entry, Mapping, Sequence, Text, Tree

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*")


def read_yaml(text: str) -> Text:
    """The tree of a file's YAML, which `briefpress.load.parse` accepts."""
    node = compose(text)
    if node is None:
        return Text(Mapping(), head=[found[0].strip() for found in _COMMENT.finditer(text)])
    reader = _Reader(text)
    fields = reader.mapping(node, 0)
    foot = reader.rest()
    head = _take_head(fields)
    return Text(fields, head, foot)


def _take_head(fields: Mapping) -> list[str]:
    """The comments of the first field that an empty line parts from it: they are the file's."""
    first = fields.entries[0] if fields.entries else None
    if first is None or "" not in first.above:
        return []
    last = len(first.above) - first.above[::-1].index("")
    head, first.above = first.above[: last - 1], first.above[last:]
    return head


@dataclass(slots=True)
class _Reader:
    """The text, how far it is read, and the entries that were begun, each with where its value ends."""

    text: str
    cursor: int = 0
    begun: list[tuple[Entry, int]] = field(default_factory=list)

    def tree(self, node: YamlNode, depth: int) -> Tree:
        """The tree of a node; the comments before each of its entries are taken on the way."""
        if node.text is not None:
            return self._scalar(node, node.text)
        if node.pairs is not None:
            return self.mapping(node, depth)
        return Sequence([self._entry(item, item, depth, None) for item in node.items or ()])

    def mapping(self, node: YamlNode, depth: int) -> Mapping:
        """The same of a node that is known to be one of fields."""
        return Mapping([self._entry(key, value, depth, key.text) for key, value in node.pairs or ()])

    def _scalar(self, node: YamlNode, text: str) -> str:
        holder = self.begun[-1][0]
        if node.end > node.start:  # where nothing is written, its mark may lie after a comment
            for comment, _, alone in self._gap(node.start):
                holder.above += [comment] if comment and alone else []
                holder.beside += "" if alone else comment
            self.cursor = node.end
        holder.beside += node.comment
        return text

    def _entry(self, first: YamlNode, value: YamlNode, depth: int, key: str | None) -> Entry:
        entry = Entry(key or "", "")
        column = first.column if key is not None else self._dash(first)
        entry.above = self._comments(first.start, column, depth)
        self.begun[depth:] = [(entry, value.end)]
        if key is not None:
            self.cursor = first.end
        entry.value = self.tree(value, depth + 1)
        return entry

    def _dash(self, item: YamlNode) -> int:
        """The column of the dash before an item; of the item itself in brackets."""
        line = self.text.rfind("\n", 0, item.start) + 1
        dash = self.text.rfind("-", max(line, self.cursor), item.start)
        return dash - line if dash >= 0 else item.column

    def rest(self) -> list[str]:
        """The comments after the last field."""
        return [line for line in self._comments(len(self.text), 0, 0) if line]

    def _comments(self, upto: int, column: int, depth: int) -> list[str]:
        """The comments up to the next entry: those that are its own; the others are given to the entries before it."""
        above: list[str] = []
        for comment, place, alone in self._gap(upto):
            if not alone and self.begun:
                holder = self._holder(place)
                holder.beside = f"{holder.beside} {comment}".strip()
            elif comment and alone and place - self.text.rfind("\n", 0, place) - 1 > column and len(self.begun) > depth:
                self.begun[depth][0].below.append(comment)
            elif comment or (above[-1:] != [""]):
                above.append(comment)
        self.cursor = max(self.cursor, upto)
        return above

    def _gap(self, upto: int) -> Iterator[tuple[str, int, bool]]:
        """Each comment and empty line before the place, where it begins, and whether its line has nothing else."""
        start = self.cursor
        for number, line in enumerate(self.text[start:upto].split("\n")):
            last = start + len(line) >= upto
            found = _COMMENT.search(line)
            if found:
                alone = bool(number or self.cursor == 0) and not line[: found.start()].strip()
                yield found[0].rstrip(), start + found.start(), alone
            elif number and not last and not line.strip():
                yield "", start, True
            start += len(line) + 1

    def _holder(self, place: int) -> Entry:
        """The outermost of the entries whose value has ended before a comment on its line; else the last begun."""
        return next((entry for entry, end in self.begun if end <= place), self.begun[-1][0])
