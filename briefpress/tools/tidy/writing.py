"""tree -> YAML in canonical form: in brackets what fits on a line, in lines of its own what does not."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from dataclasses import replace
from itertools import dropwhile

from briefpress.tools.tidy.scalars import WIDTH, foldable, folded, in_block, in_brackets, key, quoted
from briefpress.tools.tidy.tree import Entry, Mapping, PassageWords, Sequence, Text, Tree, flowable

# Lists whose items are rows that one reads from top to bottom, however short; and what is said in sentences.
_ROWS = frozenset("actors aliases claims corrections loss relations toll".split())
_SENTENCES = "inferred"
_STEP = 2


def write_yaml(text: Text, *, sections: bool = False) -> str:
    """The text of a file. With ``sections``, every field of the file is in lines of its own (`vocabulary.yaml`)."""
    lines = [*text.head, *([""] if text.head else [])]
    for entry in _opened(text.fields):
        lines += _field(entry, 0, block=sections)
    lines += text.foot
    return "".join(f"{line}\n" for line in lines)


def _field(entry: Entry, indent: int, *, block: bool = False) -> Iterator[str]:
    """The lines of one field; the first of a block has its comments before it."""
    margin = " " * indent
    yield from _above(entry, indent)
    name = key(entry.key)
    beside = f"  {entry.beside}" if entry.beside else ""
    rows = _in_rows(entry) or (block and not _empty(entry.value))
    line = None if rows else _line(entry.value, f"{margin}{name}: ")
    if line is not None:
        yield line + beside
    elif isinstance(entry.value, str):
        yield f"{margin}{name}: >-{beside}"
        yield from folded(entry.value, indent + _STEP)
    else:
        yield f"{margin}{name}:{beside}"
        yield from _block(entry.value, indent + _STEP)
    yield from (f"{margin}{' ' * _STEP}{comment}" for comment in entry.below)


def _item(entry: Entry, indent: int) -> Iterator[str]:
    """The lines of one item of a list; a comment beside a block moves above it."""
    margin = " " * indent
    yield from _above(entry, indent)
    beside = f"  {entry.beside}" if entry.beside else ""
    line = _line(entry.value, f"{margin}- ")
    if line is not None:
        yield line + beside
    elif isinstance(entry.value, str):
        yield f"{margin}- >-{beside}"
        yield from folded(entry.value, indent + _STEP)
    else:
        if entry.beside:
            yield f"{margin}{entry.beside}"
        lines = list(_block(entry.value, indent + _STEP))
        first = next(number for number, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#"))
        yield from (line[_STEP:] for line in lines[:first])
        yield f"{margin}- {lines[first][indent + _STEP :]}"
        yield from lines[first + 1 :]
    yield from (f"{margin}{' ' * _STEP}{comment}" for comment in entry.below)


def _block(tree: Mapping | Sequence, indent: int) -> Iterator[str]:
    for entry in _opened(tree):
        if isinstance(tree, Mapping):
            yield from _field(entry, indent)
        else:
            yield from _item(entry, indent)


def _opened(tree: Mapping | Sequence) -> Iterator[Entry]:
    """The entries; no empty line comes before the first."""
    for number, entry in enumerate(tree.entries):
        yield entry if number else replace(entry, above=list(dropwhile(operator.not_, entry.above)))


def _above(entry: Entry, indent: int) -> Iterator[str]:
    yield from (f"{' ' * indent}{comment}" if comment else "" for comment in entry.above)


def _line(tree: Tree, before: str) -> str | None:
    """The whole value on the line that has begun, or None where it must be broken up."""
    if isinstance(tree, str):
        text = quoted(tree) if isinstance(tree, PassageWords) else in_block(tree)
        fits = len(before) + len(text) <= WIDTH and "\n" not in tree
        return before + text if fits or isinstance(tree, PassageWords) or not foldable(tree) else None
    if not flowable(tree) or _has_rows(tree) or not _bare(tree):
        return None
    line = before + _flow(tree)
    return line if len(line) <= WIDTH else None


def _flow(tree: Tree) -> str:
    if isinstance(tree, str):
        return quoted(tree) if isinstance(tree, PassageWords) else in_brackets(tree)
    if isinstance(tree, Sequence):
        return f"[{', '.join(_flow(entry.value) for entry in tree.entries)}]"
    pairs = (f"{key(entry.key)}: {_flow(entry.value)}" for entry in tree.entries)
    return f"{{{', '.join(pairs)}}}"


def _bare(tree: Tree) -> bool:
    """Whether no text in it needs quotes in brackets that it would not need on a line of its own."""
    if isinstance(tree, str):
        return isinstance(tree, PassageWords) or in_brackets(tree) == in_block(tree)
    return all(_bare(entry.value) for entry in tree.entries)


def _has_rows(tree: Tree) -> bool:
    return not isinstance(tree, str) and any(_in_rows(entry) or _has_rows(entry.value) for entry in tree.entries)


def _in_rows(entry: Entry) -> bool:
    """Whether the value of a field always has lines of its own."""
    rows = entry.key in _ROWS and isinstance(entry.value, Sequence)
    return (rows or (entry.key == _SENTENCES and isinstance(entry.value, Mapping))) and not _empty(entry.value)


def _empty(tree: Tree) -> bool:
    return not isinstance(tree, str) and not tree.entries
