"""The pieces of a view -> inline nodes: words, links, marks and separators."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from msgspec import Struct

from briefpress.model.prose import CitationMark, PageLink, PageText
from briefpress.model.prose.tree import CitationMarks, Emphasis, Inline, Plain, merged
from briefpress.press.views.shape import Link, Mark, When

Piece: TypeAlias = Inline | Iterable[Inline]
Nodes: TypeAlias = tuple[Inline, ...]

_BADGES = {
    "differ": "differing",
    "unverified": "not verified",
    "first": "first report",
    "alone": "only report",
}
# What a speaker, and what several speakers, do with a claim.
_STANCES = {
    "claims": ("claims responsibility", "claim responsibility"),
    "takes-part": ("says that it took part", "say that they took part"),
    "blames": ("blames", "blame"),
    "denies": ("denies", "deny"),
}


def phrase(*pieces: Piece) -> Nodes:
    """Pieces one after the other."""
    return merged(node for piece in pieces for node in _nodes(piece))


def between(separator: str, pieces: Iterable[Piece]) -> Nodes:
    """Pieces with words between them; empty ones are left out."""
    made: list[Inline] = []
    for piece in pieces:
        if nodes := phrase(piece):
            made += (separator, *nodes) if made else nodes
    return merged(made)


def dotted(*pieces: Piece) -> Nodes:
    """Pieces with dots between them; empty ones are left out."""
    return between(" · ", pieces)


def spaced_out(*pieces: Piece) -> Nodes:
    """Pieces with spaces between them; empty ones are left out."""
    return between(" ", pieces)


def aside(*pieces: Piece) -> Nodes:
    """Pieces in parentheses after a space; nothing for nothing."""
    inner = phrase(*pieces)
    return phrase(" (", inner, ")") if inner else ()


def badge(word: str) -> Nodes:
    """A word that is set apart, such as "disputed"; nothing for nothing."""
    return (Emphasis((_BADGES.get(word, word),)),) if word else ()


def reliability(letter: str) -> Nodes:
    """A grade of reliability, A to F."""
    return badge(f"reliability {letter}" if letter else "")


def stance(word: str, *, several: bool = False) -> str:
    """What a speaker does with a claim, where that is more than to assert it; ``several``: the verb is plural."""
    return _STANCES.get(word, ("", ""))[several]


def link_to(to: Link) -> Nodes:
    """A link, or words alone where it leads nowhere."""
    return (PageLink(to.text, to.path) if to.path else to.text,)


def links(every: Iterable[Link]) -> Nodes:
    """Links with commas between them."""
    return between(", ", map(link_to, every))


def speaker_nodes(every: Iterable[Link]) -> Nodes:
    """Records and pieces of a sentence; a comma only where a piece brings no space or stop of its own."""
    made: list[Inline] = []
    before = ""
    for to in every:
        if before and to.text[0] not in " ,.;:)’'" and before[-1] not in " (“‘":
            made.append(", ")
        made += link_to(to)
        before = to.text
    return merged(made)


def when_words(date: When | None) -> str:
    """A date in words; nothing where there is none."""
    return date.text if date else ""


def marks(every: Iterable[Mark]) -> Nodes:
    """The numbers of citations."""
    made = tuple(CitationMark(mark.number, mark.anchor, f"#{mark.target}", mark.label) for mark in every)
    return (CitationMarks(made),) if made else ()


def text_line(text: PageText) -> Nodes:
    """A text of one line."""
    return phrase(*(block.inner for block in text.blocks if isinstance(block, Plain)))


def _nodes(piece: Piece) -> Iterable[Inline]:
    return (piece,) if isinstance(piece, (str, Struct)) else piece
