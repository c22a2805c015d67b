"""Prose and what the briefing knows -> HTML, or words without marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from briefpress.model.prose.value import BodyCitation, BodyLink, CitationMark, Prose, Words, escaped

_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*(?=\s)")


def render(
    prose: Prose,
    link: Callable[[BodyLink], tuple[str, str] | None],
    cite: Callable[[BodyCitation], Iterable[CitationMark]],
) -> str:
    """The HTML of a text.

    ``link`` gives the address and the words of a link, or None where it leads nowhere: then its words alone are
    printed. ``cite`` gives the marks of a citation and is called once for each, in order of appearance; citations that
    follow each other share one ``<sup>``.
    """
    pieces: list[str] = []
    marks: list[CitationMark] = []
    for part in prose.parts:
        if isinstance(part, BodyCitation):
            marks += cite(part)
            continue
        if marks:
            pieces.append(_superscript(marks))
            marks = []
        pieces.append(part if isinstance(part, str) else _anchor(part, link(part)))
    if marks:
        pieces.append(_superscript(marks))
    return "".join(pieces)


def plain(words: Words, link: Callable[[BodyLink], tuple[str, str] | None], limit: int = 200) -> str:
    """The words on one line without marks, such as ``prose.opening`` for a description or a heading's words.

    At most ``limit`` characters: whole sentences where one ends in time, else whole words and an ellipsis.
    """
    text = " ".join("".join(word if isinstance(word, str) else _words(word, link(word)) for word in words).split())
    if len(text) <= limit:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, limit + 1)]
    return text[: ends[-1]] if ends else text[:limit].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"


def _words(link: BodyLink, found: tuple[str, str] | None) -> str:
    return found[1] if found else link.words or link.target


def _anchor(link: BodyLink, found: tuple[str, str] | None) -> str:
    words = escaped(_words(link, found))
    return f'<a href="{escaped(found[0])}">{words}</a>' if found else words


def _superscript(marks: list[CitationMark]) -> str:
    return f"<sup>{', '.join(_mark(mark.anchor, mark.href, mark.label, mark.number) for mark in marks)}</sup>"


@lru_cache(maxsize=1 << 12)  # the first references of a page are numbered as those of every other
def _mark(anchor: str, href: str, label: str, number: str) -> str:
    aloud = f' aria-label="{escaped(label)}"' if label else ""
    return f'<a id="{escaped(anchor)}" href="{escaped(href)}"{aloud}>{escaped(number)}</a>'
