"""Markdown -> a tree, links, citations, lines; the only reader of Markdown.

`read_text` (a body) and `read_line` (a field of one line) give a `Prose`: its tree (`tree.py`), what it cites and links
to, and its problems. A page makes its own tree of that with `resolve_marks`, once it knows where links lead and how
citations are numbered, and keeps it as a `PageText`.

Each output has one module that renders a tree: `html`, `plain`, `print_data` for a printed book, and `markdown`.

Nothing of a text can become markup: raw HTML is literal text, images and references are not part of the language, a
link leads to http, https or mailto, and the only tags and attributes are those in `TAGS`.
"""

from briefpress.model.prose.html import to_html
from briefpress.model.prose.language import TAGS
from briefpress.model.prose.page_text import PageText, joined
from briefpress.model.prose.paragraphs import CitedParagraph, cited_paragraphs
from briefpress.model.prose.plain import Words, headings, opening, plain, plain_words
from briefpress.model.prose.reader import LIMIT_CHARACTERS, read_line, read_text
from briefpress.model.prose.resolve import resolve_marks
from briefpress.model.prose.tree import (
    BodyCitation,
    BodyLink,
    CitationMark,
    PageLink,
)  # fmt: skip
from briefpress.model.prose.value import Prose, TextProblem

__all__ = [
    "LIMIT_CHARACTERS",
    "TAGS",
    "BodyCitation",
    "BodyLink",
    "CitationMark",
    "CitedParagraph",
    "PageLink",
    "PageText",
    "Prose",
    "TextProblem",
    "Words",
    "cited_paragraphs",
    "headings",
    "joined",
    "opening",
    "plain",
    "plain_words",
    "read_line",
    "read_text",
    "resolve_marks",
    "to_html",
]
