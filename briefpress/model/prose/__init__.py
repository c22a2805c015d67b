"""Markdown -> tokens, links, citations, lines; the only reader of Markdown.

`read` (a body) and `read_line` (a field of one line) give a `Prose`: all its HTML, painted but for the places where a
citation or a link to a record stands. `render` fills those places, when it is known where they lead; `plain` gives
words without marks. So a text is parsed once, keeps well, and is printed by joining strings.

`tree` gives what was painted as plain data, for a printed book.

Nothing of a text can become markup: raw HTML is literal text, images and references are no part of the language, a
link leads to http, https or mailto, and the only tags and attributes are those this package lists in `TAGS`.
"""

from briefpress.model.prose.language import TAGS
from briefpress.model.prose.painter import plain, render
from briefpress.model.prose.reader import LIMIT_CHARACTERS, read, read_line
from briefpress.model.prose.tree import Node, Part, tree
from briefpress.model.prose.value import BodyCitation, BodyLink, CitationMark, Fault, Heading, Prose, Words

__all__ = [
    "LIMIT_CHARACTERS",
    "TAGS",
    "BodyCitation",
    "BodyLink",
    "CitationMark",
    "Fault",
    "Heading",
    "Node",
    "Part",
    "Prose",
    "Words",
    "plain",
    "read",
    "read_line",
    "render",
    "tree",
]
