"""Text -> Prose: bounds first, then tokens, then the tree."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from briefpress.model.prose.blocks import BlockReader
from briefpress.model.prose.inline import ProseFindings, inline_nodes
from briefpress.model.prose.language import SPECIAL
from briefpress.model.prose.tree import Block, Plain
from briefpress.model.prose.value import Prose, TextProblem

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

LIMIT_CHARACTERS = 1 << 18
_LIMIT_PROBLEMS = 100

# Control characters and bidirectional overrides (CVE-2021-42574), as they are and as entities.
_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_ENTITY = re.compile(r"&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)


def read_text(text: str, first_line: int = 1, top: int = 2) -> Prose:
    """A Markdown text as `Prose`.

    ``first_line`` is the line of the file, from 1, at which the text begins. The highest heading of the text gets the
    level ``top`` (2 to 6), the others follow it. A text longer than `LIMIT_CHARACTERS` is not read but
    gives one problem. Nothing is raised.
    """
    if len(text) > LIMIT_CHARACTERS:
        message = f"this text has {len(text):,} characters; at most {LIMIT_CHARACTERS:,} are allowed"
        return Prose(problems=(TextProblem("text-too-long", message, "divide it into several pages", first_line),))
    text, problems = _clean(text, first_line)
    reader = BlockReader(parser().parse(text), first_line, top)
    reader.found.problems += problems
    return _prose(reader.blocks(), reader.found)


def read_line(text: str, line: int = 1) -> Prose:
    """A field of one line, which may hold links, citations and emphasis but no blocks, as `Prose`; see `read_text`."""
    if len(text) > LIMIT_CHARACTERS:
        return read_text(text, line)
    text, problems = _clean(text, line)
    if not SPECIAL.search(text) and not problems:
        return Prose((Plain((text,)),)) if text else Prose()
    found = ProseFindings(problems=problems)
    nodes = inline_nodes(parser().parseInline(text)[0], line, found)
    return _prose((Plain(nodes),) if nodes else (), found)


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """The parser, built once, and imported for the first text that needs one; it holds no state between texts."""
    from briefpress.model.prose.parser import markdown_parser

    return markdown_parser()


def _clean(text: str, first_line: int) -> tuple[str, list[TextProblem]]:
    """The text with every hidden character, and every entity of one, replaced by U+FFFD, and a problem for each."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = list(_HIDDEN.finditer(text))
    if "&" in text:
        found += [entity for entity in _ENTITY.finditer(text) if _HIDDEN.search(unescape(entity[0]))]
    if not found:
        return text, []
    problems, pieces, end, line = [], [], 0, first_line
    for match in sorted(found, key=re.Match.start):
        line += text.count("\n", end, match.start())
        pieces.append(text[end : match.start()])
        end = match.end()
        message = f"an invisible character, {_name(match[0])}, which can hide or reorder text"
        hint = "delete it; if you cannot see it, type the text again"
        problems.append(TextProblem("forbidden-character", message, hint, line))
    return "\ufffd".join([*pieces, text[end:]]), problems


def _name(written: str) -> str:
    return written if len(written) > 1 else f"U+{ord(written):04X}"


def _prose(blocks: tuple[Block, ...], found: ProseFindings) -> Prose:
    return Prose(blocks, tuple(found.problems[:_LIMIT_PROBLEMS]), tuple(found.citations), tuple(found.links))
