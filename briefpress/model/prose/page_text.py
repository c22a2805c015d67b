"""The text of a page: a resolved tree, and the way from the page to the root of its site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, final

from briefpress.model.prose.html import to_html
from briefpress.model.prose.tree import Block, Inline, Plain


@final
class PageText:
    """A text as a page has it; a template that prints it prints its HTML. It is false where it has no words.

    It is neither a struct nor a dataclass, so that each format that encodes a view says what it makes of texts.
    """

    __slots__ = ("blocks", "root")

    def __init__(self, blocks: tuple[Block, ...] = (), root: str = "") -> None:
        self.blocks: Final = blocks
        self.root: Final = root

    def __bool__(self) -> bool:
        return bool(self.blocks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PageText) and (self.blocks, self.root) == (other.blocks, other.root)

    __hash__ = None  # type: ignore[assignment]  # no view is a key

    def __repr__(self) -> str:
        return f"PageText({self.blocks!r}, {self.root!r})"

    def __html__(self) -> str:
        """The HTML of the text: Jinja prints it as it is."""
        return to_html(self.blocks, self.root)


def joined(texts: Iterable[PageText], separator: str) -> PageText:
    """Texts of one line as one, with words between them."""
    nodes: list[Inline] = []
    root = ""
    for text in texts:
        if nodes:
            nodes.append(separator)
        nodes += (node for block in text.blocks if isinstance(block, Plain) for node in block.inner)
        root = text.root
    return PageText((Plain(tuple(nodes)),), root) if nodes else PageText()
