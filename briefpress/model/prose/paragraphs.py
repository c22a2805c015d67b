"""A text of plain paragraphs -> what Markdown makes of it, in a fraction of the time; None for any other text.

Most texts of a briefing hold nothing but words, citations, links to records and a word in italics. Nothing is decided
here: wherever there might be more than that, the text is left to markdown-it.
"""

from __future__ import annotations

import re

from briefpress.model.prose.line import HOLE
from briefpress.model.prose.rules import CITATION, RECORD_LINK, citation_of, link_of
from briefpress.model.prose.survey import Survey
from briefpress.model.prose.value import BodyLink, escaped

_PARAGRAPH = re.compile(r"[^\n]++(?:\n[^\n]++)*+")
# A line of words alone: it begins with no sign and no number of a list, and does not end in a space.
_LINE = re.compile(r'(?:[^\W\d_]|\d++(?![.)])|["“‘(]|\[[@\[])(?:.*\S)?')
_STOP = re.compile(r"[\n\t&*<\[\\\]_`]")
# Stars around words are emphasis, if no letter touches them from outside.
_EMPHASIS = r"(?<!\S)(?P<stars>\*\*?)(?P<stressed>(?:[^\W_]|[ ,'’-](?=[^\W_]))++)(?P=stars)(?![^\s.,;:)])"
_MARK = re.compile(rf"(?<!!)(?:{CITATION.pattern}|{RECORD_LINK.pattern})|{_EMPHASIS}|(?<! )\n(?! )")
_TAGS = {"*": "em", "**": "strong"}


def paragraphs(text: str, first_line: int) -> tuple[str, Survey] | None:
    """The HTML of a clean text, with a `HOLE` for each citation and link, and what a survey finds in it."""
    found = Survey()
    html = []
    line, counted = first_line, 0
    for paragraph in _PARAGRAPH.finditer(text):
        words: list[str | BodyLink] = []
        line += text.count("\n", counted, paragraph.start())
        counted = paragraph.start()
        plain = all(map(_LINE.fullmatch, paragraph[0].split("\n")))
        inner = _inner(paragraph[0], line, found, words) if plain else None
        if inner is None:
            return None
        html.append(f"<p>{inner}</p>\n")
        found.opening = found.opening or words
    return "".join(html), found


def line_of_words(text: str, line: int) -> tuple[str, Survey] | None:
    """The same of a field of one line, which has no paragraphs."""
    found = Survey()
    inner = _inner(text, line, found, found.opening)
    return None if inner is None else (inner, found)


def _inner(text: str, line: int, found: Survey, words: list[str | BodyLink]) -> str | None:
    """The HTML within a paragraph, or None; its holes and its words are added to what is ``found``."""
    html: list[str] = []
    end = 0
    while stop := _STOP.search(text, end):
        if stop.start() > end:
            words.append(text[end : stop.start()])
            html.append(escaped(text[end : stop.start()]))
        mark = _MARK.match(text, stop.start())
        if not mark:
            return None
        if mark["target"]:
            link = link_of(mark, line)
            found.holes.append(link)
            words.append(link)
            html.append(HOLE)
        elif mark["source"]:
            found.holes.append(citation_of(mark, line))
            if words and isinstance(last := words[-1], str):
                words[-1] = last.rstrip()
            html.append(HOLE)
        elif stressed := mark["stressed"]:
            words.append(stressed)
            html.append("<{0}>{1}</{0}>".format(_TAGS[mark["stars"]], stressed))
        else:
            words.append(" ")
            html.append("\n")
        line += mark[0].count("\n")
        end = mark.end()
    if rest := text[end:]:
        words.append(rest)
        html.append(escaped(rest))
    return "".join(html)
