"""``[@source, "passage"]`` and ``[[record|words]]`` in a line of Markdown -> tokens of markdown-it.

Each rule answers as markdown-it asks of it (`markdown_it.rules_inline`): it moves ``state.pos`` past what it took and,
unless ``silent``, pushes a token. What begins as one of these marks and does not end as one is a token ``malformed``,
never silently text. Every pattern is possessive, so that no text makes it go back over what it has read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefpress.model.prose.tree import BodyCitation, BodyLink

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

CITATION = re.compile(r'\[@(?P<source>[\w.-]++)(?P<passages>(?:\s*+,\s*+"[^"\n]++")*+)\s*+\](?!\()')
RECORD_LINK = re.compile(r"\[\[\s*+(?P<target>[\w.-]++(?:/[\w.-]++)?)\s*+(?:\|(?P<words>[^\[\]|]++))?\]\]")

_PASSAGE = re.compile(r'"([^"\n]++)"')
_OPENING_BRACKETS = re.compile(r"\[++@?")
_EXCERPT_CHARACTERS = 60


def citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Take ``[@source, "passage", …]``; a passage is in double quotes, on one line."""
    if not state.src.startswith("[@", state.pos):
        return False
    found = CITATION.match(state.src, state.pos, state.posMax)
    if not found:
        return _malformed(state, "citation", silent=silent)
    if not silent:
        token = state.push("citation", "", 0)
        token.meta = {"at": state.pos, "found": found}
    state.pos = found.end()
    return True


def record_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Take ``[[id]]``, ``[[kind/id]]`` and either with ``|words``; the words are plain text."""
    if not state.src.startswith("[[", state.pos):
        return False
    found = RECORD_LINK.match(state.src, state.pos, state.posMax)
    if not found:
        return _malformed(state, "link", silent=silent)
    if not silent:
        token = state.push("record_link", "", 0)
        token.meta = {"at": state.pos, "found": found}
    state.pos = found.end()
    return True


def citation_of(found: re.Match[str], line: int) -> BodyCitation:
    """The citation that a match of `CITATION` is."""
    return BodyCitation(found["source"], tuple(_PASSAGE.findall(found["passages"])), line)


def link_of(found: re.Match[str], line: int) -> BodyLink:
    """The link that a match of `RECORD_LINK` is."""
    return BodyLink(found["target"], " ".join((found["words"] or "").split()) or None, line)


def _malformed(state: StateInline, mark: str, *, silent: bool) -> bool:
    """Take the opening brackets alone, so that the rest is read as usual and a run of brackets makes one problem."""
    found = _OPENING_BRACKETS.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        token = state.push("malformed", "", 0)
        token.content = found[0]
        token.info = mark
        token.meta = {"at": state.pos, "written": state.src[state.pos : state.pos + _EXCERPT_CHARACTERS]}
    state.pos = found.end()
    return True
