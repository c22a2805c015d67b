"""A resolved tree -> HTML, as markdown-it renders the same Markdown, plus links and citations.

One function for each kind of node; `BLOCKS` and `INLINES` are the table of contents. Every text is escaped, and the
only tags and attributes are those of `language.TAGS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from briefpress.model.prose.tree import (
    Anchor,
    Block,
    Break,
    CitationMarks,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Hyperlink,
    Inline,
    Listing,
    PageLink,
    Paragraph,
    Plain,
    Quote,
    Rule,
    Strong,
    TableBlock,
)  # fmt: skip


def to_html(blocks: Iterable[Block], root: str = "") -> str:
    """The HTML of a resolved tree on a page from which ``root`` leads to the root of the site."""
    pieces: list[str] = []
    before: Block | None = None
    for block in blocks:
        if isinstance(before, Plain) and not isinstance(block, CodeBlock):  # as markdown-it has it in tight lists
            pieces.append("\n")
        pieces.append(BLOCKS[type(block)](block, root))
        before = block
    return "".join(pieces)


def html_escaped(text: str) -> str:
    """A text as HTML, written as markdown-it writes it."""
    return escape(text, quote=False).replace('"', "&quot;")


def _inline(nodes: Iterable[Inline], root: str) -> str:
    pieces: list[str] = []
    for node in nodes:
        if isinstance(node, str):
            pieces.append(html_escaped(node))
            continue
        if isinstance(node, CitationMarks) and pieces:  # they follow their words without a space
            pieces[-1] = pieces[-1].rstrip()
        pieces.append(INLINES[type(node)](node, root))
    return "".join(pieces)


def _plain(block: Plain, root: str) -> str:
    return _inline(block.inner, root)


def _paragraph(block: Paragraph, root: str) -> str:
    return f"<p>{_inline(block.inner, root)}</p>\n"


def _heading(block: Heading, root: str) -> str:
    return f'<h{block.level} id="{html_escaped(block.anchor)}">{_inline(block.inner, root)}</h{block.level}>\n'


def _quote(block: Quote, root: str) -> str:
    return f"<blockquote>{_within(block.blocks, root)}</blockquote>\n"


def _listing(block: Listing, root: str) -> str:
    tag = "ul" if block.start is None else "ol"
    start = f' start="{block.start}"' if block.start not in (None, 1) else ""
    items = "".join(f"<li>{_within(item, root)}</li>\n" for item in block.items)
    return f"<{tag}{start}>\n{items}</{tag}>\n"


def _within(blocks: tuple[Block, ...], root: str) -> str:
    line_end = "\n" if blocks and not isinstance(blocks[0], Plain) else ""
    return line_end + to_html(blocks, root)


def _table(block: TableBlock, root: str) -> str:
    classes = [f' class="{alignment}"' if alignment else "" for alignment in block.alignments]

    def row(cells: tuple[tuple[Inline, ...], ...], tag: str, scope: str = "") -> str:
        made = (
            f"<{tag}{class_}{scope}>{_inline(cell, root)}</{tag}>\n"
            for cell, class_ in zip(cells, classes, strict=True)
        )
        return f"<tr>\n{''.join(made)}</tr>\n"

    head = row(block.head, "th", ' scope="col"')
    rows = "".join(row(cells, "td") for cells in block.rows)
    body = f"<tbody>\n{rows}</tbody>\n" if rows else ""
    return f'<div class="table"><table>\n<thead>\n{head}</thead>\n{body}</table></div>\n'


def _code_block(block: CodeBlock, root: str) -> str:  # noqa: ARG001 - one signature for all nodes
    language = f' class="language-{html_escaped(block.language)}"' if block.language else ""
    return f"<pre><code{language}>{html_escaped(block.text)}</code></pre>\n"


def _rule(block: Rule, root: str) -> str:  # noqa: ARG001
    return "<hr>\n"


def _anchor(node: Anchor, root: str) -> str:  # noqa: ARG001
    return f'<a id="{html_escaped(node.id)}"></a>'


def _break(node: Break, root: str) -> str:  # noqa: ARG001
    return "<br>\n"


def _code(node: Code, root: str) -> str:  # noqa: ARG001
    return f"<code>{html_escaped(node.text)}</code>"


def _emphasis(node: Emphasis, root: str) -> str:
    return f"<em>{_inline(node.inner, root)}</em>"


def _strong(node: Strong, root: str) -> str:
    return f"<strong>{_inline(node.inner, root)}</strong>"


def _hyperlink(node: Hyperlink, root: str) -> str:
    title = f' title="{html_escaped(node.title)}"' if node.title else ""
    return f'<a href="{html_escaped(node.address)}"{title}>{_inline(node.inner, root)}</a>'


def _page_link(node: PageLink, root: str) -> str:
    return f'<a href="{html_escaped(root + node.path)}">{html_escaped(node.words)}</a>'


def _marks(node: CitationMarks, root: str) -> str:  # noqa: ARG001
    return f"<sup>{', '.join(_mark(mark.anchor, mark.href, mark.label, mark.number) for mark in node.marks)}</sup>"


def _mark(anchor: str, href: str, label: str, number: str) -> str:
    aloud = f' aria-label="{html_escaped(label)}"' if label else ""
    return f'<a id="{html_escaped(anchor)}" href="{html_escaped(href)}"{aloud}>{html_escaped(number)}</a>'


BLOCKS: dict[type, Callable[[Any, str], str]] = {
    Plain: _plain,
    Paragraph: _paragraph,
    Heading: _heading,
    Quote: _quote,
    Listing: _listing,
    TableBlock: _table,
    CodeBlock: _code_block,
    Rule: _rule,
}
INLINES: dict[type, Callable[[Any, str], str]] = {
    Anchor: _anchor,
    Break: _break,
    Code: _code,
    Emphasis: _emphasis,
    Strong: _strong,
    Hyperlink: _hyperlink,
    PageLink: _page_link,
    CitationMarks: _marks,
}
