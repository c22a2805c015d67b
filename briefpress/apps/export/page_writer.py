"""A page's tree -> Markdown that Python-Markdown reads, whichever of its extensions are on.

What an extension could take for its own is a character reference or HTML: links, code, rules and citations.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from briefpress.model.prose.literal import kept_edges, opening_line, reference
from briefpress.model.prose.markdown import INDENTATION, MarkdownWriter
from briefpress.model.prose.tree import (
    Anchor,
    Block,
    CitationMark,
    CitationMarks,
    Code,
    CodeBlock,
    Heading,
    Hyperlink,
    Inline,
    Listing,
    PageLink,
    Paragraph,
    Plain,
)  # fmt: skip

_BEYOND_ADDRESS = re.compile(r"[^\w/.:%=?#~,+-]", re.ASCII)
_BEYOND_CODE = re.compile(r"[\W_]", re.ASCII)
_APART = "\n\n<!-- -->\n\n"  # between two lists, which would be one


class PageWriter(MarkdownWriter):
    """Writes the page at ``here``, a path in the site; ``files`` are the Markdown files of such paths."""

    def __init__(self, here: str, files: Mapping[str, str]) -> None:
        self.here = here
        self.files = files

    def stacked(self, blocks: Sequence[Block], gap: str = "\n\n") -> str:
        made = ""
        before: Block | None = None
        for block in blocks:
            if before is not None:
                made += _APART if isinstance(before, Listing) and isinstance(block, Listing) else gap
            made += self.listing(block) if isinstance(block, Listing) else self.block(block)
            before = block
        return made

    def lines(self, nodes: Iterable[Inline]) -> str:
        """All on one line: an extension could take a soft break for a hard one."""
        return opening_line(self.line(nodes))

    def line(self, nodes: Iterable[Inline]) -> str:
        return kept_edges(self.inline(nodes).replace("\n", " "))

    def node(self, node: Inline) -> str:
        match node:
            case Anchor():
                return anchor_tag(node.id)
            case PageLink():
                return self.page_link(node)
            case CitationMarks():
                return f"<sup>{', '.join(map(self.mark, node.marks))}</sup>"
        return super().node(node)

    def page_link(self, node: PageLink) -> str:
        """A link from file to file; words alone where it leads to no page that is written."""
        words = self.line((node.words,))
        path, _, place = node.path.partition("#")
        target = path or self.here
        if target not in self.files:
            return words
        folder = posixpath.dirname(self.files[self.here]) or "."
        file = "" if target == self.here else posixpath.relpath(self.files[target], folder)
        fragment = f"#{quote(place, safe='')}" if place else ""
        return f"[{words}]({file}{fragment})" if file or fragment else words

    def mark(self, mark: CitationMark) -> str:
        return f"{anchor_tag(mark.anchor)}[{self.line((mark.number,))}]({mark.href})"

    def hyperlink(self, node: Hyperlink) -> str:
        title = f' title="{attribute(node.title)}"' if node.title else ""
        return f'<a href="{attribute(node.address)}"{title}>{self.inline(node.inner)}</a>'

    def code(self, node: Code) -> str:
        return f"<code>{code_text(node.text)}</code>"

    def hard_break(self) -> str:
        return "<br>"

    def heading(self, block: Heading) -> str:
        return f"{'#' * block.level} {anchor_tag(block.anchor)}{self.line(block.inner)}"

    def is_tight(self, block: Listing) -> bool:
        """Words, and a list below them; anything else would continue the words, so an empty line comes before it."""
        return all(len(item) < 2 or tuple(map(type, item)) == (Plain, Listing) for item in block.items) and not any(
            isinstance(inner, Paragraph) for item in block.items for inner in item
        )

    def sign(self, start: int | None, index: int, *, second: bool) -> str:  # noqa: ARG002 - one signature for all dialects
        return "-" if start is None else f"{start + index}."

    def item(self, sign: str, text: str) -> str:
        return self.indented(f"{sign} ", text, INDENTATION)

    def code_block(self, block: CodeBlock) -> str:
        return f"<pre><code>{code_text(block.text)}</code></pre>"

    def rule(self) -> str:
        return "<hr>"


def anchor_tag(identifier: str) -> str:
    """A place that an address may name; nothing where there is no identifier."""
    return f'<a id="{attribute(identifier)}"></a>' if identifier else ""


def attribute(text: str) -> str:
    """The words as the value of an attribute, in double quotes, of HTML within Markdown."""
    return _BEYOND_ADDRESS.sub(reference, text)


def code_text(text: str) -> str:
    """The words within ``<code>``, line ends and spaces too."""
    return _BEYOND_CODE.sub(reference, text)
