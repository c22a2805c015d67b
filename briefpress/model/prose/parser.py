"""markdown-it with our rules, and without those that are not part of our Markdown."""

from __future__ import annotations

from markdown_it import MarkdownIt

from briefpress.model.prose import rules
from briefpress.model.prose.language import LIMIT_NESTING, SPECIAL


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the method of MarkdownIt
        """Any address: `inline` judges it, because it knows the line for the problem."""
        return True


def markdown_parser() -> MarkdownIt:
    """A parser of texts."""
    made = _Parser("commonmark", {"html": False, "xhtmlOut": False, "maxNesting": LIMIT_NESTING})
    made.enable("table").disable(["html_block", "html_inline", "reference"])
    made.inline.ruler.before("link", "citation", rules.citation)
    made.inline.ruler.before("link", "record_link", rules.record_link)
    made.inline.terminator_re = SPECIAL
    return made
