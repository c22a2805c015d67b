"""A text of plain paragraphs -> the tree that markdown-it would give, in a fraction of the time; None for other texts.

Most texts of a briefing hold only words, citations, links to records and a word in italics. This module decides
nothing: where there might be more than that, it leaves the text to markdown-it.
"""

from __future__ import annotations

import re

from briefpress.prose.inline import Found
from briefpress.prose.rules import CITATION, RECORD_LINK, citation_of, link_of
from briefpress.prose.tree import Block, Emphasis, Inline, Paragraph, Plain, Strong, merged, without_space

_PARAGRAPH = re.compile(r"[^\n]++(?:\n[^\n]++)*+")
# A line of words alone: it begins with no sign and no number of a list, and does not end in a space.
_LINE = re.compile(r'(?:[^\W\d_]|\d++(?![.)])|["“‘(]|\[[@\[])(?:.*\S)?')
_STOP = re.compile(r"[\n\t&*<\[\\\]_`]")
# Stars around words are emphasis, if no letter touches them from outside.
_EMPHASIS = r"(?<!\S)(?P<stars>\*\*?)(?P<stressed>(?:[^\W_]|[ ,'’-](?=[^\W_]))++)(?P=stars)(?![^\s.,;:)])"
_MARK = re.compile(rf"(?<!!)(?:{CITATION.pattern}|{RECORD_LINK.pattern})|{_EMPHASIS}|(?<! )\n(?! )")


def paragraphs(text: str, first_line: int) -> tuple[tuple[Block, ...], Found] | None:
    """The blocks of a clean text, and what it cites and links to."""
    found = Found()
    blocks = []
    line, counted = first_line, 0
    for paragraph in _PARAGRAPH.finditer(text):
        line += text.count("\n", counted, paragraph.start())
        counted = paragraph.start()
        plain = all(map(_LINE.fullmatch, paragraph[0].split("\n")))
        inner = _inner(paragraph[0], line, found) if plain else None
        if inner is None:
            return None
        blocks.append(Paragraph(inner))
    return tuple(blocks), found


def line_of_words(text: str, line: int) -> tuple[tuple[Block, ...], Found] | None:
    """The same of a field of one line, which has no paragraphs."""
    found = Found()
    inner = _inner(text, line, found)
    return None if inner is None else ((Plain(inner),), found)


def _inner(text: str, line: int, found: Found) -> tuple[Inline, ...] | None:
    """The nodes of a paragraph, or None; its citations and links are added to what is ``found``."""
    nodes: list[Inline] = []
    end = 0
    while stop := _STOP.search(text, end):
        if stop.start() > end:
            nodes.append(text[end : stop.start()])
        mark = _MARK.match(text, stop.start())
        if not mark:
            return None
        if mark["target"]:
            link = link_of(mark, line)
            found.links.append(link)
            nodes.append(link)
        elif mark["source"]:
            citation = citation_of(mark, line)
            found.citations.append(citation)
            without_space(nodes)
            nodes.append(citation)
        elif stressed := mark["stressed"]:
            nodes.append(Emphasis((stressed,)) if mark["stars"] == "*" else Strong((stressed,)))
        else:
            nodes.append("\n")
        line += mark[0].count("\n")
        end = mark.end()
    nodes.append(text[end:])
    return merged(nodes)
