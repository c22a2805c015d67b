"""The Markdown of briefpress: CommonMark with tables, citations and links to records, without HTML and images.

Reference links (``[words][1]``) are left out too: a page must not grow faster than its text, and one long address
could be named a hundred thousand times.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt

from briefpress.prose import rules

LIMIT_NESTING = 20

# The only tags of a rendered text, each with its only attributes; `render` adds those of citations and links.
TAGS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), frozenset({"id"})),
    **dict.fromkeys(("p", "blockquote", "ul", "li", "hr", "br", "em", "strong", "pre"), frozenset()),
    **dict.fromkeys(("table", "thead", "tbody", "tr"), frozenset()),
    "a": frozenset({"aria-label", "class", "href", "id", "title"}),
    "code": frozenset({"class"}),
    "div": frozenset({"class"}),
    "ol": frozenset({"start"}),
    "sup": frozenset({"class"}),
    "td": frozenset({"class"}),
    "th": frozenset({"class", "scope"}),
}

# Where a rule of this Markdown may begin or end; markdown-it's own list has fifteen more, each a stop for all rules.
SPECIAL = re.compile(r"[\n!&*<\[\\\]_`]")


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the method of MarkdownIt
        """Any address: `survey` judges it, because it knows the line for the fault."""
        return True


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """The parser, built once; it holds no state between texts."""
    markdown = _Parser("commonmark", {"html": False, "xhtmlOut": False, "maxNesting": LIMIT_NESTING})
    markdown.enable("table").disable(["html_block", "html_inline", "reference"])
    markdown.inline.ruler.before("link", "citation", rules.citation)
    markdown.inline.ruler.before("link", "record_link", rules.record_link)
    markdown.inline.terminator_re = SPECIAL
    return markdown
