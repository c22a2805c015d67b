"""A record's tree and what the page knows -> the tree of the page: links lead somewhere, citations have numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from msgspec.structs import replace

from briefpress.model.prose.tree import (
    Block,
    BodyCitation,
    BodyLink,
    CitationMark,
    CitationMarks,
    Emphasis,
    Heading,
    Hyperlink,
    Inline,
    Listing,
    PageLink,
    Paragraph,
    Plain,
    Quote,
    Strong,
    TableBlock,
    merged,
)  # fmt: skip
from briefpress.model.prose.value import Prose

LinkResolver: TypeAlias = Callable[[BodyLink], PageLink | None]
CitationResolver: TypeAlias = Callable[[BodyCitation], Iterable[CitationMark]]


def resolve_marks(prose: Prose, link: LinkResolver, cite: CitationResolver) -> tuple[Block, ...]:
    """The blocks of a text as a page has them.

    ``link`` gives the page of a link, or None where it leads nowhere: then its words alone remain. ``cite`` gives the
    marks of a citation and is called once for each, in order of appearance; citations that follow each other become one
    `CitationMarks`.
    """
    if not prose.citations and not prose.links:
        return prose.blocks
    return _Resolver(link, cite).blocks(prose.blocks)


@dataclass(frozen=True, slots=True)
class _Resolver:
    link: LinkResolver
    cite: CitationResolver

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(map(self._block, blocks))

    def _block(self, block: Block) -> Block:
        if isinstance(block, (Paragraph, Plain, Heading)):
            return replace(block, inner=self._inline(block.inner))
        if isinstance(block, Quote):
            return Quote(self.blocks(block.blocks))
        if isinstance(block, Listing):
            return replace(block, items=tuple(map(self.blocks, block.items)))
        if isinstance(block, TableBlock):
            head = tuple(map(self._inline, block.head))
            return replace(block, head=head, rows=tuple(tuple(map(self._inline, row)) for row in block.rows))
        return block

    def _inline(self, nodes: Iterable[Inline]) -> tuple[Inline, ...]:
        made: list[Inline] = []
        marks: list[CitationMark] = []
        for node in nodes:
            if isinstance(node, BodyCitation):
                marks += self.cite(node)
                continue
            if marks:
                made.append(CitationMarks(tuple(marks)))
                marks = []
            made.append(node if isinstance(node, str) else self._node(node))
        if marks:
            made.append(CitationMarks(tuple(marks)))
        return merged(made)

    def _node(self, node: Inline) -> Inline:
        if isinstance(node, BodyLink):
            return self.link(node) or node.words or node.target
        if isinstance(node, (Emphasis, Strong, Hyperlink)):
            return replace(node, inner=self._inline(node.inner))
        return node
