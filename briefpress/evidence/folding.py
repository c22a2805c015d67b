"""Normalise ("fold") text so that the same words compare equal, and map positions back to the original."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

Piece = tuple[int, int, str]  # start, end and replacement

# Invisible in print: soft hyphen, grapheme joiner, Arabic letter mark, zero-width and bidi marks, variation selectors.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]+"
)
# ASCII never composes with the character before it, so that each such run can be normalised separately.
_RUN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")

_SINGLE = "'`´‘’‚‛‹›ʻʼ′＇"  # noqa: RUF001 - these are the look-alikes themselves
_DOUBLE = '"“”„‟«»″〝〞〟＂'  # noqa: RUF001 - so are these
_DASH = "-‐‑‒–—―−﹘﹣－⸺⸻"  # noqa: RUF001 - and these
_SPACE = (
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_ALIKE = {glyph: kind[0] for kind in (_SINGLE, _DOUBLE, _DASH, _SPACE) for glyph in kind[1:]}
_RUNS = re.compile(r"  +|\A | \Z|--+|\.{3}")
_HTML_SPACE = re.compile(r"[ \t\n\f\r]+")


@dataclass(frozen=True, slots=True)
class Layer:
    """A rewriting of a text, as the points where positions shift: ``made[i]`` in the result was ``given[i]`` before."""

    made: array[int]
    given: array[int]

    def start(self, position: int) -> int:
        """Where the glyph at this position of the result begins in the input."""
        point = bisect_right(self.made, position) - 1
        return self.given[point] + position - self.made[point]

    def end(self, position: int) -> int:
        """Where the glyph before this position of the result ends in the input."""
        point = bisect_left(self.made, position)
        if point < len(self.made) and self.made[point] == position:
            return self.given[point]
        return self.given[point - 1] + position - self.made[point - 1]


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and its original. Positions count code points of ``text`` from 0."""

    text: str
    original: str
    layers: tuple[Layer, ...] = ()

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that folds to ``text[start:end]`` (start < end)."""
        for layer in reversed(self.layers):
            start, end = layer.start(start), layer.end(end)
        return start, end

    def glyphs(self, start: int, end: int) -> str:
        """The original glyphs of ``text[start:end]``, with runs of white space as one space, as HTML shows them."""
        first, last = self.original_span(start, end)
        return _HTML_SPACE.sub(" ", self.original[first:last])


def fold(text: str) -> Folded:
    """Fold a text so that two printings of the same words are equal; case is kept. Linear time, idempotent.

    Unicode is normalised to NFC (UAX #15), not NFKC: compatibility folding turns ``10²`` into ``102``, and verification
    must never confuse numbers. White space becomes one space and is stripped at both ends; single and
    double quotes (guillemets and primes too) become ``'`` and ``"``, a run of dashes ``-``, three dots ``…``.
    """
    seen, without = _rewrite(text, _invisible(text))
    composed, compose = _rewrite(seen, _decomposed(seen))
    alike = _alike(composed)
    folded, shorten = _rewrite(alike, _runs(alike))
    return Folded(folded, text, (without, compose, shorten))


def _rewrite(text: str, pieces: Iterable[Piece]) -> tuple[str, Layer]:
    parts: list[str] = []
    made, given = array("I", [0]), array("I", [0])
    taken = length = 0
    for start, end, new in pieces:
        parts += text[taken:start], new
        length += start - taken
        if len(new) != end - start:
            made.extend((length, length + len(new)))
            given.extend((start, end))
        length += len(new)
        taken = end
    parts.append(text[taken:])
    return "".join(parts), Layer(made, given)


def _invisible(text: str) -> Iterator[Piece]:
    return ((found.start(), found.end(), "") for found in _INVISIBLE.finditer(text))


def _alike(text: str) -> str:
    # Glyph for glyph, so positions stay the same. Replacing only glyphs that occur is much faster than `translate`.
    for glyph in _ALIKE.keys() & set(text):
        text = text.replace(glyph, _ALIKE[glyph])
    return text


def _runs(text: str) -> Iterator[Piece]:
    for found in _RUNS.finditer(text):
        start, end = found.span()
        glyph = text[start]
        if glyph == " ":
            yield start, end, "" if start == 0 or end == len(text) else " "
        else:
            yield start, end, "…" if glyph == "." else "-"


def _decomposed(text: str) -> Iterator[Piece]:
    if unicodedata.is_normalized("NFC", text):
        return
    for run in _RUN.finditer(text):
        whole = unicodedata.normalize("NFC", run[0])
        if len(whole) == 1:
            yield run.start(), run.end(), whole
        elif whole != run[0]:
            yield from _clusters(run[0], run.start(), whole)


def _clusters(run: str, offset: int, whole: str) -> Iterator[Piece]:
    cuts = [index for index, glyph in enumerate(run) if index == 0 or not _may_compose(glyph)]
    spans = list(pairwise([*cuts, len(run)]))
    clusters = [unicodedata.normalize("NFC", run[start:end]) for start, end in spans]
    if "".join(clusters) != whole:  # a newer script whose letters compose: only the position map gets coarser
        spans, clusters = [(0, len(run))], [whole]
    for (start, end), new in zip(spans, clusters, strict=True):
        yield offset + start, offset + end, new


def _may_compose(glyph: str) -> bool:
    # Marks, and the vowels and finals of Hangul (U+1160..U+11FF), compose with the letter before them.
    return unicodedata.category(glyph).startswith("M") or "\u1160" <= glyph <= "\u11ff"
