"""HTML that this package painted -> the same as plain data: blocks, and in them words, marks and links.

For what is no HTML, such as a printed book. It reads our own HTML and no other: the tags are those of `TAGS`, and every
letter of a text that could be one of markup is an entity. So the text is parsed once, whoever prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import TypeAlias

_PIECE = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_EMPTY = frozenset({"br", "hr"})


@dataclass(frozen=True, slots=True)
class Node:
    """An element: its tag, what it holds in order, and what is said of it.

    ``address`` is where a link leads; ``id`` the place that an address may name; ``label`` what is read aloud in place
    of a citation's number; ``role`` is the alignment of a cell or the language of code.
    """

    tag: str
    inner: tuple[Part, ...] = ()
    address: str = ""
    id: str = ""
    label: str = ""
    role: str = ""
    start: str = ""


Part: TypeAlias = str | Node


def tree(html: str) -> tuple[Part, ...]:
    """The words and elements of a painted text, in its order. Raises `ValueError` for HTML that is not ours."""
    if "<" not in html:
        return (unescape(html),) if html else ()
    open_nodes: list[tuple[str, str, list[Part]]] = [("", "", [])]
    end = 0
    for found in _PIECE.finditer(html):
        if words := unescape(html[end : found.start()]):
            open_nodes[-1][2].append(words)
        end = found.end()
        closing, tag, attributes = found.groups()
        if not closing:
            open_nodes.append((tag, attributes, []))
        if closing or tag in _EMPTY:
            opened, said, inner = open_nodes.pop()
            if opened != tag or not open_nodes:
                raise ValueError(f"</{tag}> closes nothing")
            open_nodes[-1][2].append(_node(tag, said, inner))
    if words := unescape(html[end:]):
        open_nodes[-1][2].append(words)
    if len(open_nodes) > 1:
        raise ValueError(f"<{open_nodes[-1][0]}> is not closed")
    return tuple(open_nodes[0][2])


def _node(tag: str, attributes: str, inner: list[Part]) -> Node:
    said = {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)} if attributes else {}
    return Node(
        tag=tag,
        inner=tuple(_told(tag, inner)),
        address=said.get("href", ""),
        id=said.get("id", ""),
        label=said.get("aria-label", ""),
        role=said.get("class", ""),
        start=said.get("start", ""),
    )


# What holds elements alone: the line ends between them are no words.
_BLOCKS = frozenset({"blockquote", "ul", "ol", "table", "thead", "tbody", "tr", "div"})


def _told(tag: str, inner: list[Part]) -> Iterator[Part]:
    for part in inner:
        if not (isinstance(part, str) and tag in _BLOCKS and not part.strip()):
            yield part
